"""The front of a wooden house: clapboards, porch posts, rails, a swing on chains, a door with glass in it."""

from collections.abc import Sequence

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.solids import Form, ball, box, common, cut, drum, hoop, join, repeated, rod, swung

LAP = 0.125


def clapboards(tone: Triple) -> Material:
    """Colour boards that lap, each with a shadow under its edge."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        inside = np.mod(points[1] / np.float32(LAP), 1)
        shade = np.float32(0.45) + np.float32(0.55) * smooth(1.0, 0.86, inside)
        weather = np.float32(0.78) + np.float32(0.4) * cloth(points * column((0.8, 6, 1)), 1.2, 4, 2)
        return column(tone) * (shade * weather)

    def lapped(points: Array) -> Array:
        inside = np.mod(points[1] / np.float32(LAP), 1)
        result: Array = (1 - inside) * np.float32(0.011)
        return result

    return Material(paint=paint, bump=lapped)


def post(foot: Triple, tall: float) -> Form:
    """Turn a porch post: square at both ends, round between."""
    x, y, z = foot
    return join(
        [
            box((x, y + 0.30, z), (0.055, 0.30, 0.055), 0.006),
            box((x, y + tall - 0.15, z), (0.055, 0.15, 0.055), 0.006),
            rod((x, y + 0.5, z), (x, y + tall - 0.2, z), 0.042),
            ball((x, y + 0.66, z), (0.062, 0.03, 0.062)),
            ball((x, y + tall - 0.36, z), (0.06, 0.028, 0.06)),
        ]
    )


def railing(start: float, end: float, level: float, deep: float) -> list[Form]:
    """Set a rail with square balusters between two places, facing the viewer."""
    middle, half = (start + end) / 2, (end - start) / 2
    bars = repeated(box((middle, level + 0.40, deep), (0.014, 0.32, 0.014), 0.003), 0, 0.125, half + 0.5)
    within = box((middle, level + 0.40, deep), (half, 0.5, 0.05), 0.0)
    rails = [
        box((middle, level + 0.75, deep), (half, 0.028, 0.042), 0.014),
        box((middle, level + 0.10, deep), (half, 0.022, 0.03), 0.006),
    ]
    return [common(bars, within), *rails]


def _chain(top: Triple, end: Triple) -> Form:
    """Hang a chain, as links seen from some way off."""
    count = 26
    links = []
    for number in range(count):
        share = (number + 0.5) / count
        place = (
            top[0] + (end[0] - top[0]) * share,
            top[1] + (end[1] - top[1]) * share,
            top[2] + (end[2] - top[2]) * share,
        )
        link = hoop(place, 0.017, 0.0042)
        links.append(swung(link, 1, 1.3 if number % 2 else 0.35, place))
    return join(links)


def _quilt(points: Array, normals: Array) -> Array:
    """Piece a quilt of faded squares."""
    del normals
    across, down = (
        np.floor(points[0] / np.float32(0.105)),
        np.floor((points[1] + points[2]) / np.float32(0.105)),
    )
    kind = np.mod(across * 3 + down * 5, 7)
    tones = [(0.27, 0.17, 0.165), (0.36, 0.345, 0.31), (0.19, 0.215, 0.26), (0.31, 0.28, 0.21)]
    base = np.zeros((3, points.shape[1]), np.float32)
    for number, tone in enumerate(tones):
        base += column(tone) * (np.mod(kind, 4) == number)
    inside = np.abs(np.mod(points[0] / np.float32(0.105), 1) - np.float32(0.5))
    seam = smooth(0.5, 0.44, inside)
    return base * (np.float32(0.55) + np.float32(0.45) * seam)


def _thrown(place: Triple, wide: float) -> Form:
    """Throw a quilt over one end of a swing: up the back, along the seat, down in front."""
    x, y, z = place
    return join(
        [
            swung(
                box((x + wide * 0.52, y + 0.38, z + 0.25), (0.27, 0.26, 0.028), 0.025),
                0,
                0.22,
                (x, y, z + 0.25),
            ),
            box((x + wide * 0.52, y + 0.035, z - 0.02), (0.28, 0.026, 0.25), 0.024),
            box((x + wide * 0.54, y - 0.07, z - 0.262), (0.25, 0.11, 0.02), 0.018),
        ],
        0.05,
    )


def swing(place: Triple, wide: float, ceiling: float) -> list[Solid]:
    """Hang a porch swing facing the viewer, somebody's quilt over the end of it."""
    x, y, z = place
    slats = [box((x, y, z - 0.22 + 0.09 * i), (wide, 0.011, 0.036), 0.005) for i in range(6)]
    back = [
        swung(
            box((x, y + 0.14 + 0.105 * i, z + 0.27), (wide, 0.036, 0.011), 0.005), 0, 0.22, (x, y, z + 0.25)
        )
        for i in range(5)
    ]
    sides = []
    for side in (-1, 1):
        edge = x + side * wide
        sides += [
            rod((edge, y + 0.27, z - 0.2), (edge, y + 0.27, z + 0.28), 0.024),
            rod((edge, y, z - 0.2), (edge, y + 0.27, z - 0.2), 0.018),
            box((edge, y - 0.02, z + 0.02), (0.022, 0.024, 0.29), 0.006),
        ]
    hooks = [(x + side * (wide - 0.08), ceiling, z + 0.05) for side in (-1, 1)]
    chains = [
        _chain(hook, (x + side * wide, y + 0.27, z + deep))
        for side, hook in zip((-1, 1), hooks, strict=True)
        for deep in (-0.18, 0.24)
    ]
    timber = Material((0.34, 0.33, 0.31), gloss=0.06)
    return [
        Solid(join([*slats, *back, *sides]), timber),
        Solid(join(chains), Material((0.25, 0.25, 0.26), gloss=0.5)),
        Solid(_thrown(place, wide), Material(paint=_quilt)),
    ]


def glazed(centre: Triple, half: Triple, glass: Sequence[float]) -> tuple[Form, Form]:
    """Make a door leaf with panels below and glass above (from and to, as shares of its height)."""
    x, y, z = centre
    wide, tall, deep = half
    low, high = (y - tall + 2 * tall * share for share in glass)
    pane = box((x, (low + high) / 2, z), (wide * 0.68, (high - low) / 2, deep + 0.02), 0.0)
    leaf = cut(box(centre, half, 0.006), pane)
    holes = [
        box((x + s * wide * 0.36, y - tall * 0.62, z - deep), (wide * 0.25, tall * 0.24, 0.02), 0.012)
        for s in (-1, 1)
    ]
    fields = [
        box((x + s * wide * 0.36, y - tall * 0.62, z - deep), (wide * 0.18, tall * 0.2, 0.012), 0.01)
        for s in (-1, 1)
    ]
    bars = [
        box((x, (low + high) / 2, z), (0.011, (high - low) / 2, deep * 0.7), 0.004),
        box((x, low + (high - low) * 0.62, z), (wide * 0.68, 0.011, deep * 0.7), 0.004),
    ]
    return join([cut(leaf, join(holes)), *fields, *bars]), pane


def lace(points: Array, middle: float, half: float) -> Array:
    """Say how much light a thin curtain gathered over glass lets through: its folds, and a scalloped hem."""
    right = (points[0] - np.float32(middle)) / np.float32(half)
    fold = np.float32(0.82) + np.float32(0.18) * np.sin(right * 21 + np.sin(points[1] * 5))
    weave = np.float32(0.9) + np.float32(0.2) * cloth(points * column((1, 1, 0)), 60, 2, 3)
    result: Array = fold * weave
    return mix(result, np.ones_like(result), np.float32(0.1) * np.ones_like(result))


def round_knob(place: Triple) -> Form:
    """Make a knob on a long plate with a keyhole under it."""
    x, y, z = place
    plate = box((x, y - 0.045, z), (0.027, 0.115, 0.006), 0.005)
    hole = join(
        [
            ball((x, y - 0.095, z - 0.006), (0.006, 0.006, 0.01)),
            box((x, y - 0.107, z - 0.006), (0.003, 0.011, 0.01)),
        ]
    )
    rose = swung(drum((x, y, z), 0.022, 0.014, 0.006), 0, np.pi / 2, place)
    return join(
        [
            cut(plate, hole),
            rose,
            rod((x, y, z), (x, y, z - 0.05), 0.011),
            ball((x, y, z - 0.066), (0.034, 0.034, 0.026)),
        ]
    )
