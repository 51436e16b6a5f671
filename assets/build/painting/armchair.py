"""One old armchair: stuffed, buttoned, sat hollow, and short in one leg."""

from math import cos, inf, sin

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.solids import Form, ball, box, cut, drum, hoop, join, rod, swung, worn

LEGS = 0.19
DIAGONAL, OFF_DIAGONAL = 0.70, 0.45
"""The line through the two legs beside the short one: its turn, and how far off it the short one stands."""
BUTTONS = tuple(
    (x, y)
    for row, y in enumerate((0.66, 0.79, 0.92))
    for x in ((-0.2, 0.0, 0.2) if row % 2 == 0 else (-0.1, 0.1))
)


def _buttoned(form: Form) -> Form:
    """Draw the front of a back in at its buttons, with a crease from each to the next."""

    def distance(points: Array) -> Array:
        plain = form.distance(points)
        near = np.flatnonzero(plain < np.float32(0.08))
        if not near.size:
            return plain * np.float32(0.85)
        x, y, z = points[:, near]
        closest = np.full_like(x, inf)
        for right, up in BUTTONS:
            closest = np.minimum(closest, (x - np.float32(right)) ** 2 + (y - np.float32(up)) ** 2)
        pit = np.exp(-closest / np.float32(0.0011)) * np.float32(0.03)
        first = np.abs(
            np.mod((x + (y - np.float32(0.66)) * np.float32(0.77)) / np.float32(0.2), 1) - np.float32(0.5)
        )
        other = np.abs(
            np.mod((x - (y - np.float32(0.66)) * np.float32(0.77)) / np.float32(0.2), 1) - np.float32(0.5)
        )
        crease = np.exp(
            -(((np.float32(0.5) - np.maximum(first, other)) / np.float32(0.06)) ** 2)
        ) * np.float32(0.007)
        inside = smooth(0.3, 0.24, np.abs(x)) * smooth(0.56, 0.64, y) * smooth(1.02, 0.95, y) * (z < 0.33)
        plain[near] += (pit + crease) * inside
        return plain * np.float32(0.85)

    return Form(distance, form.centre, form.reach + 0.03)


def _back() -> Form:
    """Stuff the back, round at the top, and lean it."""
    plain = join(
        [
            box((0, 0.64, 0.32), (0.35, 0.36, 0.085), 0.08),
            ball((0, 0.80, 0.275), (0.30, 0.27, 0.075)),
            ball((0, 0.985, 0.31), (0.34, 0.085, 0.095)),
        ],
        0.06,
    )
    return swung(_buttoned(plain), 0, 0.15, (0, 0.42, 0.32))


def _arm(side: int) -> Form:
    """Roll an arm, its front a scroll with a cord round it."""
    x = side * 0.41
    roll = swung(drum((x, 0.60, -0.03), 0.098, 0.37, 0.04), 0, np.pi / 2, (x, 0.60, -0.03))
    slab = box((x, 0.39, -0.02), (0.07, 0.2, 0.355), 0.035)
    worn_in = ball((x, 0.745, -0.12), (0.14, 0.062, 0.24))
    return cut(join([roll, slab], 0.05), worn_in)


def _stuffed() -> Form:
    """Join seat, cushion, back and arms."""
    deck = box((0, 0.275, 0.0), (0.36, 0.085, 0.35), 0.04)
    cushion = join(
        [box((0, 0.425, -0.045), (0.325, 0.07, 0.34), 0.065), ball((0, 0.46, -0.03), (0.29, 0.06, 0.29))],
        0.05,
    )
    sat = cut(cushion, ball((0.02, 0.62, 0.0), (0.27, 0.135, 0.27)))
    arms = [_arm(side) for side in (-1, 1)]
    return join(
        [worn(join([deck, *arms], 0.03), 0.009, 5.0, 7), worn(sat, 0.014, 4.4, 3), worn(_back(), 0.007, 6, 5)]
    )


def _cords() -> Form:
    """Sew the cord round the arms' fronts and along the cushion."""
    scrolls = [hoop((side * 0.41, 0.60, -0.405), 0.082, 0.0075) for side in (-1, 1)]
    seams = [rod((-0.3, y, -0.382), (0.3, y, -0.382), 0.007) for y in (0.372, 0.476)]
    return join([*scrolls, *seams])


def _legs(short: float) -> Form:
    """Turn four legs; one of them was broken and cut straight."""
    parts = []
    for x, z in ((-0.35, -0.29), (0.35, -0.29), (-0.33, 0.30), (0.33, 0.30)):
        low = short if (x, z) == (-0.35, -0.29) else 0.0
        top = (x, LEGS + 0.03, z)
        parts.append(
            join(
                [rod(top, (x, 0.10, z), 0.031), rod((x, 0.11, z), (x * 1.03, low + 0.012, z * 1.05), 0.019)],
                0.03,
            )
        )
    return join(parts)


def _underneath() -> Form:
    """Let the sacking under the seat sag with all the years, and one end of webbing hang."""
    sagging = ball((0.02, LEGS + 0.022, -0.02), (0.33, 0.075, 0.31))
    hanging = swung(box((0.10, LEGS - 0.06, -0.14), (0.03, 0.07, 0.002), 0.001), 0, 0.4, (0.10, LEGS, -0.14))
    return join([worn(sagging, 0.006, 9, 4), hanging])


def _webbing(points: Array) -> Array:
    """Colour sacking, and the straps that are stretched under it, over and under."""
    weave = np.float32(0.7) + np.float32(0.5) * cloth(points, 60, 2, 3)
    straps = [
        smooth(0.30, 0.24, np.abs(np.mod(points[axis] / np.float32(0.16), 1) - np.float32(0.5)))
        for axis in (0, 2)
    ]
    return (
        mix(column((0.13, 0.10, 0.065)), column((0.34, 0.27, 0.18)), np.maximum(straps[0], straps[1])) * weave
    )


def _leather(seed: int) -> Material:
    """Give it the colour of something sat in for years: dark in the creases, bald where it was held."""

    def paint(points: Array, normals: Array) -> Array:
        bald = smooth(0.35, 0.95, normals[1]) * smooth(0.40, 0.62, points[1])
        scuffed = smooth(0.5, 0.7, cloth(points, 6, 4, seed + 3))
        mottled = np.float32(0.62) + np.float32(0.7) * cloth(points, 5, 4, seed)
        pale = np.clip(bald * np.float32(0.8) + scuffed * np.float32(0.35), 0, 1)
        return mix(column((0.215, 0.098, 0.052)), column((0.40, 0.25, 0.15)), pale) * mottled

    def skin(points: Array) -> Array:
        cracked = np.abs(cloth(points, 34, 3, seed + 1) - np.float32(0.5))
        folds = np.float32(0.006) * cloth(points, 7, 2, 1)
        result: Array = folds - np.float32(0.0006) * np.exp(-cracked / np.float32(0.05))
        return result

    return Material(paint=paint, bump=skin, gloss=0.13, sharpness=16)


def _about(axis: int, angle: float) -> Array:
    """Write down a turn about an axis (0 right, 1 up, 2 away)."""
    first, second = [other for other in range(3) if other != axis]
    matrix = np.eye(3, dtype=np.float32)
    matrix[first, first] = matrix[second, second] = cos(angle)
    matrix[first, second], matrix[second, first] = -sin(angle), sin(angle)
    return matrix


def armchair(foot: Triple, turn: float, *, tip: float = 0.0) -> list[Solid]:
    """Stand the chair somewhere, turned from facing the viewer, and tipped onto its short leg."""
    pose = _about(1, turn - DIAGONAL) @ _about(0, -tip) @ _about(1, DIAGONAL)
    back, pivot = np.ascontiguousarray(pose.T), column(foot)

    def stood(form: Form) -> Form:
        centre = pose @ column(form.centre) + pivot
        place = (float(centre[0, 0]), float(centre[1, 0]), float(centre[2, 0]))
        return Form(lambda points: form.distance(back @ (points - pivot)), place, form.reach)

    return [
        Solid(stood(_stuffed()), _leather(2)),
        Solid(stood(_cords()), Material((0.10, 0.045, 0.025), gloss=0.2)),
        Solid(stood(_legs(tip * OFF_DIAGONAL)), Material((0.07, 0.035, 0.02), gloss=0.25, sharpness=25)),
        Solid(stood(_underneath()), Material(paint=lambda points, _: _webbing(back @ (points - pivot)))),
    ]
