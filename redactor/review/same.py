"""The same words elsewhere: where a name is said again, and where somebody is named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cached_property, lru_cache

from models.transcript import Passage, Transcript, Word

_TOKEN = re.compile(r"[^\W_]+", re.UNICODE)
_POSSESSIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=50_000)
def folded(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: case folded, without punctuation, in their order."""
    return tuple(_TOKEN.findall(_POSSESSIVE.sub("", unicodedata.normalize("NFC", text).casefold())))


def said_again(transcript: Transcript, passage: Passage) -> list[Passage]:
    """Every passage that says the same words, this one among them, in their order.

    Raises PassageError where the passage is not in the transcript.
    """
    words = transcript.words
    return [
        Passage(words[span.start].id, words[span.stop - 1].id)
        for span in Said(transcript).again(transcript.span(passage))
    ]


class Said:
    """What is said where in a transcript, put in order once, to be asked often."""

    def __init__(self, transcript: Transcript) -> None:
        self.transcript = transcript

    def rewritten(self, transcript: Transcript, was: Sequence[Word], will: Sequence[Word]) -> Said:
        """The same for a transcript in which some words are others now; only these are put in order anew."""
        made = Said(transcript)
        made._saying, made._odd = self._saying, self._odd
        for word in was:
            for token in folded(word.text):
                made._saying[token].discard(word.id)
        for word in will:
            for token in folded(word.text):
                made._saying.setdefault(token, set()).add(word.id)
        made._odd -= {word.id for word in was}
        made._odd |= {word.id for word in will if not unicodedata.is_normalized("NFC", word.text)}
        return made

    def holding(self, said: Iterable[str]) -> list[int]:
        """The places of all words that may hold one of these tokens (of redactor.redact), in their order."""
        known = {number for token in said for number in self._saying.get(token, ())}
        return sorted(self.transcript.position[number] for number in known | self._odd)

    def again(self, span: range) -> list[range]:
        """The places of every run of the same words, these among them, in their order."""
        words, position = self.transcript.words, self.transcript.position
        wanted = tuple(token for word in words[span.start : span.stop] for token in folded(word.text))
        if not wanted:
            return [span]
        places = sorted(position[number] for number in self._saying.get(wanted[0], ()))
        if len(wanted) == 1:
            return [range(at, at + 1) for at in places]
        found: list[range] = []
        for at in places:
            if (not found or at >= found[-1].stop) and (stop := self._stop(at, wanted)):
                found.append(range(at, stop))
        return found

    def _stop(self, at: int, wanted: tuple[str, ...]) -> int | None:
        """Where the run of words ends that begins at a place and says these tokens; None where it does not say them."""
        words, said, stop = self.transcript.words, folded(self.transcript.words[at].text), at + 1
        said = said[said.index(wanted[0]) :]
        while len(said) < len(wanted) and stop < len(words):
            said += folded(words[stop].text)
            stop += 1
        return stop if said[: len(wanted)] == wanted else None

    @cached_property
    def _saying(self) -> dict[str, set[int]]:
        """Token to the ids of the words that hold it."""
        made: dict[str, set[int]] = {}
        for word in self.transcript.words:
            for token in folded(word.text):
                made.setdefault(token, set()).add(word.id)
        return made

    @cached_property
    def _odd(self) -> set[int]:
        """The ids of words that are not written as they are compared here (NFC); next to none, in most languages."""
        return {word.id for word in self.transcript.words if not unicodedata.is_normalized("NFC", word.text)}


def names(transcript: Transcript, speaker: int) -> list[Passage]:
    """Where one of a speaker's names is said by somebody else."""
    known = [token for token in folded(transcript.speaker(speaker).name) if len(token) > 1]
    return [
        Passage(word.id, word.id)
        for word in transcript.words
        if word.speaker != speaker and any(token in known for token in folded(word.text))
    ]
