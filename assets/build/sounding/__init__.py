"""What sounds are made of: loops, noises, strings, and small events. Numbers only: nothing was recorded."""
