"""Things several rooms have: doors with panels, wooden chairs, lamps with shades."""

from collections.abc import Sequence
from math import hypot

import numpy as np

from painting.base import Array, Triple, column, smooth
from painting.noise import cloth
from painting.scene import Lamp, Material, Paint, Solid
from painting.solids import Form, ball, box, drum, join, mirrored, rod, swung, turned

WARM: Triple = (1.0, 0.56, 0.22)
BRASS = Material((0.95, 0.6, 0.2), gloss=3.4, sharpness=22, metal=True)


def boards(tone: Triple, across: int = 0, wide: float = 0.13) -> Paint:
    """Paint floorboards: `across` is the axis they are counted along."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        number = np.floor(points[across] / np.float32(wide))
        inside = points[across] / np.float32(wide) - number
        seam = smooth(0.0, 0.035, np.minimum(inside, 1 - inside))
        stretched = points * (column((9, 9, 0.8)) if across == 0 else column((0.8, 9, 9)))
        fibre = cloth(stretched + number * np.float32(3.7), 1.0, 3, 5)
        shade = (
            np.float32(0.62) + np.float32(0.75) * fibre + np.float32(0.12) * np.sin(number * np.float32(12.9))
        )
        result: Array = column(tone) * shade * (np.float32(0.25) + np.float32(0.75) * seam)
        return result

    return paint


def plaster(tone: Triple, unevenness: float = 0.25) -> Paint:
    """Paint a wall that has been painted by hand."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        blotch = cloth(points, 0.9, 4, 3) + np.float32(0.3) * cloth(points, 9.0, 2, 8)
        return column(tone) * (1 + np.float32(unevenness) * (blotch - np.float32(0.65)) * 2)

    return paint


def wood(tone: Triple, along: int = 0) -> Paint:
    """Paint wood whose fibre runs along one axis."""
    stretch = [11.0, 11.0, 11.0]
    stretch[along] = 1.1

    def paint(points: Array, normals: Array) -> Array:
        del normals
        fibre = cloth(points * column((stretch[0], stretch[1], stretch[2])), 1.0, 4, 2)
        return column(tone) * (np.float32(0.55) + np.float32(0.9) * fibre)

    return paint


def panelled(centre: Triple, half: Triple, rows: Sequence[tuple[float, float]]) -> Form:
    """Make a door leaf facing the viewer: two columns of sunk panels, rows given as shares of its height.

    The panels slope down and up again, as a plane cuts them: a square groove shows chips of light.
    """
    leaf = box(centre, half, 0.006)
    x, y, z = centre
    wide, tall, deep = half
    holes = [(y - tall + tall * (low + high), tall * (high - low)) for low, high in rows]

    def distance(points: Array) -> Array:
        aside = np.float32(wide * 0.33) - np.abs(np.abs(points[0] - np.float32(x)) - np.float32(wide * 0.44))
        inside = np.full_like(aside, -1)
        for middle, reach in holes:
            up = np.float32(reach) - np.abs(points[1] - np.float32(middle))
            inside = np.maximum(inside, np.minimum(aside, up))
        sunk = smooth(0.0, 0.016, inside) - np.float32(0.75) * smooth(0.022, 0.052, inside)
        moved = points.copy()
        moved[2] -= np.float32(0.014) * sunk * (points[2] < z)
        result: Array = leaf.distance(moved) * np.float32(0.75)
        return result

    return Form(distance, centre, hypot(wide, tall, deep))


def knob(place: Triple) -> Form:
    """Make a round door knob on its plate, facing the viewer."""
    x, y, z = place
    plate = swung(drum((x, y, z), 0.034, 0.006, 0.003), 0, np.pi / 2, place)
    return join(
        [plate, rod((x, y, z), (x, y, z - 0.05), 0.011), ball((x, y, z - 0.062), (0.03, 0.03, 0.023))], 0.008
    )


def frame_of_door(centre: Triple, half: Triple, trim: float = 0.05) -> Form:
    """Make the moulding round a door."""
    x, y, z = centre
    wide, tall, _ = half
    sides = [
        box((x + side * (wide + trim), y + trim / 2, z), (trim, tall + trim * 1.5, 0.025), 0.008)
        for side in (-1, 1)
    ]
    inner = [box((x + side * (wide + 0.012), y, z), (0.012, tall, 0.036), 0.006) for side in (-1, 1)]
    top = box((x, y + tall + trim, z), (wide + trim * 2, trim, 0.028), 0.008)
    return join([*sides, *inner, top])


def chair(foot: Triple, turn: float, *, arms: bool = False) -> Form:
    """Make a plain wooden chair with slats, its seat 0.45 above the foot."""
    x, y, z = foot
    parts = [
        box((x, y + 0.45, z), (0.21, 0.018, 0.2), 0.016),
        rod((x + 0.18, y + 0.44, z + 0.17), (x + 0.2, y, z + 0.19), 0.017),
        rod((x + 0.17, y + 0.44, z - 0.17), (x + 0.19, y, z - 0.22), 0.018),
        rod((x + 0.17, y + 0.44, z - 0.17), (x + 0.185, y + 0.93, z - 0.26), 0.017),
        rod((x + 0.19, y + 0.2, z + 0.18), (x + 0.18, y + 0.2, z - 0.2), 0.01),
        rod((x - 0.18, y + 0.24, z + 0.18), (x + 0.18, y + 0.24, z + 0.18), 0.01),
    ]
    if arms:
        parts.append(rod((x + 0.19, y + 0.67, z - 0.21), (x + 0.24, y + 0.66, z + 0.14), 0.019))
        parts.append(rod((x + 0.24, y + 0.66, z + 0.12), (x + 0.2, y + 0.45, z + 0.12), 0.014))
    for rise, tall in ((0.88, 0.045), (0.73, 0.026), (0.6, 0.026)):
        lean = (rise - 0.44) / 0.49 * 0.09
        parts.append(box((x, y + rise, z - 0.172 - lean), (0.185, tall, 0.009), 0.008))
    half = join(parts)
    return swung(mirrored(Form(half.distance, (x, y + 0.46, z), 0.6), x, 0.6), 1, turn, foot)


def shaded_lamp(foot: Triple, tall: float, size: float, light: float) -> tuple[list[Solid], Lamp]:
    """Make a table lamp with a cloth shade, and the light it gives."""
    x, y, z = foot
    body = join(
        [
            drum((x, y + 0.012, z), size * 0.62, 0.012, 0.008),
            ball((x, y + tall * 0.3, z), (size * 0.42, tall * 0.24, size * 0.42)),
            rod((x, y, z), (x, y + tall * 0.7, z), 0.011),
        ],
        0.02,
    )
    low, high = y + tall * 0.62, y + tall
    shade = turned((x, low, z), [(size, 0.0), (size * 0.58, high - low)], 0.004)
    bulb = y + tall * 0.76

    def glow(points: Array, normals: Array) -> Array:
        del normals
        near = np.exp(-(((points[1] - np.float32(bulb)) / np.float32((high - low) * 0.55)) ** 2))
        weave = np.float32(0.9) + np.float32(0.2) * cloth(points * column((1, 6, 1)), 40, 2, 4)
        result: Array = column(WARM) * column((1, 0.95, 0.85)) * near * weave * np.float32(0.85)
        return result

    def spread(points: Array, way: Array) -> Array:
        del points
        steep = np.abs(way[1])
        dimmed = np.where(way[1] > 0, np.float32(1.2), np.float32(0.75))
        return np.float32(0.2) + dimmed * smooth(0.42, 0.72, steep)

    tint = (WARM[0] * light, WARM[1] * light, WARM[2] * light)
    solids = [
        Solid(body, Material((0.16, 0.1, 0.07), gloss=0.25, sharpness=40), casts=False),
        Solid(shade, Material((0.5, 0.42, 0.3), glow=glow), casts=False),
    ]
    return solids, Lamp((x, bulb, z), tint, 0.035, pattern=spread)
