"""The queue keeps its order; an imported interview is there whole or not at all."""

from __future__ import annotations

import pytest

from models.errors import VaultDamaged
from models.study import Imported, Recording
from models.transcript import Role, Speaker, Transcript, Word

WORDS = (Word(1, "Yes.", 0.0, 1.0, 1), Word(2, "No.", 1.0, 2.0, 2))
PEOPLE = (Speaker(1, "Ann", Role.INTERVIEWER), Speaker(2, "", Role.PARTICIPANT))


def test_the_queue_keeps_its_order_and_lets_go_of_what_is_removed(vault):
    store = vault.store
    one, two, three = (store.interviews.add().id for _ in range(3))
    store.queue.put([three, one, two])
    assert store.queue.get() == [three, one, two]
    store.queue.remove(one)
    vault.remove(two)
    assert store.queue.get() == [three]
    store.queue.put([])
    assert store.queue.get() == []


def test_an_imported_interview_has_its_words_people_and_origin(vault):
    made = vault.store.interviews.add_imported(
        Transcript(WORDS, PEOPLE), Imported(0, "d" * 64, spread=True), seconds=2.0, language="fr"
    )
    assert vault.store.transcripts.get(made.id) == Transcript(WORDS, PEOPLE)
    assert (made.seconds, made.heard_until, made.language, made.code) == (2.0, 2.0, "fr", "P01")
    assert vault.store.interviews.imported(made.id) == Imported(made.id, "d" * 64, spread=True)
    assert vault.store.interviews.with_text("d" * 64) == made
    assert vault.store.interviews.with_text("e" * 64) is None
    vault.remove(made.id)
    assert vault.store.interviews.with_text("d" * 64) is None


def test_nothing_is_half_imported(vault):
    """Two words with one id cannot be kept: then nothing is."""
    twice = Transcript((WORDS[0], WORDS[0]), PEOPLE)
    with pytest.raises(VaultDamaged):
        vault.store.interviews.add_imported(twice, Imported(0, "d" * 64, spread=False), seconds=1.0)
    assert vault.store.interviews.all() == []
    assert vault.store.interviews.with_text("d" * 64) is None


def test_an_interview_gets_its_recording_later(vault):
    made = vault.store.interviews.add_imported(
        Transcript(WORDS, PEOPLE), Imported(0, "d" * 64, spread=False), seconds=2.0
    )
    changed = vault.store.interviews.attach(Recording(0, "file", b"k" * 32, "r" * 64, 9), made.id, 2.5)
    assert changed.seconds == 2.5
    assert vault.store.interviews.recording(made.id) == Recording(made.id, "file", b"k" * 32, "r" * 64, 9)
    assert vault.store.interviews.with_digest("r" * 64) == changed
