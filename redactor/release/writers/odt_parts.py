"""The parts of an OpenDocument file that hold no words of the interview: styles, the footer, the list of parts."""

from __future__ import annotations

from redactor.release.layout import Layout
from redactor.release.writers.markup import DECLARATION, Markup, tag

MIMETYPE = "application/vnd.oasis.opendocument.text"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns"

# As attributes for `tag`: the first underscore of a name becomes its colon.
NAMESPACES = {
    "xmlns_office": f"{_OASIS}:office:1.0",
    "xmlns_style": f"{_OASIS}:style:1.0",
    "xmlns_text": f"{_OASIS}:text:1.0",
    "xmlns_meta": f"{_OASIS}:meta:1.0",
    "xmlns_fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "xmlns_svg": f"{_OASIS}:svg-compatible:1.0",
    "xmlns_dc": "http://purl.org/dc/elements/1.1/",
    "office_version": "1.3",
}

MANIFEST = f"""{DECLARATION}<manifest:manifest xmlns:manifest="{_OASIS}:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{MIMETYPE}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>"""

_STYLES = """<office:font-face-decls>
<style:font-face style:name="Body" svg:font-family="Calibri, Carlito, sans-serif" style:font-family-generic="swiss"/>
</office:font-face-decls><office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:line-height="120%"
 style:writing-mode="page"/><style:text-properties style:font-name="Body" style:font-name-complex="Body"
 fo:font-size="11.5pt" style:font-size-complex="11.5pt" fo:language="{lang}" fo:country="{region}"
 style:language-complex="{lang}" style:country-complex="{region}"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
 style:parent-style-name="Standard" style:next-style-name="Notice" style:default-outline-level="1">
<style:paragraph-properties fo:margin-bottom="0.28cm" fo:keep-with-next="always" text:number-lines="false"/>
<style:text-properties fo:font-size="20pt" fo:font-weight="bold" fo:color="#1f3a4d"/></style:style>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph"
 style:parent-style-name="Standard" style:next-style-name="Turn" style:default-outline-level="2">
<style:paragraph-properties fo:margin-top="0.56cm" fo:margin-bottom="0.25cm" fo:keep-with-next="always"
 text:number-lines="false"/>
<style:text-properties fo:font-size="13.5pt" fo:font-weight="bold" fo:color="#1f3a4d"/></style:style>
<style:style style:name="Notice" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-left="0.4cm" fo:padding-left="0.32cm" fo:border-left="2.25pt solid #b9c7d1"
 text:number-lines="false"/>
<style:text-properties fo:font-size="10pt" fo:color="#44525c"/></style:style>
<style:style style:name="Turn" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:margin-left="{indent}cm" fo:text-indent="-{indent}cm" fo:margin-bottom="0.27cm">
<style:tab-stops><style:tab-stop style:position="0cm"/></style:tab-stops></style:paragraph-properties></style:style>
<style:style style:name="Turn_20_right_20_to_20_left" style:display-name="Turn right to left"
 style:family="paragraph" style:parent-style-name="Turn"><style:paragraph-properties fo:margin-left="0cm"
 fo:margin-right="{indent}cm" fo:text-indent="-{indent}cm" style:writing-mode="rl-tb" fo:text-align="start"/>
</style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard">
<style:paragraph-properties fo:text-align="center" text:number-lines="false"/>
<style:text-properties fo:font-size="9pt" fo:color="#595f64"/></style:style>
<style:style style:name="Speaker" style:family="text">
<style:text-properties fo:font-weight="bold" style:font-weight-complex="bold" fo:color="#1f3a4d"/></style:style>
<style:style style:name="Time" style:family="text">
<style:text-properties fo:font-size="8.5pt" fo:color="#595f64"/></style:style>
<style:style style:name="Left_20_out" style:display-name="Left out" style:family="text">
<style:text-properties fo:font-style="italic" fo:color="#0b6374"/></style:style>
<style:style style:name="Do_20_not_20_quote" style:display-name="Do not quote" style:family="text">
<style:text-properties fo:background-color="#f4ebdc"/></style:style>
<style:style style:name="Do_20_not_20_quote_20_mark" style:display-name="Do not quote, mark" style:family="text"
 style:parent-style-name="Do_20_not_20_quote"><style:text-properties fo:font-weight="bold" fo:font-size="9.5pt"
 fo:color="#7a4a06" fo:background-color="#f4ebdc"/></style:style>
<style:style style:name="Left_20_out_20_do_20_not_20_quote" style:display-name="Left out, do not quote"
 style:family="text" style:parent-style-name="Do_20_not_20_quote"><style:text-properties fo:font-style="italic"
 fo:color="#0b6374" fo:background-color="#f4ebdc"/></style:style>
{lines}</office:styles><office:automatic-styles><style:page-layout style:name="A4"><style:page-layout-properties
 fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm" style:print-orientation="portrait"/>
<style:footer-style><style:header-footer-properties fo:min-height="0.8cm" fo:margin-top="0.4cm"/></style:footer-style>
</style:page-layout></office:automatic-styles>"""

_LINE_NUMBERS = """<text:linenumbering-configuration text:number-lines="true" text:increment="1" style:num-format="1"
 text:number-position="left" text:offset="0.5cm" text:count-empty-lines="false" text:style-name="Time"/>"""


def styles(title: str, layout: Layout, *, timed: bool) -> str:
    """The styles and the page with its footer; turns hang by as much as their times and numbers need."""
    has_time = layout.times and timed
    indent = "2.4" if has_time and layout.numbers else "1.6" if has_time or layout.numbers else "0.75"
    lang, _, region = layout.language.partition("-")
    filled = {
        "{indent}": indent,
        "{lines}": _LINE_NUMBERS if layout.lines else "",
        "{lang}": lang,
        "{region}": region or "none",
    }
    written = _STYLES
    for place, value in filled.items():
        written = written.replace(place, value)
    footer = tag(
        "text:p",
        f"{title} · page ",
        tag("text:page-number", "1", text_select_page="current"),
        " of ",
        tag("text:page-count", "1"),
        text_style_name="Footer",
    )
    page = tag("style:master-page", tag("style:footer", footer), style_name="Standard", style_page_layout_name="A4")
    return DECLARATION + tag("office:document-styles", Markup(written), tag("office:master-styles", page), **NAMESPACES)


def meta(title: str, language: str) -> str:
    """A title and a language, which screen readers ask for; no author, no dates."""
    known = tag("office:meta", tag("dc:title", title), tag("dc:language", language))
    return DECLARATION + tag("office:document-meta", known, **NAMESPACES)
