"""The same words elsewhere: where a name is said again, and where somebody is named."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

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
    wanted = [token for word in transcript.words_of(passage) for token in folded(word.text)]
    return [passage] if not wanted else _occurrences(transcript.words, wanted)


def names(transcript: Transcript, speaker: int) -> list[Passage]:
    """Where one of a speaker's names is said by somebody else."""
    known = [token for token in folded(transcript.speaker(speaker).name) if len(token) > 1]
    return [
        Passage(word.id, word.id)
        for word in transcript.words
        if word.speaker != speaker and any(token in known for token in folded(word.text))
    ]


def _occurrences(words: Iterable[Word], wanted: list[str]) -> list[Passage]:
    tokens = list(_tokens(words))
    at, found = 0, []
    while at <= len(tokens) - len(wanted):
        here = tokens[at : at + len(wanted)]
        if here[0][1] == wanted[0] and [token for _, token in here] == wanted:
            found.append(Passage(here[0][0], here[-1][0]))
            at += len(wanted)
        else:
            at += 1
    return found


def _tokens(words: Iterable[Word]) -> Iterator[tuple[int, str]]:
    for word in words:
        for token in folded(word.text):
            yield word.id, token
