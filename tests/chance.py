"""Hypothesis strategies: small stories of every shape, and ways through them.

Everything about one example is read off one string of bytes: drawing each line of a story by itself takes
Hypothesis a fifth of a second a story, and a string of zeros is the simplest story, so it shrinks as well.
"""

from collections.abc import Sequence
from typing import TypeVar

from hypothesis import strategies as st

from game.model.story import Story
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.runtime.turn import CONTINUE
from tests.stories import Draft, Offered, Prose, Test, number, story, word, yes_no

T = TypeVar("T")

SCENES = ("one.a", "one.b", "two.c", "two.d", "three.e")
LINES = (
    "A line.",
    "Willow: Still here?",
    "*So.*",
    "> In verse\n> it goes",
    "---",
    "[bell: a bell]",
    "It _was_.",
)
VARIABLES = (number("trust", 2, 0, 4), yes_no("fine"), word("stake", "none", "thrown", "hidden"))
LENGTH = 300


class Dice:
    """Numbers that were thrown before; zeros once they are used up."""

    def __init__(self, thrown: bytes) -> None:
        self._left = iter(thrown)

    def below(self, sides: int) -> int:
        """A number from 0 to one less than `sides`."""
        return next(self._left, 0) % sides

    def one_of(self, things: Sequence[T]) -> T:
        """One of them; a tuple may name the likely one twice."""
        return things[self.below(len(things))]


def a_story(dice: Dice) -> Story:
    """A story of five scenes that may branch, come round, lock, end, or get stuck."""
    drafts = {name: _draft(dice, 0) for name in SCENES}
    return story(drafts, variables=VARIABLES, cards={"two": ["The second card."]}, asked=("one.b", "two.d"))


def a_playthrough(dice: Dice) -> Playthrough:
    """Somewhere on a way through some story, which may be stuck or at its end."""
    standing = dice.one_of([Manner.ASK, *Manner])
    playthrough = Playthrough.begin(a_story(dice), standing=standing)
    for _ in range(dice.below(12)):
        able = presses(playthrough)
        if not able:
            break
        press(playthrough, dice.one_of(able))
    return playthrough


dice = st.binary(min_size=LENGTH, max_size=LENGTH).map(Dice)
playthroughs = dice.map(a_playthrough)


def presses(playthrough: Playthrough) -> list[str]:
    """Everything that can be done now but going back: ids of choices, or manners of meeting a note."""
    turn = playthrough.turn
    if (block := playthrough.waiting) is not None:
        short = [Manner.SHORT.value] if playthrough.story.blocks[block].short else []
        return [Manner.SKIP.value, *short, Manner.READ.value]
    opened = [offer.choice.id for offer in turn.offers if offer.open]
    return [*opened, *([CONTINUE] if turn.continues else [])]


def press(playthrough: Playthrough, name: str) -> None:
    """Do one of these."""
    if playthrough.waiting is not None:
        playthrough.meet(Manner(name))
    else:
        playthrough.choose(name)


def _draft(dice: Dice, depth: int) -> Draft:
    """A scene, or an answer `depth` choices deep; the deepest ones only jump or end."""
    leads = dice.one_of(["choices", "jump", "choices", "jump", "choices", "choices", "ending"])
    choices = _menu(dice, depth + 1) if leads == "choices" and depth < 2 else []
    noted = dice.below(3) == 1
    return Draft(
        text=_prose(dice),
        change={"trust": dice.below(5) - 2} if dice.below(2) else {},
        choices=choices,
        jump=_jumps(dice) if depth == 0 or dice.below(2) else (),
        ending="over" if leads == "ending" and not choices else "",
        pov=dice.one_of(["", "", "buffy", "spike"]),
        place=dice.one_of(["", "", "bedroom", "crypt"]),
        note="Hard to read." if noted else "",
        short=_prose(dice) if noted or dice.below(4) == 1 else (),
        skip="go_0" if noted and dice.below(2) else "",
    )


def _menu(dice: Dice, depth: int) -> list[Offered]:
    return [_offered(dice, f"Go {at}", depth) for at in range(1 + dice.below(3))]


def _offered(dice: Dice, label: str, depth: int) -> Offered:
    when = _test(dice) if dice.below(3) == 1 else None
    return Offered(
        label=label,
        answer=_draft(dice, depth),
        when=when,
        locked="Not now." if when and dice.below(2) else "",
        never="No." if dice.below(6) == 1 else "",
        once=dice.below(4) == 1,
    )


def _jumps(dice: Dice) -> list[tuple[Test | None, str]]:
    first = [(_test(dice), dice.one_of(SCENES))] if dice.below(3) == 1 else []
    return [*first, (_test(dice) if dice.below(8) == 1 else None, dice.one_of(SCENES))]


def _prose(dice: Dice) -> Prose:
    lines: list[str | tuple[Test, Sequence[str]]] = []
    for _ in range(dice.below(3)):
        line = dice.one_of(LINES)
        lines.append((_test(dice), [line]) if dice.below(4) == 1 else line)
    return lines


def _test(dice: Dice) -> Test:
    return dice.one_of(VARIABLES).name, dice.one_of(["==", "!=", "<", ">="]), dice.below(4)
