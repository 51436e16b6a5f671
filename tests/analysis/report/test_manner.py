"""How a story is written, as far as it can be counted."""

import pytest

from game.analysis.report.manner import Pages, Sentences, spelled_by_ear, stacks, style
from game.model.bars import Bar, Bars
from tests.analysis.report.small import one, played, values, watched
from tests.compiler.small import STORY, story_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("A cold, dark, wet street.", ["cold dark wet"]),
        ("A cold dark, wet and empty street.", ["cold dark wet"]),
        ("A cold, dark street. Wet shoes.", []),
        ("It was cold and dark and wet.", []),
        ("The small grey dog, big as a chair.", []),
        ("A big old grey sad dog.", ["big old grey", "old grey sad"]),
    ],
)
def test_three_adjectives_in_a_row_are_a_stack(text: str, found: list[str]) -> None:
    """With or without commas; `and`, a stop or a noun between them take it down."""
    assert list(stacks(text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“D’you know ’em?”", ["D’you", "’em"]),
        ("S’pose I dunno. Ta.", ["S’pose", "dunno", "Ta"]),
        ("Nothin’ doing, y’know.", ["Nothin’", "y’know"]),
        ("She’d put the pin in. ’Twas late.", []),
        ("It’s a tablet, innit’s.", []),
    ],
)
def test_some_words_are_spelled_by_ear(text: str, found: list[str]) -> None:
    """Those that are known, and endings without a g; not what is short for two words everywhere."""
    assert spelled_by_ear(text) == found


def test_a_word_is_counted_on_each_page() -> None:
    """A turn of the page begins anew, and so does another place; names and common words do not count."""
    story = story_of("""
door:
  text: |
    A cup and a cup. Ann, Ann, Ann, Ann. The, the, the, the.

    ---

    One cup, one spoon, a spoon.
  jump: hall
hall:
  place: yard
  text: |
    A spoon.
  jump: last
""")
    watcher = Pages(story)
    watched(watcher, played(story))
    measures = list(watcher.measures(Bars(stated={"repeated": Bar(high=1)})))

    assert one(measures, "repeated").least == 2
    assert one(measures, "repeated").details == ("cup, 2 times in one.door", "spoon, 2 times in one.door")


def test_answer_and_scene_are_one_page() -> None:
    """Unless the place changes between them."""
    scenes = """
door:
  place: room
  choices:
    - label: In.
      text: |
        A spoon, a spoon.
      jump: hall
    - label: Out.
      text: |
        A spoon, a spoon.
      jump: yard
hall:
  text: |
    A spoon.
  jump: last
yard:
  place: yard
  text: |
    A spoon.
  jump: last
"""
    story = story_of(scenes)
    inside, outside = Pages(story), Pages(story)
    watched(inside, played(story, "in"))
    watched(outside, played(story, "out"))

    assert values(inside.measures(Bars()))["repeated"] == 3
    assert values(outside.measures(Bars()))["repeated"] == 2


def test_words_spelled_by_ear_are_counted_by_turn() -> None:
    """The turn with the most of them is named."""
    story = story_of("""
door:
  text: |
    Ben: Dunno.
  jump: hall
hall:
  text: |
    Ben: Dunno. S'pose I don't. Gotta go.
  jump: last
""")
    watcher = Pages(story)
    watched(watcher, played(story))
    found = one(watcher.measures(Bars()), "phonetic")

    assert (found.least, found.held) == (3, False)
    assert found.details == ("Dunno, S’pose, Gotta in one.hall",)


def test_style_is_counted_in_the_words_as_written() -> None:
    """Also in those that no play came to; lint's phrases are counted, not looked for."""
    story = story_of("""
door:
  text:
    - |
      A cold, dark, wet street! Stop!
    - if: fine
      text: |
        No!
  jump: last
""")
    measures = list(style(story, ["`like a prayer` has been read too often: one.yaml:3"], Bars()))

    assert values(measures) == {"phrases": 1, "stacks": 1, "exclamations": pytest.approx(1000 * 3 / 9)}
    assert one(measures, "stacks").details == ("cold dark wet in one.door",)
    assert one(measures, "exclamations").details == ("3 in one.door",)


def test_another_language_is_not_judged_by_english_words() -> None:
    """What cannot be known misses no bar."""
    story = story_of(
        "door:\n  text: |\n    Dunno, wet cold dark.\n  jump: last\n", story=f"{STORY}language: de\n"
    )
    watcher = Pages(story)
    watched(watcher, played(story))
    measures = [*watcher.measures(Bars()), *style(story, [], Bars())]

    assert values(measures) == {
        "repeated": None,
        "phonetic": None,
        "phrases": 0,
        "stacks": None,
        "exclamations": 0,
    }


def test_sentences_are_measured_while_a_variable_has_a_value() -> None:
    """Of the narration alone: eight words in two sentences on the fourth night, then two in one."""
    story = story_of("""
door:
  text: |
    One two three four five. One two three.

    Ben: One two three four five six seven eight nine.
  choices:
    - label: Sleep.
      change: {nights: +1}
    - label: Wake.
      change: {nights: +1}
      text: |
        One two, one two, one two.
  jump: last
""")
    bars = Bars(sentences={1: {4: Bar(13, 15), 5: Bar(2, 4)}})
    watcher = Sentences(story, bars)
    watched(watcher, played(story, "sleep"), played(story, "wake"))
    measures = {measure.id: measure for measure in watcher.measures()}

    assert measures["sentences.nights.4"].least == 4
    assert measures["sentences.nights.4"].held is False
    assert measures["sentences.nights.5"].least == pytest.approx((2 + 6 + 2) / 3)
    assert measures["sentences.nights.5"].held is True
    assert measures["sentences.nights.5"].title == "words of a sentence while nights is 5"
