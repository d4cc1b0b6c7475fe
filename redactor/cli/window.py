"""How the command line opens the window: by its name alone, since the engine does not know the storey above it."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from models.errors import Told

if TYPE_CHECKING:
    from models.vault import Vault

_STOREY = "ui.app"
APT = "libgl1 libegl1 libglib2.0-0 libxkbcommon0 libdbus-1-3 libfontconfig1 libxcb-cursor0 libxkbcommon-x11-0"


class NoWindow(Told):
    sentence = f"The window needs system libraries that are missing here; sudo apt install {APT} brings them on Debian."


class NoScreen(Told):
    sentence = "There is no screen here to open the window on. Run `redactor --help` for what works in the terminal."


class Open(Protocol):
    """Opens the window, on a vault and one of its interviews where they are given; returns an exit code."""

    def __call__(self, vault: Vault | None = None, interview: int | None = None) -> int: ...


def has_screen() -> bool:
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


def window() -> Open:
    """The function that opens the window. Raises NoScreen, NoWindow."""
    if not has_screen():
        raise NoScreen
    gc.disable()  # what is loaded now is kept: the window lets the collector begin once it stands
    try:
        made: Open = import_module(_STOREY).run
    except ImportError as error:
        if ".so" not in str(error):  # not a system library: a bug of ours, which must show as one
            raise
        raise NoWindow from None
    return made
