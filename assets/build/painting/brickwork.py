"""Brick walls in English cellars and streets: one long, one short, one long; wet, painted, or both."""

from dataclasses import dataclass

import numpy as np

from painting.base import Array, Index, Triple, column, mix, smooth
from painting.masonry import Courses, Finish, Flat, laid, relief
from painting.noise import cloth
from painting.scene import Material

HIGH = 0.078
PERIOD = 0.345
LONG = 2 / 3
"""The share of a period that is a brick laid along the wall; the rest is one laid into it."""


@dataclass(frozen=True)
class Bond(Courses):
    """Lay bricks long and short in turn, each short one over the middle of a long one."""

    def find(self, along: Array, across: Array) -> tuple[Array, Array, Array, Array]:
        """Give each place its brick's number, the gap to the nearest joint, and its place on the brick."""
        high, wide = np.float32(self.rows[0]), np.float32(self.wide)
        sway = np.float32(0.02) * np.sin(along * np.float32(1.7) + self.seed)
        level = across / high + sway
        row: Index = np.floor(level).astype(np.int64)
        place = along / wide + np.float32(0.5) * np.mod(row, 2) + np.float32(0.03) * np.sin(row * 4.1)
        step = np.floor(place)
        inside = place - step
        short = inside > np.float32(LONG)
        left = np.where(short, np.float32(LONG), np.float32(0))
        right = np.where(short, np.float32(1), np.float32(LONG))
        beside = np.minimum(inside - left, right - inside) * wide
        rise = level - np.floor(level)
        gap = np.minimum(beside, np.minimum(rise, 1 - rise) * high)
        number = np.mod((step * 2 + short) * np.float32(7.13) + row * np.float32(3.71), 97)
        middle = (inside - (left + right) / 2) * wide
        upright = (rise - np.float32(0.5)) * high
        return (
            number.astype(np.float32),
            gap.astype(np.float32),
            middle.astype(np.float32),
            upright.astype(np.float32),
        )


def bond(seed: int = 0, scale: float = 1.0) -> Bond:
    """Choose bricks of the common size, or of some other."""
    return Bond(np.array([HIGH * scale], np.float32), PERIOD * scale, seed=seed)


SET = Finish(0.016, 0.0072, 0.004, 0.035, 0.0042, 17.0)


def wet_brick(tone: Triple, flat: Flat, seed: int = 0, gloss: float = 0.35) -> Material:
    """Colour brick that has always been wet: dark, streaked, furred in places with white and green."""

    def crumbled(points: Array) -> tuple[Array, Array]:
        along, across = flat(points)
        bite = (cloth(points, 27, 2, seed + 2) - np.float32(0.5)) * np.float32(0.012)
        return along + bite, across - bite * np.float32(0.8)

    plain = laid(tone, bond(seed), crumbled, SET, gloss)

    def paint(points: Array, normals: Array) -> Array:
        base = plain.paint(points, normals) if plain.paint else normals
        runs = cloth(points * column((5, 0.7, 5)), 1.0, 4, seed + 11)
        base = base * (np.float32(0.45) + np.float32(1.0) * smooth(0.3, 0.7, runs))
        fur = smooth(0.56, 0.74, cloth(points, 2.6, 5, seed + 5)) * smooth(0.3, 0.6, cloth(points, 31, 2, 3))
        moss = smooth(0.58, 0.75, cloth(points, 1.9, 4, seed + 21))
        grown = mix(base, column((0.20, 0.21, 0.185)), fur * np.float32(0.65))
        return mix(grown, column((0.055, 0.065, 0.035)), moss * np.float32(0.6))

    return Material(paint=paint, bump=plain.bump, gloss=gloss, sharpness=26)


def painted_brick(tone: Triple, flat: Flat, dado: float, below: Triple, seed: int = 0) -> Material:
    """Colour brick under many coats of gloss paint, one colour up to a line and another above it."""
    soft = Finish(0.016, 0.0065, 0.002, 0.03, 0.0022, 20.0)
    rough = relief(bond(seed), flat, soft)

    def paint(points: Array, normals: Array) -> Array:
        del normals
        along, across = flat(points)
        _, gap, _, _ = bond(seed).find(along, across)
        high = points[1] + np.float32(0.006) * np.sin(along * np.float32(3.1))
        coat = mix(column(below), column(tone), smooth(dado - 0.004, dado + 0.004, high))
        stripe = smooth(0.022, 0.017, np.abs(high - np.float32(dado)))
        coat = mix(coat, column((0.03, 0.035, 0.03)), stripe)
        grime = np.float32(0.62) + np.float32(0.7) * cloth(points * column((3, 0.8, 3)), 1.0, 4, seed + 4)
        joint = np.float32(0.7) + np.float32(0.3) * smooth(0.0, 0.012, gap)
        flaked = smooth(0.70, 0.74, cloth(points, 4.2, 5, seed + 9))
        bare = column((0.15, 0.135, 0.115)) * (np.float32(0.6) + np.float32(0.8) * cloth(points, 20, 3, 2))
        return mix(coat * grime * joint, bare, flaked)

    return Material(paint=paint, bump=rough, gloss=0.22, sharpness=28)
