"""Clean files: no character that a format cannot hold; archives that do not say when and where they were made."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from collections.abc import Mapping

# The earliest time a zip can hold, for every part.
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_MADE_ON_UNIX = 3
_READABLE = 0o100644 << 16

_GAP = re.compile(r"[\t\n\v\f\r \x85\u2028\u2029]+")
# Control characters, halves of surrogate pairs and non-characters, which XML cannot hold; and the marks that turn
# the direction of all that follows (isolates, embeddings, overrides), which would spill over into the next turn.
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")


def clean(text: str) -> str:
    """A text as every format can hold it: on one line, single spaces, nothing invisible that breaks files."""
    return _UNFIT.sub("", _GAP.sub(" ", text)).strip(" ")


def runs_right_to_left(text: str) -> bool:
    """Whether a text's first letter belongs to a script written from right to left."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of named parts, in their order: no times, no owner, the same bytes on every machine.

    Stored, not compressed: what zlib makes differs between its builds, and a reader of the raw bytes sees all.
    """
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as file:
        for name, part in parts.items():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.create_system = _MADE_ON_UNIX
            entry.external_attr = _READABLE
            file.writestr(entry, part)
    return made.getvalue()
