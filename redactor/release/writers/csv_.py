"""CSV: a row for each word and each replacement, with times; opens in spreadsheets, where no cell can be a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from redactor.redact import RedactedTranscript
from redactor.release.cleaning import clean
from redactor.release.layout import Layout
from redactor.release.writers import paragraphs as page

_COLUMNS = ("turn", "speaker", "start", "end", "text", "left out", "may be quoted")
# What makes a spreadsheet calculate (OWASP, CSV injection), in the widths that it takes for the same.
_FORMULA = tuple("=+-@＝＋－＠")


def write(redacted: RedactedTranscript, layout: Layout) -> bytes:
    """UTF-8 with its mark at the start, without which Excel reads other letters; turn 0 holds the notices."""
    written = io.StringIO(newline="")
    rows = csv.writer(written, quoting=csv.QUOTE_MINIMAL)
    rows.writerow(_COLUMNS)
    for row in _rows(redacted, layout):
        rows.writerow([_harmless(cell) for cell in row])
    return written.getvalue().encode("utf-8-sig")


def _rows(redacted: RedactedTranscript, layout: Layout) -> Iterator[tuple[str, ...]]:
    for notice in (page.title(redacted), *page.notices(redacted, layout)):
        yield ("0", "", "", "", notice, "", "")
    timed = layout.times and page.is_timed(redacted)
    for turn, paragraph in zip(redacted.turns, page.paragraphs(redacted, layout), strict=True):
        for piece in turn.pieces:
            if text := clean(piece.text):
                times = (f"{piece.start:.3f}", f"{piece.end:.3f}") if timed else ("", "")
                marks = ("yes" if piece.kind else "no", "yes" if piece.quote else "no")
                yield (str(paragraph.number), paragraph.speaker, *times, text, *marks)


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell
