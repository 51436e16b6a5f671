"""The map in the language of Graphviz, for those who draw with other tools."""

from collections.abc import Iterator

from game.analysis.map.graph import graph_of
from game.analysis.map.known import Known
from game.model.story import Story


def dot(story: Story, known: Known) -> str:
    """The text of a `digraph`: a cluster for each chapter, dashed what nobody sees."""
    return "\n".join(_lines(story, known)) + "\n"


def _lines(story: Story, known: Known) -> Iterator[str]:
    graph = graph_of(story)
    names = list(story.scenes)
    yield f"digraph {_quoted(story.id)} {{"
    yield f"  label={_quoted(story.title)}; labelloc=t; rankdir=TB; newrank=true; fontname=Georgia;"
    yield '  node [shape=box, style="rounded", fontname=Helvetica, fontsize=11]; edge [color="#667084"];'
    for number, chapter in enumerate(story.chapters):
        yield f"  subgraph {_quoted(f'cluster_{chapter.id}')} {{"
        yield f'    label={_quoted(chapter.id)}; color="#c8ccd4";'
        for place, name in enumerate(names):
            if graph.chapters[place] == number:
                yield f"    {_quoted(name)} [{_look(story, known, graph.scenes[place])}];"
        yield "  }"
    for link in graph.links:
        taken = any(_taken(known, block, graph.scenes[link.target]) for block in link.jumping)
        look = "" if taken else ' [style=dashed, color="#b3403a"]'
        yield f"  {_quoted(names[link.source])} -> {_quoted(names[link.target])}{look};"
    yield "}"


def _look(story: Story, known: Known, index: int) -> str:
    block = story.blocks[index]
    lines = [block.id.partition(".")[2]]
    chance = known.scenes.get(block.id)
    if block.ending is not None:
        lines.append(story.endings[block.ending].title)
    if chance is not None and chance.ever is not None:
        lines.append(f"{100 * chance.ever:.3g} %")
    label = f"label={_quoted(chr(10).join(lines))}"
    if index not in known.entered:
        return f'{label}, style="rounded,dashed", color="#b3403a", fontcolor="#b3403a"'
    if block.ending is not None:
        return f"{label}, peripheries=2"
    return f"{label}, penwidth=2" if index == story.start else label


def _taken(known: Known, block: int, target: int) -> bool:
    return block in known.entered and (known.ways is None or (block, target) in known.ways)


def _quoted(words: str) -> str:
    """A string of the language: quotes and line ends are its only special signs, a backslash begins one."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
