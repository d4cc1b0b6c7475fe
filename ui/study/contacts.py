"""The study's support contacts: who a participant can turn to, shown on every screen of hers."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from models.errors import Told
from models.study import Contact
from models.vault import Vault
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, card, column, field, label, row, tab_through

_ROWS = 2  # empty ones to begin with


class ContactsPanel(QWidget):
    """People and helplines; kept when the button says so."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._store = vault.store
        self._entries: list[_Entry] = []
        self._list = column(space=2)
        self.notice = Notice()
        lead = label(
            self.tr("People and helplines that a participant can turn to. Every page of her review shows them.")
        )
        add = button(self.tr("Add another"), self._add)
        keep = button(self.tr("Keep these contacts"), self.keep, "primary")
        self._acts = flowing(keep, add)
        self.setLayout(column(lead, self._list, self._acts, self.notice))
        for contact in self._store.study.get().contacts or [Contact("")] * _ROWS:
            self._add(contact)

    def keep(self) -> None:
        """Keep those with a name or a number."""
        made = (entry.contact for entry in self._entries)
        contacts = tuple(contact for contact in made if contact.name or contact.phone)
        try:
            self._store.study.put(replace(self._store.study.get(), contacts=contacts))
        except Told as error:
            self.notice.problem(error)
        else:
            self.notice.say(self.tr("These contacts are kept, and shown on every page of a review."))

    def _add(self, contact: Contact | None = None) -> None:
        entry = _Entry(contact or Contact(""))
        self._entries.append(entry)
        self._list.addWidget(entry)
        entry.remove_wanted.connect(partial(self._remove, entry))
        tab_through(*self._entries, self._acts)
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
            field(self.tr("Name"), self.name),
            field(self.tr("Phone"), self._phone),
            field(self.tr("What for, and when it can be reached"), self._note),
            row(None, button(self.tr("Remove"), self.remove_wanted.emit, "quiet", hint=contact.name)),
            space=1,
        )
        self.setLayout(column(fields))

    @property
    def contact(self) -> Contact:
        return Contact(self.name.text().strip(), self._phone.text().strip(), self._note.text().strip())
