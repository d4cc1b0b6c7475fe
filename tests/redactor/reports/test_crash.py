"""A report of what went wrong holds kinds, places and versions, and no word of an interview."""

from __future__ import annotations

import json
import sys

import pytest

from models.transcript import Passage, Transcript, Word
from redactor import reports
from redactor.reports import crash, support
from tests.models.vault.test_withdraw import MARKER, filled


def caught(act) -> BaseException:
    with pytest.raises(Exception) as held:  # noqa: PT011 - whichever it is
        act()
    return held.value


def in_ours():
    said = Transcript((Word(1, MARKER),))
    return said.span(Passage(MARKER, 1))


def in_a_library():
    return json.loads(f'{{"{MARKER}')


def after_another():
    try:
        in_a_library()
    except ValueError as error:
        secret = MARKER * 2
        raise KeyError(secret) from error


def of_a_made_up_kind():
    raise type("Odd", (Exception,), {"__module__": f"{MARKER} said"})(MARKER)


@pytest.mark.parametrize("act", [in_ours, in_a_library, after_another, of_a_made_up_kind])
def test_no_word_is_in_a_report(act):
    """Neither an error's text, nor its causes' text, nor a value that was at hand."""
    error = caught(act)
    assert MARKER in f"{error!r} {error.__traceback__.tb_frame.f_globals['MARKER']}"
    assert MARKER not in crash.report(error)


def test_it_says_what_kind_where_and_with_which_versions():
    told = crash.report(caught(in_ours))
    assert "models.errors.PassageError" in told
    assert "models/transcript.py:" in told
    assert " span\n" in told
    assert f"Python {sys.version.split()[0]}" in told
    assert "sqlcipher3 " in told
    assert "after a json.JSONDecodeError" in crash.report(caught(after_another)).replace("json.decoder", "json")


def test_it_lies_beside_the_vault_for_its_owner_alone(tmp_path):
    path = reports.keep("a report\n", tmp_path)
    assert path.read_text() == "a report\n"
    assert path.stat().st_mode & 0o077 == 0 or sys.platform == "win32"
    later = reports.keep("another\n", tmp_path)
    assert reports.kept(tmp_path) == [later, path]


def test_where_it_cannot_be_written_nothing_more_goes_wrong(tmp_path):
    (tmp_path / reports.FOLDER).write_text("in the way")
    assert reports.keep("a report\n", tmp_path) is None
    assert reports.kept(tmp_path) == []


def test_the_log_for_somebody_who_helps_holds_counts_and_no_word(vault):
    filled(vault, MARKER)
    told = support.log(vault)
    assert MARKER not in told
    assert "300 words" in told
    assert "40 decisions" in told
    assert "1 × PERSON" in told
