"""The receipt as one plain page: what was shared, what was left out by kind, with whom, how to take it back."""

from __future__ import annotations

from models.entities import entity
from models.review import Receipt

STRIKE = "strike"


def counted(counts: dict[str, int]) -> list[str]:
    """What was left out, by kind, in plain words: never what it was."""
    lines = []
    for kind, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        name = (
            "passage that was struck" if kind == STRIKE else entity(kind).label.removeprefix("a ").removeprefix("an ")
        )
        lines.append(f"{number} × {name}")
    return lines


def plain_receipt(receipt: Receipt) -> str:
    """The page as text. It holds digests, counts and dates; no words of the interview."""
    lines = [
        f"Receipt for interview {receipt.code}",
        "",
        f"Made on {receipt.at.astimezone():%d %B %Y}" + (f" for {receipt.recipient}." if receipt.recipient else "."),
        *([f"They may be kept until {receipt.until}."] if receipt.until else []),
        "The files are de-identified. We hid what we found; we may have missed something.",
        "",
        "Files that were made",
        *(f"  {name}" for name in receipt.files),
        "",
        "What was left out or replaced",
        *(f"  {line}" for line in counted(receipt.counts) or ["nothing"]),
        "",
        *(["What was done to the sound", *(f"  {line}" for line in receipt.sound), ""] if receipt.sound else []),
        "Signed by",
        *(f"  {who}" for who in receipt.signed_by),
        "",
        "Checks that passed",
        *(f"  {line}" for line in receipt.checks),
        "",
        "To take it back, talk to the researcher and show this page. Copies that others already have",
        "cannot be called back by this program; the list above says which files were made.",
        "",
        f"Fingerprint of what left: {receipt.digest}",
        *(f"Fingerprint of {name}: {digest}" for name, digest in receipt.files.items()),
        "Made with " + ", ".join(f"{tool} {number}" for tool, number in receipt.tools.items()),
        "",
    ]
    return "\n".join(lines)
