"""Whether conditions can hold together: as trying every value of every variable says."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from game.analysis.lint.possible import Possible
from game.model.condition import Condition
from game.model.expression import And, Compare, Constant, Expression, Not, Or, Sum, Variable
from game.model.state import State
from game.model.story import Story
from tests.stories import Draft, number, story, yes_no

VARIABLES = (number("trust", start=1, high=4), number("grip", start=2, high=4), yes_no("fine"))


def small(change: int) -> Story:
    """A story of three variables, in which only the first is ever changed."""
    door = Draft(text=("A door.",), change={"trust": change}, jump="one.door")
    return story({"one.door": door}, variables=VARIABLES)


def comparisons() -> st.SearchStrategy[Expression]:
    """Questions about one or two of the numbers, or the yes/no."""
    sign = st.sampled_from(("==", "!=", "<", "<=", ">", ">="))
    side = st.sampled_from((Variable(0), Variable(1), Sum(Variable(0), Variable(1))))
    asked = st.builds(Compare, sign, side, st.builds(Constant, st.integers(-1, 6)))
    return asked | st.just(Variable(2))


def trees() -> st.SearchStrategy[Expression]:
    """Conditions as deep as authors write them."""
    return st.recursive(
        comparisons(),
        lambda inner: (
            st.builds(Not, inner)
            | st.builds(And, st.tuples(inner, inner))
            | st.builds(Or, st.tuples(inner, inner))
        ),
        max_leaves=5,
    )


@given(held=st.lists(trees(), max_size=2), denied=st.lists(trees(), max_size=2))
def test_it_agrees_with_trying_everything(held: list[Expression], denied: list[Expression]) -> None:
    """Values that no comparison tells apart are tried once, and that changes no answer."""
    yes, no = tuple(map(Condition, held)), tuple(map(Condition, denied))
    states = [State(0, values) for values in product(range(5), range(5), range(2))]
    expected = any(
        all(each.holds(state) for each in yes) and not any(each.holds(state) for each in no)
        for state in states
    )

    assert expected == Possible(small(1))(yes, no)


def test_what_the_effects_reach_is_less_than_the_bounds() -> None:
    """A number that is only lowered never rises above its start; what nothing changes stays."""
    possible = Possible(small(-1))
    high = (Condition(Compare(">", Variable(0), Constant(1))),)

    assert possible.reached.values == ((0, 1), (2,), (0,))
    assert possible(high)
    assert not possible(high, within=possible.reached)


def test_where_there_is_too_much_to_try_everything_is_possible() -> None:
    """A false alarm would be worse than a silence."""
    wide = tuple(number(f"n{index}", high=400) for index in range(3))
    possible = Possible(story({"one.door": Draft(text=("A door.",), jump="one.door")}, variables=wide))
    total = Sum(Sum(Variable(0), Variable(1)), Variable(2))

    assert possible((Condition(Compare("<", total, Constant(0))),))
