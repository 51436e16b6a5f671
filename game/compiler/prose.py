r"""The inside of `|` blocks: which paragraphs there are, and of which kind.

    text      = paragraphs separated by blank lines or a change of kind ;
    paragraph = "---" | caption | verse | speech | thought | prose ;
    caption   = "[" [ asset ": " ] inline "]" ;       verse-line = ">" [ [ name ": " ] inline ] ;
    speech    = name ":" inline ;                     thought    = "*" inline "*" ;

The kind of a line is decided by its first signs. A line without any goes on with the prose or speech
before it.
"""

import re

from game.compiler import prose_mistakes as mistakes
from game.compiler.finding import Finding
from game.compiler.inline import read_inline, single_spaced
from game.compiler.reading import Reading
from game.compiler.stable_names import LineIds
from game.compiler.tree import Scalar
from game.model.prose import Inline, Kind, Paragraph, Style, Styled, VerseLine, Words

_CAPTION = re.compile(r"\[(?:([a-z][a-z0-9_]*):(?:[ \t]+|(?=\])))?(.*)\]\Z", re.DOTALL)
_PARAGRAPH = re.compile(r"\S(?:.|\n(?![ \t]*(?:\n|\Z)))*")
_SPECIAL = frozenset(">[-#")
_FIRST_SIGNS = _SPECIAL | frozenset(" \t\n")


def read_prose(scalar: Scalar, ids: LineIds, reading: Reading) -> list[Paragraph]:
    """All paragraphs of a block. Most are one line of ordinary prose, which needs no looking at lines."""
    text = scalar.value
    end = len(text.rstrip(" \t\n"))
    if end and text[0] not in _FIRST_SIGNS and ":" not in text and "\n" not in text[:end]:
        words = read_inline(scalar, 0, end, reading)
        id_ = ids.of(single_spaced(text[:end]))
        reading.paragraphs[id_] = (scalar, 0, end)
        return [_prose_or_thought(id_, words, None)]
    return _Prose(scalar, ids, reading).paragraphs()


def read_sentence(scalar: Scalar, reading: Reading) -> Inline:
    """One paragraph without a kind: a label, a reason, a note."""
    text = scalar.value
    start, end = _trimmed(text, 0, len(text))
    if "\n" in text:
        second = re.search(r"\n[ \t]*\n", text[start:end])
        if second:
            reading.mark(scalar, mistakes.one_paragraph(start + second.end(), end))
            return ()
        for line in re.finditer(r"^[ \t]*#", text, re.MULTILINE):
            reading.mark(scalar, mistakes.begins_with_hash(line.end() - 1))
    return read_inline(scalar, start, end, reading)


def read_plain(scalar: Scalar, reading: Reading) -> str:
    """Words shown where no state is known: paragraphs joined by a blank line, without marks."""
    found = []
    for paragraph in _PARAGRAPH.finditer(scalar.value):
        start, end = _trimmed(scalar.value, *paragraph.span())
        words = read_inline(scalar, start, end, reading)
        if not all(isinstance(word, Words) for word in words):
            mark = re.search(r"(?<!\\)[*_{]", scalar.value[start:end])
            assert mark is not None, "something else than words comes from a mark"
            reading.mark(scalar, mistakes.no_marks_here(start + mark.start(), mark.group()))
        found.append("".join(word.text for word in words if isinstance(word, Words)))
    return "\n\n".join(found)


class _Prose:
    """Reads one block line by line.

    `_start` is where the paragraph begins that is being read (-1: none is), `_speaker` who says it.
    """

    __slots__ = (
        "_end",
        "_found",
        "_ids",
        "_reading",
        "_scalar",
        "_speaker",
        "_start",
        "_text",
        "_verse",
        "_words",
    )

    def __init__(self, scalar: Scalar, ids: LineIds, reading: Reading) -> None:
        self._scalar = scalar
        self._text = scalar.value
        self._ids = ids
        self._reading = reading
        self._found: list[Paragraph] = []
        self._verse: list[VerseLine] = []
        self._start = self._end = self._words = -1
        self._speaker: int | None = None

    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs of the whole block."""
        start = 0
        for line in self._text.split("\n"):
            words = line.strip(" \t")
            if not words:
                self._close()
            else:
                begin = start + len(line) - len(line.lstrip(" \t")) if line[0] in " \t" else start
                self._line(words, begin, begin + len(words))
            start += len(line) + 1
        self._close()
        return self._found

    def _line(self, words: str, start: int, end: int) -> None:
        if words[0] in _SPECIAL and self._special(words, start, end):
            return
        if self._verse:
            self._close()
        if ":" in words and self._speech(words, start, end):
            return
        if self._start < 0:
            self._start = self._words = start
        self._end = end

    def _special(self, words: str, start: int, end: int) -> bool:
        """A line whose first sign says what it is; whether it is one."""
        sign = words[0]
        if sign == "-":
            return words.startswith("---") and self._turn(words, start, end)
        if sign == ">":
            self._verse_line(start, end)
        elif sign == "[":
            self._caption(words, start, end)
        else:
            self._close()
            self._mark(mistakes.begins_with_hash(start))
        return True

    def _turn(self, words: str, start: int, end: int) -> bool:
        self._close()
        if words == "---":
            self._found.append(Paragraph(id=self._id(words, start, end), kind=Kind.TURN))
        else:
            self._mark(mistakes.turn_not_alone(start, end))
        return True

    def _verse_line(self, start: int, end: int) -> None:
        if not self._verse:
            self._close()
            self._start = start
        self._end = end
        begin, end = _trimmed(self._text, start + 1, end)
        speech = self._reading.vocabulary.speech.match(self._text, begin, end)
        speaker = None
        if speech:
            speaker = self._reading.vocabulary.speakers[speech.group(1)]
            begin, end = _trimmed(self._text, speech.end(), end)
        inline = read_inline(self._scalar, begin, end, self._reading)
        self._verse.append(VerseLine(words=inline, speaker=speaker))

    def _caption(self, words: str, start: int, end: int) -> None:
        self._close()
        match = _CAPTION.match(words)
        if match is None:
            self._mark(mistakes.caption_not_closed(start, end, alone="]" not in words))
            return
        begin, stop = _trimmed(self._text, start + match.start(2), start + match.end(2))
        if begin == stop:
            self._mark(mistakes.caption_without_words(start, end, match.group(1) or ""))
            return
        inline = read_inline(self._scalar, begin, stop, self._reading)
        id_ = self._id(words, start, end)
        self._found.append(Paragraph(id=id_, kind=Kind.CAPTION, words=inline, asset=match.group(1) or ""))

    def _speech(self, words: str, start: int, end: int) -> bool:
        """A line that begins with a name of the cast and a colon; whether it is one."""
        vocabulary = self._reading.vocabulary
        match = vocabulary.speech.match(words)
        if match is None:
            finding = mistakes.almost(words, start, vocabulary)
            if finding:
                self._mark(finding)
            return False
        self._close()
        self._start, self._end = start, end
        self._speaker = vocabulary.speakers[match.group(1)]
        self._words = start + match.end()
        return True

    def _close(self) -> None:
        """The paragraph that is being read is complete."""
        if self._start < 0:
            return
        source = self._text[self._start : self._end]
        if self._verse:
            verse, self._verse = tuple(self._verse), []
            id_ = self._id(source, self._start, self._end)
            self._found.append(Paragraph(id=id_, kind=Kind.VERSE, verse=verse))
        else:
            self._found.append(self._paragraph(single_spaced(source)))
        self._start, self._speaker = -1, None

    def _paragraph(self, source: str) -> Paragraph:
        """Prose, a speech, or a thought if it is one as a whole."""
        start, end = _trimmed(self._text, self._words, self._end)
        if start == end:
            self._mark(mistakes.says_nothing(self._start, self._end))
        words = read_inline(self._scalar, start, end, self._reading)
        return _prose_or_thought(self._id(source, self._start, self._end), words, self._speaker)

    def _id(self, source: str, start: int, end: int) -> str:
        """The id of the paragraph between two places, which are kept under it."""
        id_ = self._ids.of(source)
        self._reading.paragraphs[id_] = (self._scalar, start, end)
        return id_

    def _mark(self, finding: Finding) -> None:
        self._reading.mark(self._scalar, finding)


def _prose_or_thought(id_: str, words: Inline, speaker: int | None) -> Paragraph:
    """Prose, somebody's speech, or a thought if it is one as a whole."""
    if len(words) == 1 and isinstance(words[0], Styled) and words[0].style is Style.THOUGHT:
        return Paragraph(id=id_, kind=Kind.THOUGHT, words=words[0].inside, speaker=speaker)
    kind = Kind.PROSE if speaker is None else Kind.SPEECH
    return Paragraph(id=id_, kind=kind, words=words, speaker=speaker)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without spaces at its ends."""
    while start < end and text[start] in " \t\n":
        start += 1
    while end > start and text[end - 1] in " \t\n":
        end -= 1
    return start, end
