"""WebVTT captions: who speaks as a voice, what was left out and what must not be quoted as classes and in words."""

from __future__ import annotations

from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.cues import cues, timestamp
from redactor.release.writers.markup import join
from redactor.release.writers.paragraphs import Paragraph, Span


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    return "\n\n".join([*_head(redacted, layout), *map(_cue, cues(redacted, layout)), ""]).encode()


def _head(redacted: RedactedTranscript, layout: Layout) -> Iterator[str]:
    yield "WEBVTT"
    notices = (page.title(redacted), *page.notices(redacted, layout))
    yield "NOTE\n" + "\n".join(notice.replace("-->", "→") for notice in notices)
    yield "STYLE\n::cue(.left-out) { font-style: italic }"


def _cue(cue: Paragraph) -> str:
    times = f"{timestamp(cue.start, '.')} --> {timestamp(cue.end, '.')}"
    # A name that ends in two hyphens would make an arrow with the bracket that closes the tag.
    voice = join([cue.speaker]).replace("--", "-&#45;")
    return f"{cue.number}\n{times}\n<v {voice}>{' '.join(map(_span, cue.spans))}</v>"


def _span(span: Span) -> str:
    text = " ".join(f"<c.left-out>{join([run.text])}</c>" if run.replaced else join([run.text]) for run in span.runs)
    return text if span.quote else f"<c.do-not-quote>{page.marked(text)}</c>"
