"""What only plays by chance can tell: words, and who reads which line."""

import pytest

from game.analysis.sampled import sampled
from tests.compiler.small import story_of

SCENES = """\
door:
  text: |
    One two three.

    A door.
  choices:
    - label: Knock.
      set: {fine: true}
      text: |
        Four five.
    - label: Wait.
  jump: hall
hall:
  text:
    - |
      Six {fine: seven | seven eight} nine.
    - if: fine
      text: |
        Ten.
  choices:
    - label: On.
  jump: last
"""


def test_words_are_those_that_are_read() -> None:
    """Five at the door; who knocks reads six more, who waits four; and all read the two of the end."""
    found = sampled(story_of(SCENES), plays=2_000, seed=3)

    assert (found.words.low, found.words.high, found.words.most) == (11, 13, 13)
    assert abs(found.words.mean - 12) <= 4 * found.words.error
    assert (found.first.mean, found.first.error) == (5, 0)
    assert (found.between.low, found.between.high) == (4, 6)
    assert (found.choices.mean, found.choices.most) == (2, 2)


def test_who_reads_a_line_is_told_with_its_error() -> None:
    """Lines that all read are read for certain; one that half of the players read is read by about half."""
    told = story_of(SCENES)
    found = sampled(told, plays=2_000, seed=3)
    shares = sorted(found.lines.values(), key=lambda each: each.share)

    assert [share.share for share in shares[2:]] == [1.0] * 4
    assert all(abs(share.share - 0.5) <= 4 * share.error for share in shares[:2])
    assert shares[0].error == pytest.approx((0.25 / 2_000) ** 0.5, rel=0.05)
    assert found.options["one.door/knock"] == shares[0]
    assert found.scenes["one.hall"].share == 1.0
    assert found.endings["home"].share == 1.0
    assert found.endings["away"].share == 0.0


def test_the_same_seed_is_the_same_sample() -> None:
    """And another one is another."""
    told = story_of(SCENES)

    assert sampled(told, plays=50, seed=1) == sampled(told, plays=50, seed=1)
    assert sampled(told, plays=50, seed=1) != sampled(told, plays=50, seed=2)
