"""The words of a text as they read in one state."""

import pytest

from game.model.prose import Kind, Style
from game.runtime.read import Line, plain, read
from game.runtime.step import begin
from game.runtime.writes import writes
from tests.compiler.small import indented, story_of


def _lines(text: str, *, effects: str = "") -> list[Line]:
    """The lines of a scene with this text, read at its beginning."""
    story = story_of(f"door:\n  pov: ben\n{effects}  text: |\n{indented(text, 4)}\n  jump: last\n")
    entry = begin(story).entries[0]
    return list(read(story, story.blocks[entry.block].text, entry.state))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was {fine: bright} here.", "It was here."),
        ("It was {not fine: dark} here.", "It was dark here."),
        ("So {fine: bright | dark}.", "So dark."),
        ("Rain {fine: again}, then.", "Rain, then."),
        ("{fine: Again, } it rained.", "it rained."),
        ("It rained {fine: again}", "It rained"),
        ("It {fine: so {told: much} | rained {told: again}}.", "It rained."),
        ("*{fine: Again}* it rained.", "it rained."),
        ("{nights:Ordinal} night, {trust:word} word.", "Fourth night, one word."),
    ],
)
def test_an_empty_half_takes_the_space_before_it_away(text: str, words: str) -> None:
    """So that no gap tells of what is not said."""
    assert [plain(line.runs) for line in _lines(text)] == [words]


def test_what_comes_to_nothing_is_left_out() -> None:
    """A paragraph, a caption; a turn of the page stays."""
    lines = _lines("{fine: So.}\n\nAnn: {fine: So.}\n\n---\n\n[{fine: a bell}]\n\n*{fine: so}*")

    assert [line.kind for line in lines] == [Kind.TURN]


def test_runs_carry_their_styles_and_neighbours_are_joined() -> None:
    """Also through values and either."""
    (line,) = _lines("So _very {not fine: much}_ it *rained _again_*.")
    stress, thought = Style.STRESS, Style.THOUGHT

    assert [(run.text, set(run.styles)) for run in line.runs] == [
        ("So ", set()),
        ("very much", {stress}),
        (" it ", set()),
        ("rained ", {thought}),
        ("again", {thought, stress}),
        (".", set()),
    ]


def test_lines_know_who_speaks_and_whose_head_we_are_in() -> None:
    """A thought is the point of view's unless somebody is named."""
    lines = _lines("Ann: Rain.\n\n*Again.*\n\nAnn: *Again.*\n\n[bell: it rings]")

    assert [(line.kind, line.speaker, line.pov, line.asset) for line in lines] == [
        (Kind.SPEECH, 0, 1, ""),
        (Kind.THOUGHT, None, 1, ""),
        (Kind.THOUGHT, 0, 1, ""),
        (Kind.CAPTION, None, 1, "bell"),
    ]


def test_verse_keeps_its_rows() -> None:
    """Also where a row comes to nothing."""
    (line,) = _lines("> Ann: a coat\n> {fine: so}\n>\n> with dust")

    assert [(plain(row.runs), row.speaker) for row in line.verse] == [
        ("a coat", 0),
        ("", None),
        ("", None),
        ("with dust", None),
    ]


@pytest.mark.parametrize(
    ("text", "wrote"),
    [
        ("So.", True),
        ("---", False),
        ("{fine: So.}", False),
        ("{not fine: So.}", True),
        ("{trust}", True),
        ("*{fine: so}*", False),
        ("> Ann: so", True),
        ("---\n\nSo.", True),
        ("{fine: a | {told: b | {not told: c}}}", True),
    ],
)
def test_whether_a_text_writes_is_whether_anything_is_read(text: str, *, wrote: bool) -> None:
    """Of the same state, without making the words."""
    story = story_of(f"door:\n  text: |\n{indented(text, 4)}\n  jump: last\n")
    entry = begin(story).entries[0]
    written = story.blocks[entry.block].text

    assert writes(written, entry.state) is wrote
    assert any(line.kind is not Kind.TURN for line in read(story, written, entry.state)) is wrote


def test_of_a_part_the_first_branch_that_holds_is_read() -> None:
    """As deep as parts nest; none, if none holds."""
    story = story_of(
        """
        door:
          set: {told: true}
          text:
            - if: fine
              text: A.
            - else if: told
              text:
                - if: trust > 5
                  text: B.
                - else: C.
            - else: D.
            - if: fine
              text: E.
          jump: last
        """
    )
    entry = begin(story).entries[0]

    assert [plain(line.runs) for line in read(story, story.blocks[0].text, entry.state)] == ["C."]
