"""The name of a received file, made harmless: no folders, no hidden signs, an ending that fits what is in it."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Mapping

LONGEST: Final = 120
_ENDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "pdf": (".pdf",),
    "image": (".png", ".jpg", ".jpeg", ".tif", ".tiff"),
    "docx": (".docx",),
    "mail": (".eml",),
    "text": (".txt", ".md", ".csv"),
    "workbook": (".xlsx",),
}
_UNSAFE: Final = re.compile(r'[<>:"|?*]+')


def received_name(name: str, kind: str, fallback: str = "eingang") -> str:
    """Return the last part of a name, without control signs and signs that turn the writing direction.

    Args:
        name: as the sender's machine gave it; folders before the name are dropped.
        kind: what the content is (``pdf``, ``image``, ``docx``, ``mail``, ``text``, ``workbook``).
        fallback: used where nothing of the name is left.

    Returns:
        A name of at most 120 characters whose ending fits the content: ``rechnung.pdf.exe`` that is a PDF
        becomes ``rechnung.pdf.exe.pdf``.
    """
    last = re.split(r"[/\\]", unicodedata.normalize("NFC", name))[-1]
    seen = "".join(sign for sign in last if unicodedata.category(sign)[0] != "C")
    plain = _UNSAFE.sub("-", " ".join(seen.split())).strip(" -").rstrip(". -")
    endings = _ENDINGS.get(kind, ())
    fits = plain.lower().endswith(endings) if endings else True
    stem, _, tail = plain.rpartition(".") if fits and "." in plain else (plain, "", "")
    ending = f".{tail}" if tail else (endings[0] if endings else "")
    return (stem.strip(". -") or fallback)[: LONGEST - len(ending)] + ending
