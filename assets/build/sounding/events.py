"""Small things that happen once: a drip, a tick, a cricket, a bird."""

from collections.abc import Sequence

import numpy as np

from sounding.base import RATE, Loop, Samples, band, filtered


def tick(hertz: float, chance: np.random.Generator) -> Samples:
    """One tick of a clock behind a wall."""
    times = _times(0.08)
    knock = np.sin(2 * np.pi * hertz * times) * np.exp(-times / 0.006)
    wood = np.sin(2 * np.pi * hertz * 0.31 * times) * np.exp(-times / 0.014)
    return _softened(knock * (0.9 + 0.2 * chance.random()) + 0.7 * wood, 0.0008)


def drip(hertz: float) -> Samples:
    """A drop into standing water: the bubble it makes rises in pitch as it closes."""
    times = _times(0.22)
    rising = hertz * (1 + 2.2 * times)
    ring = np.sin(2 * np.pi * np.cumsum(rising) / RATE) * np.exp(-times / 0.032)
    return _softened(ring, 0.0015)


def drop(hertz: float, seconds: float = 0.012) -> Samples:
    """A drop of rain on something thin."""
    times = _times(seconds * 5)
    return _softened(np.sin(2 * np.pi * hertz * times) * np.exp(-times / seconds), 0.0006)


def crickets(
    loop: Loop, hertz: float, *, spans: Sequence[tuple[float, float]], pan: float, gain: float
) -> None:
    """One cricket, singing from one second to another of each span, and then thinking better of it."""
    chance = loop.chance(round(hertz))
    every = 0.62 + 0.5 * chance.random()
    for begins, ends in spans:
        at = begins
        while at < ends:
            near = np.sin(np.pi * (at - begins + every) / (ends - begins + 2 * every)) ** 0.5
            loop.add(_chirp(hertz, chance), at, gain=gain * near * (0.8 + 0.3 * chance.random()), pan=pan)
            at += every * (0.94 + 0.12 * chance.random())


def bird(notes: Sequence[tuple[float, float, float]]) -> Samples:
    """A phrase whistled: for each note from where to where it slides, and how long."""
    parts: list[Samples] = []
    for start, end, seconds in notes:
        times = _times(seconds)
        share = times / seconds
        hertz = start + (end - start) * share**1.4
        loud = np.sin(np.pi * share) ** 0.8
        wave = np.sin(2 * np.pi * np.cumsum(hertz) / RATE)
        parts += [
            loud * (wave + 0.06 * np.sin(4 * np.pi * np.cumsum(hertz) / RATE)),
            np.zeros(round(0.05 * RATE)),
        ]
    return np.concatenate(parts)


def crackle(chance: np.random.Generator, low: float, high: float, seconds: float) -> Samples:
    """A short dry noise in a band."""
    size = round(seconds * 4 * RATE)
    dry = filtered(chance.standard_normal(size), band(low, high))
    return _softened(dry / np.abs(dry).max() * np.exp(-np.arange(size) / (seconds * RATE)), 0.001)


def bell(hertz: float, seconds: float) -> Samples:
    """A church bell: hum, prime, tierce, quint, nominal, and what is above them."""
    times = _times(seconds)
    partials = ((0.5, 0.5, 1.0), (1.0, 0.8, 0.7), (1.19, 0.6, 0.5), (1.5, 0.25, 0.4), (2.0, 0.7, 0.35))
    heard = np.zeros(len(times))
    for ratio, loud, lasting in (*partials, (2.66, 0.2, 0.2), (3.01, 0.15, 0.15)):
        for turn in (-0.4, 0.4):
            wave = np.sin(2 * np.pi * (hertz * ratio + turn) * times)
            heard += loud * wave * np.exp(-times / (0.55 * seconds * lasting))
    return _softened(heard, 0.004)


def _chirp(hertz: float, chance: np.random.Generator) -> Samples:
    """Three or four strokes of a wing."""
    strokes = int(chance.integers(3, 5))
    times = _times(strokes / 27)
    scraping = np.clip(np.sin(2 * np.pi * 27 * times), 0, 1) ** 1.3
    rising = np.minimum(1, 0.45 + times * 9)
    drifting = hertz * (1 + 0.004 * chance.standard_normal()) * (1 - 0.06 * times)
    return scraping * rising * np.sin(2 * np.pi * np.cumsum(drifting) / RATE)


def _times(seconds: float) -> Samples:
    return np.arange(round(seconds * RATE)) / RATE


def _softened(samples: Samples, rise: float) -> Samples:
    """No click where it begins, none where it is cut."""
    size, tail = max(2, round(rise * RATE)), len(samples) // 5
    samples[:size] *= np.linspace(0, 1, size)
    samples[-tail:] *= np.linspace(1, 0, tail)
    return samples
