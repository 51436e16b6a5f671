"""A turn set into pages: they end where paragraphs end, and the last one holds the choices.

Inside a paragraph a page ends only where the paragraph alone is higher than the window, and never so that
one row stands alone. Nothing is made smaller to fit; a last page that is too high for its choices scrolls.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from game.desktop.layout.blocks import Block, Line, set_piece
from game.desktop.layout.boxes import Box, set_button
from game.desktop.layout.lettering import Measure
from game.desktop.layout.sizes import Sizes
from game.runtime.turn import CONTINUE
from game.view.screen import PieceKind, Screen

LEAST_ROWS = 2
"""Rows of a divided paragraph that stay together at the end of a page and at the beginning of the next."""
SHORT = 1 / 3
"""The share of a page under which one that is turned looks empty."""
NAMED = {PieceKind.SPEECH, PieceKind.NOTE}
"""What may stand under small words of its own: who speaks, or what it is."""
OPENING = {PieceKind.TITLE, PieceKind.CARD}
"""What begins a chapter: it has a page to itself, as in a book."""


class PlacedBlock(NamedTuple):
    """A paragraph and its top, in pixels below the page's top."""

    y: int
    block: Block


class PlacedBox(NamedTuple):
    """A choice and its top, in pixels below the page's top."""

    y: int
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What is read between two presses. `leaf` is the leaf of the Screen it belongs to.

    `height` may be more than the window has; then the page scrolls. `goes_on` tells that the press after
    the last page continues the story.
    """

    leaf: int
    blocks: tuple[PlacedBlock, ...]
    boxes: tuple[PlacedBox, ...] = ()
    height: int = 0
    opening: bool = False
    goes_on: bool = False


def set_screen(screen: Screen, sizes: Sizes, measure: Measure) -> tuple[Page, ...]:
    """All pages of a turn, one at least."""
    goes_on = [button.id for button in screen.buttons] == [CONTINUE]
    boxes = () if goes_on else tuple(set_button(button, sizes, measure) for button in screen.buttons)
    pages: list[Page] = []
    for leaf, content in enumerate(screen.leaves):
        blocks = [set_piece(piece, sizes, measure) for piece in content.pieces]
        blocks = [block for block in blocks if block.lines]
        opening = _opening(blocks)
        if opening:
            pages.append(_opening_page(blocks[:opening], leaf, sizes))
        if leaf + 1 < len(screen.leaves):
            pages += _fill(blocks[opening:], leaf, sizes)
        else:
            pages += _last(blocks[opening:], boxes, leaf, sizes)
    if not pages:
        pages = [_page([], 0, sizes, boxes)]
    return (*pages[:-1], replace(pages[-1], goes_on=goes_on))


def _opening(blocks: Sequence[Block]) -> int:
    """How many blocks at the beginning announce a chapter."""
    kinds = (block.kind in OPENING and not block.flame for block in blocks)
    return next((at for at, announces in enumerate(kinds) if not announces), len(blocks))


def _opening_page(blocks: Sequence[Block], leaf: int, sizes: Sizes) -> Page:
    page = _page(blocks, leaf, sizes)
    down = max(0, round(sizes.height * 0.4) - page.height // 2)
    return replace(_lowered(page, down), opening=True)


def _fill(blocks: Sequence[Block], leaf: int, sizes: Sizes) -> list[Page]:
    """Pages as full as they can be, without choices."""
    pages: list[Page] = []
    group: list[Block] = []
    for unit in _units(blocks):
        if group and _stacked([*group, *unit]) > sizes.height:
            pages.append(_page(group, leaf, sizes))
            group = []
        group += unit
        while _stacked(group) > sizes.height:
            head, group = _divide(group, sizes.height)
            pages.append(_page(head, leaf, sizes))
    if group:
        pages.append(_page(group, leaf, sizes))
    return pages


def _last(blocks: Sequence[Block], boxes: tuple[Box, ...], leaf: int, sizes: Sizes) -> list[Page]:
    """Pages of which the last holds the choices and as many last paragraphs as fit, at least one."""
    units = _units(blocks)
    if not units:
        return [_page([], leaf, sizes, boxes)] if boxes else []
    room = sizes.height - (_boxes_height(boxes, sizes) + _before_boxes(sizes) if boxes else 0)
    kept = list(units[-1])
    before = len(units) - 1
    while before and _stacked([*units[before - 1], *kept]) <= room:
        before -= 1
        kept = [*units[before], *kept]
    while _reads_short(units, before, sizes):
        kept = kept[len(units[before]) :]
        before += 1
    pages = _fill([block for unit in units[:before] for block in unit], leaf, sizes)
    while _stacked(kept) > sizes.height:
        head, kept = _divide(kept, sizes.height)
        pages.append(_page(head, leaf, sizes))
    return [*pages, _page(kept, leaf, sizes, boxes)]


def _reads_short(units: Sequence[list[Block]], before: int, sizes: Sizes) -> bool:
    """Whether the page before the one with the choices would be almost empty, an answer by itself, and the
    next paragraphs had better stand under it; one at least stays with the choices.
    """
    if not before or before + 1 >= len(units):
        return False
    page = _group([block for unit in units[:before] for block in unit], sizes)
    together = _stacked([*page, *units[before]])
    return _stacked(page) < sizes.height * SHORT and together <= sizes.height


def _group(blocks: Sequence[Block], sizes: Sizes) -> Sequence[Block]:
    """What stands on the last of the pages that these fill."""
    return [placed.block for placed in _fill(blocks, 0, sizes)[-1].blocks]


def _units(blocks: Sequence[Block]) -> list[list[Block]]:
    """Blocks grouped so that what holds on to the next one stands on its page."""
    units: list[list[Block]] = []
    joined = False
    for block in blocks:
        if joined:
            units[-1].append(block)
        else:
            units.append([block])
        joined = block.holds
    return units


def _stacked(blocks: Sequence[Block]) -> int:
    """Height of blocks one under the other."""
    return sum(block.height for block in blocks) + sum(after.gap for _, after in pairwise(blocks))


def _divide(blocks: Sequence[Block], height: int) -> tuple[list[Block], list[Block]]:
    """A page's worth of blocks that are too high together, the last one divided between rows, and the rest.

    A page always takes something, so that a row higher than the window ends no loop.
    """
    head = list(blocks)
    tail: list[Block] = []
    while len(head) > 1 and _stacked(head[:-1]) + head[-1].gap + _start(head[-1]) > height:
        tail.insert(0, head.pop())
    room = height - (_stacked(head[:-1]) + head[-1].gap if head[:-1] else 0)
    first, second = _halves(head[-1], room)
    rest = [second] if second else []
    return [*head[:-1], first], [*rest, *tail]


def _start(block: Block) -> int:
    """The least of a block that may end a page."""
    line = block.lines[min(_least(block), len(block.lines)) - 1]
    return line.y + line.height


def _least(block: Block) -> int:
    """Rows that stay together at its beginning: small words over them count for nothing."""
    named = block.kind in NAMED and block.lines[0].size != block.lines[-1].size
    return LEAST_ROWS + named


def _halves(block: Block, height: int) -> tuple[Block, Block | None]:
    """The rows that fit and the rows that do not, two at least in each where there are that many."""
    lines = block.lines
    fit = sum(line.y + line.height <= height for line in lines)
    if fit >= len(lines):
        return block, None
    fit = max(min(fit, len(lines) - LEAST_ROWS), min(_least(block), len(lines)))
    if fit >= len(lines):
        return block, None
    return _cut(block, lines[:fit]), replace(_cut(block, lines[fit:]), rule=0)


def _cut(block: Block, lines: tuple[Line, ...]) -> Block:
    top = lines[0].y
    moved = tuple(line._replace(y=line.y - top) for line in lines)
    return replace(block, lines=moved, height=moved[-1].y + moved[-1].height)


def _page(blocks: Sequence[Block], leaf: int, sizes: Sizes, boxes: tuple[Box, ...] = ()) -> Page:
    """Blocks one under the other from the page's top, then the boxes."""
    placed: list[PlacedBlock] = []
    y = 0
    for block in blocks:
        y += block.gap if placed else 0
        placed.append(PlacedBlock(y, block))
        y += block.height
    boxed: list[PlacedBox] = []
    if boxes and placed:
        y += _before_boxes(sizes)
    for box in boxes:
        y += _between_boxes(sizes) if boxed else 0
        boxed.append(PlacedBox(y, box))
        y += box.height
    page = Page(leaf=leaf, blocks=tuple(placed), boxes=tuple(boxed), height=y)
    return _lowered(page, round(sizes.height * 0.36)) if _is_alone(page, sizes) else page


def _is_alone(page: Page, sizes: Sizes) -> bool:
    """A single short paragraph without choices: a page of one line, which stands free."""
    if page.boxes or len(page.blocks) != 1:
        return False
    return page.height <= 2 * sizes.pitch


def _lowered(page: Page, down: int) -> Page:
    blocks = tuple(PlacedBlock(y + down, block) for y, block in page.blocks)
    return replace(page, blocks=blocks, height=page.height + down)


def _boxes_height(boxes: tuple[Box, ...], sizes: Sizes) -> int:
    return sum(box.height for box in boxes) + _between_boxes(sizes) * max(0, len(boxes) - 1)


def _before_boxes(sizes: Sizes) -> int:
    return round(sizes.body * 1.1)


def _between_boxes(sizes: Sizes) -> int:
    return round(sizes.body * 0.45)
