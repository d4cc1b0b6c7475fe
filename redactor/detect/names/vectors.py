"""How words are used, as vectors: "midwife" lies near "nurse", far from "kettle"."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from redactor.detect.names.data import FOLDER, figures

_FILE = FOLDER / "vectors.npz"


@cache
def places() -> dict[str, int]:
    """The row in `vectors` of each word (a key of the lists); words that are used much alike share one."""
    return figures("vectors")


@cache
def classes() -> list[int]:
    """Of each row of `vectors` its class: rows of one class are used nearly alike; -1 for row 0."""
    with np.load(_FILE, allow_pickle=False) as file:
        return file["classes"].tolist()  # type: ignore[no-any-return]


def vectors() -> NDArray[np.float32]:
    """Rows x 128, of length four at most; row 0 is of words that have none: zeros."""
    with np.load(_FILE, allow_pickle=False) as file:
        return np.asarray(file["vectors"].astype(np.float32) * file["unit"])
