"""Listening: every result is kept before it is told; what ends it costs at most the part in progress."""

from __future__ import annotations

import io
import os
import signal
from collections.abc import Iterator

import pytest

from models.finding import Finding
from models.pseudonym import Style
from models.study import Hearing, Mode, State
from models.transcript import Passage, Role, Speaker, Spoken, Word
from redactor import book, interviews
from redactor.audio.errors import NoSpeech
from redactor.desk.searching import Searching
from redactor.detect import NAMES_UNREAD, study_lists
from redactor.detect.lists import StudyLists
from redactor.engine import NamesUnread, Speakers, Task, guess_roles
from redactor.interviews import Listening
from redactor.process.child import EngineStopped
from redactor.progress import Progress
from redactor.speech.events import CutShort, Heard, LanguageFound, OthersSpeak, SpeakersFound, Unclear

PARTS = 4
LANGUAGES = ("cy", "pl", "pl", "cy")


def words_of(part: int) -> tuple[Word, ...]:
    return tuple(Word(part * 3 + n, f"word{part * 3 + n}", part * 10.0 + n, part * 10.0 + n + 0.5) for n in (1, 2, 3))


def engine(task: Task) -> Iterator[object]:
    """Speaks as the real engine does, and goes on where the task says it stopped."""
    yield LanguageFound("cy", 0.9)
    for part in range(int(task.heard_until // 10), PARTS):
        yield Progress("listening", part / PARTS, 3.0)
        yield Unclear(part * 10.0 + 5, part * 10.0 + 6)
        yield Heard(words_of(part), (part + 1) * 10.0, (Spoken(part * 10.0, (part + 1) * 10.0, LANGUAGES[part]),))
    yield SpeakersFound({n: 1 + n % 2 for n in range(1, PARTS * 3 + 1)})
    yield Speakers((Speaker(1, "", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT)))
    yield (Finding(1, Passage(2, 3), "PERSON", 0.9, "looks like a name", True, "[name]"),)


def dies_after_two(task: Task) -> Iterator[object]:
    heard = 0
    for event in engine(task):
        yield event
        heard += isinstance(event, Heard)
        if heard == 2:
            os.kill(os.getpid(), signal.SIGKILL)


def hears_nothing(task: Task) -> Iterator[object]:
    yield Progress("listening", 0.1)
    raise NoSpeech


def ends_early(task: Task) -> Iterator[object]:
    yield CutShort(20.0, 6.6)
    yield from engine(task)


def waits_after_one(task: Task) -> Iterator[object]:
    import time

    for event in engine(task):
        yield event
        if isinstance(event, Heard):
            time.sleep(600)


@pytest.fixture
def interview(vault, monkeypatch, tmp_path):
    monkeypatch.setattr(interviews.weights, "whisper", lambda: tmp_path)
    return vault.add_recording(io.BytesIO(b"sound"))


def listening(vault, interview, monkeypatch, work) -> Listening:
    monkeypatch.setattr(interviews, "work", work)
    return Listening(vault, vault.store.interviews.get(interview.id))


def kept(vault, interview) -> list[str]:
    return [word.text for word in vault.store.transcripts.get(interview.id).words]


def test_all_that_was_heard_and_found_is_kept(vault, interview, monkeypatch):
    stages = {progress.stage for progress in listening(vault, interview, monkeypatch, engine)}
    record, transcript = vault.store.interviews.get(interview.id), vault.store.transcripts.get(interview.id)
    assert stages == {"listening"}
    assert kept(vault, interview) == [f"word{n}" for n in range(1, 13)]
    assert [word.speaker for word in transcript.words[:3]] == [2, 1, 2]
    assert [speaker.role for speaker in transcript.speakers] == [Role.INTERVIEWER, Role.PARTICIPANT]
    assert (record.state, record.language, record.heard_until) == (State.TO_CHECK, "cy", 40.0)
    assert len(vault.store.findings.get(interview.id)) == 1
    assert vault.store.transcripts.unclear(interview.id) == [(n * 10.0 + 5, n * 10.0 + 6) for n in range(PARTS)]
    assert [one.language for one in vault.store.transcripts.spoken(interview.id)] == [*LANGUAGES]
    assert "Polish was heard from 0:10 to 0:30." in record.problem


def test_a_crash_costs_nothing_that_was_heard_and_it_goes_on_from_there(vault, interview, monkeypatch):
    with pytest.raises(EngineStopped):
        list(listening(vault, interview, monkeypatch, dies_after_two))
    assert kept(vault, interview) == [f"word{n}" for n in range(1, 7)]
    record = vault.store.interviews.get(interview.id)
    assert record.state is State.INTERRUPTED
    assert "start it again" in record.problem
    list(listening(vault, interview, monkeypatch, engine))
    assert kept(vault, interview) == [f"word{n}" for n in range(1, 13)]
    assert vault.store.transcripts.unclear(interview.id) == [(n * 10.0 + 5, n * 10.0 + 6) for n in range(PARTS)]
    assert EngineStopped.sentence not in vault.store.interviews.get(interview.id).problem


def tells_its_task(task: Task) -> Iterator[object]:
    told = (task.language, str(task.language_chosen), task.mode, *(one.language for one in task.spoken))
    at = len(task.words)
    yield Heard(tuple(Word(at + n, text, at + n, at + n + 0.5) for n, text in enumerate(told, start=1)), at + 10.0)
    yield SpeakersFound({})
    yield Speakers((Speaker(0, "", Role.PARTICIPANT),))
    yield ()


@pytest.mark.parametrize("chosen", ["fr", ""])
def test_going_on_is_in_the_mode_and_the_languages_that_it_began_in(vault, monkeypatch, tmp_path, chosen):
    """What was chosen is chosen again, what was found is found by part again."""
    monkeypatch.setattr(interviews.weights, "whisper", lambda: tmp_path)
    made = vault.store.interviews.add(hearing=Hearing(2, chosen, Mode.QUICK))
    vault.store.interviews.change(made.id, language=chosen or "cy")
    vault.store.transcripts.append(made.id, [Word(1, "Bore")], 10.0, spoken=[] if chosen else [Spoken(0.0, 10.0, "cy")])
    list(listening(vault, made, monkeypatch, tells_its_task))
    assert kept(vault, made) == ["Bore", *(["fr", "True", "quick"] if chosen else ["cy", "False", "quick", "cy"])]


def test_cancelling_keeps_what_was_heard(vault, interview, monkeypatch):
    work = listening(vault, interview, monkeypatch, waits_after_one)
    while not kept(vault, interview):
        list(work.step(wait=1.0))
    work.cancel()
    assert kept(vault, interview) == ["word1", "word2", "word3"]
    assert vault.store.interviews.get(interview.id).state is State.INTERRUPTED
    list(listening(vault, interview, monkeypatch, engine))
    assert kept(vault, interview) == [f"word{n}" for n in range(1, 13)]


def test_why_it_failed_is_kept_with_the_interview(vault, interview, monkeypatch):
    with pytest.raises(NoSpeech):
        list(listening(vault, interview, monkeypatch, hears_nothing))
    assert vault.store.interviews.get(interview.id).problem == NoSpeech.sentence


def test_a_recording_that_ends_early_is_said(vault, interview, monkeypatch):
    list(listening(vault, interview, monkeypatch, ends_early))
    record = vault.store.interviews.get(interview.id)
    assert record.state is State.TO_CHECK
    assert "0:06 of 0:20" in record.problem


def breaks_off(task: Task) -> Iterator[object]:
    yield CutShort(0.0, 6.6)
    yield from engine(task)


def test_a_recording_whose_end_is_missing_is_said_without_a_length_that_nobody_knows(vault, interview, monkeypatch):
    list(listening(vault, interview, monkeypatch, breaks_off))
    assert "may break off at 0:06. Look for" in vault.store.interviews.get(interview.id).problem


def hears_others(task: Task) -> Iterator[object]:
    yield from engine(task)
    yield OthersSpeak(1880.0)


def test_another_interview_in_the_same_file_is_said_with_what_to_do(vault, interview, monkeypatch):
    list(listening(vault, interview, monkeypatch, hears_others))
    assert "other people speak from 31:20 on" in vault.store.interviews.get(interview.id).problem


def cannot_read_names(task: Task) -> Iterator[object]:
    yield NamesUnread()
    yield from ends_early(task)


def test_a_language_whose_names_no_model_reads_is_said(vault, interview, monkeypatch):
    """The interview is done, and beside it stands what to look for oneself; a second trouble stands there too."""
    list(listening(vault, interview, monkeypatch, cannot_read_names))
    record = vault.store.interviews.get(interview.id)
    assert record.state is State.TO_CHECK
    assert NAMES_UNREAD in record.problem
    assert "0:06 of 0:20" in record.problem


def lists_of(task: Task) -> Iterator[object]:
    """Tells in words what it was given."""
    given = (*task.vocabulary, *task.lists.known, *task.lists.never, *task.lists.elsewhere)
    yield Heard(tuple(Word(n, text, 0.0, 1.0) for n, text in enumerate(given, start=1)), 1.0)
    yield SpeakersFound({})
    yield Speakers((Speaker(0, "", Role.PARTICIPANT),))
    yield (Finding(1, Passage(1, 1), "PERSON", 0.9, "looks like a name", True, "[name]"),)


def test_the_child_is_told_what_the_study_knows(vault, interview, monkeypatch):
    """Listed names are listened and looked for, words never to hide only obeyed; other interviews' names looked for."""
    other = vault.store.interviews.add().id
    vault.store.transcripts.append(other, [Word(1, "Wrenna")], 1.0)
    vault.store.findings.replace(other, [Finding(1, Passage(1, 1), "PERSON", 0.9, "", True, "[name]")])
    study_lists.keep(vault.store, StudyLists({"Ffion": "PERSON"}, frozenset({"hope"})))
    list(listening(vault, interview, monkeypatch, lists_of))
    assert kept(vault, interview) == ["Ffion", "Ffion", "hope", "wrenna"]


def test_what_was_found_gets_its_stand_in_from_the_book_and_is_known_as_searched(vault, interview, monkeypatch):
    """One person keeps one pseudonym: the book has it when the findings are there."""
    book.choose(vault.store, "PERSON", Style.CATEGORY)
    study_lists.keep(vault.store, StudyLists({"Ffion": "PERSON"}))
    list(listening(vault, interview, monkeypatch, lists_of))
    assert [one.replacement for one in vault.store.findings.get(interview.id)] == ["[Person 1]"]
    assert [(one.key, one.text) for one in vault.store.pseudonyms.all()] == [("ffion", "[Person 1]")]
    assert not Searching(vault.store, interview.id).look()


def test_who_asks_interviews():
    asked = ["how", "are", "you?", "and", "then?"]
    told = ["fine", "thank", "you", "I", "went", "home", "really?"]
    words = [Word(n, t, speaker=2) for n, t in enumerate(asked, 1)] + [
        Word(n, t, speaker=1) for n, t in enumerate(told, 9)
    ]
    assert [speaker.role for speaker in guess_roles(words)] == [Role.PARTICIPANT, Role.INTERVIEWER]


def test_one_voice_alone_is_the_participants():
    assert guess_roles([Word(1, "why?", speaker=1)]) == (Speaker(1, "", Role.PARTICIPANT),)
