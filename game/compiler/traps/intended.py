"""What an author meant who wrote a condition or an effect in the manner of another language."""

import re
from typing import NamedTuple

_PAIR = re.compile(r"(?P<name>\w+)\s*(?:[:=]|(?=[\s+-]))\s*(?P<value>[+-]?\s*[0-9]+|[^\W\d]\w*)")
_EFFECT = re.compile(r"(?P<head>(?:- )*)(?P<key>change|set)\s*:?")
_ASKED = re.compile(r"(?P<name>[\w.]+)\s*:\s*(?P<value>[\w-]+)?")
_FOREIGN = ((re.compile(r"\s*&&\s*"), " and "), (re.compile(r"\s*\|\|\s*"), " or "))
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "„": "“", "«": "»"}


class Pair(NamedTuple):
    """A name and what it is given."""

    name: str
    value: str


def condition(text: str) -> str:
    """A condition without the quotes, the colon and the signs that it does not need."""
    text = text.strip()
    while len(text) > 1 and _QUOTES.get(text[0]) == text[-1]:
        text = text[1:-1].strip()
    for sign, word in _FOREIGN:
        text = sign.sub(word, text)
    text = re.sub(r"!(?!=)\s*", "not ", text.rstrip(": "))
    return _ASKED.sub(_asked, text)


def table(head: str, inside: str) -> tuple[str, ...]:
    """The table behind `head` with colons and commas; for an effect perhaps two; none if it is none.

    What is changed has a number: a word in `change` was meant for `set`.
    """
    pairs = _pairs(inside)
    effect = _EFFECT.fullmatch(head)
    if not pairs:
        return ()
    if not effect or effect["key"] == "set":
        return (f"{head} {written(pairs)}",)
    changed = tuple(pair._replace(value=_signed(pair.value)) for pair in pairs if _is_number(pair.value))
    others = tuple(pair for pair in pairs if not _is_number(pair.value))
    rows = [f"change: {written(changed)}"] if changed else []
    rows += [f"set: {written(others)}"] if others else []
    indent = " " * len(effect["head"])
    return (effect["head"] + rows[0], *(indent + row for row in rows[1:]))


def is_effect(head: str) -> bool:
    """Whether the table behind this is one of `change` or `set`: its values may belong into the other."""
    return _EFFECT.fullmatch(head) is not None


def written(pairs: tuple[Pair, ...]) -> str:
    """A table in braces."""
    return "{" + ", ".join(f"{name}: {value}" for name, value in pairs) + "}"


def _asked(found: re.Match[str]) -> str:
    """`waved: true` as a question."""
    name, value = found["name"], found["value"]
    if value in {None, "true", "yes"}:
        return name
    return f"not {name}" if value in {"false", "no"} else f"{name} == {value}"


def _pairs(text: str) -> tuple[Pair, ...]:
    found = []
    for piece in re.split(r"[,;]", text.strip().rstrip(",;")):
        pair = _PAIR.fullmatch(piece.strip())
        if not pair:
            return ()
        found.append(Pair(pair["name"], re.sub(r"\s", "", pair["value"])))
    return tuple(found)


def _is_number(value: str) -> bool:
    return value[-1].isdigit() and value.lstrip("+-").isdigit()


def _signed(value: str) -> str:
    return value if value[0] in "+-" else f"+{value}"
