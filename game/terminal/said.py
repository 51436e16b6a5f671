"""What a player types, and what is meant by it."""

from dataclasses import dataclass
from typing import TypeAlias

from game.playthrough.notes import Manner
from game.playthrough.slots import NUMBERED, QUICK


@dataclass(frozen=True, slots=True)
class Choose:
    """The choice of that number."""

    number: int


@dataclass(frozen=True, slots=True)
class GoOn:
    """Nothing but Enter: turns a page, and never chooses."""


@dataclass(frozen=True, slots=True)
class Back:
    """Take the last choice back."""


@dataclass(frozen=True, slots=True)
class Save:
    """Keep this page in a slot."""

    slot: str


@dataclass(frozen=True, slots=True)
class Load:
    """Go on from a slot."""

    slot: str


@dataclass(frozen=True, slots=True)
class Saves:
    """List what is kept."""


@dataclass(frozen=True, slots=True)
class History:
    """Read again; the last `turns` of it, 0 for all."""

    turns: int = 0


@dataclass(frozen=True, slots=True)
class Notebook:
    """Read the notebook."""


@dataclass(frozen=True, slots=True)
class Stats:
    """How things stand: what the story shows of its state."""


@dataclass(frozen=True, slots=True)
class Notes:
    """Read the content notes, or (with a manner) say how they are met from now on."""

    manner: Manner | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What is being read."""


@dataclass(frozen=True, slots=True)
class Help:
    """What can be typed."""


@dataclass(frozen=True, slots=True)
class Restart:
    """Begin the story anew."""


@dataclass(frozen=True, slots=True)
class Quit:
    """Leave."""


@dataclass(frozen=True, slots=True)
class Strange:
    """Something else, with the sentence that says what could be meant."""

    sentence: str


Said: TypeAlias = (
    Choose
    | GoOn
    | Back
    | Save
    | Load
    | Saves
    | History
    | Notebook
    | Stats
    | Notes
    | About
    | Help
    | Restart
    | Quit
    | Strange
)

_WORDS = {
    "b": "back",
    "back": "back",
    "undo": "back",
    "s": "save",
    "save": "save",
    "l": "load",
    "load": "load",
    "saves": "saves",
    "h": "history",
    "history": "history",
    "notebook": "notebook",
    "t": "stats",
    "stats": "stats",
    "n": "notebook",
    "notes": "notes",
    "about": "about",
    "?": "help",
    "help": "help",
    "again": "restart",
    "restart": "restart",
    "q": "quit",
    "quit": "quit",
    "exit": "quit",
}


def understand(typed: str) -> Said:
    """What is meant: a number chooses, a word or its first letter commands, nothing goes on."""
    words = typed.lower().split()
    if not words:
        return GoOn()
    first, *rest = words
    number = _number(first)
    if number is not None and not rest:
        return Choose(number)
    command = _WORDS.get(first)
    if command is None or len(rest) > 1:
        return Strange(f"“{typed.strip()}” means nothing here. Type help to read what can be typed.")
    return _command(command, rest[0] if rest else "")


def _command(command: str, more: str) -> Said:
    match command:
        case "save" | "load":
            return _kept(command, more)
        case "notes":
            return _notes(more)
        case "history":
            turns = _number(more) if more else 0
            return Strange("history takes a number, as in history 3.") if turns is None else History(turns)
        case _ if more:
            return Strange(f"{command} is typed alone.")
        case _:
            return _ALONE[command]


_ALONE: dict[str, Said] = {
    "back": Back(),
    "saves": Saves(),
    "notebook": Notebook(),
    "stats": Stats(),
    "about": About(),
    "help": Help(),
    "restart": Restart(),
    "quit": Quit(),
}


def _kept(command: str, slot: str) -> Said:
    """A slot by its number; without one the quick save."""
    if slot and slot not in NUMBERED:
        return Strange(
            f"There are slots 1 to {len(NUMBERED)}, as in {command} 3; {command} alone is the quick save."
        )
    return Save(slot or QUICK) if command == "save" else Load(slot or QUICK)


def _notes(manner: str) -> Said:
    if manner and manner not in list(Manner):
        return Strange("notes takes ask, read, short or skip, as in notes short.")
    return Notes(Manner(manner) if manner else None)


def _number(word: str) -> int | None:
    """A number somebody may have meant; 0 for one that is longer than any."""
    if not (word.isascii() and word.isdigit()):
        return None
    return int(word) if len(word) < 10 else 0
