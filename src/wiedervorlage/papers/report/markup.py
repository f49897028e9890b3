"""Write HTML so that no text can become markup.

Whatever is put into an element is escaped, unless an element made it. Every helper returns ``Markup``.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_VOID: Final = frozenset({"meta", "br", "hr", "img", "link", "col"})


class Markup(str):
    """Text that is HTML already; everything else is escaped when it is put into an element."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return itself: template engines take what has this method as HTML that is safe already."""
        return str(self)


def element(tag: str, *children: str | None, **attributes: str | bool | None) -> Markup:
    """Return an element; plain text among ``children`` is escaped, None and False are left out.

    Attribute names lose a trailing underscore (``class_``) and turn underscores into hyphens.

    Example:
        >>> element("p", "5 < 6 & ", element("b", "so"), class_="note")
        '<p class="note">5 &lt; 6 &amp; <b>so</b></p>'
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
    parts.append(join(*children))
    parts.append(f"</{tag}>")
    return Markup("".join(parts))


def join(*children: str | None) -> Markup:
    """Return the children one after the other, each escaped unless it is markup."""
    return Markup("".join(_text(child) for child in children if child is not None))


def _text(child: str) -> str:
    return child if isinstance(child, Markup) else escape(child, quote=False)


def bullets(items: Iterable[str], *, ordered: bool = False, **attributes: str) -> Markup | None:
    """Return a list, or None where there is nothing to list."""
    entries = [element("li", item) for item in items]
    return element("ol" if ordered else "ul", *entries, **attributes) if entries else None


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]], *, class_: str = "scroll") -> Markup:
    """Return a table whose first cell of each row names the row.

    It stands in a group of its own that scrolls (by keyboard too), so that a narrow page never scrolls
    sideways as a whole.
    """
    header = element("tr", *(element("th", title, scope="col") for title in head))
    body = [
        element("tr", element("th", first, scope="row"), *(element("td", cell) for cell in rest))
        for first, *rest in rows
    ]
    inner = element("table", element("caption", caption), element("thead", header), element("tbody", *body))
    return _scrolling(inner, caption, class_)


def details(summary: str, *content: str | None) -> Markup:
    """Return content that opens on demand."""
    return element("details", element("summary", summary), *content)


def drawing(svg: str, name: str, caption: str) -> Markup:
    """Return a chart as a figure; ``svg`` is trusted to come from a chart maker, never from a case."""
    return element("figure", _scrolling(Markup(svg), name), element("figcaption", caption))


def _scrolling(content: Markup, name: str, class_: str = "scroll") -> Markup:
    return element("div", content, class_=class_, role="group", aria_label=name, tabindex="0")


def quoted(text: str, language: str) -> str:
    """Return ``text`` in the quotation marks of a language."""
    return f"„{text}“" if language == "de" else f"“{text}”"
