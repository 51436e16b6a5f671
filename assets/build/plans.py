"""The crypt from above, small: where he is, and where the stake lies. For the margin of the page."""

from collections.abc import Iterable
from pathlib import Path

from PIL import Image, ImageDraw

TARGET = Path(__file__).resolve().parent.parent / "figures"
SIZE = (360, 270)
FINE = 4
"""Drawn so many times larger, and smoothed down."""

BONE, AMBER, STONE, FAINT = (214, 220, 232), (242, 186, 104), (150, 156, 172), (96, 102, 118)
CHAIR = (148, 138)
HER = CHAIR
HIM = {0: (262, 108), 3: (226, 172), 5: (176, 182), 7: (172, 152)}
"""By trust: a little way off, the foot of the chair, beside it, within reach of a hand."""
SEATS = {"near": (HER, (190, 178)), "far": (HER, (312, 46)), "floor": ((196, 180), CHAIR)}
"""By the seat chosen: where she is, and where he is."""
STAKES = {
    "thrown": (304, 104),
    "door": (276, 244),
    "armrest": (172, 120),
    "floor": (216, 156),
    "hidden": (92, 62),
}

Draw = ImageDraw.ImageDraw
Point = tuple[float, float]


def paint_plans() -> Iterable[tuple[Path, int]]:
    """Paint every plan; the files, and their sizes in bytes."""
    TARGET.mkdir(exist_ok=True)
    for step, him in HIM.items():
        yield _save(f"floor_plan_{step}", _peopled(HER, him))
    for word, (her, him) in SEATS.items():
        yield _save(f"seat_plan_{word}", _peopled(her, him))
    for word, place in STAKES.items():
        yield _save(f"stake_plan_{word}", _with_stake(place, under=word == "hidden"))


def _save(name: str, picture: Image.Image) -> tuple[Path, int]:
    path = TARGET / f"{name}.webp"
    picture.resize(SIZE, Image.Resampling.LANCZOS).save(path, lossless=True, method=6)
    return path, path.stat().st_size


def _room() -> tuple[Image.Image, Draw]:
    """Four walls with a door in one, the tomb, the chair."""
    picture = Image.new("RGBA", (SIZE[0] * FINE, SIZE[1] * FINE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    _line(draw, [(250, 250), (20, 250), (20, 20), (340, 20), (340, 250), (310, 250)], STONE, 5)
    _line(draw, [(310, 250), (288, 208)], FAINT, 4)
    _box(draw, (48, 44, 136, 80), STONE, 4)
    _line(draw, [(60, 62), (124, 62)], FAINT, 3)
    x, y = CHAIR
    _box(draw, (x - 22, y - 20, x + 22, y + 20), STONE, 4)
    _line(draw, [(x - 22, y - 28), (x + 22, y - 28)], STONE, 8)
    return picture, draw


def _peopled(her: Point, him: Point) -> Image.Image:
    """Her a ring, him a disc: they can be told apart without their colours."""
    picture, draw = _room()
    _disc(draw, her, 10, BONE, wide=5)
    if abs(her[0] - him[0]) < 30 and abs(her[1] - him[1]) < 20:
        _line(draw, [her, him], BONE, 4)
        _disc(draw, her, 10, BONE, wide=5)
    _disc(draw, him, 10, AMBER)
    return picture


def _with_stake(at: Point, *, under: bool) -> Image.Image:
    picture, draw = _room()
    x, y = at
    _line(draw, [(x - 13, y + 8), (x + 13, y - 8)], BONE, 7)
    if under:
        _line(draw, [(x - 26, y + 14), (x + 26, y + 14)], FAINT, 3)
    _disc(draw, at, 24, AMBER, wide=2)
    return picture


def _line(draw: Draw, points: Iterable[Point], colour: tuple[int, int, int], wide: int) -> None:
    scaled = [(x * FINE, y * FINE) for x, y in points]
    draw.line(scaled, fill=colour, width=wide * FINE, joint="curve")


def _box(draw: Draw, box: tuple[float, float, float, float], colour: tuple[int, int, int], wide: int) -> None:
    left, top, right, bottom = (part * FINE for part in box)
    draw.rounded_rectangle((left, top, right, bottom), radius=5 * FINE, outline=colour, width=wide * FINE)


def _disc(draw: Draw, at: Point, radius: float, colour: tuple[int, int, int], wide: int = 0) -> None:
    """A disc, or with a width a ring."""
    x, y = at[0] * FINE, at[1] * FINE
    reach = radius * FINE
    box = (x - reach, y - reach, x + reach, y + reach)
    if wide:
        draw.ellipse(box, outline=colour, width=wide * FINE)
    else:
        draw.ellipse(box, fill=colour)
