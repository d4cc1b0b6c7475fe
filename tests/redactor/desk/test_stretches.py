"""What is said in one go, and samples of a voice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from models.resolve import Look
from models.transcript import Role, Transcript, Word
from redactor.desk.stretches import SAMPLES, samples, stretches

SHOWN, STRUCK = Look(shown=True), Look(shown=False, by=Role.PARTICIPANT)


def said(*runs: tuple[int, str, float]) -> Transcript:
    """Runs of words, half a second each: who says them, what, and the silence before them."""
    words, now = list[Word](), 0.0
    for speaker, text, silence in runs:
        now += silence
        for one in text.split():
            words.append(Word(len(words) + 1, one, now, now + 0.5, speaker))
            now += 0.5
    return Transcript(tuple(words))


def test_turns_are_cut_at_the_ends_of_sentences_and_at_pauses():
    """So are turns in which two people were taken for one."""
    transcript = said((1, "Did you go? No. I", 0), (1, "stayed here", 0.8), (2, "Why", 0), (1, "Well", 0.2))
    found = stretches(transcript, [SHOWN] * 9)
    assert [one.places for one in found] == [range(3), range(3, 4), range(4, 5), range(5, 7), range(7, 8), range(8, 9)]
    assert [one.speaker for one in found] == [1, 1, 1, 1, 2, 1]
    assert (found[3].start, found[3].seconds) == (pytest.approx(3.3), pytest.approx(1.0))
    assert [one.speaker for one in stretches(transcript, [SHOWN] * 9, 2)] == [2]


def test_a_stretch_of_which_something_is_struck_says_so():
    looks = [SHOWN, STRUCK, Look(shown=False, by=Role.RESEARCHER)]
    assert [one.struck for one in stretches(said((1, "One. Two. Three.", 0)), looks)] == [False, True, False]


def test_samples_come_from_all_over_and_are_the_long_clear_ones():
    """A short answer, a doubtful one and one that somebody talks across stand back; what is long is cut."""
    runs = [(1, text, 1.0) for _ in range(SAMPLES) for text in ("Yes.", "so it was then for a long time.")]
    transcript = said(*runs)
    found = samples(transcript, [SHOWN] * len(transcript.words), stretches(transcript, [SHOWN] * 99))
    assert len(found) == SAMPLES
    assert all(len(span) == 8 for span in found)
    assert found[0].start < 10
    assert found[-1].stop == len(transcript.words)
    endless = said((1, "and on " * 40, 0))
    (cut,) = samples(endless, [SHOWN] * 80, stretches(endless, [SHOWN] * 80))
    assert len(cut) == 14  # seven seconds


def test_nothing_struck_and_nothing_doubtful_is_a_sample_where_there_is_better():
    transcript = said((1, "a b c d e f g.", 1), (1, "h i j k l m n.", 1), (1, "o p q r s t u.", 1))
    doubted = Transcript(
        tuple(replace(w, probability=0.1 if 7 <= at < 14 else 1) for at, w in enumerate(transcript.words))
    )
    looks = [STRUCK if at == 0 else SHOWN for at in range(21)]
    among = stretches(doubted, looks)
    assert [span.start for span in samples(doubted, looks, among)] == [7, 14]
    assert samples(doubted, [STRUCK] * 21, stretches(doubted, [STRUCK] * 21)) == []


def test_words_without_times_are_stretches_all_the_same():
    """A transcript that came without its recording; and times that run backwards are no shorter than nothing."""
    words = (Word(1, "Hi."), Word(2, "there", 9.0, 9.5), Word(3, "you", 1.0, 1.5))
    found = stretches(Transcript(words), [SHOWN] * 3)
    assert [one.places for one in found] == [range(1), range(1, 3)]
    assert found[1].seconds == 0
