"""Council papers and minutes: number, body, session, agenda item, proposed resolution, votes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.deliberations import read_deliberations
from wiedervorlage.intake.head_zones import is_date_line
from wiedervorlage.intake.kinds import is_minutes
from wiedervorlage.intake.reading import Field, Span
from wiedervorlage.intake.spotting import line_field, part_field, title_case
from wiedervorlage.intake.votes import read_votes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.lines import Block, Line
    from wiedervorlage.intake.sentences import Paragraph

_KIND: Final = re.compile(
    r"\b(?P<kind>(?:Beschluss|Mitteilungs|Informations|Berichts|Sitzungs|Ergänzungs"
    r"|Verwaltungs|Tisch|Beratungs|Kenntnisnahme)vorlage|Niederschrift|Antrag|Vorlage(?=:? (?:Nr|\d))"
    r"|Drucksache(?=:? (?:Nr|\d))"
    r"|Mitteilung der Verwaltung)\b"
)
_NUMBER: Final = re.compile(
    r"(?:(?:Vorlagen?|Drucksachen?|Drs\.)[- ]?(?:Nr\.?|Nummer)?|\w+vorlage(?: Nr\.)?|Nummer"
    r"|Drucksache|Protokoll Nr\.)\s*:?\s*(?:Nr\.? ?)?(?P<number>(?:[A-ZÄÖÜ]{1,4}[ /\-]?(?:\d{2}[ /\-])?)?\d[\w/.\-]*\d)"
)
_ITEM: Final = re.compile(r"(?:TOP|Tagesordnungspunkt|Top)\s*:?\s*(?:TOP )?(?P<item>\d+(?:\.\d+)*)")
_PUBLIC: Final = re.compile(
    r"\b(?P<no>nicht ?-?öffentlich\w*)|\b(?P<yes>öffentlich)(?=\b|e[rn]? (?:Sitzung|Teil))", re.IGNORECASE
)
_HEADED: Final = re.compile(r"(?:Betreff|Betrifft|Gegenstand|Thema|Titel|Bezeichnung)\s*:?\s*")


def read_council(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> list[Field]:
    """Read the head of a council paper or of minutes, the proposed resolution and the votes."""
    lines = [line for block in blocks for line in block.lines]
    found: dict[str, Field] = {}
    resolution = list(_resolution(paragraphs))
    steps = read_deliberations(lines[:_HEAD], str(resolution[0].value) if resolution else "")
    minutes = is_minutes("\n".join(line.text for line in lines[:_HEAD]))
    head = [item for item in _head(lines) if not (minutes and item.name == "paper.kind")]
    items = list(_item_heading(lines)) if minutes else []
    extract = minutes and any(line.text.startswith("Auszug") for line in lines[:8])
    titles = [*items, *_minutes_subject(blocks)] if extract else [*_minutes_subject(blocks), *items]
    subject = [*titles, *_subject(blocks)]
    first = [item for item in steps if item.name != "paper.agenda_item"]
    for item in (*first, *head, *steps, *subject, *resolution, *(_first_day(lines) if minutes else ())):
        found.setdefault(item.name, item)
    return [*found.values(), *read_votes(paragraphs)]


def _first_day(lines: Sequence[Line]) -> Iterator[Field]:
    """Return the first full day in the head of minutes: that of the session."""
    for line in (line for line in lines[:12] if len(line.text) < _TITLE):
        found = list(_date(line, "paper.session_date", "first day in the head"))
        if found:
            yield from found
            return


_ITEM_HEAD: Final = re.compile(
    r"(?:TOP|§|Nr\.|Punkt|Tagesordnungspunkt) ?(?P<number>\d+(?:\.\d+)*)\b(?: der Tagesordnung)?[ :.–-]*"
)


def _item_heading(lines: Sequence[Line]) -> Iterator[Field]:
    """Read what the first item of minutes is about, and its number where there is but one."""
    heads = [number for number, line in enumerate(lines) if _is_item_head(line.text)]
    for number in heads[:1]:
        line = lines[number]
        match = _ITEM_HEAD.match(line.text)
        rest = (match.end(), len(line.text)) if match else (0, 0)
        if match and len(heads) == 1 and not line.text.startswith("TOP"):
            yield part_field("paper.agenda_item", line, (0, match.end("number")), "number of the item")
        if rest[1] - rest[0] > _SHORTEST and not re.match(
            r"(?:nicht)?öffentlich|Drucksache|Vorlage", line.text[rest[0] :]
        ):
            end = re.search(r", (?:Vorlage|Drucksache)| \((?:Vorlage|Drucksache)", line.text)
            yield part_field("subject.0", line, (rest[0], end.start() if end else rest[1]), "heading of the item")
        elif number + 1 < len(lines):
            yield line_field("subject.0", lines[number + 1], "heading below the item's number")


def _is_item_head(text: str) -> bool:
    match = _ITEM_HEAD.match(text)
    return match is not None and len(text) < 100 and not text.rstrip().endswith((".", ";", ","))


_TITLE: Final = 110
"""A line of the head is shorter, in characters."""
_SHORTEST: Final = 8
"""A heading has more characters than this."""
_HEAD: Final = 40
"""So many lines hold the head of a council paper."""


def _head(lines: Sequence[Line]) -> Iterator[Field]:
    single = sum(line.text.startswith("TOP ") for line in lines) == 1
    for line in lines[:_HEAD]:
        text = line.text
        kind, number, item, public = (p.search(text) for p in (_KIND, _NUMBER, _ITEM, _PUBLIC))
        if kind and len(text) < 90:
            yield part_field("paper.kind", line, kind.span("kind"), "kind of paper by its name")
        if number and len(text) < 90 and not text.startswith("TOP "):
            yield part_field("paper.number", line, number.span("number"), "number of the paper")
        if item and len(text) < 60 and (not text.startswith("TOP ") or single):
            marked = item[0].startswith(("TOP", "Top"))
            named = f"TOP {item['item']}" if marked else item["item"]
            yield part_field("paper.agenda_item", line, item.span(), "agenda item", value=named)
        if public and (len(text) < 60 or "Sitzung" in text):
            yield part_field("paper.public", line, public.span(), "status", value=public["yes"] is not None)
        dated = re.search(r"\bVorlage (?P<number>(?:[A-Z]{1,3} )?\d[\w/\-]*\d) vom (?=\d)", text)
        if dated:
            yield part_field("paper.number", line, dated.span("number"), "number before the day of the paper")
            hit = find_dates(text[dated.end() :])[:1]
            for day in hit:
                span = (dated.end() + day.span.start, dated.end() + day.span.end)
                yield part_field("date", line, span, "day behind the number", value=day.value)
        yield from _session(line)
        if re.match(
            r"(?:Datum|Erstellt(?: am)?|Erstellungsdatum|Stand|Ausgegeben(?: am)?|Vorlage vom|vom)\s*:?\s", text
        ) or is_date_line(text):
            yield from _date(line, "date", "day beside its label")


def _session(line: Line) -> Iterator[Field]:
    text = line.text
    labelled = re.match(r"(?:Gremium|Zuständig|Ausschuss|Beratung in)\s*(?:: *|\t\s*| {3,})(?P<body>[^\t]+)$", text)
    if labelled:
        yield part_field("paper.body", line, labelled.span("body"), "body beside its label")
    if re.match(
        r"(?:Sitzung(?:stermin|stag|sdatum)?(?: am| vom)?|Termin)\s*(?::|\t| {3,})|Sitzung (?:vom|am) \d", text
    ):
        yield from _date(line, "paper.session_date", "day of the session")
    opening = re.search(
        r"(?:Sitzung|Niederschrift|Protokoll|Sitzungsbuch|Verhandlungen)\b.{0,40}?\b(?:des|der) (?P<body>.{4,90}?)(?:es"
        r"|s)?(?: am\b| vom\b| im Jahre\b|,|;|\.|$)",
        text,
    )
    if opening:
        name = re.split(r" (?:der|des) (?=Stadt|Gemeinde|Kreises|Landkreises|Marktes|Amtes)", opening["body"])[0]
        name = re.sub(r"(?<=ausschuss)es$|(?<=tag)(?:e?s)$|(?<=rat)(?:e?s)$|(?<=beirat)(?:e?s)$", "", name)
        name = re.sub(r"^.*[Ss]itzung de[rs] ", "", name)
        yield part_field("paper.body", line, opening.span("body"), "body of the minutes", value=name)
        if len(text) < _TITLE:
            yield from _date(line, "paper.session_date", "day of the session")
    extract = re.search(r"\bder (?P<body>[A-ZÄÖÜ]\w+?)s?sitzung (?:am|vom) ", text)
    if extract:
        yield part_field("paper.body", line, extract.span("body"), "body of the extract")
        yield from _date(line, "paper.session_date", "day of the session")
    elif re.match(r"(?:am|vom)\b", text) and len(text) < 120:
        yield from _date(line, "paper.session_date", "day of the session")


def _date(line: Line, name: str, rule: str) -> Iterator[Field]:
    hits = [hit for hit in find_dates(line.text) if hit.has_year and hit.value]
    if hits:
        yield part_field(name, line, (hits[0].span.start, hits[0].span.end), rule, value=hits[0].value)


def _subject(blocks: Sequence[Block]) -> Iterator[Field]:
    for block in blocks[:14]:
        match = _HEADED.match(block.lines[0].text)
        if match and match.end() > 5:
            lines = block.lines if match.end() < len(block.lines[0].text) else block.lines[1:]
            if lines:
                start = match.end() if lines[0] is block.lines[0] else 0
                yield from _joined("subject.0", lines, start)
                return
    for number, block in enumerate(blocks[:12]):
        if (
            len(block.lines) > 2
            or number == 0
            or re.search(r":|\t|^(?:nicht)?öffentlich$|\d{5} ", block.text)
            or _KIND.search(block.text)
        ):
            continue
        if len(block.text) > 15 and not block.text.endswith(".") and not patterns.BODY.match(block.text):
            yield from _joined("subject.0", block.lines, 0)
            return


def _minutes_subject(blocks: Sequence[Block]) -> Iterator[Field]:
    for block, below in zip(blocks[:6], [*blocks[1:7], None], strict=False):
        if below is not None and re.fullmatch(r"(?:\w ){4,}\w", block.text):
            yield from _joined("subject.0", below.lines[:1], 0)
            continue
        if re.match(
            r"(?:Auszug aus der |Öffentliche )?(?:Niederschrift|Protokoll(?! Nr)|Sitzungsprotokoll)",
            block.lines[0].text,
            re.IGNORECASE,
        ):
            first = block.lines[0]
            told = re.search(r" (?:am|vom) (?:\w+, (?:dem |den )?)?\d|(?<!\d)[;.] (?=[\wÄÖÜ])", first.text)
            if told:
                value = title_case(first.text[: told.start()])
                yield part_field("subject.0", first, (0, told.start()), "subject", value=value)
                continue
            lines = [line for line in block.lines if not re.match(r"(?:am|vom|Beginn|Ort|Zeit|Ende) ?:?", line.text)]
            yield from _joined("subject.0", lines, 0)


def _joined(name: str, lines: Sequence[Line], start: int) -> Iterator[Field]:
    first = part_field(name, lines[0], (start, len(lines[0].text)), "subject")
    value = " ".join([str(first.value), *(line.text for line in lines[1:])])
    if re.search(r"Sitzung|Niederschrift|Protokoll", value):
        value = re.split(r",? am (?:\w+, (?:dem |den )?)?\d", value)[0]
    yield line_field(name, lines[0], "subject", value=title_case(value)) if value != first.value else first


_MAY_DECIDE: Final = re.compile(r"(?:Der|Die) [\wäöüß \-]{3,60} (?:möge|wolle) beschließen ?:? ?")


def _signs(text: str) -> bool:
    """Say whether a paragraph below the proposed resolution is the signature."""
    return len(text) < _LONGEST_SIGNATURE and (
        patterns.BY_ORDER.match(text) is not None or not re.search(r"[.:;]", text)
    )


_LONGEST_SIGNATURE: Final = 90


def _resolution(paragraphs: Sequence[Paragraph]) -> Iterator[Field]:
    wanted = [
        part
        for part in paragraphs
        if re.match(
            r"(?:\d\.? ?)?(?:Beschlussvorschlag|Beschlussentwurf|Beschlussempfehlung|Empfehlung"
            r"|Entwurf)",
            part.heading,
        )
    ]
    wanted = [part for part in wanted if not _signs(part.text.text)]
    if not wanted:
        wanted = [
            part
            for part in paragraphs
            if re.match(r"(?:Beschlu(?:ss|ß)|Antrag)$", part.heading)
            and any(_MAY_DECIDE.match(other.text.text) for other in paragraphs if other.heading == part.heading)
        ]
    if not wanted:
        wanted = [part for part in paragraphs[-2:] if re.search(r"\bnimmt\b.{0,80}zur Kenntnis\.?$", part.text.text)]
    if wanted:
        text = _MAY_DECIDE.sub("", " ".join(part.text.text for part in wanted))
        offsets = [offset for part in wanted for offset in part.text.offsets]
        yield Field(
            name="paper.proposed_resolution",
            value=text,
            raw="",
            span=Span(start=offsets[0], end=offsets[0]),
            rule="section of the proposed resolution",
        )
