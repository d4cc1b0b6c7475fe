"""Every tool's transcript gives the same words, speakers and times, as far as it has them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
import webvtt

from models.transcript import Role
from redactor.texts.captions import captions
from redactor.texts.reading import Written, read
from redactor.texts.said import Reason, Said, Unread

SAMPLES = Path(__file__).parent / "samples"
TURNS = [("Hello there. Can you hear me?", 3.0), ("Yes, I can.", 5.9), ("Good.", 8.1)]
TEAMS = ("Interview-20260301", "1 March 2026", "Ann Example started transcription")


def written(path: Path, length: float | None = None) -> Written:
    (made,) = read(path, length)
    return made


def turns(made: Written) -> list[str]:
    return [" ".join(word.text for word in turn.words) for turn in made.transcript.turns]


def names(made: Written) -> list[str]:
    return [speaker.name for speaker in made.transcript.speakers]


def made_of(tmp_path: Path, name: str, text: str, length: float | None = None) -> Written:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return written(tmp_path / name, length)


def word_file(path: Path, paragraphs: list[str]) -> Path:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("name", "called", "to_the_second"),
    [
        ("zoom.vtt", ["Ann Example", "Ben Sample"], 0.01),
        ("teams.vtt", ["Ann Example", "Ben Sample"], 0.2),
        ("otter.srt", ["Ann Example", "Ben Sample"], 0.01),
        ("otter.txt", ["Ann Example", "Ben Sample"], 1.0),
        ("noscribe.vtt", ["S00", "S01"], 0.01),
        ("noscribe.txt", ["S00", "S01"], 1.0),
        ("atrain_timestamps.txt", ["SPEAKER_00", "SPEAKER_01"], 1.0),
        ("atrain_nvivo.txt", ["SPEAKER_00", "SPEAKER_01"], 1.0),
        ("atrain_maxqda.txt", ["SPEAKER_00", "SPEAKER_01"], 1.0),
        ("atrain.txt", ["SPEAKER_00", "SPEAKER_01"], None),
        ("atrain.json", ["SPEAKER_00", "SPEAKER_01"], 0.01),
        ("words.csv", ["Ann Example", "Ben Sample"], 0.01),
    ],
)
def test_each_tools_file_gives_the_same_talk(name, called, to_the_second):
    made = written(SAMPLES / name)
    said = " | ".join(turns(made)).replace("there. | Can", "there. Can")
    assert said == " | ".join(text for text, _ in TURNS)
    assert names(made) == called
    assert [speaker.role for speaker in made.transcript.speakers] == [Role.INTERVIEWER, Role.PARTICIPANT]
    firsts = [word for word in made.transcript.words if word.text in ("Hello", "Yes,", "Good.")]
    for word, (_, start) in zip(firsts, TURNS, strict=True):
        if to_the_second is None:
            assert (word.start, word.end) == (0.0, 0.0)
        else:
            assert word.start == pytest.approx(start, abs=to_the_second)
    assert all(one.reason is Reason.HEADING for one in made.unread)
    assert made.spread == (name not in ("atrain.json", "words.csv"))
    assert made.language == "en"


def test_zooms_times_of_day_count_from_the_first_and_go_over_midnight():
    made = written(SAMPLES / "zoom.txt")
    assert turns(made) == [text for text, _ in TURNS]
    assert [turn.words[0].start for turn in made.transcript.turns] == [0.0, 3.0, 6.0]
    assert made.unread == (Unread(2, Reason.TIME_OF_DAY),)


@pytest.mark.parametrize(
    "paragraphs",
    [
        [*TEAMS, "Ann Example   0:03\nHello there. Can you hear me?", "Ben Sample   0:05\nYes, I can.",
         "Ann Example   0:08\nGood."],
        ["0:0:3.170 --> 0:0:5.250\nAnn Example\nHello there. Can you hear me?",
         "0:0:5.900 --> 0:0:8.0\nBen Sample\nYes, I can.", "0:0:8.100 --> 0:0:9.0\nAnn Example\nGood."],
        ["Ann Example: Hello there. Can you hear me?", "Ben Sample: Yes, I can.", "Ann Example: Good."],
    ],
)  # fmt: skip
def test_word_files_of_teams_and_of_people(tmp_path, paragraphs):
    made = written(word_file(tmp_path / "x.docx", paragraphs))
    assert turns(made) == [text for text, _ in TURNS]
    assert names(made) == ["Ann Example", "Ben Sample"]
    assert all(one.reason is Reason.HEADING for one in made.unread)


def test_what_is_well_made_is_read_as_webvtt_py_reads_it():
    """An independent reader gives the same captions, speakers and times."""
    for name in ("zoom.vtt", "teams.vtt", "noscribe.vtt"):
        ours = [one for one in captions((SAMPLES / name).read_text()) if isinstance(one, Said)]
        theirs = list(webvtt.read(str(SAMPLES / name)))
        assert [one.start for one in ours] == [one.start_in_seconds + one.start_time.milliseconds / 1000
                                               if isinstance(one.start_in_seconds, int) else one.start_in_seconds
                                               for one in theirs]  # fmt: skip
        for one, two in zip(ours, theirs, strict=True):
            said = " ".join(two.text.split())
            assert said in (one.text, f"{one.speaker}: {one.text}")
            assert two.voice in (None, one.speaker)


def test_this_programs_own_words_come_back(tmp_path):
    """What was released as JSON or CSV is read with its turns and times; the notices above are left out."""
    made = made_of(
        tmp_path,
        "own.json",
        '{"code": "P01", "turns": [{"number": 1, "speaker": "Participant", "words": '
        '[{"text": "Yes", "start": 1.0, "end": 1.5}, {"text": "[my sister]", "start": 2.0, "end": 3.0}]}]}',
    )
    assert turns(made) == ["Yes [my sister]"]
    made = made_of(
        tmp_path,
        "own.csv",
        "\ufeffturn,speaker,start,end,text,left out,may be quoted\r\n0,,,,P01,,\r\n"
        "1,Participant,1.000,1.500,Yes,no,yes\r\n1,Participant,2.000,2.500,'-well,no,yes\r\n",
    )
    assert turns(made) == ["Yes -well"]
    assert made.unread == (Unread(2, Reason.HEADING),)


def test_whisper_cpp_counts_milliseconds(tmp_path):
    made = made_of(
        tmp_path, "w.json", '{"transcription": [{"offsets": {"from": 1500, "to": 2500}, "text": " Oh yes."}]}'
    )
    assert [(word.start, word.end) for word in made.transcript.words] == [(1.5, 1.875), (1.875, 2.5)]


def test_speech_is_not_taken_for_a_speaker(tmp_path):
    """One "Call Bev:" and one "at 10:30" do not make a name of it."""
    made = made_of(tmp_path, "x.txt", "Ann: Well.\nWe met at 10:30\nBen: I left.\nThen\nAnn: Yes.\nBen: So.\n")
    assert names(made) == ["Ann", "Ben"]
    assert turns(made) == ["Well.", "We met at 10:30", "I left.", "Then", "Yes.", "So."]
    plain = made_of(tmp_path, "y.txt", "We met at 10:30\nand then I left.\nCall Bev: that is what he said.\nSo.\n")
    assert names(plain) == [""]
    assert len(turns(plain)) == 4


def test_interviewers_are_known_by_what_they_are_called(tmp_path):
    made = made_of(tmp_path, "x.txt", "I: Well.\nP07: Why? Really?\nI: So.\nP07: Yes?\n")
    assert [speaker.role for speaker in made.transcript.speakers] == [Role.INTERVIEWER, Role.PARTICIPANT]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Et puis je suis allée chez ma soeur, parce que nous étions très proches dans la famille.", "fr"),
        ("Und dann bin ich zu meiner Schwester gegangen, weil wir uns immer sehr nahe waren.", "de"),
        ("And then I went to my sister, because we had always been close to each other.", "en"),
        ("Mmm.", "en"),
    ],
)
def test_the_language_is_told_by_its_commonest_words(tmp_path, text, code):
    assert made_of(tmp_path, "x.txt", text).language == code
