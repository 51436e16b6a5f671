"""Make the pictures of assets/screenshots anew, or pictures of everything in a folder, to be looked at.

python -m tests.screenshots                      those that are kept
python -m tests.screenshots FOLDER [NAME ...]    every screen, or some of them, in every theme and size
"""

import sys
from pathlib import Path

from tests.screenshots.scenes import SCENES
from tests.screenshots.shots import EVERY, KEPT, Shot, save

KEPT_IN = Path(__file__).parent.parent.parent / "assets" / "screenshots"


def main(arguments: list[str]) -> None:
    """Make them."""
    if not arguments:
        for name, shot in KEPT.items():
            print(save(shot, KEPT_IN / f"{name}.png"))
        return
    folder, *names = arguments
    for scene in names or SCENES:
        for look, settings in EVERY.items():
            print(save(Shot(scene, *settings), Path(folder) / look / f"{scene}.png"))


if __name__ == "__main__":
    main(sys.argv[1:])
