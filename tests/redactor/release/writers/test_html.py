"""A web page in one file: no scripts, nothing from elsewhere, a language, headings; every word is text."""

from __future__ import annotations

import re

import lxml.html
import pytest

from redactor.release.layout import Layout
from redactor.release.writers import WRITERS
from tests.redactor.release.writers.made import said


def made(*turns, layout=None) -> str:
    return WRITERS["html"].write(said(*(turns or (("Wren", "Well enough."),))), layout or Layout()).decode()


def test_nothing_runs_and_nothing_is_fetched():
    """No element and no attribute that could, and a policy in the page that forbids it."""
    page = lxml.html.fromstring(made(("Wren", "<img src=x onerror=alert(1)> javascript:alert(1) http://example.org")))
    tags = {element.tag for element in page.iter()}
    assert tags == {
        *("html", "head", "meta", "title", "style", "body", "main", "h1", "h2", "div", "p", "span", "b"),
    }
    attributes = {name for element in page.iter() for name in element.attrib}
    assert attributes == {"lang", "charset", "name", "content", "http-equiv", "class", "dir"}
    style = page.find(".//style").text
    assert "url(" not in style
    assert "@import" not in style
    policy = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_it_has_a_language_headings_and_both_themes():
    """For screen readers, and for the eye by night."""
    page = lxml.html.fromstring(made(layout=Layout(language="cy")))
    assert page.get("lang") == "cy"
    assert [(h.tag, h.text) for h in page.iter("h1", "h2")] == [
        ("h1", "P07: de-identified transcript"),
        ("h2", "Transcript"),
    ]
    assert "prefers-color-scheme: dark" in page.find(".//style").text


def test_each_turn_finds_its_own_direction():
    """Arabic runs from the right though the page does not."""
    assert lxml.html.fromstring(made(("Wren", "مرحبا"))).xpath("//p[@dir='auto']")


@pytest.mark.parametrize("colours", ["--ink: #1c2226; --paper: #fff;", "--ink: #e4e7e9; --paper: #16191c;"])
def test_text_stands_out_from_the_page(colours):
    """Contrast of at least 7 to 1 in both themes (WCAG 2.2, AAA)."""
    assert colours in made()
    dark, light = sorted(_luminance(colour) for colour in re.findall(r"#(\w+)", colours))
    assert (light + 0.05) / (dark + 0.05) >= 7


def _luminance(colour: str) -> float:
    colour = "".join(2 * letter for letter in colour) if len(colour) == 3 else colour
    parts = [int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
