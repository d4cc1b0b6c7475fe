"""Patterns for dates as they are written and said: years, months, days of the month."""

from __future__ import annotations

_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)"
_TENS = r"(?:twenty|thirty|forty|fourty|fifty|sixty|seventy|eighty|ninety)"
_SUB = rf"(?:{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|(?:oh|o)[ -]{_UNIT}|hundred(?: and {_UNIT}|(?: and)? {_TEEN})?)"

YEAR = (
    rf"(?:(?:1[89]|20)\d\d|'\d\d|(?:nineteen|twenty)[ -](?!hundred){_SUB}|nineteen hundred(?: and {_UNIT})?"
    rf"|two thousand(?: and)? (?:{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT})|two thousand)"
)
"""A year in full: 1984, nineteen eighty-four, twenty nineteen, two thousand and six, '84."""

SHORT_YEAR = rf"(?:'?\d\d|{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|(?:oh|o)[ -]{_UNIT})"
"""A year without its century, where a month stands before: March 84, june ninety nine."""

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)

_ORDINAL = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|"
    r"seventeenth|eighteenth|nineteenth|twentieth|twenty[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|thirty[ -]first)"
)
DAY = rf"(?:(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?|{_ORDINAL})"
"""A day of the month: 12, 12th, twelfth."""

SPOKEN_DAY = rf"(?:{_TENS}(?:[ -]{_UNIT})?|{_TEEN}|{_UNIT})"
"""A day as a bare number in words: "march twelve"; wants a month right beside it."""

WEEKDAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|wed|thurs|fri|sat|sun)"

HOLIDAY = (
    r"(?:christmas|christmas eve|christmas day|boxing day|new year's eve|new years eve|new year's day|new years day|new year's|new years|new year|"
    r"hogmanay|easter|easter sunday|easter monday|good friday|ramadan|eid|diwali|passover|hanukkah|halloween|bonfire night|valentine's day|"
    r"valentines day|valentine's|valentines|mother's day|mothers day|father's day|fathers day|st patrick's day|pancake day|lent|whitsun|"
    r"burns night|thanksgiving|vaisakhi|nowruz|epiphany|michaelmas|guy fawkes night|may day)"
)
SEASON = r"(?:spring|summer|autumn|fall|winter)"
