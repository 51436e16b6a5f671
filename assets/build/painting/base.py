"""Names every tool shares: arrays, colours, places, the size of a picture."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
Index = npt.NDArray[np.intp]
Triple = tuple[float, float, float]
Pair = tuple[float, float]
Distance = Callable[[Array], Array]

FULL_WIDTH = 2560
FULL_HEIGHT = 1440


@dataclass(frozen=True)
class Frame:
    """Measure a picture in pixels, and turn fractions of it into pixels."""

    width: int = FULL_WIDTH
    height: int = FULL_HEIGHT

    def grid(self) -> tuple[Array, Array]:
        """Give every pixel its place as fractions of the height, so that circles stay round."""
        rows, columns = np.mgrid[0 : self.height, 0 : self.width].astype(np.float32)
        return (columns + 0.5) / self.height, (rows + 0.5) / self.height


def column(values: Triple) -> Array:
    """Stand three numbers upright, so that they meet rows of points or colours."""
    return np.array(values, np.float32)[:, None]


def colour(code: int) -> Triple:
    """Read a colour as people write it (0xRRGGBB) and give it as light."""
    red, green, blue = ((((code >> shift) & 255) / 255) ** 2.2 for shift in (16, 8, 0))
    return red, green, blue


def dot(first: Array, second: Array) -> Array:
    """Multiply vectors pair by pair; row by row, which is much faster than a sum along the axis."""
    total: Array = first[0] * second[0] + first[1] * second[1] + first[2] * second[2]
    return total


def length(vectors: Array) -> Array:
    """Measure each vector of a row of them."""
    return np.sqrt(dot(vectors, vectors))


def unit(vectors: Array) -> Array:
    """Bring each vector of a row of them to length one."""
    longest: Array = np.maximum(length(vectors), np.float32(1e-6)).astype(np.float32, copy=False)
    scaled: Array = np.divide(vectors, longest, dtype=np.float32)
    return scaled


def smooth(low: float, high: float, value: Array) -> Array:
    """Rise from nought to one between two values, without corners."""
    share = np.clip((value - low) / (high - low), 0.0, 1.0).astype(np.float32)
    eased: Array = share * share * (3 - 2 * share)
    return eased


def mix(first: Array, second: Array, share: Array | float) -> Array:
    """Go from one array to another by a share of the way."""
    blended: Array = (first + (second - first) * share).astype(np.float32)
    return blended
