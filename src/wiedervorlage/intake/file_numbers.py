"""File numbers by their form: "VD/sch-ku", "14-PB 09/2012", "67-W-15/19"; no days, no hours, no telephone."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.dates import find_dates

_SIGN: Final = re.compile(r"[A-Z0-9][\w.\-/]{1,14}(?: [A-ZÄÖÜ][a-zäöüß]{0,3}| (?=[\w.\-/]*\d)[\w.\-/]{2,14}){0,2}")
_REMARK: Final = re.compile(r" ?\((?:bitte|bei)\b[^)]*\)$", re.IGNORECASE)


def sign_in(text: str) -> str:
    """Return the file number that a line is, without "(bitte stets angeben)", or "" where it is none."""
    sign = _REMARK.sub("", text)
    first = sign.split(" ", 1)[0]
    numbered = re.search(r"\d", sign) and (" " not in sign or re.search(r"\d.*[/.\-]|[/\-].*\d", first))
    parted = re.search(r"[/\-]|\d\.\d", sign) is not None
    remarked = sign != text and re.search(r"\d", sign) is not None
    told = (numbered and parted) or re.search(r"[A-Z]\w*/\w", sign) or remarked
    return sign if told and _SIGN.fullmatch(sign) and not find_dates(sign) else ""
