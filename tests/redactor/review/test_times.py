"""Stretches by the clock."""

import pytest

from models.transcript import Transcript, Word
from redactor.review.times import between, has_times, seconds
from tests.redactor.review.made import said


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("12:30", 750), ("1:02:03", 3723), ("12.30", 750), (" 0:05 ", 5), ("12", 720), ("75:10", 4510), ("0", 0)],
)
def test_times_as_people_type_them(typed, meant):
    assert seconds(typed) == meant


@pytest.mark.parametrize("typed", ["", "noon", "12:3", "12:75", "1:75:00", "-3", "1:2:3:4", "12:30pm"])
def test_what_is_no_time_is_none(typed):
    assert seconds(typed) is None


def test_every_word_that_is_heard_in_part_is_in():
    """Half a word is a word: nothing of what was meant stays audible or legible."""
    transcript = said((2, "one two three four five"))  # half a second a word, each lasting 0.4
    assert between(transcript, 0.6, 1.2) == range(1, 3)
    assert between(transcript, 0.0, 99.0) == range(5)
    assert len(between(transcript, 0.42, 0.48)) == 0
    assert len(between(transcript, 50, 60)) == 0


def test_a_transcript_without_a_recording_has_no_times():
    assert has_times(said((2, "one")))
    assert not has_times(Transcript((Word(1, "one"),)))
    assert not has_times(Transcript(()))
