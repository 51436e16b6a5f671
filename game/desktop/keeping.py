"""What outlives the window: saves, the autosave after every choice, endings found, what was read."""

from pathlib import Path

from game.model.story import Story
from game.playthrough.envelope import Unsound
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile, recalled
from game.playthrough.read_before import ReadBefore
from game.playthrough.restore import Restored
from game.playthrough.save_file import Save, decode
from game.playthrough.slots import AUTO, QUICK, Slots, named
from game.playthrough.writer import Writer

NOTHING = "Nothing is saved there."


class Keeping:
    """The disk, as the window needs it. Mutable only in what is written. Nothing here waits for the disk."""

    def __init__(self, data: Path, *, autosaves: bool = True, writer: Writer | None = None) -> None:
        self._data = data
        self._autosaves = autosaves
        self._writer = writer or Writer()
        self._read: dict[str, ReadBefore] = {}
        self._auto: Playthrough | None = None
        self._page = self._kept_page = ""
        self.profile = ProfileFile(data / "profile.json", self._writer)

    @property
    def notes(self) -> Manner:
        """How content notes are met."""
        return self.profile.profile.notes

    def read_before(self, story: Story) -> ReadBefore:
        """What of a story was read, in any playthrough; of a trial nothing is kept."""
        if story.id not in self._read:
            path = self._data / "read" / f"{story.id}.json" if self._autosaves else None
            self._read[story.id] = ReadBefore(path, self._writer)
        return self._read[story.id]

    def begin(self, story: Story) -> Playthrough:
        """A new playthrough, with what this player's other stories have left behind."""
        return Playthrough.begin(story, recalled(self.profile.profile, story), standing=self.notes)

    def slots(self, story: Story) -> Slots:
        """Where playthroughs of a story are kept."""
        return Slots(self._folder(story.id), story, self._writer)

    def after_choice(self, playthrough: Playthrough) -> None:
        """Keep where the player stands now, and the ending if this is one; of a trial neither."""
        if self._autosaves:
            self._follow(playthrough)
            self.slots(playthrough.story).save(AUTO, playthrough)
            self.profile.reached(playthrough)

    def page(self, playthrough: Playthrough) -> str:
        """The id of the piece that begins the page it was left on, if the autosave is of it; else nothing."""
        return self._page if playthrough is self._auto else ""

    def turned(self, playthrough: Playthrough, page: str) -> None:
        """Remember the page in sight by the piece that begins it. One that has begun anew, or was loaded, has
        no autosave before its first choice, and takes the place of none.
        """
        if playthrough is self._auto:
            self._page = page

    def keep_page(self) -> None:
        """Keep the page in sight with the autosave."""
        if self._auto is not None and self._page != self._kept_page:
            self.slots(self._auto.story).turn_page(self._auto, self._page)
            self._kept_page = self._page

    def save(self, slot: str, playthrough: Playthrough) -> str:
        """Keep it in a slot; what to tell the player."""
        self.slots(playthrough.story).save(slot, playthrough)
        return "Saved." if slot == QUICK else f"Saved in {named(slot)}."

    def write_history(self, playthrough: Playthrough, unread: int = 0) -> Path:
        """Have all that was read written as plain text, without the last `unread` pieces; the file."""
        from datetime import datetime  # noqa: PLC0415  few ask for it, and a start has no time to lose

        from game.view.history import export  # noqa: PLC0415  the same

        words = export(playthrough, unread).encode()
        now = datetime.now().astimezone()
        file = self._data / "history" / f"{playthrough.story.id} {now:%Y-%m-%d %H.%M}.txt"
        self._writer.write(file, lambda: words)
        return file

    def load(self, slot: str, story: Story) -> Restored | Unsound:
        """What was kept in a slot."""
        self.keep_page()
        found = self.slots(story).load(slot, standing=self.notes)
        return self._gone_on_with(found) if slot == AUTO else found

    def resume(self, story: Story) -> Restored | Unsound | None:
        """Where the story was last read; None if it was not."""
        self.keep_page()
        found = self.slots(story).resume(standing=self.notes)
        return found and self._gone_on_with(found)

    def bookmark(self, story_id: str) -> Save | None:
        """The autosave of a story that need not be compiled for it, to say where reading would go on."""
        try:
            kept = decode((self._folder(story_id) / f"{AUTO}.json").read_bytes())
        except OSError:
            return None
        return kept if isinstance(kept, Save) else None

    def has_begun(self, story_id: str) -> bool:
        """Whether there is an autosave, sound or not; where nobody may look, there is none."""
        try:
            return (self._folder(story_id) / f"{AUTO}.json").exists()
        except OSError:
            return False

    def problem(self) -> str:
        """What has gone wrong since it was last asked, as a sentence."""
        return self._writer.problem()

    def close(self) -> None:
        """Keep the page in sight, and wait until everything is written."""
        self.keep_page()
        self._writer.close()

    def _gone_on_with(self, found: Restored | Unsound) -> Restored | Unsound:
        """The same. Where not all of an autosave could be used, it stays as it is until the next choice."""
        if isinstance(found, Restored) and found.whole and self._autosaves:
            self._follow(found.playthrough, found.page)
        return found

    def _follow(self, playthrough: Playthrough, page: str = "") -> None:
        """From now on the autosave is of this playthrough, on this page."""
        if playthrough is not self._auto:
            self.keep_page()
        self._auto = playthrough
        self._page = self._kept_page = page

    def _folder(self, story_id: str) -> Path:
        return self._data / "saves" / story_id
