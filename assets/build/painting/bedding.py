"""What a bed is made with: a pillow somebody has lain on, a woven blanket, a sheet turned down, a curtain."""

import numpy as np

from painting.base import Array, Pair, Triple, column, mix, smooth
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, ball, box, join, rod, worn

PUFFED = 0.11
LINEN = Material((0.64, 0.63, 0.59), bump=lambda points: np.float32(0.004) * cloth(points, 16, 3, 5))


def pillow(centre: Triple, half: Pair = (0.33, 0.20)) -> list[tuple[Form, Material]]:
    """Lay a pillow down: puffed, piped round its edge, with the dent of one head."""
    x, y, z = centre
    crate = box(centre, (half[0] + 0.02, 0.13, half[1] + 0.02), 0.0)

    def distance(points: Array) -> Array:
        far = crate.distance(points)
        near = np.flatnonzero(far < 0.08)
        if near.size == 0:
            return far
        right, up, deep = points[:, near] - column((x, y, z))
        u, v = np.abs(right) / np.float32(half[0]), np.abs(deep) / np.float32(half[1])
        full = np.clip(1 - u**3, 0, 1) * np.clip(1 - v**3, 0, 1)
        dent = np.exp(-(((right + 0.03) / 0.13) ** 2) - ((deep + 0.01) / 0.10) ** 2)
        high = (up + np.float32(0.055) * dent * (up > 0)) / np.float32(PUFFED)
        puff = (np.sqrt(high * high + 1 - full) - 1) * np.float32(PUFFED)
        flat = np.hypot(np.maximum(u - 1, 0) * half[0], np.maximum(v - 1, 0) * half[1])
        body = np.maximum(puff, flat - np.float32(0.001))
        edge = np.where(u > v, np.abs(u - 1) * half[0], np.abs(v - 1) * half[1])
        outside = (np.maximum(u, v) > 1.15) * np.float32(0.05)
        piping = np.hypot(edge, up) - np.float32(0.0065) + outside
        far[near] = np.minimum(body * np.float32(0.5), piping * np.float32(0.7))
        return far

    return [(Form(distance, centre, crate.reach), LINEN)]


def blanket(centre: Triple) -> list[tuple[Form, Material]]:
    """Make the bed: a mattress, a blanket that hangs over, and the sheet turned down over its edge."""
    x, y, z = centre
    mattress = worn(box((x, y - 0.01, z), (0.45, 0.11, 0.90), 0.05), 0.008, 3, 3)
    body = box((x, y - 0.03, z - 0.26), (0.48, 0.17, 0.66), 0.06)

    def draped(points: Array) -> Array:
        plain = body.distance(points)
        low = smooth(y + 0.06, y - 0.12, points[1])
        wave = np.sin(points[2] * 17 + np.sin(points[2] * 5) * 2) + np.sin(points[0] * 15 + 1)
        swell = cloth(points, 4.0, 3, 6) - np.float32(0.5)
        result: Array = (plain - np.float32(0.012) * wave * low - np.float32(0.022) * swell) * np.float32(0.7)
        return result

    def waffle(points: Array) -> Array:
        cells = np.sin(points[0] * 170) * np.sin(points[2] * 170 + points[1] * 170)
        return np.float32(0.0005) * cells.astype(np.float32)

    def wool(points: Array, normals: Array) -> Array:
        del normals
        return column((0.215, 0.33, 0.36)) * (np.float32(0.75) + np.float32(0.4) * cloth(points, 7, 3, 3))

    turned = worn(box((x, y - 0.02, z + 0.33), (0.488, 0.168, 0.10), 0.055), 0.010, 4.5, 9)
    return [
        (mattress, LINEN),
        (Form(draped, body.centre, body.reach + 0.06), Material(paint=wool, bump=waffle)),
        (turned, LINEN),
    ]


def hung(centre: Triple, half: Pair) -> Form:
    """Hang a curtain along the depth of a room (half its length, half its height)."""
    sheet = box(centre, (0.014, half[1], half[0]), 0.010)
    low = centre[1] - half[1]

    def distance(points: Array) -> Array:
        wander = np.float32(0.9) * np.sin(points[1] * 1.9 + points[2]) + points[2] * 25
        fold = np.sin(wander) + np.float32(0.35) * np.sin(points[2] * 57 + np.float32(1.3))
        bent = points.copy()
        loose = np.float32(1.0) - np.float32(0.28) * (points[1] - np.float32(low)) / np.float32(half[1])
        bent[0] += np.float32(0.045) * fold * loose
        result: Array = sheet.distance(bent) * np.float32(0.5)
        return result

    return Form(distance, sheet.centre, sheet.reach + 0.15)


def bedstead(middle: Triple) -> list[Solid]:
    """Bend the two ends of a hospital bed, and set it on its wheels."""
    x, _, z = middle
    left, right = x - 0.49, x + 0.49
    rails, tyres = [], []
    for deep, tall in ((z - 0.95, 0.86), (z + 0.93, 1.14)):
        for edge, way in ((left, 1), (right, -1)):
            rails += [rod((edge, 0.13, deep), (edge, tall - 0.08, deep), 0.019)]
            rails += [rod((edge, tall - 0.08, deep), (edge + way * 0.08, tall, deep), 0.019)]
            rails += [rod((edge, 0.07, deep), (edge, 0.14, deep), 0.03)]
            tyres += [ball((edge, 0.06, deep), (0.025, 0.06, 0.06))]
        rails += [rod((left + 0.08, tall, deep), (right - 0.08, tall, deep), 0.019)]
        rails += [rod((left, 0.46, deep), (right, 0.46, deep), 0.014)]
        rails += [rod((x + 0.18 * i, 0.46, deep), (x + 0.18 * i, tall, deep), 0.0085) for i in range(-2, 3)]
    rails += [box((edge, 0.46, z), (0.012, 0.03, 0.93), 0.006) for edge in (left, right)]
    steel = Material((0.56, 0.58, 0.56), gloss=0.5, sharpness=36)
    return [
        Solid(join(rails, 0.012), steel),
        Solid(join(tyres), Material((0.045, 0.045, 0.045))),
    ]


def chart(place: Triple) -> list[Solid]:
    """Hang the chart on the rail: her name, and a line for every hour."""
    x, y, z = place
    lines = [("SUMMERS, B.", 0.095, 0.12)] + [("_" * 17, 0.065, 0.24 + 0.115 * i) for i in range(6)]
    panel = lettering(
        [*lines, ("sleep", 0.085, 0.255), ("sleep", 0.085, 0.375)], (440, 560), "literata/Literata-Bold.ttf"
    )
    board = box((x, y, z), (0.115, 0.155, 0.005), 0.004)
    sheet = box((x, y - 0.012, z - 0.006), (0.100, 0.132, 0.0015), 0.001)
    clip = join(
        [
            box((x, y + 0.135, z - 0.012), (0.045, 0.016, 0.008), 0.005),
            rod((x, y + 0.14, z), (x, y + 0.165, z + 0.02), 0.006),
        ]
    )

    def written(points: Array, normals: Array) -> Array:
        del normals
        ink = read_panel(
            panel, (points[0] - np.float32(x - 0.1)) / 0.2, (np.float32(y + 0.12) - points[1]) / 0.264
        )
        return mix(
            column((0.66, 0.66, 0.60)) * np.ones_like(ink), column((0.05, 0.06, 0.10)), ink * np.float32(0.85)
        )

    return [
        Solid(board, Material((0.20, 0.125, 0.065))),
        Solid(sheet, Material(paint=written)),
        Solid(clip, Material((0.5, 0.5, 0.5), gloss=0.8, sharpness=30)),
    ]
