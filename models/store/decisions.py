"""Decisions: added, never edited; each line is chained to the one before by a hash, so that a missing one shows."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta
from hashlib import sha256
from typing import Any

from sqlite_utils import Database

from models.decision import UNWRITTEN, Act, Decision, Level
from models.errors import NotAllowed, RecordDamaged
from models.resolve import HIDING
from models.sealing.sqlcipher import act_of_a_person, leave_no_trace
from models.store import strikes
from models.store.edits import forget
from models.store.layout import Layouts
from models.store.rows import now, to_json
from models.transcript import Passage, Role

_START = ""
_TICK = timedelta(microseconds=1)


class Decisions:
    def __init__(self, db: Database, layouts: Layouts) -> None:
        self._db, self._layouts = db, layouts

    def get(self, interview: int) -> list[Decision]:
        """All decisions in their order. Raises RecordDamaged where a line is missing or was changed."""
        decisions, chain = [], _START
        for number, row in enumerate(self._rows(interview), start=1):
            chain = _link(chain, row["fact"])
            if row["id"] != number or row["chain"] != chain:
                raise RecordDamaged
            decisions.append(_decision(number, json.loads(row["fact"])))
        return decisions

    def add(  # noqa: PLR0913 - a decision's own parts, all by name
        self,
        interview: int,
        *,
        by: Role,
        act_: Act,
        passage: Passage | None = None,
        text: str = "",
        level: Level | None = None,
        not_before: date | None = None,
        takes_back: int | None = None,
        speaker: int | None = None,
    ) -> Decision:
        """Write one decision down. Raises NotAllowed where somebody takes back what another person decided."""
        drafted = Decision(0, by, act_, UNWRITTEN, passage, text, level, not_before, takes_back, speaker)
        return self.add_together(interview, [drafted])[0]

    def add_together(
        self, interview: int, drafted: Iterable[Decision], keys: strikes.Keys | None = None
    ) -> list[Decision]:
        """Write down the decisions of one gesture, all or none; their ids and their moment are given here.

        What a participant with a lock strikes is closed with it in the same act; `keys` open what is struck no longer.
        Raises NotAllowed where somebody takes back what another person decided, StruckIsClosed, StruckIsGone.
        """
        made: list[Decision] = []
        closed = False
        with act_of_a_person(self._db):
            last = next(iter(self._rows(interview, "DESC LIMIT 1")), None)
            before, chain = (last["id"], last["chain"]) if last else (0, _START)
            moment = now()
            if last:  # a clock that stands still or was put back must not join two gestures
                moment = max(moment, datetime.fromisoformat(json.loads(last["fact"])["at"]) + _TICK)
            for number, draft in enumerate(drafted, start=before + 1):
                decision = replace(draft, id=number, at=moment)
                if decision.takes_back is not None:
                    self._check_own(interview, decision)
                fact = to_json(decision, without=("id",))
                chain = _link(chain, fact)
                self._db.table("decisions").insert({"interview": interview, "id": number, "fact": fact, "chain": chain})
                made.append(decision)
            roots = [self._root(interview, decision) for decision in made]
            forget(self._db, interview, [root.passage for root in roots if root.passage and _hides(root)])
            touched = [root.passage for root in roots if root.passage and root.by is Role.PARTICIPANT]
            if strikes.concerned(self._db, interview, touched):
                layout = self._layouts.get(interview)
                closed = strikes.settle_there(self._db, interview, self.get(interview), keys or {}, layout, touched)
        if closed:
            leave_no_trace(self._db)
        return made

    def _root(self, interview: int, decision: Decision) -> Decision:
        """What a decision comes down to: taking back a take-back hides again."""
        while decision.takes_back is not None:
            decision = self._get(interview, decision.takes_back)
        return decision

    def _check_own(self, interview: int, decision: Decision) -> None:
        taken = self._get(interview, decision.takes_back)
        if (taken.by, taken.speaker) != (decision.by, decision.speaker):
            raise NotAllowed

    def _get(self, interview: int, number: int | None) -> Decision:
        query = "SELECT id, fact FROM decisions WHERE interview = ? AND id = ?"
        for row in self._db.query(query, [interview, number]):
            return _decision(row["id"], json.loads(row["fact"]))
        raise NotAllowed

    def _rows(self, interview: int, order: str = "ASC") -> list[dict[str, Any]]:
        return list(
            self._db.query(
                f"SELECT id, fact, chain FROM decisions WHERE interview = ? ORDER BY id {order}",  # noqa: S608 - ours
                [interview],
            )
        )


def _hides(decision: Decision) -> bool:
    """Whether a participant hides words with this; no earlier wording of them is kept, either."""
    hides = decision.act in HIDING or decision.level is Level.REMOVE
    return decision.by is Role.PARTICIPANT and hides


def _link(chain: str, fact: str) -> str:
    return sha256(f"{chain}\n{fact}".encode()).hexdigest()


def _decision(number: int, fact: dict[str, Any]) -> Decision:
    return Decision(
        id=number,
        by=Role(fact["by"]),
        act=Act(fact["act"]),
        at=datetime.fromisoformat(fact["at"]),
        passage=Passage(**fact["passage"]) if fact["passage"] else None,
        text=fact["text"],
        level=Level(fact["level"]) if fact["level"] else None,
        not_before=date.fromisoformat(fact["not_before"]) if fact["not_before"] else None,
        takes_back=fact["takes_back"],
        speaker=fact["speaker"],
    )
