"""Tea for three in a dark room: a chair under a candle, a wall under a dull light, a cloth between."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
from painting.armchair import armchair
from painting.base import Array, Frame, Triple, column, length, smooth
from painting.brickwork import wet_brick
from painting.candle import candle, shine
from painting.chain import chain, curve, rust
from painting.crockery import cup, glazed
from painting.finish import bloom, tone, vignette
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.shackle import cuff, eye
from painting.solids import wall
from painting.tea import chipped, covered, daisy, linen, rosy, sugar, tablecloth, teapot

BACK = 3.35
TOP = 0.50
CHAIR: Triple = (-1.27, 0.0, 2.62)
FLAME: Triple = (-0.86, TOP, 2.05)
HOOK: Triple = (1.20, 1.42, BACK)
BULB: Triple = (1.26, 3.05, BACK - 0.66)
DULL: Triple = (0.86, 0.93, 0.98)
AMBER: Triple = (1.0, 0.52, 0.17)


def _room() -> list[Solid]:
    """Build one wall of brick and a floor nobody sees."""
    brick = wet_brick((0.29, 0.23, 0.205), lambda p: (p[0], p[1]), 2)
    return [
        Solid(wall((0, 0, -1), -BACK), brick, casts=False),
        Solid(wall((0, 1, 0), 0), Material((0.10, 0.09, 0.08)), casts=False),
    ]


def _iron() -> list[Solid]:
    """Hang the cuff, open, on its eye; its chain goes down behind the cloth."""
    x, y, z = HOOK
    hinge = (x + 0.004, y - 0.135, z - 0.085)
    down: list[Triple] = [
        (x + 0.012, y - 0.16, z - 0.10),
        (x + 0.05, y - 0.45, z - 0.11),
        (x + 0.03, y - 0.85, z - 0.14),
        (x - 0.10, 0.30, z - 0.32),
    ]
    return [
        *eye(HOOK, 0.055),
        Solid(cuff(hinge, 0.108, 0.03, (0.52, 0.86)), rust((0.22, 0.195, 0.17), 5)),
        *[Solid(form, rust((0.19, 0.165, 0.145), 8)) for form in chain(curve(down), 0.075, 0.0088)],
    ]


def _tea() -> list[Solid]:
    """Lay the cloth, and tea for three: a chipped cup, a covered one, and a doll's with a rose."""
    doll = (0.70, TOP, 1.94)
    return [
        Solid(tablecloth((0.34, TOP / 2, 2.18), (1.34, TOP / 2, 0.36)), Material(paint=linen)),
        Solid(
            chipped((0.36, TOP, 2.02), 0.047, 0.066, 0.5, 0.25),
            glazed((0.60, 0.56, 0.48), (0.20, 0.27, 0.40), TOP + 0.055, TOP + 0.060),
        ),
        Solid(
            covered((1.15, TOP, 2.02), 0.044, 0.062, -0.4),
            glazed((0.30, 0.40, 0.37), (0.55, 0.52, 0.45), TOP + 0.03, TOP + 0.036),
        ),
        Solid(cup(doll, 0.025, 0.036, 2.6), rosy((doll[0] - 0.007, doll[1] + 0.034, doll[2]), 0.0105)),
        *teapot((0.82, TOP, 2.30), 0.090, 2.85),
        *daisy((0.55, TOP, 2.28)),
        *sugar((1.02, TOP, 2.27), 0.036),
    ]


def _cone(points: Array, way: Array) -> Array:
    """Let the dull light fall from under a shade, over the wall and the near end of the cloth."""
    ragged = (cloth(points, 1.8, 3, 12) - np.float32(0.5)) * np.float32(0.014)
    fall = smooth(0.2, 1.1, points[1]) * np.float32(0.75) + np.float32(0.25)
    result: Array = smooth(0.895, 0.99, way[1] + ragged) * fall
    return result


def _on_the_cloth(points: Array, way: Array) -> Array:
    """Let a little of it come as far as the pot."""
    del way
    return smooth(0.12, 0.95, points[0]) * smooth(1.0, 0.6, points[1]) * smooth(2.9, 2.5, points[2])


def _lamps() -> list[Lamp]:
    """Light both ends and leave the middle."""
    dull = (DULL[0] * 6.0, DULL[1] * 6.0, DULL[2] * 6.0)
    faint = (DULL[0] * 0.16, DULL[1] * 0.16, DULL[2] * 0.16)
    return [
        Lamp(BULB, dull, 0.06, pattern=_cone),
        Lamp((1.10, 1.12, 1.25), faint, 0.08, pattern=_on_the_cloth),
    ]


def _near(lamp: Lamp) -> Callable[[Array, Array], Array]:
    """Let the candle reach the chair and its end of the cloth, and no further."""

    def pattern(points: Array, way: Array) -> Array:
        plain = lamp.pattern(points, way) if lamp.pattern else np.ones_like(points[0])
        away = length(points - column(lamp.place))
        return plain * smooth(1.20, 0.35, away) * smooth(BACK + 0.1, BACK - 0.9, points[2])

    return pattern


def paint(frame: Frame) -> Array:
    """Paint the room with its two lights."""
    lit, lamps = candle(FLAME, 0.11, seed=3, light=0.30)
    lamps = [replace(lamp, pattern=_near(lamp)) for lamp in lamps]
    solids = [*_room(), *_iron(), *_tea(), *armchair(CHAIR, 1.02, tip=0.12), *lit]
    more = [Lamp((-0.75, 1.05, 1.75), (AMBER[0] * 0.03, AMBER[1] * 0.03, AMBER[2] * 0.03), 0.3, casts=False)]
    camera = Camera((0.0, 1.02, 0.0), 1.3, (0.0, -0.09))
    view = render(
        Scene(camera, solids, [*lamps, *_lamps(), *more], (0.0012, 0.0013, 0.0015), (0, 0, 0)), frame
    )
    air = shine(frame, camera, (FLAME[0], FLAME[1] + 0.15, FLAME[2]), 0.10)
    light = view.light + column(AMBER)[:, :, None] * air * np.float32(0.03)
    across, _ = frame.grid()
    light = light * (np.float32(0.62) + np.float32(0.38) * smooth(0.7, 1.1, across))
    light = bloom(light, frame.height / 45, 0.12, 0.4) * vignette(frame, (1.2, 0.55), 1.1, 0.7)
    return tone(light, 2.4)
