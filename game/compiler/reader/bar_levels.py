"""The keys by which a story says what it holds itself to: `bars` and `banned`."""

from game.compiler.reader.fields import Field, Shape, level
from game.model.bars import STANDARDS

BARS = Field(
    key="bars",
    shape=Shape.TABLE,
    takes="measures, each with a bar",
    example="bars: {freshness: {from: 45}}",
    meaning="what `report` holds this story to",
    of="bar",
    among=(*STANDARDS, "pov", "sentences", "calendar"),
)

BANNED = Field(
    key="banned",
    shape=Shape.NAMES,
    takes="a list of phrases",
    example="banned: [somehow, a single tear]",
    meaning="phrases that `check` tells wherever they stand",
)

BAR = level(
    "a bar",
    Field(
        key="from",
        shape=Shape.NUMBER,
        takes="a whole number",
        example="from: 45",
        meaning="the least it may be",
    ),
    Field(
        key="to", shape=Shape.NUMBER, takes="a whole number", example="to: 60", meaning="the most it may be"
    ),
)

POV = Field(
    key="pov",
    shape=Shape.TABLE,
    takes="people of the cast, each with a bar",
    example="pov: {ann: {from: 10, to: 45}}",
    meaning="the share of scenes seen through their eyes, in percent",
    of="bar",
)

SENTENCES = Field(
    key="sentences",
    shape=Shape.TABLE,
    takes="variables, each with bars by its values",
    example="sentences: {nights: {4: {from: 13, to: 15}}}",
    meaning="words of a sentence of the narration while the variable has that value",
)

CALENDAR = Field(
    key="calendar",
    shape=Shape.NAMES,
    takes="a list of numbers of the state",
    example="calendar: [nights]",
    meaning="numbers that only count up: nothing is expected of where they end",
)
