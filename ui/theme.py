"""The look of the window: colours, type and space as a few tokens, in light, dark and high contrast."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from ui.palettes import CONTRAST, DARK, LIGHT, ROOM_DARK, ROOM_LIGHT, Colours

__all__ = ["Colours", "Look", "Scheme", "apply", "chosen", "colours", "current", "scale"]


class Scheme(StrEnum):
    """Which colours; SYSTEM follows the computer's light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


SPACE = 8
"""The grid, in pixels at 100%; everything is a multiple of it."""

BASE_POINTS = 11.0
ROOM_LEAST = 1.3
"""In the participant's room no text is smaller than this times the usual."""
STRIP_MOST = 2.0
"""The strip on top grows no further than this: it must leave room for what it stands over."""
SPACED_LETTERS, SPACED_WORDS = 108.0, 3.5
"""Wider spacing: letters in percent, words in pixels at 100% (British Dyslexia Association, Style Guide 2023)."""

_ICONS = Path(__file__).parent / "icons"


class Look(NamedTuple):
    """What is chosen: colours, text size in percent (100 to 250), wider spacing, and whether it is the participant's
    room, which has a paper and a larger text of its own.
    """

    scheme: Scheme = Scheme.SYSTEM
    percent: int = 100
    spaced: bool = False
    room: bool = False


class _Now:
    """What is on: one application has one look."""

    look = Look()
    dark = False
    """Whether the computer's own colours are dark, as far as that was asked for."""


def colours(scheme: Scheme, *, room: bool = False) -> Colours:
    if scheme is Scheme.SYSTEM:
        scheme = Scheme.DARK if _Now.dark else Scheme.LIGHT
    light, dark = (ROOM_LIGHT, ROOM_DARK) if room else (LIGHT, DARK)
    return {Scheme.LIGHT: light, Scheme.DARK: dark, Scheme.CONTRAST: CONTRAST}[scheme]


def apply(app: QApplication, look: Look) -> None:
    """Give the whole application this look. Widgets that paint by themselves read `current()`."""
    _Now.look = look
    if look.scheme is Scheme.SYSTEM:
        _Now.dark = _is_dark(app)
    font = QFont(app.font())
    font.setPointSizeF(BASE_POINTS * scale())
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, SPACED_LETTERS if look.spaced else 100)
    font.setWordSpacing(SPACED_WORDS * scale() if look.spaced else 0)
    app.setFont(font)
    app.setPalette(_palette(current()))
    app.setStyleSheet(stylesheet(current(), scale()))


def current() -> Colours:
    """The colours that are on now."""
    return colours(chosen().scheme, room=chosen().room)


def scale() -> float:
    """How much larger than at 100% everything is now."""
    return max(ROOM_LEAST if chosen().room else 1.0, chosen().percent / 100)


def chosen() -> Look:
    return _Now.look


def _is_dark(app: QApplication) -> bool:
    """Whether text is lighter than its ground in the colours that the computer itself gives.

    Qt has a name for that too (`Qt.ColorScheme`), but the first of its names makes PySide make all of them: an eighth
    of an empty window's start.
    """
    app.setPalette(QPalette())
    own = app.palette()
    return own.color(QPalette.ColorRole.WindowText).lightness() > own.color(QPalette.ColorRole.Window).lightness()


def _palette(c: Colours) -> QPalette:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, c.ground),
        (roles.Base, c.surface),
        (roles.AlternateBase, c.ground),
        (roles.Button, c.surface),
        (roles.WindowText, c.text),
        (roles.Text, c.text),
        (roles.ButtonText, c.text),
        (roles.PlaceholderText, c.muted),
        (roles.Highlight, c.selection),
        (roles.HighlightedText, c.text),
        (roles.ToolTipBase, c.surface),
        (roles.ToolTipText, c.text),
        (roles.Link, c.accent),
        (roles.Accent, c.accent),
    ):
        palette.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(c.muted))
    return palette


def stylesheet(c: Colours, scale: float) -> str:
    """The style sheet. Widgets say what they are through the property `kind`; sizes grow with the text."""

    def px(units: float) -> str:
        return f"{max(1, round(units * scale))}px"

    def pt(points: float) -> str:
        return f"{points * scale:.1f}pt"

    def strip(points: float) -> str:
        return f"{points * min(scale, STRIP_MOST):.1f}pt"

    off = "dashed" if c.muted == c.text else "solid"  # where nothing is paler, the border says what cannot be pressed
    beside = 9 if scale < STRIP_MOST else 4  # left and right of a name on the strip: its width is the window's

    def icon(name: str, *, on_accent: bool = True) -> str:
        white = (c.on_accent == "#ffffff") == on_accent
        return (_ICONS / f"{name}-{'white' if white else 'black'}.svg").as_posix()

    return f"""
    * {{ outline: none; }}
    QWidget {{ color: {c.text}; font-size: {pt(BASE_POINTS)}; }}
    QMainWindow, QDialog, QWidget[kind="screen"] {{ background: {c.ground}; }}
    QLabel {{ background: transparent; }}
    QLabel[kind="title"] {{ font-size: {pt(21)}; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: {pt(14)}; font-weight: 600; }}
    QLabel[kind="lead"] {{ font-size: {pt(13)}; }}
    QLabel[kind="beside"] {{
        background: {c.selection}; font-size: {strip(BASE_POINTS)}; padding: {px(4)} {px(16)};
    }}
    QLabel[kind="muted"] {{ color: {c.muted}; }}
    QFrame[kind="card"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {px(10)}; }}
    QFrame[kind="strip"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame[kind="bar"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
    QFrame[kind="problem"] {{ background: {c.problem_ground}; border: 1px solid {c.problem}; border-radius: {px(8)}; }}
    QFrame[kind="problem"] QLabel {{ color: {c.problem}; }}
    QFrame[kind="said"] {{ background: {c.surface}; border: 1px solid {c.accent}; border-radius: {px(8)}; }}
    QPushButton, QToolButton {{
        background: {c.surface}; border: 1px solid {c.muted}; border-radius: {px(7)};
        padding: {px(8)} {px(16)}; min-height: {px(22)};
    }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QPushButton:checked, QToolButton:pressed, QToolButton:checked {{ background: {c.selection}; }}
    QPushButton:disabled, QToolButton:disabled {{
        color: {c.muted}; border-color: {c.line}; border-style: {off}; background: {c.ground};
    }}
    QPushButton[kind="primary"] {{
        background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600;
    }}
    QPushButton[kind="primary"]:disabled {{ background: {c.ground}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ border-color: {c.line}; }}
    QPushButton[kind="choice"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {px(10)}; }}
    QPushButton[kind="choice"]:hover {{ border-color: {c.accent}; }}
    QPushButton:focus, QToolButton:focus, QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{
        border: {px(2)} solid {c.focus}; padding: {px(7)} {px(15)};
    }}
    QPushButton[kind="primary"]:focus {{
        border: {px(3)} solid {c.focus}; background-clip: padding; padding: {px(6)} {px(14)};
    }}
    QFrame[kind="strip"] QPushButton {{ font-size: {strip(BASE_POINTS)}; padding: {px(7)} {px(beside)}; }}
    QFrame[kind="strip"] QPushButton:focus {{ padding: {px(6)} {px(beside - 1)}; }}
    QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit, QTextEdit, QListView, QTreeView, QTableView {{
        background: {c.surface}; border: 1px solid {c.muted}; border-radius: {px(7)}; padding: {px(6)} {px(9)};
        selection-background-color: {c.selection}; selection-color: {c.text};
    }}
    QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {px(24)}; }}
    QLineEdit, QPlainTextEdit, QTextEdit {{ placeholder-text-color: {c.muted}; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus, QTextEdit:focus,
    QListView:focus, QTreeView:focus, QTableView:focus {{ border: {px(2)} solid {c.focus}; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {px(28)}; }}
    QSpinBox::up-button, QSpinBox::down-button, QDateEdit::up-button, QDateEdit::down-button {{
        border: none; width: {px(28)};
    }}
    QSpinBox::up-arrow, QDateEdit::up-arrow {{
        width: {px(14)}; height: {px(14)}; image: url({icon("up", on_accent=False)});
    }}
    QSpinBox::down-arrow {{ width: {px(14)}; height: {px(14)}; image: url({icon("down", on_accent=False)}); }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{
        width: {px(16)}; height: {px(16)}; image: url({icon("down", on_accent=False)});
    }}
    QListView::item {{ padding: {px(8)}; border-radius: {px(6)}; }}
    QListView::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QTextEdit[kind="paper"] {{ border: 1px solid {c.line}; border-radius: {px(10)}; padding: 0; }}
    QTextEdit[kind="paper"]:focus {{ border: {px(2)} solid {c.accent}; }}
    QTextEdit[kind="transcript"] {{ border: none; border-radius: 0; background: {c.surface}; padding: 0; }}
    QTextEdit[kind="transcript"]:focus {{ border: {px(2)} solid {c.focus}; }}
    QCheckBox, QRadioButton {{ spacing: {px(9)}; padding: {px(4)}; }}
    QCheckBox:focus, QRadioButton:focus {{
        border: {px(2)} solid {c.focus}; border-radius: {px(5)}; padding: {px(2)};
    }}
    QCheckBox::indicator, QRadioButton::indicator, QListView::indicator {{
        width: {px(18)}; height: {px(18)}; border: 1px solid {c.muted}; background: {c.surface};
    }}
    QCheckBox::indicator, QListView::indicator {{ border-radius: {px(4)}; }}
    QRadioButton::indicator {{ border-radius: {px(9)}; }}
    QCheckBox::indicator:checked, QListView::indicator:checked {{
        background: {c.accent}; border-color: {c.accent}; image: url({icon("check")});
    }}
    QRadioButton::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url({icon("dot")}); }}
    QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {c.line}; }}
    QProgressBar {{
        border: none; background: {c.line}; border-radius: {px(4)}; height: {px(8)}; text-align: center;
        color: transparent;
    }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(4)}; }}
    QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; border: none; }}
    QScrollBar:vertical {{ background: transparent; width: {px(12)}; margin: 0; }}
    QScrollBar::handle:vertical {{ background: {c.muted}; border-radius: {px(5)}; min-height: {px(32)}; margin: 2px; }}
    QScrollBar:horizontal {{ background: transparent; height: {px(12)}; margin: 0; }}
    QScrollBar::handle:horizontal {{ background: {c.muted}; border-radius: {px(5)}; min-width: {px(32)}; margin: 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QSplitter::handle {{ background: transparent; }}
    QSplitter::handle:hover {{ background: {c.line}; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.muted}; padding: {px(4)}; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: {px(4)}; }}
    QMenu::item {{ padding: {px(7)} {px(20)}; border-radius: {px(5)}; }}
    QMenu::item:selected {{ background: {c.selection}; }}
    """
