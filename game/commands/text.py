"""Playing in the terminal."""

from pathlib import Path

from game.commands.stories import menu, open_shelves, open_story
from game.model.story import Story
from game.places import profile_path, read_path, saves_folder
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile
from game.playthrough.read_before import ReadBefore
from game.playthrough.slots import Slots
from game.playthrough.writer import Writer
from game.terminal.console import console
from game.terminal.session import Kept
from game.terminal.start import choose_story, play


def play_text(story: Story, player: Path, start: Playthrough | None = None) -> int:
    """Play a story in the terminal; one that begins at `start` is a trial, and nothing of it is kept."""
    writer = Writer()
    kept = Kept(
        slots=Slots(saves_folder(player, story.id), story, writer),
        profile=ProfileFile(profile_path(player), writer),
        read=ReadBefore(read_path(player, story.id), writer),
        writer=writer,
        trial=start is not None,
    )
    return play(console(), kept, start)


def play_library(library: Path, player: Path) -> int:
    """Play a story of the library: the only one, or the one that is chosen."""
    shelves = open_shelves(library)
    profile = ProfileFile(profile_path(player), Writer()).profile
    chosen = choose_story(console(), shelves.library.title, menu(shelves, profile))
    return 0 if chosen is None else play_text(open_story(library / chosen), player)
