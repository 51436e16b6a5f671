"""Stories made by chance for what plays everything: loops, gates of every kind, `once`, rings, dead ends.

Everything about one example is read off one string of bytes, as in `tests.chance`; the stories there have
more prose, these have more ways for a state to matter.
"""

from collections.abc import Sequence
from typing import TypeAlias

from hypothesis import strategies as st

from game.model.condition import Condition
from game.model.expression import (
    And,
    Compare,
    Constant,
    Expression,
    Not,
    Or,
    PointOfView,
    Sum,
    Variable,
    Visited,
)
from game.model.prose import Kind, Paragraph, Part, Text, Words
from game.model.state import State
from game.model.story import (
    Block,
    Chapter,
    Character,
    Choice,
    Effect,
    Ending,
    Jump,
    Recall,
    Story,
    VariableKind,
)
from game.model.story import Variable as StoryVariable
from tests.chance import Dice

LENGTH = 400

CAST = (Character(id="buffy", name="Buffy"), Character(id="spike", name="Spike"))
VARIABLES = (
    StoryVariable(name="trust", kind=VariableKind.NUMBER, start=1, low=-1, high=3),
    StoryVariable(name="grip", kind=VariableKind.NUMBER, start=2, low=0, high=6),
    StoryVariable(name="fine", kind=VariableKind.YES_NO, start=0, low=0, high=1),
    StoryVariable(
        name="stake",
        kind=VariableKind.WORD,
        start=0,
        low=0,
        high=3,
        words=("none", "thrown", "door", "hidden"),
    ),
    StoryVariable(
        name="known", kind=VariableKind.YES_NO, start=0, low=0, high=1, recall=Recall(story="other")
    ),
)
QUICK = 150
"""Rounds in which a loop has to come to rest, or else the story is not looked at."""

NUMBERS, WORD, SCENES, BITS = (0, 1), 3, 6, 2
TEMPERAMENTS = {"trusting": ((0, 2), (1, -1)), "sceptic": ((1, 3),), "anyhow": ()}


def a_story(dice: Dice) -> Story:
    """Six scenes, each with a menu or a jump, the last an ending, and answers that branch once more."""
    blocks: list[Block | None] = []
    sizes: list[Shape] = [*(_shape(dice, 0) for _ in range(SCENES - 1)), "ending"]
    firsts = []
    for shape in sizes:
        firsts.append(len(blocks))
        blocks += [None] * _count(shape)
    maker = _Maker(dice, firsts)
    for number, shape in enumerate(sizes):
        maker.block(shape, blocks, firsts[number], f"one.s{number}", None)
    made = tuple(block for block in blocks if block is not None)
    return Story(
        id="chance",
        title="By Chance",
        start=0,
        blocks=made,
        scenes={block.id: block.index for block in made if block.parent is None},
        chapters=(Chapter(id="one"),),
        variables=VARIABLES,
        cast=CAST,
        endings=(Ending(id="good", title="Good"), Ending(id="bad", title="Bad")),
        temperaments=TEMPERAMENTS,
    )


stories = st.binary(min_size=LENGTH, max_size=LENGTH).map(Dice).map(a_story)

states = st.builds(
    State,
    st.just(0),
    st.tuples(*(st.integers(variable.low, variable.high) for variable in VARIABLES)),
    st.integers(0, (1 << BITS) - 1),
    st.just(0),
    st.integers(-1, len(CAST) - 1),
)

Shape: TypeAlias = "list[Shape] | str"
"""What a block is: a menu of answers, a jump, or an ending."""

KINDS = (
    ("menu", "menu", "menu", "jump", "menu"),
    (*["jump"] * 5, "menu", *["jump"] * 6, "ending"),
    (*["jump"] * 7, "ending"),
)


def _shape(dice: Dice, depth: int) -> Shape:
    """Mostly menus outside and jumps inside, so that a play is long."""
    kind = dice.one_of(KINDS[min(depth, 2)])
    if kind != "menu":
        return kind
    return [_shape(dice, depth + 1) for _ in range(1 + dice.below(4))]


def _count(shape: Shape) -> int:
    return 1 if isinstance(shape, str) else 1 + sum(map(_count, shape))


class _Maker:
    """Makes the blocks of shapes."""

    def __init__(self, dice: Dice, firsts: Sequence[int]) -> None:
        self.dice = dice
        self.firsts = firsts
        self.once = 0

    def block(self, shape: Shape, blocks: list[Block | None], at: int, name: str, outer: Block | None) -> int:
        """Make the block at its index, and its answers behind it; the index that is free next."""
        dice = self.dice
        scene = at if outer is None else outer.scene
        number = self.firsts.index(at) if outer is None else SCENES
        menu = [] if isinstance(shape, str) else shape
        drafted = Block(
            id=name,
            index=at,
            scene=scene,
            chapter=0,
            text=self.text(name),
            effects=self.effects(),
            jumps=self.jumps() if shape == "jump" else (),
            ending=dice.below(2) if shape == "ending" else None,
            parent=None if outer is None else outer.index,
            visited_bit=1 << number if number < BITS else 0,
            pov=dice.one_of([None, None, 0, 1]),
        )
        choices, free = [], at + 1
        for place, answer in enumerate(menu):
            choices.append(self.choice(f"{name}/c{place}", free))
            free = self.block(answer, blocks, free, f"{name}/c{place}", drafted)
        fields = {field: getattr(drafted, field) for field in Block.__dataclass_fields__}
        blocks[at] = Block(**{**fields, "choices": tuple(choices)})
        return free

    def choice(self, name: str, block: int) -> Choice:
        """A choice, often under a condition."""
        gated = self.dice.below(3) == 1
        bit = 1 << self.once if self.dice.below(5) == 1 else 0
        self.once += bit != 0
        return Choice(
            id=name,
            label=(Words(name),),
            block=block,
            condition=Condition(a_condition(self.dice)) if gated else None,
            locked=(Words("Not now."),) if gated and self.dice.below(2) else (),
            once_bit=bit,
        )

    def jumps(self) -> tuple[Jump, ...]:
        """One jump, or a conditional one before it; now and then none fits."""
        dice = self.dice
        found = []
        if dice.below(3) == 1:
            found.append(Jump(condition=Condition(a_condition(self.dice)), target=dice.one_of(self.firsts)))
        last = Condition(a_condition(self.dice, 1)) if dice.below(8) == 1 else None
        return (*found, Jump(condition=last, target=dice.one_of(self.firsts)))

    def effects(self) -> tuple[Effect, ...]:
        """At most one effect for each variable."""
        dice, found = self.dice, []
        for index, variable in enumerate(VARIABLES[:4]):
            kind = dice.below(5)
            if kind == 1 and index in NUMBERS:
                found.append(Effect(variable=index, amount=dice.below(5) - 2, add=True))
            elif kind == 2:
                value = variable.low + dice.below(variable.high - variable.low + 1)
                found.append(Effect(variable=index, amount=value, add=False))
        return tuple(found)

    def text(self, name: str) -> Text:
        """Nothing, a line, or a line under a condition, with one inside it."""
        dice = self.dice
        line = Paragraph(id=f"{name}#1", kind=Kind.PROSE, words=(Words("A line."),))
        other = Paragraph(id=f"{name}#2", kind=Kind.PROSE, words=(Words("Another."),))
        kind = dice.below(4)
        if kind == 1:
            return (line,)
        if kind != 2:
            return ()
        inner = Part(((Condition(a_condition(self.dice, 1)), (other,)),))
        return (
            Part(
                (
                    (Condition(a_condition(self.dice)), (line, inner)),
                    (Condition(a_condition(self.dice, 1)), (other,)),
                )
            ),
        )


def a_condition(dice: Dice, depth: int = 2) -> Expression:  # noqa: PLR0911  one return for each kind of tree
    """A condition of any kind there is."""
    if depth and dice.below(2):
        parts = (a_condition(dice, depth - 1), a_condition(dice, depth - 1))
        joined: tuple[Expression, ...] = (And(parts), Or(parts), Not(parts[0]))
        return dice.one_of(joined)
    match dice.below(8):
        case 0 | 1 | 2:
            index = dice.one_of(NUMBERS)
            sign = dice.one_of(["<", ">=", "==", "!="])
            return Compare(sign, Variable(index), Constant(dice.below(5) - 1))
        case 3:
            return Variable(dice.one_of([2, 4]))
        case 4:
            return Compare(dice.one_of(["==", "!="]), Variable(WORD), Constant(dice.below(4)))
        case 5:
            return Visited(1 << dice.below(BITS))
        case 6:
            return Compare("==", PointOfView(), Constant(dice.below(2)))
        case _:
            both = Sum(Variable(0), Variable(1), minus=bool(dice.below(2)))
            return Compare(dice.one_of(["<", ">="]), both, Constant(dice.below(4)))
