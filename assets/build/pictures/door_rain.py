"""The front door, open, from inside: rain on the step and the mat, newspaper laid down, one wet footprint."""

from itertools import pairwise

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften_light, tone, veil, vignette
from painting.furniture import BRASS, boards, frame_of_door, knob, panelled, plaster, wood
from painting.noise import cloth, clouds
from painting.rain import rings, streaks
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette, lettering, read_panel, tree
from painting.solids import Form, box, cut, drum, join, rod, swung, wall, worn

WALL = 3.4
LEFT, RIGHT, HIGH = 0.62, 1.54, 2.08
CAMERA = Camera((0.0, 1.40, 0.0), 1.32, (-0.08, -0.15))
GREY: Triple = (0.50, 0.56, 0.60)
FAR = 30.0
MIDDLE = (LEFT + RIGHT) / 2
FOOT = (0.97, 3.02, 0.34)


def _hall() -> list[Solid]:
    """Build the wall with the doorway in it, boards, skirting, and the sill."""
    middle, half = (LEFT + RIGHT) / 2, (RIGHT - LEFT) / 2
    hole = box((middle, HIGH / 2, WALL + 0.1), (half, HIGH / 2, 0.4), 0.0)
    pierced = cut(box((0, 1.3, WALL + 0.09), (4.0, 1.4, 0.09), 0.0), hole)
    trim = frame_of_door((middle, HIGH / 2, WALL - 0.005), (half, HIGH / 2, 0.0), 0.055)
    white = Material((0.40, 0.40, 0.385), gloss=0.12, sharpness=20)
    floor = Material(paint=boards((0.15, 0.095, 0.06)), gloss=0.14, sharpness=18, mirror=0.05)
    return [
        Solid(pierced, Material(paint=plaster((0.34, 0.33, 0.29), 0.2))),
        Solid(common_floor(), floor, casts=False),
        Solid(box((2.4, 1.3, 1.5), (0.1, 1.4, 2.0), 0.0), Material(paint=plaster((0.32, 0.31, 0.28)))),
        Solid(box((-2.5, 1.3, 1.5), (0.1, 1.4, 2.0), 0.0), Material(paint=plaster((0.32, 0.31, 0.28)))),
        Solid(cut(trim, hole), white),
        Solid(box((-1.0, 0.07, WALL - 0.01), (1.5, 0.07, 0.016), 0.006), white),
        Solid(box((middle, 0.005, WALL + 0.06), (half, 0.018, 0.13), 0.008), Material((0.22, 0.2, 0.17))),
    ]


def common_floor() -> Form:
    """Lay the boards as far as the sill."""
    return box((0, -0.1, WALL / 2 - 1.0), (4.0, 0.1, WALL / 2 + 1.02), 0.0)


def _leaf() -> list[Solid]:
    """Swing the door in, as far as it goes."""
    hinge = (RIGHT, HIGH / 2, WALL)
    centre, half = (RIGHT + 0.46, HIGH / 2, WALL), (0.46, HIGH / 2 - 0.01, 0.024)
    leaf = panelled(centre, half, ((0.06, 0.40), (0.47, 0.72), (0.78, 0.94)))
    green = Material((0.10, 0.15, 0.13), gloss=0.28, sharpness=26)
    return [
        Solid(swung(leaf, 1, -1.36, hinge), green),
        Solid(swung(knob((RIGHT + 0.84, 1.0, WALL - 0.024)), 1, -1.36, hinge), BRASS),
    ]


def _coir(points: Array, normals: Array) -> Array:
    """Colour the mat: wet tufts, a dark border."""
    del normals
    right, deep = np.abs(points[0] - np.float32(MIDDLE)), np.abs(points[2] - np.float32(3.86))
    border = smooth(0.30, 0.305, right) + smooth(0.145, 0.15, deep)
    tuft = np.float32(0.4) + np.float32(1.1) * cloth(points, 75, 2, 3)
    return mix(column((0.085, 0.055, 0.032)), column((0.03, 0.022, 0.017)), np.clip(border, 0, 1)) * tuft


def _paved(points: Array, normals: Array) -> Array:
    """Colour the path and the lawn it crosses."""
    del normals
    path = smooth(
        0.62,
        0.60,
        np.abs(points[0] - np.float32(MIDDLE + 0.05) - (points[2] - np.float32(4)) * np.float32(0.27)),
    )
    joint = smooth(0.0, 0.03, np.abs(np.mod(points[2], 0.95) - np.float32(0.475)))
    stone = column((0.14, 0.145, 0.145)) * (np.float32(0.6) + np.float32(0.6) * cloth(points, 2.4, 4, 2))
    lawn = column((0.060, 0.075, 0.045)) * (np.float32(0.4) + np.float32(1.2) * cloth(points, 9, 4, 5))
    return mix(lawn, stone * (np.float32(0.5) + np.float32(0.5) * joint), path)


def _outside() -> list[Solid]:
    """Lay step, mat, path, lawn and hedge."""
    middle = (LEFT + RIGHT) / 2
    step = worn(box((middle, -0.12, 4.12), (0.86, 0.09, 0.62), 0.02), 0.004, 5, 2)
    mat = worn(box((middle, -0.018, 3.86), (0.37, 0.014, 0.21), 0.008), 0.004, 12, 5)

    hedge = worn(box((0, 0.30, 11.0), (9.0, 0.48, 0.4), 0.2), 0.12, 2.6, 4)
    gap = box((middle + 1.95, 0.5, 11.0), (0.70, 1.0, 1.0), 0.0)
    wet = Material(
        (0.16, 0.165, 0.165),
        paint=lambda p, _: (
            column((0.20, 0.20, 0.195)) * (np.float32(0.55) + np.float32(0.7) * cloth(p, 3.5, 4, 3))
        ),
        gloss=0.2,
        mirror=0.16,
        bump=lambda p: np.float32(0.0018) * cloth(p, 26, 2, 4),
    )
    return [
        Solid(step, wet),
        Solid(mat, Material(paint=_coir, bump=lambda p: np.float32(0.006) * cloth(p, 80, 2, 3))),
        Solid(
            wall((0, 1, 0), -0.22),
            Material(paint=_paved, mirror=0.10, bump=lambda p: np.float32(0.002) * cloth(p, 14, 3, 6)),
            casts=False,
        ),
        Solid(
            cut(hedge, gap),
            Material(
                paint=lambda p, _: (
                    column((0.03, 0.05, 0.03)) * (np.float32(0.3) + np.float32(1.4) * cloth(p, 11, 3, 4))
                )
            ),
        ),
    ]


def _print(points: Array) -> Array:
    """Measure to the sole of one shoe, set down once."""
    x, z, turn = FOOT
    right = (points[0] - np.float32(x)) * np.float32(np.cos(turn)) - (points[2] - np.float32(z)) * np.float32(
        np.sin(turn)
    )
    deep = (points[0] - np.float32(x)) * np.float32(np.sin(turn)) + (points[2] - np.float32(z)) * np.float32(
        np.cos(turn)
    )
    ball_of = np.hypot(right, (deep + np.float32(0.080)) * np.float32(0.36)) - np.float32(0.048)
    heel = np.hypot(right + np.float32(0.004), (deep - np.float32(0.115)) * np.float32(0.75)) - np.float32(
        0.036
    )
    swell = (cloth(points * column((1, 0, 1)), 26, 2, 3) - np.float32(0.5)) * np.float32(0.018)
    result: Array = np.minimum(ball_of, heel) + swell
    return result


def _wet_marks() -> Solid:
    """Leave one wet footprint on the boards, going in, with some drips beside it."""
    x, z, _ = FOOT
    spots = np.random.default_rng(4).uniform((-0.25, -0.1), (0.35, 0.40), (16, 2))

    def distance(points: Array) -> Array:
        flat = _print(points)
        for number, (right, deep) in enumerate(spots.tolist()):
            size = 0.006 + 0.009 * ((number * 0.37) % 1)
            away = np.hypot(points[0] - np.float32(x + right), points[2] - np.float32(z + deep))
            flat = np.minimum(flat, away - np.float32(size))
        high = points[1] - np.float32(0.0022)
        result: Array = np.maximum(flat * np.float32(0.6), high)
        return result

    def shining(points: Array, normals: Array) -> Array:
        del normals
        inside = smooth(0.0, -0.004, _print(points))
        toward_the_door = smooth(-0.004, 0.006, _print(points + column((0.003, 0, 0.010))))
        result: Array = column((0.105, 0.115, 0.12)) * (inside * toward_the_door)
        return result

    return Solid(
        Form(distance, (x, 0, z), 0.7),
        Material((0.030, 0.020, 0.014), gloss=0.03, glow=shining),
        casts=False,
    )


def _page(title: str, headline: str) -> Array:
    """Set the front page of a newspaper: its name, one headline, columns too small to read."""
    page = lettering(
        ((title, 0.115, 0.10), (headline, 0.115, 0.28)), (1200, 860), "literata/Literata-Bold.ttf"
    )
    rows, columns = np.mgrid[0:860, 0:1200].astype(np.float32)
    random = np.random.default_rng(len(title))
    long = random.uniform(0.35, 1.0, (60, 6)).astype(np.float32)
    line, place = np.floor(rows / 14), np.mod((columns - 30) / 190, 1)
    number = np.clip((columns - 30) // 190, 0, 5).astype(np.int64)
    ragged = np.where(
        np.mod(line, 7) == 6, long[np.clip(line, 0, 59).astype(np.int64), number], np.float32(0.92)
    )
    text = (
        (np.mod(rows, 14) < 7)
        & (place > 0.06)
        & (place < ragged)
        & (rows > 310)
        & (columns > 30)
        & (columns < 1170)
    )
    ruled = ((np.abs(rows - 165) < 3) | (np.abs(rows - 178) < 1)) & (columns > 30) & (columns < 1170)
    framed = (rows > 330) & (rows < 560) & (columns > 410) & (columns < 790)
    shaded = np.where(framed, np.float32(0.62), np.where(text, np.float32(0.55), np.float32(0)))
    result: Array = np.maximum(page, np.maximum(shaded, ruled.astype(np.float32)))
    return result


def _sheet(number: int, place: Triple, turn: float, page: Array) -> Solid:
    """Lay one sheet of newspaper, going grey from the side the rain is on."""
    x, _, z = place
    flat = worn(box(place, (0.30, 0.003, 0.215), 0.002), 0.003, 4, number)

    def printed(points: Array, normals: Array) -> Array:
        del normals
        right, deep = points[0] - np.float32(x), points[2] - np.float32(z)
        across = right * np.float32(np.cos(turn)) + deep * np.float32(np.sin(turn))
        down = right * np.float32(np.sin(turn)) - deep * np.float32(np.cos(turn))
        ink = read_panel(
            page, across / np.float32(0.60) + np.float32(0.5), down / np.float32(0.43) + np.float32(0.5)
        )
        wet = points[0] + np.float32(0.35) * (cloth(points, 5.5, 3, 7) - np.float32(0.5))
        damp = smooth(0.16, 0.34, wet)
        paper = mix(column((0.66, 0.63, 0.55)), column((0.27, 0.27, 0.26)), damp)
        return paper * (1 - ink * (np.float32(0.80) - np.float32(0.35) * damp))

    return Solid(swung(flat, 1, turn, (x, 0, z)), Material(paint=printed))


def _papers() -> list[Solid]:
    """Lay newspaper where the gutter comes in."""
    pages = (_page("SUNNYDALE PRESS", "RAIN THURSDAY"), _page("SPORTS", "RAZORBACKS LOSE"))
    places = ((0.30, 0.006, 3.13), (-0.28, 0.010, 3.10), (0.06, 0.014, 2.86))
    return [
        _sheet(number, place, turn, pages[number % 2])
        for number, (place, turn) in enumerate(zip(places, (0.05, -0.11, 0.16), strict=True))
    ]


def _umbrella() -> list[Solid]:
    """Lean an umbrella nobody took on the frame of the door."""
    foot, top = (0.27, 0.012, WALL - 0.26), (0.525, 0.86, WALL - 0.045)

    def along(share: float) -> Triple:
        x, y, z = (a + (b - a) * share for a, b in zip(foot, top, strict=True))
        return x, y, z

    closed = join([rod(along(0.10), along(0.70), 0.033), rod(foot, top, 0.008)], 0.05)
    hook = [
        (top[0] + 0.035 * (1 - float(np.cos(a))), top[1] + 0.035 * float(np.sin(a)), top[2])
        for a in np.linspace(0, 3.3, 9)
    ]
    crook = join([rod(first, second, 0.0095) for first, second in pairwise(hook)])
    strap = swung(drum(along(0.62), 0.036, 0.008, 0.003), 2, -0.29, along(0.62))
    return [
        Solid(worn(closed, 0.006, 14, 3), Material((0.035, 0.035, 0.045), gloss=0.15)),
        Solid(strap, Material((0.02, 0.02, 0.025))),
        Solid(crook, Material(paint=wood((0.25, 0.14, 0.07)), gloss=0.3)),
    ]


def _street(frame: Frame) -> Array:
    """Paint what the rain leaves of the street: a sky, a roof or two, a tree."""
    _, down = frame.grid()
    sky = np.float32(0.9) + np.float32(0.35) * (clouds(frame, 7, (5, 4), 5) - np.float32(0.5))
    light = column(GREY)[:, :, None] * (sky * (np.float32(0.80) - np.float32(0.2) * down))[None]
    roofs = Silhouette(frame)
    roofs.shape([(1.16, 0.5), (1.16, 0.292), (1.23, 0.235), (1.33, 0.235), (1.40, 0.292), (1.40, 0.5)])
    roofs.shape([(1.27, 0.25), (1.27, 0.205), (1.295, 0.205), (1.295, 0.25)])
    roofs.shape([(1.44, 0.5), (1.44, 0.30), (1.52, 0.252), (1.66, 0.252), (1.66, 0.5)])
    light = mix(light, column((0.27, 0.31, 0.33))[:, :, None], roofs.mask(0.003) * np.float32(0.62))
    trees = Silhouette(frame)
    tree(trees, (1.475, 0.46), 0.44, 8)
    return mix(light, column((0.15, 0.18, 0.18))[:, :, None], trees.mask(0.0016) * np.float32(0.75))


def _weather(frame: Frame, view: View, light: Array) -> Array:
    """Let it rain on all that lies beyond the sill."""
    level = CAMERA.straight(view.depth, frame)
    beyond = smooth(WALL + 0.2, WALL + 0.35, level)
    light = veil(light, (0.33, 0.37, 0.40), beyond * view.cover * smooth(4.5, 26, level) * np.float32(0.85))
    falling = streaks(frame, 4, 1500, 0.032, 0.10) + np.float32(0.6) * streaks(frame, 5, 4200, 0.014, 0.10)
    landing = rings(frame, 9, (0.56, 0.86), 700)
    wet = landing * smooth(0.60, 0.66, frame.grid()[1])
    shown = (falling * np.float32(0.17) + wet * np.float32(0.12)) * beyond
    result: Array = light + column((0.85, 0.95, 1.0))[:, :, None] * shown[None]
    return result


def paint(frame: Frame) -> Array:
    """Paint the door on the Thursday."""

    def outdoors(points: Array, way: Array) -> Array:
        del way
        return smooth(WALL + 0.05, WALL + 0.25, points[2])

    lamps = [
        Lamp(((LEFT + RIGHT) / 2 + 0.15, 2.0, WALL + 1.35), (3.0, 3.3, 3.5), 0.30),
        Lamp((0.1, 1.0, 0.35), (0.34, 0.38, 0.40), 0.5, far=True, casts=False, pattern=outdoors),
        Lamp((1.0, 0.25, 3.0), (0.085, 0.095, 0.10), 0.7, casts=False),
    ]
    solids = [*_hall(), *_leaf(), *_outside(), _wet_marks(), *_umbrella(), *_papers()]
    scene = Scene(CAMERA, solids, lamps, (0.026, 0.029, 0.032), (0.014, 0.014, 0.014), far=FAR)
    view = render(scene, frame)
    light = _weather(frame, view, view.over(soften_light(_street(frame), frame.height * 0.002)))
    across, _ = frame.grid()
    light = light * (np.float32(0.35) + np.float32(0.65) * smooth(0.5, 1.15, across))
    light = bloom(light, frame.height / 45, 0.14, 0.45) * vignette(frame, (1.40, 0.50), 0.95, 0.80)
    return tone(light, 1.9)
