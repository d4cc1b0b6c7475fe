"""A transcript falls into parts that can be read, skipped or removed one by one."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from models.transcript import Passage
from redactor import sample
from redactor.review.parts import MOST, parts
from redactor.review.topics import Topic
from tests.redactor.review.made import said

LONG = "We lived in the house for a while and it was cold . " * 5


def _check_whole(transcript):
    made = parts(transcript)
    assert [part.number for part in made] == list(range(1, len(made) + 1))
    assert all(a.span.stop == b.span.start for a, b in pairwise(made))
    assert not made or (made[0].span.start, made[-1].span.stop) == (0, len(transcript.words))
    for part in made:
        words = transcript.words
        assert part.passage == Passage(words[part.span.start].id, words[part.span.stop - 1].id)


@settings(max_examples=50)
@given(
    st.lists(
        st.tuples(st.integers(1, 3), st.sampled_from(["Yes .", "And what came then, can you say?", LONG])), max_size=30
    )
)
def test_every_word_is_in_one_part(turns):
    """Parts cover the transcript from end to end, whatever was said."""
    _check_whole(said(*turns))


def test_nothing_said_has_no_parts():
    assert parts(said()) == ()


def test_parts_begin_with_questions():
    """A question that opens a new matter begins a part; a short one ("Really?") does not."""
    transcript = said(
        (1, "Where did you live when you were small?"), (2, LONG), (1, "Really?"), (2, LONG),
        (1, "Who helped you after you came here?"), (2, LONG),
    )  # fmt: skip
    assert [transcript.words[part.span.start].text for part in parts(transcript)] == ["Where", "Who"]


def test_a_long_answer_is_cut_at_sentences():
    """No part is longer than can be looked at in one go, and none begins within a sentence."""
    work = "I worked in the factory on the night shift with my boss . " * 60
    children = "My children were babies and my daughter was a toddler then . " * 60
    transcript = said((1, "Can you tell me about those years?"), (2, work + children))
    made = parts(transcript)
    assert all(len(part.span) <= MOST for part in made)
    assert all(transcript.words[part.span.start - 1].text == "." for part in made[1:])
    assert {part.topics for part in made} == {(Topic.WORK,), (Topic.CHILDREN,)}


def test_the_sample_has_titles_that_say_what_comes():
    """The part in which she is hit says so before it is opened."""
    titles = [part.topics for part in parts(sample.words())]
    assert titles[0] == (Topic.WORK,) or Topic.CHILDREN in titles[0]
    assert Topic.HURT in titles[1]
    assert Topic.HELP in titles[2]


def test_another_language_has_its_own_words():
    """French parts get titles from French words; a language without a list has numbers alone."""
    text = "Mon mari m'a frappée et j'ai eu peur de la violence . " * 8
    transcript = said((1, "Et pourquoi êtes-vous partie de là ?"), (2, text))
    assert Topic.HURT in parts(transcript, "fr")[0].topics
    assert parts(transcript, "cy")[0].topics == ()


def test_a_long_interview_has_a_list_one_can_read():
    """With 36,000 words there are not thousands of parts."""
    turns = [(1, "And what happened after that, would you say?"), (2, LONG)] * 560
    transcript = said(*turns)
    assert len(transcript.words) > 35_000
    assert len(parts(transcript)) <= 160
