"""Who did what with an interview, for an ethics board: when, who, what kind, which words by their place; no words."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields
from datetime import datetime

from models.store import Store
from models.transcript import Passage, Transcript


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `first` and `last` count the transcript's words from 1, `what_about` is a kind or a number, no text."""

    at: datetime
    who: str
    what: str
    first: int | None = None
    last: int | None = None
    what_about: str = ""


def entries(store: Store, interview: int) -> list[Entry]:
    """Everything that was decided, asked, signed, copied and released, in order. Raises NotFound, RecordDamaged."""
    transcript = store.transcripts.get(interview)
    lines = [Entry(store.interviews.get(interview).added, "researcher", "added the interview")]
    lines += _decided(store, interview, transcript)
    for question in store.questions.get(interview):
        first, last = _places(transcript, question.passage)
        lines.append(Entry(question.at, _who(question.by, question.speaker), "asked a question", first, last))
    for sign_off in store.sign_offs.get(interview):
        what = "signed" if sign_off.reviewed else "chose not to review"
        what = f"{what}, {sign_off.helped}" if sign_off.helped else what
        lines.append(Entry(sign_off.at, _who(sign_off.by, sign_off.speaker), what, what_about=sign_off.digest))
    for copy in store.copies.get(interview):
        lines.append(
            Entry(copy.at, _who("participant", copy.speaker), "made a copy of her own", what_about=copy.digest)
        )
    for receipt in store.receipts.get(interview):
        about = f"{len(receipt.files)} files, {receipt.digest}"
        lines.append(Entry(receipt.at, "researcher", "released", what_about=about))
    return sorted(lines, key=lambda line: line.at)


def erasures(store: Store, code: str) -> list[Entry]:
    """What was taken back under this code; the one thing that is known of an interview that is gone."""
    return [
        Entry(one.at, "participant", f"took back {one.what}", what_about=f"{sum(one.counts.values())} records")
        for one in store.erasures.all()
        if one.code == code
    ]


def as_csv(lines: list[Entry]) -> bytes:
    """The lines as CSV (UTF-8, with a line of headings), times in UTC."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([field.name.replace("_", " ") for field in fields(Entry)])
    for line in lines:
        at, *rest = astuple(line)
        writer.writerow([at.isoformat(timespec="seconds"), *("" if one is None else one for one in rest)])
    return text.getvalue().encode()


def _decided(store: Store, interview: int, transcript: Transcript) -> Iterator[Entry]:
    for decision in store.decisions.get(interview):
        first, last = _places(transcript, decision.passage)
        about = f"decision {decision.takes_back}" if decision.takes_back else ""
        if decision.level:
            about = decision.level.value
        if decision.not_before:
            about = f"{about}, not before {decision.not_before.isoformat()}".removeprefix(", ")
        yield Entry(decision.at, _who(decision.by, decision.speaker), decision.act.value, first, last, about)


def _places(transcript: Transcript, passage: Passage | None) -> tuple[int | None, int | None]:
    if passage is None:
        return None, None
    # A passage whose words were since corrected away is told without a place rather than not at all.
    first, last = transcript.position.get(passage.first), transcript.position.get(passage.last)
    return (None if first is None else first + 1), (None if last is None else last + 1)


def _who(role: str, speaker: int | None) -> str:
    """A role, and which of several participants; never a name."""
    return role if speaker is None else f"{role} {speaker}"
