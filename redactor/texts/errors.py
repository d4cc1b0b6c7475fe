"""What can be wrong with a text. Each error owns its sentence: what happened, and what to do next."""

from __future__ import annotations

from models.errors import AlreadyHere, Told


class TextError(Told):
    sentence = "This text cannot be read. Choose a .txt, .vtt, .srt or .docx file."


class TextMissing(Told):
    sentence = "There is no text file at this place. Check its name, then choose it again."


class TextNotUtf8(Told):
    sentence = "This text is not stored as UTF-8. Save it as UTF-8 in your editor, then choose it again."


class NoTranscript(Told):
    sentence = "This file is no transcript that can be read. Choose a .vtt, .srt, .docx, .txt, .csv or .json file."


class TextTooLarge(Told):
    sentence = "This file is larger than any transcript, or unfolds to more. Save its text alone, then choose that."


class NothingSaid(Told):
    sentence = "Nobody says anything in this transcript. Open it in the program that made it, and save it again."


class NoSuchColumns(Told):
    sentence = "This table has no column with words. Name one “text” or “word”, others “start”, “end” and “speaker”."


class WrongRecording(Told):
    sentence = "This recording ends long before the transcript does. Choose the recording that belongs to it."


class HasRecording(Told):
    sentence = "This interview has a recording already. Nothing was changed."


class TranscriptAlreadyHere(AlreadyHere):
    """The very same file is in the study, under this code."""

    def __init__(self, code: str) -> None:
        Told.__init__(self, f"This transcript is already in the study, as {code}. Nothing was added.")


class Stopped(Told):
    sentence = "Stopped. Nothing was added."
