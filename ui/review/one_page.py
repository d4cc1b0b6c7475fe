"""Her one page about what was shared once: read in the room, in its language, and printed. It is the page that went
beside the files.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal

from models.review import Receipt
from models.study import Study
from redactor.release.page import Said, Section, one_page
from ui.review import paper, wording
from ui.review.dates import day
from ui.review.page import Answer, Page, lines
from ui.review.press import button
from ui.widgets import card, label

SAYS = (
    QT_TRANSLATE_NOOP("OnePage", "What was shared from interview {code}"),
    QT_TRANSLATE_NOOP("OnePage", "On {day} this was given to {who}."),
    QT_TRANSLATE_NOOP("OnePage", "They may keep it until {until}."),
    QT_TRANSLATE_NOOP("OnePage", "the study"),
    QT_TRANSLATE_NOOP("OnePage", "What they got"),
    QT_TRANSLATE_NOOP("OnePage", "What was left out"),
    QT_TRANSLATE_NOOP("OnePage", "words that were struck"),
    QT_TRANSLATE_NOOP("OnePage", "{kind}: {number}"),
    QT_TRANSLATE_NOOP("OnePage", "Nothing."),
    QT_TRANSLATE_NOOP("OnePage", "The sound"),
    QT_TRANSLATE_NOOP("OnePage", "What to know"),
    QT_TRANSLATE_NOOP("OnePage", "The words that were left out are not on this page and not in the files."),
    QT_TRANSLATE_NOOP("OnePage", "We hid what was found. Something may have been missed."),
    QT_TRANSLATE_NOOP("OnePage", "Who said yes to this"),
    QT_TRANSLATE_NOOP("OnePage", "{role}: {name}"),
    QT_TRANSLATE_NOOP("OnePage", "participant"),
    QT_TRANSLATE_NOOP("OnePage", "researcher"),
    QT_TRANSLATE_NOOP("OnePage", "participant (chose not to review)"),
    QT_TRANSLATE_NOOP("OnePage", "If you change your mind"),
    QT_TRANSLATE_NOOP("OnePage", "Tell {researcher}. You can take back one passage, the sound, or all of it."),
    QT_TRANSLATE_NOOP("OnePage", "the researcher"),
    QT_TRANSLATE_NOOP("OnePage", "Nothing new will then be shared. The app cannot get back files that others have."),
    QT_TRANSLATE_NOOP("OnePage", "Somebody to talk to"),
    QT_TRANSLATE_NOOP("OnePage", "Number of this page"),
)
"""What the page says of its own accord."""


def says(said: Said) -> str:
    """The same in the language of the room; what people wrote stays as they wrote it."""
    if said.text in wording.KINDS:
        return QCoreApplication.translate("kinds", said.text)
    text = QCoreApplication.translate("OnePage", said.text) if said.text in SAYS else said.text
    return text.format(**{name: _value(value) for name, value in said.values.items()}) if said.values else text


def plain(sections: Sequence[Section]) -> str:
    """The page as text, to print."""
    return "\n\n".join("\n".join(says(one) for one in (section.heading, *section.lines)) for section in sections)


class OnePage(Page):
    """The page that belongs to one receipt."""

    done = Signal()

    def __init__(self, receipt: Receipt, study: Study, printers: Sequence[str] = ()) -> None:
        super().__init__()
        self._sections = one_page(receipt, study)
        self._said = Answer("lead")
        first, *others = self._sections
        self.fill(
            says(first.heading),
            lines(*map(says, first.lines)),
            *(card(label(says(one.heading), "heading"), lines(*map(says, one.lines)), space=1) for one in others),
            self._said,
            ways=[
                button(self.tr("Go back"), self.done.emit, "primary"),
                *(button(self.tr("Print: {printer}").format(printer=name), self._print_on(name)) for name in printers),
            ],
        )

    def _print_on(self, printer: str) -> Callable[[], None]:
        def print_() -> None:
            paper.print_text(plain(self._sections), printer)
            self._said.say(self.tr("It is on its way to the printer."))

        return print_


def _value(value: str | datetime | Said) -> str:
    if isinstance(value, datetime):
        return day(value)
    return says(value) if isinstance(value, Said) else value
