"""Small stories as an author writes them, and what the compiler makes of one."""

from textwrap import dedent, indent

from game.compiler.compile import Compiled, compile_files
from game.compiler.reader.recalls import Neighbours
from game.compiler.reading import Reading
from game.compiler.tree import Scalar
from game.compiler.vocabulary import Term, Vocabulary
from game.model.story import Block, Story, Variable, VariableKind
from game.source.source import Source

STORY = """\
story: Small
start: one.door

cast:
  ann: {name: Ann}
  ben: {name: Ben, ink: amber}

state:
  trust: {start: 1, from: 0, to: 8}
  nights: {start: 4, from: 4, to: 7}
  fine: false
  told: false
  stake: {start: none, one_of: [none, thrown, hidden]}

places:
  room: {background: room, alt: A room.}
  yard: {background: yard, alt: A yard.}

endings:
  home: {title: Home}
  away: {title: Away}
"""

VOCABULARY = Vocabulary(
    terms={
        "trust": Term(0, Variable(name="trust", kind=VariableKind.NUMBER, start=1, low=0, high=8)),
        "nights": Term(1, Variable(name="nights", kind=VariableKind.NUMBER, start=4, low=4, high=7)),
        "fine": Term(2, Variable(name="fine", kind=VariableKind.YES_NO, start=0, low=0, high=1)),
        "told": Term(3, Variable(name="told", kind=VariableKind.YES_NO, start=0, low=0, high=1)),
        "stake": Term(
            4,
            Variable(
                name="stake",
                kind=VariableKind.WORD,
                start=0,
                low=0,
                high=2,
                words=("none", "thrown", "hidden"),
            ),
        ),
        "odd": Term(5, None),
    },
    cast={"ann": 0, "ben": 1},
    speakers={"Ann": 0, "Ben": 1},
    places={"room": 0, "yard": 1},
    endings={"home": 0, "away": 1},
)
"""The names of `STORY`, and `odd`, which was declared wrongly."""


def compile_small(scenes: str, *, story: str = STORY, neighbours: Neighbours | None = None) -> Compiled:
    """Compile scenes written without their indent, as the chapter `one`; an ending `last` is added."""
    last = "last:\n  text: |\n    The end.\n  ending: home\n"
    chapter = f"scenes:\n{indent(dedent(scenes), '  ')}\n{indent(last, '  ')}"
    files = {"story.yaml": story, "chapters/1_one.yaml": chapter}
    return compile_files(files, "small", neighbours=neighbours)


def story_of(scenes: str, *, story: str = STORY) -> Story:
    """The Story of scenes that have no mistake."""
    compiled = compile_small(scenes, story=story)
    assert compiled.story is not None, compiled.diagnostics
    return compiled.story


def block_of(scenes: str, id_: str = "one.door") -> Block:
    """One block of scenes that have no mistake."""
    story = story_of(scenes)
    return story.blocks[story.block_ids[id_]]


def told(compiled: Compiled) -> list[tuple[str, str]]:
    """Code, and the stretch of the file that is pointed at, of everything that is said."""
    return [(found.code.name, pointed(compiled, number)) for number, found in enumerate(compiled.diagnostics)]


def told_of(scenes: str, *, story: str = STORY) -> list[tuple[str, str]]:
    """The same for scenes as they are written."""
    return told(compile_small(scenes, story=story))


def pointed(compiled: Compiled, number: int = 0) -> str:
    """What a diagnostic points at: of several lines the first."""
    span = compiled.diagnostics[number].span
    if span is None:
        return ""
    line = compiled.sources[span.path].lines[span.line]
    return line[span.column : span.end_column if span.end_line == span.line else None]


def help_of(scenes: str, *, story: str = STORY) -> str:
    """The way out that the first diagnostic shows."""
    return compile_small(scenes, story=story).diagnostics[0].help


def block_scalar(text: str, margin: int = 2) -> Scalar:
    """A value as it would stand in a file as a `|` block."""
    written = "".join(f"{' ' * margin}{line}\n" if line else "\n" for line in text.split("\n"))
    source = Source("one.yaml", f"text: |\n{written}")
    return Scalar(text, "|", source, (0, 6, text.count("\n") + 1, 0))


def plain_scalar(text: str) -> Scalar:
    """A value as it would stand in a file without quotes."""
    return Scalar(text, "", Source("one.yaml", f"label: {text}\n"), (0, 7, 0, 7 + len(text)))


def reading() -> Reading:
    """A pass that knows the names of `STORY`, in the chapter `one`."""
    found = Reading(VOCABULARY)
    found.chapter = "one"
    return found


def indented(text: str, margin: int) -> str:
    """A text as it stands in a block: every line that is not empty behind a margin."""
    return indent(text, " " * margin)
