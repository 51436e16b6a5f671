"""Real chapters, damaged: whatever is left is compiled or told, and told in its place."""

from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.compiler.compile import Compiled, compile_files
from game.source.diagnostic import Severity
from game.source.frame import report

FOLDER = Path(__file__).parent.parent / "fixtures" / "trial" / "quiet_chair"
PATHS = ("story.yaml", "chapters/1_goodnight.yaml", "chapters/8_song.yaml")
"""The files that are damaged: every key and every mark stands in one of them."""

FILES = {path.relative_to(FOLDER).as_posix(): path.read_text("utf-8") for path in FOLDER.rglob("*.yaml")}

TOKENS = (
    *"{}|*_\\[]:#\"'`@%&!?,>-",
    *("- ", ": ", "__", "---", "\n", "  ", "\t", "\0", "\u00a0", "\u2028", "&a ", "<<: ", "{a: ", "9" * 12),
    *("if: ", "else: ", "else if: ", "text: |\n", "choices:\n", "jump: ", "set: {", "change: ", "never: x"),
    *("visited(", "pov == ", "== ", "and ", "not ", "(", "one_of: []", "label: ", "[]", "{}", "null", "yes"),
)


@st.composite
def damage(draw: st.DrawFn, text: str) -> str:
    """The text after a few slips: signs put in, stretches and lines taken out, lines moved and indented."""
    for _ in range(draw(st.integers(1, 5))):
        place = draw(st.integers(0, len(text)))
        match draw(st.integers(0, 4)):
            case 0:
                text = text[:place] + draw(st.sampled_from(TOKENS)) + text[place:]
            case 1:
                text = text[:place] + text[place + draw(st.integers(1, 40)) :]
            case 2:
                text = text[:place]
            case _:
                text = "\n".join(_moved(text.split("\n"), draw))
    return text


def _moved(lines: list[str], draw: st.DrawFn) -> list[str]:
    line = lines.pop(draw(st.integers(0, len(lines) - 1)))
    if draw(st.booleans()):
        lines.insert(draw(st.integers(0, len(lines))), " " * draw(st.integers(0, 10)) + line.lstrip())
    return lines


@given(st.data())
@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
def test_a_damaged_story_is_told_or_compiled(data: st.DataObject) -> None:
    """No damage raises; every mistake points into its file; there is a Story or an error."""
    path = data.draw(st.sampled_from(PATHS))
    damaged = data.draw(damage(FILES[path]))

    compiled = compile_files({**FILES, path: damaged}, "damaged")

    assert report(compiled.diagnostics, compiled.sources) or not compiled.diagnostics
    wrong = any(found.code.severity is Severity.ERROR for found in compiled.diagnostics)
    assert (compiled.story is None) == wrong
    _assert_places(compiled)


def _assert_places(compiled: Compiled) -> None:
    """Every span begins inside a line of its file or at its end, and does not end before it begins."""
    for found in compiled.diagnostics:
        if found.span is None:
            continue
        lines = compiled.sources[found.span.path].lines
        assert 0 <= found.span.line < len(lines)
        assert 0 <= found.span.column <= len(lines[found.span.line])
        assert found.span[1:3] <= found.span[3:]
