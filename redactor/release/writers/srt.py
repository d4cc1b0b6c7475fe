"""SubRip subtitles. The format has no comments and no way to escape: the notice is the first subtitle."""

from __future__ import annotations

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.cues import cues, timestamp

_NOTICE_SECONDS = 4.0


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    notice = "\n".join((page.title(redacted), *page.notices(redacted, layout)))
    blocks = [_block(1, 0.0, _NOTICE_SECONDS, notice)]
    for cue in cues(redacted, layout):
        text = " ".join(span.text if span.quote else page.marked(span.text) for span in cue.spans)
        blocks.append(_block(cue.number + 1, cue.start, cue.end, f"{cue.speaker}: {text}"))
    return "\n".join(blocks).encode()


def _block(number: int, start: float, end: float, text: str) -> str:
    """One subtitle; the arrow that parts times is not let into the text, where readers would take it for times."""
    return f"{number}\n{timestamp(start, ',')} --> {timestamp(end, ',')}\n{text.replace('-->', '→')}\n"
