"""A turn, in the order of the format page."""

import pytest

from game.compiler.compile import compile_files
from game.model.state import State
from game.model.story import Story
from game.runtime.read import plain, read, read_words
from game.runtime.step import begin, is_open, look, step
from game.runtime.turn import CONTINUE, Stuck, Turn
from tests.compiler.small import STORY, compile_small, story_of


def _read(story: Story, turn: Turn) -> list[str]:
    """Every line of a turn, a card in brackets."""
    lines = []
    for index, state, card in turn.entries:
        block = story.blocks[index]
        if card:
            lines.append(f"[{plain(read_words(story, story.chapters[block.chapter].title, state))}]")
        lines += [plain(line.runs) or line.kind.value for line in read(story, block.text, state)]
    return lines


def _value(story: Story, state: State, name: str) -> int:
    names = [variable.name for variable in story.variables]
    return state.values[names.index(name)]


def _offers(turn: Turn) -> list[tuple[str, bool]]:
    return [(offer.choice.id.rpartition("/")[2], offer.open) for offer in turn.offers]


def test_text_is_asked_after_the_effects_of_its_block() -> None:
    """Effects first, then words: a scene reads itself as it has left the state."""
    story = story_of(
        """
        door:
          change: {nights: +1}
          set: {fine: true, stake: thrown}
          text: |
            {nights} {fine: fine | not} {stake}
          jump: last
        """
    )

    assert _read(story, begin(story)) == ["[]", "5 fine thrown"]


def test_effects_happen_at_once_and_stop_at_the_bounds() -> None:
    """Each starts from the value before; a number never leaves its bounds."""
    story = story_of(
        """
        door:
          change: {trust: -3}
          choices:
            - label: Much.
              change: {trust: +8, nights: -2}
              set: {told: true}
          jump: last
        """
    )
    turn = begin(story)
    assert _value(story, turn.state, "trust") == 0
    after = step(story, turn.state, "one.door/much").state

    assert (_value(story, after, "trust"), _value(story, after, "nights")) == (8, 4)
    assert _value(story, after, "told") == 1


def test_head_place_and_music_stay_until_changed() -> None:
    """And `none` stops the music."""
    story = story_of(
        """
        door:
          pov: ann
          place: yard
          music: rain
          choices:
            - label: Ben.
              pov: ben
            - label: Hush.
              music: none
          jump: last
        """
    )
    state = begin(story).state

    assert (state.pov, state.place, state.music) == (0, 1, "rain")
    ben = step(story, state, "one.door/ben").state
    assert (ben.pov, ben.place, ben.music) == (1, 1, "rain")
    assert step(story, state, "one.door/hush").state.music == ""


def test_an_answer_and_the_scene_after_it_are_one_turn() -> None:
    """A silent scene between them is passed through, its effects kept."""
    story = story_of(
        """
        door:
          text: |
            A door.
          choices:
            - label: Go.
              text: |
                She went.
          jump: hall
        hall:
          change: {trust: +1}
          jump: room
        room:
          text: |
            {trust} rooms.
          choices:
            - label: Stay.
              ending: home
        """
    )
    turn = step(story, begin(story).state, "one.door/go")

    assert _read(story, turn) == ["She went.", "2 rooms."]
    assert _offers(turn) == [("stay", True)]
    assert step(story, turn.state, "one.room/stay").ending == 0


def test_a_scene_that_wrote_something_offers_continue() -> None:
    """One that wrote nothing in this state goes on at once; a turn of the page is nothing."""
    story = story_of(
        """
        door:
          text:
            - if: fine
              text: |
                Fine.
          jump: page
        page:
          text: |
            ---
          jump: said
        said:
          text: |
            Said.
          jump: last
        """
    )
    turn = begin(story)

    assert _read(story, turn) == ["[]", "turn", "Said."]
    assert turn.continues
    assert step(story, turn.state, CONTINUE).ending == 0


def test_continue_and_closed_choices_cannot_be_taken_where_they_are_not_offered() -> None:
    """A caller's mistake raises; a player cannot make it."""
    story = story_of(
        """
        door:
          choices:
            - label: Go.
            - label: Fly.
              never: No.
            - label: On.
              if: fine
          jump: last
        """
    )
    state = begin(story).state

    for choice in (CONTINUE, "one.door/fly", "one.door/on", "one.door/none"):
        with pytest.raises(ValueError, match="not open"):
            step(story, state, choice)


def test_offers_stand_in_written_order_and_are_asked_once() -> None:
    """Open; crossed out with a reason; crossed out for good; or not there at all."""
    story = story_of(
        """
        door:
          choices:
            - label: Locked.
              if: fine
              locked: Not yet.
            - label: Hidden.
              if: fine
            - label: Never.
              never: No.
            - label: Open.
              if: not fine
          jump: last
        """
    )

    assert _offers(begin(story)) == [("locked", False), ("never", False), ("open", True)]


def test_a_choice_taken_once_is_not_listed_again() -> None:
    """Not even crossed out; a scene may be entered again."""
    story = story_of(
        """
        door:
          choices:
            - label: Look.
              once: true
              if: not told
              locked: Seen.
              set: {told: true}
            - label: Go.
              jump: last
          jump: door
        """
    )
    turn = begin(story)
    assert _offers(turn) == [("look", True), ("go", True)]
    again = step(story, turn.state, "one.door/look")

    assert _offers(again) == [("go", True)]
    assert not is_open(story.blocks[0].choices[0], again.state)


def test_a_scene_is_visited_once_it_has_been_left() -> None:
    """Not while one is in it for the first time; also when it leads to itself."""
    story = story_of(
        """
        door:
          text: |
            {visited(door): again | first}
          choices:
            - label: Round.
              text: |
                {visited(door): again | first}
          jump: door
        """
    )
    turn = begin(story)
    assert _read(story, turn) == ["[]", "first"]

    assert _read(story, step(story, turn.state, "one.door/round")) == ["first", "again"]


def test_jumps_are_asked_after_the_answer() -> None:
    """The first that fits the state as it is then."""
    story = story_of(
        """
        door:
          choices:
            - label: Go.
              change: {trust: +1}
          jump:
            - if: trust >= 3
              jump: last
            - if: trust >= 2
              jump: door
        """
    )
    first = step(story, begin(story).state, "one.door/go")

    assert first.state.block == story.scenes["one.door"]
    assert step(story, first.state, "one.door/go").ending == 0


def test_a_player_with_no_way_on_is_told_why() -> None:
    """No open choice, or no jump that fits: the story's mistake, which can be rolled back."""
    no_choice = story_of(
        "door:\n  choices:\n    - label: Go.\n      if: fine\n      locked: No.\n      jump: last\n"
    )
    no_jump = story_of("door:\n  jump:\n    - if: fine\n      jump: last\n")

    assert begin(no_choice).stuck is Stuck.NO_OPEN_CHOICE
    assert _offers(begin(no_choice)) == [("go", False)]
    assert begin(no_jump).stuck is Stuck.NO_JUMP


def test_a_card_stands_before_a_scene_of_another_chapter() -> None:
    """And at the very beginning; not when a chapter goes round in itself."""
    files = {
        "story.yaml": STORY,
        "chapters/1_one.yaml": "chapter: One\nscenes:\n  door:\n    text: A.\n    jump: hall\n"
        "  hall:\n    text: B.\n    jump: two.room\n",
        "chapters/2_two.yaml": "chapter: Two\nscenes:\n  room:\n    text: C.\n    ending: home\n",
    }
    story = compile_files(files, "small").story
    assert story is not None
    first = begin(story)
    second = step(story, first.state, CONTINUE)
    third = step(story, second.state, CONTINUE)

    assert [_read(story, turn) for turn in (first, second, third)] == [
        ["[One]", "A."],
        ["B."],
        ["[Two]", "C."],
    ]
    assert third.ending == 0


def test_what_is_recalled_is_known_from_the_beginning() -> None:
    """Before the first effect, and for good."""
    compiled = compile_small(
        "door:\n  text: |\n    {known: Again. | At last.}\n  ending: home\n",
        story=f"{STORY}\nrecalls:\n  known: {{story: other}}\n",
    )
    story = compiled.story
    assert story is not None

    assert _read(story, begin(story)) == ["[]", "At last."]
    assert _read(story, begin(story, {len(story.variables) - 1: 1})) == ["[]", "Again."]


def test_a_step_changes_nothing_that_was() -> None:
    """The same choice from the same state leads to the same turn, and `look` finds it again."""
    story = story_of("door:\n  choices:\n    - label: Go.\n      change: {trust: +1}\n  jump: door\n")
    state = begin(story).state
    kept = State(*state)

    first = step(story, state, "one.door/go")

    assert state == kept
    assert step(story, state, "one.door/go") == first
    assert look(story, first.state)._replace(entries=first.entries) == first
