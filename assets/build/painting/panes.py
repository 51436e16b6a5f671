"""Light through windows that are out of the picture, or in it."""

from collections.abc import Callable

import numpy as np

from painting.base import Array, Pair, smooth


def through_pane(
    axis: int, level: float, up: Pair, along: Pair, bars: tuple[int, int] = (2, 2)
) -> Callable[[Array, Array], Array]:
    """Let far light in by a window in the wall where an axis has a level: its heights, and its sides."""
    other = 2 if axis == 0 else 0

    def pattern(points: Array, way: Array) -> Array:
        toward = np.where(np.abs(way[axis]) < 1e-3, np.float32(1e-3), way[axis])
        steps = (np.float32(level) - points[axis]) / toward
        light = (steps > 0).astype(np.float32)
        for number, (low, high) in ((1, up), (other, along)):
            place = (points[number] + way[number] * steps - np.float32(low)) / np.float32(high - low)
            light *= smooth(0, 0.03, place) * smooth(0, 0.03, 1 - place)
            count = bars[0] if number == 1 else bars[1]
            cell = place * count
            near = np.abs(cell - np.round(cell)) / np.float32(count)
            inner = (place > 0.5 / count) & (place < 1 - 0.5 / count)
            light *= np.where(inner, smooth(0.012, 0.035, near), np.float32(1))
        return light

    return pattern
