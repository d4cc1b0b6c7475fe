"""Whom a study knows from its other interviews: what people hid there, and names that nobody there said to show."""

from __future__ import annotations

from models.decision import Act
from models.resolve import HIDING, standing
from models.store import Store
from redactor.detect.names.phrases import key
from redactor.detect.spoken.words import tokens

_KINDS = frozenset({"PERSON", "LOCATION", "ORGANIZATION", "SCHOOL", "REFUGE"})
_FIRM = 0.7  # score from which a name that nobody decided on is sure enough to be looked for elsewhere
_SHOWN = frozenset({Act.KEEP, Act.NOT_A_DETAIL})
_SHORTEST = 3  # letters


def known_elsewhere(store: Store, interview: int) -> dict[str, str]:
    """Value to type of what the other interviews of the study tell: see the first line. Reads them anew each time.

    Nothing is kept of it: what is taken back is known no more.
    """
    hidden: dict[int, list[range]] = {}
    shown: dict[int, list[range]] = {}
    known: dict[str, str] = {}
    for one in store.named.others(interview):
        if one.interview not in hidden:
            decided = [decision for decision in standing(store.decisions.get(one.interview)) if decision.passage]
            for acts, places in ((HIDING, hidden), (_SHOWN, shown)):
                passages = [decision.passage for decision in decided if decision.act in acts and decision.passage]
                places[one.interview] = store.named.places(one.interview, passages)
        if one.type not in _KINDS or _touches(one.span, shown[one.interview]):
            continue
        if _touches(one.span, hidden[one.interview]) or (one.type == "PERSON" and one.score >= _FIRM):
            value = " ".join(key(token.low.removesuffix("'s")) for token in tokens(one.said))
            if len(value) >= _SHORTEST:
                known.setdefault(value, one.type)
    return known


def _touches(span: range, places: list[range]) -> bool:
    return any(place.start < span.stop and span.start < place.stop for place in places)
