"""Transcripts that were made elsewhere, as plain text, a line a turn: .txt, .vtt, .srt, .docx."""

from __future__ import annotations

from pathlib import Path

from redactor.texts.captions import captions
from redactor.texts.errors import TextError, TextMissing, TextNotUtf8
from redactor.texts.said import Said
from redactor.texts.word_file import paragraphs

ENDINGS = (".txt", ".vtt", ".srt", ".docx")


def read_text(path: Path) -> str:
    """The file's text: of .txt all of it as it is, of the others what was said, a line a turn or cue.

    Raises TextMissing, TextNotUtf8, TextError.
    """
    if not path.is_file():
        raise TextMissing
    if path.suffix.lower() == ".docx":
        return "\n".join(paragraphs(path))
    try:
        text = path.read_bytes().decode("utf-8-sig" if path.suffix.lower() != ".txt" else "utf-8")
    except UnicodeDecodeError:
        raise TextNotUtf8 from None
    except OSError:
        raise TextError from None
    return text if path.suffix.lower() == ".txt" else _cues(text)


def _cues(text: str) -> str:
    """What is said in captions: a line a cue, with the speaker where one is named."""
    said = [one for one in captions(text) if isinstance(one, Said)]
    return "\n".join(f"{one.speaker}: {one.text}" if one.speaker else one.text for one in said)
