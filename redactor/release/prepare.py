"""What would leave now: the one way from the store to a redacted transcript, for previews, signatures and release."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from models.resolve import resolve
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
    today = today or date.today()  # noqa: DTZ011 - a promise of "not before" means the day where people are
    transcript = store.transcripts.get(interview)
    hers = participants(transcript)
    reviews = {speaker: store.reviews.get(interview, speaker) for speaker in hers}
    findings = store.findings.get(interview)
    if any(review.way is Way.NOT_LOOK for review in reviews.values()):
        # She would rather not look: the strictest redaction, so what else is only pointed out is hidden too.
        findings = [replace(finding, hides=True) for finding in findings]
    looks = leaving(resolve(transcript, findings, store.decisions.get(interview)), today)
    record = store.interviews.get(interview)
    called = {speaker: review.called for speaker, review in reviews.items() if review.called}
    return Prepared(
        record,
        redact(transcript, looks, code=record.code, called=called, today=today),
        hidden_everywhere(transcript.words, looks),
        tuple(hers),
        tuple(store.sign_offs.get(interview)),
    )


def sign(
    store: Store, prepared: Prepared, *, by: Role, name: str, speaker: int | None = None, reviewed: bool = True
) -> SignOff:
    """Write a signature down under exactly what was prepared (`reviewed=False`: the choice not to review)."""
    redacted, interview = prepared.redacted, prepared.interview
    made = SignOff(by, name, redacted.digest, interview.version, redacted.shown, now(), reviewed, speaker)
    signed = store.sign_offs.add(interview.id, made)
    store.interviews.change(interview.id, state=State.TO_SIGN)
    return signed


def participants(transcript: Transcript) -> list[int]:
    """The ids of the speakers who are participants, in their order."""
    return [speaker.id for speaker in transcript.speakers if speaker.role is Role.PARTICIPANT]
