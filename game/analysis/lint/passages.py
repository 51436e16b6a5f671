"""Words as they are written in the files, with the place of every sign.

A Story holds them set in type: what is straight or curly, one space or two, is seen in the files alone.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.analysis.lint.manuscript import Manuscript
from game.model.prose import Kind, Paragraph
from game.source.source import Source, Span

_SENTENCE = re.compile(
    r"\s*(?:- )?(?:label|locked|never|note|alt|entry|verdict|truth|title|detail|topic|chapter|story): +"
    r"(?P<text>[^\s|>{\[&*#].*?)(?:\s+#(?:\s.*)?)?\s*\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """One paragraph (its `kind`), or a label, a reason, a title (None). `lines`: where each line begins."""

    kind: Kind | None
    path: str
    text: str
    lines: tuple[tuple[int, int], ...]
    language: str
    owner: str = ""
    follows: str = ""
    """The text of the paragraph behind it, if there is one in the same block."""

    def span(self, start: int, end: int) -> Span:
        """Where `text[start:end]` stands; it is in one line."""
        number = self.text.count("\n", 0, start)
        begin = self.text.rfind("\n", 0, start) + 1
        line, column = self.lines[number]
        return Span(self.path, line, column + start - begin, line, column + end - begin)


def passages(manuscript: Manuscript) -> Iterator[tuple[Source, Iterator[Passage]]]:
    """Each file, and everything written in it. Nothing is looked for before it is asked."""
    by_path = _paragraphs_by_path(manuscript)
    for path, source in manuscript.sources.items():
        yield source, _in_file(manuscript, source, by_path.get(path, []))


def _paragraphs_by_path(manuscript: Manuscript) -> Mapping[str, list[Paragraph]]:
    """A chapter is one file, so that one scene tells where all its paragraphs are."""
    paths: dict[str, str] = {}
    for scene in manuscript.story.scenes:
        chapter = scene.partition(".")[0]
        if chapter not in paths:
            span = manuscript.where(scene)
            paths[chapter] = span.path if span else ""
    found: dict[str, list[Paragraph]] = {}
    for paragraph in manuscript.paragraphs:
        chapter = paragraph.id.partition("#")[0].partition(".")[0]
        found.setdefault(paths.get(chapter, ""), []).append(paragraph)
    return found


def _in_file(manuscript: Manuscript, source: Source, paragraphs: list[Paragraph]) -> Iterator[Passage]:
    language = manuscript.story.language.partition("-")[0]
    taken: set[int] = set()
    waiting: Passage | None = None
    for paragraph in paragraphs:
        span = manuscript.where(paragraph.id)
        if span is None or span.path != source.path:
            continue
        taken.update(range(span.line, span.end_line + 1))
        lines = tuple(_lines(source, span))
        text = "\n".join(source.lines[line][column:] for line, column in lines)
        cut = len(source.lines[span.end_line]) - span.end_column
        here = Passage(
            kind=paragraph.kind,
            path=source.path,
            text=text[: len(text) - max(0, cut)],
            lines=lines,
            language=language,
            owner=paragraph.id.partition("#")[0],
        )
        if waiting is not None:
            yield _before(waiting, here)
        waiting = here
    if waiting is not None:
        yield waiting
    for number, line in enumerate(source.lines):
        found = _SENTENCE.match(line) if number not in taken and ": " in line else None
        if found is not None:
            place = ((number, found.start("text")),)
            yield Passage(kind=None, path=source.path, text=found["text"], lines=place, language=language)


def _lines(source: Source, span: Span) -> Iterator[tuple[int, int]]:
    """Where the words of each line begin, behind the indent."""
    yield span.line, span.column
    for number in range(span.line + 1, span.end_line + 1):
        line = source.lines[number]
        yield number, len(line) - len(line.lstrip(" \t"))


def _before(passage: Passage, following: Passage) -> Passage:
    if passage.owner != following.owner:
        return passage
    return Passage(
        kind=passage.kind,
        path=passage.path,
        text=passage.text,
        lines=passage.lines,
        language=passage.language,
        owner=passage.owner,
        follows=following.text,
    )
