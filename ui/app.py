"""Starting the window: the application, its look, and what happens when something unexpected does."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QMessageBox

from redactor import crash, quiet
from redactor.own_folder import own_folder
from ui import look, memory, theme
from ui.window import NAME, Window

if TYPE_CHECKING:
    from models.vault import Vault

_SIZE = "window"


def make(arguments: list[str]) -> QApplication:
    """The application, with its look; the one there is, where there is one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments)
    app.setApplicationName(NAME)
    app.setStyle("Fusion")  # the same on every system, and it obeys the theme
    theme.apply(app, look.remembered())
    return app


def run(vault: Vault | None = None, interview: int | None = None) -> int:
    """Open the window and stay until it is closed; with a vault, on it, and on one of its interviews."""
    quiet.begin()
    app = make(sys.argv[:1])
    sys.excepthook = _unexpected
    window = Window()
    window.resize(*_remembered_size())
    window.show()
    if vault is not None:
        window.open_vault(vault, interview)
    code = app.exec()
    memory.put(_SIZE, window.normalGeometry().size().toTuple())
    return code


def _remembered_size() -> tuple[int, int]:
    """The window's size when it was closed last, in pixels."""
    kept = memory.get(_SIZE)
    whole = isinstance(kept, list) and len(kept) == 2 and all(isinstance(one, int) and one > 0 for one in kept)
    return (kept[0], kept[1]) if whole else (1180, 780)


def _unexpected(kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    # The error's own text may hold words of an interview, so it is neither shown nor written anywhere.
    if issubclass(kind, KeyboardInterrupt):
        QApplication.quit()
        return
    open_ = (window.study for window in QApplication.topLevelWidgets() if isinstance(window, Window))
    crash.keep(crash.report(error), next((folder for folder in open_ if folder), own_folder()))
    QMessageBox.warning(
        None,
        NAME,
        QApplication.translate("app", "Something went wrong that should not have. What was saved is safe: close")
        + " "
        + QApplication.translate("app", "the window and open it again. The first screen then shows a report to read."),
    )
