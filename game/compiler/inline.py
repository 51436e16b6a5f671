r"""The inside of a paragraph: thoughts, stress, values, and words that depend on the state.

    inline = { sign | escape | "*" inline "*" | "_" inline "_" | "__" inline "__" | value | either } ;
    value  = "{" variable [ ":" ( "word" | "Word" | "ordinal" | "Ordinal" ) ] "}" ;
    either = "{" condition ": " inline [ "|" inline ] "}" ;
    escape = "\" before one of \ * _ { } | [ ] > : - # " ' ;

Reading jumps from mark to mark with a regular expression; words between marks are never looked at one by one.
"""

import re

from game.compiler import inline_mistakes as mistakes
from game.compiler import stars
from game.compiler.finding import Finding
from game.compiler.reading import Reading
from game.compiler.tree import Scalar
from game.compiler.typography import typeset
from game.model.prose import Either, Form, Inline, Style, Styled, Value, Words
from game.model.story import VariableKind

MARK = re.compile(r"[*_{}|\\]")
"""The signs that mean something inside a paragraph."""

ESCAPED = frozenset("\\*_{}|[]>:-#\"'")
DEEPEST = 16

_SPACES = re.compile(r"[ \t\n]+")
_HEAD = re.compile(r"(?:[^:{}|\\]|\|\|)*")
_NAME = re.compile(r"\s*[^\W\d]\w*\s*\Z")
_FORM = re.compile(r"\w*")
_RUN = re.compile(r"_{1,4}")
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_FORMS = {form.value: form for form in Form if form is not Form.NUMBER}
_STYLES = {"*": Style.THOUGHT, "_": Style.STRESS, "__": Style.STRONG}


def read_inline(scalar: Scalar, start: int, end: int, reading: Reading) -> Inline:
    """The words of `scalar.value[start:end]`, which is one paragraph without spaces at its ends."""
    words = scalar.value[start:end]
    if "*" in words or "_" in words or "{" in words or "}" in words or "\\" in words:
        return _Inline(scalar, start, end, reading).whole()
    words = typeset(single_spaced(words), reading.vocabulary.quotes)
    return (Words(words),) if words else ()


def single_spaced(text: str) -> str:
    """The text with one space for any number of spaces and line ends.

    Most texts have nothing to change, and looking for two signs is ten times as fast as an expression.
    """
    return _SPACES.sub(" ", text) if "\n" in text or "  " in text or "\t" in text else text


class _Inline:
    """Reads one paragraph from left to right.

    `_before` is the last sign that was written: whether a quote opens or closes depends on it. Once the way
    is `_lost`, a mark without its other half follows from the mistake that was told.
    """

    __slots__ = ("_at", "_before", "_depth", "_end", "_lost", "_reading", "_scalar", "_text")

    def __init__(self, scalar: Scalar, start: int, end: int, reading: Reading) -> None:
        self._scalar = scalar
        self._text = scalar.value
        self._at = start
        self._end = end
        self._reading = reading
        self._before = ""
        self._depth = 0
        self._lost = False

    def whole(self) -> Inline:
        """The whole paragraph; a half of an either cannot end here."""
        return self._inline((), stops="")

    def _inline(self, styles: tuple[str, ...], stops: str) -> Inline:
        """Words up to the mark that closes `styles[-1]`, to one of `stops`, or to the end."""
        found: list[Words | Styled | Value | Either] = []
        pending = ""
        while True:
            mark = MARK.search(self._text, self._at, self._end)
            pending += self._words(mark.start() if mark else self._end)
            sign = mark.group() if mark else ""
            if not sign or sign in stops or self._closes(styles):
                break
            if sign in "\\|}":
                pending += self._sign(sign)
                continue
            if pending:
                found.append(Words(pending))
                pending = ""
            found += self._braces() if sign == "{" else self._styled(styles, stops)
        if pending:
            found.append(Words(pending))
        return tuple(found)

    def _words(self, end: int) -> str:
        """The words up to the next mark, set in type."""
        start, self._at = self._at, end
        if start == end:
            return ""
        after = self._text[end] if end < self._end else ""
        words = single_spaced(self._text[start:end])
        words = typeset(words, self._reading.vocabulary.quotes, self._before, after)
        self._before = "–" if words[-1] == "-" else words[-1]  # a hyphen would join one behind the mark
        return words

    def _sign(self, sign: str) -> str:
        r"""An escape, a `|` that divides nothing, or a `}` that closes nothing."""
        start = self._at
        self._before = "x"
        self._at += 1
        if sign == "|":
            return sign
        if sign == "}":
            self._mark(mistakes.closes_nothing(start))
            return ""
        escaped = self._text[self._at : min(self._at + 1, self._end)]
        if escaped not in ESCAPED or not escaped:
            self._mark(mistakes.not_an_escape(start, escaped))
            return ""
        self._at += 1
        return escaped

    def _opening(self, styles: tuple[str, ...]) -> str:
        """The style mark that stands here: of three `_` the outer one first, and the inner one to close."""
        if self._text[self._at] == "*":
            return "*"
        run = _RUN.match(self._text, self._at, self._end)
        length = len(run.group()) if run else 0
        return "_" if length == 1 or (length != 2 and styles[-1:] == ("_",)) else "__"

    def _closes(self, styles: tuple[str, ...]) -> bool:
        return bool(styles) and self._text[self._at] in "*_" and self._opening(styles) == styles[-1]

    def _styled(self, styles: tuple[str, ...], stops: str) -> list[Words | Styled | Value | Either]:
        """Words between two marks; without the second they are read as if the first were not there."""
        start, mark = self._at, self._opening(styles)
        self._at += len(mark)
        if mark in styles:
            self._mark_first(mistakes.crossed(start, mark, styles[-1]))
            return []
        if self._text[self._at : min(self._at + 1, self._end)].isspace():
            self._mark(mistakes.beside_a_space(start, mark))
            self._lost = bool(styles)
            return []
        if not self._deeper(start):
            return []
        inside = self._inline((*styles, mark), stops)
        self._depth -= 1
        if self._at >= self._end or self._text[self._at] not in "*_":
            self._never_closed(start, mark)
            return list(inside)
        self._at += len(mark)
        if not inside:
            self._mark_first(mistakes.nothing_inside(start, mark))
        return [Styled(_STYLES[mark], inside)]

    def _braces(self) -> list[Words | Styled | Value | Either]:
        """A value or an either; after a mistake in it reading goes on behind its `}`."""
        start = self._at
        head = _HEAD.match(self._text, start + 1, self._end)
        assert head is not None, "it matches nothing as well"
        sign = self._text[head.end()] if head.end() < self._end else ""
        name = head.group().strip()
        if not self._deeper(start):
            return []
        found: Value | Either | None = None
        if sign == "}" and _NAME.match(head.group()):
            found = self._value(name, Form.NUMBER, start + 1)
            self._at = head.end() + 1
        elif sign == ":" and name:
            self._at = head.end() + 1
            found = self._after_colon(start, head.end(), name)
        else:
            self._mark(mistakes.not_a_value(start, head.end(), name, sign))
            self._skip(start)
        self._depth -= 1
        return [found] if found else []

    def _after_colon(self, start: int, colon: int, name: str) -> Value | Either | None:
        """A form directly behind the colon, or after a space the two halves."""
        if self._at >= self._end or self._text[self._at] in " \t\n|}":
            return self._either(start, colon)
        form = _FORM.match(self._text, self._at, self._end)
        assert form is not None, "it matches nothing as well"
        closed = self._text[form.end() : form.end() + 1] == "}" and form.end() < self._end
        known = _FORMS.get(form.group())
        if closed and known and _NAME.match(name):
            self._at = form.end() + 1
            return self._value(name, known, start + 1)
        self._mark(mistakes.unknown_form(start, colon, form.end(), name, form.group() if closed else ""))
        self._skip(start)
        return None

    def _value(self, name: str, form: Form, start: int) -> Value | None:
        self._before = "x"
        term = self._reading.vocabulary.terms.get(name)
        place = self._text.index(name, start)
        if term is None:
            if "state" not in self._reading.vocabulary.blind:
                self._mark(mistakes.unknown_value(place, name, self._reading.vocabulary))
            return None
        ordinal = form in {Form.ORDINAL, Form.CAPITAL_ORDINAL}
        if term.variable and ordinal and term.variable.kind is not VariableKind.NUMBER:
            self._mark(mistakes.no_ordinal(place, name, term.variable))
        return Value(term.slot, form)

    def _either(self, start: int, colon: int) -> Either | None:
        """What is read while the condition holds, and what else; the spaces at the ends of a half are not."""
        condition = self._reading.condition(self._scalar, start + 1, colon)
        then = self._half()
        otherwise: Inline = ()
        if self._at < self._end and self._text[self._at] == "|":
            self._at += 1
            last, self._before = self._before, ""
            otherwise = self._half()
            self._before = self._before or last
        if self._at < self._end and self._text[self._at] == "|":
            self._mark(mistakes.third_half(self._at))
            self._skip(start)
            return None
        if self._at >= self._end:
            self._mark_first(mistakes.brace_never_closed(start))
            return None
        self._at += 1
        if not then and not otherwise:
            self._mark(mistakes.says_nothing(start, self._at))
        return Either(condition, then, otherwise) if condition else None

    def _half(self) -> Inline:
        last, self._before = self._before, ""
        while self._at < self._end and self._text[self._at] in " \t\n":
            self._at += 1
        half = _without_last_space(self._inline((), stops="|}"))
        self._before = self._before or last
        return half

    def _skip(self, start: int) -> None:
        """Behind the `}` that belongs to the `{` at `start`, or to the end."""
        depth = 0
        for brace in _BRACES.finditer(self._text, start, self._end):
            depth += {"{": 1, "}": -1}.get(brace.group(), 0)
            if depth == 0:
                self._at = brace.end()
                return
        self._at = self._end

    def _deeper(self, start: int) -> bool:
        self._depth += 1
        if self._depth <= DEEPEST:
            return True
        self._depth -= 1
        self._mark_first(mistakes.too_deep(start, DEEPEST))
        self._at = self._end
        return False

    def _never_closed(self, start: int, mark: str) -> None:
        """Told once where a thought begins that goes on over the end of its paragraph."""
        if mark != "*" or not stars.is_end_of_earlier(self._text, start):
            goes_on = mark == "*" and stars.goes_on(self._text, self._end)
            finding = mistakes.over_paragraphs(start) if goes_on else mistakes.never_closed(start, mark)
            self._mark_first(finding)

    def _mark_first(self, finding: Finding) -> None:
        if not self._lost:
            self._mark(finding)
        self._lost = True

    def _mark(self, finding: Finding) -> None:
        self._reading.mark(self._scalar, finding)


def _without_last_space(half: Inline) -> Inline:
    if not half or not isinstance(half[-1], Words) or not half[-1].text.endswith(" "):
        return half
    words = half[-1].text.rstrip(" ")
    return (*half[:-1], Words(words)) if words else half[:-1]
