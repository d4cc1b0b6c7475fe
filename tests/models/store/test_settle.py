"""A strike looks at the places that it touches, and leaves exactly what looking at the whole interview would leave."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from models.decision import UNWRITTEN, Act, Decision, Level
from models.errors import NotAllowed, StruckIsClosed, StruckIsGone
from models.finding import Finding
from models.sealing.locks import Key
from models.store import Store, strikes
from models.store.layout import Layout
from models.study import Imported
from models.transcript import Passage, Role, Transcript, Word
from tests.conftest import CHEAP

WORDS, PIECES = 12, 40
ACTS = ({"act": Act.HIDE}, {"act": Act.KEEP}, {"act": Act.REPLACE, "text": "[a place]"},
        {"act": Act.LEVEL, "level": Level.REMOVE}, {"act": Act.LEVEL, "level": Level.SHARE})  # fmt: skip

PASSAGES = st.tuples(st.integers(1, WORDS), st.integers(0, 4)).map(lambda at: Passage(at[0], min(at[0] + at[1], WORDS)))
SPEAKERS = st.sampled_from([1, 2])
STEPS = st.one_of(
    st.tuples(st.just("decide"), SPEAKERS, st.lists(PASSAGES, min_size=1, max_size=2), st.sampled_from(ACTS)),
    st.tuples(st.just("decide"), SPEAKERS, st.lists(PASSAGES, min_size=1, max_size=2), st.just(ACTS[0])),
    st.tuples(st.just("take back"), SPEAKERS, st.integers(0, 20), st.sampled_from([True, True, False])),
    st.tuples(st.just("code"), SPEAKERS),
    st.tuples(st.just("no code"), SPEAKERS),
)
ENDS: list[tuple[Any, ...]] = [
    ("decide", 1, [Passage(2, 2)], ACTS[0]), ("decide", 1, [Passage(5, 5)], ACTS[0]), ("take back", 1, 2, True)
]  # fmt: skip
"""Both ends of something found are struck, one is taken back: it stays closed."""
TIMES = st.lists(
    st.tuples(st.floats(-0.2, 0.6), st.floats(0.0, 0.5)), min_size=WORDS, max_size=WORDS
)  # how long after the start of the word before a word starts, which may be before it, and how long it lasts


@dataclass
class Sat:
    """One interview of two participants, in memory."""

    store: Store
    whole: bool
    keys: dict[int, Key] = field(default_factory=dict)

    def step(self, what: str, speaker: int, *rest: Any, key: Key | None = None) -> str:
        """Take one step; the name of what was refused, else nothing."""
        try:
            if what == "code":
                self.keys[speaker] = self.store.codes.put(1, speaker, f"code of {speaker}", CHEAP, key=key)
            elif what == "no code":
                self.store.codes.remove(1, speaker)
                self.keys.pop(speaker, None)
            elif what == "decide":
                passages, act = rest
                self._write([Decision(0, Role.PARTICIPANT, at=UNWRITTEN, passage=p, speaker=speaker, **act)
                             for p in passages], self.keys)  # fmt: skip
            else:
                number, with_keys = rest
                hers = [0, *(one.id for one in self.store.decisions.get(1) if one.speaker == speaker)]
                takes = hers[number % len(hers)]
                back = Decision(0, Role.PARTICIPANT, Act.TAKE_BACK, UNWRITTEN, takes_back=takes, speaker=speaker)
                self._write([back], self.keys if with_keys else {})
        except (NotAllowed, StruckIsClosed, StruckIsGone) as error:
            return type(error).__name__
        return ""

    def _write(self, drafted: list[Decision], keys: dict[int, Key]) -> None:
        there = strikes.settle_there
        if self.whole:
            strikes.settle_there = lambda db, interview, made, known, layout, _: strikes.settle(
                db, interview, made, known, layout
            )
        try:
            self.store.decisions.add_together(1, drafted, keys)
        finally:
            strikes.settle_there = there

    def rows(self) -> list[Any]:
        """All that is kept: what is closed by whom and opened, and what is left in its place."""
        db = self.store.strikes._db
        closed = db.execute("SELECT kind, number, speaker, closed FROM struck ORDER BY kind, number")
        return [
            [(*row, self.keys[row[2]].open(data, f"1 {row[0]} {row[1]}")) for *row, data in closed],
            [word.text for word in self.store.transcripts.get(1).words],
            self.store.findings.get(1),
            db.execute("SELECT key FROM recordings").fetchall(),
        ]


def sat(times: list[tuple[float, float]], found: list[Passage], sound: bytes, *, whole: bool) -> Sat:
    db = Database(memory=True)
    store = Store(db)
    assert store.interviews.add().id == 1
    starts = [max(0.0, one) for one in accumulate(after for after, _ in times)]
    words = [Word(n, f"word{n},", a, a + long, 1 + n % 2) for n, (a, (_, long)) in enumerate(zip(starts, times), 1)]  # noqa: B905
    store.transcripts.append(1, words, 4.0)
    store.findings.replace(
        1,
        [Finding(n, at, "PERSON", 0.9, f"near {n}", True, f"[sister {n}]") for n, at in enumerate(found, 1)],
    )
    db.table("recordings").insert({"interview": 1, "file": "x", "key": sound, "digest": "", "size": 0})
    return Sat(store, whole)


@settings(max_examples=60, deadline=None)
@given(TIMES, st.lists(PASSAGES, max_size=5), st.sampled_from([1, PIECES]), st.lists(STEPS, min_size=3, max_size=14))
@example([(0.3, 0.2)] * WORDS, [Passage(2, 5)], 1, ENDS)
def test_what_is_done_there_is_what_would_be_done_to_the_whole(times, found, pieces, steps):
    """Strikes, keeps, levels and take-backs of two participants, codes set and taken away, times that run anyhow."""
    sound = os.urandom(32 * pieces)  # one key: sealed as a whole, which no strike touches
    there, whole = sat(times, found, sound, whole=False), sat(times, found, sound, whole=True)
    for step in [("code", 1), *steps]:
        refused = [one.step(*step, key=one.keys.get(step[1])) for one in (there, whole)]
        assert refused[0] == refused[1], step
        assert there.rows() == whole.rows(), step


@given(TIMES)
def test_no_place_that_a_piece_goes_with_is_missed(times):
    """Whatever the times are, the places found for a piece hold all whose sound has any of it."""
    layout = Layout(sat(times, [], b"", whole=False).store.strikes._db, 1)
    for number in range(PIECES):
        heard = {at for at, there in enumerate(layout.heard) if number in there}
        assert heard <= set(layout.hearing([number]))


def test_where_times_were_spread_the_sound_of_the_whole_turn_goes(vault):
    """A word of a transcript from elsewhere may be heard seconds from where it is thought to be, within its turn."""
    words = tuple(Word(n, "w", float(n), n + 0.5, 1 + (n > 3), opens_turn=n in {1, 4}) for n in range(1, 7))
    made = vault.store.interviews.add_imported(Transcript(words), Imported(0, "ab", spread=True), seconds=8.0)
    plain = vault.store.interviews.add_imported(Transcript(words), Imported(0, "cd", spread=False), seconds=8.0)
    spread, each = (Layout(vault._db, one.id).heard for one in (made, plain))
    assert spread[3] == spread[5] == range(each[3].start, each[5].stop)
    assert each[3] != each[5]
    assert spread[0].stop >= 35  # the word before may reach to the turn's last tenth
