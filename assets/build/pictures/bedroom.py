"""Her bedroom: one lamp, a note under it, a knob that catches the light, a raincoat with its hood up."""

import numpy as np
from painting.base import Array, Frame, Triple, column, smooth
from painting.finish import bloom, tone, vignette
from painting.furniture import BRASS, boards, chair, frame_of_door, knob, panelled, plaster, shaded_lamp, wood
from painting.near import Near
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import Form, ball, box, cut, drum, join, rod, swung, turned, wall, worn

BACK = 4.2
MOON: Triple = (0.8, 0.24, -0.55)
RIGHT_WALL = 2.4
CAMERA = Camera((0.0, 1.42, 0.0), 1.25, (-0.2, -0.06))


def pane(points: Array, way: Array) -> Array:
    """Let the moon in through a window that is out of the picture."""
    steps = (np.float32(RIGHT_WALL) - points[0]) / np.maximum(way[0], np.float32(0.01))
    high, deep = points[1] + way[1] * steps, points[2] + way[2] * steps
    share = [(high - np.float32(0.95)) / np.float32(1.15), (deep + np.float32(0.7)) / np.float32(1.5)]
    light = np.ones_like(high)
    for place in share:
        light *= (
            smooth(0, 0.05, place)
            * smooth(0, 0.05, 1 - place)
            * smooth(0.012, 0.05, np.abs(place - np.float32(0.5)))
        )
    result: Array = light
    return result


def shell() -> list[Solid]:
    """Build the walls, the floor and the skirting."""
    plain = Material(paint=plaster((0.30, 0.33, 0.40)))
    skirting = Material((0.34, 0.35, 0.38), gloss=0.05)
    return [
        Solid(
            wall((0, 1, 0), 0),
            Material(paint=boards((0.16, 0.10, 0.07)), gloss=0.10, sharpness=18),
            casts=False,
        ),
        Solid(wall((0, 0, -1), -BACK), plain, casts=False),
        Solid(wall((-1, 0, 0), -RIGHT_WALL), plain, casts=False),
        Solid(wall((1, 0, 0), -2.3), plain, casts=False),
        Solid(wall((0, -1, 0), -2.55), Material((0.2, 0.22, 0.28)), casts=False),
        Solid(box((0, 0.07, BACK), (2.4, 0.07, 0.018), 0.008), skirting),
        Solid(box((-2.3, 0.07, 2), (0.018, 0.07, 2.2), 0.008), skirting),
    ]


def door() -> list[Solid]:
    """Build the door and the knob that catches the one light."""
    centre, half = (0.73, 1.015, BACK), (0.39, 1.005, 0.03)
    paintwork = Material((0.36, 0.37, 0.40), gloss=0.06, sharpness=14)
    return [
        Solid(panelled(centre, half, ((0.08, 0.42), (0.5, 0.78), (0.84, 0.94))), paintwork),
        Solid(frame_of_door(centre, half), paintwork),
        Solid(knob((1.05, 0.98, BACK - 0.03)), BRASS),
    ]


def folded(form: Form, middle: Triple) -> Form:
    """Give hanging cloth upright folds that open towards its hem."""
    x, y, z = middle

    def distance(points: Array) -> Array:
        around = np.arctan2(points[0] - np.float32(x), np.float32(z) + np.float32(0.05) - points[2])
        deep = np.float32(0.022) * np.clip(np.float32(y + 0.25) - points[1], 0, np.float32(0.5))
        crease = np.sin(around * 9 + np.float32(1.5) * np.sin(points[1] * 4))
        result: Array = (form.distance(points) + deep * crease) * np.float32(0.85)
        return result

    return Form(distance, form.centre, form.reach)


def raincoat() -> Form:
    """Hang a raincoat on a hook, hood up, nobody in it."""
    x, z = 0.0, BACK - 0.13
    body = turned(
        (x, 0.78, z), [(0.235, 0.0), (0.215, 0.3), (0.185, 0.62), (0.11, 0.77), (0.05, 0.82)], 0.034
    )
    sleeves = [
        rod((x + side * 0.175, 1.45, z - 0.02), (x + side * 0.275, 0.96, z - 0.05), 0.056) for side in (-1, 1)
    ]
    hood = turned(
        (x, 1.53, z - 0.02), [(0.07, 0.0), (0.125, 0.1), (0.115, 0.2), (0.06, 0.29), (0.005, 0.31)], 0.014
    )
    coat = join([body, *sleeves, hood], 0.035)
    face = ball((x + 0.01, 1.66, z - 0.15), (0.078, 0.115, 0.1))
    return folded(worn(cut(coat, face), 0.013, 6.5, 9), (x, 1.2, z))


def _scrawl(points: Array, normals: Array) -> Array:
    """Write on the note in purple, pressing hard."""
    del normals
    across, down = (
        (points[0] - np.float32(1.515)) / np.float32(0.075),
        (points[1] - np.float32(0.745)) / np.float32(0.2),
    )
    row = np.floor(down * 6)
    wave = np.float32(0.14) * np.sin(across * 31 + row * 5) + np.float32(0.1) * np.sin(across * 53 + row * 9)
    ink = 1 - smooth(0.05, 0.13, np.abs(down * 6 - row - np.float32(0.5) - wave))
    end = np.float32(0.62) + np.float32(0.25) * np.sin(row * 2.3)
    ink = ink * (np.abs(across) < end) * (row > 0) * (row < 5)
    result: Array = column((0.78, 0.75, 0.68)) * (1 - ink) + column((0.16, 0.05, 0.3)) * ink
    return result


def desk() -> list[Solid]:
    """Build the desk with what lies on it, and the chair drawn up to it."""
    oak = Material(paint=wood((0.27, 0.15, 0.075)), gloss=0.10, sharpness=25)
    top = box((1.78, 0.725, 3.86), (0.56, 0.018, 0.32), 0.012)
    drawer = box((1.78, 0.65, 3.88), (0.52, 0.06, 0.28), 0.008)
    legs = [rod((1.29, 0.66, z), (1.28, 0.0, z), 0.026) for z in (3.6, 4.12)]
    note = swung(box((1.515, 0.845, 3.79), (0.075, 0.1, 0.0015), 0.001), 0, 0.42, (1.515, 0.745, 3.79))
    books = join(
        [
            box((2.06 + 0.05 * i, 0.86 + 0.012 * (i % 2), 4.04), (0.02, 0.115 + 0.012 * (i % 2), 0.08), 0.006)
            for i in range(6)
        ]
    )
    return [
        Solid(join([top, drawer, *legs]), oak),
        Solid(note, Material(paint=_scrawl), casts=False),
        Solid(
            books,
            Material(
                paint=lambda p, _: (
                    column((0.2, 0.08, 0.07)) * (0.4 + np.sin(np.floor((p[0] - 2.035) / 0.05) * 9) ** 2)
                )
            ),
        ),
        Solid(drum((1.98, 0.79, 3.75), 0.033, 0.045), Material((0.12, 0.16, 0.22), gloss=0.2)),
        Solid(
            join(
                [
                    rod((1.98, 0.76, 3.75), (1.99 + 0.02 * i, 0.93, 3.74 + 0.015 * i), 0.004)
                    for i in (-1, 0, 1)
                ]
            ),
            Material((0.4, 0.2, 0.1)),
        ),
        Solid(chair((1.33, 0.0, 3.12), 0.55), oak),
    ]


def bed() -> list[Solid]:
    """Lay a made bed along the left wall: only the top of it has been used."""
    quilt = worn(box((-1.68, 0.36, 2.7), (0.63, 0.2, 1.3), 0.1), 0.05, 2.2, 4)
    pillows = [ball((-1.95 + 0.6 * i, 0.63, 3.72 - 0.05 * i), (0.3, 0.1, 0.2)) for i in range(2)]
    head = box((-1.68, 0.55, 4.12), (0.68, 0.5, 0.03), 0.02)
    return [
        Solid(
            quilt, Material(paint=lambda p, _: column((0.26, 0.30, 0.40)) * (0.75 + 0.5 * cloth(p, 5, 3, 1)))
        ),
        Solid(worn(join(pillows, 0.03), 0.03, 4, 2), Material((0.52, 0.54, 0.6))),
        Solid(head, Material(paint=wood((0.2, 0.12, 0.07)))),
    ]


def near() -> Near:
    """Name the chair drawn up to the desk."""
    return Near(CAMERA, desk()[-1:])


def paint(frame: Frame) -> Array:
    """Paint the bedroom at night."""
    lamp_solids, lamp = shaded_lamp((1.5, 0.743, 3.93), 0.5, 0.15, 0.55)
    coat = Material((0.62, 0.42, 0.045), gloss=0.14, sharpness=16)
    solids = [*shell(), *door(), Solid(raincoat(), coat), *desk(), *bed(), *lamp_solids]
    lamps = [
        lamp,
        Lamp(MOON, (0.055, 0.105, 0.24), 0.03, far=True, pattern=pane),
        Lamp((1.7, 1.3, 3.2), (0.05, 0.024, 0.010), 0.4, casts=False),
    ]
    scene = Scene(
        CAMERA,
        solids,
        lamps,
        (0.011, 0.027, 0.072),
        (0.005, 0.012, 0.032),
    )
    view = render(scene, frame)
    light = bloom(view.light, frame.height / 60, 0.16, 0.3)
    light = light * vignette(frame, (1.4, 0.55), 0.95, 0.74)
    return tone(light, 2.6)
