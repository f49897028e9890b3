"""Numbers of files, products, accounts and sections that look like days: "34.03.01-KAI", "Produkt 31.02.01"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.text.dates import DateHit

_LEADS_TO_A_DAY: Final = re.compile(
    r"(?:\b(?:vom|v\.|am|bis|ab|seit|den|der|zum|[Dd]atiert|geb\.|geboren):?\s+|\b(?:[Dd]atum|Stand):?[ \t]+"
    r"|[a-zäöüß], )$"
)
"""A label leads on within its line: below "Datum" as the last of a row of labels stands the value of the first."""
_LEAD: Final = 12
"""So many characters before a day hold the word or the place that leads to it."""
_FILE_NUMBER: Final = (
    r"\b(?:(?:Akten|Geschäfts|Kassen)?[Zz]eichen|A\.?[Zz]|G\.?[Zz]|Gesch(?:\.-?)?Z|(?:Akten|Vorgangs|Tagebuch)-?[Nn](?:umme)?r"
    r"|Aktenplan|(?:Reg|Tgb)\.-?Nr)\b(?: \([^)\n]{2,40}\))?[.:]{0,2}"
)
"""What calls a number that of a file."""
_CALLED: Final = re.compile(rf"{_FILE_NUMBER}[ \t]*(?:[\w/.\-]*[/\-])?$")
_CALLED_ABOVE: Final = re.compile(rf"{_FILE_NUMBER}[ \t]*\n[ \t]*$")
_NAMES_A_FILE: Final = re.compile(rf"(?:\w+ )?{_FILE_NUMBER}")
_COLUMN: Final = re.compile(r"[^ \t](?:[^ \t]| (?! ))*")
"""What stands in one column of a line: two blanks or a tab part it from the next."""
_BESIDE: Final = 2
"""So many characters beside the label above it a number may begin."""
_NUMBERED: Final = re.compile(
    r"(?:(?i:produkt|konto|konten|ziffer|kostenstelle|kostenträger|haushaltsstelle|buchungsstelle"
    r"|bauabschnitt|\b(?:version|firmware|release|teilplan|abschnitt|unterabschnitt|kapitel|gliederung|position|titel|punkt|drucksache))"
    r"(?i:s|n|en|e|gruppen?|bereiche?)?(?:[ -]?[Nn](?:ummern?|rn?)\.?)?"
    r"|\b(?:DIN|VDE|VDI|ISO|EN)(?: (?:VDE|EN|ISO))*"
    r"|\b(?:H[Hh]?St|Kto|Ziff|Zi|Abschn|Kap|Pos|Pkt|Tz|Rn|Rdnr|Rz|TOP|Nrn?|Nummern?))[.:]{0,2}\s+"
    r"(?:\d[\d.]*(?:,|/|\s+(?:und|sowie|bis|oder|u\.))\s+)*$"
)
"""What has numbers in parts, before one of them or a row of them: "Produkte 31.02.01 und 31.04.05", "DIN 31.02.19"."""
_SECTION: Final = re.compile(r"\b(?:Nrn?\.|Nummern?|Ziff(?:ern?|\.)|Abschnitts?|Kapitels?|Kap\.|Tz\.)\s$")
"""Before the number of a section, even if it ends like a year: "nach Nr. 31.02.2010 der Richtlinie"."""
_LABEL: Final = 120
"""So many characters before a number hold its label and the blanks of a column."""
_GOES_ON: Final = re.compile(r"[-/][^\W\d]")
_NUMBER_GOES_ON: Final = re.compile(r"[-/](?:\d{3,}|\d+[-/]\d)(?![\d.])")
_GOES_BEFORE: Final = re.compile(r"(?:^|(?<=[\s:]))(?=\w*[^\W\d]|\d{3})\w+[/–-]$")
"""A letter behind the digits or a part before them, with no blank between, makes a number of them: "34.03.01-KAI"."""
_YEAR_WRITTEN_OUT: Final = re.compile(r"\d{4}$")
_DAYS, _MONTHS, _PARTS, _TWO_DIGITS = 31, 12, 3, 99


def is_no_day(hit: DateHit, text: str) -> bool:
    """Say whether what looks like a day that does not exist is a number: of a file, a product, an account.

    A word or place that leads to a day makes one of it; else the number of a file is told by its label or by what it is
    part of. There is no thirteenth month ("50.60.02") and no 34th day ("34.03.01"), unless the year is written out.
    """
    start, end = hit.span.start, hit.span.end
    if _LEADS_TO_A_DAY.search(text, max(0, start - _LEAD), start):
        return False
    near = max(0, start - _LABEL)
    if any(label.search(text, near, start) for label in (_CALLED, _CALLED_ABOVE, _GOES_BEFORE, _SECTION)):
        return True
    if not _YEAR_WRITTEN_OUT.search(hit.raw) and (
        _NUMBERED.search(text, near, start) or _NUMBER_GOES_ON.match(text, end) or _is_below_label(text, start)
    ):
        return True
    return _GOES_ON.match(text, end) is not None or _has_no_day(hit.raw)


def _is_below_label(text: str, start: int) -> bool:
    """Say whether a column of a line begins with the number, and what stands above it calls it that of a file."""
    line = text.rfind("\n", 0, start) + 1
    if not line or not (start == line or text[line:start].endswith(("  ", "\t"))):
        return False
    above = text[text.rfind("\n", 0, line - 1) + 1 : line - 1]
    return any(
        _NAMES_A_FILE.fullmatch(column[0].rstrip()) and abs(column.start() - (start - line)) <= _BESIDE
        for column in _COLUMN.finditer(above)
    )


def _has_no_day(raw: str) -> bool:
    """Say whether neither print nor slip makes a day of three numbers."""
    numbers = [int(part) for part in re.findall(r"\d+", raw)]
    if len(numbers) < _PARTS:
        return False
    if _YEAR_WRITTEN_OUT.search(raw) or numbers[0] > _TWO_DIGITS:
        return numbers[0] > _DAYS and numbers[1] > _MONTHS
    return numbers[0] > _DAYS or numbers[1] > _MONTHS
