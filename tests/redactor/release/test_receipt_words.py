"""The receipt's own words for kinds of detail are no leak, even where the interview says and hides the same words."""

from __future__ import annotations

from models.entities import entity
from models.finding import Finding
from models.transcript import Passage, Role, Speaker, Word
from redactor.release import prepare, release, sign


def test_a_refuge_that_is_hidden_may_be_counted_as_a_refuge(vault, tmp_path):
    """The word "refuge" is hidden everywhere, and the receipt counts one refuge."""
    store, made = vault.store, vault.store.interviews.add()
    words = [Word(number, text, number, number + 1, 1) for number, text in enumerate(("the", "refuge", "helped"), 1)]
    store.transcripts.append(made.id, words, 4.0)
    store.transcripts.set_speakers(made.id, [Speaker(1, "", Role.PARTICIPANT)], {})
    kind = entity("REFUGE")
    store.findings.replace(made.id, [Finding(1, Passage(2, 2), kind.type, 0.9, "a refuge", True, kind.replacement)])
    for by, speaker in ((Role.PARTICIPANT, 1), (Role.RESEARCHER, None)):
        sign(store, prepare(store, made.id), by=by, name="N", speaker=speaker)
    receipt = release(store, prepare(store, made.id), tmp_path, ["txt"])
    assert receipt.counts == {"REFUGE": 1}
    assert "1 × refuge or hostel" in (tmp_path / receipt.page).read_text()
    assert "refuge" not in (tmp_path / "P01-transcript.txt").read_text()
