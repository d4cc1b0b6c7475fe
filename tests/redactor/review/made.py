"""Small transcripts for the tests of the review."""

from models.entities import entity
from models.finding import Finding
from models.transcript import Passage, Role, Speaker, Transcript, Word

SPEAKERS = (
    Speaker(1, "Ines Marlow", Role.INTERVIEWER),
    Speaker(2, "Siân Price", Role.PARTICIPANT),
    Speaker(3, "Tom Okoro", Role.PARTICIPANT),
)


def said(*turns):
    """A transcript from (speaker, text) pairs; half a second a word."""
    words = []
    for speaker, text in turns:
        for at, token in enumerate(text.split()):
            start = len(words) / 2
            words.append(Word(len(words) + 1, token, start, start + 0.4, speaker, opens_turn=at == 0))
    return Transcript(tuple(words), SPEAKERS)


def found(transcript, *pairs):
    """Findings from (text, type) pairs, in the order given; each the next place that reads so."""
    made, after = [], {}
    texts = [word.text for word in transcript.words]
    for number, (text, kind) in enumerate(pairs, start=1):
        wanted = text.split()
        at = next(n for n in range(after.get(text, 0), len(texts)) if texts[n : n + len(wanted)] == wanted)
        after[text] = at + 1
        passage = Passage(at + 1, at + len(wanted))
        made.append(Finding(number, passage, kind, 0.9, "", entity(kind).hides, entity(kind).replacement))
    return made
