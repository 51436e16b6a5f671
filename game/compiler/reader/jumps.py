"""`jump`: a scene, or a list of which the first that fits is taken."""

from game.compiler.draft import JumpDraft
from game.compiler.reader.keys import known_keys
from game.compiler.reader.levels import JUMP, SCENE
from game.compiler.reader.shapes import items_in, not_of_level, words_in
from game.compiler.reading import Reading
from game.compiler.stable_names import full_scene
from game.compiler.tree import Mapping, Node, Scalar, Sequence
from game.model.condition import Condition
from game.source.catalogue import JUMP_BEHIND_JUMP
from game.source.diagnostic import Diagnostic


def read_jumps(node: Node, reading: Reading) -> tuple[JumpDraft, ...]:
    """The jumps in the order in which they are asked."""
    if not isinstance(node, Sequence):
        scalar = words_in(node, SCENE["jump"], reading)
        return (_jump(scalar, reading),) if scalar else ()
    found: list[JumpDraft] = []
    certain: JumpDraft | None = None
    for item in items_in(node, SCENE["jump"], reading):
        if certain is not None:
            reading.tell(_jump_behind_jump(item, certain))
            break
        jump = _item(item, reading)
        if jump is not None:
            found.append(jump)
            certain = jump if isinstance(item, Mapping) and "if" not in item.entries else None
    return tuple(found)


def _item(item: Node, reading: Reading) -> JumpDraft | None:
    if not isinstance(item, Mapping):
        reading.tell(not_of_level(item, JUMP))
        return None
    entries = known_keys(item, JUMP, reading)
    condition = None
    if "if" in entries:
        asked = words_in(entries["if"][1], JUMP["if"], reading)
        condition = reading.condition(asked) if asked else None
    scalar = words_in(entries["jump"][1], JUMP["jump"], reading) if "jump" in entries else None
    return _jump(scalar, reading, condition) if scalar else None


def _jump(scalar: Scalar, reading: Reading, condition: Condition | None = None) -> JumpDraft:
    return JumpDraft(condition, full_scene(scalar.value, reading.chapter), scalar)


def _jump_behind_jump(item: Node, certain: JumpDraft) -> Diagnostic:
    return Diagnostic(
        code=JUMP_BEHIND_JUMP,
        message="this jump is never asked",
        span=item.span,
        label=f"`jump: {certain.scalar.value}` before it has no `if` and is always taken",
        help="only the last jump of a list may stand without `if`",
    )
