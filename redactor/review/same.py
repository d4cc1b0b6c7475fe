"""The same words elsewhere: where a name is said again, and where somebody is named."""

from __future__ import annotations

import re
import unicodedata
from functools import cached_property, lru_cache

from models.transcript import Passage, Transcript

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
        self._words = transcript.words

    def again(self, span: range) -> list[range]:
        """The places of every run of the same words, these among them, in their order."""
        wanted = [token for word in self._words[span.start : span.stop] for token in folded(word.text)]
        if not wanted:
            return [span]
        found: list[range] = []
        free = 0  # the first token that no earlier run has taken
        for at in self._at.get(wanted[0], ()):
            run = self._tokens[at : at + len(wanted)]
            if at >= free and [token for _, token in run] == wanted:
                found.append(range(run[0][0], run[-1][0] + 1))
                free = at + len(wanted)
        return found

    @cached_property
    def _tokens(self) -> list[tuple[int, str]]:
        """Every token with the place of its word."""
        return [(at, token) for at, word in enumerate(self._words) for token in folded(word.text)]

    @cached_property
    def _at(self) -> dict[str, list[int]]:
        """Token to where it stands among all tokens."""
        made: dict[str, list[int]] = {}
        for at, (_, token) in enumerate(self._tokens):
            made.setdefault(token, []).append(at)
        return made


def names(transcript: Transcript, speaker: int) -> list[Passage]:
    """Where one of a speaker's names is said by somebody else."""
    known = [token for token in folded(transcript.speaker(speaker).name) if len(token) > 1]
    return [
        Passage(word.id, word.id)
        for word in transcript.words
        if word.speaker != speaker and any(token in known for token in folded(word.text))
    ]
