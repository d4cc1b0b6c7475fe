"""What people put in the place of a detail in words of their own is proposed wherever the same is said."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from models.decision import Act, Decision
from models.finding import Finding
from models.resolve import standing
from models.transcript import Role, Transcript
from redactor.book.pseudonyms import source_of, value_of
from redactor.redact import says_nothing

Values = dict[tuple[str, str], str]
"""Type and value (see redactor.book.pseudonyms) to what stands instead."""


def own_words(transcript: Transcript, findings: Sequence[Finding], decisions: Iterable[Decision], *by: Role) -> Values:
    """What these people put in the place of what was found; of several the last in `by` counts, and her last word.

    What was struck and closed has no value that could be known again, so it is not among them.
    """
    said = [
        (by.index(one.by), one.id, one.passage, one.text)
        for one in standing(decisions)
        if one.act is Act.REPLACE and one.passage is not None and one.by in by and not says_nothing(one.text)
    ]
    if not said:
        return {}
    at = {finding.passage: finding for finding in findings}
    made = {
        (at[passage].type, value_of(transcript, at[passage])): text
        for _, _, passage, text in sorted(said)
        if passage in at
    }
    return {(type_, value): text for (type_, value), text in made.items() if value}


def following(transcript: Transcript, findings: Sequence[Finding], decisions: Iterable[Decision]) -> list[Finding]:
    """The findings with the participant's own words proposed for the same value elsewhere; else as they are.

    A proposal changes with her words and is no decision: taking them back takes it back.
    """
    own = own_words(transcript, findings, decisions, Role.PARTICIPANT)
    if not own:
        return list(findings)
    by_id = {one.id: one for one in findings}
    told = [(one, source_of(one, by_id)) for one in findings]
    return [
        replace(one, replacement=own.get((source.type, value_of(transcript, source)), one.replacement))
        for one, source in told
    ]
