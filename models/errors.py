"""The errors that people are told of. Each owns its sentence: what happened, and what to do next."""

from __future__ import annotations


class Told(Exception):
    """An error with a sentence for a person; the sentence never holds words of an interview."""

    sentence = "Something went wrong. Nothing was changed."

    def __init__(self, sentence: str | None = None) -> None:
        super().__init__(sentence or self.sentence)
        if sentence:
            self.sentence = sentence

    def __str__(self) -> str:
        return self.sentence


class PassageError(Told):
    sentence = "This passage is not in the transcript. Select the words again."
