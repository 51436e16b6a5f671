"""The settings page. Everything on it holds at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, TypeVar

from game.desktop.desk import Desk
from game.desktop.hands.names import printed
from game.desktop.intents import Wish
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Back, Move, Open, Stay
from game.desktop.panels.words import said
from game.desktop.settings import FULL, STEP, STEPS, Family, Settings
from game.desktop.theme import Theme
from game.playthrough.notes import Manner

NOTES = {
    Manner.ASK: "ask me each time",
    Manner.READ: "read what follows",
    Manner.SHORT: "the short version",
    Manner.SKIP: "skip it",
}
FAMILIES = {
    Family.SERIF: "Literata (serif)",
    Family.HYPERLEGIBLE: "Atkinson Hyperlegible",
    Family.DYSLEXIC: "OpenDyslexic",
}
THEMES = {Theme.NIGHT: "night", Theme.CONTRAST: "high contrast", Theme.PAPER: "paper"}
SWITCHES = {
    "reduced_motion": ("Reduced motion", "Nothing drifts, and changes are short."),
    "clear_text": ("Clear text", "Pictures only: no washes, blur, mist, or words in the margin."),
    "instant_text": ("Text at once", "Paragraphs stand there without coming up."),
    "focus_first": ("First choice in focus", "A menu opens with its first choice chosen for Enter."),
    "full_screen": ("Full screen", ""),
    "smooth_window": ("Smooth window", "Draw with the graphics card, from the next start on."),
}
FORGET = "forget"
GROUPS = {
    "Reading": ("family", "text_size", "line_height", "letter_spacing", "word_spacing"),
    "Looks": ("theme", "reduced_motion", "clear_text", "instant_text", "full_screen", "smooth_window"),
    "Sound": ("music", "ambience", "effects"),
    "Reading aloud": ("read_aloud", "voice", "voice_rate"),
    "Choices and notes": ("focus_first", "notes"),
    "What is kept": (FORGET,),
}
"""What stands together on the page, by item; a group of which nothing can be set is not there."""
Value = TypeVar("Value")
NUMBERS = {
    "text_size": "Text size",
    "line_height": "Line height",
    "letter_spacing": "More space between letters",
    "word_spacing": "More space between words",
    "voice_rate": "Speed of the voice",
}
VOLUMES = {"music": "Music", "ambience": "Ambience", "effects": "Effects", "voice": "Voice"}
READ_ALOUD = "read_aloud"


def settings_panel(desk: Desk, behind: Behind | None = None) -> Menu:
    """The panel."""
    return Menu(desk, Contents("Settings", lambda: _entries(desk), lambda act: _act(desk, act)), behind)


def first_question(desk: Desk, then: Callable[[], Move]) -> Menu:
    """What is asked once, before anything moves."""

    def act(taken: Act) -> Move:
        still = taken.id == "still"
        desk.change(replace(desk.settings, reduced_motion=still, asked=True))
        return then()

    def entries() -> Sequence[Entry]:
        return (
            said("Some pictures drift a little, and places change by dissolving into each other."),
            said("Would you rather have them keep still? It can be changed in the settings at any time."),
            Item(id="move", label="Let them move"),
            Item(id="still", label="Keep them still"),
        )

    return Menu(desk, Contents("Before the first page", entries, act, back="", boxed=True))


def _entries(desk: Desk) -> Sequence[Entry]:
    items = {item.id: item for item in _items(desk)}
    groups = {head: [items[name] for name in names if name in items] for head, names in GROUPS.items()}
    entries: list[Entry] = []
    for head, found in groups.items():
        entries += [Head(head), *found] if found else []
    return entries


def _items(desk: Desk) -> Sequence[Item]:
    now = desk.settings
    return (
        Item(id="theme", label="Theme", value=THEMES[now.theme], turns=True),
        Item(id="family", label="Font of the story", value=FAMILIES[now.family], turns=True),
        *(_number(name, label, now) for name, label in NUMBERS.items()),
        Item(id="notes", label="Content notes", value=NOTES[desk.keeping.notes], turns=True),
        *(
            Item(id=name, label=label, value="on" if getattr(now, name) else "off", detail=detail)
            for name, (label, detail) in SWITCHES.items()
        ),
        *(_number(name, label, now) for name, label in VOLUMES.items()),
        _read_aloud(desk),
        *(
            (Item(id=FORGET, label="Forget the endings found"),)
            if desk.keeping.profile.profile.endings
            else ()
        ),
    )


def _number(name: str, label: str, now: Settings) -> Item:
    values = STEPS.get(name, (0, FULL))
    span = min(values), max(values)
    return Item(id=name, label=label, value=f"{getattr(now, name)} %", turns=True, span=span)


def _read_aloud(desk: Desk) -> Item:
    """The switch; where nothing can speak, why."""
    value = "on" if desk.settings.read_aloud else "off"
    keys = " or ".join(printed(Wish.VOICE, desk.keys))
    turned = f" {keys} turns it on and off." if keys else ""
    detail = desk.voice.available() or f"Pages and menus, by a voice of this computer.{turned}"
    return Item(id=READ_ALOUD, label="Read aloud", value=value, detail=detail)


def _act(desk: Desk, act: Act) -> Move:
    step = act.step or 1
    if act.id == FORGET:
        return Open(_forget_panel(desk))
    if act.id == READ_ALOUD:
        desk.turn_voice()
    elif act.id == "notes":
        desk.keeping.profile.meet_notes(_next(list(NOTES), desk.keeping.notes, step))
    else:
        desk.change(_changed(desk.settings, act.id, step, around=not act.step))
    return Stay()


def _forget_panel(desk: Desk) -> Menu:
    """What will be forgotten, and what will not, before it is."""

    def entries() -> Sequence[Entry]:
        return (
            said("Which endings you found, and what they left behind in other stories, will be forgotten."),
            said("Your saves, and the stories you are in, stay as they are."),
            Item(id=FORGET, label="Forget them"),
        )

    def act(_: Act) -> Move:
        desk.keeping.profile.forget()
        desk.tell("Forgotten.")
        return Back()

    return Menu(desk, Contents("Forget the endings found", entries, act, back="Keep them", back_first=True))


def _changed(settings: Settings, name: str, step: int, *, around: bool) -> Settings:
    """The settings after one of them was turned a step; `around`: from the last value to the first."""
    if name in STEPS:
        return _with(settings, name, _beside(STEPS[name], getattr(settings, name), step, around=around))
    if name == "family":
        return replace(settings, family=_next(list(Family), settings.family, step))
    if name == "theme":
        return replace(settings, theme=_next(list(Theme), settings.theme, step))
    if name in VOLUMES:
        levels = tuple(range(0, FULL + 1, STEP))
        level = _beside(levels, getattr(settings, name) // STEP * STEP, step, around=around)
        return _with(settings, name, level)
    return _with(settings, name, not getattr(settings, name))


def _with(settings: Settings, name: str, value: Any) -> Settings:  # noqa: ANN401  a field's own kind
    return replace(settings, **{name: value})


def _beside(values: Sequence[int], now: int, step: int, *, around: bool) -> int:
    at = values.index(now) + step
    return values[at % len(values) if around else min(max(at, 0), len(values) - 1)]


def _next(values: Sequence[Value], now: Value, step: int) -> Value:
    return values[(values.index(now) + step) % len(values)]
