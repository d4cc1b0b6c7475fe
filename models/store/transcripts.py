"""Words and speakers. A transcribed part is on the disk before anybody says so."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict

from sqlite_utils import Database

from models.errors import AlreadyWorkedOn
from models.sealing.sqlcipher import act
from models.store.schema import HEARD, OF_AN_INTERVIEW, UNTOUCHED
from models.study import Mode, State
from models.transcript import Role, Speaker, Spoken, Transcript, Word


class Transcripts:
    def __init__(self, db: Database) -> None:
        self._db = db

    def get(self, interview: int) -> Transcript:
        words = self._db.execute(
            "SELECT id, text, start, end, speaker, probability, opens_turn, loose FROM words"
            " WHERE interview = ? ORDER BY position",
            [interview],
        )
        return Transcript(
            tuple(
                Word(number, text, start, end, speaker, probability, bool(opens), bool(loose))
                for number, text, start, end, speaker, probability, opens, loose in words
            ),
            self.speakers(interview),
        )

    def speakers(self, interview: int) -> tuple[Speaker, ...]:
        """Who speaks, without what is said."""
        rows = self._db.execute("SELECT id, name, role FROM speakers WHERE interview = ? ORDER BY id", [interview])
        return tuple(Speaker(number, name, Role(role)) for number, name, role in rows)

    def append(
        self,
        interview: int,
        words: Iterable[Word],
        heard_until: float,
        *,
        unclear: Iterable[tuple[float, float]] = (),
        spoken: Iterable[Spoken] = (),
    ) -> None:
        """Add words at the end, together with how far (seconds) the recording has now been heard.

        `unclear` are stretches (seconds) up to there where speech was heard and no word written, `spoken` the
        languages that were found.
        """
        with act(self._db):
            self._db.table("unclear").insert_all(
                {"interview": interview, "start": start, "end": end} for start, end in unclear
            )
            self._db.table("spoken").insert_all({**asdict(one), "interview": interview} for one in spoken)
            start = next(self._db.query("SELECT count(*) AS n FROM words WHERE interview = ?", [interview]))["n"]
            self._db.table("words").insert_all(
                {**asdict(word), "interview": interview, "position": start + at} for at, word in enumerate(words)
            )
            self._db.execute(
                "UPDATE interviews SET heard_until = ?, version = version + 1 WHERE id = ?", [heard_until, interview]
            )

    def forget(self, interview: int) -> None:
        """Let an interview's recording be heard again, carefully: what was heard and found is gone.

        Raises AlreadyWorkedOn where somebody has corrected, decided or asked anything, which stands on these words.
        """
        with act(self._db):
            for table in set(OF_AN_INTERVIEW) - set(UNTOUCHED):
                if self._db.table(table).count_where("interview = ?", [interview]):
                    raise AlreadyWorkedOn
            for table in HEARD:
                self._db.table(table).delete_where("interview = ?", [interview])
            fresh = {"state": State.WAITING, "heard_until": 0.0, "mode": Mode.CAREFUL, "problem": ""}
            self._db.table("interviews").update(interview, fresh)
            self._db.execute("UPDATE interviews SET language = '' WHERE id = ? AND NOT language_chosen", [interview])
            self._changed(interview)

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

    def unclear(self, interview: int) -> list[tuple[float, float]]:
        """Stretches (seconds) where speech was heard and no word written."""
        rows = self._db.query("SELECT start, end FROM unclear WHERE interview = ? ORDER BY start", [interview])
        return [(row["start"], row["end"]) for row in rows]

    def spoken(self, interview: int) -> tuple[Spoken, ...]:
        """Which languages were found where, in the order of time; none where the language was chosen."""
        rows = self._db.query("SELECT start, end, language FROM spoken WHERE interview = ? ORDER BY start", [interview])
        return tuple(Spoken(**row) for row in rows)

    def _changed(self, interview: int) -> None:
        self._db.execute("UPDATE interviews SET version = version + 1 WHERE id = ?", [interview])
