"""Lists that a study brings along: read from files, obeyed by the detector."""

import pytest

from redactor.detect.engine import Detector
from redactor.detect.lists import StudyLists
from redactor.detect.study_lists import Kind, ListEncoding, ListKind, ListTooLarge, ListUnreadable, read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_text_is_read_in_three_encodings(tmp_path, encoding):
    """One value a line; empty lines are nothing."""
    path = tmp_path / "names.txt"
    path.write_bytes("Siân\r\n\r\nZoë Müller\r\n".encode(encoding))
    assert read(path, Kind.NAMES).known == {"Siân": "PERSON", "Zoë Müller": "PERSON"}


@pytest.mark.parametrize("encoding", ["utf-16", "cp1250", "iso8859-2"])
def test_other_encodings_are_refused(tmp_path, encoding):
    """Better no list than one with wrong letters, that would find nothing."""
    path = tmp_path / "names.txt"
    path.write_bytes("Łukasz\nStanisława\n".encode(encoding))
    with pytest.raises(ListEncoding, match="UTF-8"):
        read(path, Kind.NAMES)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_says_what_each_line_is(tmp_path, separator):
    """With headings or without; what is there already stays."""
    path = tmp_path / "list.csv"
    lines = [("value", "kind"), ("Bev", "name"), ("Tiger Bay", "place"), ("Lantern", "refuge"), ("Hope", "never")]
    path.write_text("\n".join(separator.join(line) for line in lines), "utf-8")
    lists = read(path, Kind.NAMES, StudyLists({"Ann": "PERSON"}))
    assert lists.known == {"Ann": "PERSON", "Bev": "PERSON", "Tiger Bay": "LOCATION", "Lantern": "REFUGE"}
    assert lists.never == {"hope"}


def test_what_cannot_be_read_is_told(tmp_path):
    """No file, a wrong kind, a file that is no list: each its own sentence."""
    with pytest.raises(ListUnreadable):
        read(tmp_path / "none.txt", Kind.NAMES)
    table = tmp_path / "list.csv"
    table.write_text("Bev,colleague\n", "utf-8")
    with pytest.raises(ListKind):
        read(table, Kind.NAMES)
    table.write_bytes(b"a\n" * 3_000_000)
    with pytest.raises(ListTooLarge):
        read(table, Kind.NAMES)


@pytest.mark.weights
def test_known_names_are_found_and_never_words_are_not():
    """Whatever the detector thinks of them by itself."""
    lists = StudyLists({"the Lamp": "REFUGE", "Summer": "PERSON"}, frozenset({"bernadette"}))
    text = "it was summer and the lamp was on and bernadette was in"
    found = Detector("en", lists).detect_text(text)
    assert {text[one.start : one.end] for one in found} == {"summer", "the lamp"}
