"""How many words a story has, and whose they are."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.analysis.lint.words import lines_of
from game.analysis.report.language import reading_ease, word_count
from game.model.prose import Either, Inline, Kind, Paragraph, Style, Styled, Text, Value, Words, paragraphs_in
from game.model.story import Choice, Story


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Words as an author counts them: of an either both halves, of a value one.

    `text` is what scenes and answers tell and chapters' cards, `labels` also the reasons of closed choices,
    `notes` content notes and short versions; `all` are these and the `notebook`. `chapters` have their text
    and labels, by id. `voices` divide the text by kind: `narration`, `thoughts`, `verse`, `captions`, and
    `speech`, which `speakers` divide by cast id.
    """

    text: int
    labels: int
    notes: int
    notebook: int
    chapters: Mapping[str, int]
    voices: Mapping[str, int]
    speakers: Mapping[str, int]
    ease: float | None
    """Flesch's reading ease; None in another language than English."""

    @property
    def all(self) -> int:
        """Everything that somebody may read."""
        return self.text + self.labels + self.notes + self.notebook


def written(story: Story) -> Written:
    """Count it."""
    chapters = dict.fromkeys((chapter.id for chapter in story.chapters), 0)
    labels = 0
    for chapter in story.chapters:
        chapters[chapter.id] += _words(chapter.title) + _text(chapter.card)
    for block in story.blocks:
        offered = sum(_choice(choice) for choice in block.choices)
        labels += offered
        chapters[story.chapters[block.chapter].id] += _text(block.text) + offered
    text = tuple(paragraphs(story))
    speakers = _speakers(story, text)
    voices = _voices(text)
    english = story.language.partition("-")[0] == "en"
    return Written(
        text=sum(chapters.values()) - labels,
        labels=labels,
        notes=sum(_words(block.note) + _text(block.short) for block in story.blocks),
        notebook=sum(
            _words(words)
            for note in story.notebook
            for words in (note.label, note.entry, note.verdict, note.truth)
        ),
        chapters=chapters,
        voices=voices,
        speakers=speakers,
        ease=reading_ease(map(plain_text, text)) if english else None,
    )


def paragraphs(story: Story) -> Iterator[Paragraph]:
    """Every paragraph that is read as the story goes: not those of short versions."""
    for chapter in story.chapters:
        yield from paragraphs_in(chapter.card)
    for block in story.blocks:
        yield from paragraphs_in(block.text)


def plain_text(paragraph: Paragraph) -> str:
    """The words of a paragraph at their longest."""
    return "\n".join(map(longest, lines_of(paragraph)))


def longest(words: Inline) -> str:
    """What it reads like at its longest; a value is one word."""
    return _read(words, at_longest=True)


def shortest(words: Inline) -> str:
    """What it reads like at its shortest."""
    return _read(words, at_longest=False)


def _read(words: Inline, *, at_longest: bool) -> str:
    said = ""
    for word in words:
        match word:
            case Words(text):
                said += text
            case Styled(_, inside):
                said += _read(inside, at_longest=at_longest)
            case Value():
                said += "four"
            case Either(_, then, otherwise):
                halves = sorted(
                    (_read(half, at_longest=at_longest) for half in (then, otherwise)), key=word_count
                )
                half = halves[-1 if at_longest else 0]
                said = said + half if half else said.removesuffix(" ")
    return said


def _speakers(story: Story, text: tuple[Paragraph, ...]) -> dict[str, int]:
    """The words each of the cast says aloud, also in verse; the most talkative first."""
    said: Counter[str] = Counter()
    for paragraph in text:
        if paragraph.kind is Kind.SPEECH and paragraph.speaker is not None:
            said[story.cast[paragraph.speaker].id] += _words(paragraph.words)
        for line in paragraph.verse:
            if line.speaker is not None:
                said[story.cast[line.speaker].id] += _words(line.words)
    return dict(said.most_common())


_VOICES = {
    Kind.PROSE: "narration",
    Kind.THOUGHT: "thoughts",
    Kind.SPEECH: "speech",
    Kind.VERSE: "verse",
    Kind.CAPTION: "captions",
}


def _voices(text: tuple[Paragraph, ...]) -> dict[str, int]:
    found = dict.fromkeys(_VOICES.values(), 0)
    for paragraph in text:
        if paragraph.kind is not Kind.TURN:
            words = sum(map(_words, lines_of(paragraph)))
            thought = sum(map(_thought, lines_of(paragraph))) if paragraph.kind is Kind.PROSE else 0
            found[_VOICES[paragraph.kind]] += words - thought
            found["thoughts"] += thought
    return found


def _thought(words: Inline) -> int:
    """The words of thoughts inside the narration."""
    found = 0
    for word in words:
        match word:
            case Styled(style, inside):
                found += _words(inside) if style is Style.THOUGHT else _thought(inside)
            case Either(_, then, otherwise):
                found += _thought(then) + _thought(otherwise)
            case Words() | Value():
                pass
    return found


def _choice(choice: Choice) -> int:
    return _words(choice.label) + _words(choice.locked) + _words(choice.never)


def _text(text: Text) -> int:
    return sum(_words(words) for paragraph in paragraphs_in(text) for words in lines_of(paragraph))


def _words(words: Inline) -> int:
    """All of them, of an either both halves."""
    found = 0
    for word in words:
        match word:
            case Words(text):
                found += word_count(text)
            case Styled(_, inside):
                found += _words(inside)
            case Value():
                found += 1
            case Either(_, then, otherwise):
                found += _words(then) + _words(otherwise)
    return found
