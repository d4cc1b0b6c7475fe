"""A participant's choice not to look at her transcript, recorded by the researcher: an answer like any other."""

from __future__ import annotations

from dataclasses import replace

from models.review import SignOff, Way
from models.store import Store
from models.transcript import Role
from redactor.release.prepare import prepare, sign


def record_choice_not_to_review(store: Store, interview: int, speaker: int, *, recorded_by: str) -> SignOff:
    """Take the strictest redaction for her, and write down that it was her choice and who recorded it."""
    store.reviews.put(replace(store.reviews.get(interview, speaker), way=Way.NOT_LOOK))
    return sign(
        store, prepare(store, interview), by=Role.PARTICIPANT, name=recorded_by, speaker=speaker, reviewed=False
    )
