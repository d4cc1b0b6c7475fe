"""The key leaves by its own act alone: locked or plain, remembered, and never near a release."""

from __future__ import annotations

import csv
import io
import stat

import pytest

from models.errors import PassphraseTooShort, WrongPassphrase
from models.pseudonym import PseudonymEntry, Style
from models.transcript import Role
from redactor import audit, book
from redactor.book.key_file import FileThere, KeyBesideRelease, KeyEmpty, NotAKey, export, unlock
from redactor.release import prepare, release, sign
from redactor.release.writers import WRITERS
from tests.conftest import CHEAP
from tests.redactor.studies import PARTICIPANT, finding, interview

WORDS = "old brown winter boots"


@pytest.fixture
def store(vault):
    store = vault.store
    book.choose(store, "PERSON", Style.NAME)
    number = interview(store, "Bronagh Kell left.", finding(1, 1, 2))
    store.pseudonyms.add([PseudonymEntry("bronagh kell", "PERSON", Style.NAME, "Delyth", number)])
    store.findings.replace(number, book.proposed(store, number, store.findings.get(number)))
    return store


def rows(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_plain_key_says_who_is_who_and_is_its_owners_alone(store, tmp_path):
    made = export(store, tmp_path / "key.csv")
    assert rows((tmp_path / "key.csv").read_bytes())[1] == ["bronagh kell", "a name", "pseudonym", "Delyth", "P01"]
    assert stat.S_IMODE((tmp_path / "key.csv").stat().st_mode) == 0o600
    assert (made.locked, made.entries) == (False, 1)


def test_a_locked_key_opens_with_its_passphrase_alone(store, tmp_path):
    path = tmp_path / "book.key"
    export(store, path, WORDS, cost=CHEAP)
    assert b"bronagh" not in path.read_bytes()
    assert b"Delyth" not in path.read_bytes()
    assert rows(unlock(path, WORDS))[1][0] == "bronagh kell"
    with pytest.raises(WrongPassphrase):
        unlock(path, WORDS + "s")


@pytest.mark.parametrize("spoil", [lambda data: data[:-1], lambda data: data[:40], lambda data: b"x" + data])
def test_a_damaged_key_is_told(store, tmp_path, spoil):
    path = tmp_path / "book.key"
    export(store, path, WORDS, cost=CHEAP)
    path.write_bytes(spoil(path.read_bytes()))
    with pytest.raises((NotAKey, WrongPassphrase)):
        unlock(path, WORDS)


def test_that_it_left_is_remembered_for_everybody(store, tmp_path):
    """In the record of the study: when, and whether it was locked; not where, and no names."""
    export(store, tmp_path / "a.csv")
    export(store, tmp_path / "b.key", WORDS, cost=CHEAP)
    said = [(line.who, line.what, line.what_about) for line in audit.of_study(store) if "pseudonym" in line.what]
    assert said == [
        ("researcher", "exported the pseudonym book", "not locked"),
        ("researcher", "exported the pseudonym book", "locked"),
    ]


def test_what_is_refused_leaves_no_file_and_no_record(vault, store, tmp_path):
    (tmp_path / "there.csv").write_text("mine")
    for name, words, error in (("there.csv", "", FileThere), ("short.key", "short", PassphraseTooShort)):
        with pytest.raises(error):
            export(store, tmp_path / name, words, cost=CHEAP)
    store.pseudonyms.remove(store.pseudonyms.all())
    with pytest.raises(KeyEmpty):
        export(store, tmp_path / "empty.csv")
    assert [path.name for path in tmp_path.glob("*.*") if path.is_file()] == ["there.csv"]
    assert store.pseudonyms.exports() == []


def test_no_release_holds_it_and_it_is_refused_beside_one(store, tmp_path):
    """Every format: the pseudonym, never the name; and no other file in the folder."""
    number = store.interviews.by_code("P01").id
    for by in (Role.PARTICIPANT, Role.RESEARCHER):
        sign(store, prepare(store, number), by=by, name="", speaker=PARTICIPANT if by is Role.PARTICIPANT else None)
    folder = tmp_path / "out"
    folder.mkdir()
    release(store, prepare(store, number), folder, WRITERS)
    for path in folder.iterdir():
        assert b"bronagh" not in path.read_bytes().lower()
    assert b"Delyth" in (folder / "P01-transcript.txt").read_bytes()
    for name in ("key.csv", "key.key"):
        with pytest.raises(KeyBesideRelease):
            export(store, folder / name, WORDS, cost=CHEAP)
    assert not list(folder.glob("key*"))
