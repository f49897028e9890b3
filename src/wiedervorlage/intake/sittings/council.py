"""Council papers and minutes: number, body, session, agenda item, proposed resolution, votes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.date_lines import is_date_line
from wiedervorlage.intake.head.kinds import is_minutes
from wiedervorlage.intake.sittings.deciding_body import read_deciding_body
from wiedervorlage.intake.sittings.deliberations import read_deliberations, sitting_days
from wiedervorlage.intake.sittings.labelled_fields import OF_SITTING, has_sat, labelled_fields
from wiedervorlage.intake.sittings.labelled_heads import labelled_heads
from wiedervorlage.intake.sittings.minutes import first_day, read_minutes
from wiedervorlage.intake.sittings.one_line_head import read_sentence_head
from wiedervorlage.intake.sittings.resolutions import read_resolution
from wiedervorlage.intake.sittings.sitting_lines import SAT, day_of, sitting_of
from wiedervorlage.intake.sittings.stacked_deliberations import stacked_steps
from wiedervorlage.intake.sittings.system_titles import is_extract, read_system_title
from wiedervorlage.intake.sittings.votes import read_votes
from wiedervorlage.intake.text import patterns
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.lines import Block
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.spotting import line_field, part_field, title_case

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.lines import Line
    from wiedervorlage.intake.text.paragraphs import Paragraph

_KIND: Final = re.compile(
    r"(?P<kind>\b(?:[A-ZÄÖÜ]\w*vorlage\b(?!n)|Vorlage(?=:? (?:Nr|\d)|-Nr)"
    r"|(?:^|(?<=  ))Vorlage(?=$| +(?:an|für|der|des|zu|zur|zum)\b| [–-] | [A-Z]{1,4}[ /-]?\d| [IVX]+/\d)"
    r"|[A-ZÄÖÜ]\w+sdrucksache\b|Drucksache(?=:? +(?:Nr|[A-Z]{0,5}[ /]?\d|[IVX]+/\d|$))|Mitteilung der Verwaltung)"
    r"|^(?:Beschlu(?:ss|ß)empfehlung|(?:\w+s|Eil|Prüf)?[Aa]ntrag|(?:Kleine |Große )?Anfrage|Bericht|Mitteilung)"
    r"(?= (?:de[rs]|gem(?:äß|\.)) (?:[A-ZÄÖÜ§]))"
    r"|^Antrag$|^Mitteilung(?= (?:an|für) (?:den|die|das)\b))",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(
    r"(?:(?:Vorlagen?|Drucksachen?|Drs\.)[- ]?(?:Nr\.?|Nummer)?|\w+vorlage(?: Nr\.)?|Nummer"
    r"|Drucksache)\s*:?\s*(?:Nr\.? *)?"
    r"(?P<number>(?:[A-ZÄÖÜ]{1,5}[ /\-]?(?:\d{2}[ /\-])?)?\d[\w/.\-]*(?:\d|/[A-Z]+))",
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


def read_council(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> list[Field]:
    """Read the head of a council paper or of minutes, the proposed resolution and the votes."""
    lines = [line for block in blocks for line in block.lines]
    found: dict[str, Field] = {}
    minutes = is_minutes("\n".join(line.text for line in lines[:_HEAD]), "\n".join(line.text for line in lines))
    resolution = list(read_resolution(paragraphs, minutes=minutes))
    labels = labelled_heads(blocks)
    titled = read_system_title(lines)
    extract = is_extract(titled) or (has_sat(labels) and not minutes)
    steps = read_deliberations(lines[:_HEAD], str(resolution[0].value) if resolution else "", stacked_steps(labels))
    told = read_minutes(lines) if minutes else []
    own = [
        item
        for item in labelled_fields(labels, sat=minutes or extract)
        if extract or not minutes or item.name not in _OWN_NAMES or item.rule == OF_SITTING
    ]
    head = [item for item in _head(lines) if not (minutes and item.name in _OWN_NAMES)]
    head.sort(key=lambda item: item.name == "paper.kind" and str(item.value).casefold() in _PLAIN_NAMES)
    if any(_BOTH.search(line.text) and not _CROSSED.search(line.text) for line in lines[:_HEAD]):
        head = [item for item in head if item.name != "paper.public"]
    subject = [] if told else list(_subject(blocks))
    sentence = list(read_sentence_head(lines[0])) if lines and not minutes else []
    first = [item for item in steps if item.name != "paper.agenda_item"]
    day = first_day(lines) if minutes else ()
    early = [item for item in own if minutes and not item.name.startswith("subject")]
    for item in (*titled, *early, *told, *first, *own, *head, *steps, *sentence, *subject, *resolution, *day):
        found.setdefault(item.name, item)
    for item in () if "paper.body" in found else read_deciding_body(paragraphs):
        found.setdefault(item.name, item)
    return [*found.values(), *read_votes(blocks)]


_TITLE: Final = 110
"""A line of the head is shorter, in characters."""
_LABELLED, _SHORT, _NEAR = 60, 90, 20
"""A line with a label, and one that names the paper, is shorter, in characters; a status stands near its beginning."""
_PLAIN_NAMES: Final = ("drucksache", "vorlage", "antrag", "anfrage", "bericht", "mitteilung")
"""Names that yield to a fuller one in the same head: "Drucksache 4/17", below it "Beschlussvorlage"."""
_OWN_NAMES: Final = ("paper.kind", "paper.number", "paper.agenda_item")
"""What minutes say of a paper they dealt with, not of themselves."""
_HEAD: Final = 40
"""So many lines hold the head of a council paper."""


_DATED: Final = re.compile(
    r"(?:^|\t| {3,})(?:Datum|(?:[Ee]rstellt|[Ee]rarbeitet|[Vv]erfa(?:ss|ß)t|[Aa]usgefertigt)(?: am)?|Erstellungsdatum"
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


def _head(lines: Sequence[Line]) -> Iterator[Field]:
    single = sum(line.text.startswith("TOP ") for line in lines) == 1
    for line in lines[:_HEAD]:
        text = closed_up(line.text)
        yield from _named(line, text)
        item = _ITEM.search(line.text)
        if item and len(text) < _LABELLED and (not text.startswith("TOP ") or single):
            marked = item[0].startswith(("TOP", "Top"))
            named = f"TOP {item['item']}" if marked else item["item"]
            yield part_field("paper.agenda_item", line, item.span(), "agenda item", value=named)
        yield from _status(line)
        yield from _dated_number(line)
        yield from sitting_of(line)
        if _is_dated(text) or is_date_line(line.text) or _dated_beside(line.text):
            yield from day_of(line, "date", "day beside its label")


def _named(line: Line, text: str) -> Iterator[Field]:
    """Read what the paper calls itself and its number in a line, ``text`` being its words closed up."""
    kind, number = _KIND.search(text), _NUMBER.search(text)
    if kind and len(text) < _SHORT:
        yield line_field("paper.kind", line, "kind of paper by its name", value=kind["kind"])
    number = number or _BARE_NUMBER.match(text)
    if number and len(text) < _SHORT and not text.startswith("TOP "):
        value = " ".join(str(number[number.lastgroup or 0]).split())
        yield line_field("paper.number", line, "number of the paper", value=value)


def _status(line: Line) -> Iterator[Field]:
    """Read whether the sitting is public; where both are printed, the one that is crossed."""
    text = line.text
    crossed, public = _CROSSED.search(text), _PUBLIC.search(text)
    if crossed:
        yield part_field("paper.public", line, crossed.span(), "status crossed", value=crossed["no"] is None)
    elif public and not _BOTH.search(text) and (len(text) < _LABELLED or "Sitzung" in text or public.start() < _NEAR):
        yield part_field("paper.public", line, public.span(), "status", value=public["yes"] is not None)


def _dated_number(line: Line) -> Iterator[Field]:
    dated = re.search(r"\bVorlage (?P<number>(?:[A-Z]{1,3} )?\d[\w/\-]*\d) vom (?=\d)", line.text)
    if dated is None:
        return
    yield part_field("paper.number", line, dated.span("number"), "number before the day of the paper")
    for day in find_dates(line.text[dated.end() :])[:1]:
        span = (dated.end() + day.span.start, dated.end() + day.span.end)
        yield part_field("date", line, span, "day behind the number", value=day.value)


def _subject(blocks: Sequence[Block]) -> Iterator[Field]:
    yield from _headed_lines(blocks)
    for number, whole in enumerate(blocks[:12]):
        block = _below_item(whole)
        if (
            len(block.lines) > 2
            or number == 0
            or re.search(r"\t|^(?:nicht)?öffentlich$|\d{5} |^[IVX]+\. |\bAz\.|:$|^[a-zäöü]", block.text)
            or _KIND.search(closed_up(block.lines[0].text))
            or _KIND.search(block.text)
            or _is_labelled(block.text)
            or is_date_line(block.lines[0].text)
            or re.search(r"[?!] [A-ZÄÖÜ]", block.text)
            or SAT.match(block.lines[0].text)
            or sitting_days(block.lines)
        ):
            continue
        if len(block.text) > 15 and not block.text.endswith(".") and not patterns.BODY.match(block.text):
            if len(block.lines) > 1 and all(_NUMBERED.match(line.text) for line in block.lines):
                yield from (line_field(f"subject.{n}", line, "subject") for n, line in enumerate(block.lines))
                return
            yield from _joined("subject.0", block.lines, 0)
            return


_ITEM_TITLE: Final = re.compile(r"(?:Tagesordnungspunkt|TOP|Top|(?:[Zz]u )?Punkt) ?(?:[ÖN] )?\d+(?:\.\d+)*\s*[:–-]\s*")
_ITEM_ALONE: Final = re.compile(r"(?:Tagesordnungspunkt|TOP|Top|(?:[Zz]u )?Punkt) ?(?:[ÖN] )?\d+(?:\.\d+)*\s*[:–-]?")
"""The number of an item, behind which its title stands, or above it."""
_NUMBERED: Final = re.compile(r"\d\.\s")
_ABOUT_PAPER: Final = re.compile(
    r"Gremi(?:um|en)|\w*[Aa]usschu(?:ss|ß)|[Rr]at\b|Datum|Bearb|Sachb|Verf|Erstell|Tel|Fon|Einreich|Einbring|Status|Berat"
    r"|Verteil|\w*[Vv]orlage|TOP|Sitzung|Termin|Zuständ|Feder|Amt|Dez|Fach|Aktenz|Ort|Beginn|Ende|Anwesend|Vorsitz|Wann|Wo\b"
    r"|Protokoll|Schriftf|Anlage|Entscheid|Antragst|Abstimm|Beschlu|Haushalt|Kosten|Begründ|Sach|Nr\b|Beteil|Produkt|Betrifft"
)


def _below_item(block: Block) -> Block:
    """Return a block without the number of the item above its title."""
    below = len(block.lines) > 1 and _ITEM_ALONE.fullmatch(block.lines[0].text)
    return Block(lines=block.lines[1:]) if below else block


def _is_labelled(text: str) -> bool:
    """Say whether a line tells of the paper, not of its matter: a label with a colon; "Friedhof: Dach" is a title."""
    label = re.match(r"(?:\S+\s+){0,2}\S+:", text)
    return label is not None and (label.end() == len(text) or _ABOUT_PAPER.match(text) is not None)


def _headed_lines(blocks: Sequence[Block]) -> Iterator[Field]:
    """Read a subject behind the number of its item among other lines."""
    for line in [line for block in blocks[:8] for line in block.lines][:_HEAD]:
        match = _ITEM_TITLE.match(line.text)
        if match and match[0].rstrip().endswith(":") and match.end() < len(line.text):
            yield part_field("subject.0", line, (match.end(), len(line.text)), "subject behind its label")
            return


def _joined(name: str, lines: Sequence[Line], start: int) -> Iterator[Field]:
    first = part_field(name, lines[0], (start, len(lines[0].text)), "subject")
    value = " ".join([str(first.value), *(line.text for line in lines[1:])])
    if re.search(r"Sitzung|Niederschrift|Protokoll", value):
        value = re.split(r",? am (?:\w+, (?:dem |den )?)?\d", value)[0]
    yield (line_field(name, lines[0], "subject", value=title_case(value)) if value != first.value else first)
