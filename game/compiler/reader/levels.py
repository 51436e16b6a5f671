"""Every key of the format, where it stands, and what it takes.

One table for messages now and for an editor's schema: what is said about a key is said here alone.
"""

from game.compiler.reader.fields import Field, Level, Shape, level

_IF = Field(
    key="if",
    shape=Shape.CONDITION,
    takes="a condition",
    example="if: trust >= 3 and not fine",
    meaning="holds or not, asked of the state",
)
_TRUTHS = ("waking", "dream")

_DEFAULTS = (
    Field(
        key="pov",
        shape=Shape.NAME,
        takes="somebody of the cast",
        example="pov: ann",
        meaning="whose head; stays until changed; a change turns the page",
    ),
    Field(
        key="place",
        shape=Shape.NAME,
        takes="a place",
        example="place: kitchen",
        meaning="background, ambience, base look; stays until changed; a change turns the page",
    ),
    Field(
        key="truth",
        shape=Shape.NAME,
        takes="`waking` or `dream`",
        example="truth: waking",
        meaning="what is so; never shown",
        among=_TRUTHS,
    ),
    Field(
        key="seems",
        shape=Shape.NAME,
        takes="`waking` or `dream`",
        example="seems: dream",
        meaning="what the point of view takes it for; the same if not said; never shown",
        among=_TRUTHS,
    ),
)

_BLOCK = (
    Field(
        key="text",
        shape=Shape.TEXT,
        takes="a `|` block, or a list of blocks and parts",
        example="text: |",
        meaning="what is read; of a choice, the answer to it",
        of="part",
    ),
    Field(
        key="change",
        shape=Shape.PAIRS,
        takes="numbers of the state, each with a sign and an amount",
        example="change: {trust: +1}",
        meaning="added, stopped at the bounds; the sign is required",
    ),
    Field(
        key="set",
        shape=Shape.PAIRS,
        takes="names of the state, each with its new value",
        example="set: {fine: true}",
        meaning="becomes; together with `change`, from the values before",
    ),
    Field(
        key="choices",
        shape=Shape.LIST,
        takes="a list of choices",
        example="- label: Knock.",
        meaning="ends the turn with offers; nesting makes a small branch without a named scene",
        of="choice",
    ),
    Field(
        key="jump",
        shape=Shape.JUMP,
        takes="a scene, or a list of `- if:` and `jump:`",
        example="jump: kitchen",
        meaning="where then; the first that fits, only the last may stand without `if`",
        of="jump",
    ),
    Field(
        key="ending",
        shape=Shape.NAME,
        takes="an ending",
        example="ending: inside",
        meaning="play ends after this block's text; excludes `choices` and `jump`",
    ),
    *_DEFAULTS,
    Field(
        key="music",
        shape=Shape.NAME,
        takes="the name of a piece, or `none`",
        example="music: rain",
        meaning="stays until changed",
    ),
    Field(
        key="note",
        shape=Shape.SENTENCE,
        takes="one paragraph",
        example="note: Somebody falls.",
        meaning="a content note shown before the block",
    ),
    Field(
        key="short",
        shape=Shape.TEXT,
        takes="a `|` block, or a list of blocks and parts",
        example="short: |",
        meaning="what is read instead by those who ask for the short version",
        of="part",
    ),
    Field(
        key="skip",
        shape=Shape.NAME,
        takes="one of the choices of this block",
        example="skip: go_home",
        meaning="the choice that skipping takes",
    ),
)

SCENE = level("a scene", *_BLOCK)

CHOICE = level(
    "a choice",
    Field(
        key="label",
        shape=Shape.SENTENCE,
        takes="one paragraph",
        example="label: Knock.",
        meaning="what is offered",
        required=True,
    ),
    _IF,
    Field(
        key="locked",
        shape=Shape.SENTENCE,
        takes="one paragraph",
        example="locked: The door is shut.",
        meaning="with `if`: shown crossed out with this reason instead of not at all",
    ),
    Field(
        key="never",
        shape=Shape.SENTENCE,
        takes="one paragraph",
        example="never: Hurts either way.",
        meaning="crossed out for good; only with `label`, `if`, `id`",
    ),
    Field(
        key="once",
        shape=Shape.YES_NO,
        takes="`true` or `false`",
        example="once: true",
        meaning="not listed again after it was taken in this playthrough",
    ),
    Field(
        key="id",
        shape=Shape.NAME,
        takes="a name",
        example="id: knock",
        meaning="a stable name; else made from the label",
    ),
    *_BLOCK,
)

PART = level(
    "a part of a text",
    _IF,
    Field(
        key="else if",
        shape=Shape.CONDITION,
        takes="a condition",
        example="else if: trust >= 3",
        meaning="asked when what stands before did not hold",
    ),
    Field(
        key="else",
        shape=Shape.TEXT,
        takes="a `|` block, or a list of blocks and parts",
        example="else: |",
        meaning="read when nothing before held",
        of="part",
    ),
    Field(
        key="text",
        shape=Shape.TEXT,
        takes="a `|` block, or a list of blocks and parts",
        example="text: |",
        meaning="read while the condition holds",
        of="part",
    ),
)

JUMP = level(
    "a jump of a list",
    _IF,
    Field(
        key="jump",
        shape=Shape.NAME,
        takes="a scene",
        example="jump: kitchen",
        meaning="where to",
        required=True,
    ),
)

CHAPTER = level(
    "a chapter",
    Field(
        key="chapter",
        shape=Shape.SENTENCE,
        takes="one paragraph",
        example="chapter: Goodnight",
        meaning="the title, shown when a scene is entered from another chapter",
    ),
    Field(
        key="card",
        shape=Shape.TEXT,
        takes="a `|` block, or a list of blocks and parts",
        example="card: |",
        meaning="shown under the title",
        of="part",
    ),
    *_DEFAULTS,
    Field(
        key="scenes",
        shape=Shape.TABLE,
        takes="the scenes of this chapter",
        example="door:",
        meaning="in reading order",
        required=True,
        of="scene",
    ),
)

BLOCKS: dict[str, Level] = {
    "chapter": CHAPTER,
    "scene": SCENE,
    "choice": CHOICE,
    "part": PART,
    "jump": JUMP,
}
"""The levels of a chapter's file by the names that `Field.of` uses."""
