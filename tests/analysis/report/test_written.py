"""Words as an author counts them."""

from game.analysis.report.written import longest, shortest, written
from game.compiler.compile import compile_files
from tests.compiler.small import STORY, story_of

SCENES = """
door:
  pov: ann
  note: Rain falls.
  short: |
    It rained hard.
  text:
    - |
      Rain fell on the door. *Of course.*

      Ben: You are wet.
    - if: fine
      text: |
        She was not. {told: So she said. | Twice.}
  choices:
    - label: Go in now.
      text: |
        > Ben: One two three
        > four five

        *All gone.*
    - label: Wait.
      if: trust >= 2
      locked: Not yet, Ann.
    - label: Run.
      never: Where to?
  jump: last
"""


def test_every_word_is_counted_where_it_belongs() -> None:
    """Texts with both halves of an either; labels with reasons; notes with short versions."""
    story = story_of(SCENES)
    found = written(story)

    # 5 + 2, 3, 3 + 3 + 1; 3 + 2, 2; and "The end."
    assert found.text == 7 + 3 + 7 + 5 + 2 + 2
    assert found.labels == 3 + 1 + 3 + 1 + 2
    assert found.notes == 2 + 3
    assert found.notebook == 0
    assert found.all == 26 + 10 + 5
    assert found.chapters == {"one": 36}


def test_the_text_is_divided_by_voice() -> None:
    """A thought inside the narration is one; a speech in verse is somebody's."""
    found = written(story_of(SCENES))

    assert found.voices == {"narration": 14, "thoughts": 4, "speech": 3, "verse": 5, "captions": 0}
    assert found.speakers == {"ben": 6}


def test_a_chapter_has_its_card_and_its_title() -> None:
    """And a value in it is one word."""
    night = "chapter: Night falls\ncard: |\n  The {nights:ordinal} night.\n"
    scenes = "scenes:\n  door:\n    text: |\n      So it was.\n    ending: home\n"
    compiled = compile_files({"story.yaml": STORY, "chapters/1_one.yaml": night + scenes}, "small")

    assert compiled.story is not None
    assert written(compiled.story).chapters == {"one": 2 + 3 + 3}


def test_the_notebook_is_counted() -> None:
    """Label, entry, verdict and truth."""
    words = "label: A wall, entry: It was cold., verdict: held, truth: yes it did"
    story = story_of("door:\n  jump: last\n", story=f"{STORY}notebook:\n  wall: {{if: fine, {words}}}\n")

    assert written(story).notebook == 2 + 3 + 1 + 3


def test_another_language_has_no_reading_ease() -> None:
    """Flesch's formula is for English."""
    assert written(story_of("door:\n  jump: last\n", story=f"{STORY}language: de\n")).ease is None
    assert written(story_of("door:\n  jump: last\n")).ease is not None


def test_an_either_has_two_lengths() -> None:
    """The longest and the shortest way to read a label."""
    go, stay = "- {label: 'Go {fine: in with him}.', jump: last}", "- {label: Stay., jump: last}"
    story = story_of(f"door:\n  choices:\n    {go}\n    {stay}\n")
    label = story.blocks[0].choices[0].label

    assert (longest(label), shortest(label)) == ("Go in with him.", "Go.")
