"""What lies behind and beside the text: places and their look, veiled so that words can be read."""
