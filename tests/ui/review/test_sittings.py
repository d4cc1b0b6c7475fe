"""Whole sittings, as they are lived: by mouse, by keyboard alone, with pauses, without looking, and back again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from models.decision import Act
from models.resolve import standing
from models.review import PartState, Way
from models.study import State
from models.transcript import Role
from redactor import sample
from redactor.redact import tokens
from tests.ui.made import FOUND, passage_of
from tests.ui.review.hands import (
    click,
    drag,
    everything,
    has,
    key,
    leaves,
    press,
    preview,
    released,
    tab_to,
)
from ui.review.company import Helps
from ui.review.found_page import FoundPage
from ui.review.part_page import PartPage
from ui.review.parts_page import PartsPage

WELCOME = ("Go on", "Go on without trying", "Skip this", "No code")
HURT = "Gareth refuge Bristol pyjamas asleep"


def acts(vault, interview):
    return [(d.act, d.passage, d.text) for d in standing(vault.store.decisions.get(interview)) if d.passage]


def view_of(room):
    (page,) = room.findChildren(PartPage)
    return page.view


def test_the_quick_one(room, vault, interview, tmp_path):
    """By mouse, only what was found: each is hidden as proposed, but one that she leaves and one that is no detail."""
    click(room, *WELCOME, "Only what was found")
    order = []
    while not has(room, "See what will leave"):
        (page,) = room.findChildren(FoundPage)
        order.append(page.now.type)
        click(room, {"LOCATION": "Leave it", "OCCUPATION": "Not a detail"}.get(page.now.type, "Hide (S)"))
    assert len(order) == len(FOUND)
    assert order.index("PHONE_NUMBER") < order.index("LOCATION")
    transcript = sample.words()
    kept = {"LOCATION": (Act.KEEP, ""), "OCCUPATION": (Act.NOT_A_DETAIL, "")}
    for text, kind in FOUND:
        passage = passage_of(transcript, text)
        done = {p: (act, said) for act, p, said in acts(vault, interview)}[passage]
        assert done == kept.get(kind, done)
        assert (done[0] is Act.REPLACE) == (kind not in kept)
    click(room, "See what will leave")
    assert preview(room) == leaves(vault, interview)
    shown = preview(room)
    click(room, "Go on to sign", "Sign")
    assert has(room, "Take my signature back")
    assert not tokens("Gareth Agnieszka 142") & (everything(room) - tokens(shown))
    assert not tokens("Gareth 142") & everything(room)
    assert vault.store.interviews.get(interview).state is State.TO_SIGN
    assert released(vault, interview, tmp_path) == shown


def test_the_one_at_the_keyboard(room, vault, interview):
    """No mouse at all: welcome, the cover tried, a name, part by part, words struck with arrows and one key, signed."""
    press(room, "Go on")
    key(room, Qt.Key.Key_Escape)
    assert room.covered
    press(room, "Open", "Go on")
    for letter in "Carys":
        key(room, getattr(Qt.Key, f"Key_{letter.upper()}"))
    key(room, Qt.Key.Key_Return)
    press(room, "No code", "Part by part")
    tab_to(room, "Read")
    key(room, Qt.Key.Key_Space)
    view = view_of(room)
    view.select(view.span)
    key(room, Qt.Key.Key_Right)
    for _ in range(3):
        key(room, Qt.Key.Key_Right, shift=True)
    key(room, Qt.Key.Key_S)
    ((act, passage, text),) = acts(vault, interview)
    assert (act, text) == (Act.HIDE, "")
    assert len(sample.words().words_of(passage)) == 4
    press(room, "Next part", "Next part", "See what will leave", "Go on to sign", "Leave them", "Sign")
    (signed,) = vault.store.sign_offs.get(interview)
    assert (signed.by, signed.name.casefold(), signed.speaker, signed.reviewed) == (Role.PARTICIPANT, "carys", 2, True)


def test_the_one_where_somebody_acts_for_her(room, vault, interview):
    """By keyboard alone: a code, somebody who does it for her, every word, a passage for the team, signed, covered."""
    press(room, "Go on", "Go on without trying", "Skip this")
    for _ in range(2):
        _type("4711")
        key(room, Qt.Key.Key_Tab)
    press(room, "Use this code")
    tab_to(room, "With someone, or someone for me")
    key(room, Qt.Key.Key_Space)
    _type("Jo")
    press(room, "This person sits with me")
    key(room, Qt.Key.Key_Right, Qt.Key.Key_Space)
    press(room, "Every word")
    key(room, Qt.Key.Key_Right)
    key(room, Qt.Key.Key_Right, shift=True)
    key(room, Qt.Key.Key_Return)
    press(room, "More", "How far may it go?")
    key(room, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space)
    press(room, "Keep this", "Next part", "Next part", "See what will leave", "Go on to sign")
    while has(room, "Leave them"):
        press(room, "Leave them")
    _type("4711")
    key(room, Qt.Key.Key_Return)
    (signed,) = vault.store.sign_offs.get(interview)
    assert (signed.speaker, signed.helped) == (2, Helps.ACTS)
    ((act, _, _),) = acts(vault, interview)
    assert act is Act.LEVEL
    key(room, Qt.Key.Key_Escape, Qt.Key.Key_Space)
    _type("4711")
    key(room, Qt.Key.Key_Return)
    assert not room.covered
    press(room, "Take my signature back")
    assert vault.store.sign_offs.get(interview) == []


def _type(text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), text)


def test_the_long_one_with_pauses(open_room, vault, interview):
    """She stops, comes back, is covered, comes back in a new room: always to the same place, and undo goes on."""
    room = open_room()
    click(room, *WELCOME, "Part by part")
    (parts,) = room.findChildren(PartsPage)
    click(parts.rows[1], "Read")
    drag(view_of(room), "One", "boys,")
    click(room, "Hide (S)")
    before = acts(vault, interview)
    ((_, passage, _),) = before
    struck = " ".join(word.text for word in sample.words().words_of(passage))
    assert struck == "One night he did it in front of the boys,"
    click(room, "Pause, keep everything", "Go on")
    assert acts(vault, interview) == before
    place = vault.store.reviews.get(interview, 2).place
    room.cover()
    again = open_room()
    assert again.covered
    assert not tokens(HURT) & everything(again)
    click(again, "Open", "Go on where I was")
    assert vault.store.reviews.get(interview, 2).place == place
    assert "boys," not in view_of(again).toPlainText()
    click(again, "Undo")
    assert acts(vault, interview) == []
    assert "boys," in view_of(again).toPlainText()
    click(again, "Do it again")
    assert acts(vault, interview) == before
    click(again, "Next part", "All parts")
    assert vault.store.parts.get(interview, 2)[again._sitting.reading.parts[1].passage] is PartState.READ


def test_the_one_who_will_not_look(room, vault, interview, tmp_path):
    """She signs without seeing a word; all that was found is hidden, what was only pointed out too."""
    click(room, *WELCOME, "I would rather not look")
    assert not tokens("Gareth Ruth Swansea Cardiff") & everything(room)
    click(room, "Go on to sign", "Sign")
    (signed,) = vault.store.sign_offs.get(interview)
    assert not signed.reviewed
    text = released(vault, interview, tmp_path)
    assert not tokens("Gareth Cardiff Oakfield Agnieszka") & tokens(text) - tokens("Agnieszka")
    assert "support worker" not in text
    assert vault.store.reviews.get(interview, 2).way is Way.NOT_LOOK


def test_the_one_who_strikes_everything(room, vault, interview):
    """Every part is removed unread: nothing is left to leave, and no word was ever shown."""
    click(room, *WELCOME, "Part by part")
    (parts,) = room.findChildren(PartsPage)
    for row in parts.rows:
        click(row, "Remove without reading")
    said = {token for word in sample.words().words for token in tokens(word.text) if len(token) > 6}
    titles = tokens("services without reading interview everything another")
    assert not (said - titles) & everything(room)
    click(room, "See what will leave")
    assert preview(room) == leaves(vault, interview)
    assert preview(room).count("[removed]") >= len(sample.words().turns)


def test_the_one_who_takes_back(room, vault, interview):
    """A part brought back, a signature taken back, and the words are hers to decide on again."""
    click(room, *WELCOME, "Part by part")
    (parts,) = room.findChildren(PartsPage)
    click(parts.rows[1], "Remove without reading", "Bring it back")
    assert acts(vault, interview) == []
    click(room, "See what will leave", "Go on to sign", "Leave them", "Sign", "Take my signature back")
    assert vault.store.sign_offs.get(interview) == []
    assert preview(room) == leaves(vault, interview)
    click(room, "Go back")
    assert room.findChildren(PartsPage)


def test_not_yet(room, vault, interview):
    """Not yet is an answer: nothing is signed, and she is back where she read."""
    click(room, *WELCOME, "Only what was found", "That is enough. The rest stays hidden.", "Go on to sign")
    click(room, "Leave them", "Not yet")
    assert vault.store.sign_offs.get(interview) == []
    assert preview(room) == leaves(vault, interview)


@pytest.mark.parametrize("size", [(1024, 640), (1920, 1080)])
def test_every_page_has_at_most_one_primary_button(open_room, size):
    """One thing at a time: of all that can be pressed, at most one stands out."""
    room = open_room(size)
    for page in (
        "hello",
        "cover",
        "name",
        "code",
        "ways",
        "together",
        "not look",
        "found",
        "parts",
        "part",
        "leaving",
        "sign",
    ):
        room._course._go(page)
        primary = [b for b in room.findChildren(type(room._strip.buttons[0])) if b.property("kind") == "primary"]
        assert sum(b.isVisible() for b in primary) <= 1, page
        assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [room]


def test_fields_have_no_menu_of_their_own(room):
    """A menu would lie over the cover and take its key."""
    room._course._go("code")
    fields = room.findChildren(QLineEdit)
    assert fields
    assert all(field.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu for field in fields)
