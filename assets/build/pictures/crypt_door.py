"""The crypt from outside: cut stone, a step, a warm line under the door, a bottle put out."""

from dataclasses import replace

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, veil, vignette
from painting.noise import cloth, clouds
from painting.outdoors import (
    bottle,
    earth,
    grass,
    headstone,
    low_mist,
    planks,
    stone_cross,
    stone_paint,
    turf,
)
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette, tree
from painting.solids import Form, arch, ball, box, common, cut, hoop, join, wall, worn

FAR = 30.0
FRONT = 5.0
LEFT, RIGHT = 0.85, 3.75
DOOR = 2.15
GROUND = 0.36
GLEAM = 0.27
COURSES = np.array([-0.5, 0.0, 0.46, 0.86, 1.18, 1.6, 1.94, 2.34, 2.66, 3.0, 4.5], np.float32)
TALLOW: Triple = (1.0, 0.47, 0.14)


def _cut_stone(form: Form, deep: float) -> Form:
    """Lay a form in courses of unequal stones, each set a little deeper or prouder than the next."""

    def distance(points: Array) -> Array:
        plain = form.distance(points)
        near = plain < np.float32(0.12)
        if not near.any():
            return plain * np.float32(0.8)
        x, y, z = points[:, near]
        row = np.clip(np.searchsorted(COURSES, y) - 1, 0, len(COURSES) - 2)
        low, high = COURSES[row], COURSES[row + 1]
        along = np.where(z < FRONT + 0.05, x, z) + np.float32(0.37) * row
        wide = np.float32(0.62) + np.float32(0.16) * np.sin(row * 2.4)
        place = along / wide + np.float32(0.22) * np.sin(np.floor(along / wide) * 4.7 + row)
        number = np.floor(place)
        gap = np.minimum(np.minimum(place - number, number + 1 - place) * wide, np.minimum(y - low, high - y))
        joint = 1 - smooth(0.004, 0.032, gap)
        proud = np.sin(number * 12.7 + row * 7.3) * np.float32(deep * 0.55)
        rough = (cloth(points[:, near], 6.5, 3, 4) - np.float32(0.5)) * np.float32(deep * 1.3)
        plain[near] += joint * np.float32(deep * 1.2) + proud + rough
        return plain * np.float32(0.75)

    return Form(distance, form.centre, form.reach)


def _masonry(tone_of: Triple) -> Material:
    """Colour cut stone, stone by stone."""
    plain = stone_paint(tone_of, 4)

    def paint(points: Array, normals: Array) -> Array:
        row = np.searchsorted(COURSES, points[1])
        number = np.floor(
            (np.where(points[2] < FRONT + 0.05, points[0], points[2]) + np.float32(0.37) * row)
            / np.float32(0.62)
        )
        own = np.float32(0.85) + np.float32(0.25) * np.sin(number * 7.7 + row * 3.1)
        damp = np.float32(0.45) + np.float32(0.55) * smooth(
            0.1, 1.1, points[1] + cloth(points, 2, 3, 8) * np.float32(0.7)
        )
        base = plain.paint(points, normals) if plain.paint else normals
        result: Array = base * own * damp
        return result

    return replace(plain, paint=paint)


def _building() -> list[Solid]:
    """Build walls, arch, pilasters, cornice and gable."""
    middle, half = (LEFT + RIGHT) / 2, (RIGHT - LEFT) / 2
    body = box((middle, 1.25, FRONT + 2.2), (half, 1.75, 2.2), 0.03)
    opening = arch((DOOR, 1.15, FRONT), (0.62, 1.15, 0.34), 0.01)
    walls = cut(_cut_stone(body, 0.02), opening)
    ring = cut(
        arch((DOOR, 1.16, FRONT), (0.8, 1.34, 0.07), 0.02), arch((DOOR, 1.15, FRONT), (0.63, 1.15, 0.5), 0.0)
    )
    piers = join([box((x, 1.25, FRONT - 0.05), (0.2, 1.75, 0.1), 0.025) for x in (LEFT + 0.16, RIGHT - 0.16)])
    cornice = join(
        [
            box((middle, 3.04, FRONT + 2.1), (half + 0.14, 0.07, 2.35), 0.02),
            box((middle, 3.15, FRONT + 2.1), (half + 0.22, 0.05, 2.43), 0.015),
        ]
    )
    slope = 0.52
    rise = (slope**2 + 1) ** 0.5
    roof = common(
        box((middle, 3.9, FRONT + 2.0), (half + 0.2, 0.72, 2.2), 0.02),
        common(
            wall((slope / rise, 1 / rise, 0), (slope * middle + 4.0) / rise),
            wall((-slope / rise, 1 / rise, 0), (-slope * middle + 4.0) / rise),
        ),
    )
    gable = Form(roof.distance, (middle, 3.6, FRONT + 2), 3.4)
    stone, trim = _masonry((0.30, 0.30, 0.29)), stone_paint((0.33, 0.33, 0.31), 9)
    return [
        Solid(walls, stone),
        Solid(_cut_stone(piers, 0.014), stone),
        Solid(_cut_stone(ring, 0.008), trim),
        Solid(worn(cornice, 0.012, 5, 2), trim),
        Solid(worn(gable, 0.015, 4, 6), trim),
    ]


def _door() -> list[Solid]:
    """Hang the door in its arch: planks, straps, a ring, and light under it."""
    z = FRONT + 0.24
    leaf = arch((DOOR, 1.30, z), (0.66, 1.28, 0.04), 0.01)
    straps = join([box((DOOR, y, z - 0.045), (0.56, 0.035, 0.01), 0.006) for y in (0.72, 1.5)])
    studs = join(
        [
            ball((DOOR - 0.48 + 0.16 * i, y, z - 0.058), (0.018, 0.018, 0.013))
            for i in range(7)
            for y in (0.72, 1.5)
        ]
    )
    pull = join(
        [
            hoop((DOOR - 0.36, 1.08, z - 0.07), 0.075, 0.011),
            ball((DOOR - 0.36, 1.16, z - 0.06), (0.026, 0.026, 0.026)),
        ]
    )
    iron = Material((0.12, 0.11, 0.10), gloss=0.35, sharpness=22)

    def glow(points: Array, normals: Array) -> Array:
        del normals
        wide = np.exp(-(((points[0] - np.float32(DOOR + 0.06)) / np.float32(0.42)) ** 2))
        result: Array = column(TALLOW) * (np.float32(0.25) + wide) * np.float32(2.0)
        return result

    gap = box((DOOR, GROUND + 0.02, z - 0.035), (0.58, 0.015, 0.02), 0.002)
    return [
        Solid(leaf, planks((0.10, 0.062, 0.036))),
        Solid(join([straps, studs]), iron),
        Solid(pull, iron),
        Solid(gap, Material((0, 0, 0), glow=glow), casts=False),
    ]


def _ground() -> list[Solid]:
    """Lay the steps, the grass, some stones in the mist and what was put out."""
    steps = [
        box((DOOR, 0.17, FRONT - 0.1), (0.98, 0.18, 0.5), 0.03),
        box((DOOR, 0.07, FRONT - 0.35), (1.24, 0.1, 0.62), 0.03),
    ]
    trim = stone_paint((0.33, 0.33, 0.31), 14)
    stones = [
        headstone((x, 0, z), (0.3, 0.9), 0.35, n)
        for x, z, n in ((-2.6, 10.5, 31), (-0.7, 13, 32), (-5.2, 14, 34), (0.4, 17, 35), (-8, 18, 37))
    ]
    return [
        Solid(earth(0.2, 0.02), turf((0.045, 0.055, 0.04)), casts=False),
        *[Solid(worn(step, 0.02, 4, 3 + n), trim) for n, step in enumerate(steps)],
        *stones,
        stone_cross((-3.6, 0, 16), 1.7, 0.3, 5),
        bottle((DOOR - 0.72, GROUND - 0.02, FRONT - 0.26)),
    ]


def _under_the_door(points: Array, way: Array) -> Array:
    """Let the light out only through the gap: near the ground and outward."""
    del points
    return smooth(-0.25, 0.35, way[2]) * smooth(0.75, 0.0, -way[1])


def _sky(frame: Frame) -> Array:
    """Paint the night behind the crypt: bare trees, one of them near."""
    _, down = frame.grid()
    sky = mix(
        column((0.0028, 0.0058, 0.015))[:, :, None],
        column((0.016, 0.029, 0.056))[:, :, None],
        smooth(0.0, 0.65, down)[None],
    )
    sky = sky * (np.float32(0.7) + np.float32(0.6) * clouds(frame, 44, (3, 4), 6))[None]
    far, over = Silhouette(frame), Silhouette(frame)
    for number, (x, tall) in enumerate(((0.08, 0.34), (0.36, 0.2), (0.62, 0.26), (0.93, 0.33))):
        tree(far, (x, 0.63), tall, 60 + number, 8)
    tree(over, (0.985, 0.68), 0.62, 77, 9)
    light = veil(sky, (0.008, 0.014, 0.027), far.mask(0.0015) * np.float32(0.85))
    return veil(light, (0.004, 0.007, 0.013), over.mask(0.0006) * np.float32(0.95))


def paint(frame: Frame) -> Array:
    """Paint the crypt from outside."""
    camera = Camera((0.0, 1.3, 0.0), 1.22, (0.0, 0.1))
    strength = (TALLOW[0] * GLEAM, TALLOW[1] * GLEAM, TALLOW[2] * GLEAM)
    warm = [
        Lamp((DOOR + x, GROUND + 0.06, FRONT + 0.11), strength, 0.05, casts=x == 0, pattern=_under_the_door)
        for x in (-0.38, 0.0, 0.38)
    ]
    night = [
        Lamp((-0.62, 0.62, -0.38), (0.105, 0.155, 0.25), 0.06, far=True),
        Lamp((0.5, 0.2, -0.8), (0.012, 0.017, 0.03), 0.3, far=True, casts=False),
    ]
    solids = [*_building(), *_door(), *_ground()]
    view = render(
        Scene(camera, solids, [*warm, *night], (0.013, 0.021, 0.041), (0.003, 0.005, 0.009), far=FAR), frame
    )
    light = view.over(_sky(frame))
    light = veil(
        light,
        (0.013, 0.023, 0.043),
        (1 - np.exp(-np.clip(view.depth - 5, 0, None) / np.float32(18))) * view.cover,
    )
    light = veil(
        light, (0.030, 0.045, 0.074), np.clip(low_mist(frame, camera, view.depth, 0.13, 0.30), 0, 0.85)
    )
    light = veil(light, (0.002, 0.003, 0.005), grass(frame, 5, 0.05, 420) * np.float32(0.9))
    light = bloom(light, frame.height / 50, 0.22, 0.12) * vignette(frame, (1.38, 0.58), 0.95, 0.78)
    return tone(light, 2.9)
