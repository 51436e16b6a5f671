"""His song, on a guitar, without its words: a walking tune he never found an end for.

Six lines of four bars. Early on it goes up one and comes back; further along it goes up two and takes its
time; then it goes up, and up, and is left on the landing. The loop begins again at the bottom, as he does.
"""

from sounding.base import Loop, echoed
from sounding.strings import guitar

BEAT = 0.75
BARS = 24
CHORDS = (
    "D3 A3 D4|A2 E3 A3|D3 A3 D4|F#2 C#3 A3|"
    "D3 A3 D4|A2 E3 C#4|G2 D3 B3|G2 B2 D3|"
    "B2 F#3 D4|D3 A3 D4|A2 E3 C#4|G2 D3 B3|"
    "B2 F#3 D4|E3 B3 E4|A2 E3 A3|A2 E3 C#4|"
    "F#2 D3 A3|G2 D3 B3|D3 A3 F#4|A2 E3 A3|"
    "F#2 C#3 A3|G2 D3 B3|A2 E3 D4|A2 E3 A3"
)
"""A bar: its bass, and what is touched on the second beat and the third."""
TUNE = (
    "-1:A3 -0.5:A3 0:D4 2:D4 2.5:D4 3:E4 5:D4 6:D4 8:A3 8.5:B3 9:A3 "
    "11:A3 11.5:A3 12:D4 14:D4 14.5:D4 15:E4 17:D4 17.5:D4 18:B3 "
    "23:D4 23.5:D4 24:F#4 26:E4 26.5:E4 27:F#4 29:G4 29.5:F#4 30:E4 32:D4 32.5:D4 33:B3 "
    "35:D4 35.5:D4 36:F#4 38:F#4 38.5:E4 39:G4 41:F#4 41.5:E4 42:E4 "
    "47:D4 48:F#4 50:F#4 50.5:F#4 51:G4 53:G4 53.5:F#4 54:A4 56:G4 57:A4 "
    "59:F#4 59.5:G4 60:A4 62:A4 63:B4 65:A4 65.5:A4 66:B4"
)
"""A note of the tune: the beat it comes on, its name. The last of them is the landing."""
BARE = {7, 15, 19, 23}
"""Bars with their bass alone: he is breathing."""


def song() -> Loop:
    """The whole of it, once round."""
    loop = Loop(seconds=BARS * 3 * BEAT, seed=401)
    chance = loop.chance()
    for bar, notes in enumerate(CHORDS.replace("\n", "").split("|")):
        for beat, note in enumerate(notes.split()):
            if bar in BARE and beat:
                continue
            at = (bar * 3 + beat) * BEAT + 0.018 * chance.standard_normal() + 0.012 * beat
            force = (0.5, 0.22, 0.26)[beat] + 0.04 * chance.random()
            loop.add(guitar(note, round(force * 20) / 20), at, gain=0.8, pan=-0.15 + 0.1 * beat)
    for told in TUNE.split():
        beat, _, note = told.partition(":")
        lingering = 0.03 if float(beat) % 3 == 0 else 0.0
        at = float(beat) * BEAT + lingering + 0.012 * chance.standard_normal()
        force = (0.74 if float(beat) % 3 == 0 else 0.58) + 0.06 * chance.random()
        loop.add(guitar(note, round(force * 20) / 20, 3.8), at, gain=1.0, pan=0.12)
    echoed(loop, seconds=1.9, wet=0.35, high=2600)
    return loop
