"""Music, ambience and effects: nothing is opened or loaded before a story names a sound that is there.

Music and ambience have two channels each, one fading out while the other fades in. (Loading through
`mixer.music` during a fade stands still for more than a second; two Sounds cost nothing.) How loud a piece
is, its Sound is told and not its channel, which a fade leaves at full volume when it is over. Sounds are
decoded in a thread. Where there is no device, one sentence says so and play goes on silently.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pygame

from game.desktop.pictures import tell
from game.desktop.thrift import heavy_work, stand_back

FADE = 1200
"""Milliseconds from one piece to the next."""
RATE, BUFFER = 44_100, 1024
VOICE = 4
"""The channel of a voice that reads aloud: it is nobody else's."""
ENDINGS = (".ogg", ".wav")
SILENT = "No sound can be played here. Sounds with a meaning are written on the page."


@dataclass(slots=True)
class _Lane:
    """Music or ambience: two channels, and what is to be heard on them now."""

    channels: tuple[int, int]
    wanted: str = ""
    active: int = 0
    volume: float = 1.0
    playing: pygame.mixer.Sound | None = None


class Sound:
    """All that is heard. Mutable. `say` tells the player a sentence."""

    def __init__(self, folder: Path, say: Callable[[str], None]) -> None:
        self._folder = folder
        self._say = say
        self._ready: bool | None = None
        self._opening = threading.Lock()
        self._turning = threading.Lock()
        """Held while lanes change: what is decoded begins in a thread, and a voice ducks in another."""
        self._share = 1.0
        self._music = _Lane((0, 1))
        self._ambience = _Lane((2, 3))
        self._effects = 1.0
        self._missing: set[str] = set()
        self._loading: list[threading.Thread] = []
        self._held: list[Callable[[], None]] | None = None

    def set_volumes(self, music: int, ambience: int, effects: int) -> None:
        """How loud each is, of 100."""
        self._effects = effects / 100
        with self._turning:
            self._music.volume, self._ambience.volume = music / 100, ambience / 100
            self._turn()

    def duck(self, share: float) -> None:
        """Let that share of music and ambience be heard."""
        with self._turning:
            self._share = share
            self._turn()

    def _turn(self) -> None:
        """Tell what plays how loud it is."""
        for lane in (self._music, self._ambience):
            if lane.playing is not None:
                lane.playing.set_volume(lane.volume * self._share)

    def voice(self) -> pygame.mixer.Channel | None:
        """The channel of a voice, from any thread; None without a device."""
        return pygame.mixer.Channel(VOICE) if self._is_ready() else None

    def hold(self) -> None:
        """Keep what is asked for until `release`: a device takes a tenth of a second to open, or to be found
        missing, and the first page need not wait for it.
        """
        self._held = []

    def release(self) -> None:
        """Do what was asked for meanwhile, in that order; without a `hold` nothing."""
        held, self._held = self._held or (), None
        for asked in held:
            asked()

    def follow(self, music: str, ambience: str) -> None:
        """Change over to these; an empty name is silence."""
        if self._held is not None:
            self._held.append(lambda: self.follow(music, ambience))
            return
        for lane, name in ((self._music, music), (self._ambience, ambience)):
            if name != lane.wanted:
                self._change(lane, name)

    def has(self, name: str) -> bool:
        """Whether there is a sound of that name; nobody is told if not."""
        return self._found(name) is not None

    def effect(self, name: str) -> None:
        """Play a sound once, if it is there."""
        if self._held is not None:
            self._held.append(lambda: self.effect(name))
            return
        path = self._path(name)
        if path is not None and self._effects and self._is_ready():
            self._load(path, lambda sound: _once(sound, self._effects))

    def close(self) -> None:
        """Be silent and let the device go, once nothing is being decoded for it any more: a sound that is
        given to a device after it has gone takes the whole process along.
        """
        opened, self._ready = self._ready, None
        for thread in self._loading:
            thread.join()
        self._music.playing = self._ambience.playing = None
        if opened:
            pygame.mixer.quit()

    def _change(self, lane: _Lane, name: str) -> None:
        path = self._path(name)
        with self._turning:
            lane.wanted, lane.playing = name, None
            if self._ready:
                _leave(pygame.mixer.Channel(lane.channels[lane.active]))
            if path is None or not self._is_ready():
                return
            lane.active = 1 - lane.active
        self._load(path, lambda sound: self._begin(lane, name, sound))

    def _begin(self, lane: _Lane, name: str, sound: pygame.mixer.Sound) -> None:
        """Let it come in, unless something else is wanted by now."""
        with self._turning:
            if lane.wanted == name:
                lane.playing = sound
                sound.set_volume(lane.volume * self._share)
                pygame.mixer.Channel(lane.channels[lane.active]).play(sound, loops=-1, fade_ms=FADE)

    def _path(self, name: str) -> Path | None:
        """The file of a sound; one that is missing among others is told of once."""
        if not name or not self._folder.is_dir():
            return None
        found = self._found(name)
        if found is None and name not in self._missing:
            self._missing.add(name)
            tell(f"no sound is called {name} in {self._folder}")
        return found

    def _found(self, name: str) -> Path | None:
        return next((path for end in ENDINGS if (path := self._folder / f"{name}{end}").exists()), None)

    def _is_ready(self) -> bool:
        with self._opening:
            if self._ready is None:
                self._ready = self._opened()
            return self._ready

    def _opened(self) -> bool:
        try:
            pygame.mixer.init(RATE, -16, 2, BUFFER)
        except pygame.error as why:
            tell(f"no sound device ({why})")
            self._say(SILENT)
            return False
        pygame.mixer.set_num_channels(9)
        pygame.mixer.set_reserved(5)
        return True

    def _load(self, path: Path, then: Callable[[pygame.mixer.Sound], None]) -> None:
        def load() -> None:
            stand_back()
            try:
                with heavy_work():
                    sound = pygame.mixer.Sound(path)
                if self._ready:
                    then(sound)
            except (OSError, pygame.error) as why:
                tell(f"the sound {path} cannot be played ({why})")

        thread = threading.Thread(target=load, name="sound", daemon=True)
        self._loading = [*(each for each in self._loading if each.is_alive()), thread]
        thread.start()


def _leave(channel: pygame.mixer.Channel) -> None:
    """Let what plays fade out. SDL does not hear of it while a piece that fades in is at nought still."""
    if channel.get_volume():
        channel.fadeout(FADE)
    else:
        channel.stop()


def _once(sound: pygame.mixer.Sound, volume: float) -> None:
    sound.set_volume(volume)
    sound.play()
