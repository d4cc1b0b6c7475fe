"""The recognizers by language: to add one is to add a file and a line."""

from __future__ import annotations

from redactor.detect.recognizers.base import Recognizer
from redactor.detect.recognizers.ner import Ner

ANY: tuple[type[Recognizer], ...] = ()
"""Patterns that hold in every language."""

RECOGNIZERS: dict[str, tuple[type[Recognizer], ...]] = {
    "en": (*ANY, Ner),
    "fr": (*ANY, Ner),
}
"""Language code (ISO 639-1) to its recognizers; a language that is not here gets `ANY`."""
