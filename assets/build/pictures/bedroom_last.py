"""Her bedroom on the last nights: light under the door, along a worn path, and shoes that are not a pair."""

from dataclasses import replace

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, vignette
from painting.near import Near
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.shoes import shoe
from painting.solids import Form, box, swung

from pictures.bedroom import BACK, bed, desk, door, raincoat, shell
from pictures.bedroom_late import CLOCK, TOP, clock, tangerine, unlit_lamp

PATH = 0.73
"""How far right the door stands, and the path to it."""
HALF, NEAR_END, FAR_END = 0.66, 0.55, 3.92
STEPS = tuple((0.115 if number % 2 else -0.115, 3.66 - 0.345 * number) for number in range(7))
"""The seven places of the rug where a foot comes down."""
SIX_PAST_TWELVE = ("bc", "abged", "abcdef", "acdefg")
LANDING: Triple = (1.0, 0.50, 0.13)
BLADE: Triple = (4.2, 1.95, 0.36)
SPILL: Triple = (0.030, 0.0145, 0.0033)
CAMERA = Camera((0.46, 0.70, -0.05), 1.10, (-0.45, -0.025))


def _worn_to_string(points: Array) -> Array:
    """Say how far the rug has gone: along the path, and most where the feet come down."""
    right, deep = points[0] - np.float32(PATH), points[2]
    ragged = (cloth(points, 17, 4, 4) - np.float32(0.5)) * np.float32(0.22)
    ends = smooth(NEAR_END, NEAR_END + 0.3, deep) * smooth(FAR_END, FAR_END - 0.12, deep)
    gone = np.float32(0.30) * smooth(0.32, 0.19, np.abs(right) + ragged) * ends
    for across, along in STEPS:
        away = np.hypot((right - np.float32(across)) / 0.062, (deep - np.float32(along)) / 0.165)
        gone = np.maximum(gone, smooth(1.5, 0.6, away + ragged * 4))
    result: Array = gone
    return result


def _rug() -> Solid:
    """Lay the rug along the way she walks, and walk it down to string."""

    def colours(points: Array, normals: Array) -> Array:
        del normals
        right = np.abs(points[0] - np.float32(PATH))
        band = smooth(0.45, 0.46, right) * smooth(0.56, 0.55, right)
        pile = mix(column((0.075, 0.10, 0.17)) * np.ones_like(right), column((0.20, 0.22, 0.25)), band)
        pile = pile * (np.float32(0.55) + np.float32(0.9) * cloth(points, 38, 3, 3))
        string = smooth(0.15, 0.40, np.abs(np.mod(points[0] / np.float32(0.021), 1) - np.float32(0.5)))
        warp = column((0.56, 0.53, 0.48)) * (np.float32(0.55) + np.float32(0.45) * string)
        return mix(pile, warp, _worn_to_string(points))

    def tufts(points: Array) -> Array:
        left = 1 - _worn_to_string(points)
        return left * (np.float32(0.003) + np.float32(0.0022) * cloth(points, 60, 2, 7))

    middle, half = (NEAR_END + FAR_END) / 2, (FAR_END - NEAR_END) / 2
    form = box((PATH, 0.006, middle), (HALF, 0.009, half), 0.007)
    return Solid(form, Material(paint=colours, bump=tufts), casts=False)


def _grown(form: Form, foot: Triple, size: float) -> Form:
    """Make a form larger about a place on the floor."""
    about, scale = column(foot), np.float32(size)
    centre = tuple(at + (part - at) * size for part, at in zip(form.centre, foot, strict=True))
    return Form(
        lambda points: form.distance(about + (points - about) / scale) * scale,
        (centre[0], centre[1], centre[2]),
        form.reach * size,
    )


def _shoes() -> list[Solid]:
    """Stand two shoes in the path: one of hers, and one of her sister's, which is wider."""
    mine, hers = (PATH - 0.14, 0.016, 1.86), (PATH + 0.05, 0.016, 1.76)
    purple = Material(
        paint=lambda p, _: (
            column((0.40, 0.085, 0.42)) * (np.float32(0.7) + np.float32(0.5) * cloth(p, 90, 2, 3))
        )
    )
    pale = Material(
        paint=lambda p, _: (
            column((0.66, 0.64, 0.60)) * (np.float32(0.8) + np.float32(0.3) * cloth(p, 90, 2, 3))
        )
    )
    one = [
        Solid(s.form, pale if number in {1, 2} else s.material)
        for number, s in enumerate(shoe(mine, 0.22, undone=True))
    ]
    other = [
        Solid(_grown(solid.form, hers, 1.2), purple if number in {1, 2} else solid.material)
        for number, solid in enumerate(shoe(hers, -0.16))
    ]
    return [*one, *other]


def _left_for_her() -> list[Solid]:
    """Lay the new note over the old one, and two tangerines on it."""
    x, _, z = CLOCK
    sheet = (x + 0.17, TOP + 0.006, z - 0.15)
    return [
        Solid(swung(box(sheet, (0.09, 0.002, 0.06), 0.001), 1, 0.3, sheet), Material((0.62, 0.60, 0.56))),
        *tangerine((x + 0.13, TOP + 0.039, z - 0.14)),
        *tangerine((x + 0.215, TOP + 0.039, z - 0.155)),
    ]


def _gap() -> Solid:
    """Light the gap under the door."""

    def glow(points: Array, normals: Array) -> Array:
        del normals
        right = (points[0] - np.float32(PATH)) / np.float32(0.40)
        result: Array = column(LANDING) * (np.float32(1.1) + np.float32(1.2) * np.exp(-((right / 0.6) ** 2)))
        return result

    crack = box((PATH, 0.016, BACK - 0.034), (0.385, 0.013, 0.003), 0.001)
    return Solid(crack, Material((0, 0, 0), glow=glow), casts=False)


def _along_the_path(points: Array, way: Array) -> Array:
    """Let the landing's light in along the floor: a blade as wide as the door, fading as it comes."""
    del way
    come = np.float32(BACK) - points[2]
    beside = np.abs(points[0] - np.float32(PATH)) - np.float32(0.30)
    soft = np.float32(0.03) + np.float32(0.10) * come
    low = smooth(0.05, 0.0, points[1] - np.float32(0.02) - np.float32(0.075) * come)
    edge = np.clip(beside / soft + np.float32(0.5), 0, 1)
    result: Array = (1 - edge * edge * (3 - 2 * edge)) * low * np.exp(-come / np.float32(2.0))
    return result


def near() -> Near:
    """Name the shoes."""
    return Near(CAMERA, _shoes())


def paint(frame: Frame) -> Array:
    """Paint the bedroom as one sees it sitting on the floor."""
    lit_past = [replace(solid, casts=False) for solid in (*shell(), *door())]
    coat = Material((0.40, 0.29, 0.05), gloss=0.14, sharpness=16)
    solids = [*lit_past, Solid(raincoat(), coat), *desk(), *bed(), *unlit_lamp()]
    solids += [*clock(SIX_PAST_TWELVE), *_left_for_her(), _rug(), *_shoes(), _gap()]
    lamps = [
        Lamp((0.0, 0.16, 1.0), BLADE, 0.05, far=True, pattern=_along_the_path),
        Lamp((PATH, 0.10, BACK - 0.25), SPILL, 0.2, casts=False),
        Lamp((1.9, 1.7, 0.1), (0.15, 0.29, 0.58), 0.35),
        Lamp((0.2, 1.3, 1.6), (0.012, 0.024, 0.046), 0.8, casts=False),
    ]
    scene = Scene(CAMERA, solids, lamps, (0.012, 0.023, 0.047), (0.008, 0.014, 0.029))
    light = bloom(render(scene, frame).light, frame.height / 55, 0.2, 0.35)
    across, _ = frame.grid()
    light = light * (np.float32(0.45) + np.float32(0.55) * smooth(0.3, 1.15, across))
    light = light * vignette(frame, (1.38, 0.60), 0.95, 0.75)
    return tone(light, 2.6)
