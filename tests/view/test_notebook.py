"""The notebook, and how things stand."""

from dataclasses import replace

from game.model.prose import Style
from game.model.state import State
from game.model.story import Ending, Note, Story
from game.playthrough.playthrough import Playthrough
from game.view.notebook import is_given_back, notebook
from game.view.plain import plain
from game.view.screen import PieceKind
from game.view.stats import Stat, has_stats, stats
from tests.stories import Draft, Offered, look, number, story, word, words, yes_no

CLOCK = yes_no("clock")
NIGHTS = replace(number("nights", start=4, low=4, high=7), label="Sleepless nights", shown="number")
TRUST = replace(
    number("trust", start=1, high=8), label="Where he is", shown="plan", steps=((0, "far off"), (3, "near"))
)
STAKE = replace(word("stake", "none", "floor"), shown="stake", steps=((1, "on the floor"),))


class _Holds:
    """A condition over the first variable."""

    def holds(self, state: State) -> bool:
        """Whether it is more than nothing."""
        return state.values[0] > 0


class _Never:
    """A condition that holds nowhere."""

    def holds(self, _: State) -> bool:
        """Never."""
        return False


def _told(*, given: bool) -> Story:
    note = Note(
        id="clock",
        condition=_Holds(),  # type: ignore[arg-type]  # all that is asked of one
        label=words("The clock"),
        entry=words("It kept still."),
        verdict=words("held"),
        truth=words("It did."),
    )
    scenes = {
        "one.a": Draft(
            text=["A."], choices=[Offered(label="Look", answer=Draft(change={"clock": 1}, jump="one.b"))]
        ),
        "one.b": Draft(text=["B."], choices=[Offered(label="Go", answer=Draft(jump="one.c"))]),
        "one.c": Draft(text=["C."], ending="over"),
    }
    ending = Ending(id="over", title="Over", notebook=given)
    return story(scenes, variables=(CLOCK,), notebook=(note,), endings=(ending,))


def _lines(playthrough: Playthrough) -> list[str]:
    return [plain(piece) for piece in notebook(playthrough)]


def _at_the_end(told: Story) -> list[str]:
    playthrough = Playthrough.begin(told)
    for choice in ("one.a/look", "one.b/go"):
        playthrough.choose(choice)
    return _lines(playthrough)


def test_an_entry_stands_there_once_its_marker_was_checked() -> None:
    """Before that the book says that it is empty; the truth is not told while the story goes on."""
    playthrough = Playthrough.begin(_told(given=True))
    before = _lines(playthrough)
    playthrough.choose("one.a/look")

    assert ["Nothing is written in it yet."] == before
    assert ["The clock: It kept still. Verdict: held"] == _lines(playthrough)


def test_the_truth_comes_back_with_the_book() -> None:
    """After an ending that gives it back, in another hand that is told of once, and shown there."""
    playthrough = Playthrough.begin(_told(given=True))
    for choice in ("one.a/look", "one.b/go"):
        playthrough.choose(choice)

    assert is_given_back(playthrough)
    head, _, answer = notebook(playthrough)
    assert answer.kind is PieceKind.THOUGHT
    assert head.thought_ink == answer.ink
    assert [run.text for run in head.runs if Style.THOUGHT in run.styles] == ["in another hand."]
    assert _lines(playthrough)[1:] == ["The clock: It kept still. Verdict: held", "Answer: It did."]


def test_a_book_that_nobody_answered_says_nothing_of_a_hand() -> None:
    """It is empty, or no entry in it has a truth."""
    told = _told(given=True)
    unanswered = replace(told, notebook=(replace(told.notebook[0], truth=()),))
    empty = replace(told, notebook=(replace(told.notebook[0], condition=_Never()),))  # type: ignore[arg-type]

    assert _at_the_end(unanswered) == ["The clock: It kept still. Verdict: held"]
    assert _at_the_end(empty) == ["Nothing is written in it yet."]


def test_other_endings_keep_the_book() -> None:
    """What was so is not told after them."""
    playthrough = Playthrough.begin(_told(given=False))
    for choice in ("one.a/look", "one.b/go"):
        playthrough.choose(choice)

    assert not is_given_back(playthrough)
    assert _lines(playthrough) == ["The clock: It kept still. Verdict: held"]


def test_a_variable_is_told_as_it_is_shown() -> None:
    """A number by itself; one that is a picture in words, and only while its picture is beside the page."""
    scenes = {"one.a": Draft(text=["A."], ending="over")}
    variables = (NIGHTS, TRUST, STAKE)
    looks = (look(("trust", ">=", 3), variables, figure="trust"),)
    shown = story(scenes, variables=variables, looks=looks)

    assert has_stats(shown)
    assert stats(Playthrough.begin(shown)) == (Stat(label="Sleepless nights", value="4"),)
    assert stats(Playthrough.begin(shown, {1: 5}))[1:] == (Stat(label="Where he is", value="near"),)


def test_meters_and_steps() -> None:
    """A meter tells its share; words alone tell their step; a value without a step has nothing to tell."""
    meter = replace(number("noise", start=2, low=1, high=5), shown="meter", steps=((3, "loud"),))
    quiet = replace(number("calm", start=2), shown="words", steps=((3, "calm"),))
    made = story({"one.a": Draft(text=["A."], ending="over")}, variables=(meter, quiet))

    assert stats(Playthrough.begin(made)) == (Stat(label="Noise", value="1 of 4"),)
    assert [each.value for each in stats(Playthrough.begin(made, {0: 3, 1: 4}))] == ["2 of 4, loud", "calm"]
