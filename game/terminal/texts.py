"""What the terminal itself says, beside the story."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import datetime
from pathlib import Path

from game.model.story import Story
from game.playthrough.envelope import Unsound
from game.playthrough.notes import Manner
from game.playthrough.save_file import Save
from game.playthrough.slots import named
from game.runtime.turn import CONTINUE
from game.view.screen import Screen
from game.view.stats import Stat

_HELP = """\
A number chooses. Enter turns the page, and never chooses.
back, or b: take the last choice back, as often as you like.
(taken before) stands behind a choice you took in this play or an earlier one.
(not now) and (never) stand before one that cannot be chosen.
save, or s: keep this page. save 3 keeps it in slot 3 of 10.
load, or l: go on from what was kept. load 3 loads slot 3. saves lists all of them.
history, or h: read again from the beginning. history 3 reads the last three turns.
notebook, or n: what was checked on the way, in a story that has one. stats, or t: how things stand.
notes: the content notes. notes ask, notes read, notes short or notes skip says how they are met.
about: what is being read, and by whom it is.
again, or restart: begin anew.
quit, or q: leave. """

GIVEN_BACK = "The notebook has come back: type notebook."
NOTHING_SHOWN = "There is nothing to tell here."
NOTHING_TO_CHOOSE = "Nothing can be chosen here. Type back, load or quit, or help."
ENDED = "The story has ended here. Type again, back or quit, or help."
AFTER_THE_END = "Type again to begin anew, back to take the last choice back, or quit."
PIPE_LEFT = "Played from a pipe, this leaves the autosave as it was. Only what you saved is kept."
TRIAL_LEFT = "A trial leaves the autosave as it was. Only what you saved is kept."
MORE_TO_READ = "There is more to read first: press Enter."

_MET = {
    Manner.ASK: "You are asked each time a content note comes.",
    Manner.READ: "What content notes warn of is read without asking.",
    Manner.SHORT: "What content notes warn of is read in its short version.",
    Manner.SKIP: "What content notes warn of is skipped.",
}


def prompt(screen: Screen, *, more: bool) -> str:
    """What may be typed now, for somebody who hears it; `more` while leaves of the turn are to come."""
    if more:
        return "Enter turns the page: "
    count = open_count(screen)
    if count:
        return f"Choose 1-{count}: " if count > 1 else "Choose 1: "
    if goes_on(screen):
        return "Enter goes on: "
    return "Type again, back or quit: " if screen.ending else "Type back, load or quit: "


def what_to_choose(screen: Screen) -> str:
    """What to type instead of what was typed."""
    count = open_count(screen)
    if count:
        return f"Type a number from 1 to {count}, or help." if count > 1 else "Type 1, or help."
    if goes_on(screen):
        return "Press Enter to go on, or type help."
    return ENDED if screen.ending else NOTHING_TO_CHOOSE


def help_text(*, keeps: bool) -> str:
    """What can be typed; `keeps` is whether the page that is left is kept."""
    return f"{_HELP}{'The page you are on is kept.' if keeps else 'Only what you saved is kept.'}"


def found_text(story: Story, known: Collection[str]) -> str:
    """How many endings of a story are known, those found before it was edited left out; none is named."""
    count = sum(ending.id in known for ending in story.endings)
    if len(story.endings) == 1:
        return "It is the only ending of this story."
    return f"You know {count} of the {len(story.endings)} endings of this story."


def open_count(screen: Screen) -> int:
    """How many numbers can be chosen."""
    return max((button.number for button in screen.buttons), default=0)


def goes_on(screen: Screen) -> bool:
    """Whether Enter goes on to the next turn."""
    return any(button.id == CONTINUE for button in screen.buttons)


def foretold(story: Story) -> str:
    """That a story has content notes, before its first page; empty where it has none."""
    topics = ", ".join(note.topic for note in story.content_notes)
    return f"Content notes: {topics}. Type notes to read more about them." if topics else ""


def notes_text(story: Story, manner: Manner) -> str:
    """The content notes of a story, and how those on the way are met."""
    listed = [f"{note.topic}: {note.detail}" for note in story.content_notes]
    listed = listed or ["This story has no list of content notes."]
    change = "Type notes ask, notes read, notes short or notes skip to change that."
    return "\n".join([*listed, f"{_MET[manner]} {change}"])


def stats_text(shown: Iterable[Stat], seen: Iterable[str]) -> str:
    """What the story shows of its state, and what is to be seen, a line each."""
    return "\n".join([*(f"{each.label}: {each.value}" for each in shown), *seen]) or NOTHING_SHOWN


def about_text(story: Story) -> str:
    """Title, credit, and the number by which archives know the story."""
    return "\n".join(
        [story.title, *story.credit.strip().splitlines(), *([f"IFID {story.ifid}"] if story.ifid else [])]
    )


def met_text(manner: Manner) -> str:
    """How content notes are met from now on."""
    return f"{_MET[manner]} That holds from the next page on."


def kept_text(path: Path, *, ended: bool) -> str:
    """Where the page is kept that was left, and what comes of it."""
    offered = "offers to begin anew or to go back into it" if ended else "asks whether to go on from there"
    return f"Kept in {path}. The next start {offered}."


def saves_text(shown: Mapping[str, Save | Unsound | None]) -> str:
    """What is kept, slot by slot; empty slots are left out."""
    return "\n".join(_saves(shown)) or "Nothing is kept yet."


def page_text(chapter: str, line: str) -> str:
    """Which page it is: its heading, and the beginning of its last line."""
    words = line if len(line) <= 60 else f"{line[:60].rsplit(' ', 1)[0]} …"
    quoted = words if words.startswith("“") else f"“{words}”"
    return ", ".join(part for part in (chapter, quoted if words else "") if part)


def _saves(shown: Mapping[str, Save | Unsound | None]) -> Iterator[str]:
    for slot, save in shown.items():
        match save:
            case Save():
                made = datetime.fromtimestamp(save.time).astimezone()
                yield f"{named(slot)}: {page_text(save.chapter, save.line)}, {made:%d %B %Y, %H:%M}"
            case Unsound(sentence):
                yield f"{named(slot)}: {sentence}"
            case None:
                continue
