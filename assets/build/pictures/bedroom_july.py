"""Her bedroom in July: the window up, a fan on the sill, the moon through it, and wool socks on a quilt."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften_light, tone, vignette
from painting.furniture import boards, plaster, wood
from painting.noise import cloth, clouds
from painting.panes import through_pane
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette, lettering, read_panel, tree
from painting.solids import Form, ball, box, cut, drum, hoop, join, rod, swung, worn

BACK = 3.7
SILL, HEAD = 0.94, 2.06
LEFT, RIGHT = 0.28, 1.20
MOON: Triple = (0.06, 0.60, 0.80)
FAN: Triple = (0.80, SILL + 0.245, BACK - 0.02)
CAMERA = Camera((0.0, 1.32, 0.0), 1.34, (-0.15, -0.055))
MIDDLE = (LEFT + RIGHT) / 2
BED = (0.62, 2.88)


def _room() -> list[Solid]:
    """Build the wall with the window in it, the floor, and two posters."""
    hole = box((MIDDLE, (SILL + HEAD) / 2, BACK), ((RIGHT - LEFT) / 2, (HEAD - SILL) / 2, 0.5), 0.0)
    paper = plaster((0.36, 0.34, 0.40), 0.16)

    def posters(points: Array, normals: Array) -> Array:
        base = paper(points, normals)
        for x, y, wide, tall in ((-0.42, 1.50, 0.23, 0.33),):
            right = (points[0] - np.float32(x)) / np.float32(wide)
            up = (points[1] - np.float32(y)) / np.float32(tall)
            inside = (np.abs(right) < 1) & (np.abs(up) < 1)
            evening = mix(column((0.16, 0.14, 0.24)), column((0.46, 0.26, 0.18)), smooth(1.0, -0.2, up))
            sun = smooth(0.40, 0.38, np.hypot(right * np.float32(wide / tall), up + np.float32(0.1)))
            evening = mix(evening, column((0.62, 0.44, 0.24)), sun)
            band = np.float32(0.5) + np.float32(0.5) * np.sin(up * 60)
            sea = mix(column((0.06, 0.10, 0.15)), column((0.30, 0.20, 0.17)), band * sun)
            picture = mix(evening, sea, smooth(-0.19, -0.21, up))
            edge = smooth(0.95, 0.93, np.maximum(np.abs(right), np.abs(up)))
            picture = mix(column((0.55, 0.53, 0.5)) * np.ones_like(up), picture, edge)
            base = np.where(inside, picture, base).astype(np.float32)
        return base

    floor = Material(paint=boards((0.16, 0.11, 0.08)), gloss=0.1, sharpness=16)
    return [
        Solid(
            cut(box((0, 1.3, BACK + 0.06), (3.5, 1.4, 0.06), 0.0), hole), Material(paint=posters), casts=False
        ),
        Solid(box((0, -0.1, 1.7), (3.5, 0.1, 2.0), 0.0), floor, casts=False),
        Solid(box((1.96, 1.3, 1.7), (0.1, 1.4, 2.0), 0.0), Material(paint=paper), casts=False),
        Solid(box((0, 2.7, 1.7), (3.5, 0.1, 2.0), 0.0), Material((0.25, 0.25, 0.28)), casts=False),
        Solid(box((0, 0.07, BACK), (3.5, 0.07, 0.016), 0.006), Material((0.4, 0.4, 0.42)), casts=False),
    ]


def _window() -> list[Solid]:
    """Frame the window, push its lower half up, and put a sill to it."""
    half, white = (RIGHT - LEFT) / 2, Material((0.46, 0.46, 0.48), gloss=0.1)
    z, meet = BACK + 0.03, (SILL + HEAD) / 2 + 0.02
    trim = [
        box((MIDDLE + s * (half + 0.045), (SILL + HEAD) / 2, BACK - 0.01), (0.045, 0.60, 0.02), 0.006)
        for s in (-1, 1)
    ]
    trim.append(box((MIDDLE, HEAD + 0.045, BACK - 0.01), (half + 0.10, 0.045, 0.022), 0.006))
    sill = box((MIDDLE, SILL - 0.015, BACK - 0.075), (half + 0.03, 0.018, 0.10), 0.010)
    sash = [box((MIDDLE, y, z), (half, 0.024, 0.02), 0.004) for y in (meet, meet + 0.05, HEAD - 0.02)]
    sash += [
        box((MIDDLE + s * (half - 0.02), (meet + HEAD) / 2, z), (0.02, (HEAD - meet) / 2, 0.02))
        for s in (-1, 1)
    ]
    sash.append(box((MIDDLE, (meet + HEAD) / 2, z), (0.011, (HEAD - meet) / 2, 0.012)))
    return [Solid(join([*trim, sill]), white), Solid(join(sash), white)]


def _fan() -> list[Solid]:
    """Stand the fan in the open half of the window: cage, blades, foot."""
    x, y, z = FAN
    cage = [hoop((x, y, z - 0.05), r, 0.0035) for r in (0.205, 0.165, 0.125, 0.085)]
    cage += [hoop((x, y, z + 0.05), r, 0.0035) for r in (0.205, 0.145)]
    cage.append(swung(drum((x, y, z), 0.214, 0.022, 0.004), 0, np.pi / 2, (x, y, z)))
    hollow = swung(drum((x, y, z), 0.206, 0.2, 0.002), 0, np.pi / 2, (x, y, z))
    band = cut(cage.pop(), hollow)
    spokes = [
        rod((x, y, z - 0.062), (x + 0.207 * np.cos(a), y + 0.207 * np.sin(a), z - 0.045), 0.0028)
        for a in np.linspace(0, 2 * np.pi, 16, endpoint=False).tolist()
    ]
    hub = swung(drum((x, y, z - 0.055), 0.036, 0.016, 0.008), 0, np.pi / 2, (x, y, z - 0.055))
    blade = swung(ball((x + 0.105, y, z), (0.085, 0.062, 0.005)), 0, 0.42, (x, y, z))
    blades = [swung(blade, 2, 0.4 + a, (x, y, z)) for a in (0.0, np.pi / 2, np.pi, 3 * np.pi / 2)]
    foot = join(
        [
            rod((x, SILL + 0.01, z - 0.03), (x, y - 0.2, z), 0.016),
            box((x, SILL + 0.012, z - 0.04), (0.11, 0.010, 0.06), 0.008),
        ],
        0.02,
    )
    wire = Material((0.5, 0.5, 0.52), gloss=0.9, sharpness=30)
    return [
        Solid(join([*cage, *spokes]), wire, casts=False),
        Solid(join([band, hub, foot]), Material((0.34, 0.40, 0.42), gloss=0.3)),
        Solid(join(blades), Material((0.10, 0.16, 0.20), gloss=0.4)),
    ]


def _curtain(x: float, half: float, blown: float, seed: int) -> Form:
    """Hang thin stuff beside the window, and let the night lift it."""
    top = HEAD + 0.06

    def distance(points: Array) -> Array:
        fall = np.clip((np.float32(top) - points[1]) / np.float32(1.3), 0, 1)
        folds = np.float32(0.024) * np.sin(points[0] * 46 + seed + fall * np.float32(1.6))
        lift = (
            np.float32(blown) * fall**2 * (np.float32(0.7) + np.float32(0.3) * np.sin(points[0] * 9 + seed))
        )
        sheet = np.abs(points[2] - np.float32(BACK - 0.10) + lift - folds) - np.float32(0.003)
        narrow = np.float32(half) * (1 - np.float32(0.25) * np.sin(fall * np.float32(np.pi)))
        beside = np.abs(points[0] - np.float32(x)) - narrow
        upright = np.maximum(points[1] - np.float32(top), np.float32(top - 1.28) - points[1])
        result: Array = np.maximum(np.maximum(sheet, beside), upright) * np.float32(0.5)
        return result

    return Form(distance, (x, top - 0.64, BACK - 0.15), 0.85)


def _quilted(points: Array, normals: Array) -> Array:
    """Colour the quilt: squares cut from other things."""
    del normals
    down = np.where(points[1] < 0.50, np.float32(0.50) - points[1], np.float32(0))
    cell = np.stack([points[0], points[2] - down]) / np.float32(0.155)
    number = np.floor(cell)
    kind = np.mod(np.sin(number[0] * 12.99 + number[1] * 78.23) * np.float32(43.7), 1)
    tones = np.array(
        [(0.50, 0.46, 0.44), (0.34, 0.16, 0.20), (0.22, 0.28, 0.42), (0.42, 0.36, 0.22), (0.30, 0.36, 0.34)],
        np.float32,
    )
    base: Array = tones[(kind * 5).astype(np.int64) % 5].T
    dots = smooth(0.20, 0.16, np.hypot(*(np.mod(cell * 5, 1) - np.float32(0.5)))) * (
        np.mod(number[0] + number[1], 3) == 0
    )
    seam = smooth(0.0, 0.05, np.minimum(*np.minimum(cell - number, number + 1 - cell)))
    return base * (1 + np.float32(0.5) * dots) * (np.float32(0.6) + np.float32(0.4) * seam)


def _puffed(points: Array) -> Array:
    """Raise each square of the quilt between its seams."""
    cell = np.stack([points[0], points[2]]) / np.float32(0.155)
    gap = np.minimum(*np.abs(cell - np.round(cell)))
    result: Array = np.float32(0.010) * np.sqrt(np.clip(gap, 0, 1)) + np.float32(0.003) * cloth(
        points, 30, 2, 3
    )
    return result


def _plaid(points: Array, normals: Array) -> Array:
    """Colour the blanket they take to the snow."""
    del normals
    stripe = [
        smooth(0.28, 0.34, np.abs(np.mod(points[axis] / np.float32(0.13), 1) - np.float32(0.5)))
        for axis in (0, 2)
    ]
    return mix(column((0.30, 0.07, 0.06)), column((0.06, 0.10, 0.09)), (stripe[0] + stripe[1]) / 2) * (
        np.float32(0.7) + np.float32(0.5) * cloth(points, 45, 2, 3)
    )


def _bed() -> list[Solid]:
    """Make up the bed for January: quilt, the blanket for the snow, socks."""
    x, z = BED
    quilt = worn(box((x - 0.08, 0.36, z), (1.02, 0.205, 0.50), 0.09), 0.03, 2.4, 6)
    snow = worn(box((x - 0.72, 0.44, z), (0.30, 0.150, 0.525), 0.07), 0.014, 4, 2)
    pillow = worn(ball((x + 0.93, 0.64, z), (0.26, 0.115, 0.36)), 0.02, 4, 5)
    head = box((1.80, 0.62, z), (0.03, 0.44, 0.54), 0.02)

    socks = []
    for right, deep, turn in ((0.30, z - 0.20, 0.5), (0.44, z - 0.05, -0.3)):
        about = (right, 0.585, deep)
        sock = join(
            [
                rod((right - 0.16, 0.585, deep), (right, 0.585, deep), 0.036),
                rod((right, 0.585, deep), (right + 0.05, 0.585, deep - 0.10), 0.034),
            ],
            0.03,
        )
        socks.append(swung(worn(sock, 0.008, 16, 4), 1, turn, about))
    wool = Material(
        paint=lambda p, _: mix(
            column((0.50, 0.47, 0.42)),
            column((0.40, 0.10, 0.09)),
            smooth(0.4, 0.5, np.abs(np.mod(p[0] * 22, 1) - np.float32(0.5))),
        ),
        bump=lambda p: np.float32(0.0015) * cloth(p, 70, 2, 4),
    )
    return [
        Solid(quilt, Material(paint=_quilted, bump=_puffed)),
        Solid(snow, Material(paint=_plaid, bump=lambda p: np.float32(0.004) * cloth(p, 60, 2, 4))),
        Solid(pillow, Material((0.55, 0.54, 0.56))),
        Solid(head, Material(paint=wood((0.40, 0.36, 0.32)))),
        Solid(join(socks), wool),
    ]


def _clock() -> list[Solid]:
    """Stand the clock beside the bed: it has gone midnight in this house."""
    x, y, z = 1.47, 0.70, 3.44
    panel = lettering(
        (("12:04", 0.78, 0.5),), (620, 230), "atkinson_hyperlegible_next/AtkinsonHyperlegibleNext-Bold.ttf"
    )

    def digits(points: Array, normals: Array) -> Array:
        right = (points[0] - np.float32(x)) / np.float32(0.15) + np.float32(0.5)
        down = (np.float32(y + 0.028) - points[1]) / np.float32(0.056)
        lit = read_panel(panel, right, down) * (normals[2] < -0.5)
        result: Array = column((1.5, 0.10, 0.05)) * lit
        return result

    table = join(
        [
            box((1.50, 0.645, 3.48), (0.24, 0.018, 0.20), 0.008),
            box((1.50, 0.32, 3.50), (0.21, 0.31, 0.17), 0.006),
        ]
    )
    return [
        Solid(
            box((x, y, z), (0.095, 0.040, 0.055), 0.014),
            Material((0.03, 0.03, 0.035), gloss=0.3, glow=digits),
        ),
        Solid(table, Material(paint=wood((0.40, 0.37, 0.33)))),
    ]


def _night(frame: Frame) -> Array:
    """Paint the street asleep: a hot sky, a roof, a tree."""
    _, down = frame.grid()
    haze = np.float32(0.75) + np.float32(0.5) * clouds(frame, 5, (4, 4), 5)
    light = mix(
        column((0.020, 0.036, 0.085))[:, :, None],
        column((0.075, 0.085, 0.125))[:, :, None],
        smooth(0.1, 0.58, down)[None],
    )
    light = light * haze[None]
    roofs = Silhouette(frame)
    roofs.shape(
        [(1.0, 0.7), (1.0, 0.50), (1.16, 0.47), (1.25, 0.43), (1.36, 0.485), (1.50, 0.50), (1.5, 0.7)]
    )
    tree(roofs, (1.17, 0.60), 0.34, 12)
    random = np.random.default_rng(3)
    for _ in range(420):
        angle, away = random.uniform(0, 6.3), random.uniform(0, 1) ** 0.6
        place = (1.17 + 0.15 * away * np.cos(angle), 0.33 + 0.12 * away * np.sin(angle))
        roofs.disc((float(place[0]), float(place[1])), random.uniform(0.004, 0.016))
    return mix(light, column((0.008, 0.012, 0.025))[:, :, None], roofs.mask(0.0015))


def paint(frame: Frame) -> Array:
    """Paint the bedroom after midnight."""
    pane = through_pane(2, BACK, (SILL, HEAD), (LEFT, RIGHT), (1, 1))
    thin = Material((0.40, 0.42, 0.48), glow=lambda p, _: column((0.010, 0.016, 0.032)) * np.ones_like(p[0]))
    curtains = [
        Solid(_curtain(LEFT - 0.07, 0.17, 0.34, 2), thin, casts=False),
        Solid(_curtain(RIGHT + 0.08, 0.15, 0.16, 5), thin, casts=False),
    ]
    lamps = [
        Lamp(MOON, (0.72, 1.02, 1.65), 0.014, far=True, pattern=pane),
        Lamp((MIDDLE, 1.5, BACK - 0.5), (0.05, 0.08, 0.15), 0.5, casts=False),
        Lamp((1.47, 0.70, 3.33), (0.010, 0.0008, 0.0004), 0.05, casts=False),
    ]
    solids = [*_room(), *_window(), *_fan(), *curtains, *_bed(), *_clock()]
    scene = Scene(CAMERA, solids, lamps, (0.010, 0.016, 0.036), (0.006, 0.008, 0.016))
    view = render(scene, frame)
    light = view.over(soften_light(_night(frame), frame.height * 0.0015))
    across, _ = frame.grid()
    light = light * (np.float32(0.35) + np.float32(0.65) * smooth(0.4, 1.1, across))
    light = bloom(light, frame.height / 55, 0.16, 0.35) * vignette(frame, (1.36, 0.58), 0.95, 0.80)
    return tone(light, 2.3)
