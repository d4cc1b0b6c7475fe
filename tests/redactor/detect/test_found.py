"""Who wins where findings overlap."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from redactor.detect.found import Found, settle

TEXT = "Bev Webb of 14 Fuchsia Terrace, Truro\nrang at nine and said she was nine"
_TYPES = ("PERSON", "LOCATION", "STREET_ADDRESS", "AGE", "OCCUPATION", "EVENT")


@st.composite
def findings(draw):
    """A list of findings over TEXT; some repeat an earlier one."""
    made: list[Found] = []
    for at in range(draw(st.integers(0, 8))):
        start = draw(st.integers(0, len(TEXT) - 1))
        end = draw(st.integers(start + 1, min(start + 20, len(TEXT))))
        one = Found.of(start, end, draw(st.sampled_from(_TYPES)), draw(st.sampled_from((0.4, 0.6, 0.9))), "seems so")
        follows = draw(st.one_of(st.none(), st.integers(0, at - 1))) if at else None
        made.append(Found(one.start, one.end, one.type, one.score, one.why, one.hides, follows))
    return made


def _covered(found, *, hiding=False):
    """The letters and digits that findings cover."""
    spans = (one for one in found if one.hides or not hiding)
    return {at for one in spans for at in range(one.start, one.end) if TEXT[at].isalnum()}


@given(findings())
def test_no_letter_is_lost_and_none_is_found_twice(found):
    """Settling keeps every covered letter and digit, adds none, and leaves no two findings on one character."""
    settled = settle(found, text=TEXT)
    assert _covered(settled) == _covered(found)
    assert _covered(settled, hiding=True) == _covered(found, hiding=True)
    ends = [(one.start, one.end) for one in settled]
    assert ends == sorted(ends)
    assert all(before[1] <= after[0] for before, after in itertools.pairwise(ends))


@given(findings())
def test_no_finding_crosses_a_line_or_follows_what_is_not_there(found):
    """Each stands on one line; who follows, follows a finding of the settled list that is not itself."""
    settled = settle(found, text=TEXT)
    assert all("\n" not in TEXT[one.start : one.end] for one in settled)
    for at, one in enumerate(settled):
        assert one.follows is None or (0 <= one.follows < len(settled) and one.follows != at)


def test_the_longer_wins_and_the_loser_keeps_its_own():
    """An address wins over the town in it; a name that sticks out keeps what sticks out."""
    settled = settle(
        [
            Found.of(12, 37, "STREET_ADDRESS", 0.6, "a"),
            Found.of(32, 37, "LOCATION", 0.9, "b"),
            Found.of(0, 14, "PERSON", 0.9, "c"),
        ],
        text=TEXT,
    )
    assert [(one.type, TEXT[one.start : one.end]) for one in settled] == [
        ("PERSON", "Bev Webb of"),
        ("STREET_ADDRESS", "14 Fuchsia Terrace, Truro"),
    ]


def test_what_hides_wins_over_what_only_points_out():
    """However long the context, the detail in it is hidden as a detail."""
    settled = settle([Found.of(0, 37, "EVENT", 0.9, "a"), Found.of(32, 37, "LOCATION", 0.4, "b")], text=TEXT)
    assert [(one.type, one.hides) for one in settled] == [("EVENT", False), ("LOCATION", True)]


def test_what_follows_a_lost_finding_follows_its_winner_or_nobody():
    """A follower's source may be swallowed by another of its type."""
    settled = settle(
        [
            Found.of(0, 3, "PERSON", 0.5, "a"),
            Found.of(0, 8, "PERSON", 0.9, "b"),
            Found(38, 42, "PERSON", 0.5, "c", follows=1),
        ],
        text=TEXT,
    )
    assert [(one.start, one.end, one.follows) for one in settled] == [(0, 8, None), (38, 42, 0)]
