"""A small town along the sky: roofs behind roofs, a water tower, poles and wires, palms."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from painting.base import Array, Frame, Pair, Triple, column, mix
from painting.silhouette import Silhouette


def palm(drawing: Silhouette, foot: Pair, tall: float, seed: int) -> None:
    """Grow a palm: a thin trunk that leans, dead leaves under its head, a head of fronds with fringes."""
    random = np.random.default_rng(seed)
    x, y = foot
    lean = float(random.normal(0.03, 0.05)) * tall
    head = (x + lean, y - tall)
    drawing.limb([(x, y), (x + lean * 0.25, y - tall * 0.5), head], tall * 0.030, tall * 0.017)
    drawing.limb([(head[0], head[1] + tall * 0.11), head], tall * 0.026, tall * 0.046)
    for angle in np.linspace(-3.6, 0.46, 19):
        bent = float(angle + random.normal(0, 0.08))
        reach = tall * float(random.uniform(0.20, 0.29))
        path = []
        for s in np.linspace(0, 1, 19).tolist():
            fall = float(np.sin(bent)) * 0.9 * s + 0.6 * s * s
            path.append((head[0] + reach * s * float(np.cos(bent)), head[1] + reach * fall))
        drawing.limb(path, tall * 0.010, tall * 0.002)
        for number in range(2, 19):
            (px, py), hang = path[number], reach * 0.20 * (1.1 - number / 21)
            leaf = [(px, py), (px + hang * (0.15 + 0.45 * float(np.cos(bent))), py + hang)]
            drawing.limb(leaf, tall * 0.0055, tall * 0.001)


def _on_a_roof(drawing: Silhouette, random: np.random.Generator, house: Pair, top: Pair, size: float) -> None:
    """Put a chimney on a roof, or an aerial, or nothing."""
    (x, wide), (eaves, ridge) = house, top
    if random.random() < 0.45:
        side, high, thick = x + wide * float(random.uniform(0.3, 0.6)), ridge - size * 0.16, size * 0.12
        drawing.shape([(side, eaves), (side, high), (side + thick, high), (side + thick, eaves)])
    elif random.random() < 0.4:
        mast = x + wide * 0.5
        drawing.limb([(mast, ridge), (mast, ridge - size * 0.4)], size * 0.014, size * 0.012)
        for step in (0.25, 0.33, 0.4):
            level = ridge - size * step
            drawing.limb([(mast - size * 0.1, level), (mast + size * 0.1, level)], size * 0.010, size * 0.010)


def _houses(drawing: Silhouette, random: np.random.Generator, level: float, size: float) -> None:
    """Draw a row of houses: gables and hips, chimneys, an aerial now and then, no gap between them."""
    base = level + size * 0.35
    drawing.shape([(-0.1, 0.7), (-0.1, base), (2.0, base), (2.0, 0.7)])
    x = -0.05
    while x < 1.85:
        wide, tall = size * float(random.uniform(1.2, 2.6)), size * float(random.uniform(0.35, 0.75))
        eaves, hip = level + size * float(random.uniform(-0.1, 0.25)), float(random.uniform(0.12, 0.42))
        ridge, end = eaves - tall * 0.6, x + wide
        roof = [(x + wide * hip, ridge), (x + wide * (1 - hip), ridge)]
        drawing.shape([(x, 0.7), (x, eaves), *roof, (end, eaves), (end, 0.7)])
        low, out = eaves + size * 0.05, size * 0.06
        drawing.shape([(x - out, low), (x - size * 0.02, eaves - size * 0.02), (end + out, low)])
        _on_a_roof(drawing, random, (x, wide), (eaves, ridge), size)
        x += wide * float(random.uniform(0.9, 1.25))


def _tower(drawing: Silhouette, foot: Pair, tall: float) -> None:
    """Stand the water tower on its legs."""
    x, y = foot
    wide = tall * 0.20
    for side in (-1.0, -0.35, 0.35, 1.0):
        drawing.limb(
            [(x + side * wide * 1.12, y), (x + side * wide * 0.86, y - tall * 0.62)],
            tall * 0.020,
            tall * 0.018,
        )
    for share in (0.22, 0.44):
        reach = wide * (1.12 - 0.26 * share / 0.62)
        drawing.limb(
            [(x - reach, y - tall * share), (x + reach, y - tall * share)], tall * 0.010, tall * 0.010
        )
    low, high = y - tall * 0.60, y - tall * 0.88
    bowl = [
        (x + wide * float(np.cos(a)), low + tall * 0.07 * float(np.sin(a))) for a in np.linspace(0, np.pi, 14)
    ]
    drawing.shape([(x - wide, high), *reversed(bowl), (x + wide, high)])
    drawing.shape([(x - wide * 1.08, high), (x, y - tall), (x + wide * 1.08, high)])
    drawing.limb([(x, y - tall), (x, y - tall * 1.07)], tall * 0.012, tall * 0.008)


def _wires(drawing: Silhouette, poles: Sequence[Pair], tall: float) -> None:
    """Stand poles, and hang wires from each to the next."""
    for x, y in poles:
        drawing.limb([(x, y), (x, y - tall)], 0.0042, 0.0034)
        for drop in (0.06, 0.16):
            drawing.limb(
                [(x - 0.019, y - tall * (1 - drop)), (x + 0.019, y - tall * (1 - drop))], 0.0030, 0.0030
            )
    for (x0, y0), (x1, y1) in pairwise(poles):
        for side, drop in ((-0.016, 0.06), (0.016, 0.06), (0.0, 0.16)):
            path = []
            for s in np.linspace(0, 1, 15).tolist():
                sag = 0.045 * s * (1 - s)
                path.append((x0 + side + (x1 - x0) * s, y0 - tall * (1 - drop) + (y1 - y0) * s + sag))
            drawing.limb(path, 0.0011, 0.0011)


def town(frame: Frame, light: Array, tones: tuple[Triple, Triple, Triple]) -> Array:
    """Lay the town over a sky in three depths, the farthest in the first tone."""
    far, middle, near = Silhouette(frame), Silhouette(frame), Silhouette(frame)
    random = np.random.default_rng(17)
    _houses(far, random, 0.388, 0.035)
    _tower(far, (1.60, 0.40), 0.165)
    _houses(middle, random, 0.402, 0.055)
    for x, tall, seed in ((0.30, 0.22, 2), (0.93, 0.27, 5), (1.475, 0.31, 9), (1.74, 0.25, 3)):
        palm(middle, (x, 0.43), tall, seed)
    _wires(near, [(-0.1, 0.45), (0.62, 0.45), (1.20, 0.45), (1.69, 0.45), (2.1, 0.45)], 0.19)
    _houses(near, random, 0.432, 0.07)
    for drawing, tone in zip((far, middle, near), tones, strict=True):
        light = mix(light, column(tone)[:, :, None], drawing.mask(0.0007)[None])
    return light
