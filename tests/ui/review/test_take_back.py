"""Taking back: a signature, some words, the sound only, the whole interview; and what is said about it."""

import io

import pytest
from PySide6.QtTest import QSignalSpy

from models.errors import NotFound
from models.study import State
from redactor import sample
from redactor.redact import tokens
from tests.conftest import PASSPHRASE
from tests.ui.made import FOUND, passage_of, texts
from tests.ui.review.hands import click, everything, has, settle

SAID = tokens("Gareth Bronwen Swansea Agnieszka pyjamas bakery")


def test_the_sound_goes_and_the_text_stays(open_room, vault):
    """Only the recording is deleted; the room goes on."""
    made = vault.add_recording(io.BytesIO(b"sound" * 9000))
    transcript = sample.words()
    vault.store.transcripts.append(made.id, transcript.words, 90.0)
    vault.store.transcripts.set_speakers(made.id, transcript.speakers, {})
    room = open_room(interview_=made.id)
    click(room, "Pause, keep everything", "Take something back", "The sound")
    assert vault.store.interviews.recording(made.id) is not None
    click(room, "Delete it")
    assert vault.store.interviews.recording(made.id) is None
    assert vault.store.transcripts.get(made.id) == transcript
    assert "The recording" in texts(room)
    click(room, "Go on")
    assert has(room, "Go on")


def test_the_whole_interview_goes(open_room, vault, interview):
    """Everything is deleted, the page says what and what may still be there, and nothing of it is left in the room."""
    room = open_room()
    room._course._go("parts")
    click(room, "Pause, keep everything", "Take something back", "The whole interview", "No, keep it")
    assert vault.store.transcripts.get(interview) == sample.words()
    click(room, "Pause, keep everything", "Take something back", "The whole interview", "Delete it")
    with pytest.raises(NotFound):
        vault.store.interviews.get(interview)
    assert vault.store.transcripts.get(interview).words == ()
    assert "It is deleted" in texts(room)
    assert not SAID & everything(room)
    room.cover()
    assert room.covered
    click(room, "Open")
    assert "It is deleted" in texts(room)
    left = QSignalSpy(room.left)
    click(room, "Give the computer back")
    room._aside._passphrase.setText(PASSPHRASE)
    click(room, "Open the researcher's side")
    assert left.count() == 1


def test_words_are_taken_back_after_signing(open_room, vault, interview):
    """To hide more after signing, the signature goes first; nothing can leave in between."""
    room = open_room()
    room._course._go("sign")
    click(room, "Sign", "Take back more", "Some words")
    assert vault.store.sign_offs.get(interview) == []
    assert has(room, "Remove without reading")
    assert vault.store.interviews.get(interview).state in {State.TO_SIGN, State.IN_REVIEW}


def test_strikes_can_be_taken_back_before_signing(open_room, vault, interview):
    """Bringing words back leaves what was found there hidden, until she decides."""
    room = open_room()
    room._course._go("parts")
    transcript = sample.words()
    span = transcript.span(passage_of(transcript, FOUND[5][0]))
    room._sitting.hide([span])
    assert room._sitting.bring_back(span)
    (look,) = room._sitting.looks(span)
    assert (look.shown, look.by) == (False, None)
    settle()
