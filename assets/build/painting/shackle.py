"""An iron cuff that somebody opened, hanging by its chain from an eye in a wall."""

from math import cos, hypot, sin

import numpy as np

from painting.base import Array, Triple, column
from painting.chain import chain, curve, rust
from painting.scene import Solid
from painting.solids import Form, ball, cut, drum, hoop, join, rod, swung, worn


def half_ring(centre: Triple, radius: float, half: float, side: int) -> Form:
    """Bend a flat bar to half a ring that faces the viewer, open towards the other side."""
    middle, thick = column(centre), np.float32(half * 0.30)

    def distance(points: Array) -> Array:
        x, y, z = points - middle
        x = x * np.float32(side)
        round_it = np.abs(np.hypot(x, y) - np.float32(radius))
        past = np.hypot(x, np.abs(y) - np.float32(radius))
        flat = np.where(x > 0, round_it, past) - thick + np.float32(0.003)
        deep = np.abs(z) - np.float32(half - 0.003)
        outside = np.hypot(np.maximum(flat, 0), np.maximum(deep, 0))
        result: Array = (outside + np.minimum(np.maximum(flat, deep), 0) - np.float32(0.003)).astype(
            np.float32
        )
        return result

    return Form(distance, centre, hypot(radius + half, half))


def cuff(hinge: Triple, radius: float, half: float, angles: tuple[float, float]) -> Form:
    """Hang both halves from their hinge, swung apart, each with the ear the lock went through."""
    x, y, z = hinge
    parts = []
    for side, angle in zip((-1, 1), angles, strict=True):
        arc = half_ring((x, y - radius, z), radius, half, side)
        low = (x + side * 0.004, y - radius * 2 - 0.014, z)
        ear = swung(drum(low, 0.021, half * 0.24, 0.003), 2, np.pi / 2, low)
        hole = rod((low[0] - 0.02, low[1], z), (low[0] + 0.02, low[1], z), 0.007)
        parts.append(swung(join([arc, cut(ear, hole)], 0.006), 2, side * angle, hinge))
    knuckles = [rod((x, y, z - half * 1.15), (x, y, z + half * 1.15), half * 0.42)]
    return worn(join([*parts, *knuckles]), 0.0012, 34, 6)


def eye(place: Triple, size: float) -> list[Solid]:
    """Let an eye into a wall, a round plate under it and a ring through it."""
    x, y, z = place
    plate = swung(drum((x, y, z - 0.004), size * 1.5, 0.010, 0.005), 0, np.pi / 2, (x, y, z - 0.004))
    heads = [
        ball((x + size * 1.12 * cos(a), y + size * 1.12 * sin(a), z - 0.016), (0.012, 0.012, 0.009))
        for a in (0.8, 2.36, 3.93, 5.5)
    ]
    loop = swung(hoop((x, y, z - 0.03), size * 0.62, size * 0.2), 1, np.pi / 2, (x, y, z - 0.03))
    dropped = (x, y - size * 1.05, z - 0.055)
    ring = swung(hoop(dropped, size * 0.85, size * 0.15), 0, -0.22, (x, y, z - 0.05))
    iron = rust((0.17, 0.15, 0.135), 3)
    return [Solid(worn(plate, 0.002, 20, 4), iron), Solid(join([*heads, loop]), iron), Solid(ring, iron)]


def hung(place: Triple, drop: float, size: float, angles: tuple[float, float]) -> list[Solid]:
    """Hang chain and open cuff from an eye in a wall; the cuff's radius is twice the size."""
    x, y, z = place
    top = (x, y - size * 1.95, z - 0.075)
    end = (x + 0.01, y - drop, z - 0.10)
    middle = (x + 0.012, (top[1] + end[1]) / 2, z - 0.085)
    links = chain(curve([top, middle, end]), size * 1.55, size * 0.17)
    hinge = (end[0], end[1] - size * 0.62, end[2])
    shackle = cuff(hinge, size * 2.0, size * 0.52, angles)
    bail = swung(hoop((end[0], end[1] - size * 0.2, end[2]), size * 0.5, size * 0.14), 1, 1.2, end)
    iron = rust((0.19, 0.165, 0.145), 8)
    return [
        *eye(place, size),
        *[Solid(form, iron) for form in links],
        Solid(bail, iron),
        Solid(shackle, rust((0.22, 0.195, 0.17), 5)),
    ]
