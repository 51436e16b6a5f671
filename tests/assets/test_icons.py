"""The cover and the icons as files: their sizes, and that what they show can be seen."""

import sys
import tomllib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from struct import unpack_from

import pygame
import pytest
from PIL import Image, ImageStat

from game.desktop import app
from game.desktop.display import DisplayMissingError, open_window
from game.desktop.icon import SIDES, USUAL, icon
from game.desktop.outside import Outside, Shown

ROOT = Path(__file__).parent.parent.parent
ASSETS = ROOT / "assets"
ICONS = ASSETS / "icons"
SMALL, LARGE = (16, 24, 32, 48), (64, 128, 256, 512)
LIGHT, GREY, DARK = (250, 250, 250), (128, 128, 128), (18, 18, 20)


@pytest.fixture
def cover() -> Image.Image:
    """The cover, in colours."""
    return Image.open(ASSETS / "cover.png").convert("RGB")


def test_the_cover_is_square_and_light_enough(cover: Image.Image) -> None:
    """It is what a store page takes: 960 by 960, and at most 400 kB."""
    assert cover.size == (960, 960)
    assert (ASSETS / "cover.png").stat().st_size <= 400_000


def test_the_cover_has_two_lights_and_the_dark_between(cover: Image.Image) -> None:
    """The chair is amber, the shackle's wall has no colour, and between them is nothing."""
    chair, wall = _mean(cover, (100, 320, 440, 700)), _mean(cover, (640, 120, 900, 480))
    between, above = _mean(cover, (530, 620, 600, 800)), _mean(cover, (0, 0, 480, 200))

    assert chair[0] > 2.5 * chair[2]
    assert max(wall) < 1.2 * min(wall)
    assert min(chair[0], *wall) > 40
    assert max(*between, *above) < 8


def test_the_title_stands_clear_on_the_cover(cover: Image.Image) -> None:
    """Its letters are as light as bone, under them is dark, and they stand in its middle."""
    line = cover.convert("L").crop((0, 830, 960, 960))
    box = line.point(lambda level: 255 if level > 128 else 0).getbbox()

    assert box is not None
    left, top, right, bottom = box
    assert _lightest(line) > 220
    assert abs(left - (960 - right)) <= 4
    assert right - left > 700
    assert 50 < bottom - top < 70
    assert _lightest(line.crop((0, bottom + 4, 960, 130))) < 12


@pytest.mark.parametrize("side", [*SMALL, *LARGE])
def test_an_icon_has_its_size_and_round_corners(side: int) -> None:
    """It is what its name says, see-through at its corners and nowhere within."""
    alpha = _icon(side).getchannel("A")

    assert alpha.size == (side, side)
    corners = ((0, 0), (side - 1, 0), (0, side - 1), (side - 1, side - 1))
    assert {alpha.getpixel(corner) for corner in corners} == {0}
    inner = side // 4
    assert alpha.crop((inner, 0, side - inner, side)).getextrema() == (255, 255)
    assert alpha.crop((0, inner, side, side - inner)).getextrema() == (255, 255)


@pytest.mark.parametrize("ground", [LIGHT, GREY, DARK])
@pytest.mark.parametrize("side", SMALL)
def test_a_small_icon_stands_out_of_any_bar(side: int, ground: tuple[int, int, int]) -> None:
    """At least a quarter of it is three times as light, or as dark, as what it lies on."""
    laid = Image.new("RGB", (side, side), ground)
    laid.paste(_icon(side), (0, 0), _icon(side))
    lights = [_light(laid, x, y) for x in range(side) for y in range(side)]
    under = _light(Image.new("RGB", (1, 1), ground), 0, 0)

    clear = [light for light in lights if _contrast(light, under) >= 3]

    assert len(clear) / side**2 >= 0.25


@pytest.mark.parametrize("side", SMALL)
def test_a_small_icon_is_a_chair_from_the_front(side: int) -> None:
    """It is the same left and right, and its arms reach wider than its back does."""
    chair = _icon(side).convert("RGB").getchannel("R").point(lambda level: 255 if level > 130 else 0)
    boxes = [chair.crop((0, top, side, top + 1)).getbbox() for top in range(side)]
    wide = [(box[2] - box[0]) if box else 0 for box in boxes]
    upper, lower = wide[side // 4], wide[side * 5 // 8]

    assert chair.tobytes() == chair.transpose(Image.Transpose.FLIP_LEFT_RIGHT).tobytes()
    assert side * 0.4 < upper < side * 0.6
    assert lower > side * 0.75
    assert not wide[0]
    assert not wide[-1]


def test_windows_and_macos_get_the_same_icons() -> None:
    """The file for each holds the icons as they are, and none that was made smaller on the way."""
    windows = (ICONS / "the_same_dark.ico").read_bytes()
    count = int.from_bytes(windows[4:6], "little")
    entries = [unpack_from("<BBBBHHII", windows, 6 + 16 * number) for number in range(count)]
    macos = (ICONS / "the_same_dark.icns").read_bytes()

    held = [_opened(windows[start : start + size]) for *_, size, start in entries]

    assert [one.width for one in held] == [16, 24, 32, 48, 64, 128, 256]
    assert all(one.tobytes() == _icon(one.width).tobytes() for one in held)
    assert unpack_from(">4sI", macos) == (b"icns", len(macos))
    held = [_opened(macos[start + 8 : start + size]) for start, size in _chunks(macos)]
    assert [one.width for one in held] == [16, 32, 64, 128, 256, 512]
    assert all(one.tobytes() == _icon(one.width).tobytes() for one in held)


@pytest.mark.parametrize(("system", "side"), [("linux", 64), ("win32", 48), ("darwin", 256)])
def test_the_window_has_the_icon_its_system_does_best_with(
    system: str, side: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The painted file is read, without a window."""
    monkeypatch.setattr(sys, "platform", system)

    chosen = icon(ICONS)

    assert pygame.image.tobytes(chosen, "RGBA") == _icon(side).tobytes()


def test_opening_the_window_sets_the_painted_icon(handed: list[pygame.Surface]) -> None:
    """What the window is handed is the file, pixel for pixel."""
    open_window(full_screen=False, smooth=False, icons=ICONS)

    side = handed[0].get_width()
    assert side in {48, 64, 256}
    assert pygame.image.tobytes(handed[0], "RGBA") == _icon(side).tobytes()


def test_without_the_file_the_icon_is_drawn(tmp_path: Path, handed: list[pygame.Surface]) -> None:
    """A broken installation still opens, with a plain chair."""
    open_window(full_screen=False, smooth=False, icons=tmp_path)

    assert handed[0].get_size() == (16, 16)
    assert len(set(pygame.image.tobytes(handed[0], "RGB"))) > 1


def test_the_game_says_where_its_icons_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are among the assets it was handed."""
    told: dict[str, object] = {}

    def opened(**wishes: object) -> pygame.Surface:
        told.update(wishes)
        raise DisplayMissingError

    monkeypatch.setattr(app, "open_window", opened)
    outside = Outside(
        library=lambda _: Shown(title="", covers=()), open=lambda _: "", assets=ASSETS, data=tmp_path
    )

    with pytest.raises(DisplayMissingError):
        app.run(outside)

    assert told["icons"] == ICONS


def test_an_installed_game_has_every_icon_a_window_asks_for() -> None:
    """What may be loaded is among what is packed."""
    packed = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["hatch"]["build"]["targets"][
        "wheel"
    ]

    asked = {f"assets/icons/icon_{side}.png" for side in (*SIDES.values(), USUAL)}

    assert {f"game/_data/{path}" for path in asked} <= set(packed["force-include"].values())


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[pygame.Surface]]:
    """What SDL was handed as the window's icon, in a window nobody sees."""
    icons: list[pygame.Surface] = []
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_FRAMEBUFFER_ACCELERATION", "0")
    monkeypatch.setattr(pygame.display, "set_icon", icons.append)
    yield icons
    pygame.display.quit()


def _icon(side: int) -> Image.Image:
    return _opened((ICONS / f"icon_{side}.png").read_bytes())


def _opened(file: bytes) -> Image.Image:
    return Image.open(BytesIO(file)).convert("RGBA")


def _chunks(macos: bytes) -> Iterator[tuple[int, int]]:
    """Where each picture of a file for macOS starts, and how many bytes it has, its kind and size with it."""
    start = 8
    while start < len(macos):
        size = int.from_bytes(macos[start + 4 : start + 8], "big")
        yield start, size
        start += size


def _light(picture: Image.Image, x: int, y: int) -> float:
    """How light a pixel is, as contrast counts it."""
    red, green, blue = ((level / 255) ** 2.2 for level in picture.crop((x, y, x + 1, y + 1)).tobytes())
    return float(0.2126 * red + 0.7152 * green + 0.0722 * blue)


def _contrast(first: float, second: float) -> float:
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def _mean(picture: Image.Image, part: tuple[int, int, int, int]) -> tuple[float, ...]:
    return tuple(ImageStat.Stat(picture.crop(part)).mean)


def _lightest(grey: Image.Image) -> int:
    return max(level for level, count in enumerate(grey.histogram()) if count)
