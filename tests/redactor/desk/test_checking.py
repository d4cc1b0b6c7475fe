"""What is worth listening to again: gaps in their place, pauses, overlaps."""

from __future__ import annotations

from models.transcript import Role, Speaker, Transcript, Word
from redactor.desk.checking import Gap, gaps, overlaps, pause, unsure

WORDS = (
    Word(1, "One", 0.0, 1.0, 1),
    Word(2, "two.", 1.2, 2.0, 1, 0.39),
    Word(3, "Three", 6.0, 7.0, 2),
    Word(4, "four", 6.5, 8.0, 1),
)
TRANSCRIPT = Transcript(WORDS, (Speaker(1, "", Role.PARTICIPANT), Speaker(2, "", Role.INTERVIEWER)))


def test_speech_that_was_not_written_down_stands_where_it_was_heard():
    """Two stretches between the same words are one gap; one behind the last word stands at the end."""
    found = gaps(TRANSCRIPT, [(9.0, 9.9), (2.5, 3.0), (4.0, 5.0)])
    assert found == {2: Gap(2, ((2.5, 3.0), (4.0, 5.0)), 1), 4: Gap(4, ((9.0, 9.9),), 1)}
    assert (found[2].start, found[2].end) == (2.5, 5.0)


def test_without_a_word_a_gap_has_no_speaker_yet():
    assert gaps(Transcript(()), [(1.0, 2.0)]) == {0: Gap(0, ((1.0, 2.0),), 0)}


def test_a_pause_is_two_seconds_or_more():
    assert [pause(WORDS, at) for at in range(4)] == [0.0, 0.0, 4.0, 0.0]


def test_who_begins_while_another_still_speaks_overlaps():
    assert [overlaps(WORDS, at) for at in range(4)] == [False, False, False, True]


def test_a_word_below_four_in_ten_is_unsure():
    assert [unsure(word) for word in WORDS] == [False, True, False, False]
