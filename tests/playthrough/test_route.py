"""Following choices that somebody wrote down."""

import pytest

from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.route import OffRouteError, follow, parse_route
from tests.playthrough.rooms import dark_room, three_rooms
from tests.stories import Draft, Offered, story


def followed(route: str) -> Playthrough:
    """The three rooms after a route."""
    playthrough = Playthrough.begin(three_rooms())
    for _ in follow(playthrough, parse_route(route)):
        pass
    return playthrough


def test_a_route_is_numbers_among_the_open_choices_or_ids() -> None:
    """What is crossed out has no number."""
    assert parse_route("1, 2,,one.hall/enter ") == ("1", "2", "one.hall/enter")
    assert followed("1,2").turn == followed("one.hall/knock,one.hall/enter").turn


def test_pages_without_a_choice_are_turned_by_themselves() -> None:
    """Before the next choice, and not after the last one."""
    scenes = {
        "one.a": Draft(text=["A."], jump="one.b"),
        "one.b": Draft(text=["B."], choices=[Offered(label="Go", answer=Draft(jump="one.c"))]),
        "one.c": Draft(text=["C."], jump="one.a"),
    }
    playthrough = Playthrough.begin(story(scenes))
    pages = list(follow(playthrough, ("1",)))

    assert len(pages) == 2
    assert playthrough.turn.continues


def test_a_route_reads_what_notes_warn_of_but_not_where_it_ends() -> None:
    """Who wrote it knows what stands on the way."""
    playthrough = Playthrough.begin(dark_room())
    for _ in follow(playthrough, ("1",)):
        pass
    assert playthrough.waiting is not None
    for _ in follow(playthrough, ("2",)):
        pass

    assert [met for taken in playthrough.checkpoints for met in taken.met.values()] == [Manner.READ]
    assert playthrough.waiting is None


def test_the_last_page_can_be_turned_as_well() -> None:
    """By the word for it; elsewhere there is nothing of that name."""
    assert followed("1,2,continue").turn.ending == 0
    with pytest.raises(OffRouteError, match="choice 1 of the route is continue"):
        followed("continue")


@pytest.mark.parametrize(
    ("route", "sentence"),
    [
        ("1,3", "choice 2 of the route is 3, but open there are: 1 one.hall/knock, 2 one.hall/enter"),
        ("0", "choice 1 of the route is 0, but open there are: 1 one.hall/knock"),
        ("nowhere", "choice 1 of the route is nowhere"),
        ("99999999999999999999999", "but open there are"),
        ("²", "but open there are"),
        ("1,2,1", "the story has ended before it: over"),
    ],
)
def test_a_route_that_is_not_there_is_told_with_what_is(route: str, sentence: str) -> None:
    """Which choice of the route it was, and what could be chosen instead."""
    with pytest.raises(OffRouteError, match=sentence):
        followed(route)


def test_a_route_ends_where_nothing_is_open() -> None:
    """That is told as well."""
    stuck = story({"one.a": Draft(choices=[Offered(label="No", never="Shut.")])})

    with pytest.raises(OffRouteError, match="nothing is open there"):
        list(follow(Playthrough.begin(stuck), ("1",)))


def test_a_story_that_turns_pages_for_ever_is_told() -> None:
    """No route gets out of a ring of pages."""
    ring = story({"one.a": Draft(text=["A."], jump="one.b"), "one.b": Draft(text=["B."], jump="one.a")})

    with pytest.raises(OffRouteError, match="without a choice"):
        list(follow(Playthrough.begin(ring), ("1",)))
