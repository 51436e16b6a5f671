"""Things as the nodes of a tree, which AccessKit hands to screen readers in the manner of each system."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass

from game.desktop.told.things import Foreign, Kind, Spot, Thing

ROOT, GROUP = 0, 1
"""The window, and what holds all that can be taken: screen readers count it there."""
ROLES = {
    Kind.TEXT: "LABEL",
    Kind.HEADING: "HEADING",
    Kind.PICTURE: "IMAGE",
    Kind.BUTTON: "BUTTON",
    Kind.SWITCH: "CHECK_BOX",
    Kind.VALUE: "SLIDER",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """All that a screen reader is told of the window. `focus` is a thing's id; `said` is to be said at once,
    `saying` counts what was.
    """

    title: str
    things: tuple[Thing, ...] = ()
    focus: str = ""
    said: str = ""
    saying: int = 0
    size: tuple[int, int] = (0, 0)


class Numbers:
    """The numbers of nodes. Mutable: a thing keeps its own while it is shown, and none ever comes back."""

    def __init__(self) -> None:
        self._known: dict[Hashable, int] = {}
        self._next = GROUP + 1

    def of(self, shown: Shown) -> tuple[int, ...]:
        """The number of each thing, and at last that of what is said."""
        met: Counter[Hashable] = Counter()
        known: dict[Hashable, int] = {}
        for name in (*(thing.id or thing.words for thing in shown.things), f"said {shown.saying}"):
            met[name] += 1
            key = (shown.title, name, met[name])
            known[key] = self._known.get(key) or self._take()
        self._known = known
        return tuple(known.values())

    def _take(self) -> int:
        self._next += 1
        return self._next - 1


def empty_tree(ak: Foreign, title: str) -> Foreign:
    """A window with nothing in it yet: what is in it is told later, so that it is noticed as new."""
    update = grow(ak, Shown(title=title), (GROUP + 1,))
    update.tree = ak.Tree(ROOT)
    return update


def grow(ak: Foreign, shown: Shown, numbers: Sequence[int]) -> Foreign:
    """The whole tree; `numbers` are those of the things, and at last that of what is said."""
    own = numbers[: len(shown.things)]
    focused = (number for number, thing in zip(own, shown.things, strict=True) if _has(thing, shown.focus))
    update = ak.TreeUpdate(next(focused, ROOT))
    first, behind = _listed(shown.things)
    group = [GROUP] if behind else []
    said = [numbers[-1]] if shown.said else []
    update.nodes.append((ROOT, _window(ak, shown, [*own[:first], *group, *own[behind:], *said])))
    if group:
        update.nodes.append((GROUP, _group(ak, shown.things, own[first:behind])))
    for number, thing in zip(own, shown.things, strict=True):
        update.nodes.append((number, _node(ak, thing)))
    if said:
        update.nodes.append((numbers[-1], _announcement(ak, shown.said)))
    return update


def _has(thing: Thing, focus: str) -> bool:
    return bool(focus) and thing.id == focus


def _listed(things: Sequence[Thing]) -> tuple[int, int]:
    """From where to where there is something that can be taken, with all that stands between."""
    at = [index for index, thing in enumerate(things) if thing.listed]
    return (at[0], at[-1] + 1) if at else (0, 0)


def _window(ak: Foreign, shown: Shown, children: Sequence[int]) -> Foreign:
    node = ak.Node(ak.Role.WINDOW)
    node.set_label(shown.title)
    node.set_children(list(children))
    _put(ak, node, (0, 0, *shown.size))
    return node


def _group(ak: Foreign, things: Sequence[Thing], children: Sequence[int]) -> Foreign:
    """Of what holds them only some roles pass on how many there are; this one is called a group."""
    node = ak.Node(ak.Role.RADIO_GROUP)
    node.set_size_of_set(max(thing.of for thing in things))
    node.set_children(list(children))
    return node


def _announcement(ak: Foreign, words: str) -> Foreign:
    """One node for all of it: of several that are new at once nobody says which is first."""
    node = ak.Node(ak.Role.LABEL)
    node.set_value(words)
    node.set_live(ak.Live.POLITE)
    return node


def _node(ak: Foreign, thing: Thing) -> Foreign:
    node = ak.Node(getattr(ak.Role, ROLES[thing.kind]))
    (node.set_value if thing.kind is Kind.TEXT else node.set_label)(thing.words)
    if thing.detail:
        node.set_description(thing.detail)
    if thing.spot is not None:
        _put(ak, node, thing.spot)
    if thing.of:
        node.set_position_in_set(thing.number - 1)
    if thing.id:
        _let_act(ak, node, thing)
    return node


def _let_act(ak: Foreign, node: Foreign, thing: Thing) -> None:
    """What can be done with it, and how it stands."""
    if not thing.open:
        node.set_disabled()
        return
    node.add_action(ak.Action.CLICK)
    if thing.wish is None:
        node.add_action(ak.Action.FOCUS)
    if thing.kind is Kind.SWITCH:
        node.set_toggled(ak.Toggled.TRUE if thing.on else ak.Toggled.FALSE)
    if thing.kind is Kind.VALUE:
        node.add_action(ak.Action.INCREMENT)
        node.add_action(ak.Action.DECREMENT)
    if thing.amount is not None and thing.span is not None:
        node.set_numeric_value(float(thing.amount))
        node.set_min_numeric_value(float(thing.span[0]))
        node.set_max_numeric_value(float(thing.span[1]))


def _put(ak: Foreign, node: Foreign, spot: Spot) -> None:
    left, top, width, height = spot
    node.set_bounds(ak.Rect(float(left), float(top), float(left + width), float(top + height)))
