"""`play`: a story in the window, in the terminal, or by itself."""

import argparse
from collections.abc import Sequence
from pathlib import Path

from game.commands.errors import UsageError
from game.commands.stories import library_folder, open_story, which_story
from game.commands.usage import add_data_folder, arguments
from game.model.story import Story
from game.places import player_folder, profile_path
from game.playthrough.playthrough import Playthrough
from game.playthrough.profile import ProfileFile, recalled
from game.playthrough.route import parse_route
from game.playthrough.writer import Writer


def main(typed: Sequence[str]) -> int:
    """Play as the command line says."""
    said = _said(typed)
    library, player = library_folder(said.library), player_folder(said.data_dir)
    if said.auto:
        return _play_by_itself(said, open_story(which_story(said.story, library)))
    trial = said.scene is not None or said.set or said.route
    if said.story is None and not trial:
        return _play_library(said, library, player)
    story = open_story(which_story(said.story, library))
    start = _start(said, story, player) if trial else None
    if said.text:
        from game.commands.text import play_text

        return play_text(story, player, start)
    from game.commands.window import play_in_window

    return play_in_window(library, player, story, start)


def _said(typed: Sequence[str]) -> argparse.Namespace:
    parser = arguments("play", "Play a story. On the command line no story is locked.")
    add_data_folder(parser)
    parser.add_argument("story", nargs="?", metavar="STORY", help="a story of the library, or its folder")
    parser.add_argument("--text", action="store_true", help="play in the terminal")
    parser.add_argument(
        "--route", metavar="1,3,2", default="", help="take these choices first: numbers or ids"
    )
    parser.add_argument(
        "--auto", action="store_true", help="then choose by chance to an ending, and print it all"
    )
    parser.add_argument("--seed", type=int, metavar="N", help="with --auto: the same choices each time")
    parser.add_argument("--scene", metavar="ID", help="begin at this scene")
    parser.add_argument(
        "--set", action="append", default=[], metavar="NAME=VALUE", help="begin with this value"
    )
    said = parser.parse_args(typed)
    if said.seed is not None and not said.auto:
        raise UsageError("--seed is for --auto, which chooses by chance.")
    if said.auto and said.text:
        raise UsageError("--auto plays by itself, so there is nothing to type: leave --text out.")
    return said


def _start(said: argparse.Namespace, story: Story, player: Path) -> Playthrough:
    from game.commands.trial import begin_at, take_route

    profile = ProfileFile(profile_path(player), Writer()).profile
    playthrough = begin_at(story, said.scene, said.set, recalled(profile, story), notes=profile.notes)
    take_route(playthrough, parse_route(said.route))
    return playthrough


def _play_library(said: argparse.Namespace, library: Path, player: Path) -> int:
    if said.text:
        from game.commands.text import play_library

        return play_library(library, player)
    from game.commands.window import main as open_window

    given = [("--library", said.library), ("--data-dir", said.data_dir)]
    return open_window([word for name, value in given if value for word in (name, str(value))])


def _play_by_itself(said: argparse.Namespace, story: Story) -> int:
    """Print the transcript; 1 if it comes to no ending. Nothing of any player is read or kept."""
    from game.commands.transcript import print_transcript
    from game.commands.trial import begin_at

    playthrough = begin_at(story, said.scene, said.set, {})
    return print_transcript(playthrough, parse_route(said.route), said.seed)
