"""Small stories made by hand, so that playing is tested without the compiler."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from game.model.condition import Condition
from game.model.expression import Compare, Constant, Variable
from game.model.prose import Inline, Kind, Paragraph, Part, Style, Styled, Text, VerseLine, Words
from game.model.story import (
    Block,
    Chapter,
    Character,
    Choice,
    Effect,
    Ending,
    Jump,
    Look,
    LookValue,
    Place,
    Recall,
    Story,
    VariableKind,
)
from game.model.story import Variable as StoryVariable

Test: TypeAlias = tuple[str, str, int]
"""A condition: variable, sign, number."""

Prose: TypeAlias = Sequence["str | tuple[Test, Sequence[str]]"]
"""Paragraphs, with the marks of the story format for the kinds; a pair is a part under a condition."""


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A scene or an answer before names are resolved."""

    text: Prose = ()
    change: Mapping[str, int] = field(default_factory=dict)
    choices: Sequence["Offered"] = ()
    jump: str | Sequence[tuple[Test | None, str]] = ()
    ending: str = ""
    pov: str = ""
    place: str = ""
    music: str | None = None
    note: str = ""
    short: Prose = ()
    skip: str = ""


@dataclass(frozen=True, kw_only=True)
class Offered:
    """A choice: what its menu shows, and what it leads to (nothing for a `never`)."""

    label: str
    answer: Draft = field(default_factory=Draft)
    when: Test | None = None
    locked: str = ""
    never: str = ""
    once: bool = False


def number(name: str, start: int = 0, low: int = 0, high: int = 5) -> StoryVariable:
    """A number of the state."""
    return StoryVariable(name=name, kind=VariableKind.NUMBER, start=start, low=low, high=high)


def word(name: str, *words: str, recall: Recall | None = None) -> StoryVariable:
    """A one-of variable that starts as its first word."""
    return StoryVariable(
        name=name,
        kind=VariableKind.WORD,
        start=0,
        low=0,
        high=len(words) - 1,
        words=words,
        recall=recall,
    )


def yes_no(name: str, recall: Recall | None = None) -> StoryVariable:
    """A yes/no variable that starts as no."""
    return StoryVariable(name=name, kind=VariableKind.YES_NO, start=0, low=0, high=1, recall=recall)


CAST = (
    Character(id="buffy", name="Buffy", ink="bone"),
    Character(id="spike", name="Spike", ink="amber"),
    Character(id="willow", name="Willow"),
)
PLACES = (
    Place(id="bedroom", background="bedroom", alt="A dark bedroom.", ambience="house"),
    Place(id="crypt", background="crypt", alt="A stone room.", properties={"blur": 1}),
)


def story(scenes: Mapping[str, Draft], **given: Any) -> Story:  # noqa: ANN401  whatever Story takes
    """A Story of these scenes (`chapter.scene`), the first of which is the start."""
    return _Binder(scenes, given).story()


def look(when: Test | None, variables: Sequence[StoryVariable], **properties: LookValue) -> Look:
    """A look under a condition."""
    return Look(condition=_condition(when, variables), properties=properties)


def words(text: str) -> Inline:
    """One sentence, in which `*…*` is a thought and `_…_` is stressed."""
    parts: list[Words | Styled] = []
    for index, piece in enumerate(text.replace("_", "\0_").replace("*", "\0*").split("\0")):
        mark, rest = (piece[:1], piece[1:]) if index else ("", piece)
        style = {"*": Style.THOUGHT, "_": Style.STRESS}.get(mark)
        open_now = style is not None and index % 2 == 1
        if rest:
            parts.append(Styled(style, (Words(rest),)) if open_now and style else Words(rest))
    return tuple(parts)


class _Binder:
    """Numbers the blocks and resolves the names."""

    def __init__(self, scenes: Mapping[str, Draft], given: dict[str, Any]) -> None:
        self.scenes = scenes
        self.given = given
        self.variables: tuple[StoryVariable, ...] = given.pop("variables", ())
        self.chapters = tuple(dict.fromkeys(name.split(".")[0] for name in scenes))
        self.cards: Mapping[str, Prose] = given.pop("cards", {})
        self.endings = tuple(dict.fromkeys(_endings(scenes.values())))
        self.visited: Sequence[str] = given.pop("asked", ())
        self.blocks: list[Block | None] = []
        self.once = 0
        self.index: dict[str, int] = {}

    def story(self) -> Story:
        """All of it."""
        for name, draft in self.scenes.items():
            self.index[name] = len(self.blocks)
            self.blocks += [None] * _size(draft)
        for name, draft in self.scenes.items():
            self._block(name, draft, self.index[name], None)
        return Story(
            **{
                "id": "small",
                "title": "A Small Story",
                "start": 0,
                "blocks": tuple(block for block in self.blocks if block is not None),
                "scenes": self.index,
                "chapters": tuple(map(self._chapter, self.chapters)),
                "variables": self.variables,
                "cast": CAST,
                "places": PLACES,
                "endings": tuple(Ending(id=name, title=name.title()) for name in self.endings),
                **self.given,
            }
        )

    def _chapter(self, name: str) -> Chapter:
        announced = name in self.cards
        card = self._text(name, self.cards.get(name, ()))
        return Chapter(id=name, title=words(name.title()) if announced else (), card=card)

    def _block(self, name: str, draft: Draft, at: int, outer: Block | None) -> int:
        """Make the block of `draft` at its index, and its answers after it; the index that is free next."""
        jumps = self._jumps(draft.jump) or (outer.jumps if outer else ())
        block = Block(
            id=name,
            index=at,
            scene=outer.scene if outer else at,
            chapter=self.chapters.index(name.split(".", maxsplit=1)[0]),
            text=self._text(name, draft.text),
            effects=tuple(
                Effect(variable=self._at(key), amount=by, add=True) for key, by in draft.change.items()
            ),
            jumps=jumps,
            ending=self.endings.index(draft.ending) if draft.ending else None,
            parent=outer.index if outer else None,
            visited_bit=1 << self.visited.index(name) if name in self.visited else 0,
            pov=_position([person.id for person in CAST], draft.pov),
            place=_position([place.id for place in PLACES], draft.place),
            music=draft.music,
            note=words(draft.note),
            short=self._text(name, draft.short),
            skip=f"{name}/{draft.skip}" if draft.skip else "",
        )
        choices, free = [], at + 1
        for offered in draft.choices:
            answer = None if offered.never else free
            choices.append(self._choice(name, offered, answer))
            if answer is not None:
                free = self._block(choices[-1].id, offered.answer, answer, block)
        self.blocks[at] = _with_choices(block, tuple(choices))
        return free

    def _choice(self, name: str, offered: Offered, answer: int | None) -> Choice:
        bit = 1 << self.once if offered.once else 0
        self.once += offered.once
        return Choice(
            id=f"{name}/{offered.label.lower().replace(' ', '_')}",
            label=words(offered.label),
            block=answer,
            condition=_condition(offered.when, self.variables),
            locked=words(offered.locked),
            never=words(offered.never),
            once_bit=bit,
        )

    def _jumps(self, jump: str | Sequence[tuple[Test | None, str]]) -> tuple[Jump, ...]:
        listed = [(None, jump)] if isinstance(jump, str) else jump
        return tuple(
            Jump(condition=_condition(test, self.variables), target=self.index[to]) for test, to in listed
        )

    def _at(self, variable: str) -> int:
        return [each.name for each in self.variables].index(variable)

    def _text(self, block: str, prose: Prose) -> Text:
        return tuple(
            _paragraph(f"{block}#{number:08x}", item)
            if isinstance(item, str)
            else Part(((_condition(item[0], self.variables), self._text(f"{block}#{number:08x}", item[1])),))
            for number, item in enumerate(prose)
        )


def _with_choices(block: Block, choices: tuple[Choice, ...]) -> Block:
    fields = {name: getattr(block, name) for name in Block.__dataclass_fields__}
    return Block(
        **{**fields, "choices": choices, "jumps": () if choices or block.ending is not None else block.jumps}
    )


def _paragraph(name: str, line: str) -> Paragraph:
    speaker = next((at for at, person in enumerate(CAST) if line.startswith(f"{person.name}: ")), None)
    said = line.split(": ", 1)[1] if speaker is not None else line
    if line == "---":
        return Paragraph(id=name, kind=Kind.TURN)
    if line.startswith("> "):
        rows = tuple(_verse_line(row[2:]) for row in line.split("\n"))
        return Paragraph(id=name, kind=Kind.VERSE, verse=rows)
    if line.startswith("["):
        asset, _, caption = line.strip("[]").rpartition(": ")
        return Paragraph(id=name, kind=Kind.CAPTION, words=words(caption), asset=asset)
    if said.startswith("*") and said.endswith("*"):
        return Paragraph(id=name, kind=Kind.THOUGHT, words=words(said.strip("*")), speaker=speaker)
    kind = Kind.PROSE if speaker is None else Kind.SPEECH
    return Paragraph(id=name, kind=kind, words=words(said), speaker=speaker)


def _verse_line(line: str) -> VerseLine:
    for at, person in enumerate(CAST):
        if line.startswith(f"{person.name}: "):
            return VerseLine(words=words(line.removeprefix(f"{person.name}: ")), speaker=at)
    return VerseLine(words=words(line))


def _condition(test: Test | None, variables: Sequence[StoryVariable]) -> Condition | None:
    if test is None:
        return None
    name, sign, value = test
    at = [variable.name for variable in variables].index(name)
    return Condition(Compare(sign, Variable(at), Constant(value)))


def _position(names: Sequence[str], name: str) -> int | None:
    return names.index(name) if name else None


def _size(draft: Draft) -> int:
    return 1 + sum(_size(offered.answer) for offered in draft.choices if not offered.never)


def _endings(drafts: Any) -> list[str]:  # noqa: ANN401  drafts, in any collection
    found = []
    for draft in drafts:
        found += [draft.ending] if draft.ending else []
        found += _endings(offered.answer for offered in draft.choices)
    return found
