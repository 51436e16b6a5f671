"""The places where playthroughs of one story are kept: ten slots, a quick save and the autosave."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import time

from game.model.story import Story
from game.playthrough.disk import backup_of
from game.playthrough.envelope import Unsound, checksum
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.restore import Restored, restore
from game.playthrough.save_file import Save, decode, encode, moment
from game.playthrough.writer import Writer

AUTO = "auto"
QUICK = "quick"
NUMBERED = tuple(str(number) for number in range(1, 11))
ALL = (AUTO, QUICK, *NUMBERED)

BEFORE_IT = "The one before it was loaded."
ASIDE = "The autosave as it was is kept in {}."


class Slots:
    """Saves and loads playthroughs of `story` in `folder`; `clock` gives seconds since 1970."""

    def __init__(
        self, folder: Path, story: Story, writer: Writer, *, clock: Callable[[], float] = time
    ) -> None:
        self.folder = folder
        self.story = story
        self._writer = writer
        self._clock = clock

    def path(self, slot: str) -> Path:
        """The file of a slot."""
        return self.folder / f"{slot}.json"

    def save(self, slot: str, playthrough: Playthrough) -> None:
        """Keep `playthrough` as it stands now. Returns at once; the writer tells if it went wrong."""
        kept = moment(playthrough, int(self._clock()))
        self._writer.write(self.path(slot), lambda: encode(kept))

    def turn_page(self, playthrough: Playthrough, page: str) -> None:
        """Keep with the autosave the piece that begins the page in sight. One that another game has written
        since, in which other choices were made, stays as it is.
        """
        there, now = next(self._kept(AUTO), None), moment(playthrough, int(self._clock()), page)
        here = decode(data := encode(now))
        if isinstance(there, Save) and isinstance(here, Save) and _way(there) == _way(here):
            self._writer.write(self.path(AUTO), lambda: data)

    def load(self, slot: str, *, standing: Manner = Manner.ASK) -> Restored | Unsound:
        """The playthrough in a slot, or the one saved there before it if the last cannot be used."""
        found = self._first_sound(self._kept(slot), standing)
        if found is None:
            return Unsound(f"Nothing is saved in {named(slot)}.")
        return self._without_loss(found) if slot == AUTO else found

    def resume(self, *, standing: Manner = Manner.ASK) -> Restored | Unsound | None:
        """Where the story was last read: the autosave, else the newest older save that is sound.

        None if there is no autosave at all, so that one begins anew. One of which not all can be read on is
        kept beside, since the next choice takes its place.
        """
        saves = list(self._kept(AUTO))
        if not saves:
            return None
        others = [save for slot in ALL[1:] for save in self._kept(slot) if isinstance(save, Save)]
        older = [save for save in (*saves[1:], *others) if isinstance(save, Save)]
        newest_first = sorted(older, key=lambda save: save.time, reverse=True)
        found = self._first_sound(iter([saves[0], *newest_first]), standing)
        return found and self._without_loss(found)

    def shown(self) -> dict[str, Save | Unsound | None]:
        """What each slot holds, for a page of them; None where nothing was saved."""
        return {slot: next(self._kept(slot), None) for slot in ALL}

    def _kept(self, slot: str) -> Iterator[Save | Unsound]:
        """What a slot holds, the newest first; a file that is not there is left out."""
        for path in (self.path(slot), backup_of(self.path(slot))):
            try:
                yield decode(self._data(path))
            except FileNotFoundError:
                continue
            except OSError as error:
                yield Unsound(f"{path} cannot be read ({error.strerror or error}).")

    def _data(self, path: Path) -> bytes:
        """What is kept at a path, or soon will be. Raises OSError."""
        data = self._writer.pending(path)
        return path.read_bytes() if data is None else data

    def _without_loss(self, found: Restored | Unsound) -> Restored | Unsound:
        """The same, and the autosave in a file of its own if there is more in it; a player who is told
        anything is told where.
        """
        if isinstance(found, Restored) and found.whole:
            return found
        try:
            data = self._data(self.path(AUTO))
        except OSError:
            return found
        if not (mark := checksum(data)):
            return found
        aside = self.folder / f"{AUTO} {mark}.json"
        if not aside.exists():
            self._writer.write(aside, lambda: data)
        return replace(found, sentence=f"{found.sentence} {ASIDE.format(aside)}") if found.sentence else found

    def _first_sound(self, saves: Iterator[Save | Unsound], standing: Manner) -> Restored | Unsound | None:
        problem = ""
        for save in saves:
            tried = restore(self.story, save, standing=standing) if isinstance(save, Save) else save
            if isinstance(tried, Restored):
                if not problem:
                    return tried
                sentence = f"{problem} {BEFORE_IT} {tried.sentence}".strip()
                return replace(tried, sentence=sentence, whole=False)
            problem = problem or tried.sentence
        return Unsound(problem) if problem else None


def _way(save: Save) -> tuple[tuple[str, str], ...]:
    """The pages it came by, and what was chosen there."""
    return tuple((turn.state.at, turn.choice) for turn in save.turns)


def named(slot: str) -> str:
    """What a slot is called in a sentence."""
    return {AUTO: "the autosave", QUICK: "the quick save"}.get(slot, f"slot {slot}")
