"""Plain text and Markdown, letter by letter."""

from __future__ import annotations

from markdown_it import MarkdownIt

from models.decision import Act, Level
from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import decide, said

DECISIONS = (decide(Act.REPLACE, 4, 4, "[my sister]"), decide(Act.LEVEL, 6, 7, level=Level.NO_QUOTE, number=2))
TURNS = (("Interviewer", "How are you?"), ("Wren", "Gwen drove through the night."))
LAYOUT = Layout(tools=("Interview Redactor 0.1.0",))


def test_plain_text_is_a_turn_a_line():
    """Title, notices, then times, names, words."""
    assert WRITERS["txt"].write(said(*TURNS, decisions=DECISIONS), LAYOUT).decode() == (
        "P07: de-identified transcript\n"
        "\n"
        "Names and other details that could identify people were left out or replaced. Some may have been missed. "
        "Words in [brackets] stand for what was left out.\n"
        "Passages marked “do not quote” may be read, but not quoted.\n"
        "Made with Interview Redactor 0.1.0.\n"
        "\n"
        "[0:00] Interviewer: How are you?\n"
        "\n"
        "[0:01] Wren: [my sister] drove ⟨do not quote: through the⟩ night.\n"
    )


def test_markdown_marks_names_and_what_was_left_out():
    """Bold for who speaks, italics for what stands instead."""
    written = WRITERS["md"].write(said(*TURNS, decisions=DECISIONS), LAYOUT).decode()
    assert written.endswith("**Wren** (0:01) *[my sister]* drove ⟨do not quote: through the⟩ night.\n")


def test_words_are_not_markup_in_markdown():
    """Links, pictures, pages' code, tables, maths, footnotes: shown as they were said, and nothing more."""
    spoken = "![x](http://a.example) [y](z) <b>bold</b> &amp; `code` **no** $1$ | ~~a~~ [^1] H^2^ <http://a.example>"
    written = WRITERS["md"].write(said(("Wren", spoken)), LAYOUT).decode()
    kinds = {
        child.type
        for token in MarkdownIt("gfm-like", {"linkify": False}).parse(written)
        for child in token.children or ()
    }
    assert kinds == {"text", "strong_open", "strong_close"}
