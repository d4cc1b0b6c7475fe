"""Recording that a participant chose not to review: asked for with care, since it stands for her signature."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from ui.widgets import button, column, field, label, row


class NotReviewedDialog(QDialog):
    """Accepted only once both are there: that she was talked with, and who records it (`name`)."""

    def __init__(self, who: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("She chose not to review"))
        self.setMinimumWidth(560)
        meaning = self.tr("This stands in the place of her signature, and the receipt says so. Everything that was")
        strict = self.tr("pointed out is hidden, also what is shown now. She can still review later.")
        self._talked = QCheckBox(self.tr("I talked with her, and this is what she chose"))
        self._talked.toggled.connect(self._weigh)
        self._name = QLineEdit()
        self._name.textChanged.connect(self._weigh)
        self.record = button(self.tr("Record her choice"), self.accept, "primary")
        cancel = button(self.tr("Cancel"), self.reject)
        self.setLayout(
            column(
                label(self.tr("%1 would rather not look").replace("%1", who), "heading"),
                label(f"{meaning} {strict}"),
                self._talked,
                field(self.tr("Your name, as the one who records this"), self._name),
                row(None, cancel, self.record, space=1),
                margins=3,
            )
        )
        self._weigh()

    @property
    def name(self) -> str:
        return self._name.text().strip()

    def _weigh(self) -> None:
        self.record.setEnabled(self._talked.isChecked() and bool(self.name))
