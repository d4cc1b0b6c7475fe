"""A search through finished files for words that must not be there, apart from the product's own leak check."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape

from pypdf import PdfReader

from redactor.release.leaks import words_in
from tests.redactor.release.writers.readers import pdf_text

_TAG = re.compile(r"<[^>]*>")


def everything_in(data: bytes) -> str:
    """All that can be read in a file by any means: parts and their names, markup and without it, PDF's streams."""
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return "\n".join(f"{part}\n{everything_in(archive.read(part))}" for part in archive.namelist())
    if data.startswith(b"%PDF"):
        reader = PdfReader(io.BytesIO(data))
        objects = (reader.get_object(number) for number in range(1, int(reader.trailer["/Size"])))
        streams = (item.get_data().decode("latin-1") for item in objects if hasattr(item, "get_data"))
        return "\n".join([pdf_text(data), str(reader.metadata), data.decode("latin-1"), *streams])
    text = data.decode()
    without_tags = (unescape(_TAG.sub(gap, text)) for gap in ("", " "))
    return "\n".join((text, unescape(text), *without_tags, data.decode("utf-16-le", "replace")))


def leaks(made, data: bytes, name: str) -> set[str]:
    """The marks of hidden words that a file holds, by the product's own check and by one of our own."""
    hidden, everything = set(made.hidden), everything_in(data).casefold()
    by_check = {mark for mark in hidden for token in words_in(name, data) if mark in token}
    return by_check | {mark for mark in hidden if mark in everything}
