"""What ends a command with a sentence instead of a traceback."""


class UsageError(Exception):
    """Something was typed that makes no sense; the text is a sentence for whoever typed it."""


class BrokenStoryError(Exception):
    """A story that cannot be played; the text is what its author has to mend."""
