"""A field for a passphrase, which can be shown while it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from ui.widgets import by_name, row


class PassphraseField(QWidget):
    """Hidden until asked for. `entered` tells that Enter was pressed in it."""

    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = QLineEdit(echoMode=QLineEdit.EchoMode.Password)
        by_name(self.line, inputMethodHints="ImhSensitiveData|ImhNoPredictiveText")
        self.line.returnPressed.connect(self.entered)
        self._show = QPushButton(self.tr("Show"))
        self._show.setCheckable(True)
        self._show.setAccessibleName(self.tr("Show the passphrase"))
        self._show.toggled.connect(self._toggle)
        line = row(self.line, self._show, space=1)
        line.setStretch(0, 1)
        self.setLayout(line)
        self.setFocusProxy(self.line)

    @property
    def text(self) -> str:
        return self.line.text()

    def clear(self) -> None:
        self.line.clear()
        self._show.setChecked(False)

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        super().setAccessibleName(name)
        self.line.setAccessibleName(name)

    def setAccessibleDescription(self, text: str) -> None:  # noqa: N802 - Qt's name
        super().setAccessibleDescription(text)
        self.line.setAccessibleDescription(text)

    def _toggle(self, shown: bool) -> None:  # noqa: FBT001 - a signal's argument
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))
