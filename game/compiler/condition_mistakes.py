"""What is said about a condition that cannot be asked. Each mistake is one function."""

from game.compiler.finding import Finding
from game.compiler.operand import Operand, Sort
from game.compiler.tokens import Kind, Token
from game.compiler.vocabulary import Vocabulary
from game.source.catalogue import (
    ALWAYS_HOLDS,
    CALL,
    CONDITION_TOO_LONG,
    LEFT_OVER,
    NEVER_HOLDS,
    NOT_A_QUESTION,
    SIDES_DIFFER,
    SOMETHING_MISSING,
    UNKNOWN_VARIABLE,
    UNKNOWN_WORD,
    WHICH_CHAPTER,
    WORDS_HAVE_NO_ORDER,
    YES_NO_WORD,
)
from game.source.suggest import listed, meant, nearest

_YES_NO = {"yes": "true", "on": "true", "no": "false", "off": "false"}


def unknown_name(operand: Operand, vocabulary: Vocabulary, beside: Operand | None) -> Finding:
    """A name that is neither a variable nor, where it stands, a word."""
    name = operand.name
    if beside is not None and beside.sort is Sort.YES_NO and name in _YES_NO:
        return _yes_no_word(operand)
    if "." in name:
        return _dotted(operand, vocabulary)
    near = nearest(name, [*vocabulary.terms, "pov", "true", "false"])
    owner = _owner(name, vocabulary)
    otherwise = (
        f"it is a word of `{owner}`: write `{owner} == {name}`" if owner else "declare it under `state:`"
    )
    return Finding(
        UNKNOWN_VARIABLE,
        f"no variable is called `{name}`",
        operand.start,
        operand.end,
        "the state has no such name",
        otherwise if owner or not near else f"did you mean `{near}`?",
    )


def _owner(word: str, vocabulary: Vocabulary) -> str:
    """The one-of variable that has this word; `pov` for somebody of the cast."""
    if word in vocabulary.cast:
        return "pov"
    for name, term in vocabulary.terms.items():
        if term.variable is not None and word in term.variable.words:
            return name
    return ""


def _yes_no_word(operand: Operand) -> Finding:
    right = _YES_NO[operand.name]
    message = f"a condition has no `{operand.name}`"
    return Finding(
        YES_NO_WORD, message, operand.start, operand.end, f"`{right}` is meant", f"write `{right}`"
    )


def _dotted(operand: Operand, vocabulary: Vocabulary) -> Finding:
    last = operand.name.rpartition(".")[2]
    visited = f"to ask whether a scene was left before, write `visited({operand.name})`"
    return Finding(
        CALL,
        f"`{operand.name}` is not the name of a variable",
        operand.start,
        operand.end,
        "names of variables have no dot",
        f"write `{last}`" if last in vocabulary.terms else visited,
    )


def unknown_word(variable: Operand, token: Token, vocabulary: Vocabulary) -> Finding:
    """A word that its variable does not have."""
    owner = _owner(token.text, vocabulary)
    known = f"the words of `{variable.name}` are {listed(variable.words)}"
    help_ = meant(token.text, variable.words, known)
    if owner and help_ == known:
        help_ = f"it is a word of `{owner}`; {known}"
    what = "nobody in the cast is" if variable.name == "pov" else f"`{variable.name}` is never"
    return Finding(
        UNKNOWN_WORD, f"{what} `{token.text}`", token.start, token.end, "not one of its words", help_
    )


def no_word(variable: Operand, other: Operand) -> Finding:
    """Something else than a word beside a one-of variable."""
    return Finding(
        SIDES_DIFFER,
        f"`{variable.name}` can only be compared with one of its words",
        other.start,
        other.end,
        "not a word",
        f"they are {listed(variable.words)}",
    )


def wrong_way_round(word: Operand, sign: Token, variable: Operand) -> Finding:
    """`thrown == stake`."""
    return Finding(
        SIDES_DIFFER,
        "the variable stands first, its word after it",
        word.start,
        variable.end,
        "the wrong way round",
        f"write `{variable.name} {sign.text} {word.name}`",
    )


def cannot_compare(left: Operand, right: Operand) -> Finding:
    """Two sides of different kinds, or words where no word was asked for."""
    message = f"{left.sort.value} cannot be compared with {right.sort.value}"
    words = next((side for side in (left, right) if side.sort is Sort.WORD), None)
    way = f"the words of `{words.name}` are {listed(words.words)}" if words else "compare like with like"
    return Finding(SIDES_DIFFER, message, left.start, right.end, "these differ in kind", way)


def yes_no_has_no_order(left: Operand, sign: Token) -> Finding:
    """`fine >= true`."""
    return Finding(
        SIDES_DIFFER,
        f"yes and no cannot be compared with `{sign.text}`",
        sign.start,
        sign.end,
        "neither is more than the other",
        f"write `{left.name}` or `not {left.name}`" if left.name else "use `and`, `or` and `not`",
    )


def words_have_no_order(left: Operand, sign: Token) -> Finding:
    """`stake < thrown`."""
    return Finding(
        WORDS_HAVE_NO_ORDER,
        f"the words of `{left.name}` have no order",
        sign.start,
        sign.end,
        "none is more than another",
        "only `==` and `!=` can be asked of words",
    )


def words_in_a_chain(sign: Token) -> Finding:
    """`stake == thrown == true`."""
    return Finding(
        LEFT_OVER,
        "nothing can be compared with the answer about a word",
        sign.start,
        sign.end,
        "one comparison is enough",
        "join questions by `and` or `or`",
    )


def cannot_add(side: Operand) -> Finding:
    """A yes, a no or a word in a sum."""
    return Finding(
        SIDES_DIFFER,
        f"only numbers can be added, and this is {side.sort.value}",
        side.start,
        side.end,
        "not a number",
        "join questions by `and` or `or`",
    )


def holds_by_itself(operand: Operand) -> Finding:
    """A number or a word where a yes or no is asked for."""
    name = operand.name or "it"
    if operand.sort is Sort.WORD:
        way = f"compare it with a word: `{name} == {(*operand.words, 'word')[0]}`"
    else:
        way = (
            f"compare it: `{name} >= {max(operand.low + 1, 1)}`"
            if operand.name
            else "compare it with another"
        )
    message = f"{operand.sort.value} is neither true nor false"
    return Finding(NOT_A_QUESTION, message, operand.start, operand.end, "this alone asks nothing", way)


def never_holds(test: Operand, sides: tuple[Operand, ...]) -> Finding:
    """A comparison outside the bounds."""
    return Finding(
        NEVER_HOLDS,
        "this can never hold",
        test.start,
        test.end,
        _bounds(sides) or "it asks nothing of the state",
        "mend the number, or the bounds of the variable" if sides else "leave out what it stands before",
    )


def always_holds(test: Operand, sides: tuple[Operand, ...]) -> Finding:
    """A comparison that the bounds already answer."""
    label = _bounds(sides) or "it asks nothing of the state"
    return Finding(ALWAYS_HOLDS, "this always holds", test.start, test.end, label, "it can be left out")


def _bounds(sides: tuple[Operand, ...]) -> str:
    told = [
        f"`{side.name}` goes from {side.low} to {side.high}" if side.name else f"{side.low} to {side.high}"
        for side in sides
        if side.low != side.high
    ]
    return " and ".join(told)


def something_missing(token: Token) -> Finding:
    """A place where a name or a number should stand."""
    before = "at the end" if token.kind is Kind.END else f"before `{token.text}`"
    return Finding(
        SOMETHING_MISSING,
        f"something is missing {before} of the condition"
        if token.kind is Kind.END
        else f"something is missing {before}",
        token.start,
        max(token.end, token.start + 1),
        "a variable or a number should stand here",
        "a condition reads like `trust >= 3 and not fine`",
    )


def not_closed(opening: Token) -> Finding:
    """A bracket without its other half."""
    message = "this bracket is never closed"
    return Finding(SOMETHING_MISSING, message, opening.start, opening.end, "opened here", "add `)`")


def left_over(token: Token) -> Finding:
    """Words behind a whole condition."""
    way = "a `(` for it is missing" if token.text == ")" else "join questions by `and` or `or`"
    message = f"the condition is complete before `{token.text}`"
    return Finding(LEFT_OVER, message, token.start, token.end, "this is left over", way)


def no_calls(token: Token) -> Finding:
    """`random(6)`."""
    way = meant(token.text, ["visited"], "`visited(scene)` is the only word that takes brackets")
    return Finding(
        CALL, f"a condition cannot call `{token.text}`", token.start, token.end, "not a question", way
    )


def visited_what(token: Token) -> Finding:
    """`visited` without a scene in brackets."""
    message = "`visited` takes one scene in brackets"
    way = "write `visited(scene)` or `visited(chapter.scene)`"
    return Finding(SOMETHING_MISSING, message, token.start, token.end, "visited what?", way)


def which_chapter(name: Token) -> Finding:
    """A bare scene name in story.yaml, where no chapter is meant by itself."""
    message = f"the chapter of `{name.text}` is missing"
    way = f"write `visited(chapter.{name.text})`; only inside a chapter a bare name is enough"
    return Finding(WHICH_CHAPTER, message, name.start, name.end, "in which chapter?", way)


def too_deep(token: Token, most: int) -> Finding:
    """Hundreds of brackets."""
    message = f"a condition may be nested {most} deep"
    return Finding(CONDITION_TOO_LONG, message, token.start, token.end, "too deep", "say it more simply")


def too_long(text: str, most: int) -> Finding:
    """A page of condition."""
    message = f"a condition of {len(text)} signs; {most} is the most"
    return Finding(CONDITION_TOO_LONG, message, 0, most, "too long", "say it more simply")
