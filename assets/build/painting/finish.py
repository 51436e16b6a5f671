"""What happens to light after the scene: blur, bloom, mist, tone, dither, the file."""

from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image

from painting.base import Array, Frame, Triple, column, mix

QUALITIES = (90, 88, 86, 84, 82, 79, 76, 72)
LARGEST = 200_000
"""In bytes; the first quality that keeps a picture under it is taken."""
SHARP = Image.Resampling.BICUBIC
PLAIN = Image.Resampling.BILINEAR


def resized(plane: Array, size: tuple[int, int], how: Image.Resampling) -> Array:
    """Resize one plane of light."""
    return np.asarray(Image.fromarray(plane).resize(size, how), np.float32)


def _rolled(plane: Array, kernel: Array, axis: int) -> Array:
    """Blur along one axis with a small kernel."""
    reach = len(kernel) // 2
    padding = [(0, 0), (0, 0)]
    padding[axis] = (reach, reach)
    padded = np.pad(plane, padding, mode="edge")
    total = np.zeros_like(plane)
    for number, weight in enumerate(kernel):
        window = slice(number, number + plane.shape[axis])
        total += weight * (padded[window] if axis == 0 else padded[:, window])
    return total


def soften(plane: Array, radius: float) -> Array:
    """Blur a plane by a radius in pixels, quickly and without steps."""
    if radius <= 0:
        return plane
    shrink = max(1, int(radius / 3))
    height, width = plane.shape
    small = (max(2, width // shrink), max(2, height // shrink))
    plane = resized(plane, small, Image.Resampling.BOX) if shrink > 1 else plane
    spread = radius / shrink
    taps = np.arange(-int(spread * 3) - 1, int(spread * 3) + 2)
    kernel = np.exp(-0.5 * (taps / spread) ** 2).astype(np.float32)
    kernel /= kernel.sum()
    plane = _rolled(_rolled(plane, kernel, 0), kernel, 1)
    return resized(plane, (width, height), Image.Resampling.BICUBIC) if shrink > 1 else plane


def soften_light(light: Array, radius: float) -> Array:
    """Blur all three colours."""
    return np.stack([soften(plane, radius) for plane in light])


def streaked(light: Array, rows: int) -> Array:
    """Pull light downwards, as a road does: only this many rows are left, then they are spread again."""
    height, width = light.shape[1:]
    short = [resized(np.ascontiguousarray(plane), (width, rows), Image.Resampling.BOX) for plane in light]
    return np.stack([resized(plane, (width, height), Image.Resampling.BICUBIC) for plane in short])


def bloom(light: Array, radius: float, amount: float, floor: float = 0.25) -> Array:
    """Let bright places spill into the air around them."""
    bright = np.clip(light - np.float32(floor), 0, 6)
    spill: Array = soften_light(bright, radius) + np.float32(0.5) * soften_light(bright, radius * 3.5)
    result: Array = light + spill * np.float32(amount)
    return result


def veil(light: Array, tint: Triple, share: Array) -> Array:
    """Lay mist of one colour over a picture, as thick as the share says."""
    return mix(light, column(tint)[:, :, None], np.clip(share, 0, 1))


def vignette(frame: Frame, centre: tuple[float, float], reach: float, depth: float) -> Array:
    """Darken away from a place: how much light is left at each pixel."""
    across, down = frame.grid()
    away = np.hypot((across - centre[0]) / 1.5, down - centre[1]) / reach
    left: Array = (1 - depth * (1 - np.exp(-(away**2.2)))).astype(np.float32)
    return left


def tone(light: Array, exposure: float) -> Array:
    """Bring light into what a screen can show, highlights last."""
    bright = np.clip(light * np.float32(exposure), 0, None)
    shown: Array = ((1 - np.exp(-bright)) ** np.float32(1 / 2.2)).astype(np.float32)
    return shown


def _grain(random: np.random.Generator, like: Array, coarse: float, strong: float) -> Array:
    """Scatter grain as coarse as a radius in pixels and as strong as a number of levels."""
    plane = soften(random.standard_normal(like.shape, np.float32), coarse)
    result: Array = plane * np.float32(strong / float(plane.std()))
    return result


def dithered(shown: Array, seed: int) -> Image.Image:
    """Make whole levels of it, with grain against bands: coarse enough to outlast being packed."""
    random = np.random.default_rng(seed)
    plain = shown[0]
    grain = _grain(random, plain, 1.2, 1.0)[None] + np.stack([_grain(random, plain, 3.0, 0.6) for _ in shown])
    noise = grain + random.random(plain.shape, np.float32)[None]
    levels = np.clip(shown * 255 + noise, 0, 255).astype(np.uint8)
    return Image.fromarray(np.ascontiguousarray(levels.transpose(1, 2, 0)))


def _packed(picture: Image.Image, quality: int) -> bytes:
    """Pack a picture as WebP."""
    target = BytesIO()
    picture.save(target, "webp", quality=quality, method=6)
    return target.getvalue()


def export(picture: Image.Image, target: Path) -> int:
    """Write a picture, as good as its size allows, and say how many bytes it takes."""
    if target.suffix == ".webp":
        packed = b""
        for quality in QUALITIES:
            packed = _packed(picture, quality)
            if len(packed) <= LARGEST:
                break
        target.write_bytes(packed)
    else:
        picture.save(target)
    return target.stat().st_size
