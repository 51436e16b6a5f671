"""What bounds tell of a comparison."""

from hypothesis import given
from hypothesis import strategies as st

from game.compiler.operand import NOTHING, Operand, Sort, possible
from game.model.expression import SIGNS


@st.composite
def operands(draw: st.DrawFn) -> Operand:
    """A number between bounds."""
    low = draw(st.integers(-4, 4))
    return Operand(NOTHING, Sort.NUMBER, 0, 0, low, low + draw(st.integers(0, 4)))


@given(st.sampled_from(sorted(SIGNS)), operands(), operands())
def test_bounds_tell_exactly_what_trying_every_value_tells(sign: str, left: Operand, right: Operand) -> None:
    """A comparison can hold, or fail, just when some pair of values makes it so."""
    answers = {
        SIGNS[sign](one, other)
        for one in range(left.low, left.high + 1)
        for other in range(right.low, right.high + 1)
    }

    assert (True in answers, False in answers) == possible(sign, left, right)
