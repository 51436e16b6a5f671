"""What a story is made of, and whether it holds the bars: one module for each family of measures."""
