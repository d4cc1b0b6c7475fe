"""What was made, when, for whom: the receipt just given, and the earlier ones."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QDate, QLocale, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from models.review import Receipt
from redactor.release.receipt import counted, plain_receipt
from ui.widgets import button, card, clear, column, label, row


class ReceiptList(QWidget):
    """The latest in full, the others a line each."""

    def __init__(self) -> None:
        super().__init__()
        self._list = column(space=2)
        self.setLayout(self._list)

    def show_receipts(self, receipts: list[Receipt], folder: str = "") -> None:
        """`folder` is where the latest lies, if it was made just now."""
        clear(self._list)
        self.setVisible(bool(receipts))
        if receipts and folder:
            self._list.addWidget(self._made(receipts[-1], folder))
            receipts = receipts[:-1]
        if receipts:
            self._list.addWidget(self._earlier(receipts))

    def _made(self, receipt: Receipt, folder: str) -> QWidget:
        open_ = button(
            self.tr("Open the folder"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)), "primary"
        )
        left_out = counted(receipt.counts) or [self.tr("nothing")]
        back = self.tr("To take it back, delete these files and ask whoever has a copy to do so.")
        copies = self.tr("Copies that others have cannot be called back from here.")
        return card(
            label(self.tr("Released"), "heading"),
            label("\n".join(receipt.files)),
            column(label(self.tr("Left out or replaced"), "muted"), label("\n".join(left_out)), space=0.5),
            label(f"{back} {copies}", "muted"),
            row(open_, button(self.tr("Show the receipt"), partial(self._show, receipt)), None, space=1),
        )

    def _earlier(self, receipts: list[Receipt]) -> QWidget:
        lines = []
        for receipt in reversed(receipts):
            text = label(self._line(receipt))
            line = row(text, button(self.tr("Show"), partial(self._show, receipt)), space=1)
            line.setStretch(0, 1)
            lines.append(line)
        return card(label(self.tr("Released before"), "heading"), *lines)

    def _line(self, receipt: Receipt) -> str:
        at = receipt.at.astimezone()
        day = QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.LongFormat)
        return f"{day}\n{receipt.recipient}" if receipt.recipient else day

    def _show(self, receipt: Receipt) -> None:
        dialog = QDialog(self)
        dialog.setWindowTitle(self.tr("Receipt"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        text = QPlainTextEdit(plain_receipt(receipt))
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Receipt"))
        close = button(self.tr("Close"), dialog.accept)
        dialog.setLayout(column(text, row(None, close), margins=2))
        dialog.resize(720, 560)
        dialog.open()
