"""Captions: short enough to read along, in the order of time, each with its own times and its own marks."""

from __future__ import annotations

import io
from random import Random

import webvtt
from hypothesis import given
from hypothesis import strategies as st

from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from redactor.release.writers.cues import cues, timestamp
from tests.redactor.release.writers.made import case, said


def captions(ending: str, *turns: tuple[str, str]):
    written = WRITERS[ending].write(said(*turns), Layout()).decode()
    return list(webvtt.from_buffer(io.StringIO(written), format=ending))


def test_a_long_turn_becomes_captions_of_two_lines_at_most():
    """84 characters is what can be read at once; a sentence's end is a good place to stop."""
    sentence = "So we left the house that night, all of us, and drove."
    made = list(cues(said(("Wren", f"{sentence} " * 6)), Layout()))
    assert [cue.text for cue in made] == [sentence] * 6
    assert [cue.number for cue in made] == [1, 2, 3, 4, 5, 6]
    assert made[1].start == 6.0


def test_a_caption_lasts_from_its_first_word_to_its_last():
    """Half a second a word, four tenths of it spoken."""
    (caption,) = captions("vtt", ("Wren", "one two three"))
    assert (caption.start, caption.end, caption.voice) == ("00:00:00.000", "00:00:01.400", "Wren")


@given(st.randoms())
def test_starts_never_go_back_and_every_caption_lasts(random: Random):
    """Whatever times words have, players get an order that they accept."""
    made = list(cues(case(random).redacted, Layout()))
    assert [cue.start for cue in made] == sorted(cue.start for cue in made)
    assert all(cue.end > cue.start for cue in made)


@given(st.floats(0, 360_000))
def test_a_timestamp_is_the_time_to_a_millisecond(seconds):
    """Up to a hundred hours, rounding carried over into seconds and minutes."""
    hours, minutes, rest = timestamp(seconds, ".").split(":")
    assert abs(int(hours) * 3600 + int(minutes) * 60 + float(rest) - seconds) <= 0.0005001
    assert float(rest) < 60


def test_a_name_that_looks_like_an_arrow_breaks_no_caption():
    """ "<!--" as a name, with the bracket that closes its tag, would be the arrow between times."""
    written = WRITERS["vtt"].write(said(("<!--", "one"), ("Robin", "two")), Layout()).decode()
    assert written.count("-->") == 2


def test_subtitles_begin_with_the_notice():
    """SubRip has no comments, and a file without the notice would promise too much."""
    first, second = captions("srt", ("Wren", "one"))
    assert first.text.startswith("P07: de-identified transcript\nNames and other details")
    assert second.text == "Wren: one"
