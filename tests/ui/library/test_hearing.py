"""How recordings are heard is chosen where they are added, kept with each, and said beside it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from models.errors import AlreadyWorkedOn
from models.study import Hearing, Mode, State
from models.transcript import Passage, Role, Word
from redactor import sample


@pytest.mark.parametrize(("language", "mode"), [("", Mode.CAREFUL), ("cy", Mode.QUICK)])
def test_what_is_chosen_is_kept_with_the_interview(qtbot, library, vault, language, mode):
    screen = library()
    header = screen.header
    header.language.setCurrentIndex(header.language.findData(language))
    header.mode.setCurrentIndex(header.mode.findData(mode))
    screen.take([sample.recording()])
    qtbot.waitUntil(lambda: len(vault.store.interviews.all()) == 1, timeout=20_000)
    (made,) = vault.store.interviews.all()
    assert (made.speakers, made.language, made.language_chosen, made.mode) == (2, language, bool(language), mode)


def test_what_a_quick_look_costs_is_said_when_it_is_chosen(library):
    header = library().header
    assert header.hearing == Hearing()
    assert not header.quickly.isVisible()
    header.mode.setCurrentIndex(header.mode.findData(Mode.QUICK))
    assert header.quickly.isVisible()
    assert "one word more in a hundred is wrong" in header.quickly.text()
    assert header.mode.accessibleDescription() == header.quickly.text()


def test_an_interview_that_was_heard_quickly_says_so(library, vault):
    made = vault.store.interviews.add(hearing=Hearing(mode=Mode.QUICK), seconds=60.0)
    vault.store.interviews.change(made.id, state=State.TO_CHECK)
    screen = library()
    screen.list.setCurrentIndex(screen.model.index_of(made.id))
    assert "Heard for a quick look" in screen.details._facts.text()


def test_every_choice_is_named_for_who_does_not_see_it(library):
    header = library().header
    for field in (header.speakers, header.language, header.mode):
        assert "recordings that you add" in field.accessibleName()


def heard_quickly(vault) -> int:
    made = vault.store.interviews.add(hearing=Hearing(mode=Mode.QUICK), seconds=60.0)
    vault.store.transcripts.append(made.id, [Word(1, "Wrenna", 0.0, 1.0, 1)], 60.0, unclear=[(2.0, 3.0)])
    vault.store.interviews.change(made.id, state=State.TO_CHECK, language="en")
    return made.id


def press(screen, text: str) -> None:
    next(b for b in screen.details.findChildren(QPushButton) if b.text() == text).click()


def test_what_was_heard_quickly_is_heard_again_carefully(library, vault):
    interview = heard_quickly(vault)
    screen = library()
    screen.list.setCurrentIndex(screen.model.index_of(interview))
    press(screen, "Hear it again, carefully")
    made = vault.store.interviews.get(interview)
    assert (made.mode, made.state, made.heard_until, made.language) == (Mode.CAREFUL, State.WAITING, 0.0, "")
    assert vault.store.transcripts.get(interview).words == ()
    assert vault.store.transcripts.unclear(interview) == []
    assert vault.store.queue.get() == [interview]


def test_what_somebody_has_worked_on_is_not_made_anew(library, vault):
    interview = heard_quickly(vault)
    vault.store.questions.ask(interview, by=Role.RESEARCHER, to=1, passage=Passage(1, 1), text="Is this right?")
    screen = library()
    screen.list.setCurrentIndex(screen.model.index_of(interview))
    press(screen, "Hear it again, carefully")
    assert screen.notice.text == AlreadyWorkedOn.sentence
    assert len(vault.store.transcripts.get(interview).words) == 1
    assert vault.store.queue.get() == []
