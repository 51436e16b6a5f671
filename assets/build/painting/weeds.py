"""Weeds drawn flat: wild oats, thistles, dry grass; where they are, and how far up each place is."""

import numpy as np

from painting.base import Array, Frame, Pair
from painting.silhouette import Silhouette


def _bent(root: Pair, tall: float, lean: float, steps: int = 7) -> list[Pair]:
    """Let a stalk bend over, more the higher it gets."""
    return [(root[0] + lean * s**1.8, root[1] - tall * s) for s in np.linspace(0, 1, steps).tolist()]


def _oat(drawing: Silhouette, random: np.random.Generator, root: Pair, tall: float) -> None:
    """Grow a stalk of wild oats, its seeds hanging off to one side."""
    path = _bent(root, tall, float(random.normal(0, 0.22)) * tall)
    drawing.limb(path, 0.0022, 0.0008)
    for number in range(3, 7):
        x, y = path[number]
        side = float(random.choice((-1, 1)))
        tip = (x + side * tall * 0.07, y + tall * 0.02)
        drawing.limb([(x, y), (x + side * tall * 0.05, y - tall * 0.012), tip], 0.0007, 0.0007)
        drawing.limb([tip, (tip[0] + side * 0.001, tip[1] + tall * 0.055)], 0.0030, 0.0007)


def _thistle(drawing: Silhouette, random: np.random.Generator, root: Pair, tall: float) -> None:
    """Grow a thistle: a thick stalk, leaves with points, heads."""
    path = _bent(root, tall, float(random.normal(0, 0.12)) * tall)
    drawing.limb(path, 0.0042, 0.0016)
    for number in range(1, 6):
        x, y = path[number]
        side = 1 if number % 2 else -1
        reach = tall * 0.22 * (1 - number / 8)
        drawing.limb(
            [(x, y), (x + side * reach * 0.6, y - reach * 0.45), (x + side * reach, y - reach * 0.3)],
            0.0046,
            0.0004,
        )
    for x, y in (path[-1], (path[4][0] + tall * 0.09, path[4][1] - tall * 0.13)):
        drawing.limb([path[4], (x, y)], 0.0016, 0.0014)
        drawing.disc((x, y), 0.0052)
        for angle in np.linspace(-2.5, -0.64, 9).tolist():
            drawing.limb(
                [(x, y), (x + 0.011 * float(np.cos(angle)), y + 0.012 * float(np.sin(angle)))], 0.0012, 0.0004
            )


def _blades(drawing: Silhouette, random: np.random.Generator, root: Pair, tall: float) -> None:
    """Grow a tuft of grass."""
    for _ in range(9):
        high = tall * float(random.uniform(0.3, 0.75))
        start = (root[0] + float(random.normal(0, 0.006)), root[1])
        drawing.limb(_bent(start, high, float(random.normal(0, 0.5)) * high), 0.0024, 0.0004)


def weeds(frame: Frame, seed: int, foot: float, tall: Pair, count: int) -> tuple[Array, Array]:
    """Let weeds stand on a line, between two heights: their cover, and how far up each place is."""
    drawing, random = Silhouette(frame), np.random.default_rng(seed)
    for _ in range(count):
        x = float(random.uniform(0, frame.width / frame.height))
        patch = 0.45 + 0.55 * float(np.sin(x * 7.3 + seed) * np.sin(x * 3.1)) ** 2
        high = float(random.uniform(*tall)) * patch
        kind = random.random()
        grow = _oat if kind < 0.40 else _thistle if kind < 0.52 else _blades
        grow(drawing, random, (x, foot + float(random.uniform(0, 0.012))), high)
    _, down = frame.grid()
    rise: Array = np.clip((np.float32(foot) - down) / np.float32(tall[1]), 0, 1)
    return drawing.mask(0.0005), rise
