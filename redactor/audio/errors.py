"""What can be wrong with a recording. Each error owns its sentence: what happened, and what to do next."""

from __future__ import annotations

from models.errors import Told


class RecordingError(Told):
    """The recording cannot be used."""

    sentence = "This recording cannot be used. Choose another file."


class MissingRecording(RecordingError):
    sentence = "There is no file at this place. Check whether it was moved or renamed, then choose it again."


class FolderNotRecording(RecordingError):
    sentence = "This is a folder. Choose the recording inside it."


class EmptyRecording(RecordingError):
    sentence = "This file is empty. Copy it again from the recorder or the phone."


class UnreadableRecording(RecordingError):
    sentence = (
        "This file may not be opened, or its disk stopped answering. Copy it into a folder of your own and try again."
    )


class NotARecording(RecordingError):
    sentence = (
        "This file is not a recording that can be read, whatever its name says. "
        "Choose a sound or video file, such as WAV, MP3 or M4A."
    )


class NoSoundTrack(RecordingError):
    sentence = "This video has no sound. Choose a file with the sound of the interview."


class ProtectedRecording(RecordingError):
    sentence = (
        "The sound in this file is protected against copying, or stored in a way that cannot be read here. "
        "Save it as WAV or MP3 in the program that made it, then choose that file."
    )


class DamagedRecording(RecordingError):
    sentence = (
        "This recording is damaged: no sound can be read from it. "
        "Copy it again from the recorder, or open it in another player and save it anew."
    )


class NoSpeech(RecordingError):
    sentence = (
        "No speech was found in this recording. "
        "Listen to whether somebody speaks loud enough in it, or choose another file."
    )
