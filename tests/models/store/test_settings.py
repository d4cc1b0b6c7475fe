"""Settings of the study are values under names."""

from __future__ import annotations


def test_a_setting_is_what_was_put_last(vault):
    vault.store.settings.put("release", {"formats": ["docx"], "lines": True})
    vault.store.settings.put("release", {"formats": ["odt"], "lines": False})

    assert vault.store.settings.get("release") == {"formats": ["odt"], "lines": False}


def test_what_nobody_settled_is_the_default(vault):
    assert vault.store.settings.get("retention") is None
    assert vault.store.settings.get("retention", 3) == 3
