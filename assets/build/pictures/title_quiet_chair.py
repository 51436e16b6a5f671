"""The title page, left: one armchair, buttoned, short in a leg, under one amber light, and nothing else."""

import numpy as np
from painting.armchair import armchair
from painting.base import Array, Frame, Triple, smooth
from painting.finish import bloom, tone
from painting.masonry import Courses, Finish, laid, rows
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Scene, Solid
from painting.solids import wall

from pictures.crypt import paving

BACK = 4.42
CHAIR: Triple = (-1.34, 0.0, 3.72)
BULB: Triple = (-1.50, 2.62, 3.44)
AMBER: Triple = (1.0, 0.53, 0.16)


def _stone() -> list[Solid]:
    """Build as much of the crypt as is needed: one wall of it, and the flags before that."""
    dressed = Finish(0.03, 0.024, 0.014, 0.04, 0.009, 6.0)
    courses = Courses(rows(0.26, 4.8, 0.22, 3), 0.50, seed=5)
    ashlar = laid((0.185, 0.17, 0.15), courses, lambda p: (p[0], p[1]), dressed)
    flags = paving((0.62, 0.82), 4, Finish(0.016, 0.010, 0.003, 0.016, 0.0035, 5.0), 0.07)
    return [Solid(wall((0, 0, -1), -BACK), ashlar, casts=False), flags]


def _under_a_shade(points: Array, way: Array) -> Array:
    """Let light fall as wide as one chair and its arms, and give out over its back."""
    ragged = (cloth(points, 1.6, 3, 12) - np.float32(0.5)) * np.float32(0.012)
    result: Array = smooth(0.79, 0.975, way[1] + ragged)
    return result


def _on_its_front(points: Array, way: Array) -> Array:
    """Keep what the flags throw back to the chair."""
    del way
    away = np.hypot(points[0] - np.float32(CHAIR[0]), points[2] - np.float32(CHAIR[2]))
    low = smooth(0.035, 0.11, points[1]) * smooth(1.7, 0.8, points[1])
    return smooth(0.75, 0.45, away) * low * smooth(4.3, 4.1, points[2])


def scene(camera: Camera) -> Scene:
    """Set the chair under its light, seen from somewhere."""
    bounced = (AMBER[0] * 0.13, AMBER[1] * 0.13, AMBER[2] * 0.13)
    lamps = [
        Lamp(BULB, (AMBER[0] * 5.8, AMBER[1] * 5.8, AMBER[2] * 5.8), 0.10, pattern=_under_a_shade),
        Lamp((-0.95, 0.75, 2.2), bounced, 0.5, casts=False, pattern=_on_its_front),
    ]
    solids = [*_stone(), *armchair(CHAIR, 0.72, tip=0.12)]
    return Scene(camera, solids, lamps, (0, 0, 0), (0, 0, 0))


def paint(frame: Frame) -> Array:
    """Paint the chair on black, and let the light end before the words begin."""
    view = render(scene(Camera((0.0, 1.08, 0.0), 1.5, (0.0, -0.09))), frame)
    across, down = frame.grid()
    from_the_seat = np.hypot((across - 0.31) / 0.40, (down - 0.66) / 0.60).astype(np.float32)
    kept = view.light * smooth(1.15, 0.3, from_the_seat) ** 2
    return tone(bloom(kept, frame.height / 40, 0.04, 0.6), 2.4)
