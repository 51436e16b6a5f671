"""A bough before the sky: twigs, and leaves one by one, those behind dark, those before in the light."""

from collections.abc import Sequence

import numpy as np

from painting.base import Array, Frame, Pair, Triple
from painting.silhouette import Silhouette

TONES: Sequence[Triple] = (
    (0.010, 0.017, 0.016),
    (0.030, 0.044, 0.022),
    (0.115, 0.088, 0.026),
    (0.25, 0.145, 0.040),
)
FAR: Sequence[Triple] = ((0.013, 0.020, 0.026), (0.022, 0.031, 0.034), (0.088, 0.057, 0.029))
TURNS = (0.0, 0.50, 0.74, 0.92)
"""From which chance on a leaf has each tone."""


def _leaf(drawing: Silhouette, stem: Pair, angle: float, long: float) -> None:
    """Draw one leaf, pointed at both ends."""
    ahead = np.array([np.cos(angle), np.sin(angle)])
    aside = np.array([-ahead[1], ahead[0]]) * long * 0.30
    foot = np.array(stem)
    blade = ((0.0, 0.0), (0.16, 0.62), (0.38, 1.0), (0.64, 0.72), (1.0, 0.0))
    there = [foot + ahead * long * share + aside * wide for share, wide in blade]
    outline = there + [foot + ahead * long * share - aside * wide for share, wide in blade[3:0:-1]]
    drawing.shape([(float(x), float(y)) for x, y in outline])


def _twig(drawings: Sequence[Silhouette], start: Pair, random: np.random.Generator) -> None:
    """Grow a twig that hangs, with leaves along it."""
    angle, step = random.uniform(0.2, 2.9), random.uniform(0.012, 0.022)
    path = [start]
    for _ in range(int(random.integers(5, 11))):
        angle += random.normal(0, 0.22) + 0.10 * np.cos(angle)
        x, y = path[-1]
        path.append((x + float(np.cos(angle)) * step, y + float(np.sin(angle)) * step))
    drawings[0].limb(path, 0.0032, 0.001)
    for x, y in path[1:]:
        for _ in range(int(random.integers(3, 6))):
            place = (x + random.normal(0, 0.006), y + random.normal(0, 0.006))
            light = random.random() * 0.75 + 0.25 * (1 - (place[1] - start[1]) / 0.2)
            kind = int(np.searchsorted(TURNS, min(light, 0.99), side="right")) - 1
            _leaf(drawings[max(kind, 0)], place, angle + random.normal(0, 1.0), random.uniform(0.007, 0.0145))


def bough(frame: Frame, path: Sequence[Pair], seed: int, twigs: int = 135) -> list[tuple[Triple, Array]]:
    """Hang a bough along a path: for each tone the share of every pixel, darkest first."""
    random = np.random.default_rng(seed)
    drawings = [Silhouette(frame) for _ in TONES]
    xs, ys = zip(*path, strict=True)
    along = np.linspace(0, len(path) - 1, 40)
    bend = 0.006 * np.sin(along * 5.3) + 0.004 * np.sin(along * 13.7 + 1)
    spine = [
        (float(np.interp(a, range(len(xs)), xs)), float(np.interp(a, range(len(ys)), ys) + b))
        for a, b in zip(along, bend, strict=True)
    ]
    drawings[0].limb(spine, 0.019, 0.004)
    for _ in range(twigs):
        x, y = spine[int(random.integers(4, len(spine)))]
        _twig(drawings, (x + random.normal(0, 0.012), y + abs(random.normal(0, 0.008))), random)
    return [(tint, drawing.mask(0.0007)) for tint, drawing in zip(TONES, drawings, strict=True)]


def crowns(
    frame: Frame, places: Sequence[tuple[float, float, float]], seed: int
) -> list[tuple[Triple, Array]]:
    """Heap up far trees (across, down, reach): for each tone the share of every pixel, darkest first."""
    random = np.random.default_rng(seed)
    drawings = [Silhouette(frame) for _ in FAR]
    for across, down, reach in places:
        foot = [(across + reach, 0.6), (across - reach, 0.6)]
        drawings[0].shape([(across - reach * 0.7, down), (across + reach * 0.7, down), *foot])
        for _ in range(int(9 + reach * 160)):
            angle, away = random.uniform(0, 2 * np.pi), random.uniform(0, 0.72) * reach
            size = random.uniform(0.16, 0.34) * reach
            heap = (across + away * float(np.cos(angle)) * 1.15, down + away * float(np.sin(angle)))
            drawings[0].disc(heap, size * 0.55)
            _clump(drawings, heap, size, random)
    return [(tint, drawing.mask(0.0011)) for tint, drawing in zip(FAR, drawings, strict=True)]


def _clump(drawings: Sequence[Silhouette], heap: Pair, size: float, random: np.random.Generator) -> None:
    """Fringe one heap of leaves, and light the side that is up and to the left where the sun still is."""
    sun = float(np.clip((heap[0] - 1.15) / 0.25, 0, 1))
    for _ in range(int(24 + size * 3600)):
        angle, away = random.uniform(0, 2 * np.pi), random.uniform(0.1, 1.0) * size
        x, y = heap[0] + away * np.cos(angle), heap[1] + away * np.sin(angle)
        lit = (heap[1] - y - 0.55 * (x - heap[0])) / size + random.normal(0, 0.35)
        kind = 0 if lit < 0.15 else 1 if lit < 0.6 or random.random() > sun else 2
        _leaf(drawings[kind], (x, y), random.uniform(0, 6.3), random.uniform(0.005, 0.009))
