"""What a page looks like, in words."""

from dataclasses import replace

from game.model.story import Look, Story
from game.playthrough.playthrough import Playthrough
from game.view.seen import seen
from game.view.stats import has_stats
from tests.stories import Draft, Test, look, number, story

TRUST, NOISE = number("trust"), number("noise")
VARIABLES = (TRUST, NOISE)


def _story(*looks: Look) -> Story:
    return story({"one.a": Draft(text=["A."], ending="over")}, variables=VARIABLES, looks=looks)


def _said(when: Test | None, said: str, **properties: int | str) -> Look:
    return replace(look(when, VARIABLES, **properties), said=said)


def _seen(made: Story, trust: int = 0, noise: int = 0) -> tuple[str, ...]:
    return seen(made, Playthrough.begin(made, {0: trust, 1: noise}).turn.state)


def test_a_look_is_told_while_its_condition_holds() -> None:
    """In the order asked; one without words is not told."""
    made = _story(
        _said(("noise", ">=", 3), "Loud.", words=3),
        _said(("trust", ">=", 2), "Warm.", mist=60),
        _said(None, "", blur=1),
    )

    assert [_seen(made), _seen(made, trust=2), _seen(made, 2, 3)] == [(), ("Warm.",), ("Loud.", "Warm.")]
    assert has_stats(made)
    assert not has_stats(_story(_said(None, "", blur=1)))


def test_a_look_that_nothing_is_seen_of_is_not_told() -> None:
    """Another one before it has taken all that it shows; what it takes away does not count then."""
    first = _said(("trust", ">=", 2), "Clear.", tint="none", blur="none")
    hidden = _said(None, "Blue.", blur=3, ghosts="none")

    assert _seen(_story(first, hidden), trust=2) == ("Clear.",)
    assert _seen(_story(first, hidden)) == ("Blue.",)


def test_what_is_heard_is_not_seen() -> None:
    """A look that changes only a sound has nothing to tell here."""
    assert _seen(_story(_said(None, "Rain.", ambience="rain"))) == ()


def test_the_same_sentence_is_told_once() -> None:
    """Two looks may show the same."""
    made = _story(_said(None, "Blue.", blur=1), _said(None, "Blue.", mist=2))

    assert _seen(made) == ("Blue.",)
