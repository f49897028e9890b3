"""Lines of a head that tell which body sits and when: "zur Sitzung des Bauausschusses am 3. Mai 2012"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.kinds.organs import HOUSE, ORGAN, nominative
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.spotting import part_field

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_ADDRESSED_BODY: Final = re.compile(
    rf"(?:(?:^|\t| {{3,}})(?:(?:[A-ZÄÖÜ]\w*)?[Vv]orlage +|VORLAGE +|(?:Mitteilung|Bericht) )?"
    rf"(?:[Aa]n|[Ff]ür) (?:den|die|das)"
    rf"|(?:[Ss]itzung|[Tt]agung)(?:en)? de[rs]|[Vv]orlage zur|[Dd]rucksache \S+ zur)"
    rf" (?P<body>{ORGAN})(?=$|,|\t| {{2,}}| am\b| vom\b| de[rs] {HOUSE})"
)
_SITTING_DAY: Final = re.compile(
    r"(?:Sitzung(?:stermin|stag|sdatum)?(?: am| vom)?|Termin)\s*(?::|\t| {3,})"
    r"|(?:(?:[Zz]ur|[Ff]ür die|[Ii]n der|[Bb]eschlossen (?:auf|in) der|[Vv]orlage [\w/.-]+ zur) )?"
    r"(?:\d+\. )?(?:(?:nicht ?)?öffentlichen? |[Oo]rdentlichen? )?"
    r"(?:Sitzung|(?<=\d\. )Tagung|(?<=tlichen )Tagung|(?<=der )Tagung)"
    rf"(?: de[rs] {ORGAN})?,? (?:am|vom) (?:\w+, )?(?:dem |den )?\d"
    rf"|{ORGAN},? (?:Sitzung )?(?:am|vom) (?:\w+, )?(?:dem |den )?\d"
)
"""What a line begins with that gives the day of the sitting."""
_ROW: Final = re.compile(
    rf"(?P<body>{ORGAN}(?: [A-ZÄÖÜ][\w\-]+){{0,2}})(?=\t| {{3,}})"
    r"(?:\s+(?P<item>TOP (?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*))?(?:\s+[-–(]? ?(?:nicht ?-?)?öffentlich ?[-–)]?)?\s*"
)
"""The body in a cell, its item and whether the public is there in the next: its day stands in another line."""
SAT: Final = re.compile(
    r"(?:(?:(?:[A-ZÄÖÜ]\w+ )?(?:[Zz]ur|(?:[Ff]ür|[Üü]ber) die|[Aa]us der) )(?:nächsten |kommenden )?)?"
    r"(?:\d+\. )?(?:[Öö]ffentlichen? )?"
    r"(?P<compound>(?:[A-ZÄÖÜ]\w*)?(?:[Rr]at|[Tt]ag|[Aa]usschu(?:ss|ß)|[Vv]ertretung|[Vv]ersammlung))s?sitzung,?"
    r" (?:am|vom) "
)
"""A line that names body and day of the sitting: "Bericht über die Gemeinderatssitzung am 3. Mai"."""
_DAY_AND_HOUR: Final = re.compile(
    r"(?:(?:Mon|Diens|Donners|Frei|Sams|Sonn)(?:tag|abend)|Mittwoch), (?:den |dem )?"
    r"\d.{6,20}\d ?, (?:um )?\d{1,2}[:.]\d\d Uhr"
)
"""A weekday with its day and the hour: when a body sits."""
EARLIER: Final = re.compile(
    r"\b(?:[Gg]enehmig|Einw[aäe]nd|Einspr[uü]ch|[Bb]eanstandet|[Vv]orige[nrs]|[Ll]etzten [Ss]itzung)"
    r"|\b(?:Niederschrift|Protokolls?) (?:de[rs] \d+\. |vom )"
)
"""A line that speaks of the minutes of an earlier sitting: from there on no day tells when this one was."""
LONGEST: Final = 120


def sitting_of(line: Line) -> Iterator[Field]:
    """Read body and day of the sitting that a line of the head tells of."""
    text = line.text
    addressed = None if text.endswith((".", ":", ";", ",")) else _ADDRESSED_BODY.search(text)
    if addressed and len(text) < LONGEST:
        value = nominative(addressed["body"])
        yield part_field("paper.body", line, addressed.span("body"), "body the paper is laid before", value=value)
    row = _ROW.fullmatch(text)
    if row:
        yield part_field("paper.body", line, row.span("body"), "body beside its item")
        if row["item"]:
            yield part_field("paper.agenda_item", line, row.span("item"), "item beside its body")
    sat = SAT.match(text)
    if sat and len(text) < LONGEST:
        yield part_field("paper.body", line, sat.span("compound"), "body of the sitting")
    if (sat or _SITTING_DAY.match(text)) and len(text) < LONGEST and not heads_earlier(text):
        yield from day_of(line, "paper.session_date", "day of the session")
        yield from _item_behind_day(line)
    if (re.match(r"(?:am|vom)\b", text) or _DAY_AND_HOUR.match(text)) and len(text) < 120:
        yield from day_of(line, "paper.session_date", "day of the session")


def _item_behind_day(line: Line) -> Iterator[Field]:
    """Read the item that stands behind the day of the sitting: "am Donnerstag, dem 20. März 2025, TOP 7"."""
    item = re.search(r"(?<=\d{4}),? \(?(?P<item>TOP (?:[ÖN] ?)?\d{1,3}(?:\.\d{1,3})*)\)?$", line.text)
    if item:
        yield part_field("paper.agenda_item", line, item.span("item"), "item behind the day of the session")


def heads_earlier(text: str) -> bool:
    """Say whether a line stands over what an earlier sitting resolved: "Gemeinderatssitzung vom 3. Mai:"."""
    sat = SAT.match(text)
    return sat is not None and text.endswith(":") and sat.start("compound") == 0


def sitting_run_in(line: Line) -> Iterator[Field]:
    """Read body and day of the sitting from the beginning of a line into which a scan has run the whole head."""
    found = _RUN_IN.search(line.text[:LONGEST]) if len(line.text) > LONGEST else None
    for day in find_dates(line.text[found.end() :])[:1] if found else ():
        if found and day.value and not day.span.start:
            span = (found.end() + day.span.start, found.end() + day.span.end)
            value = nominative(found["body"])
            yield part_field("paper.body", line, found.span("body"), "body of the sitting", value=value)
            if not EARLIER.search(line.text):
                yield part_field("paper.session_date", line, span, "day of the session", value=day.value)


_RUN_IN: Final = re.compile(
    rf"[Ss]itzung de[rs] (?P<body>{ORGAN}(?: [A-ZÄÖÜ][\w\-]+){{0,2}})"
    rf"(?: der (?:\w*[Gg]emeinde|Stadt|Samtgemeinde|Marktes)(?: [A-ZÄÖÜ][\w\-]+){{1,2}})?"
    r",? (?:am|vom) (?:\w+, )?(?:dem |den )?(?=\d)"
)


def day_of(line: Line, name: str, rule: str) -> Iterator[Field]:
    """Read the first full day of a line as a field of that name."""
    hits = [hit for hit in find_dates(line.text) if hit.has_year and hit.value]
    if hits:
        yield part_field(name, line, (hits[0].span.start, hits[0].span.end), rule, value=hits[0].value)
