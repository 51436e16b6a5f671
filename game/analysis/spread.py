"""How a number is spread over plays by chance."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """How a number is spread over the plays; `error` is the standard error of the mean."""

    mean: float
    error: float
    low: float
    """Of twenty one has less."""
    median: float
    high: float
    """Of twenty one has more."""
    most: float


def spread(numbers: Sequence[float]) -> Spread:
    """Of no numbers all is 0."""
    found = np.array(numbers or [0], np.float64)
    low, median, high = np.percentile(found, [5, 50, 95])
    return Spread(
        mean=float(found.mean()),
        error=float(found.std() / sqrt(len(found))),
        low=float(low),
        median=float(median),
        high=float(high),
        most=float(found.max()),
    )
