"""Passports and driving licences."""

from __future__ import annotations

from redactor.detect.recognizers.shaped import D, Shape, Shaped


class Licence(Shaped):
    """British driving licences by their shape; the rest where passport or licence is said just before."""

    types = ("PASSPORT", "DRIVING_LICENCE")
    shapes = (
        Shape("a British driving licence number", "DRIVING_LICENCE", 0.95,
              written=r"\b[A-Z]{2,5}9{0,3}\d{6}[A-Z9]{2}[A-Z0-9]{3}\b"),
        Shape("a driving licence number", "DRIVING_LICENCE", 0.85, said=rf"[A-Z]{{0,5}}{D}{{5,10}}[A-Z0-9]{{0,5}}",
              cue=r"\b(?:driving|driver's|drivers|driver) licen[cs]e\b[^.?!]{0,40}$"),
        Shape("a passport number", "PASSPORT", 0.9, said=rf"[A-Z]{{0,3}}{D}{{6,9}}[A-Z]?",
              cue=r"\bpassport\b", reach=90),
    )  # fmt: skip
