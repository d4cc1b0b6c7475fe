"""Whether a participant's review has begun: from then on nothing shows more, and nothing changes behind her."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.study import State
from models.transcript import Role

if TYPE_CHECKING:
    from models.store import Store


def review_began(store: Store, interview: int) -> bool:
    """Whether any participant of an interview has come so far as to read or to sign. Raises NotFound."""
    people = store.transcripts.speakers(interview)
    return (
        store.interviews.get(interview).state is State.IN_REVIEW
        or any(store.reviews.get(interview, one.id).way is not None for one in people)
        or any(sign_off.by is Role.PARTICIPANT for sign_off in store.sign_offs.get(interview))
    )
