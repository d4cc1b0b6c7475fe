"""Names, places and organisations as the language model sees them."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.detect.found import Found
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

LABELS = {
    "PERSON": "PERSON", "PER": "PERSON", "GPE": "LOCATION", "LOC": "LOCATION", "FAC": "LOCATION", "ORG": "ORGANIZATION",
    "NORP": "NRP",
}  # fmt: skip
WHY = {
    "PERSON": "looks like a name",
    "LOCATION": "looks like a place",
    "ORGANIZATION": "looks like an organisation",
    "NRP": "looks like a nationality, a religion or a group",
}


class Ner(Recognizer):
    """Presidio's usual four kinds from spaCy's entities."""

    types = ("PERSON", "LOCATION", "ORGANIZATION", "NRP")

    def find(self, page: Page) -> Iterator[Found]:
        for span in page.doc.ents:
            type_ = LABELS.get(span.label_)
            if type_:
                yield Found.of(span.start_char, span.end_char, type_, 0.6, WHY[type_])
