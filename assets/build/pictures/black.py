"""Nothing: what there is to be seen before the light comes."""

import numpy as np
from painting.base import Array, Frame


def paint(frame: Frame) -> Array:
    """Paint it."""
    return np.zeros((3, frame.height, frame.width), np.float32)
