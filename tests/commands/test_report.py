"""`report`: the page somebody reads, and what a machine gets."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commands.conftest import Told

Game = Callable[..., Told]

PLAYS = ("--plays", "40")


def test_the_page_is_for_reading(game: Game) -> None:
    """Title, words, odds, measures with their bars, and at the end what is missed."""
    told = game("report", "porch", *PLAYS)
    lines = told.out.splitlines()

    assert (told.status, told.err) == (0, "")
    assert lines[0] == "The Porch"
    assert any(line.startswith("  words ") and "labels" in line for line in lines)
    assert any(line.split() == ["Outside", "50.00", "%"] for line in lines)
    assert any(line.startswith("  ok    words before the first choice") for line in lines)
    assert any(line.startswith("  MISS  ") for line in lines)
    assert "bars held; missed: " in told.out
    assert "40 plays by chance (--seed 1)" in lines[-1]


def test_a_missed_bar_is_told_with_its_key(game: Game) -> None:
    """The one it has under `bars:`, at the end of its line."""
    lines = game("report", "porch", *PLAYS).out.splitlines()
    keys = [line.split()[-1] for line in lines if line.startswith("  MISS ")]
    missed = json.loads(game("report", "porch", "--json", *PLAYS).out)["missed"]

    assert keys
    assert sorted(keys) == sorted(missed)


def test_what_a_small_story_cannot_hold_is_left_out_in_one_sentence(game: Game) -> None:
    """How many bars and why; JSON has the reason beside each."""
    out = " ".join(game("report", "porch", *PLAYS).out.split())
    measures = json.loads(game("report", "porch", "--json", *PLAYS).out)["measures"]
    left_out = [each["id"] for each in measures if each["left_out"]]

    assert f" {len(left_out)} bars were left out: 7 for fewer than 1,000 words; " in out
    assert "new words in a second play" not in out
    assert {"freshness", "endings"} <= set(left_out)
    assert all(each["held"] is None for each in measures if each["left_out"])


def test_no_line_is_wider_than_a_terminal(game: Game) -> None:
    """Nor ends with a space."""
    lines = game("report", "porch", *PLAYS).out.splitlines()

    assert [line for line in lines if len(line) > 110 or line != line.rstrip()] == []


def test_json_holds_the_numbers_of_the_page(game: Game) -> None:
    """The counts, every ending with its odds, every measure with its bar."""
    told = game("report", "porch", "--json", *PLAYS)
    found: dict[str, Any] = json.loads(told.out)

    assert found["story"] == "porch"
    assert (found["scenes"], found["choices"]) == (4, 3)
    assert found["words"] == sum(found["written"][kind] for kind in ("text", "labels", "notes", "notebook"))
    assert found["endings"] == [
        {"id": "inside", "title": "Inside", "odds": 0.5},
        {"id": "outside", "title": "Outside", "odds": 0.5},
    ]
    assert found["odds_are_exact"] is True
    assert found["states"] > 0
    assert found["transitions"] > 0
    (first,) = [measure for measure in found["measures"] if measure["id"] == "first_choice"]
    assert first == {
        "id": "first_choice",
        "title": "words before the first choice",
        "unit": "words",
        "value": 13,
        "error": 0.0,
        "plays": 40,
        "bar": {"from": None, "to": 90},
        "held": True,
        "left_out": "",
        "details": [],
    }
    assert found["missed"] == [each["id"] for each in found["measures"] if each["held"] is False]


def test_json_spells_values_as_an_author_writes_them(game: Game) -> None:
    """Words, yes and no, numbers."""
    found: dict[str, Any] = json.loads(game("report", "porch", "--json", *PLAYS).out)["variables"]

    assert found["mood"] == {"calm": 1.0, "cross": 0.0}
    assert set(found["waved"]) == {"false", "true"}
    assert set(found["warm"]) == {"0", "1", "2", "3"}


def test_strict_minds_a_missed_bar(game: Game, library: Path) -> None:
    """Exit status 2, and 0 where every bar is held."""
    none = "".join(f"  {name}: none\n" for name in _all(game) if name != "first_choice")
    with (library / "porch" / "story.yaml").open("a", encoding="utf-8") as file:
        file.write(f"bars:\n{none}  first_choice: {{to: 5}}\n")

    assert game("report", "porch", "--strict", *PLAYS).status == 2
    assert game("report", "porch", *PLAYS).status == 0

    text = (library / "porch" / "story.yaml").read_text("utf-8")
    (library / "porch" / "story.yaml").write_text(text.replace("{to: 5}", "{to: 50}"), "utf-8")
    told = game("report", "porch", "--strict", *PLAYS)
    assert told.status == 0
    assert "All 1 bars held." in told.out


def test_a_story_that_was_not_walked_to_the_end_says_so(game: Game) -> None:
    """The odds are then of plays."""
    told = game("report", "porch", "--limit", "1", *PLAYS)

    assert "stopped at" in told.out
    assert "of 40 plays" in told.out
    assert "not known" in told.out


def test_a_story_with_mistakes_is_not_measured(game: Game, library: Path) -> None:
    """They are told instead."""
    chapter = library / "porch" / "chapters" / "1_night.yaml"
    chapter.write_text(chapter.read_text("utf-8").replace("jump: kitchen", "jump: kichen"), "utf-8")
    told = game("report", "porch")

    assert told.status == 1
    assert "did you mean `kitchen`?" in told.err


@pytest.mark.parametrize("words", [("--plays", "0"), ("--plays", "many"), ("--limit", "-3")])
def test_a_count_is_a_number_above_0(game: Game, words: tuple[str, ...]) -> None:
    """Or a sentence."""
    told = game("report", "porch", *words)

    assert told.status == 2
    assert "--help" in told.err


def _all(game: Game) -> list[str]:
    """The names of all measures."""
    found: dict[str, Any] = json.loads(game("report", "porch", "--json", *PLAYS).out)
    return [measure["id"] for measure in found["measures"]]
