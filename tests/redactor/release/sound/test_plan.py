"""What of a recording stays to be heard: kept words and a moment around them, nothing near what is hidden."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.resolve import resolve
from redactor.redact import redact
from redactor.release.sound import plan as plans
from redactor.release.sound.plan import BeyondTheRecording, NoPlace, Plan, plan
from tests import strategies
from tests.redactor.release.sound.made import leaving, transcript


def hears(made: Plan, second: float) -> bool:
    return any(start <= second < end for start, end in made.kept)


def test_a_cut_ends_400_ms_beyond_what_is_hidden_where_no_kept_word_is_near():
    made = plan(leaving(transcript((0.5, 1.0), (2.0, 2.5), (4.0, 4.5)), 2), 5.0)
    assert made.hidden == ((pytest.approx(1.6), pytest.approx(2.9)),)


def test_a_cut_fills_the_gap_and_takes_200_ms_of_the_kept_words_beside_it():
    """The edge between two words that touch is off by as much."""
    made = plan(leaving(transcript((1.0, 1.88), (2.0, 2.5), (2.5, 3.0)), 2), 5.0)
    assert made.hidden == ((pytest.approx(1.68), pytest.approx(2.7)),)


def test_of_words_that_were_typed_together_none_is_heard_where_one_is_hidden():
    """Their times were made up from the time that they share: what is hidden may be said anywhere in it."""
    said = transcript((0.5, 1.0), (1.5, 2.5), (2.5, 3.5), (3.5, 4.5), (5.0, 5.5))
    typed = replace(said, words=tuple(replace(word, loose=word.id in {2, 3, 4}) for word in said.words))
    assert hears(plan(leaving(said, 4), 6.0), 2.0)
    made = plan(leaving(typed, 4), 6.0)
    assert not any(start < 4.5 and end > 1.5 for start, end in made.kept)
    assert hears(made, 0.75)
    assert hears(made, 5.3)


def test_what_no_kept_word_covers_is_not_heard():
    """Before the first word, in a pause, after the last one: whoever speaks there was not written down."""
    made = plan(leaving(transcript((2.0, 2.5), (6.0, 6.5))), 10.0)
    assert made.kept == ((pytest.approx(1.85), pytest.approx(2.65)), (pytest.approx(5.85), pytest.approx(6.65)))


def test_nothing_is_heard_between_two_hidden_passages_side_by_side():
    """Fragments between struck words were audible in another tool."""
    made = plan(leaving(transcript((1.0, 1.4), (2.0, 2.4), (3.0, 3.4), (4.0, 4.4)), 2, 3), 5.0)
    assert made.hidden == ((pytest.approx(1.6), pytest.approx(3.8)),)


def test_the_very_first_word_is_cut_from_the_beginning_on():
    """The first struck word was still audible in another tool."""
    made = plan(leaving(transcript((0.0, 0.3), (0.5, 0.9)), 1), 1.0)
    assert made.hidden[0][0] == 0.0
    assert not hears(made, 0.29)


def test_a_word_of_many_seconds_is_not_kept():
    """The engine stretches a word over speech that it did not write down."""
    assert plan(leaving(transcript((1.0, 3.5), (4.0, 4.5))), 5.0).kept == ((pytest.approx(3.85), pytest.approx(4.65)),)


@pytest.mark.parametrize("words", [[(0.5, 1.0), (5.0, 6.0)], [(-0.5, 1.0)], [(1.0, 0.5)]])
def test_a_passage_out_of_range_is_an_error_and_never_nothing_to_do(words):
    """Spans out of range gave an unchanged file and 'success' in another tool."""
    for hidden in ((), (1,)):
        with pytest.raises(BeyondTheRecording):
            plan(leaving(transcript(*words), *hidden), 5.0)


def test_what_is_hidden_and_has_no_time_cannot_be_cut():
    with pytest.raises(NoPlace):
        plan(leaving(transcript((0.0, 0.0), (1.0, 2.0)), 1), 5.0)


def test_only_what_may_leave_makes_a_plan():
    with pytest.raises(TypeError):
        Plan(((0.0, 5.0),), ())


@given(strategies.interviews())
def test_no_moment_of_a_hidden_word_is_ever_kept(interview):
    made, findings, decisions = interview
    redacted = redact(made, resolve(made, findings, decisions), code="P01", today=strategies.TODAY)
    cuts = plan(redacted, len(made.words) + 1.0)
    for piece in (piece for turn in redacted.turns for piece in turn.pieces if piece.kind):
        for share in (0.0, 0.3, 0.5, 0.999):
            at = piece.start + share * (piece.end - piece.start)
            assert not hears(cuts, at)
            assert not hears(cuts, max(0.0, at - plans.GUARD / 2))
    ends = [second for stretch in cuts.kept for second in stretch]
    assert ends == sorted(ends)


@given(
    st.lists(st.tuples(st.floats(0, 9), st.floats(0, 2)), max_size=8),
    st.lists(st.tuples(st.floats(0, 9), st.floats(0, 2)), max_size=8),
)
def test_stretches_taken_away_are_gone_and_the_rest_stays(some, gone):
    first = plans.joined(((a, a + b) for a, b in some), 10.0)
    second = plans.joined(((a, a + b) for a, b in gone), 10.0)
    left = plans.without(first, second)
    for at in (n / 7 for n in range(70)):
        within = [any(a <= at < b for a, b in stretches) for stretches in (first, second, left)]
        assert within[2] == (within[0] and not within[1])
