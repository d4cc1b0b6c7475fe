"""The paragraphs of a Word file; what is no Word file, or a trap, is refused."""

from __future__ import annotations

import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from redactor.texts.errors import TextError

_MOST_MEMBERS, _MOST_BYTES = 2_000, 100_000_000
# What python-docx and zipfile let through where a file is broken or encrypted, besides errors of their own.
_BY_BROKEN_FILES = (KeyError, ValueError, IndexError, AttributeError, TypeError, EOFError, OSError, RuntimeError)


def paragraphs(path: Path) -> list[str]:
    """The text of each paragraph, with line breaks inside as they are. Raises TextError."""
    import docx  # noqa: PLC0415 - only Word files need it
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        _check_size(path)
        return [paragraph.text for paragraph in docx.Document(str(path)).paragraphs]
    except (OpcError, LxmlError, BadZipFile, zlib.error, *_BY_BROKEN_FILES):
        raise TextError from None


def _check_size(path: Path) -> None:
    """Raises TextError for an archive that would unfold to more than any transcript: a trap, or not a transcript."""
    with ZipFile(path) as archive:
        sizes = [member.file_size for member in archive.infolist()]  # no more than this is ever unfolded
    if len(sizes) > _MOST_MEMBERS or sum(sizes) > _MOST_BYTES:
        raise TextError
