"""The first lines that council information systems print above a paper, an extract or an item.

"Auszug - Zaun am Schulhof", "Vorlage - 12/2014", "03.05.2012 - 4.1 Zaun am Schulhof", "TOP Ö 4: Zaun am Schulhof",
"0123/V Zaun am Schulhof".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.sittings.labelled_fields import NUMBER
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_FIRST, _NUMBERED = 6, 16
"""So many lines may hold such a title, and the number before the title of what an extract deals with."""
_EXTRACT: Final = re.compile(r"(?P<kind>Auszug|Beschlussauszug|Protokollauszug) [-–] (?P<title>\S.{3,})")
_SYSTEM: Final = re.compile(r"[A-Z][A-Za-z.\-@!]{2,20} [-–] (?P<kind>Auszug|Vorlage|Drucksache|Beschlussvorlage)")
_PAPER: Final = re.compile(
    rf"(?P<kind>[A-ZÄÖÜ]\w*[Vv]orlage|Vorlage|Drucksache|Antrag|Anfrage)(?: \([a-zäöüß ]+\))?"
    rf" [-–] (?P<number>{NUMBER})"
)
"""Kind and number, between them perhaps whether it is still dealt with: "Vorlage (inaktiv) - 12/2014"."""
_ITEM: Final = r"(?:(?:TOP|Top) )?(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*\.?"
_OF_DAY: Final = re.compile(rf"(?P<day>\d{{1,2}}\.\d{{1,2}}\.\d{{4}}) [-–] (?P<item>{_ITEM}) (?P<title>[A-ZÄÖÜ„\"].+)")
_OF_ITEM: Final = re.compile(
    r"(?P<item>(?:TOP|Top|Tagesordnungspunkt) (?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*) ?: (?P<title>[A-ZÄÖÜ„\"].+)"
)
_ITEM_MINUTES: Final = re.compile(rf"(?P<item>{_ITEM}) [-–] (?P<kind>TOP-Protokoll|Protokoll|Niederschrift|Beschluss)")
_BEFORE_TITLE: Final = re.compile(rf"(?P<number>{NUMBER}) (?P<title>[A-ZÄÖÜ„\"].+)")
_SIGNED: Final = re.compile(
    r"(?P<number>(?:DS|Drs\.?|BV|VO|MV|IV|AN|SV|VL)[ /-]?\d+\w?/\d{2,4}(?:[/-]\d+)?) (?P<title>[A-ZÄÖÜ„\"].+)"
)
_DATED: Final = re.compile(
    rf"(?:S A C H S T A N D : )?(?P<kind>Antrag|Anfrage|Anregung|Bericht|Vorlage)"
    rf" vom (?P<date>\d{{1,2}}\.\d{{1,2}}\.\d{{4}}),"
    rf" (?P<number>{NUMBER})(?= Betreff| ?$).*"
)
_REPORT: Final = re.compile(r"(?P<kind>Bericht) (?:über|von|aus) (?:die|der) .*[Ss]itzung\b.*")
_ABOVE_TITLE: Final = re.compile(
    r"(?P<item>(?:TOP|Top) ?(?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*\.?) \((?:Nichtö|Ö|ö|nichtö)ffentlich\)"
)
_OF_SYSTEM: Final = (_EXTRACT, _SYSTEM, _PAPER, _OF_DAY, _ITEM_MINUTES, _SIGNED, _DATED, _REPORT)
_NAMES: Final = {
    "kind": "paper.kind",
    "number": "paper.number",
    "item": "paper.agenda_item",
    "day": "paper.session_date",
    "date": "date",
    "title": "subject.0",
}
_RULE: Final = "title of the information system"


def read_system_title(lines: Sequence[Line]) -> list[Field]:
    """Read what the titles of an information system tell: kind, number, item, day and subject."""
    fields: dict[str, Field] = {}
    for number, line in enumerate(lines[:_FIRST]):
        for item in _in_line(line, _OF_SYSTEM if number else (_OF_ITEM, *_OF_SYSTEM)):
            fields.setdefault(item.name, item)
    for item in _above_title(lines):
        fields[item.name] = item
    subject = fields.get("subject.0")
    if subject is not None and "paper.number" not in fields:
        for item in _numbered(lines, str(subject.value)):
            fields[item.name] = item
    return list(fields.values())


def is_extract(fields: Sequence[Field]) -> bool:
    """Say whether the titles are those of an extract: it names its item or calls itself one."""
    return any(item.name == "paper.agenda_item" or str(item.value).endswith("uszug") for item in fields)


def _above_title(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the only item with its status in a line, and its title in the line below."""
    found = [number for number, line in enumerate(lines[:-1]) if _ABOVE_TITLE.fullmatch(line.text)]
    if len(found) == 1 and found[0] < _NUMBERED:
        yield from _in_line(lines[found[0]], (_ABOVE_TITLE,))
        yield line_field("subject.0", lines[found[0] + 1], _RULE)


def _in_line(line: Line, patterns: Sequence[re.Pattern[str]]) -> Iterator[Field]:
    """Return the fields of the first pattern that is the whole line."""
    for pattern in patterns:
        match = pattern.fullmatch(line.text)
        if match is None:
            continue
        for group, name in _NAMES.items():
            if match.groupdict().get(group):
                days = find_dates(match[group]) if group in {"day", "date"} else ()
                yield part_field(name, line, match.span(group), _RULE, value=days[0].value if days else None)
        return


def _numbered(lines: Sequence[Line], title: str) -> Iterator[Field]:
    """Read the number that stands before the title once more: "0123/V Zaun am Schulhof"."""
    for line in lines[1:_NUMBERED]:
        match = _BEFORE_TITLE.fullmatch(line.text)
        if match and re.search(r"[/-]", match["number"]) and match["title"] == title:
            yield part_field("paper.number", line, match.span("number"), "number before the title")
            yield line_field("subject.0", line, _RULE, value=title)
            return
