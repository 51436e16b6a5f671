"""A story as plain lists and objects: all that a page needs to show it and to play it.

Scenes stand in reading order, and choices are numbered as they are written down, each before those inside
its answer. A choice holds what its answer does. A key that would say nothing is left out. Scenes, conditions,
jumps, variables, cast, places and endings are meant by number; `visited` and `once` number bits of a state.
"""

from game.analysis.map.known import Known
from game.analysis.map.plain import Json, digits, full
from game.analysis.map.prose import inline, text
from game.analysis.map.tables import Tables, Written
from game.analysis.odds import Chance
from game.model.story import Block, Choice, Story, Truth, Variable


class StoryData:
    """A story while it is written down; `choices` gives the number of each choice by its id."""

    def __init__(self, story: Story, known: Known, written: Written) -> None:
        self.choices: dict[str, int] = {}
        self._story = story
        self._known = known
        self._tables = Tables(story, written)

    def plain(self) -> dict[str, Json]:
        """All of it; the tables come last, when it is known what is in them."""
        story, tables = self._story, self._tables
        places = {block: place for place, block in enumerate(story.scenes.values())}
        return {
            "id": story.id,
            "title": story.title,
            "language": story.language,
            "start": places[story.start],
            "chapters": [
                full(
                    {
                        "id": each.id,
                        "title": inline(each.title, tables),
                        "card": text(each.card, tables),
                    }
                )
                for each in story.chapters
            ],
            "variables": [_variable(variable) for variable in story.variables],
            "cast": [{"id": each.id, "name": each.name} for each in story.cast],
            "places": [place.id for place in story.places],
            "endings": [
                full({"id": each.id, "title": each.title, "odds": self._ending(each.id)})
                for each in story.endings
            ],
            "scenes": [self._scene(story.blocks[block]) for block in story.scenes.values()],
            **tables.written(places),
        }

    def _ending(self, ending: str) -> Json:
        odds = self._known.endings.get(ending)
        return None if odds is None else digits(odds)

    def _scene(self, block: Block) -> Json:
        return full(
            {
                "id": block.id.partition(".")[2],
                "chapter": block.chapter,
                "odds": _chance(self._known.scenes.get(block.id)),
                "visited": _bit(block.visited_bit),
                **self._inside(block, None, None),
            }
        )

    def _choice(self, block: Block, choice: Choice) -> Json:
        tables = self._tables
        self.choices[choice.id] = len(self.choices)
        answer = None if choice.block is None else self._story.blocks[choice.block]
        return full(
            {
                "id": choice.id.removeprefix(f"{block.id}/"),
                "label": inline(choice.label, tables),
                "if": None if choice.condition is None else tables.condition(choice.condition),
                "locked": inline(choice.locked, tables),
                "never": inline(choice.never, tables),
                "once": _bit(choice.once_bit),
                "odds": _chance(self._known.options.get(choice.id)),
                **({} if answer is None else self._inside(answer, block.truth, block.seems)),
            }
        )

    def _inside(self, block: Block, truth: Truth | None, seems: Truth | None) -> dict[str, Json]:
        """What a scene and the answer to a choice have in common; `truth` and `seems` are those around."""
        tables = self._tables
        return {
            "nobody": block.index not in self._known.entered,
            "truth": None if block.truth is truth else block.truth,
            "seems": None if block.seems is seems else block.seems,
            "text": text(block.text, tables),
            "effects": [[each.variable, each.amount, int(each.add)] for each in block.effects],
            "pov": block.pov,
            "place": block.place,
            "music": block.music,
            "note": inline(block.note, tables),
            "short": text(block.short, tables),
            "skip": block.skip.removeprefix(f"{block.id}/"),
            "ending": block.ending,
            "choices": [self._choice(block, choice) for choice in block.choices],
            "jumps": tables.jumps(block.jumps) if block.jumps else None,
            "closed": self._closed(block),
        }

    def _closed(self, block: Block) -> list[Json]:
        """The jumps of the block, by their place, that nobody takes who comes to it."""
        ways = self._known.ways
        if ways is None or block.index not in self._known.entered:
            return []
        return [place for place, jump in enumerate(block.jumps) if (block.index, jump.target) not in ways]


def _variable(variable: Variable) -> Json:
    return full(
        {
            "name": variable.name,
            "kind": variable.kind.value,
            "start": variable.start,
            "low": variable.low,
            "high": variable.high,
            "words": list(variable.words),
            "recalled": variable.recall is not None,
        }
    )


def _chance(chance: Chance | None) -> Json:
    """How likely at all; where it can happen more than once, with how often on the average."""
    if chance is None:
        return None
    ever = None if chance.ever is None else digits(chance.ever)
    times = digits(chance.times)
    return ever if ever == times else [ever, times]


def _bit(bit: int) -> int | None:
    return bit.bit_length() - 1 if bit else None
