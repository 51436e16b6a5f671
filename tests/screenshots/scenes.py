"""Every kind of screen by name, as a panel on a desk."""

from collections.abc import Callable, Mapping
from functools import partial

from game.desktop.desk import Desk
from game.desktop.intents import Press, Wish, Write
from game.desktop.panel import Panel, Stay
from game.desktop.panels.credits import credits_panel
from game.desktop.panels.found import found_panel
from game.desktop.panels.history import History
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.notebook import notebook_panel, stats_panel
from game.desktop.panels.notes import notes_before, notes_panel
from game.desktop.panels.pause import pause_menu
from game.desktop.panels.reading import Reading
from game.desktop.panels.saves import load_panel, save_panel
from game.desktop.panels.settings import first_question, settings_panel
from game.desktop.panels.title import Title
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.slots import AUTO, QUICK
from game.view.notebook import is_given_back, notebook
from game.view.screen import Screen
from game.view.stats import stats
from tests.desktop.stage import settled
from tests.screenshots.plays import background, crossed, offered, play
from tests.screenshots.shelf import at_moments, found

Make = Callable[[Desk, Mapping[str, Story]], Panel]


def _chair(stories: Mapping[str, Story]) -> Playthrough:
    """In the crypt, before the chair."""
    return play(
        stories["quiet_chair"], lambda _, screen: background(screen) == "crypt" and offered(screen) > 2
    )


def _reading(desk: Desk, playthrough: Playthrough, *, first: bool = False) -> Reading:
    reading = Reading(desk, playthrough)
    if not first:
        reading._show(come_up=False)
    return reading


def _fairground(_: Playthrough, screen: Screen) -> bool:
    return background(screen) == "street" and offered(screen) > 2


def _menu(_: Playthrough, screen: Screen) -> bool:
    return len(crossed(screen)) > 0 and offered(screen) > 2 and background(screen) != "bedroom"


def _over(desk: Desk, stories: Mapping[str, Story]) -> tuple[Playthrough, Callable[..., None]]:
    playthrough = _chair(stories)
    reading = _reading(desk, playthrough)
    settled(desk, reading)
    return playthrough, reading._behind


def _under(desk: Desk, story: str = "") -> Callable[..., None]:
    """The title page's pictures, behind what opens over them."""
    title = Title(desk)
    settled(desk, title)
    return partial(title._behind, story=story)


def _title(desk: Desk, stories: Mapping[str, Story], focus: str = "") -> Panel:
    desk.keeping.after_choice(_chair(stories))
    title = Title(desk)
    title._fill()
    title._list.focus = focus
    return title


def _title_three(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    """With an ending of each behind one: a third story is there, and marks at the foot."""
    found(desk, stories)
    return _title(desk, stories)


def _saves(desk: Desk, stories: Mapping[str, Story]) -> Playthrough:
    """Some slots filled, at moments that stay the same."""
    story = stories["quiet_chair"]
    stood = [
        play(story, lambda _, screen: background(screen) == "street"),
        play(story, lambda _, screen: background(screen) == "graves"),
        _chair(stories),
        play(story, lambda _, screen: background(screen) == "porch"),
    ]
    at_moments(desk, story, dict(zip((AUTO, QUICK, "1", "2"), reversed(stood), strict=True)))
    return stood[2]


def _settings(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    found(desk, stories)
    panel = settings_panel(desk, _over(desk, stories)[1])
    for _ in range(3):
        panel.take(Press(Wish.DOWN))
    return panel


def _history(desk: Desk, stories: Mapping[str, Story], words: str = "") -> Panel:
    playthrough, behind = _over(desk, stories)
    panel = History(desk, playthrough, behind)
    if words:
        panel.take(Write("/"))
        panel.take(Write(words))
    return panel


def _notes_told(playthrough: Playthrough, _: Screen) -> bool:
    return len(notebook(playthrough)) > 4


def _standing(playthrough: Playthrough, screen: Screen) -> bool:
    return len(stats(playthrough)) > 3 and background(screen) == "crypt"


def _pause(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    playthrough, behind = _over(desk, stories)
    panel = pause_menu(desk, playthrough.story, lambda _: Stay(), behind)
    for _ in range(4):
        panel.take(Press(Wish.DOWN))
    return panel


def _found(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    found(desk, stories)
    return found_panel(desk, desk.outside.library(desk.keeping.profile.profile).covers, _under(desk))


def _save(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    playthrough = _saves(desk, stories)
    panel = save_panel(desk, playthrough, _over(desk, stories)[1])
    panel.take(Press(Wish.DOWN))
    return panel


def _load(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    playthrough = _saves(desk, stories)
    return load_panel(desk, playthrough.story, lambda kept: Reading(desk, kept), _over(desk, stories)[1])


def _sure(desk: Desk, stories: Mapping[str, Story]) -> Panel:
    panel = _save(desk, stories)
    move = panel.take(Press(Wish.GO_ON))
    return getattr(move, "panel", panel)


SCENES: Mapping[str, Make] = {
    "title": lambda desk, stories: _title(desk, stories, "continue:quiet_chair"),
    "title_other": lambda desk, stories: _title(desk, stories, "begin:what_the_dark_kept"),
    "title_first": lambda desk, _: Title(desk),
    "title_three": _title_three,
    "question": lambda desk, _: first_question(desk, Stay),
    "before": lambda desk, stories: notes_before(
        desk, stories["quiet_chair"], Stay, _under(desk, "quiet_chair")
    ),
    "reading": lambda desk, stories: _reading(desk, _chair(stories)),
    "street": lambda desk, stories: _reading(
        desk,
        play(
            stories["quiet_chair"], lambda _, screen: background(screen) == "street" and offered(screen) > 2
        ),
    ),
    "crossed": lambda desk, stories: _reading(desk, play(stories["quiet_chair"], _menu)),
    "card": lambda desk, stories: _reading(desk, Playthrough.begin(stories["quiet_chair"]), first=True),
    "ending": lambda desk, stories: _reading(
        desk, play(stories["quiet_chair"], lambda playthrough, _: is_given_back(playthrough))
    ),
    "dark": lambda desk, stories: _reading(
        desk, play(stories["what_the_dark_kept"], lambda _, screen: offered(screen) > 4)
    ),
    "pause": _pause,
    "settings": _settings,
    "history": _history,
    "history_search": lambda desk, stories: _history(desk, stories, "chair"),
    "save": _save,
    "load": _load,
    "sure": _sure,
    "notebook": lambda desk, stories: notebook_panel(
        desk, play(stories["quiet_chair"], _notes_told), _over(desk, stories)[1]
    ),
    "notebook_back": lambda desk, stories: notebook_panel(
        desk, play(stories["quiet_chair"], lambda played, _: is_given_back(played)), _over(desk, stories)[1]
    ),
    "stats": lambda desk, stories: stats_panel(
        desk, play(stories["quiet_chair"], _standing), _over(desk, stories)[1]
    ),
    "endings": _found,
    "keys": lambda desk, stories: keys_panel(desk, _over(desk, stories)[1]),
    "credits": lambda desk, _: credits_panel(desk, None, _under(desk)),
    "credits_over": lambda desk, stories: credits_panel(
        desk, stories["quiet_chair"], _over(desk, stories)[1]
    ),
    "notes": lambda desk, stories: notes_panel(desk, stories["quiet_chair"], _over(desk, stories)[1]),
}
