"""What would leave now: the one way from the store to a redacted transcript, for previews, signatures and release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from models.decision import Decision, Level
from models.resolve import Look, resolve
from models.review import SignOff, Way
from models.store import Store
from models.store.rows import now
from models.study import Interview, State
from models.transcript import Role, Transcript
from redactor.book.own_words import following
from redactor.redact import RedactedTranscript, hidden_everywhere, leaving, redact


@dataclass(frozen=True, slots=True)
class Prepared:
    """What would leave of an interview, who has signed so far, and the tokens that must be in no file."""

    interview: Interview
    redacted: RedactedTranscript
    secret: frozenset[str]
    participants: tuple[int, ...]
    sign_offs: tuple[SignOff, ...]
    later: tuple[tuple[date, int, int, str | None], ...] = ()
    """What may leave from a later day on, as a signature remembers it."""
    unquotable: tuple[int, ...] = ()
    """The words (ids) that are marked not to be quoted, now or from a later day on."""
    sound: bool = False
    """Whether a signature under this says that the recording may leave too, with everything hidden cut out."""


def prepare(store: Store, interview: int, *, today: date | None = None) -> Prepared:
    """Read everything that decides what leaves, and build it. `today` (default: today) decides on 'not before'."""
    today = today or _today()
    transcript = store.transcripts.get(interview)
    decisions = store.decisions.get(interview)
    hers = taking_part(store, interview, transcript, decisions)
    looks = _looks(store, interview, transcript, decisions, hers)
    record = store.interviews.get(interview)
    chosen = {speaker: store.reviews.get(interview, speaker).called for speaker in hers}
    called = {speaker: name for speaker, name in chosen.items() if name}

    def on(day: date) -> RedactedTranscript:
        return redact(transcript, looks, code=record.code, called=called, today=day)

    redacted = on(today)
    return Prepared(
        record,
        redacted,
        hidden_everywhere(transcript.words, leaving(looks, today)),
        tuple(hers),
        tuple(store.sign_offs.get(interview)),
        tuple(_later(redacted, (on(day) for day in _days(looks, after=today)))),
        tuple(w.id for w, look in zip(transcript.words, looks, strict=True) if look.level is Level.NO_QUOTE),
    )


def leaving_looks(store: Store, interview: int, transcript: Transcript, *, today: date | None = None) -> list[Look]:
    """How each word of the transcript stands in what would leave now."""
    decisions = store.decisions.get(interview)
    hers = taking_part(store, interview, transcript, decisions)
    return leaving(_looks(store, interview, transcript, decisions, hers), today or _today())


def _looks(
    store: Store, interview: int, transcript: Transcript, decisions: Iterable[Decision], hers: Iterable[int]
) -> tuple[Look, ...]:
    findings = following(transcript, store.findings.get(interview), decisions)
    ways = [store.reviews.get(interview, speaker).way for speaker in hers]
    if Way.NOT_LOOK in ways:
        # She would rather not look: the strictest redaction, so what else is only pointed out is hidden too.
        findings = [replace(finding, hides=True) for finding in findings]
    return resolve(transcript, findings, decisions)


def _days(looks: Iterable[Look], *, after: date) -> list[date]:
    """The days to come from which more may be shown."""
    return sorted({look.not_before for look in looks if look.shown and look.not_before and look.not_before > after})


def _later(
    redacted: RedactedTranscript, following: Iterable[RedactedTranscript]
) -> Iterator[tuple[date, int, int, str | None]]:
    """What each of the following days adds to what may leave before it."""
    known = set(redacted.shown)
    for one in following:
        yield from ((one.day, *piece) for piece in one.shown if piece not in known)
        known |= set(one.shown)


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
    made = SignOff(
        *(by, name, redacted.digest, interview.version, redacted.shown, now(), reviewed, speaker, helped),
        later=prepared.later,
        sound=prepared.sound,
        unquotable=prepared.unquotable,
        called=redacted.called,
    )
    signed = store.sign_offs.add(interview.id, made)
    store.interviews.change(interview.id, state=State.TO_SIGN)
    return signed


def taking_part(store: Store, interview: int, transcript: Transcript, decisions: Iterable[Decision]) -> list[int]:
    """The participants, and who decided or chose her way as one: called something else since, she is still asked."""
    decided = {decision.speaker for decision in decisions if decision.by is Role.PARTICIPANT}
    return [
        one.id
        for one in transcript.speakers
        if one.role is Role.PARTICIPANT or one.id in decided or store.reviews.get(interview, one.id).way is not None
    ]


def participants(transcript: Transcript) -> list[int]:
    """The ids of the speakers who are participants, in their order."""
    return [speaker.id for speaker in transcript.speakers if speaker.role is Role.PARTICIPANT]
