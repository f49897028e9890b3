"""Telephone numbers as German heads print them, brought into their international form."""

from __future__ import annotations

import re
from typing import Final

import phonenumbers

NUMBER: Final = re.compile(r"(?:\+49|(?<![\d\-–/])0|\(0)[\d \-–/().]{4,24}\d")
_SHORTEST: Final = 6
"""Fewer digits than this, with the area code, are no number one could call."""


_EXTENSION: Final = re.compile(r"(?P<house>.*\d ?[–-] ?0) ?(?:/|oder|,|\() ?(?P<short>[–-] ?\d{1,6})$")


def house_and_extension(text: str) -> tuple[str, str] | None:
    """Part "03631 911-0 / -4210" into the number of the house and the whole number with the extension."""
    match = _EXTENSION.fullmatch(text.strip())
    return (match["house"], completed(match["short"], match["house"])) if match else None


_BRACKETED: Final = re.compile(
    r"(?P<first>[\d(+][\d \-–/().]*\d),? ?\(?"
    r"(?P<named>Zentrale|Vermittlung|Durchwahl|Sammelnummer|direkt|DW|App\.|Apparat):? ?"
    r"(?P<other>(?:0[\d \-–/]*|[\d \-–]*)\d)\)?"
)


def both_bracketed(text: str) -> tuple[str, str] | None:
    """Part "06371/912-24 (Zentrale 912-0)" and "912-0 (Durchwahl -24)" into the number of the house and the other.

    >>> both_bracketed("06371/912-24 (Zentrale 912-0)")
    ('06371 912-0', '06371/912-24')
    """
    match = _BRACKETED.fullmatch(text.strip())
    if match is None or not NUMBER.match(match["first"]):
        return None
    first, other = match["first"], match["other"].strip()
    other = other if NUMBER.match(other) else completed(other, first)
    if not other:
        return None
    return (other, first) if match["named"] in {"Zentrale", "Vermittlung", "Sammelnummer"} else (first, other)


def completed(short: str, whole: str) -> str:
    """Return a number printed without its area code, or but as an extension, with what a whole one has before it.

    >>> completed("-4210", "03631 911-0"), completed("77 20-50", "04131 / 77 20-0")
    ('03631 911-4210', '04131 77 20-50')
    """
    bare = short.strip(" –-")
    stem = re.match(r"(?P<code>(?:\+49 ?\d{2,5}|\(0[\d ]{2,9}\)|\(?0\d{2,5}\)?))[ /–-]*(?P<local>.*)", whole)
    if stem is None:
        return ""
    house = re.match(r"(?P<trunk>.*\d) ?[–-] ?\d+$", stem["local"])
    if re.search(r"\d ?[–-] ?\d", bare):
        return f"{stem['code']} {bare}"
    return f"{stem['code']} {house['trunk']}-{bare}" if house else ""


def phone(text: str) -> str:
    """Return a German telephone number in international form ("+49 2551 692356"), or "" if it is none."""
    try:
        number = phonenumbers.parse(re.sub(r"[()]", "", text).replace("–", "-"), "DE")
    except phonenumbers.NumberParseException:
        return ""
    if len(re.sub(r"\D", "", text)) < _SHORTEST or not phonenumbers.is_possible_number(number):
        return ""
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)).replace("-", "")
