"""Where a participant's signature stands: not given, holding, or given for something else than what is there now."""

from __future__ import annotations

from enum import Enum

from models.transcript import Role
from redactor.release.gate import (
    NothingToRelease,
    ParticipantMustSign,
    ParticipantMustSignAgain,
    ResearcherMustSign,
    check_gate,
)
from redactor.release.prepare import Prepared


class Signature(Enum):
    """How it stands."""

    NONE = "not signed"
    HOLDS = "signed"
    VOID = "something else was signed"


def signature(prepared: Prepared, speaker: int) -> Signature:
    """What the gate says of this participant's own signature, whoever else has to sign."""
    hers = [signed for signed in prepared.sign_offs if signed.speaker == speaker or signed.by is not Role.PARTICIPANT]
    try:
        check_gate(prepared.redacted, prepared.interview.version, hers, [speaker])
    except (ParticipantMustSign, NothingToRelease):
        return Signature.NONE
    except ParticipantMustSignAgain:
        return Signature.VOID
    except ResearcherMustSign:
        return Signature.HOLDS
    return Signature.HOLDS
