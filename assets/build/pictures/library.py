"""The school library, shut for the summer: one reading lamp, card drawers, a gap in the dust."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, vignette
from painting.furniture import BRASS, boards, wood
from painting.near import Near
from painting.noise import cloth, clouds
from painting.reading_lamp import WARM, reading_lamp
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, ball, box, cut, join, swung, wall, worn

BACK = 4.4
CASE: Triple = (0.92, 0.0, 3.98)
COLUMNS, ROWS = 6, 7
WIDE, HIGH = 0.158, 0.124
TABLE = 0.76
FOOT: Triple = (1.16, TABLE, 2.72)
OPEN = (1, 4)
DUSTY = ((-0.10, 0.028), (0.02, 0.022), (0.13, 0.035), (0.245, 0.026))
CAMERA = Camera((0.0, 1.30, 0.0), 1.42, (0.0, -0.07))


def _oak(tone_of: Triple, along: int) -> Material:
    """Varnish a wood."""
    return Material(paint=wood(tone_of, along), gloss=0.16, sharpness=24)


def _spines(points: Array, normals: Array) -> Array:
    """Colour the backs of books, shelf by shelf."""
    del normals
    shelf = np.floor(points[1] / np.float32(0.36))
    place = points[0] / np.float32(0.042) + shelf * np.float32(3.3)
    number = np.floor(place + np.float32(0.25) * np.sin(np.floor(place) * 2.3))
    chance = np.mod(np.sin(number * 12.99 + shelf * 78.2) * np.float32(43.7), 1)
    tones = np.array(
        [
            (0.16, 0.05, 0.04),
            (0.05, 0.08, 0.06),
            (0.05, 0.06, 0.11),
            (0.17, 0.12, 0.06),
            (0.09, 0.075, 0.065),
        ],
        np.float32,
    )
    base: Array = tones[(chance * 5).astype(np.int64) % 5].T
    tall = np.float32(0.225) + np.float32(0.085) * np.mod(chance * 7, 1)
    rise = np.mod(points[1], np.float32(0.36)) - np.float32(0.02)
    gilt = smooth(0.012, 0.008, np.abs(rise - np.float32(0.17))) * (np.mod(chance * 13, 1) > 0.5)
    seam = smooth(0.0, 0.12, np.minimum(place - np.floor(place), 1 - place + np.floor(place)))
    base = mix(base, column((0.35, 0.24, 0.09)), gilt * np.float32(0.6))
    return base * seam * (np.float32(0.06) + np.float32(0.94) * smooth(tall + 0.004, tall, rise))


def _shell() -> list[Solid]:
    """Build floor and wall, and shelves along the wall on the left with books in them."""
    x0, wide = -1.35, 1.35

    back = box((x0, 1.25, BACK - 0.14), (wide, 1.25, 0.03), 0.0)
    planks = [box((x0, 0.36 * i, BACK - 0.22), (wide, 0.014, 0.16), 0.004) for i in range(8)]
    planks += [
        box((x0 + 0.9 * i, 1.25, BACK - 0.22), (0.020, 1.25, 0.165), 0.004) for i in (-1.5, -0.5, 0.5, 1.5)
    ]
    plaster_of = Material(
        paint=lambda p, _: (
            column((0.26, 0.245, 0.21)) * (np.float32(0.7) + np.float32(0.5) * cloth(p, 1.1, 4, 3))
        )
    )
    return [
        Solid(
            wall((0, 1, 0), 0),
            Material(paint=boards((0.13, 0.08, 0.05)), gloss=0.12, sharpness=16),
            casts=False,
        ),
        Solid(wall((0, 0, -1), -BACK), plaster_of, casts=False),
        Solid(wall((0, -1, 0), -3.2), Material((0.1, 0.1, 0.09)), casts=False),
        Solid(back, Material(paint=_spines), casts=False),
        Solid(join(planks), _oak((0.17, 0.10, 0.055), 0), casts=False),
    ]


def _fronts() -> Form:
    """Fill the case with drawers, each a little proud of the frame, as one repeated form."""
    x, _, z = CASE
    drawer = box((0, 0, 0), (WIDE / 2 - 0.008, HIGH / 2 - 0.008, 0.012), 0.005)
    low = 0.66

    def distance(points: Array) -> Array:
        right = (points[0] - np.float32(x)) / np.float32(WIDE) + np.float32(COLUMNS / 2)
        up = (points[1] - np.float32(low)) / np.float32(HIGH)
        column_of = np.clip(np.floor(right), 0, COLUMNS - 1)
        row = np.clip(np.floor(up), 0, ROWS - 1)
        local = np.stack(
            [
                (right - column_of - np.float32(0.5)) * np.float32(WIDE),
                (up - row - np.float32(0.5)) * np.float32(HIGH),
                points[2] - np.float32(z - 0.262),
            ]
        )
        result: Array = drawer.distance(local) * np.float32(0.9)
        return result

    return Form(distance, (x, low + HIGH * ROWS / 2, z - 0.26), 0.78)


def _drawer() -> list[Solid]:
    """Leave one drawer out, with a card stood up in it."""
    x, _, z = CASE
    low, half = 0.66, WIDE * COLUMNS / 2
    i, j = OPEN
    across, up = x + (i + 0.5) * WIDE - half, low + (j + 0.5) * HIGH
    tray = join(
        [
            box((across, up, z - 0.565), (WIDE / 2 - 0.008, HIGH / 2 - 0.008, 0.010), 0.004),
            box((across, up - 0.045, z - 0.42), (WIDE / 2 - 0.014, 0.006, 0.15), 0.002),
            *[
                box((across + s * (WIDE / 2 - 0.016), up - 0.012, z - 0.42), (0.005, 0.036, 0.15), 0.002)
                for s in (-1, 1)
            ],
        ]
    )
    filed = worn(box((across, up + 0.004, z - 0.40), (WIDE / 2 - 0.026, 0.044, 0.125), 0.002), 0.002, 9, 3)
    stood = box((across - 0.004, up + 0.060, z - 0.47), (0.048, 0.040, 0.0012), 0.0005)
    leaves = Material(
        paint=lambda p, _: (
            column((0.58, 0.50, 0.35))
            * (
                np.float32(0.6)
                + np.float32(0.4)
                * smooth(0.2, 0.4, np.abs(np.mod(p[2] / np.float32(0.011), 1) - np.float32(0.5)))
            )
        )
    )
    return [
        Solid(tray, _oak((0.30, 0.17, 0.075), 0)),
        Solid(filed, leaves),
        Solid(stood, Material((0.64, 0.57, 0.42))),
    ]


def _case() -> list[Solid]:
    """Stand the card catalogue on its legs, one drawer left out."""
    x, _, z = CASE
    low, half, tall = 0.66, WIDE * COLUMNS / 2, HIGH * ROWS
    body = box((x, low + tall / 2, z), (half + 0.035, tall / 2 + 0.03, 0.25), 0.008)
    top = box((x, low + tall + 0.05, z), (half + 0.06, 0.024, 0.28), 0.010)
    legs = [
        box((x + s * (half - 0.0), 0.32, z + d), (0.030, 0.32, 0.030), 0.006)
        for s in (-1, 1)
        for d in (-0.2, 0.2)
    ]
    rail = box((x, 0.58, z), (half + 0.02, 0.05, 0.24), 0.006)
    pulls, cards = [], []
    for i in range(COLUMNS):
        for j in range(ROWS):
            across, up = x + (i + 0.5) * WIDE - half, low + (j + 0.5) * HIGH
            out = 0.30 if (i, j) == OPEN else 0.0
            front = z - 0.276 - out
            pulls.append(ball((across, up - 0.026, front - 0.008), (0.020, 0.011, 0.014)))
            cards.append(box((across, up + 0.018, front - 0.001), (0.044, 0.019, 0.003), 0.001))
    return [
        Solid(join([body, top, rail, *legs]), _oak((0.24, 0.135, 0.06), 0)),
        Solid(_fronts(), _oak((0.30, 0.17, 0.075), 0), casts=False),
        Solid(join(pulls), BRASS, casts=False),
        Solid(join(cards), Material((0.50, 0.44, 0.32)), casts=False),
        *_drawer(),
    ]


def _carton() -> list[Solid]:
    """Stand a carton on the table, half packed."""
    y = TABLE
    cx, cz = 1.56, 2.86
    carton = cut(
        box((cx, y + 0.13, cz), (0.20, 0.13, 0.16), 0.003), box((cx, y + 0.15, cz), (0.192, 0.14, 0.152), 0.0)
    )
    flap = swung(
        box((cx, y + 0.26, cz - 0.23), (0.195, 0.0025, 0.07), 0.001), 0, -1.15, (cx, y + 0.26, cz - 0.16)
    )
    packed = [
        box((cx - 0.13 + 0.062 * i, y + 0.16 + 0.022 * (i % 3), cz), (0.026, 0.13, 0.10), 0.005)
        for i in range(5)
    ]
    hues = Material(
        paint=lambda p, _: (
            column((0.20, 0.10, 0.07))
            * (np.float32(0.5) + np.sin(np.floor((p[0] - cx + 0.16) / 0.062) * 5) ** 2)
        )
    )
    return [
        Solid(
            join([carton, flap]),
            Material(
                paint=lambda p, _: (
                    column((0.34, 0.235, 0.13)) * (np.float32(0.75) + np.float32(0.4) * cloth(p, 8, 3, 4))
                )
            ),
        ),
        Solid(join(packed), hues),
    ]


def _note() -> Solid:
    """Leave a card where the books were, in lovely handwriting."""
    x, y, z = FOOT
    card = swung(
        box((x - 0.02, y + 0.002, z - 0.26), (0.062, 0.0012, 0.040), 0.0005), 1, 0.25, (x - 0.02, y, z - 0.26)
    )
    panel = lettering(
        (("Removed to Reserve", 0.16, 0.3), ("R. G.", 0.16, 0.7)), (620, 400), "literata/Literata-Italic.ttf"
    )

    def written(points: Array, normals: Array) -> Array:
        del normals
        right, deep = points[0] - np.float32(x - 0.02), points[2] - np.float32(z - 0.26)
        ink = read_panel(
            panel, right / np.float32(0.124) + np.float32(0.5), np.float32(0.5) - deep / np.float32(0.08)
        )
        return mix(column((0.66, 0.60, 0.46)) * np.ones_like(right), column((0.04, 0.04, 0.10)), ink)

    return Solid(card, Material(paint=written))


def _table() -> list[Solid]:
    """Lay the table: four places where books have been."""
    x, y, z = FOOT
    top = box((0.95, y - 0.02, 2.72), (0.82, 0.020, 0.40), 0.010)
    under = [box((0.95, y - 0.085, 2.72), (0.74, 0.045, 0.33), 0.006)]
    under += [
        box((0.95 + s * 0.72, 0.35, 2.72 + d), (0.034, 0.35, 0.034), 0.006)
        for s in (-1, 1)
        for d in (-0.3, 0.3)
    ]
    grain_of = wood((0.30, 0.165, 0.075), 0)

    def dusted(points: Array, normals: Array) -> Array:
        base = grain_of(points, normals)
        dust = np.float32(0.42) * smooth(0.25, 0.6, cloth(points, 5, 4, 6) + np.float32(0.12))
        for right, half in DUSTY:
            inside = np.maximum(
                np.abs(points[0] - np.float32(x - 0.26 + right)) - np.float32(half),
                np.abs(points[2] - np.float32(z - 0.19)) - np.float32(0.085),
            )
            dust = dust * smooth(-0.003, 0.004, inside)
        return mix(base, column((0.40, 0.37, 0.31)), dust * (normals[1] > 0.7))

    return [
        Solid(top, Material(paint=dusted, gloss=0.10, sharpness=20)),
        Solid(join(under), _oak((0.24, 0.135, 0.06), 0)),
        _note(),
    ]


def _over_the_table(points: Array, way: Array) -> Array:
    """Keep what the table throws back above it."""
    del way
    return smooth(TABLE - 0.04, TABLE, points[1])


def near() -> Near:
    """Name the table and what stands on it."""
    return Near(CAMERA, [*_carton(), *reading_lamp(FOOT)[0]], level=_table())


def paint(frame: Frame) -> Array:
    """Paint the library in the vacation."""
    hung, lamp = reading_lamp(FOOT)
    lamps = [
        lamp,
        Lamp((0.9, 1.1, 2.6), (0.14, 0.083, 0.034), 0.5, casts=False, pattern=_over_the_table),
        Lamp((-2.5, 2.8, 1.0), (0.10, 0.12, 0.15), 0.8, casts=False, pattern=_over_the_table),
    ]
    solids = [*_shell(), *_case(), *_table(), *_carton(), *hung]
    view = render(Scene(CAMERA, solids, lamps, (0.012, 0.013, 0.014), (0.008, 0.007, 0.006)), frame)
    across, down = frame.grid()
    place = CAMERA.project((FOOT[0], FOOT[1] + 0.2, FOOT[2]))
    away = np.hypot(across - place[0], (down - place[1]) * np.float32(1.3))
    motes = smooth(0.60, 0.66, clouds(frame, 8, (260, 150), 2, 0.6)) * np.float32(0.5) + clouds(
        frame, 9, (5, 4), 4
    )
    light = (
        view.light
        + column(WARM)[:, :, None] * (np.exp(-away / np.float32(0.16)) * motes * np.float32(0.045))[None]
    )
    light = light * (np.float32(0.35) + np.float32(0.65) * smooth(0.4, 1.1, across))
    light = bloom(light, frame.height / 50, 0.18, 0.4) * vignette(frame, (1.38, 0.55), 0.95, 0.80)
    return tone(light, 2.4)
