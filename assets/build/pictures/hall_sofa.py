"""The living room in the evening: one lamp by the sofa, a blanket, the telephone, marshmallows in a row."""

from itertools import pairwise

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.chain import curve
from painting.finish import bloom, tone, vignette
from painting.furniture import boards, plaster, shaded_lamp, wood
from painting.near import Near
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import Form, ball, box, cut, drum, join, rod, swung, turned, wall, worn

BACK = 4.0
SOFA = (0.13, 3.32)
ARM = 1.24
TABLE: Triple = (1.68, 0.64, 3.36)
CAMERA = Camera((0.0, 1.28, 0.0), 1.36, (-0.06, -0.10))


def _woven(points: Array, normals: Array) -> Array:
    """Colour the rug: dull red, one pale band."""
    del normals
    edge = np.maximum(np.abs(points[0] - np.float32(0.5)) / 1.5, np.abs(points[2] - np.float32(2.55)) / 0.62)
    band = smooth(0.86, 0.87, edge) * smooth(0.94, 0.93, edge)
    base = mix(column((0.17, 0.065, 0.05)) * np.ones_like(edge), column((0.30, 0.22, 0.12)), band)
    return base * (np.float32(0.5) + cloth(points, 45, 2, 3))


def _room() -> list[Solid]:
    """Build wall, boards and rug, a dark window with its curtain drawn, and a frame on the wall."""
    paper = plaster((0.30, 0.265, 0.20), 0.16)

    def lined(points: Array, normals: Array) -> Array:
        stripe = smooth(0.30, 0.40, np.abs(np.mod(points[0] / np.float32(0.20), 1) - np.float32(0.5)))
        result: Array = paper(points, normals) * (1 - np.float32(0.10) * stripe)
        return result

    picture = box((0.42, 1.70, BACK - 0.012), (0.44, 0.29, 0.014), 0.006)

    def hung(points: Array, normals: Array) -> Array:
        del normals
        right, up = np.abs(points[0] - np.float32(0.42)) / 0.37, np.abs(points[1] - np.float32(1.70)) / 0.22
        inside = smooth(1.0, 0.99, np.maximum(right, up))
        sea = smooth(1.66, 1.67, points[1] + np.float32(0.02) * np.sin(points[0] * 9))
        view = mix(column((0.10, 0.14, 0.15)), column((0.34, 0.30, 0.24)), sea) * (
            np.float32(0.6) + np.float32(0.7) * cloth(points, 9, 4, 4)
        )
        return mix(column((0.22, 0.13, 0.05)), view, inside)

    return [
        Solid(
            wall((0, 1, 0), 0),
            Material(paint=boards((0.16, 0.095, 0.055)), gloss=0.14, sharpness=16),
            casts=False,
        ),
        Solid(wall((0, 0, -1), -BACK), Material(paint=lined), casts=False),
        Solid(wall((-1, 0, 0), -2.5), Material(paint=paper), casts=False),
        Solid(wall((0, -1, 0), -2.6), Material((0.22, 0.21, 0.19)), casts=False),
        Solid(box((0, 0.08, BACK), (3.5, 0.08, 0.018), 0.008), Material((0.34, 0.31, 0.26)), casts=False),
        Solid(box((0.5, 0.006, 2.55), (1.5, 0.008, 0.62), 0.005), Material(paint=_woven), casts=False),
        Solid(picture, Material(paint=hung, gloss=0.1)),
    ]


def _stuff(points: Array, normals: Array) -> Array:
    """Colour the cover: leaves that were green."""
    del normals
    weave = np.float32(0.75) + np.float32(0.35) * cloth(points, 55, 2, 3)
    leaf = smooth(0.56, 0.62, cloth(points, 9.0, 3, 12))
    return mix(column((0.21, 0.235, 0.185)), column((0.29, 0.275, 0.19)), leaf) * weave


def _sofa() -> list[Solid]:
    """Upholster the sofa: three cushions, one of them sat in, rolled arms, a skirt."""
    x, z = SOFA
    arms = []
    for side in (-1, 1):
        at = x + side * (ARM - 0.10)
        arms.append(box((at, 0.30, z), (0.105, 0.28, 0.42), 0.05))
        arms.append(rod((at, 0.575, z - 0.34), (at, 0.585, z + 0.36), 0.118))
    frame = join([*arms, box((x, 0.22, z), (ARM - 0.15, 0.19, 0.40), 0.04)], 0.03)
    seats = []
    for i, sunk in ((-1, 0.0), (0, 0.012), (1, 0.045)):
        cushion = box((x + i * 0.685, 0.455 - sunk / 2, z - 0.06), (0.335, 0.085, 0.365), 0.07)
        seats.append(
            cut(cushion, ball((x + i * 0.685 + 0.04, 0.60 + 0.05 - sunk, z - 0.08), (0.30, 0.10, 0.26)))
            if sunk
            else cushion
        )
    backs = [
        swung(box((x + i * 0.685, 0.72, z + 0.27), (0.335, 0.235, 0.105), 0.09), 0, 0.16, (x, 0.5, z + 0.25))
        for i in (-1, 0, 1)
    ]
    rear = box((x, 0.55, z + 0.40), (ARM - 0.12, 0.38, 0.07), 0.05)
    cover = Material(paint=_stuff, bump=lambda p: np.float32(0.0006) * cloth(p, 90, 2, 4))
    return [
        Solid(worn(frame, 0.010, 3, 2), cover),
        Solid(worn(join(seats), 0.014, 3.4, 5), cover),
        Solid(worn(join([*backs, rear]), 0.016, 3.2, 7), cover),
    ]


def _trimmings() -> list[Solid]:
    """Sew cord along the seats, and set a square cushion in the far corner."""
    x, z = SOFA
    places = [(x + i * 0.685, y, z - 0.428) for i in (-1, 0, 1) for y in (0.49, 0.41)]
    seams = [rod((at - 0.29, y, deep), (at + 0.29, y, deep), 0.009) for at, y, deep in places]
    corner, foot = (x - 0.78, 0.72, z + 0.04), (x - 0.78, 0.6, z)
    pad = join([box(corner, (0.20, 0.20, 0.030), 0.028), ball(corner, (0.19, 0.19, 0.085))], 0.05)

    def rusty(points: Array, normals: Array) -> Array:
        del normals
        return column((0.32, 0.17, 0.08)) * (np.float32(0.7) + np.float32(0.5) * cloth(points, 40, 2, 2))

    return [
        Solid(join(seams), Material((0.13, 0.14, 0.11))),
        Solid(swung(swung(worn(pad, 0.012, 5, 3), 2, 0.22, foot), 0, 0.3, foot), Material(paint=rusty)),
    ]


def _plaid(points: Array, normals: Array) -> Array:
    """Colour the blanket they take to the snow."""
    del normals
    along = np.where(points[1] > 0.45, points[2], points[1] * np.float32(1.1))
    stripes = [
        smooth(0.30, 0.35, np.abs(np.mod(place / np.float32(0.14), 1) - np.float32(0.5)))
        for place in (points[0], along)
    ]
    thin = smooth(0.035, 0.02, np.abs(np.mod(points[0] / np.float32(0.14), 1) - np.float32(0.25)))
    base = mix(column((0.36, 0.075, 0.055)), column((0.06, 0.10, 0.085)), (stripes[0] + stripes[1]) / 2)
    return mix(base, column((0.50, 0.40, 0.20)), thin * np.float32(0.6)) * (
        np.float32(0.65) + np.float32(0.6) * cloth(points, 50, 2, 3)
    )


def _blanket() -> Solid:
    """Throw the blanket back off the seat, as somebody does who gets up to answer."""
    x, z = SOFA[0] + 0.50, SOFA[1]
    parts = [
        box((x, 0.565, z - 0.04), (0.25, 0.030, 0.33), 0.028),
        swung(box((x + 0.005, 0.36, z - 0.445), (0.245, 0.20, 0.026), 0.024), 0, -0.08, (x, 0.55, z - 0.42)),
        rod((x - 0.21, 0.535, z - 0.405), (x + 0.21, 0.535, z - 0.405), 0.050),
        ball((x - 0.10, 0.62, z + 0.05), (0.20, 0.07, 0.22)),
        swung(ball((x + 0.10, 0.60, z - 0.12), (0.13, 0.06, 0.26)), 1, 0.5, (x, 0.6, z)),
    ]
    return Solid(
        worn(join(parts, 0.07), 0.030, 5.5, 9),
        Material(paint=_plaid, bump=lambda p: np.float32(0.003) * cloth(p, 70, 2, 4)),
    )


def _marshmallows() -> Solid:
    """Set marshmallows in a row along the arm."""
    at, z = SOFA[0] + ARM - 0.10, SOFA[1]
    row = [
        drum((at + 0.008 * np.sin(i * 2.1), 0.700 + 0.018, z - 0.30 + 0.078 * i), 0.0195, 0.019, 0.008)
        for i in range(6)
    ]
    return Solid(
        join(row),
        Material((0.92, 0.88, 0.84), glow=lambda p, _: column((0.115, 0.080, 0.048)) * np.ones_like(p[0])),
    )


def _cord() -> Form:
    """Let the cord down over the edge of the table, all curls."""
    x, y, z = TABLE
    px, pz = x - 0.13, z - 0.15
    cord = curve(
        [
            (px - 0.09, y + 0.10, pz),
            (px - 0.16, y + 0.012, pz - 0.06),
            (x - 0.31, y + 0.006, pz - 0.05),
            (x - 0.34, y - 0.20, pz - 0.08),
            (x - 0.30, y - 0.34, pz - 0.10),
            (x - 0.26, y - 0.16, pz - 0.11),
        ],
        26,
    )
    coil: list[Form] = []
    for number, (first, second) in enumerate(pairwise(cord)):
        swing = 0.011 * np.sin(number * 1.9), 0.011 * np.cos(number * 1.9)
        after = 0.011 * np.sin(number * 1.9 + 1.9), 0.011 * np.cos(number * 1.9 + 1.9)
        coil.append(
            rod(
                (first[0] + swing[0], first[1], first[2] + swing[1]),
                (second[0] + after[0], second[1], second[2] + after[1]),
                0.0042,
            )
        )
    return join(coil)


def _dial(place: Triple) -> Material:
    """Colour a dial: ten holes round it, a card in its middle with a number on it."""
    x, y, z = place

    def face(points: Array, normals: Array) -> Array:
        del normals
        right = points[0] - np.float32(x)
        up = np.hypot(points[1] - np.float32(y), points[2] - np.float32(z)) * np.sign(
            points[1] - np.float32(y)
        )
        away, angle = np.hypot(right, up), np.arctan2(up, right)
        step = np.float32(2 * np.pi / 12)
        beside = (angle / step - np.round(angle / step)) * step * np.float32(0.029)
        hole = smooth(0.0068, 0.0054, np.hypot(away - np.float32(0.029), beside))
        hole *= smooth(0.55, 0.65, np.abs(angle + np.float32(1.1)))
        card = smooth(0.0150, 0.0140, away)
        ink = card * smooth(0.0012, 0.0006, np.abs(np.abs(up) - np.float32(0.003))) * (np.abs(right) < 0.009)
        base = mix(column((0.20, 0.17, 0.13)), column((0.02, 0.018, 0.015)), hole)
        return mix(mix(base, column((0.62, 0.57, 0.46)), card), column((0.12, 0.10, 0.08)), ink)

    return Material(paint=face, gloss=0.3)


def _telephone() -> list[Solid]:
    """Stand the telephone on the small table, its cord let down."""
    x, y, z = TABLE
    top = join(
        [
            box((x, y - 0.016, z), (0.30, 0.016, 0.28), 0.008),
            box((x, y - 0.075, z), (0.26, 0.045, 0.24), 0.006),
        ]
    )
    legs = [
        rod((x + s * 0.25, y - 0.05, z + d), (x + s * 0.265, 0.0, z + d * 1.1), 0.020)
        for s in (-1, 1)
        for d in (-0.22, 0.22)
    ]
    px, pz = x - 0.13, z - 0.15
    body = join(
        [
            box((px, y + 0.030, pz), (0.085, 0.030, 0.080), 0.022),
            swung(box((px, y + 0.055, pz + 0.01), (0.070, 0.030, 0.055), 0.020), 0, 0.35, (px, y + 0.05, pz)),
        ],
        0.03,
    )
    dial = swung(drum((px, y + 0.078, pz - 0.055), 0.040, 0.004, 0.002), 0, -0.9, (px, y + 0.078, pz - 0.055))
    ears = [(px - 0.085, y + 0.118, pz + 0.018), (px + 0.085, y + 0.118, pz + 0.018)]
    receiver = join(
        [
            rod(ears[0], ears[1], 0.016),
            *[ball((ex, ey - 0.014, ez), (0.028, 0.026, 0.028)) for ex, ey, ez in ears],
        ],
        0.02,
    )
    bakelite = Material((0.055, 0.045, 0.04), gloss=0.7, sharpness=45)
    return [
        Solid(join([top, *legs]), Material(paint=wood((0.27, 0.15, 0.07)), gloss=0.16, sharpness=24)),
        Solid(join([body, receiver], 0.006), bakelite),
        Solid(dial, _dial((px, y + 0.078, pz - 0.055))),
        Solid(_cord(), bakelite, casts=False),
    ]


def _mug() -> Solid:
    """Leave the mug where it was put down."""
    x, y, z = TABLE
    form = turned((x - 0.02, y, z - 0.21), [(0.0, 0.006), (0.040, 0.006), (0.044, 0.095)], 0.0042)
    return Solid(form, Material((0.46, 0.13, 0.07), gloss=0.4))


def _lamp() -> tuple[list[Solid], Lamp]:
    """Light the lamp behind the telephone."""
    return shaded_lamp((TABLE[0] + 0.10, TABLE[1], TABLE[2] + 0.06), 0.60, 0.19, 0.80)


def near() -> Near:
    """Name the small table with its lamp, and what lies on it."""
    return Near(CAMERA, [*_telephone(), _mug(), *_lamp()[0]], before=[*_sofa(), _marshmallows()])


def paint(frame: Frame) -> Array:
    """Paint the living room."""
    lamp_solids, lamp = _lamp()
    lamps = [
        lamp,
        Lamp((1.40, 1.40, 2.75), (0.22, 0.122, 0.052), 0.4, casts=False),
        Lamp((1.34, 1.05, 3.05), (0.075, 0.044, 0.020), 0.1, casts=False),
        Lamp((-2.2, 1.8, 1.6), (0.05, 0.06, 0.08), 0.8, casts=False),
    ]
    solids = [
        *_room(),
        *_sofa(),
        *_trimmings(),
        _blanket(),
        _marshmallows(),
        *_telephone(),
        _mug(),
        *lamp_solids,
    ]
    view = render(Scene(CAMERA, solids, lamps, (0.014, 0.012, 0.010), (0.010, 0.007, 0.005)), frame)
    across, _ = frame.grid()
    light = view.light * (np.float32(0.32) + np.float32(0.68) * smooth(0.4, 1.15, across))
    light = bloom(light, frame.height / 50, 0.18, 0.35) * vignette(frame, (1.42, 0.58), 0.95, 0.80)
    return tone(light, 2.7)
