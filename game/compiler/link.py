"""From drafts to the Story: names become indexes, and what is not said is taken from around it."""

from collections.abc import Sequence
from types import MappingProxyType
from typing import NamedTuple

from game.compiler.checker.ways import choice_called
from game.compiler.draft import BlockDraft, JumpDraft, StoryDraft
from game.model.story import Block, Jump, Story, Truth


def link(draft: StoryDraft, drafts: Sequence[BlockDraft], visits: dict[str, int]) -> Story:
    """The Story. Every mistake has been told before: what is named here exists."""
    scenes = {block.id: block.index for block in drafts if block.parent is None}
    assert draft.start is not None, "the checker has found the start"
    return Story(
        id=draft.id,
        title=draft.title,
        start=scenes[draft.start.value],
        blocks=_blocks(drafts, scenes, visits),
        scenes=MappingProxyType(scenes),
        chapters=tuple(draft.chapters),
        variables=draft.variables,
        cast=draft.cast,
        places=draft.places,
        looks=draft.looks,
        endings=draft.endings,
        notebook=draft.notebook,
        content_notes=draft.content_notes,
        temperaments=MappingProxyType(draft.temperaments),
        renamed=MappingProxyType({old: new.value for old, new in draft.renamed.items()}),
        bars=draft.bars,
        banned=draft.banned,
        credit=draft.credit,
        ifid=draft.ifid,
        language=draft.language,
    )


def _blocks(
    drafts: Sequence[BlockDraft], scenes: dict[str, int], visits: dict[str, int]
) -> tuple[Block, ...]:
    """Blocks in their order; a block stands behind the one it is part of, so what that one says is known."""
    found: list[Block] = []
    nearest: list[_Around] = []
    for draft in drafts:
        around = _NOWHERE if draft.parent is None else nearest[draft.parent.index]
        own = _Around(
            tuple(_jump(jump, scenes) for jump in draft.jumps) or around.jumps,
            draft.truth or around.truth,
            draft.seems or around.seems,
        )
        nearest.append(own)
        found.append(_block(draft, own, visits.get(draft.id, 0)))
    return tuple(found)


class _Around(NamedTuple):
    """What blocks inside a block take from it."""

    jumps: tuple[Jump, ...]
    truth: Truth | None
    seems: Truth | None


_NOWHERE = _Around((), None, None)


def _block(draft: BlockDraft, own: _Around, visited_bit: int) -> Block:
    """One block; what comes after it is one thing alone, and it seems what it is if nothing else is said."""
    leads_on = draft.ending is None and not draft.choices
    return Block(
        id=draft.id,
        index=draft.index,
        scene=draft.scene,
        chapter=draft.chapter,
        text=draft.text,
        effects=draft.effects,
        choices=draft.choices,
        jumps=own.jumps if leads_on else (),
        ending=draft.ending,
        parent=None if draft.parent is None else draft.parent.index,
        visited_bit=visited_bit,
        pov=draft.pov,
        place=draft.place,
        music=draft.music,
        note=draft.note,
        short=draft.short,
        skip=_skip(draft),
        truth=own.truth,
        seems=own.seems or own.truth,
    )


def _jump(jump: JumpDraft, scenes: dict[str, int]) -> Jump:
    return Jump(condition=jump.condition, target=scenes[jump.target])


def _skip(draft: BlockDraft) -> str:
    if draft.skip is None:
        return ""
    choice = choice_called(draft.skip.value, draft)
    assert choice is not None, "the checker has found it"
    return choice.id
