"""Sound in the room: off until asked for, a sentence at a time, silent where words are hidden, gone under the cover."""

import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTextToSpeech import QTextToSpeech

from models.study import State
from redactor import sample
from redactor.audio import RATE
from redactor.redact import tokens
from tests.ui.desk.test_player import FakeOutput
from tests.ui.review.hands import button, click, has, key, settle, texts
from ui.review import aloud, comfort
from ui.review.comfort import ALOUD, SOUND
from ui.review.room import ReviewRoom
from ui.sound import voice
from ui.sound.output import NoLoudspeaker

NO_VOICE = "This computer has no voice to read with."


@pytest.fixture
def interview(vault):
    """The sample's recording and its words, nothing found in it."""
    with sample.recording().open("rb") as source:
        made = vault.add_recording(source)
    transcript = sample.words()
    vault.store.transcripts.append(made.id, transcript.words, transcript.words[-1].end)
    vault.store.transcripts.set_speakers(made.id, transcript.speakers, {})
    return vault.store.interviews.change(made.id, state=State.TO_CHECK, seconds=transcript.words[-1].end).id


@pytest.fixture
def room(open_room):
    room = open_room()
    room._hearing._player._make_output = FakeOutput
    return room


def hear(qtbot, room, at: int) -> FakeOutput:
    """Select the word at this place and press L; all that it gives is heard."""
    room._main.view.select(range(at, at + 1))
    room._main.view.setFocus()
    key(room, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: room._hearing._sound.is_complete, timeout=20_000)
    qtbot.waitUntil(lambda: room._hearing._player._output.runs)
    return room._hearing._player._output


def test_sound_is_off_until_it_is_asked_for(room):
    """Nothing offers it, the key does nothing, and the recording is not opened."""
    room._course._go("part")
    room._main.view.select(range(5))
    room._main.view.setFocus()
    key(room, Qt.Key.Key_L)
    assert not has(room, "Hear it (L)")
    assert not room._hearing.playing
    assert not room._hearing._decoding


def test_a_sentence_is_heard_and_no_more(qtbot, room):
    """Asked for once, the sentence around what is selected sounds, from its first word to its last."""
    room._asides.comfort()
    click(room, "Let me hear the recording", "Done")
    assert room._sitting.review.prefers[SOUND] == 1
    room._course._go("part")
    loud = hear(qtbot, room, 30)
    assert has(room, "Stop (L)")
    loud.hear(60)
    sentence = room._sitting.reading.sentence(range(30, 31))
    words = sample.words().words
    said = words[sentence.stop - 1].end - words[sentence.start].start
    assert loud.played() == pytest.approx(said + 0.15, abs=0.01)
    qtbot.waitUntil(lambda: not room._hearing.playing)
    assert has(room, "Hear it (L)")


def test_hidden_words_are_silent(qtbot, room):
    """What she struck, whoever struck it, is not heard; neither is a breath of it at its edges."""
    room._sitting.prefer(**{SOUND: 1})
    room._course._go("part")
    words, at = sample.words().words, 30
    sentence = room._sitting.reading.sentence(range(at, at + 1))
    struck = range(sentence.start + 1, sentence.start + 3)
    room._sitting.hide([struck])
    loud = hear(qtbot, room, sentence.stop - 1)
    loud.hear(60)
    begin = words[sentence.start].start
    start, stop = (round((second - begin) * RATE) for second in (words[struck.start - 1].end, words[struck.stop].start))
    assert not loud.heard[start + 1 : stop - 1].any()
    assert np.abs(loud.heard[stop:]).max() > 1000


def test_striking_and_leaving_stop_the_sound(qtbot, room):
    """What is hidden while it sounds is not heard to its end; another page is silent."""
    room._sitting.prefer(**{SOUND: 1})
    room._course._go("part")
    loud = hear(qtbot, room, 30)
    room._sitting.hide([range(31, 33)])
    assert not loud.runs
    hear(qtbot, room, 30)
    room._asides.pause()
    assert not loud.runs
    assert not room._hearing.playing


def test_the_cover_stops_sound_and_voice_at_once(qtbot, room):
    """Within a tenth of a second of the call, before anything else is done."""
    room._sitting.prefer(**{SOUND: 1})
    room._course._go("part")
    loud = hear(qtbot, room, 30)
    stopped, stop = [], loud.stop
    loud.stop = lambda: (stopped.append(time.perf_counter()), stop())
    begun = time.perf_counter()
    room.cover()
    assert stopped[0] - begun < 0.1
    assert not room._hearing.playing


def test_without_a_loudspeaker_she_is_told(room):
    """One plain sentence, and the words stay as they are."""

    def none(_more, _parent):
        raise NoLoudspeaker

    room._hearing._player._make_output = none
    room._sitting.prefer(**{SOUND: 1})
    room._course._go("part")
    room._main.view.select(range(5))
    click(room, "Hear it (L)")
    assert "The sound cannot be played here. Please tell the researcher." in texts(room)


def test_an_interview_without_a_recording_offers_no_sound(open_room, vault):
    """There is nothing to hear, so nothing is asked."""
    transcript = sample.words()
    made = vault.store.interviews.add()
    vault.store.transcripts.append(made.id, transcript.words, 90.0)
    vault.store.transcripts.set_speakers(made.id, transcript.speakers, {})
    room = open_room(interview_=made.id)
    assert isinstance(room, ReviewRoom)
    assert not has(room, "Let me hear the recording")
    assert has(room, "Read pages aloud to me")


# Reading aloud


def test_without_a_voice_one_sentence_says_so(room, monkeypatch):
    """The choice stays off, and the page says why."""
    monkeypatch.setattr(comfort, "has_voice", lambda _language: False)
    click(room, "Read pages aloud to me")
    assert NO_VOICE in texts(room)
    assert not button(room, "Read pages aloud to me").isChecked()
    assert not room._sitting.review.prefers.get(ALOUD)
    assert room._strip.aloud.isHidden()


@pytest.fixture
def speaking(monkeypatch):
    """Qt's own pretended voice instead of a real one; the texts that it was given."""
    given = []

    def pretended(_language, parent=None):
        made = QTextToSpeech("mock", parent)
        say = made.say
        made.say = lambda text: (given.append(text), say(text))
        return made

    monkeypatch.setattr(voice, "find_voice", pretended)
    monkeypatch.setattr(comfort, "has_voice", lambda _language: True)
    return given


def test_a_page_is_read_on_request_and_stopped(room, speaking):
    """The way stands on the strip once it was asked for; it reads what is in sight, and stops when pressed again."""
    click(room, "Read pages aloud to me")
    assert not speaking
    click(room, "Read aloud")
    assert "Hello, and welcome" in speaking[0]
    assert room._voice.speaking
    key(room, Qt.Key.Key_Tab)
    click(room, "Stop reading")
    assert not room._voice.speaking


def test_no_hidden_word_is_read_aloud(room, speaking):
    """Of a part, what stands instead of struck words is read; of a selection, its words alone."""
    room._sitting.prefer(**{ALOUD: 1})
    room._course._go("part")
    at = next(n for n, word in enumerate(sample.words().words) if word.text == "Swansea")
    room._sitting.hide([range(at, at + 1)])
    room._main.view.select(None)
    assert "Swansea" not in aloud.said(room._main)
    assert "[removed]" in aloud.said(room._main)
    room._main.view.select(range(at + 1, at + 3))
    assert tokens(aloud.said(room._main)) == {
        token for word in sample.words().words[at + 1 : at + 3] for token in tokens(word.text)
    }
    room._strip.aloud.click()
    assert speaking == [aloud.said(room._main)]


def test_the_cover_stops_the_voice(room, speaking):
    room._sitting.prefer(**{ALOUD: 1})
    room._course._go("hello")
    click(room, "Read aloud")
    assert room._voice.speaking
    room.cover()
    assert not room._voice.speaking
    settle()


def test_a_language_without_a_voice_is_told_when_it_is_wanted(room, monkeypatch):
    """The choice was made where there was one; here there is none."""
    room._sitting.prefer(**{ALOUD: 1})
    room._course._go("hello")
    monkeypatch.setattr(voice, "find_voice", lambda _language, _parent=None: None)
    click(room, "Read aloud")
    assert NO_VOICE in texts(room)
    assert not room._notice.isHidden()


def test_only_a_voice_that_is_there_is_taken(qapp):
    """Qt's pretended engine is never taken for a voice; where no engine works, there is none."""
    found = voice.find_voice("en")
    assert found is None or found.engine() != "mock"
    assert voice.has_voice("en") == (found is not None)
    assert voice.find_voice("tlh") is None
