"""What tests of the analysis share."""

from collections.abc import Iterator

import pytest

from game.analysis.walks import pushing
from tests.analysis.chance import QUICK


@pytest.fixture(scope="module")
def quick() -> Iterator[None]:
    """Loops that come to rest slowly are given up soon: in stories by chance there are many."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pushing, "MOST_ROUNDS", QUICK)
        patch.setattr(pushing, "MOST_IDLE", 5)
        yield
