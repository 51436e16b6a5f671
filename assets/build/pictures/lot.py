"""The lot: a fence, a board, the wheel of a shopping cart, and nothing overhead but sky."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften, tone, veil, vignette
from painting.near import Near
from painting.noise import cloth, clouds
from painting.outdoors import earth, grass
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette, lettering, read_panel
from painting.solids import Form, ball, box, drum, hoop, join, rod, swung, worn

FAR = 40.0
FENCE = 5.0
BOARD = (1.75, 1.42)
CAMERA = Camera((0.0, 0.9, 0.0), 1.25, (0.0, 0.13))
SODIUM: Triple = (1.0, 0.58, 0.24)
POSTS = (-4.3, -2.3, -0.3, 1.7, 3.7)


def _board() -> list[Solid]:
    """Wire the board to the fence, and lean a sheet of plywood behind it."""
    x, y = BOARD
    words = lettering(
        (("FOR LEASE", 0.26, 0.30), ("WILL BUILD TO SUIT", 0.105, 0.58), ("555-0142", 0.20, 0.79)),
        (1200, 720),
        "atkinson_hyperlegible_next/AtkinsonHyperlegibleNext-Bold.ttf",
    )

    def sign(points: Array, normals: Array) -> Array:
        del normals
        ink = read_panel(
            words,
            (points[0] - np.float32(x)) / np.float32(1.36) + np.float32(0.5),
            np.float32(0.5) - (points[1] - np.float32(y)) / np.float32(0.82),
        )
        weather = np.float32(0.55) + np.float32(0.6) * cloth(points * column((3, 0.8, 1)), 1.4, 4, 6)
        base = column((0.56, 0.53, 0.46)) * weather
        return mix(base, column((0.20, 0.035, 0.03)), ink * np.float32(0.9))

    def ply(points: Array, normals: Array) -> Array:
        del normals
        return column((0.26, 0.17, 0.09)) * (np.float32(0.45) + cloth(points * column((9, 1, 1)), 1.5, 4, 2))

    sheet = swung(box((x, y, FENCE - 0.05), (0.68, 0.41, 0.01), 0.006), 2, -0.025, (x, y, FENCE))
    plywood = swung(box((3.05, 0.85, FENCE + 0.35), (0.6, 1.0, 0.01), 0.004), 0, 0.14, (3.05, 0, FENCE + 0.3))
    return [Solid(sheet, Material(paint=sign, gloss=0.05)), Solid(plywood, Material(paint=ply))]


def _dirt(points: Array, normals: Array) -> Array:
    """Colour bare earth with weeds in it."""
    del normals
    weeds = smooth(0.5, 0.66, cloth(points, 1.3, 4, 12))
    tone_of = mix(column((0.085, 0.072, 0.058)), column((0.040, 0.050, 0.026)), weeds)
    result: Array = tone_of * (np.float32(0.45) + np.float32(1.1) * cloth(points, 7, 4, 3))
    return result


def _rubble() -> Form:
    """Scatter lumps of what stood here."""
    random = np.random.default_rng(4)
    lumps = []
    for _ in range(26):
        z = float(random.uniform(3.2, 10))
        x, size = float(random.uniform(-0.1, 0.72) * z), float(random.uniform(0.02, 0.07))
        lump = ball((x, 0.0, z), (size * 1.3, size * 0.7, size))
        lumps.append(worn(lump, size * 0.35, 0.9 / size, int(size * 1000)))
    return join(lumps)


def _cart_wheel() -> list[Solid]:
    """Drop the wheel that came off a shopping cart, its fork still on it."""
    x, y, z = 1.05, 0.09, 3.5
    spokes = [
        rod((x, y, z), (x + 0.07 * np.cos(a), y + 0.07 * np.sin(a), z), 0.006)
        for a in np.linspace(0.3, 6.6, 6)
    ]
    hub = swung(drum((x, y, z), 0.022, 0.02), 0, np.pi / 2, (x, y, z))
    wheel = join([hoop((x, y, z), 0.075, 0.024), hoop((x, y, z), 0.045, 0.012), hub, *spokes])
    fork = join(
        [
            rod((x, y, z - 0.035), (x + 0.05, y + 0.15, z - 0.03), 0.008),
            rod((x, y, z + 0.035), (x + 0.05, y + 0.15, z + 0.03), 0.008),
            box((x + 0.055, y + 0.16, z), (0.035, 0.008, 0.045), 0.004),
            rod((x + 0.055, y + 0.16, z), (x + 0.075, y + 0.24, z), 0.012),
        ]
    )
    about = (x, 0.0, z)
    tyre, iron = [swung(swung(form, 2, -0.28, about), 1, -0.5, about) for form in (wheel, fork)]
    return [
        Solid(tyre, Material((0.09, 0.09, 0.09), gloss=0.25)),
        Solid(iron, Material((0.5, 0.5, 0.48), gloss=0.9, sharpness=30)),
    ]


def _ground() -> list[Solid]:
    """Lay out the lot with what is left on it."""
    earthy = Material(paint=_dirt, bump=lambda points: np.float32(0.03) * cloth(points, 12, 4, 2))
    return [
        Solid(earth(0.13, -0.02, 8), earthy, casts=False),
        Solid(_rubble(), Material((0.12, 0.11, 0.10))),
        *_cart_wheel(),
    ]


def _fence() -> list[Solid]:
    """Set the posts and rails of the fence."""
    posts = join(
        [rod((x, -0.1, FENCE), (x, 2.2, FENCE), 0.032) for x in POSTS]
        + [ball((x, 2.22, FENCE), (0.04, 0.035, 0.04)) for x in POSTS]
    )
    rails = join(
        [rod((-5, 2.14, FENCE), (5, 2.14, FENCE), 0.02), rod((-5, 0.12, FENCE), (5, 0.12, FENCE), 0.008)]
    )
    return [
        Solid(posts, Material((0.30, 0.31, 0.32), gloss=0.5)),
        Solid(rails, Material((0.30, 0.31, 0.32), gloss=0.5)),
    ]


def _mesh(frame: Frame) -> tuple[Array, Array]:
    """Weave the wire: how much of each pixel it covers, and how lit it is."""
    across, down = frame.grid()
    scale = np.float32(FENCE / CAMERA.zoom)
    x = (across - np.float32(8 / 9)) * scale
    y = np.float32(CAMERA.place[1]) + (np.float32(0.5 + CAMERA.shift[1]) - down) * scale
    sag = np.float32(0.012) * np.sin(x * 2.2) + np.float32(0.01) * np.sin(y * 3 + x)
    cell, pixel = np.float32(0.078), scale / frame.height
    cover = np.zeros_like(x)
    for sign in (1, -1):
        place = (x + sign * y + sag) / cell
        away = np.abs(place - np.round(place)) * cell * np.float32(0.707)
        cover = np.maximum(cover, smooth(0.0032 + float(pixel), 0.0032 - float(pixel) * 0.3, away))
    inside = smooth(2.15, 2.13, y) * smooth(0.08, 0.1, y)
    toward = np.exp(-((x - np.float32(2.0)) ** 2) / np.float32(3.2)) * smooth(-0.4, 2.6, y)
    return cover * inside, toward


def _sky(frame: Frame) -> Array:
    """Paint nothing but sky, stars in it, the town's low roofs and its glow."""
    _, down = frame.grid()
    sky = mix(
        column((0.0022, 0.0050, 0.0150))[:, :, None],
        column((0.022, 0.030, 0.050))[:, :, None],
        smooth(0.0, 0.65, down)[None] ** np.float32(1.5),
    )
    sky = sky * (np.float32(0.75) + np.float32(0.5) * clouds(frame, 14, (3, 4), 6))[None]
    sky += (
        column((0.035, 0.018, 0.007))[:, :, None]
        * np.exp(-(((down - np.float32(0.64)) / np.float32(0.09)) ** 2))[None]
    )
    random = np.random.default_rng(30)
    stars = np.zeros((frame.height, frame.width), np.float32)
    for _ in range(300):
        row, place = (
            int(0.56 * random.uniform(0, 1) ** 1.4 * frame.height),
            int(random.uniform(0, 1) * (frame.width - 2)),
        )
        stars[row, place] += float(random.pareto(2.4)) * 0.16 * (1.0 if place > frame.width * 0.58 else 0.3)
    sky += (
        column((0.8, 0.9, 1.0))[:, :, None]
        * soften(np.clip(stars, 0, 1.5), frame.height / 1500)[None]
        * np.float32(2.2)
    )
    roofs = Silhouette(frame)
    x = -0.02
    while x < 1.8:
        wide, tall = float(random.uniform(0.03, 0.13)), float(random.uniform(0.012, 0.05))
        roofs.shape([(x, 0.7), (x, 0.645 - tall), (x + wide, 0.645 - tall), (x + wide, 0.7)])
        x += wide
    return veil(sky, (0.004, 0.006, 0.011), roofs.mask(0.001))


def near() -> Near:
    """Name the wheel: the board hangs on the fence, and stays with it."""
    return Near(CAMERA, _cart_wheel())


def paint(frame: Frame) -> Array:
    """Paint the empty lot."""
    glare = (SODIUM[0] * 2.1, SODIUM[1] * 2.1, SODIUM[2] * 2.1)
    lamps = [Lamp((3.0, 3.7, 3.0), glare, 0.12), Lamp((-0.4, 0.8, 0.3), (0.022, 0.034, 0.065), 0.2, far=True)]
    solids = [*_fence(), *_board(), *_ground()]
    view = render(Scene(CAMERA, solids, lamps, (0.010, 0.015, 0.030), (0.003, 0.004, 0.006), far=FAR), frame)
    sky = _sky(frame)
    light = view.over(sky)
    light = veil(
        light,
        (0.006, 0.009, 0.017),
        (1 - np.exp(-np.clip(view.depth - 5, 0, None) / np.float32(22))) * view.cover,
    )
    cover, toward = _mesh(frame)
    level = CAMERA.straight(view.depth, frame)
    wire = (
        column((0.010, 0.013, 0.020))[:, :, None]
        + column(SODIUM)[:, :, None] * (toward * np.float32(0.115))[None]
    )
    light = mix(light, wire, cover * np.float32(0.85) * (level > FENCE - 0.015))
    light = veil(light, (0.002, 0.003, 0.004), grass(frame, 9, 0.05, 300) * np.float32(0.92))
    light = bloom(light, frame.height / 60, 0.14, 0.3) * vignette(frame, (1.36, 0.55), 1.0, 0.74)
    return tone(light, 2.6)
