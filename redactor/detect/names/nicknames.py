"""Which first names are short for which: Bob and Robert, Kasia and Katarzyna."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from nicknames import NickNamer

from redactor.detect.names.data import values
from redactor.detect.names.phrases import key

_VOWELS = frozenset("aeiouy")


@cache
def _groups() -> dict[str, frozenset[str]]:
    """Each name of the hand-written list with the others of its line."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for line in values("nicknames"):
        names = [key(name) for name in line.split()]
        for name in names:
            found[name].update(names)
    return {name: frozenset(others - {name}) for name, others in found.items()}


@cache
def _packaged() -> NickNamer:
    return NickNamer()


@cache
def relatives(name: str) -> frozenset[str]:
    """The folded names that the same person may be called by: short forms, long forms, and short forms of these."""
    names = _packaged()
    formal = {name, *names.canonicals_of(name)} if len(name) > 2 else {name}
    found: set[str] = set(_groups().get(name, ()))
    found.update(key(other) for other in _all(names.nicknames_of(one) for one in formal))
    return frozenset((found | formal) - {name})


def clipped(name: str) -> frozenset[str]:
    """Short forms that any longer name may get: "Clem" of Clement, "Coley" of Colman, "Merry" of Mererid."""
    found: set[str] = set()
    for length in (3, 4):
        begin = name[:length]
        if len(name) > length + 2 and begin[-1] not in _VOWELS and any(char in _VOWELS for char in begin):
            found |= {begin, *(begin + double + end for double in ("", begin[-1]) for end in ("y", "ie", "ey", "o"))}
    return frozenset(found)


def _all(sets: Iterable[set[str]]) -> Iterable[str]:
    return (name for names in sets for name in names)
