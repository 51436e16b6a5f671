"""A reading lamp for a desk: brass, a trough of green glass, a chain."""

import numpy as np

from painting.base import Array, Triple, column, smooth
from painting.furniture import BRASS
from painting.scene import Lamp, Material, Solid
from painting.solids import ball, box, cut, drum, join, rod

WARM: Triple = (1.0, 0.62, 0.27)
_TROUGH = ((0.285, (0.165, 0.080, 0.085)), (0.278, (0.158, 0.075, 0.079)))


def reading_lamp(foot: Triple) -> tuple[list[Solid], Lamp]:
    """Stand a reading lamp on the table: brass, a green glass trough, a chain."""
    x, y, z = foot
    stem = join(
        [
            drum((x, y + 0.012, z), 0.085, 0.013, 0.008),
            rod((x, y + 0.02, z), (x, y + 0.30, z + 0.02), 0.010),
            rod((x, y + 0.30, z + 0.02), (x, y + 0.345, z - 0.03), 0.008),
        ],
        0.02,
    )
    glass, hollow = (ball((x, y + high, z - 0.05), size) for high, size in _TROUGH)
    shell = cut(cut(glass, hollow), box((x, y + 0.18, z - 0.05), (0.3, 0.105, 0.3), 0.0))
    pull = rod((x + 0.10, y + 0.29, z - 0.09), (x + 0.10, y + 0.19, z - 0.09), 0.0022)

    def green(points: Array, normals: Array) -> Array:
        inside = normals[1] < -0.1
        bulb = ((points[0] - np.float32(x)) / 0.085) ** 2 + ((points[1] - np.float32(y + 0.298)) / 0.048) ** 2
        near = np.exp(-bulb)
        glass = column((0.004, 0.036, 0.012)) + column((0.10, 0.26, 0.045)) * near
        hem = smooth(0.012, 0.003, points[1] - np.float32(y + 0.285))
        glass = glass + column((0.42, 0.36, 0.10)) * (hem * np.exp(-bulb * np.float32(0.25)))
        return np.where(inside, column((1.3, 0.95, 0.5)) * np.ones_like(near), glass).astype(np.float32)

    def down(points: Array, way: Array) -> Array:
        near = np.maximum(smooth(z + 0.58, z + 0.38, points[2]), smooth(y - 0.26, y - 0.06, points[1]))
        return (np.float32(0.035) + smooth(0.12, 0.42, way[1])) * near

    solids = [
        Solid(stem, BRASS, casts=False),
        Solid(shell, Material((0.02, 0.09, 0.04), gloss=0.8, sharpness=50, glow=green), casts=False),
        Solid(pull, BRASS, casts=False),
    ]
    strong = (WARM[0] * 0.50, WARM[1] * 0.50, WARM[2] * 0.50)
    return solids, Lamp((x, y + 0.315, z - 0.05), strong, 0.05, pattern=down)
