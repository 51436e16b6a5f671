"""Paragraphs and choices on pages."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.desktop.layout.pages import Page, set_screen
from game.desktop.layout.sizes import Sizes, sizes
from game.runtime.turn import CONTINUE
from game.view.pieces import NOTE_HEAD, NOTED
from game.view.screen import Atmosphere, Button, Leaf, PieceKind, Screen
from tests.desktop.layout.rulers import by_sign
from tests.desktop.screens import CRYPT, ENDED, LONG, OPENING, button, piece, runs

WINDOWS = [((1920, 1080), 100), ((1280, 720), 200), ((960, 540), 100), ((960, 540), 200), ((3840, 2160), 100)]
NUMBERED = st.lists(st.integers(1, 120), min_size=1, max_size=8)


def _screen(lengths: list[int], choices: int, *, chosen: bool = False) -> Screen:
    numbers = itertools.count()
    pieces = [piece(" ".join(f"w{next(numbers)}" for _ in range(length))) for length in lengths]
    if chosen:
        pieces.insert(0, piece("w The label", PieceKind.CHOSEN))
    leaf = Leaf(pieces=tuple(pieces), atmosphere=Atmosphere())
    buttons = tuple(button(f"Choice {number}", number) for number in range(1, choices + 1))
    return Screen(story="s", leaves=(leaf,), buttons=buttons)


def _words(pages: tuple[Page, ...]) -> list[str]:
    lines = (line for page in pages for placed in page.blocks for line in placed.block.lines)
    return " ".join(line.row.text for line in lines).split()


def _pages(screen: Screen, window: tuple[int, int] = (1920, 1080), text_size: int = 100) -> tuple[Page, ...]:
    return set_screen(screen, sizes(window, text_size), by_sign)


@settings(max_examples=60, deadline=None)
@given(NUMBERED, st.integers(0, 9), st.sampled_from(WINDOWS))
def test_every_word_stands_on_exactly_one_page(
    lengths: list[int], choices: int, window: tuple[tuple[int, int], int]
) -> None:
    """Whatever the window and the text size, no word is lost and all stand in order."""
    screen = _screen(lengths, choices, chosen=choices % 2 == 0)

    pages = _pages(screen, *window)

    read = [word for leaf in screen.leaves for one in leaf.pieces for word in one.runs[0].text.split()]
    assert read == _words(pages)
    assert [button.id for button in screen.buttons] == [placed.box.id for placed in pages[-1].boxes]


@settings(max_examples=60, deadline=None)
@given(NUMBERED, st.integers(0, 9), st.sampled_from(WINDOWS))
def test_only_the_choices_page_is_higher_than_the_window(
    lengths: list[int], choices: int, window: tuple[tuple[int, int], int]
) -> None:
    """A page fits; the one with the choices may scroll, but never with more than its last paragraph."""
    measures = sizes(*window)
    *before, last = _pages(_screen(lengths, choices), *window)

    assert all(page.height <= measures.height and not page.boxes for page in before)
    assert last.height <= measures.height or len(last.blocks) == 1


@settings(max_examples=60, deadline=None)
@given(NUMBERED, st.integers(0, 9), st.sampled_from(WINDOWS))
def test_no_row_stands_alone(lengths: list[int], choices: int, window: tuple[tuple[int, int], int]) -> None:
    """Of a divided paragraph two rows at least stand on each page."""
    pages = _pages(_screen(lengths, choices), *window)
    parts: dict[str, list[int]] = {}
    for page in pages:
        for placed in page.blocks:
            parts.setdefault(placed.block.piece, []).append(len(placed.block.lines))

    assert all(min(rows) >= 2 for rows in parts.values() if len(rows) > 1)


@settings(max_examples=60, deadline=None)
@given(NUMBERED, st.sampled_from(WINDOWS))
def test_a_paragraph_is_divided_only_if_it_alone_is_too_high(
    lengths: list[int], window: tuple[tuple[int, int], int]
) -> None:
    """Pages end where paragraphs end."""
    measures = sizes(*window)
    parts: dict[str, list[int]] = {}
    for page in _pages(_screen(lengths, 3), *window):
        for placed in page.blocks:
            parts.setdefault(placed.block.piece, []).append(placed.block.height)

    assert all(sum(heights) > measures.height for heights in parts.values() if len(heights) > 1)


@settings(max_examples=40, deadline=None)
@given(NUMBERED, st.sampled_from(WINDOWS))
def test_the_chosen_label_stands_with_its_answer(
    lengths: list[int], window: tuple[tuple[int, int], int]
) -> None:
    """No page ends with the label of the choice just taken."""
    for page in _pages(_screen(lengths, 4, chosen=True), *window):
        assert not page.blocks or page.blocks[-1].block.kind is not PieceKind.CHOSEN


def test_the_last_page_takes_as_many_paragraphs_as_fit() -> None:
    """With four choices the paragraphs that do not fit above them stand on a page before."""
    *before, last = _pages(_screen([60] * 8, 4))
    measures = sizes((1920, 1080))

    moved = before[-1].blocks[-1].block
    assert last.height + moved.height + moved.gap > measures.height
    assert len(last.blocks) > 1


def test_an_answer_alone_is_no_page() -> None:
    """A short answer before a scene that just does not fit above its choices has the scene's first paragraphs
    under it, until a third of its page is full; the rest stands with the choices.
    """
    first, last = _pages(_screen([20, 60, 40, 15], 4, chosen=True))

    measures = sizes((1920, 1080))
    moved = first.blocks[-1].block
    assert first.height >= measures.height / 3
    assert first.height - moved.height - moved.gap < measures.height / 3
    assert len(last.blocks) > 1


@settings(max_examples=60, deadline=None)
@given(NUMBERED, st.integers(0, 9), st.sampled_from(WINDOWS))
def test_a_page_that_is_turned_is_short_only_for_a_reason(
    lengths: list[int], choices: int, window: tuple[tuple[int, int], int]
) -> None:
    """The page before the choices is a third full, or what follows does not fit on it, or is all there is."""
    measures = sizes(*window)
    pages = _pages(_screen(lengths, choices, chosen=True), *window)
    if len(pages) < 2:
        return
    *_, before, last = pages
    if before.height >= measures.height / 3 or len(last.blocks) == 1:
        return

    following = last.blocks[0].block
    assert before.height + following.gap + following.height > measures.height


def test_an_ending_ends_its_page() -> None:
    """It stands on the page of the last words, under a flame, said and named, and announces no chapter."""
    (page,) = _pages(ENDED)
    *before, ending = (placed.block for placed in page.blocks)

    assert not page.opening
    assert ["THE END", "WHAT THE MORNING WAS FOR"] == [line.row.text for line in ending.lines]
    assert ending.flame
    assert ending.gap > 2 * max(block.gap for block in before)
    (alone,) = _pages(replace(ENDED, leaves=(replace(ENDED.leaves[0], pieces=ENDED.leaves[0].pieces[-1:]),)))
    assert not alone.opening


def test_a_chapter_opens_on_a_page_of_its_own() -> None:
    """Title and card stand alone, low on the page, and the text begins overleaf."""
    opening, page = _pages(OPENING)

    assert [placed.block.kind for placed in opening.blocks] == [PieceKind.TITLE, PieceKind.CARD]
    assert opening.opening
    assert opening.blocks[0].y > sizes((1920, 1080)).height // 4
    assert not page.opening


def test_a_single_line_stands_free() -> None:
    """A page of one line stands by itself above the middle, and the press after it goes on."""
    leaf = Leaf(pieces=(piece("Two chairs, then."),), atmosphere=Atmosphere())
    going_on = Button(id=CONTINUE, runs=runs("Continue"))

    (page,) = _pages(Screen(story="s", leaves=(leaf,), buttons=(going_on,)))

    assert page.goes_on
    assert page.boxes == ()
    assert page.blocks[0].y > sizes((1920, 1080)).height // 4


def test_a_content_note_stands_under_a_heading() -> None:
    """Small, with a hairline from there to the column's edge; what the window itself says has none."""
    note = replace(piece("It is dark.", PieceKind.NOTE), id=f"one{NOTED}")
    own = piece("Nothing follows from here.", PieceKind.NOTE)
    leaf = Leaf(pieces=(note, own), atmosphere=Atmosphere())

    (page,) = _pages(Screen(story="s", leaves=(leaf,)))
    headed, bare = (placed.block for placed in page.blocks)

    head, said = headed.lines
    assert (head.row.text, said.row.text) == (NOTE_HEAD.upper(), "It is dark.")
    assert head.size < said.size
    assert head.row.width < headed.beside
    assert headed.beside + headed.rule == sizes((1920, 1080)).column
    assert [line.row.text for line in bare.lines] == ["Nothing follows from here."]
    assert not bare.rule


def test_each_leaf_begins_a_page() -> None:
    """What the story turns is turned, also where both halves would fit on one page."""
    leaf = CRYPT.leaves[0]
    two = replace(CRYPT, leaves=(leaf, replace(leaf, pieces=leaf.pieces[:1])))

    assert [page.leaf for page in _pages(two)] == [0, 1]


def test_a_screen_without_text_still_has_its_choices() -> None:
    """A page that holds nothing but choices is a page."""
    (page,) = _pages(replace(CRYPT, leaves=()))

    assert len(page.boxes) == 4


@pytest.mark.parametrize(("window", "text_size"), WINDOWS)
def test_boxes_stand_apart_and_inside_the_window(window: tuple[int, int], text_size: int) -> None:
    """No box covers another, and none sticks out sideways."""
    measures = sizes(window, text_size)
    last = _pages(LONG, window, text_size)[-1]
    bottoms = [placed.y + placed.box.height for placed in last.boxes]

    assert all(bottom < after.y for bottom, after in zip(bottoms, last.boxes[1:], strict=False))
    assert measures.left - measures.outdent >= 0
    assert measures.left + measures.column + measures.outdent <= measures.window[0]


@given(st.integers(960, 7680), st.integers(540, 4320), st.integers(80, 200))
def test_text_is_never_too_small(width: int, height: int, text_size: int) -> None:
    """Body text has 18 px at least and other text 16, in every window and at every text size from 90 up."""
    measures: Sizes = sizes((width, height), max(text_size, 100))

    assert measures.body >= 18
    assert min(measures.small, measures.label) >= 16


def test_text_at_1080p() -> None:
    """Body text has 28 px and other text 20 at least, in a column of 920 to 960."""
    measures = sizes((1920, 1080))

    assert measures.body >= 28
    assert min(measures.small, measures.label) >= 20
    assert 920 <= measures.column <= 960


def test_two_hundred_percent_is_twice_as_large() -> None:
    """The text size doubles the letters in the smallest window too."""
    assert 2 * sizes((960, 540), 100).body == sizes((960, 540), 200).body
