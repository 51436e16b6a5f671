"""A playthrough as a page of text: a route, then what chance chooses, to an ending."""

import random
import sys
from collections.abc import Iterator

from game.commands.errors import UsageError
from game.playthrough.playthrough import Playthrough
from game.playthrough.route import OffRouteError, follow
from game.runtime.turn import CONTINUE
from game.terminal.console import paper
from game.terminal.page import turn_text
from game.terminal.rows import Paper
from game.view.present import present

LONGEST = 5_000
"""Pages after which a playthrough by chance is taken for one without an end."""


def print_transcript(playthrough: Playthrough, route: tuple[str, ...], seed: int | None) -> int:
    """Print all of it; 1 if it comes to no ending. A seed that nobody gave is told, to play the same again.

    Raises UsageError where the route is not to be had.
    """
    if seed is None:
        seed = random.randrange(1_000_000)  # noqa: S311  no secret
        print(f"--seed {seed}", file=sys.stderr)
    chance = random.Random(seed)  # noqa: S311  no secret
    try:
        for page in transcript(playthrough, paper(sys.stdout), route, chance):
            print(page, end="\n\n")
    except OffRouteError as off:
        raise UsageError(f"{off}.") from off
    return 0 if playthrough.turn.ending is not None else 1


def transcript(
    playthrough: Playthrough, on: Paper, route: tuple[str, ...], chance: random.Random | None = None
) -> Iterator[str]:
    """The pages of a playthrough, the first one first: along `route`, then (with `chance`) on by chance.

    Where it ends is the last page: `ending: ID`, or a sentence if it never ends. Raises OffRouteError.
    """
    yield turn_text(on, present(playthrough))
    for _ in follow(playthrough, route):
        yield turn_text(on, present(playthrough))
    if chance is None:
        return
    for _ in range(LONGEST):
        choice = _by_chance(playthrough, chance)
        if choice is None:
            break
        playthrough.choose(choice)
        yield turn_text(on, present(playthrough))
    yield outcome(playthrough)


def outcome(playthrough: Playthrough) -> str:
    """How it came out."""
    turn = playthrough.turn
    if turn.ending is not None:
        return f"ending: {playthrough.story.endings[turn.ending].id}"
    if turn.stuck is not None:
        return f"stuck at {playthrough.story.blocks[turn.state.block].id}: {turn.stuck.value}"
    return f"no ending after {LONGEST} pages: chance may have gone round in a ring"


def _by_chance(playthrough: Playthrough, chance: random.Random) -> str | None:
    turn = playthrough.turn
    if turn.continues:
        return CONTINUE
    opened = [offer.choice.id for offer in turn.offers if offer.open]
    return chance.choice(opened) if opened else None
