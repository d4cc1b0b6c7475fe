"""Broken and hostile transcripts: refused with a sentence, or read with each line that was not read said by number."""

from __future__ import annotations

import json
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Told
from redactor.texts import timing
from redactor.texts.captions import captions
from redactor.texts.errors import (
    NoSuchColumns,
    NothingSaid,
    NoTranscript,
    TextMissing,
    TextNotUtf8,
    TextTooLarge,
)
from redactor.texts.lines import lines
from redactor.texts.reading import read
from redactor.texts.said import Reason, Said, Unread
from tests.redactor.texts.test_plain import bomb, empty_zip, many, no_xml, rewritten, word
from tests.redactor.texts.test_reading import made_of, names, turns, written


def test_times_that_run_backwards_cost_only_their_own_line(tmp_path):
    """A wild time early on does not carry all that follow with it."""
    cues = ("0:01", "0:02"), ("23:20", "23:21"), ("0:03", "0:04"), ("0:02.5", "0:02.7"), ("0:05", "0:06")
    text = "WEBVTT\n\n" + "".join(f"{start} --> {end}\nword\n\n" for start, end in cues)
    made = made_of(tmp_path, "x.vtt", text)
    starts = [word.start for word in made.transcript.words]
    assert starts == sorted(starts)
    assert (starts[0], starts[3], starts[4]) == (1.0, 2.5, 5.0)
    assert made.unread == (Unread(6, Reason.BACKWARDS), Unread(9, Reason.BACKWARDS))


def test_times_past_the_recordings_end_are_put_there_and_said(tmp_path):
    text = "WEBVTT\n\n00:01.000 --> 00:02.000\none\n\n00:09.000 --> 00:30.000\ntwo\n\n01:00.000 --> 01:02.000\nthree\n"
    made = made_of(tmp_path, "x.vtt", text, length=10.0)
    assert max(word.end for word in made.transcript.words) <= 10.0
    assert made.unread == (Unread(6, Reason.PAST_END), Unread(9, Reason.PAST_END))


def test_a_speaker_without_a_name_is_one_and_is_said(tmp_path):
    made = made_of(
        tmp_path, "x.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n<v >one\n\n00:03.000 --> 00:04.000\n<v Ann>two\n"
    )
    assert names(made) == ["", "Ann"]
    assert made.unread == (Unread(3, Reason.NAMELESS),)
    made = made_of(tmp_path, "x.json", json.dumps([{"word": "so", "start": 1, "end": 2, "speaker": ""}]))
    assert names(made) == [""]
    assert made.unread == (Unread(1, Reason.NAMELESS),)


def test_ten_thousand_turns_of_one_word(tmp_path):
    made = made_of(tmp_path, "x.txt", "".join(f"{'Ann' if n % 2 else 'Ben'}: word{n}\n" for n in range(10_000)))
    assert len(made.transcript.turns) == 10_000


def test_odd_captions_are_said_line_by_line_and_no_speech_is_lost(tmp_path):
    text = (
        "WEBVTT\n\nstray\n\n00:01.000 --> 00:0x\nbad time\n\n00:05.000 --> 00:04.000\nends first\n\n"
        "00:06.000 --> 00:07.000\n\nafter a blank line\n\n"
        "00:08.000 --> 00:09.000\nlast\n00:09.500 --> 00:10.000\nnext\n"
    )
    made = made_of(tmp_path, "x.vtt", text)
    assert " ".join(turns(made)) == "bad time ends first after a blank line last next"
    assert made.unread == (
        Unread(3, Reason.HEADING),
        Unread(5, Reason.BAD_TIME),
        Unread(8, Reason.ENDS_FIRST),
        Unread(11, Reason.NO_WORDS),
        Unread(13, Reason.OUTSIDE),
    )


def test_odd_rows_and_segments_are_said_by_their_number(tmp_path):
    made = made_of(tmp_path, "x.csv", "speaker,text,start,end\nAnn,one,1,2\nAnn\n,two,x,4\nAnn,,5,6\n")
    assert turns(made) == ["one", "two"]
    assert made.unread == (
        Unread(3, Reason.NOT_A_LINE),
        Unread(4, Reason.BAD_TIME),
        Unread(4, Reason.NAMELESS),
        Unread(5, Reason.NO_WORDS),
    )
    made = made_of(
        tmp_path, "x.json", '[{"text": "one", "start": NaN}, 7, {"text": ""}, {"text": "two", "start": -1e999}]'
    )
    assert [one.reason for one in made.unread] == [
        Reason.BAD_TIME, Reason.NOT_A_LINE, Reason.NO_WORDS, Reason.BAD_TIME
    ]  # fmt: skip


@pytest.mark.parametrize("make", [bomb, many, no_xml, empty_zip])
def test_a_word_file_that_is_a_trap_is_refused(tmp_path, make):
    with pytest.raises(NoTranscript):
        written(make(tmp_path / "x.docx"))


def huge(path: Path) -> Path:
    with path.open("wb") as file:
        file.truncate(500_000_000)  # of holes: nothing is written
    return path


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("latin.txt", "Ann: déjà".encode("latin-1"), TextNotUtf8),
        ("half.vtt", b"\xff\xfeW", TextNotUtf8),
        ("sound.txt", b"RIFF\0\0\0\0WAVE", NoTranscript),
        ("empty.txt", b"", NothingSaid),
        ("blank.vtt", b"WEBVTT\n\n\n", NothingSaid),
        ("x.pdf", b"%PDF-1.7", NoTranscript),
        ("deep.json", b"[" * 100_000, NoTranscript),
        ("other.json", b'{"name": "x", "list": [1, 2]}', NoTranscript),
        ("nothing.json", b'{"segments": []}', NoTranscript),
        ("columns.csv", b"a,b\n1,2\n", NoSuchColumns),
        ("cell.csv", b'text\n"' + b"x" * 1_000_001, NoTranscript),
        ("long.txt", b"a " * 500_001, TextTooLarge),
    ],
)
def test_what_is_no_transcript_is_refused_with_a_sentence(tmp_path, name, data, error):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(error):
        written(tmp_path / name)


def test_half_a_gigabyte_is_refused_before_it_is_read(tmp_path):
    for name in ("x.docx", "x.txt"):
        with pytest.raises(TextTooLarge):
            written(huge(tmp_path / name))


def test_what_is_not_there_is_refused(tmp_path):
    with pytest.raises(TextMissing):
        written(tmp_path / "gone.vtt")
    with pytest.raises(TextMissing):
        written(tmp_path)


def test_utf_16_with_its_mark_is_read(tmp_path):
    (tmp_path / "x.txt").write_bytes("Ann: déjà\nAnn: vu".encode("utf-16"))
    assert turns(written(tmp_path / "x.txt")) == ["déjà", "vu"]


def test_entities_of_a_word_file_unfold_to_nothing(tmp_path):
    """A billion laughs stay one: the parser refuses, or gives no words of them."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:body><w:p><w:r><w:t>&l11;</w:t></w:r></w:p></w:body>"
    text = f'<?xml version="1.0"?><!DOCTYPE d [{laughs}]><w:document xmlns:w="{space}">{body}</w:document>'
    path = rewritten(word(tmp_path / "x.docx"), "word/document.xml", text.encode())
    assert zipfile.is_zipfile(path)
    with pytest.raises(Told):
        written(path)


said = st.builds(
    Said,
    line=st.integers(1, 50),
    text=st.sampled_from(["one", "two words", "three more words"]),
    start=st.none() | st.floats(0, 1000),
    end=st.none() | st.floats(0, 1000),
)


@given(st.lists(said, max_size=30), st.none() | st.floats(1, 1000))
def test_times_never_run_backwards_nor_past_the_end_and_no_line_is_lost(given_, length):
    made, _ = timing.in_order(given_, length)
    assert [one.text for one in made] == [one.text for one in given_]
    assert all(one.start <= two.start for one, two in pairwise(made))
    assert all(one.start <= one.end for one in made)
    if length is not None:
        assert all(one.end <= length for one in made)


LINES = (
    "Ann: so", "Ben: no", "Ben:", "0:03", "[00:00:04] - x", "Ann  0:05", "", "-->", "w", "[] 10:00:00", "SPEAKER_01",
    "00:01.000 --> 00:02.000", "1", "NOTE", "<v >", "99:99:99 - y",
)  # fmt: skip


@given(st.lists(st.sampled_from(LINES)))
def test_any_lines_are_read_or_refused_and_every_line_number_is_there(parts):
    for reader in (lambda text: lines(text.splitlines()), captions):
        for one in reader("\n".join(parts)):
            assert 1 <= one.line <= len(parts)
            assert isinstance(one, Unread) or one.text


@given(st.binary(max_size=200), st.sampled_from([".txt", ".vtt", ".csv", ".json"]))
def test_any_bytes_are_read_or_told(tmp_path_factory, data, ending):
    path = tmp_path_factory.getbasetemp() / f"any{ending}"
    path.write_bytes(data)
    try:
        (made,) = read(path)
    except Told:
        return
    assert made.transcript.words
