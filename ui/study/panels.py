"""The pages of the study's settings, one file each; to add one is to add a file and a line here."""
# ruff: noqa: PLC0415 - a page's module is loaded when the page is first shown

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from models.vault import Vault


def _contacts(vault: Vault) -> QWidget:
    from ui.study.contacts import ContactsPanel

    return ContactsPanel(vault)


def _lists(vault: Vault) -> QWidget:
    from ui.study.lists import ListsPanel

    return ListsPanel(vault)


def _book(vault: Vault) -> QWidget:
    from ui.study.pseudonyms import BookPanel

    return BookPanel(vault)


def _files(vault: Vault) -> QWidget:
    from ui.study.files import FilesPanel

    return FilesPanel(vault)


def _safety(vault: Vault) -> QWidget:
    from ui.study.safety import SafetyPanel

    return SafetyPanel(vault)


def _locking(vault: Vault) -> QWidget:
    from ui.study.locking import LockingPanel

    return LockingPanel(vault)


def _keeping(vault: Vault) -> QWidget:
    from ui.study.keeping import KeepingPanel

    return KeepingPanel(vault)


def _seen(vault: Vault) -> QWidget:
    from ui.study.seen import SeenPanel

    return SeenPanel(vault)


def _support(vault: Vault) -> QWidget:
    from ui.study.support import SupportPanel

    return SupportPanel(vault)


PANELS: dict[str, Callable[[Vault], QWidget]] = {
    "Support contacts": _contacts,
    "Names and words": _lists,
    "Pseudonym book": _book,
    "Files that leave": _files,
    "Safety copies": _safety,
    "Passphrase and lock": _locking,
    "Keeping and erasing": _keeping,
    "Who can see what": _seen,
    "Help": _support,
}
"""Each page's name, as it stands in the list, and what makes it."""
