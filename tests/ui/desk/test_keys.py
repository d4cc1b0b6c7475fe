"""Keys: as oTranscribe's users know them, a pedal's too; each can be changed, none twice, and they are remembered."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QPushButton

from ui import memory
from ui.desk.keys import KeyFixed, Keys, KeyTaken, table
from ui.desk.keys_dialog import KeysDialog
from ui.desk.screen import DeskScreen

CTRL = Qt.KeyboardModifier.ControlModifier


def act(keys: Keys, name: str):
    return next(one for one in keys.acts if one.name == name)


def button(dialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_no_key_does_two_things_and_everything_on_the_desk_has_a_key(desk):
    keys = [QKeySequence(key).toString() for one in table() for key in one.keys]
    assert len(keys) == len(set(keys))
    assert {one.name for one in table()} == set(desk._acts())
    assert all(one.keys for one in table())


def test_a_key_that_does_something_is_not_given_to_something_else():
    """The sentence says what it does; keys to move about with are nobody's; its own key again changes nothing."""
    keys = Keys()
    with pytest.raises(KeyTaken) as told:
        keys.add(act(keys, "loop"), QKeySequence("F4"))
    assert "Faster" in str(told.value)
    for fixed in ("Left", "Tab", "Ctrl+C"):
        with pytest.raises(KeyFixed):
            keys.add(act(keys, "loop"), QKeySequence(fixed))
    keys.add(act(keys, "faster"), QKeySequence("F4"))
    assert keys.of(act(keys, "faster")) == ("F4",)


def test_what_is_set_is_remembered_outside_the_study_and_names_nothing_of_it(desk_memory):
    """A pedal that sends F13; the file holds keys and nothing else, for its owner alone."""
    keys = Keys()
    keys.clear(act(keys, "play"))
    keys.add(act(keys, "play"), QKeySequence(Qt.Key.Key_F13))
    assert Keys().of(act(keys, "play")) == ("F13",)
    assert json.loads(desk_memory.read_text()) == {"keys": {"play": ["F13"]}}
    assert desk_memory.stat().st_mode & 0o077 == 0
    keys.reset()
    assert Keys().of(act(keys, "play")) == act(keys, "play").keys


@pytest.mark.parametrize("kept", [b"{", b"[]", b'{"keys": 1}', b'{"keys": {"play": [1]}}', b'{"keys": {"play": "F1"}}'])
def test_a_damaged_memory_is_as_none(desk_memory, kept):
    desk_memory.parent.mkdir(parents=True)
    desk_memory.write_bytes(kept)
    assert Keys().of(act(Keys(), "play")) == act(Keys(), "play").keys


def test_a_memory_that_cannot_be_written_loses_nothing_else(desk_memory):
    desk_memory.parent.mkdir(parents=True)
    desk_memory.mkdir()
    memory.put("tab", 1)
    assert memory.get("tab") is None


def test_a_key_is_set_in_the_dialog_by_pressing_it_and_works_at_once(qtbot, desk):
    """Down to a line, Enter, the key: it does what the line says, and the old one still does."""
    qtbot.keyClick(desk.view, Qt.Key.Key_F12)
    dialog = desk.findChild(KeysDialog)
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    undo = [one.name for one in table()].index("undo")
    dialog.table.selectRow(undo)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    qtbot.waitUntil(dialog.pressed.hasFocus)
    qtbot.keyClick(dialog.pressed, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "F9" in dialog.notice.text, timeout=3000)
    assert dialog.model.index(undo, 1).data() == "Ctrl+Z, F9"
    qtbot.keyClick(dialog.pressed, Qt.Key.Key_F4)
    qtbot.waitUntil(lambda: "already does this: Faster" in dialog.notice.text, timeout=3000)
    dialog.accept()
    desk.view.select(range(3, 4))
    desk.view.setFocus()
    qtbot.keyClick(desk.view, Qt.Key.Key_S)
    qtbot.keyClick(desk.view, Qt.Key.Key_F9)
    assert not desk.desk.can_undo
    qtbot.keyClick(desk.view, Qt.Key.Key_S)
    qtbot.keyClick(desk.view, Qt.Key.Key_Z, CTRL)
    assert not desk.desk.can_undo


ALT, NONE = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.NoModifier
PEDALS = [
    (Qt.Key.Key_F7, NONE),
    (Qt.Key.Key_F8, NONE),
    (Qt.Key.Key_F13, NONE),
    (Qt.Key.Key_Pause, NONE),
    (Qt.Key.Key_MediaStop, NONE),
    (Qt.Key.Key_MediaNext, NONE),
    (Qt.Key.Key_AudioRewind, NONE),
    (Qt.Key.Key_LaunchMedia, NONE),
    (Qt.Key.Key_F7, CTRL | ALT),
    (Qt.Key.Key_P, CTRL | ALT),
    (Qt.Key.Key_F4, NONE),  # has another meaning at first: pressed once more, it is taken from there
    (Qt.Key.Key_MediaPrevious, NONE),
]


@pytest.mark.parametrize(("key", "held"), PEDALS)
def test_whatever_key_a_pedal_sends_is_learnt_by_pressing_it(qtbot, heard, key, held):
    """In the dialog, and then it plays: also while words are being corrected."""
    qtbot.keyClick(heard.view, Qt.Key.Key_F12)
    dialog = heard.findChild(KeysDialog)
    dialog.table.selectRow(0)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)
    dialog.pressed.setFocus()
    qtbot.keyClick(dialog.pressed, key, held)
    qtbot.waitUntil(lambda: dialog.notice.text != "", timeout=3000)
    if not dialog.notice.text.startswith("From now on"):
        assert "Press it once more" in dialog.notice.text
        qtbot.keyClick(dialog.pressed, key, held)
        qtbot.waitUntil(lambda: dialog.notice.text.startswith("From now on"), timeout=3000)
    assert act(Keys(), "play").keys[0] in Keys().of(act(Keys(), "play")), "the old ones stay"
    dialog.accept()
    heard.view.select(range(3, 4))
    qtbot.keyClick(heard.view, Qt.Key.Key_E)
    heard.words.text.setFocus()
    qtbot.keyClick(heard.words.text, key, held)
    assert heard.player.player.playing
    assert heard.player.player.speed == 1.0


def test_a_pedal_that_is_held_down_does_not_begin_and_stop_all_the_time(desk):
    again = {one.key().toString(): one.autoRepeat() for one in desk._keys._shortcuts}
    assert not again["Esc"]
    assert again["F1"]


def test_keys_are_taken_away_and_all_set_back(qtbot, desk):
    desk._show_keys()
    dialog = desk.findChild(KeysDialog)
    dialog.table.selectRow(0)
    qtbot.mouseClick(button(dialog, "Take its keys away"), Qt.MouseButton.LeftButton)
    assert dialog.model.index(0, 1).data() == ""
    assert dialog.model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole) == "Play or pause: no key"
    qtbot.mouseClick(button(dialog, "All as at first"), Qt.MouseButton.LeftButton)
    assert "Esc" in dialog.model.index(0, 1).data()
    dialog.accept()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Escape, Qt.Key.Key_MediaPlay, Qt.Key.Key_MediaTogglePlayPause], ids=["Esc", "media", "toggle"]
)
def test_a_pedal_or_a_media_key_plays_and_pauses_from_wherever_one_types(qtbot, heard, key):
    heard.body.show_panel(1)
    heard.view.select(range(3, 4))
    heard.words.text.setFocus()
    qtbot.keyClick(heard.words.text, key)
    assert heard.player.player.playing
    qtbot.keyClick(heard.words.text, key)
    assert not heard.player.player.playing


def test_f_keys_go_back_and_on_and_change_the_speed(qtbot, heard):
    """F1 and F2 two seconds back and on, F3 and F4 slower and faster, as in oTranscribe."""
    heard.player.player.seek(10.0)
    qtbot.keyClick(heard.view, Qt.Key.Key_F1)
    assert heard.player.player.at == 8.0
    qtbot.keyClick(heard.view, Qt.Key.Key_F2)
    assert heard.player.player.at == 10.0
    qtbot.keyClick(heard.view, Qt.Key.Key_F3)
    assert heard.player.player.speed == 0.9
    qtbot.keyClick(heard.view, Qt.Key.Key_F4)
    qtbot.keyClick(heard.view, Qt.Key.Key_F4)
    assert heard.player.player.speed == 1.1
    assert heard.player._speed.text() == "1.1×"


def test_letters_are_typed_where_text_is_typed(qtbot, desk):
    desk.view.select(range(3, 4))
    qtbot.keyClick(desk.view, Qt.Key.Key_E)
    qtbot.keyClicks(desk.words.text, "shnkw")
    assert desk.words.text.text() == "shnkw"
    assert not desk.desk.can_undo


def test_how_the_desk_is_laid_out_is_remembered(qtbot, show, vault, interview, desk):
    """The panel that was open and the widths, the next time and in the next interview."""
    qtbot.mouseClick(desk.body._group.button(2), Qt.MouseButton.LeftButton)
    desk.body.setSizes([500, 600])
    desk.body.splitterMoved.emit(500, 1)
    qtbot.waitUntil(lambda: memory.get("split") is not None)
    again = show(DeskScreen(vault, interview))
    assert again.body._tabs.currentIndex() == 2
    assert abs(again.body.sizes()[0] - desk.body.sizes()[0]) < 20


@pytest.mark.parametrize(
    ("key", "number"), [(Qt.Key.Key_1, 0), (Qt.Key.Key_2, 1), (Qt.Key.Key_3, 2), (Qt.Key.Key_4, 3)]
)
def test_a_key_goes_to_each_panel_and_f6_back_to_the_text(qtbot, desk, key, number):
    desk.view.select(range(3, 4))
    qtbot.keyClick(desk.view, key, CTRL)
    assert desk.body._tabs.currentIndex() == number
    assert desk.body._tabs.currentWidget().isAncestorOf(desk.focusWidget())
    qtbot.keyClick(desk.focusWidget(), Qt.Key.Key_F6)
    assert desk.view.hasFocus()
    qtbot.keyClick(desk.view, Qt.Key.Key_F6)
    assert desk.view.span is None
