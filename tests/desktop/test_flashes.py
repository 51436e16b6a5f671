"""No flashes, in whatever theme and however quickly somebody presses: statement 7, on recorded frames."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Choose, Press, Wish
from game.desktop.panels.reading import Reading
from game.desktop.panels.settings import settings_panel
from game.desktop.panels.title import Title
from game.desktop.settings import Settings
from game.desktop.theme import Colour, Theme
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.view.atmosphere import atmosphere
from game.view.screen import Atmosphere
from tests.desktop.filming import PRESSES, SECOND, WINDOW, Camera, Page, small_assets
from tests.desktop.flashes import Film, Flashing
from tests.desktop.stage import stage
from tests.story.shipped import shipped

STORIES = ("quiet_chair", "what_the_dark_kept", "the_same_dark")
GO_ON, DOWN, UP, MENU = (Press(wish) for wish in (Wish.GO_ON, Wish.DOWN, Wish.UP, Wish.MENU))


@pytest.fixture(scope="module", name="assets")
def _assets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_assets(tmp_path_factory.mktemp("assets"))


@pytest.fixture(name="data")
def _data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@contextmanager
def _desk(data: Path, assets: Path, theme: Theme) -> Iterator[Desk]:
    stories = {name: shipped(name) for name in STORIES}
    with stage(data, WINDOW, Settings(asked=True, theme=theme), stories, assets) as desk:
        desk.home = lambda: Title(desk)
        yield desk


def _reading(desk: Desk, story: str) -> Reading:
    return Reading(desk, Playthrough.begin(shipped(story), standing=Manner.READ))


def _strobe(lit: Colour, *, changes: float, wide: float = 1.0, seconds: float = 2.0) -> Flashing:
    """What the meter says of a part of a dark window that is lit and dark by turns."""
    window = pygame.Surface(WINDOW)
    film = Film(SECOND)
    for frame in range(round(seconds * SECOND)):
        window.fill((10, 10, 10))
        if int(frame / SECOND * changes) % 2:
            window.fill(lit, (0, 0, round(wide * WINDOW[0]), WINDOW[1]))
        film.take(window)
    return film.flashing()


@pytest.mark.parametrize(
    ("lit", "changes", "wide", "allowed"),
    [
        ((255, 255, 255), 10, 1.0, False),
        ((255, 255, 255), 10, 0.3, False),
        ((255, 255, 255), 10, 0.2, True),  # too small
        ((255, 255, 255), 2, 1.0, True),  # too slow
        ((255, 255, 255), 4, 1.0, False),
        ((80, 80, 80), 10, 1.0, True),  # too faint
        ((100, 100, 100), 10, 1.0, False),
        ((120, 0, 0), 10, 1.0, False),  # faint, but red
        ((120, 60, 60), 10, 1.0, True),  # not red enough
        ((255, 0, 0), 3, 1.0, False),
        ((255, 0, 0), 10, 0.2, True),
    ],
)
def test_the_meter_tells_flashes_from_changes(
    lit: Colour, changes: int, wide: float, *, allowed: bool
) -> None:
    """Changes that are few, faint or small are none; red ones are, from the first pair on."""
    assert _strobe(lit, changes=changes, wide=wide).allowed is allowed


def test_a_slow_fade_is_no_flash() -> None:
    """Light that goes up and down once in two seconds is allowed, however far it goes."""
    window, film = pygame.Surface(WINDOW), Film(SECOND)
    for frame in range(4 * SECOND):
        level = abs(frame % (2 * SECOND) - SECOND) * 255 // SECOND
        window.fill((level, level, level))
        film.take(window)

    assert film.flashing().allowed


@pytest.mark.parametrize("theme", Theme)
def test_darkest_and_brightest_places(data: Path, assets: Path, theme: Theme) -> None:
    """From the darkest picture to the brightest and back, and to and fro as quickly as one can press."""
    by_light = sorted((assets / "backgrounds").glob("*.jpg"), key=_light)
    ends = [Atmosphere(background=by_light[at].stem) for at in (-1, 0)]
    with _desk(data, assets, theme) as desk:
        page = Page(desk, ends[1])
        camera = Camera(desk, page)
        camera.run(0.5)
        camera.visit(page, ends, 0.8)
        camera.visit(page, ends * 6, 1 / PRESSES)

    assert camera.film.flashing().allowed


def test_every_place_of_every_story(data: Path, assets: Path) -> None:
    """One after the other, each with the look it has, before the one before has come up whole."""
    with _desk(data, assets, Theme.NIGHT) as desk:
        page = Page(desk, Atmosphere())
        camera = Camera(desk, page)
        for name in STORIES:
            story = shipped(name)
            first = Playthrough.begin(story).turn.state
            looks = [atmosphere(story, first._replace(place=at)) for at in range(len(story.places))]
            camera.visit(page, looks, 0.2)

    assert camera.film.flashing().allowed


@pytest.mark.parametrize(
    ("theme", "story"), [*((theme, "quiet_chair") for theme in Theme), (Theme.NIGHT, "what_the_dark_kept")]
)
def test_chapters_read_and_taken_back_quickly(data: Path, assets: Path, theme: Theme, story: str) -> None:
    """Pages turned and choices taken ten times a second, across places; looked back at; and taken back."""
    with _desk(data, assets, theme) as desk:
        camera = Camera(desk, _reading(desk, story))
        camera.run(0.3)
        camera.quickly(GO_ON, GO_ON, GO_ON, Choose(1), Choose(2), times=4)
        camera.quickly(Press(Wish.LOOK_BACK), Press(Wish.LOOK_ON), GO_ON, DOWN, times=3)
        camera.quickly(Press(Wish.ROLLBACK), times=12)

    assert camera.film.flashing().allowed


@pytest.mark.parametrize("theme", Theme)
def test_panels_opened_and_closed_quickly(data: Path, assets: Path, theme: Theme) -> None:
    """The menu over a page, and what else lies over it, ten times a second."""
    with _desk(data, assets, theme) as desk:
        camera = Camera(desk, _reading(desk, "quiet_chair"))
        camera.run(1)
        camera.quickly(MENU, times=12)
        for wish in (Wish.HISTORY, Wish.NOTEBOOK, Wish.SAVE, Wish.KEYS):
            camera.quickly(Press(wish), MENU, times=3)

    assert camera.film.flashing().allowed


@pytest.mark.parametrize("theme", Theme)
def test_the_title_page(data: Path, assets: Path, theme: Theme) -> None:
    """Its lights go on and off as the focus moves, and panels and stories open over its black."""
    with _desk(data, assets, theme) as desk:
        camera = Camera(desk, Title(desk))
        camera.run(0.8)
        camera.quickly(DOWN, DOWN, UP, UP, times=3)
        camera.quickly(Press(Wish.KEYS), MENU, times=5)
        camera.quickly(DOWN)
        camera.quickly(GO_ON, MENU, times=6)

    assert camera.film.flashing().allowed


@pytest.mark.parametrize("item", ["theme", "text_size"])
def test_settings_turned_quickly(data: Path, assets: Path, item: str) -> None:
    """Every theme over a page, and every size of its text."""
    with _desk(data, assets, Theme.PAPER) as desk:
        panel = settings_panel(desk, _reading(desk, "quiet_chair")._behind)
        camera = Camera(desk, panel)
        camera.run(0.5)
        panel.list.focus = item
        camera.quickly(Press(Wish.RIGHT), GO_ON, times=10)

    assert camera.film.flashing().allowed


@pytest.mark.parametrize("theme", [Theme.NIGHT, Theme.PAPER])
def test_mist_and_the_light_of_the_boxes(data: Path, assets: Path, theme: Theme) -> None:
    """Mist comes, drifts and goes, slowly and quickly; boxes light up when there is nothing to go on to."""
    misty, clear = Atmosphere(background="graves", mist=100), Atmosphere(background="graves")
    with _desk(data, assets, theme) as desk:
        page = Page(desk, clear)
        camera = Camera(desk, page)
        camera.visit(page, (misty, clear), 1.3)
        camera.visit(page, (misty, clear) * 5, 1 / PRESSES)
        camera.quickly(GO_ON, GO_ON, DOWN, UP, times=4)

    assert camera.film.flashing().allowed


def _light(picture: Path) -> float:
    red, green, blue, _ = pygame.transform.average_color(pygame.image.load(picture))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
