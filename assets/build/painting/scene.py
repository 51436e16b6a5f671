"""A scene of solids seen by a camera: materials, lights, and the rays that find them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import inf

import numpy as np

from painting.base import Array, Frame, Index, Mask, Pair, Triple, column, dot, length, unit
from painting.solids import Form, closest

Paint = Callable[[Array, Array], Array]
NEAR = 0.0012


@dataclass(frozen=True)
class Material:
    """Say how a surface answers light."""

    albedo: Triple = (0.2, 0.2, 0.2)
    paint: Paint | None = None
    gloss: float = 0.0
    sharpness: float = 30.0
    metal: bool = False
    glow: Paint | None = None
    bump: Callable[[Array], Array] | None = None
    mirror: float = 0.0
    """The share of what lies the other way that a wet surface shows, seen flat on."""


@dataclass(frozen=True)
class Solid:
    """Join a form to what it is made of."""

    form: Form
    material: Material
    casts: bool = True


@dataclass(frozen=True)
class Lamp:
    """Shine from a place, or from a direction when it is far, with an edge as soft as its size."""

    place: Triple
    light: Triple
    size: float = 0.1
    far: bool = False
    casts: bool = True
    pattern: Callable[[Array, Array], Array] | None = None

    def reach(self, points: Array) -> tuple[Array, Array, Array]:
        """Give each point its way to the lamp, the distance and the light that would arrive."""
        if self.far:
            way = np.repeat(unit(column(self.place)), points.shape[1], axis=1)
            distance = np.full(points.shape[1], 30, np.float32)
            strength = np.ones_like(distance)
        else:
            toward = column(self.place) - points
            distance = length(toward)
            way = unit(toward)
            strength = np.reciprocal(distance * distance + np.float32(self.size**2))
        if self.pattern:
            strength = strength * self.pattern(points, way)
        return way, distance, column(self.light) * strength


@dataclass(frozen=True)
class Camera:
    """Look level along the depth of a scene; the shift moves the picture without tilting it."""

    place: Triple
    zoom: float = 1.2
    shift: Pair = (0.0, 0.0)

    def rays(self, columns: Array, rows: Array, frame: Frame) -> Array:
        """Send a ray through each given pixel."""
        right = (columns - frame.width / 2) / frame.height + self.shift[0]
        up = (frame.height / 2 - rows) / frame.height + self.shift[1]
        return unit(np.stack([right, up, np.full_like(right, self.zoom)]).astype(np.float32))

    def straight(self, depth: Array, frame: Frame) -> Array:
        """Turn distances along rays into depths straight ahead."""
        across, down = frame.grid()
        right = across - np.float32(8 / 9 - self.shift[0])
        up = np.float32(0.5 + self.shift[1]) - down
        slant: Array = np.hypot(np.hypot(right, up), self.zoom).astype(np.float32)
        return np.float32(self.zoom) * np.divide(depth, slant, dtype=np.float32)

    def project(self, place: Triple) -> Pair:
        """Say where a place falls, in heights from the left and from the top."""
        x, y, z = (a - b for a, b in zip(place, self.place, strict=True))
        return x * self.zoom / z - self.shift[0] + 8 / 9, 0.5 + self.shift[1] - y * self.zoom / z


@dataclass(frozen=True)
class Scene:
    """Hold all that a view needs."""

    camera: Camera
    solids: Sequence[Solid]
    lamps: Sequence[Lamp]
    sky: Triple = (0.01, 0.01, 0.02)
    floor: Triple = (0.005, 0.005, 0.008)
    shade_reach: float = 0.5
    far: float = 40.0


def in_the_way(forms: Sequence[Form], start: Array, way: Array, limit: Array | float) -> Mask:
    """Say which forms any of the rays could come near."""
    kept = np.ones(len(forms), np.bool_)
    for number, form in enumerate(forms):
        if form.reach < inf:
            to_centre = column(form.centre) - start
            along = np.clip(dot(to_centre, way), 0, limit)
            kept[number] = bool((length(to_centre - way * along) < form.reach + 0.12).any())
    return kept


def march(forms: Sequence[Form], start: Array, way: Array, far: float) -> Array:
    """Walk each ray until it meets a form, and say how far that was."""
    travelled = np.full(way.shape[1], 0.02, np.float32)
    walking: Index = np.arange(way.shape[1])
    start = np.broadcast_to(start, way.shape)
    for _ in range(110):
        step = closest(forms, start[:, walking] + way[:, walking] * travelled[walking], 4)
        travelled[walking] += step
        walking = walking[(np.abs(step) > NEAR * 0.5) & (travelled[walking] < far)]
        if not walking.size:
            break
    return travelled


def shadow(forms: Sequence[Form], points: Array, lamp: Lamp) -> Array:
    """Say how much of a lamp each point can see, softly."""
    way, distance, _ = lamp.reach(points)
    kept = in_the_way(forms, points, way, distance)
    blockers = [form for form, keep in zip(forms, kept, strict=True) if keep]
    seen = np.ones(points.shape[1], np.float32)
    if not blockers:
        return seen
    hard = np.full_like(distance, 1 / lamp.size) if lamp.far else distance / np.float32(lamp.size)
    travelled = np.full_like(seen, 0.015)
    walking: Index = np.arange(seen.size)
    for _ in range(120):
        gone = travelled[walking]
        step = closest(blockers, points[:, walking] + way[:, walking] * gone, 1.6)
        seen[walking] = np.minimum(seen[walking], np.clip(hard[walking] * step / gone, 0, 1))
        travelled[walking] = gone + np.clip(step * np.float32(0.5), 0.006, 0.8)
        walking = walking[(seen[walking] > 0.005) & (travelled[walking] < distance[walking] - lamp.size)]
        if not walking.size:
            break
    return seen * seen * (3 - 2 * seen)
