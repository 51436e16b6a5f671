"""A story with as many states as the outlines of the real ones have: nights that come round, and gates late.

Numbers from 0 to 8 are changed by every choice, and each is asked by gates of the last morning, so that
hardly two states are one. What was said, and where one has been, only the prose asks; in one place for what
nobody has. Nobody would read it.
"""

import random
from collections.abc import Iterator, Sequence

NUMBERS = ("trust", "grip", "noise", "hold", "guilt")
SAID = ("nothing", "sorry", "yes", "no", "later")


def many_states(numbers: int, flags: int, by_night: int, after: int) -> dict[str, str]:
    """The files of a story of so many numbers and flags, and so many menus in each night and after them."""
    chance = random.Random(7)  # noqa: S311  a story, not secrets
    writer = _Writer(chance, NUMBERS[:numbers], tuple(f"told_{flag}" for flag in range(flags)))
    night = [line for place in range(by_night) for line in writer.in_the_night(place, by_night)]
    later = [line for place in range(after) for line in writer.later(place, after)]
    return {
        "story.yaml": "\n".join(writer.declared()),
        "chapters/1_night.yaml": "\n".join(["scenes:", *night, *_DAY]),
        "chapters/2_later.yaml": "\n".join(["scenes:", *later, *writer.morning()]),
    }


_DAY = (
    "  day:",
    "    change: {nights: +1}",
    "    choices:",
    "      - label: Sleep.",
    "    jump:",
    "      - if: nights >= 7",
    "        jump: later.dawn",
    "      - jump: s0",
)


class _Writer:
    """Writes scenes by chance."""

    def __init__(self, chance: random.Random, numbers: tuple[str, ...], flags: tuple[str, ...]) -> None:
        self.chance = chance
        self.numbers = numbers
        self.flags = flags

    def declared(self) -> Iterator[str]:
        """story.yaml."""
        yield "story: Many States\nstart: night.s0\nstate:\n  nights: {start: 4, from: 4, to: 7}"
        yield from (f"  {name}: {{start: 3, from: 0, to: 8}}" for name in self.numbers)
        yield from (f"  {name}: false" for name in (*self.flags, "been", "seen"))
        yield f"  said: {{start: none, one_of: [none, {', '.join(SAID)}]}}"
        yield "endings:\n  dawn: {title: Dawn}"
        yield from (f"  end_{name}: {{title: {name.title()}}}" for name in self.numbers)

    def in_the_night(self, place: int, count: int) -> Iterator[str]:
        """A menu that comes round; in the middle one can go home, and at the end one goes on."""
        after = f"s{place + 1}" if place + 1 < count else "later.t0"
        yield from self._menu(f"s{place}", after, self._sets(place))
        if place in {count // 2, count - 1}:
            yield "      - label: Home."
            yield "        jump: day"

    def later(self, place: int, count: int) -> Iterator[str]:
        """A menu that is met once."""
        after = f"t{place + 1}" if place + 1 < count else "morning"
        parts = [
            f"      - if: {asked}\n        text: |\n          More."
            for asked in (f"said == {SAID[place % len(SAID)]} and seen", "seen and not been")
        ]
        yield from self._menu(f"t{place}", after, ("", "", "", ""), parts)

    def morning(self) -> Iterator[str]:
        """A gate for each number, each beside another and a flag, and one door that is always open."""
        yield "  morning:\n    choices:\n      - label: Go.\n        jump: dawn"
        for place, name in enumerate(self.numbers):
            other, flag = self.numbers[place - 1], self.flags[place % len(self.flags)]
            yield f"      - label: By {name}."
            yield f"        if: {name} + {other} >= 7 and (not {flag} or {name} > {place})"
            yield f"        jump: end_{name}"
        for name in ("dawn", *(f"end_{name}" for name in self.numbers)):
            yield f"  {name}:\n    text: |\n      The end.\n    ending: {name}"

    def _sets(self, place: int) -> tuple[str, ...]:
        """What each choice of a menu in the night sets: a flag, words, or where one has been."""
        flag = f"{self.flags[place]}: true" if place < len(self.flags) else ""
        return f"said: {SAID[place % len(SAID)]}", flag, "been: true", "been: true, seen: true"

    def _menu(self, name: str, after: str, sets: tuple[str, ...], parts: Sequence[str] = ()) -> Iterator[str]:
        yield f"  {name}:\n    text:\n      - |\n        Something."
        yield from parts
        yield f"    jump: {after}\n    choices:"
        for choice in range(3 + (int(name[1:]) % 3 == 0)):
            first, second = self.chance.sample(self.numbers, 2)
            yield f"      - label: Choice {choice}."
            yield f"        change: {{{first}: {self._amount()}, {second}: {self._amount()}}}"
            if sets[choice]:
                yield f"        set: {{{sets[choice]}}}"

    def _amount(self) -> str:
        return self.chance.choice(("+1", "-1", "+1", "-1", "+2"))
