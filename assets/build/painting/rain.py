"""Rain: in the air as streaks, on the ground as rings, on glass as drops."""

import numpy as np
from PIL import Image, ImageDraw

from painting.base import Array, Frame, Pair
from painting.finish import soften


def streaks(frame: Frame, seed: int, count: int, long: float, lean: float = 0.08) -> Array:
    """Draw falling rain: short lines all leaning one way, the near ones longer and brighter."""
    random = np.random.default_rng(seed)
    over, unit = 2, frame.height * 2
    image = Image.new("L", (frame.width * over, frame.height * over), 0)
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        x, y = random.uniform(-0.1, frame.width / frame.height + 0.1), random.uniform(-0.1, 1.0)
        near = float(random.power(0.5))
        reach = long * (0.35 + near)
        fill = int(60 + 190 * near * random.uniform(0.4, 1))
        end = (x + lean * reach + random.normal(0, 0.0006), y + reach)
        width = max(1, round((0.0007 + 0.0010 * near) * unit))
        draw.line((x * unit, y * unit, end[0] * unit, end[1] * unit), fill=fill, width=width)
    small = image.resize((frame.width, frame.height), Image.Resampling.LANCZOS)
    return soften(np.asarray(small, np.float32) / np.float32(255), frame.height * 0.0006)


def rings(frame: Frame, seed: int, rows: Pair, count: int, flat: float = 0.28) -> Array:
    """Draw the rings rain makes where it lands, smaller the higher they lie between two rows."""
    random = np.random.default_rng(seed)
    over, unit = 2, frame.height * 2
    image = Image.new("L", (frame.width * over, frame.height * over), 0)
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        share = float(random.uniform(0, 1)) ** 0.7
        y = rows[0] + (rows[1] - rows[0]) * share
        x = random.uniform(0, frame.width / frame.height)
        wide = (0.0015 + 0.0085 * share) * random.uniform(0.4, 1.2)
        fill = int(255 * random.uniform(0.15, 0.8))
        corners = ((x - wide) * unit, (y - wide * flat) * unit, (x + wide) * unit, (y + wide * flat) * unit)
        draw.ellipse(corners, outline=fill, width=max(1, round(0.0008 * unit)))
        if random.random() < 0.3:
            leap = wide * random.uniform(0.4, 1.1)
            draw.line((x * unit, y * unit, x * unit, (y - leap) * unit), fill=fill, width=2)
    small = image.resize((frame.width, frame.height), Image.Resampling.LANCZOS)
    return soften(np.asarray(small, np.float32) / np.float32(255), frame.height * 0.0006)


def drops(frame: Frame, seed: int, count: int, runs: int) -> tuple[Array, Array, Array]:
    """Cover a pane with drops and the tracks of some that ran: how high water stands, and which way it leans.

    The answer is the share of each pixel that is water, and the slopes right and down.
    """
    random = np.random.default_rng(seed)
    unit = frame.height
    height = np.zeros((frame.height, frame.width), np.float32)
    image = Image.new("F", (frame.width, frame.height), 0.0)
    draw = ImageDraw.Draw(image)
    for _ in range(count):
        x, y = random.uniform(0, frame.width / unit), random.uniform(0, 1)
        wide = 0.0012 + 0.0075 * float(random.power(0.32)) * float(random.uniform(0.2, 1))
        tall = wide * random.uniform(0.9, 1.35)
        draw.ellipse(
            ((x - wide) * unit, (y - tall) * unit, (x + wide) * unit, (y + tall) * unit), fill=wide * 60
        )
    for _ in range(runs):
        x, y = random.uniform(0, frame.width / unit), random.uniform(-0.2, 0.6)
        for _ in range(int(random.uniform(20, 70))):
            x, y = x + random.normal(0, 0.0011), y + 0.009
            wide = random.uniform(0.0012, 0.003)
            draw.ellipse(
                ((x - wide) * unit, (y - 0.006) * unit, (x + wide) * unit, (y + 0.006) * unit), fill=0.16
            )
        draw.ellipse(
            ((x - 0.006) * unit, (y - 0.009) * unit, (x + 0.006) * unit, (y + 0.009) * unit), fill=0.5
        )
    height += np.asarray(image, np.float32)
    height = soften(height, unit * 0.0014)
    down, right = np.gradient(height)
    cover: Array = np.clip(height * 12, 0, 1).astype(np.float32)
    return cover, right.astype(np.float32), down.astype(np.float32)
