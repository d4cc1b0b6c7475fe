"""The book's lines in the vault: one for each interview that says a value, gone with it."""

from __future__ import annotations

from models.pseudonym import KeyExport, PseudonymEntry, Style
from models.store.rows import now
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
