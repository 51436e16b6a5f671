"""The black room: brick, wet, a plate and a chain on it, and where a chair has stood in the dirt."""

from math import inf

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.brickwork import wet_brick
from painting.chain import chain, curve, rust
from painting.finish import bloom, tone, vignette
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, ball, box, cut, drum, hoop, join, rod, swung, wall, worn

BACK, RIGHT = 3.5, 1.72
PLATE: Triple = (0.56, 1.06, BACK)
DENTS = ((0.98, 2.53), (1.36, 2.45), (1.05, 2.86), (1.42, 2.78))
CAMERA = Camera((0.0, 1.16, -0.1), 1.32, (-0.02, -0.115))


def _dirt() -> Form:
    """Tread dirt flat over the floor, with a swell along the walls and four dents in a square."""

    def distance(points: Array) -> Array:
        plain: Array = points[1].copy()
        near = plain < np.float32(0.2)
        if near.any():
            x, y, z = points[:, near]
            flat = np.stack([x, y * 0, z])
            rise = (cloth(flat, 2.1, 3, 4) - np.float32(0.5)) * np.float32(0.05)
            rise += (cloth(flat, 17, 3, 9) - np.float32(0.5)) * np.float32(0.014)
            rise += np.float32(0.10) * smooth(BACK - 0.45, BACK + 0.15, z) ** 2
            for right, deep in DENTS:
                away = np.hypot(x - np.float32(right), z - np.float32(deep))
                rise -= np.float32(0.036) * smooth(0.066, 0.030, away)
                rise += np.float32(0.016) * np.exp(-(((away - 0.072) / 0.018) ** 2))
            plain[near] = y - rise
        return plain * np.float32(0.55)

    return Form(distance, (0, 0, 0), inf)


def _grit(points: Array, normals: Array) -> Array:
    """Colour the dirt: coal dust, damp nearer the wall."""
    del normals
    damp = smooth(BACK - 1.3, BACK - 0.2, points[2] + cloth(points, 2.2, 3, 7) * np.float32(0.7))
    dry = column((0.30, 0.265, 0.22)) * (np.float32(0.45) + np.float32(1.0) * cloth(points, 5.0, 4, 2))
    speck = np.float32(0.65) + np.float32(0.7) * cloth(points, 70, 2, 5)
    return mix(dry, dry * np.float32(0.5), damp) * speck


def _room() -> list[Solid]:
    """Build the corner: two walls of brick, and the dirt."""
    back = wet_brick((0.30, 0.205, 0.165), lambda p: (p[0], p[1]), 2)
    side = wet_brick((0.28, 0.20, 0.165), lambda p: (p[2] + np.float32(9), p[1]), 5)
    return [
        Solid(wall((0, 0, -1), -BACK), back, casts=False),
        Solid(wall((-1, 0, 0), -RIGHT), side, casts=False),
        Solid(wall((0, -1, 0), -2.7), Material((0.05, 0.045, 0.04)), casts=False),
        Solid(
            _dirt(),
            Material(
                paint=_grit, bump=lambda p: np.float32(0.006) * cloth(p, 55, 3, 6), gloss=0.10, sharpness=12
            ),
        ),
    ]


def _plate() -> list[Solid]:
    """Bolt the plate to the wall, with two letters stamped in it, and hang a ring from it."""
    x, y, z = PLATE
    panel = lettering((("W.C.", 0.78, 0.5),), (420, 190), "literata/Literata-Bold.ttf")
    iron = rust((0.15, 0.125, 0.105), 3)

    def stamped(points: Array) -> Array:
        return read_panel(
            panel,
            (points[0] - np.float32(x)) / np.float32(0.21) + np.float32(0.5),
            (np.float32(y + 0.120) - points[1]) / np.float32(0.095),
        )

    def paint(points: Array, normals: Array) -> Array:
        base = iron.paint(points, normals) if iron.paint else normals
        return base * (1 - np.float32(0.75) * stamped(points))

    def relief(points: Array) -> Array:
        return np.float32(0.003) * cloth(points, 45, 3, 2) - np.float32(0.0015) * stamped(points)

    slab = worn(box((x, y, z - 0.012), (0.125, 0.155, 0.016), 0.006), 0.003, 9, 4)
    bolts = join(
        [
            ball((x + right * 0.095, y + up * 0.125, z - 0.03), (0.017, 0.017, 0.012))
            for right in (-1, 1)
            for up in (-1, 1)
        ]
    )
    eye = swung(hoop((x, y - 0.045, z - 0.045), 0.036, 0.013), 1, np.pi / 2, (x, y - 0.045, z - 0.045))
    ring = swung(hoop((x, y - 0.115, z - 0.075), 0.052, 0.009), 0, -0.35, (x, y - 0.07, z - 0.075))
    return [
        Solid(slab, Material(paint=paint, bump=relief, gloss=0.5, sharpness=20)),
        Solid(join([bolts, eye]), iron),
        Solid(ring, iron),
    ]


def _chain() -> list[Solid]:
    """Let the chain hang, run along the floor and end in a shackle that is shut on nothing."""
    x, y, z = PLATE
    hang: list[Triple] = [
        (x, y - 0.17, z - 0.09),
        (x + 0.005, 0.65, z - 0.10),
        (x + 0.015, 0.30, z - 0.13),
        (x + 0.045, 0.085, z - 0.20),
        (x + 0.15, 0.045, z - 0.36),
        (x + 0.33, 0.035, z - 0.38),
        (x + 0.44, 0.035, z - 0.52),
        (x + 0.33, 0.033, z - 0.68),
        (x + 0.16, 0.032, z - 0.64),
        (x + 0.02, 0.032, z - 0.74),
        (x - 0.06, 0.032, z - 0.92),
    ]
    end = (x - 0.10, 0.050, z - 1.05)
    about = (end[0], 0.01, end[2])
    band = cut(drum(end, 0.082, 0.017, 0.005), drum(end, 0.073, 0.05, 0.002))
    lug = join(
        [
            box((end[0] + 0.03, 0.04, end[2] + 0.082), (0.02, 0.024, 0.014), 0.005),
            rod((end[0] + 0.03, 0.075, end[2] + 0.082), (end[0] + 0.03, 0.004, end[2] + 0.082), 0.008),
        ]
    )
    shackle = swung(swung(join([band, lug], 0.006), 0, 0.75, about), 2, -0.16, about)
    return [
        *[Solid(form, rust((0.17, 0.14, 0.115), 8)) for form in chain(curve(hang))],
        Solid(shackle, rust((0.20, 0.165, 0.135), 5)),
    ]


def _pool(points: Array, way: Array) -> Array:
    """Let the light give out, as if it were carried: nothing shines from anywhere."""
    del way
    right, up, deep = points - column((0.72, 0.66, 2.95))
    away = np.sqrt((right * np.float32(0.8)) ** 2 + (up * np.float32(0.95)) ** 2 + (deep * 0.75) ** 2)
    ragged = (cloth(points, 1.5, 3, 12) - np.float32(0.5)) * np.float32(0.22)
    return smooth(1.55, 0.1, away + ragged)


def paint(frame: Frame) -> Array:
    """Paint the room as it is with all the light there ever was in it."""
    lamps = [
        Lamp((1.38, 0.92, 1.85), (1.0, 0.98, 0.84), 0.10, pattern=_pool),
        Lamp((0.4, 1.9, 1.4), (0.10, 0.11, 0.115), 0.5, casts=False, pattern=_pool),
    ]
    solids = [*_room(), *_plate(), *_chain()]
    scene = Scene(CAMERA, solids, lamps, (0.0035, 0.004, 0.0045), (0.002, 0.002, 0.002), far=14.0)
    light = render(scene, frame).light
    across, _ = frame.grid()
    light = light * (np.float32(0.25) + np.float32(0.75) * smooth(0.45, 1.0, across))
    light = bloom(light, frame.height / 60, 0.08, 0.5) * vignette(frame, (1.24, 0.55), 0.85, 0.93)
    return tone(light, 2.4)
