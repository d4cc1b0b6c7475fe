"""The desk's keys: one table of what can be done, and which keys do it; people change them to their own, pedals too."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from models.errors import Told
from ui import memory

translate = QCoreApplication.translate
_REMEMBERED = "keys"


@dataclass(frozen=True, slots=True)
class Act:
    """Something that can be done: what it is, and the keys (as Qt writes them) that do it at first."""

    name: str
    keys: tuple[str, ...]
    what: str


class KeyTaken(Told):
    def __init__(self, key: str, what: str) -> None:
        text = translate("desk", "“%1” already does this: %2. Press it once more to have it here instead.")
        super().__init__(text.replace("%1", key).replace("%2", what))


class KeyFixed(Told):
    def __init__(self, key: str) -> None:
        text = translate("desk", "“%1” is needed to move about in the text. Choose another key.")
        super().__init__(text.replace("%1", key))


def table() -> list[Act]:
    """All that can be done by key. Playing is on the keys that oTranscribe has, and on a keyboard's media keys."""
    return [
        Act("play", ("Esc", "Ctrl+Space", "Media Play", "Toggle Media Play/Pause"), translate("desk", "Play or pause")),
        Act("back", ("F1", "Ctrl+Left", "Media Previous"), translate("desk", "Two seconds back")),
        Act("forward", ("F2", "Ctrl+Right", "Media Next"), translate("desk", "Two seconds forward")),
        Act("slower", ("F3",), translate("desk", "Slower")),
        Act("faster", ("F4",), translate("desk", "Faster")),
        Act("hear", ("Ctrl+Return",), translate("desk", "Hear the selection, from its first word to its last")),
        Act("around", ("Ctrl+Shift+Return",), translate("desk", "Hear it with two seconds before and behind it")),
        Act("loop", ("Ctrl+L",), translate("desk", "Hear the turn over and over")),
        Act("voice", ("V",), translate("desk", "Hear a sample of the voice that says this")),
        Act("voice before", ("Shift+V",), translate("desk", "Hear the sample before")),
        Act("here", ("F5",), translate("desk", "Stop, and select the word that was heard last")),
        Act("next", ("N",), translate("desk", "Go to the next detail that nobody has decided on")),
        Act("previous", ("P",), translate("desk", "Go to the one before")),
        Act("unsure", ("W",), translate("desk", "Go to the next word that the program was unsure of")),
        Act("gap", ("G",), translate("desk", "Go to the next stretch of speech that was not written down")),
        Act("hide", ("H",), translate("desk", "Hide the selection as the kind of detail it is")),
        Act("keep", ("K",), translate("desk", "Keep it: show these words")),
        Act("strike", ("S",), translate("desk", "Strike it: take the words out altogether")),
        Act("replace", ("R",), translate("desk", "Replace it with your own words")),
        Act("ask", ("Q",), translate("desk", "Ask the participant about it")),
        Act("correct", ("E",), translate("desk", "Correct the selected words")),
        Act("right", ("C",), translate("desk", "These words are right: on to the next unsure one")),
        Act("unclear", ("U",), translate("desk", "Mark the words as unclear")),
        Act("insert", ("I",), translate("desk", "Insert what was said after the selection and not written down")),
        Act("nothing", ("X",), translate("desk", "Nothing is said in this gap")),
        Act("turn", ("T",), translate("desk", "Begin a new turn at the selection, or join it to the one before")),
        Act("speaker", ("D",), translate("desk", "Give the turn to the next speaker")),
        Act("undo", ("Ctrl+Z",), translate("desk", "Undo what you did last")),
        Act("redo", ("Ctrl+Shift+Z", "Ctrl+Y"), translate("desk", "Do it again")),
        Act("text", ("F6",), translate("desk", "Back to the text; there, let go of the selection")),
        Act("found", ("Ctrl+1",), translate("desk", "To the list of what was found")),
        Act("words", ("Ctrl+2",), translate("desk", "To correcting")),
        Act("speakers", ("Ctrl+3",), translate("desk", "To the speakers")),
        Act("questions", ("Ctrl+4",), translate("desk", "To the questions")),
        Act("help", ("?", "F12"), translate("desk", "Show and change these keys")),
    ]


def fixed() -> list[tuple[str, str]]:
    """Keys that the transcript itself knows."""
    return [
        (translate("desk", "Arrow keys"), translate("desk", "Go from word to word, from line to line")),
        (translate("desk", "Shift + arrow keys"), translate("desk", "Select more")),
        (translate("desk", "Double click"), translate("desk", "Select a sentence")),
        (translate("desk", "Enter"), translate("desk", "Go to the buttons for the selection")),
        (translate("desk", "Ctrl+C"), translate("desk", "Copy what may leave, and nothing else")),
    ]


_AGAIN_WHILE_HELD = {"back", "forward", "slower", "faster", "next", "previous", "unsure", "gap"}
"""A pedal that is held down sends its key over and over: playing must not begin and stop all the time."""

_FIXED = {
    *("Left", "Right", "Up", "Down", "Home", "End", "PgUp", "PgDown", "Tab", "Backtab", "Return", "Enter", "Space"),
    *("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down", "Shift+Home", "Shift+End", "Ctrl+C", "Backspace", "Del"),
}


class Keys:
    """Which keys do what, as people have set them."""

    def __init__(self) -> None:
        self.acts = table()
        self._set: dict[str, tuple[str, ...]] = _remembered()

    def of(self, act: Act) -> tuple[str, ...]:
        """The keys of an act, as Qt writes them."""
        return self._set.get(act.name, act.keys)

    def written(self, act: Act) -> str:
        """The keys of an act, as people read them."""
        native = QKeySequence.SequenceFormat.NativeText
        return ", ".join(QKeySequence(key).toString(native) for key in self.of(act))

    def add(self, act: Act, key: QKeySequence, *, take: bool = False) -> None:
        """Let one more key do it; with `take`, it is taken from what it does now. Raises KeyTaken, KeyFixed."""
        new = key.toString(QKeySequence.SequenceFormat.PortableText)
        if not new or new in _FIXED:
            raise KeyFixed(key.toString(QKeySequence.SequenceFormat.NativeText))
        for other in self.acts:
            if new in {QKeySequence(one).toString() for one in self.of(other)}:
                if other.name == act.name:
                    return
                if not take:
                    raise KeyTaken(key.toString(QKeySequence.SequenceFormat.NativeText), other.what)
                self._change(other, tuple(one for one in self.of(other) if QKeySequence(one).toString() != new))
        self._change(act, (*self.of(act), new))

    def clear(self, act: Act) -> None:
        """Let no key do it."""
        self._change(act, ())

    def reset(self) -> None:
        """All keys as they were at first."""
        self._set = {}
        memory.put(_REMEMBERED, {})

    def _change(self, act: Act, keys: tuple[str, ...]) -> None:
        self._set[act.name] = keys
        memory.put(_REMEMBERED, self._set)


class Bindings(QObject):
    """The shortcuts on a screen: plain letters only in `places`, where no text is typed; the others everywhere."""

    def __init__(self, screen: QWidget, places: list[QWidget], acts: Mapping[str, Callable[[], object]]) -> None:
        super().__init__(screen)
        self._screen, self._places, self._acts = screen, places, acts
        self._shortcuts: list[QShortcut] = []
        self.bind(Keys())

    def bind(self, keys: Keys) -> None:
        """Let these keys do what they do from now on."""
        for shortcut in self._shortcuts:
            shortcut.setParent(None)
            shortcut.deleteLater()
        self._shortcuts = [made for act in keys.acts for key in keys.of(act) for made in self._made(act, key)]

    def _made(self, act: Act, key: str) -> list[QShortcut]:
        contexts, sequence = Qt.ShortcutContext, QKeySequence(key)
        plain = _is_plain(sequence)
        made = []
        for parent in self._places if plain else [self._screen]:
            shortcut = QShortcut(sequence, parent)
            shortcut.setContext(contexts.WidgetShortcut if plain else contexts.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(act.name in _AGAIN_WHILE_HELD)
            shortcut.activated.connect(self._acts[act.name])
            made.append(shortcut)
        return made


def _is_plain(sequence: QKeySequence) -> bool:
    """Whether it is a key that types something."""
    return len(sequence.toString(QKeySequence.SequenceFormat.PortableText).removeprefix("Shift+")) == 1


def _remembered() -> dict[str, tuple[str, ...]]:
    kept = memory.get(_REMEMBERED)
    if not isinstance(kept, dict):
        return {}
    return {
        str(name): tuple(keys)
        for name, keys in kept.items()
        if isinstance(keys, list) and all(isinstance(key, str) and QKeySequence(key).count() == 1 for key in keys)
    }
