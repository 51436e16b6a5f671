"""A card catalogue of oak, and one drawer of it, taken out and full of cards."""

import numpy as np

from painting.base import Array, Triple, column, mix, smooth
from painting.furniture import BRASS, wood
from painting.noise import cloth
from painting.scene import Material, Solid
from painting.silhouette import lettering, read_panel
from painting.solids import Form, ball, box, cut, join, swung

COLUMNS, ROWS = 6, 7
WIDE, HIGH = 0.158, 0.124
LOW = 0.66
OPEN = (1, 4)
"""The drawer that is out: its column and its row, from below."""


def oak(tone_of: Triple, along: int) -> Material:
    """Varnish a wood."""
    return Material(paint=wood(tone_of, along), gloss=0.16, sharpness=24)


def _fronts(place: Triple) -> Form:
    """Fill the case with drawers, each a little proud of the frame, as one repeated form."""
    x, _, z = place
    drawer = box((0, 0, 0), (WIDE / 2 - 0.008, HIGH / 2 - 0.008, 0.012), 0.005)

    def distance(points: Array) -> Array:
        right = (points[0] - np.float32(x)) / np.float32(WIDE) + np.float32(COLUMNS / 2)
        up = (points[1] - np.float32(LOW)) / np.float32(HIGH)
        column_of = np.clip(np.floor(right), 0, COLUMNS - 1)
        row = np.clip(np.floor(up), 0, ROWS - 1)
        local = np.stack(
            [
                (right - column_of - np.float32(0.5)) * np.float32(WIDE),
                (up - row - np.float32(0.5)) * np.float32(HIGH),
                points[2] - np.float32(z - 0.262),
            ]
        )
        out = (column_of == OPEN[0]) & (row == OPEN[1])
        result: Array = np.where(out, np.float32(0.03), drawer.distance(local) * np.float32(0.9))
        return result

    return Form(distance, (x, LOW + HIGH * ROWS / 2, z - 0.26), 0.78)


def catalogue(place: Triple, body_of: Material) -> list[Solid]:
    """Stand the card catalogue on its legs, one drawer left out."""
    x, _, z = place
    low, half, tall = LOW, WIDE * COLUMNS / 2, HIGH * ROWS
    gone = (x + (OPEN[0] + 0.5) * WIDE - half, low + (OPEN[1] + 0.5) * HIGH, z - 0.2)
    body = box((x, low + tall / 2, z), (half + 0.035, tall / 2 + 0.03, 0.25), 0.008)
    body = cut(body, box(gone, (WIDE / 2 - 0.012, HIGH / 2 - 0.012, 0.2), 0.0))
    top = box((x, low + tall + 0.05, z), (half + 0.06, 0.024, 0.28), 0.010)
    legs = [
        box((x + s * (half - 0.0), 0.32, z + d), (0.030, 0.32, 0.030), 0.006)
        for s in (-1, 1)
        for d in (-0.2, 0.2)
    ]
    rail = box((x, 0.58, z), (half + 0.02, 0.05, 0.24), 0.006)
    pulls, cards = [], []
    for i in range(COLUMNS):
        for j in range(ROWS):
            across, up = x + (i + 0.5) * WIDE - half, low + (j + 0.5) * HIGH
            if (i, j) == OPEN:
                continue
            front = z - 0.276
            pulls.append(ball((across, up - 0.026, front - 0.008), (0.020, 0.011, 0.014)))
            cards.append(box((across, up + 0.018, front - 0.001), (0.044, 0.019, 0.003), 0.001))
    return [
        Solid(join([body, top, rail, *legs]), body_of),
        Solid(_fronts(place), oak((0.30, 0.17, 0.075), 0), casts=False),
        Solid(join(pulls), BRASS, casts=False),
        Solid(join(cards), Material((0.50, 0.44, 0.32)), casts=False),
    ]


class CardDrawer:
    """A drawer standing on a table, turned about its own middle, with one card drawn up in it."""

    def __init__(self, place: Triple, turn: float) -> None:
        """Keep where it stands, and how far it is turned."""
        self.place, self.turn = place, turn

    def _own(self, points: Array) -> tuple[Array, Array, Array]:
        """Give places as the drawer on the table sees them: across it, up from the table, along it."""
        right, deep = points[0] - np.float32(self.place[0]), points[2] - np.float32(self.place[2])
        c, s = np.float32(np.cos(self.turn)), np.float32(np.sin(self.turn))
        return right * c + deep * s, points[1] - np.float32(self.place[1]), deep * c - right * s

    def _edges(self, points: Array, normals: Array) -> Array:
        """Colour cards by their edges."""
        del normals
        _, up, along = self._own(points)
        number = np.floor(along / np.float32(0.0045))
        chance = np.mod(np.sin(number * 12.9) * np.float32(43.7), 1)
        inside = np.abs(along / np.float32(0.0045) - number - np.float32(0.5))
        shade = (np.float32(0.55) + np.float32(0.45) * chance) * smooth(0.0, 0.08, up)
        edge = 1 - np.float32(0.5) * smooth(0.3, 0.5, inside)
        return column((0.60, 0.51, 0.35)) * (shade * edge)

    def _typed(self) -> Material:
        """Type one card, and put a line under its head."""
        lines = (("DREAMS", 0.25, 0.24), ("_" * 16, 0.10, 0.33), ("see PORTENTS", 0.19, 0.68))
        panel = lettering(lines, (640, 400), "literata/Literata-Regular.ttf")

        def paint(points: Array, normals: Array) -> Array:
            del normals
            across, up, _ = self._own(points)
            right = across / np.float32(0.124) + np.float32(0.5)
            ink = read_panel(panel, right, (np.float32(0.180) - up) / np.float32(0.078))
            fibre = np.float32(0.9) + np.float32(0.2) * cloth(points, 60, 2, 3)
            paper = column((0.66, 0.585, 0.42)) * fibre
            return mix(paper, column((0.035, 0.025, 0.05)), ink)

        return Material(paint=paint)

    def _tray(self) -> Form:
        """Joint the drawer itself."""
        x, y, z = self.place
        sides = [box((x + s * 0.068, y + 0.045, z), (0.005, 0.040, 0.20), 0.002) for s in (-1, 1)]
        front = box((x, y + 0.052, z - 0.20), (0.073, 0.052, 0.010), 0.004)
        back = box((x, y + 0.045, z + 0.20), (0.073, 0.04, 0.006), 0.002)
        return join([*sides, front, back, box((x, y + 0.008, z), (0.07, 0.006, 0.20), 0.002)])

    def _filed(self) -> list[Form]:
        """Fill it: cards packed close, and some loose ones and guides between."""
        x, y, z = self.place
        rest = [
            box((x, y + 0.055, z - 0.105), (0.061, 0.047, 0.082), 0.001),
            box((x, y + 0.055, z + 0.075), (0.061, 0.047, 0.09), 0.001),
        ]
        places = [(x, y + 0.058 + 0.004 * (i % 2), z - 0.018 + 0.006 * i) for i in range(3)]
        loose = [
            swung(box(place, (0.061, 0.047, 0.0007), 0.0004), 0, 0.10 * i - 0.1, (x, y + 0.01, z))
            for i, place in enumerate(places)
        ]
        guides = [
            box((x - 0.035 + 0.03 * i, y + 0.106, z - 0.15 + 0.072 * i), (0.016, 0.010, 0.0008), 0.0005)
            for i in range(4)
        ]
        return [join(rest), join([*loose, *guides])]

    def solids(self) -> list[Solid]:
        """Set the drawer from the catalogue down under the lamp, full of cards, one of them drawn up."""
        x, y, z = self.place
        stood = box((x, y + 0.137, z - 0.020), (0.062, 0.043, 0.0008), 0.0005)
        label = box((x, y + 0.072, z - 0.2105), (0.040, 0.017, 0.002), 0.001)
        holder = box((x, y + 0.072, z - 0.210), (0.046, 0.022, 0.0015), 0.001)
        pull = join([ball((x, y + 0.034, z - 0.214), (0.022, 0.012, 0.012)), holder])
        forms = (self._tray(), *self._filed(), stood, label, pull)
        cards, paper = Material(paint=self._edges), Material((0.56, 0.49, 0.34))
        made_of = (oak((0.30, 0.17, 0.075), 0), cards, cards, self._typed(), paper, BRASS)
        return [
            Solid(swung(form, 1, self.turn, self.place), material)
            for form, material in zip(forms, made_of, strict=True)
        ]
