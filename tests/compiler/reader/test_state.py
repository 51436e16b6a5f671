"""`state`: what can be kept, and between which bounds."""

import pytest

from game.model.story import Variable, VariableKind
from tests.compiler.small import compile_small, help_of, story_of, told_of

SCENES = "door:\n  jump: last\n"


def _story(state: str) -> str:
    return f"story: Small\nstart: one.door\nendings:\n  home: {{title: Home}}\nstate:\n  {state}\n"


def _variable(state: str) -> Variable:
    return story_of(SCENES, story=_story(state)).variables[0]


def test_a_number_has_bounds_and_what_it_is_called_from_a_value_up() -> None:
    """Steps come ascending, however they are written."""
    variable = _variable(
        'warm: {start: 1, from: -2, to: 3, label: "Warmth", shown: meter, steps: {1: "it\'s mild", -2: cold}}'
    )

    assert variable == Variable(
        name="warm",
        kind=VariableKind.NUMBER,
        start=1,
        low=-2,
        high=3,
        label="Warmth",
        shown="meter",
        steps=((-2, "cold"), (1, "it’s mild")),
    )


@pytest.mark.parametrize("written", ["seen: true", "seen: {start: true}", "seen: {start: true, label: Seen}"])
def test_a_yes_or_no_is_a_word_or_a_group(written: str) -> None:
    """With its start, and nothing else it needs."""
    variable = _variable(written)

    assert (variable.kind, variable.start, variable.low, variable.high) == (VariableKind.YES_NO, 1, 0, 1)


def test_a_word_is_one_of_its_words() -> None:
    """Its values are their places; each may have a name for the player."""
    variable = _variable("stake: {start: thrown, one_of: [none, thrown], steps: {thrown: gone, none: here}}")

    assert (variable.kind, variable.start, variable.high) == (VariableKind.WORD, 1, 1)
    assert variable.words == ("none", "thrown")
    assert variable.steps == ((0, "here"), (1, "gone"))


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("warm: 3", [("E169", "3")]),
        ("warm: maybe", [("E169", "maybe")]),
        ("warm:", [("E169", "warm")]),
        ("warm: yes", [("E155", "yes")]),
        ("warm: {start: 1, from: 0}", [("E153", "{start: 1, from: 0}")]),
        ("warm: {from: 0, to: 3}", [("E153", "{from: 0, to: 3}")]),
        ("warm: {start: 4, from: 0, to: 3}", [("E212", "4")]),
        ("warm: {start: 1, from: 3, to: 0}", [("E170", "0")]),
        ("warm: {start: 1, from: 1, to: 1}", [("E170", "1")]),
        ("warm: {start: 1, min: 0, to: 3}", [("E151", "min")]),
        ("warm: {start: 1.5, from: 0, to: 3}", [("E156", "1.5")]),
        ("warm: {start: 1, from: 0, to: 3, steps: {4: hot}}", [("E212", "4")]),
        (
            "warm: {start: 1, from: 0, to: 3, one_of: [a, b]}",
            [("E314", "1"), ("E152", "from"), ("E152", "to")],
        ),
        ("stake: {start: b, one_of: [a]}", [("E314", "b"), ("E171", "[a]")]),
        ("stake: {start: a, one_of: [a, b, a]}", [("E171", "a")]),
        ("stake: {start: a, one_of: [a, not]}", [("E158", "not")]),
        ("stake: {start: a, one_of: none}", [("E154", "none")]),
        ("pov: false", [("E158", "pov")]),
        ("2nd: false", [("E157", "2nd")]),
        ("so-so: false", [("E157", "so-so")]),
        ("a: 1\n  b: {start: 2, from: 0, to: 1}", [("E169", "1"), ("E212", "2")]),
    ],
)
def test_what_can_be_nothing_is_told(state: str, told: list[tuple[str, str]]) -> None:
    """Each mistake at its own value."""
    assert told_of(SCENES, story=_story(state)) == told


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        ("state: []", [("E154", "[]")]),
        ("state:\n  stake: {start: a, one_of: [a, [b]]}", [("E154", "[b]")]),
        ("recalls: []", [("E154", "[]")]),
        ("recalls:\n  known: {story: other, endings: [[a]]}", [("E154", "[a]")]),
        ("recalls:\n  known: {story: other, variable: [], unknown: 1}", [("E154", "[]")]),
        ("looks: [dark]", [("E154", "dark")]),
        ("looks: [{blur: []}]", [("E154", "[]")]),
        ("looks: [{tint: []}]", [("E154", "[]")]),
        ("notebook: dark", [("E154", "dark")]),
        ("places: {room: dark}", [("E154", "dark")]),
    ],
)
def test_a_table_of_another_shape_is_told(tables: str, told: list[tuple[str, str]]) -> None:
    """And the rest of story.yaml is read."""
    story = f"story: Small\nstart: one.door\nendings:\n  home: {{title: Home}}\n{tables}\n"

    assert told_of(SCENES, story=story) == told


def test_a_wrong_declaration_still_declares_its_name() -> None:
    """That the name is used is no second mistake, however it is used."""
    scenes = (
        "door:\n  change: {warm: +1}\n  set: {cold: 3}\n  text: |\n    {warm} {cold >= 3: so}\n"
        "  jump:\n    - if: warm == much or cold\n      jump: last\n    - jump: last\n"
    )

    assert told_of(scenes, story=_story("warm: 3\n  cold:")) == [("E169", "3"), ("E169", "cold")]


def test_the_way_out_can_be_pasted() -> None:
    """A number without bounds gets some; one of the likely shapes for the rest."""
    assert help_of(SCENES, story=_story("warm: 3")) == "write `warm: {start: 3, from: 0, to: 8}`"
    assert help_of(SCENES, story=_story("warm: {start: 1, from: 3, to: 0}")) == "write `from: 0, to: 3`"


def test_no_state_at_all_is_a_story_too() -> None:
    """Choices alone make a story."""
    compiled = compile_small(SCENES, story=_story("x: false").partition("state:")[0])

    assert compiled.story is not None
    assert compiled.story.variables == ()
