"""Correcting words: ids and times of what did not change stay, what was hidden stays hidden, undo brings all back."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.decision import Act
from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.desk import Desk, NothingToUndo, ParticipantHid
from redactor.desk.correcting import NothingTyped, OneTurnOnly, correct
from redactor.desk.editing import DecidedHere
from redactor.desk.marking import FirstTurn
from redactor.review.same import Said

SAID = ["I", "met", "bron", "win", "in", "leads", "and", "then", "left.", "Why?"]


def said() -> Transcript:
    words = [
        Word(number, text, float(number), number + 0.8, 1 if number < 10 else 2, 0.5, number in {1, 10})
        for number, text in enumerate(SAID, start=1)
    ]
    return Transcript(tuple(words), (Speaker(1, "", Role.PARTICIPANT), Speaker(2, "", Role.INTERVIEWER)))


def finding(number: int, first: int, last: int, kind: str = "PERSON") -> Finding:
    return Finding(number, Passage(first, last), kind, 0.9, "a name", hides=True, replacement="[name]")


def corrected(span: range, text: str, findings=(), decisions=()):
    """The transcript and its looks after a correction."""
    before = said()
    looks = resolve(before, findings, decisions)
    made = correct(Said(before), looks, findings, span, text)
    words = (*before.words[: made.at], *made.words, *before.words[made.at + made.count :])
    after = Transcript(words, before.speakers)
    return after, resolve(after, made.findings, decisions)


def test_one_words_spelling_changes_nothing_else():
    after, _ = corrected(range(5, 6), "Leeds")
    assert [word.text for word in after.words] == [*SAID[:5], "Leeds", *SAID[6:]]
    assert [(word.id, word.start, word.end) for word in after.words] == [(w.id, w.start, w.end) for w in said().words]
    assert after.words[5].probability == 1.0


def test_two_words_that_were_one_name_become_it_with_their_time():
    """Their finding shrinks with them, and still hides."""
    after, looks = corrected(range(2, 4), "Bronwen", [finding(1, 3, 4)])
    assert after.words[2].text == "Bronwen"
    assert (after.words[2].id, after.words[2].start, after.words[2].end) == (3, 3.0, 4.8)
    assert not looks[2].shown


def test_speech_that_was_missed_gets_times_between():
    after, _ = corrected(range(6, 8), "and only then")
    new = after.words[7]
    assert (new.text, new.start, new.end) == ("only", 7.8, 8.0)
    assert new.id == 11


def test_a_hidden_word_that_becomes_two_stays_hidden_whole():
    """The second word is new and no passage names it, so a finding of its own covers it."""
    after, looks = corrected(range(5, 6), "Leeds Harehills", [finding(1, 6, 6, "LOCATION")])
    assert [look.shown for look in looks[5:7]] == [False, False]
    assert after.words[6].text == "Harehills"


def test_a_word_that_is_hidden_elsewhere_is_hidden_where_it_is_typed():
    """“leads” is hidden; typed in another place it does not show there."""
    _, looks = corrected(range(7, 8), "leads", [finding(1, 6, 6, "LOCATION")])
    assert not looks[7].shown


@pytest.mark.parametrize(
    ("span", "text", "error"), [(range(1, 3), "  ", NothingTyped), (range(8, 10), "x", OneTurnOnly)]
)
def test_what_cannot_be_corrected_is_said(span, text, error):
    with pytest.raises(error):
        corrected(span, text)


@given(
    first=st.integers(0, 8),
    size=st.integers(1, 9),
    texts=st.lists(st.sampled_from([*SAID[:9], "Siân", "x"]), min_size=1, max_size=12),
    hidden=st.lists(st.tuples(st.integers(1, 9), st.integers(0, 3)), max_size=3),
)
def test_whatever_is_typed_ids_stay_unique_times_run_forward_and_nothing_hidden_shows(first, size, texts, hidden):
    """Words before and after are untouched; every old word that stands unchanged in its place keeps its look."""
    span = range(first, min(9, first + size))
    findings = [finding(at, a, min(9, a + more)) for at, (a, more) in enumerate(hidden, start=1)]
    before = said()
    old_looks = resolve(before, findings, [])
    after, looks = corrected(span, " ".join(texts), findings)
    ids = [word.id for word in after.words]
    assert len(set(ids)) == len(ids)
    assert [word.text for word in after.words[span.start : span.start + len(texts)]] == texts
    assert after.words[: span.start] == before.words[: span.start]
    times = [(word.start, word.end) for word in after.words]
    assert all(start <= end for start, end in times)
    assert all(start <= later for (start, _), (later, _) in pairwise(times))
    shown = {word.id for word, look in zip(after.words, looks, strict=True) if look.shown}
    known = {word.id for word in before.words}
    assert {word.id for word, look in zip(before.words, old_looks, strict=True) if not look.shown}.isdisjoint(shown)
    if not any(look.shown for look in old_looks[span.start : span.stop]):
        assert not any(word.id in shown for word in after.words if word.id not in known)
    assert [turn.speaker for turn in after.turns] == [1, 2]


@pytest.fixture
def desk(vault):
    store, made = vault.store, vault.store.interviews.add()
    store.transcripts.append(made.id, said().words, 11.0)
    store.transcripts.set_speakers(made.id, said().speakers, {})
    store.findings.replace(made.id, [finding(1, 3, 4)])
    return Desk(store, made.id)


def text(desk: Desk) -> str:
    return " / ".join(" ".join(word.text for word in turn.words) for turn in desk.transcript.turns)


def test_edits_and_decisions_are_undone_in_the_order_they_were_made(desk, vault):
    """Correct, strike, correct; three undos bring the very same transcript back, three redos the result."""
    before, found = desk.transcript, desk.findings
    desk.correct(range(2, 4), "Bronwen")
    desk.decide(Act.HIDE, [range(4, 5)])
    desk.correct(range(7, 8), "left again.")
    assert text(desk) == "I met Bronwen in leads and then left again. / Why?"
    for _ in range(3):
        desk.undo()
    assert desk.transcript == before
    assert desk.findings == found
    with pytest.raises(NothingToUndo):
        desk.undo()
    for _ in range(3):
        desk.redo()
    assert text(desk) == "I met Bronwen in leads and then left again. / Why?"
    assert not desk.looks[4].shown
    assert vault.store.transcripts.get(desk.interview.id) == desk.transcript


def test_an_edit_after_an_undone_decision_ends_doing_that_again(desk):
    desk.decide(Act.HIDE, [range(5, 6)])
    desk.undo()
    desk.correct(range(5, 7), "Leeds")
    assert not desk.can_redo
    desk.undo()
    assert desk.can_redo
    desk.decide(Act.HIDE, [range(0, 1)])
    assert not desk.can_redo


def test_words_that_somebody_decided_on_do_not_go(desk, vault):
    """Correcting them one for one goes; fewer words would take the decision's end away."""
    desk.decide(Act.HIDE, [range(5, 7)])
    with pytest.raises(DecidedHere):
        desk.correct(range(5, 7), "Leeds")
    desk.correct(range(5, 7), "Leeds now")
    assert text(desk).startswith("I met bron win in Leeds now then")
    assert [look.shown for look in desk.looks[5:7]] == [False, False]


def test_what_the_participant_hides_cannot_be_corrected_by_somebody_who_does_not_see_it(desk, vault):
    vault.store.decisions.add(desk.interview.id, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(6, 7), speaker=1)
    desk.refresh()
    with pytest.raises(ParticipantHid):
        desk.correct(range(6, 8), "anything")


def test_turns_are_split_joined_and_given_to_somebody_else(desk):
    """Each can be undone; the very first word opens its turn whatever happens."""
    desk.toggle_turn(6)
    assert text(desk) == "I met bron win in leads / and then left. / Why?"
    desk.said_by([desk.turn_around(7)], 2)
    assert [turn.speaker for turn in desk.transcript.turns] == [1, 2, 2]
    desk.toggle_turn(9)
    assert text(desk) == "I met bron win in leads / and then left. Why?"
    desk.toggle_turn(6)
    assert text(desk) == " ".join(SAID)
    for _ in range(4):
        desk.undo()
    assert desk.transcript == said()
    with pytest.raises(FirstTurn):
        desk.toggle_turn(0)
