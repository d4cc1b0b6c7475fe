"""What is hidden in one place and stands in another: no leak, since it was approved, but somebody should look."""

from __future__ import annotations

from itertools import chain

from models.transcript import Transcript
from redactor.redact import RedactedTranscript, tokens

_ENDS = (".", "?", "!", "…")


def also_shown(redacted: RedactedTranscript, transcript: Transcript) -> tuple[float, ...]:
    """The seconds at which a name or a number is shown that is hidden elsewhere.

    A name is told by its capital in the middle of a sentence, a number by its digits: other words stand everywhere.
    """
    shown = {piece.first for turn in redacted.turns for piece in turn.pieces if not piece.kind}
    words = transcript.words
    before = chain(("",), (word.text for word in words))
    telling = [
        (word, tokens(word.text))
        for word, last in zip(words, before, strict=False)
        if any(map(str.isdigit, word.text)) or (word.text[:1].isupper() and last and not last.endswith(_ENDS))
    ]
    hidden = {token for word, found in telling if word.id not in shown for token in found if len(token) > 1}
    return tuple(word.start for word, found in telling if word.id in shown and found & hidden)
