"""The town at the end of a hot day: long shadows, the pool behind its fence, a peach left on a wall."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften_light, tone, veil, vignette
from painting.near import Near
from painting.noise import cloth, clouds
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette
from painting.solids import Form, ball, box, common, cut, drum, join, repeated, rod, swung, wall, worn

TOP = 1.02
PEACH: Triple = (0.60, TOP + 0.041, 1.52)
FENCE = 5.2
CAMERA = Camera((0.0, 1.34, 0.0), 1.32, (-0.08, -0.07))
SUN: Triple = (0.80, 0.17, 0.50)
GOLD: Triple = (1.0, 0.56, 0.22)
HAZE: Triple = (0.42, 0.27, 0.19)


def _ground() -> list[Solid]:
    """Lay the sidewalk, a strip of dry grass, and the deck of the pool."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        joint = smooth(0.0, 0.02, np.abs(np.mod(points[0], 1.3) - np.float32(0.65)))
        walk = column((0.27, 0.24, 0.21)) * (np.float32(0.7) + np.float32(0.5) * cloth(points, 2.5, 4, 2))
        walk = walk * (np.float32(0.6) + np.float32(0.4) * joint)
        grass = column((0.21, 0.18, 0.075)) * (np.float32(0.4) + np.float32(1.2) * cloth(points, 12, 4, 5))
        strip = smooth(3.55, 3.60, points[2]) * smooth(FENCE + 0.1, FENCE + 0.05, points[2])
        return mix(walk, grass, strip)

    return [
        Solid(
            wall((0, 1, 0), 0),
            Material(paint=paint, bump=lambda p: np.float32(0.004) * cloth(p, 30, 2, 3), gloss=0.05),
            casts=False,
        )
    ]


def _water(points: Array, normals: Array) -> Array:
    """Let the pool keep its own colour, with the sky lying on it in pieces."""
    del normals
    flat = points * column((0.8, 0, 2.6))
    ripple = cloth(flat, 3.0, 3, 7)
    lanes = smooth(
        0.06,
        0.03,
        np.abs(np.mod(points[0] * np.float32(0.55) + ripple * np.float32(0.3), 1) - np.float32(0.5)),
    )
    base = mix(column((0.022, 0.105, 0.115)), column((0.050, 0.175, 0.17)), smooth(0.35, 0.65, ripple))
    base = mix(base, column((0.010, 0.055, 0.075)), lanes * np.float32(0.7))
    sky = smooth(0.60, 0.68, cloth(flat, 6.5, 2, 3))
    return mix(base, column((0.50, 0.31, 0.17)), sky * np.float32(0.7))


def _guard() -> list[Solid]:
    """Stand the guard's chair by the pool, with nobody to guard."""
    x, z = 2.18, 7.2
    legs = [
        rod((x + s * 0.42, 0.0, z + d * 0.45), (x + s * 0.25, 1.75, z + d * 0.25), 0.035)
        for s in (-1, 1)
        for d in (-1, 1)
    ]
    rungs = [
        rod(
            (x - 0.40 + 0.024 * i, 0.28 * i, z - 0.43 + 0.03 * i),
            (x + 0.40 - 0.024 * i, 0.28 * i, z - 0.43 + 0.03 * i),
            0.022,
        )
        for i in range(1, 6)
    ]
    seat = [
        box((x, 1.72, z), (0.30, 0.03, 0.28), 0.01),
        box((x, 2.10, z + 0.28), (0.30, 0.22, 0.025), 0.01),
        *[box((x + s * 0.27, 2.0, z + 0.28), (0.025, 0.32, 0.025), 0.008) for s in (-1, 1)],
        *[rod((x + s * 0.30, 1.72, z - 0.25), (x + s * 0.30, 1.95, z - 0.25), 0.022) for s in (-1, 1)],
        *[box((x + s * 0.30, 1.95, z), (0.025, 0.03, 0.28), 0.01) for s in (-1, 1)],
    ]
    ring = swung(
        cut(drum((x + 0.02, 1.30, z - 0.36), 0.20, 0.05, 0.045), drum((x + 0.02, 1.30, z - 0.36), 0.11, 0.2)),
        0,
        np.pi / 2,
        (x + 0.02, 1.30, z - 0.36),
    )
    return [
        Solid(join([*legs, *rungs, *seat]), Material((0.50, 0.48, 0.44), gloss=0.1)),
        Solid(ring, Material((0.50, 0.13, 0.06), gloss=0.15)),
    ]


def _pool() -> list[Solid]:
    """Fill the pool."""
    edge = cut(box((1.6, 0.02, 8.6), (4.6, 0.04, 2.2), 0.02), box((1.6, 0.1, 8.6), (4.3, 0.2, 1.9), 0.0))
    return [
        Solid(edge, Material((0.42, 0.39, 0.34)), casts=False),
        Solid(
            box((1.6, 0.005, 8.6), (4.35, 0.02, 1.95), 0.0),
            Material((0.02, 0.05, 0.05), glow=_water),
            casts=False,
        ),
    ]


def _fence() -> list[Solid]:
    """Put up the fence, and on it a towel that somebody will be asked about."""
    bar = rod((0.0, 0.08, FENCE), (0.0, 1.62, FENCE), 0.013)
    stretch = box((0.0, 0.85, FENCE), (9.0, 0.80, 0.05), 0.0)
    many = common(repeated(bar, 0, 0.17, 9.0), stretch)
    rails = [box((0.0, y, FENCE), (9.0, 0.018, 0.016), 0.004) for y in (0.18, 1.50)]
    posts = [box((x, 0.86, FENCE), (0.035, 0.86, 0.035), 0.008) for x in (-5.1, -2.55, 0.0, 2.55, 5.1)]
    iron = Material((0.05, 0.055, 0.055), gloss=0.25, sharpness=18)
    towel = join(
        [
            box((0.42, 1.22, FENCE - 0.035), (0.24, 0.30, 0.012), 0.01),
            box((0.42, 1.36, FENCE + 0.035), (0.235, 0.16, 0.012), 0.01),
            box((0.42, 1.525, FENCE), (0.24, 0.012, 0.045), 0.01),
        ],
        0.01,
    )

    def striped(points: Array, normals: Array) -> Array:
        del normals
        band = smooth(0.22, 0.26, np.abs(np.mod(points[1] / np.float32(0.15), 1) - np.float32(0.5)))
        return mix(column((0.52, 0.46, 0.36)), column((0.10, 0.22, 0.30)), band) * (
            np.float32(0.75) + np.float32(0.4) * cloth(points, 45, 2, 3)
        )

    return [
        Solid(Form(many.distance, (0.0, 0.85, FENCE), 9.1), iron),
        Solid(join(rails), iron),
        Solid(join(posts), iron),
        Solid(worn(towel, 0.010, 6, 3), Material(paint=striped)),
    ]


def _low_wall() -> list[Solid]:
    """Build the low wall in front, plaster over brick, with a coping worn by people sitting on it."""
    body = worn(box((1.55, TOP / 2 - 0.04, 1.58), (1.42, TOP / 2, 0.15), 0.02), 0.004, 4, 3)
    cap = worn(box((1.55, TOP - 0.035, 1.58), (1.47, 0.035, 0.20), 0.018), 0.004, 6, 5)

    def plaster_of(points: Array, normals: Array) -> Array:
        del normals
        stain = np.float32(0.55) + np.float32(0.75) * cloth(points * column((3, 0.8, 3)), 1.2, 4, 6)
        fine = np.float32(0.85) + np.float32(0.3) * cloth(points, 30, 3, 2)
        return column((0.43, 0.35, 0.26)) * stain * fine

    rough = Material(paint=plaster_of, bump=lambda p: np.float32(0.0045) * cloth(p, 26, 3, 4))
    return [Solid(body, rough), Solid(cap, rough)]


def _skin(points: Array, normals: Array) -> Array:
    """Colour the peach: yellow, and a blush where the sun had it."""
    del normals
    side = (
        (points[0] - np.float32(PEACH[0])) * 14
        + (points[1] - np.float32(PEACH[1])) * 10
        + cloth(points, 28, 3, 4) * np.float32(0.9)
    )
    return mix(
        column((0.66, 0.40, 0.10)), column((0.52, 0.09, 0.05)), smooth(0.15, 0.85, side + np.float32(0.1))
    )


def _fuzz(points: Array, normals: Array) -> Array:
    """Let the fuzz hold the light round the edge."""
    del points
    rim = np.clip(1 + normals[2], 0, 1) ** 3 * np.clip(normals[0] * np.float32(0.8) + np.float32(0.4), 0, 1)
    result: Array = column((0.75, 0.40, 0.17)) * rim
    return result


def _peach() -> list[Solid]:
    """Set the peach down: a cleft, a blush, a fuzz that holds the light, one leaf."""
    x, y, z = PEACH

    def distance(points: Array) -> Array:
        right, up, deep = points[0] - np.float32(x), points[1] - np.float32(y), points[2] - np.float32(z)
        away = np.sqrt(right * right + up * up * np.float32(1.10) + deep * deep)
        cleft = (
            np.float32(0.0035)
            * np.exp(-(((right * np.float32(0.9) + deep * np.float32(0.35)) / 0.006) ** 2))
            * (deep < 0.02)
        )
        dimple = np.float32(0.012) * np.exp(-((right * right + deep * deep) / np.float32(0.00022))) * (up > 0)
        result: Array = (away - np.float32(0.043) + cleft + dimple) * np.float32(0.8)
        return result

    leaf = swung(
        swung(ball((x - 0.030, y + 0.043, z - 0.004), (0.026, 0.0022, 0.010)), 2, 0.35, (x, y + 0.03, z)),
        1,
        0.4,
        (x, y, z),
    )
    stalk = rod((x, y + 0.026, z), (x - 0.004, y + 0.050, z), 0.0024)
    return [
        Solid(Form(distance, PEACH, 0.056), Material(paint=_skin, glow=_fuzz, gloss=0.05, sharpness=8)),
        Solid(leaf, Material((0.10, 0.17, 0.04), gloss=0.2)),
        Solid(stalk, Material((0.14, 0.09, 0.04))),
    ]


def _palm(drawing: Silhouette, foot: tuple[float, float], tall: float, seed: int) -> None:
    """Grow a palm: a thin trunk, a head of fronds."""
    random = np.random.default_rng(seed)
    x, y = foot
    head = (x + tall * 0.06, y - tall)
    drawing.limb([(x, y), (x + tall * 0.02, y - tall * 0.5), head], tall * 0.034, tall * 0.022)
    for angle in np.linspace(-3.5, 0.36, 17):
        bent = float(angle + random.normal(0, 0.09))
        reach = tall * float(random.uniform(0.24, 0.33))
        path = [
            (head[0] + reach * s * np.cos(bent), head[1] + reach * (s * np.sin(bent) * 0.95 + 0.55 * s * s))
            for s in np.linspace(0, 1, 7)
        ]
        drawing.limb([(float(a), float(b)) for a, b in path], tall * 0.022, tall * 0.003)


def _sky(frame: Frame) -> Array:
    """Paint the evening: dust and gold low down, a hill, roofs, palms."""
    across, down = frame.grid()
    light = mix(
        column((0.115, 0.135, 0.20))[:, :, None],
        column((0.52, 0.32, 0.20))[:, :, None],
        smooth(-0.1, 0.42, down)[None],
    )
    west = np.exp(-(((across - np.float32(1.9)) / 0.9) ** 2) - ((down - np.float32(0.40)) / 0.22) ** 2)
    light = light + column((0.75, 0.40, 0.14))[:, :, None] * (west * np.float32(0.75))[None]
    light = light * (np.float32(0.82) + np.float32(0.36) * clouds(frame, 4, (3, 9), 5))[None]
    far = Silhouette(frame)
    ridge = [
        (float(x), float(0.405 - 0.035 * np.sin(x * 2.6 + 0.4) - 0.012 * np.sin(x * 9)))
        for x in np.linspace(0, 1.8, 70)
    ]
    far.shape([(0, 0.6), *ridge, (1.8, 0.6)])
    light = mix(light, column((0.33, 0.215, 0.18))[:, :, None], far.mask(0.002)[None])
    near = Silhouette(frame)
    for low, high, top in (
        (0.0, 0.30, 0.375),
        (0.30, 0.52, 0.352),
        (0.60, 0.95, 0.380),
        (1.02, 1.12, 0.335),
        (1.12, 1.36, 0.372),
        (1.5, 1.8, 0.365),
    ):
        near.shape([(low, 0.6), (low, top), (high, top), (high, 0.6)])
    near.shape([(1.01, 0.336), (1.07, 0.308), (1.13, 0.336)])
    for x, tall, seed in (
        (0.42, 0.20, 2),
        (0.98, 0.26, 5),
        (1.43, 0.30, 9),
        (1.56, 0.22, 3),
        (1.70, 0.27, 6),
    ):
        _palm(near, (x, 0.44), tall, seed)
    return mix(light, column((0.125, 0.085, 0.085))[:, :, None], near.mask(0.0009)[None])


def near() -> Near:
    """Name the low wall and the peach on it."""
    return Near(CAMERA, _peach(), level=_low_wall())


def paint(frame: Frame) -> Array:
    """Paint the town."""
    lamps = [
        Lamp(SUN, (GOLD[0] * 1.6, GOLD[1] * 1.6, GOLD[2] * 1.6), 0.03, far=True),
        Lamp((-0.4, 0.8, -0.5), (0.050, 0.058, 0.085), 0.5, far=True, casts=False),
    ]
    solids = [*_ground(), *_pool(), *_guard(), *_fence(), *_low_wall(), *_peach()]
    view = render(Scene(CAMERA, solids, lamps, (0.050, 0.052, 0.070), (0.035, 0.024, 0.016), far=34.0), frame)
    level = CAMERA.straight(view.depth, frame)
    light = veil(view.light, HAZE, view.cover * smooth(5.0, 34, level) * np.float32(0.8))
    light = light + soften_light(_sky(frame), frame.height * 0.0012) * (1 - view.cover)
    across, _ = frame.grid()
    light = light * (np.float32(0.38) + np.float32(0.62) * smooth(0.4, 1.15, across))
    light = bloom(light, frame.height / 45, 0.16, 0.5) * vignette(frame, (1.38, 0.52), 0.95, 0.78)
    return tone(light, 1.75)
