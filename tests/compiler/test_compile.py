"""A whole story: everything is told, once, in order; what is sound becomes a Story."""

import gc
from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.compiler.compile import compile_files
from game.model.story import Chapter
from game.runtime.read import read, read_words
from game.runtime.step import begin, step
from game.runtime.turn import CONTINUE, Turn
from tests.compiler.small import STORY, compile_small, told

ONE = "chapter: One\ncard: |\n  The {nights:ordinal} night.\nscenes:\n  door:\n    jump: two.hall\n"
TWO = "place: yard\npov: ben\nscenes:\n  hall:\n    pov: ann\n    ending: home\n  cellar:\n    ending: away\n"
FILES: Mapping[str, bytes | str] = {
    "story.yaml": STORY,
    "chapters/2_one.yaml": ONE,
    "chapters/10_two.yaml": TWO,
}


def _told(files: Mapping[str, bytes | str]) -> list[tuple[str, str]]:
    return told(compile_files(files, "small"))


def test_chapters_stand_in_the_order_of_their_numbers() -> None:
    """As numbers, not as letters; what they say for all their scenes holds unless a scene says otherwise."""
    compiled = compile_files(FILES, "small", prefix="porch/")

    assert compiled.diagnostics == ()
    assert list(compiled.sources) == [
        "porch/story.yaml",
        "porch/chapters/2_one.yaml",
        "porch/chapters/10_two.yaml",
    ]
    story = compiled.story
    assert story is not None
    assert (story.id, story.title, story.start) == ("small", "Small", 0)
    assert list(story.scenes) == ["one.door", "two.hall", "two.cellar"]
    assert [chapter.id for chapter in story.chapters] == ["one", "two"]
    assert story.chapters[1] == Chapter(id="two")
    assert len(story.chapters[0].card) == 1
    assert [(block.place, block.pov, block.chapter) for block in story.blocks] == [
        (None, None, 0),
        (1, 0, 1),
        (1, 1, 1),
    ]


def test_bytes_and_text_are_the_same() -> None:
    """Also with the line ends and the mark of another system."""
    texts = {"story.yaml": STORY, "chapters/2_one.yaml": ONE, "chapters/10_two.yaml": TWO}
    encoded = {path: b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode() for path, text in texts.items()}

    assert compile_files(encoded, "small").story == compile_files(FILES, "small").story


def test_every_mistake_of_every_file_is_told_in_reading_order() -> None:
    """story.yaml first, then the chapters by their numbers, from top to bottom."""
    files = {
        "chapters/10_two.yaml": TWO.replace("ending: home", "ending: hoem"),
        "chapters/2_one.yaml": ONE.replace("two.hall", "two.hal").replace("nights", "nigths"),
        "story.yaml": STORY.replace("start: 4", "start: 3"),
    }

    assert _told(files) == [("E212", "3"), ("E202", "nigths"), ("E201", "two.hal"), ("E205", "hoem")]
    assert compile_files(files, "small").story is None


def test_three_slips_and_one_wrong_jump_are_four_mistakes() -> None:
    """A file that YAML cannot read is cut, and what a broken scene may be called is not missing."""
    scenes = """\
scenes:
  door:
    text: 'It was
    jump: kitchen
  kitchen:
    text: She said: wait
    jump: cellar
  cellar:
    choices:
      - label: *Go*
        jump: porch
  porch:
    jump:
      - if: visited(kitchen)
        jump: door
      - jump: atic
  attic:
    ending: home
"""
    found = _told({"story.yaml": STORY, "chapters/1_one.yaml": scenes})

    assert len(found) == 4
    assert ("E201", "atic") in found


@pytest.mark.parametrize("chapter", [b"\xff\xfe\x00", b"", b"\x00", b"scenes:\n  hall: [", b"- a\n- b\n"])
def test_scenes_of_a_file_that_cannot_be_read_are_not_missing(chapter: bytes) -> None:
    """Only its own mistakes are told."""
    files = {**FILES, "chapters/10_two.yaml": chapter}

    codes = [code for code, _ in _told(files)]

    assert codes
    assert "E201" not in codes


@pytest.mark.parametrize("story", ["", "story: [", "- a\n", "\0"])
def test_without_story_yaml_no_name_is_missing(story: str) -> None:
    """What it would have declared nobody knows."""
    scenes = (
        "scenes:\n  door:\n    pov: ann\n    place: yard\n    change: {trust: +1}\n    text: '{nights}'\n"
        "    jump:\n      - if: fine and pov == ben and stake == none\n        jump: end\n      - jump: end\n"
        "  end:\n    ending: home\n"
    )
    files = {"story.yaml": story, "chapters/1_one.yaml": scenes}

    assert all(code[:2] in {"E1", "W1"} for code, _ in _told(files))
    assert [code for code, _ in _told({"chapters/1_one.yaml": scenes})] == ["E190"]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"chapters/intro.yaml": TWO}, ["E191"]),
        ({"chapters/3_three.yml": TWO}, ["E191"]),
        ({"one.yaml": TWO}, ["E191"]),
        ({"chapters/old/1_one.yaml": TWO}, ["E191"]),
        ({"chapters/3_two.yaml": TWO}, ["E192"]),
        ({"chapters/2_six.yaml": "scenes:\n  a:\n    ending: home\n"}, ["W403"]),
    ],
)
def test_files_that_have_no_place_are_told(files: Mapping[str, str], expected: list[str]) -> None:
    """Each by its name, for it has no line."""
    assert [code for code, _ in _told({**FILES, **files})] == expected


def test_a_story_needs_a_chapter() -> None:
    """And is told once."""
    assert _told({"story.yaml": STORY}) == [("E193", "")]


@pytest.mark.parametrize(
    ("chapter", "expected"),
    [
        ("chapter: One\n", [("E153", "chapter: One")]),
        ("scenes: {}\n", [("E154", "{}")]),
        ("scenes: door\n", [("E154", "door")]),
        ("card: |\n  So.\nscenes:\n  door:\n    ending: home\n", [("E174", "card")]),
        ("scene:\n  door:\n    ending: home\n", [("E151", "scene")]),
        ("chapter: [One]\nscenes:\n  door:\n    ending: home\n", [("E154", "[One]")]),
        ("place: yrd\nscenes:\n  door:\n    ending: home\n", [("E204", "yrd")]),
        ("scenes:\n  door:\n    ending: home\n  a b:\n    ending: home\n", [("E157", "a b")]),
        ("scenes:\n  door:\n    ending: home\n  x.y:\n    ending: home\n", [("E157", "x.y")]),
    ],
)
def test_what_no_chapter_can_be_is_told(chapter: str, expected: list[tuple[str, str]]) -> None:
    """Each mistake at its own place, once."""
    assert _told({"story.yaml": STORY, "chapters/1_one.yaml": chapter}) == expected


def test_jumps_are_inherited_from_the_nearest_around() -> None:
    """Its own, the enclosing choice's, the scene's; a block that offers or ends has none."""
    compiled = compile_small(
        """
        door:
          jump: last
          choices:
            - label: A.
              choices:
                - label: AA.
            - label: B.
              jump: door
              choices:
                - label: BA.
                - label: BB.
                  jump: last
            - label: C.
              ending: home
        """
    )
    assert compiled.story is not None
    names = {index: name for name, index in compiled.story.scenes.items()}
    jumps = {block.id: [names[jump.target] for jump in block.jumps] for block in compiled.story.blocks}

    assert jumps == {
        "one.door": [],
        "one.door/a": [],
        "one.door/a/aa": ["one.last"],
        "one.door/b": [],
        "one.door/b/ba": ["one.door"],
        "one.door/b/bb": ["one.last"],
        "one.door/c": [],
        "one.last": [],
    }


@pytest.mark.parametrize("enabled", [True, False])
def test_the_collector_is_left_as_it_was(*, enabled: bool) -> None:
    """Off while compiling, and afterwards as before."""
    before = gc.isenabled()
    (gc.enable if enabled else gc.disable)()
    try:
        compile_files(FILES, "small")
        after = gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()

    assert after is enabled


@st.composite
def scenes(draw: st.DrawFn) -> str:
    """Scenes of random shape that have no mistake."""
    count = draw(st.integers(1, 4))
    names = [f"s{number}" for number in range(count)] + ["last"]
    lines: list[str] = []
    for name in ["door", *names[:-1]]:
        lines += [f"{name}:", *_block(draw, names, 1), f"  jump: {draw(st.sampled_from(names))}"]
    return "\n".join(lines) + "\n"


TEXTS = (
    "So {{nights:Word}} {nights}.",
    "*Ben?* she thought.\\n\\nAnn: Yes.",
    "> Ben: a\\n> b",
    "---",
    "{fine: So | Not}",
    "[bell: it rings]",
    "{told: }{stake == none: a}",
)
CONDITIONS = ("fine", "trust >= 3", "stake == thrown", "visited(last)", "pov == ann or told", "not fine")


def _block(draw: st.DrawFn, names: list[str], depth: int) -> list[str]:
    """The keys of a block, without its jump."""
    pad = "  " * depth
    text = draw(st.sampled_from(("", "", *TEXTS[:6])))
    lines = []
    if text:
        body = text.replace("{{", "{").replace("}}", "}").split("\\n")
        lines += [f"{pad}text: |", *(f"{pad}  {line}" if line else "" for line in body)]
    if draw(st.booleans()):
        lines.append(f"{pad}change: {{trust: {draw(st.sampled_from(('+1', '-2', '+8')))}}}")
        lines.append(f"{pad}set: {{{draw(st.sampled_from(('fine: true', 'told: false', 'stake: thrown')))}}}")
    if draw(st.booleans()):
        lines.append(f"{pad}pov: {draw(st.sampled_from(('ann', 'ben')))}")
    if depth < 6 and draw(st.booleans()):
        lines.append(f"{pad}choices:")
        for number in range(draw(st.integers(1, 3))):
            lines += _choice(draw, names, depth, number)
    return lines


def _choice(draw: st.DrawFn, names: list[str], depth: int, number: int) -> list[str]:
    pad = "  " * (depth + 2)
    lines = [f"{pad}label: Go {number}."]
    if number and draw(st.booleans()):
        lines.append(f"{pad}if: {draw(st.sampled_from(CONDITIONS))}")
        if draw(st.booleans()):
            lines.append(f"{pad}locked: Not now.")
    if draw(st.integers(0, 3)) == 0:
        lines.append(f"{pad}once: true")
    lines += _block(draw, names, depth + 2)
    if draw(st.booleans()):
        lines.append(f"{pad}jump: {draw(st.sampled_from(names))}")
    return [f"{'  ' * (depth + 1)}- {lines[0].strip()}", *lines[1:]]


@given(scenes(), st.data())
@settings(max_examples=60, deadline=None)
def test_every_compiled_story_plays(written: str, data: st.DataObject) -> None:
    """Whatever its shape: no step raises, variables keep their bounds, and every word can be made."""
    compiled = compile_small(written)
    assert compiled.story is not None, compiled.diagnostics
    story = compiled.story
    turn = begin(story)
    for _ in range(30):
        for variable, value in zip(story.variables, turn.state.values, strict=True):
            assert variable.low <= value <= variable.high
        for entry in turn.entries:
            read(story, story.blocks[entry.block].text, entry.state)
        for offer in turn.offers:
            read_words(story, offer.choice.label, turn.state)
        choice = _any_choice(turn, data)
        if choice is None:
            break
        turn = step(story, turn.state, choice)


def _any_choice(turn: Turn, data: st.DataObject) -> str | None:
    if turn.continues:
        return CONTINUE
    offered = [offer.choice.id for offer in turn.offers if offer.open]
    return data.draw(st.sampled_from(offered)) if offered else None


@pytest.mark.parametrize(
    ("whole", "broken"),
    [
        ("  fine: false", "  fine: false: true"),
        ("  told: false", "\ttold: false"),
        ("from: 0, to: 8}", "from: 0, to: 8"),
        ("{name: Ann}", "{name: Ann"),
        ("{name: Ann}", "name: Ann: x"),
        ("alt: A yard.}", "alt: A: yard.}"),
        ("{title: Home}", "{title: Home: x: y}"),
        ("story: Small", "story: Small: x"),
        ("start: one.door", "start: one: door"),
    ],
)
def test_a_slip_in_story_yaml_is_one_mistake(whole: str, broken: str) -> None:
    """Whatever the broken piece declared is used in the chapter, and none of it is missing."""
    scenes = """
    door:
      pov: ann
      place: yard
      change: {trust: +1}
      set: {told: true, stake: thrown}
      text: |
        {nights} {fine: so | not}

        Ben: So.
      jump:
        - if: fine and pov == ben and stake == none and trust >= 3
          jump: last
        - jump: last
    """
    assert whole in STORY

    assert len(compile_small(scenes, story=STORY.replace(whole, broken)).diagnostics) == 1
