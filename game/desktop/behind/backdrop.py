"""All that is behind and beside the text, as it changes from one place to the next."""

from dataclasses import replace
from pathlib import Path

import pygame

from game.desktop.behind.ground import Ground, ground_of
from game.desktop.behind.lean import REACH, Lean
from game.desktop.behind.margins import margin_stamps
from game.desktop.behind.mist import Mist
from game.desktop.behind.near import Near, has_near
from game.desktop.behind.plates import Type
from game.desktop.behind.veil import lay_page
from game.desktop.dissolve import MIST, PLACE, REDUCED, Dissolve
from game.desktop.fonts import Fonts
from game.desktop.layout.sizes import Sizes
from game.desktop.pace import Pace
from game.desktop.paint import Stamp, lay
from game.desktop.pictures import Workshop
from game.desktop.settings import Settings
from game.desktop.theme import NIGHT, ON_PICTURES, PALETTES
from game.view.screen import Atmosphere


class Backdrop:
    """Ground, mist and margins of the page shown. Mutable: it remembers what it is changing from.

    Nothing here waits. A ground that is not made yet is asked for, and what was there stays until it is.
    """

    def __init__(
        self,
        grounds: Workshop[Ground, pygame.Surface],
        nears: Workshop[Ground, Near | None],
        mists: Workshop[Sizes, Mist],
        assets: Path,
    ) -> None:
        """In `assets` are the pictures, and the small ones for the margin."""
        self._grounds = grounds
        self._nears = nears
        self._mists = mists
        self._assets = assets
        self._lean = Lean()
        self._wanted: Ground | None = None
        self._shown: tuple[Ground, pygame.Surface] | None = None
        self._before: pygame.Surface | None = None
        """What is changed from; nobody else has it any more."""
        self._change: Dissolve | None = None
        self._mist_wanted: Sizes | None = None
        self._amounts = (0.0, 0.0)
        self._mist_change: Dissolve | None = None
        self._stamps = tuple[Stamp, ...]()
        self._beside: tuple[Atmosphere, Type] | None = None
        """What is to be put beside the text, and is not yet."""
        self._settings = Settings()

    def show(
        self, atmosphere: Atmosphere, sizes: Sizes, fonts: Fonts, settings: Settings, now: float
    ) -> None:
        """Change to this atmosphere from whatever was there."""
        clear, plain = settings.clear_text, settings.plain
        self._settings = settings
        self._wanted = ground_of(atmosphere, sizes, settings)
        beside = replace(atmosphere, ghosts=0, strays=()) if plain else atmosphere
        type_ = Type(sizes, fonts, ON_PICTURES[settings.theme])
        self._stamps, self._beside = (), None if clear else (beside, type_)
        self._change_mist(0.0 if plain else atmosphere.mist / 100, sizes, now)
        if self._shown is not None and _lies_under(self._shown[0]) != _lies_under(self._wanted):
            self._shown = self._before = None
        if self.missing is None and self._near(self._wanted) is not None:
            self._lean.turn_page(now)
        self.catch_up(now)

    def point(self, at: tuple[int, int], now: float) -> None:
        """Follow the pointer a little with what is near."""
        if self._shown is not None and self._near(self._shown[0]) is not None:
            self._lean.follow(2 * at[0] / self._shown[0].window[0] - 1, now)

    def catch_up(self, now: float) -> None:
        """Begin to show the ground that is wanted if it is made by now."""
        if self._wanted is None or self.missing is None:
            self._lay_margins()
            return
        surface = self._grounds.get(self._wanted)
        if surface is None:
            return
        self._flatten(now)
        self._shown = (self._wanted, surface)
        self._lean.stand_still()
        self._change = Dissolve(now, self._seconds(PLACE))
        self._lay_margins()

    def _lay_margins(self) -> None:
        """Put what is to be beside the text where the ground shows least, once there is one."""
        if self._beside is not None and self._shown is not None:
            atmosphere, type_ = self._beside
            self._stamps = margin_stamps(atmosphere, type_, self._shown[1], self._assets / "figures")
            self._beside = None

    @property
    def shown(self) -> Ground | None:
        """The ground that is shown, or coming up."""
        return self._shown[0] if self._shown is not None else None

    @property
    def missing(self) -> Ground | None:
        """The ground that is wanted and not shown yet."""
        return self._wanted if self._wanted != self.shown else None

    def pace(self, now: float) -> Pace:
        """How often it needs to be drawn. A ground that has been made since begins to show."""
        self.catch_up(now)
        if self._change is not None or self._mist_change is not None or self._leaning:
            return Pace.MOVING
        if self._amounts[1] and not self._settings.reduced_motion:
            return Pace.DRIFTING
        return Pace.WAITING if self.missing is not None else Pace.STILL

    def draw(self, canvas: pygame.Surface, now: float, *, margins: bool = True) -> None:
        """Draw everything behind the text; without `margins` no words or figures beside it."""
        self._draw_ground(canvas, now)
        if self._mist_wanted is not None:
            self._draw_mist(canvas, now)
        if margins:
            lay(canvas, self._stamps)

    def _draw_ground(self, canvas: pygame.Surface, now: float) -> None:
        if self._shown is None:
            self._draw_none(canvas)
            return
        if self._change is None or self._change.over(now):
            if self._change is not None:
                self._want_near(self._shown[0])
            self._before = self._change = None
            canvas.blit(self._shown[1], (0, 0))
            self._draw_near(canvas, self._shown[0], self._lean.offset(now))
            return
        if self._before is None:
            self._draw_none(canvas)
        else:
            canvas.blit(self._before, (0, 0))
        _lay_thinly(canvas, self._shown[1], self._change.share(now))

    def _flatten(self, now: float) -> None:
        """Make one picture of all that is seen of a place, to change from: it is drawn in every frame then,
        and a change that is broken off goes on from where it was.
        """
        if self._shown is None:
            return
        ground, surface = self._shown
        if self._change is not None and not self._change.over(now) and self._before is not None:
            _lay_thinly(self._before, surface, self._change.share(now))
            return
        self._grounds.let_go(ground)
        self._draw_near(surface, ground, self._lean.offset(now))
        self._before = surface

    def _draw_none(self, canvas: pygame.Surface) -> None:
        """What is there before the first ground: its dark, or a page in the dark."""
        palette = PALETTES[self._settings.theme]
        canvas.fill(NIGHT.ground if palette.page else palette.ground)
        if palette.page and self._wanted is not None:
            lay_page(canvas, self._wanted.column, palette)

    def _draw_near(self, canvas: pygame.Surface, ground: Ground, offset: float) -> None:
        """What is near in a place, slid so far over its ground, in shares of the most."""
        near = self._near(ground)
        if near is not None and offset:
            near.draw(canvas, offset * REACH * ground.window[1] / 1080)

    def _near(self, ground: Ground) -> Near | None:
        return self._nears.get(ground) if self._leans else None

    def _want_near(self, ground: Ground) -> None:
        """Have it cut out, now that nothing else is in memory but the ground it is cut from."""
        if self._leans and has_near(ground.background, self._assets / "backgrounds"):
            self._nears.want(ground)

    @property
    def _leans(self) -> bool:
        return not (self._settings.reduced_motion or self._settings.plain)

    @property
    def _leaning(self) -> bool:
        return self._lean.moving and self._shown is not None and self._near(self._shown[0]) is not None

    def _draw_mist(self, canvas: pygame.Surface, now: float) -> None:
        before, after = self._amounts
        if self._mist_change is not None and self._mist_change.over(now):
            self._mist_change = None
        if not after and self._mist_change is None:
            self._mist_wanted = None
            self._mists.forget()
            return
        assert self._mist_wanted is not None, "asked before"
        mist = self._mists.get(self._mist_wanted)
        if mist is None:
            return
        share = self._mist_change.share(now) if self._mist_change is not None else 1.0
        seconds = 0.0 if self._settings.reduced_motion else now
        mist.draw(
            canvas,
            amount=before + (after - before) * share,
            seconds=seconds,
            sunk=share if not after else 0.0,
        )

    def _change_mist(self, amount: float, sizes: Sizes, now: float) -> None:
        if amount:
            self._mist_wanted = sizes
            self._mists.want(sizes)
        if amount != self._amounts[1]:
            self._amounts = (self._amounts[1], amount)
            self._mist_change = Dissolve(now, self._seconds(MIST))

    def _seconds(self, ordinarily: float) -> float:
        if self._settings.clear_text:
            return 0.0
        return REDUCED if self._settings.reduced_motion else ordinarily


def _lay_thinly(canvas: pygame.Surface, surface: pygame.Surface, share: float) -> None:
    """A ground over another, of which it hides a share, from 0 to 1."""
    surface.set_alpha(min(254, round(255 * share)))
    canvas.blit(surface, (0, 0))
    surface.set_alpha(None)


def _lies_under(ground: Ground) -> tuple[object, ...]:
    """What the words over a ground are set and drawn for: a ground of another kind is no ground for them."""
    return ground.window, ground.theme
