"""The study's support contacts: who a participant can turn to, shown on every screen of hers."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from models.study import Contact
from ui.widgets import button, card, column, field, label, page, row

_ROWS = 2  # empty ones to begin with


class ContactsDialog(QDialog):
    """After `exec` returned Accepted, `contacts` holds what was written."""

    def __init__(self, contacts: tuple[Contact, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Support contacts"))
        self._entries: list[_Entry] = []
        self._list = column(space=2)
        lead = label(
            self.tr("People and helplines that a participant can turn to. Every page of her review shows them.")
        )
        add = button(self.tr("Add another"), self._add)
        cancel = button(self.tr("Cancel"), self.reject, "quiet")
        keep = button(self.tr("Keep these contacts"), self.accept, "primary")
        keep.setDefault(True)
        whole = column(
            page(label(self.tr("Support contacts"), "heading"), lead, self._list, row(add, None)),
            row(None, cancel, keep, margins=2),
            space=0,
        )
        self.setLayout(whole)
        self.resize(640, 560)
        for contact in contacts or [Contact("")] * _ROWS:
            self._add(contact)

    @property
    def contacts(self) -> tuple[Contact, ...]:
        """Those with a name or a number."""
        made = (entry.contact for entry in self._entries)
        return tuple(contact for contact in made if contact.name or contact.phone)

    def _add(self, contact: Contact | None = None) -> None:
        entry = _Entry(contact or Contact(""))
        self._entries.append(entry)
        self._list.addWidget(entry)
        entry.remove_wanted.connect(partial(self._remove, entry))
        if contact is None:
            entry.name.setFocus()

    def _remove(self, entry: _Entry) -> None:
        self._entries.remove(entry)
        self._list.removeWidget(entry)
        entry.deleteLater()


class _Entry(QWidget):
    """The fields of one contact."""

    remove_wanted = Signal()

    def __init__(self, contact: Contact) -> None:
        super().__init__()
        self.name, self._phone, self._note = (QLineEdit(text) for text in (contact.name, contact.phone, contact.note))
        fields = card(
            row(field(self.tr("Name"), self.name), field(self.tr("Phone"), self._phone)),
            field(self.tr("What for, and when it can be reached"), self._note),
            row(None, button(self.tr("Remove"), self.remove_wanted.emit, "quiet")),
            space=1,
        )
        self.setLayout(column(fields))

    @property
    def contact(self) -> Contact:
        return Contact(self.name.text().strip(), self._phone.text().strip(), self._note.text().strip())
