"""A playthrough as it is to be shown now."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace

from game.model.prose import Inline
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import heading, reading_at
from game.runtime.read import Run, read_words
from game.runtime.turn import CONTINUE, Offer, Stuck
from game.view.atmosphere import amount, atmosphere
from game.view.echoes import ghost, strays
from game.view.leaves import Sheet, sheets
from game.view.pieces import ended, ending_title, noted
from game.view.screen import Button, ButtonState, Leaf, Piece, Screen

NOTE = "note:"
"""What the ids of the three buttons of a content note begin with; a Manner's value follows."""

_STUCK: Mapping[Stuck, str] = {
    Stuck.NO_OPEN_CHOICE: "Nothing can be chosen here.",
    Stuck.NO_JUMP: "Nothing follows from here.",
    Stuck.LOOP: "From here the story runs in a ring.",
}
_WAY_OUT = " That is a mistake in the story, and none of yours. Go back and choose something else."


def present(playthrough: Playthrough, taken: Container[str] = frozenset()) -> Screen:
    """What has followed on the last choice the player made, as leaves, and what may be chosen now.

    `taken` are the ids of the choices that were taken before.
    """
    turn, waits = playthrough.turn, playthrough.waiting is not None
    ending = ending_title(playthrough)
    return Screen(
        story=playthrough.story.title,
        leaves=_leaves(playthrough, ending),
        buttons=tuple(_note_buttons(playthrough) if waits else _buttons(playthrough, taken)),
        ending=ending,
        stuck=_STUCK[turn.stuck] + _WAY_OUT if turn.stuck and not waits else "",
    )


def press(playthrough: Playthrough, button_id: str) -> None:
    """Do what a button says. Raises ValueError for one that is crossed out or not there."""
    if button_id.startswith(NOTE):
        playthrough.meet(Manner(button_id.removeprefix(NOTE)))
    else:
        playthrough.choose(button_id)


def _leaves(playthrough: Playthrough, ending: str) -> tuple[Leaf, ...]:
    story, now = playthrough.story, len(playthrough.checkpoints)
    first = now
    while first and playthrough.checkpoints[first - 1].automatic:
        first -= 1
    readings = [reading_at(playthrough, index) for index in range(first, now + 1)]
    skipped, named = tuple(_just_skipped(playthrough, first)), heading(playthrough, first)
    bound = list(sheets(story, readings, skipped, heading=named))
    bound = bound or [Sheet(skipped, playthrough.turn.state, named)]
    if ending:
        bound[-1] = bound[-1]._replace(pieces=(*bound[-1].pieces, ended(ending)))
    before = [None, *bound]
    return tuple(_leaf(playthrough, sheet, last) for sheet, last in zip(bound, before, strict=False))


def _just_skipped(playthrough: Playthrough, index: int) -> Iterator[Piece]:
    """The line that stands for what the player has just asked to skip: it heads the page like a label."""
    if not index:
        return
    taken, story = playthrough.checkpoints[index - 1], playthrough.story
    if taken.unseen:
        last = reading_at(playthrough, index - 1).passages[-1]
        yield from noted(last, story.blocks[last.entry.block].id)


def _leaf(playthrough: Playthrough, sheet: Sheet, before: Sheet | None) -> Leaf:
    story, state = playthrough.story, sheet.state
    ghosts, words = amount(story, state, "ghosts"), amount(story, state, "words")
    return Leaf(
        pieces=sheet.pieces,
        heading=sheet.heading,
        atmosphere=atmosphere(
            story,
            state,
            ghost=ghost(story, playthrough, before) if ghosts else "",
            strays=strays(story, playthrough, words) if words else (),
        ),
    )


def _note_buttons(playthrough: Playthrough) -> Iterator[Button]:
    """The ways to meet the waiting note; no short version is offered where the author wrote none."""
    block = playthrough.story.blocks[playthrough.waiting or 0]
    names = {Manner.READ: "Read it", Manner.SHORT: "Read the short version", Manner.SKIP: "Skip it"}
    manners = [manner for manner in names if manner is not Manner.SHORT or block.short]
    for number, manner in enumerate(manners, start=1):
        yield Button(id=NOTE + manner.value, runs=(Run(names[manner]),), number=number)


def _buttons(playthrough: Playthrough, taken: Container[str]) -> Iterator[Button]:
    turn = playthrough.turn
    if turn.continues:
        yield Button(id=CONTINUE, runs=(Run("Continue"),))
    number = 0
    for offer in turn.offers:
        number += offer.open
        button = _button(playthrough, offer, number)
        yield replace(button, taken=True) if offer.open and button.id in taken else button


def _button(playthrough: Playthrough, offer: Offer, number: int) -> Button:
    choice = offer.choice

    def words(inline: Inline) -> tuple[Run, ...]:
        return read_words(playthrough.story, inline, playthrough.turn.state)

    if offer.open:
        return Button(id=choice.id, runs=words(choice.label), number=number)
    state = ButtonState.NEVER if choice.never else ButtonState.LOCKED
    return Button(
        id=choice.id, runs=words(choice.label), state=state, reason=words(choice.never or choice.locked)
    )
