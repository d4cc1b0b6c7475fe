"""Asking for files and folders without leaving a trace of them. Qt's dialog is loaded when it is first asked for."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget


def choose_files(parent: QWidget) -> list[Path]:
    """The recordings and transcripts that were chosen; none where the dialog was left."""
    _leave_no_trace()
    title = QCoreApplication.translate("dialogs", "Choose recordings or transcripts")
    names, _ = QtWidgets.QFileDialog.getOpenFileNames(parent, title)
    return [Path(name) for name in names]


def choose_recording(parent: QWidget) -> Path | None:
    """The one recording that was chosen; None where the dialog was left."""
    _leave_no_trace()
    name, _ = QtWidgets.QFileDialog.getOpenFileName(
        parent, QCoreApplication.translate("dialogs", "Choose the recording")
    )
    return Path(name) if name else None


def choose_backup(parent: QWidget) -> Path | None:
    """The backup that was chosen; None where the dialog was left."""
    _leave_no_trace()
    title = QCoreApplication.translate("dialogs", "Choose a backup")
    kinds = QCoreApplication.translate("dialogs", "Backups (*.backup);;All files (*)")
    name, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def choose_list(parent: QWidget) -> Path | None:
    """The list of names that was chosen; None where the dialog was left."""
    _leave_no_trace()
    title = QCoreApplication.translate("dialogs", "Choose a list of names")
    kinds = QCoreApplication.translate("dialogs", "Text and CSV (*.txt *.csv);;All files (*)")
    name, _ = QtWidgets.QFileDialog.getOpenFileName(parent, title, "", kinds)
    return Path(name) if name else None


def choose_folder(parent: QWidget, title: str, start: Path) -> Path | None:
    """The folder that was chosen; None where the dialog was left."""
    _leave_no_trace()
    name = QtWidgets.QFileDialog.getExistingDirectory(parent, title, str(start))
    return Path(name) if name else None


def _leave_no_trace() -> None:
    # Where a system has no dialog of its own, Qt's writes the folders that were looked at into a settings file in the
    # home folder. Nothing else in this program keeps settings that way, so they all go nowhere.
    settings = QtCore.QSettings
    settings.setPath(settings.Format.NativeFormat, settings.Scope.UserScope, os.devnull)
