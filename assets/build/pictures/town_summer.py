"""The town at the end of a hot day: the sun behind the guard chair, long shadows, half a peach on a wall."""

import numpy as np
from painting.base import Array, Frame, Triple, column, dot, mix, smooth, unit
from painting.finish import bloom, soften_light, tone, veil, vignette
from painting.fruit import half_peach
from painting.near import Near
from painting.noise import cloth, clouds
from painting.render import View, render
from painting.rooftops import town
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.solids import Form, box, common, cut, drum, join, repeated, rod, swung, wall, worn
from painting.weeds import weeds

TOP = 1.02
PEACH: Triple = (0.55, TOP + 0.040, 1.44)
FENCE = 5.2
CAMERA = Camera((0.0, 1.34, 0.0), 1.32, (-0.08, -0.07))
DISC = (1.255, 0.318)
"""Where the sun stands in the picture."""
SUN: Triple = (DISC[0] - 8 / 9 - 0.08, 0.43 - DISC[1], 1.32)
GOLD: Triple = (1.0, 0.52, 0.18)
HAZE: Triple = (0.50, 0.27, 0.13)


def _rim(points: Array, normals: Array) -> Array:
    """Let the sun behind a thing run along its edges."""
    view = unit(points - column(CAMERA.place))
    toward = smooth(0.90, 0.995, dot(view, unit(column(SUN))))
    edge = np.clip(1 + dot(normals, view), 0, 1) ** 2
    result: Array = column(GOLD) * (edge * toward * np.float32(1.5))
    return result


def _ground() -> list[Solid]:
    """Lay the sidewalk, a strip of dry grass, and the deck of the pool."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        joint = smooth(0.0, 0.02, np.abs(np.mod(points[0], 1.3) - np.float32(0.65)))
        walk = column((0.40, 0.35, 0.30)) * (np.float32(0.7) + np.float32(0.5) * cloth(points, 2.5, 4, 2))
        walk = walk * (np.float32(0.6) + np.float32(0.4) * joint)
        grass = column((0.34, 0.26, 0.10)) * (np.float32(0.3) + np.float32(1.4) * cloth(points, 14, 4, 5))
        strip = smooth(3.55, 3.60, points[2]) * smooth(FENCE + 0.1, FENCE + 0.05, points[2])
        return mix(walk, grass, strip)

    def rough(points: Array) -> Array:
        strip = smooth(3.55, 3.60, points[2]) * smooth(FENCE + 0.1, FENCE + 0.05, points[2])
        return cloth(points, 44, 2, 3) * (np.float32(0.0026) - np.float32(0.0012) * strip)

    return [
        Solid(wall((0, 1, 0), 0), Material(paint=paint, bump=rough, gloss=0.10, sharpness=9), casts=False)
    ]


def _water(points: Array, normals: Array) -> Array:
    """Lay the sky on the pool in long calm bands, with one way of light down it from the sun."""
    del normals
    bands = cloth(points * column((0.16, 0, 2.4)), 1.5, 4, 7)
    aside = points[0] / points[2] - np.float32(SUN[0] / SUN[2])
    warm = np.exp(-((aside / np.float32(0.42)) ** 2))
    base = mix(column((0.030, 0.085, 0.105)), column((0.34, 0.205, 0.115)), warm * np.float32(0.75))
    base = mix(base, column((0.020, 0.085, 0.090)), smooth(0.44, 0.62, bands) * np.float32(0.8))
    wide = np.float32(0.018) + np.float32(0.022) * smooth(10.5, 6.6, points[2])
    broken = smooth(0.40, 0.60, cloth(points * column((1.0, 0, 5.5)), 2.2, 3, 3))
    path = np.exp(-((aside / wide) ** 2)) * broken
    result: Array = base + column((2.6, 1.45, 0.55)) * path
    return result


def _guard() -> list[Solid]:
    """Stand the guard's chair on the deck, with nobody to guard."""
    x, z = 1.83, 6.02
    feet = [(s, d) for s in (-1, 1) for d in (-1, 1)]
    legs = [
        rod((x + s * 0.40, 0.0, z + d * 0.32), (x + s * 0.25, 1.62, z + d * 0.22), 0.032) for s, d in feet
    ]
    rungs = []
    for i in range(1, 6):
        reach, deep = 0.39 - 0.026 * i, z - 0.32 + 0.018 * i
        rungs.append(rod((x - reach, 0.27 * i, deep), (x + reach, 0.27 * i, deep), 0.020))
    seat = [
        box((x, 1.62, z), (0.30, 0.026, 0.26), 0.01),
        *[box((x, 1.86 + 0.105 * i, z + 0.25), (0.28, 0.040, 0.016), 0.008) for i in range(4)],
        *[box((x + s * 0.26, 1.90, z + 0.27), (0.022, 0.34, 0.022), 0.008) for s in (-1, 1)],
        *[rod((x + s * 0.29, 1.62, z - 0.22), (x + s * 0.29, 1.84, z - 0.22), 0.020) for s in (-1, 1)],
        *[box((x + s * 0.29, 1.85, z), (0.028, 0.018, 0.27), 0.008) for s in (-1, 1)],
    ]
    at = (x + 0.05, 1.22, z - 0.30)
    ring = swung(cut(drum(at, 0.20, 0.045, 0.04), drum(at, 0.115, 0.2)), 0, np.pi / 2, at)

    def banded(points: Array, normals: Array) -> Array:
        del normals
        angle = np.arctan2(points[1] - np.float32(at[1]), points[0] - np.float32(at[0]))
        white = smooth(0.55, 0.65, np.cos(angle * 4))
        return mix(column((0.52, 0.085, 0.035)), column((0.55, 0.50, 0.43)), white)

    return [
        Solid(join([*legs, *rungs, *seat]), Material((0.46, 0.42, 0.37), gloss=0.1, glow=_rim)),
        Solid(ring, Material(paint=banded, gloss=0.15, glow=_rim)),
    ]


def _pool() -> list[Solid]:
    """Fill the pool."""
    edge = cut(box((1.6, 0.02, 8.6), (4.6, 0.04, 2.2), 0.02), box((1.6, 0.1, 8.6), (4.3, 0.2, 1.9), 0.0))
    return [
        Solid(edge, Material((0.42, 0.39, 0.34)), casts=False),
        Solid(
            box((1.6, 0.005, 8.6), (4.35, 0.02, 1.95), 0.0),
            Material((0.0, 0.0, 0.0), glow=_water),
            casts=False,
        ),
    ]


def _towel() -> Solid:
    """Hang a towel over the fence, in folds, so that the sun comes through its stripes."""
    x = 0.80
    front = box((x, 1.17, FENCE - 0.045), (0.25, 0.36, 0.011), 0.009)
    back = box((x, 1.33, FENCE + 0.045), (0.245, 0.20, 0.011), 0.009)
    flat = join([front, back, box((x, 1.525, FENCE), (0.25, 0.012, 0.055), 0.011)], 0.012)

    def distance(points: Array) -> Array:
        fall = np.clip(np.float32(1.52) - points[1], 0, 1)
        moved = points.copy()
        swing = np.sin((points[0] - np.float32(x)) * np.float32(34) + np.sin(points[1] * 7))
        moved[2] += swing * fall * np.float32(0.075)
        moved[0] = np.float32(x) + (points[0] - np.float32(x)) * (1 + fall * np.float32(0.22))
        moved[1] += np.float32(0.10) * (points[0] - np.float32(x)) * fall
        result: Array = flat.distance(moved) * np.float32(0.55)
        return result

    def striped(points: Array, normals: Array) -> Array:
        del normals
        down = points[1] + np.float32(0.12) * (points[0] - np.float32(x)) * (np.float32(1.52) - points[1])
        band = smooth(0.22, 0.27, np.abs(np.mod(down / np.float32(0.17), 1) - np.float32(0.5)))
        return mix(column((0.55, 0.48, 0.37)), column((0.06, 0.19, 0.27)), band)

    def through(points: Array, normals: Array) -> Array:
        thin = np.float32(0.62) + np.float32(0.55) * normals[0]
        result: Array = striped(points, normals) * column((0.60, 0.30, 0.115)) * thin
        return result

    return Solid(Form(distance, (x, 1.2, FENCE), 0.55), Material(paint=striped, glow=through))


def _fence() -> list[Solid]:
    """Put up the fence."""
    bar = rod((0.0, 0.06, FENCE), (0.0, 1.62, FENCE), 0.012)
    stretch = box((0.0, 0.85, FENCE), (9.0, 0.80, 0.05), 0.0)
    many = common(repeated(bar, 0, 0.17, 9.0), stretch)
    rails = [box((0.0, y, FENCE), (9.0, 0.018, 0.016), 0.004) for y in (0.18, 1.50)]
    posts = [box((x, 0.86, FENCE), (0.035, 0.86, 0.035), 0.008) for x in (-5.1, -2.55, 0.0, 2.55, 5.1)]
    iron = Material((0.045, 0.045, 0.045), gloss=0.25, sharpness=18, glow=_rim)
    return [Solid(Form(many.distance, (0.0, 0.85, FENCE), 9.1), iron), Solid(join([*rails, *posts]), iron)]


def _low_wall() -> list[Solid]:
    """Build the low wall in front, its coping worn by people sitting on it, and wet where the juice ran."""
    body = worn(box((1.75, TOP / 2 - 0.04, 1.55), (1.42, TOP / 2, 0.15), 0.02), 0.004, 4, 3)
    cap = worn(box((1.75, TOP - 0.035, 1.55), (1.47, 0.035, 0.20), 0.018), 0.004, 6, 5)

    def plaster_of(points: Array, normals: Array) -> Array:
        del normals
        stain = np.float32(0.55) + np.float32(0.75) * cloth(points * column((3, 0.8, 3)), 1.2, 4, 6)
        fine = np.float32(0.85) + np.float32(0.3) * cloth(points, 30, 3, 2)
        near = np.hypot(
            points[0] - np.float32(PEACH[0] - 0.03), (points[2] - np.float32(PEACH[2] - 0.02)) * 2
        )
        wet = smooth(0.105, 0.085, near + np.float32(0.05) * cloth(points, 22, 3, 8)) * (
            points[1] > TOP - 0.08
        )
        return column((0.46, 0.36, 0.26)) * stain * fine * (1 - np.float32(0.6) * wet)

    rough = Material(paint=plaster_of, bump=lambda p: np.float32(0.0040) * cloth(p, 26, 3, 4), gloss=0.05)
    return [Solid(body, rough), Solid(cap, rough)]


def _sky(frame: Frame) -> Array:
    """Paint the evening: the sun low in its dust, the town against it."""
    across, down = frame.grid()
    light = mix(
        column((0.070, 0.082, 0.135))[:, :, None],
        column((0.44, 0.235, 0.125))[:, :, None],
        smooth(-0.15, 0.43, down)[None],
    )
    right, low = across - np.float32(DISC[0]), down - np.float32(DISC[1])
    dust = np.exp(-((right / 0.75) ** 2) - ((low / 0.20) ** 2))
    light = light + column((0.62, 0.30, 0.085))[:, :, None] * dust[None]
    light = light * (np.float32(0.80) + np.float32(0.40) * clouds(frame, 4, (2, 9), 5))[None]
    away = np.hypot(right, low)
    near = np.exp(-away / np.float32(0.075)) + np.float32(0.35) * np.exp(-away / np.float32(0.24))
    light = light + column((1.25, 0.62, 0.20))[:, :, None] * near[None]
    disc = smooth(0.0300, 0.0285, away)
    light = mix(light, column((5.2, 3.6, 1.7))[:, :, None], disc[None])
    light = town(frame, light, ((0.36, 0.20, 0.115), (0.185, 0.105, 0.070), (0.058, 0.040, 0.036)))
    return light + column((0.40, 0.19, 0.055))[:, :, None] * np.exp(-away / np.float32(0.11))[None]


def _peach() -> list[Solid]:
    """Leave half a peach on the wall."""
    return half_peach(PEACH, (-0.30, 0.62, -0.75), SUN)


def near() -> Near:
    """Name the low wall and the peach on it."""
    return Near(CAMERA, _peach(), level=_low_wall())


def _dusty(frame: Frame, view: View) -> Array:
    """Let the sun's dust lie between, and dry grass catch it along the fence."""
    level = CAMERA.straight(view.depth, frame)
    across, down = frame.grid()
    away = np.hypot(across - np.float32(DISC[0]), down - np.float32(DISC[1]))
    dust = (
        smooth(5.0, 30, level)
        * np.float32(0.55)
        * (np.float32(0.35) + np.float32(0.65) * np.exp(-away / 0.5))
    )
    light = veil(view.light, HAZE, view.cover * dust)
    light = light + soften_light(_sky(frame), frame.height * 0.0007) * (1 - view.cover)
    blades, rise = weeds(frame, 4, 0.778, (0.012, 0.045), 190)
    beside = np.exp(-((across - np.float32(DISC[0])) ** 2) / np.float32(0.25))
    lit = (np.float32(0.08) + np.float32(0.92) * rise) * beside
    straw = column((0.020, 0.015, 0.008))[:, :, None] + column((0.75, 0.40, 0.11))[:, :, None] * lit[None]
    return mix(light, straw, blades * np.float32(0.9) * (level > 3.0))


def paint(frame: Frame) -> Array:
    """Paint the town."""
    lamps = [
        Lamp(SUN, (GOLD[0] * 4.2, GOLD[1] * 4.2, GOLD[2] * 4.2), 0.014, far=True),
        Lamp((-0.4, 0.8, -0.5), (0.022, 0.027, 0.045), 0.5, far=True, casts=False),
    ]
    solids = [*_ground(), *_pool(), *_guard(), _towel(), *_fence(), *_low_wall(), *_peach()]
    view = render(Scene(CAMERA, solids, lamps, (0.042, 0.044, 0.062), (0.030, 0.019, 0.011), far=34.0), frame)
    light = _dusty(frame, view)
    across, _ = frame.grid()
    light = light * (np.float32(0.16) + np.float32(0.84) * smooth(0.25, 1.22, across))
    light = bloom(light, frame.height / 45, 0.14, 0.7) * vignette(frame, (1.34, 0.48), 1.0, 0.74)
    return tone(light, 1.6)
