"""Long ways without a word, and rings of them."""

from game.runtime.step import LONGEST_WAY, begin, look, step
from game.runtime.turn import CONTINUE, Stuck
from tests.stories import Draft, Offered, number, story


def test_a_long_way_without_a_word_is_walked() -> None:
    """Three thousand scenes that only count are one turn, and no depth of calls."""
    count = number("count", high=3000)
    silent = Draft(change={"count": 1}, jump=[(("count", ">=", 3000), "one.end"), (None, "one.silent")])
    turn = begin(
        story({"one.silent": silent, "one.end": Draft(text=["There."], ending="end")}, variables=(count,))
    )

    assert turn.ending == 0
    assert len(turn.entries) == 3001


def test_a_ring_in_which_nothing_is_read_is_told() -> None:
    """Scenes that lead round without a word, a choice or a change end the turn as stuck."""
    rings = story(
        {
            "one.door": Draft(text=["A door."], jump="one.a"),
            "one.a": Draft(jump="one.b"),
            "one.b": Draft(jump="one.c"),
            "one.c": Draft(jump="one.a"),
        }
    )
    turn = step(rings, begin(rings).state, CONTINUE)

    assert turn.stuck is Stuck.LOOP
    assert look(rings, turn.state).stuck is Stuck.LOOP


def test_nobody_waits_for_a_way_without_end() -> None:
    """A count that could go on for a million scenes is stuck as well."""
    count = number("count", high=10 * LONGEST_WAY)
    turn = begin(story({"one.silent": Draft(change={"count": 1}, jump="one.silent")}, variables=(count,)))

    assert turn.stuck is Stuck.LOOP


def test_a_choice_that_leads_into_a_ring_says_so() -> None:
    """Also from a choice, whose own answer is still read."""
    rings = story(
        {
            "one.door": Draft(choices=[Offered(label="Go", answer=Draft(text=["Gone."], jump="one.a"))]),
            "one.a": Draft(jump="one.a"),
        }
    )
    turn = step(rings, begin(rings).state, "one.door/go")

    assert turn.stuck is Stuck.LOOP
    assert len(turn.entries) == 1
