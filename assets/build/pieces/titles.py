"""A short piece for each story's title: slow, sparse, and none of them comes home.

All three turn over the first notes of the song. The first has them on a piano in felt, the second on low
strings over a tone that will not go away, the third gives half to each.
"""

import numpy as np
from sounding.base import Loop, echoed, swell
from sounding.strings import guitar, piano, pitch

CHAIR = (
    "0:B2:.42 0.06:F#3:.3 3:D5:.5 4.6:E5:.46 6.6:D5:.36 8.2:A4:.3 "
    "11:G2:.42 11.07:D3:.3 12.6:B3:.24 14:D5:.46 15.5:E5:.42 17:F#5:.5 "
    "22:E2:.42 22.08:B2:.32 23.4:G3:.24 25:D5:.44 26.5:E5:.4 28.2:B4:.36 "
    "33:A2:.42 33.06:E3:.3 34.6:B3:.24 36:E5:.4 37.5:F#5:.38 39.4:A5:.3"
)
DARK = (
    "0:E2:.62 1.6:B2:.4 3:G3:.46 6.1:F#3:.4 8.2:D4:.3 "
    "12:C3:.56 13.4:G3:.36 14.8:E4:.42 17:B3:.44 19.4:B3:.26 "
    "24:A2:.6 25.5:E3:.4 27:C4:.44 28.6:B3:.46 31.5:E4:.34 "
    "36:B2:.56 37.5:E3:.36 39:F#3:.44 41.2:B4:.3 43.4:A3:.38"
)
BOTH = (
    "0:gD3:.6 1.5:gA3:.36 3:gD4:.56 4.4:gE4:.5 6.2:gD4:.44 7.6:pF#5:.34 9.1:pG5:.3 "
    "12:gB2:.56 13.4:gF#3:.34 14.6:pD5:.42 16:pE5:.4 17.8:pF#5:.44 19.6:gA4:.34 "
    "24:pG2:.4 24.06:pD3:.3 25.6:gB3:.4 27:gD4:.5 28.3:gE4:.46 29.7:gF#4:.5 31.4:pD5:.3 "
    "36:pA2:.4 36.06:pE3:.28 37.5:gA3:.38 39:gF#4:.46 40.4:pA5:.3 42:gB4:.44 43.6:pE5:.26"
)
"""Beat, note and force of each note; in the last piece `g` is the guitar's, `p` the piano's."""


def title_quiet_chair() -> Loop:
    """A piano with the practice pedal down, in a house where people are asleep."""
    loop = Loop(seconds=44, seed=501)
    chance = loop.chance()
    for at, note, force in _notes(CHAIR):
        pan = 0.25 * np.log2(pitch(note) / 300) / 2
        loop.add(piano(note, force), at + 0.02 * chance.standard_normal(), pan=float(pan))
    echoed(loop, seconds=3.4, wet=0.5, high=2400)
    return loop


def title_what_the_dark_kept() -> Loop:
    """Low strings, one at a time, over something that was humming before they began."""
    loop = Loop(seconds=48, seed=502)
    for hertz, loud in (
        (pitch("E2"), 0.05),
        (pitch("E2") + 0.25, 0.04),
        (pitch("B2"), 0.02),
        (pitch("E3"), 0.008),
    ):
        coming = swell(loop, slowest=1, fastest=3, depth=0.4, salt=round(hertz * 10))
        loop.spread(np.sin(2 * np.pi * loop.whole(hertz) * loop.times) * coming, loud)
    chance = loop.chance()
    for number, (at, note, force) in enumerate(_notes(DARK)):
        pan = 0.18 * (-1) ** number
        loop.add(guitar(note, force, 6.0), at + 0.02 * chance.standard_normal(), pan=pan)
    echoed(loop, seconds=4.2, wet=0.6, high=1800)
    return loop


def title_the_same_dark() -> Loop:
    """The two of them: each leaves off where the other can go on."""
    loop = Loop(seconds=48, seed=503)
    chance = loop.chance()
    for at, note, force in _notes(BOTH):
        at_once = at + 0.015 * chance.standard_normal()
        if note[0] == "g":
            loop.add(guitar(note[1:], force, 5.0), at_once, gain=0.9, pan=-0.3)
        else:
            loop.add(piano(note[1:], force), at_once, gain=1.1, pan=0.3)
    echoed(loop, seconds=3.2, wet=0.5, high=2300)
    return loop


def _notes(written: str) -> list[tuple[float, str, float]]:
    parts = (each.split(":") for each in written.split())
    return [(float(at), note, float(force)) for at, note, force in parts]
