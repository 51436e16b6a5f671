"""The inside of `|` blocks: which paragraphs there are, and of which kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.compiler.prose import read_plain, read_prose, read_sentence
from game.compiler.stable_names import LineIds
from game.compiler.vocabulary import Vocabulary
from game.model.prose import Kind, Paragraph, Style, Styled, VerseLine, Words
from tests.compiler.small import block_scalar, plain_scalar, reading


def _prose(text: str) -> list[Paragraph]:
    """The paragraphs of a block that has no mistake."""
    pass_ = reading()
    found = read_prose(block_scalar(text), LineIds("one.door"), pass_)
    assert pass_.diagnostics == []
    return found


def _told(text: str) -> list[tuple[str, int, int]]:
    """Code, line and column inside the block (which stands two columns in, one line down)."""
    pass_ = reading()
    read_prose(block_scalar(text), LineIds("one.door"), pass_)
    spans = [(found.code.name, found.span) for found in pass_.diagnostics]
    return [(code, span.line - 1, span.column - 2) for code, span in spans if span]


def _kinds(text: str) -> list[Kind]:
    return [paragraph.kind for paragraph in _prose(text)]


def test_blank_lines_part_paragraphs_and_line_ends_are_spaces() -> None:
    """How a paragraph is wrapped changes nothing, its id neither."""
    one, two = _prose("It rained\nand rained.\n\n\nThen not.\n")
    (wrapped,) = _prose("It\n  rained and   rained.")

    assert (Words("It rained and rained."),) == one.words
    assert (Words("Then not."),) == two.words
    assert one.words == wrapped.words
    assert one.id == wrapped.id


def test_a_name_of_the_cast_and_a_colon_begin_a_speech() -> None:
    """Without a blank line before it, and its next lines belong to it."""
    first, second, third = _prose("She looked.\nAnn: Wake us?\nAny time.\nBen: No.")

    assert (first.kind, first.speaker) == (Kind.PROSE, None)
    assert (Kind.SPEECH, 0, (Words("Wake us? Any time."),)) == (second.kind, second.speaker, second.words)
    assert (third.kind, third.speaker) == (Kind.SPEECH, 1)


def test_a_thought_is_whole_when_its_first_mark_closes_at_the_end() -> None:
    """Two thoughts side by side are prose with thoughts inside."""
    whole, two, inside = _prose("*All of\nit.*\n\n*One.* And *two.*\n\nShe thought *so*.")

    assert (Kind.THOUGHT, (Words("All of it."),), None) == (whole.kind, whole.words, whole.speaker)
    assert two.kind == Kind.PROSE
    assert inside.kind == Kind.PROSE


def test_somebody_elses_thought_is_theirs() -> None:
    """`Ben: *whole*` is thought by Ben; with words beside it he says it."""
    thought, speech = _prose("Ben: *Not her.*\n\nBen: *Not her* then.")

    assert (Kind.THOUGHT, 1, (Words("Not her."),)) == (thought.kind, thought.speaker, thought.words)
    assert (speech.kind, speech.speaker) == (Kind.SPEECH, 1)


def test_verse_keeps_its_lines() -> None:
    """With its gaps, who sings it, and who thinks a line of it."""
    (verse, after) = _prose("> Ben: a coat\n> with dust\n>\n> Ann: *who is it*\nThen prose.")

    assert verse.kind == Kind.VERSE
    expected = (
        VerseLine(words=(Words("a coat"),), speaker=1),
        VerseLine(words=(Words("with dust"),)),
        VerseLine(),
        VerseLine(words=(Styled(Style.THOUGHT, (Words("who is it"),)),), speaker=0),
    )
    assert expected == verse.verse
    assert after.kind == Kind.PROSE


@pytest.mark.parametrize(
    ("line", "asset", "words"),
    [
        ("[bell: a bell, far off]", "bell", "a bell, far off"),
        ("[a bell, far off]", "", "a bell, far off"),
        ("[Note: a bell]", "", "Note: a bell"),
        ("[rain_2:  it rains]", "rain_2", "it rains"),
    ],
)
def test_a_caption_may_name_its_sound(line: str, asset: str, words: str) -> None:
    """A name in small letters and a colon is the sound, all else the words."""
    before, caption, after = _prose(f"So.\n{line}\nAnd so.")

    assert (Kind.CAPTION, asset, (Words(words),)) == (caption.kind, caption.asset, caption.words)
    assert [before.kind, after.kind] == [Kind.PROSE, Kind.PROSE]


def test_three_hyphens_alone_turn_the_page() -> None:
    """Two turns have two ids."""
    assert _kinds("---\nSo.\n---") == [Kind.TURN, Kind.PROSE, Kind.TURN]
    assert len({paragraph.id for paragraph in _prose("---\n\n---")}) == 2


@pytest.mark.parametrize(
    "line", ["\\> no verse", "\\[no caption]", "\\---", "Ann\\: no speech", "\\# none", "- no"]
)
def test_an_escaped_first_sign_is_prose(line: str) -> None:
    """The kind of a line is decided by its first signs, and an escape is none of them."""
    assert _kinds(line) == [Kind.PROSE]


def test_the_longest_name_speaks() -> None:
    """`Ann: Lee:` is not Ann, who has something to say about `Lee`."""
    vocabulary = Vocabulary(speakers={"Ann": 0, "Ann: Lee": 1, "D.J. (old)": 2})
    matches = [vocabulary.speech.match(line) for line in ("Ann: Lee: so", "Ann: so", "D.J. (old): so")]

    assert [match and match.group(1) for match in matches] == ["Ann: Lee", "Ann", "D.J. (old)"]
    assert vocabulary.speech.match("Anna: so") is None


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("So.\n  # a comment", [("E263", 1, 2)]),
        ("--- and so", [("E264", 0, 0)]),
        ("So.\n\n[bell: a bell", [("E265", 2, 0)]),
        ("[bell: a bell] rang", [("E265", 0, 0)]),
        ("[bell:]", [("E266", 0, 0)]),
        ("[]", [("E266", 0, 0)]),
        ("Ann:", [("E267", 0, 0)]),
        ("So.\n\n    Ann: *so\nand so", [("E250", 2, 9)]),
        ("> Ben: a\n> {nigths}", [("E202", 1, 3)]),
        ("Anne: so", [("W401", 0, 0)]),
        ("So.\nben: so", [("W401", 1, 0)]),
        ("So.\nchoices:", [("W402", 1, 0)]),
        ("So.\n  - if: fine", [("W402", 1, 2)]),
    ],
)
def test_lines_that_mean_nothing_are_told_where_they_stand(
    text: str, told: list[tuple[str, int, int]]
) -> None:
    """Each at its line and column inside the block."""
    assert told == _told(text)


@pytest.mark.parametrize(
    "text", ["She said: so", "He: so", "Question: who?", "Note that: this", "It ended:", "And: so"]
)
def test_prose_with_a_colon_is_prose(text: str) -> None:
    """Only what is nearly a name of the cast is asked about."""
    assert _told(text) == []


def test_a_sentence_has_no_kind() -> None:
    """A label may begin like a speech or a caption."""
    for text in ("Ann: so", "[bell: so]", "> so"):
        assert (Words(text),) == read_sentence(plain_scalar(text), reading())


def test_a_sentence_is_one_paragraph() -> None:
    """A second one is told where it begins; a line of comment too."""
    pass_ = reading()

    read_sentence(block_scalar("One.\n\nTwo."), pass_)
    read_sentence(block_scalar("One.\n# two"), pass_)

    places = [(found.code.name, found.span and found.span[1:3]) for found in pass_.diagnostics]
    assert places == [("E268", (3, 2)), ("E263", (2, 2))]


def test_plain_words_have_paragraphs_and_no_marks() -> None:
    """A title is shown where no state is known."""
    pass_ = reading()

    assert read_plain(block_scalar('It\'s\n\\\\ so.\n\nAnd "so".'), pass_) == "It’s \\ so.\n\nAnd “so”."
    assert pass_.diagnostics == []
    read_plain(plain_scalar("A \\* and *so*"), pass_)
    assert [(found.code.name, found.span and found.span.column) for found in pass_.diagnostics] == [
        ("E269", 16)
    ]


@given(st.text(alphabet="aA:n >[]-#*_{}|\\\n\t\"'", max_size=80))
def test_whatever_stands_in_a_block_is_read_or_told(text: str) -> None:
    """No heap of lines raises; every paragraph has an id of its own; places stand inside the file."""
    pass_ = reading()
    scalar = block_scalar(text)

    found = read_prose(scalar, LineIds("one.door"), pass_)

    assert len({paragraph.id for paragraph in found}) == len(found)
    for diagnostic in pass_.diagnostics:
        assert diagnostic.span is not None
        assert 1 <= diagnostic.span.line < len(scalar.source.lines)


@given(st.lists(st.text(alphabet="ab c.,é", min_size=1).filter(str.strip), min_size=1, max_size=4))
def test_words_without_marks_are_read_as_they_stand(paragraphs: list[str]) -> None:
    """Prose comes out word for word."""
    found = _prose("\n\n".join(paragraphs))

    words = ["".join(word.text for word in paragraph.words if isinstance(word, Words)) for paragraph in found]
    assert [" ".join(paragraph.split()) for paragraph in paragraphs] == words
