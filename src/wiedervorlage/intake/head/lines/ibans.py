"""IBANs as letters print them: in groups, wrapped to the next line or within a column, before other numbers.

An IBAN of a country has a known length: it tells where one ends before another number, and what is only its beginning.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.bank_register import is_iban, length_of_iban

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.lines import Line

_OF_TAX: Final = r"(?!DE\d{3} ?\d{3} ?\d{3}(?!\d))"
"""The nine digits behind "DE" that are a number for the value added tax: "USt-IdNr. DE123456789"."""
_GAP: Final = r"(?: |\n *)?"
"""Between the groups of an IBAN; it may go on in the next line."""
_IBAN: Final = re.compile(
    rf"\bIBAN(?:-? ?(?:Nr\.?|Nummer))?:? ?(?P<labelled>[A-Z]{{2}}[\dOIlSBGZ]{{2}}(?:{_GAP}[\dOIlSBGZ]{{1,4}}){{4,8}})\b"
    rf"|\b{_OF_TAX}(?P<bare>DE\d{{2}}(?:{_GAP}\d{{1,4}}){{4,8}})\b"
    r"|\b(?P<abroad>[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?)\b"
)
_OF_GOODS: Final = re.compile(
    r"(?:Liefersch(?:ein|\.)|Sendung|Bestell(?:ung)?|Auftrag|Vertrag|Artikel|Kunde|Patent|Mandat)s?n?"
    r"(?:-? ?(?:[Nn]r\.?|[Nn]ummer)|referenz)?:? $"
)
"""Before a number that begins like a German IBAN and is of something else; its check digits may prove it to be one."""
_LABEL: Final = 30
"""So many characters before a number hold its label."""
_BEGUN: Final = re.compile(rf"\b{_OF_TAX}(?P<iban>[A-Z]{{2}}\d{{2}}(?: ?\d{{1,4}})*)$")
_GROUPS: Final = re.compile(r"\d+(?: \d+)*(?!\w)")
_GROUP: Final = 4
_BREAK: Final = 4
"""So many characters part two lines beside the blanks behind the first and before the second."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundIban:
    """An IBAN without its blanks and the characters of the line that it takes, or that its first part takes."""

    value: str
    part: tuple[int, int]


def ibans_in(line: Line, below: Line | None) -> Iterator[FoundIban]:
    """Yield the IBANs of a line; one that breaks off goes on in the line below, or it is left out.

    Args:
        line: the line, or the cell of a column.
        below: what follows it there.
    """
    match = _IBAN.search(line.text)
    while match:
        group = match.lastgroup or ""
        found = _found(match[group], match.start(group), line, below)
        if found and (is_iban(found.value) or not (group == "abroad" or _is_of_goods(group, match))):
            yield found
        match = _IBAN.search(line.text, found.part[1] if found else match.end())


def _is_of_goods(group: str, match: re.Match[str]) -> bool:
    """Say whether a number without the label of an IBAN is that of a delivery note, an order, a contract."""
    start = match.start()
    return group == "bare" and _OF_GOODS.search(match.string, max(0, start - _LABEL), start) is not None


def _found(printed: str, start: int, line: Line, below: Line | None) -> FoundIban | None:
    """Return the IBAN that what is printed begins with; None for a beginning that nothing makes whole."""
    value, end = _compact(printed), start + len(printed)
    long = length_of_iban(value)
    cut = _end_of(printed, long)
    if cut:
        return FoundIban(value=_compact(printed[:cut]), part=(start, start + cut))
    at_end = end == len(line.text)
    rest = _completing(value, below.text) if below and at_end else ""
    if at_end and not rest and len(value) < long and len(value) % _GROUP == 0:
        return None
    return FoundIban(value=value + rest, part=(start, end))


def names_account(line: Line) -> bool:
    """Say whether a line holds an IBAN."""
    return next(ibans_in(line, None), None) is not None


def with_ibans_joined(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with an IBAN whole again that went on in the next one; places in the text stay true."""
    done: list[Line] = []
    for line in lines:
        apart = line.start - done[-1].end if done else 0
        if done and 0 < apart <= done[-1].trail + line.indent + _BREAK and breaks_off(done[-1].text, line.text):
            joint = "\n".ljust(apart)
            done[-1] = replace(done[-1], text=f"{done[-1].text}{joint}{line.text}", end=line.end, trail=line.trail)
        else:
            done.append(line)
    return done


def breaks_off(text: str, below: str) -> bool:
    """Say whether an IBAN breaks off at the end of a text that what stands below makes whole."""
    begun = _BEGUN.search(text)
    return begun is not None and _completing(_compact(begun["iban"]), below) != ""


def _completing(begun: str, below: str) -> str:
    """Return the digits a text begins with that make an IBAN whole; "" where they do not.

    Whatever its check digits say, where it broke off between two groups.
    """
    groups = _GROUPS.match(below)
    missing = length_of_iban(begun) - len(begun)
    end = _end_of(groups[0], missing) if groups and missing > 0 else 0
    rest = _compact(below[:end])
    return rest if len(begun) % _GROUP == 0 or is_iban(begun + rest) else ""


def _end_of(text: str, many: int) -> int:
    """Return where so many characters end that are parted in groups; 0 where no group ends there."""
    counted = 0
    for at, (character, following) in enumerate(zip_longest(text, text[1:], fillvalue=" "), start=1):
        counted += not character.isspace()
        if counted == many:
            return at if following.isspace() else 0
    return 0


def _compact(text: str) -> str:
    return re.sub(r"\s", "", text)
