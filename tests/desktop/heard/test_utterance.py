"""Words on their way to a voice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.desktop.heard.utterance import LONGEST, Tone, Utterance, bits, speakable


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("“I was—” she said.", "I was, she said."),
        ("A chair — one.", "A chair, one."),
        ("Three – or 3–4 – nights", "Three, or 3 to 4, nights"),
        ("Tara: “Don’t.”", "Tara: Don't."),
        ("He said: “‘No.’”", "He said: No."),
        ("What—?", "What?"),
        ("Wait… no", "Wait... no"),
        ("One,\ntwo\nthree—", "One, two, three"),
        ("One.\nTwo", "One. Two"),
        ("-w /tmp/file", "w /tmp/file"),
        ("!-!QUIT", "QUIT"),
        ("[[volm 0]] hush", "volm 0 hush"),
        ("a\0b\x1b\u00ad\u200bc", "abc"),
        ("‹ 100 % ›", "100 %"),
        ("…", "..."),
        ("“”—", ""),
    ],
)
def test_signs_become_pauses_or_nothing(written: str, said: str) -> None:
    """No voice reads a quotation mark out, and a dash is a breath."""
    assert speakable(written) == said


@given(st.text() | st.text("—–-!,.'’“”\n [0"))
def test_no_text_is_an_order_to_a_voice(text: str) -> None:
    """Whatever stands in a story: one row that begins no option, holds no command, and can be encoded."""
    said = speakable(text)

    assert not said.startswith(("-", "!", " "))
    assert not set(said) & set("\0\n\r\x1b[]<>{}`\\|")
    assert said.isprintable()
    assert said.encode()[:0] == b""
    assert len(said) <= 3 * len(text) + 4


@given(st.lists(st.sampled_from(["One.", "Is it two?", "Three and more of it, until it ends!"]), min_size=1))
def test_bits_are_whole_sentences_and_all_of_them(sentences: list[str]) -> None:
    """A text said bit by bit is the same text, and no bit is long unless one sentence is."""
    text = " ".join(sentences)
    divided = list(bits(text, 40))

    assert " ".join(divided) == text
    assert all(len(bit) <= 40 and bit[-1] in ".?!" for bit in divided)


def test_one_long_sentence_is_one_bit() -> None:
    """Nothing is cut where nobody breathes."""
    sentence = "and " * LONGEST + "so."

    assert list(bits(sentence)) == [sentence]


def test_what_is_hushed_before_it_can_be_stopped_is_stopped_then() -> None:
    """A voice that was just being started when somebody pressed a key is silent too."""
    stopped: list[str] = []
    utterance = Utterance(("One.",), Tone())
    utterance.stopped_by(lambda: stopped.append("first"))

    utterance.hush()
    utterance.stopped_by(lambda: stopped.append("second"))

    assert stopped == ["first", "second"]


def test_how_long_words_last() -> None:
    """Twice as fast is half as long."""
    words = ("one two three four five six seven",) * 25

    assert Utterance(words, Tone(rate=100)).seconds == pytest.approx(60)
    assert Utterance(words, Tone(rate=200)).seconds == pytest.approx(30)


def test_half_a_sign_is_left_out() -> None:
    """What is typed into a search may hold one; no voice can be given it."""
    assert speakable("o\ud83dne\udc00") == "one"
