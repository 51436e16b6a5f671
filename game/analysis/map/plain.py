"""Plain values: what is written into a page, and read there without knowing our classes."""

from collections.abc import Mapping
from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

DIGITS = 4
"""Of odds that are shown."""


def full(entries: Mapping[str, Json]) -> dict[str, Json]:
    """Without the keys that say nothing; 0 says something."""
    return {key: value for key, value in entries.items() if not _says_nothing(value)}


def digits(number: float) -> float:
    """As exact as it is shown."""
    return float(f"{number:.{DIGITS}g}")


def _says_nothing(value: Json) -> bool:
    return value is None or value is False or value in ("", [], {})
