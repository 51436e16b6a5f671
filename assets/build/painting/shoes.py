"""A pair of small canvas shoes: rubber, canvas, tongue and laces, one of them undone."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.chain import curve
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.solids import Form, ball, box, common, cut, drum, hoop, join, rod, swung, wall, worn

EYES = ((-0.050, 0.0815), (-0.035, 0.0862), (-0.020, 0.0888), (-0.005, 0.0888), (0.010, 0.0862))
"""Where the lace crosses: depth and height along the top of the foot."""


def _rubber() -> Form:
    """Mould the sole, and a cap over the toes."""
    sole = join(
        [
            drum((0.004, 0.014, -0.078), 0.036, 0.014, 0.005),
            drum((0.0, 0.014, -0.045), 0.043, 0.014, 0.005),
            box((0.0, 0.014, 0.02), (0.031, 0.014, 0.06), 0.005),
            drum((0.0, 0.014, 0.085), 0.034, 0.014, 0.005),
        ],
        0.025,
    )
    cap = common(ball((0.004, 0.026, -0.080), (0.0375, 0.040, 0.0405)), wall((0, 0, 1), -0.079))
    return join([sole, cap], 0.008)


def _canvas() -> Form:
    """Sew the upper, open where the foot goes in."""
    upper = join(
        [
            ball((0.003, 0.030, -0.074), (0.035, 0.038, 0.042)),
            ball((0.0, 0.042, -0.020), (0.036, 0.046, 0.078)),
            ball((0.0, 0.050, 0.066), (0.032, 0.052, 0.050)),
        ],
        0.03,
    )
    mouth = ball((0.0, 0.112, 0.062), (0.0225, 0.062, 0.050))
    return worn(cut(upper, mouth), 0.0022, 26, 3)


def _lace(path: Sequence[Triple]) -> Form:
    """Lay a lace along a path."""
    return join([rod(start, end, 0.0027) for start, end in pairwise(path)], 0.002)


def _laced() -> list[Form]:
    """Draw the lace to and fro over the tongue."""
    bars = []
    for number, (deep, high) in enumerate(EYES):
        half = 0.013 + 0.0012 * number
        bars.append(rod((-half, high, deep), (half, high, deep + 0.004), 0.0027))
        if number:
            before = EYES[number - 1]
            bars.append(rod((-half, before[1] + 0.002, before[0]), (half, high + 0.003, deep), 0.0024))
    return bars


def _knot(*, undone: bool) -> Form:
    """Tie a bow, or let both ends trail over the floor."""
    deep, high = EYES[-1]
    if undone:
        inner: list[Triple] = [(-0.014, high, deep), (-0.036, 0.080, -0.004), (-0.050, 0.040, -0.016)]
        inner += [(-0.060, 0.004, -0.030), (-0.090, 0.003, -0.058), (-0.125, 0.003, -0.050)]
        inner += [(-0.148, 0.003, -0.078), (-0.130, 0.003, -0.112)]
        outer: list[Triple] = [(0.014, high, deep), (0.038, 0.074, 0.002), (0.051, 0.034, -0.006)]
        outer += [(0.060, 0.004, -0.020), (0.082, 0.003, -0.055), (0.072, 0.003, -0.095)]
        outer += [(0.044, 0.003, -0.118), (0.050, 0.003, -0.160)]
        inner, outer = curve(inner, 6), curve(outer, 6)
        return join([_lace(inner), _lace(outer)])
    loops = [
        swung(hoop((side * 0.019, high + 0.006, deep - 0.004), 0.0135, 0.0026), 0, 1.1, (0.0, high, deep))
        for side in (-1, 1)
    ]
    ends = [_lace([(0, high + 0.004, deep), (side * 0.02, high - 0.004, deep - 0.03)]) for side in (-1, 1)]
    return join([*loops, *ends, ball((0, high + 0.004, deep), (0.006, 0.005, 0.005))])


def _cotton(points: Array, normals: Array) -> Array:
    """Colour the canvas, washed often."""
    del normals
    weave = np.float32(0.8) + np.float32(0.4) * cloth(points, 120, 2, 3)
    return column((0.36, 0.33, 0.32)) * weave


def shoe(foot: Triple, turn: float, *, undone: bool = False) -> list[Solid]:
    """Stand one shoe, its toe towards the viewer before it is turned."""
    x, y, z = foot

    def stood(form: Form) -> Form:
        centre = (form.centre[0] + x, form.centre[1] + y, form.centre[2] + z)
        moved = Form(lambda points: form.distance(points - column(foot)), centre, form.reach)
        return swung(moved, 1, turn, foot)

    def white(points: Array, normals: Array) -> Array:
        del normals
        line = smooth(0.0022, 0.0012, np.abs(points[1] - np.float32(y + 0.020)))
        scuffed = np.float32(0.7) + np.float32(0.45) * cloth(points, 40, 3, 5)
        return mix(column((0.60, 0.57, 0.52)), column((0.22, 0.05, 0.05)), line) * scuffed

    tongue = swung(ball((0.0, 0.094, 0.018), (0.019, 0.024, 0.005)), 0, 0.75, (0.0, 0.085, 0.016))
    thread = Material((0.62, 0.60, 0.56))
    return [
        Solid(stood(_rubber()), Material(paint=white, gloss=0.12, sharpness=14)),
        Solid(stood(_canvas()), Material(paint=_cotton)),
        Solid(stood(tongue), Material(paint=_cotton)),
        Solid(stood(join(_laced())), thread),
        Solid(stood(_knot(undone=undone)), thread),
    ]


def _undercarriage() -> tuple[Form, Form]:
    """Make what a skate runs on, with the stop at its toe; and the plate it hangs from."""
    wheels = join(
        [
            swung(
                drum((side * 0.036, 0.029, deep), 0.029, 0.014, 0.006),
                2,
                np.pi / 2,
                (side * 0.036, 0.029, deep),
            )
            for side in (-1, 1)
            for deep in (-0.062, 0.072)
        ]
    )
    plate = join(
        [
            box((0, 0.058, 0.0), (0.022, 0.005, 0.12), 0.003),
            *[rod((-0.03, 0.03, deep), (0.03, 0.03, deep), 0.006) for deep in (-0.062, 0.072)],
            *[rod((0, 0.058, deep), (0, 0.03, deep), 0.012) for deep in (-0.062, 0.072)],
        ]
    )
    stop = rod((0, 0.052, -0.115), (0, 0.030, -0.132), 0.016)
    return join([wheels, stop]), plate


def skate(foot: Triple, turn: float) -> list[Solid]:
    """Stand one child's roller skate, its toe towards the viewer before it is turned."""
    x, y, z = foot
    lift = 0.062

    def stood(form: Form, rise: float = 0.0) -> Form:
        centre = (form.centre[0] + x, form.centre[1] + y + rise, form.centre[2] + z)
        up = column((x, y + rise, z))
        return swung(Form(lambda points: form.distance(points - up), centre, form.reach), 1, turn, foot)

    shaft = join([_canvas(), rod((0, 0.075, 0.060), (0, 0.165, 0.070), 0.034)], 0.03)
    top = cut(shaft, join([ball((0, 0.215, 0.074), (0.03, 0.065, 0.03)), wall((0, -1, 0), -0.178)]))
    wheels, plate = _undercarriage()
    leather = Material((0.55, 0.53, 0.50), gloss=0.12, sharpness=16)
    red = Material((0.50, 0.045, 0.04), gloss=0.2)
    return [
        Solid(stood(top, lift), leather),
        Solid(stood(_rubber(), lift), Material((0.34, 0.32, 0.30))),
        Solid(stood(join(_laced()), lift), Material((0.45, 0.05, 0.05))),
        Solid(stood(wheels), red),
        Solid(stood(plate), Material((0.40, 0.40, 0.42), gloss=0.8)),
    ]
