"""Plain text: a turn a line, for any program and any reader; or lines of a width that can be numbered."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from textwrap import wrap

from redactor.redact import RedactedTranscript
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page

_WIDTH = 72  # characters of a numbered line, without its number


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    head = [page.title(redacted), "", *page.notices(redacted, layout)]
    turns = list(_turns(redacted, layout))
    return "\n".join([*head, *(_numbered(turns) if layout.lines else _apart(turns)), ""]).encode()


def _turns(redacted: RedactedTranscript, layout: Layout) -> Iterator[str]:
    timed = page.is_timed(redacted)
    for paragraph in page.paragraphs(redacted, layout):
        label = page.label(paragraph, layout, timed=timed)
        spans = " ".join(span.text if span.quote else page.marked(span.text) for span in paragraph.spans)
        yield f"{f'[{label}] ' if label else ''}{paragraph.speaker}: {spans}".rstrip()


def _apart(turns: list[str]) -> Iterator[str]:
    for turn in turns:
        yield ""
        yield turn


def _numbered(turns: list[str]) -> Iterator[str]:
    """Lines of the turns, each with its number; a word is never cut."""
    number = count(1)
    for turn in turns:
        yield ""
        for line in wrap(turn, _WIDTH, break_long_words=False, break_on_hyphens=False):
            yield f"{next(number):>5}  {line}"
