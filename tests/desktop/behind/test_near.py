"""What is near slides a little over what is far, beside the text and only where somebody wants it to."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pygame
import pytest

from game.desktop.behind.backdrop import Backdrop
from game.desktop.behind.ground import Ground
from game.desktop.behind.lean import REACH, SECONDS
from game.desktop.behind.near import Near
from game.desktop.behind.veil import column_of
from game.desktop.desk import Desk
from game.desktop.pace import Pace
from game.desktop.settings import Settings
from game.desktop.theme import Theme
from game.view.screen import Atmosphere
from tests.desktop.stage import ASSETS, later, stage

ROOM = Atmosphere(background="room")
WINDOW = (1920, 1080)
POST = pygame.Rect(1600, 300, 60, 400)
"""What stands near: lighter than all the rest."""


@pytest.fixture(name="assets")
def _assets(tmp_path: Path) -> Path:
    """A dark room with a light post in it, and the mask that says the post is near."""
    folder = tmp_path / "assets"
    (folder / "backgrounds" / "near").mkdir(parents=True)
    (folder / "fonts").symlink_to(ASSETS / "fonts")
    picture, mask = pygame.Surface(WINDOW), pygame.Surface(WINDOW)
    picture.fill((40, 40, 40))
    picture.fill((180, 180, 180), POST)
    mask.fill((255, 255, 255), POST)
    mask.fill((255, 255, 255), (0, 0, 900, 1080))
    pygame.image.save(picture, folder / "backgrounds" / "room.png")
    pygame.image.save(mask, folder / "backgrounds" / "near" / "room.png")
    return folder


@pytest.fixture(name="desk")
def _desk(tmp_path: Path, assets: Path) -> Iterator[Desk]:
    with stage(tmp_path / "data", WINDOW, assets=assets) as desk:
        yield desk


def _shown(desk: Desk) -> Backdrop:
    """The room as it stands there when its first page is read."""
    backdrop, ground = _begun(desk)
    _until(backdrop, desk, lambda: desk.nears.get(ground) is not None or not backdrop._leans)
    _drawn(backdrop, desk)
    assert backdrop.pace(desk.clock()) is Pace.STILL
    return backdrop


def _begun(desk: Desk) -> tuple[Backdrop, Ground]:
    """The room whose ground is not there yet."""
    backdrop = Backdrop(desk.grounds, desk.nears, desk.mists, desk.outside.assets)
    _turn_page(backdrop, desk)
    ground = backdrop.missing
    assert ground is not None
    desk.grounds.want(ground)
    return backdrop, ground


def _until(backdrop: Backdrop, desk: Desk, ready: Callable[[], bool]) -> None:
    """Draw until the ground is there, and that is so."""
    for _ in range(500):
        backdrop.catch_up(desk.clock())
        _drawn(backdrop, desk)
        later(desk, 1.0)
        if backdrop.missing is None and ready():
            return
        pygame.time.wait(5)
    raise AssertionError("it never comes")


def _turn_page(backdrop: Backdrop, desk: Desk) -> None:
    """Another page of the same place."""
    backdrop.show(ROOM, desk.sizes, desk.fonts, desk.settings, desk.clock())


def _drawn(backdrop: Backdrop, desk: Desk) -> pygame.Surface:
    canvas = pygame.Surface(desk.sizes.window)
    backdrop.draw(canvas, desk.clock())
    return canvas


def _edge(canvas: pygame.Surface) -> int:
    """Where the post ends, in the row through its middle."""
    return max(x for x in range(1500, 1900) if canvas.get_at((x, POST.centery))[0] > 110)


def test_near_things_slide_with_each_page_and_come_to_rest(desk: Desk) -> None:
    """They go one way with one page and the other way with the next, and then nothing moves."""
    backdrop = _shown(desk)
    first = _edge(_drawn(backdrop, desk))

    _turn_page(backdrop, desk)
    assert backdrop.pace(desk.clock()) is Pace.MOVING
    later(desk, SECONDS)
    after = _drawn(backdrop, desk)
    assert backdrop.pace(desk.clock()) is Pace.STILL
    assert _edge(after) == first + REACH

    _turn_page(backdrop, desk)
    later(desk, SECONDS)
    assert _edge(_drawn(backdrop, desk)) == first


def test_what_is_far_and_what_is_behind_the_text_keep_still(desk: Desk) -> None:
    """Also where a mask would have it otherwise."""
    backdrop = _shown(desk)
    before = _drawn(backdrop, desk)
    _turn_page(backdrop, desk)
    later(desk, SECONDS)
    after = _drawn(backdrop, desk)

    right = column_of(desk.sizes).right
    for area in ((0, 0, right, 1080), (right, 0, 1920 - right, POST.top - 2), (1700, 0, 220, 1080)):
        parts = [pygame.image.tobytes(canvas.subsurface(area), "RGB") for canvas in (before, after)]
        assert parts[0] == parts[1]


def test_near_things_follow_the_pointer_the_other_way(desk: Desk) -> None:
    """Half as far as with a page, and not before a page was turned: nobody moved yet."""
    backdrop = _shown(desk)
    backdrop.point((1919, 500), desk.clock())
    assert backdrop.pace(desk.clock()) is Pace.STILL
    backdrop.point((960, 500), desk.clock())
    _turn_page(backdrop, desk)
    later(desk, SECONDS)
    middle = _edge(_drawn(backdrop, desk))

    backdrop.point((1919, 500), desk.clock())
    later(desk, SECONDS)

    assert middle - REACH <= _edge(_drawn(backdrop, desk)) < middle


def test_they_move_without_a_jump(desk: Desk) -> None:
    """From one frame to the next the post's edge is never moved by more than a pixel and a bit."""
    backdrop = _shown(desk)
    _turn_page(backdrop, desk)
    edges = []
    for _ in range(round(SECONDS * 60) + 2):
        edges.append(_edge(_drawn(backdrop, desk)))
        later(desk, 1 / 60)

    assert edges == sorted(edges)
    assert max(after - before for before, after in itertools.pairwise(edges)) <= 1


def test_what_is_cut_away_stays_away_however_often_it_is_drawn() -> None:
    """Between two whole pixels, and after that."""
    cut = pygame.Surface((40, 40), pygame.SRCALPHA)
    cut.fill((200, 200, 200, 0))
    cut.fill((200, 200, 200, 255), (20, 0, 20, 40))
    near = Near(cut, (30, 30))

    for offset in (2.5, 3.0, 3.5):
        canvas = pygame.Surface((100, 100))
        near.draw(canvas, offset)

        assert canvas.get_at((40, 50))[:3] == (0, 0, 0)
        assert canvas.get_at((60, 50))[:3] == (200, 200, 200)


@pytest.mark.parametrize(
    "settings",
    [
        Settings(asked=True, reduced_motion=True),
        Settings(asked=True, clear_text=True),
        Settings(asked=True, theme=Theme.CONTRAST),
    ],
)
def test_who_wants_nothing_to_move_sees_nothing_move(
    tmp_path: Path, assets: Path, settings: Settings
) -> None:
    """Reduced motion, clear text and high contrast leave it out."""
    with stage(tmp_path / "data", WINDOW, settings, assets=assets) as desk:
        backdrop = _shown(desk)
        before = pygame.image.tobytes(_drawn(backdrop, desk), "RGB")
        _turn_page(backdrop, desk)
        later(desk, SECONDS)

        assert pygame.image.tobytes(_drawn(backdrop, desk), "RGB") == before


def test_a_mask_that_is_broken_is_told_and_nothing_moves(
    desk: Desk, assets: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The picture is there all the same."""
    (assets / "backgrounds" / "near" / "room.png").write_bytes(b"no mask")
    backdrop, _ = _begun(desk)
    _until(backdrop, desk, lambda: "mask" in capsys.readouterr().err)

    _turn_page(backdrop, desk)

    assert backdrop.pace(desk.clock()) is Pace.STILL
