"""What somebody who helps needs to know of a study: what happened when, how much there is, which versions; no words."""

from __future__ import annotations

from collections import Counter

from models.vault import Vault
from redactor import audit


def log(vault: Vault) -> str:
    """The study in counts and codes. Raises RecordDamaged."""
    store = vault.store
    lines = ["Interview Redactor: a log without words", "", "Interviews"]
    for one in reversed(store.interviews.all()):
        transcript, recording = store.transcripts.get(one.id), store.interviews.recording(one.id)
        kinds = Counter(finding.type for finding in store.findings.get(one.id))
        lines += [
            f"{one.code}: {one.state.value}, {one.seconds:.0f} s, heard until {one.heard_until:.0f} s, "
            f"language {one.language or 'not known'}, {len(transcript.words)} words, "
            f"{len(transcript.speakers)} speakers, {len(store.decisions.get(one.id))} decisions, "
            f"{recording.size if recording else 0} bytes of sound",
            *([f"  {one.problem}"] if one.problem else []),
            *(f"  {number} × {kind}" for kind, number in sorted(kinds.items())),
        ]
    lines += ["", "What happened (UTC)"]
    for entry in audit.of_study(store):
        lines.append(f"{entry.at:%Y-%m-%d %H:%M:%S} {entry.interview or 'study'}: {entry.who}, {entry.what}")
    return "\n".join(lines) + "\n"
