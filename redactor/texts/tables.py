"""Tables of words or of longer pieces, as this program, spreadsheets and other tools write them: CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping

from redactor.texts.errors import NoSuchColumns, NoTranscript
from redactor.texts.said import Read, Reason, Said, Unread
from redactor.texts.times import number

_NAMES = {
    "text": ("text", "word", "words", "token", "transcript", "utterance", "content"),
    "start": ("start", "start time", "begin", "from", "onset", "start (s)"),
    "end": ("end", "end time", "stop", "to", "offset", "end (s)"),
    "speaker": ("speaker", "who", "name", "speaker name", "participant"),
    "turn": ("turn",),
}
_LONGEST_CELL = 1_000_000  # characters
_NOTICES = "0"  # the turn under which this program's own tables hold what is not speech


def table(text: str) -> list[Read]:
    """What the rows of a table say. Raises NoSuchColumns, NoTranscript."""
    csv.field_size_limit(_LONGEST_CELL)
    heading = text.split("\n", 1)[0]
    rows = csv.reader(io.StringIO(text), delimiter=max(",;\t", key=heading.count), strict=True)
    try:
        columns = _columns(next(rows, []))
        return [one for row in rows for one in _row(rows.line_num, row, columns)]
    except csv.Error:
        raise NoTranscript from None


def _columns(heading: list[str]) -> Mapping[str, int]:
    plain = [cell.strip().lower().replace("_", " ") for cell in heading]
    found = {
        what: at for what, called in _NAMES.items() for at in [next((plain.index(n) for n in called if n in plain), -1)]
    }
    if found["text"] < 0:
        raise NoSuchColumns
    return found


def _row(line: int, row: list[str], columns: Mapping[str, int]) -> Iterator[Read]:
    cells = {what: row[at].strip() if 0 <= at < len(row) else "" for what, at in columns.items()}
    if not any(cells.values()):
        return
    if cells["turn"] == _NOTICES:
        yield Unread(line, Reason.HEADING)
    elif len(row) <= columns["text"]:
        yield Unread(line, Reason.NOT_A_LINE)
    elif not cells["text"]:
        yield Unread(line, Reason.NO_WORDS)
    else:
        start, end = number(cells["start"]), number(cells["end"])
        if (cells["start"] and start is None) or (cells["end"] and end is None):
            yield Unread(line, Reason.BAD_TIME)
        speaker = cells["speaker"] if columns["speaker"] >= 0 else None
        if speaker == "":
            yield Unread(line, Reason.NAMELESS)
        text = cells["text"].removeprefix("'") if cells["text"][1:2] in tuple("=+-@") else cells["text"]
        exact = len(text.split()) == 1 and start is not None and end is not None
        yield Said(line, text, speaker, start, end, exact=exact)
