"""Pages as text: what stands where."""

from collections.abc import Iterator

from game.desktop.layout.blocks import Block, Line
from game.desktop.layout.pages import Page
from game.desktop.layout.sizes import Sizes


def transcribe(pages: tuple[Page, ...], sizes: Sizes) -> str:
    """Every row of every page with its top, and every box with its top and bottom."""
    width, height = sizes.window
    lines = [
        f"window {width}x{height}, body {sizes.body}, label {sizes.label}, small {sizes.small}",
        f"column {sizes.column} from {sizes.left}, pages {sizes.height} high from {sizes.top}",
    ]
    for number, page in enumerate(pages, start=1):
        lines += [
            "",
            f"page {number} of {len(pages)}, leaf {page.leaf + 1}, {page.height} high{_marks(page)}",
        ]
        for y, block in page.blocks:
            lines += [f"  {block.kind}{_rule(block, y)}", *_rows(block.lines, y)]
        for y, box in page.boxes:
            lines += [
                f"  box {y} to {y + box.height}, {box.state}",
                *_rows(box.lines, y, _number(box.number)),
            ]
            lines += _rows(box.reason, y, "(why)")
    return "\n".join(lines) + "\n"


def _marks(page: Page) -> str:
    return f"{', opening' if page.opening else ''}{', goes on' if page.goes_on else ''}"


def _rule(block: Block, y: int) -> str:
    kind = "flame" if block.flame else "rule"
    return f", {kind} {block.rule} wide at {y + block.under}" if block.rule else ""


def _number(lines: tuple[Line, ...]) -> str:
    return "".join(line.row.text for line in lines)


def _rows(lines: tuple[Line, ...], top: int, mark: str = "") -> Iterator[str]:
    for line in lines:
        indent = round(line.row.placed[0].x) if line.row.placed else 0
        yield f"  {top + line.y:5} {mark:>5} {format(indent, '+') if indent else '':>4} {line.row.text}"
        mark = ""
