"""Half a peach, its stone still in it."""

import numpy as np

from painting.base import Array, Triple, column, dot, length, mix, smooth, unit
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.solids import Form, ball, worn

ROUND = 0.045
STONE = 0.024


def _flesh(out: Array, threads: Array) -> Array:
    """Colour the cut side by how far out it is: red about the stone, gold, the skin's edge."""
    gold = mix(
        column((0.62, 0.075, 0.035)), column((0.78, 0.44, 0.10)), smooth(0.52, 0.78, out + threads - 1)
    )
    return mix(gold, column((0.55, 0.16, 0.05)), smooth(0.93, 0.98, out))


def _ridged(points: Array) -> Array:
    """Wrinkle a peach stone."""
    result: Array = np.float32(0.012) * np.abs(cloth(points, 75, 2, 6) - np.float32(0.5))
    return result


def _half(place: Triple, way: Array) -> Form:
    """Cut a ball in half, its lip a little drawn in."""
    middle = column(place)

    def distance(points: Array) -> Array:
        local = points - middle
        up = dot(local, way)
        lip = np.float32(0.004) * np.exp(-((up / np.float32(0.008)) ** 2))
        result: Array = np.maximum(length(local) - np.float32(ROUND) + lip, up) * np.float32(0.85)
        return result

    return Form(distance, place, ROUND)


def half_peach(place: Triple, facing: Triple, sun: Triple) -> list[Solid]:
    """Lay half a peach on its back, its cut side towards a way, with low light coming through it."""
    middle, way, light = column(place), unit(column(facing)), unit(column(sun))

    def coloured(points: Array, normals: Array) -> Array:
        local = points - middle
        out = length(local - way * dot(local, way)) / np.float32(ROUND)
        flesh = _flesh(out, np.float32(0.8) + np.float32(0.4) * cloth(points, 160, 2, 3))
        blush = smooth(0.3, 0.7, cloth(points, 26, 3, 4) + local[0] * 4)
        skin = mix(column((0.62, 0.33, 0.09)), column((0.45, 0.06, 0.04)), blush)
        return mix(skin, flesh, smooth(0.6, 0.9, dot(normals, way)))

    def through(points: Array, normals: Array) -> Array:
        local = points - middle
        cut_open = np.float32(0.18) + np.float32(0.62) * smooth(0.6, 0.9, dot(normals, way))
        near = smooth(-1.0, 1.1, dot(local, light) / np.float32(ROUND))
        thin = np.float32(0.25) + np.float32(0.75) * smooth(0.45, 1.0, length(local) / np.float32(ROUND))
        result: Array = coloured(points, normals) * column((1.0, 0.80, 0.55)) * (near * thin * cut_open)
        return result

    stone = worn(ball(place, (STONE * 0.80, STONE, STONE * 0.72)), 0.0022, 95, 4)
    return [
        Solid(_half(place, way), Material(paint=coloured, glow=through, gloss=0.22, sharpness=26)),
        Solid(stone, Material((0.30, 0.115, 0.05), bump=_ridged, gloss=0.35, sharpness=20)),
    ]
