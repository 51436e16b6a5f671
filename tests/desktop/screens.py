"""Screens made by hand: what the window must be able to show."""

from game.model.prose import Style
from game.runtime.read import Row, Run
from game.view.pieces import ended
from game.view.screen import Atmosphere, Button, ButtonState, Leaf, Piece, PieceKind, Screen

THOUGHT = frozenset({Style.THOUGHT})
STRESS = frozenset({Style.STRESS})
STRONG = frozenset({Style.STRONG})


def piece(words: str, kind: PieceKind = PieceKind.PROSE, *, name: str = "", ink: str = "") -> Piece:
    """A paragraph; `*…*` in it is a thought, `_…_` stress."""
    return Piece(id=f"test#{abs(hash(words)) % 10**8:08d}", kind=kind, runs=runs(words), name=name, ink=ink)


def runs(words: str) -> tuple[Run, ...]:
    """Words with `*thoughts*` and `_stress_`."""
    made: list[Run] = []
    for index, part in enumerate(words.split("*")):
        for at, bit in enumerate(part.split("_")):
            styles = (THOUGHT if index % 2 else frozenset()) | (STRESS if at % 2 else frozenset())
            if bit:
                made.append(Run(bit, styles))
    return tuple(made)


def button(label: str, number: int = 0, *, reason: str = "", never: bool = False) -> Button:
    """An open choice, or a crossed-out one with its reason."""
    state = ButtonState.OPEN
    if reason:
        state = ButtonState.NEVER if never else ButtonState.LOCKED
    identity = "".join(sign for sign in label.lower().replace(" ", "_") if sign.isalnum() or sign == "_")
    return Button(id=identity, runs=runs(label), number=number, state=state, reason=runs(reason))


GRAVES = Atmosphere(background="graves", alt="Headstones under a big moon.", tint=("blue", 12))

CRYPT = Screen(
    story="The Quiet Chair",
    leaves=(
        Leaf(
            heading="The Fourth Night",
            pieces=(
                piece(
                    "He righted the bottle first. It gave his hands something to be. Then there was nothing"
                    " left on the floor to see to, and she was still in his chair, looking up like somebody"
                    " waiting for the lights to go down."
                ),
                piece(
                    "“However you want it. I won’t make it hard.”",
                    PieceKind.SPEECH,
                    name="Spike",
                    ink="amber",
                ),
                piece(
                    "*He wouldn’t, though. He wouldn’t ask that. So.* She turned it over."
                    " *So it’s a dream that borrowed his coat.* Her shoe had found the edge of the puddle."
                    " She had stopped moving it some time ago. The puddle hadn’t."
                ),
            ),
            atmosphere=GRAVES,
        ),
    ),
    buttons=(
        button("Throw it. Somewhere it’ll take a while to find.", 1),
        button("Give it back. Tell him he’s on door.", 2),
        button("Set it on the arm of the chair. Leave it to be wood.", 3),
        button("Find out the other way.", reason="Hurts either way.", never=True),
    ),
)

DREAM = Screen(
    story="The Quiet Chair",
    leaves=(
        Leaf(
            pieces=CRYPT.leaves[0].pieces,
            atmosphere=Atmosphere(
                background="bedroom",
                alt="A dark bedroom.",
                tint=("blue", 28),
                blur=3,
                mist=60,
                ghost="The puddle hadn’t.",
                ghosts=2,
                strays=("raincoat", "fourteen", "toothpaste"),
            ),
        ),
    ),
    buttons=CRYPT.buttons,
)

OPENING = Screen(
    story="The Quiet Chair",
    leaves=(
        Leaf(
            heading="Goodnight",
            pieces=(
                piece("Goodnight", PieceKind.TITLE),
                piece("The fourth night.", PieceKind.CARD),
                piece(
                    "Three goodnights came along the landing in order of height. She stood inside the door"
                    " with her hand on it, and collected them."
                ),
                piece("Yell if you need anything?", PieceKind.SPEECH, name="Willow"),
                piece("Anything. Somebody should read her the small print on that.", PieceKind.THOUGHT),
            ),
            atmosphere=Atmosphere(background="bedroom", alt="A dark bedroom.", tint=("blue", 12)),
        ),
    ),
    buttons=(
        button("Give them the bright voice.", 1),
        button("Nod. Let the door do the talking.", 2),
        button(
            "There’s a light under the kitchen door.",
            reason="Everyone is asleep. Everyone is supposed to be.",
        ),
        button("Keep hold of Dawn’s sleeve one second too long.", 3),
    ),
)

LONG = Screen(
    story="The Quiet Chair",
    leaves=(
        Leaf(
            heading="Twice Round",
            pieces=(
                piece("Roll your eyes at the mist.", PieceKind.CHOSEN),
                *(
                    piece(
                        f"Paragraph {number}. A graveyard, naturally. Mist on cue. Somebody had read a"
                        " book about how it is done—stones, moon, the good-for-nothing owl—and had done"
                        " all of it at once, and now stood back, out of sight, to see how she would take it."
                    )
                    for number in ("one", "two", "three", "four", "five")
                ),
                Piece(
                    id="test#verse",
                    kind=PieceKind.VERSE,
                    rows=(
                        Row(runs("Early one morning, just as the sun was rising,")),
                        Row(runs("I heard a maid sing in the valley below.")),
                        Row(()),
                        Row(runs("*Oh, don’t deceive me.*")),
                    ),
                    row_inks=("", "", "", "amber"),
                ),
                piece("a bell, far off", PieceKind.CAPTION),
            ),
            atmosphere=GRAVES,
        ),
    ),
    buttons=tuple(
        button(f"The {word} of six ways round, which is a long one and says at some length why.", at + 1)
        for at, word in enumerate(("first", "second", "third", "fourth", "fifth", "sixth"))
    ),
)

ENDED = Screen(
    story="The Quiet Chair",
    leaves=(
        Leaf(
            heading="Morning",
            pieces=(
                piece("Leave the lamp on.", PieceKind.CHOSEN),
                piece("She left it on. Nobody came to say what it cost."),
                piece("Two chairs, then, and in one of them somebody asleep."),
                ended("What the Morning Was For"),
            ),
            atmosphere=GRAVES,
        ),
    ),
    buttons=(button("Take the last choice back.", 1), button("To the title page.", 2)),
    ending="What the Morning Was For",
)
