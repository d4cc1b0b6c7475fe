"""The leak check: reads finished files back as bytes and looks for every word that must not be in them."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from models.errors import Told
from redactor.redact import tokens

_TAG = re.compile(r"<[^>]*>")


class LeakFound(Told):
    sentence = "A hidden word was still in the finished files. They were deleted; nothing left. Please report this."


def words_in(name: str, data: bytes) -> set[str]:
    """Every token that a file holds anywhere: its text, its parts' names, markup, attributes, metadata."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        found = tokens(name)
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            found |= tokens(archive.comment.decode("utf-8", "replace"))
            for part in archive.infolist():
                found |= tokens(part.comment.decode("utf-8", "replace")) | words_in(part.filename, archive.read(part))
        return found
    text = data.decode("utf-8", "replace")
    found = tokens(name) | tokens(text) | tokens(unescape(text))
    if "<" in text:
        # A word may be cut by markup; take the tags out, both with and without a gap in their place.
        found |= tokens(unescape(_TAG.sub("", text))) | tokens(unescape(_TAG.sub(" ", text)))
    return found


def check(name: str, data: bytes, blank: bytes, allowed: frozenset[str], secret: frozenset[str]) -> None:
    """Raises LeakFound where a file holds a secret token.

    `blank` is the same format made from no words at all: its own vocabulary ("document", "style") is no leak, and
    neither are `allowed`, the tokens of the approved text.
    """
    if (words_in(name, data) - words_in(name, blank) - allowed) & secret:
        raise LeakFound
