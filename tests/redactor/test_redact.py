"""Law 4: redact() is the only maker of what leaves, and no hidden word is in it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import given

from models.decision import Act, Decision, Level
from models.finding import Finding
from models.resolve import resolve
from models.review import SignOff
from models.transcript import Passage, Role, Transcript, Word
from redactor.redact import RedactedTranscript, hidden_everywhere, leaving, redact, says_nothing, tokens
from tests.strategies import SPEAKERS, TODAY, interviews

AT = datetime(2026, 1, 1, tzinfo=UTC)


def said(text: str) -> Transcript:
    words = tuple(Word(n, word, float(n), n + 0.5, 2) for n, word in enumerate(text.split(), start=1))
    return Transcript(words, SPEAKERS)


def leaves(transcript: Transcript, *decided: Decision, found: tuple[Finding, ...] = (), called=None) -> str:
    made = redact(transcript, resolve(transcript, found, decided), code="P01", called=called, today=TODAY)
    return " / ".join(f"{turn.speaker}: {turn.text}" for turn in made.turns)


def hide(first: int, last: int, text: str = "", number: int = 1) -> Decision:
    act = Act.REPLACE if text else Act.HIDE
    return Decision(number, Role.PARTICIPANT, act, AT, Passage(first, last), text)


def name(first: int, last: int, number: int = 1) -> Finding:
    return Finding(number, Passage(first, last), "PERSON", 0.9, "looks like a name", True, "[name]")


def test_nobody_else_makes_one():
    with pytest.raises(TypeError):
        RedactedTranscript("P01", ())


def test_a_strike_leaves_nothing_of_its_words():
    assert leaves(said("then Gareth's brother, came back"), hide(2, 3)) == "Participant: then [removed] came back"


def test_what_stands_around_a_detail_stays():
    assert leaves(said("and “Ffion’s, too"), found=(name(2, 2),)) == "Participant: and “[name]’s, too"


def test_neighbours_are_never_merged():
    assert leaves(said("Ffion Nia came"), found=(name(1, 1), name(2, 2, 2))) == "Participant: [name] [name] came"


def test_a_replacement_that_gives_a_hidden_word_away_is_not_used():
    assert leaves(said("my sister Ffion came"), hide(3, 3, "[sister Ffion]")) == "Participant: my sister [removed] came"


@pytest.mark.parametrize(
    ("name", "chosen"),
    [("Sian", "Siân"), ("Siân", "Sian"), ("Zoe\u0308", "Zoë"), ("Gwen\u00adllian", "Gwenllian"), ("Łukasz", "Lukasz")],
)
def test_a_name_is_the_same_with_and_without_its_accents(name, chosen):
    """What is typed to stand there, or to be called by, gives it away however its letters are made."""
    assert leaves(said(f"then {name} came"), hide(2, 2, f"[{chosen}]")) == "Participant: then [removed] came"
    assert leaves(said(f"then {name} came"), hide(2, 2), called={2: chosen}) == "Participant: then [removed] came"


def test_a_chosen_name_that_is_a_hidden_word_is_not_used():
    assert leaves(said("I am Ffion"), found=(name(3, 3),), called={2: "ffion"}) == "Participant: I am [name]"
    assert leaves(said("I am Ffion"), found=(name(3, 3),), called={2: "Wren"}) == "Wren: I am [name]"


def test_speakers_own_names_never_leave():
    assert "Abena" not in leaves(said("hello"))


def test_team_only_and_not_before_are_held_back():
    words = said("one two three")
    level = Decision(1, Role.PARTICIPANT, Act.LEVEL, AT, Passage(1, 1), level=Level.TEAM)
    later = Decision(2, Role.PARTICIPANT, Act.LEVEL, AT, Passage(3, 3), not_before=date(2027, 1, 1))
    assert leaves(words, level, later) == "Participant: [removed] two [removed]"


def test_looks_for_other_words_are_refused():
    with pytest.raises(ValueError, match="zip"):
        redact(said("one two"), resolve(said("one"), [], []), code="P01", today=TODAY)


@given(interviews())
def test_no_hidden_word_is_in_what_leaves(interview):
    transcript, found, decided = interview
    looks = resolve(transcript, found, decided)
    made = redact(transcript, looks, code="P01", called={2: transcript.words[0].text}, today=TODAY)
    written = {token for turn in made.turns for token in tokens(f"{turn.speaker} {turn.text}")}
    assert not written & hidden_everywhere(transcript.words, leaving(looks, TODAY))


@given(interviews())
def test_every_kept_word_is_there_in_order(interview):
    transcript, found, decided = interview
    looks = leaving(resolve(transcript, found, decided), TODAY)
    kept = [word.text for word, look in zip(transcript.words, looks, strict=True) if look.shown]
    made = redact(transcript, looks, code="P01", today=TODAY)
    assert [piece.text for turn in made.turns for piece in turn.pieces if not piece.kind] == kept


@given(interviews())
def test_hiding_more_keeps_a_signature_and_showing_more_does_not(interview):
    transcript, found, decided = interview
    made = redact(transcript, resolve(transcript, found, decided), code="P01", today=TODAY)
    signed = SignOff(Role.PARTICIPANT, "Wren", made.digest, 1, made.shown, AT)
    last = max((d.id for d in decided), default=0) + 1
    whole = Passage(transcript.words[0].id, transcript.words[-1].id)
    more = Decision(last, Role.RESEARCHER, Act.HIDE, AT, whole)
    assert redact(transcript, resolve(transcript, found, [*decided, more]), code="P01", today=TODAY).shows_no_more_than(
        signed
    )
    bare = redact(transcript, resolve(transcript, [], []), code="P01", today=TODAY)
    assert bare.shows_no_more_than(signed) == all(not piece.kind for turn in made.turns for piece in turn.pieces)


@pytest.mark.parametrize("text", ["[name]", "“[name]’s,", "[removed]", "[removed].", "([place])"])
def test_our_own_categories_say_nothing(text):
    assert says_nothing(text)


@pytest.mark.parametrize("text", ["[my sister]", "Wren", "[name] Wren", "name", ""])
def test_anything_else_says_something(text):
    assert not says_nothing(text)
