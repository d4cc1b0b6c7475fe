"""A trap of the binding: on some versions each void Qt call drops a reference to None, and the program aborts."""

from __future__ import annotations

import sys

from ui.transcript.view import TranscriptView


def test_a_thousand_updates_leave_none_alone(show):
    """The count of references to None stays within what other code does meanwhile."""
    view = show(TranscriptView())
    before = sys.getrefcount(None)
    for _ in range(1000):
        view.update()
    assert abs(sys.getrefcount(None) - before) < 100
