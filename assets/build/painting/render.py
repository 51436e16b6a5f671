"""Turns a scene into light: one tile after the other, edges looked at more often."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from painting.base import Array, Frame, Index, Mask, column, dot, unit
from painting.finish import PLAIN, SHARP, resized
from painting.scene import Lamp, Material, Scene, Solid, in_the_way, march, shadow
from painting.solids import Form, closest

TILE = 80
FAINT = 0.002
OFFSETS = ((-0.31, -0.12), (0.12, -0.31), (0.31, 0.12), (-0.12, 0.31))
BUMP_STEP = 0.004


@dataclass(frozen=True)
class View:
    """Hold what was seen: light, how far away it is, and what share of each pixel is not sky."""

    light: Array
    depth: Array
    cover: Array

    def over(self, sky: Array) -> Array:
        """Stand the scene before a sky."""
        return self.light + sky * (1 - self.cover)


def _normals(forms: Sequence[Form], points: Array) -> Array:
    """Say which way each surface point faces."""
    gradient = np.zeros_like(points)
    for signs in ((1, -1, -1), (-1, -1, 1), (-1, 1, -1), (1, 1, 1)):
        corner = column(signs)
        gradient += corner * closest(forms, points + corner * np.float32(0.0015), 0.05)
    return unit(gradient)


def _roughened(material: Material, points: Array, normals: Array) -> Array:
    """Tilt the normals by a material's relief."""
    if material.bump is None:
        return normals
    here = material.bump(points)
    slope = np.empty_like(points)
    for axis in range(3):
        moved = points.copy()
        moved[axis] += BUMP_STEP
        slope[axis] = (material.bump(moved) - here) / np.float32(BUMP_STEP)
    return unit(normals - slope + normals * dot(slope, normals))


def _openness(forms: Sequence[Form], points: Array, normals: Array, reach: float) -> Array:
    """Say how open to the room each point is: corners are darker."""
    closed, weight = np.zeros(points.shape[1], np.float32), 1.0
    for step in (0.08, 0.25, 0.55, 1.0):
        away = step * reach
        gap = closest(forms, points + normals * np.float32(away), away)
        closed += np.float32(weight) * np.clip(np.float32(away) - gap, 0, None) / np.float32(away)
        weight *= 0.75
    result: Array = np.float32(0.25) + np.float32(0.75) * np.clip(1 - closed / np.float32(2.4), 0, 1)
    return result


def _answer(material: Material, base: Array, normals: Array, view: Array, way: Array) -> Array:
    """Say what share of a lamp's light leaves the surface towards the eye."""
    facing = np.clip(dot(normals, way), 0, None)
    half = unit(way - view)
    shine = np.clip(dot(normals, half), 0, None) ** np.float32(material.sharpness)
    shine *= np.float32(material.gloss * (material.sharpness + 8) / 25) * (facing > 0)
    tint = base if material.metal else np.ones_like(base)
    result: Array = base * facing * (0.15 if material.metal else 1.0) + tint * shine
    return result


class Painter:
    """Paint the rays of one scene."""

    def __init__(self, scene: Scene) -> None:
        """Keep the scene and its forms."""
        self.scene = scene
        self.forms = [solid.form for solid in scene.solids]
        self.blockers = [solid.form for solid in scene.solids if solid.casts]

    def look(self, rays: Array) -> tuple[Array, Array, Array]:
        """Give light, distance and the number of the solid for each ray."""
        return self._trace(np.repeat(column(self.scene.camera.place), rays.shape[1], axis=1), rays, 1)

    def _trace(self, origin: Array, rays: Array, mirrors: int) -> tuple[Array, Array, Array]:
        """Follow rays from where they start, and so many times off a mirror."""
        kept = in_the_way(self.forms, origin, rays, self.scene.far)
        solids = [solid for solid, keep in zip(self.scene.solids, kept, strict=True) if keep]
        numbers = np.flatnonzero(kept)
        light = np.zeros_like(rays)
        found = np.full(rays.shape[1], -1, np.float32)
        if not solids:
            return light, np.full(rays.shape[1], self.scene.far, np.float32), found
        forms = [solid.form for solid in solids]
        travelled = march(forms, origin, rays, self.scene.far)
        hit: Index = np.flatnonzero(travelled < self.scene.far)
        if hit.size:
            points = origin[:, hit] + rays[:, hit] * travelled[hit]
            owner = np.argmin([form.distance(points) for form in forms], axis=0)
            found[hit] = numbers[owner]
            light[:, hit] = self._shade(solids, owner, points, rays[:, hit], mirrors)
        return light, np.minimum(travelled, np.float32(self.scene.far)), found

    def _reflected(self, share: float, points: Array, normals: Array, view: Array) -> Array:
        """Give the light that comes off a wet surface from elsewhere: more of it the flatter one looks."""
        along = dot(normals, view)
        away = unit(view - normals * along * 2)
        bright, _, _ = self._trace(points + normals * np.float32(0.006), away, 0)
        flat = np.clip(1 + along, 0, 1) ** 5
        result: Array = np.minimum(bright, 4) * (np.float32(share) + np.float32(1 - share) * flat)
        return result

    def _shade(
        self, solids: Sequence[Solid], owner: Index, points: Array, view: Array, mirrors: int
    ) -> Array:
        """Light the points the rays have met."""
        normals = _normals([solid.form for solid in solids], points)
        lifted = points + normals * np.float32(0.004)
        near = in_the_way(self.forms, points, normals, self.scene.shade_reach)
        close = [form for form, keep in zip(self.forms, near, strict=True) if keep]
        openness = _openness(close, lifted, normals, self.scene.shade_reach)
        seen = [self._seen(lamp, lifted, normals) if lamp.casts else openness for lamp in self.scene.lamps]
        light = np.zeros_like(points)
        for number in np.unique(owner):
            mine: Mask = owner == number
            material = solids[number].material
            facing = _roughened(material, points[:, mine], normals[:, mine])
            place = points[:, mine]
            base = (
                material.paint(place, facing)
                if material.paint
                else np.repeat(column(material.albedo), mine.sum(), axis=1)
            )
            rise = facing[1] * np.float32(0.5) + np.float32(0.5)
            ambient = (column(self.scene.floor) * (1 - rise) + column(self.scene.sky) * rise) * openness[mine]
            total = base * ambient
            for lamp, visible in zip(self.scene.lamps, seen, strict=True):
                way, _, strength = lamp.reach(place)
                total += _answer(material, base, facing, view[:, mine], way) * strength * visible[mine]
            if material.glow:
                total += material.glow(place, facing)
            if material.mirror and mirrors:
                total += self._reflected(material.mirror, place, facing, view[:, mine])
            light[:, mine] = total
        return light

    def _seen(self, lamp: Lamp, lifted: Array, normals: Array) -> Array:
        """Say how much of a lamp each point sees; only those it could light are asked."""
        way, _, strength = lamp.reach(lifted)
        asked = np.flatnonzero((strength[2] + strength[0] > FAINT) & (dot(normals, way) > -0.3))
        seen = np.zeros(lifted.shape[1], np.float32)
        if asked.size:
            seen[asked] = shadow(self.blockers, lifted[:, asked], lamp)
        return seen


def _edges(depth: Array, number: Array) -> Mask:
    """Find the pixels where one thing ends and another begins."""
    edge = np.zeros(depth.shape, np.bool_)
    for axis in (0, 1):
        jump = np.abs(np.diff(depth, axis=axis)) > 0.03 * np.minimum(*_neighbours(depth, axis)) * 0.6
        jump |= np.diff(number, axis=axis) != 0
        first = [slice(None), slice(None)]
        second = [slice(None), slice(None)]
        first[axis], second[axis] = slice(None, -1), slice(1, None)
        edge[tuple(first)] |= jump
        edge[tuple(second)] |= jump
    return edge


def _neighbours(values: Array, axis: int) -> tuple[Array, Array]:
    """Pair every value with the next along an axis."""
    return (values[:-1], values[1:]) if axis == 0 else (values[:, :-1], values[:, 1:])


def _tile(painter: Painter, frame: Frame, rows: Array, columns: Array) -> View:
    """Paint one tile, its edges four times."""
    shape = rows.shape
    camera = painter.scene.camera
    light, depth, number = painter.look(camera.rays(columns.ravel() + 0.5, rows.ravel() + 0.5, frame))
    cover = (number >= 0).astype(np.float32)
    edge = np.flatnonzero(_edges(depth.reshape(shape), number.reshape(shape)))
    if edge.size:
        light[:, edge], cover[edge] = 0, 0
        for right, down in OFFSETS:
            across, along = columns.ravel()[edge] + 0.5 + right, rows.ravel()[edge] + 0.5 + down
            again, _, found = painter.look(camera.rays(across, along, frame))
            light[:, edge] += np.minimum(again, 4) / len(OFFSETS)
            cover[edge] += (found >= 0) / np.float32(len(OFFSETS))
    return View(light.reshape(3, *shape), depth.reshape(shape), cover.reshape(shape))


def render(scene: Scene, frame: Frame) -> View:
    """Paint a whole scene, a quarter smaller than the frame, and bring it up to size."""
    painter = Painter(scene)
    inner = Frame(frame.width * 3 // 4, frame.height * 3 // 4)
    planes = np.zeros((5, inner.height, inner.width), np.float32)
    for top in range(0, inner.height, TILE):
        for left in range(0, inner.width, TILE):
            bottom, right = min(top + TILE, inner.height), min(left + TILE, inner.width)
            rows, columns = np.mgrid[top:bottom, left:right].astype(np.float32)
            seen = _tile(painter, inner, rows, columns)
            planes[:, top:bottom, left:right] = np.stack([*seen.light, seen.depth, seen.cover])
    large = np.stack([resized(plane, (frame.width, frame.height), SHARP) for plane in planes[:3]])
    rest = [resized(plane, (frame.width, frame.height), PLAIN) for plane in planes[3:]]
    return View(np.maximum(large, 0), rest[0], rest[1])
