"""A minivan from behind and a little from its left, hollow, its dome light on and a heap asleep in it.

Its own places are (along from the nose, up, across from the driver's side).
"""

from collections.abc import Sequence

import numpy as np

from painting.base import Array, Pair, Triple, column, smooth
from painting.noise import cloth
from painting.scene import Lamp, Material, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, ball, box, cut, drum, join, rod, slab

LONG, WIDE = 4.76, 1.75
VAN: Triple = (1.34, 0.0, 6.1)
"""Where its rear left corner stands in the street."""
DOME: Triple = (2.3, 1.48, 0.66)
BRAKE: Triple = (0.62, 0.030, 0.016)
WHEELS = (0.92, 3.78)
OUTLINE: list[Pair] = [
    *((0.02, 0.40), (0.0, 0.75), (0.18, 0.93), (0.85, 1.06), (1.72, 1.66), (2.2, 1.78)),
    *((4.2, 1.76), (4.50, 1.66), (4.70, 1.02), (4.76, 0.90), (4.76, 0.40)),
]
SECTION: list[Pair] = [
    *((0.07, 0.38), (0.0, 0.60), (0.0, 0.98), (0.13, 1.62), (0.27, 1.80)),
    *((1.48, 1.80), (1.62, 1.62), (1.75, 0.98), (1.75, 0.60), (1.68, 0.38)),
]
SIDE_PANES: tuple[list[Pair], ...] = (
    [(1.2, 1.1), (1.78, 1.52), (2.14, 1.58), (2.14, 1.1)],
    [(2.24, 1.1), (2.24, 1.59), (3.22, 1.6), (3.22, 1.1)],
    [(3.32, 1.1), (3.32, 1.6), (4.16, 1.59), (4.28, 1.5), (4.36, 1.1)],
)
REAR: list[Pair] = [(0.20, 1.10), (0.31, 1.575), (1.44, 1.575), (1.55, 1.10)]
FRONT: list[Pair] = [(0.20, 1.12), (0.33, 1.55), (1.42, 1.55), (1.55, 1.12)]
SEAL: list[Pair] = [(0.155, 1.06), (0.28, 1.615), (1.47, 1.615), (1.595, 1.06)]
HAIR: tuple[Triple, ...] = ((0.46, 0.30, 0.13), (0.075, 0.05, 0.035), (0.30, 0.115, 0.045))
SHIRTS: tuple[Triple, ...] = ((0.40, 0.11, 0.08), (0.16, 0.24, 0.42), (0.36, 0.33, 0.20))
SLEEPERS: tuple[Pair, ...] = ((0.46, 1.31), (0.665, 1.24), (1.10, 1.29))
"""Across and up: two heads in a heap, and one against the far glass."""


def _own(points: Array) -> Array:
    """Turn places in the street into the van's own."""
    x, y, z = VAN
    return np.stack([np.float32(z + LONG) - points[2], points[1] - np.float32(y), points[0] - np.float32(x)])


def _street(place: Sequence[float]) -> Triple:
    """Turn one of the van's own places into one in the street."""
    x, y, z = VAN
    return x + place[2], y + place[1], z + LONG - place[0]


def _parked(form: Form, order: tuple[int, int, int] = (0, 1, 2)) -> Form:
    """Put a form into the street; the order says which of the van's own axes it was built along."""
    centre = [0.0, 0.0, 0.0]
    for axis, value in zip(order, form.centre, strict=True):
        centre[axis] = value
    turned_to = list(order)
    return Form(lambda points: form.distance(_own(points)[turned_to]), _street(centre), form.reach)


def _across(outline: list[Pair], start: float, end: float) -> Form:
    """Cut a slab from an outline seen from behind."""
    return _parked(slab(outline, (start, end), 0.03), (2, 1, 0))


def _along(outline: list[Pair], start: float, end: float, edge: float) -> Form:
    """Cut a slab from an outline seen from the side."""
    return _parked(slab(outline, (start, end), edge))


def _wheel(along: float, across: float, radius: float, half: float) -> Form:
    """Set a wheel, or room for one."""
    return _parked(drum((along, across, 0.33), radius, half, 0.05), (0, 2, 1))


def _hull() -> Form:
    """Round one outline by the other, as sheet metal is."""
    side, section = _along(OUTLINE, -0.02, WIDE + 0.02, 0.05), _across(SECTION, -0.05, LONG + 0.02)
    blend = np.float32(0.12)

    def distance(points: Array) -> Array:
        first, second = side.distance(points), section.distance(points)
        near = np.maximum(blend - np.abs(first - second), 0) / blend
        result: Array = np.maximum(first, second) + near * near * blend * np.float32(0.25)
        return result

    return Form(distance, _street((LONG / 2, 0.95, WIDE / 2)), 2.72)


def _body(hull: Form) -> Form:
    """Hollow the hull, with panes on all sides and wells for the wheels."""

    def hollow(points: Array) -> Array:
        plain = hull.distance(points)
        room = np.maximum(plain + np.float32(0.05), np.float32(0.78) - points[1])
        return np.maximum(plain, -room)

    shell = Form(hollow, hull.centre, hull.reach)
    panes = [_along(pane, -0.3, WIDE + 0.3, 0.03) for pane in SIDE_PANES]
    wells = [_wheel(along, across, 0.42, 0.24) for along in WHEELS for across in (0.0, WIDE)]
    for hole in (*panes, _across(REAR, 4.25, 5.1), _across(FRONT, 0.7, 2.0), *wells):
        shell = cut(shell, hole)
    crate = _parked(box((LONG / 2, 1.08, WIDE / 2), (LONG / 2 + 0.02, 0.72, WIDE / 2 + 0.02), 0.0))

    def distance(points: Array) -> Array:
        plain = crate.distance(points)
        near = np.flatnonzero(plain < np.float32(0.25))
        if near.size:
            plain[near] = shell.distance(points[:, near])
        return plain

    return Form(distance, hull.centre, hull.reach)


def _seal(hull: Form) -> Form:
    """Lay black rubber round the rear glass."""
    outer, inner = _across(SEAL, 4.2, 5.0), _across(REAR, 4.0, 5.2)

    def distance(points: Array) -> Array:
        ring = np.maximum(outer.distance(points), -inner.distance(points))
        return np.maximum(ring, np.abs(hull.distance(points)) - np.float32(0.007))

    return Form(distance, _street((4.6, 1.33, WIDE / 2)), 0.95)


def _metal_and_lining(points: Array, normals: Array) -> Array:
    """Colour the van: a dark green-blue outside with its seams, pale cloth inside."""
    del normals
    along, up, across = _own(points)
    inside = (up > 0.77) & (along > 0.9) & (along < 4.72)
    edge = np.minimum(across, np.float32(WIDE) - across) - np.float32(0.13) * smooth(0.98, 1.62, up)
    inside &= (edge > 0.042) & (
        along < np.float32(4.66) - np.maximum(up - np.float32(1.02), 0) * np.float32(0.31)
    )
    inside &= up < 1.735
    gate = np.minimum(np.abs(edge - np.float32(0.115)), np.abs(up - np.float32(0.60)))
    seam = np.where(
        along > 4.45, gate, np.min([np.abs(along - np.float32(s)) for s in (1.18, 2.19, 3.27)], axis=0)
    )
    paint = column((0.085, 0.15, 0.16)) * (np.float32(0.35) + np.float32(0.65) * smooth(0.004, 0.011, seam))
    return np.where(inside, column((0.44, 0.36, 0.27)), paint).astype(np.float32)


def _tail_lamps(points: Array, normals: Array) -> Array:
    """Light the brake lamps at both rear corners, ribbed, with a pale pane low down."""
    along, up, across = _own(points)
    edge = np.minimum(across, np.float32(WIDE) - across)
    there = smooth(0.80, 0.815, up) * smooth(1.17, 1.155, up) * smooth(0.125, 0.115, edge)
    there *= (along > 4.58) & (normals[2] < 0.3)
    ribs = np.float32(0.75) + np.float32(0.25) * np.sin(up * np.float32(165))
    hot = np.float32(0.5) + np.float32(0.9) * np.exp(-(((up - np.float32(1.04)) / np.float32(0.09)) ** 2))
    pale = smooth(0.875, 0.865, up)
    tint = column(BRAKE) * (1 - pale) * hot + column((0.16, 0.13, 0.11)) * pale
    result: Array = tint * (there * ribs)
    return result


def _plate() -> Solid:
    """Screw on the plate."""
    words = lettering(
        (("3SAM479", 0.37, 0.55),), (600, 300), "atkinson_hyperlegible_next/AtkinsonHyperlegibleNext-Bold.ttf"
    )

    def face(points: Array, normals: Array) -> Array:
        del normals
        _, up, across = _own(points)
        ink = read_panel(
            words, (across - np.float32(0.725)) / np.float32(0.3), (np.float32(0.895) - up) / np.float32(0.15)
        )
        return column((0.42, 0.42, 0.40)) * (1 - np.float32(0.85) * ink)

    return Solid(_parked(box((4.768, 0.82, 0.875), (0.012, 0.075, 0.15), 0.004)), Material(paint=face))


def outside() -> list[Solid]:
    """Give the van as it stands in the street."""
    hull = _hull()
    tyres = [_wheel(along, across, 0.33, 0.105) for along in WHEELS for across in (0.14, WIDE - 0.14)]
    hubs = [_wheel(along, 0.045, 0.20, 0.03) for along in WHEELS]
    bumper = _parked(box((4.74, 0.50, WIDE / 2), (0.10, 0.095, 0.85), 0.05))
    wiper = _parked(rod((4.62, 1.10, 0.88), (4.56, 1.30, 1.26), 0.009))
    return [
        Solid(_body(hull), Material(paint=_metal_and_lining, gloss=0.5, sharpness=46, glow=_tail_lamps)),
        Solid(_seal(hull), Material((0.008, 0.008, 0.009), gloss=0.2)),
        Solid(join(tyres), Material((0.014, 0.014, 0.015), gloss=0.06)),
        Solid(join(hubs), Material((0.22, 0.23, 0.25), gloss=0.4)),
        Solid(bumper, Material((0.045, 0.052, 0.056), gloss=0.25, sharpness=20)),
        Solid(wiper, Material((0.008, 0.008, 0.008))),
        _plate(),
    ]


def _sleeper(number: int) -> list[Solid]:
    """Let one child sleep over the back of the seat: hair, an ear, a neck, a sweatshirt with its hood."""
    across, up = SLEEPERS[number]
    lean = (0.06, -0.03, 0.08)[number]
    crown = [
        ball((4.02, up, across), (0.105, 0.122, 0.094)),
        ball((4.06, up - 0.02, across), (0.085, 0.1, 0.098)),
    ]
    head = join(crown, 0.04)
    skin = [
        *[ball((4.03, up - 0.02, across + s * 0.098), (0.018, 0.03, 0.012)) for s in (-1, 1)],
        rod((4.04, up - 0.18, across - lean * 0.5), (4.03, up - 0.06, across), 0.046),
        ball((3.97, up - 0.04, across - 0.045), (0.075, 0.085, 0.065)),
    ]
    trunk = [
        ball((4.0, up - 0.30, across - lean), (0.14, 0.16, 0.19)),
        ball((4.10, up - 0.19, across - lean * 0.7), (0.055, 0.06, 0.11)),
    ]
    tone, shirt = HAIR[number], SHIRTS[number]

    def strands(points: Array, normals: Array) -> Array:
        del normals
        lock = cloth(points * column((1, 0.25, 1)), 55, 3, number)
        return column(tone) * (np.float32(0.55) + np.float32(0.9) * lock)

    return [
        Solid(_parked(head), Material(paint=strands, gloss=0.15)),
        Solid(_parked(join(skin)), Material((0.50, 0.31, 0.22))),
        Solid(_parked(join(trunk, 0.06)), Material(shirt)),
    ]


def inside() -> list[Solid]:
    """Fill the van: seats, the sleepers, two awake in front with a map, something won with ears."""
    backs = [box((4.17, 0.93, WIDE / 2), (0.06, 0.17, 0.64), 0.05)]
    backs += [box((a, 1.05, v), (0.07, 0.28, 0.23), 0.06) for a in (2.36, 3.25) for v in (0.48, 1.27)]
    rests = [box((2.33, 1.40, v), (0.045, 0.075, 0.12), 0.04) for v in (0.48, 1.27)]
    awake = [ball((2.08, 1.40, v), (0.10, 0.125, 0.09)) for v in (0.46, 1.24)]
    map_ = box((1.72, 1.33, 0.86), (0.006, 0.13, 0.27), 0.003)
    ears = [ball((4.42, 1.27, 1.32 + s), (0.03, 0.038, 0.036)) for s in (-0.065, 0.065)]
    bear = join(
        [ball((4.42, 1.19, 1.32), (0.075, 0.085, 0.095)), ball((4.42, 1.05, 1.32), (0.09, 0.1, 0.12)), *ears],
        0.02,
    )
    dome = _parked(box((3.45, 1.70, WIDE / 2), (0.13, 0.02, 0.07), 0.012))
    burning = column((2.6, 2.0, 1.15))
    return [
        Solid(_parked(join([*backs, *rests])), Material((0.20, 0.155, 0.12))),
        Solid(_parked(join(awake)), Material((0.10, 0.065, 0.045))),
        Solid(_parked(map_), Material((0.72, 0.70, 0.62))),
        Solid(_parked(bear), Material((0.50, 0.24, 0.30))),
        Solid(dome, Material((0.2, 0.2, 0.2), glow=lambda p, _: burning * np.ones_like(p[0])), casts=False),
        *[solid for number in range(3) for solid in _sleeper(number)],
    ]


def _let_out(points: Array, way: Array) -> Array:
    """Let more of the light be seen in the street, which has more of its own than a room."""
    del way
    along, _, across = _own(points)
    aside = np.abs(across - np.float32(WIDE / 2)) - np.float32(WIDE / 2)
    beyond = np.maximum(aside, np.maximum(along - np.float32(LONG), -along))
    return np.float32(1) + np.float32(4.5) * smooth(0.05, 0.3, beyond)


def lamps() -> list[Lamp]:
    """Give the one light that means something, and the red of the brakes on the road."""
    brakes = [
        Lamp(_street((LONG + 0.22, 0.95, v)), (0.026, 0.0014, 0.0008), 0.12, casts=False)
        for v in (0.1, WIDE - 0.1)
    ]
    return [Lamp(_street((3.45, 1.64, WIDE / 2)), DOME, 0.07, pattern=_let_out), *brakes]
