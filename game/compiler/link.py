"""From drafts to the Story: names become indexes, and what is not said is taken from around it."""

from collections.abc import Sequence
from types import MappingProxyType

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
        credit=draft.credit,
        ifid=draft.ifid,
        language=draft.language,
    )


def _blocks(
    drafts: Sequence[BlockDraft], scenes: dict[str, int], visits: dict[str, int]
) -> tuple[Block, ...]:
    """Blocks in their order; a block stands behind the one it is part of, so that one's jumps are known."""
    found: list[Block] = []
    nearest: list[tuple[Jump, ...]] = []
    seeming: list[Truth | None] = []
    for draft in drafts:
        parent = draft.parent
        jumps = tuple(_jump(jump, scenes) for jump in draft.jumps)
        if not jumps and parent is not None:
            jumps = nearest[parent.index]
        nearest.append(jumps)
        truth, seems = draft.truth, draft.seems
        if parent is not None:
            truth = truth or found[parent.index].truth
            seems = seems or seeming[parent.index]
        seeming.append(seems)
        ends = draft.ending is not None or draft.choices
        found.append(
            Block(
                id=draft.id,
                index=draft.index,
                scene=draft.scene,
                chapter=draft.chapter,
                text=draft.text,
                effects=draft.effects,
                choices=draft.choices,
                jumps=() if ends else jumps,
                ending=draft.ending,
                parent=None if parent is None else parent.index,
                visited_bit=visits.get(draft.id, 0),
                pov=draft.pov,
                place=draft.place,
                music=draft.music,
                note=draft.note,
                short=draft.short,
                skip=_skip(draft),
                truth=truth,
                seems=seems or truth,
            )
        )
    return tuple(found)


def _jump(jump: JumpDraft, scenes: dict[str, int]) -> Jump:
    return Jump(condition=jump.condition, target=scenes[jump.target])


def _skip(draft: BlockDraft) -> str:
    if draft.skip is None:
        return ""
    choice = choice_called(draft.skip.value, draft)
    assert choice is not None, "the checker has found it"
    return choice.id
