"""Before a signature: what tells together, and what is hidden here and said there, is asked once."""

from __future__ import annotations

from models.decision import Act
from models.entities import entity
from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.review.doubts import Why, doubts
from tests.redactor.release.writers.made import decide


def said(text: str) -> Transcript:
    words = tuple(Word(at, word, at, at + 0.5, 1) for at, word in enumerate(text.split(), 1))
    return Transcript(words, (Speaker(1, "", Role.PARTICIPANT),))


def found(number: int, word: int, type_: str) -> Finding:
    kind = entity(type_)
    return Finding(number, Passage(word, word), type_, 0.9, "", hides=kind.hides, replacement=kind.replacement)


def ask(transcript, findings=(), decisions=(), asks=Role.PARTICIPANT):
    return doubts(transcript, findings, resolve(transcript, findings, decisions), asks=asks)


def test_a_name_that_is_struck_here_and_said_there_is_asked_about():
    transcript = said("Then Anwen came and later Anwen's mother")
    (doubt,) = ask(transcript, decisions=[decide(Act.HIDE, 2, 2)])
    assert (doubt.why, doubt.passages) == (Why.ELSEWHERE, (Passage(6, 6),))


def test_a_researcher_is_not_told_where_a_struck_word_stands():
    """The question would tell her the very word that was struck."""
    transcript = said("Then Anwen came and later Anwen's mother")
    assert ask(transcript, decisions=[decide(Act.HIDE, 2, 2)], asks=Role.RESEARCHER) == ()
    finding = found(1, 2, "PERSON")
    (doubt,) = ask(transcript, [finding], asks=Role.RESEARCHER)
    assert doubt.passages == (Passage(6, 6),)


def test_ordinary_words_that_are_struck_are_not_asked_about():
    transcript = said("the house was cold and the house was dark")
    assert ask(transcript, decisions=[decide(Act.HIDE, 1, 2)]) == ()


def test_details_that_tell_together_are_asked_about_only_while_they_are_readable():
    transcript = said("I was nineteen and a lighthouse keeper on Bardsey and the only Sikh there")
    findings = [found(1, 3, "AGE"), found(2, 7, "OCCUPATION"), found(3, 9, "LOCATION"), found(4, 13, "NRP")]
    hidden = ask(transcript, findings)
    shown = ask(transcript, findings, [decide(Act.KEEP, 1, 14)])
    assert [doubt.why for doubt in hidden] == []
    assert [doubt.why for doubt in shown] == [Why.TOGETHER]
    assert len(shown[0].passages) >= 3


def test_a_question_has_the_same_key_each_time_and_another_place_has_another():
    transcript = said("Then Anwen came and later Anwen's mother and Anwen")
    (one,) = ask(transcript, decisions=[decide(Act.HIDE, 2, 2)])
    (again,) = ask(transcript, decisions=[decide(Act.HIDE, 2, 2)])
    (other,) = ask(transcript, decisions=[decide(Act.HIDE, 2, 2), decide(Act.HIDE, 6, 6, number=2)])
    assert one.key == again.key != other.key
    assert "Anwen" not in one.key


def test_an_answer_is_kept_for_who_gave_it(vault):
    made = vault.store.interviews.add().id
    vault.store.doubts.leave(made, "k", by=Role.PARTICIPANT, speaker=2)
    assert vault.store.doubts.left(made, by=Role.PARTICIPANT, speaker=2) == {"k"}
    assert not vault.store.doubts.left(made, by=Role.PARTICIPANT, speaker=1)
    assert not vault.store.doubts.left(made, by=Role.RESEARCHER)
