"""A report as JSON, for machines."""

import json
from collections.abc import Mapping
from typing import Any

from game.analysis.report.ends import Ends
from game.analysis.report.measure import Measure
from game.analysis.report.report import Report
from game.analysis.report.written import Written
from game.analysis.spread import Spread
from game.model.story import Variable

FORMAT = 1
"""Counted up when a field changes its meaning; new fields may come without."""

Fields = Mapping[str, Any]


def as_json(found: Report) -> str:
    """One object. Odds and shares go from 0 to 1, but for measures, whose `unit` says what they count."""
    story = found.story
    whole = {
        "format": FORMAT,
        "story": story.id,
        "title": story.title,
        "words": found.written.all,
        "scenes": len(story.scenes),
        "choices": found.choices,
        "states": found.states,
        "transitions": found.transitions,
        "verdict": found.verdict,
        "endings": [
            {"id": ending.id, "title": ending.title, "odds": found.ends.odds[ending.id]}
            for ending in story.endings
        ],
        "odds_are_exact": not found.ends.plays,
        "plays": found.plays,
        "seed": found.seed,
        "written": _written(found.written),
        "play": {
            "words": _spread(found.words_read),
            "between": _spread(found.between),
            "choices": found.taken,
        },
        "temperaments": {name: _ends(ends) for name, ends in found.temperaments.items()},
        "options": {str(size): share for size, share in found.sizes.items()},
        "variables": {
            variable.name: _values(variable, found.values[variable.name])
            for variable in story.variables
            if variable.name in found.values
        },
        "pov": found.heads,
        "truth": found.truths,
        "measures": [_measure(measure) for measure in found.measures],
        "missed": [measure.id for measure in found.missed],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2)


def _written(written: Written) -> Fields:
    return {
        "text": written.text,
        "labels": written.labels,
        "notes": written.notes,
        "notebook": written.notebook,
        "chapters": written.chapters,
        "voices": written.voices,
        "speakers": written.speakers,
        "reading_ease": written.ease,
    }


def _spread(spread: Spread) -> Fields:
    """`low` and `high`: of twenty one has less, one has more."""
    return {
        "mean": spread.mean,
        "error": spread.error,
        "low": spread.low,
        "median": spread.median,
        "high": spread.high,
        "most": spread.most,
    }


def _ends(ends: Ends) -> Fields:
    return {"likeliest": ends.likeliest, "odds": ends.odds, "plays": ends.plays}


def _values(variable: Variable, values: Mapping[int, float]) -> Fields:
    """Shares by value as an author writes it."""
    return {variable.written(value): share for value, share in values.items()}


def _measure(measure: Measure) -> Fields:
    """`value` is a number, or where it has two ends `least` and `most`."""
    plain = measure.least == measure.most
    bar = measure.bar
    return {
        "id": measure.id,
        "title": measure.title,
        "unit": measure.unit.value,
        "value": measure.least if plain else {"least": measure.least, "most": measure.most},
        "error": measure.error,
        "plays": measure.plays,
        "bar": None if bar is None else {"from": bar.low, "to": bar.high},
        "held": measure.held,
        "left_out": measure.left_out,
        "details": list(measure.details),
    }
