"""A small story as an author writes it, ready to be looked through."""

from game.analysis.lint.lint import lint
from game.analysis.lint.manuscript import Manuscript
from tests.compiler.small import STORY, compile_small


def manuscript_of(scenes: str, *, story: str = STORY) -> Manuscript:
    """Scenes of the chapter `one`, written without their indent."""
    compiled = compile_small(scenes, story=story)
    assert compiled.story is not None, compiled.diagnostics
    return Manuscript(story=compiled.story, where=compiled.spans.of, sources=compiled.sources)


def codes_of(scenes: str, *, story: str = STORY) -> list[str]:
    """What lint says of the chapter; that story.yaml declares more than these scenes use is left out."""
    return [
        found.code.name
        for found in lint(manuscript_of(scenes, story=story))
        if found.span and not found.span.path.endswith("story.yaml")
    ]
