"""A finished file read in every way that somebody could: its parts, with and without markup, what is encoded in it."""

from __future__ import annotations

import base64
import binascii
import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from html import unescape
from unicodedata import normalize
from urllib.parse import unquote_plus

from pypdf import PdfReader
from pypdf.errors import PyPdfError
from pypdf.generic import Destination

_TAG = re.compile(r"<[^>]*>")
_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_ENCODED = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{6,}={0,2}")
_DEPTH = 3  # encodings within encodings that are undone
# Characters that part a word for a machine and not for a reader: of no width, soft hyphens, marks of direction.
_INVISIBLE = dict.fromkeys((0xAD, 0x34F, 0x61C, 0x180E, 0xFEFF, *range(0x200B, 0x2010), *range(0x202A, 0x202F),
                            *range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE0080)))  # fmt: skip


class Unreadable(ValueError):
    """A file that cannot be read back."""


def readings(name: str, data: bytes) -> Iterator[str]:
    """Every text that a file holds anywhere, in each of the ways to read it; names of the file and its parts too.

    Raises Unreadable.
    """
    yield from _undone(name, _DEPTH)
    if data.startswith(b"%PDF"):
        for text in _texts_of_pdf(data):
            yield from _undone(text, _DEPTH)
        return
    if zipfile.is_zipfile(io.BytesIO(data)):
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                yield archive.comment.decode("utf-8", "replace")
                for part in archive.infolist():
                    yield part.comment.decode("utf-8", "replace")
                    yield part.extra.decode("utf-8", "replace")
                    yield from readings(part.filename, archive.read(part))
        except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError):
            raise Unreadable from None
        return
    yield from _undone(data.decode("utf-8", "replace"), _DEPTH)
    if data.count(0) > len(data) // 20:
        for begin in (0, 1):
            yield from _undone(data[begin:].decode("utf-16-le", "replace"), _DEPTH)


def _undone(text: str, depth: int) -> Iterator[str]:
    """A text, and what it is with its markup, its escapes and its encodings undone."""
    yield text
    if not depth:
        return
    made = set[str]()
    if not text.isascii():
        made.add(normalize("NFKC", text.translate(_INVISIBLE)))
    if "<" in text:
        # A word may be cut by markup; take the tags out, both with and without a gap in their place.
        made |= {_TAG.sub("", text), _TAG.sub(" ", text)}
    if "&" in text:
        made.add(unescape(text))
    if "%" in text:
        made.add(unquote_plus(text))
    if "\\" in text:
        made.add(_ESCAPED.sub(lambda found: chr(int(found[1] or found[2], 16)), text))
    hidden = "\n".join(_decoded(text)) if depth == _DEPTH else ""
    if hidden:
        made.add(hidden)
    for other in made - {text}:
        yield from _undone(other, depth - 1)


def _decoded(text: str) -> Iterator[str]:
    """What runs of letters and digits say if they are Base64 (plain or for addresses) or hexadecimal."""
    for run in set(_ENCODED.findall(text)):
        bare = run.rstrip("=")
        for altered in {bare, bare.translate(_FOR_ADDRESSES)}:
            try:
                data = base64.b64decode(altered + "=" * (-len(altered) % 4), validate=True)
                yield data.decode("utf-16-le" if data[1::2].count(0) > len(data) // 4 else "utf-8")
            except (binascii.Error, ValueError):
                continue
        if len(bare) % 2 == 0:
            try:
                yield bytes.fromhex(bare).decode()
            except ValueError:
                continue


_FOR_ADDRESSES = str.maketrans("-_", "+/")


def _texts_of_pdf(data: bytes) -> Iterator[str]:
    """The pages' text, the outline, the information about the document: what a reader of the file can get at."""
    try:
        reader = PdfReader(io.BytesIO(data))
        for page in reader.pages:
            yield page.extract_text()
        yield from (str(value) for value in (reader.metadata or {}).values())
        yield from (str(entry.title) for entry in _flat(reader.outline))
        yield from reader.attachments
        if reader.xmp_metadata is not None:
            yield reader.xmp_metadata.stream.get_data().decode("utf-8", "replace")
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError):
        raise Unreadable from None


def _flat(outline: Iterable[object]) -> Iterator[Destination]:
    for entry in outline:
        if isinstance(entry, Destination):
            yield entry
        elif isinstance(entry, list):
            yield from _flat(entry)
