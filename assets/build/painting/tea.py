"""What is laid for tea: a cloth, a pot, cups, a doll's cup with a rose, sugar, a daisy in an eggcup."""

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.crockery import cup, glazed
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.solids import Form, ball, box, cut, drum, hoop, join, rod, swung, turned


def tablecloth(centre: Triple, half: Triple) -> Form:
    """Hang a cloth over a long table, in folds that open downwards."""
    middle, inner = column(centre), column(half) - np.float32(0.03)
    top = np.float32(centre[1] + half[1])

    def distance(points: Array) -> Array:
        bent = points - middle
        fall = np.clip(top - points[1], 0, 0.6)
        along = bent[0] + bent[2]
        fold = np.sin(along * 13 + np.sin(along * 3.1) * 2) + np.float32(0.45) * np.sin(along * 31 + 1)
        deep = np.float32(0.055) * fold * smooth(0.02, 0.5, fall)
        swell = (cloth(points, 3.2, 2, 5) - np.float32(0.5)) * np.float32(0.006)
        outside = np.abs(bent) - inner
        outside[0] -= deep
        outside[2] -= deep
        outside[1] += swell
        deepest = np.maximum(np.maximum(outside[0], outside[1]), outside[2])
        away = np.sqrt((np.maximum(outside, 0) ** 2).sum(axis=0)) + np.minimum(deepest, 0) - np.float32(0.03)
        result: Array = (away * np.float32(0.6)).astype(np.float32)
        return result

    return Form(distance, centre, float(np.linalg.norm(half)) + 0.1)


def linen(points: Array, normals: Array) -> Array:
    """Colour old white linen: a little yellow, creased in squares where it was kept folded."""
    del normals
    creases = np.ones_like(points[0])
    for axis in (0, 2):
        inside = np.abs(np.mod(points[axis] / np.float32(0.42) + np.float32(0.3), 1) - np.float32(0.5))
        creases = creases * (1 - np.float32(0.22) * smooth(0.488, 0.498, inside))
    stain = np.float32(0.82) + np.float32(0.3) * cloth(points, 2.2, 4, 9)
    result: Array = column((0.46, 0.435, 0.40)) * (stain * creases)
    return result


def teapot(foot: Triple, size: float, turn: float) -> list[Solid]:
    """Turn a round brown pot, its spout to the right before the turn."""
    x, y, z = foot
    scaled = join(
        [
            ball((x, y + size * 0.72, z), (size * 1.03, size * 0.71, size * 1.03)),
            drum((x, y + size * 0.07, z), size * 0.56, size * 0.07, size * 0.03),
            drum((x, y + size * 1.32, z), size * 0.50, size * 0.06, size * 0.03),
        ],
        size * 0.12,
    )
    spout = join(
        [
            rod((x + size * 0.8, y + size * 0.5, z), (x + size * 1.3, y + size * 0.85, z), size * 0.17),
            rod((x + size * 1.3, y + size * 0.85, z), (x + size * 1.55, y + size * 1.3, z), size * 0.10),
        ],
        size * 0.2,
    )
    handle = hoop((x - size * 1.12, y + size * 0.82, z), size * 0.42, size * 0.085)
    lid = join(
        [
            ball((x, y + size * 1.40, z), (size * 0.45, size * 0.13, size * 0.45)),
            ball((x, y + size * 1.58, z), (size * 0.12, size * 0.11, size * 0.12)),
        ],
        size * 0.06,
    )
    whole = join([join([scaled, spout], size * 0.1), handle, lid])
    return [Solid(swung(whole, 1, turn, foot), Material((0.12, 0.05, 0.026), gloss=0.34, sharpness=60))]


def chipped(foot: Triple, radius: float, tall: float, turn: float, chip: float) -> Form:
    """Turn a cup with a piece out of its lip, at an angle from the viewer's side."""
    x, y, z = foot
    at = (x - radius * float(np.sin(chip)), y + tall * 1.14 + 0.004, z - radius * float(np.cos(chip)))
    bite = join(
        [
            ball(at, (radius * 0.34, tall * 0.30, radius * 0.34)),
            ball((at[0] + radius * 0.22, at[1] + 0.003, at[2]), (radius * 0.22, tall * 0.2, radius * 0.3)),
        ]
    )
    return cut(cup(foot, radius, tall, turn), bite)


def covered(foot: Triple, radius: float, tall: float, turn: float) -> Form:
    """Turn a cup with a saucer laid over it to keep the heat in."""
    x, y, z = foot
    over = turned(
        (x, y + tall + 0.017, z),
        [(0.0, 0.013), (radius * 0.62, 0.013), (radius * 1.1, 0.006), (radius * 1.5, -0.004)],
        0.003,
    )
    foot_ring = turned((x, y + tall + 0.034, z), [(radius * 0.55, 0.0), (radius * 0.55, 0.005)], 0.0025)
    return join([cup(foot, radius, tall, turn), swung(join([over, foot_ring]), 2, 0.05, (x, y + tall, z))])


def rosy(middle: Triple, size: float) -> Material:
    """Colour a doll's cup: white, with one rose on the side it shows."""
    x, y, _ = middle

    def paint(points: Array, normals: Array) -> Array:
        right, up = (
            (points[0] - np.float32(x)) / np.float32(size),
            (points[1] - np.float32(y)) / np.float32(size),
        )
        away, angle = np.hypot(right, up), np.arctan2(up, right)
        side = (normals[2] < 0.1) * (np.abs(normals[1]) < 0.92) * (points[1] > np.float32(y - size * 1.05))
        flower = smooth(1.0, 0.85, away + np.float32(0.12) * np.sin(angle * 5)) * side
        whorl = np.float32(0.72) + np.float32(0.28) * np.sin(away * 16 + angle * 2)
        leaf = smooth(0.34, 0.22, np.hypot((np.abs(right) - np.float32(1.25)) * 0.7, up + np.float32(0.35)))
        white = mix(column((0.66, 0.63, 0.58)), column((0.12, 0.22, 0.09)), leaf * side)
        return mix(white, column((0.95, 0.13, 0.24)) * whorl, flower)

    return Material(paint=paint, gloss=0.45, sharpness=60)


def daisy(foot: Triple) -> list[Solid]:
    """Stand an open daisy in an eggcup."""
    x, y, z = foot
    holder = turned(
        foot, [(0.020, 0.003), (0.008, 0.012), (0.009, 0.022), (0.022, 0.036), (0.024, 0.058)], 0.0028
    )
    head = (x + 0.010, y + 0.122, z - 0.012)
    stem = join(
        [
            rod((x, y + 0.03, z), (x + 0.004, y + 0.085, z), 0.0022),
            rod((x + 0.004, y + 0.085, z), head, 0.002),
        ]
    )
    petals = []
    for angle in np.linspace(0, 2 * np.pi, 14, endpoint=False).tolist():
        right, up = 0.019 * float(np.cos(angle)), 0.019 * float(np.sin(angle))
        petal = ball((head[0] + right, head[1] + 0.003, head[2] + up), (0.0125, 0.0024, 0.0045))
        petals.append(swung(petal, 1, angle, (head[0] + right, head[1] + 0.003, head[2] + up)))
    flower = swung(join(petals), 0, -0.75, head)
    heart = swung(ball((head[0], head[1] + 0.004, head[2]), (0.0095, 0.0055, 0.0095)), 0, -0.75, head)
    return [
        Solid(holder, glazed((0.40, 0.47, 0.50), (0.50, 0.46, 0.30), y + 0.045, y + 0.055)),
        Solid(stem, Material((0.10, 0.17, 0.05))),
        Solid(flower, Material((0.72, 0.72, 0.68))),
        Solid(heart, Material((0.75, 0.48, 0.04))),
    ]


def sugar(foot: Triple, radius: float) -> list[Solid]:
    """Stand a bowl of lumps."""
    x, y, z = foot
    bowl = turned(
        foot,
        [(0.0, 0.004), (radius * 0.6, 0.004), (radius, radius * 0.55), (radius * 1.02, radius * 0.9)],
        0.003,
    )
    random = np.random.default_rng(4)
    lumps = []
    for number in range(9):
        angle, away = number * 2.4, radius * 0.55 * (number / 9) ** 0.5
        high = y + radius * 0.72 + (0.011 if number < 4 else 0.0)
        place = (x + away * float(np.cos(angle)), high, z + away * float(np.sin(angle)))
        lump = box(place, (0.0085, 0.0065, 0.0065), 0.0015)
        lumps.append(
            swung(swung(lump, 1, float(random.uniform(0, 3)), place), 2, float(random.normal(0, 0.3)), place)
        )
    return [
        Solid(bowl, glazed((0.24, 0.28, 0.36), (0.5, 0.48, 0.42), y + radius * 0.6, y + radius * 0.75)),
        Solid(join(lumps), Material((0.74, 0.73, 0.70))),
    ]
