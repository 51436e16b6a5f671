"""How loud it is in the end, and the file."""

import zlib
from pathlib import Path

import numpy as np
import pyloudnorm
import soundfile

from sounding.base import RATE, Loop, Stereo
from sounding.ogg import numbered

HIGHEST = 10 ** (-4.5 / 20)
"""Where peaks stop before packing, which adds a little: under -3 dB is where they have to stay."""
TURNS, TURN = 10, 1_523
"""So many places to begin a loop at are tried, and the samples between them: a third of a second in all."""
SMOOTH, ROUGH = 0.6, 1.2
"""How far a seam stands out, by `_standing_out`, that is good enough, and that is not."""
FINER = 0.2
"""So much more quality, of 1, where no turn is good enough."""
BLOCK = RATE
"""Written a second at a time: libsndfile overflows its stack on longer ones."""


def levelled(loop: Loop, loudness: float) -> Stereo:
    """The loop at a loudness in LUFS, as heard going round, with its few highest peaks rounded off."""
    sound = loop.sound - loop.sound.mean(axis=0)
    meter = pyloudnorm.Meter(RATE)
    for _ in range(3):
        sound = sound * 10 ** ((loudness - meter.integrated_loudness(sound)) / 20)
        sound = _rounded(sound)
    return sound


def peaked(sound: Stereo, decibels: float) -> Stereo:
    """A cue whose highest peak is so loud."""
    return sound / np.abs(sound).max() * 10 ** (decibels / 20)


def save_loop(sound: Stereo, path: Path, *, quality: float) -> int:
    """Pack a loop; the bytes of the file.

    Packing bends the first and the last milliseconds a little, each on its own, and now and then that is a
    click. So the loop is turned, a few hundredths of a second at a time, until it comes out without one; if
    it never does, it is packed less tightly.
    """
    seams: list[float] = []
    for turn in range(TURNS):
        seams.append(_seam(np.roll(sound, turn * TURN, axis=0), path, quality))
        if seams[-1] < SMOOTH:
            break
    if min(seams) > ROUGH and quality + FINER < 1:
        return save_loop(sound, path, quality=quality + FINER)
    best = seams.index(min(seams))
    return save(np.roll(sound, best * TURN, axis=0), path, quality=quality)


def save(sound: Stereo, path: Path, *, quality: float) -> int:
    """Pack it as Ogg Vorbis; the bytes of the file."""
    _pack(sound, path, quality)
    path.write_bytes(numbered(path.read_bytes(), zlib.crc32(path.stem.encode())))
    return path.stat().st_size


def _pack(sound: Stereo, path: Path, quality: float) -> None:
    path.parent.mkdir(exist_ok=True)
    channels = 1 if sound.ndim == 1 else sound.shape[1]
    kind = {"format": "OGG", "subtype": "VORBIS", "compression_level": 1 - quality}
    with soundfile.SoundFile(path, "w", RATE, channels, **kind) as file:
        for start in range(0, len(sound), BLOCK):
            file.write(sound[start : start + BLOCK])


def _seam(sound: Stereo, path: Path, quality: float) -> float:
    """How far the step over the seam, and the bend in it, stand out among the sound's own."""
    _pack(sound, path, quality)
    packed = soundfile.read(path)[0]
    seam = np.roll(packed, 4, axis=0)[:8]
    return float(max(_standing_out(seam, packed, order) for order in (1, 2)))


def _standing_out(seam: Stereo, sound: Stereo, order: int) -> float:
    own = np.percentile(np.abs(np.diff(sound, order, axis=0)), 99)
    return float(np.abs(np.diff(seam, order, axis=0)).max() / own)


def _rounded(sound: Stereo) -> Stereo:
    """Peaks bent under `HIGHEST`, what is under two thirds of it left as it is."""
    knee = HIGHEST * 2 / 3
    over = np.maximum(np.abs(sound) - knee, 0) / (HIGHEST - knee)
    bent = knee + (HIGHEST - knee) * np.tanh(over)
    return np.where(np.abs(sound) > knee, np.sign(sound) * bent, sound)
