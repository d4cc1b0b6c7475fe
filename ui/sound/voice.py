"""The computer's own voice, where it has one: text is spoken on the machine itself, and nothing is sent anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_ONLY_PRETENDS = "mock"


def find_voice(language: str, parent: QObject | None = None) -> QTextToSpeech | None:
    """A voice for a language ("en"); None where this computer has none."""
    try:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 - a part of Qt that may lack its libraries
    except ImportError:
        return None
    for engine in QTextToSpeech.availableEngines():
        if engine == _ONLY_PRETENDS:
            continue
        made = QTextToSpeech(engine, parent)
        wanted = QLocale(language).language()
        fitting = [locale for locale in made.availableLocales() if locale.language() is wanted]
        if made.state() is not QTextToSpeech.State.Error and fitting:
            made.setLocale(fitting[0])
            return made
        made.deleteLater()
    return None


def has_voice(language: str) -> bool:
    """Whether this computer can speak a language."""
    found = find_voice(language)
    if found is not None:
        found.deleteLater()
    return found is not None


class Voice(QObject):
    """Speaks one text at a time. `changed` tells that it begins or ends."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._speech: QTextToSpeech | None = None

    @property
    def speaking(self) -> bool:
        return self._speech is not None and self._speech.state() in {
            self._speech.State.Speaking, self._speech.State.Synthesizing
        }  # fmt: skip

    def say(self, text: str, language: str) -> bool:
        """Begin to speak; false where this computer has no voice for that language."""
        self.stop()
        self._speech = find_voice(language, self)
        if self._speech is None:
            return False
        self._speech.stateChanged.connect(self.changed)
        self._speech.say(text)
        return True

    def stop(self) -> None:
        """Be silent at once."""
        if self._speech is not None:
            self._speech.stop()
            self._speech.deleteLater()
            self._speech = None
            self.changed.emit()
