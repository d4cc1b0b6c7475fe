"""Plain text: a turn a line, for any program and any reader."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    return "\n".join(_lines(redacted, layout)).encode()


def _lines(redacted: RedactedTranscript, layout: Layout) -> Iterator[str]:
    yield page.title(redacted)
    yield ""
    yield from page.notices(redacted, layout)
    timed = page.is_timed(redacted)
    for paragraph in page.paragraphs(redacted, layout):
        label = page.label(paragraph, layout, timed=timed)
        spans = " ".join(span.text if span.quote else page.marked(span.text) for span in paragraph.spans)
        yield ""
        yield f"{f'[{label}] ' if label else ''}{paragraph.speaker}: {spans}".rstrip()
    yield ""
