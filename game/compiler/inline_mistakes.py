"""What is said about marks inside a paragraph. Each mistake is one function."""

from game.compiler.finding import Finding
from game.compiler.vocabulary import Vocabulary
from game.model.story import Variable
from game.source.catalogue import (
    BRACE_NOT_CLOSED,
    CLOSES_NOTHING,
    EMPTY_EITHER,
    EMPTY_MARKS,
    MARK_NOT_CLOSED,
    MARKS_CROSS,
    MARKS_TOO_DEEP,
    NO_ORDINAL,
    NOT_A_VALUE,
    NOT_AN_ESCAPE,
    STRAY_MARK,
    THIRD_HALF,
    UNKNOWN_FORM,
    UNKNOWN_VARIABLE,
)
from game.source.suggest import listed, meant

_MEANING = {"*": "a thought begins", "_": "stress begins", "__": "strong words begin"}


def never_closed(start: int, mark: str) -> Finding:
    """`*` without its other half."""
    return Finding(
        MARK_NOT_CLOSED,
        f"this `{mark}` is never closed",
        start,
        start + len(mark),
        f"{_MEANING[mark]} here",
        f"close it with `{mark}` in the same paragraph, or write `{_escaped(mark)}` for the sign itself",
    )


def over_paragraphs(start: int) -> Finding:
    """`*` whose other half stands in a paragraph behind this one."""
    return Finding(
        MARK_NOT_CLOSED,
        "a thought in stars ends with its paragraph",
        start,
        start + 1,
        "this one goes on in the next",
        "each paragraph has its own stars: close this one with `*`, and begin the next with `*`",
    )


def beside_a_space(start: int, mark: str) -> Finding:
    """`5 * 3`."""
    return Finding(
        STRAY_MARK,
        f"`{mark}` before a space marks nothing",
        start,
        start + len(mark),
        f"{_MEANING[mark]} here, if at all",
        f"write `{_escaped(mark)}` for the sign itself, or leave out the space",
    )


def crossed(start: int, mark: str, inner: str) -> Finding:
    """`*a _b* c_`."""
    return Finding(
        MARKS_CROSS,
        f"`{mark}` closes before the `{inner}` inside it",
        start,
        start + len(mark),
        f"`{inner}` is still open here",
        f"close `{inner}` first",
    )


def nothing_inside(start: int, mark: str) -> Finding:
    """`**`, which other languages write for strong words."""
    strong = "strong words are written `__like this__`" if mark == "*" else ""
    return Finding(
        EMPTY_MARKS,
        f"nothing stands between the two `{mark}`",
        start,
        start + 2 * len(mark),
        "nothing in here",
        strong or f"write `{_escaped(mark)}` for the sign itself",
    )


def _escaped(mark: str) -> str:
    return "".join(f"\\{sign}" for sign in mark)


def closes_nothing(start: int) -> Finding:
    """`}` without `{`."""
    message = "this `}` closes nothing"
    return Finding(
        CLOSES_NOTHING, message, start, start + 1, "no `{` before it", "write `\\}` for the sign itself"
    )


def not_an_escape(start: int, sign: str) -> Finding:
    r"""`\n`, `\` before a space."""
    return Finding(
        NOT_AN_ESCAPE,
        f"`\\` before `{sign}` means nothing" if sign.strip() else "`\\` before a space means nothing",
        start,
        start + 1 + len(sign.strip()),
        "not a mark that needs it",
        "write `\\\\` for the sign itself",
    )


def not_a_value(start: int, end: int, name: str, sign: str) -> Finding:
    """Braces that hold neither a variable nor a condition with words."""
    if not sign:
        return brace_never_closed(start)
    way = "write `{variable}`, or `{condition: words | other words}`"
    if sign == "|" and name:
        label = "a condition and `: ` are missing"
    elif not name:
        label = "nothing stands here"
    elif sign == "}":
        label, way = (
            "its words are missing",
            f"write `{{{name}: words}}` or `{{{name}: words | other words}}`",
        )
    else:
        label = f"`{sign}` cannot stand here"
    return Finding(
        NOT_A_VALUE, "`{ }` holds a variable, or a condition and words", start, end + 1, label, way
    )


def unknown_form(start: int, colon: int, end: int, name: str, form: str) -> Finding:
    """`{nights:words}`, or an either without the space behind its colon."""
    forms = ("word", "Word", "ordinal", "Ordinal")
    if not form or not name.isidentifier():
        return Finding(
            UNKNOWN_FORM,
            "a space is missing behind the colon",
            colon,
            colon + 1,
            "words begin here",
            f"write `{{{name}: words}}`",
        )
    otherwise = f"the forms are {listed(forms)}; words after a condition need a space: `{{{name}: {form}}}`"
    help_ = meant(form, forms, otherwise)
    return Finding(
        UNKNOWN_FORM, f"a value has no form `{form}`", colon + 1, max(end, start + 1), "not a form", help_
    )


def unknown_value(place: int, name: str, vocabulary: Vocabulary) -> Finding:
    """`{nigths}`."""
    return Finding(
        UNKNOWN_VARIABLE,
        f"no variable is called `{name}`",
        place,
        place + len(name),
        "the state has no such name",
        meant(name, vocabulary.terms, "declare it under `state:`, or write `\\{` for the sign itself"),
    )


def no_ordinal(place: int, name: str, variable: Variable) -> Finding:
    """`{fine:ordinal}`."""
    return Finding(
        NO_ORDINAL,
        f"only numbers have an ordinal, and `{name}` is a {variable.kind.value}",
        place,
        place + len(name),
        "not a number",
        f"write `{{{name}}}` or `{{{name}:Word}}`",
    )


def third_half(place: int) -> Finding:
    """`{a: b | c | d}`."""
    return Finding(
        THIRD_HALF,
        "there are only two halves",
        place,
        place + 1,
        "a third begins here",
        "nest another `{condition: …}` in the second half, or write `\\|` for the sign itself",
    )


def brace_never_closed(start: int) -> Finding:
    """`{` without its other half."""
    return Finding(
        BRACE_NOT_CLOSED,
        "this `{` is never closed",
        start,
        start + 1,
        "opened here",
        "close it with `}` in the same paragraph, or write `\\{` for the sign itself",
    )


def says_nothing(start: int, end: int) -> Finding:
    """`{fine: | }`."""
    return Finding(
        EMPTY_EITHER, "this says nothing either way", start, end, "both halves are empty", "leave it out"
    )


def too_deep(start: int, most: int) -> Finding:
    """Braces in braces in braces."""
    message = f"marks may be nested {most} deep"
    return Finding(MARKS_TOO_DEEP, message, start, start + 1, "too deep", "say it in parts with `if`")
