"""Where plays end."""

import pytest

from game.analysis.explore import explore
from game.analysis.report import ends
from game.analysis.report.ends import Ends, Finals, by_temperament, endings, same_endings
from game.model.bars import Bar, Bars
from tests.analysis.report.small import one, played, values, watched
from tests.compiler.small import STORY, story_of

TEMPERAMENTS = """
temperaments:
  bold: {trust: +1}
  shy: {trust: -1}
  wary: {nights: -1, trust: -2}
"""
HOME = story_of(
    """
door:
  choices:
    - label: Go in.
      change: {trust: +1}
      ending: home
    - label: Wave.
      ending: away
    - label: Leave.
      change: {nights: +1}
      ending: away
""",
    story=STORY + TEMPERAMENTS,
)


def test_endings_are_held_to_their_bar() -> None:
    """The rarest and the likeliest; those beyond it are named."""
    found = endings(HOME, Ends(odds={"home": 0.25, "away": 0.75}), Bars(stated={"endings": Bar(1, 70)}))

    assert (found.least, found.most, found.error, found.plays) == (25, 75, 0, 0)
    assert found.details == ("away: 75.00 %",)


@pytest.mark.parametrize("most", [ends.MOST_PUSHED, 0], ids=["exact", "tried"])
def test_a_temperament_takes_what_it_weighs_most(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """The bold go in, the shy wave or leave, the wary wave; the same if it is only tried."""
    monkeypatch.setattr(ends, "MOST_PUSHED", most)
    found = by_temperament(HOME, explore(HOME), seed=1)

    assert {name: each.likeliest for name, each in found.items()} == {
        "bold": "home",
        "shy": "away",
        "wary": "away",
    }
    assert found["bold"].odds == {"home": 1.0, "away": 0.0}
    assert {bool(each.plays) for each in found.values()} == {most == 0}


def test_temperaments_that_come_to_the_same_ending_are_counted_in_pairs() -> None:
    """The shy and the wary; one temperament alone has nobody to be like."""
    found = by_temperament(HOME, explore(HOME), seed=1)
    measure = same_endings(found, Bars())

    assert (measure.least, measure.held) == (1, False)
    assert measure.details == ("shy and wary: away",)
    assert same_endings({"shy": found["shy"]}, Bars()).least is None


def test_the_last_values_are_counted() -> None:
    """Of all variables, also of yes and no."""
    watcher = Finals(HOME)
    watched(watcher, *(played(HOME, choice) for choice in ("go_in", "go_in", "wave", "leave")))

    assert watcher.ends == Ends(odds={"home": 0.5, "away": 0.5}, plays=4)
    assert watcher.values["trust"] == {0: 0, 1: 0.5, 2: 0.5, **dict.fromkeys(range(3, 9), 0)}
    assert watcher.values["fine"] == {0: 1, 1: 0}


def test_numbers_should_end_all_over_their_range() -> None:
    """Trust ends at two of its nine values, nights at two of four and mostly at the first."""
    watcher = Finals(HOME)
    watched(watcher, *(played(HOME, choice) for choice in ("go_in", "go_in", "wave", "leave")))
    measures = list(watcher.measures(Bars()))

    assert values(measures) == {"last_values": (50, 75), "range_used": (pytest.approx(200 / 9), 50)}
    assert one(measures, "last_values").details == ("nights ends at 4 in 75 % of plays",)
    assert one(measures, "range_used").details == (
        "no play ended with trust at 0, 3, 4, 5, 6, 7, 8",
        "no play ended with nights at 6, 7",
    )


def test_a_calendar_is_not_expected_to_end_anywhere() -> None:
    """It only counts up."""
    watcher = Finals(HOME)
    watched(watcher, played(HOME, "go_in"), played(HOME, "wave"))
    calendar = Bars(calendar=(1,))

    assert values(watcher.measures(calendar)) == {"last_values": 50, "range_used": pytest.approx(200 / 9)}
    assert values(watcher.measures(Bars(calendar=(0, 1)))) == {"last_values": None, "range_used": None}
