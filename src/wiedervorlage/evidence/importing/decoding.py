"""Bytes to text: encodings of official downloads, and what a wrong save has left of them.

GENESIS table files come as ISO-8859-1, flat files as UTF-8 with a byte order mark, and both have often been
opened and saved by somebody. Nothing is repaired by guessing: letters that are lost stay lost, and are said.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from wiedervorlage.evidence.importing.messages import finding
from wiedervorlage.foundation.findings import Finding, Place, Severity

_MOJIBAKE: Final = re.compile("Ã[\u0080-\u00bfŸ€-™]|ï¿½|â€")
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text of a file, the encoding it came in, and what is wrong with it."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(raw: bytes, file: str = "") -> Decoded:
    r"""Turn the bytes of a file into text with ``\\n`` line ends.

    UTF-8 (with or without mark) and UTF-16 (with mark) are recognised; everything else is read as
    Windows-1252, which holds ISO-8859-1.
    """
    encoding = next((name for mark, name in _BOMS if raw.startswith(mark)), "utf-8")
    findings = []
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError:
        encoding = "cp1252"
        text = raw.decode(encoding, errors="replace")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        findings.append(finding("EVI-001", Severity.ERROR, _place(text, text.index("\0"), file)))
    if "\ufffd" in text:
        place = _place(text, text.index("\ufffd"), file)
        findings.append(finding("EVI-002", Severity.DOUBT, place, count=str(text.count("\ufffd"))))
    if any(mark in text for mark in "Ãïâ") and (match := _MOJIBAKE.search(text)):
        findings.append(finding("EVI-003", Severity.DOUBT, _place(text, match.start(), file)))
    return Decoded(text=text, encoding=encoding, findings=tuple(findings))


def _place(text: str, offset: int, file: str) -> Place:
    line = text.count("\n", 0, offset) + 1
    return Place(file=file, line=line, column=offset - text.rfind("\n", 0, offset))
