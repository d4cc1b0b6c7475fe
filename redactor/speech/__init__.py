"""Transcription: words with times, and who says them, from a recording. Plain generators that know no window."""

from models.study import Mode
from models.transcript import Spoken
from redactor.progress import Progress
from redactor.speech.events import CutShort, Heard, LanguageFound, OthersSpeak, Resume, SpeakersFound, Unclear
from redactor.speech.listen import transcribe

__all__ = [
    "CutShort",
    "Heard",
    "LanguageFound",
    "Mode",
    "OthersSpeak",
    "Progress",
    "Resume",
    "SpeakersFound",
    "Spoken",
    "Unclear",
    "transcribe",
]
