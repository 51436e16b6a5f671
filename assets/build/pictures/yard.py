"""The back yard at the end of a day: the shade of the house has come to a kitchen chair on the grass."""

from collections.abc import Sequence

import numpy as np
from painting.base import Array, Frame, Pair, Triple, column, mix, smooth
from painting.finish import bloom, tone, veil, vignette
from painting.furniture import chair, wood
from painting.leaves import bough, crowns
from painting.noise import cloth, clouds
from painting.outdoors import earth, grass, planks, turf
from painting.render import View, render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import Silhouette
from painting.solids import box, common, join, repeated, swung

FAR = 40.0
CAMERA = Camera((0.0, 1.52, 0.0), 1.30, (0.0, -0.09))
SUN: Triple = (-0.75, 0.20, -0.60)
CHAIR: Triple = (1.66, 0.0, 5.35)
FENCE = 11.0
BEHIND = -3.0
"""Where the house stands that throws the shade: behind whoever looks."""
ROOF: Sequence[Pair] = ((-60, 8.6), (-18.6, 8.6), (-9.3, 3.05), (-8.5, 2.86), (30, 2.86))
CHIMNEY = (-13.75, -12.95, 6.15)
GOLD: Triple = (2.75, 1.32, 0.40)
TREES = (
    (-0.03, 0.345, 0.105),
    (0.11, 0.375, 0.070),
    (0.22, 0.385, 0.055),
    (0.63, 0.375, 0.065),
    (0.75, 0.340, 0.110),
    (0.88, 0.370, 0.075),
    (1.00, 0.385, 0.050),
    (1.12, 0.390, 0.045),
    (1.34, 0.375, 0.055),
    (1.44, 0.350, 0.085),
    (1.57, 0.330, 0.105),
    (1.70, 0.365, 0.080),
    (1.80, 0.350, 0.090),
)
"""The neighbours' trees: where each crown stands, and how far it goes, in heights."""


def _shade(points: Array, way: Array) -> Array:
    """Keep the sun off what lies in the shade of the roof and its chimney; grass breaks the edge."""
    steps = (np.float32(BEHIND) - points[2]) / way[2]
    right, up = points[0] + way[0] * steps, points[1] + way[1] * steps
    ragged = np.float32(0.05) * (cloth(points * column((1, 0.2, 1)), 30, 2, 7) - np.float32(0.5))
    roof = np.interp(right, *zip(*ROOF, strict=True)).astype(np.float32)
    left, end, high = CHIMNEY
    stack = smooth(left - 0.04, left + 0.04, right) * smooth(end + 0.04, end - 0.04, right)
    roof = np.maximum(roof, stack * np.float32(high))
    return smooth(-0.028, 0.028, up - roof + ragged)


def _fence() -> list[Solid]:
    """Board up the far side, with a rail along its top."""
    board = box((0, 0.80, FENCE), (0.112, 0.86, 0.012), 0.008)
    gap = repeated(board, 0, 0.230, 20.0)
    within = box((0, 0.8, FENCE), (16, 1.0, 0.1), 0.0)
    rail = box((0, 1.66, FENCE - 0.02), (16, 0.028, 0.045), 0.01)
    posts = repeated(box((0.6, 0.86, FENCE - 0.03), (0.05, 0.90, 0.05), 0.012), 0, 2.36, 20.0)
    timber = planks((0.26, 0.215, 0.17))
    return [
        Solid(common(gap, within), timber),
        Solid(box((0, 0.78, FENCE + 0.04), (16, 0.84, 0.01), 0.0), Material((0.04, 0.036, 0.034))),
        Solid(join([rail, common(posts, within)]), timber),
    ]


def _solids() -> list[Solid]:
    """Put the yard together, and leave a kitchen chair out where the shade ends."""
    x, _, z = CHAIR
    left_out = swung(chair((x, -0.025, z), 2.40), 0, 0.015, (x, 0, z))
    return [
        Solid(earth(0.10, -0.01, 5), turf((0.098, 0.122, 0.052)), casts=False),
        *_fence(),
        Solid(left_out, Material(paint=wood((0.40, 0.225, 0.095)), gloss=0.03)),
    ]


def _sky(frame: Frame) -> Array:
    """Paint the side of the sky away from the sun: blue over rose, and the first dark along its foot."""
    across, down = frame.grid()
    high = mix(
        column((0.020, 0.042, 0.098))[:, :, None],
        column((0.19, 0.155, 0.195))[:, :, None],
        smooth(-0.05, 0.30, down)[None],
    )
    low = mix(
        high, column((0.40, 0.20, 0.165))[:, :, None], (smooth(0.14, 0.33, down) * np.float32(0.8))[None]
    )
    dark = mix(
        low, column((0.115, 0.115, 0.175))[:, :, None], (smooth(0.31, 0.42, down) * np.float32(0.8))[None]
    )
    bars = smooth(0.52, 0.72, clouds(frame, 41, (2, 16), 6, 0.55)) * smooth(0.0, 0.2, down)
    sky = mix(dark, column((0.50, 0.25, 0.19))[:, :, None], (bars * np.float32(0.40))[None])
    return sky * (np.float32(0.42) + np.float32(0.58) * smooth(0.1, 1.35, across))[None]


def _neighbours(frame: Frame, sky: Array) -> Array:
    """Stand the neighbours' roof, their pole and their trees against the sky."""
    house = Silhouette(frame)
    house.shape(
        [
            (0.30, 0.46),
            (0.30, 0.365),
            (0.285, 0.365),
            (0.42, 0.298),
            (0.58, 0.365),
            (0.565, 0.365),
            (0.565, 0.46),
        ]
    )
    house.shape([(0.475, 0.34), (0.475, 0.285), (0.497, 0.285), (0.497, 0.34)])
    pole = Silhouette(frame)
    pole.limb([(1.245, 0.45), (1.243, 0.10)], 0.0075, 0.0055)
    pole.limb([(1.203, 0.128), (1.285, 0.124)], 0.0045, 0.0045)
    for start, sag in ((0.121, 0.030), (0.119, 0.036)):
        wire = [
            (float(t) * 1.244, start + 0.02 * (1 - float(t)) + sag * 4 * float(t) * (1 - float(t)))
            for t in np.linspace(-0.2, 1, 30)
        ]
        pole.limb(wire, 0.0013, 0.0013)
        pole.limb(
            [
                (1.243 + float(t) * 0.7, start + sag * 2 * float(t) * (1 - float(t)))
                for t in np.linspace(0, 1, 30)
            ],
            0.0013,
            0.0013,
        )
    behind = veil(
        veil(sky, (0.038, 0.036, 0.055), house.mask(0.001)), (0.022, 0.021, 0.030), pole.mask(0.0006)
    )
    for tint, share in crowns(frame, TREES, 23):
        behind = veil(behind, tint, share)
    return behind


def _finished(frame: Frame, view: View) -> Array:
    """Lay sky and air behind, leaves and blades before."""
    light = view.over(_neighbours(frame, _sky(frame)))
    far_off = 1 - np.exp(-np.clip(view.depth - 5, 0, None) / np.float32(60))
    light = veil(light, (0.075, 0.065, 0.085), far_off * view.cover)
    uneven = np.float32(0.35) + np.float32(1.1) * clouds(frame, 61, (14, 8), 3)
    for tint, share in bough(frame, [(1.86, -0.03), (1.62, 0.035), (1.40, 0.06), (1.20, 0.125)], 17):
        light = mix(light, column(tint)[:, :, None] * uneven[None], share[None])
    return veil(light, (0.006, 0.010, 0.013), grass(frame, 3, 0.07, 520) * np.float32(0.92))


def paint(frame: Frame) -> Array:
    """Paint the back yard."""
    lamps = [Lamp(SUN, GOLD, 0.012, far=True, pattern=_shade)]
    scene = Scene(CAMERA, _solids(), lamps, (0.070, 0.108, 0.225), (0.022, 0.021, 0.020), far=FAR)
    light = _finished(frame, render(scene, frame))
    light = bloom(light, frame.height / 45, 0.08, 0.45) * vignette(frame, (1.36, 0.50), 1.02, 0.80)
    return tone(light, 1.9)
