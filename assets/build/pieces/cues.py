"""Sounds that happen once, each with its caption on the page."""

import numpy as np
from sounding.base import RATE, Loop, Samples, band, echoed, filtered
from sounding.events import bell as church_bell
from sounding.events import crackle


def bell() -> Samples:
    """One stroke of a church bell, through brick."""
    room = Loop(seconds=4, seed=601)
    room.add(church_bell(392, 2.4), 0.02)
    echoed(room, seconds=1.6, wet=0.8, high=900)
    return _ended(filtered(room.sound.mean(axis=1), band(120, 620, steep=1.5)), 2.9)


def knock() -> Samples:
    """Two knuckles' worth on a heavy door."""
    room = Loop(seconds=3, seed=602)
    chance = room.chance()
    for at, force in ((0.03, 1.0), (0.36, 0.8)):
        times = np.arange(round(0.25 * RATE)) / RATE
        wood = sum(np.sin(2 * np.pi * hertz * times) * np.exp(-times / ring) for hertz, ring in _WOOD)
        size = round(0.004 * RATE)
        wood[:size] *= np.linspace(0, 1, size)
        room.add(wood, at, gain=force)
        room.add(crackle(chance, 300, 1400, 0.006), at, gain=0.8 * force)
    echoed(room, seconds=0.9, wet=0.4, high=1500)
    return _ended(room.sound.mean(axis=1), 1.4)


def switch() -> Samples:
    """An old light switch: up, in this country, for off."""
    room = Loop(seconds=2, seed=603)
    chance = room.chance()
    for at, low, high, force in ((0.02, 900, 3000, 0.35), (0.055, 500, 4200, 1.0), (0.066, 300, 900, 0.5)):
        room.add(crackle(chance, low, high, 0.004), at, gain=force)
    echoed(room, seconds=0.5, wet=0.2, high=3000)
    return _ended(room.sound.mean(axis=1), 0.7)


_WOOD = ((92, 0.05), (171, 0.035), (263, 0.02), (410, 0.012))
"""The door's own tones, and how long each lasts."""


def _ended(samples: Samples, seconds: float) -> Samples:
    """Cut to so many seconds, the last fifth of them fading."""
    kept = samples[: round(seconds * RATE)].copy()
    tail = len(kept) // 5
    kept[-tail:] *= 0.5 + 0.5 * np.cos(np.pi * np.arange(tail) / tail)
    return kept
