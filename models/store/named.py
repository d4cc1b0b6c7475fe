"""The words of what was found in a study's interviews, read without reading their transcripts whole."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlite_utils import Database

from models.transcript import Passage

_ENDS = (
    "SELECT f.interview, f.type, f.score, f.why, a.position, b.position, a.text, b.text"
    " FROM findings AS f JOIN words AS a ON a.interview = f.interview AND a.id = f.first"
    " JOIN words AS b ON b.interview = f.interview AND b.id = f.last"
    " WHERE f.interview <> ? AND f.hides AND f.follows IS NULL ORDER BY f.interview, a.position"
)
_BETWEEN = "SELECT text FROM words WHERE interview = ? AND position BETWEEN ? AND ? ORDER BY position"


@dataclass(frozen=True, slots=True)
class Named:
    """What was found at these places of an interview's words, and the words as they stand there."""

    interview: int
    type: str
    score: float
    why: str
    span: range
    said: str


class NamedWords:
    def __init__(self, db: Database) -> None:
        self._db = db

    def others(self, interview: int) -> Iterator[Named]:
        """What hides and repeats nothing in the study's other interviews, in their order."""
        for other, type_, score, why, begin, end, *ends in self._db.execute(_ENDS, [interview]).fetchall():
            said = ends if end - begin == 1 else ends[:1]
            if end - begin > 1:
                said = [text for (text,) in self._db.execute(_BETWEEN, [other, begin, end])]
            yield Named(other, type_, score, why, range(begin, end + 1), " ".join(said))

    def places(self, interview: int, passages: Collection[Passage]) -> list[range]:
        """The places of passages in an interview's words; of those alone whose words are still there."""
        query = "SELECT position FROM words WHERE interview = ? AND id = ?"
        ends = [
            [row[0] for word in (one.first, one.last) for row in self._db.execute(query, [interview, word])]
            for one in passages
        ]
        return [range(both[0], both[1] + 1) for both in ends if len(both) == 2]

    def words(self) -> set[str]:
        """Every different word, as written, that is said in any interview."""
        return {text for (text,) in self._db.execute("SELECT DISTINCT text FROM words")}
