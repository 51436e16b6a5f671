"""The words and signs of a condition, and what other languages would have written."""

import re
from enum import StrEnum
from typing import NamedTuple

from game.compiler.finding import Finding
from game.source.catalogue import (
    CALCULATION,
    CAPITAL_WORD,
    FOREIGN_SIGN,
    NUMBER_TOO_LONG,
    QUOTED_WORD,
    SINGLE_EQUALS,
    STRANGE_SIGN,
)


class Kind(StrEnum):
    """What a token is."""

    NAME = "name"
    NUMBER = "number"
    SIGN = "sign"
    """A comparison."""
    MARK = "mark"
    """`(`, `)`, `+`, `-`."""
    END = "end"


class Token(NamedTuple):
    """One word or sign, and where it stands.

    `text` is as it should have been written, empty for a number past all bounds.
    """

    kind: Kind
    text: str
    start: int
    end: int


_TOKEN = re.compile(
    r"""\s*(?:
        (?P<is>is(?:\s+not)?\b)
      | (?P<name>[^\W\d]\w*(?:\.\w+)*)
      | (?P<number>[0-9]+)
      | (?P<foreign>===|!==|<>|=>|=<|&&?|\|\|?|!(?!=)|=(?!=)|[≤≥≠])
      | (?P<sign><=|>=|==|!=|<|>)
      | (?P<mark>[()+\-])
      | (?P<quoted>"[^"]*"|'[^']*'|“[^”]*”|‘[^’]*’)
      | (?P<end>\Z)
      | (?P<strange>.)
    )""",
    re.VERBOSE | re.DOTALL,
)

_QUESTION = re.compile(r"[<>=!()]|\b(?:not|and|or)\b")
"""What only a question has, not a word."""

_FOREIGN = {
    "=": "==",
    "===": "==",
    "!==": "!=",
    "<>": "!=",
    "≠": "!=",
    "=>": ">=",
    "≥": ">=",
    "=<": "<=",
    "≤": "<=",
    "&": "and",
    "&&": "and",
    "|": "or",
    "||": "or",
    "!": "not",
    "is": "==",
    "is not": "!=",
}

WORDS = frozenset({"and", "or", "not", "true", "false"})
"""The language's own words."""

LONGEST_NUMBER = 9


def tokens(text: str, findings: list[Finding]) -> list[Token]:
    """All tokens and an end. What is foreign is told and read as what it means, so that reading goes on."""
    found: list[Token] = []
    place = 0
    while not found or found[-1].kind is not Kind.END:
        match = _TOKEN.match(text, place)
        assert match is not None, "the last two alternatives take whatever is left"
        place = match.end()
        if match["quoted"] and _QUESTION.search(match["quoted"]):
            found += _inside(match, findings)
            continue
        token = _token(match, findings)
        if token is not None:
            found.append(token)
    return found


def _inside(match: re.Match[str], findings: list[Finding]) -> list[Token]:
    """The tokens of a question that stands in quotes."""
    word, start = match["quoted"], match.start("quoted")
    findings.append(_quoted(word, start, match.end("quoted")))
    told: list[Finding] = []
    inner = tokens(word[1:-1], told)[:-1]
    findings += [finding.shifted(start + 1) for finding in told]
    return [token._replace(start=token.start + start + 1, end=token.end + start + 1) for token in inner]


def _token(match: re.Match[str], findings: list[Finding]) -> Token | None:
    group = match.lastgroup or ""
    word, start, end = match.group(group), match.start(group), match.end(group)
    match group:
        case "name":
            return _name(Token(Kind.NAME, word, start, end), findings)
        case "number":
            return _number(Token(Kind.NUMBER, word, start, end), findings)
        case "foreign" | "is":
            is_glued = match.string[start - 1 : start].isalnum() or match.string[end : end + 1].isalnum()
            return _translated(Token(Kind.SIGN, word, start, end), findings, is_glued=is_glued)
        case "quoted":
            findings.append(_quoted(word, start, end))
            return Token(Kind.NAME, word[1:-1].strip(), start, end)
        case "strange":
            findings.append(_calculation(word, start) if word in "*/%^" else _strange(word, start))
            return Token(Kind.MARK, "+", start, end) if word in "*/%^" else None
        case _:
            return Token(Kind(group), word, start, end)


def _name(token: Token, findings: list[Finding]) -> Token:
    lowered = token.text.lower()
    if lowered != token.text and lowered in WORDS | {"pov", "visited"}:
        findings.append(_capital(token, lowered))
        return token._replace(text=lowered)
    return token


def _number(token: Token, findings: list[Finding]) -> Token:
    if len(token.text) <= LONGEST_NUMBER:
        return token
    findings.append(_too_long(token))
    return token._replace(text="")


def _translated(token: Token, findings: list[Finding], *, is_glued: bool) -> Token:
    right = _FOREIGN[" ".join(token.text.split())]
    finding = _spelled(token, right)
    if right in WORDS and is_glued:
        finding = finding._replace(help=f"write `{right}` with a space on either side")
    findings.append(finding)
    return token._replace(kind=Kind.NAME if right in WORDS else Kind.SIGN, text=right)


def _spelled(token: Token, right: str) -> Finding:
    code = SINGLE_EQUALS if token.text[:2] in {"=", "is", "=="} else FOREIGN_SIGN
    return Finding(
        code,
        f"a condition has no `{token.text}`",
        token.start,
        token.end,
        f"`{right}` is meant",
        f"write `{right}`",
    )


def _capital(token: Token, right: str) -> Finding:
    message = f"a condition has no `{token.text}`"
    return Finding(CAPITAL_WORD, message, token.start, token.end, "in small letters", f"write `{right}`")


def _quoted(word: str, start: int, end: int) -> Finding:
    return Finding(
        QUOTED_WORD,
        "a condition needs no quotes" if _QUESTION.search(word) else "words of a condition need no quotes",
        start,
        end,
        "without the quotes",
        f"write `{word[1:-1].strip()}`",
    )


def _too_long(token: Token) -> Finding:
    message = f"a number of {len(token.text)} digits is past all bounds"
    return Finding(NUMBER_TOO_LONG, message, token.start, token.end, "too long", "no variable goes so far")


def _calculation(word: str, start: int) -> Finding:
    return Finding(
        CALCULATION,
        f"a condition cannot calculate with `{word}`",
        start,
        start + 1,
        "not a sign of conditions",
        "`+` and `-` are all there is; compare with the number itself",
    )


def _strange(word: str, start: int) -> Finding:
    return Finding(
        STRANGE_SIGN,
        f"`{word}` means nothing in a condition",
        start,
        start + 1,
        "not a sign of conditions",
        "a condition is made of names, numbers, `== != < <= > >=`, `and`, `or`, `not`, `+ -` and `( )`",
    )
