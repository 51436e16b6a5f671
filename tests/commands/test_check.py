"""`check`: what an author is told."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from game.commands import explored
from tests.commands.conftest import Told
from tests.planted.stories import SOUND, sections

Game = Callable[..., Told]


@pytest.fixture
def shop(library: Path) -> Path:
    """A sound story in the library, the only one that it lists."""
    folder = library / "shop"
    for path, text in sections((SOUND / "nested_choices.txt").read_text("utf-8")):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    (library / "porch" / "story.yaml").unlink()
    (library / "library.yaml").write_text("library: Small\nstories:\n  - shop\n", "utf-8")
    return folder / "chapters" / "1_one.yaml"


def spoil(file: Path, old: str, new: str) -> None:
    """A slip in a file."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.usefixtures("shop")
@pytest.mark.parametrize("words", [("check",), ("check", "shop"), ("check", "--strict")])
def test_a_sound_story_gets_its_verdict_and_what_to_try(game: Game, words: tuple[str, ...]) -> None:
    """Whether it was named or found in the library, and however strict one is."""
    told = game(*words)
    verdict, following = told.out.splitlines()

    assert (told.status, told.err) == (0, "")
    played = r"all \d+ states played; what only prose asks, value by value"
    assert re.fullmatch(rf"The Shop: 2 scenes, no mistakes; {played}", verdict), verdict
    assert following == "Next: game play shop --text"


@pytest.fixture
def boat(tmp_path: Path) -> str:
    """A sound story with a few states, by itself."""
    for path, text in sections((SOUND / "a_loop_that_leaks.txt").read_text("utf-8")):
        file = tmp_path / "boat" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return str(tmp_path / "boat")


def test_what_multiplies_the_states_is_told_if_asked(game: Game, boat: str) -> None:
    """In the line of the states; unasked only where they are very many."""
    asked, unasked = (game("check", boat, *words).out.splitlines()[0] for words in (("--states",), ()))

    assert unasked.endswith("; all 8 states played; what only prose asks, value by value")
    assert asked == (
        f"{unasked}; 3.0 times fewer without `laps`, 1.8 without the `once` of `one.yard/kick_it`"
    )


def test_a_story_in_which_nothing_multiplies_says_so(game: Game, tmp_path: Path) -> None:
    """One state is no failure, and whoever asks what multiplies it gets an answer."""
    folder = tmp_path / "walk"
    (folder / "chapters").mkdir(parents=True)
    (folder / "story.yaml").write_text(
        "story: Walk\nstart: one.a\nendings:\n  over: {title: Over}\n", "utf-8"
    )
    (folder / "chapters" / "1_one.yaml").write_text(
        "scenes:\n  a:\n    text: |\n      A road.\n    ending: over\n", "utf-8"
    )
    asked, unasked = (game("check", str(folder), *words).out.splitlines()[0] for words in (("--states",), ()))

    assert unasked == "Walk: 1 scene, no mistakes; its one state played: nothing depends on an earlier choice"
    assert asked == f"{unasked}; nothing multiplies it"


def test_what_multiplies_very_many_states_is_told_unasked(
    game: Game, boat: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As if seven were millions."""
    monkeypatch.setattr(explored, "LARGE", 7)

    assert " times fewer without `laps`" in game("check", boat).out


@pytest.mark.usefixtures("shop")
def test_who_does_not_want_it_is_not_kept_waiting(game: Game) -> None:
    """Walking every state can be left out, and then nothing is claimed of it."""
    assert game("check", "--no-explore").out.startswith("The Shop: 2 scenes, no mistakes\n")


def test_who_stops_early_is_told_so(game: Game) -> None:
    """A verdict never claims more than was done, and what may be behind it is a warning."""
    told = game("check", "porch", "--limit", "1")

    assert "warning[W517]: there are more states than the limit of 1, perhaps 2" in told.out
    assert "3 warnings; stopped at 1 of a limit of 1 states\n" in told.out
    assert game("check", "porch", "--limit", "none").status == 2


def wear_out(shop: Path) -> None:
    """Who says nothing is back in the shop, and has nothing more to ask."""
    spoil(shop, "jump: street\n      - label: Steal", "jump: shop\n      - label: Steal")
    spoil(shop, "      - label: Leave.\n        jump: street\n", "")
    spoil(shop, "Ask what it costs.\n", "Ask what it costs.\n        once: true\n")


def test_what_playing_finds_is_shown_with_the_way_there(game: Game, shop: Path) -> None:
    """The line, and the whole line that plays the choices which lead there."""
    wear_out(shop)
    told = game("check", "shop")

    assert told.status == 1
    assert "error[E501]: not everybody finds an open choice here\n" in told.out
    assert "2│   shop:\n │   ^^^^\n" in told.out
    way = "one.shop/ask_what_it_costs,one.shop/ask_what_it_costs/say_nothing"
    assert f"-m game play shop --text --route {way}\n" in told.out
    assert "The Shop: 2 scenes, 1 error; all " in told.out


def test_the_way_that_is_shown_can_be_played(game: Game, shop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As JSON has it, up to where nothing is open any more."""
    wear_out(shop)
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    (found,) = json.loads(game("check", "shop", "--json").out)["diagnostics"]
    told = game("play", "shop", "--text", "--route", ",".join(found["route"]))

    assert (found["code"], found["line"], found["column"]) == ("E501", 2, 3)
    assert "Nothing can be chosen here." in told.out


def test_every_mistake_is_shown_and_counted(game: Game, shop: Path) -> None:
    """Each with its place; the exit status is 1."""
    spoil(shop, "jump: street\n      - label: Steal", "jump: stret\n      - label: Steal")
    spoil(shop, "ending: home", "ending: hoem")
    told = game("check", "shop")

    assert told.status == 1
    assert "no scene is called `stret`" in told.out
    assert "did you mean `street`?" in told.out
    assert "no ending is called `hoem`" in told.out
    assert told.out.endswith("\nshop: 2 errors\n")


def test_warnings_are_shown_and_fail_only_the_strict(game: Game, shop: Path) -> None:
    """They are counted, and there is still something to try."""
    spoil(shop, "A shop, and", "A shop, and and")
    told = game("check", "shop")

    assert told.status == 0
    assert "warning[W481]: `and` stands twice" in told.out
    assert "The Shop: 2 scenes, 1 warning; all " in told.out
    assert game("check", "shop", "--strict").status == 2


def test_a_story_is_also_found_by_its_folder(game: Game, tmp_path: Path) -> None:
    """By that of its story.yaml, too."""
    for path in (tmp_path / "ring", tmp_path / "ring" / "story.yaml"):
        assert "The Porch: 1 scene, " in game("check", str(path)).out


def test_a_library_that_is_not_there_is_told(game: Game, library: Path) -> None:
    """With what to write."""
    (library / "library.yaml").unlink()
    told = game("check")

    assert told.status == 1
    assert "library.yaml" in told.out
    assert told.out.endswith("the library: 1 error\n")


def test_a_story_nobody_knows_is_told_with_the_nearest(game: Game) -> None:
    """Exit status 2: the command was wrong, not the story."""
    told = game("check", "proch")

    assert told == (2, "", "game: no story is called `proch`. Did you mean `porch`?\n")


def test_json_says_all_that_is_told(game: Game, shop: Path) -> None:
    """With the place as editors count it: lines and columns from 1, the end exclusive."""
    spoil(shop, "A shop, and", "A shop, and and")
    told = game("check", "shop", "--json")
    found: dict[str, Any] = json.loads(told.out)

    assert told.status == 0
    assert (found["format"], found["errors"], found["warnings"]) == (1, 0, 1)
    assert [(each["id"], each["scenes"]) for each in found["stories"]] == [("shop", 2)]
    only = found["diagnostics"][0]
    assert only.pop("file").endswith("shop/chapters/1_one.yaml")
    assert only == {
        "story": "shop",
        "code": "W481",
        "severity": "warning",
        "message": "`and` stands twice",
        "line": 4,
        "column": 19,
        "end": {"line": 4, "column": 22},
        "label": "here again",
        "help": "take one out; if it is meant, a comma between them says so",
        "route": [],
    }


def test_json_of_what_has_no_place_says_so(game: Game, library: Path) -> None:
    """A library that is missing stands nowhere."""
    (library / "library.yaml").unlink()
    told = game("check", "--json")
    found: dict[str, Any] = json.loads(told.out)

    assert told.status == 1
    assert [(each["code"], each["file"], each["line"]) for each in found["diagnostics"]] == [
        ("E195", None, None)
    ]


def test_what_another_story_recalls_is_not_in_vain(game: Game, library: Path) -> None:
    """Of a variable that only another story asks for nothing is said."""
    alone = game("check", "porch").out
    after = library / "after"
    (after / "chapters").mkdir(parents=True)
    (after / "story.yaml").write_text(
        "story: After\nstart: one.door\nrecalls:\n  hand: {story: porch, variable: waved, unknown: false}\n"
        "endings:\n  home: {title: Home}\n",
        "utf-8",
    )
    (after / "chapters" / "1_one.yaml").write_text(
        "scenes:\n  door:\n    text: |\n      {hand: She waved. | A door.}\n    ending: home\n", "utf-8"
    )

    assert "nothing in this story depends on `waved`" in alone
    assert "`waved`" not in game("check", "porch").out
