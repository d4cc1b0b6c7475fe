"""Every string of the room, as the translators get it."""

from __future__ import annotations

import subprocess
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path

from PySide6.QtCore import QTranslator

from ui import i18n

FOLDER = Path(i18n.__file__).parent
ROOM = FOLDER.parent / "review"
OPEN, CLOSE = "⟦", "⟧"


def messages(ts: Path) -> dict[tuple[str, str], str]:
    """(context, source) to translation; "" for one that is not finished."""
    made = {}
    for context in ET.parse(ts).getroot().findall("context"):  # noqa: S314 - our own file
        for message in context.findall("message"):
            translation = message.find("translation")
            finished = "" if translation.get("type") else translation.text or ""
            made[context.findtext("name"), message.findtext("source")] = finished
    return made


def tool(name: str) -> str:
    """One of the programs that PySide6 brings, wherever this Python has them."""
    return str(Path(sysconfig.get_path("scripts")) / name)


def extracted(target: Path) -> dict[tuple[str, str], str]:
    """The strings that are in the code now."""
    sources = [str(path) for path in sorted(ROOM.glob("*.py"))]
    command = [tool("pyside6-lupdate"), *sources, "-ts", str(target), "-locations", "none"]
    subprocess.run(command, check=True, capture_output=True)  # noqa: S603
    return messages(target)


class Pseudo(QTranslator):
    """Puts every string that is translated into brackets, so that one that is not stands out."""

    def translate(self, _context, source, _disambiguation=None, _n=-1):
        return f"{OPEN}{source}{CLOSE}"

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False
