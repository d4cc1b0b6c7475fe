"""How lists are written that redactor/detect/data carries packed."""

from __future__ import annotations

import gzip
import re
from collections.abc import Mapping

from redactor.detect.names.data import FOLDER

LATIN = re.compile(r"[a-z]+(?:[' -][a-z]+)*")


def write(name: str, values: Mapping[str, int]) -> None:
    """One value a line, with its figure; packed without a time so that the same lists give the same file."""
    lines = "".join(f"{value}\t{figure}\n" for value, figure in sorted(values.items()))
    (FOLDER / f"{name}.txt.gz").write_bytes(gzip.compress(lines.encode(), mtime=0))
