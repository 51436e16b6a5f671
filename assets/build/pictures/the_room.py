"""The passage outside the room: a bolted door, a mat, one bulb, and the switch at shoulder height."""

import numpy as np
from painting.base import Array, Frame, Triple, column, mix, smooth
from painting.brickwork import painted_brick
from painting.chain import rust
from painting.finish import bloom, tone, vignette
from painting.furniture import wood
from painting.masonry import Finish, barrel, flagged, laid
from painting.near import Near
from painting.noise import cloth
from painting.render import render
from painting.scene import Camera, Lamp, Material, Scene, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, ball, box, cut, drum, hoop, join, rod, swung, turned, wall, worn

BACK = 3.25
MIDDLE, WIDE, SPRING = 0.52, 1.12, 1.62
DOOR = 0.50
HIGH = 1.92
BULB: Triple = (0.66, 1.99, 2.20)
SWITCH: Triple = (1.22, 1.36, BACK)
CAMERA = Camera((0.0, 1.42, -0.2), 1.24, (-0.29, -0.12))
TUNGSTEN: Triple = (1.0, 0.66, 0.32)
CREAM: Triple = (0.46, 0.41, 0.29)
GREEN: Triple = (0.075, 0.10, 0.075)


def _passage() -> list[Solid]:
    """Build the vault, the end wall and wet flags."""
    vault, unrolled = barrel(WIDE, SPRING, MIDDLE)
    dressed = Finish(0.014, 0.008, 0.003, 0.014, 0.003, 6.0)
    floor, courses, flat = flagged((0.46, 0.58), 6, dressed)
    flags = laid((0.17, 0.165, 0.15), courses, flat, dressed, 0.25)
    return [
        Solid(vault, painted_brick(CREAM, unrolled, 1.08, GREEN, 2), casts=False),
        Solid(
            wall((0, 0, -1), -BACK), painted_brick(CREAM, lambda p: (p[0], p[1]), 1.08, GREEN, 5), casts=False
        ),
        Solid(floor, flags, casts=False),
    ]


def _boards(points: Array, normals: Array) -> Array:
    """Colour the door: dark green on planks, worn through where hands and boots go."""
    fibre = wood((0.13, 0.10, 0.07), 1)(points, normals)
    inside = np.abs(np.mod(points[0] / np.float32(0.152) + np.float32(0.2), 1) - np.float32(0.5))
    coat = column((0.060, 0.085, 0.065)) * (
        np.float32(0.6) + np.float32(0.7) * cloth(points * column((3, 0.8, 3)), 1.6, 4, 7)
    )
    low = np.float32(0.16) * smooth(0.35, 0.0, points[1])
    bare = smooth(0.70, 0.76, cloth(points * column((2, 0.7, 2)), 3.2, 4, 3) + low)
    seam = np.float32(0.25) + np.float32(0.75) * smooth(0.5, 0.455, inside)
    return mix(coat, fibre, bare) * seam


def _door() -> list[Solid]:
    """Shut the door: planks, straps, a bolt shot home on this side."""
    half = 0.43
    leaf = box((DOOR, HIGH / 2, BACK - 0.01), (half, HIGH / 2, 0.035), 0.006)
    sides = [
        box((DOOR + s * (half + 0.05), HIGH / 2, BACK - 0.02), (0.05, HIGH / 2 + 0.02, 0.06), 0.012)
        for s in (-1, 1)
    ]
    lintel = box((DOOR, HIGH + 0.06, BACK - 0.02), (half + 0.10, 0.06, 0.065), 0.012)
    straps = [box((DOOR - 0.06, y, BACK - 0.05), (half - 0.09, 0.026, 0.007), 0.004) for y in (0.36, 1.52)]
    nails = [
        ball((DOOR - 0.36 + 0.15 * i, y, BACK - 0.058), (0.011, 0.011, 0.008))
        for y in (0.36, 1.52)
        for i in range(5)
    ]
    edge, y, z = DOOR + half, 1.06, BACK - 0.075
    bolt = [
        box((edge - 0.16, y, BACK - 0.05), (0.13, 0.042, 0.007), 0.003),
        rod((edge - 0.27, y, z), (edge + 0.075, y, z), 0.013),
        rod((edge - 0.13, y, z), (edge - 0.13, y - 0.015, z - 0.055), 0.009),
        ball((edge - 0.13, y - 0.018, z - 0.062), (0.017, 0.017, 0.017)),
        box((edge + 0.05, y, BACK - 0.085), (0.028, 0.045, 0.018), 0.005),
        *[box((edge - x, y, z), (0.016, 0.030, 0.024), 0.008) for x in (0.06, 0.22)],
    ]
    stone = Material((0.20, 0.19, 0.165), bump=lambda p: np.float32(0.003) * cloth(p, 30, 3, 2))
    return [
        Solid(leaf, Material(paint=_boards, gloss=0.12, sharpness=18)),
        Solid(worn(join([*sides, lintel]), 0.004, 7, 3), stone),
        Solid(join([*straps, *nails]), rust((0.10, 0.09, 0.08), 2)),
        Solid(join(bolt), rust((0.30, 0.28, 0.26), 6)),
    ]


def _mat() -> Solid:
    """Lay the mat on which he wipes his feet, the left one first."""
    form = worn(box((DOOR + 0.02, 0.012, BACK - 0.36), (0.36, 0.014, 0.20), 0.008), 0.004, 12, 5)

    def coir(points: Array, normals: Array) -> Array:
        del normals
        tread = [
            np.exp(
                -(((points[0] - np.float32(DOOR + x)) / 0.09) ** 2)
                - ((points[2] - np.float32(BACK - 0.38)) / 0.13) ** 2
            )
            for x in (-0.13, 0.14)
        ]
        tuft = np.float32(0.4) + np.float32(1.1) * cloth(points, 70, 2, 3)
        return (
            mix(column((0.24, 0.15, 0.075)), column((0.085, 0.065, 0.05)), np.clip(tread[0] + tread[1], 0, 1))
            * tuft
        )

    return Solid(form, Material(paint=coir, bump=lambda p: np.float32(0.006) * cloth(p, 80, 2, 3)))


def _rubbed(points: Array, normals: Array) -> Array:
    """Colour brass that is dull but for the width of a thumb."""
    del normals
    thumb = np.exp(
        -(((points[0] - np.float32(SWITCH[0])) / 0.022) ** 2)
        - ((points[1] - np.float32(SWITCH[1] - 0.022)) / 0.018) ** 2
    )
    dull = column((0.20, 0.125, 0.045)) * (np.float32(0.6) + np.float32(0.8) * cloth(points, 40, 3, 2))
    return mix(dull, column((0.80, 0.56, 0.22)), thumb)


def _card() -> list[Solid]:
    """Tack the card up over the switch."""
    x, y, z = SWITCH
    panel = lettering(
        (("LAST MAN OUT", 0.21, 0.34), ("PLEASE", 0.21, 0.68)), (860, 480), "literata/Literata-Bold.ttf"
    )
    card_at = (x + 0.012, y + 0.225, z - 0.030)

    def typed(points: Array, normals: Array) -> Array:
        del normals
        right = (points[0] - np.float32(card_at[0])) / np.float32(0.27) + np.float32(0.5)
        down = (np.float32(card_at[1] + 0.074) - points[1]) / np.float32(0.148)
        paper = column((0.66, 0.60, 0.46)) * (np.float32(0.85) + np.float32(0.25) * cloth(points, 14, 3, 4))
        return mix(paper, column((0.05, 0.045, 0.06)), read_panel(panel, right, down))

    card = swung(box(card_at, (0.135, 0.074, 0.0022), 0.001), 2, -0.035, card_at)
    tacks = join(
        [
            ball((card_at[0] + s * 0.122, card_at[1] + 0.058, z - 0.034), (0.0055, 0.0055, 0.004))
            for s in (-1, 1)
        ]
    )
    return [
        Solid(card, Material(paint=typed), casts=False),
        Solid(tacks, Material((0.7, 0.5, 0.2), gloss=1.4, metal=True)),
    ]


def _switch() -> list[Solid]:
    """Fix the switch: a wooden block, a brass dome, a lever that is up, its wire, and a card over it."""
    x, y, z = SWITCH
    block = swung(drum((x, y, z - 0.012), 0.080, 0.014, 0.006), 0, np.pi / 2, (x, y, z - 0.012))
    dome = cut(ball((x, y, z - 0.022), (0.058, 0.058, 0.040)), wall((0, 0, -1), -(z - 0.020)))
    collar = swung(drum((x, y, z - 0.060), 0.020, 0.006, 0.003), 0, np.pi / 2, (x, y, z - 0.060))
    lever = join(
        [
            rod((x, y, z - 0.055), (x, y + 0.030, z - 0.092), 0.008),
            ball((x, y + 0.036, z - 0.098), (0.014, 0.014, 0.014)),
        ],
        0.006,
    )
    pipe = join(
        [
            rod((x, y + 0.05, z - 0.016), (x, 2.62, z - 0.016), 0.011),
            *[box((x, up, z - 0.012), (0.024, 0.010, 0.016), 0.005) for up in (1.56, 2.05)],
        ]
    )
    brass = Material(paint=_rubbed, gloss=1.3, sharpness=26)
    return [
        Solid(block, Material(paint=wood((0.13, 0.07, 0.035)), gloss=0.2)),
        Solid(join([dome, collar, lever]), brass),
        Solid(pipe, Material(CREAM, gloss=0.2, bump=lambda p: np.float32(0.002) * cloth(p, 30, 2, 2))),
        *_card(),
    ]


def _bulb() -> tuple[list[Solid], Lamp]:
    """Hang the bulb under a tin plate, in a cage."""
    x, y, z = BULB
    crown = 2.735
    glass = join(
        [ball((x, y, z), (0.034, 0.036, 0.034)), rod((x, y + 0.02, z), (x, y + 0.06, z), 0.016)], 0.02
    )
    shade = turned((x, y + 0.055, z), [(0.15, 0.0), (0.06, 0.035), (0.025, 0.06)], 0.003)
    holder = join(
        [rod((x, y + 0.06, z), (x, y + 0.13, z), 0.019), rod((x, y + 0.12, z), (x, crown, z), 0.006)]
    )

    def lit(points: Array, normals: Array) -> Array:
        del normals
        return column((4.2, 2.9, 1.5)) * np.ones_like(points[0])

    def underneath(points: Array, normals: Array) -> Array:
        result: Array = column((0.8, 0.5, 0.24)) * ((normals[1] < 0) * np.float32(0.9)) + points * 0
        return result

    def below(points: Array, way: Array) -> Array:
        del points
        return np.float32(0.16) + np.float32(0.84) * smooth(-0.42, -0.18, way[1])

    wire: Form = join([swung(hoop((x, y - 0.01, z), 0.062, 0.0022), 1, a, BULB) for a in (0.3, 1.87)])
    solids = [
        Solid(glass, Material((1, 1, 1), glow=lit), casts=False),
        Solid(shade, Material((0.06, 0.075, 0.065), gloss=0.4, glow=underneath), casts=False),
        Solid(holder, Material((0.05, 0.04, 0.03), gloss=0.3), casts=False),
        Solid(wire, Material((0.06, 0.06, 0.06), gloss=0.5), casts=False),
    ]
    strong = (TUNGSTEN[0] * 0.86, TUNGSTEN[1] * 0.86, TUNGSTEN[2] * 0.86)
    return solids, Lamp((x, y - 0.01, z), strong, 0.035, pattern=below)


def near() -> Near:
    """Name the bulb under its plate."""
    return Near(CAMERA, _bulb()[0])


def paint(frame: Frame) -> Array:
    """Paint the passage."""
    hung, lamp = _bulb()
    lamps = [lamp, Lamp((0.6, 0.5, 2.4), (0.050, 0.034, 0.017), 0.6, casts=False)]
    solids = [*_passage(), *_door(), _mat(), *_switch(), *hung]
    scene = Scene(CAMERA, solids, lamps, (0.006, 0.0055, 0.0045), (0.005, 0.004, 0.003), far=16.0)
    light = render(scene, frame).light
    across, _ = frame.grid()
    light = light * (np.float32(0.15) + np.float32(0.85) * smooth(0.5, 1.2, across))
    light = bloom(light, frame.height / 50, 0.16, 0.5) * vignette(frame, (1.46, 0.50), 0.95, 0.80)
    return tone(light, 2.0)
