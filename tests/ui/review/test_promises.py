"""What a button or a sentence of the room promises is what happens."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from models.decision import Act
from models.resolve import standing
from models.transcript import Role
from redactor.redact import tokens
from redactor.release import prepare, release, sign
from tests.conftest import PASSPHRASE
from tests.ui.made import texts
from tests.ui.review.hands import button, click, has, key, leaves, settle
from ui.review.found_page import FoundPage
from ui.review.page import typed
from ui.review.parts_page import PartsPage
from ui.review.welcome import CodePage

WELCOME = ("Go on", "Go on without trying", "Skip this", "No code")
CODE = "blue door"


def test_the_rest_is_hidden_when_she_has_had_enough(room, vault, interview):
    """What would otherwise stay, since it was only pointed out, goes too; one undo brings it back."""
    click(room, *WELCOME, "Only what was found")
    assert "support worker" in leaves(vault, interview)
    click(room, "That is enough. The rest stays hidden.")
    assert "support worker" not in leaves(vault, interview)
    assert "[job]" in leaves(vault, interview)
    assert room._sitting.undo()
    assert vault.store.decisions.get(interview)
    assert standing(vault.store.decisions.get(interview)) == []


def test_what_she_decided_stays_when_she_has_had_enough(room, vault, interview):
    """Only what is open is hidden: what she left is left."""
    click(room, *WELCOME, "Only what was found")
    (page,) = room.findChildren(FoundPage)
    while page.now.type != "OCCUPATION":
        click(room, "Skip for now")
    click(room, "Leave it", "That is enough. The rest stays hidden.")
    assert "support worker" in leaves(vault, interview)


def test_undo_shows_what_it_undid(room):
    """After it she is asked again about what is open again, and not about something else."""
    click(room, *WELCOME, "Only what was found")
    (page,) = room.findChildren(FoundPage)
    first = page.now
    click(room, "Hide (S)")
    assert page.now is not first
    click(room, "Undo")
    assert page.now is first


def test_from_the_welcome_page_she_comes_to_the_ways_and_not_to_a_signature(open_room):
    """Looking at the beginning again leads through the same pages as the first time."""
    room = open_room()
    click(room, *WELCOME, "Only what was found")
    again = open_room()
    click(again, "Start from the welcome page", "Go on", "Go on without trying", "Skip this")
    assert isinstance(again._main, CodePage)
    click(again, "No code")
    assert "How would you like to do this?" in texts(again)


def test_another_name_leads_back_to_the_signature(room):
    room._course._go("sign")
    click(room, "Use another name", "Skip this")
    assert has(room, "Not yet")


def test_whoever_has_the_computer_types_her_code_to_go_on(room, vault, interview):
    """With a code, nobody goes on in her place: not from the page that gives the computer back either."""
    room._course._go("parts")
    click(room, "Pause, keep everything", "Give the computer back", "Go back")
    assert not room.covered
    room._sitting.set_code(CODE)
    click(room, "Pause, keep everything", "Give the computer back", "Go back")
    assert room.covered
    click(room, "Open")
    room._cover._typed.setText(CODE)
    key(room, Qt.Key.Key_Return)
    assert not room.covered
    assert isinstance(room._page, PartsPage)


def test_she_learns_that_her_code_was_taken_away(open_room):
    """Whoever took it closed the message: she finds it when she comes back, and on the page on who can see what."""
    room = open_room()
    room._course._go("parts")
    room._sitting.set_code(CODE)
    room.cover()
    room._forget(PASSPHRASE)
    again = open_room()
    assert any("your code was taken away" in text for text in texts(again._main))
    again._asides.who()
    assert any("your code was taken away" in text for text in texts(again._aside))


def test_who_can_see_what_depends_on_a_code(room):
    """Without one, what she hid can be brought back by whoever comes in; that is said, and so is the opposite."""
    room._asides.who()
    assert "You have no code. So they could come in here in your place, and bring back what you hid." in texts(room)
    room._sitting.set_code(CODE)
    room._asides.who()
    assert "What you hide is locked with your code. Only you can read it." in texts(room)


@pytest.fixture
def shared(vault, interview, tmp_path):
    """Both signed, and it has left for an archive."""
    for by, name, speaker in ((Role.PARTICIPANT, "Carys", 2), (Role.RESEARCHER, "Dr Lind", None)):
        sign(vault.store, prepare(vault.store, interview), by=by, name=name, speaker=speaker)
    return release(vault.store, prepare(vault.store, interview), tmp_path, ["txt"])


def test_after_all_was_deleted_the_strip_says_what_is_true(room, vault, interview):
    """Nothing is on this computer then, and what was shared is no less shared."""
    room._sitting.prefer(screen="parts")
    click(room, "Pause, keep everything", "Take something back", "The whole interview", "Delete it")
    assert room._strip.sentence.text() == "Deleted from this computer. Not shared."


def test_what_was_shared_stays_on_the_strip_after_all_was_deleted(open_room, shared):
    room = open_room()
    click(room, "Pause, keep everything", "Take something back", "The whole interview", "Delete it")
    assert room._strip.sentence.accessibleName().startswith("Shared on ")


def test_after_it_left_nobody_waits_for_it_to_leave(open_room, shared):
    """What happens next is said for as long as it is still to happen."""
    room = open_room()
    room._course.resume()
    assert "What was shared" in texts(room._main)
    assert "What happens next" not in texts(room._main)


def test_a_signature_that_cannot_be_taken_back_is_told(room, vault, interview):
    """Where nothing can be written she stays where she is, and reads why."""
    room._course._go("sign")
    click(room, "Sign")
    vault._db.conn.execute("PRAGMA query_only = 1")
    click(room, "Take my signature back")
    assert room._notice.text
    assert has(room, "Take my signature back")
    click(room, "Take back more", "Some words")
    assert not isinstance(room._main, PartsPage)
    vault._db.conn.execute("PRAGMA query_only = 0")
    assert vault.store.sign_offs.get(interview)


def test_no_other_part_comes_than_the_one_she_chose(room, vault):
    """Where her place cannot be kept, she stays at the list: another part may be the one she does not want to read."""
    click(room, *WELCOME, "Part by part")
    vault._db.conn.execute("PRAGMA query_only = 1")
    room._main.rows[2]._read.click()
    vault._db.conn.execute("PRAGMA query_only = 0")
    assert isinstance(room._main, PartsPage)
    assert room._notice.text


@pytest.mark.parametrize(
    ("pasted", "kept"),
    [
        ("my\nsister\t and  me", "my sister and me"),
        ("a\x00\x1bb", "a b"),
        ("\u202eretsis ym", "retsis ym"),
        ("👩\u200d👧 my girl", "👩\u200d👧 my girl"),
        ("می\u200cروم", "می\u200cروم"),
    ],
)
def test_what_is_pasted_is_one_line_that_reads_as_it_is(qtbot, pasted, kept):
    """No mark that turns letters round, and none that a file could not hold; signs that belong together stay so."""
    line = QLineEdit()
    qtbot.addWidget(line)
    QGuiApplication.clipboard().setText(pasted)
    line.paste()
    assert typed(line) == kept


def test_a_long_text_instead_of_words_is_cut_and_kept(room, vault, interview):
    """Four thousand letters end at what a place can hold; the room goes on."""
    click(room, *WELCOME, "Every word")
    page = room._main
    page.view.select(range(page.part.span.start + 3, page.part.span.start + 5))
    click(room, "Put other words")
    QGuiApplication.clipboard().setText("word " * 800)
    page._bar._editor._text.paste()
    click(room, "Use these words")
    ((act, text),) = [(one.act, one.text) for one in standing(vault.store.decisions.get(interview))]
    assert act is Act.REPLACE
    assert len(text) <= 82
    assert tokens(text) == {"word"}


def test_everywhere_is_offered_where_there_is_an_elsewhere(room):
    """What is said once has one place: fewer buttons."""
    click(room, *WELCOME, "Only what was found")
    (page,) = room.findChildren(FoundPage)
    for at in range(len(page._queue)):
        page._go(at)
        times = len(room._sitting.reading.again(room._sitting.transcript.span(page.now.passage)))
        assert has(room, "Hide it everywhere") == (times > 1)


def test_a_question_is_not_put_away_by_a_slip(room, vault, interview):
    """An answer can be sent once there is one."""
    passage = room._sitting.reading.passage(range(3, 5))
    vault.store.questions.ask(interview, by=Role.RESEARCHER, speaker=None, to=2, passage=passage, text="May it stay?")
    room._asides.questions()
    click(room, "Send this answer")
    assert not vault.store.questions.get(interview)[0].closed
    room._aside.findChildren(QLineEdit)[0].setText("Yes.")
    click(room, "Send this answer")
    assert vault.store.questions.get(interview)[0].answer == "Yes."


def _double_click(room, name):
    """As Qt tells it: a click, and the second press to whatever is called so then."""
    click(room, name)
    pressed = button(room, name)
    spot, left = QPointF(pressed.rect().center()), Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
        QApplication.sendEvent(pressed, QMouseEvent(kind, spot, spot, left, left, Qt.KeyboardModifier.NoModifier))
    settle()


def test_a_double_click_answers_once(room, vault, interview):
    """What comes in the place of the first question was not seen yet: the second press is none."""
    click(room, *WELCOME, "Only what was found")
    _double_click(room, "Leave it")
    assert len(vault.store.decisions.get(interview)) == 1


@pytest.mark.parametrize("held", [Qt.Key.Key_Return, Qt.Key.Key_S])
def test_a_key_that_is_held_down_answers_once(room, vault, interview, held):
    """The first press is an answer, what the keyboard repeats is none."""
    click(room, *WELCOME, "Only what was found")
    for repeats in (False, True, True, True):
        focus = QApplication.focusWidget()
        QApplication.sendEvent(
            focus, QKeyEvent(QEvent.Type.KeyPress, held, Qt.KeyboardModifier.NoModifier, "s", repeats)
        )
        settle()
    assert len(vault.store.decisions.get(interview)) == 1


def test_what_is_wrong_with_the_computer_is_nothing_for_her_to_mend(room, vault):
    """A full disk, a study that cannot be written: she reads that nothing changed, and whom to tell."""
    click(room, *WELCOME, "Only what was found")
    vault._db.conn.execute("PRAGMA query_only = 1")
    click(room, "Hide (S)")
    vault._db.conn.execute("PRAGMA query_only = 0")
    assert room._notice.text == "This could not be kept. Nothing was changed. Please tell the researcher."
