"""Hands: keyboard, mouse and gamepad, and what each of their presses means."""
