"""Recall of names by origin: which share of names from each part of the world is covered in plain sentences.

Each name of tests/redactor/detect/data/names_by_origin.json is put into every carrier sentence of a style, each read
by itself, so that no name is helped by having been found elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path

from redactor.detect.engine import Detector

DATA = Path(__file__).resolve().parent.parent / "tests" / "redactor" / "detect" / "data" / "names_by_origin.json"


def by_origin(read: Callable[[str], Iterable[tuple[int, int]]], style: str) -> dict[str, float]:
    """Origin to the share of names whose every letter `read` covers, over all carrier sentences of a style."""
    data = json.loads(DATA.read_text("utf-8"))
    shares = {}
    for origin, names in data["origins"].items():
        told = [
            _covered(read, carrier, name if style == "clean" else name.lower())
            for name in names
            for carrier in data["carriers"][style]
        ]
        shares[origin] = sum(told) / len(told)
    return shares


def _covered(read: Callable[[str], Iterable[tuple[int, int]]], carrier: str, name: str) -> bool:
    start = carrier.index("{name}")
    covered = {at for first, stop in read(carrier.replace("{name}", name)) for at in range(first, stop)}
    return all(start + at in covered for at, char in enumerate(name) if char.isalnum())


def main() -> None:
    """Prints a line an origin."""
    detector = Detector("en")

    def read(text: str) -> list[tuple[int, int]]:
        return [(one.start, one.end) for one in detector.detect_text(text)]

    clean, asr = by_origin(read, "clean"), by_origin(read, "asr")
    print(f"{'':28}{'clean':>8}{'asr':>8}")
    for origin in sorted(clean, key=lambda origin: asr[origin]):
        print(f"{origin:28}{clean[origin]:8.3f}{asr[origin]:8.3f}")


if __name__ == "__main__":
    main()
