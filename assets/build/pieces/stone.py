"""Stone: the crypt with its candle, and the dark."""

import numpy as np
from sounding.base import Loop, band, echoed, noise, swell
from sounding.events import crackle, drip


def crypt() -> Loop:
    """A small stone room, a flame that now and then minds the draught, water a long way in."""
    loop = Loop(seconds=46, seed=301)
    loop.spread(noise(loop, band(45, 130, steep=1.5), salt=1, wide=0.6), 0.05)
    for salt, hertz in ((2, 87), (3, 143), (4, 211)):
        answering = noise(loop, band(hertz * 0.96, hertz * 1.04, steep=5), salt=salt, wide=0.7)
        loop.spread(answering * swell(loop, slowest=1, fastest=5, depth=0.3, salt=salt + 10)[:, None], 0.012)
    minding = swell(loop, slowest=2, fastest=14, depth=0.8, salt=5)
    shaking = 1 + 0.5 * np.sin(2 * np.pi * loop.whole(9.3) * loop.times)
    flame = noise(loop, band(240, 560, steep=1.5), salt=6, wide=0.2)
    loop.spread(flame * (minding * shaking)[:, None], 0.0035)
    chance = loop.chance(7)
    for at in (4.2, 15.9, 16.15, 29.7, 41.3):
        loop.add(crackle(chance, 1500, 4200, 0.003), at, gain=0.03, pan=0.15)
    water = Loop(seconds=46, seed=302)
    for at, hertz in ((11.3, 940), (26.8, 860), (39.9, 980)):
        water.add(drip(hertz), at, gain=0.05, pan=-0.7)
    echoed(water, seconds=3.0, wet=1.0, high=2600)
    loop.spread(water.sound, 2.0)
    return loop


def dark() -> Loop:
    """No room at all yet: a low tone that beats against itself, and a drip that says there are walls."""
    loop = Loop(seconds=48, seed=303)
    for hertz, loud in ((55.0, 0.05), (82.4, 0.035), (82.6, 0.03), (123.5, 0.012), (164.9, 0.006)):
        coming = swell(loop, slowest=1, fastest=3, depth=0.35, salt=round(hertz * 10))
        loop.spread(np.sin(2 * np.pi * loop.whole(hertz) * loop.times + hertz) * coming, loud)
    loop.spread(noise(loop, band(60, 240, steep=1.7), salt=1, wide=0.9), 0.022)
    loop.spread(noise(loop, band(700, 1600, steep=1.8), salt=2, wide=1.0), 0.0012)
    water = Loop(seconds=48, seed=304)
    for at, hertz, pan in ((9.4, 760, 0.5), (22.1, 800, 0.5), (40.6, 745, 0.5), (41.0, 1120, 0.55)):
        water.add(drip(hertz), at, gain=0.06, pan=pan)
    echoed(water, seconds=4.0, wet=1.2, high=1900)
    loop.spread(water.sound, 2.0)
    return loop
