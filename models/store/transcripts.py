"""Words and speakers. A transcribed part is on the disk before anybody says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from sqlite_utils import Database

from models.sealing.sqlcipher import act
from models.transcript import Role, Speaker, Transcript, Word


class Transcripts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> Transcript:
        words = self._db.execute(
            "SELECT id, text, start, end, speaker, probability, opens_turn FROM words"
            " WHERE interview = ? ORDER BY position",
            [interview],
        )
        return Transcript(
            tuple(
                Word(number, text, start, end, speaker, probability, bool(opens))
                for number, text, start, end, speaker, probability, opens in words
            ),
            self.speakers(interview),
        )

    def speakers(self, interview: int) -> tuple[Speaker, ...]:
        """Who speaks, without what is said."""
        rows = self._db.execute("SELECT id, name, role FROM speakers WHERE interview = ? ORDER BY id", [interview])
        return tuple(Speaker(number, name, Role(role)) for number, name, role in rows)

    def append(self, interview: int, words: Iterable[Word], heard_until: float) -> None:
        """Add words at the end, together with how far (seconds) the recording has now been heard."""
        with act(self._db):
            start = next(self._db.query("SELECT count(*) AS n FROM words WHERE interview = ?", [interview]))["n"]
            self._db.table("words").insert_all(
                {**asdict(word), "interview": interview, "position": start + at} for at, word in enumerate(words)
            )
            self._db.execute(
                "UPDATE interviews SET heard_until = ?, version = version + 1 WHERE id = ?", [heard_until, interview]
            )

    def set_speakers(self, interview: int, speakers: Iterable[Speaker], speaker_of: Mapping[int, int]) -> None:
        """Say who speaks: the speakers, and for words (by id) which of them says it."""
        with act(self._db):
            self._db.table("speakers").delete_where("interview = ?", [interview])
            self._db.table("speakers").insert_all({**asdict(who), "interview": interview} for who in speakers)
            for word, speaker in speaker_of.items():
                self._db.execute(
                    "UPDATE words SET speaker = ? WHERE interview = ? AND id = ?", [speaker, interview, word]
                )
            self._changed(interview)

    def add_unclear(self, interview: int, start: float, end: float) -> None:
        """Keep a stretch (seconds) where speech was heard and no word written."""
        with act(self._db):
            self._db.table("unclear").insert({"interview": interview, "start": start, "end": end})

    def unclear(self, interview: int) -> list[tuple[float, float]]:
        """Stretches (seconds) where speech was heard and no word written."""
        rows = self._db.query("SELECT start, end FROM unclear WHERE interview = ? ORDER BY start", [interview])
        return [(row["start"], row["end"]) for row in rows]

    def _changed(self, interview: int) -> None:
        self._db.execute("UPDATE interviews SET version = version + 1 WHERE id = ?", [interview])
