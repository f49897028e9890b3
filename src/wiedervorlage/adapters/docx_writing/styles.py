"""The styles of a DOCX paper: the whole look, named, so that an office can change it in one place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from wiedervorlage.adapters.docx_writing.framing import frame
from wiedervorlage.adapters.docx_writing.word_xml import element
from wiedervorlage.papers.din5008 import TEXT_WIDTH

if TYPE_CHECKING:
    from docx.document import Document
    from docx.styles.style import CharacterStyle, ParagraphStyle

    from wiedervorlage.papers.paper import Paper

FONT: Final = "Arial"
"""Has the widths of Liberation Sans, and stands on every office machine."""
_KEPT: Final = frozenset({
    "Normal", "Default Paragraph Font", "Normal Table", "No List", "heading 1", "heading 2", "heading 3", "heading 4",
    "header", "footer", "Body Text", "List Number", "List Bullet", "caption", "Strong", "Emphasis",
})  # fmt: skip
_RED: Final = RGBColor(0x9B, 0x1C, 0x1C)


def define_styles(document: Document, paper: Paper) -> None:
    """Define every style that a paper may use, but for those at a fixed place (``docx_file_frames``)."""
    _drop_unused(document)
    _defaults(document, paper)
    _body(document, paper)
    _table(document, paper)
    _notes(document)


def _drop_unused(document: Document) -> None:
    """Drop the template's styles that no paper uses: an office should find ours, not 160 others."""
    root = document.styles.element
    by_id = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
    kept: set[str] = set()
    waiting = [key for key, style in by_id.items() if style.find(qn("w:name")).get(qn("w:val")) in _KEPT]
    while waiting:
        key = waiting.pop()
        if key in kept or key not in by_id:
            continue
        kept.add(key)
        links = (by_id[key].find(qn(f"w:{name}")) for name in ("basedOn", "next", "link"))
        waiting += [link.get(qn("w:val")) for link in links if link is not None]
    for key, style in by_id.items():
        if key not in kept:
            root.remove(style)


def paragraph_style(
    document: Document, name: str, *, size: float = 0.0, before: float = 0.0, after: float = 0.0
) -> ParagraphStyle:
    """Return the paragraph style ``name``, made if needed, with size and spacing in points."""
    styles = document.styles
    style: ParagraphStyle = styles[name] if name in styles else styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    if style.base_style is None and name != "Normal":
        style.base_style = styles["Normal"]
    style.hidden, style.quick_style = False, True
    if size:
        style.font.size = Pt(size)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.1
    return style


def _defaults(document: Document, paper: Paper) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(paper.look.body_size)
    normal.paragraph_format.space_after = Pt(0)
    set_fonts(normal)
    language = {"de": "de-DE", "en": "en-GB"}[paper.language]
    defaults = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for name in ("w:rFonts", "w:lang"):
        old = defaults.find(qn(name))
        if old is not None:
            defaults.remove(old)
    defaults.insert(0, element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))
    defaults.append(element("lang", val=language, eastAsia=language, bidi="ar-SA"))
    theme = document.settings.element.find(qn("w:themeFontLang"))
    if theme is not None:
        theme.set(qn("w:val"), language)


def set_fonts(style: ParagraphStyle | CharacterStyle) -> None:
    """Name the font for every script; the theme fonts of the template would win otherwise."""
    properties = style.element.get_or_add_rPr()
    old = properties.find(qn("w:rFonts"))
    if old is not None:
        properties.remove(old)
    properties.insert(0, element("rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT))


def _body(document: Document, paper: Paper) -> None:
    size, accent = paper.look.body_size, RGBColor.from_string(paper.look.accent.lstrip("#").upper())
    paragraph_style(document, "Body Text", after=size * 0.7)
    letter = paper.layout == "letter"
    sizes = (size if letter else 14, size if letter else size * 1.15, size, size)
    for level, points in enumerate(sizes, start=1):
        style = paragraph_style(document, f"Heading {level}", size=points, before=size * 1.3, after=size * 0.6)
        style.font.bold, style.font.color.rgb, style.font.italic = True, RGBColor(0, 0, 0), False
        style.paragraph_format.keep_with_next = True
        set_fonts(style)
    document.styles["Heading 1"].paragraph_format.space_after = Pt(size * 2.2 if letter else size)
    last = paragraph_style(document, "Last Paragraph", after=size * 0.7)
    last.paragraph_format.keep_with_next = True
    paragraph_style(document, "Salutation", after=size * 1.1)
    closing = paragraph_style(document, "Closing")
    closing.paragraph_format.keep_with_next = True
    signature = paragraph_style(document, "Signature", before=42)
    signature.paragraph_format.keep_together = True
    label = paragraph_style(document, "List Label", before=size * 1.6, after=3)
    label.font.bold, label.paragraph_format.keep_with_next = True, True
    paragraph_style(document, "List Line")
    for name in ("List Number", "List Bullet"):
        paragraph_style(document, name, after=2)
    title = paragraph_style(document, "Paper Title", size=17, before=4, after=8)
    title.font.bold, title.font.color.rgb = True, accent
    fact = paragraph_style(document, "Key Fact", size=10, after=3)
    fact.paragraph_format.tab_stops.add_tab_stop(Mm(45))
    fact.paragraph_format.left_indent, fact.paragraph_format.first_line_indent = Mm(45), Mm(-45)
    for name in ("Resolution", "Resolution Label"):
        style = paragraph_style(document, name, after=size * 0.6)
        style.paragraph_format.left_indent = Mm(4)
        borders = element("left", val="single", sz="16", space="8", color=paper.look.accent.lstrip("#"))
        style.element.get_or_add_pPr().append(element("pBdr", borders))
    document.styles["Resolution Label"].font.bold = True
    document.styles["Resolution Label"].paragraph_format.keep_with_next = True
    mark = paragraph_style(document, "Annex Mark", size=14, before=10, after=10)
    mark.font.bold, mark.paragraph_format.alignment = True, WD_ALIGN_PARAGRAPH.RIGHT
    _furniture(document, paper)


def _furniture(document: Document, paper: Paper) -> None:
    header = paragraph_style(document, "Header", size=8.5)
    _only_tab(header)
    for name, after in (("Footer", 0.0), ("First Page Footer", 5.0)):
        style = paragraph_style(document, name, size=8.5, after=after)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    paragraph_style(document, "Sender Details", size=7.5).paragraph_format.line_spacing = 1.0
    paragraph_style(document, "Footer End", size=1).paragraph_format.line_spacing = 1.0
    words = document.styles.add_style("Marking Words", WD_STYLE_TYPE.CHARACTER)
    words.font.bold, words.font.color.rgb = True, _RED
    marking = paragraph_style(document, "Marking", size=9)
    marking.font.bold, marking.font.color.rgb = True, _RED
    frame(marking, left=25, top=6, width=80)
    link = document.styles.add_style("Hyperlink", WD_STYLE_TYPE.CHARACTER)
    link.font.underline = True
    link.font.color.rgb = RGBColor.from_string(paper.look.accent.lstrip("#").upper())


def _only_tab(style: ParagraphStyle) -> None:
    properties = style.element.get_or_add_pPr()
    old = properties.find(qn("w:tabs"))
    if old is not None:
        properties.remove(old)
    style.paragraph_format.tab_stops.add_tab_stop(Mm(TEXT_WIDTH), WD_TAB_ALIGNMENT.RIGHT)


def _table(document: Document, paper: Paper) -> None:
    for name, alignment in (
        ("Table Text", WD_ALIGN_PARAGRAPH.LEFT),
        ("Table Figures", WD_ALIGN_PARAGRAPH.RIGHT),
        ("Table Centre", WD_ALIGN_PARAGRAPH.CENTER),
    ):
        paragraph_style(document, name, size=9, before=1.5, after=1.5).paragraph_format.alignment = alignment
    caption = paragraph_style(document, "Caption", size=8.5, before=10, after=3)
    caption.font.bold, caption.font.color.rgb, caption.paragraph_format.keep_with_next = True, RGBColor(0, 0, 0), True
    below = paragraph_style(document, "Figure Caption", size=8.5, before=3, after=4)
    below.font.bold = True
    picture = paragraph_style(document, "Figure", before=8)
    picture.paragraph_format.keep_with_next = True
    paragraph_style(document, "Source", size=8.5, before=3, after=10)
    table = document.styles.add_style("Paper Table", WD_STYLE_TYPE.TABLE)
    table.paragraph_format.space_after = Pt(0)
    accent, grey = paper.look.accent.lstrip("#"), "969696"
    line = element("insideH", val="single", sz="4", space="0", color=grey)
    below_all = element("bottom", val="single", sz="4", space="0", color=grey)
    table.element.append(
        element("tblPr", element("tblInd", w="108", type="dxa"), element("tblBorders", below_all, line))
    )
    head = element("tcBorders", element("bottom", val="single", sz="8", space="0", color=accent))
    first = element("tblStylePr", element("rPr", element("b")), element("tcPr", head), type="firstRow")
    table.element.append(first)


def _notes(document: Document) -> None:
    text = document.styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH)
    text.element.set(qn("w:styleId"), "FootnoteText")
    text.base_style, text.font.size = document.styles["Normal"], Pt(8.5)
    text.paragraph_format.space_after = Pt(1)
    mark = document.styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER)
    mark.element.set(qn("w:styleId"), "FootnoteReference")
    mark.font.superscript = True
