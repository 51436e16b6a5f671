"""A minivan seen from its side, hollow, with its dome light on and heaps in the back that could be prizes."""

import numpy as np

from painting.base import Array, Pair, Triple, column, mix, smooth
from painting.noise import cloth
from painting.scene import Lamp, Material, Solid
from painting.solids import Form, ball, box, cut, drum, join, slab, swung, worn

DOME: Triple = (1.25, 0.825, 0.375)
VAN: Triple = (0.98, 0.0, 8.3)
WHEELS = (0.92, 3.78)
OUTLINE: list[Pair] = [
    *((0.02, 0.42), (0.0, 0.75), (0.18, 0.93), (0.85, 1.06), (1.72, 1.66)),
    *((2.2, 1.76), (4.2, 1.74), (4.52, 1.6), (4.72, 0.98), (4.76, 0.42)),
]
ROOM: list[Pair] = [
    *((1.0, 0.7), (1.0, 1.06), (1.76, 1.58), (2.2, 1.68)),
    *((4.15, 1.66), (4.42, 1.52), (4.56, 0.98), (4.56, 0.7)),
]
PANES: tuple[list[Pair], ...] = (
    [(1.2, 1.1), (1.78, 1.52), (2.14, 1.58), (2.14, 1.1)],
    [(2.24, 1.1), (2.24, 1.59), (3.22, 1.6), (3.22, 1.1)],
    [(3.32, 1.1), (3.32, 1.6), (4.12, 1.59), (4.3, 1.5), (4.44, 1.1)],
)


def _panel(outline: list[Pair], near: float, far: float, edge: float) -> Form:
    """Cut a slab from an outline given from the van's own corner."""
    x, y, z = VAN
    return slab([(x + a, y + b) for a, b in outline], (z + near, z + far), edge)


def _round(along: float, away: float, radius: float, half: float, edge: float) -> Form:
    """Set something round on the side of the van, where a wheel goes."""
    x, _, z = VAN
    place = (x + along, 0.33, z + away)
    return swung(drum(place, radius, half, edge), 0, np.pi / 2, place)


def _glowing(light: Triple) -> Material:
    """Make a lamp of a surface."""
    return Material((0.2, 0.2, 0.2), glow=lambda points, _: column(light) * np.ones_like(points[0]))


def _metal_and_lining(points: Array, normals: Array) -> Array:
    """Colour the van: blue-black outside, pale cloth inside."""
    x, _, z = VAN
    inside = (
        (points[2] > z + 0.06)
        & (points[2] < z + 1.70)
        & (points[1] > 0.69)
        & (points[0] > x + 0.95)
        & (points[0] < x + 4.6)
    )
    facing_out = (normals[2] < -0.5) & (points[2] < z + 0.2)
    return np.where(inside & ~facing_out, column((0.42, 0.33, 0.24)), column((0.075, 0.11, 0.14))).astype(
        np.float32
    )


def _body() -> Form:
    """Build the shell: hollow, with panes on the near side and wells for the wheels."""
    shell = cut(_panel(OUTLINE, 0, 1.75, 0.07), _panel(ROOM, 0.07, 1.68, 0.04))
    for pane in PANES:
        shell = cut(shell, _panel(pane, -0.2, 0.4, 0.03))
    for along in WHEELS:
        shell = cut(shell, _round(along, 0.05, 0.4, 0.2, 0.005))
    return shell


def outside() -> list[Solid]:
    """Give the van as it stands in the street."""
    x, _, z = VAN
    tyres = join([_round(along, 0.16, 0.33, 0.11, 0.04) for along in WHEELS])
    hubs = join([_round(along, 0.05, 0.19, 0.02, 0.015) for along in WHEELS])
    lines = join([box((x + a, 0.9, z + 0.008), (0.006, 0.4, 0.02), 0.004) for a in (1.18, 2.19, 3.27)])
    tail = box((x + 4.73, 1.02, z + 0.06), (0.03, 0.16, 0.05), 0.02)
    head = ball((x + 0.12, 0.78, z + 0.14), (0.1, 0.06, 0.12))
    return [
        Solid(_body(), Material(paint=_metal_and_lining, gloss=0.4, sharpness=60)),
        Solid(lines, Material((0.01, 0.01, 0.012))),
        Solid(tyres, Material((0.012, 0.012, 0.013), gloss=0.05)),
        Solid(hubs, Material((0.25, 0.26, 0.28), gloss=0.4)),
        Solid(tail, _glowing((0.75, 0.035, 0.02))),
        Solid(head, _glowing((0.9, 0.8, 0.6))),
    ]


def _heap() -> Form:
    """Heap up blankets over what sleeps under them."""
    x, _, z = VAN
    lumps = [
        ball((x + 2.72, 1.06, z + 0.5), (0.26, 0.2, 0.25)),
        ball((x + 2.92, 1.18, z + 0.9), (0.2, 0.2, 0.2)),
        ball((x + 3.66, 1.08, z + 0.5), (0.3, 0.22, 0.26)),
        ball((x + 3.9, 1.2, z + 0.66), (0.2, 0.16, 0.2)),
    ]
    return worn(join(lumps, 0.12), 0.03, 5, 3)


def _blankets(points: Array, normals: Array) -> Array:
    """Colour the blankets, one red, one blue."""
    del normals
    return mix(
        column((0.45, 0.16, 0.12)), column((0.2, 0.27, 0.42)), smooth(0.45, 0.55, cloth(points, 2.4, 2, 5))
    )


def inside() -> list[Solid]:
    """Fill the van: seats, the heap, something won that has ears, the dome light."""
    x, _, z = VAN
    seats = join(
        [box((x + a, 1.04, z + d), (0.09, 0.33, 0.24), 0.08) for a in (2.28, 3.2, 4.28) for d in (0.45, 1.25)]
    )
    ears = [ball((x + a, 1.37, z + 0.5), (0.036, 0.036, 0.03)) for a in (3.53, 3.67)]
    bear = join([ball((x + 3.6, 1.28, z + 0.5), (0.1, 0.1, 0.1)), *ears], 0.02)
    dome = box((x + 3.0, 1.665, z + 0.86), (0.13, 0.014, 0.07), 0.01)
    return [
        Solid(seats, Material((0.22, 0.17, 0.13))),
        Solid(_heap(), Material(paint=_blankets)),
        Solid(bear, Material((0.45, 0.28, 0.13))),
        Solid(dome, _glowing((2.4, 1.9, 1.1)), casts=False),
    ]


def dome_light() -> Lamp:
    """Give the one light that means something."""
    x, _, z = VAN
    return Lamp((x + 3.0, 1.62, z + 0.86), DOME, 0.08)
