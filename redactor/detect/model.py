"""The language model (spaCy) of a language, from weights that were verified."""

from __future__ import annotations

import warnings
from pathlib import Path

import spacy
from spacy.language import Language

from redactor import weights
from redactor.weights.errors import UnknownWeights, WeightsMissing

UNUSED = ("parser", "lemmatizer", "senter", "attribute_ruler", "tagger", "morphologizer")
"""Parts of a model that are left out: only names are looked at. Saves half of the time."""


def folder(language: str) -> Path | None:
    """Where the verified weights of a language lie; None where there are none. Raises WeightsAltered."""
    try:
        return weights.spacy(language)
    except (UnknownWeights, WeightsMissing):
        return None


def load(language: str, path: Path | None = None) -> Language:
    """The model in `path`, or the installed one; without either a bare tokenizer, whose pipeline is empty."""
    path = path or folder(language)
    if path is not None:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # a model of 3.7 works under 3.8, and says so each time
            return spacy.load(path, exclude=UNUSED)
    return blank(language)


def blank(language: str) -> Language:
    """A bare tokenizer; one for no language in particular where spaCy has no rules for this one."""
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")
