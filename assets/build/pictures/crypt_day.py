"""The crypt from her side by day: the candle is down, and day lies across the floor."""

import numpy as np
from painting.armchair import armchair
from painting.base import Array, Frame, Triple, column, smooth
from painting.candle import candle
from painting.dust import Air
from painting.finish import bloom, tone, vignette
from painting.near import Near
from painting.render import render
from painting.scene import Lamp, Scene, Solid

from pictures.crypt import CAMERA, CHAIR, FLAME, bottle, flags, homework, shell, spill, tomb

DAY: Triple = (1.0, 0.96, 0.86)
SUN: Triple = (-0.90, 0.36, -0.34)
STRIPS = ((2.385, 0.056), (2.65, 0.042))
"""Where each strip of day crosses the middle of the room, how deep in, and half how broad it is."""
HIGH = 0.62
"""How high the day comes in at most."""


def _strips(points: Array, way: Array) -> Array:
    """Let the day in by two cracks of the door, upright as those are: two strips across the floor."""
    steps = points[1] / way[1]
    right, deep = points[0] - way[0] * steps, points[2] - way[2] * steps
    along = deep - right * np.float32(SUN[2] / SUN[0])
    total = np.zeros_like(along)
    for middle, half in STRIPS:
        wider = np.float32(half) * (np.float32(0.8) + np.float32(0.25) * right)
        ragged = np.float32(middle) + np.float32(0.004) * np.sin(right * np.float32(9))
        total += smooth(1.22, 0.78, np.abs(along - ragged) / wider)
    result: Array = np.minimum(total, 1) * smooth(HIGH, HIGH * 0.45, points[1])
    return result


def _lit(points: Array) -> Array:
    """Say how much of the day is in the air."""
    way = np.repeat(column(SUN), points.shape[1], axis=1)
    result: Array = _strips(points, way) * smooth(HIGH, 0.05, points[1])
    return result


def _burnt() -> list[Solid]:
    """Leave of the candles what morning leaves."""
    last, _ = candle(FLAME, 0.022, seed=3)
    stub, _ = candle((1.36, 0.0, 3.30), 0.03, seed=8)
    other, _ = candle((1.33, 0.0, 2.98), 0.02, seed=12)
    return [*last, *stub, *other]


def near() -> Near:
    """Name what is left of the candles."""
    return Near(CAMERA, _burnt())


def _on_the_lid(points: Array, way: Array) -> Array:
    """Let a little grey down on what lies on the tomb."""
    del way
    away = np.hypot(points[0] - np.float32(1.22), points[2] - np.float32(4.46))
    return smooth(0.7, 0.1, away) * smooth(0.5, 0.7, points[1])


def _lamps() -> list[Lamp]:
    """Let in the day, and let floor and walls hand it on."""
    return [
        Lamp(SUN, (3.3, 2.90, 2.25), 0.02, far=True, pattern=_strips),
        Lamp((1.25, 0.09, 2.72), (0.165, 0.146, 0.114), 0.30),
        Lamp((2.02, 0.40, 3.05), (0.088, 0.078, 0.062), 0.30),
        Lamp((-1.2, 0.9, 0.6), (0.105, 0.123, 0.148), 0.7),
        Lamp((0.9, 1.35, 4.3), (0.040, 0.046, 0.055), 0.3, casts=False, pattern=_on_the_lid),
    ]


def paint(frame: Frame) -> Array:
    """Paint the crypt from the door, in the morning."""
    solids = [*shell(), flags(), *tomb(), *homework(), *armchair(CHAIR, 0.66, tip=0.12), *_burnt()]
    solids += [*bottle(), spill(stirred=False)]
    view = render(Scene(CAMERA, solids, _lamps(), (0.0062, 0.0076, 0.0102), (0.0052, 0.0050, 0.0046)), frame)
    air = Air(frame, CAMERA, view.depth, _lit)
    glow = air.glow() * np.float32(0.07) + air.motes((-0.6, 0.0, 2.0), (2.1, HIGH, 3.3), 2600) * np.float32(
        0.16
    )
    light = view.light + column(DAY)[:, :, None] * glow[None]
    across, _ = frame.grid()
    light = light * (np.float32(0.42) + np.float32(0.58) * smooth(0.05, 1.05, across))
    light = bloom(light, frame.height / 55, 0.16, 0.35) * vignette(frame, (1.42, 0.66), 0.88, 0.84)
    return tone(light, 2.6)
