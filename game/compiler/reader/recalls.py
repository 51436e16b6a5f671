"""`recalls`: what other stories left behind, as variables that are read once and never written."""

from collections.abc import Mapping as Table
from typing import NamedTuple

from game.compiler.reader.names import declared
from game.compiler.reader.shapes import items_in, mapping_in, table_in, words_in
from game.compiler.reader.story_levels import RECALL, STORY
from game.compiler.reader.values import value_of
from game.compiler.reading import Reading
from game.compiler.tree import Node, Scalar
from game.model.story import Recall, Variable, VariableKind
from game.source.catalogue import (
    BAD_RECALL,
    UNKNOWN_ENDING,
    UNKNOWN_STORY,
    UNKNOWN_VARIABLE,
)
from game.source.diagnostic import Diagnostic
from game.source.suggest import listed, meant


class Neighbour(NamedTuple):
    """What another story declares, as far as it can be recalled."""

    variables: Table[str, Variable]
    endings: frozenset[str]


Neighbours = Table[str, Neighbour]
Entries = dict[str, tuple[Scalar, Node]]


def read_recalls(
    node: Node, neighbours: Neighbours | None, reading: Reading
) -> list[tuple[Scalar, Variable | None]]:
    """Every recall as a variable; `neighbours` are the other stories, None if that is not known."""
    table = table_in(node, STORY["recalls"], reading)
    if table is None:
        return []
    found = []
    for key, item in declared(table, "a variable", reading):
        mapping = mapping_in(item, RECALL, STORY["recalls"], reading)
        entries = mapping.entries if mapping else {}
        found.append((key, _recall(key.value, entries, neighbours, reading)))
    return found


def _recall(name: str, entries: Entries, neighbours: Neighbours | None, reading: Reading) -> Variable | None:
    story = words_in(entries["story"][1], RECALL["story"], reading) if "story" in entries else None
    if story is None:
        return None
    neighbour = None if neighbours is None else neighbours.get(story.value)
    if neighbour is None and neighbours is not None:
        reading.tell(_unknown_story(story, neighbours))
        return None
    if "variable" not in entries:
        for key in entries.keys() & {"unknown"}:
            reading.tell(_without_variable(entries[key][0]))
        recall = Recall(story=story.value, endings=_endings(entries, neighbour, reading))
        return Variable(name=name, kind=VariableKind.YES_NO, start=0, low=0, high=1, recall=recall)
    if "endings" in entries:
        reading.tell(_endings_and_variable(entries["endings"][0]))
        return None
    return _of_variable(name, story.value, entries, neighbour, reading)


def _endings(entries: Entries, neighbour: Neighbour | None, reading: Reading) -> tuple[str, ...]:
    if "endings" not in entries:
        return ()
    found = []
    for item in items_in(entries["endings"][1], RECALL["endings"], reading):
        scalar = words_in(item, RECALL["endings"], reading)
        if scalar is None:
            continue
        found.append(scalar.value)
        if neighbour is not None and scalar.value not in neighbour.endings:
            reading.tell(_unknown_ending(scalar, neighbour))
    return tuple(found)


def _of_variable(
    name: str, story: str, entries: Entries, neighbour: Neighbour | None, reading: Reading
) -> Variable | None:
    """A variable of the same kind as the other story's; until an ending is known it is `unknown`."""
    scalar = words_in(entries["variable"][1], RECALL["variable"], reading)
    if "unknown" not in entries:
        reading.tell(_without_unknown(entries["variable"][0]))
        return None
    unknown = words_in(entries["unknown"][1], RECALL["unknown"], reading)
    if scalar is None or unknown is None:
        return None
    other = neighbour.variables.get(scalar.value) if neighbour else _guessed(unknown)
    if other is None:
        reading.tell(_unknown_variable(scalar, neighbour) if neighbour else _not_at_hand(scalar, story))
        return None
    start = value_of(unknown, other, reading)
    return Variable(
        name=name,
        kind=other.kind,
        start=other.start if start is None else start,
        low=other.low,
        high=other.high,
        words=other.words,
        recall=Recall(story=story, variable=scalar.value),
    )


def _guessed(unknown: Scalar) -> Variable | None:
    """A yes or no can be told from its value alone; a number's bounds and a word's words cannot."""
    if unknown.value not in {"true", "false"}:
        return None
    return Variable(name="", kind=VariableKind.YES_NO, start=0, low=0, high=1)


def _unknown_story(story: Scalar, neighbours: Neighbours) -> Diagnostic:
    there = (
        f"there are {listed(sorted(neighbours))}" if neighbours else "stories stand in folders side by side"
    )
    return Diagnostic(
        code=UNKNOWN_STORY,
        message=f"no story is called `{story.value}`",
        span=story.span,
        label="no such folder beside this story",
        help=meant(story.value, neighbours, there),
    )


def _not_at_hand(scalar: Scalar, story: str) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_STORY,
        message=f"what `{scalar.value}` can be stands in the story `{story}`, which is not at hand",
        span=scalar.span,
        label="its bounds or words are not known here",
        help="compile the folder in which both stories stand",
    )


def _unknown_ending(scalar: Scalar, neighbour: Neighbour) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_ENDING,
        message=f"that story has no ending `{scalar.value}`",
        span=scalar.span,
        label="not among its endings",
        help=meant(scalar.value, neighbour.endings, f"there are {listed(sorted(neighbour.endings))}"),
    )


def _unknown_variable(scalar: Scalar, neighbour: Neighbour) -> Diagnostic:
    return Diagnostic(
        code=UNKNOWN_VARIABLE,
        message=f"that story has no variable `{scalar.value}`",
        span=scalar.span,
        label="not in its state",
        help=meant(scalar.value, neighbour.variables, f"there are {listed(sorted(neighbour.variables))}"),
    )


def _endings_and_variable(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=BAD_RECALL,
        message="a recall asks for endings or for a variable, not for both",
        span=key.span,
        label="`variable` stands here too",
        help="make two recalls of it",
    )


def _without_variable(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=BAD_RECALL,
        message="`unknown` stands for a `variable`",
        span=key.span,
        label="there is no `variable` here",
        help="leave it out: whether an ending is known is always `true` or `false`",
    )


def _without_unknown(key: Scalar) -> Diagnostic:
    return Diagnostic(
        code=BAD_RECALL,
        message="a recalled variable needs `unknown`",
        span=key.span,
        label="what is it before that story was ended?",
        help="add `unknown:` with one of its values",
    )
