"""The keys of story.yaml and library.yaml; those of chapters are in `levels`."""

from game.compiler.reader.bar_levels import BANNED, BAR, BARS
from game.compiler.reader.fields import Field, Level, Shape, level


def _field(key: str, shape: Shape, takes: str, example: str, meaning: str) -> Field:
    return Field(key=key, shape=shape, takes=takes, example=example, meaning=meaning)


def _needed(key: str, shape: Shape, takes: str, example: str, meaning: str) -> Field:
    return Field(key=key, shape=shape, takes=takes, example=example, meaning=meaning, required=True)


def _table(key: str, of: str, takes: str, example: str, meaning: str) -> Field:
    return Field(key=key, shape=Shape.TABLE, takes=takes, example=example, meaning=meaning, of=of)


def _list(key: str, of: str, takes: str, example: str, meaning: str) -> Field:
    return Field(key=key, shape=Shape.LIST, takes=takes, example=example, meaning=meaning, of=of)


_LINE = "one line of plain words"
_IF = _field("if", Shape.CONDITION, "a condition", "if: trust >= 3", "holds or not, asked of the state")

STORY = level(
    "story.yaml",
    _needed("story", Shape.WORDS, _LINE, "story: The Porch", "the title"),
    _needed("start", Shape.NAME, "a scene with its chapter", "start: night.door", "where play begins"),
    _field("credit", Shape.PROSE, "paragraphs of plain words", "credit: |", "whose work this is"),
    _field(
        "ifid", Shape.WORDS, "8 to 63 capitals, digits, hyphens", "ifid: 1855F0DF-1507-41C5", "its number"
    ),
    _field(
        "language", Shape.NAME, "the tag of a language", "language: en", "decides how quotes and dashes look"
    ),
    _list(
        "content_notes", "content_note", "a list of topics", "- topic: grief", "shown before the first page"
    ),
    _table("cast", "character", "people by their id", "ann: {name: Ann}", "who speaks and looks on"),
    _table(
        "state", "variable", "variables by their name", "warm: {start: 1, from: 0, to: 3}", "what changes"
    ),
    _table(
        "recalls", "recall", "names and what they recall", "known: {story: porch}", "what other stories left"
    ),
    _table("places", "place", "places by their id", "kitchen: {background: kitchen}", "where scenes are"),
    _list(
        "looks", "look", "a list of looks", "- {if: warm >= 2, tint: amber 12}", "how state shows on screen"
    ),
    _table("endings", "ending", "endings by their id", "inside: {title: Inside}", "the true ends"),
    _table(
        "notebook", "note", "entries by their id", "wall: {if: seen, label: …, entry: …}", "a view over state"
    ),
    _table(
        "temperaments", "", "names and weights of numbers", "bold: {warm: +2}", "players who choose by weight"
    ),
    _field(
        "renamed",
        Shape.PAIRS,
        "old names and new ones",
        "renamed: {old: new}",
        "read when an old save is loaded",
    ),
    BARS,
    BANNED,
)

CONTENT_NOTE = level(
    "a content note",
    _needed("topic", Shape.WORDS, _LINE, "topic: grief", "what it is about"),
    _needed("detail", Shape.WORDS, _LINE, "detail: A mother has died.", "what happens, and what does not"),
)

CHARACTER = level(
    "somebody of the cast",
    _needed("name", Shape.WORDS, _LINE, "name: Ann", "as it stands before a speech"),
    _field("ink", Shape.NAME, "the name of a colour", "ink: amber", "the colour of speeches and thoughts"),
)

_SHOWN = (
    _field("label", Shape.WORDS, _LINE, "label: Sleepless nights", "what the player sees it called"),
    _field(
        "shown",
        Shape.NAME,
        "`number`, `meter`, `words`, or the name of a picture",
        "shown: number",
        "how it is shown",
    ),
    _field(
        "steps",
        Shape.PAIRS,
        "values, each with words",
        "steps: {0: far off, 2: near}",
        "what it is called from there up",
    ),
)
_START = _needed("start", Shape.VALUE, "the value to begin with", "start: 1", "the value to begin with")

NUMBER = level(
    "a number of the state",
    _START,
    _needed("from", Shape.NUMBER, "a whole number", "from: 0", "the least it can be"),
    _needed("to", Shape.NUMBER, "a whole number", "to: 8", "the most it can be"),
    *_SHOWN,
)
WORD = level(
    "a word of the state",
    _START,
    _needed("one_of", Shape.NAMES, "a list of words", "one_of: [none, door, bed]", "what it can be"),
    *_SHOWN,
)
YES_NO = level("a yes or no of the state", _START, *_SHOWN)

RECALL = level(
    "a recall",
    _needed("story", Shape.NAME, "the folder of another story", "story: quiet_chair", "the other story"),
    _field(
        "endings", Shape.NAMES, "a list of its endings", "endings: [asleep, room]", "one of these is known"
    ),
    _field(
        "variable",
        Shape.NAME,
        "one of its variables",
        "variable: trust",
        "its value at the last known ending",
    ),
    _field(
        "unknown", Shape.VALUE, "a value of that variable", "unknown: 0", "what it is if no ending is known"
    ),
)

LOOK_PROPERTIES = (
    _field(
        "background", Shape.NAME, "a picture, or `none`", "background: crypt", "the picture behind the text"
    ),
    _field("ambience", Shape.NAME, "a sound, or `none`", "ambience: rain", "the sound that goes on"),
    _field(
        "figure",
        Shape.NAME,
        "a variable shown as a picture, or `none`",
        "figure: trust",
        "its picture in the margin",
    ),
    _field("page", Shape.NAME, "a kind of page, or `none`", "page: cream", "the colour of the page"),
    _field(
        "tint",
        Shape.WORDS,
        "a colour and a percentage, or `none`",
        "tint: blue 28",
        "a wash over the picture",
    ),
    _field("blur", Shape.NUMBER, "pixels, or `none`", "blur: 3", "of the picture, never of the text"),
    _field("ghosts", Shape.NUMBER, "how many, or `none`", "ghosts: 1", "the last words again in the margin"),
    _field("words", Shape.NUMBER, "how many, or `none`", "words: 3", "words of earlier pages in the margin"),
    _field(
        "mist", Shape.NUMBER, "a percentage, a number of the state, or `none`", "mist: 60", "over the picture"
    ),
    _field(
        "light", Shape.NUMBER, "a percentage, a number of the state, or `none`", "light: 60", "its radius"
    ),
)

PLACE = level(
    "a place",
    _needed(
        "background", Shape.NAME, "a picture, or `none`", "background: kitchen", "the picture behind the text"
    ),
    _field(
        "alt", Shape.WORDS, _LINE, "alt: A kitchen with one lamp.", "the picture for those who do not see it"
    ),
    *LOOK_PROPERTIES[1:],
)
LOOK = level(
    "a look",
    _IF,
    *LOOK_PROPERTIES,
    _field(
        "said",
        Shape.WORDS,
        _LINE,
        "said: Mist over all of it.",
        "what it shows, where things stand in words",
    ),
)

ENDING = level(
    "an ending",
    _needed("title", Shape.WORDS, _LINE, "title: Inside", "what it is called"),
    _field(
        "notebook", Shape.YES_NO, "`true` or `false`", "notebook: true", "whether it gives the notebook back"
    ),
)

NOTE = level(
    "an entry of the notebook",
    Field(
        key="if", shape=_IF.shape, takes=_IF.takes, example=_IF.example, meaning=_IF.meaning, required=True
    ),
    _needed("label", Shape.SENTENCE, "one paragraph", "label: The clock", "what it is about"),
    _needed("entry", Shape.SENTENCE, "one paragraph", "entry: Read it twice.", "what she wrote"),
    _field("verdict", Shape.SENTENCE, "one paragraph", "verdict: held", "what she made of it"),
    _field(
        "truth", Shape.SENTENCE, "one paragraph", "truth: It swam.", "shown after an ending with `notebook`"
    ),
)

LIBRARY = level(
    "library.yaml",
    _needed("library", Shape.WORDS, _LINE, "library: Two Stories", "the title"),
    Field(
        key="stories",
        shape=Shape.LIST,
        takes="a list of story folders",
        example="stories: [quiet_chair]",
        meaning="the stories in menu order",
        required=True,
        of="shelf",
    ),
)
SHELF = level(
    "a story of the library",
    _needed("story", Shape.NAME, "the folder of a story", "story: quiet_chair", "which story"),
    _field(
        "if", Shape.CONDITION, "a condition of stories", "if: quiet_chair", "shown once these have been ended"
    ),
)

TABLES: dict[str, Level] = {
    "story": STORY,
    "content_note": CONTENT_NOTE,
    "character": CHARACTER,
    "number": NUMBER,
    "word": WORD,
    "yes_no": YES_NO,
    "recall": RECALL,
    "place": PLACE,
    "look": LOOK,
    "ending": ENDING,
    "note": NOTE,
    "bar": BAR,
    "library": LIBRARY,
    "shelf": SHELF,
}
"""The levels of story.yaml and library.yaml; `variable` is one of `number`, `word`, `yes_no`."""
