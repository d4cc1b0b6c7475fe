"""Transcripts that were made elsewhere: as plain text to be searched, and as words, times and speakers to be kept."""

from redactor.texts.errors import TextError, TextMissing, TextNotUtf8
from redactor.texts.plain import ENDINGS, read_text

__all__ = ["ENDINGS", "TextError", "TextMissing", "TextNotUtf8", "read_text"]
