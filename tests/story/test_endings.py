"""Where plays of the shipped stories end."""

import pytest

from game.analysis.explore import explore
from game.analysis.odds import odds
from game.playthrough.notes import Manner
from game.playthrough.playthrough import Playthrough
from game.playthrough.route import follow
from tests.story.shipped import shipped

LEAST, MOST = 0.01, 0.35
"""How likely each ending is when every choice is left to chance."""

TO_BE_CONTINUED = """
    goodnight.door/give_them_the_bright_voice goodnight.count/count_nights goodnight.place/bed
    goodnight.blue/you goodnight.tests/nothing goodnight.leave/out
    fairground.street/watch_the_two_by_the_meter_not_leave
    fairground.eyes/walk_straight_at_them_your_dream_your_rules
    fairground.road/they_re_gone_because_you_wanted_them_gone
    fairground.where/let_your_feet_have_an_opinion twice_round.mist/roll_your_eyes_at_the_mist
    twice_round.twice/for_he_hasn_t_asked_you_a_single_thing
    twice_round.door/push_nobody_knocks_in_a_dream performance.enter_b/ripple performance.stake_b/throw
    performance.why/coat what_it_costs.want/his what_it_costs.blame/glory what_it_costs.forgive/full
    not_dead_quiet.seat/near not_dead_quiet.guess/praise not_dead_quiet.tears/asked
    not_dead_quiet.hold/solid if_you_sleep.nod/first_night if_you_sleep.real/plain
    if_you_sleep.arm/moved if_you_sleep.before/told what_he_has_left.what/sing
    what_he_has_left.line/seen what_he_has_left.answer/name one_thing.morning/keeping
    endings_morning.to_be_continued/look endings_morning.missed/one_thing
"""
RAIN_ON_THE_MAT = """
    july.dark/call_out_make_it_know_you_re_here july.sees/went july.night/back july.day/angel
    help.help/honest help.reach/close tuesdays.talk/home tuesdays.talk/his_story tuesdays.day/verify
    tuesdays.talk2/job tuesdays.talk2/bad tuesdays.day2/bed the_name.pub/laugh_he_meant_you_to
    the_name.name/push_you_need_it_now_who empty_nights.empty/stay_in_it_till_morning_every_time
    empty_nights.tell/mom_be_mom empty_nights.sofa/marshmallows
    the_table.search/you_don_t_know_enough_go_back_in_and_look_for_him coal.fade/touch_him_carefully
    coal.dru/take_her_hand coal.gift/london_is_enough_go three_words.note/i_found_him
    three_words.road/stay_in_the_kitchen_with_joyce three_words.cover/well three_words.weeks/bought
    ends.rain_door/floor
"""


def test_the_piece_between_is_explored_from_every_past() -> None:
    """What its gates remember of the other two stories: whichever endings of them are known."""
    explored = explore(shipped("the_same_dark"))

    assert len(explored.profiles) == 6
    assert "for each of 6 pasts a player can bring" in explored.verdict
    assert explored.complete


@pytest.mark.parametrize(
    ("name", "route", "ending"),
    [
        ("quiet_chair", TO_BE_CONTINUED, "to_be_continued"),
        ("what_the_dark_kept", RAIN_ON_THE_MAT, "rain_on_the_mat"),
    ],
)
def test_the_way_of_the_source_comes_to_its_end(name: str, route: str, ending: str) -> None:
    """Who does what is done in the piece adapted ends where it ends."""
    story = shipped(name)
    playthrough = Playthrough.begin(story, standing=Manner.READ)
    list(follow(playthrough, tuple(route.split())))
    while playthrough.turn.continues:
        playthrough.choose("continue")

    assert playthrough.turn.ending is not None
    assert ending == story.endings[playthrough.turn.ending].id


@pytest.mark.parametrize("name", [pytest.param("quiet_chair", marks=pytest.mark.slow), "what_the_dark_kept"])
def test_no_ending_is_rare_or_common(name: str) -> None:
    """Every ending is reached, none by accident alone, and none by most."""
    chances = odds(explore(shipped(name))).endings

    assert [] == [
        f"{ending} {100 * chance:.2f} %" for ending, chance in chances.items() if not LEAST <= chance <= MOST
    ]
    assert sum(chances.values()) == pytest.approx(1)
