"""Choices that lead somewhere, as `--route` and every diagnostic of the explorer write them."""

from collections.abc import Iterator

from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.runtime.turn import CONTINUE

MOST_PAGES = 10_000
"""Pages turned without a choice between them, after which the story goes round in a ring."""


class OffRouteError(ValueError):
    """A route that the story does not have; its text is a sentence for whoever wrote the route."""


def parse_route(text: str) -> tuple[str, ...]:
    """`1,3,2`: numbers among the open choices as the page numbers them, or ids of choices."""
    return tuple(item.strip() for item in text.split(",") if item.strip())


def follow(playthrough: Playthrough, route: tuple[str, ...]) -> Iterator[None]:
    """Take the choices of `route` one after the other; one item for each page turned.

    *Continue* is taken by itself before a choice; after the last one it has to be written (`continue`).
    Content notes on the way are met by reading on; one that waits after the last choice goes on waiting.

    Raises OffRouteError where a choice is not to be had.
    """
    for position, item in enumerate(route, start=1):
        _read_on(playthrough)
        if item != CONTINUE:
            yield from _to_the_next_choice(playthrough)
        playthrough.choose(_chosen(playthrough, item, f"choice {position} of the route"))
        yield


def _read_on(playthrough: Playthrough) -> None:
    while playthrough.waiting is not None:
        playthrough.meet(Manner.READ)


def _to_the_next_choice(playthrough: Playthrough) -> Iterator[None]:
    for _ in range(MOST_PAGES):
        if not playthrough.turn.continues:
            return
        playthrough.choose(CONTINUE)
        _read_on(playthrough)
        yield
    raise OffRouteError("the story goes round from page to page without a choice")


def _chosen(playthrough: Playthrough, item: str, which: str) -> str:
    turn = playthrough.turn
    opened = [offer.choice.id for offer in turn.offers if offer.open]
    if item in opened or (item == CONTINUE and turn.continues):
        return item
    if turn.ending is not None:
        ending = playthrough.story.endings[turn.ending].id
        raise OffRouteError(f"{which} is {item}, but the story has ended before it: {ending}")
    if not opened:
        raise OffRouteError(f"{which} is {item}, but nothing is open there")
    if item.isascii() and item.isdigit() and 1 <= int(item[:9]) <= len(opened):
        return opened[int(item[:9]) - 1]
    listed = ", ".join(f"{number} {choice}" for number, choice in enumerate(opened, start=1))
    raise OffRouteError(f"{which} is {item}, but open there are: {listed}")
