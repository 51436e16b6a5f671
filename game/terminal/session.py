"""One sitting: a page, what is typed, the next page."""

from dataclasses import dataclass

from game.playthrough.envelope import Unsound
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile, recalled
from game.playthrough.read_before import ReadBefore
from game.playthrough.slots import AUTO, Slots, named
from game.playthrough.taken import Taken
from game.playthrough.writer import Writer
from game.terminal import texts
from game.terminal.console import Console
from game.terminal.page import leaf_text, menu_text, pieces_text, stuck_text
from game.terminal.said import (
    About,
    Back,
    Choose,
    GoOn,
    Help,
    History,
    Load,
    Notebook,
    Notes,
    Quit,
    Restart,
    Said,
    Save,
    Saves,
    Stats,
    Strange,
    understand,
)
from game.view.history import history
from game.view.notebook import is_given_back, notebook
from game.view.onward import onward
from game.view.present import present, press
from game.view.screen import Leaf
from game.view.seen import seen
from game.view.stats import stats


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Where a player's playthroughs and profile are kept, and what of the story was `read` and chosen.

    A `trial` is an author's look at a page: it leaves no autosave, and the endings it comes to are not known.
    """

    slots: Slots
    profile: ProfileFile
    read: ReadBefore
    writer: Writer
    trial: bool = False


class Session:
    """A playthrough at a terminal. Mutable: what of the turn is still to be shown, and what was told last."""

    def __init__(self, console: Console, kept: Kept, playthrough: Playthrough) -> None:
        self._console = console
        self._kept = kept
        self._playthrough = playthrough
        self._screen = present(playthrough)
        self._to_come: tuple[Leaf, ...] = ()
        self._alt = ""
        self._keeps = console.sits and not kept.trial
        self._taken = Taken(playthrough.story, kept.read if self._keeps else ReadBefore(None, kept.writer))
        self._moved = False

    def run(self) -> None:
        """Until the player leaves, the input ends, or Ctrl-C; what was read is kept in every case."""
        try:
            self._show()
            while self._obey(self._asked()):
                self._tell_problems()
        except KeyboardInterrupt:
            self._console.write("")
        finally:
            self._kept.writer.close()
        self._tell_problems()
        if self._moved and not (self._keeps and self._kept.writer.fails(self._kept.slots.path(AUTO))):
            self._console.say(self._closing())

    def _closing(self) -> str:
        """Where to find again what is left."""
        if not self._keeps:
            return texts.TRIAL_LEFT if self._kept.trial else texts.PIPE_LEFT
        return texts.kept_text(self._kept.slots.path(AUTO), ended=bool(self._screen.ending))

    def _asked(self) -> Said:
        typed = self._console.ask(texts.prompt(self._screen, more=bool(self._to_come)))
        return Quit() if typed is None else understand(typed)

    def _obey(self, said: Said) -> bool:
        """Do what was said; whether the sitting goes on."""
        match said:
            case Choose(number):
                self._choose(number)
            case GoOn():
                self._go_on()
            case Back():
                self._back()
            case Load(slot):
                self._load(slot)
            case Restart():
                self._take_up(begun(self._kept))
            case History(turns):
                self._retell(turns)
            case Notebook():
                self._write(pieces_text(self._console.paper, notebook(self._playthrough)))
            case Quit():
                return False
            case _:
                self._console.say(self._answer(said))
        return True

    def _answer(self, said: Save | Saves | Stats | Notes | About | Help | Strange) -> str:
        """What is said to something that changes nothing on the page."""
        match said:
            case Save(slot):
                self._kept.slots.save(slot, self._playthrough)
                return f"Kept in {named(slot)}."
            case Saves():
                return texts.saves_text(self._kept.slots.shown())
            case Notes(manner):
                return self._notes(manner)
            case Stats() | About():
                return self._of_story(said)
            case Help():
                return texts.help_text(keeps=self._keeps)
            case Strange(sentence):
                return sentence

    def _of_story(self, said: Stats | About) -> str:
        if isinstance(said, Stats):
            playthrough = self._playthrough
            return texts.stats_text(stats(playthrough), seen(playthrough.story, playthrough.turn.state))
        return texts.about_text(self._playthrough.story)

    def _notes(self, manner: Manner | None) -> str:
        if manner is None:
            return texts.notes_text(self._playthrough.story, self._playthrough.standing)
        self._playthrough.standing = manner
        self._kept.profile.meet_notes(manner)
        return texts.met_text(manner)

    def _choose(self, number: int) -> None:
        if self._to_come:
            self._console.say(texts.MORE_TO_READ)
            return
        for button in self._screen.buttons:
            if button.number == number and number:
                self._press(button.id)
                return
        self._console.say(texts.what_to_choose(self._screen))

    def _go_on(self) -> None:
        if self._to_come:
            self._show_leaves(self._to_come)
        elif texts.goes_on(self._screen):
            self._press(self._screen.buttons[0].id)
        else:
            self._console.say(texts.what_to_choose(self._screen))

    def _press(self, button: str) -> None:
        noted = self._screen.leaves if self._playthrough.waiting is not None else ()
        press(self._playthrough, button)
        self._changed(read=noted if self._playthrough.turn is self._turn else ())

    def _back(self) -> None:
        if self._playthrough.rollback():
            self._changed()
        else:
            self._console.say("This is where the story begins.")

    def _load(self, slot: str) -> None:
        result = self._kept.slots.load(slot, standing=self._playthrough.standing)
        if isinstance(result, Unsound):
            self._console.say(result.sentence)
            return
        if result.sentence:
            self._console.say(result.sentence)
        self._take_up(result.playthrough)

    def _take_up(self, playthrough: Playthrough) -> None:
        self._playthrough = playthrough
        self._alt = ""
        self._changed()

    def _changed(self, read: tuple[Leaf, ...] = ()) -> None:
        """Keep where the player stands now, and show it but for the leaves of this turn that were read."""
        self._moved = True
        if self._keeps:
            self._kept.slots.save(AUTO, self._playthrough)
        self._show(read)

    def _show(self, read: tuple[Leaf, ...] = ()) -> None:
        if not self._kept.trial:
            self._kept.profile.reached(self._playthrough)
        self._taken.learn(self._playthrough)
        self._screen = present(self._playthrough, self._taken)
        self._turn = self._playthrough.turn
        self._show_leaves(onward(read, self._screen.leaves))

    def _show_leaves(self, leaves: tuple[Leaf, ...]) -> None:
        """All of them for a pipe, one for a person; after the last one what can be chosen."""
        now, self._to_come = (leaves[:1], leaves[1:]) if self._console.sits else (leaves, ())
        for leaf in now:
            alt = leaf.atmosphere.alt if leaf.atmosphere.alt != self._alt else ""
            self._alt = leaf.atmosphere.alt
            self._write(leaf_text(self._console.paper, leaf, alt=alt))
        if not self._to_come:
            self._write(stuck_text(self._console.paper, self._screen))
            self._write(menu_text(self._console.paper, self._screen))
            if self._screen.ending:
                self._console.say(self._after_the_end())

    def _after_the_end(self) -> str:
        """How many endings are known now, and for a pipe, which gets no prompt, what can be typed."""
        story, profile = self._playthrough.story, self._kept.profile.profile
        found = "" if self._kept.trial else texts.found_text(story, profile.endings.get(story.id, ()))
        if is_given_back(self._playthrough):
            found = f"{texts.GIVEN_BACK} {found}".rstrip()
        typed = "" if self._console.sits and found else texts.AFTER_THE_END
        return f"{found} {typed}".strip()

    def _retell(self, turns: int) -> None:
        for told in history(self._playthrough)[-turns:]:
            self._write(pieces_text(self._console.paper, told.pieces))

    def _tell_problems(self) -> None:
        if problem := self._kept.writer.problem():
            self._console.say(problem)

    def _write(self, text: str) -> None:
        if text:
            self._console.write(text)


def begun(kept: Kept) -> Playthrough:
    """A new playthrough of the story, with what its player's profile knows."""
    story, profile = kept.slots.story, kept.profile.profile
    return Playthrough.begin(story, recalled(profile, story), standing=profile.notes)
