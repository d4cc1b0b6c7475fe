"""The book's lines in the vault: one for each interview that says a value, gone with it."""

from __future__ import annotations

import pytest

from models.decision import Act
from models.pseudonym import KeyExport, PseudonymEntry, Style
from models.store.rows import now
from models.transcript import Passage, Role, Speaker, Word
from redactor.detect.names.phrases import key
from redactor.detect.spoken.words import tokens
from tests.conftest import CHEAP
from tests.models.pages import raw_pages


def line(interview: int, key: str = "bronagh", text: str = "Halina") -> PseudonymEntry:
    return PseudonymEntry(key, "PERSON", Style.NAME, text, interview)


def test_a_line_is_written_over_and_struck(vault):
    """By interview, kind and value; the others stay."""
    number, book = vault.store.interviews.add().id, vault.store.pseudonyms
    book.add([line(number), line(number, "ffion", "Delyth")])
    book.add([line(number, text="Grainne")])
    assert [(one.key, one.text) for one in book.all()] == [("bronagh", "Grainne"), ("ffion", "Delyth")]
    book.remove([line(number)])
    assert [one.key for one in book.all()] == ["ffion"]


def test_what_an_interview_says_is_taken_back_with_it(vault):
    """The value of another interview stays; of the one that is gone no byte does."""
    store = vault.store
    stays, goes = store.interviews.add(), store.interviews.add()
    store.pseudonyms.add([line(stays.id), line(goes.id), line(goes.id, "zyxwvutsrq")])
    store.searched.put(goes.id, frozenset(["d1gest"]))
    assert b"zyxwvutsrq" in raw_pages(vault)
    vault.withdraw(goes.id)
    assert store.pseudonyms.all() == [line(stays.id)]
    assert store.searched.get(goes.id) == frozenset()
    assert b"zyxwvutsrq" not in raw_pages(vault)


def test_that_the_book_left_is_remembered(vault):
    export = KeyExport(now(), locked=True, entries=3, digest="d")
    vault.store.pseudonyms.add_export(export)
    assert vault.store.pseudonyms.exports() == [export]


def test_what_was_searched_is_what_was_noted_last(vault):
    number, searched = vault.store.interviews.add().id, vault.store.searched
    assert searched.get(number) == frozenset()
    searched.put(number, frozenset("ab"))
    searched.put(number, frozenset("bc"))
    assert searched.get(number) == frozenset("bc")


@pytest.mark.parametrize("said", ["Siân’s,", "Siân", "O’Brien", "Łukasz."])
def test_a_struck_name_is_not_kept_in_the_book(vault, said):
    """Accents, capitals and apostrophes do not hide it from being forgotten; what is said elsewhere stays."""
    store, number = vault.store, vault.store.interviews.add().id
    store.transcripts.append(number, [Word(1, said, speaker=1), Word(2, "met", speaker=1), Word(3, "Zoë’s")], 1.0)
    store.transcripts.set_speakers(number, [Speaker(1, "", Role.PARTICIPANT)], {})
    store.codes.put(number, 1, "blue door", CHEAP)
    struck = key(tokens(said)[0].low.removesuffix("'s"))
    store.pseudonyms.add([line(number, struck), line(number, "zoe", "Ana")])
    store.decisions.add(number, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(1, 1), speaker=1)
    assert [one.key for one in store.pseudonyms.all()] == ["zoe"]
