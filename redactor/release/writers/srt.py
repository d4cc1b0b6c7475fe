"""SubRip subtitles. The format has no comments and no escapes: the notice is the first subtitle, and brackets turn."""

from __future__ import annotations

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.cues import cues, timestamp

_NOTICE_SECONDS = 4.0
# Players take what stands between < and > for a tag and do not show it, and --> for the arrow between times.
_HARMLESS = str.maketrans("<>", "‹›")


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    notice = "\n".join((page.title(redacted), *page.notices(redacted, layout)))
    blocks = [_block(1, 0.0, _NOTICE_SECONDS, notice)]
    for cue in cues(redacted, layout):
        text = " ".join(span.text if span.quote else page.marked(span.text) for span in cue.spans)
        blocks.append(_block(cue.number + 1, cue.start, cue.end, f"{cue.speaker}: {text}"))
    return "\n".join(blocks).encode()


def _block(number: int, start: float, end: float, text: str) -> str:
    return f"{number}\n{timestamp(start, ',')} --> {timestamp(end, ',')}\n{text.translate(_HARMLESS)}\n"
