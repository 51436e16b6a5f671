"""A story of any size, as if written: for measuring, never for reading."""

import random
from collections.abc import Iterator

CHAPTERS = 100

_NAMES = ("Ann", "Ben", "Cleo", "Dora")
_NUMBERS = ("trust", "grip", "noise", "hold", "nights")
_FLAGS = ("fine", "noticed", "counted", "told", "near")
_COMMON = (
    "the the the the a a a and and and of of to to in in on it it it was was she she her he his that that as "
    "at by so no not had had but up out for with door lamp table chair stair rain wall light hand hands side "
    "back night one two old new small tall first last other same kept said went came stood sat looked turned "
    "waited knew thought held nobody somebody again before after under over without almost quiet kitchen"
)
_WORDS = tuple(_COMMON.split())


def generate(scenes: int, seed: int, most_chapters: int = CHAPTERS) -> dict[str, str]:
    """The files of a story of so many scenes, by path; the same for the same seed.

    A hundred chapters (fewer if there are fewer scenes), three choices a scene, 120 words, with speeches,
    thoughts, variants, conditions, effects, captions and verse in about the measure of the real stories.
    """
    chance = random.Random(seed)  # noqa: S311  prose, not secrets
    chapters = min(most_chapters, scenes)
    files = {"story.yaml": _story()}
    for chapter in range(chapters):
        count = scenes // chapters + (chapter < scenes % chapters)
        after = f"part{chapter + 1}.s0" if chapter + 1 < chapters else "last"
        jumps = [*(f"s{number + 1}" for number in range(count - 1)), after]
        body = "\n".join(line for number in range(count) for line in _scene(chance, number, jumps[number]))
        title = f"chapter: The {_sentence(chance, 2)}\ncard: |\n  The {{nights:ordinal}} night.\n"
        files[f"chapters/{chapter + 1}_part{chapter}.yaml"] = f"{title}\nscenes:\n{body}\n"
    last = chapters - 1
    files[f"chapters/{last + 1}_part{last}.yaml"] += (
        "  last:\n    text: |\n      And so on.\n    ending: end\n"
    )
    return files


def _story() -> str:
    cast = "\n".join(f"  {name.lower()}: {{name: {name}}}" for name in _NAMES)
    numbers = "\n".join(f"  {name}: {{start: 3, from: 0, to: 8}}" for name in _NUMBERS)
    flags = "\n".join(f"  {name}: false" for name in _FLAGS)
    return (
        f"story: A Long One\nstart: part0.s0\n\ncast:\n{cast}\n\nstate:\n{numbers}\n{flags}\n"
        "  stake: {start: none, one_of: [none, thrown, hidden]}\n\n"
        "places:\n  room: {background: room, alt: A room.}\n\nendings:\n  end: {title: The End}\n"
    )


def _scene(chance: random.Random, number: int, jump: str) -> Iterator[str]:
    """One scene, indented as an author would: prose in one line a paragraph."""
    yield f"  s{number}:"
    yield f"    pov: {chance.choice(_NAMES).lower()}"
    if chance.random() < 0.1:
        yield "    place: room"
    yield "    text:"
    yield "      - |"
    yield f"        {_prose(chance, 38)}"
    yield ""
    yield f"        {_special(chance)}"
    if chance.random() < 0.5:
        yield f"      - if: {_condition(chance)}"
        yield "        text: |"
        yield f"          {_prose(chance, 12)}"
        yield "      - else: |"
        yield f"          {_prose(chance, 12)}"
    yield "    choices:"
    for choice in range(3):
        yield from _choice(chance, choice)
    yield f"    jump: {jump}"
    yield ""


def _choice(chance: random.Random, number: int) -> Iterator[str]:
    yield f"      - label: {_sentence(chance, 5)} {number}."
    if number and chance.random() < 0.4:
        yield f"        if: {_condition(chance)}"
        if chance.random() < 0.5:
            yield f"        locked: {_sentence(chance, 4)}."
    yield f"        change: {{{chance.choice(_NUMBERS)}: {chance.choice(('+1', '-1', '+2'))}}}"
    if chance.random() < 0.3:
        yield f"        set: {{{chance.choice(_FLAGS)}: true}}"
    if chance.random() < 0.55:
        yield "        text: |"
        yield f"          {_prose(chance, 16)}"


def _condition(chance: random.Random) -> str:
    tests = [
        f"{chance.choice(_NUMBERS)} >= {chance.randint(1, 7)}",
        f"not {chance.choice(_FLAGS)}",
        f"stake == {chance.choice(('thrown', 'hidden'))}",
        f"{chance.choice(_FLAGS)} and {chance.choice(_NUMBERS)} < {chance.randint(2, 8)}",
        f"1 <= {chance.choice(_NUMBERS)} <= {chance.randint(3, 6)}",
    ]
    return chance.choice(tests)


def _special(chance: random.Random) -> str:
    kind = chance.random()
    if kind < 0.5:
        return f"{chance.choice(_NAMES)}: {_prose(chance, 10)}"
    if kind < 0.9:
        return f"*{_sentence(chance, 10)}.*"
    if kind < 0.95:
        return f"> {_sentence(chance, 6)}\n        > {_sentence(chance, 6)}"
    return f"[bell: {_sentence(chance, 4)}]"


def _prose(chance: random.Random, words: int) -> str:
    """Sentences, every other with a quotation, stress, a value or a variant in it."""
    text = f"{_sentence(chance, words - 6)}. {_sentence(chance, 6)}."
    kind = chance.random()
    if kind < 0.2:
        return f'"{text}" she said, and it wasn\'t.'
    if kind < 0.3:
        return f"{text} It was _{chance.choice(_WORDS)}_ -- or so."
    if kind < 0.4:
        return f"{text} *{_sentence(chance, 3)}.* And that was it."
    if kind < 0.45:
        return f"{text} {{nights:Word}} nights."
    if kind < 0.5:
        return f"{text} {{{_condition(chance)}: It went on. | It stopped.}}"
    return text


def _sentence(chance: random.Random, words: int) -> str:
    """No word stands twice: nobody writes so, and whoever looks for slips would find nothing else."""
    found = chance.choices(_WORDS, k=words)
    for place in range(1, words):
        while found[place] == found[place - 1]:
            found[place] = chance.choice(_WORDS)
    return " ".join(found).capitalize()
