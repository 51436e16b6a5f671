"""From authors' files to a Story, collecting every mistake on the way."""
