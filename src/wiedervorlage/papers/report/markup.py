"""Write HTML so that no text can become markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_VOID: Final = frozenset({"meta", "br", "hr", "img", "link", "col"})


class Markup(str):
    """Text that is HTML already; everything else is escaped when it is put into an element."""

    __slots__ = ()


def element(tag: str, *children: str | None, **attributes: str | bool | None) -> Markup:
    """Return an element; plain text among ``children`` is escaped, None is left out.

    Attribute names lose a trailing underscore (``class_``) and turn underscores into hyphens.
    """
    parts = [f"<{tag}"]
    for name, value in attributes.items():
        if value is None or value is False:
            continue
        written = name.rstrip("_").replace("_", "-")
        parts.append(f" {written}" if value is True else f' {written}="{escape(str(value), quote=True)}"')
    parts.append(">")
    if tag in _VOID:
        return Markup("".join(parts))
    parts.extend(text(child) for child in children if child is not None)
    parts.append(f"</{tag}>")
    return Markup("".join(parts))


def text(child: str) -> str:
    """Return ``child`` as HTML text: escaped, unless it is markup already."""
    return child if isinstance(child, Markup) else escape(child, quote=False)


def join(*children: str | None) -> Markup:
    """Return the children one after the other."""
    return Markup("".join(text(child) for child in children if child is not None))


def drawing(svg: str, label: str) -> Markup:
    """Return a chart that keeps its size on a narrow page and scrolls within itself."""
    return element("div", Markup(svg), class_="scroll chart", role="group", aria_label=label, tabindex="0")


def table(caption: str, head: tuple[str, ...], rows: Sequence[tuple[str, ...]], *, row_heads: bool = True) -> Markup:
    """Return a table in its own scrolling region, so that a narrow page does not scroll sideways."""
    header = element("tr", *(element("th", name, scope="col") for name in head))
    body = []
    for row in rows:
        first = element("th", row[0], scope="row") if row_heads else element("td", row[0])
        body.append(element("tr", first, *(element("td", cell) for cell in row[1:])))
    inner = element("table", element("caption", caption), element("thead", header), element("tbody", *body))
    return element("div", inner, class_="scroll", role="group", aria_label=caption, tabindex="0")
