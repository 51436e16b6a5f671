"""What `check` found as JSON, for editors and machines."""

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from game.commands.checked import Checked
from game.source.diagnostic import Diagnostic, Severity
from game.source.source import Span

FORMAT = 1
"""Counted up when a field changes its meaning; new fields may come without."""

Field: TypeAlias = str | int | list[str] | dict[str, int] | None


def as_json(parts: Sequence[Checked], beside: Sequence[Diagnostic] = ()) -> str:
    """One object: the stories, then every diagnostic with its place; `beside` are those of the library.

    Lines and columns count from 1; the end is the first column that is not meant any more.
    """
    told = [(part.id, found) for part in parts for found in part.diagnostics]
    told += [("", found) for found in beside]
    told.sort(key=lambda pair: (pair[0], pair[1].span or ("",), pair[1].code.name))
    severities = [found.code.severity for _, found in told]
    whole = {
        "format": FORMAT,
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "stories": [_story(part) for part in parts],
        "diagnostics": [_diagnostic(story, found) for story, found in told],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _story(part: Checked) -> Mapping[str, Field]:
    story = part.story
    return {
        "id": part.id,
        "title": story.title if story else None,
        "scenes": len(story.scenes) if story else None,
        "verdict": part.verdict,
    }


def _diagnostic(story: str, found: Diagnostic) -> Mapping[str, Field]:
    return {
        "story": story,
        "code": found.code.name,
        "severity": found.code.severity.value,
        "message": found.message,
        **_place(found.span),
        "label": found.label,
        "help": found.help,
        "route": list(found.route),
    }


def _place(span: Span | None) -> Mapping[str, Field]:
    if span is None:
        return {"file": None, "line": None, "column": None, "end": None}
    return {
        "file": span.path,
        "line": span.line + 1,
        "column": span.column + 1,
        "end": {"line": span.end_line + 1, "column": span.end_column + 1},
    }
