"""What a player has set, kept in one file and saved at once."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import StrEnum
from itertools import count
from pathlib import Path
from typing import Any

from game.desktop.theme import Theme
from game.playthrough.disk import backup_of, write_whole

TEXT_SIZES = (100, 110, 125, 150, 175, 200)
LINE_HEIGHTS = (130, 140, 150, 165, 180, 200)
"""From one row to the next, in percent of the letters' size."""
LETTER_SPACINGS = (0, 2, 4, 6, 8, 10, 12)
WORD_SPACINGS = (0, 4, 8, 12, 16, 24, 32)
"""What is added after each letter and each word, in percent of the letters' size (WCAG 1.4.12: 12 and 16)."""
VOICE_RATES = (60, 80, 100, 120, 150, 200)
"""How fast a voice reads aloud, in percent of 175 words a minute."""
STEPS = {
    "text_size": TEXT_SIZES,
    "line_height": LINE_HEIGHTS,
    "letter_spacing": LETTER_SPACINGS,
    "word_spacing": WORD_SPACINGS,
    "voice_rate": VOICE_RATES,
}
"""The settings that are one of a few numbers."""
FULL, STEP = 100, 10


class Family(StrEnum):
    """What narration is set in."""

    SERIF = "serif"
    HYPERLEGIBLE = "hyperlegible"
    DYSLEXIC = "opendyslexic"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Every switch. `asked` tells whether the question of the first start has been answered; `keys` are the
    names of all keys of each wish that was given others, and `letters` says whether keys that write a letter
    mean anything.
    """

    theme: Theme = Theme.NIGHT
    text_size: int = 100
    line_height: int = 150
    letter_spacing: int = 0
    word_spacing: int = 0
    family: Family = Family.SERIF
    reduced_motion: bool = False
    clear_text: bool = False
    instant_text: bool = False
    focus_first: bool = False
    full_screen: bool = False
    smooth_window: bool = False
    music: int = 70
    ambience: int = 70
    effects: int = 80
    voice: int = 80
    voice_rate: int = 100
    read_aloud: bool = False
    left_hand: bool = False
    letters: bool = True
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    asked: bool = False

    @property
    def plain(self) -> bool:
        """Whether pictures stand alone, without washes, mist and words in the margin."""
        return self.clear_text or self.theme is Theme.CONTRAST


def read_settings(file: Path) -> tuple[Settings, str]:
    """The settings kept in `file`, or in the one before it, and a sentence for the player if not all of it
    could be used.

    What is missing or makes no sense is as it is at first; a file that is not there is no cause for words.
    One that cannot be used is put aside and not written over.
    """
    problem = ""
    for each in (file, backup_of(file)):
        try:
            kept = json.loads(each.read_bytes())
        except FileNotFoundError:
            continue
        except (OSError, ValueError, RecursionError):
            kept = None
        if isinstance(kept, dict):
            return _told(file, kept, problem)
        aside = _put_aside(each)
        problem = problem or f"The settings could not be read{aside and f' and are kept in {aside}'}."
    return Settings(), problem and f"{problem} They are as at the first start."


def write_settings(file: Path, settings: Settings) -> str:
    """Keep the settings, and those before them beside; the sentence for the player if that cannot be done,
    else nothing.
    """
    try:
        write_whole(file, json.dumps(asdict(settings), indent=1).encode())
    except OSError as why:
        return f"The settings cannot be kept ({why.strerror}). They hold until the window closes."
    return ""


def _told(file: Path, kept: Mapping[str, object], problem: str) -> tuple[Settings, str]:
    """What can be used of it; it is written at once, so that what cannot be is told only this time."""
    settings, strange = _taken(kept)
    sentences = [f"{problem} Those of a moment before are used."] if problem else []
    if strange:
        sentences.append(f"These settings could not be read and are as at first: {', '.join(strange)}.")
    if sentences:
        sentences.append(write_settings(file, settings))
    return settings, " ".join(filter(None, sentences))


def _put_aside(file: Path) -> str:
    """Give a file that cannot be used a name no file has yet, and say it; nothing if it keeps its own."""
    names = (f"{file.name}.damaged{number or ''}" for number in count())
    try:
        aside = next(path for path in map(file.with_name, names) if not path.exists())
        file.rename(aside)
    except OSError:
        return ""
    return aside.name


def _taken(kept: Mapping[str, object]) -> tuple[Settings, list[str]]:
    first = Settings()
    taken: dict[str, Any] = {}
    for each in fields(Settings):
        if each.name in kept:
            taken[each.name] = _sensible(getattr(first, each.name), kept[each.name], each.name)
    good = {name: value for name, value in taken.items() if value is not None}
    strange = [name for name, value in taken.items() if value is None or _lacks(value, kept[name])]
    return replace(first, **good), [name.replace("_", " ") for name in strange]


def _sensible(now: object, kept: object, name: str) -> object | None:
    """The kept value if it is of the kind the present one is and within its bounds."""
    if isinstance(now, Mapping):
        return _names(kept)
    if isinstance(now, bool):
        return kept if isinstance(kept, bool) else None
    if isinstance(now, StrEnum):
        return next((value for value in type(now) if value == kept), None)
    if not isinstance(kept, int) or isinstance(kept, bool):
        return None
    if name in STEPS:
        return kept if kept in STEPS[name] else None
    return kept if 0 <= kept <= FULL else None


def _lacks(taken: object, kept: object) -> bool:
    """Whether some of the lists that were kept could not be taken."""
    return isinstance(taken, Mapping) and isinstance(kept, Mapping) and len(taken) < len(kept)


def _names(kept: object) -> Mapping[str, tuple[str, ...]] | None:
    """Those that are lists of names, by name; what they mean is found out by those who know."""
    if not isinstance(kept, dict):
        return None
    return {
        name: tuple(names)
        for name, names in kept.items()
        if isinstance(names, list) and all(isinstance(each, str) for each in names)
    }
