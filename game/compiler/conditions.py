"""Conditions: from words to a tree that asks only what can be asked.

    condition = both { "or" both } ;   both = denied { "and" denied } ;   denied = "not" denied | test ;
    test      = one-of ( "==" | "!=" ) word | sum { ( "==" | "!=" | "<" | "<=" | ">" | ">=" ) sum } ;
    sum       = atom { ( "+" | "-" ) atom } ;
    atom      = [ "-" ] number | "true" | "false" | variable | "visited(" scene ")" | "(" condition ")" ;

Names and kinds are agreed while reading, so that a mistake is told where it stands and the next one too.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.compiler import condition_mistakes as mistakes
from game.compiler.agreement import Agreement
from game.compiler.finding import Finding
from game.compiler.operand import NOTHING, Operand, Sort, operand_of
from game.compiler.stable_names import full_scene
from game.compiler.tokens import WORDS, Kind, Token, tokens
from game.compiler.vocabulary import Vocabulary
from game.model.condition import Condition
from game.model.expression import And, Compare, Constant, Expression, Not, Or, Visited
from game.source.catalogue import QUOTED_WORD, STRANGE_SIGN
from game.source.diagnostic import Severity

LONGEST, DEEPEST = 2_000, 32


class VisitBits:
    """Gives each scene that some condition asks about its bit, in the order of asking."""

    __slots__ = ("bits",)

    def __init__(self) -> None:
        self.bits: dict[str, int] = {}

    def of(self, scene: str) -> int:
        """The mask of a scene, by its full name."""
        return self.bits.setdefault(scene, 1 << len(self.bits))


class Asked(NamedTuple):
    """A scene named in `visited(…)`, and where; whether there is one is known when all files are read."""

    scene: str
    start: int
    end: int


class Parsed(NamedTuple):
    """A condition (None if it is wrong), what is said about it, and the scenes it asks about."""

    condition: Condition | None
    findings: tuple[Finding, ...] = ()
    asked: tuple[Asked, ...] = ()


def parse(text: str, vocabulary: Vocabulary, visits: VisitBits, chapter: str = "") -> Parsed:
    """Read a condition that stands in `chapter` (empty: in story.yaml, where scenes have their full name)."""
    if len(text) > LONGEST:
        return Parsed(None, (mistakes.too_long(text, LONGEST),))
    parser = _Parser(text, vocabulary, visits, chapter)
    tree = parser.whole()
    wrong = any(finding.code.severity is Severity.ERROR for finding in parser.findings)
    condition = None if tree is None or wrong else Condition(tree)
    return Parsed(condition, tuple(_one_for_a_word(parser.findings)), tuple(parser.asked))


def _one_for_a_word(findings: list[Finding]) -> Iterator[Finding]:
    """Of a word in quotes that is no right word either only that is told: its way out has no quotes."""
    wrong = {
        (told.start, told.end)
        for told in findings
        if told.code is not QUOTED_WORD and told.help.startswith(("write", "did you mean"))
    }
    return (told for told in findings if told.code is not QUOTED_WORD or (told.start, told.end) not in wrong)


class _Stop(Exception):  # noqa: N818  not an error of the program: the sentence makes no sense from here on
    """The rest of a condition cannot be read; why is among the findings."""


class _Parser:
    """Reads one condition from left to right; a docstring's rule is the one its method reads."""

    def __init__(self, text: str, vocabulary: Vocabulary, visits: VisitBits, chapter: str) -> None:
        self.findings: list[Finding] = []
        self.asked: list[Asked] = []
        self._vocabulary = vocabulary
        self._visits = visits
        self._chapter = chapter
        self._tokens = tokens(text, self.findings)
        self._agreement = Agreement(vocabulary, self.findings)
        self._next = 0
        self._depth = 0

    def whole(self) -> Expression | None:
        """The one condition there is, and nothing behind it."""
        try:
            operand = self._condition()
            if self._peek.kind is not Kind.END:
                raise self._stop(mistakes.left_over(self._peek))
        except _Stop:
            return None
        return self._agreement.whole(operand)

    def _condition(self) -> Operand:
        """Either of several: `both { "or" both }`."""
        first = self._both()
        if not self._is("or"):
            return first
        operands = [self._agreement.held(first)]
        while self._take("or"):
            operands.append(self._agreement.held(self._both()))
        return Operand(Or(tuple(operands)), Sort.YES_NO, first.start, self._end)

    def _both(self) -> Operand:
        """All of several: `denied { "and" denied }`."""
        first = self._denied()
        if not self._is("and"):
            return first
        operands = [self._agreement.held(first)]
        while self._take("and"):
            operands.append(self._agreement.held(self._denied()))
        return Operand(And(tuple(operands)), Sort.YES_NO, first.start, self._end)

    def _denied(self) -> Operand:
        """The opposite: `"not" denied | test`."""
        token = self._peek
        if not self._take("not"):
            return self._test()
        self._deeper(token)
        operand = self._agreement.held(self._denied())
        self._depth -= 1
        return Operand(Not(operand), Sort.YES_NO, token.start, self._end)

    def _test(self) -> Operand:
        """One comparison or a chain of them: `one-of sign word | sum { sign sum }`."""
        first = left = self._sum()
        if not self._at_sign():
            return left
        if left.sort is Sort.WORD:
            return self._word_test(left)
        tests: list[Expression] = []
        while self._at_sign():
            sign = self._advance()
            left, right = self._agreement.compared(left, sign, self._sum())
            tests.append(Compare(sign.text, left.tree, right.tree))
            left = right
        tree = tests[0] if len(tests) == 1 else And(tuple(tests))
        return Operand(tree, Sort.YES_NO, first.start, self._end)

    def _word_test(self, left: Operand) -> Operand:
        """Beside a one-of variable stands always one of its words, also if a variable is called so."""
        sign = self._advance()
        if sign.text not in {"==", "!="}:
            self.findings.append(mistakes.words_have_no_order(left, sign))
        token = self._peek
        if token.kind is Kind.NAME and token.text not in WORDS:
            word = self._agreement.is_word(left, self._advance())
        else:
            word = NOTHING
            self.findings.append(mistakes.no_word(left, self._sum()))
        if self._at_sign():
            raise self._stop(mistakes.words_in_a_chain(self._peek))
        return Operand(Compare(sign.text, left.tree, word), Sort.YES_NO, left.start, self._end)

    def _sum(self) -> Operand:
        """Numbers added and taken away: `atom { ( "+" | "-" ) atom }`."""
        left = self._atom()
        while self._is("+") or self._is("-"):
            minus = self._advance().text == "-"
            left = self._agreement.added(left, self._atom(), minus=minus)
        return left

    def _atom(self) -> Operand:
        """The smallest piece: a number, `true`, a variable, `visited(…)`, or a condition in brackets."""
        token = self._peek
        if token.kind is Kind.NUMBER:
            return self._number(self._advance(), 1)
        if token.kind is Kind.NAME and token.text not in {"and", "or", "not"}:
            return self._named(self._advance())
        if self._take("("):
            return self._group(token)
        if self._take("-") and self._peek.kind is Kind.NUMBER:
            return self._number(self._advance(), -1)._replace(start=token.start)
        raise self._stop(mistakes.something_missing(self._peek))

    def _number(self, token: Token, factor: int) -> Operand:
        if not token.text:
            return Operand(NOTHING, Sort.ANY, token.start, token.end)
        value = factor * int(token.text)
        return Operand(Constant(value), Sort.NUMBER, token.start, token.end, value, value)

    def _group(self, opening: Token) -> Operand:
        self._deeper(opening)
        inside = self._condition()
        if not self._take(")"):
            raise self._stop(mistakes.not_closed(opening))
        self._depth -= 1
        return inside._replace(start=opening.start, end=self._end)

    def _named(self, token: Token) -> Operand:
        if token.text in {"true", "false"}:
            value = int(token.text == "true")
            return Operand(Constant(value), Sort.YES_NO, token.start, token.end, value, value)
        if token.text == "visited":
            return self._visited(token)
        if self._is("("):
            raise self._stop(mistakes.no_calls(token))
        return operand_of(token.text, self._vocabulary, token.start, token.end)

    def _visited(self, token: Token) -> Operand:
        if not self._take("(") or self._peek.kind is not Kind.NAME:
            raise self._stop(mistakes.visited_what(token))
        name = self._advance()
        if not self._take(")"):
            raise self._stop(mistakes.visited_what(token))
        scene = full_scene(name.text, self._chapter)
        if scene.startswith("."):
            self.findings.append(mistakes.which_chapter(name))
            return Operand(NOTHING, Sort.ANY, token.start, self._end)
        self.asked.append(Asked(scene, name.start, name.end))
        return Operand(Visited(self._visits.of(scene)), Sort.YES_NO, token.start, self._end)

    @property
    def _peek(self) -> Token:
        return self._tokens[self._next]

    @property
    def _end(self) -> int:
        """Where what has been read ends."""
        return self._tokens[self._next - 1].end

    def _at_sign(self) -> bool:
        return self._peek.kind is Kind.SIGN

    def _is(self, text: str) -> bool:
        return self._peek.text == text

    def _take(self, text: str) -> bool:
        taken = self._peek.text == text
        self._next += taken
        return taken

    def _advance(self) -> Token:
        self._next += 1
        return self._tokens[self._next - 1]

    def _deeper(self, token: Token) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise self._stop(mistakes.too_deep(token, DEEPEST))

    def _stop(self, finding: Finding) -> _Stop:
        """A sign that means nothing has been told and left out; the rest follows from it."""
        if all(told.code is not STRANGE_SIGN for told in self.findings):
            self.findings.append(finding)
        return _Stop()
