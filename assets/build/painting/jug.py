"""A glass jug with water in it: what lies behind is seen through it, and turned about by the water."""

from dataclasses import dataclass

import numpy as np

from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.scene import Camera

OUTLINE = ((0.0, 0.066), (0.02, 0.074), (0.11, 0.079), (0.19, 0.068), (0.245, 0.060), (0.30, 0.069))
HIGH = OUTLINE[-1][0]


@dataclass(frozen=True)
class Jug:
    """Stand a jug somewhere, filled to a height above its foot."""

    foot: Triple
    water: float = 0.155

    def wide(self, high: Array) -> Array:
        """Say how wide the glass is at each height."""
        heights, widths = zip(*OUTLINE, strict=True)
        result: Array = np.interp(high, heights, widths).astype(np.float32)
        return result

    def thrown(self, points: Array, way: Array) -> Array:
        """Say what the sun keeps past the jug: a thin shade of glass, and the bright line of the water."""
        x, y, z = self.foot
        flat = np.maximum(np.hypot(way[0], way[2]), np.float32(0.05))
        right, deep = points[0] - np.float32(x), points[2] - np.float32(z)
        beyond = -(right * way[0] + deep * way[2]) / flat
        aside = (right * way[2] - deep * way[0]) / flat
        high = points[1] - np.float32(y) + np.maximum(beyond, 0) * way[1] / flat
        wide = self.wide(high)
        inside = smooth(0.006, -0.003, np.abs(aside) - wide) * smooth(-0.07, 0.0, beyond)
        inside = inside * smooth(HIGH + 0.01, HIGH - 0.005, high) * (points[1] < y + 0.3)
        wet = smooth(self.water + 0.008, self.water - 0.008, high)
        narrow = np.float32(0.006) + np.float32(0.09) * np.abs(beyond - np.float32(0.085))
        focus = np.float32(5.5) * np.exp(-((aside / narrow) ** 2)) * smooth(0.01, 0.06, beyond)
        rim = np.float32(1.2) * smooth(0.012, 0.0, wide - np.abs(aside))
        return 1 + inside * (wet * (focus + rim - np.float32(0.75)) - (1 - wet) * np.float32(0.25))

    def over(self, light: Array, frame: Frame, camera: Camera) -> Array:
        """Stand the jug before a picture, by bending what is behind it."""
        across, down = frame.grid()
        left, foot = camera.project(self.foot)
        scale = camera.zoom / (self.foot[2] - camera.place[2])
        aside = (across - np.float32(left)) / np.float32(scale)
        high = (np.float32(foot) - down) / np.float32(scale)
        tilt = (camera.place[1] - self.foot[1]) / (self.foot[2] - camera.place[2])
        return self._glass(light, aside, high, tilt, scale * frame.height)

    def _glass(self, light: Array, aside: Array, high: Array, tilt: float, scale: float) -> Array:
        """Lay the handle, the body, the water and the edges over the picture."""
        wide = self.wide(high)
        share = aside / wide
        sag = np.sqrt(np.clip(1 - share * share, 0, 1)) * wide * np.float32(tilt)
        soft = np.float32(1.2 / scale)
        inside = (
            smooth(1, -1, (np.abs(aside) - wide) / soft)
            * (high > -sag)
            * smooth(1, -1, (high - np.float32(HIGH) - sag) / soft)
        )
        wet = inside * smooth(1, -1, (high - np.float32(self.water)) / soft)
        bent = self._bent(light, aside, share, wet, scale)
        edge = np.clip(np.abs(share), 0, 1) ** 7
        tint = np.where(wet[None] > 0.5, column((0.90, 1.0, 0.99))[:, :, None], np.float32(0.93))
        glass = bent * tint * (1 - np.float32(0.7) * edge)[None]
        lit = wet * (np.float32(0.06) + np.float32(0.16) * smooth(-0.6, 1.0, share)) + inside * np.float32(
            0.015
        )
        glass = glass + column((0.95, 1.0, 0.86))[:, :, None] * lit[None]
        light = mix(light, glass, inside[None])
        return (
            light + column((0.56, 0.54, 0.46))[:, :, None] * self._lines(aside, high, share, wide, tilt)[None]
        )

    def _bent(self, light: Array, aside: Array, share: Array, wet: Array, scale: float) -> Array:
        """Look past the axis where there is water, and a little aside where there is only glass."""
        pull = np.where(wet > 0.5, np.float32(-3.0), np.float32(0.06) * share**4)
        rows, columns = np.indices(aside.shape)
        moved = np.clip(columns + pull * aside * np.float32(scale), 0, aside.shape[1] - 1).astype(np.intp)
        result: Array = light[:, rows, moved]
        return result

    def _lines(self, aside: Array, high: Array, share: Array, wide: Array, tilt: float) -> Array:
        """Draw what shines: the rim, the water's edge, the foot, the sides and the handle."""
        round_off = np.sqrt(np.clip(1 - share * share, 0, 1)) * wide * np.float32(tilt)
        within = (np.abs(share) < 1).astype(np.float32)
        total = np.zeros_like(aside)
        for level, strong, thin in ((HIGH, 0.42, 0.0018), (self.water, 0.34, 0.0015), (0.004, 0.3, 0.003)):
            for side in (-1, 1):
                away = (high - np.float32(level) - side * round_off) / np.float32(thin)
                total += np.float32(strong) * np.exp(-(away**2)) * within
        body = smooth(-0.002, 0.004, high) * smooth(HIGH + 0.002, HIGH - 0.004, high)
        for place, strong, thin in ((0.93, 0.5, 0.04), (-0.94, 0.12, 0.04), (0.66, 0.10, 0.06)):
            total += np.float32(strong) * body * np.exp(-(((share - np.float32(place)) / thin) ** 2))
        grip = np.hypot((aside - np.float32(0.072)) / np.float32(0.058), (high - 0.170) / np.float32(0.085))
        loop = np.exp(-(((grip - 1) / np.float32(0.085)) ** 2)) - np.float32(0.5) * np.exp(
            -(((grip - 1) / np.float32(0.035)) ** 2)
        )
        total += np.float32(0.26) * loop * (share > 0.97)
        result: Array = total.astype(np.float32)
        return result
