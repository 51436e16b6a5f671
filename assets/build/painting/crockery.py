"""Mugs, cups and tins: what stands on a counter."""

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, drum, hoop, join, swung, turned


def mug(foot: Triple, radius: float, tall: float, turn: float) -> Form:
    """Turn a straight mug with an ear; its foot stands at the place, its ear points right before the turn."""
    x, y, z = foot
    wall = turned(
        foot, [(0.0, 0.006), (radius * 0.92, 0.006), (radius, 0.016), (radius * 1.03, tall)], 0.0042
    )
    ear = hoop((x + radius + tall * 0.2, y + tall * 0.52, z), tall * 0.28, 0.0062)
    return swung(join([wall, ear], 0.006), 1, turn, foot)


def cup(foot: Triple, radius: float, tall: float, turn: float) -> Form:
    """Turn a tea cup that opens towards its lip, on a saucer."""
    x, y, z = foot
    bowl = turned(
        (x, y + 0.012, z),
        [
            (radius * 0.45, 0.0),
            (radius * 0.5, 0.008),
            (radius * 0.82, tall * 0.35),
            (radius, tall * 0.75),
            (radius * 1.06, tall),
        ],
        0.0032,
    )
    ear = hoop((x + radius * 1.25, y + 0.012 + tall * 0.55, z), tall * 0.24, 0.0045)
    dish = turned(
        foot, [(0.0, 0.004), (radius * 0.8, 0.004), (radius * 1.3, 0.010), (radius * 1.75, 0.020)], 0.003
    )
    return swung(join([bowl, ear, dish], 0.005), 1, turn, foot)


def glazed(tone: Triple, band: Triple, low: float, high: float) -> Material:
    """Colour glazed ware, with a band of another colour between two heights."""

    def paint(points: Array, normals: Array) -> Array:
        del normals
        inside = smooth(low, low + 0.002, points[1]) * smooth(high, high - 0.002, points[1])
        speck = np.float32(0.94) + np.float32(0.12) * cloth(points, 40, 2, 4)
        return mix(column(tone), column(band), inside) * speck

    return Material(paint=paint, gloss=0.45, sharpness=60)


def tin(foot: Triple, radius: float, tall: float, words: tuple[str, str]) -> list[Solid]:
    """Stand a tin with a label and a lid that does not quite shut."""
    x, y, z = foot
    panel = lettering(
        ((words[0], 0.34, 0.40), (words[1], 0.13, 0.70)), (700, 560), "literata/Literata-Bold.ttf"
    )

    def paint(points: Array, normals: Array) -> Array:
        del normals
        angle = np.arctan2(points[0] - np.float32(x), np.float32(z) - points[2])
        rise = (points[1] - np.float32(y)) / np.float32(tall)
        ink = read_panel(panel, angle / np.float32(2.0) + np.float32(0.5), (1 - rise) * 1.3 - np.float32(0.2))
        brown, cream = column((0.17, 0.06, 0.03)), column((0.72, 0.58, 0.34))
        oval = smooth(1.0, 0.97, np.hypot(angle / np.float32(0.98), (rise - np.float32(0.48)) / 0.36))
        base = mix(brown * np.ones_like(angle), cream, oval)
        rim = smooth(0.90, 0.92, rise) + smooth(0.05, 0.03, rise)
        base = mix(base, column((0.62, 0.36, 0.10)), np.clip(rim, 0, 1))
        worn = np.float32(0.8) + np.float32(0.35) * cloth(points, 24, 3, 6)
        return mix(base, brown * np.float32(0.7), ink * oval) * worn

    body = drum((x, y + tall / 2, z), radius, tall / 2, 0.003)
    lid = swung(
        drum((x, y + tall + 0.008, z), radius * 1.03, 0.011, 0.003), 2, 0.07, (x - radius, y + tall, z)
    )
    return [
        Solid(body, Material(paint=paint, gloss=0.3, sharpness=35)),
        Solid(lid, Material((0.55, 0.34, 0.12), gloss=0.9, sharpness=30, metal=False)),
    ]
