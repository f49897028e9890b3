"""Telephone numbers as German heads print them, brought into their international form."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers

NUMBER: Final = re.compile(r"(?:\+49|0|\(0)[\d \-–/().]{4,24}\d")
_SHORTEST: Final = 5
"""Fewer digits than this, with the area code, are no number one could call."""


def phone(text: str) -> str:
    """Return a German telephone number in international form ("+49 2551 692356"), or "" if it is none."""
    try:
        number = phonenumbers.parse(re.sub(r"[()]", "", text).replace("–", "-"), "DE")
    except phonenumbers.NumberParseException:
        return ""
    if len(re.sub(r"\D", "", text)) < _SHORTEST or not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)).replace("-", "")
