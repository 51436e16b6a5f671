"""What a key is: what it takes, how it is written, what it means. The tables are in `levels`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Shape(StrEnum):
    """The kinds of value, as a schema tells them apart."""

    WORDS = "plain words"
    SENTENCE = "one paragraph"
    PROSE = "paragraphs"
    TEXT = "paragraphs or a list of parts"
    NAME = "a name"
    NAMES = "a list of names"
    CONDITION = "a condition"
    YES_NO = "true or false"
    NUMBER = "a whole number"
    VALUE = "a value of a variable"
    JUMP = "a scene or a list of jumps"
    TABLE = "names, each with what it is"
    LIST = "a list"
    PAIRS = "names with a value each"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One key. `takes` and `example` are for messages, `meaning` for whoever looks it up.

    `of` is the name of the level of what stands in a table or a list; `among` are the words it may be.
    """

    key: str
    shape: Shape
    takes: str
    example: str
    meaning: str
    required: bool = False
    of: str = ""
    among: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Level:
    """Where keys stand together: `name` is how a message calls it, with its article."""

    name: str
    fields: Mapping[str, Field]
    keys: frozenset[str] = field(init=False, repr=False, compare=False)
    required: tuple[str, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        required = tuple(key for key, known in self.fields.items() if known.required)
        object.__setattr__(self, "keys", frozenset(self.fields))
        object.__setattr__(self, "required", required)

    def __getitem__(self, key: str) -> Field:
        return self.fields[key]


def level(name: str, *fields: Field) -> Level:
    """A level of these keys, in the order in which they are listed to an author."""
    return Level(name, {field.key: field for field in fields})
