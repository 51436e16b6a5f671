"""The crypt from the floor: the chair up against the candle, short in one leg, and a small pair of shoes."""

from dataclasses import replace

import numpy as np
from painting.armchair import armchair
from painting.base import Array, Frame, Triple, column, dot, length, smooth, unit
from painting.candle import TALLOW, candle, shine
from painting.finish import bloom, tone, vignette
from painting.masonry import Finish
from painting.near import Near
from painting.outdoors import planks, stone_paint
from painting.render import render
from painting.scene import Camera, Lamp, Material, Paint, Scene, Solid
from painting.shoes import shoe
from painting.solids import Form, arch, ball, box, cut, hoop, join, worn

from pictures.crypt import paving, shell

BACK = 4.65
CHAIR: Triple = (0.47, 0.0, 3.34)
FLAME: Triple = (1.315, 0.0, 3.90)
EYE: Triple = (0.10, 0.125, 1.35)
DOOR = 1.28
CAMERA = Camera(EYE, 1.2, (-0.27, 0.20))


def door(kicked: Form | None = None) -> list[Solid]:
    """Hang the door she came in by: planks in an arch, shut; what is `kicked` out of it is gone."""
    x, z = DOOR, BACK
    leaf = arch((x, 1.02, z - 0.01), (0.58, 1.08, 0.03), 0.01)
    leaf = cut(leaf, kicked) if kicked else leaf
    ring = cut(arch((x, 1.04, z), (0.78, 1.26, 0.09), 0.02), arch((x, 1.0, z), (0.59, 1.11, 0.5), 0.0))
    straps = join([box((x, y, z - 0.045), (0.54, 0.035, 0.01), 0.006) for y in (0.46, 1.30)])
    studs = join(
        [
            ball((x - 0.45 + 0.15 * i, y, z - 0.058), (0.016, 0.016, 0.012))
            for i in range(7)
            for y in (0.46, 1.30)
        ]
    )
    pull = join(
        [
            hoop((x - 0.38, 0.86, z - 0.07), 0.07, 0.010),
            ball((x - 0.38, 0.93, z - 0.06), (0.025, 0.025, 0.025)),
        ]
    )
    iron = Material((0.12, 0.11, 0.10), gloss=0.35, sharpness=22)
    return [
        Solid(leaf, planks((0.20, 0.12, 0.065))),
        Solid(worn(ring, 0.008, 6, 4), stone_paint((0.32, 0.30, 0.27), 5)),
        Solid(join([straps, studs]), iron),
        Solid(pull, iron),
    ]


def shoes() -> list[Solid]:
    """Stand a small pair of shoes before the chair, one of them undone."""
    return [*shoe((0.30, 0.0, 2.56), -0.42), *shoe((0.14, 0.0, 2.48), 0.30, undone=True)]


def rim(source: Triple, light: Triple) -> Paint:
    """Let the light behind the chair run along its edges."""

    def glow(points: Array, normals: Array) -> Array:
        view = unit(points - column(EYE))
        toward = column(source) - points
        away = length(toward)
        turned = smooth(-0.15, 0.45, dot(normals, unit(toward)))
        edge = smooth(0.25, 1.0, 1 + dot(normals, view)) ** 2
        result: Array = column(light) * (edge * turned * np.float32(0.24) / (np.float32(0.35) + away * away))
        return result

    return glow


def chair(rim: Paint) -> list[Solid]:
    """Stand the chair against the light, which runs along its edges, on three of its legs."""
    leather, cords, legs, sacking = armchair(CHAIR, -0.66, tip=0.16)
    rimmed = [replace(solid, material=replace(solid.material, glow=rim)) for solid in (leather, legs)]
    return [*rimmed, cords, sacking]


def flags() -> Solid:
    """Lay the floor, worn smooth."""
    return paving((0.46, 0.62), 6, Finish(0.016, 0.0020, 0.0006, 0.0015, 0.0010, 5.0), 0.55)


def near() -> Near:
    """Name the shoes."""
    return Near(CAMERA, shoes())


def paint(frame: Frame) -> Array:
    """Paint the crypt as one sees it kneeling, or lower."""
    lit, lamps = candle(FLAME, 0.085, seed=5, light=1.0)
    stub, _ = candle((1.06, 0.0, 4.28), 0.03, seed=8)
    solids = [
        *shell(BACK),
        flags(),
        *door(),
        *chair(rim((FLAME[0], 0.16, FLAME[2]), TALLOW)),
        *shoes(),
        *lit,
        *stub,
    ]
    more = [
        Lamp((-0.2, 0.7, 1.6), (TALLOW[0] * 0.014, TALLOW[1] * 0.015, TALLOW[2] * 0.026), 0.6, casts=False),
        Lamp((0.75, 1.25, 4.45), (TALLOW[0] * 0.11, TALLOW[1] * 0.11, TALLOW[2] * 0.11), 0.25),
        Lamp((2.0, 0.75, 2.75), (TALLOW[0] * 0.20, TALLOW[1] * 0.18, TALLOW[2] * 0.15), 0.3),
        Lamp((0.62, 0.32, 2.22), (0.046, 0.029, 0.0155), 0.1, casts=False),
    ]
    scene = Scene(CAMERA, solids, [*lamps, *more], (0.006, 0.006, 0.008), (0.010, 0.006, 0.003))
    view = render(scene, frame)
    air = shine(frame, CAMERA, (FLAME[0], 0.125, FLAME[2]), 0.16)
    light = view.light + column(TALLOW)[:, :, None] * air * np.float32(0.05)
    across, _ = frame.grid()
    light = light * (np.float32(0.25) + np.float32(0.75) * smooth(0.05, 1.1, across))
    light = bloom(light, frame.height / 45, 0.2, 0.35) * vignette(frame, (1.42, 0.62), 0.85, 0.8)
    return tone(light, 2.6)
