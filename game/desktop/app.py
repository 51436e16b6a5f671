"""The window's life: open, look, act, draw, wait, close."""

import time
from collections.abc import Callable
from dataclasses import replace

import pygame

from game.desktop.bell import Bell, open_sockets
from game.desktop.calm import Calm
from game.desktop.desk import SETTINGS, Desk
from game.desktop.display import FIRST_SIZE, open_window, set_size
from game.desktop.door import Door
from game.desktop.hands.table import own_table
from game.desktop.inputs import Hands
from game.desktop.intents import Close, Intent, Point, Press, Scroll, Wish
from game.desktop.notice import draw_notice
from game.desktop.outside import Outside
from game.desktop.pace import Pace
from game.desktop.panel import Back, Leave, Move, Open, Panel, Start, Stay
from game.desktop.panels.opening import open_story
from game.desktop.panels.reading import Reading
from game.desktop.settings import read_settings
from game.desktop.thrift import return_pictures_at_once, settle_heap, share_the_interpreter
from game.desktop.told import BEFORE_SHOWN
from game.playthrough.playthrough import Playthrough

FOCUSED, UNFOCUSED = 0.5, 1.0
"""Seconds it may sleep while nothing moves and nobody presses anything."""


def run(outside: Outside, *, story: str | None = None, start: Playthrough | None = None) -> int:
    """Open the window and stay until the player leaves; the exit status.

    `story` goes straight to that story of the library, `start` to that playthrough. Raises
    DisplayMissingError where no window can be opened.
    """
    return_pictures_at_once()
    share_the_interpreter()
    settings, sentence = read_settings(outside.data / SETTINGS)
    before = open_sockets()
    canvas = open_window(
        full_screen=settings.full_screen,
        smooth=settings.smooth_window,
        icons=outside.assets / "icons",
        hidden=BEFORE_SHOWN,
    )
    bell = Bell(open_sockets() - before)
    pygame.font.init()
    desk = Desk(outside, settings, time.perf_counter)
    desk.home = lambda: _title(desk)
    desk.sound.hold()
    desk.resize(canvas.get_size())
    desk.tell(" ".join(filter(None, (desk.keeping.profile.problem, sentence, own_table(settings.keys)[1]))))
    app = App(desk, canvas, bell)
    try:
        app.run(_first(desk, story, start))
    finally:
        app.close()
        desk.close()
        pygame.font.quit()
        pygame.display.quit()
    return 0


def _first(desk: Desk, story: str | None, start: Playthrough | None) -> list[Panel]:
    """The panels the window opens with. Whether things may move is asked before all others, once."""
    if start is not None:
        return [Reading(desk, start)]
    if not desk.settings.asked:
        return [_question(desk, lambda: _opening(desk, story))]
    match _opening(desk, story):
        case Open(panel):
            return [_title(desk), panel]
        case Start(panel):
            return [panel]
        case _:
            return [_title(desk)]


def _opening(desk: Desk, story: str | None) -> Move:
    """What follows: the story that was asked for by name, or the title page."""
    if story is None:
        return Start(_title(desk))
    move = open_story(desk, story, on=desk.keeping.has_begun(story))
    return Start(_title(desk)) if isinstance(move, Stay) else move


def _title(desk: Desk) -> Panel:
    from game.desktop.panels.title import Title  # noqa: PLC0415  who goes on reading needs no title page

    desk.keeping.keep_page()
    return Title(desk)


def _question(desk: Desk, then: Callable[[], Move]) -> Panel:
    from game.desktop.panels.settings import first_question  # noqa: PLC0415  it is asked once

    return first_question(desk, then)


class App:
    """The one window. Mutable: the panels lie one over the other in it, the last on top."""

    def __init__(self, desk: Desk, canvas: pygame.Surface, bell: Bell) -> None:
        self.desk = desk
        self.canvas = canvas
        self.panels: list[Panel] = []
        self._bell = bell
        self._hands = Hands(desk, bell)
        self._door = Door(desk, bell)
        self._stale = True
        self._noticed = ""
        self._title = ""
        self._calm = Calm()
        self._drawn: tuple[Panel | None, int, bool] = (None, 0, False)
        self._size = FIRST_SIZE

    def run(self, first: list[Panel]) -> None:
        """Until the player leaves."""
        self.panels = first
        if BEFORE_SHOWN:
            self._show()
        settle_heap()
        last = 0.0
        while self.panels:
            self._listen()
            if not self.panels:
                self._hands.close()
                return
            pace = self.panels[-1].pace()
            self._stale = self.desk.look_around() or self._stale
            if self._stale or pace in {Pace.DRIFTING, Pace.MOVING}:
                self.draw()
            if pace in {Pace.STILL, Pace.DRIFTING}:
                self._hands.look_for_pads()
                self._stale = self._door.open(self.panels[-1].title) or self._stale
            rest = min(self._rest(pace), self._hands.rest())
            last = self._sleep(rest, last)

    def draw(self) -> None:
        """Draw the topmost panel and show it, once the window is calm enough for it."""
        if not self._is_calm():
            self._stale = True
            return
        panel = self.panels[-1]
        fresh, self._stale = self._stale, False
        title = self._door.titled(panel.title)
        if title != self._title:
            self._title = title
            pygame.display.set_caption(self._title)
        if fresh:
            self._noticed = self.desk.notice
        panel.draw(self.canvas)
        draw_notice(self.canvas, self.desk)
        pygame.display.flip()
        self._sound_first_page()
        if fresh:
            self._tell(panel)

    def close(self) -> None:
        """Let go of what was attached to the window."""
        self._door.close()

    def _tell(self, panel: Panel) -> None:
        """Tell what is new to whoever does not see it."""
        if self.desk.settings.read_aloud:
            self.desk.reader.follow(panel.aloud(), self.desk.notice)
        self._door.tell(panel, self.canvas.get_size())

    def _show(self) -> None:
        """Show the window, which was opened hidden so that screen readers could be let in."""
        self._door.open(self.panels[-1].title)
        self.canvas = set_size(self._size, full_screen=self.desk.settings.full_screen)
        self._refit()

    def _sound_first_page(self) -> None:
        """Let be heard what the first page asks for, once it is seen."""
        self.desk.sound.release()
        self._stale = self.desk.notice != self._noticed

    def _listen(self) -> None:
        """Act on all that was wanted since. A sentence for the window's foot may come from any thread."""
        for event in pygame.event.get():
            if event.type in {pygame.VIDEORESIZE, pygame.WINDOWEXPOSED, pygame.WINDOWSIZECHANGED}:
                self._refit()
            self._do(self._hands.meant(event))
        self._do(self._hands.again())
        for intent in self._door.asked():
            self.act(intent)
        self._stale = self._door.look() or self._stale or self.desk.notice != self._noticed

    def _do(self, intent: Intent | None) -> None:
        if intent is not None:
            self.act(intent)

    def act(self, intent: Intent) -> None:
        """What belongs to the window is done here, all else by the topmost panel."""
        if not self.panels:
            return
        self._stale = True
        if not isinstance(intent, Point | Scroll):
            self.desk.voice.stop()
        match intent:
            case Press(Wish.VOICE):
                self.desk.turn_voice()
            case Press(Wish.FULL_SCREEN):
                settings = self.desk.settings
                self.desk.change(replace(settings, full_screen=not settings.full_screen))
            case Press(Wish.LARGER):
                self.desk.step_text_size(1)
            case Press(Wish.SMALLER):
                self.desk.step_text_size(-1)
            case Close():
                self._follow(Leave())
            case _:
                self._follow(self.panels[-1].take(intent))
        self._follow_full_screen()

    def _follow(self, move: Move) -> None:
        match move:
            case Open(panel):
                self.panels.append(panel)
            case Back(and_then):
                self.panels.pop()
                if and_then is not None:
                    self.panels.append(and_then)
            case Start(panel):
                self.panels = [panel]
                settle_heap()
            case Leave():
                self.panels = []
            case _:
                return

    def _refit(self) -> None:
        surface = pygame.display.get_surface()
        if surface is not None:
            self.canvas = surface
            self.desk.resize(surface.get_size())
        self._stale = True

    def _follow_full_screen(self) -> None:
        wanted = self.desk.settings.full_screen
        if wanted == self._fills_screen():
            return
        if wanted:
            self._size = self.canvas.get_size()
        self.canvas = set_size(self._size, full_screen=wanted)
        self._refit()
        if wanted and not self._fills_screen():
            self.desk.tell("The screen cannot be filled here.")
            self.desk.change(replace(self.desk.settings, full_screen=False))

    def _fills_screen(self) -> bool:
        return bool(self.canvas.get_flags() & pygame.FULLSCREEN)

    def _is_calm(self) -> bool:
        """Whether another panel, or the same one set anew, may be shown: not too many in one second, where
        they lie on light pages.
        """
        before, now = self._drawn, self.desk.clock()
        after = (self.panels[-1], self.desk.revision, self.desk.palette.page)
        if after != before and (before[2] or after[2]):
            if not self._calm.allows(now):
                return False
            self._calm.changed(now)
        self._drawn = after
        return True

    def _rest(self, pace: Pace) -> float:
        if self._stale:
            return 1 / Pace.MOVING
        if pace is Pace.STILL:
            if self.desk.notice:
                return 0.15
            return FOCUSED if pygame.key.get_focused() else UNFOCUSED
        if pace is Pace.DRIFTING and not pygame.key.get_focused():
            return 2 / pace
        return 1 / pace

    def _sleep(self, rest: float, last: float) -> float:
        """Sleep so that frames come evenly; a press wakes it from rest but not between frames."""
        now = time.perf_counter()
        if rest > 0.1:
            self._bell.wait(rest)
            return now
        pygame.time.wait(max(1, round((rest - min(now - last, rest)) * 1000)))
        return time.perf_counter()
