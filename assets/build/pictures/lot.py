"""The lot: one street lamp on a board, a fence and what lies before it, and nothing overhead but sky."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften, tone, veil, vignette
from painting.noise import cloth, clouds
from painting.outdoors import earth
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.scraps import bolt, caster, moth
from painting.silhouette import lettering, read_panel
from painting.solids import ball, box, join, rod, swung, worn
from painting.weeds import weeds

FAR = 40.0
FENCE, HIGH = 4.2, 1.52
BOARD = (1.43, 0.98)
WIDE, TALL = 1.22, 0.74
CAMERA = Camera((0.0, 0.40, 0.0), 1.5, (0.0, 0.30))
SODIUM: Triple = (1.0, 0.56, 0.22)
LAMP: Triple = (3.1, 3.5, 2.5)
POSTS = (-4.5, -2.75, -1.0, 0.68, 2.30)
CELL = 0.074


def _letters() -> tuple[Array, Array]:
    """Set the board's words, and say where paint has chipped off it."""
    words = lettering(
        (("FOR LEASE", 0.265, 0.30), ("WILL BUILD TO SUIT", 0.115, 0.58), ("555-0142", 0.20, 0.80)),
        (1400, 850),
        "atkinson_hyperlegible_next/AtkinsonHyperlegibleNext-Bold.ttf",
    )
    chips = clouds(Frame(1400, 850), 5, (46, 28), 4, 0.7)
    return words * smooth(0.72, 0.68, chips), chips


def _rusted(base: Array, points: Array, down: Array) -> Array:
    """Let rust run down from where the board is wired on."""
    for corner in (-1, 1):
        tie = np.float32(BOARD[0] + corner * (WIDE / 2 - 0.05))
        streak = np.abs(points[0] - tie) - np.float32(0.004) * np.sin(points[1] * 60)
        run = smooth(0.016, 0.0, np.abs(streak)) * smooth(0.45, 0.0, down) * np.float32(0.65)
        base = mix(base, column((0.23, 0.105, 0.045)), run)
    return base


def _board() -> list[Solid]:
    """Wire the board to the fence, a moth asleep on its second E."""
    x, y = BOARD
    words, _ = _letters()

    def sign(points: Array, normals: Array) -> Array:
        del normals
        across = (points[0] - np.float32(x)) / np.float32(WIDE) + np.float32(0.5)
        down = np.float32(0.5) - (points[1] - np.float32(y)) / np.float32(TALL)
        ink = read_panel(words, across, down)
        weather = np.float32(0.62) + np.float32(0.55) * cloth(points * column((4, 0.7, 1)), 1.6, 4, 6)
        edge = np.minimum(
            np.minimum(across, 1 - across) * np.float32(WIDE), np.minimum(down, 1 - down) * np.float32(TALL)
        )
        bare = smooth(0.025, 0.006, edge + np.float32(0.03) * (cloth(points, 14, 3, 2) - np.float32(0.5)))
        base = mix(column((0.52, 0.50, 0.45)) * weather, column((0.22, 0.14, 0.075)), bare)
        base = _rusted(base, points, down)
        return mix(base, column((0.24, 0.028, 0.024)), ink * np.float32(0.92))

    sheet = swung(box((x, y, FENCE - 0.045), (WIDE / 2, TALL / 2, 0.009), 0.003), 2, -0.022, (x, y, FENCE))
    ties = join(
        [
            rod(
                (x + a * (WIDE / 2 - 0.05) - 0.012, y + b * (TALL / 2 - 0.04), FENCE - 0.058),
                (x + a * (WIDE / 2 - 0.05) + 0.014, y + b * (TALL / 2 - 0.055), FENCE - 0.056),
                0.0035,
            )
            for a in (-1, 1)
            for b in (-1, 1)
        ]
    )
    return [
        Solid(sheet, Material(paint=sign, gloss=0.04)),
        Solid(ties, Material((0.3, 0.29, 0.27), gloss=0.7)),
        *moth((x + 0.462, y + 0.155, FENCE - 0.066), 0.50),
    ]


def _plywood() -> Solid:
    """Lean a sheet of plywood on the fence, somebody's orange cross sprayed on it."""
    x, foot = 2.31, 3.90
    sheet = box((x, 0.42, foot), (0.31, 0.45, 0.011), 0.002)

    def ply(points: Array, normals: Array) -> Array:
        grain = cloth(points * column((16, 1.1, 4)) + np.float32(0.6) * cloth(points, 2.2, 2, 4), 1.5, 4, 2)
        face = column((0.36, 0.235, 0.125)) * (np.float32(0.45) + grain)
        right, up = points[0] - np.float32(x - 0.09), points[1] - np.float32(0.52)
        cross = np.minimum(np.abs(right - up), np.abs(right + up)) * np.float32(0.707)
        spray = smooth(0.028, 0.010, cross + np.float32(0.012) * cloth(points, 60, 2, 7)) * smooth(
            0.20, 0.15, np.hypot(right, up)
        )
        run = (
            smooth(0.006, 0.003, np.abs(right - np.float32(0.105))) * (up < -0.09) * smooth(-0.30, -0.26, up)
        )
        face = mix(face, column((0.62, 0.15, 0.03)), np.maximum(spray, run) * np.float32(0.85))
        plies = column((0.30, 0.20, 0.11)) * (
            np.float32(0.5) + (np.mod((points[2] - np.float32(foot)) / np.float32(0.008), 1) > 0.5)
        )
        return np.where(np.abs(normals[0]) > 0.7, plies, face).astype(np.float32)

    leaning = swung(swung(sheet, 2, 0.035, (x, 0, foot)), 0, 0.27, (x, 0.0, foot))
    return Solid(leaning, Material(paint=ply))


def _dirt(points: Array, normals: Array) -> Array:
    """Colour the ground: a sidewalk with its joints, then bare earth."""
    del normals
    earth_tone = column((0.15, 0.115, 0.082)) * (np.float32(0.35) + np.float32(1.2) * cloth(points, 7, 4, 3))
    joint = np.abs(np.mod(points[0] + np.float32(0.5), 1.5) - np.float32(0.75))
    crack = np.abs(
        points[0]
        - np.float32(1.05)
        - np.float32(0.25) * cloth(points, 4, 3, 2)
        - np.float32(0.4) * (points[2] - 3)
    )
    seam = smooth(0.0, 0.012, joint) * smooth(0.0, 0.008, crack)
    walk = column((0.23, 0.22, 0.20)) * (np.float32(0.55) + np.float32(0.7) * cloth(points, 3.5, 5, 4))
    walk = walk * (np.float32(0.3) + np.float32(0.7) * seam)
    earth_tone = earth_tone * (1 + np.float32(1.4) * smooth(FENCE, FENCE + 0.3, points[2]))
    edge = points[2] + np.float32(0.14) * (cloth(points, 5, 3, 9) - np.float32(0.5))
    return mix(walk, earth_tone, smooth(3.70, 3.73, edge))


def _ground() -> list[Solid]:
    """Lay out the ground with what is left on it."""
    random = np.random.default_rng(4)
    lumps = []
    for _ in range(16):
        z, size = float(random.uniform(3.75, 7)), float(random.uniform(0.012, 0.04))
        lump = ball((float(random.uniform(-0.2, 0.66) * z), 0.0, z), (size * 1.3, size * 0.8, size))
        lumps.append(worn(lump, size * 0.35, 0.9 / size, int(size * 1000)))
    skin = Material(paint=_dirt, bump=lambda points: np.float32(0.012) * cloth(points, 16, 4, 2))
    return [
        Solid(earth(0.03, -0.006, 8), skin, casts=False),
        Solid(join(lumps), Material((0.16, 0.14, 0.12))),
        *bolt((1.17, 0.014, 3.46), 0.35),
        *caster((1.76, -0.034, 3.50), -0.6),
    ]


def _fence() -> list[Solid]:
    """Set the posts and rails of the fence."""
    posts = [rod((x, -0.1, FENCE), (x, HIGH + 0.03, FENCE), 0.027) for x in POSTS]
    caps = [ball((x, HIGH + 0.05, FENCE), (0.034, 0.03, 0.034)) for x in POSTS]
    rails = [rod((-6, HIGH, FENCE), (6, HIGH, FENCE), 0.017), rod((-6, 0.09, FENCE), (6, 0.09, FENCE), 0.004)]
    iron = Material((0.30, 0.30, 0.30), gloss=0.6, sharpness=22)
    return [Solid(join([*posts, *caps]), iron), Solid(join(rails), iron)]


def _wire(x: Array, y: Array, soft: Array | float) -> Array:
    """Say how much of a place on the fence is wire, seen or thrown that softly."""
    sag = np.float32(0.010) * np.sin(x * np.float32(2.2)) + np.float32(0.008) * np.sin(y * 3 + x)
    cover = np.zeros_like(x)
    for sign in (1, -1):
        place = (x + sign * y + sag) / np.float32(CELL)
        away = np.abs(place - np.round(place)) * np.float32(CELL * 0.707)
        share = np.clip((np.float32(0.0030) + soft - away) / (soft * np.float32(2)), 0, 1)
        thin = np.minimum(np.float32(1), np.float32(0.0045) / (soft + np.float32(0.001)))
        cover = np.maximum(cover, share * thin)
    result: Array = cover * smooth(HIGH, HIGH - 0.02, y) * smooth(0.07, 0.09, y)
    return result


def _through(points: Array, way: Array) -> Array:
    """Let the lamp's light fall in a pool, and through the mesh for what lies behind it."""
    steps = (np.float32(FENCE) - points[2]) / np.minimum(way[2], np.float32(-0.05))
    behind = np.clip(steps, 0, None)
    x, y = points[0] + way[0] * steps, points[1] + way[1] * steps
    thrown = _wire(x, y, np.float32(0.002) + behind * np.float32(0.010)) * (points[2] > FENCE + 0.02)
    pool = smooth(0.42, 0.85, way[1]) * np.float32(0.95) + np.float32(0.05)
    return (1 - np.float32(0.85) * thrown) * pool


def _mesh(frame: Frame, view: View) -> tuple[Array, Array]:
    """Weave the wire: how much of each pixel it covers, and its light."""
    across, down = frame.grid()
    scale = np.float32(FENCE / CAMERA.zoom)
    x = (across - np.float32(8 / 9 - CAMERA.shift[0])) * scale
    y = np.float32(CAMERA.place[1]) + (np.float32(0.5 + CAMERA.shift[1]) - down) * scale
    cover = _wire(x, y, float(scale) / frame.height * 0.9)
    away = (
        (x - np.float32(LAMP[0])) ** 2 + (y - np.float32(LAMP[1])) ** 2 + np.float32((LAMP[2] - FENCE) ** 2)
    )
    lit = column(SODIUM)[:, :, None] * (np.float32(1.15) / away * smooth(-1.3, 1.7, x))[None]
    wire = column((0.0045, 0.0065, 0.0115))[:, :, None] + lit
    return cover * (CAMERA.straight(view.depth, frame) > FENCE - 0.012), wire


def _sky(frame: Frame) -> Array:
    """Paint nothing but sky, and a few stars in it."""
    across, down = frame.grid()
    sky = mix(
        column((0.0018, 0.0042, 0.0135))[:, :, None],
        column((0.0175, 0.0285, 0.052))[:, :, None],
        smooth(0.0, 0.82, down)[None] ** np.float32(1.4),
    )
    sky = sky * (np.float32(0.8) + np.float32(0.4) * clouds(frame, 14, (2, 3), 5))[None]
    glow = np.exp(-(((down - np.float32(0.80)) / np.float32(0.13)) ** 2)) * smooth(-0.2, 1.6, across)
    sky += column((0.050, 0.026, 0.010))[:, :, None] * glow[None]
    random = np.random.default_rng(31)
    stars = np.zeros((frame.height, frame.width), np.float32)
    for _ in range(150):
        row, place = (
            int(0.62 * random.uniform(0, 1) ** 1.3 * frame.height),
            int(random.uniform(0, 1) * (frame.width - 2)),
        )
        stars[row, place] += min(float(random.pareto(2.0)) * 0.14, 1.6) * (
            1.0 if place > frame.width * 0.6 else 0.35
        )
    points = soften(stars, frame.height / 1300) * np.float32(frame.height / 1440) ** 2
    return sky + column((0.85, 0.92, 1.0))[:, :, None] * (points * np.float32(5.5))[None]


def _overgrown(frame: Frame, light: Array, view: View) -> Array:
    """Let weeds stand along the far edge of the lot, dark, and along the fence in the lamp's light."""
    level = CAMERA.straight(view.depth, frame)
    far, _ = weeds(frame, 3, 0.812, (0.03, 0.12), 260)
    light = veil(light, (0.0045, 0.0065, 0.0105), far * np.float32(0.94) * (level > FENCE + 1.2))
    cover, wire = _mesh(frame, view)
    light = mix(light, wire, cover * np.float32(0.9))
    across, _ = frame.grid()
    for seed, foot, tall, count in ((5, 0.938, (0.03, 0.13), 95), (9, 0.952, (0.02, 0.085), 70)):
        near, rise = weeds(frame, seed, foot, tall, count)
        lit = smooth(0.55, 1.6, across) * (np.float32(0.10) + np.float32(0.9) * rise)
        tint = (
            column((0.0030, 0.0038, 0.0042))[:, :, None]
            + column((0.30, 0.185, 0.062))[:, :, None] * lit[None]
        )
        light = mix(light, tint, near * np.float32(0.95))
    return light


def paint(frame: Frame) -> Array:
    """Paint the empty lot."""
    glare = (SODIUM[0] * 13.5, SODIUM[1] * 13.5, SODIUM[2] * 13.5)
    lamps = [
        Lamp(LAMP, glare, 0.10, pattern=_through),
        Lamp((-0.4, 0.8, 0.3), (0.016, 0.026, 0.052), 0.2, far=True, casts=False),
    ]
    solids = [*_fence(), *_board(), _plywood(), *_ground()]
    view = render(Scene(CAMERA, solids, lamps, (0.009, 0.014, 0.028), (0.003, 0.003, 0.004), far=FAR), frame)
    light = view.over(_sky(frame))
    far = (1 - np.exp(-np.clip(view.depth - 5, 0, None) / np.float32(30))) * view.cover
    light = veil(light, (0.008, 0.0115, 0.020), far)
    light = _overgrown(frame, light, view)
    light = bloom(light, frame.height / 60, 0.13, 0.35) * vignette(frame, (1.36, 0.62), 1.05, 0.72)
    return tone(light, 2.6)
