"""Every code an author can meet: number, severity, one line. Texts stand beside the checks.

A number is never used twice, also when its mistake can no longer be made.
"""

from game.source.diagnostic import Code, Severity


def _error(name: str, title: str) -> Code:
    return Code(name, Severity.ERROR, title)


def _warning(name: str, title: str) -> Code:
    return Code(name, Severity.WARNING, title)


# E10x–E14x: the file itself and YAML's own traps (compiler.yaml_tree and what serves it)

# E15x–E19x: shapes: unknown keys, wrong kinds of value, what excludes what (compiler.reader)

# E20x–E24x: names: scenes, choices, variables, cast, places, endings (compiler.checker)

# E25x–E29x: prose marks (compiler.prose)

# E30x–E34x: conditions (compiler.conditions, compiler.checker)

# W40x: warnings of the compiler
