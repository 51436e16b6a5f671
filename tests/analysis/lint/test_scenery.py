"""What is said about a picture or a sound that is not there."""

import pytest

from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Assets, Manuscript
from game.analysis.lint.scenery import missing_pictures, pictures_without_words
from game.source.diagnostic import Diagnostic
from tests.analysis.lint.small import manuscript_of
from tests.compiler.small import STORY, compile_small

PICTURES = frozenset({"porch", "crypt", "kitchen", "kitchen_low", "lot", "street", "tea_room", "yard"})


def way_out(background: str, *, pictures: frozenset[str] = PICTURES) -> list[str]:
    """What is said to do about the background of the room; that of the yard is there."""
    story = STORY.replace("background: room", f"background: {background}")
    plain = manuscript_of("door:\n  place: room\n  jump: last", story=story)
    assets = Assets(
        backgrounds=pictures | {"yard"}, sounds=frozenset(), inks=frozenset({"amber"}), tints=frozenset()
    )
    manuscript = Manuscript(story=plain.story, where=plain.where, sources=plain.sources, assets=assets)
    return [found.help for found in missing_pictures(manuscript)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("prch", "porch"), ("Porch", "porch"), ("cryptt", "crypt"), ("tearoom", "tea_room")],
)
def test_a_misspelt_picture_is_asked_about(written: str, meant: str) -> None:
    """As every other name is."""
    assert way_out(written) == [f"did you mean `{meant}`?"]


def test_of_a_picture_like_no_other_some_are_named() -> None:
    """The first of them, that there are more, and that a place may show nothing."""
    there = "there are `crypt`, `kitchen`, `kitchen_low`, `lot`, `porch`, `street` …"

    assert way_out("ballroom") == [f"{there}; write one of them, `none` for nothing, or add the file"]
    assert way_out("ballroom", pictures=frozenset()) == [
        "there are `yard`; write one of them, `none` for nothing, or add the file"
    ]


def test_a_picture_that_is_there_is_not_told() -> None:
    """Nor is none."""
    assert way_out("porch") == way_out("none") == []


@pytest.mark.parametrize(("background", "told"), [("none", []), ("room", ["W465"])])
def test_no_picture_needs_no_words(background: str, told: list[str]) -> None:
    """There is nothing to see where there is none."""
    story = STORY.replace("background: room, alt: A room.", f"background: {background}")
    manuscript = manuscript_of("door:\n  place: room\n  jump: last", story=story)

    assert [found.code.name for found in pictures_without_words(manuscript)] == told


def test_who_is_almost_heard_is_not_told_to_be_silent() -> None:
    """A slip in the name of an only speech is one mistake; who has none at all is still told."""
    scenes = "door:\n  text: |\n    Annn: Hello.\n  jump: last"
    manuscript = manuscript_of(scenes)
    told = compile_small(scenes).diagnostics

    assert [found.code.name for found in told] == ["W401"]
    assert unused(lint(manuscript)) == ["`Ann`", "`Ben`"]
    assert unused(lint(manuscript, told)) == ["`Ben`"]


def unused(found: tuple[Diagnostic, ...]) -> list[str]:
    """Those of the cast who are told to be silent."""
    return [each.message.split(" ")[0] for each in found if each.code.name == "W460"]
