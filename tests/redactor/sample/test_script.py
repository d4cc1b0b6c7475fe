"""The script says the same as the words and decisions that were made from it."""

from redactor import sample
from redactor.sample.script import SCRIPT, Said, read


def test_words_are_the_scripts():
    """words.json holds every written word of the script, in order, with its speaker."""
    lines = read(SCRIPT.read_text(encoding="utf-8")).lines
    speaker = {"I": sample.INTERVIEWER.id, "P": sample.PARTICIPANT.id}
    assert [(word.text, word.speaker) for word in sample.words().words] == [
        (said.written, speaker[line.who]) for line in lines for said in line.words
    ]


def test_decisions_are_the_scripts():
    """decisions.json holds the script's decisions and no others."""
    script = read(SCRIPT.read_text(encoding="utf-8"))
    made = sample.decisions(sample.words())
    assert [(choice.act, choice.extra) for choice in script.choices] == [
        (decided.act, decided.text or (decided.level or "")) for decided in made
    ]
    assert script.called == sample.called()


def test_another_spelling_for_the_voice():
    """Braces say what is spoken; punctuation after them belongs to both."""
    (line,) = read("# note\n\nI: In 2024{twenty twenty-four}, yes.\n= called | Carys").lines
    assert line.words == (Said("In", ("In",)), Said("2024,", ("twenty", "twenty-four,")), Said("yes.", ("yes.",)))
