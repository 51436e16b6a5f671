"""The far end of a street at night, out of focus: roofs, shop windows, and lights like prizes."""

from dataclasses import dataclass

import numpy as np

from painting.base import Array, Frame, Pair, Triple, colour, column, mix, smooth
from painting.finish import soften
from painting.noise import clouds
from painting.silhouette import Silhouette

LIGHTS = (0xFFB45A, 0xFF8A3C, 0xFFD9A0, 0xE8503A, 0x4FB7A8, 0xD86A9C, 0x6C8FE0)
STRINGS: tuple[tuple[Pair, Pair, float, int], ...] = (
    ((1.9, -0.06), (0.86, 0.40), 0.10, 26),
    ((1.9, 0.16), (0.84, 0.42), 0.07, 24),
    ((0.02, 0.10), (0.78, 0.41), 0.09, 20),
    ((1.35, -0.03), (0.98, 0.36), 0.12, 16),
)
QUIET = 0.95
EDGE = 1.85
SHARE_LIT = 0.62


@dataclass(frozen=True)
class Spot:
    """One light, out of focus: a disc."""

    place: Pair
    radius: float
    strength: float
    tint: Triple


def _strung(random: np.random.Generator) -> list[Spot]:
    """Hang bulbs along wires that sag, larger where they are near."""
    spots = []
    for start, end, sag, count in STRINGS:
        for share in (np.linspace(0, 1, count) ** 0.8).tolist():
            x = start[0] + (end[0] - start[0]) * share
            y = start[1] + (end[1] - start[1]) * share + sag * 4 * share * (1 - share)
            tint = colour(LIGHTS[int(random.integers(0, 3))])
            spots.append(Spot((x, y), 0.0165 * (1 - share) + 0.0045, 0.62 if x > QUIET else 0.13, tint))
    return spots


def _scattered(random: np.random.Generator) -> list[Spot]:
    """Scatter the lights of signs, cars and windows about the far end."""
    spots = []
    for _ in range(190):
        x = float(np.clip(random.normal(1.12, 0.42), 0.03, 1.77))
        y = float(np.clip(random.normal(0.40, 0.065), 0.2, 0.53))
        strength = float(random.uniform(0.06, 0.55)) * (1.0 if x > QUIET else 0.3)
        radius = float(random.uniform(0.004, 0.017))
        tint = colour(LIGHTS[int(random.integers(0, len(LIGHTS)))])
        spots.append(Spot((x, y), radius, strength, tint))
    return spots


def _add(light: Array, spot: Spot) -> None:
    """Add one disc, a little brighter at its rim, as a lens draws it."""
    height = light.shape[1]
    (x, y), reach = spot.place, spot.radius * 1.2
    rows = slice(max(0, int((y - reach) * height)), max(0, int((y + reach) * height) + 1))
    columns = slice(max(0, int((x - reach) * height)), max(0, int((x + reach) * height) + 1))
    down, across = np.mgrid[rows, columns].astype(np.float32)
    away = np.hypot((across + 0.5) / height - x, (down + 0.5) / height - y) / np.float32(spot.radius)
    disc = smooth(1.06, 0.92, away) * (np.float32(0.72) + np.float32(0.28) * away**3)
    patch = light[:, rows, columns]
    patch += (
        column(spot.tint)[:, :, None]
        * (disc * np.float32(spot.strength))[None, : patch.shape[1], : patch.shape[2]]
    )


def _shops(frame: Frame) -> tuple[Array, Array]:
    """Draw both sides of the street as flat fronts: where they stand, and where their windows are lit."""
    fronts, panes = Silhouette(frame), Silhouette(frame)
    random = np.random.default_rng(5)
    x = -0.05
    while x < EDGE:
        wide, away = random.uniform(0.1, 0.22), abs(x - 0.86)
        top = 0.40 - 0.24 * away - random.uniform(0, 0.05)
        end = x + wide * 1.02
        fronts.shape([(x, 0.6), (x, top), (end, top - 0.012 * np.sign(x - 0.8)), (end, 0.6)])
        for number in range(3):
            if random.random() < SHARE_LIT:
                left = x + wide * (0.1 + 0.29 * number)
                high, broad = random.uniform(0.38, 0.45), wide * random.uniform(0.1, 0.27)
                corners = [(left, high), (left + broad, high), (left + broad, 0.53), (left, 0.53)]
                panes.shape(corners, int(random.uniform(40, 255)))
        x += wide
    return fronts.mask(0.004), panes.mask(0.013)


def backdrop(frame: Frame) -> Array:
    """Paint sky, roofs and shop windows, all out of focus, then the bulbs."""
    across, down = frame.grid()
    sky = mix(
        column((0.0025, 0.004, 0.012))[:, :, None],
        column((0.016, 0.010, 0.018))[:, :, None],
        smooth(-0.1, 0.5, down)[None],
    )
    fronts, panes = _shops(frame)
    light = mix(sky, column((0.006, 0.006, 0.011))[:, :, None], fronts * np.float32(0.92))
    strength = (
        panes
        * np.where(across > QUIET, 0.42, 0.10).astype(np.float32)
        * (np.float32(0.5) + clouds(frame, 8, (14, 8), 3))
    )
    tints = mix(
        column(colour(0xFF9A48))[:, :, None],
        column(colour(0xFFCF90))[:, :, None],
        clouds(frame, 9, (9, 3), 2)[None],
    )
    light += tints * soften(strength, frame.height * 0.002)[None]
    bulbs = np.random.default_rng(24)
    for spot in [*_strung(bulbs), *_scattered(bulbs)]:
        _add(light, spot)
    return light
