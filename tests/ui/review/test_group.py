"""A recording of three: each reviews what she said, asks about the rest, and the gate waits for all of them."""

import pytest

from models.decision import Act
from models.entities import entity
from models.finding import Finding
from models.resolve import standing
from models.study import State
from models.transcript import Passage, Role, Speaker, Word
from redactor.redact import tokens
from redactor.release import prepare
from redactor.release.gate import ParticipantMustSign, ResearcherMustSign, check_gate
from tests.ui.review.hands import click, drag, everything, has, preview, texts
from ui.review.part_page import PartPage
from ui.review.questions_page import QuestionCard

TURNS = (
    (1, "Can each of you say how you came to the centre?"),
    (2, "I came with my sister Anwen when we lost the flat in Barry."),
    (3, "Siân helped me with the forms, and my landlord Pugh shouted at us."),
    (4, "I only know that the kettle was always warm there."),
)
PEOPLE = (
    Speaker(1, "Ines", Role.INTERVIEWER),
    Speaker(2, "Siân Price", Role.PARTICIPANT),
    Speaker(3, "Tom Okoro", Role.PARTICIPANT),
    Speaker(4, "Lowri Bevan", Role.PARTICIPANT),
)
WELCOME = ("Go on", "Go on without trying", "Skip this", "No code")


@pytest.fixture
def interview(vault):
    """Three participants; a name was found in what each of the first two said."""
    words, number = [], 0
    for speaker, text in TURNS:
        for at, token in enumerate(text.split()):
            number += 1
            words.append(Word(number, token, number / 2, number / 2 + 0.4, speaker, opens_turn=at == 0))
    store, made = vault.store, vault.store.interviews.add()
    store.transcripts.append(made.id, words, number / 2)
    store.transcripts.set_speakers(made.id, PEOPLE, {})
    place = {word.text: word.id for word in words}
    store.findings.replace(
        made.id,
        [
            Finding(n, Passage(place[text], place[text]), "PERSON", 0.9, "", True, entity("PERSON").replacement)
            for n, text in enumerate(("Anwen", "Pugh"), start=1)
        ],
    )  # fmt: skip
    return store.interviews.change(made.id, state=State.TO_CHECK, language="en").id


def _word(vault, interview, text):
    return next(word.id for word in vault.store.transcripts.get(interview).words if word.text == text)


def _view(room):
    (page,) = room.findChildren(PartPage)
    return page.view


def test_three_people_review_and_sign(open_room, vault, interview):
    """Each finds her own words open, others' hidden details hidden; nothing leaves before the last has signed."""
    for number, own, others in ((1, "Anwen", "Pugh"), (2, "Pugh", "Anwen"), (3, "kettle", "Anwen")):
        room = open_room()
        click(room, f"Person {number}", *WELCOME, "Every word")
        shown = _view(room).toPlainText()
        assert own in shown
        assert others not in shown
        assert others.casefold() not in everything(room)
        click(room, "See what will leave", "Go on to sign")
        with pytest.raises(ParticipantMustSign):
            prepared = prepare(vault.store, interview)
            check_gate(prepared.redacted, prepared.interview.version, prepared.sign_offs, prepared.participants)
        click(room, "Sign")
    prepared = prepare(vault.store, interview)
    with pytest.raises(ResearcherMustSign):
        check_gate(prepared.redacted, prepared.interview.version, prepared.sign_offs, prepared.participants)


def test_only_what_she_said_is_asked_about(open_room, vault, interview):
    """Among what was found, each is asked about her own; nobody decides for somebody else."""
    room = open_room()
    click(room, "Person 2", *WELCOME, "Only what was found", "Hide (S)")
    assert has(room, "See what will leave")
    (decision,) = vault.store.decisions.get(interview)
    assert (decision.speaker, decision.passage.first) == (3, _word(vault, interview, "Pugh"))


def test_where_she_is_named_is_hers(open_room, vault, interview):
    """Her name in another's mouth she may hide herself."""
    room = open_room()
    click(room, "Person 1", *WELCOME, "Every word")
    drag(_view(room), "Siân", "Siân")
    click(room, "Hide (S)")
    (decision,) = standing(vault.store.decisions.get(interview))
    assert (decision.act, decision.speaker) == (Act.HIDE, 2)
    assert "Siân" not in _view(room).toPlainText()


def test_others_words_are_asked_about_and_not_struck(open_room, vault, interview):
    """She asks; the other sees the question with the words, answers, and decides."""
    room = open_room()
    click(room, "Person 1", *WELCOME, "Every word")
    drag(_view(room), "shouted", "us.")
    assert not has(room, "Hide (S)")
    click(room, "Ask about this")
    room._aside._text.setText("Can you leave that out?")
    click(room, "Ask")
    assert room._notice.text == "Your question is kept for that person."
    assert vault.store.decisions.get(interview) == []
    room = open_room()
    click(room, "Person 2", *WELCOME, "Questions for you: 1")
    assert "Can you leave that out?" in texts(room)
    assert any("shouted at us." in text for text in texts(room))
    click(room, "Leave it without an answer", "Go back")
    (question,) = vault.store.questions.get(interview)
    assert (question.closed, question.answer, question.to, question.speaker) == (True, "", 3, 2)


def test_what_another_struck_is_gone_for_her(open_room, vault, interview):
    """What one participant hid, the others' rooms do not hold, and neither do their previews."""
    room = open_room()
    click(room, "Person 3", *WELCOME, "Every word")
    drag(_view(room), "kettle", "kettle")
    click(room, "Hide (S)")
    room = open_room()
    click(room, "Person 1", *WELCOME, "Every word")
    assert not tokens("kettle") & everything(room)
    click(room, "See what will leave")
    assert "kettle" not in preview(room)


def test_the_researchers_question_may_be_ignored(open_room, vault, interview):
    """A question from the researcher is shown, answered if she likes, and changes nothing by itself."""
    first = _word(vault, interview, "flat")
    ask = vault.store.questions.ask
    ask(interview, by=Role.RESEARCHER, to=2, passage=Passage(first, first + 2), text="May the town stay?")
    room = open_room()
    click(room, "Person 1", *WELCOME, "Questions for you: 1")
    (card,) = room._aside.findChildren(QuestionCard)
    card._answer.setText("Yes")
    click(room, "Send this answer")
    (question,) = vault.store.questions.get(interview)
    assert (question.answer, question.closed) == ("Yes", True)
    assert vault.store.decisions.get(interview) == []


def test_deleting_it_all_says_that_others_speak_in_it(open_room, vault, interview):
    """It is theirs too: that is said before it is gone. And whoever does not know which person she is, may ask."""
    room = open_room()
    assert "If you do not know which person you are, ask the researcher." in texts(room)
    click(room, "Person 2", "Go on", "Pause, keep everything", "Take something back", "The whole interview")
    assert "Other people speak in it too. It is deleted for them as well." in texts(room)
    click(room, "No, keep it")
    assert vault.store.transcripts.get(interview).words


def test_everybody_has_one_name_in_the_whole_room(open_room):
    """Who speaks is told by the number that she was chosen by, or the name that she chose: voices stay apart."""
    room = open_room()
    click(room, "Person 1", *WELCOME, "Every word")
    shown = _view(room).toPlainText()
    assert all(name in shown for name in ("You", "Person 2", "Person 3", "Interviewer"))
    assert "Somebody else" not in shown
