"""Edits are facts: undone in any sitting, forgotten where a participant strikes what they hold, never half done."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from models.decision import Act, Level
from models.finding import Finding
from models.review import Way
from models.transcript import Passage, Role, Speaker, Word
from redactor.desk import Called, Desk, NobodyToAsk, NothingToUndo
from redactor.desk.editing import ChangedSince, DecidedHere
from redactor.desk.marking import HasReviewed
from redactor.release import prepare

SAID = "Well I met bron win in leads and then left. Why? Because he shouted."


@pytest.fixture
def desk(vault):
    """Who speaks changes at “Why?” and back; one name was found, and speech heard behind “left.”"""
    store, made = vault.store, vault.store.interviews.add()
    words = [
        Word(at, text, float(at), at + 0.8, 2 if at == 11 else 1, 0.3 if text == "leads" else 0.9)
        for at, text in enumerate(SAID.split(), start=1)
    ]
    store.transcripts.append(made.id, words, 20.0)
    store.transcripts.set_speakers(made.id, (Speaker(1, "", Role.PARTICIPANT), Speaker(2, "", Role.INTERVIEWER)), {})
    store.transcripts.append(made.id, [], 20.0, unclear=[(10.8, 10.95)])
    name = Finding(1, Passage(4, 5), "PERSON", 0.9, "a name", hides=True, replacement="[name]")
    store.findings.replace(made.id, [name])
    return Desk(store, made.id)


def text(desk: Desk) -> str:
    return " / ".join(" ".join(word.text for word in turn.words) for turn in desk.transcript.turns)


def state(desk: Desk) -> tuple[object, ...]:
    return desk.transcript, desk.findings, desk.gaps


def again(desk: Desk) -> Desk:
    """The desk as a later sitting finds it."""
    return Desk(desk._store, desk.interview.id)


ACTS = {
    "correct": lambda desk: desk.correct(range(3, 5), "Bronwen"),
    "more words": lambda desk: desk.correct(range(6, 7), "Leeds, near Harehills,"),
    "unclear": lambda desk: desk.mark_unclear(range(6, 8)),
    "right": lambda desk: desk.confirm(range(6, 7)),
    "insert": lambda desk: desk.insert(desk.gaps[10], "the next day."),
    "insert anywhere": lambda desk: desk.insert(desk.after(range(2, 3)), "again"),
    "no speech": lambda desk: desk.no_speech(desk.gaps[10]),
    "new turn": lambda desk: desk.toggle_turn(4),
    "join": lambda desk: desk.toggle_turn(10),
    "other speaker": lambda desk: desk.said_by([range(11)], 2),
    "rename": lambda desk: desk.know_as(Speaker(1, "Bron", Role.PARTICIPANT)),
    "merge": lambda desk: desk.merge(2, 1),
    "split": lambda desk: desk.split([range(11, 14)]),
    "add": lambda desk: desk.add_speaker(),
}


@pytest.mark.parametrize("act", ACTS)
def test_every_edit_is_undone_and_done_again_in_later_sittings(desk, act):
    """What the desk has in memory is what the store has; undo gives all of it back, redo all of it again."""
    before = state(desk)
    ACTS[act](desk)
    after = state(desk)
    assert after != before
    later = again(desk)
    assert state(later) == after
    later.undo()
    assert state(later) == state(again(desk)) == before
    last = again(desk)
    last.redo()
    assert state(last) == state(again(desk)) == after
    with pytest.raises(NothingToUndo):
        last.redo()


def test_all_of_them_one_after_the_other_come_back_one_after_the_other(desk):
    before = state(desk)
    did = [act for name, act in ACTS.items() if name not in {"no speech", "merge"}]
    for act in did:
        act(desk)
    desk.decide(Act.HIDE, [range(1)])
    later = again(desk)
    for _ in range(len(did) + 1):
        later.undo()
    assert state(later) == before
    assert not later.can_undo


def test_an_edit_whose_words_a_participant_strikes_is_forgotten_with_its_old_words(desk, vault):
    """The wording of before is nowhere in the records, and undo passes over it to what was done before."""
    desk.know_as(Speaker(1, "Bron", Role.PARTICIPANT))
    desk.correct(range(6, 7), "Leeds")
    number = desk.interview.id
    vault.store.decisions.add(number, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(6, 8), speaker=1)
    assert [edit.change is None for edit in vault.store.edits.get(number)] == [False, True]
    later = again(desk)
    later.undo()
    assert later.transcript.speaker(1).name == ""
    assert "Leeds" in text(later)
    assert not later.can_undo


def test_a_strike_that_is_brought_back_forgets_what_was_edited_in_between(desk, vault):
    """Struck, taken back, corrected, and struck again by taking the taking back back."""
    number, store = desk.interview.id, vault.store
    struck = store.decisions.add(number, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(6, 8), speaker=1)
    taken = store.decisions.add(number, by=Role.PARTICIPANT, act_=Act.TAKE_BACK, takes_back=struck.id, speaker=1)
    desk.refresh()
    desk.correct(range(6, 7), "Leeds")
    store.decisions.add(number, by=Role.PARTICIPANT, act_=Act.TAKE_BACK, takes_back=taken.id, speaker=1)
    assert [edit.change for edit in store.edits.get(number)] == [None]


def test_an_edit_elsewhere_is_not_forgotten_and_finds_its_place(desk, vault):
    """Words were added before it by an edit that is forgotten since: undo still changes the right words."""
    desk.correct(range(1, 2), "I have really")
    desk.correct(range(8, 9), "Leeds")
    vault.store.decisions.add(desk.interview.id, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(2, 2), speaker=1)
    later = again(desk)
    assert "in Leeds and" in text(later)
    later.undo()
    assert "in leads and" in text(later)
    assert not later.can_undo


def test_undo_does_not_take_words_away_that_a_participant_decided_on(desk, vault):
    desk.correct(range(6, 7), "Leeds, near Harehills,")
    added = desk.transcript.words[8].id
    vault.store.decisions.add(
        desk.interview.id, by=Role.PARTICIPANT, act_=Act.KEEP, passage=Passage(added, added), speaker=1
    )
    later = again(desk)
    with pytest.raises(DecidedHere):
        later.undo()
    assert "Harehills," in text(later)


def test_an_edit_of_words_that_are_others_now_is_refused(desk):
    """As when another record was put in between: nothing is changed, and a sentence says so."""
    desk.correct(range(6, 7), "Leeds")
    change = desk._edits[-1].change
    desk.correct(range(6, 7), "Lees")
    with pytest.raises(ChangedSince):
        desk._edit(change.reversed)
    assert "Lees" in text(desk)


def test_speech_that_was_missed_is_inserted_in_its_time_and_the_gap_is_closed(desk):
    desk.insert(desk.gaps[10], "the next day.")
    new = desk.transcript.words[10:13]
    assert [word.text for word in new] == ["the", "next", "day."]
    assert new[0].start == 10.8
    assert new[-1].end == pytest.approx(10.95)
    assert desk.gaps == {}
    assert text(desk).startswith("Well I met bron win in leads and then left. the next day. / Why?")


def test_a_hidden_name_that_is_inserted_elsewhere_is_hidden_there_too(desk):
    desk.insert(desk.after(range(0, 1)), "win")
    assert not desk.looks[1].shown


def test_two_speakers_who_are_one_are_joined_and_what_was_found_stays(desk):
    desk.merge(2, 1)
    assert [speaker.id for speaker in desk.transcript.speakers] == [1]
    assert {word.speaker for word in desk.transcript.words} == {1}
    assert [finding.passage for finding in desk.findings] == [Passage(4, 5)]


def test_a_participant_who_began_her_review_does_not_go(desk, vault):
    """Her review, her decisions and her code hang on who she is; the other one may go."""
    vault.store.reviews.put(replace(vault.store.reviews.get(desk.interview.id, 1), way=Way.FOUND))
    with pytest.raises(HasReviewed):
        desk.merge(1, 2)
    desk.merge(2, 1)


def test_nor_does_she_go_by_undoing_or_redoing(desk, vault):
    """Who was parted from somebody, or joined and parted again, and has begun since: her signature is still asked."""
    reviews, number = vault.store.reviews, desk.interview.id
    new = desk.split([range(1)])
    reviews.put(replace(reviews.get(number, new.id), way=Way.FOUND))
    with pytest.raises(HasReviewed):
        again(desk).undo()
    desk = again(desk)
    desk.merge(2, 1)
    desk.undo()
    reviews.put(replace(reviews.get(number, 2), way=Way.FOUND))
    desk.refresh()
    with pytest.raises(HasReviewed):
        desk.redo()
    assert {1, 2, new.id} == {one.id for one in again(desk).transcript.speakers}


def test_one_voice_that_is_two_people_becomes_two(desk):
    """The new speaker has the role of the one she was taken for, and exactly the words that were given."""
    new = desk.split([range(11, 14)])
    assert new == Speaker(3, "", Role.PARTICIPANT)
    assert [turn.speaker for turn in desk.transcript.turns] == [1, 2, 3]


def test_a_question_goes_to_who_says_the_words_else_to_the_participant(desk, vault):
    desk.ask(range(2, 4), "Who is this?")
    desk.ask(range(10, 11), "And this?")
    assert [(one.to, one.passage) for one in desk.questions()] == [(1, Passage(3, 4)), (1, Passage(11, 11))]
    desk.know_as(Speaker(1, "", Role.OTHER))
    with pytest.raises(NobodyToAsk):
        desk.ask(range(1), "Who?")


def test_a_wish_for_a_real_name_is_known_and_one_that_is_hidden_is_not_said(desk, vault):
    desk.know_as(Speaker(1, "Bron Win", Role.PARTICIPANT))
    review = vault.store.reviews.get(desk.interview.id, 1)
    for called, known in (
        ("Willow", Called("Willow", False)),
        ("Leads", Called("Leads", True)),
        ("Win", Called("", True)),
    ):
        vault.store.reviews.put(replace(review, called=called))
        assert desk.called(1) == known


@pytest.mark.parametrize("limit", [{"level": Level.TEAM}, {"level": Level.NO_QUOTE}, {"not_before": date(2999, 1, 1)}])
@pytest.mark.parametrize("typed", ["Leeds, near Harehills,", "Leeds, near"])
def test_a_word_with_a_limit_that_becomes_more_lets_nothing_go_without_it(desk, vault, limit, typed):
    """The words that are new stand behind her passage, which ends with the word as it was."""
    add = vault.store.decisions.add
    add(desk.interview.id, by=Role.PARTICIPANT, speaker=1, act_=Act.LEVEL, passage=Passage(4, 7), **limit)
    desk.refresh()
    desk.correct(range(6, 7), typed)
    leaving = prepare(vault.store, desk.interview.id).redacted
    free = {p.text for turn in leaving.turns for p in turn.pieces if p.quote and not p.kind}
    assert free.isdisjoint(typed.split())


def test_a_participant_who_is_one_again_still_would_rather_not_look(desk, vault):
    """A role that was undone is read back as the role that it was: what is only pointed out stays hidden for her."""
    store, number = vault.store, desk.interview.id
    store.findings.replace(number, [Finding(1, Passage(8, 8), "OCCUPATION", 0.9, "a job", hides=False, replacement="")])
    store.reviews.put(replace(store.reviews.get(number, 1), way=Way.NOT_LOOK))
    desk.refresh()
    desk.know_as(Speaker(1, "Bron", Role.PARTICIPANT))
    again(desk).undo()
    desk.refresh()
    desk.redo()
    assert not desk.looks[7].shown
    assert desk.looks == again(desk).looks


def test_when_words_that_were_typed_together_are_said_is_not_made_up(desk):
    """A name that becomes two words, and what is typed next to them, share a time; one word for one keeps its own."""
    desk.correct(range(6, 7), "Leeds, near Harehills,")
    desk.correct(range(2, 3), "saw")
    desk.correct(range(7, 8), "by my")
    words = desk.transcript.words
    loose = [at for at, word in enumerate(words) if word.loose]
    assert [words[at].text for at in loose] == ["Leeds,", "by", "my", "Harehills,"]
    assert {desk.transcript.together(at) for at in loose} == {range(loose[0], loose[-1] + 1)}
    assert desk.transcript.together(2) == range(2, 3)
