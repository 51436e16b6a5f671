"""The page of keys: what each of them means, and the way to give every wish another one."""

from collections.abc import Sequence
from dataclasses import replace

from game.desktop.desk import Desk
from game.desktop.hands.keyboard import LEFT_HAND
from game.desktop.hands.names import called, printed
from game.desktop.hands.pads import BUTTONS, MOVING, NAMES
from game.desktop.hands.table import own_table
from game.desktop.intents import SEARCH, Wish
from game.desktop.layout.items import Entry, Head, Item
from game.desktop.list_view import Act
from game.desktop.menu import Behind, Contents, Menu
from game.desktop.panel import Back, Move, Open, Stay
from game.desktop.panels.other_keys import OtherKeys
from game.desktop.panels.page_signs import signs
from game.desktop.panels.words import said

GROUPS = {
    "On the page": (Wish.GO_ON, Wish.LOOK_BACK, Wish.LOOK_ON, Wish.ROLLBACK, Wish.SKIP, Wish.VOICE),
    "Over the page": (
        Wish.MENU,
        Wish.HISTORY,
        Wish.NOTEBOOK,
        Wish.STATS,
        Wish.SAVE,
        Wish.LOAD,
        Wish.QUICK_SAVE,
        Wish.QUICK_LOAD,
        Wish.KEYS,
    ),
    "In lists and menus": (Wish.UP, Wish.DOWN, Wish.LEFT, Wish.RIGHT, Wish.NEXT, Wish.PREVIOUS),
}
REST = "The window"
"""The group of all that stands in none of these."""
NO_KEY = "no key"
SWITCHES = {
    "left_hand": (
        "Keys for the left hand",
        "W and S move, A and D turn values, E goes on or takes what is in focus, Q takes a choice back.",
    ),
    "letters": ("Letters are keys", "Off, no key that writes a letter means anything, H for one."),
}
RESET = "reset"
_HOW = "Take a line to give it other keys. The digits stay as they are, and Esc is always the menu."
BY_DIGITS = {
    "On the page": "Take a choice",
    "In lists and menus": "Give an answer that stands in a box, or go to a line",
}
"""What the digits mean, first in its group."""
_BY_PAD = "A is the lowest of the four buttons, B the right one, X the left one, Y the uppermost."
_BY_MOUSE = (
    "A click goes on or takes the choice under it, the wheel looks back and on, the right button opens"
    " the menu and leaves it. Everything that has a key is in the menu too."
)


def keys_panel(desk: Desk, behind: Behind | None = None) -> Menu:
    """The panel."""
    return Menu(desk, Contents("Keys", lambda: _entries(desk), lambda act: _act(desk, act, behind)), behind)


def _entries(desk: Desk) -> Sequence[Entry]:
    grouped = {wish for wishes in GROUPS.values() for wish in wishes}
    entries: list[Entry] = []
    for head, wishes in {**GROUPS, REST: tuple(wish for wish in Wish if wish not in grouped)}.items():
        entries += [Head(head), *_digits(head), *(_entry(desk, wish) for wish in wishes)]
    search = Item(id="search", label="Look for words, in the history", keys=(SEARCH,), tells=True)
    return (
        said(_HOW),
        *entries,
        search,
        *_hands(desk),
        Head("With a gamepad"),
        *_buttons(),
        said(_BY_PAD),
        Head("With the mouse"),
        said(_BY_MOUSE),
        *signs(),
    )


def _digits(head: str) -> Sequence[Item]:
    """What the digits mean there, if they mean anything."""
    does = BY_DIGITS.get(head)
    return (Item(id=f"digits:{head}", label=does, keys=("1 to 9",), tells=True),) if does else ()


def _entry(desk: Desk, wish: Wish) -> Item:
    keys = printed(wish, desk.keys)
    if wish is Wish.PREVIOUS and not keys:
        keys = tuple(f"Shift + {key}" for key in printed(Wish.NEXT, desk.keys))
    return Item(id=wish.name, label=wish.value, keys=keys, value="" if keys else NO_KEY)


def _hands(desk: Desk) -> Sequence[Entry]:
    """What holds for many keys at once."""
    switches = (
        Item(id=name, label=label, value="on" if getattr(desk.settings, name) else "off", detail=detail)
        for name, (label, detail) in SWITCHES.items()
    )
    changed = (Item(id=RESET, label="All keys as at first"),) if desk.settings.keys else ()
    return (Head("Many keys at once"), *switches, *changed)


def _buttons() -> Sequence[Item]:
    """What the buttons of a gamepad mean."""
    named: dict[Wish, tuple[str, ...]] = {}
    for button, name in NAMES.items():
        named[BUTTONS[button]] = (*named.get(BUTTONS[button], ()), name)
    moving = Item(id="pad:moving", label="Move, and turn values", keys=(MOVING,), tells=True)
    rows = (
        Item(id=f"pad:{wish.name}", label=wish.value, keys=keys, tells=True) for wish, keys in named.items()
    )
    return (moving, *rows)


def _act(desk: Desk, act: Act, behind: Behind | None) -> Move:
    if act.id == RESET:
        return Open(_reset_panel(desk, behind))
    now = desk.settings
    if act.id == "letters":
        desk.change(replace(now, letters=not now.letters))
    elif act.id == "left_hand":
        desk.change(replace(now, left_hand=not now.left_hand))
        _tell_kept(desk)
    else:
        return Open(OtherKeys(desk, Wish[act.id], behind))
    return Stay()


def _tell_kept(desk: Desk) -> None:
    """Which of the left hand's keys go on meaning what the player has given them to."""
    if not desk.settings.left_hand:
        return
    own, _ = own_table(desk.settings.keys)
    kept = [f"{called(key)} still means “{own[key].value}”." for key in LEFT_HAND if key in own]
    if kept:
        desk.tell(" ".join(kept))


def _reset_panel(desk: Desk, behind: Behind | None) -> Menu:
    """The question before all changes are gone."""

    def act(_: Act) -> Move:
        desk.change(replace(desk.settings, keys={}))
        desk.tell("The keys are as at first.")
        return Back()

    entries = (
        said("Every key will mean again what it meant at first."),
        Item(id=RESET, label="Make them so"),
    )
    contents = Contents(
        "All keys as at first", lambda: entries, act, back="Leave them as they are", boxed=True
    )
    return Menu(desk, contents, behind)
