"""Reviews, signatures and receipts."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlite_utils import Database

from models.erased import Erased
from models.review import Receipt, Review, SignOff, Way
from models.sealing.sqlcipher import act, act_of_a_person, leave_no_trace
from models.store.erasures import destroy_struck
from models.store.rows import made_id, to_json
from models.transcript import Role


class Reviews:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int, speaker: int) -> Review:
        """Where this participant stands; a fresh review where she has not begun."""
        rows = self._db.query("SELECT * FROM reviews WHERE interview = ? AND speaker = ?", [interview, speaker])
        for row in rows:
            way = Way(row["way"]) if row["way"] else None
            prefers = json.loads(row["prefers"])
            return Review(interview, speaker, way, row["called"], row["place"], bool(row["covered"]), prefers)
        return Review(interview, speaker)

    def called_by_others(self, interview: int, speaker: int) -> list[str]:
        """The names that everybody else in the study chose to be called."""
        query = "SELECT called FROM reviews WHERE called != '' AND NOT (interview = ? AND speaker = ?)"
        return [row["called"] for row in self._db.query(query, [interview, speaker])]

    def put(self, review: Review) -> None:
        row = {
            "interview": review.interview,
            "speaker": review.speaker,
            "way": review.way,
            "called": review.called,
            "place": review.place,
            "covered": review.covered,
            "prefers": json.dumps(review.prefers),
        }
        with act_of_a_person(self._db):
            self._db.table("reviews").upsert(row, pk=("interview", "speaker"))


class SignOffs:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> list[SignOff]:
        """All signatures of an interview, the oldest first; whether one still holds, the gate says."""
        return [
            _sign_off(row["id"], json.loads(row["record"]))
            for row in self._db.query("SELECT id, record FROM sign_offs WHERE interview = ? ORDER BY id", [interview])
        ]

    def add(self, interview: int, sign_off: SignOff) -> SignOff:
        """Keep a signature. With a participant's, what she struck and closed with her code is destroyed."""
        erased: Erased | None = None
        with act_of_a_person(self._db):
            record = to_json(sign_off, without=("id",))
            made = self._db.table("sign_offs").insert({"interview": interview, "record": record})
            if sign_off.by is Role.PARTICIPANT and sign_off.speaker is not None:
                erased = destroy_struck(self._db, interview, sign_off.speaker)
        if erased:
            leave_no_trace(self._db)
        return replace(sign_off, id=made_id(made))

    def take_back(self, interview: int, by: Role, speaker: int | None = None) -> None:
        """Take every signature of one person away: nothing leaves until she signs again."""
        with act(self._db):
            for sign_off in self.get(interview):
                if (sign_off.by, sign_off.speaker) == (by, speaker):
                    self._db.table("sign_offs").delete(sign_off.id)


class Receipts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> list[Receipt]:
        rows = self._db.query("SELECT id, record FROM receipts WHERE interview = ? ORDER BY id", [interview])
        return [_receipt(row["id"], row["record"]) for row in rows]

    def add(self, receipt: Receipt) -> Receipt:
        with act(self._db):
            row = {"interview": receipt.interview, "record": to_json(receipt, without=("id",))}
            made = self._db.table("receipts").insert(row)
        return replace(receipt, id=made_id(made))


def _sign_off(number: int, record: dict[str, Any]) -> SignOff:
    record["by"], record["at"] = Role(record["by"]), datetime.fromisoformat(record["at"])
    record["later"] = tuple((date.fromisoformat(day), *piece) for day, *piece in record.get("later", ()))
    for name in ("shown", "called"):
        record[name] = tuple(tuple(piece) for piece in record.get(name, ()))
    record["unquotable"] = tuple(record.get("unquotable", ()))
    return SignOff(**record, id=number)


def _receipt(number: int, text: str) -> Receipt:
    record = json.loads(text)
    record["at"] = datetime.fromisoformat(record["at"])
    for name in ("signed_by", "checks", "sound"):
        record[name] = tuple(record.get(name, ()))
    return Receipt(**record, id=number)
