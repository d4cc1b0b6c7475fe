"""Who speaks and what is said, in a text file."""

from redactor.detect.layout import parts


def _said(text):
    return [(part.speaker, text[part.start : part.end]) for part in parts(text)]


def test_names_before_a_colon_are_speakers_where_most_lines_have_one():
    """The speaker's name is no part of what is searched."""
    assert _said("I: Hello.\n\nMary Webb: Hi there.\nI: So: tell me.\n") == [
        ("I", " Hello."),
        ("Mary Webb", " Hi there."),
        ("I", " So: tell me."),
    ]


def test_a_colon_in_plain_text_hides_nothing_from_the_search():
    """A note is searched whole."""
    text = "Call Marcia Webb: she knows.\nShe lives there.\nHe does not."
    assert "".join(part for _, part in _said(text)) == text.replace("\n", "")


def test_blank_text_has_no_parts():
    """Nothing said, nothing searched."""
    assert parts("") == parts(" \n\n\t\n") == []
