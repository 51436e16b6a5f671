"""What stands behind the text."""

from dataclasses import replace

from game.model.story import Look, Story
from game.playthrough.playthrough import Playthrough
from game.view.atmosphere import atmosphere
from game.view.figures import Figure
from game.view.present import present
from game.view.screen import Atmosphere
from tests.stories import Draft, Offered, Test, look, number, story

GRIP = number("grip", start=3, low=1, high=5)


def seen(*looks: Look, place: str = "crypt", grip: int = 3) -> Atmosphere:
    """The atmosphere of a place under some looks, at some grip."""
    made = story({"one.a": Draft(text=["A."], place=place, ending="over")}, variables=(GRIP,), looks=looks)
    return atmosphere(made, Playthrough.begin(made, {0: grip}).turn.state)


def when(test: Test | None, **properties: object) -> Look:
    """A look over the grip."""
    return look(test, (GRIP,), **properties)  # type: ignore[arg-type]  # every value a look can have


def test_a_place_has_a_look_of_its_own() -> None:
    """Background, words for it, sounds, and whatever else it declares."""
    own = seen()

    assert (own.background, own.alt, own.blur, own.light) == ("crypt", "A stone room.", 1, -1)
    assert seen(place="bedroom").ambience == "house"
    assert seen(place="") == Atmosphere()


def test_for_each_property_the_first_look_that_fits_and_has_it() -> None:
    """What the first does not speak of is left to the next, and then to the place."""
    looks = when(("grip", "<=", 2), tint=("blue", 28)), when(("grip", "<=", 4), tint=("blue", 12), blur=3)

    assert [(seen(*looks, grip=grip).tint, seen(*looks, grip=grip).blur) for grip in (1, 3, 5)] == [
        (("blue", 28), 3),
        (("blue", 12), 3),
        (None, 1),
    ]


def test_none_stops_the_search() -> None:
    """A property can be taken away again."""
    looks = when(None, blur="none", background="none"), when(None, blur=9)

    assert (seen(*looks).blur, seen(*looks).background) == (0, "")


def test_a_variable_stands_for_its_share_of_its_range() -> None:
    """Of a hundred, from its lowest to its highest value."""
    assert [seen(when(None, light="grip"), grip=grip).light for grip in (1, 2, 3, 5)] == [0, 25, 50, 100]


def test_a_figure_is_the_picture_of_a_step() -> None:
    """A number's highest step that is reached; below all of them there is none."""
    shown = replace(GRIP, label="How far", shown="plan", steps=((2, "far"), (4, "near")))
    drawn = look(None, (shown,), figure="grip")
    made = story({"one.a": Draft(text=["A."], ending="over")}, variables=(shown,), looks=(drawn,))
    pictures = [atmosphere(made, Playthrough.begin(made, {0: grip}).turn.state).figure for grip in (1, 3, 5)]

    assert pictures == [
        None,
        Figure("grip", "plan_2", "far", "How far"),
        Figure("grip", "plan_4", "near", "How far"),
    ]


def noisy() -> Story:
    """A walk through three pages on which words of earlier ones stray."""
    texts = {"a": "She went into the kitchen, and nobody was there at all.", "b": "Lamp. Lamp cord."}
    scenes = {
        f"one.{name}": Draft(text=[text], choices=[Offered(label="On", answer=Draft(jump=f"one.{to}"))])
        for (name, text), to in zip(texts.items(), "bc", strict=True)
    }
    looks = (look(None, (), ghosts=1, words=2),)
    return story({**scenes, "one.c": Draft(text=["So it was.", "---", "Yes."], ending="over")}, looks=looks)


def test_the_last_words_of_the_page_before_stay_in_the_margin() -> None:
    """From the last stop on where that gives three to six words, else five; short paragraphs as they are."""
    playthrough = Playthrough.begin(noisy())
    ghosts = [present(playthrough).leaves[0].atmosphere.ghost]
    for choice in ("one.a/on", "one.b/on"):
        playthrough.choose(choice)
        ghosts += [leaf.atmosphere.ghost for leaf in present(playthrough).leaves]

    assert ghosts == ["", "and nobody was there at all.", "Lamp. Lamp cord.", "So it was."]


def test_words_stray_in_from_earlier_pages_by_rule() -> None:
    """The last long word of each, the nearest page first; the same each time one looks."""
    playthrough = Playthrough.begin(noisy())
    assert present(playthrough).leaves[0].atmosphere.strays == ()

    playthrough.choose("one.a/on")
    playthrough.choose("one.b/on")
    strays = present(playthrough).leaves[0].atmosphere.strays
    assert strays == ("there",)
    assert strays == present(playthrough).leaves[0].atmosphere.strays
