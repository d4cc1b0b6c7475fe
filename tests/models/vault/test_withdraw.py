"""Taking back: nothing of it is left in the decrypted pages or the files; a record without content is."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest

from models.decision import Act
from models.erased import Withdrawn
from models.errors import NotFound, StorageFull
from models.finding import Finding
from models.review import PartState, Receipt, Review, SignOff, Way
from models.store.rows import now
from models.store.schema import OF_AN_INTERVIEW
from models.study import Interview, Study
from models.transcript import Passage, Role, Speaker, Spoken, Word
from models.vault import BACKUPS, RECORDINGS, Vault
from tests.conftest import CHEAP, PASSPHRASE
from tests.models.pages import files_of, raw_pages

MARKER = "Zyxwvutsrq"


def filled(vault: Vault, marker: str) -> Interview:
    """An interview that has one of everything, with a marker wherever words may stand."""
    store, whole = vault.store, Passage(1, 300)
    made = vault.add_recording(io.BytesIO(marker.encode() * 9_000))
    words = [Word(number, f"{marker}{number}") for number in range(1, 301)]
    store.transcripts.append(made.id, words, 1.0)
    store.transcripts.set_speakers(made.id, [Speaker(1, f"{marker} Speaker", Role.PARTICIPANT)], {1: 1})
    store.transcripts.append(made.id, [], 1.0, unclear=[(0.0, 1.0)], spoken=[Spoken(0.0, 1.0, "en")])
    store.findings.replace(
        made.id, [Finding(1, whole, "PERSON", 0.9, f"{marker} why", hides=True, replacement=f"[{marker}]")]
    )
    for _ in range(40):
        her = {"by": Role.PARTICIPANT, "speaker": 1, "passage": Passage(1, 1)}
        store.decisions.add(made.id, act_=Act.REPLACE, text=f"{marker} text", **her)
    store.reviews.put(Review(made.id, 1, Way.PARTS, f"{marker} called"))
    store.codes.put(made.id, 1, "1234", CHEAP)
    store.parts.put(made.id, 1, whole, PartState.READ)
    question = store.questions.ask(made.id, by=Role.RESEARCHER, to=1, passage=whole, text=f"{marker} question")
    store.questions.close(question.id, f"{marker} answer")
    store.copies.add(made.id, 1, "printed", "d")
    signed = SignOff(Role.PARTICIPANT, f"{marker} name", "d", 1, ((1, 1, f"{marker} shown"),), now(), speaker=1)
    store.sign_offs.add(made.id, signed)
    sent = {"f.docx": "d"}
    store.loudness.put(made.id, marker.encode())
    store.receipts.add(Receipt(made.id, made.code, now(), "d", "The archive", (f"{marker} s",), sent, {}, {}, ()))
    return made


def test_every_table_of_an_interview_is_known(vault):
    having = {table.name for table in vault._db.tables if "interview" in table.columns_dict}
    assert having == set(OF_AN_INTERVIEW)


def test_nothing_of_it_is_left_in_pages_log_or_files(vault):
    stays, goes = filled(vault, "Abcdefghij"), filled(vault, MARKER)
    recording = vault.store.interviews.recording(goes.id)
    before = raw_pages(vault)
    assert before.count(MARKER.encode()) > 250, "else the search would prove nothing"
    assert recording.key in before

    erased = vault.withdraw(goes.id)

    for pages in (raw_pages(vault), files_of(vault.folder)):
        assert MARKER.encode() not in pages
        assert recording.key not in pages
        assert recording.digest.encode() not in pages
    assert [path.name for path in (vault.folder / RECORDINGS).iterdir()] == [
        vault.store.interviews.recording(stays.id).file
    ]
    assert erased.log_emptied
    with pytest.raises(NotFound):
        vault.store.interviews.get(goes.id)
    assert len(vault.store.decisions.get(stays.id)) == 40


def test_the_record_says_what_was_erased_and_what_cannot_be_promised(vault, tmp_path):
    goes = filled(vault, MARKER)
    vault.backup(tmp_path / "one.backup")
    erased = vault.withdraw(goes.id)
    assert erased.counts["words"] == 300
    assert erased.counts["decisions"] == 40
    assert erased.sound == 90_000
    said = " ".join(erased.not_promised)
    assert "one.backup" in said
    assert "f.docx" in said
    assert "The archive" in said
    assert "solid-state" in said
    assert vault.store.erasures.all()[-1] == replace(erased, log_emptied=True)
    assert MARKER not in repr(erased)


def test_its_code_is_not_given_to_anybody_else(vault):
    vault.withdraw(filled(vault, MARKER).id)
    assert vault.store.interviews.add().code == "P02"


def test_the_sound_only_leaves_the_words(vault):
    made = filled(vault, MARKER)
    recording = vault.store.interviews.recording(made.id)
    erased = vault.withdraw(made.id, Withdrawn.SOUND)
    assert vault.store.interviews.recording(made.id) is None
    assert len(vault.store.transcripts.get(made.id).words) == 300
    assert list((vault.folder / RECORDINGS).iterdir()) == []
    assert recording.key not in raw_pages(vault)
    assert (erased.what, erased.counts, erased.sound) == (Withdrawn.SOUND, {}, 90_000)


def test_what_was_set_aside_before_a_migration_goes_too(vault):
    made = filled(vault, MARKER)
    (vault.folder / BACKUPS).mkdir()
    (vault.folder / BACKUPS / "before-m002.backup").write_bytes(b"sealed")
    vault.withdraw(made.id)
    assert list((vault.folder / BACKUPS).iterdir()) == []


def test_it_is_gone_for_good_after_the_next_opening_too(tmp_path):
    with Vault.create(tmp_path / "v", PASSPHRASE, Study("s", "r"), CHEAP) as vault:
        vault.withdraw(filled(vault, MARKER).id)
    with Vault.open(tmp_path / "v", PASSPHRASE) as again:
        assert MARKER.encode() not in raw_pages(again)
        assert again.store.interviews.all() == []


def test_on_a_full_disk_it_is_told_and_can_be_done_again(vault, monkeypatch):
    made = filled(vault, MARKER)

    def full(*_: object) -> None:
        raise StorageFull

    with monkeypatch.context() as patch:
        patch.setattr(type(vault.store.erasures), "withdraw", full)
        with pytest.raises(StorageFull):
            vault.withdraw(made.id)
    vault.withdraw(made.id)
    assert MARKER.encode() not in raw_pages(vault)
