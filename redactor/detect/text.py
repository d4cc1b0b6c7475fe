"""Text made even for searching, with the way back to the characters as given.

Compatibility forms are folded (NFKC), accents composed, invisible characters left out, quotes and spaces made
plain, and Greek or Cyrillic letters that pass for Latin ones read as Latin where they stand among Latin letters.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable
from dataclasses import dataclass

_PLAIN = str.maketrans({**dict.fromkeys("\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u00b4\u0060", "'"),
                        **dict.fromkeys("\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb", '"'),
                        **dict.fromkeys("\u2010\u2011\u2012\u2212", "-"),
                        **dict.fromkeys("\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029", " ")})  # fmt: skip
_CYRILLIC = (
    "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425"
    "\u0430\u0435\u0455\u0456\u0458\u043e\u0440\u0441\u0443\u0445\u04bb\u0501\u051b\u051d"
)
_GREEK = (
    "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03b1\u03bd\u03bf\u03c1\u03c5"
)
_LOOKALIKES = str.maketrans(_CYRILLIC + _GREEK, "ABESIJKMHOPCTYXaesijopcyxhdqwABEZHIKMNOPTYXavopu")
_HIDDEN = "\u00ad\u034f\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff"
_CLUSTER = re.compile(rf"[^\u0300-\u036f](?:[{_HIDDEN}]*[\u0300-\u036f])+|[^\x00-\x7f]", re.DOTALL)
_WORD = re.compile(r"[^\W\d_]+")
_FOREIGN = re.compile(r"[\u0370-\u03ff\u0400-\u052f]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


@dataclass(frozen=True, slots=True)
class Even:
    """`text` as it is searched; character i of it stands for characters starts[i] to ends[i] of the text as given."""

    text: str
    starts: array[int]
    ends: array[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        """The characters as given that start..end (not empty) of `text` stand for."""
        return self.starts[start], self.ends[end - 1]


def even(text: str, parts: Iterable[tuple[int, int]] | None = None) -> Even:
    """The parts (start, end) of a text, each made even and on a line of its own; without parts, all of it.

    Line breaks within a part stay.
    """
    out: list[str] = []
    starts, ends = array("L"), array("L")
    for start, end in [(0, len(text))] if parts is None else parts:
        if out:
            out.append("\n")
            starts.append(max(start - 1, 0))
            ends.append(start)
        _append(text[start:end], start, out, starts, ends)
    return Even("".join(out), starts, ends)


def _append(part: str, offset: int, out: list[str], starts: array[int], ends: array[int]) -> None:
    """One part made even, its offsets counted from `offset`."""
    at = 0
    made: list[str] = []
    for cluster in _CLUSTER.finditer(part):
        _plain(part[at : cluster.start()], offset + at, made, starts, ends)
        folded = _fold(cluster[0])
        made.append(folded)
        starts.extend([offset + cluster.start()] * len(folded))
        ends.extend([offset + cluster.end()] * len(folded))
        at = cluster.end()
    _plain(part[at:], offset + at, made, starts, ends)
    out.append(_latin("".join(made)))


def _plain(piece: str, offset: int, made: list[str], starts: array[int], ends: array[int]) -> None:
    """A piece in which each character stands for itself."""
    if piece:
        made.append(piece.translate(_PLAIN))
        starts.extend(range(offset, offset + len(piece)))
        ends.extend(range(offset + 1, offset + len(piece) + 1))


def _fold(cluster: str) -> str:
    """A character with its accents in the form that is searched; nothing for one that is not seen."""
    plain = "".join(char for char in cluster if not _unseen(char)).translate(_PLAIN)
    folded = unicodedata.normalize("NFKC", plain)
    if folded.startswith(" ") and plain.strip():  # a spacing accent folds to a space and an accent
        folded = plain
    return folded.translate(_PLAIN)


def _unseen(char: str) -> bool:
    """Zero-width and control characters, soft hyphens, marks of direction, joiners and variation selectors."""
    if char == "\u034f" or "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return True
    return char != "\n" and unicodedata.category(char) in {"Cf", "Cc"}


def _latin(text: str) -> str:
    """Letters that look Latin read as Latin: in words with Latin letters and, where most is Latin, in whole words."""
    if not _FOREIGN.search(text):
        return text
    mostly_latin = len(_LATIN.findall(text)) > len(_FOREIGN.findall(text))

    def read(word: re.Match[str]) -> str:
        latin = word[0].translate(_LOOKALIKES)
        if _LATIN.search(word[0]) or (mostly_latin and not _FOREIGN.search(latin)):
            return latin
        return word[0]

    return _WORD.sub(read, text)
