"""Cut stone and brick indoors: courses, flags, a barrel vault."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

import numpy as np

from painting.base import Array, Index, Pair, Triple, column, mix, smooth
from painting.noise import cloth
from painting.scene import Material
from painting.solids import Form

Flat = Callable[[Array], tuple[Array, Array]]
"""Say where a point lies on an unrolled wall: along a course, and across the courses."""


@dataclass(frozen=True)
class Courses:
    """Lay stones in rows of unequal height, each row of stones of unequal length."""

    rows: Array
    wide: float
    uneven: float = 0.2
    seed: int = 0

    def find(self, along: Array, across: Array) -> tuple[Array, Array, Array, Array]:
        """Give each place its stone's number, the gap to the nearest joint, and its place on the stone."""
        row: Index = np.clip(np.searchsorted(self.rows, across) - 1, 0, len(self.rows) - 2)
        low, high = self.rows[row], self.rows[row + 1]
        wide = (np.float32(self.wide) * (1 + np.float32(0.2) * np.sin(row * 2.4 + self.seed))).astype(
            np.float32
        )
        place = (along / wide + np.float32(0.37) * row + np.float32(self.seed)).astype(np.float32)
        step = np.floor(place)
        step = np.where(place < self._edge(step, row), step - 1, step)
        step = np.where(place > self._edge(step + 1, row), step + 1, step)
        left, right = self._edge(step, row), self._edge(step + 1, row)
        beside = np.minimum(place - left, right - place) * wide
        gap = np.minimum(beside, np.minimum(across - low, high - across))
        number = np.mod(step * np.float32(7.13) + row * np.float32(3.71), 97)
        beyond: Array = (across - (low + high) / 2).astype(np.float32)
        return number.astype(np.float32), gap.astype(np.float32), (place - (left + right) / 2) * wide, beyond

    def _edge(self, step: Array, row: Index) -> Array:
        """Say where a stone begins: never quite where a rule would put it."""
        moved: Array = (step + np.float32(self.uneven) * np.sin(step * 4.71 + row * 2.9 + self.seed)).astype(
            np.float32
        )
        return moved


@dataclass(frozen=True)
class Finish:
    """Say how stones are set and dressed: joint, proudness, tilt and roughness, all in depths."""

    joint: float = 0.03
    deep: float = 0.016
    proud: float = 0.008
    tilt: float = 0.03
    rough: float = 0.006
    scale: float = 9.0


def _chance(number: Array, salt: float) -> Array:
    """Give each stone a number of its own between nought and one."""
    value: Array = np.mod(np.sin(number * np.float32(12.9898 + salt)) * np.float32(43.7585 + salt), 1)
    return value


def relief(courses: Courses, flat: Flat, finish: Finish) -> Callable[[Array], Array]:
    """Say how far each place of a wall stands out."""

    def height(points: Array) -> Array:
        along, across = flat(points)
        number, gap, right, up = courses.find(along, across)
        stone = smooth(0.0, finish.joint, gap)
        tilted = (_chance(number, 1.0) - np.float32(0.5)) * right + (
            _chance(number, 2.0) - np.float32(0.5)
        ) * up
        skin = cloth(points, finish.scale, 3, 4) - np.float32(0.5)
        proud = (_chance(number, 0.0) - np.float32(0.5)) * np.float32(2 * finish.proud)
        result: Array = stone * (np.float32(finish.deep) + proud + tilted * np.float32(finish.tilt * 2)) + (
            skin * np.float32(2 * finish.rough)
        )
        return result

    return height


def laid(tone: Triple, courses: Courses, flat: Flat, finish: Finish, gloss: float = 0.03) -> Material:
    """Colour cut stone: each its own grey, stained, dark in the joints."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        along, across = flat(points)
        number, gap, _, _ = courses.find(along, across)
        own = np.float32(0.72) + np.float32(0.5) * _chance(number, 3.0)
        stain = np.float32(0.5) + np.float32(1.0) * cloth(points, 1.3, 4, 6)
        fine = np.float32(0.75) + np.float32(0.5) * cloth(points, 17.0, 3, 9)
        warm = mix(column((1.04, 1.0, 0.94)), column((0.94, 1.0, 1.06)), _chance(number, 4.0))
        joint = np.float32(0.42) + np.float32(0.58) * smooth(0.0, finish.joint * 0.8, gap)
        result: Array = column(tone) * warm * (own * stain * fine * joint)
        return result

    return Material(paint=paint, bump=relief(courses, flat, finish), gloss=gloss, sharpness=9)


def rows(step: float, end: float, uneven: float, seed: int, start: float = 0.0) -> Array:
    """Choose the heights of courses from a start to an end."""
    random = np.random.default_rng(seed)
    heights = [start]
    while heights[-1] < end:
        heights.append(heights[-1] + step * float(random.uniform(1 - uneven, 1 + uneven)))
    return np.array(heights, np.float32)


def flagged(step: Pair, seed: int, finish: Finish, level: float = 0.0) -> tuple[Form, Courses, Flat]:
    """Lay a floor of flags (deep, wide) as real ground: sunk joints, no two quite level."""
    courses = Courses(rows(step[0], 9.0, 0.25, seed, -2.0), step[1], 0.26, seed)

    def flat(points: Array) -> tuple[Array, Array]:
        return points[0], points[2]

    height = relief(courses, flat, finish)

    def distance(points: Array) -> Array:
        plain: Array = points[1] - np.float32(level)
        near = plain < np.float32(0.1)
        if near.any():
            plain = plain.copy()
            plain[near] -= height(points[:, near]) - np.float32(finish.deep)
        return plain * np.float32(0.85)

    return Form(distance, (0, 0, 0), inf), courses, flat


def barrel(wide: float, spring: float, middle: float = 0.0) -> tuple[Form, Flat]:
    """Make a room with upright sides and a round vault along its depth, and unroll its sides."""

    def distance(points: Array) -> Array:
        beside = np.abs(points[0] - np.float32(middle))
        rise = np.maximum(points[1] - np.float32(spring), 0)
        result: Array = np.float32(wide) - np.sqrt(beside * beside + rise * rise)
        return result

    def flat(points: Array) -> tuple[Array, Array]:
        beside = np.abs(points[0] - np.float32(middle))
        rise = points[1] - np.float32(spring)
        bent = np.float32(spring) + np.arctan2(rise, np.maximum(beside, np.float32(1e-3))) * np.float32(wide)
        along = points[2] + np.where(points[0] < middle, np.float32(31.4), np.float32(0))
        return along, np.where(rise > 0, bent, points[1])

    return Form(distance, (0, 0, 0), inf), flat
