"""A story of any size whose scenes lead in many directions: a map to be drawn."""

import random
import re
from collections.abc import Iterator

from tests.benchmarks.generated_story import generate

CHAPTERS = 20
AHEAD, BACK = 5, 4
"""How many scenes a choice may lead over, and how many back."""
GATES = ("told", "not told", "near", "told and not near", "trust >= 6", "trust < 2 and near")
"""What choices ask for: little enough that every state can be walked, for odds and routes on the map."""

_JUMP = re.compile(r"^    jump: (?:\w+\.)?(\w+)$")


def branching(scenes: int, seed: int) -> dict[str, str]:
    """The files of a story of so many scenes in twenty chapters, by path; the same for the same seed.

    Every other choice leads somewhere of its own: over some scenes, now and then back, or to a later chapter.
    One scene in fifty is led to by nothing, and one choice in a hundred is open for nobody.
    """
    chance = random.Random(seed)  # noqa: S311  a picture, not secrets
    files = generate(scenes, seed, CHAPTERS)
    sizes = {path: text.count("\n    jump: ") for path, text in files.items()}
    chapters = [size for path, size in sizes.items() if path != "story.yaml"]
    for path, text in files.items():
        if path != "story.yaml":
            number = int(path.partition("/")[2].partition("_")[0]) - 1
            files[path] = "\n".join(_branched(chance, text.split("\n"), number, chapters))
    return files


def _branched(chance: random.Random, lines: list[str], chapter: int, chapters: list[int]) -> Iterator[str]:
    scene = -1
    for line in lines:
        if re.match(r"^  s\d+:$", line):
            scene += 1
        if line.startswith("        if: "):
            yield f"        if: {'told and not told' if chance.random() < 0.02 else chance.choice(GATES)}"
        elif _JUMP.match(line) and chance.random() < 0.02 and scene + 2 < chapters[chapter]:
            yield f"    jump: s{scene + 2}"
        else:
            yield line
        if line.startswith("      - label: ") and chance.random() < 0.5:
            yield f"        jump: {_target(chance, scene, chapter, chapters)}"


def _target(chance: random.Random, scene: int, chapter: int, chapters: list[int]) -> str:
    kind = chance.random()
    if kind < 0.12 and chapter + 1 < len(chapters):
        other = min(chapter + chance.choice((1, 1, 1, 2, 5)), len(chapters) - 1)
        return f"part{other}.s{chance.randrange(min(6, chapters[other]))}"
    if kind < 0.14:
        return f"s{max(0, scene - chance.randint(0, BACK))}"
    return f"s{min(scene + chance.randint(1, AHEAD), chapters[chapter] - 1)}"
