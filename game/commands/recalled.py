"""What other stories ask of one: that is not in vain, though nothing in the story itself depends on it."""

from collections.abc import Iterable
from pathlib import Path

from game.compiler.file_names import STORY_FILE
from game.compiler.folder import compile_folder
from game.model.story import Story


def recalling(name: str, folder: Path) -> list[Story]:
    """The stories beside one that recall it."""
    files = [file for file in folder.resolve().parent.glob(f"*/{STORY_FILE}") if file.parent.name != name]
    texts = {file: file.read_text("utf-8", errors="replace") for file in files}
    compiled = [
        compile_folder(file.parent) for file, text in texts.items() if "recalls" in text and name in text
    ]
    return [each.story for each in compiled if each.story]


def recalled(name: str, others: Iterable[Story]) -> frozenset[str]:
    """The variables of a story that others ask for."""
    recalls = (variable.recall for story in others for variable in story.variables)
    return frozenset(recall.variable for recall in recalls if recall and recall.story == name)
