"""Her bedroom, later: the lamp is out, the window lies on the door, and the clock shines on a tangerine."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from painting.base import Array, Frame, Triple, column, smooth
from painting.finish import bloom, tone, vignette
from painting.furniture import shaded_lamp
from painting.noise import cloth
from painting.render import render
from painting.scene import Lamp, Material, Scene, Solid
from painting.solids import ball, box, join, rod, swung

from pictures.bedroom import CAMERA, bed, desk, door, near, pane, raincoat, shell

__all__ = ("near", "paint")

TOP = 0.743
CLOCK: Triple = (1.335, TOP + 0.048, 3.72)
TURN = -0.16
MOON: Triple = (0.352, 0.125, -0.935)
RED: Triple = (1.0, 0.13, 0.035)
STROKES = {
    "a": ((-1, 1), (1, 1)),
    "b": ((1, 1), (1, 0)),
    "c": ((1, 0), (1, -1)),
    "d": ((-1, -1), (1, -1)),
    "e": ((-1, 0), (-1, -1)),
    "f": ((-1, 1), (-1, 0)),
    "g": ((-1, 0), (1, 0)),
}
PLACES = (-0.040, -0.013, 0.024, 0.051)
TWENTY_TO_ONE = ("bc", "abged", "fgbc", "abcdef")
"""The strokes of each digit."""


def _lit(right: Array, up: Array, hour: Sequence[str]) -> Array:
    """Light the hour, and the minutes behind whatever stands before them."""
    away = np.minimum(*(np.hypot(right - np.float32(0.006), up - np.float32(y)) for y in (-0.008, 0.008)))
    for place, strokes in zip(PLACES, hour, strict=True):
        x = right - np.float32(place) - up * np.float32(0.10)
        for stroke in strokes:
            (ax, ay), (bx, by) = STROKES[stroke]
            wide, tall = np.float32((bx - ax) * 0.0085), np.float32((by - ay) * 0.0165)
            start_x, start_y = x - np.float32(ax * 0.0085), up - np.float32(ay * 0.0165)
            share = (start_x * wide + start_y * tall) / (wide * wide + tall * tall)
            share = np.clip(share, np.float32(0.13), np.float32(0.87))
            away = np.minimum(away, np.hypot(start_x - wide * share, start_y - tall * share))
    return smooth(0.0026, 0.0014, away)


def clock(hour: Sequence[str]) -> list[Solid]:
    """Stand the clock on the desk, its face to the room."""
    x, y, z = CLOCK
    case = swung(box(CLOCK, (0.085, 0.046, 0.05), 0.014), 1, TURN, CLOCK)
    window = swung(box((x, y + 0.003, z - 0.05), (0.072, 0.031, 0.0025), 0.001), 1, TURN, CLOCK)

    def glow(points: Array, normals: Array) -> Array:
        del normals
        right = (points[0] - np.float32(x)) * np.float32(np.cos(TURN)) + (
            points[2] - np.float32(z)
        ) * np.float32(np.sin(TURN))
        result: Array = column(RED) * _lit(right, points[1] - np.float32(y + 0.003), hour) * np.float32(1.5)
        return result

    return [
        Solid(case, Material((0.05, 0.048, 0.046), gloss=0.18)),
        Solid(window, Material((0.012, 0.006, 0.006), gloss=0.3, glow=glow), casts=False),
    ]


def unlit_lamp() -> list[Solid]:
    """Stand the lamp where it stands, and put it out."""
    solids, _ = shaded_lamp((1.5, TOP, 3.93), 0.5, 0.15, 0.55)
    return [Solid(solid.form, replace(solid.material, glow=None)) for solid in solids]


def tangerine(fruit: Triple) -> list[Solid]:
    """Put down a tangerine by its middle."""
    peel = Material(
        (0.80, 0.27, 0.03),
        gloss=0.22,
        sharpness=14,
        bump=lambda points: np.float32(0.0016) * cloth(points, 210, 2, 3),
    )
    stalk = rod(
        (fruit[0] - 0.003, fruit[1] + 0.026, fruit[2]), (fruit[0] - 0.002, fruit[1] + 0.032, fruit[2]), 0.004
    )
    return [
        Solid(ball(fruit, (0.037, 0.031, 0.037)), peel),
        Solid(join([stalk]), Material((0.10, 0.12, 0.04))),
    ]


def _left_for_her() -> list[Solid]:
    """Put somebody's tangerine before the clock, on something to eat it off."""
    x, _, z = CLOCK
    under = (x + 0.03, TOP + 0.019, z - 0.14)
    paper = Material((0.20, 0.22, 0.19), gloss=0.05)
    return [
        Solid(swung(box(under, (0.068, 0.018, 0.046), 0.004), 1, 0.22, under), paper),
        *tangerine((x + 0.013, TOP + 0.069, z - 0.135)),
    ]


def _ahead(points: Array, way: Array) -> Array:
    """Let the digits shine only forward, and little further than the desk."""
    del points
    return smooth(-0.1, 0.5, way[2])


def _on_the_peel(points: Array, way: Array) -> Array:
    """Keep what the window sends back where the tangerine is."""
    del way
    x, y, z = CLOCK
    away = np.sqrt(
        (points[0] - np.float32(x + 0.013)) ** 2
        + (points[1] - np.float32(y + 0.02)) ** 2
        + (points[2] - np.float32(z - 0.135)) ** 2
    )
    return smooth(0.10, 0.04, away)


def paint(frame: Frame) -> Array:
    """Paint the bedroom on a later night."""
    coat = Material((0.62, 0.42, 0.045), gloss=0.14, sharpness=16)
    solids = [*shell(), *door(), Solid(raincoat(), coat), *desk(), *bed(), *unlit_lamp()]
    solids += [*clock(TWENTY_TO_ONE), *_left_for_her()]
    before = (CLOCK[0] - 0.01, CLOCK[1] + 0.01, CLOCK[2] - 0.085)
    lamps = [
        Lamp(MOON, (0.066, 0.126, 0.275), 0.03, far=True, pattern=pane),
        Lamp(before, (RED[0] * 0.012, RED[1] * 0.012, RED[2] * 0.012), 0.05, pattern=_ahead),
        Lamp((1.22, 1.02, 3.35), (0.0075, 0.0065, 0.0055), 0.1, casts=False, pattern=_on_the_peel),
        Lamp((0.7, 1.1, 2.6), (0.018, 0.036, 0.080), 0.9, casts=False),
    ]
    scene = Scene(CAMERA, solids, lamps, (0.0105, 0.0215, 0.052), (0.005, 0.010, 0.024))
    light = bloom(render(scene, frame).light, frame.height / 60, 0.2, 0.2)
    light = light * vignette(frame, (1.42, 0.58), 0.9, 0.8)
    return tone(light, 2.6)
