"""Languages by name, and what is said of a recording in which more than one was spoken."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from models.transcript import Spoken
from redactor.clock import clock

NAMES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "bn": "Bangla",
    "cs": "Czech",
    "cy": "Welsh",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "fa": "Persian",
    "fi": "Finnish",
    "fr": "French",
    "gu": "Gujarati",
    "he": "Hebrew",
    "hi": "Hindi",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "nl": "Dutch",
    "no": "Norwegian",
    "pa": "Punjabi",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "so": "Somali",
    "sq": "Albanian",
    "sv": "Swedish",
    "ta": "Tamil",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ur": "Urdu",
    "vi": "Vietnamese",
    "yo": "Yoruba",
    "zh": "Chinese",
}
"""Those that are offered for choosing, by ISO 639-1 code; more are found."""

_MOST = 4  # stretches named by their times


def name(code: str) -> str:
    """A language as people call it; its code where this program has no name for it."""
    return NAMES.get(code, f"the language “{code}”")


def told(spoken: Iterable[Spoken], usual: str) -> str:
    """Where another language than the `usual` one was heard, and what to do about it; "" where none was."""
    runs = [list(run) for _, run in groupby(sorted(spoken, key=lambda one: one.start), key=lambda one: one.language)]
    times: dict[str, list[str]] = {}
    for run in runs:
        if run[0].language != usual:
            between = f"from {clock(run[0].start)} to {clock(run[-1].end)}"
            times.setdefault(run[0].language, []).append(between)
    if not times:
        return ""
    heard = [f"{name(code)} was heard {_listed(stretches)}." for code, stretches in times.items()]
    rest = f"Details are looked for there as if it were {name(usual)}: read what was said there with care."
    return " ".join([*(one[:1].upper() + one[1:] for one in heard), rest])


def _listed(stretches: list[str]) -> str:
    more = len(stretches) - _MOST
    some = [*stretches[:_MOST], f"{more} times more"] if more > 0 else stretches
    return " and ".join(filter(None, (", ".join(some[:-1]), some[-1])))
