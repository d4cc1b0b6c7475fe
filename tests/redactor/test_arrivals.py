"""Which files come in together: transcripts beside the recordings that they were made of, folders looked through."""

from __future__ import annotations

from pathlib import Path

import pytest

from redactor.arrivals import Arrival, arrivals


@pytest.fixture
def there(tmp_path):
    def made(*names: str) -> list[Path]:
        for name in names:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).touch()
        return [tmp_path / name for name in names]

    return made


def test_every_named_file_is_taken_a_transcript_with_its_recording(there):
    sound, captions, text, other, odd = there("a.mp3", "A.vtt", "a.txt", "b.docx", "c.xyz")
    assert arrivals([sound, captions, text, other, odd]).arrivals == (
        Arrival(sound, captions),
        Arrival(None, text),
        Arrival(None, other),
        Arrival(odd),
    )


def test_the_same_name_in_two_folders_is_two_interviews(there):
    sound, captions = there("x/a.mp3", "y/a.vtt")
    assert arrivals([sound, captions]).arrivals == (Arrival(sound), Arrival(None, captions))


def test_of_a_folder_recordings_and_their_transcripts_are_taken(there, tmp_path):
    """The best transcript of each; a text beside them may be anything, and is left out and counted."""
    sound, words, *_ = there("f/a.wav", "f/a.json", "f/a.txt", "f/notes.txt", "f/pic.png", "f/.hidden.wav")
    (deep,) = there("f/in/b.m4a")
    found = arrivals([tmp_path / "f"])
    assert set(found.arrivals) == {Arrival(sound, words), Arrival(deep)}
    assert found.left_out == 3


def test_of_a_folder_of_transcripts_all_are_taken(there, tmp_path):
    one, two = there("f/a.docx", "f/b.docx")
    assert arrivals([tmp_path / "f"]).arrivals == (Arrival(None, one), Arrival(None, two))


def test_an_empty_folder_is_told_to_be_one(there, tmp_path):
    (tmp_path / "f").mkdir()
    assert arrivals([tmp_path / "f"]).arrivals == (Arrival(tmp_path / "f"),)
