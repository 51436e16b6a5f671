"""The cover: a chair under amber, a shackle under dull white, the same dark between, and the title."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
from painting.base import Array, Frame, mix, smooth
from painting.finish import bloom, export, resized, tone
from painting.render import render
from painting.scene import Camera
from painting.silhouette import FONTS
from pictures import title_quiet_chair, title_what_the_dark_kept
from PIL import Image, ImageDraw, ImageFont

TARGET = Path(__file__).resolve().parent.parent / "cover.png"
SIDE = 960
FINE = 2
"""How many times larger it is painted than shown."""
TITLE, FACE, TALL, SPACED = "THE SAME DARK", "literata/Literata-Regular.ttf", 0.074, 0.16
"""The words, what they are set in, the size of that in heights, and the space between letters in sizes."""
LINE = 0.905
"""How far down the middle of the capitals stands."""
BONE = (0.925, 0.90, 0.84)


def paint_cover(target: Path = TARGET, side: int = SIDE) -> Iterable[tuple[Path, int]]:
    """Paint the cover; the file, and its size in bytes."""
    large = tone(_light(Frame(side * FINE, side * FINE)), 2.4)
    shown = np.stack([resized(plane, (side, side), Image.Resampling.LANCZOS) for plane in large])
    words = _title(side)
    for number, part in enumerate(BONE):
        shown[number] = mix(shown[number], np.full_like(words, part), words)
    yield target, export(_few_colours(shown), target)


def _few_colours(shown: Array) -> Image.Image:
    """Make 256 colours do: stores take PNG, and all of them would weigh twice as much."""
    levels = np.clip(shown * 255 + np.float32(0.5), 0, 255).astype(np.uint8)
    whole = Image.fromarray(np.ascontiguousarray(levels.transpose(1, 2, 0)))
    chosen = whole.quantize(256, method=Image.Quantize.MEDIANCUT)
    return whole.quantize(palette=chosen, dither=Image.Dither.FLOYDSTEINBERG)


def _light(frame: Frame) -> Array:
    """Add one light to the other: neither reaches as far."""
    across, down = frame.grid()
    eye = (0.0, 1.08, 0.0)
    chair = render(title_quiet_chair.scene(Camera(eye, 1.28, (-0.25, -0.16))), frame).light
    iron = render(title_what_the_dark_kept.scene(Camera(eye, 1.30, (0.11, -0.20))), frame).light
    from_the_seat = np.hypot((across - 0.26) / 0.32, (down - 0.53) / 0.37).astype(np.float32)
    from_the_cuff = np.hypot((across - 0.85) / 0.29, (down - 0.36) / 0.42).astype(np.float32)
    kept = chair * smooth(1.1, 0.35, from_the_seat) ** 2 + iron * smooth(1.1, 0.3, from_the_cuff) ** 2
    return bloom(kept, frame.height / 40, 0.04, 0.6)


def _title(side: int) -> Array:
    """Set the title across the cover as a mask, letter by letter, kerned and spaced, in its middle."""
    size = side * 4
    face = ImageFont.truetype(FONTS / FACE, round(TALL * size))
    panel = Image.new("L", (size, size), 0)
    draw = ImageDraw.Draw(panel)
    starts = [face.getlength(TITLE[:count]) + count * SPACED * TALL * size for count in range(len(TITLE))]
    left = (size - starts[-1] - face.getlength(TITLE[-1])) / 2
    top, bottom = draw.textbbox((0, 0), "H", font=face, anchor="ls")[1::2]
    for letter, start in zip(TITLE, starts, strict=True):
        draw.text((left + start, LINE * size - (top + bottom) / 2), letter, font=face, fill=255, anchor="ls")
    return resized(np.asarray(panel, np.float32) / np.float32(255), (side, side), Image.Resampling.LANCZOS)
