"""Stories and libraries on disk."""

from pathlib import Path

import pytest

from game.compiler.folder import compile_folder, compile_library
from game.model.condition import Condition
from game.model.expression import And, Variable
from game.model.story import Shelf
from tests.compiler.small import STORY

SCENES = "scenes:\n  door:\n    ending: home\n"


@pytest.fixture
def porch(tmp_path: Path) -> Path:
    """A story folder without a mistake."""
    return _write(tmp_path / "porch", STORY)


def _write(folder: Path, story: str) -> Path:
    (folder / "chapters").mkdir(parents=True)
    (folder / "story.yaml").write_text(story, encoding="utf-8")
    (folder / "chapters" / "1_one.yaml").write_text(SCENES, encoding="utf-8")
    return folder


def _codes(folder: Path) -> list[str]:
    return [found.code.name for found in compile_folder(folder).diagnostics]


def test_a_folder_becomes_a_story_of_its_name(porch: Path) -> None:
    """With the paths that the author would type."""
    compiled = compile_folder(porch)

    assert compiled.story is not None
    assert compiled.story.id == "porch"
    assert set(compiled.sources) == {f"{porch}/story.yaml", f"{porch}/chapters/1_one.yaml"}


def test_paths_are_shown_from_where_the_author_is(porch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Short below the working folder, and the folder itself has a name too."""
    monkeypatch.chdir(porch.parent)
    assert set(compile_folder(Path("porch")).sources) == {"porch/story.yaml", "porch/chapters/1_one.yaml"}

    monkeypatch.chdir(porch)
    here = compile_folder(Path())
    assert set(here.sources) == {"story.yaml", "chapters/1_one.yaml"}
    assert here.story is not None
    assert here.story.id == "porch"


def test_what_is_no_yaml_is_nobodys_business(porch: Path) -> None:
    """Notes, pictures, hidden files, what an editor leaves behind."""
    for name in ("notes.txt", "chapters/1_one.yaml~", "chapters/.1_one.yaml", ".git"):
        (porch / name).write_text("x: [", encoding="utf-8")

    assert _codes(porch) == []


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("chapters/two.yaml", "E191"),
        ("two.yaml", "E191"),
        ("chapters/2_two.yml", "E191"),
        ("chapters/2_two.yaml.txt", "E191"),
        ("chapters/2_one.yaml", "E192"),
    ],
)
def test_a_file_that_is_not_read_is_told(porch: Path, name: str, code: str) -> None:
    """Lest an author waits for it in vain."""
    (porch / name).write_text(SCENES, encoding="utf-8")

    assert _codes(porch) == [code]


@pytest.mark.parametrize(
    ("name", "better"),
    [("chapters/2_two.yaml.txt", "chapters/2_two.yaml"), ("story.yml", "story.yaml")],
)
def test_a_file_that_is_not_read_is_told_with_its_right_name(porch: Path, name: str, better: str) -> None:
    """Without the ending that an editor added."""
    (porch / name).write_text(SCENES, encoding="utf-8")
    told = compile_folder(porch).diagnostics

    assert [f"call it `{better}`, or move it out of the story's folder"] == [found.help for found in told]


def test_a_folder_that_is_none_is_told(tmp_path: Path) -> None:
    """With what a story is."""
    (tmp_path / "empty").mkdir()

    assert _codes(tmp_path / "nowhere") == ["E194"]
    assert _codes(tmp_path / "empty") == ["E190", "E193"]


def test_a_file_that_cannot_be_opened_is_told(porch: Path) -> None:
    """And its scenes are not missing."""
    (porch / "chapters" / "1_one.yaml").unlink()
    (porch / "chapters" / "1_one.yaml").mkdir()

    assert len(_codes(porch)) == 1


def test_recalls_look_beside_the_story(tmp_path: Path) -> None:
    """Into the state and the endings of the folders around it."""
    then = "then: {story: porch, variable: stake, unknown: thrown}"
    recalls = f"recalls:\n  {then}\n  known: {{story: porch, endings: [x]}}\n"
    _write(tmp_path / "porch", STORY)
    attic = _write(tmp_path / "attic", STORY + recalls)

    assert _codes(attic) == ["E205"]
    (tmp_path / "porch" / "story.yaml").unlink()
    assert _codes(attic) == ["E207", "E207"]


def test_a_library_lists_its_stories(tmp_path: Path) -> None:
    """In menu order; a story's name in a condition means that an ending of it is known."""
    for name in ("attic", "porch", "stair"):
        _write(tmp_path / name, STORY)
    (tmp_path / "library.yaml").write_text(
        "library: Ann's Stories\nstories:\n  - porch\n  - story: attic\n    if: porch\n"
        "  - story: stair\n    if: porch and attic\n",
        encoding="utf-8",
    )

    compiled = compile_library(tmp_path)

    assert compiled.diagnostics == ()
    assert compiled.library is not None
    assert compiled.library.title == "Ann’s Stories"
    assert compiled.library.stories == (
        Shelf(id="porch"),
        Shelf(id="attic", condition=Condition(Variable(0))),
        Shelf(id="stair", condition=Condition(And((Variable(0), Variable(1))))),
    )
    assert {name: story.story is not None for name, story in compiled.stories.items()} == {
        "porch": True,
        "attic": True,
        "stair": True,
    }


@pytest.mark.parametrize(
    ("library", "codes"),
    [
        ("library: A\nstories: [porch, proch]\n", ["E207", "W406"]),
        ("library: A\nstories: [porch, porch, attic]\n", ["E196"]),
        ("library: A\nstories: porch\n", ["E154", "W406", "W406"]),
        ("stories: [porch, attic]\n", ["E153"]),
        ("library: A\nstories: [porch]\n", ["W406"]),
        ("library: A\nstories: [porch, {story: attic, if: prch}]\n", ["E202"]),
        ("library: A\nstories: [porch, {story: attic, when: porch}]\n", ["E151"]),
        ("library: A\nstories: [porch, {if: porch}]\n", ["E153", "W406"]),
        ("library: A\nstories: [porch, attic]\nstart: porch\n", ["E152"]),
    ],
)
def test_what_no_library_can_list_is_told(tmp_path: Path, library: str, codes: list[str]) -> None:
    """The stories that are sound are compiled all the same."""
    for name in ("attic", "porch"):
        _write(tmp_path / name, STORY)
    (tmp_path / "library.yaml").write_text(library, encoding="utf-8")

    compiled = compile_library(tmp_path)

    assert [found.code.name for found in compiled.diagnostics] == codes
    assert all(story.story is not None for story in compiled.stories.values())


def test_a_folder_without_library_yaml_is_no_library(tmp_path: Path) -> None:
    """It may hold stories, but no order of them."""
    _write(tmp_path / "porch", STORY)

    assert [found.code.name for found in compile_library(tmp_path).diagnostics] == ["E195"]
