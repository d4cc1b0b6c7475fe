"""The finished sound is listened to again by the engine: nothing that is hidden may be heard at its place."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from models.errors import Told
from models.transcript import Word
from redactor.audio.errors import NoSpeech
from redactor.clock import clock
from redactor.progress import Progress
from redactor.redact import RedactedTranscript, tokens
from redactor.release.sound.choice import Struck
from redactor.release.sound.plan import Plan, overlap
from redactor.speech import Heard, transcribe
from redactor.speech.listen import TELLING_APART

STAGE = "listening again"
_NEAR = 0.3  # seconds that the time of a heard word may be off
_BESIDE = 2.0  # seconds around a passage in which its kept neighbours may be heard
_ALIKE = 0.75  # share of letters from which on two longer words sound like one
_LONG = 4  # letters
_DOUBTED = 0.3
_AUDIBLE = 0.2  # share of a word's time
_MARKS = ".,;:?!…\"'“”‘’()-"


class StillHeard(Told):
    """Something hidden can be heard at these seconds."""

    def __init__(self, at: Sequence[float]) -> None:
        places = ", ".join(clock(second) for second in at)
        super().__init__(
            f"Something hidden can still be heard in the sound, at {places}. The files were deleted; nothing left. "
            "Listen there and hide a word more on each side, or release without sound."
        )


def listen(file: Path, weights: Path, language: str) -> Iterator[Progress | tuple[Word, ...]]:
    """Hear a finished sound file; yields progress and words. A file in which nobody speaks has none."""
    try:
        for event in transcribe(file, weights, language=language or None, speakers=1):
            if isinstance(event, Heard):
                yield event.words
            elif isinstance(event, Progress):
                if event.stage == TELLING_APART:
                    return
                yield Progress(STAGE, event.done, event.seconds_left)
    except NoSpeech:
        return


def still_heard(
    heard: Sequence[Word], struck: Sequence[Struck], redacted: RedactedTranscript, cuts: Plan
) -> list[Struck]:
    """The hidden passages of which a word is heard at its place. Words that stand beside it and are kept do not count.

    Of a passage whose words nobody can read, any word that is heard within it counts. A short or doubted word where the
    file is silent does not: the engine guesses it from its neighbours, as a reader would. A name that is kept nowhere
    must be heard nowhere: where the times are not those of this sound, it is not at its place.
    """
    kept = sorted(
        (piece.start, piece.end, piece.text) for turn in redacted.turns for piece in turn.pieces if not piece.kind
    )
    starts = [start for start, _, _ in kept]
    said = sorted(((word.start + word.end) / 2, word) for word in heard if not _is_guess(word, cuts))
    middles = [middle for middle, _ in said]
    found = []
    for passage in struck:
        first, last = bisect_left(starts, passage.start - 2 * _BESIDE), bisect_left(starts, passage.end + _BESIDE)
        beside = {token for _, end, text in kept[first:last] if end > passage.start - _BESIDE for token in tokens(text)}
        at = bisect_left(middles, passage.start - _NEAR), bisect_left(middles, passage.end + _NEAR)
        if any(_is_of(word, passage, beside) for _, word in said[slice(*at)]):
            found.append(passage)
    nowhere = {token for one in struck for token in one.names if len(token) >= _LONG} - redacted.tokens
    elsewhere = ((word, tokens(word.text) & nowhere) for _, word in said if word.probability >= _DOUBTED)
    return found or [Struck(word.start, word.end, frozenset(told)) for word, told in elsewhere if told]


def _is_guess(word: Word, cuts: Plan) -> bool:
    audible = sum(end - start for start, end in overlap(cuts.kept, (word.start, word.end)))
    guessable = len(word.text.strip(_MARKS)) <= _LONG or word.probability < _DOUBTED
    return guessable and audible <= _AUDIBLE * (word.end - word.start)


def _is_of(word: Word, passage: Struck, beside: set[str]) -> bool:
    said = tokens(word.text) - beside
    if not passage.tokens:
        return bool(said) and passage.start < (word.start + word.end) / 2 < passage.end
    return any(_alike(one, other) for one in said for other in passage.tokens - beside)


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    both_long = min(len(one), len(other)) >= _LONG
    return both_long and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _ALIKE


def share_heard(heard: Sequence[Word], redacted: RedactedTranscript) -> float:
    """Of the words that are kept, the share that was heard again at their place."""
    kept = [(p.start, p.end, tokens(p.text)) for turn in redacted.turns for p in turn.pieces if not p.kind]
    said = sorted((word.start, word.end, tokens(word.text)) for word in heard)
    starts = [start for start, *_ in said]
    again = 0
    for start, end, words in kept:
        near = said[bisect_left(starts, start - _BESIDE) : bisect_left(starts, end + _BESIDE)]
        again += any(words & other for *_, other in near)
    return again / len(kept) if kept else 1.0
