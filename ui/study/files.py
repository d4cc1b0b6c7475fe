"""How the study's files look: the preset for every release, with an example beside it."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from models.errors import Told
from models.vault import Vault
from redactor.redact import by_kind
from redactor.release import preset
from redactor.release.example import example
from redactor.release.writers import WRITERS
from ui.messages import Notice
from ui.release.shape import ShapeChoice
from ui.widgets import button, card, column, label, row

_LINES = 14  # of the example


class FilesPanel(QWidget):
    """Kept when the button says so; a release begins with what is kept, and may differ."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._store = vault.store
        self.shape, self.notice = ShapeChoice(preset.read(vault.store)), Notice()
        self.example = QPlainTextEdit(readOnly=True)
        self.example.setAccessibleName(self.tr("An example, with invented people"))
        self.example.setMinimumHeight(self.example.fontMetrics().lineSpacing() * _LINES)
        lead = label(self.tr("Every release begins with this. You can still choose otherwise for a single interview."))
        keep = button(self.tr("Keep this for the study"), self.keep, "primary")
        below = column(label(self.tr("An example, with invented people"), "muted"), self.example, space=1)
        self.setLayout(column(lead, card(self.shape), below, row(keep, None), self.notice))
        self.shape.changed.connect(self._show)
        self._show()

    def keep(self) -> None:
        chosen = self.shape.preset
        if not chosen.formats:
            self.notice.problem(Told(self.tr("No format is chosen. Choose at least one.")))
            return
        try:
            preset.keep(self._store, chosen)
        except Told as error:
            self.notice.problem(error)
        else:
            self.notice.say(self.tr("Kept. The next release begins with this."))

    def _show(self) -> None:
        layout = self.shape.preset.layout
        text = by_kind(example()) if layout.kinds else example()
        self.example.setPlainText(WRITERS["txt"].write(text, layout).decode())
