"""The leak check: reads finished files back as bytes and looks for everything that must not be in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from models.errors import Told
from models.transcript import Passage, Transcript
from redactor.redact import RedactedTranscript, tokens
from redactor.release.leaks.needles import Hidden, Needles, needles
from redactor.release.leaks.readings import Unreadable, readings

__all__ = ["CheckCannotRun", "LeakFound", "Needles", "check", "hidden", "needles", "words_in"]


_OUR_NAMES = "transcript sound receipt for the participant my copy"
"""The words that names of files are made of beside the interview's code, which may have been changed into a name."""


class LeakFound(Told):
    sentence = "A hidden word was still in the finished files. They were deleted; nothing left. Please report this."


class CheckCannotRun(Told):
    """A finished file cannot be read back."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” could not be checked, so nothing was made. Choose another format in its place.")


def words_in(name: str, data: bytes) -> set[str]:
    """Every token that a file holds anywhere, read in every way. Raises CheckCannotRun where it cannot be read."""
    try:
        return {token for text in set(readings(name, data)) for token in tokens(text)}
    except Unreadable:
        raise CheckCannotRun(name) from None


def check(
    name: str, data: bytes, masked: Callable[[], bytes], approved: RedactedTranscript | None, secret: Needles
) -> None:
    """Raises LeakFound where a file holds what is secret, CheckCannotRun where it does not read as approved.

    `masked` makes the same file from the same text with every letter an x: what stands in that (the format's own
    "document" and "style", times, numbers of lines) is no leak, and neither is what stands in the approved text.
    """
    texts = _texts(name, data)
    found = _found(texts, secret)
    if found and approved is not None:
        found -= secret.found(approved.text)
    if found and found - _found(_texts(f"{_OUR_NAMES}{Path(name).suffix}", masked()), secret):
        raise LeakFound
    if approved is not None and not approved.tokens <= {token for text in texts for token in tokens(text)}:
        raise CheckCannotRun(name)


def hidden(redacted: RedactedTranscript, transcript: Transcript) -> Iterator[Hidden]:
    """The hidden passages' own texts."""
    for piece in (piece for turn in redacted.turns for piece in turn.pieces if piece.kind):
        words = transcript.words_of(Passage(piece.first, piece.last))
        yield Hidden(" ".join(word.text for word in words), name=piece.kind == "PERSON")


def _texts(name: str, data: bytes) -> set[str]:
    try:
        return set(readings(name, data))
    except Unreadable:
        raise CheckCannotRun(name) from None


def _found(texts: set[str], secret: Needles) -> set[str]:
    return {needle for text in texts for needle in secret.found(text)}
