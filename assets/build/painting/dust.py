"""Light in the air of a room: the air it shows, and the dust in it, each speck by itself."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from painting.base import Array, Frame, Triple, column, length
from painting.finish import PLAIN, resized, soften
from painting.scene import Camera
from painting.silhouette import Silhouette

STEPS = 48


@dataclass(frozen=True)
class Air:
    """Hold the air before what is seen: how far that is, and how much light there is at each place."""

    frame: Frame
    camera: Camera
    depth: Array
    lit: Callable[[Array], Array]

    def glow(self) -> Array:
        """Say what share of the way to each pixel leads through light."""
        small = Frame(self.frame.width // 4, self.frame.height // 4)
        rows, columns = np.mgrid[0 : small.height, 0 : small.width].astype(np.float32)
        rays = self.camera.rays(columns.ravel() + 0.5, rows.ravel() + 0.5, small)
        end = np.minimum(resized(self.depth, (small.width, small.height), PLAIN).ravel(), 6.0)
        total = np.zeros_like(end)
        for share in np.linspace(0.25, 1, STEPS):
            total += self.lit(column(self.camera.place) + rays * (end * np.float32(share)))
        thin = soften(total.reshape(rows.shape) / STEPS, self.frame.height / 700)
        return resized(thin, (self.frame.width, self.frame.height), PLAIN)

    def motes(self, low: Triple, high: Triple, count: int) -> Array:
        """Hang specks between two corners of a room; those in the light are seen, unless behind something."""
        specks = Silhouette(self.frame)
        random = np.random.default_rng(count)
        places = random.uniform(low, high, (count, 3)).astype(np.float32)
        away = length(places.T - column(self.camera.place))
        for place, share, far in zip(places, self.lit(places.T), away, strict=True):
            size, bright = random.uniform(0.0004, 0.0010), random.uniform(0.1, 0.9) ** 1.5
            at = self.camera.project((float(place[0]), float(place[1]), float(place[2])))
            if far < self._depth(*at):
                specks.disc(at, size, int(255 * share * bright))
        return specks.mask(0.0005)

    def _depth(self, right: float, down: float) -> float:
        """Say how far away what is seen there is; nothing is seen beside the picture."""
        x, y = int(right * self.frame.height), int(down * self.frame.height)
        inside = 0 <= x < self.frame.width and 0 <= y < self.frame.height
        return float(self.depth[y, x]) if inside else 0.0
