"""CSV, JSON and TextGrid: every word with its times, and no cell that calculates."""

from __future__ import annotations

import csv
import io
import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from praatio import textgrid

from models.decision import Act
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import case, decide, said

REDACTED = said(
    ("Interviewer", "Who drove?"), ("Wren", "Gwen did."), decisions=(decide(Act.REPLACE, 3, 3, "[my sister]"),)
)


def rows(redacted, layout=None) -> list[dict[str, str]]:
    data = WRITERS["csv"].write(redacted, layout or Layout())
    assert data.startswith(b"\xef\xbb\xbf")
    return [row for row in csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")) if row["turn"] != "0"]


def test_csv_has_a_row_a_word_with_its_times():
    """What stands for left-out words is a row like them, and says so."""
    assert [tuple(row.values()) for row in rows(REDACTED)] == [
        ("1", "Interviewer", "0.000", "0.400", "Who", "no", "yes"),
        ("1", "Interviewer", "0.500", "0.900", "drove?", "no", "yes"),
        ("2", "Wren", "1.000", "1.400", "[my sister]", "yes", "yes"),
        ("2", "Wren", "1.500", "1.900", "did.", "no", "yes"),
    ]


def test_times_stay_away_when_they_are_not_wanted():
    """Times can tell who spoke how long; a study may leave them out."""
    assert {(row["start"], row["end"]) for row in rows(REDACTED, Layout(times=False))} == {("", "")}
    assert "start" not in json.loads(WRITERS["json"].write(REDACTED, Layout(times=False)))["turns"][0]["words"][0]


@pytest.mark.parametrize("formula", ["=1+1", "+44", "-2", "@SUM(A1)", "＝1", '=HYPERLINK("http://a.example")'])
def test_no_cell_is_a_formula(formula):
    """A spreadsheet shows it as it was said, and calculates nothing."""
    (word,) = rows(said(("Wren", formula)))
    assert word["text"] == f"'{formula}"


def test_json_says_who_what_and_when():
    """Speakers with their roles; words with times and marks; no kind of detail, no ids."""
    turn = json.loads(WRITERS["json"].write(REDACTED, Layout()))["turns"][1]
    assert turn == {
        "number": 2,
        "speaker": "Wren",
        "role": "participant",
        "words": [
            {"text": "[my sister]", "start": 1.0, "end": 1.4, "left_out": True, "quote": True},
            {"text": "did.", "start": 1.5, "end": 1.9, "left_out": False, "quote": True},
        ],
    }


def test_a_textgrid_has_a_tier_a_speaker(tmp_path):
    """Praat's own reader rules: intervals meet, and the gaps are empty."""
    file = tmp_path / "made.TextGrid"
    file.write_bytes(WRITERS["TextGrid"].write(REDACTED, Layout()))
    grid = textgrid.openTextgrid(str(file), includeEmptyIntervals=False)
    assert grid.tierNames == ("Notice", "Interviewer", "Wren")
    assert [tuple(entry) for entry in grid.getTier("Wren").entries] == [(1.0, 1.4, "[my sister]"), (1.5, 1.9, "did.")]
    assert grid.getTier("Notice").entries[0].label.startswith("P07: de-identified transcript")
    assert grid.maxTimestamp == 1.9


@given(st.randoms())
def test_intervals_touch_and_fill_the_tier(random: Random):
    """Whatever times words have: each interval begins where the last one ends, and all tiers end together."""
    written = WRITERS["TextGrid"].make(case(random).redacted, Layout()).decode()
    tiers = written.split("    item [")[2:]
    end = written.split("xmax = ")[1].split("\n")[0]
    for tier in tiers:
        bounds = [line.split(" = ") for line in tier.splitlines() if line.startswith("            xm")]
        starts, ends = [v for k, v in bounds if "xmin" in k], [v for k, v in bounds if "xmax" in k]
        assert starts == ["0.000", *ends[:-1]]
        assert ends[-1] == end
        assert all(float(a) < float(b) for a, b in zip(starts, ends, strict=True))
