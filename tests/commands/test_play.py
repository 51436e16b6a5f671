"""`play`: by itself, along a route, from a scene."""

import io
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Told

Game = Callable[..., Told]

DOOR = (
    "Night\n\n"
    "The porch light was on, and nobody was under it.\n\n"
    "Ben: You coming in?\n\n"
    "1. Go in.\n2. Wave.\n(not now) Knock again. — Not with these hands.\n(never) Leave. — And go where?\n\n"
)


@pytest.fixture(autouse=True)
def nothing_typed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody sits there."""
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))


def test_a_route_by_itself_prints_the_transcript_and_the_ending(game: Game) -> None:
    """*Continue* is taken by itself."""
    told = game("play", "porch", "--route", "1", "--auto", "--seed", "1")

    went_in = "> Go in.\n\nHe held the door.\n\nA long hall.\n\n"
    assert (
        DOOR + went_in + "There was soup.\n\nHer ears began to hurt.\n\nThe end: Inside\n\nending: inside\n\n"
        == told.out
    )
    assert told.status == 0


def test_chance_is_the_same_for_the_same_seed(game: Game) -> None:
    """And finds both ends for some."""
    outcomes = {seed: game("play", "porch", "--auto", "--seed", str(seed)).out for seed in range(8)}

    assert outcomes[3] == game("play", "porch", "--auto", "--seed", "3").out
    assert {out.split()[-1] for out in outcomes.values()} == {"inside", "outside"}


def test_the_seed_is_told_if_none_was_given(game: Game) -> None:
    """So that what happened can happen again."""
    told = game("play", "porch", "--auto")

    assert told.out == game("play", "porch", "--auto", *told.err.split()).out


def test_a_story_without_an_end_stops_with_a_sentence(game: Game, tmp_path: Path) -> None:
    """The last line says so, and the exit status."""
    told = game("play", str(tmp_path / "ring"), "--auto", "--seed", "1")

    assert told.status == 1
    assert told.out.rstrip().endswith("no ending after 5000 pages: chance may have gone round in a ring")


def test_one_may_begin_at_a_scene_with_some_values(game: Game) -> None:
    """By its id, or by its bare name."""
    for scene in ("night.kitchen", "kitchen"):
        told = game("play", "porch", "--text", "--scene", scene, "--set", "warm=3", "--set", "mood=cross")
        assert told.out.startswith("The Porch\n\nNight\n\nThere was soup.\n\nHer ears began to hurt.")


def test_the_note_of_the_scene_one_begins_at_asks(
    game: Game, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As in ordinary play, also where a route leads there and whatever is skipped by habit."""
    chapter = library / "porch" / "chapters" / "1_night.yaml"
    noted = chapter.read_text("utf-8").replace("  kitchen:\n", "  kitchen:\n    note: Hot soup.\n")
    chapter.write_text(noted, "utf-8")
    asks = "A note before you read on: Hot soup.\n\n1. Read it\n2. Skip it\n\n"

    assert game("play", "porch", "--text", "--scene", "kitchen").out.endswith(asks)
    assert game("play", "porch", "--text", "--route", "1,continue").out.endswith(asks)
    monkeypatch.setattr(sys, "stdin", io.StringIO("notes skip\n"))
    game("play", "porch", "--text")
    assert game("play", "porch", "--text", "--scene", "kitchen").out.endswith(asks)
    assert "There was soup." in game("play", "porch", "--auto", "--scene", "kitchen").out


def test_a_route_in_the_terminal_goes_on_from_its_end(game: Game, tmp_path: Path) -> None:
    """A trial leaves no autosave."""
    told = game("play", "porch", "--text", "--route", "night.door/wave")

    assert told.out == (
        "The Porch\n\n> Wave.\n\nThe minute got longer.\n\nThe end: Outside\n\n"
        "Type again to begin anew, back to take the last choice back, or quit.\n\n"
    )
    assert not (tmp_path / "player").exists()


def test_the_only_story_need_not_be_named(game: Game) -> None:
    """Neither in the terminal nor by itself."""
    assert game("play", "--text").out.startswith("The Porch\n\nNight")
    assert game("play", "--auto", "--seed", "1").out.startswith("Night")


def test_a_library_of_several_asks_which(
    game: Game, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By number."""
    (tmp_path / "ring").rename(library / "ring")
    (library / "library.yaml").write_text("library: Small\nstories: [porch, ring]\n", encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", io.StringIO("3\n2\n"))
    told = game("play", "--text")

    assert told.out.startswith("Small\n\n1. The Porch\n2. The Porch\n\nType a number from 1 to 2, or quit.")
    assert "Round.\n\n1. Left." in told.out
    assert game("play", "--auto").err.startswith("game: which story? There is porch, ring in")


def test_a_broken_library_is_told(game: Game, library: Path) -> None:
    """With what to mend, instead of a menu."""
    (library / "library.yaml").write_text("library: Small\nstories: [prch]\n", encoding="utf-8")
    told = game("play", "--text")

    assert told.status == 1
    assert "no story is called `prch`" in told.err


def test_a_library_can_be_left_without_choosing(
    game: Game, library: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a word, or by typing nothing more."""
    (tmp_path / "ring").rename(library / "ring")
    (library / "library.yaml").write_text("library: Small\nstories: [porch, ring]\n", encoding="utf-8")
    for typed in ("quit\n", ""):
        monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
        assert game("play", "--text").out == "Small\n\n1. The Porch\n2. The Porch\n\n"


def test_a_story_that_gets_stuck_by_itself_says_where(game: Game, library: Path) -> None:
    """The page tells the player, the last line the author."""
    chapter = library / "porch" / "chapters" / "1_night.yaml"
    text = chapter.read_text(encoding="utf-8")
    chapter.write_text(
        text.replace("    jump: kitchen\n", "    jump: [{if: warm == 0, jump: kitchen}]\n"), encoding="utf-8"
    )
    told = game("play", "porch", "--route", "1", "--auto", "--seed", "1")

    assert told.status == 1
    assert "That is a mistake in the story" in told.out
    assert told.out.endswith("stuck at night.hall: no jump fits\n\n")


def test_the_command_line_ignores_the_locks_of_the_library(game: Game, library: Path, tmp_path: Path) -> None:
    """A hidden story can be played by its name, though the menu does not show it."""
    (tmp_path / "ring").rename(library / "ring")
    shelves = "library: Small\nstories: [porch, {story: ring, if: porch}]\n"
    (library / "library.yaml").write_text(shelves, encoding="utf-8")

    assert "Round." in game("play", "ring", "--text").out
    assert game("play", "--text").out.startswith("The Porch\n\nNight")


def test_a_broken_story_is_not_played(game: Game, library: Path) -> None:
    """Its author reads what to mend."""
    (library / "porch" / "chapters" / "1_night.yaml").write_text("scenes: {door: {jump: nowhere}}\n")
    told = game("play", "porch", "--text")

    assert (told.status, told.out) == (1, "")
    assert "no scene is called `nowhere`" in told.err
    assert told.err.endswith("porch cannot be played before this is mended.\n")


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["proch"], "no story is called `proch`. Did you mean `porch`?"),
        (["--seed", "1"], "--seed is for --auto"),
        (["porch", "--auto", "--text"], "leave --text out"),
        (["porch", "--auto", "--seed", "x"], "invalid int value"),
        (["porch", "--wat"], "unrecognized arguments: --wat"),
        (
            ["porch", "--auto", "--route", "9"],
            "choice 1 of the route is 9, but open there are: 1 night.door/go_in",
        ),
        (["porch", "--text", "--route", "9"], "choice 1 of the route is 9"),
        (["porch", "--text", "--scene", "kichen"], "no scene is called `kichen`. Did you mean `kitchen`?"),
        (["porch", "--text", "--scene", "garden"], "There is `"),
        (["porch", "--text", "--scene", "nihgt.door"], "Did you mean `night.door`?"),
        (["porch", "--text", "--set", "warm"], "`--set warm` has no value"),
        (["porch", "--text", "--set", "warn=1"], "no variable is called `warn`. Did you mean `warm`?"),
        (["porch", "--text", "--set", "warm=4"], "a number from 0 to 3, not `4`"),
        (["porch", "--text", "--set", "warm=²"], "a number from 0 to 3, not `²`"),
        (["porch", "--text", "--set", "waved=yes"], "true or false, not `yes`"),
        (["porch", "--text", "--set", "mood=cros"], "Did you mean `cross`?"),
    ],
)
def test_a_command_that_makes_no_sense_gets_a_sentence(game: Game, words: list[str], sentence: str) -> None:
    """With a way out, and the exit status 2."""
    told = game("play", *words)

    assert told.status == 2
    assert sentence in told.err
    assert told.err.splitlines()[-1].startswith("game: ")
