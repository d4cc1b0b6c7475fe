"""An interview's state in plain words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from models.study import Interview, State
from redactor.clock import clock
from redactor.progress import Progress

translate = QCoreApplication.translate


def state(
    interview: Interview, progress: Progress | None, place: int, *, running: bool, takes: float | None = None
) -> str:
    """How far the interview is: `place` is its place in the queue (0: none), `running` whether it is worked on.

    `takes` is about how many seconds of work are left on it.
    """
    if running:
        return at_work(progress, takes)
    if place:
        said = translate("library", "queued, next")
        if place > 1:
            said = translate("library", "queued, %1 in line").replace("%1", ordinal(place))
        if interview.heard_until and interview.heard_until < interview.seconds:
            said += ", " + translate("library", "goes on at %1").replace("%1", clock(interview.heard_until))
        return said if takes is None else f"{said}, {about(takes)}"
    if interview.state in {State.INTERRUPTED, State.TRANSCRIBING} and interview.heard_until >= interview.seconds > 0:
        return translate("library", "interrupted while looking for details")
    if interview.state in {State.INTERRUPTED, State.TRANSCRIBING}:  # nobody works on it, so it was cut off
        return translate("library", "interrupted at %1").replace("%1", clock(interview.heard_until))
    return {
        State.WAITING: translate("library", "not transcribed yet"),
        State.FAILED: translate("library", "stopped by a problem"),
        State.TO_CHECK: translate("library", "to check"),
        State.IN_REVIEW: translate("library", "in the participant's review"),
        State.TO_SIGN: translate("library", "waiting for signatures"),
        State.RELEASED: translate("library", "released"),
        State.WITHDRAWN: translate("library", "withdrawn"),
    }[interview.state]


def at_work(progress: Progress | None, takes: float | None = None) -> str:
    """What is being done; `takes` is a guess at the seconds left from earlier work, until there is a better one."""
    if progress is None:
        said = translate("library", "getting ready")
        return said if takes is None else f"{said}, {left(takes)}"
    stage = {
        "listening": translate("library", "transcribing"),
        "telling speakers apart": translate("library", "telling voices apart"),
        "Looking for details": translate("library", "looking for details"),
    }.get(progress.stage, progress.stage)
    said = f"{stage} {round(100 * progress.done)}%"
    return said if progress.seconds_left is None else f"{said}, {left(progress.seconds_left)}"


def left(seconds: float) -> str:
    """A time left that does not pretend to be exact."""
    return translate("library", "%1 left").replace("%1", about(seconds))


def about(seconds: float) -> str:
    """A length of time that does not pretend to be exact."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return translate("library", "less than a minute")
    if minutes == 1:
        return translate("library", "about a minute")
    if minutes < 90:
        return translate("library", "about %1 minutes").replace("%1", str(minutes))
    return translate("library", "about %1 hours").replace("%1", str(round(minutes / 60)))


def ordinal(number: int) -> str:
    last = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{last}"
