"""The crypt from the floor by day: the candle is down, and a strip of day has come in under the door."""

import numpy as np
from painting.base import Array, Frame, Triple, column, smooth
from painting.candle import candle
from painting.dust import Air
from painting.finish import bloom, tone, vignette
from painting.noise import cloth
from painting.render import render
from painting.scene import Lamp, Material, Scene, Solid
from painting.solids import Form, arch, box, cut

from pictures.crypt import shell
from pictures.crypt_low import BACK, CAMERA, DOOR, FLAME, chair, door, flags, near, rim, shoes

__all__ = ["near", "paint"]

DAY: Triple = (1.0, 0.97, 0.90)
SUN: Triple = (0.30, 0.26, 1.0)
GAP, CORNER = 0.020, 0.095
"""How high the door stands off the floor at its hinges, and where it is kicked."""
WIDE = 0.58
REACH, FARTHEST = 24.0, 0.62
"""How far in the day lies on the floor, in heights of the gap it comes through; and no farther than that."""


def _gap(across: Array | float) -> Array:
    """Say how high the gap is at a place along the sill."""
    share = (np.float32(across) - np.float32(DOOR)) / np.float32(WIDE)
    kicked = smooth(0.50, 0.95, np.asarray(share, np.float32))
    result: Array = np.float32(GAP) + np.float32(CORNER - GAP) * kicked
    return result


def _kicked() -> Form:
    """Take out of the door what years of boots have."""
    gone = box((DOOR, 0.0, BACK), (WIDE, 1.0, 0.3), 0.0)

    def distance(points: Array) -> Array:
        under = points[1] - _gap(points[0])
        result: Array = np.maximum(gone.distance(points), under * np.float32(0.7))
        return result

    return Form(distance, (DOOR, 0.0, BACK), 1.2)


def _outside() -> list[Solid]:
    """Stand the day behind the door: it is seen under it, and as a thread around it."""

    def glow(points: Array, normals: Array) -> Array:
        del normals
        return column((1.30, 1.28, 1.20)) * np.ones_like(points[0])

    def thread(points: Array, normals: Array) -> Array:
        del normals
        uneven = smooth(0.40, 0.62, cloth(points, 3.1, 3, 5))
        return column((0.62, 0.62, 0.58)) * (np.float32(0.12) + uneven)

    under = box((DOOR, 0.05, BACK), (WIDE, 0.07, 0.012), 0.0)
    round_it = cut(
        arch((DOOR, 1.02, BACK), (0.5875, 1.0875, 0.045), 0.0),
        arch((DOOR, 1.02, BACK), (0.5825, 1.0825, 0.5), 0.0),
    )
    return [
        Solid(under, Material((0, 0, 0), glow=glow), casts=False),
        Solid(round_it, Material((0, 0, 0), glow=thread), casts=False),
    ]


def _in(points: Array, way: Array) -> Array:
    """Let the day in under the door, and no further than it goes."""
    del way
    deep = np.float32(BACK - 0.04) - points[2]
    across = points[0] + deep * np.float32(SUN[0] / SUN[2])
    gap = _gap(across)
    share = deep / np.minimum(gap * np.float32(REACH), np.float32(FARTHEST))
    inside = smooth(DOOR - WIDE, DOOR - WIDE + 0.02, across)
    high = smooth(1.0, 0.8, points[1] / (gap * (np.float32(1.1) - np.clip(share, 0, 1))))
    result: Array = smooth(1.0, 0.86, share) * inside * high
    return result


def _lit(points: Array) -> Array:
    """Say how much of the day is in the air."""
    deep = np.float32(BACK - 0.04) - points[2]
    high = _gap(points[0] + deep * np.float32(SUN[0] / SUN[2])) * np.float32(2.4)
    beside = smooth(DOOR - WIDE - 0.1, DOOR - WIDE + 0.2, points[0])
    result: Array = beside * smooth(0.8, 0.1, deep) * smooth(1.0, 0.2, points[1] / high)
    return result


def _lamps() -> list[Lamp]:
    """Let in the day, and let floor and walls hand it on."""
    return [
        Lamp(SUN, (3.0, 2.75, 2.30), 0.02, far=True, pattern=_in),
        Lamp((1.62, 0.07, 4.30), (0.170, 0.156, 0.132), 0.20),
        Lamp((1.00, 0.05, 4.48), (0.075, 0.069, 0.059), 0.20),
        Lamp((-0.2, 0.9, 1.5), (0.0110, 0.0130, 0.0155), 0.6, casts=False),
        Lamp((0.75, 1.25, 4.35), (0.052, 0.058, 0.066), 0.3),
        Lamp((2.0, 0.75, 2.75), (0.105, 0.102, 0.094), 0.3),
        Lamp((0.62, 0.32, 2.22), (0.022, 0.022, 0.021), 0.1, casts=False),
    ]


def paint(frame: Frame) -> Array:
    """Paint the crypt as one sees it who has slept on its floor, or watched there."""
    burnt, _ = candle(FLAME, 0.018, seed=5)
    stub, _ = candle((1.06, 0.0, 4.28), 0.02, seed=8)
    stood = chair(rim((1.55, 0.20, 4.40), (0.70, 0.66, 0.58)))
    solids = [*shell(BACK), flags(), *door(_kicked()), *_outside(), *stood, *shoes(), *burnt, *stub]
    view = render(Scene(CAMERA, solids, _lamps(), (0.0066, 0.0080, 0.0104), (0.0060, 0.0058, 0.0054)), frame)
    air = Air(frame, CAMERA, view.depth, _lit)
    glow = air.glow() * np.float32(0.30) + air.motes((0.6, 0.0, 3.8), (2.0, 0.26, BACK), 1500) * np.float32(
        0.25
    )
    light = view.light + column(DAY)[:, :, None] * glow[None]
    across, _ = frame.grid()
    light = light * (np.float32(0.28) + np.float32(0.72) * smooth(0.05, 1.1, across))
    light = bloom(light, frame.height / 45, 0.20, 0.35) * vignette(frame, (1.45, 0.62), 0.88, 0.80)
    return tone(light, 2.6)
