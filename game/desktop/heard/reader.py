"""What is said when: the page as it comes up, what is in focus as it changes, and nothing twice."""

from game.desktop.heard.aloud import Aloud, Meant
from game.desktop.heard.voice import Voice


class Reader:
    """Reads aloud what fills the window. Mutable: it knows what it said last."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self.begin()

    def begin(self) -> None:
        """Know nothing, so that all is said anew."""
        self._news = News()

    def follow(self, now: Aloud, notice: str = "") -> None:
        """Say what is new, and before it the sentence at the foot of the window."""
        words = self._news.of(now, notice)
        if words:
            self._voice.say(words)


class News:
    """What is new in the window each time it is looked at. Mutable: it knows what it told last."""

    def __init__(self) -> None:
        self._last: Aloud | None = None
        self._place = ""
        self._notice = ""

    def of(self, now: Aloud, notice: str = "") -> tuple[str, ...]:
        """What is new, and before it the sentence at the foot of the window; nothing for nothing."""
        words = (*self._told(notice), *self._new(now))
        self._last = now
        return words if any(words) else ()

    def _told(self, notice: str) -> tuple[str, ...]:
        said, self._notice = self._notice, notice
        return (notice,) if notice != said else ()

    def _new(self, now: Aloud) -> tuple[str, ...]:
        last = self._last
        if last is None or (now.page, now.parts) != (last.page, last.parts):
            meant = (_sentence(now.meant, None),) if now.meant.id else ()
            return (*self._come_to(now.place), *now.parts, *meant)
        return (_sentence(now.meant, last.meant),) if now.meant != last.meant else ()

    def _come_to(self, place: str | None) -> tuple[str, ...]:
        """What the picture shows, where it is another one."""
        if place is None or place == self._place:
            return ()
        self._place = place
        return (place,)


def _sentence(now: Meant, last: Meant | None) -> str:
    """What is in focus; of the same thing as before only what has changed of it."""
    if last is None or now.id != last.id:
        heading = now.heading if last is None or now.heading != last.heading else ""
        return ". ".join(filter(None, (heading, ", ".join(now.words))))
    return ", ".join(word for word in now.words if word not in last.words)
