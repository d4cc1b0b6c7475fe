"""The detector of one language: reads a text once, asks every recognizer, and settles who wins."""

from __future__ import annotations

import logging
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Generator, Iterator, Sequence
from dataclasses import dataclass, replace

import tldextract
from presidio_analyzer import EntityRecognizer, RecognizerRegistry, RecognizerResult
from spacy.tokens import Doc

from models.entities import entity
from models.finding import Finding
from models.transcript import Transcript
from redactor.detect import model
from redactor.detect.found import Found, settle
from redactor.detect.layout import Part, parts
from redactor.detect.lists import StudyLists
from redactor.detect.names.tagger import TAGGED
from redactor.detect.page import Page, join, windows
from redactor.detect.recognizers import ANY, RECOGNIZERS
from redactor.detect.recognizers.base import Recognizer
from redactor.detect.spread import spread
from redactor.detect.text import Even, even
from redactor.detect.turns import Turns
from redactor.progress import Progress

STAGE = "Looking for details"
_READING = 0.7  # the share of the time that a language model takes

tldextract.tldextract.TLD_EXTRACTOR = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)  # else it asks the web
logging.getLogger("presidio-analyzer").setLevel(logging.CRITICAL)  # some of its recognizers log what they matched


@dataclass(frozen=True, slots=True)
class _Read:
    """Some parts of a text: even, as the recognizers saw them, and what these found, in the text as given."""

    lines: Even
    page: Page
    found: list[Found]


class Detector:
    """Finds what may identify somebody in texts of one language. Building one loads what reads its names.

    `language` is an ISO 639-1 code. English has a tagger of its own; other languages are read by a spaCy model where
    one is installed. Where there is neither (`reads_names` is false) patterns and lists still work. `registry` is
    Presidio's: recognizers may be added to it or taken away.
    """

    def __init__(self, language: str = "en", lists: StudyLists | None = None) -> None:
        self.language = language
        self.lists = lists or StudyLists()
        self._nlp = model.load(language)
        self._modelled = "ner" in self._nlp.pipe_names
        self.reads_names = self._modelled or language in TAGGED
        self.registry = RecognizerRegistry(
            recognizers=[kind(language) for kind in RECOGNIZERS.get(language, ANY)], supported_languages=[language]
        )

    def detect_text(self, text: str) -> list[Found]:
        """What is found in a text, a line a turn ('NAME: what is said' or only what is said), in its order.

        Offsets are characters of `text`; nothing overlaps.
        """
        *_, read = self._search(text, parts(text))
        assert isinstance(read, _Read)  # noqa: S101 - what comes last
        return self._spread(text, read, read.found)

    def detect(self, transcript: Transcript) -> Iterator[Progress | tuple[Finding, ...]]:
        """Progress, and at last the findings of a whole interview, in order, none overlapping; ids count from 1."""
        return self.redetect(transcript, (), range(len(transcript.turns)))

    def redetect(
        self, transcript: Transcript, before: Sequence[Finding], edited: Collection[int]
    ) -> Iterator[Progress | tuple[Finding, ...]]:
        """As `detect`, after words changed in some turns (their places in `transcript.turns`): only these are read.

        `before` are the findings so far, whose passages must be in the transcript (PassageError else). Those in
        other turns stay, keep their ids and lend their values to the edited turns, and new values spread to them.
        """
        turns = Turns(transcript)
        kept = [one for one in before if not turns.among(one.passage, edited)]
        place = {one.id: at for at, one in enumerate(kept)}
        found = [turns.found(one, follows=place.get(one.follows or 0)) for one in kept]
        for step in self._search(turns.text, [turns.parts[at] for at in sorted(edited)]):
            if isinstance(step, Progress):
                yield step
            else:
                found += step.found
                whole = step if len(edited) == len(turns.parts) else self._unread(turns.text, turns.parts)
                yield turns.findings(self._spread(turns.text, whole, found), kept)

    def _search(self, text: str, searched: Sequence[Part]) -> Iterator[Progress | _Read]:
        """Progress, and at last what stands in the searched parts of a text."""
        lines = even(text, [(part.start, part.end) for part in searched])
        doc = yield from self._read(lines.text)
        page = self._page(lines.text, doc, searched)
        recognizers = [one for one in self.registry.recognizers if one.supported_language == self.language]
        begun = _READING if self._modelled else 0.0
        for at, recognizer in enumerate(recognizers):
            yield Progress(STAGE, begun + (1 - begun) * at / len(recognizers))
            page.found += _ask(recognizer, page)
        told = [_back(one, lines) for one in settle(page.found, text=lines.text)]
        yield _Read(lines, page, [one for one in told if not self._never(text, one)])

    def _unread(self, text: str, everything: Sequence[Part]) -> _Read:
        """All parts of a text, in which nothing was looked for."""
        lines = even(text, [(part.start, part.end) for part in everything])
        return _Read(lines, self._page(lines.text, Doc(self._nlp.vocab), everything), [])

    def _spread(self, text: str, whole: _Read, found: Sequence[Found]) -> list[Found]:
        """The found and what repeats it anywhere in the whole text, settled."""
        lines = whole.lines
        more = [_back(one, lines) for one in spread(whole.page, [_ahead(one, lines) for one in found])]
        return settle([*found, *(one for one in more if not self._never(text, one))], text=text)

    def _never(self, text: str, one: Found) -> bool:
        """Whether the study's lists say that these words are never to be hidden."""
        return text[one.start : one.end].strip().lower() in self.lists.never

    def _read(self, text: str) -> Generator[Progress, None, Doc]:
        """The text as the language model reads it, a window at a time; an empty one where none reads it."""
        docs: list[Doc] = []
        if not self._modelled:
            return Doc(self._nlp.vocab)
        done = 0
        pieces = windows(text)
        for piece, doc in zip(pieces, self._nlp.pipe(pieces, batch_size=8), strict=True):
            docs.append(doc)
            done += len(piece)
            yield Progress(STAGE, _READING * done / len(text))
        return join(docs, self._nlp)

    def _page(self, text: str, doc: Doc, said: Sequence[Part]) -> Page:
        speakers = frozenset(part.speaker for part in said if part.speaker)
        return Page(text, doc, self.language, speakers=speakers, lists=self.lists)


def _ask(recognizer: EntityRecognizer, page: Page) -> Iterator[Found]:
    for result in recognizer.analyze(page.text, recognizer.supported_entities, page):
        if any(char.isalnum() for char in page.text[result.start : result.end]):
            yield Found.of(result.start, result.end, result.entity_type, result.score, _why(recognizer, result))


def _why(recognizer: EntityRecognizer, result: RecognizerResult) -> str:
    """The reason that one of our recognizers gives; a general one for others', whose words we do not know."""
    if isinstance(recognizer, Recognizer) and result.analysis_explanation.textual_explanation:
        return result.analysis_explanation.textual_explanation
    return f"looks like {entity(result.entity_type).label}"


def _back(one: Found, lines: Even) -> Found:
    """A finding on the even text, in the text as given."""
    start, end = lines.back(one.start, one.end)
    return replace(one, start=start, end=end)


def _ahead(one: Found, lines: Even) -> Found:
    """A finding in the text as given, on the even one."""
    return replace(one, start=bisect_right(lines.ends, one.start), end=bisect_left(lines.starts, one.end))
