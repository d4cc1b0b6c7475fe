"""Sound from any recording: 16 kHz blocks in a stream, or a plain sentence about what is wrong with the file."""

from redactor.audio.decode import RATE, Recording, open_recording

__all__ = ["RATE", "Recording", "open_recording"]
