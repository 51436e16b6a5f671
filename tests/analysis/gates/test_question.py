"""Conditions as sets, held against the closures that a playthrough asks."""

from hypothesis import given, settings
from hypothesis import strategies as st

from game.analysis.gates.clip import members
from game.analysis.gates.question import (
    ALWAYS,
    NEVER,
    All,
    Among,
    Any,
    Calculated,
    Question,
    cuts,
    denied,
    may_hold,
    question,
    reads,
)
from game.analysis.gates.slots import Slots, slots_of
from game.model.expression import And, Compare, Constant, Expression, Not, Or, Sum, Variable, evaluator
from game.model.state import State
from tests.analysis.chance import LENGTH, a_condition, a_story, states
from tests.chance import Dice

SLOTS: Slots = slots_of(a_story(Dice(bytes(LENGTH))), ())

trees = st.binary(min_size=60, max_size=60).map(lambda thrown: a_condition(Dice(thrown)))


@settings(max_examples=300)
@given(tree=trees, state=states)
def test_a_question_is_answered_as_its_condition(tree: Expression, state: State) -> None:
    """In every state; and its denial the other way."""
    asked = question(tree, SLOTS)

    assert bool(evaluator(tree)(state)) is _answer(asked, state)
    assert _answer(denied(asked, SLOTS), state) is not _answer(asked, state)


@settings(max_examples=200)
@given(tree=trees, first=states, second=states)
def test_what_no_cut_tells_apart_is_answered_alike(tree: Expression, first: State, second: State) -> None:
    """Two states between which no cut stands have one answer."""
    asked = question(tree, SLOTS)
    told = dict.fromkeys(range(len(SLOTS.all)), 0)
    for slot, mask in cuts(asked, SLOTS):
        told[slot] |= mask
    classes = [
        [sum(cut <= rank for cut in members(told[slot])) for slot, rank in enumerate(SLOTS.ranks(state))]
        for state in (first, second)
    ]

    if classes[0] == classes[1]:
        assert _answer(asked, first) is _answer(asked, second)


@given(tree=trees, state=states)
def test_what_holds_may_hold(tree: Expression, state: State) -> None:
    """Where each slot may have the rank it has."""
    asked = question(tree, SLOTS)

    if _answer(asked, state):
        assert may_hold(asked, [1 << rank for rank in SLOTS.ranks(state)])


def test_questions_about_one_slot_become_one_set() -> None:
    """`trust` goes from -1 to 3: ranks 0 to 4."""
    trust = Variable(0)
    between = And((Compare("<=", Constant(0), trust), Compare("<=", trust, Constant(2))))

    assert question(between, SLOTS) == Among(0, 0b01110)
    assert question(Not(between), SLOTS) == Among(0, 0b10001)
    assert question(Compare(">", trust, Constant(3)), SLOTS) == NEVER
    assert question(Compare(">=", trust, Constant(-1)), SLOTS) == ALWAYS
    assert question(Or((between, Not(between))), SLOTS) == ALWAYS


def test_a_comparison_of_two_slots_stays_a_calculation() -> None:
    """What it depends on is all that either can be."""
    tree = Compare(">=", Sum(Variable(0), Variable(1)), Constant(2))
    asked = question(tree, SLOTS)

    assert asked == Calculated(tree, (0, 1), wanted=True)
    assert dict(cuts(asked, SLOTS)) == {0: 0b11110, 1: 0b1111110}
    assert reads(asked) == {0, 1}


def _answer(asked: Question, state: State) -> bool:
    match asked:
        case Among(slot, ranks):
            return bool(ranks >> SLOTS.ranks(state)[slot] & 1)
        case Calculated(tree, _, wanted):
            return bool(evaluator(tree)(state)) is wanted
        case All(parts):
            return all(_answer(part, state) for part in parts)
        case Any(parts):
            return any(_answer(part, state) for part in parts)
