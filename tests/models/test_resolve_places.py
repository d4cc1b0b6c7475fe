"""A part of a transcript resolved on its own looks as it does within the whole."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from models.decision import UNWRITTEN, Act, Decision, Level
from models.finding import Finding
from models.resolve import resolve
from models.transcript import Passage, Role, Transcript, Word

SIZE = 12
TRANSCRIPT = Transcript(tuple(Word(100 + at, f"w{at}") for at in range(SIZE)))


@st.composite
def passages(draw):
    first = draw(st.integers(0, SIZE - 1))
    return Passage(100 + first, 100 + draw(st.integers(first, SIZE - 1)))


@st.composite
def findings(draw):
    spans = draw(st.lists(passages(), max_size=6))
    hides = draw(st.lists(st.booleans(), min_size=len(spans), max_size=len(spans)))
    return [Finding(n, p, "PERSON", 0.5, "", h, f"[{n}]") for n, (p, h) in enumerate(zip(spans, hides, strict=True))]


@st.composite
def decisions(draw):
    made = []
    for number in range(1, draw(st.integers(0, 8)) + 1):
        by = draw(st.sampled_from([Role.PARTICIPANT, Role.RESEARCHER]))
        act = draw(st.sampled_from(list(Act)))
        back = draw(st.integers(1, number - 1)) if act is Act.TAKE_BACK and number > 1 else None
        level = draw(st.sampled_from(list(Level))) if act is Act.LEVEL else None
        passage = None if back else draw(passages())
        act = Act.HIDE if act is Act.TAKE_BACK and not back else act
        made.append(
            Decision(number, by, act, UNWRITTEN, passage, level=level, takes_back=back, speaker=draw(st.integers(1, 2)))
        )
    return made


@given(findings(), decisions(), st.integers(0, SIZE), st.integers(0, SIZE))
def test_a_window_equals_the_whole(found, decided, first, stop):
    """Law: what a word looks like does not depend on how many others are looked at with it."""
    whole = resolve(TRANSCRIPT, found, decided)
    window = range(first, max(first, stop))
    assert resolve(TRANSCRIPT, found, decided, places=window) == whole[first : window.stop]


@given(findings(), decisions(), st.integers(0, SIZE), st.integers(0, SIZE))
def test_words_of_one_passage_stay_one(found, decided, first, stop):
    """Within a window, words share a Look by identity exactly where they do in the whole."""
    whole = resolve(TRANSCRIPT, found, decided)[first : max(first, stop)]
    part = resolve(TRANSCRIPT, found, decided, places=range(first, max(first, stop)))
    same = [a is b for a, b in pairwise(whole)]
    assert same == [a is b for a, b in pairwise(part)]
