"""A gamepad that is not there: SDL's own virtual one, so that all between it and the game is real."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAD, AXES, BUTTONS = 1, 6, 15


def missing() -> str:
    """Why there can be none, else nothing."""
    return "" if _library() else "SDL's library cannot be found in this process"


class VirtualPad:
    """One gamepad. It is plugged in when it is made."""

    def __init__(self) -> None:
        self._sdl = ctypes.CDLL(_library())
        self._sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
        self._sdl.SDL_JoystickClose.argtypes = [ctypes.c_void_p]
        self._sdl.SDL_JoystickSetVirtualButton.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint8]
        self._sdl.SDL_JoystickSetVirtualAxis.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int16]
        self._index = self._sdl.SDL_JoystickAttachVirtual(PAD, AXES, BUTTONS, 0)
        assert self._index >= 0, "SDL makes virtual gamepads"
        self._pad = ctypes.c_void_p(self._sdl.SDL_JoystickOpen(self._index))

    def button(self, number: int, *, down: bool) -> None:
        """Press it, or let go of it."""
        self._sdl.SDL_JoystickSetVirtualButton(self._pad, number, int(down))

    def push(self, axis: int, far: float) -> None:
        """Push a stick, -1 to 1."""
        self._sdl.SDL_JoystickSetVirtualAxis(self._pad, axis, round(far * 32767))

    def unplug(self) -> None:
        """Pull it out."""
        if self._index >= 0:
            self._sdl.SDL_JoystickClose(self._pad)
            self._sdl.SDL_JoystickDetachVirtual(self._index)
            self._index = -1


@contextmanager
def plugged_in() -> Iterator[VirtualPad]:
    """A gamepad that is gone at the end."""
    pad = VirtualPad()
    try:
        yield pad
    finally:
        pad.unplug()


def _library() -> str:
    """The file of the SDL that pygame has loaded."""
    import pygame.joystick  # noqa: F401, PLC0415  it is loaded with it

    try:
        maps = Path("/proc/self/maps").read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line.split()[-1] for line in maps if "/libSDL2-2" in line), "")
