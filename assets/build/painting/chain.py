"""Iron: links along a path, a plate bolted to a wall, a shackle."""

from collections.abc import Sequence

import numpy as np

from painting.base import Array, Triple, column
from painting.noise import cloth
from painting.scene import Material
from painting.solids import Form, join

GROUP = 6


def rust(tone: Triple = (0.20, 0.15, 0.12), seed: int = 3) -> Material:
    """Colour old iron: brown where it is let alone, bright where it rubs."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        scale = np.float32(0.5) + np.float32(1.0) * cloth(points, 26, 4, seed)
        red = np.float32(0.5) * cloth(points, 9, 3, seed + 4)
        result: Array = column(tone) * scale * (1 + red * column((0.5, 0.0, -0.35)))
        return result

    return Material(
        paint=paint, bump=lambda p: np.float32(0.002) * cloth(p, 60, 2, seed), gloss=0.5, sharpness=22
    )


def link(place: Triple, way: Triple, roll: float, long: float, thick: float) -> Form:
    """Make one link: a ring pulled long along a way, rolled about it."""
    along = np.array(way, np.float64) / np.linalg.norm(way)
    helper = np.array((0.31, 0.2, 0.93)) if abs(along[1]) > 0.9 else np.array((0.0, 1.0, 0.0))
    side = np.cross(along, helper)
    side /= np.linalg.norm(side)
    third = np.cross(along, side)
    turned = side * np.cos(roll) + third * np.sin(roll)
    matrix = np.stack([along, turned, np.cross(along, turned)]).astype(np.float32)
    middle, wide = column(place), long * 0.30
    straight = np.float32(long / 2 - wide)

    def distance(points: Array) -> Array:
        x, y, z = matrix @ (points - middle)
        ring = np.hypot(np.maximum(np.abs(x) - straight, 0), y) - np.float32(wide)
        result: Array = (np.hypot(ring, z) - np.float32(thick)).astype(np.float32)
        return result

    return Form(distance, place, long / 2 + thick)


def chain(path: Sequence[Triple], long: float = 0.062, thick: float = 0.0075) -> list[Form]:
    """Hang links along a path of places, a few of them to a form."""
    places = np.array(path, np.float64)
    lengths = np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(places, axis=0), axis=1))])
    pitch = long - thick * 2.6
    links = []
    for number in range(int(lengths[-1] / pitch) + 1):
        spots = [
            np.array([np.interp(number * pitch + off, lengths, places[:, axis]) for axis in range(3)])
            for off in (-pitch * 0.4, 0.0, pitch * 0.4)
        ]
        way = spots[2] - spots[0]
        roll = 0.5 + (np.pi / 2) * (number % 2) + 0.25 * np.sin(number * 2.7)
        centre, toward = spots[1].tolist(), way.tolist()
        links.append(
            link(
                (centre[0], centre[1], centre[2]), (toward[0], toward[1], toward[2] + 1e-6), roll, long, thick
            )
        )
    return [join(links[first : first + GROUP]) for first in range(0, len(links), GROUP)]


def curve(knots: Sequence[Triple], steps: int = 14) -> list[Triple]:
    """Draw a smooth path through knots."""
    ends = np.array([knots[0], *knots, knots[-1]], np.float64)
    path = []
    for number in range(1, len(ends) - 2):
        before, here, there, after = ends[number - 1 : number + 3]
        for share in np.linspace(0, 1, steps, endpoint=False):
            place = here + 0.5 * share * (
                there
                - before
                + share
                * (2 * before - 5 * here + 4 * there - after + share * (3 * (here - there) + after - before))
            )
            path.append((float(place[0]), float(place[1]), float(place[2])))
    last = ends[-1]
    return [*path, (float(last[0]), float(last[1]), float(last[2]))]
