"""Grouping vectors that lie near one another: Ward's method, in numpy."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray


def ward(points: NDArray[np.float32], groups: int) -> NDArray[np.int64]:
    """A group number (0..) for each point, so many groups as asked (fewer where there are fewer points).

    The nearest-neighbour chain with Lance and Williams' update: time and memory grow with the square of the number
    of points, 2,000 of which take about a second. Neither scipy nor scikit-learn is worth its 100 MB for this.
    """
    count = len(points)
    merges = _merges(points)
    label = np.arange(count)
    for _, one, other in sorted(merges, key=lambda merge: merge[0])[: max(0, count - groups)]:
        label[label == label[other]] = label[one]
    return np.unique(label, return_inverse=True)[1]


def _merges(points: NDArray[np.float32]) -> list[tuple[float, int, int]]:
    """Every merge as (height, a point of one group, a point of the other)."""
    count = len(points)
    squares = np.sum(points.astype(np.float64) ** 2, axis=1)
    far = squares[:, None] + squares[None] - 2.0 * (points.astype(np.float64) @ points.T.astype(np.float64))
    np.maximum(far, 0.0, out=far)
    np.fill_diagonal(far, np.inf)
    size = np.ones(count)
    merges: list[tuple[float, int, int]] = []
    chain: list[int] = []
    alive = np.ones(count, bool)
    while len(merges) < count - 1:
        if not chain:
            chain = [int(np.flatnonzero(alive)[0])]
        top = chain[-1]
        near = int(np.argmin(far[top]))
        if len(chain) > 1 and far[top, chain[-2]] <= far[top, near]:
            near = chain[-2]
        if len(chain) > 1 and near == chain[-2]:
            chain = chain[:-2]
            merges.append((float(far[top, near]), near, top))
            _join(far, size, alive, near, top)
        else:
            chain.append(near)
    return merges


def _join(far: NDArray[np.float64], size: NDArray[np.float64], alive: NDArray[np.bool_], stays: int, goes: int) -> None:
    a, b, between = size[stays], size[goes], far[stays, goes]
    alive[goes] = False
    others = alive.copy()
    others[stays] = False
    n = size[others]
    new = ((a + n) * far[stays, others] + (b + n) * far[goes, others] - n * between) / (a + b + n)
    far[stays, others] = far[others, stays] = new
    far[goes, :] = far[:, goes] = np.inf
    size[stays] = a + b
