"""What is asked anew after an edit is what asking everything anew would say."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from models.decision import Act
from models.errors import Told
from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.desk import Desk
from redactor.redact import tokens
from redactor.review.same import Said

SAID = ["Ann", "met", "Bea", "in", "Leeds", "and", "then", "she", "left", "good", "cafe\u0301", "café", "Straße"]


@pytest.fixture
def desk(vault):
    chance, number = random.Random(7), vault.store.interviews.add().id
    words = [Word(at, chance.choice(SAID), at * 0.5, at * 0.5 + 0.4, 1 + at // 7 % 2) for at in range(1, 61)]
    vault.store.transcripts.append(number, words, 31.0)
    people = (Speaker(1, "", Role.PARTICIPANT), Speaker(2, "", Role.INTERVIEWER))
    vault.store.transcripts.set_speakers(number, people, {})
    passages = [Passage(first, min(60, first + chance.randrange(4))) for first in chance.sample(range(1, 61), 14)]
    vault.store.findings.replace(
        number,
        [
            Finding(at, one, "PERSON", 0.9, "a name", hides=chance.random() < 0.8, replacement="[name]")
            for at, one in enumerate(passages, start=1)
        ],
    )
    return Desk(vault.store, number)


def some(desk: Desk, chance: random.Random) -> None:
    """Do one thing that a person could do."""
    first = chance.randrange(len(desk.transcript.words))
    span = range(first, min(len(desk.transcript.words), first + 1 + chance.randrange(3)))
    said = " ".join(chance.choice(SAID) for _ in range(1 + chance.randrange(3)))
    match chance.randrange(9):
        case 0 | 1 | 2:
            desk.correct(span, said)
        case 3:
            desk.insert(desk.after(span), said)
        case 4:
            desk.decide(chance.choice([Act.HIDE, Act.KEEP]), [span])
        case 5:
            desk.toggle_turn(first)
        case 6:
            desk.said_by([span], 1 + chance.randrange(2))
        case 7:
            desk.confirm(span)
        case _:
            (desk.undo if chance.random() < 0.7 else desk.redo)()


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_done_all_is_as_if_it_were_read_anew(desk, seed):
    """Looks, and which words share one; places, turns, and where a word is said."""
    chance, done = random.Random(seed), 0
    for _ in range(60):
        try:
            some(desk, chance)
        except Told:
            continue
        done += 1
        whole = resolve(desk.transcript, desk.findings, desk.decisions)
        assert desk.looks == whole
        assert [a is b for a, b in pairwise(desk.looks)] == [a is b for a, b in pairwise(whole)]
        read = desk._store.transcripts.get(desk._id)
        fresh = Transcript(desk.transcript.words, desk.transcript.speakers)
        assert (read, read.turns, read.position) == (fresh, desk.transcript.turns, desk.transcript.position)
        assert desk.findings == Desk(desk._store, desk._id).findings
        for said in SAID:
            there = {at for at, word in enumerate(fresh.words) if tokens(word.text) & tokens(said)}
            assert there <= set(desk._said.holding(tokens(said)))
            assert desk._said.holding(tokens(said)) == Said(fresh).holding(tokens(said))
    assert done > 30
