"""Joyce's kitchen towards evening: low sun on yellow tiles, two mugs, the cocoa, and a cup besides."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.crockery import cup, glazed, mug, tin
from painting.finish import bloom, tone, vignette
from painting.furniture import plaster, wood
from painting.noise import cloth
from painting.panes import through_pane
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import FONTS, read_panel
from painting.solids import ball, box, cut, drum, join, rod, swung, wall
from PIL import Image, ImageDraw, ImageFont

BACK = 2.35
TOP = 0.90
TILED = 1.30
CALENDAR: Triple = (0.60, 1.475, BACK - 0.012)
SIZE = (0.17, 0.235)
SUN: Triple = (0.85, 0.27, -0.40)
GOLD: Triple = (1.0, 0.63, 0.24)
TODAY = 17


def _tiles(points: Array, normals: Array) -> Array:
    """Colour the wall: yellow tiles up to a line, yellow paint above it."""
    cell = points[:2] / np.float32(0.108)
    number = np.floor(cell)
    gap = np.minimum(*np.minimum(cell - number, number + 1 - cell))
    own = np.float32(0.9) + np.float32(0.2) * np.sin(number[0] * 12.9 + number[1] * 7.7)
    glaze = column((0.62, 0.47, 0.17)) * own * (np.float32(0.82) + np.float32(0.3) * cloth(points, 7, 3, 2))
    tiled = mix(column((0.34, 0.29, 0.20)) * np.ones_like(own), glaze, smooth(0.02, 0.05, gap))
    return mix(
        tiled, plaster((0.60, 0.49, 0.25), 0.2)(points, normals), smooth(TILED, TILED + 0.004, points[1])
    )


def _tile_relief(points: Array) -> Array:
    """Round the tiles off at their edges."""
    cell = points[:2] / np.float32(0.108)
    gap = np.minimum(*np.abs(cell - np.round(cell)))
    tiled = np.float32(0.0035) * smooth(0.0, 0.06, gap) * (points[1] < TILED)
    result: Array = tiled + np.float32(0.0012) * cloth(points, 11, 2, 5)
    return result


def _room() -> list[Solid]:
    """Build the wall, the counter along it and the cupboards that hang on the left."""
    oak = Material(paint=wood((0.36, 0.20, 0.09)), gloss=0.2, sharpness=28)
    white = Material(paint=plaster((0.50, 0.45, 0.34), 0.12), gloss=0.06)
    front = box((0, 0.42, 2.06), (3.0, 0.42, 0.30), 0.006)
    gaps = join([box((-2.0 + 0.52 * i, 0.42, 1.76), (0.005, 0.37, 0.012), 0.0) for i in range(9)])
    hung = box((-0.85, 1.86, 2.19), (0.72, 0.36, 0.17), 0.008)
    split = join([box((-1.33 + 0.48 * i, 1.86, 2.02), (0.005, 0.34, 0.012), 0.0) for i in range(3)])
    knobs = join([ball((-0.40 + 0.10 * i, 1.60, 2.0), (0.014, 0.014, 0.014)) for i in (-1, 1)])
    trim = box((0, TILED + 0.008, BACK - 0.006), (3.0, 0.014, 0.010), 0.005)
    return [
        Solid(
            wall((0, 0, -1), -BACK),
            Material(paint=_tiles, bump=_tile_relief, gloss=0.16, sharpness=34),
            casts=False,
        ),
        Solid(wall((0, 1, 0), 0), Material((0.2, 0.17, 0.12)), casts=False),
        Solid(wall((0, -1, 0), -2.6), Material((0.4, 0.36, 0.26)), casts=False),
        Solid(box((0, TOP - 0.02, 2.04), (3.0, 0.02, 0.335), 0.012), oak),
        Solid(cut(front, gaps), white),
        Solid(cut(hung, split), white),
        Solid(knobs, Material((0.5, 0.4, 0.2), gloss=0.8)),
        Solid(trim, Material((0.45, 0.28, 0.10), gloss=0.2)),
    ]


def _month() -> Array:
    """Print a month: its name, its days, the ones that are over struck out, one ringed."""
    wide, tall = 680, 940
    sheet = Image.new("L", (wide, tall), 0)
    draw = ImageDraw.Draw(sheet)
    face = ImageFont.truetype(FONTS / "literata/Literata-Bold.ttf", 84)
    small = ImageFont.truetype(FONTS / "literata/Literata-Bold.ttf", 46)
    draw.text((wide / 2, 478), "AUGUST", font=face, fill=255, anchor="mm")
    for day in range(1, 32):
        across, down = (day + 5) % 7, (day + 5) // 7
        x, y = 62 + across * 93, 580 + down * 64
        draw.text((x, y), str(day), font=small, fill=210, anchor="mm")
        if day < TODAY:
            draw.line((x - 30, y + 22, x + 30, y - 22), fill=255, width=6)
        if day == TODAY + 8:
            draw.ellipse((x - 42, y - 31, x + 42, y + 31), outline=255, width=7)
    return np.asarray(sheet, np.float32) / np.float32(255)


def _nail() -> Solid:
    """Drive in what the calendar hangs on."""
    x, y, _ = CALENDAR
    high = y + SIZE[1] + 0.03
    return Solid(rod((x, high, BACK), (x, high, BACK - 0.025), 0.005), Material((0.4, 0.4, 0.4), gloss=1.0))


def _calendar() -> list[Solid]:
    """Hang the calendar on its nail: a field and a sky above, the month below."""
    x, y, z = CALENDAR
    wide, tall = SIZE
    month = _month()

    def paint(points: Array, normals: Array) -> Array:
        del normals
        right = (points[0] - np.float32(x)) / np.float32(2 * wide) + np.float32(0.5)
        down = (np.float32(y + tall) - points[1]) / np.float32(2 * tall)
        hills = (
            np.float32(0.29) + np.float32(0.05) * np.sin(right * 7) + np.float32(0.02) * np.sin(right * 17)
        )
        sky = mix(column((0.30, 0.44, 0.52)), column((0.70, 0.62, 0.42)), smooth(0.05, 0.3, down))
        field = mix(column((0.26, 0.30, 0.10)), column((0.46, 0.36, 0.09)), smooth(0.3, 0.44, down))
        scene = mix(sky, field, smooth(-0.004, 0.004, down - hills))
        inside = smooth(0.04, 0.045, np.minimum(right, 1 - right)) * (down > 0.03) * (down < 0.44)
        paper = mix(column((0.74, 0.68, 0.54)) * np.ones_like(right), scene, inside)
        return mix(paper, column((0.10, 0.06, 0.05)), read_panel(month, right, down))

    leaf = swung(box((x, y, z), (wide, tall, 0.004), 0.001), 2, 0.025, (x, y + tall, z))
    string = join(
        [rod((x + s * 0.09, y + tall, z), (x, y + tall + 0.03, z - 0.006), 0.0015) for s in (-1, 1)]
    )
    return [
        Solid(leaf, Material(paint=paint)),
        _nail(),
        Solid(string, Material((0.3, 0.24, 0.15))),
    ]


def _counter() -> list[Solid]:
    """Put out two mugs with the tin, and at some distance a good cup for somebody who takes it seriously."""
    blue = glazed((0.22, 0.30, 0.36), (0.55, 0.50, 0.40), TOP + 0.06, TOP + 0.075)
    red = glazed((0.46, 0.13, 0.07), (0.60, 0.50, 0.36), TOP + 0.06, TOP + 0.075)
    china = glazed((0.74, 0.70, 0.62), (0.16, 0.24, 0.42), TOP + 0.066, TOP + 0.073)
    spoon = join(
        [
            rod((0.315, TOP + 0.006, 1.99), (0.42, TOP + 0.006, 2.02), 0.0035),
            ball((0.302, TOP + 0.007, 1.987), (0.022, 0.005, 0.014)),
        ],
        0.006,
    )
    marshmallows = join(
        [drum((0.735 + 0.030 * i, TOP + 0.030, 1.975 - 0.01 * i), 0.010, 0.009, 0.006) for i in range(2)]
    )
    return [
        *tin((0.10, TOP, 2.14), 0.058, 0.175, ("COCOA", "for the pan")),
        Solid(mug((0.27, TOP, 2.13), 0.043, 0.098, 0.5), blue),
        Solid(mug((0.425, TOP, 2.16), 0.043, 0.098, -0.7), red),
        Solid(cup((0.70, TOP, 2.06), 0.052, 0.064, -0.4), china),
        Solid(marshmallows, Material((0.78, 0.74, 0.70))),
        Solid(spoon, Material((0.6, 0.58, 0.5), gloss=1.6, sharpness=30, metal=True)),
    ]


def paint(frame: Frame, *, hung: bool = True) -> Array:
    """Paint the kitchen before supper, its calendar on the wall or taken down."""
    sun = through_pane(0, 1.9, (1.16, 2.06), (1.22, 2.24), (2, 3))
    strong = (GOLD[0] * 1.9, GOLD[1] * 1.9, GOLD[2] * 1.9)
    lamps = [
        Lamp(SUN, strong, 0.018, far=True, pattern=sun),
        Lamp((1.5, 1.5, 1.0), (0.11, 0.07, 0.03), 0.5, casts=False),
    ]
    solids = [*_room(), *(_calendar() if hung else [_nail()]), *_counter()]
    camera = Camera((0.0, 1.33, 0.0), 1.62, (-0.17, 0.0))
    view = render(Scene(camera, solids, lamps, (0.050, 0.036, 0.018), (0.030, 0.020, 0.010)), frame)
    across, _ = frame.grid()
    light = view.light * (np.float32(0.30) + np.float32(0.70) * smooth(0.55, 1.2, across))
    light = bloom(light, frame.height / 50, 0.14, 0.5) * vignette(frame, (1.42, 0.55), 0.95, 0.80)
    return tone(light, 1.9)
