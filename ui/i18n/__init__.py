"""The languages of the participant's room. Strings are English in the code; others come from Qt's translation files.

To renew them: pyside6-lupdate ui/review/*.py -ts ui/i18n/room_fr.ts, translate, pyside6-lrelease ui/i18n/room_fr.ts.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

LANGUAGES = {"en": "English", "fr": "Français"}
"""Code and own name of each language there is."""

_HERE = Path(__file__).parent
_CHOSEN = "language"


def use(app: QApplication, language: str) -> None:
    """Speak this language from now on; what is on the screen has to be made anew. English where there is no other."""
    for before in app.findChildren(QTranslator):
        app.removeTranslator(before)
        before.deleteLater()
    app.setProperty(_CHOSEN, language)
    app.setLayoutDirection(QLocale(language).textDirection())
    if language not in LANGUAGES or language == "en":
        return
    qts_own = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, file in ((qts_own, f"qtbase_{language}"), (str(_HERE), f"room_{language}")):
        translator = QTranslator(app)
        if translator.load(file, folder):
            app.installTranslator(translator)


def current() -> str:
    """The language that is spoken now."""
    app = QApplication.instance()
    return str((app and app.property(_CHOSEN)) or "en")
