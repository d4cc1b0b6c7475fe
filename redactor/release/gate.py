"""The gate: nothing leaves before both have signed exactly what leaves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from models.errors import Told
from models.review import SignOff
from models.transcript import Role
from redactor.redact import RedactedTranscript


class ParticipantMustSign(Told):
    sentence = "The participant has not signed yet. Start her review, or record that she chose not to review."


class ParticipantMustSignAgain(Told):
    sentence = "Something would now show that the participant did not sign. Ask her to look and sign again."


class ResearcherMustSign(Told):
    sentence = "You have not signed what leaves. Read it through and sign it."


class ParticipantKeepsSound(Told):
    sentence = (
        "The participant did not sign that the sound may leave. Release the text alone, or ask her to sign again."
    )


class ResearcherMustSignSound(Told):
    sentence = "You have not signed that the sound leaves too. Sign again with the sound."


class NothingToRelease(Told):
    sentence = "There is nothing to release: the transcript is empty."


def check_gate(
    redacted: RedactedTranscript,
    version: int,
    sign_offs: Iterable[SignOff],
    participants: Sequence[int],
    *,
    sound: bool = False,
) -> tuple[SignOff, ...]:
    """The signatures that let this text out: each participant's (speaker ids), then the researcher's.

    `version` is the interview's now; with `sound`, each of them has to say that the recording may leave too. A
    participant's signature also holds for a text that shows less than what she signed; the researcher's only for
    exactly this. Raises a Told that names who has to sign.
    """
    if not redacted.turns:
        raise NothingToRelease
    sign_offs = list(sign_offs)
    # An interview in which nobody was marked as a participant still needs a participant's signature: fail closed.
    wanted: Sequence[int | None] = participants or [None]
    holding = [_participants(redacted, version, sign_offs, speaker) for speaker in wanted]
    if sound and not all(signed.sound for signed in holding):
        raise ParticipantKeepsSound
    researchers = [s for s in sign_offs if s.by is Role.RESEARCHER and s.digest == redacted.digest]
    if not researchers:
        raise ResearcherMustSign
    if sound and not researchers[-1].sound:
        raise ResearcherMustSignSound
    return (*holding, researchers[-1])


def _participants(
    redacted: RedactedTranscript, version: int, sign_offs: Iterable[SignOff], speaker: int | None
) -> SignOff:
    hers = [s for s in sign_offs if s.by is Role.PARTICIPANT and (speaker is None or s.speaker == speaker)]
    if not hers:
        raise ParticipantMustSign
    signed = hers[-1]
    if signed.digest == redacted.digest or (signed.version == version and redacted.shows_no_more_than(signed)):
        return signed
    raise ParticipantMustSignAgain
