"""A participant's own copy is the text she was shown, and it is noted that she has it."""

import pytest

from models.decision import Act
from models.errors import FolderError
from models.transcript import Passage, Role
from redactor import sample
from redactor.release import prepare
from redactor.release.own_copy import as_file, save_own_copy


@pytest.fixture
def interview(vault):
    words = sample.words()
    made = vault.store.interviews.add()
    vault.store.transcripts.append(made.id, words.words, 90.0)
    vault.store.transcripts.set_speakers(made.id, words.speakers, {})
    vault.store.decisions.add(made.id, by=Role.PARTICIPANT, speaker=2, act_=Act.HIDE, passage=Passage(3, 9))
    return made.id


def test_it_is_the_very_text(vault, interview, tmp_path):
    """The copy is what the text writer gives, byte for byte; a second one does not write over the first."""
    prepared = prepare(vault.store, interview)
    paths = [save_own_copy(vault.store, prepared, 2, tmp_path) for _ in range(2)]
    assert [path.name for path in paths] == ["P01-my-copy.txt", "P01-my-copy-2.txt"]
    wanted = as_file(prepared.redacted)
    assert [path.read_bytes() for path in paths] == [wanted, wanted]
    assert [(copy.how, copy.digest) for copy in vault.store.copies.get(interview)] == [
        ("saved", prepared.redacted.digest)
    ] * 2


def test_where_it_cannot_be_written_nothing_is_noted(vault, interview, tmp_path):
    with pytest.raises(FolderError):
        save_own_copy(vault.store, prepare(vault.store, interview), 2, tmp_path / "gone")
    assert vault.store.copies.get(interview) == []
