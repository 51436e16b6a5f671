"""story.yaml: every table, and what is wrong with each."""

import pytest

from game.model.condition import Condition
from game.model.expression import Compare, Constant, Variable, Visited
from game.model.prose import Either, Words
from game.model.story import Character, ContentNote, Ending, Look, Note, Place, Story
from tests.compiler.small import STORY, compile_small, story_of, told, told_of

SCENES = "door:\n  jump: last\n"


def _story(more: str) -> Story:
    return story_of(SCENES, story=f"{STORY}\n{more}\n")


def _told(more: str) -> list[tuple[str, str]]:
    return told_of(SCENES, story=f"{STORY}\n{more}\n")


def test_what_is_printed_about_a_story() -> None:
    """Title, credit in paragraphs, number, language."""
    written = (
        STORY.replace("Small", 'Ann\'s "Door"')
        + "credit: |\n  By\n  Ann.\n\n  And Ben.\nifid: 1855F0DF-1507\n"
    )
    story = story_of(SCENES, story=written)

    assert story.title == "Ann’s “Door”"
    assert story.credit == "By Ann.\n\nAnd Ben."
    assert (story.ifid, story.language) == ("1855F0DF-1507", "en")


def test_the_language_sets_the_quotes() -> None:
    """Of everything in the story."""
    story = story_of('door:\n  text: |\n    "So," er.\n  jump: last\n', story=f"{STORY}language: de\n")
    (paragraph,) = story.blocks[0].text

    assert getattr(paragraph, "words", ()) == (Words("„So,“ er."),)


def test_cast_endings_and_content_notes_in_their_order() -> None:
    """As they are listed."""
    story = _story("content_notes:\n  - topic: grief\n    detail: It's past.")

    assert story.cast == (Character(id="ann", name="Ann"), Character(id="ben", name="Ben", ink="amber"))
    assert story.endings == (Ending(id="home", title="Home"), Ending(id="away", title="Away"))
    assert story.content_notes == (ContentNote(topic="grief", detail="It’s past."),)


def test_a_place_has_its_own_look() -> None:
    """A background, words for it, a sound, and any property of a look."""
    look = "{background: lot, ambience: wind, page: cream, light: trust,"
    written = STORY.replace("{background: yard,", look)
    place = story_of(SCENES, story=written).places[1]

    assert place == Place(
        id="yard",
        background="lot",
        alt="A yard.",
        ambience="wind",
        properties={"page": "cream", "light": "trust"},
    )


def test_looks_are_asked_in_order() -> None:
    """A colour with its share, numbers, names, `none`, and what is said of them."""
    first = "{if: trust <= 2, tint: blue 28, blur: 3, mist: trust, said: It is blue.}"
    story = _story(f"looks:\n  - {first}\n  - {{ambience: none, ghosts: 1}}")
    dark = Condition(Compare("<=", Variable(0), Constant(2)))

    assert story.looks == (
        Look(
            condition=dark, properties={"tint": ("blue", 28), "blur": 3, "mist": "trust"}, said="It is blue."
        ),
        Look(condition=None, properties={"ambience": "none", "ghosts": 1}),
    )


def test_the_notebook_is_a_view_over_state() -> None:
    """Its words may hold what prose may, and a scene has its whole name."""
    words = "label: Clock\n    entry: '{fine: so | not}'"
    story = _story(f"notebook:\n  clock:\n    if: visited(one.door)\n    {words}")
    either = Either(Condition(Variable(2)), (Words("so"),), (Words("not"),))

    assert story.notebook == (
        Note(id="clock", condition=Condition(Visited(1)), label=(Words("Clock"),), entry=(either,)),
    )
    assert story.blocks[0].visited_bit == 1


def test_temperaments_weigh_numbers() -> None:
    """By the place of each variable."""
    assert _story("temperaments:\n  bold: {trust: +2, nights: -1}").temperaments == {
        "bold": ((0, 2), (1, -1))
    }


def test_old_names_lead_to_new_ones() -> None:
    """For scenes, choices, variables, words and endings."""
    renamed = "renamed:\n  one.porch: one.door\n  faith: trust\n  stake.lost: stake.hidden\n  inside: home"

    assert _story(renamed).renamed["stake.lost"] == "stake.hidden"


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("cats: {}", [("E151", "cats")]),
        ("jump: one.door", [("E152", "jump")]),
        ("scenes:\n  door:\n    jump: x", [("E152", "scenes")]),
        ("ifid: short", [("E175", "short")]),
        ("language: English", [("E175", "English")]),
        ("credit: |\n  By *Ann*.", [("E269", "*")]),
        ("content_notes:\n  - topic: grief", [("E153", "topic: grief")]),
        ("content_notes: grief", [("E154", "grief")]),
        ("content_notes:\n  - grief", [("E154", "grief")]),
        ("looks:\n  - {if: fine}", [("E172", "{if: fine}")]),
        ("looks:\n  - {if: fine, said: A}", [("E172", "{if: fine, said: A}")]),
        ("looks:\n  - {tint: blue}", [("E172", "blue")]),
        ("looks:\n  - {tint: blue 140}", [("E212", "blue 140")]),
        ("looks:\n  - {blur: much}", [("E156", "much")]),
        ("looks:\n  - {mist: fog}", [("E202", "fog")]),
        ("looks:\n  - {light: fine}", [("E172", "fine")]),
        ("looks:\n  - {mist: 101}", [("E212", "101")]),
        ("looks:\n  - {background: two words}", [("E172", "two words")]),
        ("looks:\n  - {if: trsut > 2, blurr: 3}", [("E202", "trsut"), ("E151", "blurr")]),
        ("notebook:\n  clock: {label: A, entry: B}", [("E153", "{label: A, entry: B}")]),
        ("notebook:\n  clock: {if: visited(door), label: A, entry: B}", [("E315", "door")]),
        ("notebook:\n  clock: {if: visited(one.dor), label: A, entry: B}", [("E201", "one.dor")]),
        ("temperaments:\n  bold: {fine: +1}", [("E211", "fine")]),
        ("temperaments:\n  bold: {trsut: +1}", [("E202", "trsut")]),
        ("temperaments:\n  bold: {trust: much}", [("E156", "much")]),
        ("temperaments:\n  bold: 3", [("E154", "3")]),
        ("renamed:\n  a.b: one.dor", [("E214", "one.dor")]),
        ("renamed:\n  one.door: one.last", [("E215", "one.last")]),
        ("renamed: one.door", [("E154", "one.door")]),
    ],
)
def test_what_story_yaml_cannot_hold_is_told(more: str, expected: list[tuple[str, str]]) -> None:
    """Each mistake at its own place, once."""
    assert _told(more) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("story: Small\n", "", [("E153", "start: one.door")]),
        ("start: one.door\n", "", [("E153", "story: Small")]),
        ("start: one.door", "start: door", [("E315", "door")]),
        ("start: one.door", "start: one.dor", [("E201", "one.dor")]),
        ("{name: Ben, ink: amber}", "{nmae: Ben}", [("E151", "nmae")]),
        ("{name: Ben, ink: amber}", "{name: Ann}", [("E209", "Ann")]),
        ("{name: Ben, ink: amber}", "Ben", [("E154", "Ben")]),
        ("{title: Away}", "{title: Away, notebook: yes}", [("E155", "yes")]),
        ("{background: yard, alt: A yard.}", "{alt: A yard.}", [("E153", "{alt: A yard.}")]),
        ("  yard:", "  back-yard:", [("E157", "back-yard")]),
    ],
)
def test_a_slip_in_a_table_is_told(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    """At the value that is wrong, or where something is missing."""
    assert old in STORY
    assert told_of(SCENES, story=STORY.replace(old, new)) == expected


def test_a_slip_in_a_table_does_not_hide_its_names() -> None:
    """Somebody whose description is wrong is still in the cast, a place still a place."""
    story = STORY.replace("{name: Ben, ink: amber}", "Ben").replace("{title: Away}", "{}")
    scenes = "door:\n  pov: ben\n  jump: hall\nhall:\n  ending: away\n"

    assert [code for code, _ in told(compile_small(scenes, story=story))] == ["E154", "E153"]
