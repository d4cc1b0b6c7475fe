"""The leak check: reads finished files back as bytes and looks for every word that must not be in them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import unescape

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import Destination

from models.errors import Told
from redactor.redact import tokens

_TAG = re.compile(r"<[^>]*>")


class LeakFound(Told):
    sentence = "A hidden word was still in the finished files. They were deleted; nothing left. Please report this."


class CheckCannotRun(Told):
    """A finished file cannot be read back."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” could not be checked, so nothing was made. Choose another format in its place.")


def words_in(name: str, data: bytes) -> set[str]:
    """Every token that a file holds anywhere: its text, its parts' names, markup, attributes, metadata.

    Raises CheckCannotRun where the file cannot be read.
    """
    if data.startswith(b"%PDF"):
        return tokens(name) | {token for text in _texts_of_pdf(name, data) for token in tokens(text)}
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


def check(name: str, data: bytes, masked: bytes, approved: frozenset[str], secret: frozenset[str]) -> None:
    """Raises LeakFound where a file holds a secret token, CheckCannotRun where it does not read as approved.

    `masked` is the same file made from the same text with every letter an x: what stands in that (the format's own
    "document" and "style", times, numbers of lines) is no leak, and neither are `approved`, the approved text's tokens.
    """
    found = words_in(name, data)
    if (found - words_in(name, masked) - approved) & secret:
        raise LeakFound
    if not approved <= found:
        raise CheckCannotRun(name)


def _texts_of_pdf(name: str, data: bytes) -> Iterator[str]:
    """The pages' text, the outline, the information about the document: what a reader of the file can get at."""
    try:
        reader = PdfReader(io.BytesIO(data))
        for page in reader.pages:
            yield page.extract_text()
        yield from (str(value) for value in (reader.metadata or {}).values())
        yield from (str(entry.title) for entry in _flat(reader.outline))
        if reader.xmp_metadata is not None:
            yield unescape(reader.xmp_metadata.stream.get_data().decode("utf-8", "replace"))
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        raise CheckCannotRun(name) from None


def _flat(outline: Iterable[object]) -> Iterator[Destination]:
    for entry in outline:
        if isinstance(entry, Destination):
            yield entry
        elif isinstance(entry, list):
            yield from _flat(entry)
