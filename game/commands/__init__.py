"""One module for each command; here the rooms are put together."""
