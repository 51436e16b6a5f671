"""The masks of the nearest things: which pictures have one, and a way to look at them."""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

import numpy as np
from painting.near import Near, cut_out
from PIL import Image, ImageChops

BACKGROUNDS = Path(__file__).resolve().parent.parent / "backgrounds"
FOLDER = BACKGROUNDS / "near"
PICTURES = (
    "bedroom",
    "bedroom_late",
    "bedroom_last",
    "bus_south",
    "crypt",
    "crypt_low",
    "crypt_day",
    "crypt_low_day",
    "graves",
    "hall_sofa",
    "kitchen",
    "landing",
    "library",
    "the_room",
    "town_summer",
)
SHOWN = (1920, 1080)
SLID = 8
BESIDE = (0.62, 0.66)
"""Between these shares of the width what is near begins to slide."""


def cut_near() -> Iterable[tuple[Path, int]]:
    """Cut every mask; the files, and their sizes in bytes."""
    FOLDER.mkdir(exist_ok=True)
    for name in PICTURES:
        path = FOLDER / f"{name}.webp"
        _mask(name).save(path, lossless=True, method=6)
        yield path, path.stat().st_size


def show_near(folder: Path) -> Iterable[tuple[Path, int]]:
    """Show every mask at work: its picture, with what is near slid; the files, and their sizes in bytes."""
    for name in PICTURES:
        path = folder / f"near_{name}.png"
        _slid(name, _mask(name)).save(path)
        yield path, path.stat().st_size


def _mask(name: str) -> Image.Image:
    near: Near = import_module(f"pictures.{name}").near()
    return cut_out(near)


def _slid(name: str, mask: Image.Image) -> Image.Image:
    """Slide what is near over its picture as far as the window does at most, softly beside the text."""
    picture = Image.open(BACKGROUNDS / f"{name}.webp").convert("RGB").resize(SHOWN, Image.Resampling.LANCZOS)
    cover = np.asarray(mask.resize(SHOWN, Image.Resampling.BICUBIC), np.float32)
    across = np.arange(SHOWN[0], dtype=np.float32) / np.float32(SHOWN[0])
    beside = np.clip((across - BESIDE[0]) / (BESIDE[1] - BESIDE[0]), 0, 1)
    over = Image.fromarray((cover * beside).astype(np.uint8))
    return Image.composite(ImageChops.offset(picture, SLID, 0), picture, over)
