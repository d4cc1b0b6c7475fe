"""Transcripts that were made elsewhere, as plain text, a line a turn: .txt, .vtt, .srt, .docx."""

from __future__ import annotations

import re
import zlib
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from models.errors import Told

ENDINGS = (".txt", ".vtt", ".srt", ".docx")
_CUE_TIME = re.compile(r"^\s*[\d:.,]+\s*-->")
_VOICE = re.compile(r"<v(?:\.[^\s>]*)?\s+([^>]*)>")
_TAG = re.compile(r"</?[^>]*>")

_MOST_MEMBERS, _MOST_BYTES = 2_000, 100_000_000
# What python-docx and zipfile let through where a file is broken or encrypted, besides errors of their own.
_BY_BROKEN_FILES = (KeyError, ValueError, IndexError, AttributeError, TypeError, EOFError, OSError, RuntimeError)


class TextError(Told):
    sentence = "This text cannot be read. Choose a .txt, .vtt, .srt or .docx file."


class TextMissing(Told):
    sentence = "There is no text file at this place. Check its name, then choose it again."


class TextNotUtf8(Told):
    sentence = "This text is not stored as UTF-8. Save it as UTF-8 in your editor, then choose it again."


def read_text(path: Path) -> str:
    """The file's text: of .txt all of it as it is, of the others what was said, a line a turn or cue.

    Raises TextMissing, TextNotUtf8, TextError.
    """
    if not path.is_file():
        raise TextMissing
    if path.suffix.lower() == ".docx":
        return _word(path)
    try:
        text = path.read_bytes().decode("utf-8-sig" if path.suffix.lower() != ".txt" else "utf-8")
    except UnicodeDecodeError:
        raise TextNotUtf8 from None
    except OSError:
        raise TextError from None
    return text if path.suffix.lower() == ".txt" else _cues(text)


def _word(path: Path) -> str:
    import docx  # noqa: PLC0415 - only Word files need it
    from docx.opc.exceptions import OpcError  # noqa: PLC0415
    from lxml.etree import LxmlError  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        _check_size(path)
        return "\n".join(paragraph.text for paragraph in docx.Document(str(path)).paragraphs)
    except (OpcError, LxmlError, BadZipFile, zlib.error, *_BY_BROKEN_FILES):
        raise TextError from None


def _check_size(path: Path) -> None:
    """Raises TextError for an archive that would unfold to more than any transcript: a trap, or not a transcript."""
    with ZipFile(path) as archive:
        sizes = [member.file_size for member in archive.infolist()]  # no more than this is ever unfolded
    if len(sizes) > _MOST_MEMBERS or sum(sizes) > _MOST_BYTES:
        raise TextError


def _cues(text: str) -> str:
    """What is said in captions: a line a cue, with the speaker where one is named."""
    lines, cue, inside = [], list[str](), False
    for line in [*text.splitlines(), ""]:
        if _CUE_TIME.match(line):
            inside = True
        elif not line.strip():
            if cue:
                lines.append(" ".join(cue))
            cue, inside = [], False
        elif inside:
            cue.append(_TAG.sub("", _VOICE.sub(r"\1: ", line)).strip())
    return "\n".join(lines)
