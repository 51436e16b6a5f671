"""The nouns of a compiled story, frozen."""
