"""A ward by day: the sun through one window, over a made bed, a chair, and a jug with water in it."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.bedding import bedstead, blanket, chart, hung, pillow
from painting.finish import PLAIN, bloom, resized, soften, tone, vignette
from painting.furniture import plaster
from painting.jug import Jug
from painting.noise import cloth, clouds
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import FONTS, read_panel
from painting.solids import ball, box, common, cut, drum, join, repeated, rod, swung, wall
from PIL import Image, ImageDraw, ImageFont

BACK = 5.3
FAR = 30.0
WINDOW = (2.52, 1.62)
HALF = (0.98, 0.66)
BLIND = 1.98
SUN: Triple = (0.62, 0.52, 0.80)
BED: Triple = (1.09, 0.62, 4.30)
LOCKER: Triple = (1.86, 0.80, 4.88)
JUG = Jug((1.895, 0.802, 4.92))
CAMERA = Camera((0.0, 1.50, 0.0), 1.50, (0.0, -0.21))


def _half_painted(points: Array, normals: Array) -> Array:
    """Colour the walls as institutions do: green to the elbow."""
    plain = plaster((0.44, 0.45, 0.41), 0.14)(points, normals)
    dado = smooth(1.20, 1.205, points[1])
    line = smooth(0.018, 0.012, np.abs(points[1] - np.float32(1.20)))
    return plain * (dado + (1 - dado) * column((0.50, 0.74, 0.66))) * (1 - np.float32(0.5) * line)


def _lino(points: Array, normals: Array) -> Array:
    """Colour the floor, flecked and joined."""
    del normals
    joint = np.minimum(
        np.abs(np.mod(points[0], 0.6) - np.float32(0.3)), np.abs(np.mod(points[2], 0.6) - np.float32(0.3))
    )
    fleck = cloth(points, 26, 3, 2)
    shade = (np.float32(0.72) + np.float32(0.55) * fleck) * (
        np.float32(0.7) + np.float32(0.3) * smooth(0, 0.008, joint)
    )
    result: Array = column((0.21, 0.22, 0.20)) * shade
    return result


def _shell() -> list[Solid]:
    """Build the wall with its window, a floor that has been polished, a skirting."""
    x, y = WINDOW
    hole = box((x, y, BACK + 0.1), (*HALF, 0.4), 0.0)
    paint_work = Material(paint=_half_painted)
    return [
        Solid(
            box((0, -0.1, 2.4), (5.0, 0.1, 3.0), 0.0),
            Material(paint=_lino, gloss=0.22, sharpness=9),
            casts=False,
        ),
        Solid(cut(box((0, 1.5, BACK + 0.12), (5.0, 1.8, 0.12), 0.0), hole), paint_work, casts=False),
        Solid(wall((1, 0, 0), -3.0), paint_work, casts=False),
        Solid(box((0, 0.06, BACK), (5.0, 0.06, 0.015), 0.006), Material((0.14, 0.17, 0.16))),
        *_window(),
    ]


def _window() -> list[Solid]:
    """Fit the sashes, the sill, and a blind pulled a little way down."""
    (x, y), (wide, tall) = WINDOW, HALF
    deep = BACK + 0.14
    frame = [box((x + s * (wide - 0.02), y, deep), (0.035, tall, 0.04), 0.008) for s in (-1, 1)]
    frame += [box((x, y + s * (tall - 0.02), deep), (wide, 0.035, 0.04), 0.008) for s in (-1, 1)]
    frame += [box((x, y - 0.02, deep - 0.01), (wide, 0.028, 0.04), 0.008)]
    frame += [box((x + s * 0.48, y, deep), (0.013, tall, 0.025), 0.005) for s in (-1, 1)]
    frame += [box((x, y, deep), (0.045, tall, 0.05), 0.008)]
    moulding = [box((x + s * (wide + 0.05), y, BACK), (0.05, tall + 0.1, 0.022), 0.008) for s in (-1, 1)]
    moulding += [box((x, y + tall + 0.05, BACK), (wide + 0.1, 0.05, 0.022), 0.008)]
    sill = box((x, y - tall - 0.02, BACK - 0.02), (wide + 0.13, 0.022, 0.14), 0.012)
    sheet = box((x, (BLIND + y + tall) / 2, BACK + 0.07), (wide - 0.01, (y + tall - BLIND) / 2, 0.003), 0.002)
    batten = box((x, BLIND, BACK + 0.07), (wide - 0.01, 0.012, 0.008), 0.005)
    cord = rod((x - 0.35, BLIND, BACK + 0.07), (x - 0.35, BLIND - 0.10, BACK + 0.07), 0.003)
    pull = swung(
        drum((x - 0.35, BLIND - 0.125, BACK + 0.07), 0.022, 0.005, 0.003),
        0,
        np.pi / 2,
        (x - 0.35, BLIND - 0.125, BACK + 0.07),
    )
    white = Material((0.5, 0.5, 0.47), gloss=0.15)

    def shone(points: Array, normals: Array) -> Array:
        del normals
        weave = np.float32(0.85) + np.float32(0.3) * cloth(points * column((1, 8, 1)), 24, 2, 3)
        result: Array = column((0.36, 0.27, 0.135)) * weave
        return result

    return [
        Solid(join([*frame, *moulding, sill]), white, casts=False),
        Solid(join([sheet, batten]), Material((0.3, 0.27, 0.2), glow=shone), casts=False),
        Solid(join([cord, pull]), Material((0.12, 0.11, 0.09)), casts=False),
    ]


def _through(points: Array, way: Array) -> Array:
    """Let the sun in by the window alone, below the blind, and less of it past the jug."""
    (x, y), (wide, tall) = WINDOW, HALF
    steps = (np.float32(BACK + 0.14) - points[2]) / way[2]
    high = points[1] + way[1] * steps - np.float32(y)
    side = points[0] + way[0] * steps - np.float32(x)
    bars = smooth(0.040, 0.06, np.abs(side)) * smooth(0.010, 0.03, np.abs(np.abs(side) - np.float32(0.48)))
    bars = bars * smooth(0.026, 0.045, np.abs(high + np.float32(0.02)))
    light = smooth(wide - 0.04, wide - 0.065, np.abs(side)) * smooth(-tall + 0.04, -tall + 0.065, high)
    return light * bars * smooth(BLIND - y + 0.015, BLIND - y - 0.015, high) * (steps > 0)


def _sun(points: Array, way: Array) -> Array:
    """Bring the sun to where it falls, and bend it in the jug."""
    return _through(points, way) * JUG.thrown(points, way)


def _from_window(points: Array, way: Array) -> Array:
    """Let the light of the sky come off the window as from a lit sheet."""
    del points
    return smooth(-0.05, 0.9, way[2]) * np.float32(0.95) + np.float32(0.02)


def _chair() -> list[Solid]:
    """Set the visitors' chair between the bed and the window, turned to whoever lies there."""
    x, z, turn = 2.17, 4.22, 2.35
    sides = []
    for s in (-1, 1):
        sides += [
            rod((x + s * 0.24, 0.015, z + d), (x + s * 0.24, 0.66, z + d * 0.94), 0.0145)
            for d in (-0.23, 0.23)
        ]
        sides += [rod((x + s * 0.23, 0.44, z - 0.215), (x + s * 0.215, 0.93, z - 0.315), 0.0145)]
        sides += [rod((x + s * 0.24, 0.43, z - 0.22), (x + s * 0.24, 0.43, z + 0.22), 0.0125)]
    arms = [box((x + s * 0.245, 0.67, z - 0.01), (0.026, 0.014, 0.25), 0.013) for s in (-1, 1)]
    back = swung(box((x, 0.76, z - 0.275), (0.205, 0.165, 0.026), 0.025), 0, 0.2, (x, 0.76, z - 0.275))
    seat = box((x, 0.475, z), (0.215, 0.038, 0.22), 0.034)
    about = (x, 0.0, z)
    return [
        Solid(swung(join(sides), 1, turn, about), Material((0.42, 0.43, 0.42), gloss=0.7, sharpness=30)),
        Solid(swung(join(arms), 1, turn, about), Material((0.24, 0.13, 0.06), gloss=0.25, sharpness=26)),
        Solid(
            swung(join([back, seat]), 1, turn, about), Material((0.30, 0.105, 0.055), gloss=0.2, sharpness=18)
        ),
    ]


def _locker() -> list[Solid]:
    """Stand the locker by the bed, with a tangerine on it, begun at the top, and a note in purple."""
    x, y, z = LOCKER
    top = box((x, y - 0.014, z), (0.235, 0.014, 0.205), 0.010)
    body = box((x, 0.41, z + 0.01), (0.215, 0.36, 0.18), 0.012)
    drawer = box((x, 0.665, z - 0.175), (0.195, 0.062, 0.012), 0.006)
    leaf = box((x, 0.36, z - 0.175), (0.195, 0.225, 0.012), 0.006)
    pulls = [rod((x - 0.04, h, z - 0.2), (x + 0.04, h, z - 0.2), 0.006) for h in (0.665, 0.53)]
    fruit, begun = (x + 0.135, y + 0.036, z - 0.105), (x + 0.128, y + 0.066, z - 0.108)
    enamel = Material((0.40, 0.42, 0.38), gloss=0.12)
    return [
        Solid(join([body, drawer, leaf]), enamel),
        Solid(top, Material((0.42, 0.40, 0.34), gloss=0.12, sharpness=12)),
        Solid(join(pulls), Material((0.5, 0.5, 0.5), gloss=0.8)),
        Solid(
            ball(fruit, (0.041, 0.036, 0.041)),
            Material((0.90, 0.30, 0.03), gloss=0.18, bump=lambda p: np.float32(0.0012) * cloth(p, 190, 2, 3)),
        ),
        Solid(ball(begun, (0.015, 0.009, 0.015)), Material((0.85, 0.66, 0.42))),
        _note(),
    ]


def _drawn() -> Array:
    """Write on the note, and draw who is meant: a person of sticks, with a tangerine for a head."""
    page = Image.new("L", (420, 330), 0)
    pen = ImageDraw.Draw(page)
    for text, tall, right, down in (("this", 92, 110, 78), ("means", 92, 140, 165), ("YOU", 112, 135, 264)):
        face = ImageFont.truetype(FONTS / "literata/Literata-BoldItalic.ttf", tall)
        pen.text((right, down), text, font=face, fill=255, anchor="mm")
    pen.ellipse((302, 48, 372, 118), outline=255, width=11)
    for line in ((337, 118, 337, 220), (286, 182, 337, 142, 390, 176), (298, 298, 337, 218, 378, 298)):
        pen.line(line, fill=255, width=12, joint="curve")
    return np.asarray(page, np.float32) / np.float32(255)


def _note() -> Solid:
    """Stand up a folded note."""
    x, y, z = LOCKER[0] - 0.165, LOCKER[1], LOCKER[2] - 0.10
    panel = _drawn()
    leaf = swung(box((x, y + 0.05, z), (0.062, 0.05, 0.001), 0.0006), 0, 0.30, (x, y + 0.1, z))
    behind = swung(box((x, y + 0.05, z), (0.062, 0.05, 0.001), 0.0006), 0, -0.42, (x, y + 0.1, z))

    def inked(points: Array, normals: Array) -> Array:
        ink = read_panel(
            panel, (points[0] - np.float32(x - 0.062)) / 0.124, (np.float32(y + 0.1) - points[1]) / 0.1
        )
        ink = ink * (normals[2] < -0.3)
        return mix(column((0.74, 0.70, 0.62)) * np.ones_like(ink), column((0.20, 0.03, 0.42)), ink)

    def shone(points: Array, normals: Array) -> Array:
        return np.float32(0.20) * inked(points, normals) * (normals[2] < -0.3)

    return Solid(swung(join([leaf, behind]), 1, -0.16, (x, y, z)), Material(paint=inked, glow=shone))


def _radiator() -> Solid:
    """Fit a radiator under the window."""
    x, _ = WINDOW
    column_of = box((x, 0.50, BACK - 0.11), (0.024, 0.29, 0.055), 0.022)
    within = box((x, 0.5, BACK - 0.11), (0.52, 0.30, 0.06), 0.0)
    return Solid(common(within, repeated(column_of, 0, 0.062, 0.70)), Material((0.40, 0.41, 0.37), gloss=0.1))


def _curtain() -> list[Solid]:
    """Hang the curtain round the bed from a track fixed to the ceiling, drawn half back."""
    x = 0.47
    track = [rod((x, 2.38, 1.5), (x, 2.38, BACK), 0.013)]
    track += [rod((x, 2.38, z), (x, 3.2, z), 0.009) for z in (2.7, 3.9, 5.05)]
    return [
        Solid(hung((x, 1.30, 4.3), (0.95, 0.92)), Material((0.27, 0.36, 0.33)), casts=False),
        Solid(join(track), Material((0.45, 0.45, 0.44), gloss=0.5), casts=False),
    ]


def _sky(frame: Frame) -> Array:
    """Paint what is outside: an afternoon, and the tops of trees, out of focus."""
    _, down = frame.grid()
    sky = mix(
        column((0.50, 0.60, 0.62))[:, :, None],
        column((0.86, 0.74, 0.52))[:, :, None],
        smooth(0.1, 0.55, down)[None],
    )
    heap = clouds(frame, 31, (22, 13), 4, 0.6) * np.float32(1.6) + (down - np.float32(0.40)) * np.float32(9)
    trees = soften(smooth(0.7, 1.0, heap), frame.height / 150)
    leaves = np.float32(0.7) + np.float32(0.6) * soften(clouds(frame, 32, (60, 34), 3), frame.height / 260)
    return mix(sky, column((0.27, 0.30, 0.15))[:, :, None] * leaves[None], trees[None] * np.float32(0.8))


def _shafts(frame: Frame, depth: Array) -> Array:
    """Say how much sun lies in the air before each pixel."""
    small = Frame(frame.width // 4, frame.height // 4)
    rows, columns = np.mgrid[0 : small.height, 0 : small.width].astype(np.float32)
    rays = CAMERA.rays(columns.ravel() + 0.5, rows.ravel() + 0.5, small)
    end = np.minimum(depth[2::4, 2::4].ravel()[: rays.shape[1]], 5.0)
    way = np.repeat(column(SUN) / np.float32(np.linalg.norm(SUN)), rays.shape[1], axis=1)
    total = np.zeros_like(end)
    for share in np.linspace(0.3, 1, 42):
        total += _through(column(CAMERA.place) + rays * (end * np.float32(share)), way)
    thin = soften(total.reshape(rows.shape) / 42, 2)
    return resized(thin, (frame.width, frame.height), PLAIN)


def paint(frame: Frame) -> Array:
    """Paint the ward by day."""
    x, y = WINDOW
    bed = [
        Solid(form, material)
        for form, material in (*blanket(BED), *pillow((BED[0], BED[1] + 0.135, BED[2] + 0.64)))
    ]
    solids = [
        *_shell(),
        *bedstead(BED),
        *bed,
        *chart((BED[0] - 0.2, 0.66, BED[2] - 0.985)),
        *_chair(),
        *_locker(),
        _radiator(),
        *_curtain(),
    ]
    lamps = [
        Lamp((x, y, BACK - 0.1), (0.42, 0.50, 0.52), 0.35, pattern=_from_window),
        Lamp(SUN, (3.3, 2.45, 1.35), 0.02, far=True, pattern=_sun),
        Lamp((1.15, 1.0, 4.5), (0.12, 0.092, 0.056), 0.6, casts=False),
    ]
    view = render(Scene(CAMERA, solids, lamps, (0.030, 0.038, 0.040), (0.022, 0.020, 0.016), far=FAR), frame)
    light = JUG.over(view.over(_sky(frame)), frame, CAMERA)
    light = light + column((1.0, 0.78, 0.46))[:, :, None] * _shafts(frame, view.depth)[None] * np.float32(
        0.08
    )
    light = bloom(light, frame.height / 40, 0.10, 0.6) * vignette(frame, (1.42, 0.5), 0.95, 0.82)
    return tone(light, 2.25)
