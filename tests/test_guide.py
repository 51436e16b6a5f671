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
