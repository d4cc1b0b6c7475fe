"""Random interviews for property tests: words, findings and decisions that fit each other."""

from __future__ import annotations

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from models.decision import Act, Decision, Level
from models.entities import ENTITIES
from models.finding import Finding
from models.transcript import Passage, Role, Speaker, Transcript, Word

TODAY = date(2026, 11, 22)
SPEAKERS = (Speaker(1, "Mared Wynne", Role.INTERVIEWER), Speaker(2, "Abena Ofori", Role.PARTICIPANT))
_SYLLABLES = ("ba", "do", "ki", "lu", "mer", "nos", "pi", "ra", "sto", "tu", "vel", "zan", "ŵy", "łó", "é", "ñu")
_AFTER = st.sampled_from(["", "", "", ",", ".", "?", "'s", "’s,", "…", '"'])


@st.composite
def transcripts(draw, most: int = 24):
    """A run of words said by two speakers, some said twice."""
    plain = st.lists(st.sampled_from(_SYLLABLES), min_size=2, max_size=4).map("".join)
    pool = draw(st.lists(plain, min_size=1, max_size=most, unique=True))
    said = draw(st.lists(st.sampled_from(pool), min_size=1, max_size=most))
    # Ids that do not follow the order of the words: nothing may rely on that.
    ids = draw(st.permutations(range(1, len(said) + 1)))
    speaker, words = 1, []
    for at, (number, text) in enumerate(zip(ids, said, strict=True)):
        speaker = draw(st.sampled_from([speaker, speaker, 1, 2]))
        words.append(Word(number, text + draw(_AFTER), float(at), at + 0.8, speaker))
    return Transcript(tuple(words), SPEAKERS)


def passages(transcript: Transcript):
    places = st.tuples(*[st.integers(0, len(transcript.words) - 1)] * 2).map(sorted)
    return places.map(lambda ends: Passage(transcript.words[ends[0]].id, transcript.words[ends[1]].id))


@st.composite
def findings(draw, transcript: Transcript):
    spans = draw(st.lists(passages(transcript), max_size=6))
    kinds = st.sampled_from(list(ENTITIES.values()))
    return [
        Finding(number, passage, kind.type, 0.8, "looks like one", kind.hides, kind.replacement)
        for number, (passage, kind) in enumerate([(span, draw(kinds)) for span in spans], start=1)
    ]


@st.composite
def decisions(draw, transcript: Transcript):
    """Decisions of both, in order; some take earlier ones back; some replacements give words away."""
    made: list[Decision] = []
    texts = st.sampled_from(["", "[somebody]", "[a town]", *(word.text for word in transcript.words)])
    for number in range(1, draw(st.integers(0, 10)) + 1):
        by = draw(st.sampled_from([Role.PARTICIPANT, Role.PARTICIPANT, Role.RESEARCHER]))
        act = draw(st.sampled_from(list(Act)))
        own = [d.id for d in made if d.by is by]
        if act is Act.TAKE_BACK:
            if own:
                target = draw(st.sampled_from(own))
                made.append(Decision(number, by, act, datetime(2026, 1, 1, tzinfo=UTC), takes_back=target))
            continue
        level = draw(st.sampled_from(list(Level))) if act is Act.LEVEL else None
        wait = draw(st.sampled_from([None, date(2026, 1, 1), date(2030, 1, 1)])) if act is Act.LEVEL else None
        text = draw(texts) if act in {Act.REPLACE, Act.GENERALISE} else ""
        passage, at = draw(passages(transcript)), datetime(2026, 1, 1, tzinfo=UTC)
        made.append(Decision(number, by, act, at, passage, text, level, wait))
    return made


@st.composite
def interviews(draw):
    """(transcript, findings, decisions) that belong together."""
    transcript = draw(transcripts())
    return transcript, draw(findings(transcript)), draw(decisions(transcript))
