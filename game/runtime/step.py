"""One choice forward: effects, text, jumps, offers. The order is that of the format page, "A turn"."""

from typing import TypeAlias

from game.model.state import State
from game.model.story import Block, Choice, Effect, Story
from game.runtime.turn import CONTINUE, Entry, Offer, Stuck, Turn
from game.runtime.writes import writes

LONGEST_RING = 10_000
"""Scenes entered in one turn after which it is taken for a ring; the state alone could tell, at a cost."""

Values: TypeAlias = tuple[int, ...]


def begin(story: Story, recalled: dict[int, int] | None = None) -> Turn:
    """The first turn. `recalled` gives variable index to value for variables that recall other stories."""
    values = [variable.start for variable in story.variables]
    for index, value in (recalled or {}).items():
        values[index] = value
    state = State(story.start, tuple(values))
    return _arrive(story, state, story.blocks[story.start], [], card=True)


def step(story: Story, state: State, choice_id: str) -> Turn:
    """Take an open choice, or `CONTINUE` where that is offered. Raises ValueError for any other id."""
    block = story.blocks[state.block]
    if choice_id == CONTINUE and not block.choices and block.ending is None:
        return _follow(story, state, block, [])
    for choice in block.choices:
        if choice.id == choice_id and is_open(choice, state) and choice.block is not None:
            taken = state._replace(once=state.once | choice.once_bit)
            return _arrive(story, taken, story.blocks[choice.block], [], card=False)
    raise ValueError(f"{choice_id!r} is not open here")


def look(story: Story, state: State) -> Turn:
    """The turn that waits in `state`, without what was read on the way: what a loaded save stands at."""
    return _wait(story, state, story.blocks[state.block], [])


def is_open(choice: Choice, state: State) -> bool:
    """Whether it can be taken now."""
    if choice.block is None or state.once & choice.once_bit:
        return False
    return choice.condition is None or bool(choice.condition.holds(state))


def _arrive(story: Story, state: State, block: Block, entries: list[Entry], *, card: bool) -> Turn:
    """Enter a block: its effects, then its text, then what comes after."""
    state = State(
        block.index,
        _changed(story, state.values, block.effects) if block.effects else state.values,
        state.visited,
        state.once,
        state.pov if block.pov is None else block.pov,
        state.place if block.place is None else block.place,
        state.music if block.music is None else block.music,
    )
    entries.append(Entry(block.index, state, card))
    return _wait(story, state, block, entries)


def _wait(story: Story, state: State, block: Block, entries: list[Entry]) -> Turn:
    """End the turn at `block` if something is to be read or chosen there, else go on."""
    if block.ending is not None:
        return Turn(state, tuple(entries), ending=block.ending)
    if block.choices:
        return _offer(state, block, entries)
    if block.parent is None and writes(block.text, state):
        return Turn(state, tuple(entries), continues=True)
    return _follow(story, state, block, entries)


def _offer(state: State, block: Block, entries: list[Entry]) -> Turn:
    offers = []
    stuck: Stuck | None = Stuck.NO_OPEN_CHOICE
    for choice in block.choices:
        if is_open(choice, state):
            offers.append(Offer(choice, open=True))
            stuck = None
        elif choice.never or (choice.locked and not state.once & choice.once_bit):
            offers.append(Offer(choice, open=False))
    return Turn(state, tuple(entries), tuple(offers), stuck=stuck)


def _follow(story: Story, state: State, block: Block, entries: list[Entry]) -> Turn:
    """Leave the scene by the first jump that fits."""
    for jump in block.jumps:
        if jump.condition is None or jump.condition.holds(state):
            break
    else:
        return Turn(state, tuple(entries), stuck=Stuck.NO_JUMP)
    if len(entries) > LONGEST_RING:
        return Turn(state, tuple(entries[:1]), stuck=Stuck.LOOP)
    left, target = story.blocks[block.scene], story.blocks[jump.target]
    state = state._replace(visited=state.visited | left.visited_bit)
    return _arrive(story, state, target, entries, card=left.chapter != target.chapter)


def _changed(story: Story, values: Values, effects: tuple[Effect, ...]) -> Values:
    """All effects at once, each from the values before, stopped at the bounds."""
    changed = list(values)
    for effect in effects:
        if effect.add:
            variable = story.variables[effect.variable]
            total = values[effect.variable] + effect.amount
            changed[effect.variable] = min(max(total, variable.low), variable.high)
        else:
            changed[effect.variable] = effect.amount
    return tuple(changed)
