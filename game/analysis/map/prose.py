"""Sentences and texts as plain lists.

    "words"                                    words
    ["*", inline]  ["_", inline]  ["__", …]    a thought, stress, strong
    ["=", variable, form]                      a value of a variable, spelled in one of the forms
    ["?", condition, inline, inline]           either, or

An inline is a list of these; one stretch of words is just the words. A paragraph of prose is its inline, any
other an object with its kind; a part is {"if": [[condition or null, text], …]}.
"""

from typing import assert_never

from game.analysis.map.plain import Json
from game.analysis.map.tables import Tables
from game.model.prose import Either, Inline, Kind, Paragraph, Style, Styled, Text, Value, VerseLine, Words

SIGNS = {Style.THOUGHT: "*", Style.STRESS: "_", Style.STRONG: "__"}


def inline(words: Inline, tables: Tables) -> Json:
    """One sentence."""
    if not words:
        return ""
    if len(words) == 1 and isinstance(words[0], Words):
        return words[0].text
    return [_piece(word, tables) for word in words]


def text(written: Text, tables: Tables) -> list[Json]:
    """A text, with all its parts."""
    return [
        _paragraph(item, tables)
        if isinstance(item, Paragraph)
        else {
            "if": [
                [None if condition is None else tables.condition(condition), text(inside, tables)]
                for condition, inside in item.branches
            ]
        }
        for item in written
    ]


def _piece(word: Words | Styled | Value | Either, tables: Tables) -> Json:
    match word:
        case Words(words):
            return words
        case Styled(style, inside):
            return [SIGNS[style], inline(inside, tables)]
        case Value(variable, form):
            return ["=", variable, tables.spelled(variable, form)]
        case Either(condition, then, otherwise):
            return ["?", tables.condition(condition), inline(then, tables), inline(otherwise, tables)]
        case _:
            assert_never(word)


def _paragraph(paragraph: Paragraph, tables: Tables) -> Json:
    words = inline(paragraph.words, tables)
    match paragraph.kind:
        case Kind.PROSE:
            return words
        case Kind.VERSE:
            return {"verse": [_row(row, tables) for row in paragraph.verse]}
        case Kind.TURN:
            return {"turn": True}
        case Kind.CAPTION:
            return {"caption": words}
        case Kind.SPEECH | Kind.THOUGHT:
            by: dict[str, Json] = {} if paragraph.speaker is None else {"by": paragraph.speaker}
            return {paragraph.kind.value: words, **by}
        case _:
            assert_never(paragraph.kind)


def _row(row: VerseLine, tables: Tables) -> Json:
    words = inline(row.words, tables)
    return words if row.speaker is None else {"words": words, "by": row.speaker}
