"""A playthrough as bytes, and bytes as a playthrough to be restored.

    {"format":1, "story":…, "title":…, "time":…, "turns":[{"at":…, "values":{…}, "choice":…}, …, {"at":…}]}

in an envelope. All names are the author's own. The states stand in `turns`, each with what differs
from the one before and with the choice that was taken in it; the last one, which has none, is where the
playthrough stands. (In full a state takes 1.5 kB, and there is one for every choice.)
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.model.story import Story
from game.playthrough.envelope import DAMAGED, Unsound, seal, unseal
from game.playthrough.left import NOTHING_LEFT, Left, Plain
from game.playthrough.names import NOTHING, NamedState, Names
from game.playthrough.notes import Manner, Met
from game.playthrough.playthrough import Checkpoint, Playthrough
from game.playthrough.reading import first_line, heading

FORMAT = 1
"""Goes up when an older game could not read a save; every older format must still be read."""

NEWER = Unsound("This save was made by a newer version of the game. Update the game to load it.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A playthrough as it stands now, safe to hand to another thread."""

    story: Story
    recalled: Mapping[int, int]
    checkpoints: tuple[Checkpoint, ...]
    here: Checkpoint
    chapter: str
    line: str
    ending: str
    time: int
    page: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptTurn:
    """One state of a save. `choice` is what was taken in it, empty for the last."""

    state: NamedState
    choice: str
    met: Mapping[str, Manner]
    automatic: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Save:
    """What a save file holds: enough to restore it, and what tells one save from another on a page of them.

    `story` is the story's id and `title` its name, `ending` the title of the ending it stands at, `time` is
    in seconds since 1970, `turns` has one entry at least. `page` is the id of the piece that began the page
    in sight; empty on the turn's first page.
    """

    story: str
    ifid: str
    title: str
    chapter: str
    line: str
    place: str
    time: int
    recalled: Mapping[str, Plain]
    turns: tuple[KeptTurn, ...]
    ending: str = ""
    page: str = ""


def moment(playthrough: Playthrough, time: int, page: str = "") -> Moment:
    """What is to be kept of a playthrough that is saved at `time`, on the page that this piece begins."""
    return Moment(
        story=playthrough.story,
        recalled=playthrough.recalled,
        checkpoints=playthrough.checkpoints,
        here=Checkpoint(state=playthrough.turn.state, choice="", met=playthrough.met, left=playthrough.left),
        chapter=heading(playthrough),
        line=first_line(playthrough),
        ending=_ending(playthrough),
        time=time,
        page=page,
    )


def encode(saved: Moment) -> bytes:
    """The bytes of a save."""
    story, names = saved.story, Names(saved.story)
    save = {
        "format": FORMAT,
        "story": story.id,
        "ifid": story.ifid,
        "title": story.title,
        "chapter": saved.chapter,
        "line": saved.line,
        **({"ending": saved.ending} if saved.ending else {}),
        **({"page": saved.page} if saved.page else {}),
        "place": story.places[place].id if (place := saved.here.state.place) >= 0 else "",
        "time": saved.time,
        "recalled": names.named_values(saved.recalled.items()),
        "turns": _told(names, saved),
    }
    return seal(save)


def decode(data: bytes) -> Save | Unsound:
    """What the bytes of a save hold, or why they cannot be read. Never raises, whatever they are."""
    save = unseal(data)
    if isinstance(save, Unsound):
        return save
    try:
        return NEWER if int(save["format"]) > FORMAT else _save(save)
    except (LookupError, TypeError, ValueError, AttributeError, OverflowError):
        return DAMAGED


def _told(names: Names, saved: Moment) -> list[dict[str, object]]:
    turns, before = [], Checkpoint(state=NOTHING, choice="")
    for taken in (*saved.checkpoints, saved.here):
        turn = names.told(taken.state, before.state)
        if taken.left != before.left:
            turn["left"] = taken.left.told()
        if taken is not saved.here:
            turn["choice"] = taken.choice
        turns.append({**turn, **_manners(names.story, taken.met)})
        if taken.automatic:
            turns[-1]["automatic"] = True
        before = taken
    return turns


def _ending(playthrough: Playthrough) -> str:
    """The title of the ending that has been read; empty before one, and while a note hides it."""
    at = playthrough.turn.ending
    return "" if at is None or playthrough.waiting is not None else playthrough.story.endings[at].title


def _manners(story: Story, met: Met) -> dict[str, object]:
    by_id = {story.blocks[block].id: manner.value for block, manner in met.items()}
    return {"met": by_id} if by_id else {}


def _save(save: dict[str, Any]) -> Save:
    """Raises one of the errors `decode` knows where something is not what it should be."""
    words = {key: _word(save[key]) for key in ("story", "ifid", "title", "chapter", "line", "place")}
    turns, state = [], dict[str, Any]()
    for told in save["turns"]:
        state = {**state, **told, "values": {**state.get("values", {}), **told.get("values", {})}}
        turns.append(_kept(state, told))
    if not turns:
        raise ValueError("a save has one turn at least")
    return Save(
        **words,
        time=int(save["time"]),
        recalled=_plain(save["recalled"]),
        turns=tuple(turns),
        ending=_word(save.get("ending", "")),
        page=_word(save.get("page", "")),
    )


def _kept(state: dict[str, Any], told: dict[str, Any]) -> KeptTurn:
    return KeptTurn(
        state=NamedState(
            at=_word(state["at"]),
            values=_plain(state["values"]),
            visited=tuple(map(_word, state.get("visited", ()))),
            taken=tuple(map(_word, state.get("taken", ()))),
            pov=_word(state.get("pov", "")),
            place=_word(state.get("place", "")),
            music=_word(state.get("music", "")),
            left=_left(state["left"]) if "left" in state else NOTHING_LEFT,
        ),
        choice=_word(told.get("choice", "")),
        met={_word(block): Manner(manner) for block, manner in told.get("met", {}).items()},
        automatic=bool(told.get("automatic", False)),
    )


def _left(told: dict[str, Any]) -> Left:
    return Left(
        values=_plain(told["values"]),
        visited=tuple(map(_word, told["visited"])),
        taken=tuple(map(_word, told["taken"])),
    )


def _plain(values: dict[str, Any]) -> dict[str, Plain]:
    for value in values.values():
        if not isinstance(value, bool | int | str):
            raise TypeError(f"{value!r} is no value of a variable")
    return dict(values)


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value
