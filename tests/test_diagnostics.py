r"""What an author is told for each mistake, word for word: a file of goldens/diagnostics for each.

A golden holds the files of a story and the report about them, in sections that begin with `--- path`. Without
a `story.yaml` it has the small one of `compiler.small`. Behind the path may stand, in brackets:

    (bytes)      backslashes are those of bytes: `caf\xe9`
    (signs)      `\uXXXX` is the sign of that number, also where no file could hold it
    (300 times)  the section again and again
    (missing)    no such file; `folder/` is a story folder that does not exist

With a `library.yaml` the paths are those of a folder of stories, which is written to disk.
"""

import codecs
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from game.compiler.compile import Compiled, Read, compile_sources
from game.compiler.events import Parser, parsers
from game.compiler.folder import compile_folder, compile_library
from game.compiler.text_file import read_file, source_of
from game.source import catalogue
from game.source.diagnostic import Code
from game.source.frame import report
from tests.compiler.small import STORY

FOLDER = Path(__file__).parent / "goldens" / "diagnostics"
GOLDENS = sorted(FOLDER.glob("*.txt"))

_HEAD = re.compile(r"^--- (?P<path>\S+)(?: \((?P<mark>[^)]+)\))?\n", re.MULTILINE)


class Section(NamedTuple):
    """A file of a story, or the report about it."""

    path: str
    mark: str
    text: str


@pytest.mark.parametrize("parser", parsers(), ids=lambda parser: parser.__name__)
@pytest.mark.parametrize("golden", GOLDENS, ids=lambda golden: golden.stem)
def test_a_mistake_is_told_word_for_word(
    golden: Path,
    parser: Parser,
    request: pytest.FixtureRequest,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The report is the golden's, from either parser of YAML, and has the code the golden is named for."""
    monkeypatch.chdir(tmp_path)
    text = golden.read_text("utf-8")
    inputs, _, expected = text.rpartition("--- report\n")
    found = _report(list(sections(inputs)), parser)

    assert f"[{golden.stem.partition('_')[0]}]" in found
    if request.config.getoption("--accept"):
        golden.write_text(f"{inputs}--- report\n{found}", "utf-8")
        return
    assert expected == found


def test_every_code_has_a_golden() -> None:
    """No mistake is told in words that nobody has read; what a whole Story shows is planted elsewhere."""
    codes = {code.name for code in vars(catalogue).values() if isinstance(code, Code)}
    compiled = {code for code in codes if code < "E500" or "W400" <= code < "W420"}

    assert compiled - {golden.stem.partition("_")[0] for golden in GOLDENS} == set()


def test_the_goldens_are_there() -> None:
    """A folder that was moved would make every comparison pass."""
    assert len(GOLDENS) > 30


def test_a_number_means_one_mistake() -> None:
    """Numbers are what people search for."""
    codes = [code for code in vars(catalogue).values() if isinstance(code, Code)]

    assert len({code.name for code in codes}) == len(codes)


def sections(text: str) -> Iterator[Section]:
    """The files of a golden, as they stand in it."""
    heads = list(_HEAD.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    for head, end in zip(heads, ends, strict=True):
        yield Section(head["path"], head["mark"] or "", text[head.end() : end])


def _report(sections: list[Section], parser: Parser) -> str:
    """What is said about the files of a golden."""
    folders = [Path(section.path) for section in sections if section.path.endswith("/")]
    if folders:
        return _told([compile_folder(folders[0], parser=parser)])
    if any(section.path == "library.yaml" for section in sections):
        for section in sections:
            _write(section)
        library = compile_library(Path(), parser=parser)
        return report(library.diagnostics, library.sources) + _told(list(library.stories.values()))
    files = {"story.yaml": source_of("story.yaml", STORY)}
    files |= {section.path: _read(section) for section in sections}
    if any(section.path == "story.yaml" and section.mark == "missing" for section in sections):
        del files["story.yaml"]
    return _told([compile_sources(files, "small", parser=parser)])


def _read(section: Section) -> Read:
    if section.mark == "missing":
        return read_file(Path(section.path), section.path)
    return source_of(section.path, data_of(section))


def data_of(section: Section) -> str | bytes:
    """What stands in the file that the section describes."""
    if section.mark == "bytes":
        data, _ = codecs.escape_decode(section.text.encode())
        assert isinstance(data, bytes)
        return data
    if section.mark == "signs":
        return re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), section.text)
    times = re.fullmatch(r"([0-9]+) times", section.mark)
    return section.text * int(times[1]) if times else section.text


def _told(stories: list[Compiled]) -> str:
    return "".join(report(story.diagnostics, story.sources) for story in stories)


def _write(section: Section) -> None:
    if section.mark != "missing":
        path = Path(section.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        data = data_of(section)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
