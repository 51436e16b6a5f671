"""Conditions that nothing can answer but one way, and what they hide."""

from collections.abc import Iterator

from game.analysis.lint.asked import NOTHING, Asked, Depends
from game.analysis.lint.manuscript import Manuscript, Rule
from game.model.condition import Condition
from game.model.story import VariableKind
from game.source.catalogue import ALWAYS_ASKED, HIDDEN_JUMP, HIDDEN_LOOK, HIDDEN_PART, NEVER_TOGETHER
from game.source.diagnostic import Diagnostic


def never_holds(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A condition that no state can answer by yes, and what stands behind others that leave nothing over."""
    possible = manuscript.possible
    for asked in manuscript.asked:
        condition, known = asked.condition, asked.known
        if known is not NOTHING and not possible(*known):
            continue
        if asked.before and not possible(*known.without(asked.before)):
            if possible(*known.without(asked.before[:-1])):
                yield _hidden(manuscript, asked)
        elif condition is not None:
            yield from _never_holds(manuscript, asked, condition)


def always_holds(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A condition that no state can answer by no. The last of several may be one: it says what is left."""
    possible = manuscript.possible
    for asked in manuscript.asked:
        if asked.condition is None or asked.before or asked.depends is Depends.JUMP:
            continue
        if asked.known is not NOTHING and not possible(*asked.known):
            continue
        known = asked.known.without((asked.condition,))
        if not possible(*known):
            alone = not possible((), (asked.condition,))
            label = "no state says no" if alone else "here it holds whenever it is asked"
            yield _always(manuscript, asked, label)
        elif not possible((), (asked.condition,), within=possible.reached):
            reason = _reason(manuscript, asked.condition)
            if reason:
                yield _always(manuscript, asked, reason)


def hidden_looks(manuscript: Manuscript) -> Iterator[Diagnostic]:
    """A look of which every property is decided before it is asked."""
    looks = manuscript.story.looks
    for number, look in enumerate(looks):
        held = (look.condition,) if look.condition else ()
        if not look.properties or not manuscript.possible(held):
            continue
        if all(
            not manuscript.possible(held, denied) or certain
            for denied, certain in (_earlier(manuscript, number, name) for name in look.properties)
        ):
            yield Diagnostic(
                code=HIDDEN_LOOK,
                message="this look can never be seen",
                span=manuscript.where(f"looks/{number}"),
                label="for each property the first look that fits is taken, and one before always does",
                help="let it stand before those, or leave it out",
            )


def _earlier(manuscript: Manuscript, number: int, name: str) -> tuple[tuple[Condition, ...], bool]:
    """The conditions of the looks before one that have a property, and whether one of them has none."""
    before = [look for look in manuscript.story.looks[:number] if name in look.properties]
    conditions = tuple(look.condition for look in before if look.condition is not None)
    return conditions, len(conditions) < len(before)


def _never_holds(manuscript: Manuscript, asked: Asked, condition: Condition) -> Iterator[Diagnostic]:
    possible, known = manuscript.possible, asked.known
    if not possible((condition,)):
        yield _never(manuscript, asked, "its halves exclude each other")
    elif not possible((*known.held, condition), known.denied):
        yield _never(manuscript, asked, "what it stands inside already excludes it")
    elif not possible((*known.held, condition), (*known.denied, *asked.before)):
        yield _hidden(manuscript, asked)
    elif not possible((condition,), within=possible.reached):
        reason = _reason(manuscript, condition)
        if reason:
            yield _never(manuscript, asked, reason)


def _reason(manuscript: Manuscript, condition: Condition) -> str:
    """Which values the effects cannot bring about; nothing if that is told where they are declared."""
    told = []
    reached, bounds = manuscript.possible.reached, manuscript.possible.bounds
    for index in manuscript.possible.asks(condition):
        values, variable = reached.values[index], manuscript.story.variables[index]
        if len(values) == len(bounds.values[index]):
            continue
        if len(values) == 1 or variable.kind is VariableKind.WORD:
            return ""
        told.append(f"the effects take `{variable.name}` only from {values[0]} to {values[-1]}")
    return " and ".join(told) or "nobody's eyes are ever these"


_WHAT = {
    Depends.CHOICE: "this choice can never be open",
    Depends.PART: "this part of the text can never be read",
    Depends.JUMP: "this jump can never be taken",
    Depends.EITHER: "a half of these words can never be read",
    Depends.LOOK: "this look can never be seen",
    Depends.NOTE: "this entry can never be read",
}


def _never(manuscript: Manuscript, asked: Asked, label: str) -> Diagnostic:
    return Diagnostic(
        code=NEVER_TOGETHER,
        message=_WHAT[asked.depends],
        span=manuscript.where(asked.name),
        label=label,
        help="mend the condition, or take out what depends on it",
    )


def _hidden(manuscript: Manuscript, asked: Asked) -> Diagnostic:
    jump = asked.depends is Depends.JUMP
    return Diagnostic(
        code=HIDDEN_JUMP if jump else HIDDEN_PART,
        message=_WHAT[asked.depends],
        span=manuscript.where(asked.name),
        label="one of those before it always fits when this one would",
        help="let the narrower condition stand first, or leave this one out",
    )


def _always(manuscript: Manuscript, asked: Asked, label: str) -> Diagnostic:
    return Diagnostic(
        code=ALWAYS_ASKED,
        message="this condition always holds",
        span=manuscript.where(asked.name),
        label=label,
        help="leave it out, or mend it",
    )


CONDITIONS: tuple[Rule, ...] = (never_holds, always_holds, hidden_looks)
