"""Who has signed what would leave now, and who still has to."""

from __future__ import annotations

from dataclasses import dataclass

from models.errors import Told
from models.review import SignOff
from models.transcript import Role
from redactor.release import Prepared
from redactor.release.gate import ResearcherMustSign, ResearcherMustSignSound, check_gate


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one person's signature stands: the one that holds, or what the gate says instead."""

    speaker: int | None
    signed: SignOff | None
    problem: Told | None = None


def participants(prepared: Prepared) -> list[Standing]:
    """Each participant by what the gate says of her alone; one without a speaker where nobody is the participant."""
    return [_participant(prepared, speaker) for speaker in prepared.participants or [None]]


def researcher(prepared: Prepared) -> Standing:
    mine = [one for one in prepared.sign_offs if one.by is Role.RESEARCHER and one.digest == prepared.redacted.digest]
    if mine and sound_may_leave(prepared) and not mine[-1].sound:
        return Standing(None, None, ResearcherMustSignSound())
    return Standing(None, mine[-1]) if mine else Standing(None, None, ResearcherMustSign())


def sound_may_leave(prepared: Prepared) -> bool:
    """Whether every participant's signature holds and says that the sound may leave too."""
    return all(one.signed is not None and one.signed.sound for one in participants(prepared))


def _participant(prepared: Prepared, speaker: int | None) -> Standing:
    hers = [one for one in prepared.sign_offs if one.by is Role.PARTICIPANT and speaker in {None, one.speaker}]
    try:
        wanted = [] if speaker is None else [speaker]
        check_gate(prepared.redacted, prepared.interview.version, prepared.sign_offs, wanted)
    except ResearcherMustSign:
        return Standing(speaker, hers[-1])
    except Told as error:
        return Standing(speaker, None, error)
    return Standing(speaker, hers[-1])
