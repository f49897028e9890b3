"""A part of a Word file as it prints: tracked changes taken, wrappers opened, hidden text and field codes left out.

What remains is plain: paragraphs and tables, in the paragraphs runs. Source: ECMA-376, part 1, section 17;
part 3 (markup compatibility).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_COMPATIBILITY: Final = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WRAPPERS: Final = tuple(
    qn(f"w:{name}")
    for name in (
        "ins", "moveTo", "sdt", "sdtContent", "smartTag", "customXml", "hyperlink", "fldSimple", "dir", "bdo",
    )
)  # fmt: skip
"""What holds text as somebody typed, moved or chose it; content controls hold dates and addresses of templates."""
_ABOUT_WRAPPERS: Final = tuple(qn(f"w:{name}") for name in ("sdtPr", "sdtEndPr", "smartTagPr", "customXmlPr"))
_GONE: Final = tuple(
    qn(f"w:{name}")
    for name in (
        "del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "tblPrExChange",
        "trPrChange", "tcPrChange", "numberingChange",
    )
)  # fmt: skip
_TEXT: Final = tuple(qn(f"w:{name}") for name in ("t", "tab", "br", "cr", "sym", "noBreakHyphen"))
_SHOWN: Final = (qn("w:t"), qn("w:txbxContent"), qn("w:drawing"), qn("w:pict"))
_OFF: Final = ("0", "false", "off")
_CHANGES: Final = tuple(qn(f"w:{name}") for name in ("ins", "del", "moveTo", "moveFrom"))


def has_changes(root: Element) -> bool:
    """Say whether changes to the text are tracked; to be asked before they are taken."""
    return next(root.iter(*_CHANGES), None) is not None


def take_as_printed(root: Element) -> Element:
    """Change the tree to what prints, and return it."""
    _choose_alternatives(root)
    _join_deleted_marks(root)
    _remove_deleted(root)
    _unwrap(root)
    _remove_hidden(root)
    _remove_field_codes(root)
    return root


def is_on(switch: Element | None) -> bool:
    """Say whether a switch (``w:titlePg``, ``w:vanish``) is set: there, and not turned off."""
    return switch is not None and switch.get(qn("w:val"), "1") not in _OFF


def _choose_alternatives(root: Element) -> None:
    """Keep one of the forms in which Word stores a drawing for its versions: a text box stands in both."""
    for both in list(root.iter(f"{_COMPATIBILITY}AlternateContent")):
        forms = [*both.findall(f"{_COMPATIBILITY}Choice"), *both.findall(f"{_COMPATIBILITY}Fallback")]
        chosen = next((form for form in forms if next(form.iter(*_SHOWN), None) is not None), None)
        _replace(both, () if chosen is None else tuple(chosen))


def _join_deleted_marks(root: Element) -> None:
    """Join a paragraph whose end was deleted to the next one, as it prints."""
    marks = [f"{qn('w:pPr')}/{qn('w:rPr')}/{qn(name)}" for name in ("w:del", "w:moveFrom")]
    for paragraph in list(root.iter(qn("w:p"))):
        following = paragraph.getnext()
        is_open = any(paragraph.find(mark) is not None for mark in marks)
        if not is_open or following is None or following.tag != qn("w:p"):
            continue
        first = 0 if following.find(qn("w:pPr")) is None else 1
        for child in reversed([child for child in paragraph if child.tag != qn("w:pPr")]):
            following.insert(first, child)
        paragraph.getparent().remove(paragraph)


def _remove_deleted(root: Element) -> None:
    for row in list(root.iter(qn("w:tr"))):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            row.getparent().remove(row)
    for cell in list(root.iter(qn("w:tc"))):
        if cell.find(f"{qn('w:tcPr')}/{qn('w:cellDel')}") is not None:
            cell.getparent().remove(cell)
    for gone in list(root.iter(*_GONE)):
        gone.getparent().remove(gone)


def _unwrap(root: Element) -> None:
    for about in list(root.iter(*_ABOUT_WRAPPERS)):
        about.getparent().remove(about)
    for wrapper in list(root.iter(*_WRAPPERS)):
        _replace(wrapper, tuple(wrapper))


def _replace(element: Element, children: tuple[Element, ...]) -> None:
    parent = element.getparent()
    place = parent.index(element)
    parent.remove(element)
    for child in reversed(children):
        parent.insert(place, child)


def _remove_hidden(root: Element) -> None:
    """Remove hidden text: templates hide hints to their users in it, and nobody sees it on the paper."""
    for run in list(root.iter(qn("w:r"))):
        if is_on(run.find(f"{qn('w:rPr')}/{qn('w:vanish')}")):
            run.getparent().remove(run)


def _remove_field_codes(root: Element) -> None:
    """Remove text that belongs to the code of a field: fields within it (a merged letter's conditions) show theirs.

    A field that never ends is damaged; its text stays.
    """
    codes: list[list[Element] | None] = []
    unseen: list[Element] = []
    for element in root.iter(qn("w:fldChar"), *_TEXT):
        if element.tag != qn("w:fldChar"):
            code = next((code for code in codes if code is not None), None)
            if code is not None:
                code.append(element)
            continue
        match element.get(qn("w:fldCharType")):
            case "begin":
                codes.append([])
            case "separate" if codes:
                unseen += codes[-1] or ()
                codes[-1] = None
            case "end" if codes:
                unseen += codes.pop() or ()
    for element in unseen:
        element.getparent().remove(element)
