"""Places changing: how long it takes, and that it never flashes."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.desktop.behind.backdrop import Backdrop
from game.desktop.desk import Desk
from game.desktop.dissolve import MIST, PLACE, REDUCED, Dissolve, Paragraphs
from game.desktop.pace import Pace
from game.desktop.theme import luminance
from game.view.screen import Atmosphere
from tests.desktop.stage import ASSETS, later, stage

ROOM = Atmosphere(background="bedroom", tint=("blue", 28), blur=3)
STREET = Atmosphere(background="street")
NAMES = sorted(path.stem for path in (ASSETS / "backgrounds").glob("*.webp"))


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (960, 540)) as desk:
        yield desk


def _show(backdrop: Backdrop, desk: Desk, look: Atmosphere) -> None:
    """Change to a look whose ground is made."""
    backdrop.show(look, desk.sizes, desk.fonts, desk.settings, desk.clock())
    missing = backdrop.missing
    desk.grounds.want(*((missing,) if missing is not None else ()))
    for _ in range(500):
        backdrop.catch_up(desk.clock())
        if backdrop.missing is None:
            break
        pygame.time.wait(10)
    if look.mist:
        for _ in range(500):
            if desk.mists.get(desk.sizes) is not None:
                break
            pygame.time.wait(10)


def _until_still(backdrop: Backdrop, desk: Desk, step: float = 1 / 30) -> tuple[float, list[pygame.Surface]]:
    """Seconds until nothing moves any more, and the frames on the way."""
    canvas = pygame.Surface(desk.sizes.window)
    frames = []
    seconds = 0.0
    while backdrop.pace(desk.clock()) is Pace.MOVING and seconds < 10:
        backdrop.draw(canvas, desk.clock())
        frames.append(canvas.copy())
        later(desk, step)
        seconds += step
    return seconds, frames


def _backdrop(desk: Desk) -> Backdrop:
    return Backdrop(desk.grounds, desk.nears, desk.mists, desk.outside.assets)


def test_one_place_dissolves_into_another(desk: Desk) -> None:
    """The change takes its time, ends with the new ground alone, and then nothing is drawn."""
    backdrop = _backdrop(desk)
    _show(backdrop, desk, ROOM)
    _until_still(backdrop, desk)
    _show(backdrop, desk, STREET)

    seconds, frames = _until_still(backdrop, desk)

    assert PLACE <= seconds <= PLACE + 0.1
    shown = desk.grounds.get(backdrop._shown[0]) if backdrop._shown else None
    assert shown is not None
    assert pygame.image.tobytes(frames[-1], "RGB") == pygame.image.tobytes(shown, "RGB")
    assert backdrop.pace(desk.clock()) is Pace.STILL


def test_a_change_broken_off_goes_on_from_where_it_was(desk: Desk) -> None:
    """A third place is wanted while the second comes up over the first: nothing jumps."""
    backdrop = _backdrop(desk)
    _show(backdrop, desk, ROOM)
    _until_still(backdrop, desk)
    _show(backdrop, desk, STREET)
    later(desk, PLACE / 2)
    before, after = (pygame.Surface(desk.sizes.window) for _ in range(2))
    backdrop.draw(before, desk.clock())

    _show(backdrop, desk, Atmosphere(background="porch"))
    backdrop.draw(after, desk.clock())

    one, other = (pygame.image.tobytes(each, "RGB") for each in (before, after))
    assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 2


def test_what_was_drawn_over_is_made_anew(desk: Desk) -> None:
    """What is near was drawn into the ground that is changed from: it is no ground any more."""
    backdrop = _backdrop(desk)
    _show(backdrop, desk, ROOM)
    _until_still(backdrop, desk)
    first = backdrop.shown
    _show(backdrop, desk, STREET)

    assert first is not None
    assert desk.grounds.get(first) is None


def test_with_reduced_motion_changes_are_short(desk: Desk) -> None:
    """No change takes longer than 150 ms, and mist does not drift."""
    desk.settings = replace(desk.settings, reduced_motion=True)
    backdrop = _backdrop(desk)
    _show(backdrop, desk, ROOM)
    _until_still(backdrop, desk)
    _show(backdrop, desk, replace(STREET, mist=60))

    seconds, _ = _until_still(backdrop, desk, step=0.01)

    assert seconds <= 0.16
    assert REDUCED <= 0.15
    assert backdrop.pace(desk.clock()) is Pace.STILL


def test_mist_drifts_and_obeys(desk: Desk) -> None:
    """Mist keeps drifting while it is there; once the story sends it away it goes, and all is still."""
    backdrop = _backdrop(desk)
    _show(backdrop, desk, replace(STREET, mist=60))
    _until_still(backdrop, desk)
    drifting = backdrop.pace(desk.clock())
    misty = pygame.Surface(desk.sizes.window)
    backdrop.draw(misty, desk.clock())

    _show(backdrop, desk, STREET)
    seconds, frames = _until_still(backdrop, desk)

    assert drifting is Pace.DRIFTING
    assert MIST <= seconds <= MIST + 0.1
    assert backdrop.pace(desk.clock()) is Pace.STILL
    assert pygame.image.tobytes(frames[-1], "RGB") != pygame.image.tobytes(misty, "RGB")


def test_mist_never_lies_on_the_text(desk: Desk) -> None:
    """Behind the column the ground is what it is without mist, but for a breath."""
    clear, misty = (pygame.Surface(desk.sizes.window) for _ in range(2))
    for canvas, mist in ((clear, 0), (misty, 100)):
        backdrop = _backdrop(desk)
        _show(backdrop, desk, replace(STREET, mist=mist))
        _until_still(backdrop, desk)
        backdrop.draw(canvas, desk.clock())

    sizes = desk.sizes
    for x in range(sizes.left, sizes.left + sizes.column, 40):
        for y in range(sizes.window[1] // 2, sizes.window[1], 20):
            away = zip(clear.get_at((x, y))[:3], misty.get_at((x, y))[:3], strict=True)
            assert max(abs(one - other) for one, other in away) <= 10


@pytest.mark.parametrize("mist", [0, 100])
def test_nothing_flashes(desk: Desk, mist: int) -> None:
    """In no second are there more than three opposing changes of 10 % over a quarter of the window."""
    backdrop = _backdrop(desk)
    seen: list[list[float]] = []
    for look in (ROOM, replace(STREET, mist=mist), ROOM):
        _show(backdrop, desk, look)
        _, frames = _until_still(backdrop, desk)
        seen += [_luminances(frame) for frame in frames]

    for start in range(len(seen)):
        second = seen[start : start + 30]
        flashing = [cell for cell in range(64) if _turns([frame[cell] for frame in second]) > 3]
        assert len(flashing) < 16


def _luminances(frame: pygame.Surface) -> list[float]:
    small = pygame.transform.smoothscale(frame, (8, 8))
    colours = [small.get_at((x, y)) for x in range(8) for y in range(8)]
    return [luminance((red, green, blue)) for red, green, blue, _ in colours]


def _turns(values: list[float]) -> int:
    """How often a rise and a fall of ten percent follow on each other."""
    turns, way, extreme = 0, 0, values[0]
    for value in values:
        change = value - extreme
        if abs(change) >= 0.1:
            turns += way != (1 if change > 0 else -1)
            way = 1 if change > 0 else -1
        if abs(change) >= 0.1 or change * way > 0:
            extreme = value
    return turns


def test_clear_text_shows_the_picture_alone(desk: Desk) -> None:
    """With clear text there is no mist, no wash, nothing in the margin, and the change is no dissolve."""
    desk.settings = replace(desk.settings, clear_text=True)
    backdrop = _backdrop(desk)
    _show(backdrop, desk, replace(ROOM, mist=60, strays=("word",), ghost="words", ghosts=1))

    _, frames = _until_still(backdrop, desk)

    assert len(frames) <= 1
    assert backdrop._stamps == ()
    assert backdrop.pace(desk.clock()) is Pace.STILL


def test_margins_are_used_only_where_there_is_room(desk: Desk, tmp_path: Path) -> None:
    """Ghosts and strays stand in the margin of a wide window, inside it, and nowhere in a narrow one."""
    look = replace(ROOM, strays=("raincoat", "fourteen"), ghost="The puddle hadn’t.", ghosts=2)
    with stage(tmp_path / "wide", (1920, 1080)) as wide:
        backdrop = _backdrop(wide)
        _show(backdrop, wide, look)
        left, right = wide.sizes.margin

        assert backdrop._stamps
        for stamp in backdrop._stamps:
            assert left <= stamp.x
            assert stamp.x + stamp.surface.get_width() <= right
    with stage(tmp_path / "narrow", (1280, 720), replace(desk.settings, text_size=200)) as narrow:
        backdrop = _backdrop(narrow)
        _show(backdrop, narrow, look)

        assert backdrop._stamps == ()


@pytest.mark.parametrize("words", [("raincoat", "fourteen", "toothpaste"), ("kitchen", "front", "accordion")])
def test_stray_words_keep_clear_of_the_last_ones_and_of_each_other(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    """Each has a band of its own, under what is ghosted."""
    look = replace(ROOM, strays=words, ghost="It was just her out there.", ghosts=1)
    with stage(tmp_path, (1920, 1080)) as desk:
        backdrop = _backdrop(desk)
        _show(backdrop, desk, look)
        areas = [stamp.surface.get_rect(topleft=(stamp.x, stamp.y)) for stamp in backdrop._stamps]

    assert len(areas) == 4
    assert not any(one.colliderect(other) for one, other in itertools.combinations(areas, 2))


def test_a_dissolve_runs_from_nothing_to_all() -> None:
    """A share grows from 0 to 1 and never falls, whatever the clock says."""
    dissolve = Dissolve(10.0, 2.0)
    shares = [dissolve.share(now) for now in (0, 10, 10.5, 11, 11.5, 12, 99)]

    assert shares == sorted(shares)
    assert (shares[0], shares[-1]) == (0.0, 1.0)
    assert Dissolve(10.0, 0.0).share(10.0) == 1.0


def test_paragraphs_come_up_one_after_the_other() -> None:
    """A later paragraph is never further than an earlier one, and soon all are there."""
    coming = Paragraphs(5.0, 6)
    shares = [coming.share(index, 5.3) for index in range(6)]

    assert shares == sorted(shares, reverse=True)
    assert not coming.over(5.3)
    assert coming.over(6.0)
    assert all(Paragraphs(5.0, 6, instant=True).share(index, 5.0) == 1.0 for index in range(6))
