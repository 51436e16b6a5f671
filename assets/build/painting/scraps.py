"""Small things found on the ground or on a wall: a bolt, a caster off a cart, a moth with its wings shut."""

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.chain import rust
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.solids import Form, ball, box, cut, drum, join, rod, slab, swung

LONG = 0.17
"""The bolt: as long as a hand."""


def bolt(place: Triple, turn: float) -> list[Solid]:
    """Lay down a bolt with a six-sided head and its nut, old enough to have rusted."""
    x, y, z = place
    corners = [
        (0.0245 * float(np.cos(a)), 0.0245 * float(np.sin(a)))
        for a in np.linspace(0.2, 0.2 + 2 * np.pi, 7)[:-1]
    ]

    def six(along: float, half: float) -> Form:
        form = slab([(x + a, y + 0.008 + b) for a, b in corners], (z - half, z + half), 0.003)
        sideways = swung(form, 1, np.pi / 2, (x, y, z))
        return Form(
            lambda points: sideways.distance(points - column((along, 0, 0))),
            (x + along, y, z),
            sideways.reach,
        )

    shaft = rod((x - LONG / 2, y + 0.004, z), (x + LONG / 2, y, z), 0.0125)
    parts = [six(-LONG / 2, 0.011), six(LONG * 0.24, 0.010), shaft]

    def thread(points: Array) -> Array:
        along = (points[0] - np.float32(x)) * np.float32(np.cos(turn)) + (
            points[2] - np.float32(z)
        ) * np.float32(np.sin(turn))
        result: Array = np.float32(0.0012) * np.sin(along * np.float32(1500)) * (along > 0.0) + np.float32(
            0.0015
        ) * cloth(points, 60, 2, 3)
        return result

    old = rust((0.30, 0.19, 0.13), 5)
    return [
        Solid(
            swung(join(parts), 1, turn, place),
            Material(paint=old.paint, bump=thread, gloss=0.6, sharpness=18),
        )
    ]


def caster(place: Triple, turn: float) -> list[Solid]:
    """Lay down a caster on its side: a small wheel of hard rubber, the fork that holds it, its stem."""
    x, y, z = place
    high = y + 0.045
    wheel = cut(drum((x, high, z), 0.056, 0.017, 0.008), drum((x, high + 0.02, z), 0.036, 0.010, 0.003))
    hub = drum((x, high, z), 0.017, 0.022, 0.003)
    plates = [
        swung(
            join(
                [
                    drum((x, high + s * 0.027, z), 0.020, 0.0025, 0.001),
                    box((x + 0.038, high + s * 0.027, z), (0.038, 0.0025, 0.019), 0.002),
                ]
            ),
            1,
            0.0,
            place,
        )
        for s in (-1, 1)
    ]
    bridge = box((x + 0.077, high, z), (0.003, 0.029, 0.021), 0.002)
    ring = swung(drum((x + 0.088, high, z), 0.022, 0.009, 0.004), 2, np.pi / 2, (x + 0.088, high, z))
    stem = rod((x + 0.09, high, z), (x + 0.150, high - 0.012, z), 0.0075)
    axle = rod((x, high - 0.033, z), (x, high + 0.035, z), 0.007)
    rubber, iron = (
        swung(join(forms), 1, turn, place) for forms in ([wheel], [hub, *plates, bridge, ring, stem, axle])
    )
    return [
        Solid(rubber, Material((0.045, 0.045, 0.047), gloss=0.15, sharpness=12)),
        Solid(iron, Material((0.36, 0.34, 0.31), gloss=0.9, sharpness=24)),
    ]


def moth(place: Triple, size: float) -> list[Solid]:
    """Let a moth sleep on something upright: wings laid back like a roof, barred; body, two feelers."""
    x, y, z = place
    unit = size / 10
    outline = [(0.0, 0.5), (0.28, 0.40), (1.0, -0.62), (0.62, -0.80), (0.10, -0.45)]
    wings = []
    for side in (-1, 1):
        flat = slab(
            [(x + side * a * unit, y + b * unit) for a, b in outline], (z - 0.0035, z - 0.001), 0.0006
        )
        wings.append(swung(flat, 1, side * 0.22, (x, y, z)))
    body = ball((x, y - 0.05 * unit, z - 0.005), (0.13 * unit, 0.52 * unit, 0.008))
    feelers = [
        rod((x, y + 0.42 * unit, z - 0.006), (x + s * 0.42 * unit, y + 0.85 * unit, z - 0.004), 0.0012)
        for s in (-1, 1)
    ]

    def barred(points: Array, normals: Array) -> Array:
        del normals
        down = (np.float32(y) - points[1]) / np.float32(unit) + np.abs(
            points[0] - np.float32(x)
        ) / np.float32(unit) * np.float32(0.35)
        bar = smooth(0.35, 0.75, np.sin(down * np.float32(9)) + (cloth(points, 90, 2, 3) - np.float32(0.5)))
        return mix(column((0.44, 0.36, 0.26)), column((0.13, 0.09, 0.06)), bar * np.float32(0.8))

    return [
        Solid(join(wings), Material(paint=barred)),
        Solid(join([body, *feelers]), Material((0.20, 0.15, 0.11))),
    ]
