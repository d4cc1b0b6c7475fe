"""The lists as they lie in redactor/detect/data, read once."""

from __future__ import annotations

import gzip
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "data"


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The values of a hand-written list by its [sections]; parted by semicolons, else by spaces or line ends."""
    found: dict[str, list[str]] = {}
    current: list[str] = []
    for line in (FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("#") or not line.strip():
            continue
        if line.startswith("["):
            current = found.setdefault(line.strip("[] "), [])
        elif ";" in line:
            current += [value.strip() for value in line.split(";") if value.strip()]
        else:
            current.append(line.strip())
    return {section: tuple(values) for section, values in found.items()}


def values(name: str) -> tuple[str, ...]:
    """All values of a hand-written list."""
    return tuple(value for section in sections(name).values() for value in section)


def words(name: str, section: str) -> frozenset[str]:
    """The single words of one section of a hand-written list."""
    return frozenset(" ".join(sections(name)[section]).split())


@cache
def figures(name: str) -> dict[str, int]:
    """A packed list: each value with its figure."""
    lines = gzip.decompress((FOLDER / f"{name}.txt.gz").read_bytes()).decode("utf-8").splitlines()
    return {value: int(figure) for value, _, figure in (line.partition("\t") for line in lines)}
