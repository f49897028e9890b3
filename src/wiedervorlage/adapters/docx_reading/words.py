"""The words of one paragraph of a Word file, as it prints.

Source: ECMA-376, part 1, 17.3.3 (run content), 17.16.17 to 17.16.22 (form fields).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from docx.oxml.ns import qn

from wiedervorlage.adapters.docx_reading.as_printed import is_on

if TYPE_CHECKING:
    from collections.abc import Iterator

    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_PLAIN: Final = {
    qn("w:tab"): "\t",
    qn("w:ptab"): "\t",
    qn("w:br"): "\n",
    qn("w:cr"): "\n",
    qn("w:noBreakHyphen"): "-",
}
_CHECKED, _OPEN = "☒", "☐"
_SYMBOLS: Final = {
    "F0FE": _CHECKED, "F0FD": _CHECKED, "F078": _CHECKED, "F053": _CHECKED, "F0FC": "✓",
    "F0A8": _OPEN, "F06F": _OPEN, "F071": _OPEN, "F0A3": _OPEN,
    "F0B7": "•", "F0A7": "•", "F0D8": "•", "F0E0": "→", "F0E8": "→", "F02D": "-", "F028": "☎", "F02A": "✉",
}  # fmt: skip
"""Signs of Wingdings and Symbol, by the place in the font where Word keeps them."""


def words_of(paragraph: Element) -> str:
    """Return the text of a paragraph, its text boxes and notes left to others."""
    return "".join(_pieces(paragraph))


def _pieces(paragraph: Element) -> Iterator[str]:
    for child in paragraph:
        if child.tag == qn("w:r"):
            for part in child:
                yield _said(part)
        elif child.tag in {qn("m:oMath"), qn("m:oMathPara")}:
            yield "".join(text.text or "" for text in child.iter(qn("m:t")))


def _said(part: Element) -> str:
    """Return the words that a part of a run stands for."""
    if part.tag == qn("w:t"):
        return part.text or ""
    if part.tag == qn("w:sym"):
        return _SYMBOLS.get(part.get(qn("w:char"), "").upper(), "")
    if part.tag == qn("w:fldChar"):
        return _filled_in(part.find(qn("w:ffData")))
    return _PLAIN.get(part.tag, "")


def _filled_in(form: Element | None) -> str:
    """Return what is ticked or chosen in a form field; a text field shows its own words."""
    if form is None:
        return ""
    box, choice = form.find(qn("w:checkBox")), form.find(qn("w:ddList"))
    if box is not None:
        state = box.find(qn("w:checked"))
        return _CHECKED if is_on(box.find(qn("w:default")) if state is None else state) else _OPEN
    if choice is not None:
        entries = [entry.get(qn("w:val"), "") for entry in choice.findall(qn("w:listEntry"))]
        chosen = next((choice.find(qn(name)) for name in _CHOSEN if choice.find(qn(name)) is not None), None)
        number = 0 if chosen is None else int(chosen.get(qn("w:val"), "0"))
        return entries[number] if 0 <= number < len(entries) else ""
    return ""


_CHOSEN: Final = ("w:result", "w:default")
