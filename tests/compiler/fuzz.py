"""Damage real chapters and see what the compiler says: `python -m tests.compiler.fuzz 2000`.

A process of its own, because one of the parsers is written in C: what crashes it, or hangs, ends this process
and fails one test. It prints nothing and ends with 0, or it ends with the smallest damage that breaks a law.
"""

import faulthandler
import re
import sys
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from game.compiler.compile import compile_files
from game.compiler.events import parsers
from game.compiler.text_file import source_of
from game.compiler.yaml_tree import read_tree
from game.source.frame import report
from tests.compiler.broken import plain
from tests.compiler.small import STORY

TRIAL = Path(__file__).parent.parent / "fixtures" / "trial"
SECONDS = 5.0
"""As long as one case may take on a busy machine: mostly it is milliseconds."""

SIGNS = (
    *"\"'*{}[]>|-@%`:#,&!?\\ \n\t\r\0\x07\x85\u2028\ufeff\u00e9\u3000\u00a0",
    *(": ", " #", "- ", "\n\n", "  ", "\n---\n", "|\n", "{a: b}", "[x, y]", "? ", '"x', "\\u12", "\\ud800"),
    *("<<: ", "''", '""', "~", "\n  ", "\n\t", "\n...\n", "%YAML 1.2\n", "[" * 70, "{a:[", " :", "|2", "|-"),
    *(
        "|#",
        ">-",
        "&a ",
        "*a",
        "!t ",
        '"a": ',
        "\n? a\n",
        "\ud83d",
        "9" * 40,
        "text: |\n",
        "else: ",
        ":[",
        "a?,",
    ),
)


def _pieces(path: Path) -> list[str]:
    """A file in stretches of a scene or two, each with the line that makes it a chapter."""
    lines = path.read_text("utf-8").splitlines(keepends=True)
    starts = [number for number, line in enumerate(lines) if re.match(r"  \w+:\s*$", line)] or [0]
    return [
        "".join((*lines[:1], "scenes:\n", *lines[start : start + 24])) if start else "".join(lines[:40])
        for start in starts
    ]


def _texts() -> list[str]:
    return [piece for path in sorted(TRIAL.rglob("*.yaml")) for piece in _pieces(path)]


@st.composite
def damaged(draw: st.DrawFn, texts: list[str]) -> str:
    """One of the texts after one to four slips of the hand."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(text)))
        match draw(st.integers(0, 5)):
            case 0 | 1 | 2:
                text = text[:place] + draw(st.sampled_from(SIGNS)) + text[place:]
            case 3:
                text = text[:place] + text[place + draw(st.integers(1, 30)) :]
            case 4:
                start = draw(st.integers(0, len(text)))
                text = text[:place] + text[start : start + draw(st.integers(1, 60))] + text[place:]
            case _:
                text = _shifted(text, place, draw(st.integers(-3, 3)))
    return text


def _shifted(text: str, place: int, by: int) -> str:
    """The line at this place, moved to the right or to the left."""
    start = text.rfind("\n", 0, place) + 1
    words = text[start:].lstrip(" ")
    indent = len(text) - start - len(words)
    return text[:start] + " " * max(0, indent + by) + words


def told_or_read(text: str) -> None:
    """No damage raises or takes long; either parser reads the same, and says the same in the same places."""
    faulthandler.dump_traceback_later(SECONDS, exit=True)
    source, _ = source_of("chapters/1_one.yaml", text)
    assert source is not None
    first, *others = [read_tree(source, parser) for parser in parsers()]
    for other in others:
        assert first.diagnostics == other.diagnostics
        assert first.lost == other.lost
        assert plain(first.root) == plain(other.root)
    compiled = compile_files({"story.yaml": STORY, "chapters/1_one.yaml": text}, "damaged")
    assert compiled.story is not None or report(compiled.diagnostics, compiled.sources)


def main(count: int) -> None:
    """Try so many cases."""
    texts = _texts()
    law = settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=True,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )(given(damaged(texts))(told_or_read))
    law()
    faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    main(int(sys.argv[1]))
