"""A loop, and how things are put into it: whatever passes its end comes in again at its beginning.

Everything here is circular: noise is made of whole waves, tones have whole numbers of them, echoes go round.
So a loop has no ends that would have to be hidden.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

RATE = 44_100

Samples = NDArray[np.float64]
"""One channel."""
Stereo = NDArray[np.float64]
"""Two channels, one row a sample."""


@dataclass(slots=True, kw_only=True)
class Loop:
    """So many seconds of two channels. Mutable: sounds are added to it."""

    seconds: float
    seed: int
    sound: Stereo = field(init=False)

    def __post_init__(self) -> None:
        self.sound = np.zeros((round(self.seconds * RATE), 2))

    @property
    def size(self) -> int:
        """Its samples."""
        return len(self.sound)

    @property
    def times(self) -> Samples:
        """The second of each sample."""
        return np.arange(self.size) / RATE

    def chance(self, salt: int = 0) -> np.random.Generator:
        """Chance that falls the same way each time."""
        return np.random.default_rng((self.seed, salt))

    def spread(self, samples: Samples | Stereo, gain: float = 1.0) -> None:
        """Add what is as long as the loop itself."""
        self.sound += gain * (samples[:, None] if samples.ndim == 1 else samples)

    def add(self, samples: Samples, at: float, *, gain: float = 1.0, pan: float = 0.0) -> None:
        """Add an event at a second, from the left (-1) to the right (1), round the end if need be."""
        where = (round(at * RATE) + np.arange(len(samples))) % self.size
        for channel, share in enumerate((np.cos((pan + 1) * np.pi / 4), np.sin((pan + 1) * np.pi / 4))):
            np.add.at(self.sound[:, channel], where, samples * (gain * share))

    def whole(self, hertz: float) -> float:
        """The nearest frequency that fits into the loop a whole number of times."""
        return round(hertz * self.seconds) / self.seconds


def band(low: float, high: float, *, steep: float = 2.0) -> tuple[float, float, float]:
    """A band of frequencies with soft shoulders, for `noise` and `filtered`."""
    return low, high, steep


def noise(loop: Loop, shape: tuple[float, float, float], *, salt: int, wide: float = 1.0) -> Stereo:
    """Noise in a band, its power 1, as long as the loop; `wide` is how far the channels differ."""
    chance = loop.chance(salt)
    middle, side = (_noise(loop.size, shape, chance) for _ in range(2))
    angle = wide * np.pi / 4
    left = np.cos(angle) * middle + np.sin(angle) * side
    right = np.cos(angle) * middle - np.sin(angle) * side
    return np.stack((left, right), axis=1)


def swell(loop: Loop, *, slowest: int, fastest: int, depth: float, salt: int) -> Samples:
    """A level that rises and falls round 1, in waves of so many to the loop."""
    chance = loop.chance(salt)
    wave = np.zeros(loop.size)
    for number in range(slowest, fastest + 1):
        turn = 2 * np.pi * (number * loop.times / loop.seconds + chance.random())
        wave += np.cos(turn) / np.sqrt(number)
    return np.exp(depth * wave / max(1e-9, wave.std()))


def filtered(samples: Samples | Stereo, shape: tuple[float, float, float]) -> Samples | Stereo:
    """The part of a sound that lies in a band, going round its end."""
    bins = np.fft.rfft(samples, axis=0)
    level = _level(np.fft.rfftfreq(len(samples), 1 / RATE), shape)
    heard = bins * (level[:, None] if samples.ndim == 2 else level)
    return np.fft.irfft(heard, n=len(samples), axis=0)


def echoed(loop: Loop, *, seconds: float, wet: float, high: float, salt: int = 99) -> None:
    """Put the loop into a room that dies away in so many seconds and has no brightness above `high`."""
    chance = loop.chance(salt)
    size = min(loop.size, round(seconds * 1.3 * RATE))
    times = np.arange(size) / RATE
    fading = np.exp(-6.9 * times / seconds) * np.clip((times - 0.008) / 0.03, 0, 1)
    room = np.zeros((loop.size, 2))
    room[:size] = chance.standard_normal((size, 2)) * fading[:, None]
    room = filtered(room, band(90, high, steep=1.0))
    room /= np.sqrt((room**2).sum(axis=0))
    bins = np.fft.rfft(loop.sound, axis=0) * np.fft.rfft(room, axis=0)
    loop.sound += wet * np.fft.irfft(bins, n=loop.size, axis=0)


def _noise(size: int, shape: tuple[float, float, float], chance: np.random.Generator) -> Samples:
    level = _level(np.fft.rfftfreq(size, 1 / RATE), shape)
    bins = level * (chance.standard_normal(len(level)) + 1j * chance.standard_normal(len(level)))
    bins[0] = 0
    samples = np.fft.irfft(bins, n=size)
    return np.asarray(samples / samples.std())


def _level(hertz: Samples, shape: tuple[float, float, float]) -> Samples:
    low, high, steep = shape
    with np.errstate(divide="ignore", over="ignore"):
        return 1 / np.sqrt((1 + (low / hertz) ** (2 * steep)) * (1 + (hertz / high) ** (2 * steep)))
