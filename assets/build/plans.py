"""The crypt from above, small: where he is, and where the stake lies. For the margin of the page."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians, sin
from pathlib import Path

from PIL import Image, ImageDraw

Draw = ImageDraw.ImageDraw
Point = tuple[float, float]
TARGET = Path(__file__).resolve().parent.parent / "figures"
SIZE = (360, 270)
FINE = 4
"""Drawn so many times larger, and smoothed down."""

BONE, AMBER, STONE, FAINT = (214, 220, 232), (242, 186, 104), (150, 156, 172), (96, 102, 118)


@dataclass(frozen=True)
class Room:
    """The crypt turned as a picture has it: what is far there is at the top.

    `chair` is its middle, `turned` how many degrees its seat is turned from facing the foot; the `door` is
    the two ends of its gap and the edge of its leaf.
    """

    tomb: tuple[float, float, float, float]
    chair: Point
    turned: float
    door: tuple[Point, Point, Point]


HERS = Room((170, 40, 300, 80), (176, 140), -35, ((70, 250), (130, 250), (92, 206)))
"""As she comes in."""
HIS = Room((60, 190, 190, 230), (196, 126), 35, ((290, 20), (230, 20), (268, 64)))
"""As he has it from the floor, his back to the tomb."""
HIM = {0: (64, 84), 3: (240, 200), 5: (246, 158), 7: (204, 158)}
"""By trust: a little way off, the foot of the chair, beside it, within reach of a hand."""
SEATS = {"near": (HERS.chair, (246, 166)), "far": (HERS.chair, (48, 54)), "floor": ((232, 196), HERS.chair)}
"""By the seat chosen: where she is, and where he is."""
STAKES = {
    "thrown": (46, 222),
    "door": (250, 60),
    "armrest": (170, 112),
    "floor": (140, 168),
    "hidden": (125, 210),
}


def paint_plans() -> Iterable[tuple[Path, int]]:
    """Paint every plan; the files, and their sizes in bytes."""
    TARGET.mkdir(exist_ok=True)
    for step, him in HIM.items():
        yield _save(f"floor_plan_{step}", _peopled(HERS.chair, him))
    for word, (her, him) in SEATS.items():
        yield _save(f"seat_plan_{word}", _peopled(her, him))
    for word, place in STAKES.items():
        yield _save(f"stake_plan_{word}", _with_stake(place, under=word == "hidden"))


def _save(name: str, picture: Image.Image) -> tuple[Path, int]:
    path = TARGET / f"{name}.webp"
    picture.resize(SIZE, Image.Resampling.LANCZOS).save(path, lossless=True, method=6)
    return path, path.stat().st_size


def _room(room: Room) -> tuple[Image.Image, Draw]:
    """Four walls with a door in one, the tomb, the chair."""
    picture = Image.new("RGBA", (SIZE[0] * FINE, SIZE[1] * FINE), (0, 0, 0, 0))
    draw = ImageDraw.Draw(picture)
    _line(draw, [(20, 20), (340, 20), (340, 250), (20, 250), (20, 17)], STONE, 5)
    hinge, end, leaf = room.door
    _line(draw, [hinge, end], (0, 0, 0, 0), 7)
    _line(draw, [hinge, leaf], FAINT, 4)
    _box(draw, room.tomb, STONE, 4)
    left, top, right, bottom = room.tomb
    _line(draw, [(left + 14, (top + bottom) / 2), (right - 14, (top + bottom) / 2)], FAINT, 3)
    _chair(draw, room)
    return picture, draw


def _chair(draw: Draw, room: Room) -> None:
    """Its seat, and a bar for its back."""
    c, s = cos(radians(room.turned)), sin(radians(room.turned))

    def at(x: float, y: float) -> Point:
        return room.chair[0] + x * c - y * s, room.chair[1] + x * s + y * c

    _line(draw, [at(-22, -20), at(22, -20), at(22, 20), at(-22, 20), at(-22, -22)], STONE, 4)
    _line(draw, [at(-24, -28), at(24, -28)], STONE, 8)


def _peopled(her: Point, him: Point) -> Image.Image:
    """Her a ring, him a disc: they can be told apart without their colours."""
    picture, draw = _room(HERS)
    _disc(draw, her, 10, BONE, wide=5)
    if abs(her[0] - him[0]) < 30 and abs(her[1] - him[1]) < 20:
        _line(draw, [her, him], BONE, 4)
        _disc(draw, her, 10, BONE, wide=5)
    _disc(draw, him, 10, AMBER)
    return picture


def _with_stake(at: Point, *, under: bool) -> Image.Image:
    picture, draw = _room(HIS)
    x, y = at
    _line(draw, [(x - 13, y + 8), (x + 13, y - 8)], BONE, 7)
    if under:
        _line(draw, [(x - 26, y + 14), (x + 26, y + 14)], FAINT, 3)
    _disc(draw, at, 24, AMBER, wide=2)
    return picture


def _line(draw: Draw, points: Iterable[Point], colour: tuple[int, ...], wide: int) -> None:
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
