"""Times as people read them."""

from __future__ import annotations


def clock(seconds: float) -> str:
    """Seconds as h:mm:ss or m:ss, as people read a clock."""
    minutes, rest = divmod(int(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
