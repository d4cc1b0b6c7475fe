"""Names and words to listen for: taken from a second hearing that was told of them, where the first heard them wrong.

A hearing that is told of names gets more names right, and other words wrong; so only the names are taken from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

_LONGEST = 4  # words that one misheard stretch may have
_ALIKE = 0.5  # share of letters in common from which on a name may stand for what was heard


def with_names(heard: str, told: str, vocabulary: Iterable[str]) -> str:
    """What was `heard`, with the names of the vocabulary from what was heard when `told` of them.

    A name takes the place only of words that were heard otherwise at the same place and look somewhat like it:
    nothing is added where nothing was heard.
    """
    names = {_bare(word) for entry in vocabulary for word in entry.split()} - {""}
    before, after = heard.split(), told.split()
    merged: list[str] = []
    matcher = SequenceMatcher(None, [_bare(word) for word in before], [_bare(word) for word in after], autojunk=False)
    for _, a, b, c, d in matcher.get_opcodes():
        merged += after[c:d] if _is_name(before[a:b], after[c:d], names) else before[a:b]
    return " ".join(merged)


def _is_name(before: Sequence[str], after: Sequence[str], names: set[str]) -> bool:
    old, new = [_bare(word) for word in before], [_bare(word) for word in after]
    if not old or not names & (set(new) - set(old)) or max(len(old), len(new)) > _LONGEST:
        return False
    return SequenceMatcher(None, "".join(old), "".join(new), autojunk=False).ratio() >= _ALIKE


def _bare(word: str) -> str:
    return "".join(letter for letter in word.casefold() if letter.isalnum())
