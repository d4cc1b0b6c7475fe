"""Changes that leave every word as it is: turns, who says what, what is sure, and the speakers themselves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from models.edit import Change, Marks, Side
from models.errors import Told
from models.store import Store
from models.transcript import Role, Speaker, Transcript, Word
from redactor.desk.checking import Gap


class FirstTurn(Told):
    sentence = "This is the very first word: there is no turn before it."


class HasReviewed(Told):
    sentence = (
        "This participant has begun her review, so she stays a speaker of her own. Join the other speaker to her"
        " instead, or give the words to somebody else one turn after another."
    )


def turn_begun(transcript: Transcript, at: int) -> Change:
    """A new turn begins with the word at this place."""
    return _marked([transcript.words[at]], opens_turn=True)


def turn_joined(transcript: Transcript, turn: range) -> Change:
    """The turn at these places goes on from the one before. Raises FirstTurn."""
    if turn.start == 0:
        raise FirstTurn
    speaker = transcript.words[turn.start - 1].speaker
    return _marked(transcript.words[turn.start : turn.stop], speaker=speaker, opens_turn=False)


def said_by(transcript: Transcript, spans: Iterable[range], speaker: int) -> Change:
    """The words at these places are said by this speaker; each stretch stays the turn, or turns, that it was."""
    words = [word for span in spans for word in transcript.words[span.start : span.stop]]
    return _marked(words, speaker=speaker)


def given(transcript: Transcript, who: Mapping[range, int]) -> Change:
    """The words at these places are said by these speakers."""
    parts = [said_by(transcript, [span], speaker) for span, speaker in who.items()]
    was = tuple(mark for part in parts for mark in part.was.marks)
    return Change(Side(marks=was), Side(marks=tuple(mark for part in parts for mark in part.will.marks)))


def confirmed(transcript: Transcript, span: range) -> Change:
    """Somebody has listened: these words are right."""
    return _marked(transcript.words[span.start : span.stop], probability=1.0)


def no_speech(gap: Gap) -> Change:
    """Somebody has listened: nothing is said there."""
    return Change(Side(gaps=gap.stretches), Side())


def known_as(transcript: Transcript, speaker: Speaker) -> Change:
    """A speaker is now known so: by another name, in another role."""
    people = [speaker if who.id == speaker.id else who for who in transcript.speakers]
    return _people(transcript, people)


def added(transcript: Transcript, role: Role) -> tuple[Change, Speaker]:
    """One more speaker, who says nothing yet."""
    number = max((who.id for who in transcript.speakers), default=0) + 1
    new = Speaker(number, "", role)
    return _people(transcript, [*transcript.speakers, new]), new


def split(transcript: Transcript, spans: Iterable[range], role: Role) -> tuple[Change, Speaker]:
    """The words at these places are said by somebody who was not told apart until now."""
    change, new = added(transcript, role)
    given = said_by(transcript, spans, new.id)
    return _both(given, change), new


def merged(transcript: Transcript, gone: int, into: int) -> Change:
    """Two speakers are one: all that `gone` says is said by `into`."""
    words = [word for word in transcript.words if word.speaker == gone]
    kept = [who for who in transcript.speakers if who.id != gone]
    return _both(_marked(words, speaker=into), _people(transcript, kept))


def check_all_stay(store: Store, interview: int, change: Change) -> None:
    """Raises HasReviewed where a change takes a speaker away under whom something is kept that is hers alone: nobody
    would ask her any more.
    """
    if change.was.speakers is not None and change.will.speakers is not None:
        for speaker in {one.id for one in change.was.speakers} - {one.id for one in change.will.speakers}:
            if _took_part(store, interview, speaker):
                raise HasReviewed


def _took_part(store: Store, interview: int, speaker: int) -> bool:
    review = store.reviews.get(interview, speaker)
    decided = any(d.by is Role.PARTICIPANT and d.speaker == speaker for d in store.decisions.get(interview))
    signed = any(one.speaker == speaker for one in store.sign_offs.get(interview))
    asked = any(speaker in {one.to, one.speaker} for one in store.questions.get(interview))
    has_code = store.codes.is_set(interview, speaker)
    return bool(review.way or review.called or decided or signed or asked or has_code)


def _marked(
    words: Iterable[Word],
    *,
    speaker: int | None = None,
    probability: float | None = None,
    opens_turn: bool | None = None,
) -> Change:
    """These words with other marks; None leaves a mark as it is."""
    was = [Marks(word.id, word.speaker, word.probability, word.opens_turn) for word in words]
    will = [
        Marks(
            marks.id,
            marks.speaker if speaker is None else speaker,
            marks.probability if probability is None else probability,
            marks.opens_turn if opens_turn is None else opens_turn,
        )
        for marks in was
    ]
    return Change(Side(marks=tuple(was)), Side(marks=tuple(will)))


def _people(transcript: Transcript, people: Iterable[Speaker]) -> Change:
    return Change(Side(speakers=transcript.speakers), Side(speakers=tuple(people)))


def _both(marks: Change, people: Change) -> Change:
    return Change(replace(marks.was, speakers=people.was.speakers), replace(marks.will, speakers=people.will.speakers))
