"""Details that are common one by one and together single somebody out are put as one question."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.entities import ENTITIES
from models.errors import PassageError
from models.finding import Finding
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor.detect.combinations import MOST, Combination, combinations

SPEAKERS = (Speaker(1, "I", Role.INTERVIEWER), Speaker(2, "P", Role.PARTICIPANT))
LONG = ("so", "it", "went", "on", "like", "that") * 25


def _interview(*turns):
    """A transcript of (speaker, text) turns in which [TYPE words] is found, and what is found."""
    words, findings = [], []
    for speaker, text in turns:
        type_, first = "", 0
        for at, raw in enumerate(text.split()):
            if raw.startswith("["):
                type_ = raw[1:]
                first = len(words)
                continue
            words.append(Word(len(words), raw.rstrip("]"), speaker=speaker, opens_turn=at == 0))
            if raw.endswith("]"):
                passage = Passage(first, len(words) - 1)
                hides = ENTITIES[type_].hides
                findings.append(Finding(len(findings) + 1, passage, type_, 0.6, "a reason", hides, "[x]"))
    return Transcript(tuple(words), SPEAKERS), tuple(findings)


def _values(transcript, combination):
    return [" ".join(word.text for word in transcript.words_of(part)) for part in combination.parts]


def test_a_rare_job_a_small_place_and_an_age_are_one_question():
    """Said in one breath: their passages in order, and a sentence that says what they are and no word of them."""
    said = _interview((2, "I was [AGE 23] and the only [OCCUPATION bell founder] in [LOCATION Grimblethorpe] then"))
    (asked,) = combinations(*said)
    assert _values(said[0], asked) == ["23", "bell founder", "Grimblethorpe"]
    assert asked.reason == "An age, a job and a place, said close together, may point to one person."


@pytest.mark.parametrize(
    "text",
    [
        "I was [OCCUPATION bell founder] in [LOCATION Grimblethorpe]",  # two kinds
        "I was [AGE 23] in [LOCATION Leeds] with [PERSON Bev]",  # a name is hidden for its own sake
        "[LOCATION Grimblethorpe] and [LOCATION Leeds] and [LOCATION Ayr] and [AGE 23]",  # one kind often is one kind
        "",
    ],
)
def test_what_many_share_is_not_asked_about(text):
    """Two kinds of detail, or kinds that half a town shares, single nobody out."""
    assert combinations(*_interview((2, text or "nothing at all"))) == ()


def test_a_small_place_narrows_more_than_a_city():
    """An organisation and an age fit many in a city, and few where hardly anybody lives."""
    city = "we [AGE 23] went to [ORGANIZATION Otter Club] in [LOCATION Leeds]"
    assert combinations(*_interview((2, city))) == ()
    assert combinations(*_interview((2, city.replace("Leeds", "Grimblethorpe"))))


def test_details_of_different_people_far_apart_are_not_put_together():
    """A hundred and fifty words on, and of somebody else."""
    text = f"she was [AGE 23] {' '.join(LONG)} the [OCCUPATION bell founder] {' '.join(LONG)} went to [LOCATION Ayr]"
    assert combinations(*_interview((2, text))) == ()


def test_what_one_person_says_of_themself_is_put_together_from_anywhere():
    """The first person ties details together however far apart they are; the interviewer's own do not count."""
    text = f"I am [AGE 23] {' '.join(LONG)} I am a [OCCUPATION bell founder] {' '.join(LONG)} I live in [LOCATION Ayr]"
    said = _interview((2, text))
    (asked,) = combinations(*said)
    assert _values(said[0], asked) == ["23", "bell founder", "Ayr"]
    assert "of themself" in asked.reason
    assert combinations(*_interview((1, text))) == ()


def test_the_same_question_is_asked_once():
    """Said again with one thing more, it is the question that was asked already."""
    text = "I was a [OCCUPATION bell founder] of [AGE 23] in [LOCATION Ayr] "
    assert len(combinations(*_interview((2, text + " ".join(LONG)), (2, text + "with [SCHOOL Otter Primary]")))) == 1


def test_a_passage_that_is_not_in_the_transcript_is_an_error():
    """Out of range is never 'nothing to do'."""
    transcript, _ = _interview((2, "I was there"))
    stray = Finding(1, Passage(77, 78), "AGE", 0.6, "a reason", hides=True, replacement="[age]")
    with pytest.raises(PassageError):
        combinations(transcript, [stray])


@given(st.lists(st.tuples(st.sampled_from(sorted(ENTITIES)), st.integers(0, 120)), max_size=40))
def test_few_telling_questions_whatever_is_found(found):
    """At most MOST; each of three kinds or more, its parts findings in order, no two alike."""
    marked = " ".join(f"[{type_} w{at}] {'so ' * gap}" for at, (type_, gap) in enumerate(found))
    transcript, findings = _interview((2, f"I {marked} said"))
    kinds = {one.passage: one.type for one in findings}
    asked = combinations(transcript, findings)
    assert len(asked) <= MOST
    assert all(isinstance(one, Combination) and len({kinds[part] for part in one.parts}) >= 3 for one in asked)
    assert all(a < b for one in asked for a, b in itertools.pairwise(one.parts))
    assert len({one.parts for one in asked}) == len(asked)
