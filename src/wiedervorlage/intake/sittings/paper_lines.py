"""What single lines of the head of a council paper tell: name and number, item, day, whether it is public."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.date_lines import is_date_line
from wiedervorlage.intake.sittings.deliberation_rows import steps_in
from wiedervorlage.intake.sittings.own_day import BARE
from wiedervorlage.intake.sittings.sitting_lines import day_of, sitting_of, sitting_run_in
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, part_field

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line

_KIND: Final = re.compile(
    r"(?P<kind>\b(?:[A-ZÄÖÜ]\w*vorlage\b(?!n)|Vorlage(?=:? (?:Nr|\d)|-Nr)"
    r"|(?:^|(?<=  ))Vorlage(?=$| +(?:an|für|der|des|zu|zur|zum)\b| [–-] | [A-Z]{1,4}[ /-]?\d| [IVX]+/\d)"
    r"|[A-ZÄÖÜ]\w+sdrucksache\b|Drucksache(?=:? +(?:Nr|[A-Z]{0,5}[ /]?\d|[IVX]+/\d|$))|Mitteilung der Verwaltung)"
    r"|^(?:Beantwortung|Antwort)(?: (?:(?:der|einer|auf (?:die|eine)|zur|zu einer) (?:\w+ )?Anfrage|der Verwaltung))?"
    r"(?=$|\t| {3,}| [-–(] ?(?:nicht)?öff)"
    r"|^Stellungnahme der Verwaltung(?= {2,}|\t| zu[rm]\b)"
    r"|(?<=^Gemeinsamer )(?:\w+s)?Antrag$|^(?:Änderungs|Ergänzungs|Dringlichkeits)antrag$"
    r"|^(?:Beschlu(?:ss|ß)empfehlung|(?:\w+s|Eil|Prüf)?[Aa]ntrag|(?:Kleine |Große )?Anfrage|Bericht|Mitteilung)"
    r"(?= (?:de[rs]|gem(?:äß|\.)) (?:[A-ZÄÖÜ§])| für die (?:Frage|Einwohner)| zur (?:\w+)?[Ss]itzung\b)"
    r"|^Antrag$|^(?:Kleine|Große|Mündliche|Schriftliche) Anfrage$|^Mitteilung(?= (?:an|für) (?:den|die|das)\b))",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?:(?:Vorlagen?|Drucksachen?|Drs\.)[- ]?(?:Nr\.?|Nummer)?|\w+vorlage(?: Nr\.)?|Nummer"
    r"|Drucksache|(?:Anfrage|Antrag)[- ]Nr\.)\s*:?\s*(?:Nr\.? *)?"
    r"(?P<number>\d+ ?/ ?[IVX]+\b(?:\.[A-Z]{1,3}\b\.?)?"
    r"|(?:[A-ZÄÖÜ]{1,5}[ /\-]?(?:\d{2}[ /\-])?)?\d[\w/.\-]*(?:\d|/[A-Z]+)"
    r"(?:(?<=-\d)\. (?:Ergänzung|Neufassung|Version)\b)?)",
    re.IGNORECASE,
)
_BARE_NUMBER: Final = re.compile(
    r"(?:(?:DS|VL|BV|Drs)\.?-?)?Nr\.:? *(?P<number>(?:[A-Z]{1,3}[/ \-])?\d[\w/\-]*/\d[\w/\-]*)(?=$|,|\t| {2})"
    r"|(?P<number2>[A-Z]{2,3}[-/]\d{2,4}/\d[\d/\-]*)(?=$|,|\t| {2})"
)
"""A number that stands for itself, where the name of the paper is set apart: "Nr. 5/118/2016", "VO/2018/0219-1"."""
_ITEM: Final = re.compile(r"(?:TOP|Tagesordnungspunkt|Top)\s*:?\s*(?:TOP )?(?P<item>(?:[ÖöNn]\.? )?\d+(?:\.\d+)*)")
_PUBLIC: Final = re.compile(
    r"\b(?P<no>nicht ?-?öffentlich\w*|nö$)|(?P<yes>\böffentlich(?=\b|e[rn]? (?:Sitzung|Teil))"
    r"|\böff\.|\bTOP Ö \d|(?<= )ö$)",
    re.IGNORECASE,
)
_CROSSED: Final = re.compile(r"(?:[xX☒☑]\]?|\[x\]) ?(?P<no>nicht)? ?-?öffentlich")
_BOTH: Final = re.compile(r"\böffentlich\w*(?: ?/ ?| und )nicht ?-?öffentlich", re.IGNORECASE)


_LABELLED, _SHORT, _NEAR = 60, 90, 20
"""A line with a label, and one that names the paper (wide blanks not counted), is shorter, in characters; a status
stands near its beginning."""
_PLAIN_NAMES: Final = ("drucksache", "vorlage", "antrag", "anfrage", "bericht", "mitteilung")
"""Names that yield to a fuller one in the same head: "Drucksache 4/17", below it "Beschlussvorlage"."""
HEAD: Final = 40
"""So many lines hold the head of a council paper."""


_DATED: Final = re.compile(
    r"(?:^|\t| {3,})(?:Datum|(?:[Ee]rstellt|[Ee]rarbeitet|[Vv]erfa(?:ss|ß)t|[Aa]usgefertigt"
    r"|[Ee]ingereicht|[Ee]ingebracht)(?: am)?|Erstellungsdatum"
    r"|Ausgegeben(?: am)?)\s*:?\s|(?:Stand|Vorlage vom|vom)\s*:?\s"
)
"""What a council paper writes before its own day."""


def _is_dated(text: str) -> bool:
    """Say whether a line of the head gives the paper's own day; "vom" tells it at the beginning of a line alone."""
    found = _DATED.search(text)
    return found is not None and (found.start() == 0 or not re.search(r"Stand|vom", found[0]))


def _dated_beside(text: str) -> bool:
    """Say whether place and day stand in a cell behind others: "Amt 20 Finanzen      Aue, den 3. Mai 2010"."""
    cells = re.split(r"\t+| {3,}", text)[1:]
    return any(is_date_line(cell) and re.match(r"[A-ZÄÖÜ][\w .\-/()]*(?:, (?:den )?| den )\d", cell) for cell in cells)


def read_paper_lines(lines: Sequence[Line], deliberations: Collection[int]) -> list[Field]:
    """Return what each line of the head tells; a plain name of the paper yields to a fuller one.

    Args:
        lines: those of the paper.
        deliberations: where the lines begin that belong to a table of deliberations; their days are not the paper's.
    """
    fields = [*_in_lines(lines[:HEAD], deliberations), *_bare_number(lines)]
    fields.sort(key=yields)
    if any(_BOTH.search(line.text) and not _CROSSED.search(line.text) for line in lines[:HEAD]):
        return [item for item in fields if item.name != "paper.public"]
    return fields


def yields(item: Field) -> bool:
    """Say whether a field gives way to another: a plain name of the paper, a number that another paper may bear."""
    plain = item.name == "paper.kind" and str(item.value).casefold() in _PLAIN_NAMES
    return plain or item.rule == _NAMED_IN_TEXT


def is_number_alone(text: str) -> bool:
    """Say whether a text is but the number of a paper behind its label: "Vorlagen-Nr.  61/2025-3. Ergänzung"."""
    return _NUMBER.fullmatch(text) is not None


def names_kind(text: str) -> bool:
    """Say whether a text names a kind of paper."""
    return _KIND.search(text) is not None


def _in_lines(lines: Sequence[Line], deliberations: Collection[int]) -> Iterator[Field]:
    single = sum(line.text.startswith("TOP ") for line in lines) == 1
    rows = [line for line in lines if line.start in deliberations and find_dates(line.text)]
    several = len(rows) > 1
    for line in lines:
        text = closed_up(line.text)
        yield from _named(line, text)
        listed = line.start in deliberations
        item = None if listed and find_dates(line.text) else _ITEM.search(line.text)
        if item and len(text) < _LABELLED and (not text.startswith("TOP ") or single):
            marked = item[0].startswith(("TOP", "Top"))
            named = f"TOP {item['item']}" if marked else item["item"]
            yield part_field("paper.agenda_item", line, item.span(), "agenda item", value=named)
        if not (several and line in rows):
            yield from _status(line)
        yield from _dated_number(line)
        yield from sitting_of(line)
        yield from sitting_run_in(line)
        if listed or any(steps_in(line)):
            continue
        if _is_dated(text) or _dated_beside(line.text):
            yield from day_of(line, "date", "day beside its label")
        elif is_date_line(line.text):
            yield from day_of(line, "date", BARE if line.text[0].isdigit() else "day beside its label")


def _named(line: Line, text: str) -> Iterator[Field]:
    """Read what the paper calls itself and its number in a line, ``text`` being its words closed up."""
    kind, number = _KIND.search(text), _NUMBER.search(text)
    if len(" ".join(text.split())) >= _SHORT:
        return
    if kind:
        yield line_field("paper.kind", line, "kind of paper by its name", value=kind["kind"])
    rule = _NAMED_IN_TEXT if number and _OTHERS.search(text[: number.start()]) else "number of the paper"
    number = number or _BARE_NUMBER.match(text)
    if number and not text.startswith("TOP "):
        value = " ".join(str(number[number.lastgroup or 0]).split())
        yield line_field("paper.number", line, rule, value=value)


_NAMED_IN_TEXT: Final = "number of a paper in the text"
_OTHERS: Final = re.compile(r"\b(?:der|dieser|die|mit|laut|siehe|s\.|vgl\.|gem\.|gemäß|zu|von|in) $", re.IGNORECASE)
"""Before the number of another paper: "siehe Vorlage 12/2014"."""


def _bare_number(lines: Sequence[Line]) -> Iterator[Field]:
    """Read the number from a line that holds nothing else, as forms print it at their foot: "V 315/2012"."""
    for line in (*lines[:HEAD], *lines[HEAD:][-_FOOT:]):
        if _ALONE.fullmatch(line.text):
            yield line_field("paper.number", line, "number in a line of its own")
            return


_ALONE: Final = re.compile(r"(?:[A-ZÄÖÜ]{1,4}[ /-])?\d{1,5}(?:-\d{1,2})?/(?:19|20)\d\d(?:[/-]\d{1,2})?")
_FOOT: Final = 10
"""So many lines hold the foot of a paper."""


def _status(line: Line) -> Iterator[Field]:
    """Read whether the sitting is public; where both are printed, the one that is crossed."""
    text = closed_up(line.text)
    crossed, public = _CROSSED.search(text), _PUBLIC.search(text)
    told = crossed or public
    if told is None:
        return
    part = told.span() if text == line.text else (0, len(line.text))
    if crossed:
        yield part_field("paper.public", line, part, "status crossed", value=crossed["no"] is None)
    elif public and not _BOTH.search(text) and _is_status(text, public.start()):
        yield part_field("paper.public", line, part, "status", value=public["yes"] is not None)


def _is_status(text: str, start: int) -> bool:
    """Say whether what stands at a character of a line tells the status of the paper: in a short line, or apart."""
    apart = _APART.search(text) is not None and not find_dates(text)
    return len(text) < _LABELLED or "Sitzung" in text or start < _NEAR or apart


_APART: Final = re.compile(r"(?:\t| {3,})(?:nicht ?)?öffentlich$")


def _dated_number(line: Line) -> Iterator[Field]:
    dated = re.search(r"\bVorlage (?P<number>(?:[A-Z]{1,3} )?\d[\w/\-]*\d) vom (?=\d)", line.text)
    if dated is None:
        return
    yield part_field("paper.number", line, dated.span("number"), "number before the day of the paper")
    for day in find_dates(line.text[dated.end() :])[:1]:
        span = (dated.end() + day.span.start, dated.end() + day.span.end)
        yield part_field("date", line, span, "day behind the number", value=day.value)
