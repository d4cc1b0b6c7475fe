"""Correcting what the engine misheard: unchanged words keep their ids and times, new ones get times between.

What was hidden stays hidden: words typed in the place of hidden ones, and words that are hidden elsewhere, are found.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import accumulate, count, pairwise

from models.decision import Level
from models.entities import entity
from models.errors import Told
from models.finding import Finding
from models.resolve import Look
from models.transcript import Passage, Transcript, Word
from redactor.desk.checking import Gap
from redactor.redact import hidden_everywhere, tokens
from redactor.review.same import Said

DETAIL = "DETAIL"
"""The kind of what stands in the place of something hidden whose kind nobody knows."""


class NothingTyped(Told):
    sentence = "Type what was said. To take words out of what leaves, strike them."


class OneTurnOnly(Told):
    sentence = "Words are corrected within one turn. Select words of one speaker, and correct them there."


@dataclass(frozen=True, slots=True)
class Rewriting:
    """Words that come in the place of `count` words from place `at` on, and all findings as they are then.

    `findings` is None where they stay as they are; `gaps` are unclear stretches that are dealt with by this.
    """

    at: int
    count: int
    words: tuple[Word, ...]
    findings: tuple[Finding, ...] | None = None
    gaps: tuple[tuple[float, float], ...] = ()


def correct(said: Said, looks: Sequence[Look], findings: Sequence[Finding], span: range, text: str) -> Rewriting:
    """What the words at these places become when `text` is what was said there; `said` is the transcript, in order.

    Raises NothingTyped, OneTurnOnly.
    """
    texts = text.split()
    if not texts:
        raise NothingTyped
    transcript = said.transcript
    old = transcript.words[span.start : span.stop]
    if any(word.opens_turn or word.speaker != before.speaker for before, word in pairwise(old)):
        raise OneTurnOnly
    new = _aligned(transcript, span, texts)
    gone = {word.id for word in old} - {word.id for word in new}
    moved = [found for finding in findings if (found := without(finding, transcript, gone)) is not None]
    number = count(max((finding.id for finding in findings), default=0) + 1)
    covers = [replace(finding, id=next(number)) for finding in _covers(said, looks, span, new)]
    return Rewriting(span.start, len(span), new, (*moved, *covers))


def insert(said: Said, looks: Sequence[Look], findings: Sequence[Finding], gap: Gap, text: str) -> Rewriting:
    """What was said in a gap and not written down, as words with times between. Raises NothingTyped."""
    texts = text.split()
    if not texts:
        raise NothingTyped
    transcript = said.transcript
    fresh = _fresh(transcript)
    place = Word(0, "", gap.start, gap.end, gap.speaker)
    new = tuple(replace(word, id=next(fresh)) for word in _spread(place, place, texts))
    after = transcript.words[gap.at : gap.at + 1]
    joined = gap.at > 0 and transcript.words[gap.at - 1].speaker == gap.speaker
    if after and after[0].opens_turn and not joined:  # said at the beginning of the turn that comes
        new = (replace(new[0], opens_turn=True), *new[1:])
    number = count(max((finding.id for finding in findings), default=0) + 1)
    covers = [replace(one, id=next(number)) for one in _covers(said, looks, range(gap.at, gap.at), new)]
    return Rewriting(gap.at, 0, new, (*findings, *covers), gap.stretches)


def _aligned(transcript: Transcript, span: range, texts: Sequence[str]) -> tuple[Word, ...]:
    old = transcript.words[span.start : span.stop]
    fresh = _fresh(transcript)
    made: list[Word] = []
    matcher = SequenceMatcher(None, [word.text for word in old], texts, autojunk=False)
    for kind, first, stop, begin, end in matcher.get_opcodes():
        if kind == "equal":
            made += old[first:stop]
        elif kind == "replace":
            made += _instead(old[first:stop], texts[begin:end], fresh)
        elif kind == "insert":
            before = old[first - 1].end if first else old[0].start
            after = old[first].start if first < len(old) else before
            beside = old[max(0, first - 1)]
            place = replace(beside, start=before, end=max(before, after))
            made += (replace(word, id=next(fresh)) for word in _spread(place, place, texts[begin:end]))
    return tuple(replace(word, opens_turn=old[0].opens_turn and at == 0) for at, word in enumerate(made))


def _fresh(transcript: Transcript) -> Iterator[int]:
    """Ids that no word has; looked for with the first that is asked for."""
    yield from count(max((word.id for word in transcript.words), default=0) + 1)


def _instead(old: Sequence[Word], texts: Sequence[str], fresh: Iterator[int]) -> list[Word]:
    """Corrected words for old ones; the first and the last keep their ids, since passages begin and end there."""
    if len(old) == len(texts):
        return [replace(word, text=text, probability=1.0) for word, text in zip(old, texts, strict=True)]
    keeps_last = len(old) > 1 and len(texts) > 1
    ids = [word.id for word in (old[:-1] if keeps_last else old)][: len(texts) - keeps_last]
    ids += [next(fresh) for _ in range(len(texts) - keeps_last - len(ids))]
    if keeps_last:
        ids.append(old[-1].id)
    return [replace(word, id=number) for word, number in zip(_spread(old[0], old[-1], texts), ids, strict=True)]


def _spread(first: Word, last: Word, texts: Sequence[str]) -> list[Word]:
    """Words that share the time from one word to another by their lengths; when each is said, nobody knows."""
    total = sum(len(text) for text in texts)
    loose = len(texts) > 1 or first.loose or last.loose
    at = [first.start + (last.end - first.start) * done / total for done in accumulate(map(len, texts), initial=0)]
    return [
        Word(0, text, start, end, first.speaker, 1.0, loose=loose)
        for text, (start, end) in zip(texts, pairwise(at), strict=True)
    ]


def without(finding: Finding, transcript: Transcript, gone: Collection[int]) -> Finding | None:
    """A finding on what is left of its words when some (by id) are gone; None where nothing is."""
    if finding.passage.first not in gone and finding.passage.last not in gone:
        return finding
    here = transcript.span(finding.passage)
    stays = [word.id for word in transcript.words[here.start : here.stop] if word.id not in gone]
    return replace(finding, passage=Passage(stays[0], stays[-1])) if stays else None


def _covers(said: Said, looks: Sequence[Look], span: range, new: Sequence[Word]) -> Iterator[Finding]:
    """Findings for typed words that must not show: in the place of hidden ones, or said and hidden elsewhere.

    Where the place may not be shared freely, words that are new there hide, too: they may stand outside the passage
    that somebody set a level on.
    """
    words, known = said.transcript.words, said.transcript.position
    hidden = [looks[at] for at in span if _is_held(looks[at])]
    typed = {token for word in new for token in tokens(word.text)}
    # Looked for among the words that may hold them at all: a transcript has tens of thousands.
    like = said.holding(typed)
    secret = typed & hidden_everywhere((words[at] for at in like), (looks[at] for at in like))
    why = "typed in the place of something hidden, or hidden elsewhere"
    for word in new:
        if word.id in known and words[known[word.id]].text == word.text:
            continue
        in_place = bool(hidden) and word.id not in known
        if in_place or tokens(word.text) & secret:
            kind = entity(next((look.kind for look in hidden if look.kind), DETAIL))
            here = Passage(word.id, word.id)
            yield Finding(0, here, kind.type, score=1.0, why=why, hides=True, replacement=kind.replacement)


def _is_held(look: Look) -> bool:
    """Whether a word is hidden, or shown with a limit."""
    return not look.shown or look.level not in {None, Level.SHARE} or look.not_before is not None
