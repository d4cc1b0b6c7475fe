"""What every format shows, before it is a format: a heading, and turns as runs of text with their marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, groupby

from models.transcript import Role
from redactor.clock import clock
from redactor.redact import Piece, RedactedTranscript, RedactedTurn
from redactor.release.cleaning import clean
from redactor.release.layout import Layout

KIND = "De-identified transcript"
NOTICE = (
    "Names and other details that could identify people were left out or replaced. Some may have been missed. "
    "Words in [brackets] stand for what was left out."
)
DO_NOT_QUOTE = "do not quote"
MARK_OPENS, MARK_CLOSES = f"⟨{DO_NOT_QUOTE}: ", "⟩"
DO_NOT_QUOTE_NOTICE = f"Passages marked “{DO_NOT_QUOTE}” may be read, but not quoted."


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text within a span; `replaced` where it stands for words that were left out."""

    text: str
    replaced: bool


@dataclass(frozen=True, slots=True)
class Span:
    """Neighbouring runs that may all be quoted, or that all may not."""

    runs: tuple[Run, ...]
    quote: bool

    @property
    def text(self) -> str:
        return " ".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One turn as it is shown. `number` counts from 1; `start` and `end` are in seconds."""

    number: int
    speaker: str
    start: float
    end: float
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        return " ".join(span.text for span in self.spans)


def title(redacted: RedactedTranscript) -> str:
    """The interview's code and what this is: "P07: de-identified transcript"."""
    code = clean(redacted.code)
    return f"{code}: {KIND[0].lower()}{KIND[1:]}" if code else KIND


def notices(redacted: RedactedTranscript, layout: Layout) -> list[str]:
    """The sentences under the title: that details may have been missed, what marks mean, which tools were used."""
    sentences = [NOTICE]
    if any(not piece.quote for turn in redacted.turns for piece in turn.pieces):
        sentences.append(DO_NOT_QUOTE_NOTICE)
    if layout.tools:
        sentences.append(f"Made with {clean(', '.join(layout.tools))}.")
    return sentences


def paragraphs(redacted: RedactedTranscript, layout: Layout) -> Iterator[Paragraph]:
    """The turns in their order, with the names or letters that the layout asks for."""
    called = _letters(redacted.turns) if layout.letters else {}
    for number, turn in enumerate(redacted.turns, start=1):
        speaker = called.get((turn.role, turn.speaker)) or clean(turn.speaker) or turn.role.value.capitalize()
        yield Paragraph(number, speaker, turn.start, turn.end, tuple(spans(turn.pieces)))


def is_timed(redacted: RedactedTranscript) -> bool:
    """Whether there is a recording behind the words, so that times mean something."""
    return any(turn.end > 0 for turn in redacted.turns)


def label(paragraph: Paragraph, layout: Layout, *, timed: bool) -> str:
    """What stands before a turn's text beside the speaker: its number and its time, as the layout asks."""
    number = f"{paragraph.number}" if layout.numbers else ""
    time = clock(paragraph.start) if layout.times and timed else ""
    return " · ".join(filter(None, (number, time)))


def spans(pieces: Iterable[Piece]) -> Iterator[Span]:
    """Pieces that show something, joined where their marks are the same."""
    for quote, group in groupby(_marked(pieces), key=lambda marked: marked[1]):
        same = groupby((run for run, _ in group), key=lambda run: run.replaced)
        runs = (Run(" ".join(run.text for run in run_group), replaced) for replaced, run_group in same)
        yield Span(tuple(runs), quote)


def marked(text: str) -> str:
    """A passage that must not be quoted, in characters alone, so that the mark travels with a copy."""
    return f"{MARK_OPENS}{text}{MARK_CLOSES}"


def _letters(turns: Iterable[RedactedTurn]) -> dict[tuple[Role, str], str]:
    """Per speaker a letter for what she is: I, P, S; I2, P2, ... where there are several."""
    letters: dict[tuple[Role, str], str] = {}
    seen: Counter[str] = Counter()
    for role, name in dict.fromkeys((turn.role, turn.speaker) for turn in turns):
        letter = "S" if role is Role.OTHER else role.value[0].upper()
        seen[letter] += 1
        letters[role, name] = letter if seen[letter] == 1 else f"{letter}{seen[letter]}"
    return letters


def _marked(pieces: Iterable[Piece]) -> list[tuple[Run, bool]]:
    """Each piece that shows something, with whether it may be quoted.

    What stands for left-out words between two parts of a passage that must not be quoted belongs to that passage.
    """
    shown = [(Run(text, bool(piece.kind)), piece.quote) for piece in pieces if (text := clean(piece.text))]
    before = list(accumulate(shown, _nearest_kept))
    after = list(accumulate(reversed(shown), _nearest_kept))[::-1]
    return [
        (run, quote if not run.replaced else left[1] or right[1])
        for (run, quote), left, right in zip(shown, before, after, strict=True)
    ]


def _nearest_kept(nearest: tuple[Run, bool], here: tuple[Run, bool]) -> tuple[Run, bool]:
    return nearest if here[0].replaced else here
