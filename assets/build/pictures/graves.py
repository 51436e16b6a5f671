"""The graveyard: a moon that is not burnt out, mist low, and two Walters, not the same Walter."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.finish import bloom, tone, veil, vignette
from painting.near import Near
from painting.noise import clouds
from painting.outdoors import earth, grass, headstone, low_mist, moon, stone_cross, turf
from painting.render import render
from painting.scene import Camera, Lamp, Scene, Solid
from painting.silhouette import Silhouette, tree

FAR = 34.0
CALM = 10.5
TREE = 11.0
MOON_AT = (1.56, 0.235)
MIST: Triple = (0.060, 0.086, 0.132)
WALTERS = (
    (
        (1.0, 0.0, 4.15),
        (0.36, 1.12),
        0.5,
        4,
        (("WALTER", 0.11, 0.33), ("J. KEMP", 0.075, 0.46), ("1902 – 1971", 0.06, 0.6)),
    ),
    (
        (2.2, 0.0, 4.9),
        (0.36, 1.02),
        0.42,
        7,
        (("WALTER", 0.12, 0.36), ("AMES", 0.085, 0.5), ("1931 – 1988", 0.062, 0.64)),
    ),
)
CAMERA = Camera((0.0, 1.2, 0.0), 1.3, (0.0, 0.03))


def _stones() -> list[Solid]:
    """Set out the graveyard: the two that matter, then the rest by chance."""
    stones = [headstone(*walter) for walter in WALTERS]
    random = np.random.default_rng(17)
    for number in range(34):
        z = 6.4 + 20 * (number / 34) ** 1.2
        share = float(random.uniform(-0.74, 0.74))
        x = z * (share if z > CALM else 0.3 + abs(share) * 0.6)
        tall = float(random.uniform(0.6, 1.15))
        turn = float(random.uniform(0.1, 0.75))
        if number % 6 == 2:
            stones.append(stone_cross((x, 0.0, z), tall * 1.7, turn, number))
        else:
            stones.append(headstone((x, 0.0, z), (tall * 0.33, tall), turn, number + 20))
    return stones


def _sky(frame: Frame) -> Array:
    """Paint the sky with its moon and thin cloud."""
    across, down = frame.grid()
    low, high = column((0.010, 0.020, 0.045))[:, :, None], column((0.0030, 0.0062, 0.016))[:, :, None]
    sky = mix(high, low, smooth(-0.1, 0.62, down)[None])
    glow, disc = moon(frame, MOON_AT, 0.062, 0.36)
    cover = smooth(0.44, 0.72, clouds(frame, 31, (3, 5), 7, 0.56))
    near = np.exp(-np.hypot(across - MOON_AT[0], down - MOON_AT[1]) / np.float32(0.3))
    lit = column((0.10, 0.13, 0.18))[:, :, None] * near[None]
    sky = mix(sky * (1 - disc), lit + sky * np.float32(0.55), cover * np.float32(0.75) * (1 - disc))
    result: Array = sky + glow * (1 - np.float32(0.45) * cover)
    return result


def _trees(frame: Frame) -> tuple[Array, Array]:
    """Draw the far trees, hazy, and the near one that reaches across the moon."""
    far, near = Silhouette(frame), Silhouette(frame)
    for number, (x, tall) in enumerate(((0.13, 0.3), (0.47, 0.16), (0.93, 0.2), (1.1, 0.27), (1.27, 0.24))):
        tree(far, (x, 0.55), tall, 40 + number, 8)
    tree(near, (1.66, 0.645), 0.74, 8, 10)
    return far.mask(0.0015), near.mask()


def near() -> Near:
    """Name the second Walter: the first begins too close to the text."""
    return Near(CAMERA, [headstone(*WALTERS[1])])


def paint(frame: Frame) -> Array:
    """Paint the graveyard."""
    solids = [Solid(earth(0.3), turf((0.045, 0.055, 0.04)), casts=False), *_stones()]
    lamps = [
        Lamp((0.9, 0.5, -0.02), (0.46, 0.60, 0.86), 0.05, far=True),
        Lamp((0.3, 0.5, 0.9), (0.10, 0.14, 0.22), 0.1, far=True),
    ]
    view = render(Scene(CAMERA, solids, lamps, (0.010, 0.018, 0.040), (0.003, 0.006, 0.010), far=FAR), frame)
    far_trees, near_tree = _trees(frame)
    light = veil(_sky(frame), (0.007, 0.012, 0.024), far_trees * np.float32(0.85))
    light = view.over(light)
    distance = 1 - np.exp(-np.clip(view.depth - 3, 0, None) / np.float32(26))
    light = veil(light, (0.018, 0.030, 0.055), distance * view.cover)
    near_tree = near_tree * (view.depth > TREE)
    light = veil(light, (0.0025, 0.004, 0.007), near_tree)
    depth = np.where(near_tree > 0.5, np.float32(TREE), view.depth)
    across, _ = frame.grid()
    toward = np.float32(0.55) + np.float32(0.75) * np.exp(-(((across - MOON_AT[0]) / np.float32(0.55)) ** 2))
    thick = np.clip(low_mist(frame, CAMERA, depth, 0.75, 0.16), 0, 0.88)
    light = mix(light, column(MIST)[:, :, None] * toward[None], thick)
    light = veil(light, (0.002, 0.003, 0.005), grass(frame, 2, 0.07, 500) * np.float32(0.9))
    light = bloom(light, frame.height / 45, 0.10, 0.16) * vignette(frame, (1.4, 0.5), 0.95, 0.8)
    return tone(light, 2.9)
