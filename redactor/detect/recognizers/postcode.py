"""Postcodes: UK, Eircode, Canada; the first half of a UK one too; US and Australian ones where they are named."""

from __future__ import annotations

from redactor.detect.recognizers.shaped import D, Shape, Shaped

_AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|"
    "GY|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|"
    "PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|"
    "YO|ZE"
)
_SINGLE = "B|E|G|L|M|N|S|W"
_AREA = f"(?:{_AREAS}|{_SINGLE})"
_INWARD = "[ABD-HJLNP-UW-Z]{2}"
_HOME = (
    r"\b(?:postcode|post code|zip|zip code|live|lives|lived|living|in|from|to|near|around|over|area|down|moved|flat|"
    r"house|"
    r"estate|address)\b(?: \w+){0,3}[ ,:]*$"
)
_NAMED = r"\b(?:postcode|post code|zip|zip code)\b[^.?!]{0,25}$"


class Postcode(Shaped):
    """Whole ones by their shape; halves by their area letters where a home or a way is spoken of."""

    types = ("POSTCODE",)
    shapes = (
        Shape("a UK postcode", "POSTCODE", 0.95, written=rf"(?i)\b(?=[a-z]{{1,2}}\d){_AREA}\d[\da-z]? ?\d{_INWARD}\b"),
        Shape("a UK postcode", "POSTCODE", 0.9, said=rf"{_AREA}{D}[0-9OA-HJKMNPR-Y]?{D}{_INWARD}"),
        Shape("the first half of a UK postcode", "POSTCODE", 0.7, written=rf"\b(?:{_AREAS})\d{{1,2}}[A-Z]?\b"),
        Shape("the first half of a UK postcode", "POSTCODE", 0.6, written=r"\b[BEGLNSW]\d{1,2}\b", cue=_HOME),
        Shape("the first half of a UK postcode", "POSTCODE", 0.6, said=rf"(?:{_AREAS}){D}{{1,2}}[A-Z]?", cue=_HOME),
        Shape("an Irish Eircode", "POSTCODE", 0.9, written=r"\b[AC-FHKNPRTV-Y](?:\d\d|6W) ?[0-9AC-FHKNPRTV-Y]{4}\b"),
        Shape(
            "an Irish Eircode",
            "POSTCODE",
            0.7,
            said=rf"[AC-FHKNPRTV-Y]{D}{D}[0-9OAC-FHKNPRTV-Y]{{4}}",
            cue=r"\b(?:eir ?code|eire code|air code)\b",
        ),
        Shape(
            "a Canadian postal code",
            "POSTCODE",
            0.9,
            written=r"\b[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d\b",
        ),
        Shape(
            "a Canadian postal code",
            "POSTCODE",
            0.85,
            said=rf"[ABCEGHJ-NPRSTVXY]{D}[ABCEGHJ-NPRSTV-Z]{D}[ABCEGHJ-NPRSTV-Z]{D}",
        ),
        Shape("a US ZIP code", "POSTCODE", 0.8, written=r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b"),
        Shape("a postcode", "POSTCODE", 0.85, said=r"[A-Z0-9]{3,8}", cue=_NAMED),
    )
