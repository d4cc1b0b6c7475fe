"""The sound goes through the one door: signed for by everybody, made new, never beside a text of another shape."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest

from models.decision import Act
from models.erased import Withdrawn
from models.study import Imported
from models.transcript import Passage, Role, Speaker, Transcript, Word
from redactor import release as door
from redactor.progress import Progress
from redactor.release import ChangedMeanwhile, Sound, prepare, release, releasing, sign, source
from redactor.release.choice import record_choice_not_to_review
from redactor.release.gate import ParticipantKeepsSound, ResearcherMustSignSound
from redactor.release.sound.again import StillHeard
from redactor.release.sound.choice import Made
from redactor.release.sound.making import NoSound, TimesUnsure

SAID = ["My", "sister", "Ffion", "works", "here"]


@pytest.fixture
def interview(vault) -> int:
    made = vault.add_recording(BytesIO(b"sound that only the fake below would read")).id
    words = [Word(n, w, float(n), n + 0.5, 1) for n, w in enumerate(SAID, start=1)]
    vault.store.transcripts.append(made, words, 8.0)
    vault.store.transcripts.set_speakers(made, (Speaker(1, "P", Role.PARTICIPANT),), dict.fromkeys(range(1, 6), 1))
    vault.store.decisions.add(made, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(3, 3), speaker=1)
    return made


@pytest.fixture
def fake(monkeypatch):
    """In place of the child: writes a file, tells progress, and does what a test asks in between."""
    during = []

    def making(_asked, target, prepared, transcript, *, look):
        target.write_bytes(b"made anew")
        yield Progress("cutting", 0.5)
        for act in during:
            act()
        yield Made(("It was heard again.",), ("Silence stands for 1 second.",))

    monkeypatch.setattr(door, "making", making)
    return during


def signed(vault, interview: int, *, hers: bool = True, mine: bool = True) -> None:
    prepared = prepare(vault.store, interview)
    sign(vault.store, replace(prepared, sound=hers), by=Role.PARTICIPANT, name="Wren", speaker=1)
    sign(vault.store, replace(prepared, sound=mine), by=Role.RESEARCHER, name="Dr Lind")


def let_out(vault, interview: int, folder, **how):
    asked = source(vault, interview, Sound("flac"))
    return release(vault.store, prepare(vault.store, interview), folder, how.get("endings", ["txt"]), sound=asked)


def test_sound_leaves_with_its_text_and_the_receipt_says_what_was_done(vault, interview, tmp_path, fake):
    signed(vault, interview)
    receipt = let_out(vault, interview, tmp_path / "out")
    file = tmp_path / "out" / "P01-sound.flac"
    assert receipt.files["P01-sound.flac"] == sha256(file.read_bytes()).hexdigest()
    assert receipt.sound == ("Silence stands for 1 second.",)
    assert "It was heard again." in receipt.checks
    assert vault.store.receipts.get(interview) == [receipt]
    page = (tmp_path / "out" / "P01-receipt.txt").read_text()
    hers = (tmp_path / "out" / "P01-for-the-participant.html").read_text()
    assert "Silence stands for 1 second." in page
    assert "Silence stands for 1 second." in hers
    assert page.count("P01-sound.flac") == 2


def test_a_signature_under_the_text_alone_lets_no_sound_out(vault, interview, tmp_path, fake):
    signed(vault, interview, hers=False)
    with pytest.raises(ParticipantKeepsSound):
        let_out(vault, interview, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_researcher_signs_for_the_sound_too(vault, interview, tmp_path, fake):
    signed(vault, interview, mine=False)
    with pytest.raises(ResearcherMustSignSound):
        let_out(vault, interview, tmp_path / "out")


def test_who_chose_not_to_review_did_not_say_yes_to_the_sound(vault, interview, tmp_path, fake):
    record_choice_not_to_review(vault.store, interview, 1, recorded_by="Dr Lind")
    prepared = replace(prepare(vault.store, interview), sound=True)
    sign(vault.store, prepared, by=Role.RESEARCHER, name="Dr Lind")
    with pytest.raises(ParticipantKeepsSound):
        let_out(vault, interview, tmp_path / "out")


def test_everybody_in_a_group_has_to_say_yes(vault, interview, tmp_path, fake):
    people = (Speaker(1, "P", Role.PARTICIPANT), Speaker(2, "Q", Role.PARTICIPANT))
    vault.store.transcripts.set_speakers(interview, people, {5: 2})
    prepared = prepare(vault.store, interview)
    sign(vault.store, replace(prepared, sound=True), by=Role.PARTICIPANT, name="Wren", speaker=1)
    sign(vault.store, prepared, by=Role.PARTICIPANT, name="Robin", speaker=2)
    sign(vault.store, replace(prepared, sound=True), by=Role.RESEARCHER, name="Dr Lind")
    with pytest.raises(ParticipantKeepsSound):
        let_out(vault, interview, tmp_path / "out")


def test_a_signature_for_the_sound_lets_the_text_out_alone_too(vault, interview, tmp_path):
    signed(vault, interview)
    receipt = release(vault.store, prepare(vault.store, interview), tmp_path / "out", ["txt"])
    assert list(receipt.files) == ["P01-transcript.txt"]
    assert receipt.sound == ()


def test_sound_that_was_taken_back_is_not_there_to_leave(vault, interview):
    signed(vault, interview)
    vault.withdraw(interview, Withdrawn.SOUND)
    with pytest.raises(NoSound):
        source(vault, interview, Sound())


def test_sound_is_not_cut_by_times_that_were_spread_over_words(vault):
    """A transcript from elsewhere: the word that is hidden may lie seconds from where it is thought to be."""
    transcript = Transcript((Word(1, "Ffion", 0.0, 0.5, 1),), (Speaker(1, "", Role.PARTICIPANT),))
    recording = vault.seal(BytesIO(b"sound"))
    made = vault.store.interviews.add_imported(
        transcript, Imported(0, "ab", spread=True), seconds=8.0, recording=recording
    )
    with pytest.raises(TimesUnsure):
        source(vault, made.id, Sound())


def test_what_is_struck_or_taken_back_while_the_sound_is_made_does_not_leave(vault, interview, tmp_path, fake):
    """Making takes long, and she may change her mind in the meantime."""
    signed(vault, interview)
    fake.append(
        lambda: vault.store.decisions.add(
            interview, by=Role.PARTICIPANT, act_=Act.HIDE, passage=Passage(5, 5), speaker=1
        )
    )
    with pytest.raises(ChangedMeanwhile):
        let_out(vault, interview, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []
    signed(vault, interview)
    fake[:] = [lambda: vault.withdraw(interview, Withdrawn.SOUND)]
    with pytest.raises(ChangedMeanwhile):
        let_out(vault, interview, tmp_path / "out")
    assert list((tmp_path / "out").iterdir()) == []


def test_a_hit_deletes_every_file_and_says_where_and_not_what(vault, interview, tmp_path, fake):
    def heard() -> None:
        raise StillHeard([3.2, 61.0])

    signed(vault, interview)
    fake.append(heard)
    with pytest.raises(StillHeard) as told:
        let_out(vault, interview, tmp_path / "out")
    assert "0:03, 1:01" in str(told.value)
    assert "Ffion" not in str(told.value)
    assert list((tmp_path / "out").iterdir()) == []
    assert vault.store.receipts.get(interview) == []


def test_stopped_in_the_middle_leaves_nothing(vault, interview, tmp_path, fake):
    signed(vault, interview)
    asked = source(vault, interview, Sound())
    steps = releasing(vault.store, prepare(vault.store, interview), tmp_path / "out", ["txt"], sound=asked)
    assert isinstance(next(steps), Progress)
    steps.close()
    assert list((tmp_path / "out").iterdir()) == []
    assert vault.store.receipts.get(interview) == []


def test_what_a_killed_release_left_behind_goes_with_the_next(vault, interview, tmp_path, fake):
    """Temporary sound stayed on the disk after a kill in another tool."""
    left = tmp_path / "out" / ".0123456789abcdef.part"
    left.mkdir(parents=True)
    (left / "P01-sound.flac").write_bytes(b"half made")
    signed(vault, interview)
    let_out(vault, interview, tmp_path / "out")
    assert not left.exists()


def test_the_original_sound_is_never_beside_a_redacted_text(vault, interview, tmp_path, fake):
    """'Whole media' shipped it in another tool: here nothing but what `making` makes gets into the folder."""
    signed(vault, interview)
    let_out(vault, interview, tmp_path / "out", endings=["txt", "docx", "qdpx"])
    assert not [path for path in (tmp_path / "out").iterdir() if b"only the fake" in path.read_bytes()]
