"""K: at once through what was read before, to the next choice or to the first page that is new."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Choose, Click, Intent, Point, Press, Scroll, Wish
from game.desktop.panel import Open
from game.desktop.panels.reading import SKIPPING, Reading
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import Restored
from game.playthrough.slots import AUTO
from tests.desktop.stage import settled, stage
from tests.playthrough.rooms import dark_room
from tests.stories import Draft, Offered, story

SKIP, GO_ON = Press(Wish.SKIP), Press(Wish.GO_ON)
LONG = "Nothing moved on the stairs, and then nothing moved again, for longer than she liked. " * 6


def _long(name: str) -> list[str]:
    """Enough for several pages."""
    return [f"The {name}, {number}. {LONG}" for number in range(6)]


def _house() -> Story:
    """Two ways that meet, a chapter after that, and one way only that has words of its own at its end."""
    return story(
        {
            "one.hall": Draft(
                text=_long("hall"),
                choices=[
                    Offered(label="Left", answer=Draft(text=["Left."], jump="one.stairs")),
                    Offered(label="Right", answer=Draft(text=["Right."], jump="one.stairs")),
                ],
            ),
            "one.stairs": Draft(text=_long("stairs"), jump="two.attic"),
            "two.attic": Draft(
                text=_long("attic"),
                choices=[Offered(label="Sit", answer=Draft(text=["Sat."], jump="two.end"))],
            ),
            "two.end": Draft(text=["The end of it."], ending="over"),
        },
        cards={"two": ["The second chapter."]},
    )


@pytest.fixture(name="desk")
def _desk(tmp_path: Path) -> Iterator[Desk]:
    with stage(tmp_path, (1280, 720)) as desk:
        yield desk


def _begun(desk: Desk, played: Story | None = None) -> Reading:
    reading = Reading(desk, Playthrough.begin(played or _house()))
    settled(desk, reading)
    return reading


def _read(desk: Desk, reading: Reading, *choices: int) -> None:
    """Read page by page, and take these choices."""
    for choice in (*choices, 0):
        for _ in range(40):
            reading.take(GO_ON)
            settled(desk, reading)
            if reading._view.leafing.last and reading._view.leafing.boxes:
                break
        if choice:
            reading.take(Choose(choice))
            settled(desk, reading)


def _chosen(reading: Reading) -> list[str]:
    return [checkpoint.choice for checkpoint in reading.playthrough.checkpoints]


def _take(desk: Desk, reading: Reading, *intents: Intent) -> None:
    for intent in intents:
        reading.take(intent)
        settled(desk, reading)


def test_a_second_play_goes_from_choice_to_choice(desk: Desk) -> None:
    """Pages, the turn of a chapter and its card: one press each choice, and the foot says what happens."""
    _read(desk, _begun(desk), 1, 1)
    again = _begun(desk)
    assert not again._view.leafing.last

    _take(desk, again, SKIP)
    assert (again._view.leafing.last, again._view.leafing.complete, again._view.said) == (
        True,
        True,
        SKIPPING,
    )
    assert _chosen(again) == []

    _take(desk, again, Choose(1))
    assert again._view.leafing.boxes == ("two.attic/sit",)
    assert again._skipping.on
    _take(desk, again, Choose(1))
    assert again.playthrough.turn.ending is not None


def test_it_stops_at_the_first_page_that_is_new(desk: Desk) -> None:
    """An answer that was not read before is; what follows on it is gone through at the next press."""
    _read(desk, _begun(desk), 1)
    again = _begun(desk)
    _take(desk, again, SKIP, Choose(2))

    assert "one.hall/right" in _chosen(again)
    assert (again._view.leafing.at, again._skipping.on) == (0, False)
    assert desk.notice == "From here on it is new."
    _take(desk, again, SKIP)
    assert desk.notice == "This page is new."
    assert again._view.leafing.at == 0
    _take(desk, again, GO_ON, SKIP)
    assert again._view.leafing.boxes == ("two.attic/sit",)


@pytest.mark.parametrize("wish", [Wish.SKIP, Wish.GO_ON])
def test_it_never_chooses(desk: Desk, wish: Wish) -> None:
    """Two hundred presses, on what was read and on what is new."""
    first = _begun(desk)
    for _ in range(200):
        first.take(SKIP)
    assert _chosen(first) == []

    _read(desk, first, 1, 1)
    again = _begun(desk)
    again.take(SKIP)
    for _ in range(200):
        again.take(Press(wish))
    assert _chosen(again) == []


@pytest.mark.parametrize(
    ("intent", "on"),
    [
        (SKIP, False),
        (GO_ON, False),
        (Press(Wish.LOOK_BACK), False),
        (Press(Wish.MENU), False),
        (Press(Wish.ROLLBACK), False),
        (Click((2, 2)), False),
        (Press(Wish.DOWN), True),
        (Choose(9), True),
        (Point((2, 2)), True),
        (Scroll(1), True),
    ],
)
def test_any_press_ends_it_that_is_not_for_the_choices(desk: Desk, intent: Intent, on: bool) -> None:  # noqa: FBT001
    """What moves among them goes on with it, so that no digits are needed to choose."""
    _read(desk, _begun(desk), 1)
    again = _begun(desk)
    _take(desk, again, SKIP)

    again.take(intent)

    assert again._skipping.on is on


def test_what_was_read_is_known_at_the_next_start(desk: Desk, tmp_path: Path) -> None:
    """From a file; and with arrows and Enter alone."""
    _read(desk, _begun(desk), 1)
    desk.keeping.close()
    with stage(tmp_path, (1280, 720)) as later:
        again = _begun(later)
        _take(later, again, SKIP, Press(Wish.DOWN), GO_ON)

        assert again._view.leafing.boxes == ("two.attic/sit",)
        later.keeping.close()
        kept = later.keeping.load(AUTO, again.playthrough.story)
        assert isinstance(kept, Restored), kept.sentence
        assert len(kept.playthrough.checkpoints) == len(_chosen(again))


def test_a_content_note_is_a_choice(desk: Desk) -> None:
    """However often it was met, it is asked again and never answered."""
    for _ in range(2):
        reading = _begun(desk, dark_room())
        _take(desk, reading, SKIP, Choose(1))
        _read(desk, reading)

    assert reading.playthrough.waiting is not None
    assert reading._view.leafing.boxes


def test_it_is_in_the_menu(desk: Desk) -> None:
    """For those who press no keys: taken there, it leads back to the page and is on."""
    _read(desk, _begun(desk), 1)
    again = _begun(desk)
    opened = again.take(Press(Wish.MENU))
    assert isinstance(opened, Open)
    again.wish(Wish.SKIP)

    assert again._skipping.on
    assert again._view.leafing.last
