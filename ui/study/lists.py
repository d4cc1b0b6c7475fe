"""Names and words: what a study knows beforehand, to be found in every interview, and words that are never hidden."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QListWidget, QListWidgetItem, QWidget

from models.errors import Told
from models.vault import Vault
from redactor.detect import study_lists
from redactor.detect.lists import StudyLists
from redactor.detect.study_lists import Kind
from ui import dialogs
from ui.flow import flowing
from ui.messages import Notice
from ui.widgets import button, card, column, field, label, row

_LETTERS = 18  # of a name that are seen while it is typed
_LINES = 10  # of the list that are seen at once
Line = tuple[str, str]
"""A value and its type; study_lists.Kind.NEVER for a word that is never hidden."""


class ListsPanel(QWidget):
    """Every change is kept at once."""

    def __init__(self, vault: Vault) -> None:
        super().__init__()
        self._store = vault.store
        self.notice, self.counts = Notice(), label(kind="muted")
        self.text, self.kind, self.list = QLineEdit(), QComboBox(), QListWidget()
        self._kinds = {
            Kind.NAMES.value: self.tr("name"),
            Kind.PLACES.value: self.tr("place"),
            Kind.ORGANISATIONS.value: self.tr("organisation"),
            Kind.SCHOOLS.value: self.tr("school"),
            Kind.REFUGES.value: self.tr("refuge or hostel"),
            Kind.NEVER.value: self.tr("never hide"),
        }
        for type_, name in self._kinds.items():
            self.kind.addItem(name, type_)
        self.text.returnPressed.connect(self.add)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * _LINES)
        remove = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list, self.remove)
        remove.setContext(Qt.ShortcutContext.WidgetShortcut)
        self.setLayout(column(label(self._about()), self._adding(), self.notice, self._listed()))
        self._show()

    def _about(self) -> str:
        return self.tr(
            "Names and places that you know beforehand are listened for, and found in every interview. Words that are"
            " never to be hidden are left as they are, until somebody hides them. An interview that is here already is"
            " searched for them when you open it."
        )

    def _adding(self) -> QWidget:
        typed = flowing(field(self.tr("Name or word"), self.text), field(self.tr("What it is"), self.kind))
        self.text.setMinimumWidth(self.text.fontMetrics().averageCharWidth() * _LETTERS)
        hint = self.tr("A text file with one a line, or a CSV file that says in a second column what each line is.")
        return card(
            typed,
            flowing(
                button(self.tr("Add"), self.add, "primary"),
                button(self.tr("Import a file…"), self._choose_file, hint=hint),
            ),
            label(hint, "muted"),
            space=1,
        )

    def _listed(self) -> QWidget:
        made = QWidget()
        remove = button(self.tr("Remove"), self.remove, hint=self.tr("Take what is selected out of the lists"))
        made.setLayout(column(field(self.tr("In the lists"), self.list, "", self.counts), row(remove, None), space=1))
        return made

    # What is done

    def add(self) -> None:
        """Add what was typed."""
        value = " ".join(self.text.text().split())
        if not any(char.isalnum() for char in value):
            self.notice.problem(Told(self.tr("Nothing was added. Type a name or a word first.")))
            self.text.setFocus()
            return
        if self._keep(study_lists.add(study_lists.kept(self._store), [(value, self.kind.currentData())])):
            self.text.clear()
        self.text.setFocus()

    def read(self, path: Path) -> None:
        """Add what a file holds; lines without a second column are what is chosen beside the name."""
        before = study_lists.kept(self._store)
        try:
            made = study_lists.read(path, Kind(self.kind.currentData()), before)
        except Told as error:
            self.notice.problem(error)
            return
        if self._keep(made):
            new = len(made.known) + len(made.never) - len(before.known) - len(before.never)
            self.notice.say(self.tr("%1 added.").replace("%1", str(new)))

    def remove(self) -> None:
        lists = study_lists.kept(self._store)
        for item in self.list.selectedItems():
            value, type_ = item.data(Qt.ItemDataRole.UserRole)
            lists = study_lists.without(lists, value, type_)
        self._keep(lists)

    def _choose_file(self) -> None:
        if (path := dialogs.choose_list(self)) is not None:
            self.read(path)

    def _keep(self, lists: StudyLists) -> bool:
        try:
            study_lists.keep(self._store, lists)
        except Told as error:
            self.notice.problem(error)
            return False
        self.notice.clear()
        self._show()
        return True

    def _show(self) -> None:
        lists = study_lists.kept(self._store)
        lines: list[Line] = [*lists.known.items(), *((word, Kind.NEVER.value) for word in lists.never)]
        self.list.clear()
        for value, type_ in sorted(lines, key=lambda line: line[0].casefold()):
            item = QListWidgetItem(f"{value}  ({self._kinds.get(type_, type_)})")
            item.setData(Qt.ItemDataRole.UserRole, (value, type_))
            self.list.addItem(item)
        count = Counter(type_ for _, type_ in lines)
        told = [f"{name}: {count[type_]}" for type_, name in self._kinds.items() if count[type_]]
        self.counts.setText(", ".join(told) or self.tr("Nothing yet."))
