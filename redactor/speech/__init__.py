"""Transcription: words with times, and who says them, from a recording. Plain generators that know no window."""

from redactor.progress import Progress
from redactor.speech.events import CutShort, Heard, LanguageFound, Mode, Resume, SpeakersFound, Unclear
from redactor.speech.listen import transcribe

__all__ = ["CutShort", "Heard", "LanguageFound", "Mode", "Progress", "Resume", "SpeakersFound", "Unclear", "transcribe"]
