"""Markdown: headings, names in bold, what was replaced in italics; no word of the text can act as a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page
from redactor.release.writers.paragraphs import Paragraph, Span

# Every character that can act within a line, in CommonMark and in what GitHub and Pandoc add (maths, tables,
# strikethrough, superscript, definitions). Brackets can stay as they are where no link can come of them.
_ACTS = re.compile(r"[\\`*_<>&~|$^]|(?<=\])[\[(:{]|!(?=\[)|\[(?=[\^@])")


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    return "\n".join(_lines(redacted, layout)).encode()


def _lines(redacted: RedactedTranscript, layout: Layout) -> Iterator[str]:
    yield f"# {escape(page.title(redacted))}"
    yield ""
    yield "\n>\n".join(f"> {escape(notice)}" for notice in page.notices(redacted, layout))
    timed = page.is_timed(redacted)
    for paragraph in page.paragraphs(redacted, layout):
        yield ""
        yield _turn(paragraph, page.label(paragraph, layout, timed=timed))
    yield ""


def _turn(paragraph: Paragraph, label: str) -> str:
    parts = [f"**{escape(paragraph.speaker)}**", f"({label})" if label else "", *map(_span, paragraph.spans)]
    return " ".join(filter(None, parts))


def _span(span: Span) -> str:
    text = " ".join(f"*{escape(run.text)}*" if run.replaced else escape(run.text) for run in span.runs)
    return text if span.quote else page.marked(text)


def escape(text: str) -> str:
    """A text that a Markdown reader shows just as it stands here, within a line."""
    return _ACTS.sub(r"\\\g<0>", text)
