"""File numbers by their form: "VD/sch-ku", "14-PB 09/2012", "I B 4 - 880/12"; no days, no hours, no telephone."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.text.dates import find_dates

_SIGN: Final = re.compile(r"[A-Z0-9][\w.\-/]{1,18}(?: [A-ZÄÖÜ][a-zäöüß]{0,3}| (?=[\w.\-/]*\d)[\w.\-/]{2,14}){0,2}")
_SPACED: Final = re.compile(
    r"(?=.*\d)(?=.*[.\-/])[A-Z]{1,4}(?: [A-Z0-9]{1,4}){1,3} ?[-–/.] ?[\d./\-]{2,}"
    r"|[A-Z]{1,3} (?:\d{2}/\d{2,5}|\d{4}/\d{1,5})"
    r"|\d{1,3} [-–] [A-ZÄÖÜ][a-zäöü]{0,3}(?:[/-][a-zäöü]{1,3})?|\d{2}(?: \d{2}){1,3} [-–] \d[\d/]*|\d{4}\.\d+#\d+"
    r"|[1-9]\d{0,4}(?:\.\d+)+ [–-] (?=[\w./\-]*\d)[\w./\-]{2,}"
)
"""What parts its pieces by blanks: "I B 4 - 880/12-41", "F 2024/088", "742.3 - II-1225.1"."""
_REMARK: Final = re.compile(
    r" ?\((?:bitte|bei|stets)\b[^)]*\)$|\s*[/|,;]\s*(?:Bearb(?:eite\w+)?\.?|Sachb\.|Datum)\s*:.*$", re.IGNORECASE
)
_DASHED: Final = re.compile(r"[-–] (?P<sign>\S.*\S) [-–]")


def sign_in(text: str) -> str:
    """Return the file number that a line is, without "(bitte stets angeben)", or "" where it is none."""
    dashed = _DASHED.fullmatch(text)
    if dashed:
        return sign_in(dashed["sign"])
    sign = _REMARK.sub("", text)
    first = sign.split(" ", 1)[0]
    numbered = re.search(r"\d", sign) and (" " not in sign or re.search(r"\d.*[/.\-]|[/\-].*\d", first))
    parted = re.search(r"[/\-]|\d\.\d", sign) is not None
    remarked = sign != text and re.search(r"\d", sign) is not None
    if re.fullmatch(r"[A-ZÄÖÜ][a-zäöüß]{4,}\w*/[A-ZÄÖÜ]?[a-zäöüß]{2,}\w*", sign):
        return ""  # two words, as of two labels
    told = (numbered and parted) or re.search(r"[A-Z]\w*/\w", sign) or remarked
    formed = (told and _SIGN.fullmatch(sign)) or _SPACED.fullmatch(sign)
    return sign if formed and not find_dates(sign) else ""


def without_remark(value: str) -> str:
    """Return a file number without "(bitte angeben)", the clerk behind it, and a dash that waits for a day."""
    return re.sub(r" +[-–/]$", "", _REMARK.sub("", value).rstrip())
