"""JSON: everything that leaves, as data: turns of words and replacements, with their times."""

from __future__ import annotations

import json
from typing import Any

from redactor.redact import Piece, RedactedTranscript
from redactor.release.cleaning import clean
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    timed = layout.times and page.is_timed(redacted)
    written = {
        "title": page.title(redacted),
        "notices": page.notices(redacted, layout),
        "code": clean(redacted.code),
        "language": layout.language,
        "turns": [
            {
                "number": paragraph.number,
                "speaker": paragraph.speaker,
                "role": turn.role.value,
                "words": [_word(piece, timed=timed) for piece in turn.pieces if clean(piece.text)],
            }
            for turn, paragraph in zip(redacted.turns, page.paragraphs(redacted, layout), strict=True)
        ],
    }
    return (json.dumps(written, ensure_ascii=False, indent=1) + "\n").encode()


def _word(piece: Piece, *, timed: bool) -> dict[str, Any]:
    """Times in seconds; "left_out" where this stands for words, "quote" whether it may be quoted."""
    times = {"start": round(piece.start, 3), "end": round(piece.end, 3)} if timed else {}
    return {"text": clean(piece.text), **times, "left_out": bool(piece.kind), "quote": piece.quote}
