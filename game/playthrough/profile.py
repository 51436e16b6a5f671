"""What outlives a playthrough: endings found, what they left behind, and how content notes are met."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from game.model.state import State
from game.model.story import Library, Recall, Shelf, Story
from game.playthrough.disk import backup_of
from game.playthrough.envelope import DAMAGED, Unsound, seal, unseal
from game.playthrough.left import Plain
from game.playthrough.names import Names
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.renamed import renamed
from game.playthrough.writer import Writer

FORMAT = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One player. `endings` and `values` are by story id; values are those at the last ending reached."""

    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Plain]] = field(default_factory=dict)
    notes: Manner = Manner.ASK


def with_ending(profile: Profile, playthrough: Playthrough) -> Profile:
    """The profile once the ending `playthrough` stands at is known; the same if it stands at none."""
    story, turn = playthrough.story, playthrough.turn
    if turn.ending is None:
        return profile
    known = (*profile.endings.get(story.id, ()), story.endings[turn.ending].id)
    values = Names(story).named_values(enumerate(turn.state.values))
    return replace(
        profile,
        endings={**profile.endings, story.id: tuple(dict.fromkeys(known))},
        values={**profile.values, story.id: values},
    )


def with_present_names(profile: Profile, story: Story) -> Profile:
    """The profile with what a story calls its endings and variables now; the same if none was renamed."""
    known, values = profile.endings.get(story.id, ()), profile.values.get(story.id, {})
    endings, variables = {each.id for each in story.endings}, {each.name for each in story.variables}
    found = tuple(dict.fromkeys(renamed(story, ending, endings) for ending in known))
    named = {renamed(story, name, variables): value for name, value in values.items()}
    if (found, named) == (known, values):
        return profile
    return replace(
        profile,
        endings={**profile.endings, story.id: found},
        values={**profile.values, story.id: named},
    )


def recalled(profile: Profile, story: Story) -> dict[int, int]:
    """The values a playthrough of `story` begins with because of what is known of others."""
    found: dict[str, Plain] = {}
    for variable in story.variables:
        value = _recalled(profile, variable.recall) if variable.recall else None
        if value is not None:
            found[variable.name] = value
    return Names(story).values(found)


def is_shown(library: Library, shelf: Shelf, profile: Profile) -> bool:
    """Whether a story stands in the menu: some wait until others have been played to an end."""
    if shelf.condition is None:
        return True
    known = tuple(int(bool(profile.endings.get(each.id))) for each in library.stories)
    return bool(shelf.condition.holds(State(0, known)))


class ProfileFile:
    """The profile kept at `path`, and what this game has added to it.

    `profile` is what is known now. Another game may add to the file meanwhile, so each write reads it again,
    and adds this game's changes to what stands there.
    """

    def __init__(self, path: Path, writer: Writer) -> None:
        self.path = path
        self._writer = writer
        self._changes: tuple[Callable[[Profile], Profile], ...] = ()
        self.profile, self.problem = _read(path)

    def reached(self, playthrough: Playthrough) -> None:
        """Remember the ending that `playthrough` stands at, if it stands at one, and what was renamed."""
        story = playthrough.story
        if with_present_names(self.profile, story) is not self.profile:
            self._change(lambda profile: with_present_names(profile, story))
        if playthrough.turn.ending is not None:
            at_end = with_ending(Profile(), playthrough)
            self._change(lambda profile: _joined(profile, at_end))

    def meet_notes(self, manner: Manner) -> None:
        """Remember how content notes are met from now on."""
        self._change(lambda profile: replace(profile, notes=manner))

    def forget(self) -> None:
        """Know no ending any more, nor what any left behind; how content notes are met stays."""
        self._change(lambda profile: Profile(notes=profile.notes))

    def _change(self, change: Callable[[Profile], Profile]) -> None:
        self._changes = (*self._changes, change)
        self.profile = change(self.profile)
        changes = self._changes
        self._writer.write(self.path, lambda: _encode(_changed(_read(self.path)[0], changes)), alone=True)


def _recalled(profile: Profile, recall: Recall) -> Plain | None:
    """The value; None where it is not known, and the variable begins as its author said."""
    known = profile.endings.get(recall.story, ())
    if recall.variable:
        return profile.values.get(recall.story, {}).get(recall.variable)
    return any(ending in known for ending in recall.endings) if recall.endings else bool(known)


def _joined(profile: Profile, added: Profile) -> Profile:
    endings = dict(profile.endings)
    for story, found in added.endings.items():
        endings[story] = tuple(dict.fromkeys((*endings.get(story, ()), *found)))
    return replace(profile, endings=endings, values={**profile.values, **added.values})


def _changed(profile: Profile, changes: tuple[Callable[[Profile], Profile], ...]) -> Profile:
    for change in changes:
        profile = change(profile)
    return profile


def _encode(profile: Profile) -> bytes:
    return seal(
        {
            "format": FORMAT,
            "endings": dict(profile.endings),
            "values": dict(profile.values),
            "notes": profile.notes.value,
        }
    )


def _read(path: Path) -> tuple[Profile, str]:
    """What is kept there, or in the file before it; an empty profile and a sentence if neither is sound."""
    problem = ""
    for each in (path, backup_of(path)):
        try:
            held = _decode(each.read_bytes())
        except FileNotFoundError:
            continue
        except OSError as error:
            held = Unsound(f"{each} cannot be read ({error.strerror or error}).")
        if isinstance(held, Profile):
            return held, problem and f"{problem} What was known a moment before is used."
        problem = problem or f"Which endings you know is kept in {path}. {held.sentence}"
    return Profile(), problem


def _decode(data: bytes) -> Profile | Unsound:
    held = unseal(data)
    if isinstance(held, Unsound):
        return held
    try:
        return _profile(held)
    except (LookupError, TypeError, ValueError, AttributeError):
        return DAMAGED


def _profile(held: Any) -> Profile:  # noqa: ANN401  JSON is anything
    """Raises one of the errors `_decode` knows where something is not what it should be.

    A newer game may know more of a player; what this one knows is read all the same.
    """
    endings = {str(story): tuple(map(str, found)) for story, found in held["endings"].items()}
    values = {str(story): dict(named) for story, named in held["values"].items()}
    notes = held["notes"] if held["notes"] in list(Manner) else Manner.ASK
    return Profile(endings=endings, values=values, notes=Manner(notes))
