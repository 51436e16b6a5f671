"""What can be judged only when all files of a story have been read."""
