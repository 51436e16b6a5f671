#!/usr/bin/env python3
"""Paint the pictures and render the sounds: `python assets/build [--draft FOLDER] [NAME ...]`."""

import argparse
import sys
import time
from importlib import import_module
from pathlib import Path

from cover import paint_cover
from icons import paint_icons
from nearest import cut_near, show_near
from painting.base import Frame
from painting.finish import dithered, export
from plans import paint_plans
from sounds import render_sounds

NAMES = (
    "bedroom",
    "street",
    "graves",
    "crypt_door",
    "kitchen",
    "landing",
    "yard",
    "lot",
    "ward",
    "title_quiet_chair",
    "title_what_the_dark_kept",
    "crypt",
    "crypt_low",
    "crypt_day",
    "crypt_low_day",
    "porch",
    "bedroom_late",
    "bedroom_last",
    "tea_room",
    "black",
    "black_room",
    "kitchen_joyce",
    "kitchen_joyce_july",
    "door_rain",
    "bedroom_july",
    "the_room",
    "london_street",
    "library",
    "hall_sofa",
    "bus_south",
    "town_summer",
)
PLANS = "plans"
"""The small pictures for the margin, all of them."""
SOUNDS = "sounds"
"""Music, ambience and cues, all of them."""
COVER = "cover"
"""The square picture that stands for the whole."""
NEAR = "near"
"""The masks of what is near in the pictures, all of them; as a draft, each picture with it slid."""
ICONS = "icons"
"""The window's icon, in every size."""
WHOLE = {
    PLANS: paint_plans,
    SOUNDS: render_sounds,
    COVER: paint_cover,
    NEAR: cut_near,
    ICONS: paint_icons,
}
"""What is made all at once, and how: each gives its files and their sizes in bytes."""
TARGET = Path(__file__).resolve().parent.parent / "backgrounds"


def main() -> None:
    """Make what is named, or everything."""
    reader = argparse.ArgumentParser(prog="assets/build", description=__doc__)
    reader.add_argument("names", nargs="*", metavar="NAME", help=", ".join((*NAMES, *WHOLE)))
    reader.add_argument("--draft", type=Path, help="paint smaller, as PNG, into this folder")
    wishes = reader.parse_args()
    frame = Frame(1024, 576) if wishes.draft else Frame()
    for name in wishes.names or (*NAMES, *WHOLE):
        if name in WHOLE:
            shown_only = name == NEAR and wishes.draft
            for target, size in show_near(wishes.draft) if shown_only else WHOLE[name]():
                sys.stdout.write(f"{target} {size} bytes\n")
            continue
        started = time.perf_counter()
        shown = import_module(f"pictures.{name}").paint(frame)
        target = wishes.draft / f"{name}.png" if wishes.draft else TARGET / f"{name}.webp"
        size = export(dithered(shown, len(name)), target)
        sys.stdout.write(f"{target} {size} bytes {time.perf_counter() - started:.0f} s\n")


if __name__ == "__main__":
    main()
