"""A participant's choice not to look at her transcript, recorded by the researcher: an answer like any other."""

from __future__ import annotations

from dataclasses import replace

from models.errors import Told
from models.review import SignOff, Way
from models.store import Store
from models.transcript import Role
from redactor.release.prepare import prepare, sign


class HerReviewBegan(Told):
    sentence = "She has begun her review. Only she can choose not to look, in her room: start the review with her."


def record_choice_not_to_review(store: Store, interview: int, speaker: int, *, recorded_by: str) -> SignOff:
    """Take the strictest redaction for her, and write down that it was her choice and who recorded it.

    Raises HerReviewBegan where she has chosen another way to go: signing for her would destroy what she closed with
    her code and may still want to bring back.
    """
    review = store.reviews.get(interview, speaker)
    if review.way not in {None, Way.NOT_LOOK}:
        raise HerReviewBegan
    store.reviews.put(replace(review, way=Way.NOT_LOOK))
    return sign(
        store, prepare(store, interview), by=Role.PARTICIPANT, name=recorded_by, speaker=speaker, reviewed=False
    )
