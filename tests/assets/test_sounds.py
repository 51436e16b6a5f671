"""Every sound as the game decodes it: its loudness, length and size, and no click where it goes round."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import numpy as np
import pygame
import pyloudnorm
import pytest
from numpy.typing import NDArray

from tests.story.shipped import shipped

ROOT = Path(__file__).parent.parent.parent
SOUNDS = ROOT / "assets" / "sounds"
RATE = 44_100
MIB = 2**20

NAMES = tuple(sorted(path.stem for path in SOUNDS.glob("*.ogg")))
CUES = ("bell", "knock", "switch")
MUSIC = tuple(name for name in NAMES if name.startswith("title_") or name == "song")
AMBIENCE = tuple(name for name in NAMES if name not in {*CUES, *MUSIC})
STORIES = ("quiet_chair", "what_the_dark_kept", "the_same_dark")

Heard = NDArray[np.float64]


@pytest.fixture(autouse=True, scope="module")
def _device() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SDL_AUDIODRIVER", "dummy")
        pygame.mixer.init(RATE, -16, 2, 1024)
        yield
        pygame.mixer.quit()
    _heard.cache_clear()


@pytest.mark.parametrize("name", MUSIC)
def test_music_is_even(name: str) -> None:
    """No piece is louder than the next: -20 LUFS, give or take two."""
    assert -22 <= _loudness(name) <= -18


@pytest.mark.parametrize("name", AMBIENCE)
def test_ambience_stays_under_the_words(name: str) -> None:
    """No place is louder than the next, and all are ten below the music: -30 LUFS, give or take three."""
    assert -33 <= _loudness(name) <= -27


@pytest.mark.parametrize("name", CUES)
def test_a_cue_is_short_and_does_not_startle(name: str) -> None:
    """A cue is over in three seconds, is heard, and begins and ends in silence."""
    heard = _heard(name)

    assert len(heard) < 3 * RATE
    assert -12 <= _decibels(np.abs(heard).max()) <= -6
    assert np.abs(heard[[0, -1]]).max() < 0.002


@pytest.mark.parametrize("name", NAMES)
def test_no_peak_comes_near_the_top(name: str) -> None:
    """Between the samples too, three decibels are left to whoever plays it."""
    assert _decibels(_true_peak(_heard(name))) <= -3


@pytest.mark.parametrize("name", [*MUSIC, *AMBIENCE])
def test_a_loop_does_not_click(name: str) -> None:
    """The step from its last sample to its first is no larger than its own steps are."""
    heard = _heard(name)

    step = np.abs(heard[0] - heard[-1]).max()

    assert step <= np.percentile(np.abs(np.diff(heard, axis=0)), 99.9)


@pytest.mark.parametrize("name", AMBIENCE)
def test_a_place_has_no_hole_where_it_goes_round(name: str) -> None:
    """The half second before the seam is about as loud as the one after: nothing was faded there."""
    heard = _heard(name)

    before, after = (
        _decibels(np.sqrt(np.mean(part**2))) for part in (heard[-RATE // 2 :], heard[: RATE // 2])
    )

    assert abs(before - after) <= 4


@pytest.mark.parametrize("name", [*MUSIC, *AMBIENCE])
def test_a_loop_is_short_enough_to_be_held(name: str) -> None:
    """A minute at most and ten MiB as it lies in memory: three of them are there at the worst instant."""
    assert 30 <= pygame.mixer.Sound(SOUNDS / f"{name}.ogg").get_length() <= 60
    assert len(pygame.mixer.Sound(SOUNDS / f"{name}.ogg").get_raw()) <= 10 * MIB


@pytest.mark.parametrize("name", [*MUSIC, *AMBIENCE])
def test_a_loop_is_sound_on_both_sides(name: str) -> None:
    """Neither ear is left alone, and the two of them together do not cancel out."""
    left, right = _heard(name).T

    assert abs(_decibels(left.std()) - _decibels(right.std())) <= 3
    assert np.corrcoef(left, right)[0, 1] > -0.3


def test_all_sounds_are_small() -> None:
    """They take eight MiB at most of what is fetched."""
    assert sum(path.stat().st_size for path in SOUNDS.iterdir()) <= 8 * MIB


@pytest.mark.parametrize("story", STORIES)
def test_every_place_has_its_ambience(story: str) -> None:
    """No place of a story is mute, and each one's sound is there."""
    assert set() == {place.id for place in shipped(story).places if place.ambience not in AMBIENCE}


@pytest.mark.parametrize("story", STORIES)
def test_every_story_has_a_piece_for_its_title(story: str) -> None:
    """The title page plays it by the story's id."""
    assert f"title_{story}" in MUSIC


@cache
def _heard(name: str) -> Heard:
    """A sound as the game's own decoder gives it, from -1 to 1."""
    samples = pygame.sndarray.array(pygame.mixer.Sound(SOUNDS / f"{name}.ogg"))
    return np.asarray(samples, dtype=np.float64) / 32_768


def _loudness(name: str) -> float:
    return float(pyloudnorm.Meter(RATE).integrated_loudness(_heard(name)))


def _decibels(level: float) -> float:
    return float(20 * np.log10(level))


def _true_peak(heard: Heard) -> float:
    """The highest point of the wave itself, by four times as many samples, where the samples are highest."""
    highest = np.abs(heard).max()
    seconds = [heard[at : at + RATE] for at in range(0, len(heard), RATE)]
    loud = [second for second in seconds if np.abs(second).max() > 0.7 * highest]
    return float(max(highest, *(_between(channel) for second in loud for channel in second.T)))


def _between(samples: Heard) -> float:
    taps = np.arange(-16, 16)
    window = 0.5 + 0.5 * np.cos(np.pi * (taps + 0.5) / 16.5)
    kernels = [np.sinc(taps + part) * window for part in (0.25, 0.5, 0.75)]
    return float(max(np.abs(np.convolve(samples, kernel)).max() for kernel in kernels))
