"""From the start of the terminal to its first page: what was read last, and where to begin."""

from collections.abc import Mapping

from game.playthrough.envelope import Unsound
from game.playthrough.playthrough import Playthrough
from game.playthrough.reading import first_line, heading
from game.terminal.console import Console
from game.terminal.session import Kept, Session, begun
from game.terminal.texts import foretold, page_text
from game.view.pieces import ending_title
from game.view.plain import sentence

_ON, _ANEW = {"", "y", "yes", "on"}, {"n", "no", "new", "again", "restart"}
_BACK, _LEAVE = {"b", "back"}, {"q", "quit", "exit"}


def play(console: Console, kept: Kept, start: Playthrough | None = None) -> int:
    """Play the story of `kept` until the player leaves; `start` is where, else the player is asked.

    A pipe is asked nothing and begins anew, so that the same lines always play the same story.
    """
    story = kept.slots.story
    console.say(story.title)
    if kept.profile.problem:
        console.say(kept.profile.problem)
    try:
        playthrough = start or (_resumed(console, kept) if console.sits else begun(kept))
    except KeyboardInterrupt:
        console.write("")
        return 0
    if playthrough is None:
        return 0
    if not playthrough.checkpoints and (notes := foretold(story)):
        console.say(notes)
    Session(console, kept, playthrough).run()
    return 0


def choose_story(console: Console, library: str, titles: Mapping[str, str]) -> str | None:
    """The story a player wants of a library, by id; the only one unasked, None to leave."""
    if len(titles) == 1:
        return next(iter(titles))
    listed = "\n".join(f"{number}. {title}" for number, title in enumerate(titles.values(), start=1))
    console.say(f"{library}\n\n{listed or 'There is no story here.'}")
    while titles and (typed := console.ask(f"Choose 1-{len(titles)}: ")) is not None:
        answer = typed.strip().lower()
        if answer in _LEAVE:
            return None
        if answer.isascii() and answer.isdigit() and 1 <= int(answer[:9]) <= len(titles):
            return list(titles)[int(answer[:9]) - 1]
        console.say(f"Type a number from 1 to {len(titles)}, or quit.")
    return None


def _resumed(console: Console, kept: Kept) -> Playthrough | None:
    """Where the story was last read if the player wants that, else its beginning; None to leave."""
    result = kept.slots.resume(standing=kept.profile.profile.notes)
    if result is None:
        return begun(kept)
    if isinstance(result, Unsound):
        console.say(f"{result.sentence} The story begins anew.")
        return begun(kept)
    if result.sentence:
        console.say(result.sentence)
    found = result.playthrough
    if ending := ending_title(found):
        return _ended(console, kept, found, ending)
    console.say(sentence(f"You were reading: {page_text(heading(found), first_line(found))}"))
    while (answer := _typed(console, "Enter goes on from there, new begins anew: ")) not in _LEAVE:
        if answer in _ON:
            return found
        if answer in _ANEW:
            return begun(kept)
        console.say("Press Enter to read on, or type new, or quit.")
    return None


def _ended(console: Console, kept: Kept, found: Playthrough, ending: str) -> Playthrough | None:
    """The beginning, or the last choice before the ending: where the story is over nobody can read on."""
    console.say(sentence(f"You have come to an end of this story: {ending}"))
    while (answer := _typed(console, "Enter begins anew, back goes back into it: ")) not in _LEAVE:
        if answer in _BACK and found.rollback():
            return found
        if not answer or answer in _ANEW or answer in _BACK:
            return begun(kept)
        console.say("Press Enter to begin anew, or type back, or quit.")
    return None


def _typed(console: Console, prompt: str) -> str:
    """What somebody answers; at the end of the input, that they leave."""
    typed = console.ask(prompt)
    return "quit" if typed is None else typed.strip().lower()
