"""Plucked and struck strings: partials that die away at their own pace, and a little of the hand.

Added up wave by wave, not by a delay line: each partial can have its own decay and its own detuning, and a
note is in tune at any pitch.
"""

from functools import cache

import numpy as np

from sounding.base import RATE, Samples, band, filtered

BODY = ((98.0, 1.0), (196.0, 1.6), (395.0, 0.8), (620.0, 0.4))
"""Where the box of the guitar answers, and how much."""


def pitch(note: str) -> float:
    """The frequency of a note by name: `A4`, `F#3`."""
    names = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
    step = names[note[0]] + note.count("#") - note.count("b") + 12 * (int(note[-1]) + 1)
    return float(440.0 * 2 ** ((step - 69) / 12))


@cache
def guitar(note: str, force: float, ring: float = 4.5) -> Samples:
    """A gut string, plucked with so much force, ringing for so many seconds."""
    chance = np.random.default_rng((7, round(pitch(note) * 10), round(force * 100)))
    hertz = pitch(note)
    times = np.arange(round(ring * 1.4 * RATE)) / RATE
    heard = np.zeros(len(times))
    for number in range(1, min(26, int(7500 / hertz)) + 1):
        own = number * hertz * np.sqrt(1 + 6e-5 * number**2)
        loud = (
            abs(np.sin(np.pi * number * 0.21))
            / number**1.25
            * np.exp(-number * hertz / (1100 + 2600 * force))
        )
        loud *= 0.55 + sum(much / (1 + ((own - place) / (0.22 * place)) ** 2) for place, much in BODY)
        fading = (4.2 / ring) * (1 + 0.045 * number**1.5) * (1 + hertz / 900)
        for turn, share, slower in ((0.0, 0.65, 1.25), (0.11 * number**0.5, 0.35, 0.55)):
            start = 2 * np.pi * chance.random() * 0.2
            wave = np.sin(2 * np.pi * (own + turn) * times + start)
            heard += loud * share * np.exp(-fading * slower * times) * wave
    return force**0.8 * _begun(heard / np.abs(heard).max() + _touch(times, chance, 900, 0.05 * force), 0.0025)


@cache
def piano(note: str, force: float, ring: float = 7.0) -> Samples:
    """A piano with felt between hammer and string."""
    chance = np.random.default_rng((8, round(pitch(note) * 10), round(force * 100)))
    hertz = pitch(note)
    times = np.arange(round(ring * 1.4 * RATE)) / RATE
    heard = np.zeros(len(times))
    for number in range(1, min(18, int(5000 / hertz)) + 1):
        own = number * hertz * np.sqrt(1 + 3.5e-4 * number**2)
        loud = np.exp(-(number - 1) * (0.95 - 0.45 * force)) * np.exp(-own / 3200) / number**0.4
        fading = (3.4 / ring) * (1 + 0.22 * (number - 1)) * (1 + hertz / 1200)
        after = np.exp(-fading * 2.6 * times) * 0.6 + np.exp(-fading * 0.75 * times) * 0.4
        for turn in (-0.17, 0.13):
            wave = np.sin(2 * np.pi * (own + turn * number**0.4) * times + chance.random())
            heard += 0.5 * loud * after * wave
    return force * _begun(heard / np.abs(heard).max() + _touch(times, chance, 220, 0.07), 0.009)


def _touch(times: Samples, chance: np.random.Generator, high: float, much: float) -> Samples:
    """The finger or the key itself, hardly to be heard."""
    size = round(0.09 * RATE)
    dull = filtered(chance.standard_normal(size), band(70, high, steep=2))
    touch = np.zeros(len(times))
    touch[:size] = dull / np.abs(dull).max() * np.exp(-np.arange(size) / (0.018 * RATE))
    return much * touch


def _begun(samples: Samples, rise: float) -> Samples:
    """Without a click at either end."""
    size = round(rise * RATE)
    samples[:size] *= 0.5 - 0.5 * np.cos(np.pi * np.arange(size) / size)
    tail = round(0.3 * RATE)
    samples[-tail:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(tail) / tail)
    return samples
