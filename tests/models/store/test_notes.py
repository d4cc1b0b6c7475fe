"""Notes about an interview are kept with it and go with it."""

from __future__ import annotations


def test_notes_are_kept_changed_and_go_with_their_interview(vault):
    """Nothing noted is an empty text; the last text counts; removing the interview removes its notes."""
    store, made = vault.store, vault.store.interviews.add()
    assert store.notes.get(made.id) == ""
    store.notes.put(made.id, "Call again in May")
    store.notes.put(made.id, "Call again in June")
    assert store.notes.get(made.id) == "Call again in June"
    vault.remove(made.id)
    assert store.notes.get(made.id) == ""
