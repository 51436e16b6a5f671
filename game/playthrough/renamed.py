"""What the names in an old save are called now."""

from collections.abc import Container, Mapping

from game.model.story import Story, Variable


def renamed(story: Story, name: str, known: Container[str]) -> str:
    """The present name of a scene, choice, variable or ending, `known` being those there are.

    A name that still exists means what it says; a new name may have been renamed in its turn. A scene's new
    name carries to the choices in it: `a.b/c` becomes `x.b/c`.
    """
    for _ in story.renamed:
        if name in known:
            break
        name = _renamed_once(story.renamed, name)
    return name


def renamed_word(story: Story, variable: Variable, word: str) -> str:
    """The present form of a word, whether its variable stands before it by its present or an older name."""
    old = [name for name in story.renamed if renamed(story, name, {variable.name}) == variable.name]
    for name in (variable.name, *old):
        for _ in story.renamed:
            if word in variable.words:
                return word
            word = story.renamed.get(f"{name}.{word}", word).rpartition(".")[2]
    return word


def _renamed_once(names: Mapping[str, str], name: str) -> str:
    head, rest = name, ""
    while head not in names:
        cut = head.rfind("/")
        if cut < 0:
            return name
        head, rest = head[:cut], head[cut:] + rest
    return names[head] + rest
