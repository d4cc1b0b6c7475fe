"""The sample: its words, its sound and its participant's decisions fit each other."""

import re
from dataclasses import replace
from itertools import pairwise

import av
import pytest

from models.decision import Act, Level
from models.errors import PassageError
from models.transcript import Role, Transcript
from redactor import sample


def _text(transcript, passage):
    return " ".join(word.text for word in transcript.words_of(passage))


@pytest.fixture(scope="module")
def seconds():
    with av.open(str(sample.recording())) as container:
        stream = container.streams.audio[0]
        assert (stream.rate, stream.channels) == (16_000, 1)
        assert not {**container.metadata, **stream.metadata}
        return sum(frame.samples for frame in container.decode(audio=0)) / stream.rate


def test_lasts_one_to_two_minutes(seconds):
    """The recording has the length that was asked for, and no tags."""
    assert 60 <= seconds <= 120


def test_times_go_forward_within_the_recording(seconds):
    """Every word lasts, none begins before the one before it ends, and all lie within the sound."""
    words = sample.words().words
    assert all(word.start < word.end for word in words)
    assert all(before.end <= after.start + 1e-9 for before, after in pairwise(words))
    assert words[0].start > 0
    assert words[-1].end < seconds


def test_two_speakers_take_turns():
    """Interviewer and participant alternate, with a pause of 0.3 to 1 s between turns."""
    turns = sample.words().turns
    assert [turn.speaker for turn in turns] == [1, 2] * (len(turns) // 2)
    pauses = [after.words[0].start - before.words[-1].end for before, after in pairwise(turns)]
    assert all(0.3 <= pause <= 1 for pause in pauses)
    assert {speaker.role for speaker in sample.words().speakers} == {Role.INTERVIEWER, Role.PARTICIPANT}


def test_phone_numbers_are_fiction():
    """Every run of figures as long as a phone number is from a range kept for drama."""
    text = " ".join(word.text for word in sample.words().words)
    numbers = [re.sub(r"\D", "", run) for run in re.findall(r"\d[\d ]{6,}\d", text)]
    assert numbers
    assert all(number.startswith("07700900") and len(number) == 11 for number in numbers)


def test_decisions_cover_the_words_meant():
    """On the exact words, each range of time gives the passage that the script names."""
    words = sample.words()
    hide, replace_, keep, level = sample.decisions(words)
    assert (hide.act, keep.act, level.act) == (Act.HIDE, Act.KEEP, Act.LEVEL)
    assert _text(words, hide.passage).startswith("My husband, Gareth,")
    assert _text(words, hide.passage).endswith("for five months.")
    assert (_text(words, replace_.passage), replace_.act, replace_.text) == ("Ruth,", Act.REPLACE, "[my sister]")
    assert _text(words, keep.passage) == "Cardiff,"
    assert (_text(words, level.passage)[:9], level.level) == ("For years", Level.NO_QUOTE)


@pytest.mark.parametrize("shift", [-0.1, -0.06, 0.06])
def test_decisions_bear_a_recognisers_bias(shift):
    """Word times that are off as much as Whisper base's (shared figures: -60 to -95 ms) change no decision."""
    words = sample.words()
    moved = Transcript(tuple(replace(w, start=w.start + shift, end=w.end + shift) for w in words.words))
    assert sample.decisions(moved) == sample.decisions(words)


def test_another_recordings_words_are_refused():
    """Where no word lies in a decision's range, that is an error and never 'nothing to hide'."""
    with pytest.raises(PassageError):
        sample.decisions(Transcript(sample.words().words[:5]))


def test_chosen_name_is_not_said():
    """The name that the participant wants to be called occurs nowhere in the interview."""
    assert sample.called()
    assert all(sample.called() not in word.text for word in sample.words().words)
