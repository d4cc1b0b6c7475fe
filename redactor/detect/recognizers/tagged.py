"""Names and telling details as the trained tagger reads them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from redactor.detect.found import Found
from redactor.detect.names.cues import KIN_TITLES, RELATIONS, TITLES
from redactor.detect.names.view import View, view
from redactor.detect.page import Page
from redactor.detect.recognizers.base import Recognizer

TYPES = {
    "PERSON": "PERSON", "PLACE": "LOCATION", "ORG": "ORGANIZATION", "DATE": "DATE_TIME", "AGE": "AGE",
    "ADDRESS": "STREET_ADDRESS",
    "ID": "ID_NUMBER", "CONTACT": "SOCIAL_HANDLE", "JOB": "OCCUPATION", "BACKGROUND": "NRP", "EVENT": "EVENT",
    "FAMILY": "FAMILY",
}  # fmt: skip
WHY = {
    "PERSON": "reads like a name", "LOCATION": "reads like a place", "ORGANIZATION": "reads like an organisation",
    "DATE_TIME": "reads like a date", "AGE": "reads like an age", "STREET_ADDRESS": "reads like an address",
    "ID_NUMBER": "reads like a number that stands for a person", "SOCIAL_HANDLE": "reads like a way to reach somebody",
    "OCCUPATION": "reads like a job that few have", "NRP": "reads like somebody's background",
    "EVENT": "reads like an event others may know of", "FAMILY": "reads like a family that few have",
}  # fmt: skip
# How likely a word must be part of a detail: low for names, since one missed does more harm than one too many.
NAMES = 0.35
CASELESS = 0.07  # the same where no capital helps; by interviews that the weights had not seen
STANDING_OUT = 0.12  # the same for a word that looks like no ordinary one
NUMBERS = 0.35  # patterns look after these; the tagger fills gaps
CASELESS_NUMBERS = 0.15
RATHER = 0.7  # from which a word of what everybody knows is rather somebody's: a boy whom they call Kit Kat
CONTEXT = 0.3  # what is only pointed out
BESIDE_PATTERNS = 0.5  # where a pattern found the same words, it knows better what they are
_NAMED = frozenset(("PERSON", "PLACE", "ORG"))
_NUMBERED = frozenset(("DATE", "AGE", "ADDRESS", "ID", "CONTACT"))
_KIN = KIN_TITLES | RELATIONS
_SURELY = 0.9  # how likely a word for a relation alone must be a name: "mam", "boss"
_STOPS = frozenset('\n.?!;:"')


class Tagged(Recognizer):
    """Runs of words with one label, each likely enough to be no ordinary word."""

    types = tuple(dict.fromkeys(TYPES.values()))

    def find(self, page: Page) -> Iterator[Found]:
        seen = view(page)
        firm = self._firm(seen)
        taken = [self._told(seen, at, firm) for at in range(len(page.words))]
        edges = [at for at, (a, b) in enumerate(pairwise(taken), start=1) if a != b or _STOPS & set(seen.row.gaps[at])]
        for first, stop in pairwise([0, *edges, len(taken)]):
            label = taken[first] if taken else ""
            while label == "PERSON" and first + 1 < stop and page.words[first].low in TITLES | KIN_TITLES:
                first += 1  # noqa: PLW2901 - the title is no part of the name
            if not label:
                continue
            score = float(1 - seen.chances[first:stop, 0].mean())
            kin = label == "PERSON" and all(seen.row.stems[at] in _KIN for at in range(first, stop))
            if not kin or score >= _SURELY:
                if label in _NUMBERED:
                    score *= BESIDE_PATTERNS
                type_ = TYPES[label]
                end = seen.end(stop - 1) if label in ("PERSON", "PLACE") else page.words[stop - 1].end
                yield Found.of(page.words[first].start, end, type_, round(score, 2), WHY[type_])

    def _firm(self, seen: View) -> frozenset[str]:
        """Words that are rather a name than not somewhere in the text; said again, they need less to be told as one."""
        return frozenset(
            known.stem
            for known, label, other in zip(seen.row.known, seen.labels, seen.chances[:, 0], strict=True)
            if other < 0.5 and label in _NAMED and known.zipf < 5.3
        )

    def _told(self, seen: View, at: int, firm: frozenset[str]) -> str:
        label = seen.labels[at]
        if label not in TYPES:
            return ""
        chance = 1 - seen.chances[at, 0]
        if seen.row.public[at] and chance < RATHER:
            return ""
        return label if chance >= self._least(seen, at, label, firm) else ""

    def _least(self, seen: View, at: int, label: str, firm: frozenset[str]) -> float:
        """How likely a word must be part of a detail of this label to be told."""
        if label not in _NAMED:
            return CONTEXT if label not in _NUMBERED else CASELESS_NUMBERS if seen.page.caseless else NUMBERS
        if seen.page.caseless:
            return CASELESS
        return STANDING_OUT if seen.row.stems[at] in firm or self._stands_out(seen, at) else NAMES

    def _stands_out(self, seen: View, at: int) -> bool:
        """Whether a word is no ordinary one by its looks: a capital within a sentence."""
        return seen.capital(at) and not seen.row.opens(at) and seen.row.known[at].zipf < 6.5
