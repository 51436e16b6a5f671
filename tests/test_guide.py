"""The author's guide says nothing that is not so: its story compiles and makes the mistake it shows."""

import re
from pathlib import Path

from game.compiler.compile import compile_files
from game.runtime.step import begin, step
from game.source.frame import report
from tests.planted.stories import told_of

STORY = Path(__file__).parent.parent / "story"
GUIDE = (STORY / "README.md").read_text("utf-8")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", GUIDE, re.MULTILINE | re.DOTALL)


def _porch() -> dict[str, str]:
    manifest, chapter, *_ = _blocks("yaml")
    return {"story.yaml": manifest, "chapters/1_night.yaml": chapter}


def test_the_story_of_the_guide_has_no_mistake_and_both_its_endings() -> None:
    """What the guide lets a newcomer type is sound, and every choice in it leads to an ending."""
    compiled = compile_files(_porch(), "porch")

    assert told_of(_porch()) == ()
    assert compiled.story is not None
    first = begin(compiled.story)
    ends = {step(compiled.story, first.state, offer.choice.id).ending for offer in first.offers}
    assert {0, 1} == ends


def test_the_mistake_in_the_guide_is_told_as_the_guide_shows_it() -> None:
    """The report printed in the guide is the report an author gets."""
    files = _porch()
    files["chapters/1_night.yaml"] = files["chapters/1_night.yaml"].replace("jump: kitchen", "jump: kichen")

    compiled = compile_files(files, "porch", prefix="porch/")

    told = report(compiled.diagnostics, compiled.sources)
    shown = "\n".join(line[4:] for line in GUIDE.splitlines() if line.startswith("    "))
    assert told.split("\n\n")[0].strip() in shown


def test_the_branch_of_the_guide_fits_into_the_quiet_chair() -> None:
    """Pasting both pieces of the guide where it says gives a story without mistakes, and with a roof."""
    folder = STORY / "quiet_chair"
    files = {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in folder.rglob("*.yaml")}
    choice, scene = (
        re.sub(r"^   ", "", block, flags=re.MULTILINE)
        for block in re.findall(r"^   ```yaml\n(.*?)^   ```", GUIDE, re.MULTILINE | re.DOTALL)
    )
    chapter = files["chapters/1_goodnight.yaml"]
    start = chapter.index("\n  leave:")
    choices = chapter.index("    choices:\n", start) + len("    choices:\n")
    following = re.compile(r"^  \w+:", re.MULTILINE).search(chapter, choices)
    assert following is not None
    end = following.start()
    files["chapters/1_goodnight.yaml"] = (
        chapter[:choices] + choice + chapter[choices:end] + scene + "\n" + chapter[end:]
    )

    compiled = compile_files(files, "quiet_chair")

    assert compiled.diagnostics == ()
    assert compiled.story is not None
    assert "goodnight.roof" in compiled.story.scenes


def _with_the_scene() -> dict[str, str]:
    """The porch with the scene of the guide that has a place and a note, and a way into it."""
    (scene,) = re.findall(r"^  ```yaml\n(.*?)^  ```", GUIDE, re.MULTILINE | re.DOTALL)
    places, notes = re.findall(r"`((?:places: \{below|content_notes)[^`]*)`", GUIDE)
    files = _porch()
    told = [" ".join(line.split()) for line in (places, notes)]
    files["story.yaml"] += "\n".join(told) + "\n"
    chapter = files["chapters/1_night.yaml"].replace("jump: kitchen", "jump: cellar", 1)
    files["chapters/1_night.yaml"] = chapter + "\n" + scene
    return files


def test_the_scene_with_a_place_and_a_note_has_no_mistake() -> None:
    """Its `skip` names a choice, its place a picture, and its note is announced."""
    compiled = compile_files(_with_the_scene(), "porch")

    files = _with_the_scene()
    files["story.yaml"] = files["story.yaml"].replace("crypt_low", "room")
    assert told_of(files) == ()
    assert compiled.diagnostics == ()
    assert compiled.story is not None
    cellar = compiled.story.blocks[compiled.story.scenes["night.cellar"]]
    assert cellar.note
    assert cellar.short
    assert cellar.skip == "night.cellar/tie_it_off"


def test_the_pictures_the_guide_names_are_there() -> None:
    """Every one that is listed, and the one of its example."""
    listed = GUIDE[GUIDE.index("In that folder are") : GUIDE.index("With `background: none`")]
    named = {*re.findall(r"`(\w+)`", listed), *re.findall(r"background: (\w+)", GUIDE)} - {"none"}
    pictures = {path.stem for path in (STORY.parent / "assets" / "backgrounds").iterdir()}

    assert len(named) >= 10
    assert named <= pictures


def test_the_names_the_guide_renames_are_of_the_kinds_it_says() -> None:
    """Those of a scene, a choice, a variable and an ending are in its story; and the table compiles."""
    table = re.findall(r"^    renamed:\n((?:      .+\n)+)", GUIDE, re.MULTILINE)[0]
    names = dict(re.findall(r"^ +(\S+): (\S+)", table, re.MULTILINE))
    files = _porch()
    compiled = compile_files(files, "porch").story

    assert compiled is not None
    there = {*compiled.scenes, *compiled.block_ids, *(each.name for each in compiled.variables)}
    there |= {each.id for each in compiled.endings}
    assert {old for old in names if "mood" not in old} <= there
    assert len(names) == 5
