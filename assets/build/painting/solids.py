"""Solid forms as distances: boxes, rods, turned things, and ways to join, cut, bend and wear them."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import cos, dist, hypot, inf, sin

import numpy as np

from painting.base import Array, Distance, Pair, Triple, column, dot, length
from painting.noise import cloth

CLEAR = 0.3


@dataclass(frozen=True)
class Form:
    """Hold a distance and the ball that holds the whole form."""

    distance: Distance
    centre: Triple
    reach: float

    def apart(self, crowd: tuple[Triple, float]) -> float:
        """Say how far at least the form is from all points inside a ball."""
        return dist(self.centre, crowd[0]) - self.reach - crowd[1]


def crowd_of(points: Array) -> tuple[Triple, float]:
    """Find a ball round some points."""
    low, high = [float(row.min()) for row in points], [float(row.max()) for row in points]
    middle = ((low[0] + high[0]) / 2, (low[1] + high[1]) / 2, (low[2] + high[2]) / 2)
    return middle, dist(low, high) / 2


def closest(forms: Sequence[Form], points: Array, cap: float = inf) -> Array:
    """Measure from each point to the nearest form, up to a cap; ask no form about points it is far from."""
    best = np.full(points.shape[1], cap, np.float32)
    crowd = crowd_of(points)
    farthest = cap
    for gap, form in sorted(((form.apart(crowd), form) for form in forms), key=lambda pair: pair[0]):
        if gap > farthest:
            break
        if form.reach < inf and farthest < inf:
            near = np.flatnonzero(length(points - column(form.centre)) - np.float32(form.reach) < best)
            if near.size == 0:
                continue
            if near.size < best.size * 3 // 4:
                best[near] = np.minimum(best[near], form.distance(points[:, near]))
                continue
        np.minimum(best, form.distance(points), out=best)
        farthest = float(best.max())
    return best


def box(centre: Triple, half: Triple, edge: float = 0.01) -> Form:
    """Make a box with rounded edges."""
    middle, inner = column(centre), column(half) - np.float32(edge)

    def distance(points: Array) -> Array:
        outside = np.abs(points - middle) - inner
        deepest = np.maximum(np.maximum(outside[0], outside[1]), outside[2])
        result: Array = length(np.maximum(outside, 0)) + np.minimum(deepest, 0) - np.float32(edge)
        return result

    return Form(distance, centre, float(np.linalg.norm(half)))


def ball(centre: Triple, radii: Triple) -> Form:
    """Make an egg or a pillow with three radii."""
    middle, size = column(centre), column(radii)

    def distance(points: Array) -> Array:
        local = (points - middle) / size
        near = length(local)
        steep: Array = np.maximum(length(local / size), np.float32(1e-4)).astype(np.float32, copy=False)
        result: Array = near * (near - 1) / steep
        return result

    return Form(distance, centre, max(radii))


def rod(start: Triple, end: Triple, radius: float) -> Form:
    """Make a straight round bar between two places."""
    first = column(start)
    along = column(end) - first
    square = float((along * along).sum())

    def distance(points: Array) -> Array:
        local = points - first
        share = np.clip(dot(local, along) / square, 0, 1)
        return length(local - along * share) - np.float32(radius)

    middle = tuple((a + b) / 2 for a, b in zip(start, end, strict=True))
    return Form(distance, (middle[0], middle[1], middle[2]), square**0.5 / 2 + radius)


def turned(centre: Triple, profile: Sequence[Pair], thickness: float) -> Form:
    """Make a shell by turning a line of (radius, height) pairs about an upright axis."""
    middle = column(centre)

    def distance(points: Array) -> Array:
        x, y, z = points - middle
        out = np.sqrt(x * x + z * z)
        nearest = np.full_like(out, inf)
        for (r0, y0), (r1, y1) in pairwise(profile):
            dr, dy = r1 - r0, y1 - y0
            share = np.clip(((out - r0) * dr + (y - y0) * dy) / (dr * dr + dy * dy), 0, 1)
            nearest = np.minimum(nearest, (out - r0 - dr * share) ** 2 + (y - y0 - dy * share) ** 2)
        result: Array = np.sqrt(nearest) - np.float32(thickness)
        return result

    return Form(distance, centre, max(hypot(r, y) for r, y in profile) + thickness)


def drum(centre: Triple, radius: float, half: float, edge: float = 0.005) -> Form:
    """Make an upright cylinder with softened edges."""
    middle = column(centre)

    def distance(points: Array) -> Array:
        x, y, z = points - middle
        out = np.sqrt(x * x + z * z) - np.float32(radius - edge)
        rise = np.abs(y) - np.float32(half - edge)
        outside = np.sqrt(np.maximum(out, 0) ** 2 + np.maximum(rise, 0) ** 2)
        result: Array = outside + np.minimum(np.maximum(out, rise), 0) - np.float32(edge)
        return result

    return Form(distance, centre, hypot(radius, half))


def hoop(centre: Triple, radius: float, thickness: float) -> Form:
    """Make a ring that stands upright, facing the viewer."""
    middle = column(centre)

    def distance(points: Array) -> Array:
        x, y, z = points - middle
        out = np.sqrt(x * x + y * y) - np.float32(radius)
        result: Array = np.sqrt(out * out + z * z) - np.float32(thickness)
        return result

    return Form(distance, centre, radius + thickness)


def wall(normal: Triple, offset: float) -> Form:
    """Make everything behind a plane solid: a floor, a ceiling, a wall."""
    upright = column(normal)

    def distance(points: Array) -> Array:
        return dot(points, upright) - np.float32(offset)

    return Form(distance, (0, 0, 0), inf)


def around(forms: Sequence[Form]) -> tuple[Triple, float]:
    """Find one ball that holds several forms."""
    centres = np.array([form.centre for form in forms])
    middle = centres.mean(axis=0)
    reach = max(float(np.linalg.norm(np.array(form.centre) - middle)) + form.reach for form in forms)
    return (float(middle[0]), float(middle[1]), float(middle[2])), reach


def join(forms: Sequence[Form], blend: float = 0.0) -> Form:
    """Make one form of several, melted together where they meet if a blend is given."""

    def melted(points: Array) -> Array:
        nearest = forms[0].distance(points)
        for form in forms[1:]:
            other = form.distance(points)
            share = np.maximum(np.float32(blend) - np.abs(nearest - other), 0) / np.float32(blend)
            nearest = np.minimum(nearest, other) - share * share * np.float32(blend / 4)
        return nearest

    distance = melted if blend else lambda points: closest(forms, points)
    centre, reach = around(forms)
    return Form(distance, centre, reach + blend)


def cut(form: Form, hole: Form) -> Form:
    """Take one form out of another."""

    def distance(points: Array) -> Array:
        plain = form.distance(points)
        if hole.apart(crowd_of(points)) > CLEAR:
            return plain
        return np.maximum(plain, -hole.distance(points))

    return Form(distance, form.centre, form.reach)


def common(form: Form, other: Form) -> Form:
    """Keep what two forms share."""
    return Form(
        lambda points: np.maximum(form.distance(points), other.distance(points)), form.centre, form.reach
    )


def swung(form: Form, axis: int, angle: float, about: Triple) -> Form:
    """Turn a form about an axis (0 right, 1 up, 2 away) through a place."""
    first, second = [other for other in range(3) if other != axis]
    matrix = np.eye(3, dtype=np.float32)
    matrix[first, first] = matrix[second, second] = cos(angle)
    matrix[first, second], matrix[second, first] = -sin(angle), sin(angle)
    pivot, back = column(about), matrix.T.copy()
    centre = matrix @ (column(form.centre) - pivot) + pivot
    place = (float(centre[0, 0]), float(centre[1, 0]), float(centre[2, 0]))
    return Form(lambda points: form.distance(back @ (points - pivot) + pivot), place, form.reach)


def worn(form: Form, depth: float, scale: float, seed: int = 0) -> Form:
    """Weather a form: dents, swells and folds up to a depth."""

    def distance(points: Array) -> Array:
        plain = form.distance(points)
        near = plain < depth * 3
        if near.any():
            plain[near] += (cloth(points[:, near], scale, 3, seed) - np.float32(0.5)) * np.float32(depth * 2)
        return plain * np.float32(0.8)

    return Form(distance, form.centre, form.reach + depth)


def arch(centre: Triple, half: Triple, edge: float = 0.01) -> Form:
    """Make an upright slab with a round head: half width, half height to the crown, half depth."""
    middle, (wide, tall, deep) = column(centre), half

    def distance(points: Array) -> Array:
        x, y, z = points - middle
        spring = np.float32(tall - wide)
        below = np.maximum(np.abs(x) - np.float32(wide), np.abs(y) - spring - np.float32(wide))
        head = np.sqrt(x * x + np.maximum(y - spring, 0) ** 2) - np.float32(wide)
        flat = np.where(y > spring, head, below) + np.float32(edge)
        side = np.abs(z) - np.float32(deep - edge)
        outside = np.sqrt(np.maximum(flat, 0) ** 2 + np.maximum(side, 0) ** 2)
        result: Array = outside + np.minimum(np.maximum(flat, side), 0) - np.float32(edge)
        return result

    return Form(distance, centre, float(np.linalg.norm(half)))


def mirrored(form: Form, middle: float, reach: float) -> Form:
    """Repeat the right half of a form on its left."""
    _, y, z = form.centre

    def distance(points: Array) -> Array:
        folded = points.copy()
        folded[0] = np.abs(points[0] - np.float32(middle)) + np.float32(middle)
        return form.distance(folded)

    return Form(distance, (middle, y, z), reach)


def _inside_outline(corners: Array, x: Array, y: Array) -> Array:
    """Measure to an outline, less than nought within it."""
    square = np.full_like(x, inf)
    sign = np.ones_like(x)
    for (ax, ay), (bx, by) in zip(corners, np.roll(corners, 1, axis=0), strict=True):
        ex, ey, wx, wy = bx - ax, by - ay, x - ax, y - ay
        share = np.clip((wx * ex + wy * ey) / (ex * ex + ey * ey), 0, 1)
        square = np.minimum(square, (wx - ex * share) ** 2 + (wy - ey * share) ** 2)
        above, below, turning = y >= ay, y < by, ex * wy > ey * wx
        sign = np.where((above & below & turning) | ~(above | below | turning), -sign, sign)
    result: Array = sign * np.sqrt(square)
    return result


def slab(outline: Sequence[Pair], deep: Pair, edge: float = 0.01) -> Form:
    """Make a slab from an outline that faces the viewer, between two depths."""
    corners = np.array(outline, np.float32)
    middle, half = (deep[0] + deep[1]) / 2, (deep[1] - deep[0]) / 2
    low, high = corners.min(axis=0), corners.max(axis=0)
    centre = (float(low[0] + high[0]) / 2, float(low[1] + high[1]) / 2, middle)
    crate = box(centre, (float(high[0] - low[0]) / 2, float(high[1] - low[1]) / 2, half), 0.0)

    def distance(points: Array) -> Array:
        result = crate.distance(points)
        near = np.flatnonzero(result < CLEAR)
        if near.size:
            x, y, z = points[:, near]
            flat = _inside_outline(corners, x, y) + np.float32(edge)
            side = np.abs(z - np.float32(middle)) - np.float32(half - edge)
            outside = np.sqrt(np.maximum(flat, 0) ** 2 + np.maximum(side, 0) ** 2)
            result[near] = outside + np.minimum(np.maximum(flat, side), 0) - np.float32(edge)
        return result

    return Form(distance, centre, crate.reach)


def repeated(form: Form, axis: int, step: float, reach: float) -> Form:
    """Repeat a form along an axis for as far as its ball reaches."""
    middle = np.float32(form.centre[axis])

    def distance(points: Array) -> Array:
        moved = points.copy()
        moved[axis] -= np.round((points[axis] - middle) / np.float32(step)) * np.float32(step)
        return form.distance(moved)

    return Form(distance, form.centre, reach)
