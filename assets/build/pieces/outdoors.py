"""Under the sky: the street, the graves, a porch before sunrise, a yard in the evening, rain."""

import numpy as np
from sounding.base import Loop, Samples, band, echoed, filtered, noise, swell
from sounding.events import bird, crickets, drop
from sounding.strings import pitch

TURN = ("G4", "B4", "D5", "C5", "A4", "F#4", "G4", "E4", "D4", "G4", "B4", "A4")
"""What the organ of the fair plays, one note to a bar."""


def street() -> Loop:
    """A fair some streets off: what is left of an organ, a crowd without words, crickets nearer than both."""
    loop = Loop(seconds=44, seed=201)
    organ = Loop(seconds=44, seed=202)
    for number, note in enumerate(TURN):
        at = 11 + 1.35 * number
        organ.add(_pipe(pitch(note), 1.25), at, gain=0.5)
        for beat in (1, 2):
            organ.add(_pipe(pitch("D4" if number % 4 > 1 else "B3"), 0.25), at + 0.45 * beat, gain=0.25)
    carried = swell(loop, slowest=2, fastest=9, depth=0.55, salt=1)
    echoed(organ, seconds=2.2, wet=1.4, high=800)
    loop.spread(filtered(organ.sound, band(180, 750, steep=1.5)) * carried[:, None], 0.02)
    crowd = noise(loop, band(280, 620, steep=1.5), salt=2, wide=0.8)
    loop.spread(crowd * swell(loop, slowest=4, fastest=40, depth=0.3, salt=3)[:, None], 0.012)
    loop.spread(_air(loop, 0.25), 0.02)
    crickets(loop, 4480, spans=((1, 12), (27, 40)), pan=-0.5, gain=0.045)
    crickets(loop, 4120, spans=((17, 30),), pan=0.6, gain=0.035)
    return loop


def graves() -> Loop:
    """Wind over grass and between stones, and two crickets who stop for each other."""
    loop = Loop(seconds=46, seed=203)
    loop.spread(_air(loop, 0.45), 0.04)
    gust = swell(loop, slowest=2, fastest=8, depth=0.7, salt=4)
    loop.spread(noise(loop, band(300, 520, steep=2.5), salt=5, wide=0.9) * gust[:, None], 0.012)
    leaves = noise(loop, band(900, 2400, steep=1.6), salt=6, wide=1.0)
    loop.spread(leaves * (gust**1.6)[:, None], 0.0035)
    crickets(loop, 4250, spans=((3, 15), (31, 43)), pan=0.5, gain=0.032)
    crickets(loop, 4620, spans=((17, 29),), pan=-0.7, gain=0.022)
    return loop


def porch() -> Loop:
    """Before sunrise: air, and very few birds, none of them near."""
    loop = Loop(seconds=44, seed=204)
    loop.spread(_air(loop, 0.22), 0.02)
    birds = Loop(seconds=44, seed=205)
    robin = ((2300, 2750, 0.16), (2900, 2450, 0.2), (2500, 3050, 0.14))
    answer = ((2650, 2350, 0.18), (2350, 2800, 0.22))
    thin = ((4300, 4100, 0.35),)
    for phrase, at, gain, pan in (
        (robin, 6.0, 0.10, -0.6),
        (answer, 8.1, 0.08, -0.6),
        (thin, 19.5, 0.035, 0.7),
        (robin[::-1], 31.0, 0.07, -0.45),
        (thin, 33.4, 0.03, 0.75),
    ):
        birds.add(bird(phrase), at, gain=gain, pan=pan)
    echoed(birds, seconds=1.8, wet=1.1, high=3500)
    loop.spread(filtered(birds.sound, band(1200, 3600, steep=1)), 0.4)
    crickets(loop, 4180, spans=((11, 18),), pan=0.3, gain=0.013)
    return loop


def evening() -> Loop:
    """The end of a hot day: air that has stopped moving, and insects starting up one after another."""
    loop = Loop(seconds=42, seed=206)
    loop.spread(_air(loop, 0.15), 0.02)
    for salt, hertz, pan, begins in ((7, 5200, -0.7, 0.1), (8, 4700, 0.6, 0.55)):
        sawing = noise(loop, band(hertz * 0.93, hertz * 1.07, steep=6), salt=salt, wide=0)
        rising = np.clip(np.cos(2 * np.pi * (loop.times / loop.seconds - begins)), 0, 1) ** 2
        beating = 0.6 + 0.4 * np.sin(2 * np.pi * loop.whole(31) * loop.times)
        loud = rising * beating
        loop.spread(sawing * loud[:, None] * np.array([[1 - pan, 1 + pan]]), 0.0035)
    crickets(loop, 4020, spans=((24, 38),), pan=0.2, gain=0.019)
    return loop


def rain() -> Loop:
    """Rain on a step and a mat, heard from indoors, and a gutter with more than it can carry."""
    loop = Loop(seconds=40, seed=207)
    falling = swell(loop, slowest=1, fastest=6, depth=0.12, salt=1)
    loop.spread(noise(loop, band(900, 5200, steep=0.8), salt=2, wide=1.0) * falling[:, None], 0.02)
    loop.spread(noise(loop, band(140, 500, steep=1.5), salt=3, wide=0.7), 0.012)
    chance = loop.chance(4)
    for _ in range(1500):
        sound = drop(1300 + 4200 * chance.random() ** 1.5, 0.002 + 0.003 * chance.random())
        gain, pan = 0.05 * chance.random() ** 3, 1.8 * chance.random() - 0.9
        loop.add(sound, 40 * chance.random(), gain=gain, pan=pan)
    for number in range(54):
        at = number * 40 / 54 + 0.12 * chance.standard_normal()
        loop.add(drop(620 + 90 * chance.random(), 0.014), at, gain=0.02 + 0.02 * chance.random(), pan=-0.65)
    echoed(loop, seconds=0.4, wet=0.25, high=4000)
    return loop


def _air(loop: Loop, depth: float) -> Samples:
    """The open air, never quite still."""
    moving = swell(loop, slowest=1, fastest=6, depth=depth, salt=21)
    return noise(loop, band(70, 300, steep=1.9), salt=22, wide=0.9) * moving[:, None]


def _pipe(hertz: float, seconds: float) -> Samples:
    """A wooden pipe, not quite in tune with itself."""
    times = np.arange(round(seconds * 44_100)) / 44_100
    shake = 1 + 0.004 * np.sin(2 * np.pi * 5.3 * times)
    turn = 2 * np.pi * np.cumsum(hertz * shake) / 44_100
    wave = np.sin(turn) + 0.35 * np.sin(3 * turn) + 0.2 * np.sin(2.01 * turn)
    edge = np.clip(times / 0.05, 0, 1) * np.clip((seconds - times) / 0.12, 0, 1)
    return wave * edge
