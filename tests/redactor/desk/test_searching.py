"""Searching again what changed: only that, in one child, and nothing that was hidden shows because of it."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.decision import Act
from models.finding import Finding
from models.pseudonym import Style
from models.resolve import resolve
from models.review import Review, Way
from models.study import State
from models.transcript import Passage, Transcript
from redactor import book
from redactor.desk import Desk, searching
from redactor.desk.searching import Searching, protected
from redactor.detect import NAMES_UNREAD, study_lists
from redactor.detect.lists import StudyLists
from redactor.engine import NamesUnread
from redactor.progress import Progress
from tests.redactor.studies import PARTICIPANT, finding, interview
from tests.strategies import decisions, findings, transcripts

FOUND = ("Wrenna", "Bala")


def finds_two_names(requests, language: str, lists: StudyLists) -> Iterator[object]:
    """Stands in for the detector: finds two words in the turns that it is to read; says how many it read."""
    while True:
        try:
            request = requests.recv()
        except EOFError:
            return
        turns = [request.transcript.turns[at] for at in request.edited]
        yield Progress(f"{len(turns)} turns", 0.5)
        here = {word.id for turn in turns for word in turn.words}
        kept = [one for one in request.before if one.passage.first not in here]
        words = [word for turn in turns for word in turn.words if word.text in (*FOUND, *lists.known)]
        yield (*kept, *(finding(100 + number, word.id, word.id) for number, word in enumerate(words)))


@pytest.fixture
def number(vault, monkeypatch):
    monkeypatch.setattr(searching, "search", finds_two_names)
    said = "So Ada left. Then Wrena came. She lives in Bala."
    made = interview(vault.store, said, finding(1, 2, 2))
    for first, last in ((4, 6), (7, 10)):  # three turns
        words = [replace(w, opens_turn=w.id == first) for w in vault.store.transcripts.get(made).words]
        _write(vault, made, words[first - 1 : last])
    return made


def _write(vault, made, words):
    for word in words:
        vault._db.execute(
            "UPDATE words SET opens_turn = ? WHERE interview = ? AND id = ?", [word.opens_turn, made, word.id]
        )


def run(search: Searching) -> list[str]:
    """Look until there is nothing more to look for; the stages that were told."""
    told = []
    while search.look():
        while search.busy:
            told += [progress.stage for progress in search.step(wait=1.0)]
    return told


@pytest.fixture
def search(vault, number):
    made = Searching(vault.store, number)
    yield made
    made.end()


def hidden(vault, number):
    return [one.passage.first for one in vault.store.findings.get(number) if one.hides]


def test_only_what_changed_is_read_and_what_was_found_stays(vault, number, search):
    """All of it the first time; then the turn that was corrected, in the same child; then nothing."""
    assert run(search) == ["3 turns"]
    assert hidden(vault, number) == [2]
    child = search._child
    Desk(vault.store, number).correct(range(4, 5), "Wrenna")
    assert run(search) == ["1 turns"]
    assert hidden(vault, number) == [2, 5]
    assert search._child is child
    assert run(search) == []


def test_what_was_hidden_stays_hidden_until_somebody_decides(vault, number, search):
    """The detector no longer finds the name in the turn that changed: its finding stays, with its id."""
    run(search)
    before = vault.store.findings.get(number)
    Desk(vault.store, number).correct(range(2, 3), "ran.")
    run(search)
    assert [(one.id, one.passage) for one in vault.store.findings.get(number)] == [(1, Passage(2, 2))]
    assert before[0].type == vault.store.findings.get(number)[0].type


def test_another_list_has_everything_searched_again(vault, number, search):
    run(search)
    study_lists.keep(vault.store, StudyLists({"came.": "PERSON"}))
    search.end()
    assert run(search) == ["3 turns"]
    assert hidden(vault, number) == [2, 6]


def test_what_changes_while_it_is_searched_is_searched_again(vault, number, search):
    """An answer about words that are not there any more counts for nothing."""
    run(search)
    desk = Desk(vault.store, number)
    desk.correct(range(4, 5), "Wrenna")
    assert search.look()
    desk.correct(range(9, 10), "Bala")
    while search.busy:
        list(search.step(wait=1.0))
    assert hidden(vault, number) == [2]
    assert run(search) == ["2 turns"]
    assert hidden(vault, number) == [2, 5, 10]


def test_a_mark_is_searched_for_and_no_turn_is_read_for_it(vault, number, search):
    run(search)
    Desk(vault.store, number).decide(Act.REPLACE, [range(4, 5)], "[name]")
    assert run(search) == ["0 turns"]
    assert hidden(vault, number) == [2, 5]


def test_what_is_found_later_gets_its_stand_in_and_nothing_changes_behind_a_participant(vault, number, search):
    """Before her review from the book; after it began the old stay as they were and the new are told by their kind."""
    book.choose(vault.store, "PERSON", Style.CATEGORY)
    run(search)
    assert [one.replacement for one in vault.store.findings.get(number)] == ["[Person 1]"]
    vault.store.reviews.put(Review(number, PARTICIPANT, Way.PARTS))
    book.choose(vault.store, "PERSON", Style.PLAIN)
    Desk(vault.store, number).correct(range(4, 5), "Wrenna")
    run(search)
    assert [one.replacement for one in vault.store.findings.get(number)] == ["[Person 1]", "[name]"]


def cannot_read_names(requests, language: str, lists: StudyLists) -> Iterator[object]:
    yield NamesUnread()
    yield from finds_two_names(requests, language, lists)


def test_a_language_whose_names_nothing_reads_any_more_is_said_once(vault, number, search, monkeypatch):
    """Beside what was said of the interview before, and not again by the next child."""
    monkeypatch.setattr(searching, "search", cannot_read_names)
    vault.store.interviews.change(number, problem="The recording ends early.")
    run(search)
    search.end()
    Desk(vault.store, number).correct(range(4, 5), "Wrenna")
    run(search)
    assert vault.store.interviews.get(number).problem == f"The recording ends early. {NAMES_UNREAD}"
    assert hidden(vault, number) == [2, 5]


@pytest.mark.parametrize(("language", "said"), [("cy", [NamesUnread()]), ("en", [])])
def test_the_child_says_first_whether_it_reads_names(language, said):
    """In a language without a model; not in English."""
    theirs, ours = multiprocessing.Pipe(duplex=False)
    ours.close()
    assert list(searching.search(theirs, language, StudyLists())) == said
    theirs.close()


def test_what_is_not_transcribed_yet_is_not_searched(vault, number, search):
    vault.store.interviews.change(number, state=State.TRANSCRIBING)
    assert not search.look()


@given(st.data())
def test_searching_again_shows_no_word_that_was_hidden(data):
    """Whatever was found, found again and decided: what was hidden is; ids are given once; every passage is there."""
    transcript: Transcript = data.draw(transcripts())
    before: list[Finding] = data.draw(findings(transcript))
    found = data.draw(findings(transcript))
    decided = data.draw(decisions(transcript))
    made = protected(transcript, before, found, decided)
    was, now = (resolve(transcript, some, decided) for some in (before, made))
    assert not any(new.shown and not old.shown for old, new in zip(was, now, strict=True))
    assert len({one.id for one in made}) == len(made)
    assert all(one.follows is None or one.follows in {other.id for other in made} for one in made)
