"""Every sign that can be read stands in every font it may be read in."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from game.compiler.folder import compile_folder
from game.model.prose import Either, Inline, Styled, Text, Words
from game.model.story import Story

ROOT = Path(__file__).parent.parent
FONTS = sorted(path for path in (ROOT / "assets" / "fonts").rglob("*") if path.suffix in {".ttf", ".otf"})
STORIES = sorted(path.parent for path in (ROOT / "story").glob("*/story.yaml"))
OWN = "−…—–“”‘’‹›·×0123456789"
"""Signs the game itself makes: typographic marks, minus, and what its menus show."""


def test_there_are_fonts_and_stories() -> None:
    """The test below has something to look at."""
    assert len(FONTS) >= 12
    assert STORIES != []


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.stem)
def test_every_sign_of_every_story_is_in_the_font(font: Path) -> None:
    """No player meets the box that stands for a missing sign."""
    known = set(TTFont(font).getBestCmap())

    missing = {sign for folder in STORIES for sign in _signs(folder) if ord(sign) not in known}

    assert missing == set()


def _signs(folder: Path) -> set[str]:
    story = compile_folder(folder).story
    assert story is not None
    return (set("".join(_story_words(story))) | set(OWN)) - {"\n"}


def _story_words(story: Story) -> list[str]:
    found = [story.title, story.credit, *(character.name for character in story.cast)]
    found += [note.topic + note.detail for note in story.content_notes]
    found += [look.said for look in story.looks]
    found += [place.alt for place in story.places] + [ending.title for ending in story.endings]
    for chapter in story.chapters:
        found += [*_inline(chapter.title), *_text(chapter.card)]
    for note in story.notebook:
        found += [
            word for part in (note.label, note.entry, note.verdict, note.truth) for word in _inline(part)
        ]
    for block in story.blocks:
        found += [*_text(block.text), *_text(block.short), *_inline(block.note)]
        for choice in block.choices:
            found += [*_inline(choice.label), *_inline(choice.locked), *_inline(choice.never)]
    return found


def _text(text: Text) -> list[str]:
    found: list[str] = []
    for item in text:
        if hasattr(item, "branches"):
            found += [word for _, inside in item.branches for word in _text(inside)]
        else:
            found += _inline(item.words) + [word for row in item.verse for word in _inline(row.words)]
    return found


def _inline(words: Inline) -> list[str]:
    found: list[str] = []
    for word in words:
        match word:
            case Words(text):
                found.append(text)
            case Styled(_, inside):
                found += _inline(inside)
            case Either(_, then, otherwise):
                found += _inline(then) + _inline(otherwise)
            case _:
                pass
    return found
