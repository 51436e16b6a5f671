"""The sounds themselves: what is heard in each place, the titles, the song and the cues."""
