"""A ward by day: one window, one chair, a curtain, a bed, and a note on the seat of the chair."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, vignette
from painting.furniture import plaster
from painting.noise import cloth, clouds
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import Form, ball, box, cut, join, rod, swung, wall, worn

BACK = 4.4
FAR = 30.0
RIGHT = 1.95
MIDDLE, WIDE = -0.55, 2.8
WINDOW = (1.95, 1.62, 3.5)
SUN: Triple = (0.66, 0.66, 0.22)


def _half_painted(points: Array, normals: Array) -> Array:
    """Colour the walls as institutions do: green to the elbow."""
    plain = plaster((0.46, 0.47, 0.44), 0.12)(points, normals)
    dado = smooth(1.12, 1.125, points[1])
    line = smooth(0.02, 0.012, np.abs(points[1] - np.float32(1.12)))
    return plain * (dado + (1 - dado) * column((0.62, 0.80, 0.74))) * (1 - np.float32(0.45) * line)


def _lino(points: Array, normals: Array) -> Array:
    """Colour the floor, flecked and joined."""
    del normals
    joint = np.minimum(
        np.abs(np.mod(points[0], 0.6) - np.float32(0.3)), np.abs(np.mod(points[2], 0.6) - np.float32(0.3))
    )
    fleck = cloth(points, 26, 3, 2)
    result: Array = (
        column((0.23, 0.235, 0.22))
        * (np.float32(0.72) + np.float32(0.55) * fleck)
        * (np.float32(0.7) + np.float32(0.3) * smooth(0, 0.008, joint))
    )
    return result


def _shell() -> list[Solid]:
    """Build walls painted in two greens, a floor that has been polished, a window in the right wall."""
    _, y, z = WINDOW
    hole = box((RIGHT, y, z), (0.4, 0.72, 0.62), 0.0)
    side = cut(box((RIGHT + 0.15, 1.3, 2.5), (0.15, 1.5, 3.2), 0.0), hole)
    sill = box((RIGHT - 0.02, y - 0.74, z), (0.14, 0.02, 0.7), 0.012)
    bars = join(
        [box((RIGHT + 0.08, y, z + d), (0.03, 0.74, 0.025), 0.006) for d in (-0.62, 0.0, 0.62)]
        + [box((RIGHT + 0.08, y + h, z), (0.03, 0.025, 0.64), 0.006) for h in (-0.72, 0.2, 0.72)]
    )
    paint_work = Material(paint=_half_painted)
    white = Material((0.5, 0.5, 0.48), gloss=0.08)
    return [
        Solid(
            box((MIDDLE, -0.1, 2.0), (WIDE, 0.1, 3.0), 0.0),
            Material(paint=_lino, gloss=0.16, sharpness=10),
            casts=False,
        ),
        Solid(box((MIDDLE, 1.3, BACK + 0.1), (WIDE, 1.6, 0.1), 0.0), paint_work, casts=False),
        Solid(wall((1, 0, 0), -3.2), paint_work, casts=False),
        Solid(side, paint_work, casts=False),
        Solid(box((MIDDLE, 2.8, 2.0), (WIDE, 0.1, 3.0), 0.0), Material((0.42, 0.42, 0.40)), casts=False),
        Solid(sill, white, casts=False),
        Solid(bars, white, casts=False),
        Solid(box((0, 0.06, BACK), (3.2, 0.06, 0.015), 0.006), Material((0.16, 0.19, 0.18))),
    ]


def _through(points: Array, way: Array) -> Array:
    """Let the sun in by the window alone."""
    _, y, z = WINDOW
    steps = (np.float32(RIGHT) - points[0]) / way[0]
    high = np.abs(points[1] + way[1] * steps - np.float32(y))
    deep = np.abs(points[2] + way[2] * steps - np.float32(z))
    panes = smooth(0.015, 0.06, deep) * smooth(0.015, 0.06, np.abs(high - np.float32(0.2)))
    return smooth(0.72, 0.62, high) * smooth(0.62, 0.54, deep) * panes


def _from_window(points: Array, way: Array) -> Array:
    """Let grey light come off the window as from a lit sheet: strongest straight into the room."""
    del points
    return smooth(-0.05, 0.9, way[0]) * np.float32(0.9) + np.float32(0.02)


def _curtain() -> Form:
    """Hang the curtain from its track, half drawn round the bed."""
    sheet = box((-0.85, 1.32, 2.75), (0.03, 0.93, 0.75), 0.015)

    def distance(points: Array) -> Array:
        fold = np.sin(points[2] * 27 + np.float32(0.9) * np.sin(points[1] * 2.2)) + np.float32(0.4) * np.sin(
            points[2] * 61
        )
        bent = points.copy()
        bent[0] += (
            np.float32(0.045) * fold * (np.float32(0.55) + np.float32(0.2) * (np.float32(2.2) - points[1]))
        )
        return sheet.distance(bent) * np.float32(0.5)

    return Form(distance, sheet.centre, sheet.reach + 0.15)


def _bed() -> list[Solid]:
    """Make up the bed: blanket, turned sheet, rails, one pillow with a dent in it."""
    mattress = worn(box((0.05, 0.62, 3.3), (0.47, 0.12, 0.98), 0.07), 0.02, 3, 3)
    blanket = worn(box((0.05, 0.66, 2.95), (0.50, 0.13, 0.66), 0.07), 0.03, 2.6, 6)
    pillow = cut(ball((0.05, 0.82, 3.98), (0.34, 0.11, 0.2)), ball((0.07, 1.0, 3.95), (0.2, 0.15, 0.16)))
    steel = Material((0.55, 0.57, 0.58), gloss=0.7, sharpness=30)
    rails = []
    for z, tall in ((2.26, 0.92), (4.3, 1.12)):
        rails += [rod((x, 0.1, z), (x, tall, z), 0.018) for x in (-0.44, 0.54)] + [
            rod((-0.44, tall, z), (0.54, tall, z), 0.018)
        ]
        rails += [rod((-0.28 + 0.165 * i, 0.55, z), (-0.28 + 0.165 * i, tall, z), 0.008) for i in range(5)]
    wheels = join([ball((x, 0.06, z), (0.03, 0.06, 0.06)) for x in (-0.44, 0.54) for z in (2.26, 4.3)])
    chart = swung(box((0.05, 0.76, 2.22), (0.11, 0.15, 0.006), 0.004), 0, -0.06, (0.05, 0.9, 2.22))

    def wool(points: Array, normals: Array) -> Array:
        del normals
        stripe = smooth(0.05, 0.045, np.abs(points[2] - np.float32(2.75))) + smooth(
            0.03, 0.025, np.abs(points[2] - np.float32(2.9))
        )
        return mix(column((0.30, 0.38, 0.42)), column((0.5, 0.5, 0.46)), stripe) * (
            np.float32(0.7) + np.float32(0.5) * cloth(points, 34, 2, 3)
        )

    return [
        Solid(mattress, Material((0.62, 0.63, 0.62))),
        Solid(blanket, Material(paint=wool)),
        Solid(worn(pillow, 0.012, 6, 2), Material((0.66, 0.67, 0.66))),
        Solid(join(rails), steel),
        Solid(wheels, Material((0.05, 0.05, 0.05))),
        Solid(chart, Material((0.4, 0.38, 0.32))),
    ]


def _chair() -> list[Solid]:
    """Set the visitor's chair by the window, a folded note in purple on its seat."""
    x, z, turn = 1.24, 3.0, 2.5
    frame = join(
        [
            rod((x + s * 0.23, 0.02, z + d), (x + s * 0.23, 0.46, z + d * 0.9), 0.014)
            for s in (-1, 1)
            for d in (-0.22, 0.22)
        ]
        + [rod((x + s * 0.23, 0.46, z - 0.2), (x + s * 0.22, 0.92, z - 0.3), 0.014) for s in (-1, 1)]
        + [rod((x + s * 0.25, 0.66, z - 0.24), (x + s * 0.25, 0.66, z + 0.2), 0.02) for s in (-1, 1)]
        + [rod((x + s * 0.25, 0.66, z + 0.2), (x + s * 0.23, 0.44, z + 0.2), 0.014) for s in (-1, 1)]
    )
    pads = join(
        [
            box((x, 0.47, z), (0.22, 0.035, 0.22), 0.03),
            swung(box((x, 0.75, z - 0.265), (0.21, 0.17, 0.028), 0.025), 0, 0.2, (x, 0.75, z - 0.265)),
        ]
    )
    note = join(
        [
            swung(box((x + 0.03, 0.522, z + 0.04), (0.06, 0.002, 0.08), 0.001), 2, 0.14, (x, 0.51, z)),
            swung(box((x + 0.03, 0.535, z + 0.04), (0.06, 0.002, 0.08), 0.001), 2, -0.25, (x, 0.515, z)),
        ]
    )

    def inked(points: Array, normals: Array) -> Array:
        del normals
        rows = smooth(0.2, 0.3, np.abs(np.mod(points[2] / np.float32(0.028), 1) - np.float32(0.5)))
        return mix(column((0.34, 0.16, 0.5)), column((0.82, 0.8, 0.74)), rows)

    about = (x, 0.0, z)
    return [
        Solid(swung(frame, 1, turn, about), Material((0.42, 0.43, 0.44), gloss=0.7, sharpness=30)),
        Solid(swung(pads, 1, turn, about), Material((0.34, 0.16, 0.10), gloss=0.15, sharpness=20)),
        Solid(swung(note, 1, turn, about), Material(paint=inked)),
    ]


def paint(frame: Frame) -> Array:
    """Paint the ward by day."""
    _, y, z = WINDOW
    track = rod((-0.85, 2.28, 1.6), (-0.85, 2.28, BACK), 0.013)
    solids = [
        *_shell(),
        *_bed(),
        *_chair(),
        Solid(_curtain(), Material((0.34, 0.40, 0.40)), casts=False),
        Solid(track, Material((0.5, 0.5, 0.5), gloss=0.5)),
    ]
    lamps = [
        Lamp((RIGHT - 0.05, y + 0.1, z), (0.85, 0.96, 1.03), 0.30, pattern=_from_window),
        Lamp(SUN, (1.1, 1.02, 0.80), 0.04, far=True, pattern=_through),
        Lamp((1.2, 0.2, 3.0), (0.09, 0.10, 0.10), 0.8, casts=False),
    ]
    camera = Camera((0.0, 1.42, -0.35), 1.30, (-0.12, -0.08))
    view = render(Scene(camera, solids, lamps, (0.065, 0.078, 0.088), (0.04, 0.043, 0.043), far=FAR), frame)
    sky = (
        column((0.62, 0.70, 0.77))[:, :, None]
        * (np.float32(0.75) + np.float32(0.5) * clouds(frame, 5, (3, 4), 5))[None]
    )
    light = view.over(sky)
    light = bloom(light, frame.height / 40, 0.16, 0.5) * vignette(frame, (1.55, 0.5), 1.0, 0.80)
    return tone(light, 1.95)
