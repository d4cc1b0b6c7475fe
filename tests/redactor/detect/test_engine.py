"""The detector as a whole, with its weights, on small and on bad input."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.transcript import Role, Speaker, Transcript, Word
from redactor.detect.engine import STAGE, Detector
from redactor.detect.lists import StudyLists
from redactor.progress import Progress

pytestmark = pytest.mark.weights


@pytest.fixture(scope="module")
def detector():
    return Detector("en")


def _transcript(*turns):
    """A transcript of (speaker, text) turns; word ids count from 100."""
    words, id_ = [], 100
    for speaker, text in turns:
        for at, word in enumerate(text.split()):
            words.append(Word(id_, word, speaker=speaker, opens_turn=at == 0))
            id_ += 1
    return Transcript(tuple(words), (Speaker(1, "I", Role.INTERVIEWER), Speaker(2, "P", Role.PARTICIPANT)))


def _result(steps):
    """The findings that come last, after progress only."""
    *progress, result = steps
    assert all(isinstance(step, Progress) and step.stage == STAGE for step in progress)
    assert [step.done for step in progress] == sorted(step.done for step in progress)
    return result


def _words(transcript, findings):
    return [" ".join(word.text for word in transcript.words_of(one.passage)) for one in findings]


TALK = _transcript(
    (1, "Could you say your name and number?"),
    (2, "I'm Kwabena Colreavy, ring me on 07700 900123, or ask Mehreen."),
    (1, "Thank you, Kwabena. And where do you live?"),
    (2, "At 14 Fuchsia Terrace in Leeds since March 2019."),
)


def test_findings_are_whole_words_in_order_and_apart(detector):
    """Passages begin and end with words of the transcript, none overlap, ids count from 1."""
    findings = _result(detector.detect(TALK))
    spans = [TALK.span(one.passage) for one in findings]
    assert all(before.stop <= after.start for before, after in itertools.pairwise(spans))
    assert [one.id for one in findings] == list(range(1, len(findings) + 1))
    found = " | ".join(_words(TALK, findings))
    for value in ("Kwabena Colreavy,", "07700 900123,", "Mehreen.", "14 Fuchsia Terrace", "Leeds", "March 2019."):
        assert value in found


def test_each_finding_says_what_it_is_and_what_may_stand_instead(detector):
    """A type of the table, a proposal, a score, and a reason without any word of the interview."""
    spoken = {word.text.strip(",.").lower() for word in TALK.words if len(word.text) > 6}
    for one in _result(detector.detect(TALK)):
        assert one.replacement.startswith("[")
        assert 0 < one.score <= 1
        assert one.why
        assert not spoken & set(one.why.lower().split())


def test_only_edited_turns_are_read_again(detector):
    """Findings elsewhere keep their ids, a new name spreads to other turns, and a removed one goes."""
    before = _result(detector.detect(TALK))
    last = next(one for one in before if "Leeds" in _words(TALK, [one])[0])
    edited = Transcript(
        tuple(Word(w.id, "somewhere", speaker=w.speaker) if w.text == "Leeds" else w for w in TALK.words), TALK.speakers
    )
    after = _result(detector.redetect(edited, before, [3]))
    kept = {(one.id, one.passage) for one in before if one.passage.last < TALK.turns[3].passage.first}
    assert kept <= {(one.id, one.passage) for one in after}
    assert last.passage not in {one.passage for one in after}


def test_asking_again_for_nothing_changes_nothing(detector):
    """No turn edited: the same findings, the same ids."""
    before = _result(detector.detect(TALK))
    assert _result(detector.redetect(TALK, before, [])) == before


def test_the_speakers_name_before_a_turn_is_not_searched(detector):
    """Labels are the researcher's; what is said is searched."""
    text = "Kwabena: Hello there.\nBev: I live in Leeds.\nKwabena: I see.\n"
    assert all(not text[one.start : one.end].startswith(("Kwabena", "Bev")) for one in detector.detect_text(text))
    assert any(text[one.start : one.end] == "Leeds" for one in detector.detect_text(text))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("I live in Le\u200beds now.", "Le\u200beds"),
        ("She is called Mehr\u0435\u0435n Akhtar.", "Mehr\u0435\u0435n Akhtar"),
        ("Ask Zoe\u0308 Webb about it.", "Zoe\u0308 Webb"),
        ("Ring \uff10\uff17\uff17\uff10\uff10 900123 now.", "\uff10\uff17\uff17\uff10\uff10 900123"),
        ("RING ME ON 07700 900123 OR ASK KWABENA.", "07700 900123"),
        ("😀 😀 ring 07700\u00a0900123 😀", "07700\u00a0900123"),
        ("\u202eשלום\u202c ring 07700 900123", "07700 900123"),
    ],
)
def test_disguises_do_not_help(detector, text, hidden):
    """Hidden characters, lookalikes, loose accents, wide digits, capitals, emoji: found, at the right place."""
    found = detector.detect_text(text)
    start = text.index(hidden)
    assert all(any(one.start <= at < one.end for one in found) for at in range(start, start + len(hidden)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n \n",
        ":",
        "I:",
        "\u200b\u200b",
        "😀" * 50,
        "אבג " * 30,
        "one two three " * 400,
        "a b c d " * 500,
        "at at dot dot " * 300,
    ],
)
def test_odd_text_is_read_to_the_end(detector, text):
    """Nothing said, nothing but signs, another script, endless counting and spelling: an answer, within the text."""
    for one in detector.detect_text(text):
        assert 0 <= one.start < one.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["and then bev said no to me ", "x", "so its oh seven seven double oh nine hundred one two three "]
)
def test_a_turn_of_fifty_thousand_characters_is_read(detector, unit):
    """Longer than any window, with or without a space to cut at; the last words are read as the first."""
    text = "P: " + unit * (50_000 // len(unit)) + " ring 07700 900123"
    assert any(text[one.start : one.end].endswith("900123") for one in detector.detect_text(text))


def test_the_studys_never_words_and_known_names_reach_the_page():
    """Lists given to the detector are on the page that recognizers see."""
    lists = StudyLists(known={"the Shed": "ORGANIZATION"}, never=frozenset({"leeds"}))
    assert Detector("xx", lists).lists is lists


def test_a_language_without_a_model_still_has_patterns():
    """It says that it reads no names, and finds numbers all the same."""
    detector = Detector("cy")
    assert not detector.reads_names
    text = "Fy rhif yw 07700 900123."
    assert [text[one.start : one.end] for one in detector.detect_text(text)] == ["07700 900123"]


@pytest.fixture(scope="module")
def patterns():
    """A detector without a language model: fast enough for many texts."""
    return Detector("cy")


@given(st.lists(st.tuples(st.integers(0, 30), st.sampled_from("\u200b\u200d\u00ad\u2060\ufe0f\u202e")), max_size=6))
def test_hidden_characters_anywhere_do_not_hide_a_number(patterns, hidden):
    """Wherever invisible characters are put into a sentence, all of its phone number is found, and it alone."""
    text = "please ring 07700 900123 today"
    for at, char in hidden:
        text = text[:at] + char + text[at:]
    covered = {at for one in patterns.detect_text(text) for at in range(one.start, one.end)}
    assert {at for at, char in enumerate(text) if char.isdigit()} == {at for at in covered if text[at].isalnum()}
