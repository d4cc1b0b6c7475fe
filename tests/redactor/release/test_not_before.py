"""A day before which words do not leave: signed with the words, so that its coming asks for no new signature."""

from datetime import date

import pytest

from models.decision import Act, Level
from models.transcript import Role
from redactor.release import prepare, sign
from redactor.release.gate import ParticipantMustSignAgain, ResearcherMustSign, check_gate
from tests.ui.made import fill, passage_of

BEFORE, DAY, AFTER = date(2027, 4, 30), date(2027, 5, 1), date(2028, 1, 1)


@pytest.fixture
def interview(vault):
    """She lets one sentence go only from a day on; a name in it was found and stays hidden."""
    number = fill(vault)
    _hold(vault, number, DAY)
    return number


def _hold(vault, number, day):
    words = vault.store.transcripts.get(number)
    at = words.span(passage_of(words, "Gareth,"))
    passage = type(passage_of(words, "Gareth,"))(words.words[at.start - 4].id, words.words[at.stop + 4].id)
    add = vault.store.decisions.add
    add(number, by=Role.PARTICIPANT, act_=Act.LEVEL, passage=passage, level=Level.SHARE, not_before=day, speaker=2)


def _gate(vault, number, today):
    prepared = prepare(vault.store, number, today=today)
    return check_gate(prepared.redacted, prepared.interview.version, prepared.sign_offs, prepared.participants)


def test_the_day_shows_more_and_asks_nobody_who_signed_it(vault, interview):
    """The text is longer from that day on; her signature holds on, and only the researcher signs the new text."""
    before, after = (prepare(vault.store, interview, today=day) for day in (BEFORE, DAY))
    assert len(before.redacted.tokens) < len(after.redacted.tokens)
    assert before.redacted.digest != after.redacted.digest
    sign(vault.store, before, by=Role.PARTICIPANT, name="Mara", speaker=2)
    for day in (BEFORE, DAY, AFTER):
        with pytest.raises(ResearcherMustSign):
            _gate(vault, interview, day)
    sign(vault.store, prepare(vault.store, interview, today=AFTER), by=Role.RESEARCHER, name="Dr Lind")
    assert [one.by for one in _gate(vault, interview, AFTER)] == [Role.PARTICIPANT, Role.RESEARCHER]


def test_what_was_signed_comes_back_from_the_store(vault, interview):
    prepared = prepare(vault.store, interview, today=BEFORE)
    signed = sign(vault.store, prepared, by=Role.PARTICIPANT, name="Mara", speaker=2)
    assert vault.store.sign_offs.get(interview) == [signed]
    assert {day for day, *_ in signed.later} == {DAY}


def test_an_earlier_day_than_was_signed_needs_her_again(vault, interview):
    """The day is part of what she signed: moved nearer, it is something else."""
    sign(vault.store, prepare(vault.store, interview, today=BEFORE), by=Role.PARTICIPANT, name="Mara", speaker=2)
    _hold(vault, interview, date(2026, 1, 1))
    with pytest.raises(ParticipantMustSignAgain):
        _gate(vault, interview, BEFORE)
    with pytest.raises(ResearcherMustSign):
        _gate(vault, interview, DAY)


def test_nothing_else_comes_with_the_day(vault, interview):
    """What is shown beside the words that waited still voids the signature, on that day and after it."""
    sign(vault.store, prepare(vault.store, interview, today=BEFORE), by=Role.PARTICIPANT, name="Mara", speaker=2)
    words = vault.store.transcripts.get(interview)
    vault.store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.KEEP, passage=passage_of(words, "Gareth,"))
    with pytest.raises(ParticipantMustSignAgain):
        _gate(vault, interview, DAY)


def test_without_a_day_there_is_nothing_later(vault):
    assert prepare(vault.store, fill(vault)).later == ()
