"""Flat shapes drawn at twice the size and brought down: trees, wires, letters, far roofs."""

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from painting.base import Array, Frame, Pair
from painting.finish import soften

OVER = 2
FONTS = Path(__file__).resolve().parents[2] / "fonts"


class Silhouette:
    """Draw in heights from the left and the top; read it as a mask."""

    def __init__(self, frame: Frame) -> None:
        """Start with nothing drawn."""
        self.frame = frame
        self.unit = frame.height * OVER
        self.image = Image.new("L", (frame.width * OVER, frame.height * OVER), 0)
        self.draw = ImageDraw.Draw(self.image)

    def shape(self, points: Sequence[Pair], fill: int = 255) -> None:
        """Fill a polygon."""
        self.draw.polygon([(x * self.unit, y * self.unit) for x, y in points], fill=fill)

    def disc(self, centre: Pair, radius: float, fill: int = 255) -> None:
        """Fill a circle."""
        x, y, r = centre[0] * self.unit, centre[1] * self.unit, radius * self.unit
        self.draw.ellipse((x - r, y - r, x + r, y + r), fill=fill)

    def limb(self, path: Sequence[Pair], thick: float, thin: float) -> None:
        """Draw a line that tapers, with round joints."""
        steps = np.linspace(thick, thin, len(path))
        for (start, end), (wide, narrow) in zip(pairwise(path), pairwise(steps), strict=True):
            across = np.array([start[1] - end[1], end[0] - start[0]])
            across /= max(float(np.hypot(*across)), 1e-6)
            first, second = across * wide / 2, across * narrow / 2
            corners = [
                (start[0] + first[0], start[1] + first[1]),
                (end[0] + second[0], end[1] + second[1]),
                (end[0] - second[0], end[1] - second[1]),
                (start[0] - first[0], start[1] - first[1]),
            ]
            self.shape([(float(x), float(y)) for x, y in corners])
            self.disc(end, float(narrow) / 2)

    def mask(self, blur: float = 0.0) -> Array:
        """Give the drawing as shares between nought and one, blurred by a share of the height."""
        small = self.image.resize((self.frame.width, self.frame.height), Image.Resampling.LANCZOS)
        return soften(np.asarray(small, np.float32) / np.float32(255), blur * self.frame.height)


def tree(drawing: Silhouette, root: Pair, tall: float, seed: int, depth: int = 9) -> None:
    """Grow a bare tree: limbs that bend, thin out and fork."""
    random = np.random.default_rng(seed)

    def grow(place: Pair, angle: float, reach: float, thick: float, left: int) -> None:
        path = [place]
        for _ in range(4):
            angle += random.normal(0, 0.11) + 0.02 * np.sin(angle)
            x, y = path[-1]
            path.append((x + float(np.sin(angle)) * reach / 4, y - float(np.cos(angle)) * reach / 4))
        drawing.limb(path, thick, thick * 0.72)
        if left == 0 or reach < tall * 0.012:
            return
        for number in range(2 if random.random() < 0.72 else 3):
            side = (1 if number % 2 else -1) * random.uniform(0.18, 0.62) + random.normal(0, 0.08)
            share = random.uniform(0.6, 0.86)
            grow(path[-1], angle * 0.94 + side, reach * share, thick * 0.7 * min(1, share + 0.12), left - 1)
        if left > 2 and random.random() < 0.5:
            grow(
                path[2],
                angle + random.choice((-1, 1)) * random.uniform(0.5, 1.0),
                reach * 0.55,
                thick * 0.4,
                left - 2,
            )

    flare = [(root[0], root[1] + tall * 0.01), (root[0], root[1] - tall * 0.05)]
    drawing.limb(flare, tall * 0.1, tall * 0.062)
    grow(root, random.normal(0, 0.06), tall * 0.3, tall * 0.062, depth)


def lettering(words: Sequence[tuple[str, float, float]], size: tuple[int, int], font: str) -> Array:
    """Set lines of words (text, height of letters, place from the top, both as shares) in a panel."""
    panel = Image.new("L", size, 0)
    draw = ImageDraw.Draw(panel)
    for text, tall, down in words:
        face = ImageFont.truetype(FONTS / font, int(tall * size[1]))
        draw.text((size[0] / 2, down * size[1]), text, font=face, fill=255, anchor="mm")
    return np.asarray(panel, np.float32) / np.float32(255)


def read_panel(panel: Array, across: Array, down: Array) -> Array:
    """Look a panel up at places given as shares of its width and height."""
    height, width = panel.shape
    x, y = np.clip(across, 0, 0.999) * (width - 1), np.clip(down, 0, 0.999) * (height - 1)
    left, top = x.astype(np.int32), y.astype(np.int32)
    fx, fy = x - left, y - top
    upper = panel[top, left] * (1 - fx) + panel[top, left + 1] * fx
    lower = panel[top + 1, left] * (1 - fx) + panel[top + 1, left + 1] * fx
    inside = (across > 0) & (across < 1) & (down > 0) & (down < 1)
    result: Array = ((upper * (1 - fy) + lower * fy) * inside).astype(np.float32)
    return result
