"""The release: exactly what leaves, who still has to sign, each refusal beside its button, then the receipt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QPlainTextEdit, QPushButton
from shiboken6 import isValid

from models.decision import Act
from models.review import Way
from models.study import State
from models.transcript import Role, Speaker
from redactor.desk import Desk
from redactor.detect.combinations import Combination
from redactor.release import prepare, sign
from redactor.review import doubts
from redactor.review.doubts import open_doubts
from tests.ui.made import passage_of, texts
from ui import dialogs
from ui.release.choice import NotReviewedDialog
from ui.release.screen import ReleaseScreen


@pytest.fixture
def asks():
    """Whether the questions before a signature are open; for most tests they were answered before."""
    return False


@pytest.fixture
def release(show, vault, interview, tmp_path, asks):
    def opened() -> ReleaseScreen:
        if not asks:
            transcript = vault.store.transcripts.get(interview)
            for doubt in open_doubts(vault.store, interview, transcript, by=Role.RESEARCHER):
                vault.store.doubts.leave(interview, doubt.key, by=Role.RESEARCHER)
        screen = show(ReleaseScreen(vault, interview))
        screen.files.folder = tmp_path
        return screen

    return opened


def button(screen, text: str) -> QPushButton:
    return next(b for b in screen.findChildren(QPushButton) if b.text() == text and b.isVisibleTo(screen))


def primary(screen) -> list[str]:
    found = [b for b in screen.findChildren(QPushButton) if b.property("kind") == "primary"]
    return [b.text() for b in found if b.isVisibleTo(screen)]


def sign_as_participant(vault, interview):
    sign(vault.store, prepare(vault.store, interview), by=Role.PARTICIPANT, name="Carys", speaker=2)


def test_the_preview_is_the_redacted_text_and_the_screen_holds_no_hidden_word(release, vault, interview):
    """Every hidden word is absent from every widget, and copying gives the same text."""
    transcript = vault.store.transcripts.get(interview)
    vault.store.decisions.add(
        interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=passage_of(transcript, "in their pyjamas,"), speaker=2
    )
    screen = release()
    everything = "\n".join(texts(screen))
    for word in ("Bronwen", "Hughes", "Gareth", "pyjamas", "900 142"):
        assert word not in everything
    assert "My name is [name]. I'm 42, and I live in [place]" in screen.preview.view.toPlainText()
    screen.preview.view.select(range(3))
    screen.preview.view.copy()
    assert QGuiApplication.clipboard().text() == "Thank you for"


def test_each_missing_signature_is_told_and_its_step_is_the_one_primary_button(qtbot, release, vault, interview):
    """First the participant, then the researcher, then the files."""
    screen = release()
    assert primary(screen) == ["Start the review"]
    qtbot.mouseClick(screen.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.files.notice.text != "")
    assert screen.files.notice.text.startswith("The participant has not signed yet. Start her review")
    sign_as_participant(vault, interview)
    screen = release()
    assert primary(screen) == ["Sign"]
    qtbot.mouseClick(screen.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.files.notice.text != "")
    assert screen.files.notice.text == "You have not signed what leaves. Read it through and sign it."
    screen.researcher.name.setFocus()
    qtbot.keyClick(screen.researcher.name, Qt.Key.Key_Return)
    assert screen.researcher.notice.text.startswith("Your name is missing.")
    qtbot.keyClicks(screen.researcher.name, "Dr Lind")
    qtbot.keyClick(screen.researcher.name, Qt.Key.Key_Return)
    assert primary(screen) == ["Release"]
    assert vault.store.sign_offs.get(interview)[-1].name == "Dr Lind"


def test_files_and_receipt_are_made_and_told(qtbot, release, vault, interview, tmp_path):
    """The formats that are checked, for whom, in the folder; then what was left out and how to take it back."""
    sign_as_participant(vault, interview)
    screen = release()
    screen._sign("Dr Lind")
    screen.files.shape.formats["docx"].setChecked(False)
    screen.files.shape.formats["md"].setChecked(True)
    qtbot.keyClicks(screen.files.recipient, "the archive")
    qtbot.mouseClick(screen.files.release, Qt.MouseButton.LeftButton)
    assert screen.files.bar.isVisible()
    qtbot.waitUntil(lambda: not screen.files.bar.isVisible())
    assert screen.files.notice.text == ""
    assert vault.store.interviews.get(interview).state is State.RELEASED
    assert sorted(path.name for path in tmp_path.glob("P01*")) == [
        "P01-for-the-participant.html",
        "P01-receipt.txt",
        "P01-transcript.md",
        "P01-transcript.txt",
    ]
    said = "\n".join(texts(screen.receipts))
    assert "P01-transcript.md" in said
    assert "4 × name" in said
    assert "To take it back" in said
    qtbot.waitUntil(lambda: primary(screen) == ["Open the folder"])
    button(screen, "Show the receipt").click()
    dialog = next(d for d in screen.findChildren(QDialog))
    assert "for the archive" in dialog.findChild(QPlainTextEdit).toPlainText()
    dialog.accept()
    qtbot.waitUntil(lambda: not isValid(dialog))
    again = release()
    assert "Released before" in "\n".join(texts(again.receipts))
    assert primary(again) == ["Release"]


def test_her_choice_not_to_review_is_recorded_with_care(qtbot, release, vault, interview):
    """Only after both, that she was talked with and a name; then the strictest redaction is what leaves."""
    screen = release()
    assert "support worker" in screen.preview.view.toPlainText()
    button(screen, "She chose not to review…").click()
    dialog = screen.findChild(NotReviewedDialog)
    assert not dialog.record.isEnabled()
    dialog.findChild(QLineEdit).setText("Dr Lind")
    assert not dialog.record.isEnabled()
    dialog.findChild(QCheckBox).setChecked(True)
    qtbot.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(dialog))
    signed = vault.store.sign_offs.get(interview)[-1]
    assert (signed.by, signed.name, signed.reviewed, signed.speaker) == (Role.PARTICIPANT, "Dr Lind", False, 2)
    assert vault.store.reviews.get(interview, 2).way is Way.NOT_LOOK
    assert "support worker" not in screen.preview.view.toPlainText()
    assert "chose not to review, recorded by Dr Lind" in "\n".join(texts(screen.participant))
    assert primary(screen) == ["Sign"]


def test_nobody_records_that_choice_once_she_has_begun(qtbot, release, vault, interview):
    """It would sign for her, and with that destroy what she closed with a code: beside the button stands why not."""
    screen = release()
    vault.store.reviews.put(replace(vault.store.reviews.get(interview, 2), way=Way.WORDS))
    button(screen, "She chose not to review…").click()
    dialog = screen.findChild(NotReviewedDialog)
    dialog.findChild(QLineEdit).setText("Dr Lind")
    dialog.findChild(QCheckBox).setChecked(True)
    qtbot.mouseClick(dialog.record, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert vault.store.sign_offs.get(interview) == []
    assert vault.store.reviews.get(interview, 2).way is Way.WORDS
    assert "Only she can choose not to look" in "\n".join(texts(screen.participant))


def test_leaving_that_dialog_records_nothing(qtbot, release, vault, interview):
    screen = release()
    button(screen, "She chose not to review…").click()
    dialog = screen.findChild(NotReviewedDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert vault.store.sign_offs.get(interview) == []


def test_what_would_show_more_than_she_signed_asks_for_her_again(release, vault, interview):
    """The gate's own sentence stands where her signature stood."""
    sign_as_participant(vault, interview)
    transcript = vault.store.transcripts.get(interview)
    vault.store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.KEEP, passage=passage_of(transcript, "Cardiff,"))
    assert "Ask her to look and sign again." in "\n".join(texts(release().participant))


def test_an_interview_without_a_participant_says_where_to_say_who_she_is(qtbot, release, vault, interview):
    Desk(vault.store, interview).know_as(Speaker(2, "", Role.OTHER))
    screen = release()
    assert "Nobody is marked as the participant." in "\n".join(texts(screen.participant))
    with qtbot.waitSignal(screen.back_wanted) as told:
        button(screen, "Open the desk").click()
    assert told.args == [interview]


def test_two_participants_sign_each_on_their_own(release, vault, interview):
    """Each has a card line of her own; the first who is missing has the primary button."""
    Desk(vault.store, interview).know_as(Speaker(1, "", Role.PARTICIPANT))
    sign_as_participant(vault, interview)
    screen = release()
    said = "\n".join(texts(screen.participant))
    assert "Participant 1: The participant has not signed yet." in said
    assert "✓ Carys" in said
    assert primary(screen) == ["Start the review"]


def full_format(screen, tmp_path):
    for box in screen.files.shape.formats.values():
        box.setChecked(False)
    return "No format is chosen."


def file_in_the_way(screen, tmp_path):
    (tmp_path / "file").write_text("x")
    screen.files.folder = tmp_path / "file"
    return "cannot be used"


@pytest.mark.parametrize("trouble", [full_format, file_in_the_way])
def test_troubles_with_the_files_are_told_beside_the_button(qtbot, release, vault, interview, tmp_path, trouble):
    sign_as_participant(vault, interview)
    screen = release()
    screen._sign("Dr Lind")
    expected = trouble(screen, tmp_path)
    qtbot.mouseClick(screen.files.release, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: screen.files.notice.text != "")
    assert expected in screen.files.notice.text
    assert screen.files.release.isEnabled()
    assert not screen.files.bar.isVisible()
    assert list(tmp_path.glob("P01*")) == []


def test_the_folder_can_be_chosen(release, monkeypatch, tmp_path):
    screen = release()
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_: tmp_path / "اجتماع")
    button(screen.files, "Change…").click()
    assert screen.files.folder == Path(tmp_path / "اجتماع")
    assert screen.files._place.text().endswith("اجتماع")


def test_it_leads_to_the_review_and_back_to_the_desk(qtbot, release, interview):
    screen = release()
    with qtbot.waitSignal(screen.review_wanted) as told:
        button(screen, "Start the review").click()
    assert told.args == [interview]
    with qtbot.waitSignal(screen.back_wanted) as told:
        button(screen, "Back to the desk").click()
    assert told.args == [interview]


def test_the_screen_is_freed_when_it_is_left(qtbot, release):
    screen = release()
    parts = [screen, screen.preview, screen.files]
    screen.deleteLater()
    qtbot.waitUntil(lambda: not any(isValid(part) for part in parts))


@pytest.mark.parametrize("asks", [True])
def test_what_tells_together_is_asked_once_before_signing(qtbot, release, vault, interview, monkeypatch):
    """Signing waits for the answer; what is hidden is hidden, and what may stay is not asked again."""
    transcript = vault.store.transcripts.get(interview)
    passage = passage_of(transcript, "in their pyjamas,")
    vault.store.findings.replace(interview, [])
    asked = (Combination((passage, passage_of(transcript, "Thank you")), "a reason"),)
    monkeypatch.setattr(doubts, "combinations", lambda *_: asked)
    screen = release()
    assert screen.doubts.isVisibleTo(screen)
    assert "in their pyjamas," in "\n".join(texts(screen.doubts))
    screen._sign("Dr Lind")
    assert screen.researcher.notice.text.startswith("Something is asked above.")
    button(screen, "Leave it as it is").click()
    assert not screen.doubts.isVisibleTo(screen)
    assert not release().doubts.isVisibleTo(screen)
    screen._sign("Dr Lind")
    assert vault.store.sign_offs.get(interview)[-1].name == "Dr Lind"


@pytest.mark.parametrize("asks", [True])
def test_a_detail_that_tells_with_others_can_be_hidden_there_and_then(release, vault, interview, monkeypatch):
    passage = passage_of(vault.store.transcripts.get(interview), "in their pyjamas,")
    vault.store.findings.replace(interview, [])
    hidden = lambda: "pyjamas" not in prepare(vault.store, interview).redacted.tokens  # noqa: E731
    monkeypatch.setattr(doubts, "combinations", lambda *_: () if hidden() else (Combination((passage,), "a reason"),))
    screen = release()
    next(b for b in screen.doubts.findChildren(QPushButton) if b.text() == "Hide").click()
    assert hidden()
    assert not screen.doubts.isVisibleTo(screen)


@pytest.mark.parametrize("asks", [True])
def test_the_researcher_is_not_told_where_a_word_stands_that_a_participant_struck(release, vault, interview):
    """To say that it can still be read at some place would say which word she struck."""
    hidden = "These words are hidden at another place"
    assert hidden in "\n".join(texts(release()))
    for finding in vault.store.findings.get(interview):
        vault.store.decisions.add(interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=finding.passage, speaker=2)
    assert hidden not in "\n".join(texts(release()))
