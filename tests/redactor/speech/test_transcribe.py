"""The real engine on short recordings: words, resumed words, speakers, and nothing where nobody speaks."""

from __future__ import annotations

import io
import itertools
from pathlib import Path

import numpy as np
import pytest

from redactor import sample
from redactor.audio import RATE, open_recording
from redactor.audio.errors import NoSpeech
from redactor.speech import Heard, LanguageFound, Mode, Resume, SpeakersFound, transcribe
from redactor.speech.errors import UnknownLanguage, WeightsIncomplete
from tests.redactor.audio.sounds import write

AUDIO = Path(__file__).parents[4] / "shared" / "audio"
INTERVIEW = AUDIO / "interview-synthetic.flac"
needs_audio = pytest.mark.skipif(not INTERVIEW.exists(), reason="the recordings of shared/ are not here")
pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def weights():
    from redactor.weights import whisper

    return whisper("base")


@pytest.fixture(scope="module")
def clip(tmp_path_factory):
    """The first 42 seconds of the interview: three windows, both speakers."""
    sound = np.concatenate(list(open_recording(INTERVIEW).blocks()), axis=1)[0, : 42 * RATE]
    return write(tmp_path_factory.mktemp("clip") / "clip.flac", "flac", "flac", rate=RATE, channels=[sound])


@pytest.fixture(scope="module")
def events(clip, weights):
    return list(transcribe(clip, weights))


def heard(events):
    return [word for event in events if isinstance(event, Heard) for word in event.words]


@needs_audio
def test_words_come_in_order_with_times_and_ids(events):
    words = heard(events)
    assert "Margaret Sullivan" in " ".join(word.text.strip(",.") for word in words)
    assert [word.id for word in words] == list(range(1, len(words) + 1))
    assert all(word.start < word.end for word in words)
    assert all(before.end <= after.start + 1e-6 for before, after in itertools.pairwise(words))
    assert [event.language for event in events if isinstance(event, LanguageFound)] == ["en"]


@needs_audio
def test_each_turn_has_its_speaker(events):
    (found,) = [event.speaker_of for event in events if isinstance(event, SpeakersFound)]
    words = heard(events)
    assert set(found) == {word.id for word in words}
    by_text = {word.text.strip(".,?"): found[word.id] for word in words}
    assert by_text["morning"] == by_text["town"] == 1
    assert by_text["Margaret"] == by_text["Manchester"] == 2


@needs_audio
def test_a_run_that_goes_on_gives_the_words_of_one_that_was_never_interrupted(clip, weights, events):
    whole = heard(events)
    for stop in [event for event in events if isinstance(event, Heard)][:-1]:
        kept = tuple(word for word in whole if word.end <= stop.until)
        with clip.open("rb") as file:
            again = list(transcribe(file, weights, resume=Resume(len(kept) + 1, stop.until, kept)))
        assert [*kept, *heard(again)] == whole
        (speakers,) = [event.speaker_of for event in again if isinstance(event, SpeakersFound)]
        assert set(speakers) == {word.id for word in whole}


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    """English, then French from second 15 to 21 (SVOX Pico's voice, as in benchmarks/speech_languages.py), English."""

    def sound(path):
        return np.concatenate(list(open_recording(path).blocks()), axis=1)[0]

    english, french = sound(sample.recording())[: 20 * RATE], sound(Path(__file__).with_name("french.opus"))
    joined = [np.concatenate([english[: 15 * RATE], french, english[15 * RATE :]])]
    return write(tmp_path_factory.mktemp("mixed") / "mixed.flac", "flac", "flac", rate=RATE, channels=joined)


def test_each_part_is_written_in_its_own_language_and_going_on_gives_the_same(mixed, weights):
    events = list(transcribe(mixed, weights, speakers=1))
    parts = [event for event in events if isinstance(event, Heard)]
    spoken = [one for part in parts for one in part.spoken]
    (french,) = [one for one in spoken if one.language == "fr"]
    assert {one.language for one in spoken} == {"en", "fr"}
    assert (french.start, french.end) == (pytest.approx(15.0, abs=1.0), pytest.approx(21.0, abs=1.0))
    inside = " ".join(word.text for word in heard(events) if french.start <= word.start < french.end)
    assert "deux enfants" in inside
    first = parts[0]
    resume = Resume(len(first.words) + 1, first.until, first.words, "en", first.spoken)
    again = list(transcribe(mixed, weights, speakers=1, resume=resume))
    assert [event for event in again if isinstance(event, Heard)] == parts[1:]
    assert [event for event in again if isinstance(event, LanguageFound)] == []


@needs_audio
def test_nothing_is_written_where_nobody_speaks(weights):
    found = []
    with pytest.raises(NoSpeech):
        found.extend(transcribe(AUDIO / "no-speech.flac", weights, language="en", vocabulary=["Margaret Sullivan"]))
    assert heard(found) == []


def test_a_second_of_silence_is_told(weights, tmp_path):
    path = write(tmp_path / "silence.wav", "pcm_s16le", "wav", rate=RATE, channels=[np.zeros(RATE, np.float32)])
    for language in ("en", None):
        with pytest.raises(NoSpeech):
            list(transcribe(path, weights, language=language))


@needs_audio
def test_the_quick_mode_hears_the_same_interview(clip, weights, events):
    quick = heard(transcribe(clip, weights, language="en", mode=Mode.QUICK))
    assert "Margaret Sullivan" in " ".join(word.text.strip(",.") for word in quick)
    assert len(quick) == pytest.approx(len(heard(events)), rel=0.1)


@needs_audio
def test_closing_ends_the_work(clip, weights):
    work = transcribe(clip, weights, language="en")
    assert next(work)
    work.close()
    assert list(work) == []


@needs_audio
def test_a_language_that_the_weights_do_not_know_is_told(clip, weights):
    with pytest.raises(UnknownLanguage):
        list(transcribe(clip, weights, language="xx"))


def test_weights_without_a_file_are_told(tmp_path):
    sound = io.BytesIO(write(tmp_path / "tone.wav", "pcm_s16le", "wav").read_bytes())
    with pytest.raises(WeightsIncomplete):
        list(transcribe(sound, tmp_path, language="en"))
