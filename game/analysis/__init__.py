"""Questions asked of a whole Story: without playing, by playing everything, by chance."""
