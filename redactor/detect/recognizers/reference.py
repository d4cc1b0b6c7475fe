"""References of prisons, courts, police, the Home Office and councils."""

from __future__ import annotations

from redactor.detect.recognizers.shaped import D, Shape, Shaped

_CASE = "CASE_REFERENCE"


class Reference(Shaped):
    """Shapes that such numbers have in England and Wales, Scotland and Ireland."""

    types = ("PRISON_NUMBER", _CASE)
    shapes = (
        Shape("a prison number", "PRISON_NUMBER", 0.9, written=r"\b[A-Z]\d{4}[A-Z]{2}\b"),
        Shape("a prison number", "PRISON_NUMBER", 0.85, said=rf"[A-Z]{D}{{4}}[A-Z]{{2}}"),
        Shape("a prison number", "PRISON_NUMBER", 0.85, said=rf"[A-Z]{{0,2}}{D}{{4,7}}[A-Z]{{0,2}}",
              cue=r"\b(?:prison|prisoner|prison one|inmate|landing|wing|jail|nomis)\b[^.?!]{0,40}$"),
        Shape("a family court case number", _CASE, 0.9, said=rf"[A-Z]{{2}}{D}{{2}}[A-Z]{D}{{5}}"),
        Shape("a crown court case number", _CASE, 0.9, written=r"\b[TSU](?:19|20)\d{2}[ -]?\d{4}\b"),
        Shape("a tribunal's case number", _CASE, 0.9, written=r"\b[A-Z]{2,4}/\d{3,6}/(?:19|20)\d{2}\b"),
        Shape("a crime reference", _CASE, 0.85, written=r"\b(?:[A-Z]{1,4}[/-])?\d{1,10}[/-]\d{2,7}[/-]\d{2,4}\b",
              cue=r"\b(?:crime|incident|case|police|reference|ref|log|court|claim)\b", reach=80),
        Shape("a case reference", _CASE, 0.85, said=rf"(?=.*{D}{D})[A-Z0-9]{{4,16}}",
              cue=r"\b(?:crime|incident|case|reference|ref|log|court|claim|tribunal|home office|asylum)\b"
              r"[^.?!]{0,45}$"),
    )  # fmt: skip
