"""Looking for words in what was read: what was typed, where it stands, and which of those places is meant."""

from dataclasses import dataclass, replace

from game.desktop.hands.keyboard import KeyTable
from game.desktop.hands.names import printed
from game.desktop.intents import Wish
from game.view.history import Told, find

LONGEST = 60
"""Signs that can be typed: they stand in one row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """`places` are (turn, piece) in reading order; `at` counts them, the latest is the first one meant."""

    words: str = ""
    places: tuple[tuple[int, int], ...] = ()
    at: int = 0

    @property
    def place(self) -> tuple[int, int] | None:
        """The place that is meant."""
        return self.places[self.at] if self.places else None

    @property
    def count(self) -> str:
        """What there is to say about how many there are."""
        if not self.words.strip():
            return ""
        return f"{self.at + 1} of {len(self.places)}" if self.places else "nowhere"


def typed(search: Search, told: tuple[Told, ...], words: str) -> Search:
    """Look for these words instead; the place that was meant stays so while it still fits."""
    words = words[:LONGEST]
    places = find(told, words)
    at = places.index(search.place) if search.place in places else max(0, len(places) - 1)
    return Search(words=words, places=places, at=at)


def told_keys(keys: KeyTable) -> str:
    """What keys do while words are typed. Those that write signs only write them."""

    def named(does: str, *wishes: Wish) -> str:
        names = (name for wish in wishes for name in printed(wish, keys))
        meant = " or ".join(name for name in names if len(name) > 1 and name != "Space")
        return f"{meant}: {does}" if meant else ""

    ways = named("the next", Wish.GO_ON, Wish.DOWN), named("the one before", Wish.UP), "Esc: done"
    return " · ".join(filter(None, ways))


def stepped(search: Search, step: int) -> Search:
    """The next place or the one before; behind the last comes the first."""
    return replace(search, at=(search.at + step) % len(search.places)) if search.places else search
