"""One choice forward: effects, text, jumps, offers. The order is that of the format page, "A turn"."""

from typing import TypeAlias

from game.model.state import State
from game.model.story import Block, Choice, Effect, Story
from game.runtime.turn import CONTINUE, Entry, Offer, Stuck, Turn
from game.runtime.writes import writes

LONGEST_WAY = 10_000
"""Scenes without a word entered in one turn after which nobody waits for the end of them."""

Values: TypeAlias = tuple[int, ...]


def begin(story: Story, recalled: dict[int, int] | None = None) -> Turn:
    """The first turn. `recalled` gives variable index to value for variables that recall other stories."""
    values = [variable.start for variable in story.variables]
    for index, value in (recalled or {}).items():
        values[index] = value
    state = State(story.start, tuple(values))
    return _arrive(story, state, story.blocks[story.start], card=True)


def step(story: Story, state: State, choice_id: str) -> Turn:
    """Take an open choice, or `CONTINUE` where that is offered. Raises ValueError for any other id."""
    block = story.blocks[state.block]
    if choice_id == CONTINUE and not block.choices and block.ending is None:
        return _follow(story, state, block, [])
    for choice in block.choices:
        if choice.id == choice_id and is_open(choice, state) and choice.block is not None:
            if choice.once_bit:
                state = state._replace(once=state.once | choice.once_bit)
            return _arrive(story, state, story.blocks[choice.block], card=False)
    raise ValueError(f"{choice_id!r} is not open here")


def look(story: Story, state: State) -> Turn:
    """The turn that waits in `state`, without what was read on the way: what a loaded save stands at."""
    block = story.blocks[state.block]
    return _wait(state, block, []) or _follow(story, state, block, [])


def is_open(choice: Choice, state: State) -> bool:
    """Whether it can be taken now."""
    if choice.block is None or state.once & choice.once_bit:
        return False
    return choice.condition is None or bool(choice.condition.holds(state))


def _arrive(story: Story, state: State, block: Block, *, card: bool) -> Turn:
    """Enter a block, and go on from there until something is to be read or chosen."""
    entered = _entered(story, state, block)
    entries = [Entry(block.index, entered, card)]
    return _wait(entered, block, entries) or _follow(story, entered, block, entries)


def _entered(story: Story, state: State, block: Block) -> State:
    """The state after a block's effects, and with the head, the place and the music it names."""
    return State(
        block.index,
        _changed(story, state.values, block.effects) if block.effects else state.values,
        state.visited,
        state.once,
        state.pov if block.pov is None else block.pov,
        state.place if block.place is None else block.place,
        state.music if block.music is None else block.music,
    )


def _wait(state: State, block: Block, entries: list[Entry]) -> Turn | None:
    """The turn, if it ends at `block` because something is to be read or chosen there."""
    if block.ending is not None:
        return Turn(state, tuple(entries), ending=block.ending)
    if block.choices:
        return _offer(state, block, entries)
    if block.parent is None and writes(block.text, state):
        return Turn(state, tuple(entries), continues=True)
    return None


def _offer(state: State, block: Block, entries: list[Entry]) -> Turn:
    offers = []
    stuck: Stuck | None = Stuck.NO_OPEN_CHOICE
    for choice in block.choices:
        if is_open(choice, state):
            offers.append(Offer(choice, True))  # by place: half the time of a name
            stuck = None
        elif choice.never or (choice.locked and not state.once & choice.once_bit):
            offers.append(Offer(choice, False))
    return Turn(state, tuple(entries), tuple(offers), stuck=stuck)


def _follow(story: Story, state: State, block: Block, entries: list[Entry]) -> Turn:
    """Leave the scene by the first jump that fits, and every scene after it that has nothing to say.

    A ring is told by a state that comes back: one is kept to compare with, after 1, 2, 4, 8 … scenes (Brent).
    """
    kept, keep_next = state, 1
    for count in range(1, LONGEST_WAY):
        target = _target(block, state)
        if target is None:
            return Turn(state, tuple(entries), stuck=Stuck.NO_JUMP)
        left, block = story.blocks[block.scene], story.blocks[target]
        if left.visited_bit:
            state = state._replace(visited=state.visited | left.visited_bit)
        state = _entered(story, state, block)
        entries.append(Entry(block.index, state, left.chapter != block.chapter))
        turn = _wait(state, block, entries)
        if turn is not None:
            return turn
        if state == kept:
            break
        if count == keep_next:
            kept, keep_next = state, keep_next * 2
    return Turn(state, tuple(entries[:1]), stuck=Stuck.LOOP)


def _target(block: Block, state: State) -> int | None:
    for jump in block.jumps:
        if jump.condition is None or jump.condition.holds(state):
            return jump.target
    return None


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
