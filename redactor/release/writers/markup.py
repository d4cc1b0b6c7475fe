"""Elements of XML and HTML as text: what is not markup yet is escaped, so no word of the text can become a tag."""

from __future__ import annotations

from html import escape

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Markup(str):
    """Text that is markup already."""

    __slots__ = ()


def tag(name: str, /, *inside: str, **attributes: str) -> Markup:
    """One element. In the names of attributes the first underscore stands for a colon, the others for hyphens;
    one at the end only tells a name from a word of Python ("class_").
    """
    written = "".join(f' {_attribute(key)}="{escape(value)}"' for key, value in attributes.items())
    if not inside:
        return Markup(f"<{name}{written}/>")
    return Markup(f"<{name}{written}>{join(inside)}</{name}>")


def join(parts: tuple[str, ...] | list[str]) -> Markup:
    """Parts one after another, each escaped unless it is markup."""
    return Markup("".join(part if isinstance(part, Markup) else escape(part, quote=False) for part in parts))


def _attribute(key: str) -> str:
    return key.removesuffix("_").replace("_", ":", 1).replace("_", "-")
