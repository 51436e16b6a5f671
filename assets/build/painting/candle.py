"""Candles on saucers: wax, wick, flame, and the light one gives."""

import numpy as np

from painting.base import Array, Frame, Pair, Triple, column, length, mix, smooth
from painting.scene import Camera, Lamp, Material, Solid
from painting.solids import Form, ball, drum, join, rod, turned, worn

TALLOW: Triple = (1.0, 0.50, 0.16)


def _wax(place: Triple, tall: float, thick: float, seed: int) -> Form:
    """Melt a candle down: a hollow at the top, tears down one side, a pool at its foot."""
    x, y, z = place
    random = np.random.default_rng(seed)
    parts = [
        drum((x, y + tall / 2, z), thick, tall / 2, 0.006),
        drum((x, y + 0.005, z), thick * 1.35, 0.005, 0.004),
    ]
    for _ in range(5):
        angle, down = float(random.uniform(0, 6.28)), float(random.uniform(0.2, 0.9)) * tall
        right, deep = x + thick * float(np.cos(angle)), z + thick * float(np.sin(angle))
        parts.append(rod((right, y + tall, deep), (right, y + tall - down, deep), 0.0052))
        parts.append(ball((right, y + tall - down, deep), (0.0075, 0.011, 0.0075)))
    return worn(join(parts, 0.008), 0.0025, 22, seed)


def _flame(place: Triple, tall: float) -> Form:
    """Draw a flame: a drop, wide low down, drawn out at the top."""
    x, y, z = place
    return join(
        [
            ball((x, y + tall * 0.30, z), (tall * 0.165, tall * 0.3, tall * 0.165)),
            rod((x, y + tall * 0.35, z), (x + tall * 0.03, y + tall * 0.95, z), tall * 0.02),
        ],
        tall * 0.22,
    )


def _burning(top: Triple) -> Solid:
    """Set a flame on the wax: blue at its root, white in its middle, amber at its tip."""
    x, y, z = top

    def glow(points: Array, normals: Array) -> Array:
        del normals
        rise = (points[1] - np.float32(y)) / np.float32(0.055)
        hot = mix(column((0.30, 0.20, 0.35)), column((1.7, 1.15, 0.52)), smooth(0.0, 0.4, rise))
        return mix(hot, column((1.35, 0.62, 0.15)), smooth(0.6, 1.1, rise))

    return Solid(_flame((x, y + 0.004, z), 0.058), Material((0, 0, 0), glow=glow), casts=False)


def candle(place: Triple, tall: float, *, seed: int, light: float = 0.0) -> tuple[list[Solid], list[Lamp]]:
    """Stand a candle on a saucer, lit if it is to give light."""
    x, y, z = place
    thick = 0.021
    dish = turned((x, y + 0.004, z), [(0.0, 0.0), (0.045, 0.0), (0.062, 0.008), (0.078, 0.016)], 0.0035)
    stands = (x, y + 0.006, z)
    top = y + 0.006 + tall

    def lit_through(points: Array, normals: Array) -> Array:
        del normals
        near = np.exp((points[1] - np.float32(top)) / np.float32(0.06))
        result: Array = column((1.0, 0.42, 0.10)) * near * np.float32(0.8 if light else 0.0)
        return result

    wick = rod((x, top - 0.004, z), (x + 0.002, top + 0.013, z), 0.0017)
    solids = [
        Solid(dish, Material((0.42, 0.40, 0.36), gloss=0.5, sharpness=40), casts=not light),
        Solid(
            _wax(stands, tall, thick, seed),
            Material((0.62, 0.56, 0.42), gloss=0.12, sharpness=20, glow=lit_through),
            casts=not light,
        ),
        Solid(wick, Material((0.015, 0.012, 0.01)), casts=False),
    ]
    if not light:
        return solids, []
    solids.append(_burning((x, top, z)))
    burns = (x, top + 0.034, z)

    def past_the_wax(points: Array, way: Array) -> Array:
        foot = 1 - np.float32(0.75) * smooth(0.78, 0.9, way[1])
        away = length(points - column(burns))
        return foot * (np.float32(0.06) + np.float32(0.94) * smooth(0.02, 0.24, away))

    strength = (TALLOW[0] * light, TALLOW[1] * light, TALLOW[2] * light)
    return solids, [Lamp(burns, strength, 0.06, pattern=past_the_wax)]


def shine(frame: Frame, camera: Camera, flame: Triple, reach: float) -> Array:
    """Say how much the air about a flame glows."""
    across, down = frame.grid()
    place: Pair = camera.project(flame)
    away = np.hypot(across - place[0], down - place[1]) / np.float32(reach)
    result: Array = (np.exp(-away * 2.2) + np.float32(0.25) * np.exp(-away * 0.55)).astype(np.float32)
    return result
