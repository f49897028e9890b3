"""HTML from Python values: every text is escaped here and nowhere else."""

from __future__ import annotations

import re
from html import escape
from typing import Final

_NOT_ALLOWED: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def text(words: str) -> str:
    """Return ``words`` as HTML text; what HTML forbids becomes the replacement character."""
    return escape(_NOT_ALLOWED.sub("\ufffd", words), quote=True)


def tag(name: str, *children: str, **attributes: str) -> str:
    """Return an element; children are HTML already, attribute values are escaped.

    ``class_`` stands for ``class``; other underscores become hyphens (``aria_label``).
    """
    pairs = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(value)}"' for key, value in attributes.items() if value
    )
    return f"<{name}{pairs}>{''.join(children)}</{name}>"
