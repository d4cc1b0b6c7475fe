"""What she strikes with a code of her own: no words and no sound of it are left to anybody but her."""

from __future__ import annotations

import io
import wave
from dataclasses import replace

import numpy as np
import pytest

from models.decision import UNWRITTEN, Act, Decision, Level
from models.edit import Change, Side
from models.erased import Withdrawn
from models.errors import StruckIsClosed, StruckIsGone, VaultDamaged
from models.finding import Finding
from models.pseudonym import PseudonymEntry, Style
from models.resolve import resolve
from models.review import SignOff
from models.sealing import pieces
from models.sealing.blank import blank, is_blank
from models.sealing.locks import Closing, Key
from models.store.rows import now
from models.transcript import Passage, Role, Speaker, Word
from models.vault import BACKUPS
from tests.conftest import CHEAP
from tests.models.pages import files_of, raw_pages

RATE = 16_000
MARKER = "Zyxwvutsrq"
TONE = np.array([7919, -7919] * 8, "<i2").tobytes()
"""What a struck second sounds like: found in no other."""
CODE = "blue door"
NAMES = Passage(3, 4)


@pytest.fixture
def made(vault):
    """Six seconds, a word a second; the third and fourth word and their sound are markers."""
    sound = b"".join((TONE * 1000 if at in {2, 3} else bytes(RATE * 2))[: RATE * 2] for at in range(6))
    recording = vault.store.interviews.recording(vault.add_recording(io.BytesIO(b"as it came" + sound)).id)
    vault.exchange(vault.in_pieces(recording, [sound], channels=1, rate=RATE))
    store, interview = vault.store, recording.interview
    texts = ["Then", "to", f"“{MARKER}ville", f"{MARKER}’s,", "of", "course."]
    store.transcripts.append(
        interview, [Word(at, text, at - 1.0, float(at), 1) for at, text in enumerate(texts, 1)], 6.0
    )
    store.transcripts.set_speakers(interview, [Speaker(1, "", Role.PARTICIPANT)], {})
    found = Finding(1, Passage(3, 4), "PERSON", 0.9, f"near {MARKER}", hides=True, replacement=f"[{MARKER}’s sister]")
    store.findings.replace(interview, [found])
    store.pseudonyms.add([PseudonymEntry(MARKER.lower(), "PERSON", Style.NAME, "Ann", interview)])
    return interview


def strike(vault, interview, act=Act.HIDE, passage=NAMES, key=None, **rest):
    draft = Decision(0, Role.PARTICIPANT, act, UNWRITTEN, passage, speaker=1, **rest)
    return vault.store.decisions.add_together(interview, [draft], {1: key} if key else None)[0]


def take_back(vault, interview, decision, key=None):
    draft = Decision(0, Role.PARTICIPANT, Act.TAKE_BACK, UNWRITTEN, takes_back=decision.id, speaker=1)
    return vault.store.decisions.add_together(interview, [draft], {1: key} if key else None)


def heard(vault, interview):
    """Per second whether anything is heard."""
    with vault.open_recording(vault.store.interviews.recording(interview)) as sound, wave.open(sound) as read:
        samples = np.frombuffer(read.readframes(read.getnframes()), "<i2")
    return [bool(samples[at * RATE : (at + 1) * RATE].any()) for at in range(6)]


def texts(vault, interview):
    return [word.text for word in vault.store.transcripts.get(interview).words]


def nowhere(vault):
    pages = raw_pages(vault)
    whole = pages.lower() + files_of(vault.folder).lower()
    return MARKER.lower().encode() not in whole and TONE not in pages and TONE not in files_of(vault.folder)


@pytest.mark.parametrize("act", [{"act": Act.HIDE}, {"act": Act.REPLACE, "text": "[a place]"},
                                 {"act": Act.LEVEL, "level": Level.REMOVE}])  # fmt: skip
def test_no_word_and_no_sound_of_it_is_left_the_moment_she_strikes(vault, made, act):
    (vault.folder / BACKUPS).mkdir()
    (vault.folder / BACKUPS / "before-m002.backup").write_bytes(b"sealed")
    vault.store.codes.put(made, 1, CODE, CHEAP)
    keys = vault.store.interviews.recording(made).key
    assert MARKER.encode() in raw_pages(vault), "else the search would prove nothing"
    assert heard(vault, made) == [False, False, True, True, False, False]
    strike(vault, made, **act)
    assert nowhere(vault)
    gone = {at for at in range(60) if keys[at * 32 : at * 32 + 32] not in raw_pages(vault)}
    assert gone == set(range(20, 40)), "the keys of her seconds, and of no others"
    assert not any(heard(vault, made))
    assert texts(vault, made) == ["Then", "to", "“▮", "▮’s,", "of", "course."]
    assert list((vault.folder / BACKUPS).iterdir()) == []
    assert vault.store.pseudonyms.all() == []
    (found,) = vault.store.findings.get(made)
    assert (found.why, found.replacement) == ("", "[name]")


def test_she_sees_it_with_her_code_and_brings_it_back(vault, made):
    store = vault.store
    store.codes.put(made, 1, CODE, CHEAP)
    before, found = store.transcripts.get(made), store.findings.get(made)
    struck = strike(vault, made)
    assert store.codes.key(made, 1, "red door") is None
    key = store.codes.key(made, 1, "Blue Door")
    assert store.strikes.revealed(made, 1, key) == before
    take_back(vault, made, struck, key)
    assert (store.transcripts.get(made), store.findings.get(made)) == (before, found)
    assert heard(vault, made) == [False, False, True, True, False, False]


def test_without_the_key_nothing_of_it_shows_again(vault, made):
    """Neither undoing nor keeping brings back what is closed, whoever asks; nothing is written then."""
    vault.store.codes.put(made, 1, CODE, CHEAP)
    struck = strike(vault, made)
    for tried in (lambda key: take_back(vault, made, struck, key), lambda key: strike(vault, made, Act.KEEP, key=key)):
        for key in (None, Key.new()):
            with pytest.raises(StruckIsClosed):
                tried(key)
    with pytest.raises(StruckIsClosed):
        vault.store.codes.put(made, 1, "another code", CHEAP)
    assert len(vault.store.decisions.get(made)) == 1
    assert nowhere(vault)


def test_what_she_struck_before_she_had_a_code_is_closed_when_she_sets_one(vault, made):
    strike(vault, made)
    assert MARKER.encode() in raw_pages(vault)
    vault.store.codes.put(made, 1, CODE, CHEAP)
    assert nowhere(vault)


def test_sound_is_silent_also_where_it_came_in_pieces_later(vault):
    made = vault.add_recording(io.BytesIO(TONE * 4000)).id
    vault.store.transcripts.append(made, [Word(1, MARKER, 0.5, 1.5, 1)], 2.0)
    vault.store.codes.put(made, 1, CODE, CHEAP)
    strike(vault, made, passage=Passage(1, 1))
    recording = vault.store.interviews.recording(made)
    vault.exchange(vault.in_pieces(recording, [TONE * 4000], channels=1, rate=RATE))
    assert not any(heard(vault, made))
    assert recording.key not in raw_pages(vault)
    assert not vault.recording_path(recording.file).exists()


def test_another_code_opens_what_the_first_one_closed(vault, made):
    store = vault.store
    key = store.codes.put(made, 1, CODE, CHEAP)
    struck = strike(vault, made)
    store.codes.put(made, 1, "a new code", CHEAP, key=key)
    assert store.codes.key(made, 1, CODE) is None
    take_back(vault, made, struck, store.codes.key(made, 1, "a new code"))
    assert MARKER in "".join(texts(vault, made))


@pytest.mark.parametrize("how", ["signed", "on her word", "code taken away"])
def test_destroyed_nobody_brings_it_back(vault, made, tmp_path, how):
    """Signing destroys it, and so does her word; who takes a forgotten code away destroys it too, and reads nothing."""
    store = vault.store
    key = store.codes.put(made, 1, CODE, CHEAP)
    vault.backup(tmp_path / "one.backup")
    struck = strike(vault, made)
    closed = vault._db.execute("SELECT closed FROM struck WHERE number = 3").fetchone()[0]
    assert closed in raw_pages(vault)
    if how == "signed":
        store.sign_offs.add(made, SignOff(Role.PARTICIPANT, "Ann", "d", 1, (), now(), speaker=1))
    elif how == "on her word":
        store.erasures.destroy_struck(made, 1)
    else:
        store.codes.remove(made, 1)
    assert nowhere(vault)
    assert closed not in raw_pages(vault)
    for tried in (lambda: take_back(vault, made, struck, key), lambda: strike(vault, made, Act.KEEP, key=key)):
        with pytest.raises(StruckIsGone):
            tried()
    if how != "code taken away":
        (record,) = store.erasures.all()
        assert (record.what, record.counts["word"], record.counts["sound"]) == (Withdrawn.STRUCK, 2, 20)
        assert record.backups == (str(tmp_path / "one.backup"),)
    assert not any(look.shown for look in resolve(store.transcripts.get(made), (), store.decisions.get(made))[2:4])


def test_of_two_participants_each_opens_her_own(vault, made):
    store = vault.store
    keys = {who: store.codes.put(made, who, f"code of {who}", CHEAP) for who in (1, 2)}
    hers = strike(vault, made, passage=Passage(3, 3))
    draft = Decision(0, Role.PARTICIPANT, Act.HIDE, UNWRITTEN, Passage(3, 4), speaker=2)
    store.decisions.add_together(made, [draft])
    with pytest.raises(StruckIsClosed):
        take_back(vault, made, hers, keys[2])
    take_back(vault, made, hers, keys[1])  # the other one strikes it still, so it is closed with her lock now
    assert nowhere(vault)
    assert f"“{MARKER}ville" in [word.text for word in store.strikes.revealed(made, 2, keys[2]).words]


def test_a_strike_without_a_code_is_as_it_was(vault, made):
    before = texts(vault, made)
    struck = strike(vault, made)
    assert texts(vault, made) == before
    take_back(vault, made, struck)
    assert texts(vault, made) == before


@pytest.mark.parametrize(("text", "left"), [("Gareth,", "▮,"), ("(Ann’s)", "(▮’s)"), ("“No!”", "“▮!”"), ("—", "▮—")])
def test_a_blank_keeps_what_stands_around_a_word(text, left):
    assert blank(text) == left
    assert is_blank(left)


def test_who_closed_something_cannot_open_it():
    key = Key.new()
    lock = key.lock(CODE, CHEAP)
    closed = Closing(lock.public).close(b"a name", "1 word 3")
    assert Key.unlock(lock, CODE).open(closed, "1 word 3") == b"a name"
    for other, what in ((Key.new(), "1 word 3"), (key, "1 word 4")):
        with pytest.raises(StruckIsClosed):
            other.open(closed, what)


def test_a_piece_is_reached_by_any_of_its_sound():
    assert pieces.touched(1.0, 1.1, 100) == range(10, 11)
    assert pieces.touched(0.99, 1.11, 100) == range(9, 12)
    assert pieces.touched(9.5, float("inf"), 100) == range(95, 100)


def test_a_harmed_recording_in_pieces_is_told(vault, made):
    recording = vault.store.interviews.recording(made)
    path = vault.recording_path(recording.file)
    whole = path.read_bytes()
    assert len(whole) > 60 * (RATE // 10 * 2)
    for at in (0, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        with pytest.raises(VaultDamaged), vault.open_recording(recording) as sound:
            sound.readall()
    for size in (0, 20, len(whole) - 1, len(whole) - 3216):
        path.write_bytes(whole[:size])
        with pytest.raises(VaultDamaged):
            vault.open_recording(recording)


def test_of_words_that_were_typed_together_the_sound_of_all_goes(vault, made):
    """Nobody knows when each of them is said, so the whole time that they share is closed with one of them."""
    store = vault.store
    words = store.transcripts.get(made).words
    typed = [replace(word, loose=True) for word in words[3:6]]  # seconds 3 to 6; the marker is heard up to 4
    change = Change(Side(words=tuple(words[3:6])), Side(words=tuple(typed)), behind=words[2].id)
    store.edits.make(made, change, place=3, findings=None, after=now())
    store.codes.put(made, 1, CODE, CHEAP)
    strike(vault, made, passage=Passage(6, 6))
    assert heard(vault, made) == [False, False, True, False, False, False]
