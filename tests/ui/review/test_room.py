"""The room itself: its cover, its strip, its one way out."""

import multiprocessing
import os

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from models.decision import Act
from models.review import Receipt, Review
from models.store.rows import now
from models.study import Study
from models.transcript import Role
from models.vault import Vault
from redactor.redact import tokens
from redactor.review.parts import Part
from tests.conftest import CHEAP, PASSPHRASE
from tests.ui.made import fill, passage_of
from tests.ui.review.hands import button, click, everything, has, key, press, settle, spoken, texts
from ui import theme
from ui.review.room import ReviewRoom

PAGES = (
    "hello", "cover", "name", "code", "ways", "together", "not look", "found", "parts", "part",
    "leaving", "doubts", "sign",
)  # fmt: skip
SAID = tokens("Gareth Bronwen Swansea Agnieszka pyjamas bakery")


def test_one_key_covers_every_page(room, vault, interview):
    """Escape hides everything from every page; it is on the disk; pressed again in fear it does not open."""
    room.window().setWindowTitle("Interview Redactor")
    for page in PAGES:
        room._course._go(page)
        _cover_and_come_back(room, vault, interview)


def _cover_and_come_back(room, vault, interview):
    key(room, Qt.Key.Key_Escape)
    assert room.covered
    assert vault.store.reviews.get(interview, 2).covered
    key(room, Qt.Key.Key_Escape, Qt.Key.Key_Escape)
    assert room.covered
    assert room.windowTitle() == "Blank page"
    assert [label.text() for label in room.findChildren(QLabel) if label.isVisible() and label.text()] == []
    press(room, "Open")
    assert not room.covered
    assert room.windowTitle() == "Interview Redactor"
    assert not vault.store.reviews.get(interview, 2).covered


def test_the_cover_leaves_nothing_to_be_heard(room):
    """While it is covered, a screen reader finds no word of the interview in the window."""
    room._course._go("part")
    assert tokens("bakery") & set().union(*map(tokens, spoken(room)))
    room.cover()
    assert not SAID & set().union(*map(tokens, spoken(room)))


def test_a_code_opens_the_cover_and_nothing_else_does(room, vault, interview):
    """With a code of her own the cover opens for the code; a wrong one is said to be wrong, gently."""
    vault.store.codes.put(interview, 2, "blue door")
    room.cover()
    click(room, "Open")
    room._cover._typed.setText("1234")
    click(room, "Open")
    assert room.covered
    assert "That did not fit." in texts(room)
    room._cover._typed.setText("Blue door")
    click(room, "Open")
    assert not room.covered


def test_a_forgotten_code_takes_the_passphrase(room, vault, interview):
    """Who knows the study's passphrase can take the code away, and the room says that this was done."""
    vault.store.codes.put(interview, 2, "4711")
    room.cover()
    click(room, "Open", "I do not know the code")
    room._cover._typed.setText("not the passphrase")
    click(room, "Open")
    assert room.covered
    room._cover._typed.setText(PASSPHRASE)
    click(room, "Open")
    assert not room.covered
    assert not vault.store.codes.is_set(interview, 2)
    assert any("taken away" in text for text in texts(room))


def test_somebody_with_a_code_comes_back_to_the_cover(open_room, vault, interview):
    """Coming back takes her code before anything is shown."""
    vault.store.codes.put(interview, 2, "4711")
    room = open_room()
    assert room.covered
    assert not SAID & everything(room)


def test_the_strip_is_on_every_page(room):
    """What it says, and the ways to stop, are there wherever she is, by mouse and by key."""
    for page in PAGES:
        room._course._go(page)
        _check_strip(room)


def _check_strip(room):
    assert "Only on this computer. Not shared." in texts(room)
    for name in ("Who to talk to", "Pause, keep everything", "Cover (Esc)", "Text and colours"):
        assert button(room, name).isEnabled()
    for letter, title in ((Qt.Key.Key_W, "Who to talk to"), (Qt.Key.Key_P, "A pause")):
        _alt(room, letter)
        assert room._page.accessibleName() == title


def _alt(room, letter):
    QTest.keyClick(QApplication.focusWidget() or room, letter, Qt.KeyboardModifier.AltModifier)
    settle()


def test_the_strip_changes_when_something_was_shared(room, vault, interview):
    """Once a file was made for somebody, the strip says when and for whom, and no longer that nothing was shared."""
    made = Receipt(interview, "P01", now(), "d", "the archive", (), {"P01-transcript.txt": "x"}, {}, {}, ())
    vault.store.receipts.add(made)
    room._course._go("ways")
    assert not any("Not shared" in text for text in texts(room))
    assert any("with the archive" in text for text in texts(room))


def test_contacts_are_one_click_away_and_lead_back(room):
    """The people to turn to are shown, and the page she was on is still there behind them."""
    room._course._go("name")
    room._main._name.setText("Carys")
    click(room, "Who to talk to")
    assert {"Mara Quill", "020 7946 0123"} <= texts(room)
    click(room, "Go back")
    assert room._main._name.text() == "Carys"


def test_the_way_out_takes_the_passphrase(qtbot, room, interview):
    """Nobody comes from the room to the researcher's side without the study's passphrase."""
    click(room, "Pause, keep everything", "Give the computer back")
    room._aside._passphrase.setText("guess")
    with qtbot.assertNotEmitted(room.left):
        click(room, "Open the researcher's side")
    room._aside._passphrase.setText(PASSPHRASE)
    with qtbot.waitSignal(room.left) as left:
        click(room, "Open the researcher's side")
    assert left.args == [interview]
    assert not theme.chosen().room


def test_pages_are_freed(room):
    """A page that was left is gone, with every word it showed."""
    for page in (*PAGES, *PAGES):
        room._course._go(page)
    asides = room._asides
    for wanted in (
        asides.contacts,
        asides.pause,
        asides.who,
        asides.comfort,
        asides.hand_back,
        asides.copy,
        asides.questions,
    ):
        wanted()
        room._close_aside()
    settle()
    assert room._stack.count() == 1
    kept = [widget for widget in room.findChildren(QWidget) if type(widget).__name__.endswith("Page")]
    assert len(kept) == 1


def test_a_name_is_checked(room, vault, interview):
    """Her own name and names that are said are warned of and allowed; a name somebody else has is not."""
    room._course._go("name")
    name = room._main._name
    for typed, said in (("Ruth", "is said in the interview"), ("Carys", "")):
        name.setText(typed)
        assert said in room._main._warning.text()
        assert bool(room._main._warning.text()) == bool(said)
        assert button(room, "Use this name").isEnabled()
    vault.store.reviews.put(Review(vault.store.interviews.add().id, 2, called="Mara"))
    name.setText("mara")
    assert not button(room, "Use this name").isEnabled()
    name.setText("Carys")
    click(room, "Use this name")
    assert vault.store.reviews.get(interview, 2).called == "Carys"


def test_a_change_after_signing_voids_the_signature_visibly(open_room, vault, interview):
    """Where more would show than she signed, she is told, and asked to look and sign again."""
    room = open_room()
    room._course._go("sign")
    click(room, "Sign")
    words = vault.store.transcripts.get(interview)
    vault.store.decisions.add(interview, by=Role.RESEARCHER, act_=Act.KEEP, passage=passage_of(words, "Gareth,"))
    again = open_room()
    click(again, "Go on where I was")
    assert has(again, "Go on to sign")
    click(again, "Go on to sign", "Leave them")
    assert any("does not count any more" in text for text in texts(again))


def test_a_killed_room_loses_nothing(tmp_path):
    """A process is killed right after a strike and the cover: both are there, and it opens covered."""
    folder = tmp_path / "study"
    with Vault.create(folder, PASSPHRASE, Study("A study", "Dr Lind"), CHEAP) as vault:
        interview = fill(vault)
    child = multiprocessing.get_context("spawn").Process(target=_strike_cover_and_die, args=(str(folder), interview))
    child.start()
    child.join(60)
    assert child.exitcode == 9
    with Vault.open(folder, PASSPHRASE) as again:
        (decision,) = again.store.decisions.get(interview)
        assert decision.act is Act.HIDE
        assert again.store.reviews.get(interview, 2).covered
        room = ReviewRoom(again, interview)
        assert room.covered
        assert not SAID & everything(room)
        room.deleteLater()
        settle()


def _strike_cover_and_die(folder: str, interview: int) -> None:
    from pathlib import Path

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication([])
    vault = Vault.open(Path(folder), PASSPHRASE)
    room = ReviewRoom(vault, interview)
    room.show()
    room._course._go("part")
    part: Part = room._main.part
    room._sitting.hide([range(part.span.start + 2, part.span.start + 5)])
    room.cover()
    app.processEvents()
    os._exit(9)
