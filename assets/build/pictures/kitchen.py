"""The kitchen: one low lamp over the table, two chairs, a mug gone cold, a library book, sugar moved over."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, vignette
from painting.furniture import chair, plaster, wood
from painting.near import Near
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import Form, ball, box, cut, drum, hoop, join, rod, swung, turned, wall, worn

BACK = 4.6
TABLE: Triple = (1.06, 0.74, 3.1)
LAMP: Triple = (1.06, 1.52, 3.1)
WARM: Triple = (1.0, 0.60, 0.27)
CAMERA = Camera((0.0, 1.40, 0.0), 1.32, (-0.05, -0.12))


def _room() -> list[Solid]:
    """Build the walls, the lino and the window with the night in it."""

    def lino(points: Array, normals: Array) -> Array:
        del normals
        odd = np.mod(np.floor(points[0] / np.float32(0.33)) + np.floor(points[2] / np.float32(0.33)), 2)
        dirt = np.float32(0.6) + np.float32(0.6) * cloth(points, 2.5, 4, 2)
        return mix(column((0.13, 0.12, 0.10)), column((0.25, 0.23, 0.19)), odd) * dirt

    def night(points: Array, normals: Array) -> Array:
        del normals
        return (
            column((0.010, 0.022, 0.050))
            * (np.float32(0.5) + cloth(points, 2.2, 3, 4))
            * smooth(0.9, 2.3, points[1])
        )

    frame = box((-0.75, 1.62, BACK), (0.62, 0.52, 0.03), 0.01)
    glass = box((-0.75, 1.62, BACK - 0.01), (0.55, 0.45, 0.05), 0.0)
    bars = join(
        [
            box((-0.75, 1.62, BACK - 0.02), (0.016, 0.46, 0.016), 0.004),
            box((-0.75, 1.62, BACK - 0.02), (0.56, 0.016, 0.016), 0.004),
        ]
    )
    white = Material((0.34, 0.33, 0.30))
    return [
        Solid(wall((0, 1, 0), 0), Material(paint=lino, gloss=0.12, sharpness=16), casts=False),
        Solid(wall((0, 0, -1), -BACK), Material(paint=plaster((0.30, 0.29, 0.22), 0.18)), casts=False),
        Solid(wall((1, 0, 0), -3.0), Material(paint=plaster((0.26, 0.26, 0.22))), casts=False),
        Solid(wall((-1, 0, 0), -2.9), Material(paint=plaster((0.30, 0.29, 0.22))), casts=False),
        Solid(wall((0, -1, 0), -2.6), Material((0.2, 0.2, 0.19)), casts=False),
        Solid(cut(frame, glass), white),
        Solid(bars, white),
        Solid(
            box((-0.75, 1.62, BACK + 0.02), (0.56, 0.46, 0.022)),
            Material((0.01, 0.01, 0.02), glow=night, gloss=0.2),
        ),
        Solid(box((-0.75, 1.08, BACK - 0.05), (0.68, 0.02, 0.09), 0.01), white),
    ]


def _fittings() -> list[Solid]:
    """Stand counter, sink and refrigerator along the back, almost in the dark."""
    cupboards = box((-0.95, 0.43, BACK - 0.3), (1.35, 0.43, 0.3), 0.01)
    gaps = join([box((x, 0.45, BACK - 0.6), (0.006, 0.36, 0.012)) for x in (-1.85, -1.4, -0.95, -0.5, -0.05)])
    top = box((-0.95, 0.885, BACK - 0.31), (1.38, 0.022, 0.33), 0.012)
    tap = join(
        [
            rod((-0.75, 0.9, BACK - 0.16), (-0.75, 1.14, BACK - 0.16), 0.014),
            rod((-0.75, 1.14, BACK - 0.16), (-0.75, 1.1, BACK - 0.34), 0.013),
        ],
        0.02,
    )
    fridge = box((2.35, 0.88, BACK - 0.36), (0.38, 0.9, 0.36), 0.06)
    seam = box((2.35, 1.25, BACK - 0.73), (0.4, 0.008, 0.03))
    handle = join(
        [
            rod((2.05, 1.32, BACK - 0.76), (2.05, 1.55, BACK - 0.76), 0.012),
            rod((2.05, 0.85, BACK - 0.76), (2.05, 1.18, BACK - 0.76), 0.012),
        ]
    )
    papers = join(
        [box((2.25 + 0.17 * i, 1.45 - 0.06 * i, BACK - 0.725), (0.06, 0.08, 0.006)) for i in range(2)]
    )
    return [
        Solid(cut(cupboards, gaps), Material((0.20, 0.22, 0.20), gloss=0.06)),
        Solid(top, Material(paint=wood((0.2, 0.13, 0.08)), gloss=0.12)),
        Solid(tap, Material((0.6, 0.6, 0.62), gloss=1.2, sharpness=50, metal=True)),
        Solid(cut(fridge, seam), Material((0.38, 0.38, 0.34), gloss=0.2, sharpness=20)),
        Solid(handle, Material((0.5, 0.5, 0.5), gloss=0.6)),
        Solid(
            papers,
            Material(
                paint=lambda p, _: np.where(
                    p[0] > 2.34, column((0.5, 0.3, 0.35)), column((0.55, 0.52, 0.4))
                ).astype(np.float32)
            ),
        ),
    ]


def _book() -> list[Solid]:
    """Lay a library book open, face up, its label on the spine side."""
    x, y, z = TABLE[0] - 0.2, TABLE[1] + 0.02, TABLE[2] - 0.22
    leaves = []
    for side in (-1, 1):
        page = ball((x + side * 0.085, y - 0.012, z), (0.105, 0.05, 0.3))
        leaves.append(
            cut(
                cut(page, wall((0, 1, 0), y - 0.012)),
                join([box((x, y, z + s * 0.32), (0.5, 0.3, 0.2)) for s in (-1, 1)]),
            )
        )
    pages: Form = swung(join(leaves), 1, 0.35, (x, y, z))
    cover = swung(box((x, y - 0.014, z), (0.2, 0.005, 0.135), 0.004), 1, 0.35, (x, y, z))

    def print_on(points: Array, normals: Array) -> Array:
        del normals
        across = (points[0] - np.float32(x)) * np.float32(0.94) + (points[2] - np.float32(z)) * np.float32(
            0.34
        )
        down = -(points[0] - np.float32(x)) * np.float32(0.34) + (points[2] - np.float32(z)) * np.float32(
            0.94
        )
        rows = smooth(0.15, 0.4, np.abs(np.mod(down / np.float32(0.0115), 1) - np.float32(0.5)))
        inside = (np.abs(np.abs(across) - np.float32(0.09)) < 0.062) & (np.abs(down) < 0.095)
        result: Array = column((0.68, 0.62, 0.5)) * (1 - np.float32(0.5) * (1 - rows) * inside)
        return result

    return [Solid(pages, Material(paint=print_on)), Solid(cover, Material((0.2, 0.035, 0.03), gloss=0.1))]


def _table() -> list[Solid]:
    """Lay the table: the book, the mug, the sugar moved over to the other chair."""
    x, y, z = TABLE
    top = join([drum((x, y - 0.005, z), 0.62, 0.018, 0.01), rod((x, 0.1, z), (x, y - 0.05, z), 0.05)], 0.06)
    feet = join(
        [
            rod((x, 0.12, z), (x + 0.36 * np.cos(a), 0.02, z + 0.36 * np.sin(a)), 0.03)
            for a in (0.5, 2.07, 3.64, 5.2)
        ]
    )
    mug_at = (x + 0.12, y + 0.055, z - 0.36)
    mug = turned((mug_at[0], mug_at[1], mug_at[2]), [(0.0, -0.04), (0.036, -0.04), (0.04, 0.048)], 0.004)
    ear = hoop((mug_at[0] + 0.047, mug_at[1] + 0.002, mug_at[2]), 0.024, 0.006)
    tea = drum((mug_at[0], mug_at[1] + 0.025, mug_at[2]), 0.036, 0.003)
    bowl = turned(
        (x + 0.36, y + 0.02, z - 0.08), [(0.0, 0.0), (0.035, 0.0), (0.062, 0.03), (0.058, 0.062)], 0.005
    )
    sugar = ball((x + 0.36, y + 0.055, z - 0.08), (0.052, 0.026, 0.052))
    spoon = join([rod((x + 0.375, y + 0.07, z - 0.08), (x + 0.44, y + 0.125, z - 0.1), 0.004)])
    crockery = Material((0.16, 0.24, 0.33), gloss=0.35, sharpness=40)
    oak = Material(paint=wood((0.34, 0.19, 0.09)), gloss=0.14, sharpness=22)
    return [
        Solid(top, oak),
        Solid(feet, oak),
        Solid(join([mug, ear], 0.006), crockery),
        Solid(tea, Material((0.06, 0.03, 0.015), gloss=0.4)),
        Solid(bowl, Material((0.5, 0.48, 0.42), gloss=0.3)),
        Solid(worn(sugar, 0.006, 30, 2), Material((0.72, 0.7, 0.66))),
        Solid(spoon, Material((0.6, 0.6, 0.6), gloss=1.2, metal=True)),
        *_book(),
        Solid(chair((x - 0.80, 0, z + 0.30), -1.95), oak),
        Solid(chair((x + 0.74, 0, z + 0.34), 2.1, arms=True), oak),
    ]


def _lamp() -> tuple[list[Solid], Lamp]:
    """Hang the lamp low over the table: a tin shade, a bulb, a flex."""
    x, y, z = LAMP
    shade = turned((x, y, z), [(0.255, -0.03), (0.2, 0.05), (0.07, 0.13), (0.035, 0.2)], 0.006)
    flex = rod((x, y + 0.2, z), (x, 2.6, z), 0.006)

    def enamel(points: Array, normals: Array) -> Array:
        inward = (points[0] - np.float32(x)) * normals[0] + (points[2] - np.float32(z)) * normals[2] < 0
        result: Array = column((0.95, 0.62, 0.3)) * (inward * np.float32(0.85))
        return result

    def down(points: Array, way: Array) -> Array:
        del points
        return np.float32(0.02) + smooth(0.30, 0.62, way[1])

    tin = Material((0.05, 0.085, 0.07), gloss=0.3, sharpness=25, glow=enamel)
    bulb = Material((1, 1, 1), glow=lambda p, _: column((3.2, 2.3, 1.2)) * np.ones_like(p[0]))
    solids = [
        Solid(shade, tin, casts=False),
        Solid(ball((x, y + 0.03, z), (0.034, 0.042, 0.034)), bulb, casts=False),
        Solid(flex, Material((0.02, 0.02, 0.02)), casts=False),
    ]
    return solids, Lamp(
        (x, y + 0.02, z), (WARM[0] * 0.78, WARM[1] * 0.78, WARM[2] * 0.78), 0.05, pattern=down
    )


def near() -> Near:
    """Name the table with its chair, and the lamp over it."""
    return Near(CAMERA, [*_table()[:-2], *_table()[-1:], *_lamp()[0]])


def paint(frame: Frame) -> Array:
    """Paint the kitchen at night."""
    lamp_solids, lamp = _lamp()
    solids = [*_room(), *_fittings(), *_table(), *lamp_solids]
    lamps = [
        lamp,
        Lamp((TABLE[0], 0.85, TABLE[2]), (0.085, 0.046, 0.018), 0.5, casts=False),
        Lamp((-0.75, 1.5, BACK - 0.9), (0.018, 0.036, 0.075), 0.6, casts=False),
    ]
    view = render(Scene(CAMERA, solids, lamps, (0.012, 0.016, 0.026), (0.010, 0.008, 0.008)), frame)
    light = bloom(view.light, frame.height / 55, 0.20, 0.35)
    light *= vignette(frame, (1.36, 0.55), 0.95, 0.76)
    return tone(light, 2.5)
