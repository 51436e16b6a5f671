"""PyYAML's two parsers behind one door: a text becomes the events of its YAML.

The C parser reads a novel in half a second; the one in Python takes ten times as long and is always there.
They must accept the same files, so what only one of them minds is settled here and in `yaml_tree`.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from yaml.error import Mark, MarkedYAMLError, YAMLError
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
)
from yaml.parser import Parser as _Parser
from yaml.reader import Reader as _Reader
from yaml.scanner import Scanner as _Scanner

__all__ = [
    "ENDS",
    "AliasEvent",
    "DocumentStartEvent",
    "Event",
    "Events",
    "MappingEndEvent",
    "MappingStartEvent",
    "Parser",
    "ScalarEvent",
    "SequenceEndEvent",
    "c_events",
    "parsers",
    "place",
    "python_events",
]

try:
    from yaml._yaml import CParser as _CParser
except ImportError:  # PyYAML was built without libyaml
    _CParser = None  # type: ignore[assignment, misc]

Event: TypeAlias = Any
"""One of PyYAML's events. Its stubs call every mark optional; parsing always gives them."""

Events: TypeAlias = Iterator[Event]

Parser: TypeAlias = Callable[[str], Events]
"""From a text without signs that YAML refuses (`signs.readable`) to its events; they may end in `ENDS`."""

ENDS = (YAMLError, ValueError, OverflowError)
"""What a parser raises where it cannot go on: not all of it is called an error of YAML."""


def c_events(text: str) -> Events:
    """The events as libyaml sees them; only where `parsers` has it."""
    if _HASH_AT_BAR.search(text):
        return python_events(text)
    return iter(_CParser(text).get_event, None)


def python_events(text: str) -> Events:
    """The events as the parser in Python sees them."""
    stand_in = _stand_in(text)
    events: Events = iter(_PythonParser(_ASKED.sub(rf"\1{stand_in}", text)).get_event, None)
    if _COLON_AT_BRACKET.search(text):
        events = _without_colons_at_brackets(events, text)
    for event in events:
        if type(event) is ScalarEvent and stand_in in event.value:
            event.value = event.value.replace(stand_in, "?")
        yield event


def place(end: Exception) -> tuple[int, int] | None:
    """Line and column, from 0, of one of `ENDS`; nothing if it does not say."""
    mark = end.problem_mark if isinstance(end, MarkedYAMLError) else None
    return (mark.line, mark.column) if mark else None


def parsers() -> tuple[Parser, ...]:
    """Those that this machine has, the quickest first."""
    return (python_events,) if _CParser is None else (c_events, python_events)


class _PythonParser(_Reader, _Scanner, _Parser):
    """PyYAML's loaders without what makes Python values of the events."""

    def __init__(self, text: str) -> None:
        _Reader.__init__(self, text)
        _Scanner.__init__(self)
        _Parser.__init__(self)


_HASH_AT_BAR = re.compile(r"[|>][-+0-9]*#")
"""libyaml lets a comment begin directly behind `|`, and drops it; then the other parser is asked."""

_COLON_AT_BRACKET = re.compile(r":[,?\[\]{}]")
"""libyaml refuses this behind an unquoted word inside `{ }`."""

_ASKED = re.compile(r"(?<=[^\s\[{,:])((?:(?<!-) +)?)\?")
"""A question mark inside a text: the parser in Python lets it begin a key inside `{ }`, libyaml does not."""


def _stand_in(text: str) -> str:
    """A sign of private use that the text does not have."""
    return next((sign for sign in map(chr, range(0xE000, 0xF900)) if sign not in text), "?")


def _without_colons_at_brackets(events: Events, text: str) -> Events:
    inside = [False]
    for event in events:
        if isinstance(event, CollectionStartEvent):
            inside.append(bool(event.flow_style))
        elif isinstance(event, CollectionEndEvent):
            inside.pop()
        elif inside[-1] and type(event) is ScalarEvent and not event.style:
            start: Event = event.start_mark
            end: Event = event.end_mark
            found = _COLON_AT_BRACKET.search(text, start.index, end.index + 2)
            if found:
                column = start.column + found.start() - start.index
                raise MarkedYAMLError(problem_mark=Mark("", found.start(), start.line, column, None, 0))
        yield event
