"""The form that every recognizer has: Presidio's, fed with a Page and answering with plain reasons."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterator
from typing import Any, ClassVar

import spacy
from presidio_analyzer import AnalysisExplanation, EntityRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from redactor.detect.found import Found
from redactor.detect.page import Page


class Recognizer(EntityRecognizer):
    """Finds one idea's worth of details. A subclass names its `types` and yields from `find`.

    `language` is the language it serves; one that serves all is listed under each.
    """

    types: ClassVar[tuple[str, ...]]

    def __init__(self, language: str = "en") -> None:
        super().__init__(supported_entities=list(self.types), supported_language=language)

    def load(self) -> None:
        """Nothing to load; one that reads data does it here, once."""

    @abstractmethod
    def find(self, page: Page) -> Iterator[Found]:
        """What identifies somebody in `page.text`; offsets are into that text."""

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts | None = None,
        **_: Any,  # noqa: ANN401 - Presidio's signature
    ) -> list[RecognizerResult]:
        """As Presidio asks; without a Page as artifacts the text is read by a bare tokenizer."""
        page = nlp_artifacts if isinstance(nlp_artifacts, Page) else _bare(text, self.supported_language)
        return [self._result(one) for one in self.find(page) if one.type in entities]

    def _result(self, one: Found) -> RecognizerResult:
        explanation = AnalysisExplanation(type(self).__name__, one.score, textual_explanation=one.why)
        return RecognizerResult(
            one.type, one.start, one.end, one.score, explanation, {"recognizer_name": type(self).__name__}
        )


def _bare(text: str, language: str) -> Page:
    return Page(text, spacy.blank(language).make_doc(text), language)
