"""Where a page can go: printers, the usual folders, and sticks that are plugged in. No dialog: it would lie over the
cover, and a file dialog would let one look around in the computer.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths, QStorageInfo
from PySide6.QtGui import QTextDocument
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

_STICKS = ("/media/", "/run/media/", "/Volumes/")
_NAMELESS = "Print"  # what a print queue shows: never a name


def folders() -> list[tuple[str, Path]]:
    """Sticks first, then the usual folders: what to call each, and where it is."""
    sticks = [
        (volume.displayName(), Path(volume.rootPath()))
        for volume in QStorageInfo.mountedVolumes()
        if volume.isReady() and not volume.isReadOnly() and volume.rootPath().startswith(_STICKS)
    ]
    usual = (QStandardPaths.StandardLocation.DocumentsLocation, QStandardPaths.StandardLocation.DesktopLocation)
    paths = [(QStandardPaths.displayName(place), Path(QStandardPaths.writableLocation(place))) for place in usual]
    return sticks + [(name, path) for name, path in paths if path.is_dir()]


def printers() -> list[str]:
    return list(QPrinterInfo.availablePrinterNames())


def print_text(text: str, name: str) -> None:
    """Print plain text on the printer with this name."""
    printer = QPrinter(QPrinterInfo.printerInfo(name))
    printer.setDocName(_NAMELESS)
    document = QTextDocument()
    document.setPlainText(text)
    document.print_(printer)
