"""Number plates of vehicles: Great Britain, Northern Ireland, Ireland."""

from __future__ import annotations

from redactor.detect.recognizers.shaped import D, Shape, Shaped

_CUE = r"\b(?:car|van|lorry|truck|taxi|cab|reg|registration|plates?|motorbike|bike|scooter|moped|vehicle)\b"
_TYPE = "VEHICLE_REGISTRATION"


class Vehicle(Shaped):
    """Plates since 2001 by their shape alone; older and shorter ones in capitals or where a vehicle is spoken of."""

    types = (_TYPE,)
    shapes = (
        Shape("a number plate", _TYPE, 0.9, said=rf"[A-Y][A-Y]{D}{D}[A-Z]{{3}}"),
        Shape("a number plate", _TYPE, 0.9, written=r"\b[A-Y]{2}\d{2} ?[A-Z]{3}\b"),
        Shape("a number plate", _TYPE, 0.85, written=r"(?i)\b[a-y]{2}\d{2} ?[a-z]{3}\b", cue=_CUE),
        Shape("an older number plate", _TYPE, 0.7, written=r"\b(?:[A-Y]\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\d{1,3}[A-Y])\b"),
        Shape(
            "an older number plate", _TYPE, 0.7, said=rf"[A-Y]{D}{{1,3}}[A-Z]{{3}}|[A-Z]{{3}}{D}{{1,3}}[A-Y]", cue=_CUE
        ),
        Shape("a number plate", _TYPE, 0.7, said=rf"[A-Z]{{1,3}}{D}{{2,4}}|{D}{{1,4}}[A-Z]{{1,3}}", cue=_CUE),
        Shape("an Irish number plate", _TYPE, 0.9, written=r"\b\d{2,3}[ -][A-Z]{1,2}[ -]\d{1,6}\b"),
        Shape("an Irish number plate", _TYPE, 0.85, said=rf"[0-9]{{2,3}}[CDGKLMORSTW][A-Z]?{D}{{3,6}}", cue=_CUE),
    )
