"""Patterns for dates as they are written and said: years, months, days of the month."""

from __future__ import annotations

from redactor.detect.spoken.words import bag

_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = r"(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)"
_BELOW_100 = rf"(?:{_TENS}(?:[ -]{_UNIT}\b|(?![ -]{_UNIT}\b))|{_TEEN})"
_SUB = rf"(?:{_BELOW_100}|(?:oh|o)[ -]{_UNIT})"

YEAR = (
    rf"(?:(?:1[89]|20)\d\d|'\d\d|(?:nineteen|twenty)[ -]{_SUB}|nineteen hundred(?: and {_UNIT})?"
    rf"|eighteen[ -](?:{_TENS}[ -]{_UNIT}|(?:oh|o)[ -]{_UNIT})"
    rf"|two thousand(?: and)? (?:{_BELOW_100}|{_UNIT})|two thousand)"
)
"""A year in full: 1984, nineteen eighty-four, twenty nineteen, two thousand and six, '84."""

SHORT_YEAR = rf"(?:'?\d\d|{_BELOW_100}|(?:oh|o)[ -]{_UNIT})"
"""A year without its century, where a month stands before: March 84, june ninety nine."""

LATE_YEAR = rf"(?:(?:sixty|seventy|eighty|ninety)(?:[ -]{_UNIT})?|(?:oh|o)[ -]{_UNIT})"
"""A year without its century that is hardly anything else after a season or holiday: summer ninety seven."""

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|"
    r"jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)

_TO_NINTH = r"first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_ORDINAL = (
    rf"(?:{_TO_NINTH}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|"
    rf"nineteenth|"
    rf"twentieth|twenty[ -](?:{_TO_NINTH})|thirtieth|thirty[ -]first)"
)
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{_ORDINAL})"
"""A day of the month: 12, 12th, twelfth."""

SPOKEN_DAY = rf"(?:{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT})"
"""A day as a bare number in words: "march twelve"; wants a month right beside it."""

MONTH_NUMBER = rf"(?:(?:1[0-2]|[1-9])(?:st|nd|rd|th)|{_TO_NINTH}|tenth|eleventh|twelfth)"
"""A month by its number: the fifth of the *fifth* seventy two."""

WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|wed|thurs|fri|sat|sun)"

HOLIDAY = (
    r"(?:christmas|christmas (?:eve|day)|boxing day|new year'?s? (?:eve|day)|new year'?s|new year|hogmanay|easter|"
    r"easter (?:sunday|monday)|good friday|ramadan|eid|diwali|passover|hanukkah|halloween|bonfire night|valentine'?s|"
    r"valentine'?s day|mother'?s day|father'?s day|(?:saint|st) [^\W\d_]+ day|pancake day|[^\W\d_]+ sunday|lent|"
    r"whitsun|burns night|thanksgiving|"
    r"vaisakhi|nowruz|epiphany|michaelmas|guy fawkes night|may day|[^\W\d_]+ day|ash wednesday|shrove tuesday|"
    r"maundy thursday|whit (?:monday|week|weekend)|all souls(?: day)?|all saints(?: day)?|harvest festival|candlemas|"
    r"lammas|martinmas|twelfth night|advent|(?:chinese|lunar|orthodox) (?:new year|christmas|easter)|holi|purim|"
    r"bank holiday(?: monday)?)"
    r"(?: (?:week|weekend|night|eve|day|morning|monday|tuesday|sunday))?"
)
"""A day that has a name, to stand before a year."""

SEASON = r"(?:spring|summer|autumn|fall|winter)"

CALENDAR = bag(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug",
    "sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun",
    "spring summer autumn fall winter christmas boxing new hogmanay easter good ramadan eid diwali passover hanukkah",
    "halloween bonfire valentine valentines day lent whitsun burns thanksgiving vaisakhi nowruz epiphany michaelmas",
    "guy of ash shrove maundy whit souls saints harvest candlemas lammas martinmas twelfth advent chinese lunar",
    "orthodox holi purim bank holiday week weekend start end beginning middle",
) | {"0"}
"""A line without any of these words holds no date."""
