"""What cuts a text of a language into tokens, and where a spaCy model is installed for it, reads its names."""

from __future__ import annotations

import spacy
from spacy.language import Language

from redactor import weights
from redactor.weights.errors import UnknownWeights, WeightsMissing

UNUSED = ("parser", "lemmatizer", "senter", "attribute_ruler", "tagger", "morphologizer")
"""Parts of a model that are left out: only names are looked at. Saves half of the time."""


def load(language: str) -> Language:
    """The model of a language from its verified weights; without any a bare tokenizer, whose pipeline is empty.

    Raises WeightsAltered.
    """
    try:
        path = weights.spacy(language)
    except (UnknownWeights, WeightsMissing):
        return _blank(language)
    return spacy.load(path, exclude=UNUSED)


def _blank(language: str) -> Language:
    """A bare tokenizer; one for no language in particular where spaCy has no rules for this one."""
    try:
        return spacy.blank(language)
    except ImportError:
        return spacy.blank("xx")
