"""A terrace in the rain at eight in the morning: area railings, a plate with no name, one pane lit below."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.brickwork import SET, bond
from painting.finish import bloom, tone, veil, vignette
from painting.furniture import BRASS, knob, panelled
from painting.masonry import Finish, flagged, laid
from painting.noise import cloth
from painting.railings import railings
from painting.rain import rings, streaks
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import arch, box, cut, drum, join, rod, turned, worn

FRONT, KERB = 6.2, 4.6
DOOR, SILL = 2.55, 0.45
PANE: Triple = (0.98, -0.10, FRONT)
CAMERA = Camera((0.0, 1.9, 0.0), 1.25, (-0.10, -0.15))
LAMP: Triple = (1.0, 0.60, 0.24)


def _flat(points: Array) -> tuple[Array, Array]:
    """Unroll the front."""
    return points[0], points[1]


def _stucco(points: Array, normals: Array) -> Array:
    """Colour the stucco at the foot of the house: once white, streaked under every ledge."""
    del normals
    joint = smooth(0.0, 0.014, np.abs(np.mod(points[1], 0.42) - np.float32(0.21)))
    runs = cloth(points * column((5, 0.5, 5)), 1.0, 4, 8)
    soot = np.float32(0.35) + np.float32(0.65) * smooth(0.25, 0.65, runs)
    result: Array = column((0.30, 0.295, 0.275)) * soot * (np.float32(0.45) + np.float32(0.55) * joint)
    return result


def _front() -> list[Solid]:
    """Build the front: stucco below, black brick above, one window, the doorway."""
    upper = box((0, 2.85, FRONT + 0.3), (9.0, 1.80, 0.3), 0.0)
    lower = box((0, -0.55, FRONT + 0.27), (9.0, 1.60, 0.3), 0.0)
    window = join([box((x, 2.28, FRONT), (0.50, 0.92, 0.22), 0.0) for x in (-1.2, 0.86)])
    doorway = arch((DOOR, SILL + 1.42, FRONT), (0.56, 1.42, 0.30), 0.0)
    below = box((PANE[0], PANE[1] - 0.35, FRONT), (0.56, 0.62, 0.24), 0.0)
    holes = join([window, doorway, below])
    brick = laid((0.115, 0.095, 0.08), bond(3), _flat, SET, 0.12)
    stucco = Material(
        paint=_stucco, gloss=0.12, sharpness=14, bump=lambda p: np.float32(0.003) * cloth(p, 14, 3, 5)
    )
    ledges = [box((0, 1.06, FRONT - 0.06), (9.0, 0.05, 0.09), 0.012)]
    ledges += [box((x, 1.335, FRONT - 0.05), (0.60, 0.035, 0.09), 0.010) for x in (-1.2, 0.86)]
    ring = cut(
        arch((DOOR, SILL + 1.45, FRONT), (0.72, 1.55, 0.06), 0.015),
        arch((DOOR, SILL + 1.42, FRONT), (0.56, 1.42, 0.4), 0.0),
    )
    return [
        Solid(cut(upper, holes), brick, casts=False),
        Solid(cut(lower, holes), stucco, casts=False),
        Solid(worn(cut(join(ledges), doorway), 0.006, 5, 2), stucco, casts=False),
        Solid(ring, stucco, casts=False),
    ]


def _glass(points: Array, normals: Array) -> Array:
    """Show a grey morning in the panes, paler low down where a blind has been drawn."""
    del normals
    sky = np.float32(0.028) + np.float32(0.05) * smooth(1.5, 3.2, points[1] + cloth(points, 1.4, 3, 4))
    blind = smooth(2.42, 2.40, points[1]) * np.float32(0.035)
    result: Array = column((0.80, 0.95, 1.05)) * (sky + blind)
    return result


def _sashes() -> list[Solid]:
    """Glaze the windows of the ground floor."""
    white = Material((0.30, 0.30, 0.29))
    bars = []
    for x in (-1.2, 0.86):
        bars += [box((x, y, FRONT + 0.12), (0.5, 0.022, 0.02), 0.004) for y in (1.38, 2.28, 3.18)]
        bars += [box((x + s * 0.48, 2.28, FRONT + 0.12), (0.024, 0.92, 0.02), 0.004) for s in (-1, 1)]
        bars += [box((x, 2.28, FRONT + 0.13), (0.011, 0.92, 0.012))]
    return [
        Solid(join(bars), white, casts=False),
        Solid(
            box((0, 2.28, FRONT + 0.19), (3.0, 0.95, 0.03)),
            Material((0.01, 0.012, 0.014), glow=_glass, gloss=0.2),
            casts=False,
        ),
    ]


def _below() -> list[Solid]:
    """Glaze the basement: panes painted over, all but one, and a light behind that one."""
    x, y, z = PANE

    def lit(points: Array, normals: Array) -> Array:
        del normals
        mine = (np.abs(points[0] - np.float32(x + 0.175)) < 0.17) & (
            np.abs(points[1] - np.float32(y + 0.015)) < 0.23
        )
        away = np.hypot(points[0] - np.float32(x + 0.20), points[1] - np.float32(y + 0.03))
        inside = np.float32(0.75) + np.float32(1.5) * np.exp(-((away / 0.12) ** 2))
        result: Array = column(LAMP) * np.where(mine, inside, np.float32(0.010))
        return result

    bars = [
        box((x + off, y - 0.35, z + 0.12), (0.020, 0.62, 0.02), 0.004)
        for off in (-0.54, -0.18, 0.0, 0.36, 0.54)
    ]
    bars += [box((x, y + off, z + 0.12), (0.56, 0.020, 0.02), 0.004) for off in (0.26, -0.225, -0.7)]
    return [
        Solid(join(bars), Material((0.10, 0.10, 0.095))),
        Solid(
            box((x, y - 0.35, z + 0.17), (0.6, 0.66, 0.02)),
            Material((0.10, 0.10, 0.10), glow=lit),
            casts=False,
        ),
    ]


def _polished(points: Array, normals: Array) -> Array:
    """Colour the plate: rubbed smooth, a morning in it, no name."""
    del normals
    ghost = np.float32(0.9) + np.float32(0.2) * cloth(points * column((14, 60, 1)), 1.0, 2, 4)
    away = np.hypot(points[0] - np.float32(DOOR - 0.90), (points[1] - np.float32(SILL + 1.34)) * 1.6)
    sheen = np.float32(0.55) + np.float32(0.9) * np.exp(-((away / 0.10) ** 2))
    return column((0.20, 0.135, 0.05)) * ghost * sheen


def _pint() -> Solid:
    """Leave one pint by the door."""
    x, y, deep = DOOR - 0.36, SILL, FRONT - 0.10
    pint = turned(
        (x, y, deep),
        [
            (0.0, 0.003),
            (0.038, 0.003),
            (0.040, 0.12),
            (0.034, 0.155),
            (0.019, 0.19),
            (0.021, 0.222),
            (0.0, 0.226),
        ],
        0.004,
    )
    milk = Material(
        paint=lambda p, _: mix(
            column((0.62, 0.62, 0.58)), column((0.42, 0.44, 0.46)), smooth(SILL + 0.212, SILL + 0.216, p[1])
        ),
        gloss=0.5,
        sharpness=50,
    )
    return Solid(pint, milk)


def _entrance() -> list[Solid]:
    """Hang the black door; polish the plate till the name comes off; leave one pint."""
    z = FRONT + 0.16
    leaf = panelled((DOOR, SILL + 1.03, z), (0.49, 1.03, 0.03), ((0.06, 0.42), (0.5, 0.74), (0.79, 0.94)))
    jambs = [box((DOOR + s * 0.525, SILL + 1.42, z - 0.02), (0.035, 1.42, 0.05), 0.008) for s in (-1, 1)]
    transom = box((DOOR, SILL + 2.10, z - 0.02), (0.55, 0.04, 0.05), 0.008)
    rays = [
        rod((DOOR, SILL + 2.14, z), (DOOR + 0.6 * np.cos(a), SILL + 2.14 + 0.6 * np.sin(a), z), 0.011)
        for a in (0.52, 1.05, 1.57, 2.09, 2.62)
    ]
    slot = box((DOOR, SILL + 0.93, z - 0.034), (0.13, 0.032, 0.008), 0.004)
    plate = box((DOOR - 0.94, SILL + 1.30, FRONT - 0.005), (0.165, 0.11, 0.014), 0.004)
    bell = drum((DOOR - 0.94, SILL + 1.06, FRONT - 0.02), 0.03, 0.03, 0.01)

    return [
        Solid(leaf, Material((0.014, 0.015, 0.017), gloss=0.5, sharpness=40)),
        Solid(join([*jambs, transom, *rays]), Material((0.26, 0.26, 0.25))),
        Solid(box((DOOR, SILL + 2.5, z + 0.08), (0.6, 0.5, 0.02)), Material((0.01, 0.01, 0.01), glow=_glass)),
        Solid(join([slot, knob((DOOR, SILL + 1.12, z - 0.03))]), BRASS),
        Solid(plate, Material((0.3, 0.2, 0.08), glow=_polished, gloss=1.2, sharpness=14, metal=True)),
        Solid(bell, BRASS),
        _pint(),
    ]


def _pavement() -> list[Solid]:
    """Lay wet flags with a coal lid in them, and steps up to the door."""
    dressed = Finish(0.016, 0.006, 0.002, 0.01, 0.002, 5.0)
    floor, courses, flat = flagged((0.55, 0.78), 3, dressed)
    flags = laid((0.115, 0.12, 0.12), courses, flat, dressed, 0.2)
    wet = Material(paint=flags.paint, bump=flags.bump, gloss=0.3, sharpness=14, mirror=0.26)
    area = box((0, 0, KERB + 2.0), (9.0, 3.0, 1.99), 0.0)
    lid = drum((1.62, 0.004, 4.02), 0.19, 0.012, 0.004)

    def cast(points: Array) -> Array:
        right, deep = points[0] - np.float32(1.62), points[2] - np.float32(4.02)
        away, angle = np.hypot(right, deep), np.arctan2(right, deep)
        studs = np.sin(away * np.float32(150)) * np.sin(angle * np.round(away * 60) * 2)
        result: Array = np.float32(0.004) * smooth(-0.2, 0.2, studs)
        return result

    treads = [
        box((DOOR, 0.075 + 0.15 * i, 5.55 + 0.17 * i), (0.62, 0.078, 0.90 - 0.17 * i), 0.014)
        for i in range(3)
    ]
    pale = Material(paint=lambda p, n: _stucco(p, n) * np.float32(1.15), gloss=0.2)
    return [
        Solid(cut(floor, area), wet, casts=False),
        Solid(lid, Material((0.06, 0.06, 0.062), gloss=0.6, sharpness=20, bump=cast)),
        Solid(worn(join(treads), 0.005, 5, 3), pale),
        Solid(
            box((0, 0.06, KERB + 0.02), (9.0, 0.07, 0.10), 0.015),
            Material(paint=_stucco, gloss=0.2),
            casts=False,
        ),
    ]


def _weather(frame: Frame, view: View) -> Array:
    """Let it rain, thinly, over everything, and let the lit pane shine in it."""
    across, down = frame.grid()
    light = veil(view.light, (0.10, 0.115, 0.125), np.full_like(across, 0.16) * smooth(0.9, 0.2, down))
    place = CAMERA.project((PANE[0] + 0.18, PANE[1], PANE[2]))
    away = np.hypot(across - place[0], down - place[1])
    air = np.exp(-away / np.float32(0.055)) * np.float32(0.10) + np.exp(
        -away / np.float32(0.20)
    ) * np.float32(0.035)
    light += column(LAMP)[:, :, None] * air[None]
    falling = streaks(frame, 14, 1300, 0.034, 0.12) + np.float32(0.6) * streaks(frame, 15, 3600, 0.015, 0.12)
    landing = rings(frame, 16, (0.87, 1.0), 500) * smooth(0.865, 0.885, down)
    colour = (
        column((0.75, 0.88, 1.0))[:, :, None] * np.float32(0.055) + column(LAMP)[:, :, None] * air[None] * 2
    )
    result: Array = light + colour * falling[None] + (landing * np.float32(0.035))[None]
    return result


def _in_the_area(points: Array, way: Array) -> Array:
    """Keep the light of the pane where it is: below."""
    del way
    near = smooth(2.2, 1.2, np.abs(points[0] - np.float32(PANE[0])))
    result: Array = near * smooth(1.4, 0.9, points[1]) * smooth(KERB - 0.3, KERB, points[2])
    return result


def paint(frame: Frame) -> Array:
    """Paint the street."""
    lamps = [
        Lamp((-0.25, 0.85, -0.55), (0.30, 0.345, 0.38), 0.4, far=True, casts=False),
        Lamp((PANE[0] + 0.18, PANE[1], FRONT - 0.10), (0.40, 0.235, 0.09), 0.12, pattern=_in_the_area),
        Lamp((DOOR - 0.2, 2.4, 4.3), (0.10, 0.115, 0.125), 0.6, casts=False),
    ]
    solids = [*_front(), *_sashes(), *_below(), *_entrance(), *_pavement(), *railings(KERB + 0.02, FRONT)]
    scene = Scene(CAMERA, solids, lamps, (0.060, 0.070, 0.080), (0.012, 0.013, 0.014), far=20.0)
    light = _weather(frame, render(scene, frame))
    across, _ = frame.grid()
    light = light * (np.float32(0.28) + np.float32(0.72) * smooth(0.4, 1.15, across))
    light = bloom(light, frame.height / 50, 0.18, 0.4) * vignette(frame, (1.36, 0.60), 0.95, 0.82)
    return tone(light, 2.2)
