"""Something being said: its words, how they are to sound, and the end of it at any moment."""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass

WORDS_A_MINUTE = 175
"""An ordinary pace: that of 100 %."""
LONGEST = 240
"""Signs said in one go where a voice is given its words bit by bit."""


@dataclass(frozen=True, slots=True)
class Tone:
    """How loud, of 100, and how fast, in percent of the ordinary pace."""

    volume: int = 80
    rate: int = 100

    @property
    def words_a_minute(self) -> int:
        """The pace as most voices count it."""
        return WORDS_A_MINUTE * self.rate // 100


class SpeakerFailedError(Exception):
    """A voice cannot be started, hangs, or says nothing; the reason is for the console."""


class Utterance:
    """Words on their way out. Mutable: it can be hushed at any time, from any thread, without waiting."""

    def __init__(self, parts: tuple[str, ...], tone: Tone) -> None:
        self.parts = parts
        self.tone = tone
        self.hushed = threading.Event()
        self._stops: list[Callable[[], None]] = []

    @property
    def text(self) -> str:
        """All of it, an empty line between two parts."""
        return "\n\n".join(self.parts)

    @property
    def seconds(self) -> float:
        """About how long it lasts."""
        return 60 * len(self.text.split()) / self.tone.words_a_minute

    def stopped_by(self, stop: Callable[[], None]) -> None:
        """Have `stop` called when it is hushed; at once if it has been. It must not wait for anything."""
        self._stops.append(stop)
        if self.hushed.is_set():
            stop()

    def hush(self) -> None:
        """Be silent now."""
        self.hushed.set()
        for stop in tuple(self._stops):
            stop()


def speakable(text: str) -> str:
    """Words in one row, without the signs voices stumble over: no quotation marks, pauses for dashes and
    the ends of verse rows, and nothing that a voice could take for an order.
    """
    text = re.sub(r"\s*\n\s*", ", ", text.strip().translate(_SIGNS))
    text = re.sub(r"(?<=\d)\s*[–—]\s*(?=\d)", " to ", text)
    text = re.sub(r"\s*[–—]+\s*", ", ", text)
    text = "".join(sign for sign in text if sign.isprintable())
    text = re.sub(r"\s+", " ", re.sub(r"(?<=[.!?,])'", "", text))
    text = re.sub(r"\s*,(?:\s*,)*", ",", text)
    text = re.sub(r",\s*(?=[.;:!?])|(?<=[.;:!?]),", "", text)
    return re.sub(r"^[\s,!-]+|[\s,]+$", "", text)


def bits(text: str, longest: int = LONGEST) -> Iterator[str]:
    """The text in bits of whole sentences, none longer than that but for a sentence that is."""
    bit = ""
    for sentence in re.split(r"(?<=[.!?])\s+", text):
        if bit and len(bit) + 1 + len(sentence) > longest:
            yield bit
            bit = ""
        bit = f"{bit} {sentence}".strip()
    if bit:
        yield bit


_SIGNS = {
    **dict.fromkeys(map(ord, '“”„«»‹›‘‚"[]{}<>|\\^~_*`#\u00ad\u200b\u200c\u200d\ufeff\0'), None),
    ord("’"): "'",
    ord("…"): "...",
    ord("\u2011"): "-",
    ord("−"): "-",
    ord("·"): ",",
    ord("→"): ",",
    ord("\t"): " ",
}
