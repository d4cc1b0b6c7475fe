"""The parts of a Word file that hold no words of the interview: styles, settings, the footer, and how they connect.

Elements stand in the order that the standard's schema (ECMA-376) asks for; Word is strict about it.
"""

from __future__ import annotations

from redactor.release.layout import Layout
from redactor.release.writers.markup import DECLARATION, Markup, tag

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"

CONTENT_TYPES = f"""{DECLARATION}<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>
<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>
<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>
<Override PartName="/word/settings.xml" ContentType="{_TYPE}.settings+xml"/>
<Override PartName="/word/fontTable.xml" ContentType="{_TYPE}.fontTable+xml"/>
<Override PartName="/word/footer1.xml" ContentType="{_TYPE}.footer+xml"/>
</Types>"""

PACKAGE_RELATIONS = f"""{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>
<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>
</Relationships>"""

DOCUMENT_RELATIONS = f"""{DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="rId1" Type="{R}/styles" Target="styles.xml"/>
<Relationship Id="rId2" Type="{R}/settings" Target="settings.xml"/>
<Relationship Id="rId3" Type="{R}/fontTable" Target="fontTable.xml"/>
<Relationship Id="rId4" Type="{R}/footer" Target="footer1.xml"/>
</Relationships>"""

# "Remove personal information" keeps Word from adding an author or dates when somebody saves the file again.
SETTINGS = f"""{DECLARATION}<w:settings xmlns:w="{W}">
<w:removePersonalInformation/><w:removeDateAndTime/><w:defaultTabStop w:val="567"/>
<w:characterSpacingControl w:val="doNotCompress"/>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
</w:compat><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>"""

FONTS = f"""{DECLARATION}<w:fonts xmlns:w="{W}">
<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:charset w:val="00"/><w:family w:val="swiss"/>
<w:pitch w:val="variable"/></w:font></w:fonts>"""

# A4 with margins of 2.5 cm; lengths are in twentieths of a point.
_PAGE = (
    '<w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/>'
)
_LINE_NUMBERS = Markup('<w:lnNumType w:countBy="1" w:distance="284" w:restart="continuous"/>')

_STYLES = """<w:docDefaults><w:rPrDefault><w:rPr>
<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/><w:sz w:val="23"/>
<w:szCs w:val="23"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="{language}"/></w:rPr></w:rPrDefault>
<w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>
<w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>
<w:suppressLineNumbers/><w:spacing w:after="160" w:line="240" w:lineRule="auto"/><w:outlineLvl w:val="0"/></w:pPr>
<w:rPr><w:b/><w:bCs/><w:color w:val="1F3A4D"/><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/>
<w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/>
<w:suppressLineNumbers/><w:spacing w:before="320" w:after="140" w:line="240" w:lineRule="auto"/>
<w:outlineLvl w:val="1"/></w:pPr>
<w:rPr><w:b/><w:bCs/><w:color w:val="1F3A4D"/><w:sz w:val="27"/><w:szCs w:val="27"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Notice"><w:name w:val="Notice"/><w:basedOn w:val="Normal"/>
<w:qFormat/><w:pPr><w:suppressLineNumbers/>
<w:pBdr><w:left w:val="single" w:sz="18" w:space="9" w:color="B9C7D1"/></w:pBdr>
<w:spacing w:after="0" w:line="276" w:lineRule="auto"/><w:ind w:left="227"/></w:pPr>
<w:rPr><w:color w:val="44525C"/><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Turn"><w:name w:val="Turn"/><w:basedOn w:val="Normal"/>
<w:qFormat/><w:pPr><w:tabs><w:tab w:val="left" w:pos="{indent}"/></w:tabs><w:spacing w:after="150"/>
<w:ind w:left="{indent}" w:hanging="{indent}"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/>
<w:uiPriority w:val="99"/><w:pPr><w:jc w:val="center"/></w:pPr>
<w:rPr><w:color w:val="595F64"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Speaker"><w:name w:val="Speaker"/><w:qFormat/>
<w:rPr><w:b/><w:bCs/><w:color w:val="1F3A4D"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Time"><w:name w:val="Time"/><w:qFormat/>
<w:rPr><w:color w:val="595F64"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="LineNumber"><w:name w:val="line number"/><w:uiPriority w:val="99"/>
<w:rPr><w:color w:val="595F64"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="LeftOut"><w:name w:val="Left out"/><w:qFormat/>
<w:rPr><w:i/><w:iCs/><w:color w:val="0B6374"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="DoNotQuote"><w:name w:val="Do not quote"/><w:qFormat/>
<w:rPr><w:shd w:val="clear" w:color="auto" w:fill="F4EBDC"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="DoNotQuoteMark"><w:name w:val="Do not quote, mark"/>
<w:basedOn w:val="DoNotQuote"/><w:qFormat/>
<w:rPr><w:b/><w:bCs/><w:color w:val="7A4A06"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="LeftOutDoNotQuote"><w:name w:val="Left out, do not quote"/>
<w:basedOn w:val="DoNotQuote"/><w:qFormat/><w:rPr><w:i/><w:iCs/><w:color w:val="0B6374"/></w:rPr></w:style>"""


def section(layout: Layout) -> Markup:
    """The page, with a number before each line of the turns where that is asked for."""
    return tag("w:sectPr", Markup(_PAGE), *([_LINE_NUMBERS] if layout.lines else []))


def styles(layout: Layout, *, timed: bool) -> str:
    """The styles; turns hang by as much as their times and numbers need."""
    has_time = layout.times and timed
    indent = 1361 if has_time and layout.numbers else 907 if has_time or layout.numbers else 425
    written = _STYLES.replace("{indent}", str(indent)).replace("{language}", layout.language)
    return DECLARATION + tag("w:styles", Markup(written), xmlns_w=W)


def properties(title: str, language: str) -> str:
    """A title and a language, which screen readers ask for; no author, no dates."""
    return DECLARATION + tag(
        "cp:coreProperties",
        tag("dc:title", title),
        tag("dc:language", language),
        xmlns_cp=f"{_PACKAGE}/metadata/core-properties",
        xmlns_dc="http://purl.org/dc/elements/1.1/",
    )


def footer(title: str) -> str:
    """The title, and "page 1 of 9" as fields that Word fills in."""
    words = [
        _text(f"{title} · page "),
        *_field("PAGE"),
        _text(" of "),
        *_field("NUMPAGES"),
    ]
    style = tag("w:pPr", tag("w:pStyle", w_val="Footer"))
    return DECLARATION + tag("w:ftr", tag("w:p", style, *words), xmlns_w=W)


def _text(text: str) -> Markup:
    return tag("w:r", tag("w:t", text, xml_space="preserve"))


def _field(name: str) -> list[Markup]:
    ends = {end: tag("w:r", tag("w:fldChar", w_fldCharType=end)) for end in ("begin", "separate", "end")}
    instruction = tag("w:r", tag("w:instrText", f" {name} ", xml_space="preserve"))
    return [ends["begin"], instruction, ends["separate"], _text("1"), ends["end"]]
