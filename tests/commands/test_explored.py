"""What the explorer finds, beside what lint has seen."""

from dataclasses import dataclass

from game.commands.explored import besides
from game.source.catalogue import NEVER_TOGETHER, NOTHING_LEADS_HERE, UNASKED
from game.source.diagnostic import Code, Diagnostic
from tests.analysis.lint.small import manuscript_of

SCENES = "door:\n  text: |\n    A door.\n  jump: last\nattic:\n  text: |\n    Dust.\n  jump: last"


@dataclass(frozen=True, kw_only=True)
class Found:
    """A finding, as the explorer has it."""

    code: Code = UNASKED
    message: str = "nobody comes here"
    block: str = ""
    part: str = ""
    label: str = "why it is so"
    route: tuple[str, ...] = ("1", "2")
    help: str = "mend it"
    causes: tuple[tuple[str, ...], ...] = ()


def test_a_finding_has_the_place_of_its_part_or_its_block() -> None:
    """And the route that leads there."""
    manuscript = manuscript_of(SCENES)
    paragraph = manuscript.paragraphs[0].id
    findings = [Found(block="one.attic"), Found(block="one.door", part=paragraph), Found()]
    scene, part, nowhere = besides((), findings, manuscript)

    assert scene.span == manuscript.where("one.attic")
    assert part.span == manuscript.where(paragraph)
    assert nowhere.span is None
    assert scene.route == ("1", "2")
    assert scene.label == "why it is so"


def test_what_lint_has_named_is_not_told_again() -> None:
    """It has said why; of another cause at the same place both are told."""
    manuscript = manuscript_of(SCENES)
    told = Diagnostic(code=NOTHING_LEADS_HERE, message="", span=manuscript.where("one.attic"))
    other = Diagnostic(code=UNASKED, message="", span=manuscript.where("one.attic"))
    findings = [Found(block="one.attic")]

    assert besides((told,), findings, manuscript) == (told,)
    assert len(besides((other,), findings, manuscript)) == 2


def test_the_condition_of_a_choice_is_a_cause_of_what_is_found_about_it() -> None:
    """Lint points at the `if`, the explorer at the choice."""
    manuscript = manuscript_of(
        "door:\n  choices:\n    - label: Knock.\n      if: fine\n    - label: Wait.\n  jump: last"
    )
    told = Diagnostic(code=NEVER_TOGETHER, message="", span=manuscript.where("one.door/knock:if"))

    assert besides((told,), [Found(block="one.door/knock")], manuscript) == (told,)
    assert len(besides((told,), [Found(block="one.door/wait")], manuscript)) == 2


def test_another_place_is_another_thing() -> None:
    """Only the same line is the same cause."""
    manuscript = manuscript_of(SCENES)
    told = Diagnostic(code=NEVER_TOGETHER, message="", span=manuscript.where("one.door"))

    assert len(besides((told,), [Found(block="one.attic")], manuscript)) == 2


def test_what_follows_from_a_cause_elsewhere_is_told_with_it() -> None:
    """If all of its causes are named; else there is another, which only the finding tells."""
    manuscript = manuscript_of(SCENES)
    told = Diagnostic(
        code=NOTHING_LEADS_HERE, message="", span=manuscript.where("one.attic"), help="write a jump"
    )
    lost = Found(message="nobody can reach the ending `roof`", causes=(("one.attic", "one.roof"),))
    open_too = Found(causes=(("one.attic",), ("one.door",)))

    (alone,) = besides((told,), [lost], manuscript)
    assert alone.help == "write a jump; as it is, nobody can reach the ending `roof`"
    assert besides((told,), [open_too], manuscript)[0] is told
    assert len(besides((told,), [open_too], manuscript)) == 2
