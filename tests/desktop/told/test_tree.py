"""The tree a screen reader is given: whole, and the same things under the same numbers."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Choose, Press, Wish
from game.desktop.panel import Open, Panel
from game.desktop.panels.keys import keys_panel
from game.desktop.panels.pause import pause_menu
from game.desktop.panels.reading import Reading
from game.desktop.panels.settings import first_question, settings_panel
from game.desktop.panels.title import Title
from game.desktop.told.things import Kind, Thing
from game.desktop.told.tree import GROUP, ROOT, Numbers, Shown, empty_tree, grow
from game.playthrough.playthrough import Playthrough
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import three_rooms

accesskit = pytest.importorskip("accesskit")

CHOICES = (
    Thing(words="A hall."),
    Thing(words="1. Knock", kind=Kind.BUTTON, id="knock", number=1, of=2),
    Thing(words="Not now: Enter. Not yet.", kind=Kind.BUTTON, id="enter", open=False),
    Thing(words="2. Wait", kind=Kind.BUTTON, id="wait", number=2, of=2),
    Thing(words="Menu", kind=Kind.BUTTON, id="menu", wish=Wish.MENU),
)
PAGE = Shown(title="Three Rooms", things=CHOICES)


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720), stories={"rooms": three_rooms()}) as desk:
        yield desk


def _nodes(shown: Shown, numbers: Numbers | None = None) -> dict[int, Any]:
    """The nodes by number, once it is sure that each of them but the window hangs at exactly one other."""
    update = grow(accesskit, shown, (numbers or Numbers()).of(shown))
    nodes = dict(update.nodes)
    assert len(nodes) == len(update.nodes), "no number stands for two"
    hung = [child for node in nodes.values() for child in node.children]
    assert sorted([ROOT, *hung]) == sorted(nodes)
    assert update.focus in nodes
    return nodes


def test_choices_are_counted_where_they_hang() -> None:
    """The open ones count, from 0 as AccessKit does; the crossed-out one can be met, and not taken."""
    nodes = _nodes(PAGE)

    group = nodes[GROUP]
    assert group.size_of_set == 2
    knock, enter, wait = (nodes[number] for number in group.children)
    assert [knock.position_in_set, enter.position_in_set, wait.position_in_set] == [0, None, 1]
    assert (knock.is_disabled, enter.is_disabled) == (False, True)
    actions = accesskit.Action
    assert knock.supports_action(actions.CLICK)
    assert knock.supports_action(actions.FOCUS)
    assert not enter.supports_action(actions.CLICK)


def test_what_is_in_focus_is_in_focus() -> None:
    """A choice, else the window itself."""
    numbers = Numbers()
    wait = replace(PAGE, focus="wait")

    assert grow(accesskit, PAGE, numbers.of(PAGE)).focus == ROOT
    assert grow(accesskit, wait, numbers.of(wait)).focus == numbers.of(wait)[3]


def test_only_what_is_said_is_announced() -> None:
    """One node is live, and it is new each time: the same words said twice are heard twice."""
    numbers = Numbers()
    first = _nodes(replace(PAGE, said="A hall.", saying=1), numbers)
    second = _nodes(replace(PAGE, said="A hall.", saying=2), numbers)

    live = [[number for number, node in nodes.items() if node.live is not None] for nodes in (first, second)]
    assert [len(numbers) for numbers in live] == [1, 1]
    assert live[0] != live[1]
    assert _nodes(PAGE)[ROOT].live is None


def test_numbers_are_kept_while_a_thing_is_shown() -> None:
    """The same choice keeps its number; what came again is another, and the same words twice are two."""
    numbers = Numbers()
    before = numbers.of(PAGE)
    other = replace(PAGE, things=(Thing(words="Nobody."), Thing(words="Nobody."), *CHOICES[1:]))
    after = numbers.of(other)
    again = numbers.of(PAGE)

    assert before[1:5] == after[2:6] == again[1:5]
    assert len({before[0], *after[:2], again[0]}) == 4


def test_another_panel_has_other_numbers() -> None:
    """What is called the same there, as the way back is on all of them, is another thing."""
    numbers = Numbers()

    assert not {*numbers.of(PAGE)} & {*numbers.of(replace(PAGE, title="Settings"))}


def test_switches_and_numbers_tell_how_they_stand() -> None:
    """On or off, and how much of how much."""
    switch = Thing(words="Clear text", kind=Kind.SWITCH, id="clear", on=True, number=1, of=2)
    size = Thing(words="Text size", kind=Kind.VALUE, id="size", amount=110, span=(80, 200), number=2, of=2)
    on, amount = list(_nodes(Shown(title="Settings", things=(switch, size))).values())[2:]

    assert on.toggled == accesskit.Toggled.TRUE
    values = amount.min_numeric_value, amount.numeric_value, amount.max_numeric_value
    assert values == (80.0, 110.0, 200.0)
    assert amount.supports_action(accesskit.Action.INCREMENT)


def test_an_empty_tree_is_one_window() -> None:
    """What somebody who begins to listen is given before anything else."""
    update = empty_tree(accesskit, "Three Rooms")

    assert [(number, node.label, node.children) for number, node in update.nodes] == [
        (ROOT, "Three Rooms", [])
    ]


def _panels(desk: Desk) -> Iterator[Panel]:
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    yield reading
    for intent in (Choose(1), Press(Wish.DOWN), Choose(2), Press(Wish.GO_ON), Press(Wish.GO_ON)):
        reading.take(intent)
        yield reading
    yield Title(desk)
    yield settings_panel(desk)
    yield keys_panel(desk)
    yield first_question(desk, lambda: Open(Title(desk)))
    yield pause_menu(desk, three_rooms(), reading.wish, lambda _: None)
    for wish in (Wish.HISTORY, Wish.SAVE, Wish.LOAD):
        opened = reading.wish(wish)
        assert isinstance(opened, Open)
        yield opened.panel


def test_every_panel_makes_a_whole_tree(desk: Desk) -> None:
    """Every thing has words and a place in the window's width, and all hang together."""
    numbers = Numbers()
    for panel in _panels(desk):
        settled(desk, panel)
        told = panel.aloud()
        assert told.things
        assert all(thing.words for thing in told.things)
        assert all(thing.spot[0] >= 0 for thing in told.things if thing.spot)
        _nodes(Shown(title=panel.title, things=told.things, focus=told.meant.id), numbers)


def test_what_is_heard_is_what_is_read(desk: Desk) -> None:
    """Every word the voice says of a page stands in the tree, in the same order."""
    reading = Reading(desk, Playthrough.begin(three_rooms()))
    settled(desk, reading)
    told = reading.aloud()

    words = [thing.words for thing in told.things if thing.kind is not Kind.PICTURE and thing.wish is None]
    assert words == list(told.parts)
