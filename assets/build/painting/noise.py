"""Cloudy numbers with fixed seeds: flat ones for skies and mist, solid ones for wood and stone."""

from functools import cache

import numpy as np
from PIL import Image

from painting.base import Array, Frame, Pair

TABLE = 32


def clouds(frame: Frame, seed: int, cells: Pair = (4, 3), octaves: int = 6, fade: float = 0.55) -> Array:
    """Fill a frame with soft noise around a half."""
    random = np.random.default_rng(seed)
    total = np.zeros((frame.height, frame.width), np.float32)
    weight, weights = 1.0, 0.0
    for octave in range(octaves):
        rows, columns = (int(cells[1] * 2**octave) + 2, int(cells[0] * 2**octave) + 2)
        coarse = Image.fromarray(random.random((rows, columns), np.float32))
        total += weight * np.asarray(
            coarse.resize((frame.width, frame.height), Image.Resampling.BICUBIC), np.float32
        )
        weights += weight
        weight *= fade
    return total / np.float32(weights)


@cache
def _table(seed: int) -> Array:
    """Keep the random lattice of one seed."""
    return np.random.default_rng(seed).random(TABLE**3, np.float32)


def grain(points: Array, scale: float = 1.0, seed: int = 0) -> Array:
    """Give each point in space a smooth random number between nought and one."""
    lattice = _table(seed)
    scaled = points * np.float32(scale) + np.float32(257.3)
    floor = np.floor(scaled)
    share = scaled - floor
    share = share * share * (3 - 2 * share)
    low = floor.astype(np.int32) % TABLE
    high = (low + 1) % TABLE
    x, y, z = share
    total = np.zeros_like(x)
    for plane, depth in ((low[2], 1 - z), (high[2], z)):
        for row, rise in ((low[1], 1 - y), (high[1], y)):
            start = (plane * TABLE + row) * TABLE
            total += depth * rise * (lattice[start + low[0]] * (1 - x) + lattice[start + high[0]] * x)
    result: Array = total
    return result


def cloth(points: Array, scale: float, octaves: int = 4, seed: int = 0) -> Array:
    """Give each point a cloudy number around a half, with detail at several sizes."""
    total, weight, weights = np.zeros_like(points[0]), 1.0, 0.0
    for octave in range(octaves):
        total += np.float32(weight) * grain(points, scale * 2.03**octave, seed + octave)
        weights += weight
        weight *= 0.55
    result: Array = total / np.float32(weights)
    return result
