"""The file by which a study's folder is known: all that the first screen needs to know of the store."""

from __future__ import annotations

HEADER = "study.json"
"""It holds the wrapped keys; everything else that is in the vault is encrypted."""
