"""Rooms: a house at night, a shut library, a ward, a bedroom in July, a bus."""

import numpy as np
from sounding.base import Loop, band, echoed, noise, swell
from sounding.events import crackle, crickets, drop, tick


def house() -> Loop:
    """The refrigerator, which never sleeps either, and a clock in another room."""
    loop = Loop(seconds=40, seed=101)
    loop.spread(noise(loop, band(30, 160, steep=1.5), salt=1, wide=0.5), 0.05)
    loop.spread(noise(loop, band(250, 700, steep=1.5), salt=2, wide=0.8), 0.006)
    breathing = swell(loop, slowest=2, fastest=7, depth=0.18, salt=3)
    for hertz, loud in ((60, 0.022), (120, 0.03), (180, 0.007), (240, 0.008), (361, 0.002)):
        loop.spread(np.sin(2 * np.pi * loop.whole(hertz) * loop.times + hertz) * breathing, loud)
    chance = loop.chance(4)
    for second in range(40):
        hertz = 1720 if second % 2 else 1980
        loop.add(tick(hertz, chance), second + 0.25, gain=0.05, pan=0.55)
    loop.add(crackle(chance, 180, 520, 0.03), 17.6, gain=0.03, pan=-0.6)
    echoed(loop, seconds=0.7, wet=0.5, high=1800)
    return loop


def library() -> Loop:
    """Shelves take up everything but a slow clock, and a lamp that hums a little."""
    loop = Loop(seconds=42, seed=102)
    loop.spread(noise(loop, band(40, 220, steep=1.6), salt=1, wide=0.6), 0.05)
    loop.spread(noise(loop, band(500, 1300, steep=1.7), salt=2, wide=1.0), 0.0035)
    lamp = swell(loop, slowest=1, fastest=5, depth=0.25, salt=3)
    for hertz, loud in ((120, 0.009), (240, 0.004), (480, 0.0012)):
        loop.spread(np.sin(2 * np.pi * loop.whole(hertz) * loop.times) * lamp, loud)
    chance = loop.chance(4)
    for number in range(28):
        loop.add(tick(980 if number % 2 else 870, chance), number * 1.5 + 0.4, gain=0.09, pan=-0.35)
    echoed(loop, seconds=1.6, wet=0.7, high=2200)
    return loop


def ward() -> Loop:
    """Air from a grille, all day and all night, and something with wheels a long way down a corridor."""
    loop = Loop(seconds=36, seed=103)
    draught = swell(loop, slowest=1, fastest=5, depth=0.08, salt=1)
    loop.spread(noise(loop, band(90, 380, steep=1.8), salt=2, wide=0.7) * draught[:, None], 0.05)
    loop.spread(noise(loop, band(700, 1800, steep=1.7), salt=3, wide=1.0) * draught[:, None], 0.008)
    for hertz, loud in ((118, 0.012), (236, 0.004), (354, 0.002)):
        loop.spread(np.sin(2 * np.pi * loop.whole(hertz) * loop.times), loud)
    passing = np.exp(-(((loop.times - 21) / 2.6) ** 2))
    wheels = noise(loop, band(240, 620, steep=2), salt=4, wide=0.4)
    rattle = 0.6 + 0.4 * np.sin(2 * np.pi * loop.whole(6.4) * loop.times)
    loop.spread(wheels * (passing * rattle)[:, None], 0.03)
    echoed(loop, seconds=1.1, wet=0.5, high=1600)
    return loop


def summer() -> Loop:
    """A fan on the sill that turns its face to and fro, and what sings outside the window behind it."""
    loop = Loop(seconds=40, seed=104)
    facing = np.sin(2 * np.pi * loop.times / 10)
    blades = 1 + 0.22 * np.sin(2 * np.pi * loop.whole(23) * loop.times)
    near = (1 + 0.28 * facing) * blades
    loop.spread(noise(loop, band(110, 480, steep=1.7), salt=1, wide=0.8) * near[:, None], 0.04)
    side = np.stack((1 - 0.3 * facing, 1 + 0.3 * facing), axis=1)
    loop.spread(noise(loop, band(600, 1700, steep=1.7), salt=2, wide=0.9) * side, 0.008)
    for hertz, loud in ((69, 0.02), (138, 0.012), (207, 0.004)):
        loop.spread(np.sin(2 * np.pi * loop.whole(hertz) * loop.times), loud)
    loop.add(crackle(loop.chance(3), 600, 1500, 0.008), 9.6, gain=0.03, pan=0.3)
    loop.add(crackle(loop.chance(3), 600, 1500, 0.008), 29.6, gain=0.024, pan=0.3)
    crickets(loop, 4350, spans=((2, 14), (22, 36)), pan=-0.6, gain=0.026)
    crickets(loop, 3900, spans=((10, 25),), pan=0.7, gain=0.016)
    return loop


def bus() -> Loop:
    """An engine at the back, the road under it, and rain on one window."""
    loop = Loop(seconds=38, seed=105)
    labour = swell(loop, slowest=1, fastest=4, depth=0.1, salt=1)
    for number in range(1, 9):
        hertz = loop.whole(41 * number)
        wobble = 0.5 * np.sin(2 * np.pi * 3 * loop.times / loop.seconds)
        loop.spread(np.sin(2 * np.pi * hertz * loop.times + number * wobble) * labour, 0.05 / number**1.2)
    loop.spread(noise(loop, band(50, 280, steep=1.8), salt=2, wide=0.7), 0.05)
    seams = noise(loop, band(300, 800, steep=1.8), salt=3, wide=0.9)
    loop.spread(seams * swell(loop, slowest=3, fastest=12, depth=0.3, salt=4)[:, None], 0.009)
    chance = loop.chance(5)
    for _ in range(240):
        pan = 0.4 + 0.5 * chance.random()
        sound = drop(1800 + 2600 * chance.random(), 0.004)
        loop.add(sound, 38 * chance.random(), gain=0.02 * chance.random() ** 2, pan=pan)
    return loop
