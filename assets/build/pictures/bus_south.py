"""A night bus going south: rain on one window, a reading light, an empty seat with an atlas on it."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften_light, tone, vignette
from painting.near import Near
from painting.noise import cloth
from painting.rain import drops
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette
from painting.solids import ball, box, cut, drum, join, rod, swung, worn

SIDE = 2.6
WINDOWS = ((-1.17, 0.78), (0.51, 0.78), (2.19, 0.78))
LOW, HIGH = 0.98, 1.78
SEAT: Triple = (0.66, 0.0, 2.05)
READING: Triple = (0.78, 1.985, 2.10)
CAMERA = Camera((0.0, 1.36, 0.0), 1.20, (-0.10, -0.135))
WARM: Triple = (1.0, 0.70, 0.38)


def _laminate(points: Array, normals: Array) -> Array:
    """Colour the side of the bus, ribbed below the windows."""
    del normals
    ribs = np.float32(0.8) + np.float32(0.2) * smooth(
        0.2, 0.3, np.abs(np.mod(points[0] / np.float32(0.06), 1) - np.float32(0.5))
    )
    worn_of = np.float32(0.75) + np.float32(0.5) * cloth(points, 3.0, 4, 2)
    return column((0.20, 0.205, 0.20)) * np.where(points[1] < 0.8, ribs, np.float32(1)) * worn_of


def _shell() -> list[Solid]:
    """Build the side of the bus with its windows, the rack over them and the floor."""
    holes = join(
        [box((x, (LOW + HIGH) / 2, SIDE), (half, (HIGH - LOW) / 2, 0.3), 0.06) for x, half in WINDOWS]
    )
    panel = cut(box((0, 1.1, SIDE + 0.04), (6.0, 1.3, 0.05), 0.0), holes)
    seals = [
        cut(
            box((x, (LOW + HIGH) / 2, SIDE - 0.01), (half + 0.03, (HIGH - LOW) / 2 + 0.03, 0.02), 0.02),
            box((x, (LOW + HIGH) / 2, SIDE), (half - 0.015, (HIGH - LOW) / 2 - 0.015, 0.2), 0.02),
        )
        for x, half in WINDOWS
    ]
    rack = join(
        [
            box((0, 2.10, SIDE - 0.24), (6.0, 0.035, 0.26), 0.02),
            box((0, 2.02, SIDE - 0.02), (6.0, 0.10, 0.04), 0.02),
        ]
    )
    rail = join(
        [
            rod((-6, 2.22, SIDE - 0.48), (6, 2.22, SIDE - 0.48), 0.014),
            rod((-6, 0.80, SIDE - 0.05), (6, 0.80, SIDE - 0.05), 0.02),
        ]
    )
    heater = box((0, 0.16, SIDE - 0.06), (6.0, 0.10, 0.07), 0.02)

    return [
        Solid(panel, Material(paint=_laminate, gloss=0.12, sharpness=20), casts=False),
        Solid(join(seals), Material((0.02, 0.02, 0.022), gloss=0.25), casts=False),
        Solid(rack, Material((0.17, 0.17, 0.165), gloss=0.1)),
        Solid(join([rail, heater]), Material((0.30, 0.30, 0.31), gloss=0.8, sharpness=30), casts=False),
        Solid(
            box((0, -0.1, 1.2), (6.0, 0.1, 1.4), 0.0), Material((0.06, 0.06, 0.065), gloss=0.15), casts=False
        ),
        Solid(box((0, 2.52, 1.2), (6.0, 0.1, 1.4), 0.0), Material((0.16, 0.16, 0.155)), casts=False),
    ]


def _moquette(points: Array, normals: Array) -> Array:
    """Colour the seats as somebody thought would hide everything."""
    del normals
    along = np.where(np.abs(points[1] - np.float32(0.48)) < 0.1, points[2], points[1])
    place = np.stack([points[2] + points[0] * np.float32(0.6), along, points[0]]) * np.float32(11)
    zig = np.abs(np.mod(place[0] + np.abs(np.mod(place[1], 2) - 1), 2) - 1)
    base = mix(
        column((0.045, 0.065, 0.13)) * np.ones_like(zig), column((0.20, 0.085, 0.065)), smooth(0.72, 0.8, zig)
    )
    base = mix(base, column((0.20, 0.17, 0.08)), smooth(0.12, 0.06, zig) * np.float32(0.8))
    return base * (np.float32(0.6) + np.float32(0.7) * cloth(points, 60, 2, 3))


def _seat(x: float, z: float) -> list[Solid]:
    """Build one seat of a pair: it faces right, the way the bus goes."""
    base = join(
        [box((x, 0.42, z), (0.24, 0.075, 0.215), 0.06), box((x + 0.10, 0.445, z), (0.14, 0.07, 0.20), 0.06)],
        0.04,
    )
    back = swung(box((x - 0.22, 0.80, z), (0.075, 0.37, 0.215), 0.07), 2, 0.14, (x - 0.22, 0.45, z))
    head = swung(box((x - 0.205, 1.22, z), (0.065, 0.10, 0.18), 0.055), 2, 0.14, (x - 0.22, 0.45, z))
    cover = swung(box((x - 0.205, 1.255, z), (0.068, 0.075, 0.165), 0.045), 2, 0.14, (x - 0.22, 0.45, z))
    legs = join([box((x, 0.18, z), (0.20, 0.17, 0.02), 0.008), box((x, 0.335, z), (0.25, 0.018, 0.21), 0.01)])
    stuff = Material(paint=_moquette, bump=lambda p: np.float32(0.0008) * cloth(p, 90, 2, 4))
    return [
        Solid(worn(join([base, back, head], 0.02), 0.007, 5, 3), stuff),
        Solid(worn(cover, 0.004, 7, 6), Material((0.40, 0.385, 0.35))),
        Solid(legs, Material((0.10, 0.10, 0.11), gloss=0.4)),
    ]


def _arm(x: float, z: float) -> Solid:
    """Hinge an arm to the aisle side of a seat."""
    form = join(
        [
            rod((x - 0.20, 0.66, z), (x + 0.14, 0.66, z), 0.022),
            rod((x - 0.20, 0.66, z), (x - 0.22, 0.46, z), 0.018),
        ],
        0.02,
    )
    return Solid(form, Material((0.035, 0.035, 0.04), gloss=0.4))


def _country(points: Array, x: float, z: float) -> Array:
    """Print a map: one big country, its rivers, a coast, a grid."""
    right, deep = (
        (points[0] - np.float32(x)) / np.float32(0.17),
        (points[2] - np.float32(z)) / np.float32(0.13),
    )
    flat = np.stack([right * 1.4, np.zeros_like(right), deep * 1.2])
    coast = np.hypot(right * np.float32(0.95) + np.float32(0.1), deep) + (
        cloth(flat, 2.2, 4, 5) - np.float32(0.5)
    ) * np.float32(0.8)
    sea, land = column((0.28, 0.40, 0.46)), column((0.50, 0.52, 0.26))
    inner = mix(
        land * np.ones_like(right), column((0.60, 0.46, 0.24)), smooth(0.45, 0.6, cloth(flat, 3.1, 4, 9))
    )
    base = mix(inner, sea, smooth(0.60, 0.63, coast))
    river = smooth(0.012, 0.004, np.abs(cloth(flat, 2.6, 3, 17) - np.float32(0.5))) * (coast < 0.6)
    border = smooth(0.014, 0.006, np.abs(coast - np.float32(0.61)))
    base = mix(base, column((0.16, 0.26, 0.36)), river * np.float32(0.8))
    base = mix(base, column((0.10, 0.08, 0.06)), border * np.float32(0.8))
    lines = np.minimum(
        np.abs(np.mod(right * 3, 1) - np.float32(0.5)), np.abs(np.mod(deep * 3, 1) - np.float32(0.5))
    )
    base = mix(base, column((0.12, 0.16, 0.18)), smooth(0.02, 0.008, lines) * np.float32(0.5))
    edge = np.maximum(np.abs(right), np.abs(deep))
    return mix(base, column((0.62, 0.57, 0.45)), smooth(0.90, 0.91, edge))


def _atlas() -> list[Solid]:
    """Leave the county's atlas on the seat, and let the page with Brazil on it slide out."""
    x, y, z = SEAT[0] + 0.07, 0.512, SEAT[2] - 0.01
    tilt = (x, y, z)
    cover = swung(box((x, y + 0.006, z), (0.185, 0.006, 0.14), 0.003), 2, 0.10, tilt)
    block = swung(box((x + 0.004, y + 0.022, z), (0.178, 0.012, 0.134), 0.004), 2, 0.10, tilt)
    loose = swung(
        swung(box((x + 0.02, y + 0.037, z - 0.045), (0.17, 0.0012, 0.13), 0.0006), 1, 0.16, tilt),
        2,
        0.11,
        tilt,
    )
    page = Material(paint=lambda p, _: _country(p, x + 0.02, z - 0.045))
    paper = Material((0.55, 0.50, 0.40))
    return [
        Solid(cover, Material((0.24, 0.05, 0.04), gloss=0.15)),
        Solid(block, paper),
        Solid(loose, page),
    ]


def _reading_light() -> tuple[list[Solid], Lamp]:
    """Leave one reading light on over the seat nobody is in."""
    x, y, z = READING
    body = join(
        [drum((x, y + 0.035, z), 0.055, 0.03, 0.012), ball((x, y + 0.01, z), (0.042, 0.030, 0.042))], 0.01
    )
    bulb = Material((1, 1, 1), glow=lambda p, _: column((2.6, 1.9, 1.1)) * np.ones_like(p[0]))

    def cone(points: Array, way: Array) -> Array:
        del points
        return np.float32(0.02) + smooth(0.80, 0.93, way[1] + way[2] * np.float32(0.05))

    solids = [
        Solid(body, Material((0.10, 0.10, 0.10), gloss=0.4), casts=False),
        Solid(ball((x, y - 0.012, z), (0.030, 0.014, 0.030)), bulb, casts=False),
    ]
    return solids, Lamp((x, y - 0.03, z), (WARM[0] * 1.5, WARM[1] * 1.5, WARM[2] * 1.5), 0.04, pattern=cone)


def _road(frame: Frame) -> Array:
    """Paint what goes by: lights of some town, out of focus, over the black of the land."""
    random = np.random.default_rng(21)
    across, down = frame.grid()
    night = np.stack([0.010 + 0.010 * down, 0.014 + 0.014 * down, 0.024 + 0.018 * down]).astype(np.float32)
    hills = Silhouette(frame)
    ridge = [
        (float(x), float(0.370 + 0.018 * np.sin(x * 7) + 0.010 * np.sin(x * 19)))
        for x in np.linspace(0, 1.8, 60)
    ]
    hills.shape([(0, 1), *ridge, (1.8, 1)])
    night = mix(night, column((0.006, 0.008, 0.010))[:, :, None], hills.mask(0.004)[None])
    tints = ((1.0, 0.58, 0.20), (1.0, 0.72, 0.40), (0.75, 0.88, 1.0), (1.0, 0.22, 0.12), (0.4, 1.0, 0.7))
    for _ in range(46):
        x, y = random.uniform(0.6, 1.8), 0.383 + abs(float(random.normal(0, 0.022)))
        size, kind = random.uniform(0.005, 0.018), int(random.choice(5, p=[0.45, 0.25, 0.15, 0.1, 0.05]))
        away = np.hypot(across - np.float32(x), down - np.float32(y))
        disc = smooth(size, size * 0.86, away) * np.float32(random.uniform(0.15, 0.75))
        night = night + column(tints[kind])[:, :, None] * disc[None]
    return night.astype(np.float32)


def _through_rain(frame: Frame, view: View) -> Array:
    """Look out by the middle window through the drops on it; the others are only dark."""
    across, _ = frame.grid()
    road = _road(frame)
    water, right, down = drops(frame, 6, 2600, 22)
    rows, columns = np.mgrid[0 : frame.height, 0 : frame.width]
    bend = np.float32(frame.height * 1.4)
    source = np.clip(columns - right * bend * 8, 0, frame.width - 1).astype(np.int64)
    row = np.clip(frame.height * 0.82 - rows - down * bend * 8, 0, frame.height - 1).astype(np.int64)
    bent = soften_light(road[:, row, source], frame.height * 0.0008)
    light = mix(
        soften_light(road, frame.height * 0.002), bent * np.float32(1.25) + np.float32(0.004), water[None]
    )
    glint = np.clip(-down * np.float32(26) - right * np.float32(10), 0, 1) * water
    light = light + column((0.5, 0.55, 0.6))[:, :, None] * (glint * np.float32(0.10))[None]
    x, half = WINDOWS[1]
    ends = [CAMERA.project((x + side * (half + 0.05), 1.3, SIDE))[0] for side in (-1, 1)]
    wet = ((across > ends[0]) & (across < ends[1])).astype(np.float32)
    result: Array = view.over(mix(road * np.float32(0.75), light, wet[None]))
    return result


def _places(*along: float) -> list[Solid]:
    """Build pairs of seats along the side; nobody has put down the arm where the atlas lies."""
    seats: list[Solid] = []
    for x in along:
        seats += [*_seat(x, SEAT[2] + 0.24), *_seat(x, SEAT[2] - 0.22)]
        if x != SEAT[0]:
            seats.append(_arm(x, SEAT[2] - 0.46))
    return seats


def near() -> Near:
    """Name the seat that the edge cuts off: the one with the atlas begins too close to the text."""
    return Near(CAMERA, _places(1.71))


def paint(frame: Frame) -> Array:
    """Paint the bus."""
    light_solids, lamp = _reading_light()
    lamps = [
        lamp,
        Lamp((0.80, 0.75, 1.9), (0.030, 0.020, 0.010), 0.3, casts=False),
        Lamp((-1.2, 2.3, 1.0), (0.045, 0.055, 0.075), 0.6, casts=False),
    ]
    solids = [*_shell(), *_places(-1.44, -0.39, SEAT[0], 1.71), *_atlas(), *light_solids]
    view = render(Scene(CAMERA, solids, lamps, (0.010, 0.012, 0.017), (0.005, 0.005, 0.006), far=12.0), frame)
    light = _through_rain(frame, view)
    across, _ = frame.grid()
    light = light * (np.float32(0.30) + np.float32(0.70) * smooth(0.4, 1.15, across))
    light = bloom(light, frame.height / 55, 0.18, 0.35) * vignette(frame, (1.36, 0.55), 0.95, 0.80)
    return tone(light, 2.5)
