"""Undo and redo, read from the decisions alone: what she did last, and what she last took back."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from models.decision import UNWRITTEN, Act, Decision
from models.transcript import Role, Transcript
from redactor.redact import tells, tokens

Gesture = tuple[Decision, ...]


def gestures(decisions: Iterable[Decision], by: Role, speaker: int | None) -> list[Gesture]:
    """One person's decisions, those of one moment together, in their order."""
    hers = (decision for decision in decisions if (decision.by, decision.speaker) == (by, speaker))
    return [tuple(group) for _, group in groupby(hers, key=lambda decision: decision.at)]


def history(decisions: Iterable[Decision], by: Role, speaker: int | None) -> tuple[list[Gesture], list[Gesture]]:
    """What can be undone, and what can be done again; the next of each stands last.

    What can be done again are the take-backs that were used to undo: taking those back does it again.
    """
    done: list[Gesture] = []
    undone: list[tuple[Gesture, Gesture]] = []  # what was done, and the gesture that undid it
    for gesture in gestures(decisions, by, speaker):
        if done and _takes_back(gesture, done[-1]):
            undone.append((done.pop(), gesture))
        elif undone and _takes_back(gesture, undone[-1][1]):
            done.append(undone.pop()[0])
        else:
            done.append(gesture)
            undone.clear()
    return done, [by_ for _, by_ in undone]


def taking_back(gesture: Iterable[Decision]) -> list[Decision]:
    """The decisions, still to be written down, that take every decision of a gesture back."""
    return [
        Decision(0, decision.by, Act.TAKE_BACK, UNWRITTEN, takes_back=decision.id, speaker=decision.speaker)
        for decision in gesture
    ]


def without_struck(text: str, transcript: Transcript, spans: Iterable[range]) -> str:
    """A text to stand instead of words; "" where it holds one of them that is said nowhere else.

    What is closed with a participant's code can be compared with nothing later, so it is compared here.
    """
    places = {at for span in spans for at in span}
    struck = frozenset(token for at in places for token in tokens(transcript.words[at].text))
    if tells(text, struck):
        struck -= {token for at, word in enumerate(transcript.words) if at not in places for token in tokens(word.text)}
    return "" if tells(text, struck) else text


def _takes_back(gesture: Gesture, other: Gesture) -> bool:
    """Whether a gesture takes back exactly what the other did."""
    return {decision.takes_back for decision in gesture} == {decision.id for decision in other}
