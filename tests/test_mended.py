"""Who does what is said is not told again: the mistake is gone, and no other stands in its place."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.compiler.compile import Compiled, compile_files
from game.source.diagnostic import Diagnostic, Severity
from tests.compiler.small import STORY
from tests.test_diagnostics import GOLDENS, data_of, sections

Files = dict[str, str | bytes]

_MOVED = re.compile(r"move it (?P<spaces>[0-9]+) spaces? to the (?P<where>left|right)")
_WORD = re.compile(r"(?:write|did you mean) `(?P<word>[^`…]+)`\??")
_COLUMN = re.compile(r"in column (?P<column>[0-9]+)")


@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.stem)
def test_who_obeys_is_not_told_again(golden: Path) -> None:
    """Of each golden each mended line, each move, each word: what stands there is sound."""
    files = _files(golden)
    compiled = compile_files(files, "small") if files else None
    for told in compiled.diagnostics if compiled else ():
        obeyed = list(_obeyed(files, told))

        if obeyed:
            assert any(_is_gone(told, files, mended) for mended in obeyed), (told.message, told.help)


def test_there_is_much_to_obey() -> None:
    """A help that changed its form would make the law above an empty one."""
    told = [
        (files, found)
        for golden in GOLDENS
        if (files := _files(golden))
        for found in compile_files(files, "small").diagnostics
    ]

    assert sum(1 for files, found in told if list(_obeyed(files, found))) > 100


def _files(golden: Path) -> Files:
    """The files of a golden about one story; none if it is about folders or files that cannot be opened."""
    found = list(sections(golden.read_text("utf-8").rpartition("--- report\n")[0]))
    paths = {section.path for section in found}
    if "library.yaml" in paths or any(path.endswith("/") for path in paths):
        return {}
    if any(section.mark for section in found):
        return {}
    return {"story.yaml": STORY} | {section.path: data_of(section) for section in found}


def _obeyed(files: Files, told: Diagnostic) -> Iterator[Files]:
    """The files as an author may leave them who does what is said."""
    if told.span is None:
        return
    text = files[told.span.path]
    assert isinstance(text, str)
    lines = text.split("\n")
    for mended in _mended(lines, told):
        yield files | {told.span.path: "\n".join(mended)}


def _mended(lines: list[str], told: Diagnostic) -> Iterator[list[str]]:
    assert told.span is not None
    number, line = told.span.line, lines[told.span.line]
    before, behind = lines[:number], lines[number + 1 :]
    indent = line[: len(line) - len(line.lstrip())]
    way_out, *rows = told.help.split("\n")
    if rows:
        if "…" in told.help or "in story.yaml" in way_out:
            return
        if column := _COLUMN.search(way_out):
            indent = " " * (int(column["column"]) - 1)
        if "above it" in way_out:
            yield [*before, *rows, line, *behind]
        elif behind and rows[-1].strip() == behind[0].strip():
            yield [*before, *(indent + row for row in rows), *behind[1:]]
        else:
            yield [*before, *(indent + row for row in rows), *behind]
    elif moved := _MOVED.match(way_out):
        spaces = int(moved["spaces"])
        yield [*before, line[spaces:] if moved["where"] == "left" else " " * spaces + line, *behind]
    elif word := _WORD.fullmatch(way_out):
        dashes = line[: len(line) - len(line.lstrip("- "))]
        end = told.span.end_column if told.span.end_line == number else len(line)
        yield [*before, line[: told.span.column] + word["word"] + line[end:], *behind]
        key = line.rfind(word["word"].partition(":")[0] + ":", 0, told.span.column)
        yield [*before, line[:key] + word["word"] + line[end:], *behind]
        yield [*before, dashes + word["word"], *behind]


def _is_gone(told: Diagnostic, files: Files, mended: Files) -> bool:
    """Whether nothing is said about the place that was not said about it before, and this is not."""
    known = _said(compile_files(files, "small"), told) - {(told.code.name, told.message)}
    return _said(compile_files(mended, "small"), told) <= known


def _said(compiled: Compiled, told: Diagnostic) -> set[tuple[str, str]]:
    """The mistakes in the line of a diagnostic, and the same one wherever it stands."""
    assert told.span is not None
    return {
        (found.code.name, found.message)
        for found in compiled.diagnostics
        if found.span
        and found.span.path == told.span.path
        and found.span.line == told.span.line
        and (found.code.severity is Severity.ERROR or found.code == told.code)
    }
