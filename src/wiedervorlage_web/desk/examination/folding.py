"""Long tables of a report folded away on the page: one click or key away, open in print."""

from __future__ import annotations

import re
from typing import Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

MOST_ROWS: Final = 10
_TABLE: Final = re.compile(r'<div class="scroll"[^>]*><table>.*?</table></div>', re.DOTALL)
_CAPTION: Final = re.compile(r"<caption>(.*?)</caption>", re.DOTALL)
_BODY: Final = re.compile(r"<tbody>(.*)</tbody>", re.DOTALL)


def folded(html: str) -> SafeString:
    """Return a part of a report with every table of more than ``MOST_ROWS`` rows within an element that opens."""
    return mark_safe(_TABLE.sub(_folded, html))  # noqa: S308 - the report's own HTML, in which nothing is put but a line


def _folded(table: re.Match[str]) -> str:
    body = _BODY.search(table[0])
    rows = body[1].count("<tr") if body else 0
    if rows <= MOST_ROWS:
        return table[0]
    caption = _CAPTION.search(table[0])
    name = mark_safe(caption[1]) if caption else _("Tabelle")  # noqa: S308 - as above
    words = _("Alle %(rows)s Zeilen zeigen") % {"rows": rows}
    opening = format_html('<summary class="kern-link">{}<span class="desk-hidden">: {}</span></summary>', words, name)
    return f'<details class="desk-more">{opening}{table[0]}</details>'
