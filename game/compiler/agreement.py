"""Whether the pieces of a condition fit together: kinds, words, and bounds."""

from game.compiler import condition_mistakes as mistakes
from game.compiler.finding import Finding
from game.compiler.operand import NOTHING, Operand, Sort, possible
from game.compiler.tokens import Token
from game.compiler.vocabulary import Vocabulary
from game.model.expression import Constant, Expression, Sum


class Agreement:
    """Judges the pieces of one condition as they are read, and writes down what is wrong with them."""

    __slots__ = ("_findings", "_vocabulary")

    def __init__(self, vocabulary: Vocabulary, findings: list[Finding]) -> None:
        self._vocabulary = vocabulary
        self._findings = findings

    def held(self, operand: Operand) -> Expression:
        """The tree of a piece that has to hold or not, told if it is a number or a word."""
        operand = self.known(operand)
        if operand.sort in {Sort.NUMBER, Sort.WORD}:
            self._findings.append(mistakes.holds_by_itself(operand))
        return operand.tree

    def whole(self, operand: Operand) -> Expression:
        """The same for a whole condition, which may not be just `true` or `false`."""
        tree = self.held(operand)
        if isinstance(tree, Constant) and operand.sort is Sort.YES_NO:
            self._tell_certain(operand, can_hold=bool(tree.value), can_fail=not tree.value)
        return tree

    def compared(self, left: Operand, sign: Token, right: Operand) -> tuple[Operand, Operand]:
        """Both sides of a comparison, told if they cannot be compared, or not in earnest."""
        if left.sort is Sort.NAME and right.sort is Sort.WORD and left.name in right.words:
            self._findings.append(mistakes.wrong_way_round(left, sign, right))
            return left._replace(sort=Sort.ANY), right._replace(sort=Sort.ANY)
        if left.sort in {Sort.NAME, Sort.ANY} and right.sort is Sort.NAME:
            right = right._replace(sort=Sort.ANY)
        left, right = self.known(left, beside=right), self.known(right, beside=left)
        if Sort.ANY in {left.sort, right.sort}:
            return left, right
        if left.sort is not right.sort or left.sort is Sort.WORD:
            self._findings.append(mistakes.cannot_compare(left, right))
        elif left.sort is Sort.YES_NO and sign.text not in {"==", "!="}:
            self._findings.append(mistakes.yes_no_has_no_order(left, sign))
        else:
            can_hold, can_fail = possible(sign.text, left, right)
            comparison = Operand(NOTHING, Sort.YES_NO, left.start, right.end)
            self._tell_certain(comparison, can_hold=can_hold, can_fail=can_fail, sides=(left, right))
        return left, right

    def is_word(self, left: Operand, word: Token) -> Constant:
        """The index of a word beside its one-of variable."""
        if word.text not in left.words:
            self._findings.append(mistakes.unknown_word(left, word, self._vocabulary))
            return NOTHING
        return Constant(left.words.index(word.text))

    def added(self, left: Operand, right: Operand, *, minus: bool) -> Operand:
        """A sum or a difference, and how far it can go."""
        sides = (self.known(left), self.known(right))
        for side in sides:
            if side.sort not in {Sort.NUMBER, Sort.ANY}:
                self._findings.append(mistakes.cannot_add(side))
        sort = Sort.NUMBER if all(side.sort is Sort.NUMBER for side in sides) else Sort.ANY
        low, high = (-right.high, -right.low) if minus else (right.low, right.high)
        tree = Sum(left.tree, right.tree, minus)
        return Operand(tree, sort, left.start, right.end, left.low + low, left.high + high)

    def known(self, operand: Operand, *, beside: Operand | None = None) -> Operand:
        """The same piece, told if it is a name that no variable has."""
        if operand.sort is not Sort.NAME:
            return operand
        if "state" not in self._vocabulary.blind:
            self._findings.append(mistakes.unknown_name(operand, self._vocabulary, beside))
        return operand._replace(sort=Sort.ANY)

    def _tell_certain(
        self, test: Operand, *, can_hold: bool, can_fail: bool, sides: tuple[Operand, ...] = ()
    ) -> None:
        if not can_hold:
            self._findings.append(mistakes.never_holds(test, sides))
        elif not can_fail:
            self._findings.append(mistakes.always_holds(test, sides))
