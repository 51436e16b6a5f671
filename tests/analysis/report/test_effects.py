"""Whether what is changed is asked later, and whether it comes back."""

import pytest

from game.analysis.report.effects import LATER, Readers, Returns, flags
from game.model.bars import Bars
from game.model.story import Story
from tests.analysis.report.small import one, played, values, watched
from tests.compiler.small import STORY, story_of


def _measured(story: Story, recalled: frozenset[str] = frozenset()) -> dict[str, object]:
    everywhere = frozenset(range(len(story.blocks)))
    return dict(values(Readers(story, everywhere, recalled).measures(Bars())))


def _choice(effect: str, behind: str) -> str:
    """A menu of which one choice changes something, and what comes after it."""
    return f"""
door:
  choices:
    - label: Go in.
      {effect}
      text: |
        {{fine: So. | No.}}
      jump: hall
    - label: Wave.
      jump: last
hall:
{behind}
  jump: last
"""


@pytest.mark.parametrize(
    ("behind", "share"),
    [
        ("  text: |\n    A hall.", 0),
        ("  text: |\n    {fine: A hall.}", 100),
        ("  text:\n    - if: fine\n      text: |\n        A hall.", 100),
        ("  set: {fine: false}\n  text: |\n    {fine: A hall.}", 0),
        ("  choices:\n    - label: Sit.\n    - label: Sing.\n      if: fine", 100),
        ("  choices:\n    - label: 'Sit{fine: ting}.'\n    - label: Sing.", 100),
        ("  choices:\n    - label: Sit.\n      text: |\n        {fine: So.}\n    - label: Sing.", 100),
    ],
    ids=["nothing", "words", "part", "set again before", "gate", "label", "answer"],
)
def test_an_effect_is_read_by_what_comes_after_its_answer(behind: str, share: float) -> None:
    """By a text, a gate or a label; not by the answer itself, and not once it was set to something else."""
    assert share == _measured(story_of(_choice("set: {fine: true}", behind)))["effects_read"]


def test_a_jump_out_of_the_answer_reads_its_effect() -> None:
    """It is asked after the effects."""
    jumps = "jump:\n        - if: trust >= 3\n          jump: last\n        - jump: hall"
    scenes = _choice("change: {trust: +1}", "  text: |\n    A hall.").replace("jump: hall", jumps)

    assert _measured(story_of(scenes))["effects_read"] == 100


def test_a_change_does_not_hide_the_one_before_it() -> None:
    """Two coins in a box are two coins."""
    behind = "  change: {trust: +1}\n  text: |\n    {trust >= 3: Rich.}"

    assert _measured(story_of(_choice("change: {trust: +1}", behind)))["effects_read"] == 100


def test_only_choices_with_an_effect_are_counted() -> None:
    """A story without one has nothing to measure; an idle one is named."""
    story = story_of(_choice("set: {fine: true}", "  text: |\n    A hall."))
    measures = list(Readers(story, frozenset(range(len(story.blocks))), frozenset()).measures(Bars()))

    assert one(measures, "effects_read").details == ("one.door/go_in",)
    assert _measured(story_of("door:\n  jump: last\n")) == {"effects_read": None, "flags_read": None}


def test_a_reader_that_nobody_comes_to_reads_nothing() -> None:
    """What stands in a scene that no play enters does not count."""
    story = story_of(_choice("set: {fine: true}", "  text: |\n    {fine: A hall.}"))
    entered = frozenset(range(len(story.blocks))) - {story.block_ids["one.hall"]}

    assert values(Readers(story, entered, frozenset()).measures(Bars()))["effects_read"] == 0


def test_the_notebook_and_other_stories_read_too() -> None:
    """An entry may be opened on any page; what is recalled is read when play ends."""
    scenes = _choice("set: {told: true}", "  text: |\n    A hall.")
    noted = f"{STORY}notebook:\n  wall: {{if: told, label: A wall, entry: It was cold.}}\n"

    assert _measured(story_of(scenes))["effects_read"] == 0
    assert _measured(story_of(scenes, story=noted))["effects_read"] == 100
    assert _measured(story_of(scenes), recalled=frozenset({"told"}))["effects_read"] == 100


def test_a_flag_is_read_by_whoever_depends_on_it() -> None:
    """Also by a look; `told` is set and never read."""
    looks = f"{STORY}looks:\n  - {{if: fine, tint: blue 12}}\n"
    scenes = _choice("set: {fine: true, told: true}", "  text: |\n    A hall.").replace(
        "{fine: So. | No.}", "So."
    )
    story = story_of(scenes, story=looks)
    measures = list(Readers(story, frozenset(range(len(story.blocks))), frozenset()).measures(Bars()))

    assert one(measures, "flags_read").least == 50
    assert one(measures, "flags_read").details == ("told",)


def test_flags_are_what_is_no_number_and_changes() -> None:
    """A flag that nothing sets is lint's."""
    story = story_of(_choice("set: {told: true, stake: hidden}", "  change: {trust: +1}"))

    assert [story.variables[index].name for index in flags(story)] == ["told", "stake"]


@pytest.mark.parametrize(("scenes", "share"), [(LATER, 50), (LATER - 1, 0)])
def test_a_flag_returns_that_is_met_again_late(scenes: int, share: float) -> None:
    """After so many scenes, one less is not late; `told` is met at once and never again."""
    halls = "".join(
        f"hall{number}:\n  text: |\n    A hall.\n  jump: hall{number + 1}\n" for number in range(1, scenes)
    )
    story = story_of(f"""
door:
  choices:
    - label: Go in.
      set: {{fine: true, told: true}}
      text: |
        {{told: So.}}
      jump: hall1
    - label: Wave.
      jump: hall1
{halls}
hall{scenes}:
  text: |
    {{fine: The last of the halls.}}
  jump: last
""")
    watcher = Returns(story)
    watched(watcher, played(story, "wave"))
    assert one(watcher.measures(Bars()), "flags_return").least == 0

    watched(watcher, played(story, "go_in"))
    assert one(watcher.measures(Bars()), "flags_return").least == share
