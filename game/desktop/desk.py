"""What lies at hand to every panel of the window: type, colours, sizes, settings, grounds."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import pygame

from game.desktop.behind.ground import Ground, make_ground
from game.desktop.behind.mist import Mist
from game.desktop.behind.near import Near, make_near
from game.desktop.behind.small_pictures import SmallPictures
from game.desktop.fonts import CASTS, DYSLEXIC, HYPERLEGIBLE, SERIF, Fonts
from game.desktop.frames import Edges
from game.desktop.hands.table import keys_of
from game.desktop.heard.reader import Reader
from game.desktop.heard.sound import Sound
from game.desktop.heard.utterance import Tone
from game.desktop.heard.voice import Voice
from game.desktop.keeping import Keeping
from game.desktop.layout.sizes import Sizes, sizes
from game.desktop.outside import Outside
from game.desktop.panel import Panel
from game.desktop.pictures import Workshop
from game.desktop.settings import TEXT_SIZES, Family, Settings, write_settings
from game.desktop.small_words import SmallWords
from game.desktop.theme import PALETTES, Palette

if TYPE_CHECKING:
    from game.desktop.heard.speakers import Speaker

SETTINGS = "settings.json"
FAMILIES = {Family.SERIF: SERIF, Family.HYPERLEGIBLE: HYPERLEGIBLE, Family.DYSLEXIC: DYSLEXIC}
NOTICE, PER_WORD = 4.0, 0.35
"""Seconds a sentence stays at the foot of the window, and at least for each of its words. Nothing has to be
read there to go on.
"""
SILENCED = "Reading aloud, but the volume of the voice is at 0 %."


class Desk:
    """Mutable: settings and sizes change while the window is open. `clock` gives seconds."""

    def __init__(self, outside: Outside, settings: Settings, clock: Callable[[], float]) -> None:
        assets = outside.assets
        self.outside = outside
        self.keeping = Keeping(outside.data, autosaves=outside.autosaves)
        self.sound = Sound(assets / "sounds", self.tell)
        self.voice = Voice(self._speakers, self.sound.duck)
        self.reader = Reader(self.voice)
        self.settings = settings
        self.clock = clock
        self.keys = keys_of(settings)
        self.palette: Palette = PALETTES[settings.theme]
        self.fonts = Fonts(assets / "fonts", _family(settings))
        self._space_letters()
        self.edges = Edges(self.palette)
        self.small_words = SmallWords(self.fonts, self.palette)
        self.sizes: Sizes = self._measures((1280, 720))
        self.grounds: Workshop[Ground, pygame.Surface] = Workshop(self._ground)
        self.nears: Workshop[Ground, Near | None] = Workshop(self._near, kept=1)
        self.mists: Workshop[Sizes, Mist] = Workshop(Mist)
        self.small_pictures = SmallPictures(assets / "backgrounds")
        self.home = _nowhere
        """Makes the title page; set by whoever puts the panels together."""
        self.typing = False
        """Whether keys write words now; the panel that takes them says so."""
        self.asking = False
        """Whether keys mean nothing but themselves now; the panel that asks for one says so."""
        self.notice = ""
        self.revision = 0
        """Counts what makes every page be set anew: the window's size, the text's, the font, the theme."""
        self._notice_until = 0.0
        self._set_volumes()

    def resize(self, window: tuple[int, int]) -> None:
        """Work with a window of this size from now on."""
        if window != self.sizes.window:
            self.grounds.forget()
            self.nears.forget()
            self.mists.forget()
            self.small_pictures.forget()
            self._set_anew(window)

    def change(self, settings: Settings) -> None:
        """Let these settings hold, and keep them at once."""
        before, self.settings = self.settings, settings
        sentence = write_settings(self.outside.data / SETTINGS, settings)
        if sentence:
            self.tell(sentence)
        self._set_volumes()
        self.keys = keys_of(settings)
        if _setting(before) != _setting(settings):
            self.palette = PALETTES[settings.theme]
            self.fonts.family = _family(settings)
            self._space_letters()
            self._set_anew(self.sizes.window)

    def step_text_size(self, steps: int) -> None:
        """Larger or smaller text, as far as there are sizes."""
        at = TEXT_SIZES.index(self.settings.text_size) + steps
        if 0 <= at < len(TEXT_SIZES):
            self.tell(f"Text at {TEXT_SIZES[at]} %")
            self.change(replace(self.settings, text_size=TEXT_SIZES[at]))

    def turn_voice(self) -> None:
        """Read aloud from now on, or no longer; where nothing can, tell why."""
        on = not self.settings.read_aloud
        self.voice.try_again()
        why = self.voice.available() if on else ""
        if why:
            self.tell(why)
            return
        self.voice.stop()
        self.reader.begin()
        aloud = "Reading aloud." if self.voice.tone.volume else SILENCED
        self.tell(aloud if on else "No longer reading aloud.")
        self.change(replace(self.settings, read_aloud=on))

    def tell(self, sentence: str) -> None:
        """Show a sentence at the foot of the window for a while."""
        self.notice = sentence
        self._notice_until = self.clock() + max(NOTICE, PER_WORD * len(sentence.split()))

    def look_around(self) -> bool:
        """Tell what went wrong on the disk and take old sentences away; whether anything is to be drawn."""
        problem = self.keeping.problem() or self.voice.problem()
        if problem:
            self.tell(problem)
            return True
        if self.notice and self.clock() >= self._notice_until:
            self.notice = ""
            return True
        return False

    def close(self) -> None:
        """Let go of everything; what is still to be written is written first."""
        self.keeping.close()
        self.voice.close()
        self.sound.close()
        self.fonts.close()
        self.nears.close()
        self.grounds.close()
        self.mists.close()
        self.small_pictures.close()

    def _speakers(self) -> "Sequence[Speaker]":
        from game.desktop.heard.speakers import speakers  # noqa: PLC0415  few have the pages read to them

        return speakers(self.sound.voice)

    def _set_volumes(self) -> None:
        settings = self.settings
        self.sound.set_volumes(settings.music, settings.ambience, settings.effects)
        self.voice.tone = Tone(settings.voice, settings.voice_rate)

    def _space_letters(self) -> None:
        self.fonts.space(letters=self.settings.letter_spacing / 100, words=self.settings.word_spacing / 100)

    def _measures(self, window: tuple[int, int]) -> Sizes:
        cast = CASTS[self.fonts.family]
        return sizes(window, self.settings.text_size, self.settings.line_height, cast=cast)

    def _set_anew(self, window: tuple[int, int]) -> None:
        self.sizes = self._measures(window)
        self.small_words = SmallWords(self.fonts, self.palette)
        self.edges = Edges(self.palette)
        self.revision += 1

    def _ground(self, ground: Ground) -> pygame.Surface:
        return make_ground(ground, self.outside.assets / "backgrounds")

    def _near(self, ground: Ground) -> Near | None:
        finished = self.grounds.get(ground)
        return make_near(ground, finished, self.outside.assets / "backgrounds") if finished else None


def _setting(settings: Settings) -> tuple[object, ...]:
    """All that decides how pages are set and drawn, and which keys are named on them."""
    spacing = settings.line_height, settings.letter_spacing, settings.word_spacing
    hands = settings.keys, settings.left_hand, settings.letters
    return settings.theme, settings.text_size, settings.family, spacing, hands


def _family(settings: Settings) -> str:
    return FAMILIES[settings.family]


def _nowhere() -> Panel:
    raise AssertionError("whoever puts the panels together says where home is")
