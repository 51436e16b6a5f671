"""The icons: large, the chair lit as it is on the title page; small, drawn for the size, pixel by pixel."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from struct import pack

import numpy as np
from painting.base import Array, Frame, smooth
from painting.finish import bloom, tone
from painting.render import render
from painting.scene import Camera
from pictures.title_quiet_chair import scene
from PIL import Image, ImageDraw

TARGET = Path(__file__).resolve().parent.parent / "icons"
LARGE = (64, 128, 256, 512)
WHOLE = 1024
NAME = "the_same_dark"
MACOS = {b"icp4": 16, b"ic11": 32, b"ic12": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""The kinds of picture in a file for macOS, and their sides in pixels."""
ROUND = 0.2
"""How round the corners of a large icon are, as a share of its side."""
FINE = 16
"""Drawn so many times larger, and brought down: what stands on whole pixels stays sharp."""
GROUND, BEHIND = (14, 11, 10), (104, 64, 26)
LIT, BACK, SEAT, FRONT = (255, 204, 124), (206, 126, 54), (238, 166, 82), (146, 82, 34)
SEAM, BUTTON = (44, 24, 12), (118, 62, 24)
CORDED, PLAIN = ((0, SEAM), (1, LIT), (2, BACK)), ((0, SEAM), (1, SEAT))
"""The end of an arm from its edge inwards, and where there is no room for the cord."""

Box = tuple[int, int, int, int]
Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Measures:
    """Say in whole pixels where the left half of a small chair is: boxes as left, top, right, bottom."""

    corner: int
    """How round the tile is."""
    back: Box
    arm: Box
    seat: Box
    front: Box
    leg: Box
    round: tuple[int, int]
    """How round the back and the arms are at their tops."""
    roll: Box | None = None
    """The round end of an arm, where it is large enough to be seen."""
    buttons: tuple[Box, ...] = ()


SMALL = {
    16: Measures(
        corner=3,
        back=(4, 2, 12, 10),
        arm=(1, 6, 4, 13),
        seat=(5, 9, 11, 11),
        front=(4, 12, 12, 13),
        leg=(2, 13, 4, 14),
        round=(2, 1),
    ),
    24: Measures(
        corner=4,
        back=(6, 3, 18, 15),
        arm=(2, 10, 6, 20),
        seat=(7, 14, 17, 17),
        front=(6, 18, 18, 20),
        leg=(3, 20, 5, 21),
        round=(3, 2),
        buttons=((7, 6, 9, 7), (11, 6, 13, 7), (9, 9, 11, 10)),
    ),
    32: Measures(
        corner=6,
        back=(8, 4, 24, 20),
        arm=(3, 14, 8, 26),
        seat=(9, 18, 23, 22),
        front=(8, 23, 24, 26),
        leg=(4, 26, 6, 28),
        round=(4, 2),
        roll=(2, 13, 9, 20),
        buttons=((9, 7, 11, 9), (15, 7, 17, 9), (12, 10, 14, 12), (9, 13, 11, 15), (15, 13, 17, 15)),
    ),
    48: Measures(
        corner=9,
        back=(12, 6, 36, 30),
        arm=(5, 21, 12, 39),
        seat=(13, 27, 35, 33),
        front=(12, 34, 36, 39),
        leg=(6, 39, 9, 42),
        round=(6, 3),
        roll=(3, 19, 14, 30),
        buttons=((16, 11, 18, 13), (23, 11, 25, 13), (19, 16, 21, 18), (16, 21, 18, 23), (23, 21, 25, 23)),
    ),
}


def paint_icons(target: Path = TARGET) -> Iterator[tuple[Path, int]]:
    """Paint every icon, and the files that hold several; the files, and their sizes in bytes."""
    target.mkdir(exist_ok=True)
    whole = _lit(WHOLE)
    icons = {size: _drawn(size, measures) for size, measures in SMALL.items()}
    icons |= {size: whole.resize((size, size), Image.Resampling.LANCZOS) for size in LARGE}
    for size, icon in icons.items():
        icon.save(target / f"icon_{size}.png", optimize=True)
        yield _weighed(target / f"icon_{size}.png")
    held = [size for size in icons if size <= 256]
    whole.save(
        target / f"{NAME}.ico",
        sizes=[(size, size) for size in held],
        append_images=[icons[size] for size in held],
    )
    (target / f"{NAME}.icns").write_bytes(_for_macos(icons))
    yield _weighed(target / f"{NAME}.ico")
    yield _weighed(target / f"{NAME}.icns")


def _for_macos(icons: Mapping[int, Image.Image]) -> bytes:
    """Lay PNGs one after the other, each under its kind; Pillow would add one of 1024, as heavy as all."""
    packed = b""
    for kind, size in MACOS.items():
        file = BytesIO()
        icons[size].save(file, "png", optimize=True)
        packed += kind + pack(">I", len(file.getvalue()) + 8) + file.getvalue()
    return b"icns" + pack(">I", len(packed) + 8) + packed


def _weighed(path: Path) -> tuple[Path, int]:
    return path, path.stat().st_size


def _lit(side: int) -> Image.Image:
    """Paint the chair in its light on a dark tile."""
    frame = Frame(side, side)
    camera = Camera((0.10, 1.22, 0.0), 2.2, (-0.868, -0.432))
    light = render(scene(camera), frame).light
    across, down = frame.grid()
    away = np.hypot(across - 0.5, down - 0.47).astype(np.float32)
    shown = tone(bloom(light * smooth(0.62, 0.26, away), side / 40, 0.05, 0.6), 4.2)
    ground = np.array(GROUND, np.float32)[:, None, None]
    levels = np.maximum(shown * 255, ground)
    icon = Image.fromarray(
        np.ascontiguousarray((levels + 0.5).clip(0, 255).astype(np.uint8).transpose(1, 2, 0))
    )
    icon.putalpha(_tile(side, round(side * ROUND)))
    return icon


def _tile(side: int, corner: int) -> Image.Image:
    """Give a tile with round corners as a mask."""
    large = Image.new("L", (side * 4, side * 4), 0)
    ImageDraw.Draw(large).rounded_rectangle((0, 0, side * 4 - 1, side * 4 - 1), corner * 4, fill=255)
    return large.resize((side, side), Image.Resampling.BOX)


def _drawn(size: int, measures: Measures) -> Image.Image:
    """Draw a chair from the front, lit from above."""
    sheet = Sheet(size)
    for box in _twice(size, measures.leg):
        sheet.part(box, FRONT, FRONT)
    sheet.part(measures.back, LIT, BACK, measures.round[0])
    for half in measures.buttons:
        for box in _twice(size, half):
            sheet.part(box, BUTTON, BUTTON)
    for box, light in ((measures.seat, LIT), (measures.front, FRONT)):
        sheet.part(_wider(box), SEAM, SEAM)
        sheet.part(box, light, SEAT if light is LIT else FRONT)
    for box in _twice(size, measures.arm):
        sheet.part(_wider(box), SEAM, SEAM, measures.round[1] + 1)
        sheet.part(box, LIT, FRONT, measures.round[1])
    for box in _twice(size, measures.roll) if measures.roll else ():
        sheet.disc(box)
    return sheet.icon(measures.corner)


class Sheet:
    """A small icon being drawn. Mutable: parts are laid over one another."""

    def __init__(self, size: int) -> None:
        """Start with the dark, and a light high up in it."""
        self.size = size
        rows, columns = (np.mgrid[0:size, 0:size].astype(np.float32) + np.float32(0.5)) / np.float32(size)
        away = np.hypot(columns - np.float32(0.5), rows - np.float32(0.37))
        self.image = self._whole(_between(GROUND, BEHIND, smooth(0.5, 0.14, away)[:, :, None]))

    def part(self, box: Box, top: Colour, low: Colour, corner: int = 0) -> None:
        """Lay a part, round at its top, that grows darker downwards, a row of pixels at a time."""
        mask = Image.new("L", self.image.size, 0)
        left, above, right, bottom = (place * FINE for place in box)
        ImageDraw.Draw(mask).rounded_rectangle(
            (left, above, right - 1, bottom - 1), corner * FINE, fill=255, corners=(True, True, False, False)
        )
        share = np.clip((np.arange(self.size) - box[1]) / max(box[3] - box[1] - 1, 1), 0, 1)[:, None, None]
        self.image.paste(self._whole(_between(top, low, share)), (0, 0), mask)

    def disc(self, box: Box) -> None:
        """Lay the end of an arm: a dark edge, a cord that catches the light, leather."""
        draw = ImageDraw.Draw(self.image)
        left, above, right, bottom = (place * FINE for place in box)
        for inset, colour in CORDED if box[2] - box[0] > 8 else PLAIN:
            edge = inset * FINE
            draw.ellipse((left + edge, above + edge, right - 1 - edge, bottom - 1 - edge), fill=colour)

    def _whole(self, levels: Array) -> Image.Image:
        """Bring colours, of single pixels or of whole rows, up to the size that is drawn at."""
        small = Image.fromarray(np.rint(levels).astype(np.uint8))
        return small.resize((self.size * FINE, self.size * FINE), Image.Resampling.NEAREST)

    def icon(self, corner: int) -> Image.Image:
        """Bring it down to its size, and round the corners of the tile."""
        small = self.image.resize((self.size, self.size), Image.Resampling.BOX)
        small.putalpha(_tile(self.size, corner))
        return small


def _twice(size: int, box: Box) -> tuple[Box, Box]:
    """Give a box and its mirror image."""
    left, top, right, bottom = box
    return box, (size - right, top, size - left, bottom)


def _wider(box: Box) -> Box:
    """Let a box show by a pixel round its top and sides, as a dark line."""
    left, top, right, bottom = box
    return left - 1, top - 1, right + 1, bottom


def _between(first: Colour, second: Colour, share: Array) -> Array:
    """Go from one colour to another by shares of the way, (rows, columns, 1)."""
    result: Array = np.array(first, np.float32) * (1 - share) + np.array(second, np.float32) * share
    return result
