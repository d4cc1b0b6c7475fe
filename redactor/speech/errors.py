"""What can be wrong with hearing a recording, apart from the recording itself."""

from __future__ import annotations

from models.errors import Told


class SpeechError(Told):
    """The engine cannot hear this recording with these weights."""

    sentence = "The recording could not be transcribed. What was heard so far is kept. Try again."


class WeightsIncomplete(SpeechError):
    sentence = (
        "The speech weights are incomplete: a file is missing or cannot be read. Nothing was changed. "
        "Look at them with `redactor weights`, and fetch or add them again."
    )


class UnknownLanguage(SpeechError):
    sentence = (
        "These speech weights do not know the chosen language. "
        "Choose another language, let it be found, or choose weights for several languages."
    )


class OutOfMemory(SpeechError):
    sentence = (
        "There was not enough memory to go on transcribing. What was heard so far is kept. "
        "Close other programs or choose smaller weights, then start it again."
    )
