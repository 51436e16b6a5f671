"""Conditions: what they mean, and what is said about those that mean nothing."""

import pytest

from game.compiler.conditions import Parsed, VisitBits, parse
from game.model.expression import (
    And,
    Compare,
    Constant,
    Expression,
    Not,
    Or,
    PointOfView,
    Sum,
    Variable,
    Visited,
)
from game.model.state import State
from tests.compiler.small import VOCABULARY

TRUST, NIGHTS, FINE, TOLD, STAKE = map(Variable, range(5))


def _parse(text: str) -> Parsed:
    return parse(text, VOCABULARY, VisitBits(), "one")


def _tree(text: str) -> Expression:
    parsed = _parse(text)
    assert parsed.condition is not None, parsed.findings
    return parsed.condition.tree


def _codes(text: str) -> list[str]:
    return [finding.code.name for finding in _parse(text).findings]


def _pointed(text: str) -> list[str]:
    return [text[finding.start : finding.end] for finding in _parse(text).findings]


def test_and_binds_tighter_than_or_and_not_tighter_than_both() -> None:
    """`a or b and not c` is `a or (b and (not c))`."""
    expected = Or((FINE, And((TOLD, Not(Compare(">=", TRUST, Constant(3)))))))

    assert expected == _tree("fine or told and not trust >= 3")


def test_a_chain_compares_each_neighbour() -> None:
    """`2 <= trust <= 5` asks both sides."""
    expected = And((Compare("<=", Constant(2), TRUST), Compare("<=", TRUST, Constant(5))))

    assert expected == _tree("2 <= trust <= 5")


def test_sums_are_read_from_left_to_right() -> None:
    """`a - b + c` is `(a - b) + c`, and brackets change that."""
    left = Sum(Sum(TRUST, NIGHTS, minus=True), Constant(2))
    right = Sum(TRUST, Sum(NIGHTS, Constant(2)), minus=True)

    assert Compare(">", left, Constant(-1)) == _tree("trust - nights + 2 > -1")
    assert Compare(">", right, Constant(-1)) == _tree("trust - (nights + 2) > -1")


def test_a_word_belongs_to_its_variable() -> None:
    """Words need no quotes, and stand for their place among the words of the variable beside them."""
    assert Compare("==", STAKE, Constant(1)) == _tree("stake == thrown")
    assert Compare("!=", STAKE, Constant(0)) == _tree("stake != none")
    assert Compare("==", PointOfView(), Constant(1)) == _tree("pov == ben")


def test_visited_asks_for_the_scene_of_this_chapter_unless_another_is_named() -> None:
    """Bits are given in the order of asking, once for each scene."""
    visits = VisitBits()

    parsed = parse("visited(knock) or visited(two.hall) or visited(one.knock)", VOCABULARY, visits, "one")

    assert parsed.condition is not None
    assert Or((Visited(1), Visited(2), Visited(1))) == parsed.condition.tree
    assert visits.bits == {"one.knock": 1, "two.hall": 2}
    assert [asked.scene for asked in parsed.asked] == ["one.knock", "two.hall", "one.knock"]


@pytest.mark.parametrize(
    ("text", "values", "holds"),
    [
        ("trust >= 3 and nights < 6 and not told", (3, 5, 0, 0, 0), True),
        ("trust >= 3 and nights < 6 and not told", (3, 5, 0, 1, 0), False),
        ("stake == thrown or (stake == hidden and fine)", (0, 4, 0, 0, 2), False),
        ("stake == thrown or (stake == hidden and fine)", (0, 4, 1, 0, 2), True),
        ("fine == told", (0, 4, 1, 1, 0), True),
        ("trust + 1 >= nights - 2", (1, 4, 0, 0, 0), True),
        ("trust + 1 >= nights - 2", (0, 4, 0, 0, 0), False),
        ("fine == true", (0, 4, 1, 0, 0), True),
    ],
)
def test_conditions_hold_when_their_words_say_so(text: str, values: tuple[int, ...], *, holds: bool) -> None:
    """The closure of a parsed condition answers as its words read."""
    parsed = _parse(text)

    assert parsed.condition is not None
    assert holds == bool(parsed.condition.holds(State(0, values)))


@pytest.mark.parametrize(
    ("text", "codes", "pointed"),
    [
        ("stake = thrown", ["E301"], ["="]),
        ("stake is thrown", ["E301"], ["is"]),
        ("stake is not thrown", ["E301"], ["is not"]),
        ("stake === thrown", ["E301"], ["==="]),
        ("fine && told", ["E302"], ["&&"]),
        ("fine || !told", ["E302", "E302"], ["||", "!"]),
        ("trust => 3", ["E302"], ["=>"]),
        ("fine AND told", ["E303"], ["AND"]),
        ("fine == True", ["E303"], ["True"]),
        ("stake == 'thrown'", ["E304"], ["'thrown'"]),
        ("stake == “thrown”", ["E304"], ["“thrown”"]),
        ("trust > 3 ?", ["E305"], ["?"]),
        ("trust > 3; fine", ["E305"], [";"]),
        ("trust * 2 > 4", ["E306"], ["*"]),
        ("(trust > 3", ["E307"], ["("]),
        ("trust > and fine", ["E307"], ["and"]),
        ("visited and fine", ["E307"], ["visited"]),
        ("visited(knock", ["E307"], ["visited"]),
        ("trust > 3)", ["E308"], [")"]),
        ("fine told", ["E308"], ["told"]),
        ("stake == thrown == fine", ["E308"], ["=="]),
        ("random(6) > 3", ["E309"], ["random"]),
        ("state.trust > 3", ["E309"], ["state.trust"]),
        ("trust > 8", ["E310"], ["trust > 8"]),
        ("fine and nights < 4", ["E310"], ["nights < 4"]),
        ("false", ["E310"], ["false"]),
        ("trust == fine", ["E311"], ["trust == fine"]),
        ("fine > true", ["E311"], [">"]),
        ("thrown == stake", ["E311"], ["thrown == stake"]),
        ("stake == 2", ["E311"], ["2"]),
        ("trust == stake == stake", ["E311", "E311"], ["trust == stake", "stake == stake"]),
        ("trust + 1", ["E312"], ["trust + 1"]),
        ("trust + fine > 3", ["E311"], ["fine"]),
        ("fine and trust", ["E312"], ["trust"]),
        ("not stake", ["E312"], ["stake"]),
        ("stake < thrown", ["E313"], ["<"]),
        ("stake == throwm", ["E314"], ["throwm"]),
        ("stake == ann", ["E314"], ["ann"]),
        ("pov == cleo", ["E314"], ["cleo"]),
        ("fine == yes", ["E316"], ["yes"]),
        ("trst > 3", ["E202"], ["trst"]),
        ("stkae == thrown", ["E202"], ["stkae"]),
        ("trst > 3 and nigths < 6", ["E202", "E202"], ["trst", "nigths"]),
        ("trust > 1234567890", ["E150"], ["1234567890"]),
        ("not " * 33 + "fine", ["E317"], ["not"]),
        ("trust >= 0", ["W400"], ["trust >= 0"]),
        ("fine or 4 <= nights <= 6", ["W400"], ["4 <= nights"]),
        ("true", ["W400"], ["true"]),
    ],
)
def test_what_cannot_be_asked_is_told_where_it_stands(
    text: str, codes: list[str], pointed: list[str]
) -> None:
    """Each mistake has its code and points at the words that are wrong, and at no others."""
    assert codes == _codes(text)
    assert pointed == _pointed(text)


@pytest.mark.parametrize("text", ["trust >=", "", "   "])
def test_what_is_missing_is_told_at_the_end(text: str) -> None:
    """A condition that stops too early points behind its last word."""
    (finding,) = _parse(text).findings

    assert finding.code.name == "E307"
    assert len(text.rstrip()) <= finding.start <= len(text)


def test_a_warning_keeps_the_condition() -> None:
    """What always holds can still be asked."""
    assert _parse("trust >= 0").condition is not None


@pytest.mark.parametrize(
    "text", ["odd", "odd > 3", "odd == thrown", "odd + 1 < trust", "not odd and odd == fine"]
)
def test_nothing_is_said_against_a_variable_that_was_declared_wrongly(text: str) -> None:
    """Its mistake stands in story.yaml and was told there."""
    assert _codes(text) == []


def test_a_scene_in_story_yaml_needs_its_chapter() -> None:
    """Outside of chapters a bare name means no scene."""
    parsed = parse("visited(knock)", VOCABULARY, VisitBits())

    assert [finding.code.name for finding in parsed.findings] == ["E315"]


def test_a_page_of_condition_is_refused_at_once() -> None:
    """Nobody waits for a megabyte of condition."""
    assert _codes("fine and " * 100_000 + "fine") == ["E317"]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("trst > 3", "did you mean `trust`?"),
        ("thrown", "it is a word of `stake`: write `stake == thrown`"),
        ("ann", "it is a word of `pov`: write `pov == ann`"),
        ("stake == hiden", "did you mean `hidden`?"),
        ("trust", "compare it: `trust >= 1`"),
        ("stake", "compare it with a word: `stake == none`"),
        ("one.door", "to ask whether a scene was left before, write `visited(one.door)`"),
        ("fine == no", "write `false`"),
    ],
)
def test_every_mistake_shows_a_way_out(text: str, way: str) -> None:
    """The help can be pasted."""
    (finding,) = _parse(text).findings

    assert way == finding.help
