"""Who did what, for an ethics board: when, who, what kind, which words by their place, who got files; no words."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields, replace
from datetime import datetime
from importlib import resources
from pathlib import Path

import manimgx_fonts
import typst

from models.erased import Erased, Withdrawn
from models.store import Store
from models.transcript import Passage, Transcript


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: `first` and `last` count the transcript's words from 1, `what_about` is a kind or a number, no text.

    `interview` is its code, "" for the study as a whole.
    """

    at: datetime
    who: str
    what: str
    first: int | None = None
    last: int | None = None
    what_about: str = ""
    interview: str = ""


def entries(store: Store, interview: int) -> list[Entry]:
    """Everything that was decided, asked, signed, copied and released, in order. Raises NotFound, RecordDamaged."""
    transcript = store.transcripts.get(interview)
    record = store.interviews.get(interview)
    lines = [Entry(record.added, "researcher", "added the interview")]
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
        about = f"{len(receipt.files)} files for {receipt.recipient or 'the study'}, {receipt.digest}"
        lines.append(Entry(receipt.at, "researcher", "released", what_about=about))
    return [replace(line, interview=record.code) for line in sorted(lines, key=lambda line: line.at)]


def of_study(store: Store) -> list[Entry]:
    """Everything in the study, interviews that are gone included, in order. Raises RecordDamaged."""
    lines = [line for interview in store.interviews.all() for line in entries(store, interview.id)]
    lines += [_erased(one) for one in store.erasures.all()]
    lines += [Entry(at, "researcher", "made a backup of the study") for at, _place in store.erasures.backups()]
    for export in store.pseudonyms.exports():
        how = "locked" if export.locked else "not locked"
        lines.append(Entry(export.at, "researcher", "exported the pseudonym book", what_about=how))
    return sorted(lines, key=lambda line: line.at)


def erasures(store: Store, code: str) -> list[Entry]:
    """What was taken back under this code; the one thing that is known of an interview that is gone."""
    return [_erased(one) for one in store.erasures.all() if one.code == code]


def _erased(one: Erased) -> Entry:
    did = "had destroyed" if one.what is Withdrawn.STRUCK else "took back"
    about = f"{sum(one.counts.values())} records"
    return Entry(one.at, "participant", f"{did} {one.what}", what_about=about, interview=one.code)


def as_csv(lines: list[Entry]) -> bytes:
    """The lines as CSV (UTF-8, with a line of headings), times in UTC."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow([field.name.replace("_", " ") for field in fields(Entry)])
    for line in lines:
        at, *rest = astuple(line)
        writer.writerow([at.isoformat(timespec="seconds"), *("" if one is None else one for one in rest)])
    return text.getvalue().encode()


def as_pdf(lines: list[Entry], store: Store) -> bytes:
    """The lines as a PDF, under what protects the study and who can open it."""
    study = store.study.get()
    given = {
        "title": f"Who can see what: {study.name}",
        "lines": [
            f"Led by {study.researcher}." if study.researcher else "Nobody is named as leading the study.",
            "The study lies encrypted on the researcher's computer. Whoever knows its passphrase can open it.",
            "What a participant struck with a code of her own, nobody else can open.",
            "Files left only as listed here, after the participant and the researcher had signed.",
            "Times are UTC. Words are told by their place in the transcript, never by their text.",
        ],
        "head": ["When", "Interview", "Who", "What", "From", "To", "About"],
        "rows": [
            [
                f"{line.at:%Y-%m-%d %H:%M}",
                line.interview,
                line.who,
                line.what,
                *("" if one is None else str(one) for one in (line.first, line.last)),
                line.what_about,
            ]
            for line in lines
        ],
    }
    made: bytes = typst.compile(
        resources.files("redactor").joinpath("audit.typ").read_bytes(),
        sys_inputs={"given": json.dumps(given)},
        font_paths=typst.Fonts(include_system_fonts=False, font_paths=[Path(manimgx_fonts.__file__).parent]),
        timestamp=0,
    )
    return made


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
