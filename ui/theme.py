"""The look of the window: colours, type and space as a few tokens, in light, dark and high contrast."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication


class Scheme(StrEnum):
    """Which colours; SYSTEM follows the computer's light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """Text on ground and surface has a contrast of 7 or more (WCAG AAA), everything else 4.5 or more (AA).

    Each pair `x`, `x_ground` belongs together: text of a mark, and what it stands on.
    """

    ground: str
    surface: str
    text: str
    muted: str
    line: str
    accent: str
    on_accent: str
    focus: str
    found: str
    found_ground: str
    hidden: str
    hidden_ground: str
    pointed: str
    selection: str
    problem: str
    problem_ground: str


LIGHT = Colours(
    ground="#f6f4ef",
    surface="#fffefb",
    text="#22262b",
    muted="#565d66",
    line="#d9d4c8",
    accent="#1d5c63",
    on_accent="#ffffff",
    focus="#b35900",
    found="#3d2a00",
    found_ground="#fbe8b6",
    hidden="#4a4f57",
    hidden_ground="#e4e1d9",
    pointed="#1d5c63",
    selection="#bfe0e2",
    problem="#6d1f12",
    problem_ground="#fbe5df",
)
DARK = Colours(
    ground="#16191c",
    surface="#1e2226",
    text="#eceae4",
    muted="#aeb4bb",
    line="#3a4047",
    accent="#8fd0d3",
    on_accent="#0d2528",
    focus="#ffb661",
    found="#ffe9b0",
    found_ground="#4a3c12",
    hidden="#c3c7cc",
    hidden_ground="#363b41",
    pointed="#8fd0d3",
    selection="#1f5a60",
    problem="#ffd2c7",
    problem_ground="#4a211a",
)
CONTRAST = Colours(
    ground="#000000",
    surface="#000000",
    text="#ffffff",
    muted="#ffffff",
    line="#ffffff",
    accent="#ffff00",
    on_accent="#000000",
    focus="#00ffff",
    found="#000000",
    found_ground="#ffff00",
    hidden="#000000",
    hidden_ground="#c8c8c8",
    pointed="#00ffff",
    selection="#0050c8",
    problem="#000000",
    problem_ground="#ffb0a0",
)

SPACE = 8
"""The grid, in pixels at 100%; everything is a multiple of it."""

BASE_POINTS = 11.0

_ICONS = Path(__file__).parent / "icons"


@dataclass(frozen=True, slots=True)
class Look:
    """What is chosen: colours and text size in percent (100 to 250)."""

    scheme: Scheme = Scheme.SYSTEM
    percent: int = 100


def colours(scheme: Scheme) -> Colours:
    if scheme is Scheme.SYSTEM:
        dark = QApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        scheme = Scheme.DARK if dark else Scheme.LIGHT
    return {Scheme.LIGHT: LIGHT, Scheme.DARK: DARK, Scheme.CONTRAST: CONTRAST}[scheme]


def apply(app: QApplication, look: Look) -> None:
    """Give the whole application this look. Widgets that paint by themselves read `current()`."""
    chosen, scale = colours(look.scheme), look.percent / 100
    app.setProperty("look", look)
    font = QFont(app.font())
    font.setPointSizeF(BASE_POINTS * scale)
    app.setFont(font)
    app.setPalette(_palette(chosen))
    app.setStyleSheet(stylesheet(chosen, scale))


def current() -> Colours:
    """The colours that are on now."""
    return colours(chosen().scheme)


def chosen() -> Look:
    app = QApplication.instance()
    look = app.property("look") if app else None
    return look if isinstance(look, Look) else Look()


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

    def icon(name: str) -> str:
        return (_ICONS / f"{name}-{'white' if c.on_accent == '#ffffff' else 'black'}.svg").as_posix()

    return f"""
    * {{ outline: none; }}
    QWidget {{ color: {c.text}; font-size: {pt(BASE_POINTS)}; }}
    QMainWindow, QDialog, QWidget[kind="screen"] {{ background: {c.ground}; }}
    QLabel {{ background: transparent; }}
    QLabel[kind="title"] {{ font-size: {pt(21)}; font-weight: 600; }}
    QLabel[kind="heading"] {{ font-size: {pt(14)}; font-weight: 600; }}
    QLabel[kind="lead"] {{ font-size: {pt(13)}; }}
    QLabel[kind="muted"] {{ color: {c.muted}; }}
    QFrame[kind="card"] {{ background: {c.surface}; border: 1px solid {c.line}; border-radius: {px(10)}; }}
    QFrame[kind="strip"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.line}; }}
    QFrame[kind="problem"] {{ background: {c.problem_ground}; border: 1px solid {c.problem}; border-radius: {px(8)}; }}
    QFrame[kind="problem"] QLabel {{ color: {c.problem}; }}
    QFrame[kind="said"] {{ background: {c.surface}; border: 1px solid {c.accent}; border-radius: {px(8)}; }}
    QPushButton, QToolButton {{
        background: {c.surface}; border: 1px solid {c.muted}; border-radius: {px(7)};
        padding: {px(8)} {px(16)}; min-height: {px(22)};
    }}
    QPushButton:hover, QToolButton:hover {{ border-color: {c.accent}; }}
    QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{ background: {c.selection}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; border-color: {c.line}; background: {c.ground}; }}
    QPushButton[kind="primary"] {{
        background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600;
    }}
    QPushButton[kind="primary"]:disabled {{ background: {c.line}; color: {c.muted}; border-color: {c.line}; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ border-color: {c.line}; }}
    QPushButton:focus, QToolButton:focus, QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{
        border: {px(2)} solid {c.focus}; padding: {px(7)} {px(15)};
    }}
    QLineEdit, QComboBox, QSpinBox, QDateEdit, QPlainTextEdit, QTextEdit, QListView, QTreeView, QTableView {{
        background: {c.surface}; border: 1px solid {c.muted}; border-radius: {px(7)}; padding: {px(6)} {px(9)};
        selection-background-color: {c.selection}; selection-color: {c.text};
    }}
    QLineEdit, QComboBox, QSpinBox, QDateEdit {{ min-height: {px(24)}; }}
    QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus, QPlainTextEdit:focus, QTextEdit:focus,
    QListView:focus, QTreeView:focus, QTableView:focus {{ border: {px(2)} solid {c.focus}; }}
    QListView::item {{ padding: {px(8)}; border-radius: {px(6)}; }}
    QListView::item:selected {{ background: {c.selection}; color: {c.text}; }}
    QTextEdit[kind="transcript"] {{ border: none; border-radius: 0; background: {c.surface}; padding: 0; }}
    QTextEdit[kind="transcript"]:focus {{ border: {px(2)} solid {c.focus}; }}
    QCheckBox, QRadioButton {{ spacing: {px(9)}; padding: {px(4)}; }}
    QCheckBox:focus, QRadioButton:focus {{ border: {px(2)} solid {c.focus}; border-radius: {px(5)}; }}
    QCheckBox::indicator, QRadioButton::indicator {{
        width: {px(18)}; height: {px(18)}; border: 1px solid {c.muted}; background: {c.surface};
    }}
    QCheckBox::indicator {{ border-radius: {px(4)}; }}
    QRadioButton::indicator {{ border-radius: {px(9)}; }}
    QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url({icon("check")}); }}
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
    QSplitter::handle {{ background: {c.line}; }}
    QToolTip {{ background: {c.surface}; color: {c.text}; border: 1px solid {c.muted}; padding: {px(4)}; }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.line}; padding: {px(4)}; }}
    QMenu::item {{ padding: {px(7)} {px(20)}; border-radius: {px(5)}; }}
    QMenu::item:selected {{ background: {c.selection}; }}
    """
