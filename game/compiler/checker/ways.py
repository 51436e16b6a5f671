"""After every block something comes, and who wants to skip one is led by a choice that there is."""

from collections.abc import Iterable, Iterator

from game.compiler.draft import BlockDraft
from game.compiler.tree import Scalar
from game.model.story import Choice
from game.source.catalogue import NO_WAY_ON, SKIP_NEVER_OPEN, UNASKED, UNKNOWN_CHOICE
from game.source.diagnostic import Diagnostic
from game.source.suggest import listed, meant


def check_ways(blocks: Iterable[BlockDraft]) -> Iterator[Diagnostic]:
    """Each block ends play, offers choices, or jumps, by itself or by what it stands in."""
    for block in blocks:
        if block.silent or block.choices or block.ending is not None or block.jumps:
            continue
        parent = block.parent
        while parent is not None and not parent.jumps and not parent.silent:
            parent = parent.parent
        if parent is None:
            yield _no_way_on(block)


def check_skips(blocks: Iterable[BlockDraft]) -> Iterator[Diagnostic]:
    """`skip` names a choice of its block that can be taken; somebody is asked about it.

    Whether one under an `if` is open in every state only playing can show (`analysis.findings`).
    """
    for block in blocks:
        if block.skip is not None:
            yield from _check_skip(block, block.skip)
        if (block.skip is not None or block.short) and not _asked(block):
            yield _unasked(block)


def _check_skip(block: BlockDraft, skip: Scalar) -> Iterator[Diagnostic]:
    choice = choice_called(skip.value, block)
    if choice is None:
        if not block.silent:
            yield _unknown_choice(skip, block)
        return
    if choice.block is None:
        yield _never_open(skip)


def choice_called(name: str, block: BlockDraft) -> Choice | None:
    """A choice of the block by its own name or its full one."""
    return next((choice for choice in block.choices if choice.id in {name, f"{block.id}/{name}"}), None)


def _asked(block: BlockDraft) -> bool:
    """Whether this block or one around it carries a note: only then a player is asked how to meet it."""
    around: BlockDraft | None = block
    while around is not None:
        if around.note or around.silent:
            return True
        around = around.parent
    return False


def _no_way_on(block: BlockDraft) -> Diagnostic:
    choice = block.parent is not None
    return Diagnostic(
        code=NO_WAY_ON,
        message="nothing comes after this choice" if choice else "nothing comes after this scene",
        span=block.key.span,
        label="no `jump`, no `choices`, no `ending`" + (", nor around it" if choice else ""),
        help="add `jump: scene` here"
        + (", or to the scene for all its choices" if choice else ", or `ending: id`"),
    )


def _unknown_choice(skip: Scalar, block: BlockDraft) -> Diagnostic:
    names = [choice.id.rpartition("/")[2] for choice in block.choices]
    there = (
        f"they are {listed(names)}" if names else "this block has no choices, so there is nothing to skip to"
    )
    return Diagnostic(
        code=UNKNOWN_CHOICE,
        message=f"no choice here is called `{skip.value}`",
        span=skip.span,
        label="not one of the choices of this block",
        help=meant(skip.value, names, there),
    )


def _never_open(skip: Scalar) -> Diagnostic:
    return Diagnostic(
        code=SKIP_NEVER_OPEN,
        message=f"`{skip.value}` is never open",
        span=skip.span,
        label="it is crossed out for good",
        help="name a choice without `never`: whoever skips must always get on",
    )


def _unasked(block: BlockDraft) -> Diagnostic:
    key = "short" if block.short else "skip"
    return Diagnostic(
        code=UNASKED,
        message=f"nobody will be asked about this `{key}`",
        span=block.key.span,
        label="no `note` here or around it",
        help="add `note:` with what may be hard to read",
    )
