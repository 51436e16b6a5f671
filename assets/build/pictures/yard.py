"""The back yard at dusk: a lit kitchen window, a tree's edge of shade, a kitchen chair left on the grass."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, soften, tone, veil, vignette
from painting.furniture import chair, wood
from painting.noise import cloth, clouds
from painting.outdoors import earth, grass, planks, turf
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette
from painting.solids import Form, box, cut, join, repeated, rod, swung, turned, worn

FAR = 40.0
HOUSE = 2.7
WINDOW = (HOUSE, 1.72, 6.1)
CAMERA = Camera((0.0, 1.45, 0.0), 1.22, (0.0, 0.06))
AMBER: Triple = (1.0, 0.62, 0.27)
SUN: Triple = (-0.93, 0.20, 0.16)
TRUNK: Triple = (0.95, 0.0, 8.4)
WHITE = Material((0.42, 0.42, 0.41))


def _siding(points: Array, normals: Array) -> Array:
    """Colour painted boards, each with the shadow of the one above."""
    del normals
    inside = np.mod(points[1] / np.float32(0.13), 1)
    result: Array = (
        column((0.24, 0.25, 0.27))
        * (np.float32(0.35) + np.float32(0.65) * smooth(1.0, 0.82, inside))
        * (np.float32(0.75) + np.float32(0.4) * cloth(points * column((1, 5, 1)), 0.8, 4, 2))
    )
    return result


def _lit_room(points: Array, normals: Array) -> Array:
    """Light the kitchen behind its window, brightest where its lamp hangs."""
    del normals
    _, y, z = WINDOW
    high = smooth(y - 0.6, y + 0.45, points[1])
    away = (points[2] - np.float32(z - 0.1)) ** 2 + (points[1] - np.float32(y + 0.2)) ** 2
    lamp = np.exp(-away / np.float32(0.16))
    result: Array = column(AMBER) * (np.float32(0.42) + np.float32(0.4) * high + np.float32(1.1) * lamp)
    return result


def _window() -> list[Solid]:
    """Fit the kitchen window: frame, curtains, a plant on the sill, the light behind."""
    _, y, z = WINDOW
    sides = (-1, 1)
    across = [box((HOUSE - 0.01, y + s * 0.57, z), (0.035, 0.05, 0.74), 0.008) for s in sides]
    upright = [box((HOUSE - 0.01, y, z + s * 0.67), (0.035, 0.6, 0.05), 0.008) for s in sides]
    bars = [
        box((HOUSE + 0.06, y, z), (0.02, 0.52, 0.018)),
        box((HOUSE + 0.06, y + 0.05, z), (0.02, 0.018, 0.62)),
    ]
    stalk = (HOUSE + 0.13, y - 0.4, z - 0.22)
    stems = [
        rod(
            stalk,
            (stalk[0] + 0.06 * np.cos(a), y - 0.14 - 0.03 * (i % 3), stalk[2] + 0.12 * np.sin(a)),
            0.008,
        )
        for i, a in enumerate(np.linspace(0, 6, 8))
    ]
    pot = turned((stalk[0], y - 0.5, stalk[2]), [(0.0, 0.0), (0.05, 0.0), (0.065, 0.11)], 0.006)
    cloths = [box((HOUSE + 0.16, y + 0.1, z + s * 0.53), (0.01, 0.46, 0.11), 0.008) for s in sides]
    shone_through = Material(
        (0.5, 0.36, 0.22), glow=lambda points, _: column((0.30, 0.15, 0.05)) * np.ones_like(points[0])
    )
    room = box((HOUSE + 0.29, y, z), (0.02, 0.6, 0.7))
    return [
        Solid(join([*across, *upright, *bars]), WHITE),
        Solid(room, Material((0.1, 0.08, 0.05), glow=_lit_room), casts=False),
        Solid(join(cloths), shone_through, casts=False),
        Solid(join([pot, *stems]), Material((0.03, 0.045, 0.02))),
    ]


def _house() -> list[Solid]:
    """Build the back of the house along the right: boards, the door, its steps and its rail."""
    _, y, z = WINDOW
    body = box((HOUSE + 2.0, 2.2, 6.6), (2.0, 2.8, 3.0), 0.02)
    body = cut(body, box((HOUSE, y, z), (0.3, 0.52, 0.62), 0.0))
    treads = [
        box((HOUSE - 0.2 - 0.28 * i, 0.44 - 0.19 * i, 8.2), (0.22 + 0.02 * i, 0.09, 0.55), 0.015)
        for i in range(3)
    ]
    post = rod((HOUSE - 0.9, 0.0, 7.62), (HOUSE - 0.9, 1.0, 7.62), 0.025)
    rail = rod((HOUSE - 0.9, 1.0, 7.62), (HOUSE, 1.5, 7.62), 0.022)
    eaves = box((HOUSE + 1.9, 5.05, 6.6), (2.3, 0.1, 3.3), 0.02)
    door = box((HOUSE - 0.005, 1.6, 8.2), (0.03, 1.05, 0.44), 0.01)
    return [
        Solid(body, Material(paint=_siding)),
        Solid(worn(join(treads), 0.01, 5, 1), Material((0.2, 0.19, 0.18))),
        Solid(join([post, rail]), WHITE),
        Solid(eaves, Material((0.10, 0.10, 0.11))),
        Solid(door, Material((0.20, 0.22, 0.23))),
    ]


def _tree() -> Form:
    """Grow the trunk and the first limbs; the leaves are drawn flat above."""
    x, _, z = TRUNK
    parts = [
        rod((x, -0.2, z), (x + 0.06, 1.5, z), 0.24),
        rod((x + 0.06, 1.5, z), (x - 0.1, 3.0, z), 0.19),
        rod((x - 0.1, 3.0, z), (x - 0.9, 4.8, z + 0.2), 0.13),
        rod((x, 2.5, z), (x + 0.9, 4.2, z - 0.3), 0.13),
        rod((x - 0.05, 2.9, z), (x + 0.15, 5.2, z), 0.12),
        rod((x + 0.03, 2.1, z), (x - 1.1, 3.3, z - 0.5), 0.08),
    ]
    parts += [
        rod((x, 0.12, z), (x + 0.55 * np.cos(a), -0.12, z + 0.55 * np.sin(a)), 0.11)
        for a in (0.4, 2.2, 3.6, 5.1)
    ]
    return worn(join(parts, 0.22), 0.05, 3.4, 6)


def _shade(points: Array, way: Array) -> Array:
    """Keep the last sun off what stands in the shade of the tree and of what is out of sight."""
    del way
    wander = np.float32(0.55) * (cloth(points * column((1, 0, 1)), 0.9, 4, 3) - np.float32(0.5))
    edge = points[0] * np.float32(0.5) - (points[2] - np.float32(6.1)) * np.float32(0.55) + wander
    leaves = smooth(0.45, 0.62, cloth(points * column((1, 1.2, 1)), 2.6, 3, 11)) * smooth(-0.9, 0.0, edge)
    lit: Array = np.maximum(smooth(0.28, 0.55, edge), leaves * np.float32(0.5))
    result: Array = (
        lit
        * (points[0] < np.float32(HOUSE - 0.5))
        * smooth(9.5, 6.5, points[2])
        * smooth(2.5, 4.2, points[2] + points[0] * np.float32(0.5))
    )
    return result


def _leaves(frame: Frame) -> Array:
    """Draw the crown of the tree as heaps of leaves, sky showing through."""
    heaps = Silhouette(frame)
    random = np.random.default_rng(9)
    root = CAMERA.project((TRUNK[0], 4.3, TRUNK[2]))
    for _ in range(110):
        angle, away = random.uniform(0, 2 * np.pi), random.uniform(0, 1) ** 0.6
        heaps.disc(
            (
                root[0] + 0.46 * away * float(np.cos(angle)),
                root[1] - 0.09 + 0.25 * away * float(np.sin(angle)),
            ),
            float(random.uniform(0.02, 0.062)),
        )
    mass = heaps.mask(0.010)
    rough = clouds(frame, 50, (30, 18), 5, 0.72)
    fine = clouds(frame, 51, (220, 124), 2, 0.8)
    return smooth(
        0.44,
        0.52,
        mass * np.float32(0.75)
        + (rough - np.float32(0.5)) * np.float32(0.75)
        + (fine - np.float32(0.5)) * np.float32(0.5),
    )


def _sky(frame: Frame) -> Array:
    """Paint the end of a day: rose low on the left, blue above."""
    across, down = frame.grid()
    low = mix(
        column((0.30, 0.135, 0.095))[:, :, None],
        column((0.13, 0.095, 0.12))[:, :, None],
        smooth(0.0, 1.3, across)[None],
    )
    sky = mix(
        column((0.012, 0.028, 0.075))[:, :, None], low, smooth(-0.05, 0.60, down)[None] ** np.float32(1.7)
    )
    bars = (
        smooth(0.5, 0.7, clouds(frame, 41, (2, 14), 6, 0.55))
        * smooth(0.02, 0.3, down)
        * smooth(0.62, 0.4, down)
    )
    sky = mix(sky, column((0.22, 0.085, 0.075))[:, :, None], bars[None] * np.float32(0.5))
    return _skyline(frame, sky)


def _skyline(frame: Frame, sky: Array) -> Array:
    """Stand the neighbours' roofs and hedges against the sky."""
    across, down = frame.grid()
    roofs = Silhouette(frame)
    west = [(-0.02, 0.60), (-0.02, 0.49), (0.10, 0.435), (0.23, 0.49), (0.36, 0.49), (0.36, 0.515)]
    east = [(0.5, 0.515), (0.6, 0.465), (0.71, 0.515), (1.8, 0.52), (1.8, 0.6)]
    roofs.shape([*west, *east])
    edge = clouds(frame, 47, (26, 15), 5, 0.7) + (down - np.float32(0.5)) * np.float32(11)
    bushes = smooth(0.5, 0.56, edge) * smooth(0.4, 0.48, down)
    behind = veil(sky, (0.018, 0.018, 0.028), roofs.mask(0.0015))
    shaded = behind * (np.float32(0.5) + np.float32(0.25) * smooth(0.6, 1.3, across))
    return veil(shaded, (0.006, 0.0075, 0.009), bushes)


def _solids() -> list[Solid]:
    """Put the yard together, and leave a kitchen chair where the shade begins."""
    x, _, z = TRUNK
    fence = repeated(box((0, 0.72, 12.0), (0.112, 0.86, 0.012), 0.006), 0, 0.245, 20.0)
    bark = Material(
        paint=wood((0.13, 0.095, 0.07), 1),
        bump=lambda points: np.float32(0.03) * cloth(points * column((5, 1, 5)), 2.5, 3, 4),
    )
    left_out = swung(chair((x - 0.05, -0.02, z - 2.2), 3.75), 0, 0.02, (x, 0, z))
    return [
        Solid(earth(0.14, -0.02, 5), turf((0.060, 0.085, 0.035)), casts=False),
        *_house(),
        *_window(),
        Solid(fence, planks((0.11, 0.095, 0.085))),
        Solid(_tree(), bark),
        Solid(left_out, Material(paint=wood((0.42, 0.26, 0.13)))),
    ]


def _lamps() -> list[Lamp]:
    """Light it by the window, and by the last of the sun where the shade has not come yet."""
    window = (HOUSE - 0.25, WINDOW[1] + 0.1, WINDOW[2])
    glow = (AMBER[0] * 1.1, AMBER[1] * 1.1, AMBER[2] * 1.1)
    return [
        Lamp(window, glow, 0.45, pattern=lambda _, way: smooth(-0.15, 0.5, way[0])),
        Lamp(SUN, (2.0, 0.86, 0.32), 0.06, far=True, pattern=_shade),
    ]


def paint(frame: Frame) -> Array:
    """Paint the back yard."""
    scene = Scene(CAMERA, _solids(), _lamps(), (0.030, 0.043, 0.085), (0.007, 0.008, 0.010), far=FAR)
    view = render(scene, frame)
    light = view.over(_sky(frame))
    far_off = 1 - np.exp(-np.clip(view.depth - 6, 0, None) / np.float32(40))
    light = veil(light, (0.055, 0.045, 0.06), far_off * view.cover)
    across, down = frame.grid()
    crown = _leaves(frame) * (view.depth > TRUNK[2] - 1.2) * smooth(1.238, 1.215, across)
    lift = (np.float32(0.5) + clouds(frame, 52, (60, 34), 3, 0.7)) * (1 + smooth(1.3, 0.7, across))
    leaf_light = column((0.0028, 0.0044, 0.0046))[:, :, None] * lift[None]
    light = mix(light, leaf_light, soften(crown, frame.height / 1600) * np.float32(0.97))
    light = veil(light, (0.004, 0.006, 0.005), grass(frame, 3, 0.06, 420) * np.float32(0.9))
    light = bloom(light, frame.height / 50, 0.22, 0.3) * vignette(frame, (1.42, 0.52), 1.0, 0.74)
    return tone(light * (np.float32(0.8) + np.float32(0.2) * smooth(0.0, 0.3, down)), 2.3)
