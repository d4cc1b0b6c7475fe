"""Laws 2, 3 and 5: what a word looks like is a function of facts; protection wins; nonsense is refused."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.decision import Act, Decision, Level
from models.errors import PassageError
from models.finding import Finding
from models.resolve import HIDING, resolve, standing
from models.transcript import Passage, Role, Transcript, Word
from tests.strategies import interviews

AT = datetime(2026, 1, 1, tzinfo=UTC)
SAID = ("my", "sister", "Ffion", "lives", "in", "Bala")
WORDS = Transcript(tuple(Word(n, text) for n, text in enumerate(SAID, start=1)))
NAME = Finding(1, Passage(3, 3), "PERSON", 0.9, "looks like a name", True, "[name]")


def decide(number: int, by: Role, act: Act, first: int = 3, last: int = 3, **more) -> Decision:
    return Decision(number, by, act, AT, Passage(first, last), **more)


def shown(*decided: Decision) -> list[bool]:
    return [look.shown for look in resolve(WORDS, [NAME], decided)]


def test_what_was_found_and_nobody_decided_is_hidden():
    assert shown() == [True, True, False, True, True, True]


@pytest.mark.parametrize("by", [Role.PARTICIPANT, Role.RESEARCHER])
def test_a_keep_shows_a_finding(by):
    assert all(shown(decide(1, by, Act.KEEP)))


@pytest.mark.parametrize("act", sorted(HIDING))
@pytest.mark.parametrize("first", [Role.PARTICIPANT, Role.RESEARCHER])
def test_nobody_shows_what_the_other_one_hides(act, first):
    other = Role.RESEARCHER if first is Role.PARTICIPANT else Role.PARTICIPANT
    for order in ((first, act, other, Act.KEEP), (other, Act.KEEP, first, act)):
        assert not shown(decide(1, *order[:2]), decide(2, *order[2:]))[2]


def test_her_own_last_word_counts():
    assert shown(decide(1, Role.PARTICIPANT, Act.HIDE, 1, 6), decide(2, Role.PARTICIPANT, Act.KEEP, 2, 2)) == [
        False, True, False, False, False, False,
    ]  # fmt: skip


def test_removing_by_level_hides():
    assert not shown(decide(1, Role.PARTICIPANT, Act.LEVEL, 1, 1, level=Level.REMOVE))[0]


def test_the_stricter_of_two_levels_stands():
    looks = resolve(
        WORDS,
        [],
        [
            decide(1, Role.PARTICIPANT, Act.LEVEL, 1, 1, level=Level.NO_QUOTE),
            decide(2, Role.RESEARCHER, Act.LEVEL, 1, 1, level=Level.SHARE),
        ],
    )
    assert looks[0].level is Level.NO_QUOTE


def test_one_strike_over_findings_is_one_passage():
    looks = resolve(WORDS, [NAME], [decide(1, Role.PARTICIPANT, Act.HIDE, 2, 5)])
    assert len({id(look) for look in looks[1:5]}) == 1


def test_two_findings_side_by_side_stay_two():
    beside = Finding(2, Passage(4, 4), "PERSON", 0.9, "looks like a name", True, "[name]")
    looks = resolve(WORDS, [NAME, beside], [])
    assert looks[2] is not looks[3]


def test_context_is_pointed_out_and_not_hidden():
    job = Finding(2, Passage(1, 2), "OCCUPATION", 0.9, "looks like a job", False, "[job]")
    assert resolve(WORDS, [job], [])[0].shown


def test_taking_back_a_take_back_brings_the_decision_back():
    hide = decide(1, Role.PARTICIPANT, Act.HIDE)
    undo = Decision(2, Role.PARTICIPANT, Act.TAKE_BACK, AT, takes_back=1)
    redo = Decision(3, Role.PARTICIPANT, Act.TAKE_BACK, AT, takes_back=2)
    assert standing([hide, undo]) == []
    assert standing([hide, undo, redo]) == [hide]


@pytest.mark.parametrize("passage", [Passage(0, 3), Passage(3, 99), Passage(4, 2)])
def test_a_passage_that_is_not_there_is_an_error(passage):
    with pytest.raises(PassageError):
        resolve(WORDS, [], [Decision(1, Role.PARTICIPANT, Act.HIDE, AT, passage)])


@given(interviews(), st.randoms())
def test_the_order_in_which_facts_are_read_changes_nothing(interview, random):
    transcript, found, decided = interview
    before = [(look.shown, look.text) for look in resolve(transcript, found, decided)]
    random.shuffle(decided)
    assert [(look.shown, look.text) for look in resolve(transcript, found, decided)] == before


@given(interviews())
def test_what_a_participant_hides_last_no_researcher_shows(interview):
    transcript, found, decided = interview
    hers = [decision for decision in decided if decision.by is Role.PARTICIPANT]
    alone, together = resolve(transcript, [], hers), resolve(transcript, found, decided)
    assert all(after.shown <= before.shown for before, after in zip(alone, together, strict=True))


@given(interviews())
def test_every_finding_nobody_decided_on_is_hidden(interview):
    transcript, found, decided = interview
    touched = {at for d in decided if d.passage and d.act is not Act.LEVEL for at in transcript.span(d.passage)}
    looks = resolve(transcript, found, decided)
    for finding in found:
        if finding.hides:
            assert not any(looks[at].shown for at in transcript.span(finding.passage) if at not in touched)
