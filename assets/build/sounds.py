"""All sounds: what each is called, how loud it is to be, and its file."""

from collections.abc import Callable, Iterable
from pathlib import Path

from pieces import cues, indoors, outdoors, stone, titles
from pieces.song import song
from sounding.base import Loop, Samples
from sounding.finish import levelled, peaked, save, save_loop

TARGET = Path(__file__).resolve().parent.parent / "sounds"
MUSIC_LOUDNESS, AMBIENCE_LOUDNESS, CUE_PEAK = -20.0, -31.0, -9.0

MUSIC: dict[str, Callable[[], Loop]] = {
    "title_quiet_chair": titles.title_quiet_chair,
    "title_what_the_dark_kept": titles.title_what_the_dark_kept,
    "title_the_same_dark": titles.title_the_same_dark,
    "song": song,
}
AMBIENCE: dict[str, Callable[[], Loop]] = {
    "house": indoors.house,
    "library": indoors.library,
    "ward": indoors.ward,
    "summer": indoors.summer,
    "bus": indoors.bus,
    "street": outdoors.street,
    "graves": outdoors.graves,
    "porch": outdoors.porch,
    "evening": outdoors.evening,
    "rain": outdoors.rain,
    "crypt": stone.crypt,
    "dark": stone.dark,
}
CUES: dict[str, Callable[[], Samples]] = {"bell": cues.bell, "knock": cues.knock, "switch": cues.switch}
NAMES = (*MUSIC, *AMBIENCE, *CUES)


def render_sound(name: str) -> tuple[Path, int]:
    """Render one sound; its file, and its size in bytes."""
    path = TARGET / f"{name}.ogg"
    if name in MUSIC:
        return path, save_loop(levelled(MUSIC[name](), MUSIC_LOUDNESS), path, quality=0.3)
    if name in AMBIENCE:
        return path, save_loop(levelled(AMBIENCE[name](), AMBIENCE_LOUDNESS), path, quality=0.1)
    return path, save(peaked(CUES[name](), CUE_PEAK), path, quality=0.4)


def render_sounds() -> Iterable[tuple[Path, int]]:
    """Render every sound."""
    return map(render_sound, NAMES)
