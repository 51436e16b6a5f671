"""The school library, shut for the summer: one reading lamp, a drawer of cards taken to it, and dust."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.catalogue import CardDrawer, catalogue, oak
from painting.finish import bloom, tone, vignette
from painting.furniture import boards, wood
from painting.near import Near
from painting.noise import cloth
from painting.reading_lamp import WARM, reading_lamp
from painting.render import render
from painting.scene import Camera, Lamp, Material, Paint, Scene, Solid
from painting.silhouette import Silhouette
from painting.solids import box, cut, join, swung, wall

BACK = 4.4
CASE: Triple = (1.16, 0.0, 3.98)
TABLE = 0.76
FOOT: Triple = (0.76, TABLE, 2.20)
TRAY: Triple = (1.10, TABLE, 2.36)
CAMERA = Camera((0.0, 1.30, 0.0), 1.56, (0.0, -0.105))


def _place(points: Array) -> tuple[Array, Array]:
    """Count the books along each shelf, and say how far across its back a place is."""
    shelf = np.floor(points[1] / np.float32(0.36))
    place = points[0] / np.float32(0.046) + shelf * np.float32(3.3)
    place = place + np.float32(0.34) * np.sin(place * np.float32(1.9) + shelf)
    number = np.floor(place)
    return number + shelf * np.float32(61), place - number


def _spines(points: Array, normals: Array) -> Array:
    """Colour the backs of books, shelf by shelf; here and there one is missing."""
    del normals
    number, across = _place(points)
    chance = np.mod(np.sin(number * 12.99) * np.float32(43.7), 1)
    tones = [
        (0.19, 0.06, 0.045),
        (0.06, 0.10, 0.07),
        (0.06, 0.075, 0.14),
        (0.22, 0.15, 0.07),
        (0.12, 0.10, 0.085),
    ]
    base: Array = np.array(tones, np.float32)[(chance * 5).astype(np.int64) % 5].T
    tall = np.float32(0.225) + np.float32(0.085) * np.mod(chance * 7, 1)
    tall = np.where(np.mod(chance * 31, 1) > 0.93, np.float32(0.0), tall)
    rise = np.mod(points[1], np.float32(0.36)) - np.float32(0.02)
    bands = np.abs(np.abs(rise - np.float32(0.15)) - np.float32(0.05))
    gilt = smooth(0.006, 0.003, bands) * (np.mod(chance * 13, 1) > 0.55)
    base = mix(base, column((0.42, 0.27, 0.09)), gilt * np.float32(0.7))
    seam = smooth(0.0, 0.10, np.minimum(across, 1 - across))
    return base * seam * (np.float32(0.04) + np.float32(0.96) * smooth(tall + 0.004, tall, rise))


def _rounded(points: Array) -> Array:
    """Round the backs, so that each takes the light on one side."""
    _, across = _place(points)
    result: Array = np.float32(0.016) * np.sqrt(np.clip(1 - (2 * across - 1) ** 2, 0.02, 1))
    return result


def _shell() -> list[Solid]:
    """Build floor and wall, and shelves along the wall on the left with books in them."""
    x0, wide = -1.35, 1.62
    back = box((x0, 1.25, BACK - 0.14), (wide, 1.25, 0.03), 0.0)
    planks = [box((x0, 0.36 * i, BACK - 0.22), (wide, 0.014, 0.16), 0.004) for i in range(8)]
    planks += [
        box((x0 + 0.9 * i, 1.25, BACK - 0.22), (0.020, 1.25, 0.165), 0.004)
        for i in (-1.8, -0.9, 0.0, 0.9, 1.8)
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
        Solid(back, Material(paint=_spines, bump=_rounded, gloss=0.05, sharpness=12), casts=False),
        Solid(join(planks), oak((0.17, 0.10, 0.055), 0), casts=False),
    ]


def _carton() -> list[Solid]:
    """Stand a carton on the table, half packed."""
    y = TABLE
    cx, cz = 1.50, 2.60
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


def _wiped(points: Array) -> Array:
    """Say where a hand has gone through the dust: a stripe, and four fingers where it ends."""
    along = points[0] - np.float32(0.36)
    middle = points[2] - np.float32(2.09) - np.float32(0.020) * np.sin(along * np.float32(9.0))
    ragged = np.float32(0.014) * (cloth(points, 55, 3, 9) - np.float32(0.5))
    hand = smooth(0.004, -0.004, np.abs(middle) - np.float32(0.052) + ragged) * smooth(0.02, 0.07, along)
    lane = np.abs(np.mod(middle + np.float32(0.052), np.float32(0.026)) - np.float32(0.013))
    tips = smooth(0.003, -0.002, lane - np.float32(0.0085) + ragged) * smooth(-0.07, -0.05, along)
    result: Array = np.maximum(hand, tips * (np.abs(middle) < 0.052) * (along < 0.07))
    return result * smooth(0.72, 0.70, along)


def _dusty(tone_of: Triple) -> Paint:
    """Colour old oak, with dust on whatever of it faces up."""
    grain_of = wood(tone_of, 0)

    def paint(points: Array, normals: Array) -> Array:
        thick = (
            np.float32(0.45)
            + np.float32(0.5) * cloth(points, 7, 4, 6)
            + np.float32(0.25) * (cloth(points, 160, 2, 2) - np.float32(0.5))
        )
        up = smooth(0.7, 0.95, normals[1]) * (
            1 - np.float32(0.8) * _wiped(points) * (points[1] < TABLE + 0.02)
        )
        lint = column((0.235, 0.215, 0.185)) * np.ones_like(thick)
        return mix(grain_of(points, normals), lint, np.clip(thick, 0, 0.95) * up)

    return paint


def _table() -> list[Solid]:
    """Set the reading table."""
    y, z = TABLE, 2.42
    top = box((1.18, y - 0.02, z - 0.07), (0.92, 0.020, 0.40), 0.010)
    under = [box((1.18, y - 0.085, z - 0.07), (0.84, 0.045, 0.33), 0.006)]
    under += [
        box((1.18 + s * 0.80, 0.35, z - 0.07 + d), (0.034, 0.35, 0.034), 0.006)
        for s in (-1, 1)
        for d in (-0.3, 0.3)
    ]
    return [
        Solid(top, Material(paint=_dusty((0.16, 0.092, 0.046)), gloss=0.05, sharpness=14)),
        Solid(join(under), oak((0.24, 0.135, 0.06), 0)),
    ]


def _on_it() -> list[Solid]:
    """Set down what is on the table beside the lamp: a drawer of cards, and a carton half packed."""
    return [*CardDrawer(TRAY, -0.52).solids(), *_carton()]


def _over_the_table(points: Array, way: Array) -> Array:
    """Keep what the table throws back above it."""
    del way
    return smooth(TABLE - 0.04, TABLE, points[1])


def _on_the_backs(points: Array, way: Array) -> Array:
    """Let a little of the lamp go sideways, as far as the end of the shelves."""
    del way
    return smooth(3.9, 4.0, points[2]) * smooth(0.40, 0.25, points[0]) * smooth(-1.9, 0.2, points[0])


def _motes(frame: Frame) -> Array:
    """Let dust hang in the light of the lamp, each speck by itself."""
    specks = Silhouette(frame)
    random = np.random.default_rng(12)
    for _ in range(420):
        out, high = random.uniform(0, 1) ** 0.7 * 0.34, random.uniform(0.0, 0.29)
        turn = random.uniform(0, 2 * np.pi)
        if out > 0.10 + (0.29 - high) * 1.5:
            continue
        place = (
            FOOT[0] + out * float(np.cos(turn)) * 1.3,
            FOOT[1] + high,
            FOOT[2] - 0.05 + out * float(np.sin(turn)),
        )
        near = max(0.0, 1 - out / 0.4)
        specks.disc(
            CAMERA.project(place), random.uniform(0.0004, 0.0011), int(255 * near * random.uniform(0.15, 0.8))
        )
    return specks.mask(0.0005)


def near() -> Near:
    """Name the table and what stands on it."""
    return Near(CAMERA, [*_on_it(), *reading_lamp(FOOT)[0]], level=_table())


def paint(frame: Frame) -> Array:
    """Paint the library in the vacation."""
    hung, lamp = reading_lamp(FOOT)
    lamps = [
        lamp,
        Lamp((0.9, 1.1, 2.3), (0.16, 0.09, 0.035), 0.5, casts=False, pattern=_over_the_table),
        Lamp((0.76, 1.0, 2.4), (0.22, 0.12, 0.045), 0.3, pattern=_on_the_backs),
        Lamp((-2.5, 2.8, 1.0), (0.10, 0.12, 0.15), 0.8, casts=False, pattern=_over_the_table),
    ]
    case = catalogue(CASE, Material(paint=_dusty((0.24, 0.135, 0.06)), gloss=0.1))
    solids = [*_shell(), *case, *_table(), *_on_it(), *hung]
    view = render(Scene(CAMERA, solids, lamps, (0.012, 0.013, 0.014), (0.008, 0.007, 0.006)), frame)
    across, down = frame.grid()
    place = CAMERA.project((FOOT[0], FOOT[1] + 0.16, FOOT[2]))
    away = np.hypot(across - place[0], (down - place[1]) * np.float32(1.2))
    air = np.exp(-((away / np.float32(0.17)) ** 2)) * np.float32(0.022) + _motes(frame) * np.float32(0.35)
    light = view.light + column(WARM)[:, :, None] * air[None]
    light = light * (np.float32(0.35) + np.float32(0.65) * smooth(0.4, 1.1, across))
    light = bloom(light, frame.height / 50, 0.15, 0.45) * vignette(frame, (1.38, 0.58), 0.95, 0.80)
    return tone(light, 2.4)
