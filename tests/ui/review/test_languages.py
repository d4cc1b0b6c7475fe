"""The room in other languages: nothing is left out, nothing is out of date, and it can be read from right to left."""

import re
import subprocess

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget

from models.study import Contact, Study
from redactor import sample
from redactor.redact import tokens
from tests.ui.made import texts
from tests.ui.review.hands import click, settle
from tests.ui.review.strings import CLOSE, FOLDER, OPEN, Pseudo, extracted, messages, tool
from ui.transcript.view import TranscriptView

PAGES = (
    "hello", "cover", "name", "code", "ways", "together", "not look", "found", "parts", "part",
    "leaving", "doubts", "sign",
)  # fmt: skip
ASIDES = ("contacts", "pause", "who", "comfort", "hand_back", "copy", "questions", "take_back")
PLACEHOLDER = re.compile(r"{\w*}")


def test_the_translation_is_whole_and_up_to_date(tmp_path):
    """Every string of the room has its French, and the French has no string that is gone."""
    french = messages(FOLDER / "room_fr.ts")
    assert french.keys() == extracted(tmp_path / "now.ts").keys()
    assert [source for source, translation in french.items() if not translation] == []


def test_placeholders_are_kept():
    """A translation names the same things as its source."""
    for (_, source), translation in messages(FOLDER / "room_fr.ts").items():
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(translation)), source


def test_the_compiled_file_is_made_from_the_translation(tmp_path):
    """What ships is what was translated."""
    made = tmp_path / "room_fr.qm"
    command = [tool("pyside6-lrelease"), str(FOLDER / "room_fr.ts"), "-qm", str(made)]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    assert made.read_bytes() == (FOLDER / "room_fr.qm").read_bytes()


@pytest.fixture
def pseudo(qapp):
    translator = Pseudo()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def _plain(root: QWidget) -> set[str]:
    """What is said outside of the brackets of the pseudo-language; the interview's own text is none of the room's."""
    found = set()
    for widget in root.findChildren(QWidget):
        if isinstance(widget, TranscriptView) or widget.property("chooses") == "language":
            continue
        said = [widget.accessibleName(), widget.toolTip()]
        said += [widget.text()] if isinstance(widget, QLabel | QAbstractButton) else []
        said += [widget.placeholderText()] if isinstance(widget, QLineEdit) else []
        for text in said:
            bare = re.sub(rf"{OPEN}.*{CLOSE}", "", re.sub(r"<[^>]*>", "", text), flags=re.S)
            found |= {token for token in tokens(bare) if not token.isdigit()}
    return found


def test_no_string_is_missed(vault, pseudo, open_room):
    """In a language that brackets everything, only data stands outside: names, numbers, words of the interview."""
    vault.store.study.put(Study("Finding home", "Dr Lind", (Contact("Mara Quill", "020 7946 0123", "By day"),)))
    room = open_room()
    data = {token for word in sample.words().words for token in tokens(word.text)}
    data |= tokens("Mara Quill By day Esc Alt T W P nbsp name you")
    for page in PAGES:
        room._course._go(page)
        settle()
        assert not _plain(room) - data, page
    for aside in ASIDES:
        getattr(room._asides, aside)()
        settle()
        assert not _plain(room) - data - tokens("Documents Desktop"), aside


def test_french_is_chosen_and_kept(open_room, vault, interview):
    """She chooses French on the first page; it is there at once, and when she comes back."""
    room = open_room()
    click(room, "Français")
    assert {"Bonjour et bienvenue", "Sur cet ordinateur seulement. Pas partagé."} <= texts(room)
    assert vault.store.reviews.get(interview, 2).prefers["language"] == "fr"
    again = open_room()
    assert "Bonjour à nouveau" in texts(again)
    again._asides.comfort()
    click(again, "English", "Done")
    assert "Welcome back" in texts(again) or "Hello, and welcome" in texts(again)


def test_it_mirrors_from_right_to_left(qapp, open_room):
    """In a script from right to left the strip's sentence stands at the right, and buttons run from the right."""
    room = open_room((1180, 780))
    room._course._go("sign")
    settle()
    sentence, cover = room._strip.sentence, room._strip.buttons[-1]
    assert sentence.x() < cover.mapTo(room._strip, cover.rect().topLeft()).x()
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()
    assert sentence.x() > cover.mapTo(room._strip, cover.rect().topLeft()).x()
    first, second = (
        button.mapTo(room, button.rect().topLeft()).x() for button in room._main._ways.findChildren(QAbstractButton)[:2]
    )
    assert first > second
