"""Starting the window: the application, its look, and what happens when something unexpected does.

A first screen that can be used is there before anything else is loaded: no module that it imports may be slow (see
benchmarks/window.py), and what only a later screen, a message or an error needs is loaded then.
"""

from __future__ import annotations

import gc
import sys
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from redactor import reports
from redactor.own_folder import own_folder
from redactor.process import quiet
from ui import look, memory, theme
from ui.window import NAME, Window

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from models.vault import Vault

_SIZE = "window"
_SETTLED = 500  # milliseconds after which the first screen has been painted


def make(arguments: list[str]) -> QApplication:
    """The application, with its look; the one there is, where there is one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        # The same style on every system, which obeys the theme. As an argument, since `setStyle` hands the style back,
        # and PySide then makes every name that styles know: a fourteenth of an empty window's start.
        app = QApplication([*arguments, "-style", "Fusion"])
    app.setApplicationName(NAME)
    theme.apply(app, look.remembered())
    return app


def run(vault: Vault | None = None, interview: int | None = None) -> int:
    """Open the window and stay until it is closed; with a vault, on it, and on one of its interviews."""
    quiet.begin()
    sys.excepthook = _unexpected
    app = make(sys.argv[:1])
    window = shown()
    gc.freeze()  # all modules: they stay, and need not be looked through again and again
    gc.enable()
    if vault is not None:
        window.open_vault(vault, interview)
    QTimer.singleShot(_SETTLED, _reporter)  # so that it is at hand whatever happens to the disk later
    code = app.exec()
    memory.put(_SIZE, window.normalGeometry().size().toTuple())
    return code


def shown() -> Window:
    """The window on its first screen, as large as it was when it was closed last."""
    window = Window()
    window.resize(*_remembered_size())
    window.show()
    return window


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
    reports.keep(_reporter()(error), next((folder for folder in open_ if folder), own_folder()))
    what = QApplication.translate("app", "Something went wrong that should not have. What was saved is safe: close")
    next_ = QApplication.translate("app", "the window and open it again. The first screen then shows a report to read.")
    said = f"{what} {next_}"
    if QApplication.instance() is None:  # there is no window yet that could say it
        sys.stderr.write(f"{said}\n")
    else:
        QtWidgets.QMessageBox.warning(None, NAME, said)


def _reporter() -> Callable[[BaseException], str]:
    from redactor.reports.crash import report  # noqa: PLC0415 - what it reads of the system takes as long as a window does

    return report
