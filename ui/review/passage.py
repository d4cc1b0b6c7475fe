"""What is selected, as the room sees it, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from models.finding import Finding
from ui.review import wording
from ui.review.sitting import Sitting


class Standing(Enum):
    """How the selected words stand."""

    OPEN = "shown"
    FOUND = "found, not decided"
    POINTED = "pointed out, shown"
    HIDDEN = "hidden by her"
    CLOSED = "hidden by somebody else"
    NOT_HERS = "somebody else's words"


@dataclass(frozen=True, slots=True)
class Selected:
    """A span, how it stands, and what was found exactly there."""

    span: range
    standing: Standing
    finding: Finding | None = None


def selected(sitting: Sitting, span: range) -> Selected:
    """What a selection is. Where words stand differently, it is simply open: it can be hidden as a whole."""
    reading = sitting.reading
    if not reading.is_hers(span):
        return Selected(span, Standing.NOT_HERS)
    looks = sitting.looks(span)
    finding = sitting.finding_at(span.start)
    if finding is not None and sitting.transcript.span(finding.passage) != span:
        finding = None
    if not any(look.shown for look in looks):
        if sitting.hiding(span):
            return Selected(span, Standing.HIDDEN, finding)
        if all(look.by is not None for look in looks):
            return Selected(span, Standing.CLOSED)
        if finding is not None:
            return Selected(span, Standing.FOUND, finding)
    elif finding is not None and not sitting.decided(span):
        return Selected(span, Standing.POINTED, finding)
    return Selected(span, Standing.OPEN)


_SENTENCES = {
    Standing.OPEN: QT_TRANSLATE_NOOP("passage", "Chosen words: {number}"),
    Standing.FOUND: QT_TRANSLATE_NOOP("passage", "This looks like {kind}. It will read {text}."),
    Standing.POINTED: QT_TRANSLATE_NOOP("passage", "This may be {kind}. It stays unless you hide it."),
    Standing.HIDDEN: QT_TRANSLATE_NOOP("passage", "You hid this."),
    Standing.CLOSED: QT_TRANSLATE_NOOP("passage", "Somebody else hid this. It stays hidden."),
    Standing.NOT_HERS: QT_TRANSLATE_NOOP("passage", "Somebody else said this. You can ask about it."),
}
_NOTHING = QT_TRANSLATE_NOOP(
    "passage", "Words in a coloured box will be hidden. Drag over words, or use the arrow keys."
)


def sentence(chosen: Selected | None) -> str:
    """What is selected, and what will become of it, in one sentence; where nothing is, how to select."""
    if chosen is None:
        return QCoreApplication.translate("passage", str(_NOTHING))
    finding = chosen.finding
    return QCoreApplication.translate("passage", str(_SENTENCES[chosen.standing])).format(
        number=len(chosen.span),
        kind=wording.kind(finding.type) if finding else "",
        text=finding.replacement if finding else "",
    )
