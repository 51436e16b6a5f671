"""The title page, left: an armchair under one amber light, and nothing else."""

import numpy as np
from painting.base import Array, Frame, Triple, column, smooth
from painting.finish import bloom, tone
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import Form, ball, box, drum, join, swung, wall, worn

FOOT: Triple = (-1.22, 0.0, 3.7)
BULB: Triple = (-1.12, 2.9, 3.0)
AMBER: Triple = (1.0, 0.53, 0.16)


def _armchair(foot: Triple, turn: float) -> Form:
    """Stuff an old armchair: its cushion hollow, its arms round, one side a little lower."""
    x, y, z = foot
    seat = box((x, y + 0.30, z - 0.02), (0.36, 0.13, 0.36), 0.07)
    cushion = ball((x, y + 0.43, z - 0.01), (0.35, 0.08, 0.33))
    back = swung(box((x, y + 0.66, z + 0.34), (0.385, 0.38, 0.10), 0.10), 0, -0.16, (x, y + 0.4, z + 0.34))
    lean = ball((x, y + 0.70, z + 0.25), (0.30, 0.32, 0.10))
    arms = [
        join(
            [
                box((x + side * 0.42, y + 0.36, z - 0.02), (0.085, 0.22, 0.38), 0.06),
                ball((x + side * 0.43, y + 0.585, z - 0.02), (0.115, 0.085, 0.41)),
            ],
            0.05,
        )
        for side in (-1, 1)
    ]
    legs = [drum((x + i * 0.36, y + 0.06, z + j * 0.30), 0.028, 0.07) for i in (-1, 1) for j in (-1, 1)]
    stuffed = worn(join([seat, cushion, back, lean, *arms], 0.035), 0.016, 3.6, 7)
    return swung(join([stuffed, *legs]), 1, turn, foot)


def _leather(points: Array, normals: Array) -> Array:
    """Give it the colour of something that was sat in for years: darker in the creases, bald on the arms."""
    bald = smooth(0.5, 0.72, points[1]) * smooth(0.55, 0.95, normals[1])
    worn_down = np.float32(0.55) + np.float32(0.75) * cloth(points, 5, 4, 3)
    tint = column((0.30, 0.155, 0.085)) * (1 - bald) + column((0.50, 0.34, 0.22)) * bald
    result: Array = tint * worn_down
    return result


def _cone(points: Array, way: Array) -> Array:
    """Let the light fall in a pool and nowhere else."""
    del points
    result: Array = smooth(0.90, 0.985, way[1]) * np.float32(1.0)
    return result


def _towards_the_chair(points: Array, way: Array) -> Array:
    """Keep what little the stones throw back on the chair itself."""
    del way
    result: Array = smooth(0.02, 0.12, points[1])
    return result


def _stone(points: Array, normals: Array) -> Array:
    del normals
    result: Array = column((0.17, 0.15, 0.135)) * (
        np.float32(0.55) + np.float32(0.8) * cloth(points, 2.2, 5, 11)
    )
    return result


def paint(frame: Frame) -> Array:
    """Paint the chair on black."""
    solids = [
        Solid(wall((0, 1, 0), 0), Material(paint=_stone, gloss=0.05, sharpness=10), casts=False),
        Solid(_armchair(FOOT, -0.38), Material(paint=_leather, gloss=0.16, sharpness=18)),
    ]
    light = tuple(part * 7.5 for part in AMBER)
    lamps = [
        Lamp(BULB, (light[0], light[1], light[2]), 0.12, pattern=_cone),
        Lamp((-0.4, 0.9, 1.9), (0.05, 0.032, 0.02), 0.5, casts=False, pattern=_towards_the_chair),
    ]
    scene = Scene(Camera((0.0, 1.08, 0.0), 1.5, (0.0, -0.09)), solids, lamps, (0, 0, 0), (0, 0, 0))
    view = render(scene, frame)
    return tone(bloom(view.light, frame.height / 40, 0.05, 0.4), 2.3)
