"""What would leave now: the one way from the store to a redacted transcript, for previews, signatures and release."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from models.resolve import Look, resolve
from models.review import SignOff, Way
from models.store import Store
from models.store.rows import now
from models.study import Interview, State
from models.transcript import Role, Transcript
from redactor.redact import RedactedTranscript, hidden_everywhere, leaving, redact


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would leave of an interview, who has signed so far, and the tokens that must be in no file."""

    interview: Interview
    redacted: RedactedTranscript
    secret: frozenset[str]
    participants: tuple[int, ...]
    sign_offs: tuple[SignOff, ...]


def prepare(store: Store, interview: int, *, today: date | None = None) -> Prepared:
    """Read everything that decides what leaves, and build it. `today` (default: today) decides on 'not before'."""
    today = today or _today()
    transcript = store.transcripts.get(interview)
    hers = participants(transcript)
    looks = leaving_looks(store, interview, transcript, today=today)
    record = store.interviews.get(interview)
    chosen = {speaker: store.reviews.get(interview, speaker).called for speaker in hers}
    called = {speaker: name for speaker, name in chosen.items() if name}
    return Prepared(
        record,
        redact(transcript, looks, code=record.code, called=called, today=today),
        hidden_everywhere(transcript.words, looks),
        tuple(hers),
        tuple(store.sign_offs.get(interview)),
    )


def leaving_looks(store: Store, interview: int, transcript: Transcript, *, today: date | None = None) -> list[Look]:
    """How each word of the transcript stands in what would leave now."""
    findings = store.findings.get(interview)
    ways = [store.reviews.get(interview, speaker).way for speaker in participants(transcript)]
    if Way.NOT_LOOK in ways:
        # She would rather not look: the strictest redaction, so what else is only pointed out is hidden too.
        findings = [replace(finding, hides=True) for finding in findings]
    return leaving(resolve(transcript, findings, store.decisions.get(interview)), today or _today())


def _today() -> date:
    return date.today()  # noqa: DTZ011 - a promise of "not before" means the day where people are


def sign(  # noqa: PLR0913 - a signature's own parts, all by name
    store: Store,
    prepared: Prepared,
    *,
    by: Role,
    name: str,
    speaker: int | None = None,
    reviewed: bool = True,
    helped: str = "",
) -> SignOff:
    """Write a signature down under exactly what was prepared (`reviewed=False`: the choice not to review; `helped`:
    who was with her, see SignOff).
    """
    redacted, interview = prepared.redacted, prepared.interview
    made = SignOff(by, name, redacted.digest, interview.version, redacted.shown, now(), reviewed, speaker, helped)
    signed = store.sign_offs.add(interview.id, made)
    store.interviews.change(interview.id, state=State.TO_SIGN)
    return signed


def participants(transcript: Transcript) -> list[int]:
    """The ids of the speakers who are participants, in their order."""
    return [speaker.id for speaker in transcript.speakers if speaker.role is Role.PARTICIPANT]
