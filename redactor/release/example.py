"""A few invented turns as they would leave, to show how files will look before there is an interview."""

from __future__ import annotations

from datetime import date

from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.redact import RedactedTranscript, redact

_SAID = (
    (1, "Where did you live then?"),
    (2, "With my friend Anwen, in Corris. It was quiet, and we had no heating in the first winter."),
    (1, "Who helped you?"),
    (2, "Anwen did, and later a woman from the council."),
)
_DETAILS = {"Anwen,": ("PERSON", "[Wren]"), "Corris.": ("LOCATION", "[place]"), "Anwen": ("PERSON", "[Wren]")}


def example() -> RedactedTranscript:
    """Two speakers, a pseudonym and a place that were put in the place of what was said."""
    words: list[Word] = []
    findings: list[Finding] = []
    for turn, (speaker, text) in enumerate(_SAID):
        for at, said in enumerate(text.split()):
            number = len(words) + 1
            start = turn * 15 + at * 0.4
            words.append(Word(number, said, start, start + 0.3, speaker, opens_turn=at == 0))
            if said in _DETAILS:
                kind, stands = _DETAILS[said]
                findings.append(Finding(number, Passage(number, number), kind, 0.9, "", hides=True, replacement=stands))
    people = (Speaker(1, "", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT))
    transcript = Transcript(tuple(words), people)
    return redact(transcript, resolve(transcript, findings, []), code="P01", called={2: "Carys"}, today=date.min)
