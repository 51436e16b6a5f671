"""What was not turned to yet is told nowhere but on its page."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from game.desktop.desk import Desk
from game.desktop.intents import Choose, Press, Wish
from game.desktop.panel import Open
from game.desktop.panels.history import History
from game.desktop.panels.reading import Reading
from game.desktop.settings import Settings
from game.model.story import Story
from game.playthrough.playthrough import Playthrough
from game.view.plain import plain
from tests.desktop.stage import settled, stage
from tests.stories import Draft, Offered, Test, story

GO_ON, HISTORY = Press(Wish.GO_ON), Press(Wish.HISTORY)
PARAGRAPHS = [f"Paragraph {number}. {'She read on for a while. ' * 24}".strip() for number in range(7)]
SHUT = "It fell shut."
BEFORE = ["A door.", "> Open it"]


def _door(*text: str, jump: str | Sequence[tuple[Test | None, str]] = "one.end") -> Story:
    """A door, what stands behind it, and then an end."""
    choice = Offered(label="Open it", answer=Draft(text=text, jump=jump))
    scenes = {
        "one.door": Draft(text=["A door."], choices=[choice]),
        "one.end": Draft(text=[SHUT], ending="over"),
    }
    return replace(story(scenes), id="door")


def _opened(desk: Desk, told: Story) -> Reading:
    """The first page after the choice."""
    reading = Reading(desk, Playthrough.begin(told))
    settled(desk, reading)
    reading.take(Choose(1))
    settled(desk, reading)
    return reading


def _history(reading: Reading) -> History:
    opened = reading.take(HISTORY)
    assert isinstance(opened, Open)
    assert isinstance(opened.panel, History)
    return opened.panel


def _told(reading: Reading) -> list[str]:
    """What the history tells, paragraph by paragraph."""
    return [plain(piece) for turn in _history(reading)._told for piece in turn.pieces]


def _stands(reading: Reading) -> list[str]:
    """What stands on the pages of the turn up to the one in sight, whole paragraphs only."""
    placed = [
        placed.block
        for page in reading._view._pages[: reading._view.leafing.at + 1]
        for placed in page.blocks
    ]
    words = " ".join(line.row.text for block in placed for line in block.lines)
    return [paragraph for paragraph in (*PARAGRAPHS, SHUT) if paragraph in words]


def _divided(reading: Reading) -> bool:
    """Whether a paragraph goes on from one page to the next."""
    pages = reading._view._pages
    return any(
        page.blocks[-1].block.piece == after.blocks[0].block.piece
        for page, after in pairwise(pages)
        if page.blocks and after.blocks
    )


@pytest.mark.parametrize(("text_size", "divided"), [(100, False), (200, True)])
@pytest.mark.parametrize("turned", [(), ("---",)])
def test_the_history_ends_with_the_page_in_sight(
    tmp_path: Path, text_size: int, turned: tuple[str, ...], *, divided: bool
) -> None:
    """However the turn is set into pages; a paragraph that goes on behind them waits until it is read."""
    with stage(tmp_path, (1280, 720), Settings(asked=True, text_size=text_size)) as desk:
        reading = _opened(desk, _door(*PARAGRAPHS[:4], *turned, *PARAGRAPHS[4:]))
        told = []
        for at in range(reading._view.leafing.pages - 1):
            assert reading._view.leafing.at == at
            told.append(_told(reading))
            assert told[-1] == [*BEFORE, *_stands(reading)]
            reading.take(GO_ON)
            settled(desk, reading)

        assert _divided(reading) is divided
        assert len(told[0]) < len(told[-1])
        assert _told(reading) == [*BEFORE, *PARAGRAPHS, SHUT, "The end: Over"]


def test_pages_that_were_seen_before_are_told(tmp_path: Path) -> None:
    """Whoever looks back from the end has read it all."""
    with stage(tmp_path, (1280, 720)) as desk:
        reading = _opened(desk, _door(*PARAGRAPHS))
        for _ in range(40):
            reading.take(GO_ON)
        whole = _told(reading)
        for _ in range(40):
            reading.take(Press(Wish.LOOK_BACK))

        assert reading._view.leafing.at == 0
        assert _told(reading) == whole == [*BEFORE, *PARAGRAPHS, SHUT, "The end: Over"]


def test_a_sentence_of_the_windows_own_hides_nothing(tmp_path: Path) -> None:
    """Where a story leads nowhere, the last page says so; that is no part of what is told."""
    with stage(tmp_path, (1280, 720)) as desk:
        reading = _opened(desk, _door(*PARAGRAPHS, jump=()))
        first, stands = _told(reading), _stands(reading)
        for _ in range(40):
            reading.take(GO_ON)

        assert first == [*BEFORE, *stands]
        assert _told(reading) == [*BEFORE, *PARAGRAPHS]


def test_what_is_written_and_searched_ends_there_too(tmp_path: Path) -> None:
    """The file holds what the history tells; words on pages that wait are nowhere."""
    with stage(tmp_path, (1280, 720)) as desk:
        panel = _history(_opened(desk, _door(*PARAGRAPHS)))
        panel._act("write")
        desk.keeping.close()
        (file,) = (tmp_path / "history").glob("*.txt")

        assert PARAGRAPHS[0] in file.read_text("utf-8")
        assert PARAGRAPHS[-1] not in file.read_text("utf-8")
