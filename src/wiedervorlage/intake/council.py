"""Council papers and minutes: number, body, session, agenda item, proposed resolution, votes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake import patterns
from wiedervorlage.intake.dates import find_dates
from wiedervorlage.intake.head_zones import is_date_line
from wiedervorlage.intake.reading import Field, Span, Value
from wiedervorlage.intake.spotting import line_field, part_field, title_case

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
    r"|Drucksache)\s*:?\s*(?P<number>(?:[A-ZÄÖÜ]{1,4}[ /\-]?(?:\d{2}[ /\-])?)?\d[\w/.\-]*\d)"
)
_SESSION: Final = re.compile(r"(?:Sitzung(?:stermin|stag|sdatum)?(?: am)?|Sitzung am|am)\b")
_BODY: Final = re.compile(
    r"(?P<body>(?:[A-ZÄÖÜ]\w*(?:-|,)? (?:und )?)*[A-ZÄÖÜ]?\w*(?:[Aa]usschuss|[Kk]reistag"
    r"|[Gg]emeinderat|[Ss]tadtrat|[Vv]ersammlung|Rat|[Bb]eirat"
    r"|[Vv]ertretung)(?: für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,4})?)"
)
_ITEM: Final = re.compile(r"(?:TOP|Tagesordnungspunkt|Top)\s*:?\s*(?:TOP )?(?P<item>\d+(?:\.\d+)*)")
_PUBLIC: Final = re.compile(r"\b(?P<no>nicht ?-?öffentlich\w*)|\b(?P<yes>öffentlich)\b", re.IGNORECASE)
_VOTE: Final = re.compile(
    r"(?:(?P<yes>\d+|keine) (?:Ja(?:-Stimmen?)?|dafür|Stimmen dafür|Fürstimmen)\b"
    r"|Ja:? ?(?P<yes2>\d+)).{0,60}?(?:(?P<no>\d+|keine) (?:Nein(?:-Stimmen?)?|dagegen"
    r"|Gegenstimmen?)\b|Nein:? ?(?P<no2>\d+))(?:.{0,80}?(?:(?P<none>\d+|keine"
    r"|eine) Enthaltung(?:en)?|Enthaltung(?:en)?:? ?(?P<none2>\d+)))?",
    re.DOTALL,
)
_AGAINST: Final = re.compile(
    r"(?:(?P<yes>\d+) ?: ?(?P<no>\d+)(?= |$|\.)|(?P<yes2>\d+) (?:Stimmen )?(?:gegen|zu) (?P<no2>\d+)(?: Stimmen)?"
    r"|(?P<no3>\d+) Gegenstimmen)(?:.{0,30}?(?P<none>\d+|einer?|keiner?) (?:Stimm)?[Ee]nthaltung)?"
)
"""Other ways to put a vote: "8 : 5 bei einer Enthaltung", "mit 11 gegen 3 Stimmen", "bei 2 Gegenstimmen"."""
_COUNTS: Final = {"keine": 0, "eine": 1, "einer": 1, "keiner": 0}
_HEADED: Final = re.compile(r"(?:Betreff|Betrifft|Gegenstand|Thema|Titel|Bezeichnung)\s*:?\s*")


def read_council(blocks: Sequence[Block], paragraphs: Sequence[Paragraph]) -> list[Field]:
    """Read the head of a council paper or of minutes, the proposed resolution and the votes."""
    lines = [line for block in blocks for line in block.lines]
    found: dict[str, Field] = {}
    for item in (
        *_head(lines),
        *_deliberations(lines),
        *_minutes_subject(blocks),
        *_subject(blocks),
        *_resolution(paragraphs),
    ):
        found.setdefault(item.name, item)
    final = [item for item in _deliberations(lines) if "Entscheidung" in item.rule]
    found.update({item.name: item for item in final})
    return [*found.values(), *_votes(lines)]


def _head(lines: Sequence[Line]) -> Iterator[Field]:
    single = sum(line.text.startswith("TOP ") for line in lines) == 1
    for line in lines[:40]:
        text = line.text
        kind, number, item, public = (p.search(text) for p in (_KIND, _NUMBER, _ITEM, _PUBLIC))
        if kind and len(text) < 90:
            yield part_field("paper.kind", line, kind.span("kind"), "kind of paper by its name")
        if number and len(text) < 90 and not text.startswith("TOP "):
            yield part_field("paper.number", line, number.span("number"), "number of the paper")
        if item and len(text) < 60 and (not text.startswith("TOP ") or single):
            yield part_field("paper.agenda_item", line, item.span(), "agenda item", value=f"TOP {item['item']}")
        if public and len(text) < 60:
            yield part_field("paper.public", line, public.span(), "status", value=public["yes"] is not None)
        yield from _session(line)
        if re.match(
            r"(?:Datum|Erstellt(?: am)?|Erstellungsdatum|Stand|Ausgegeben(?: am)?|Vorlage vom|vom)\s*:?\s", text
        ) or is_date_line(text):
            yield from _date(line, "date", "day beside its label")


def _session(line: Line) -> Iterator[Field]:
    text = line.text
    labelled = re.match(r"(?:Gremium|Zuständig|Ausschuss|Beratung in)\s*:\s*(?P<body>.+)", text)
    if labelled:
        yield part_field("paper.body", line, labelled.span("body"), "body beside its label")
    if re.match(r"(?:Sitzung(?:stermin|stag|sdatum)?(?: am| vom)?|Termin)\s*:", text):
        yield from _date(line, "paper.session_date", "day of the session")
    opening = re.search(
        r"(?:Sitzung|Niederschrift|Protokoll)\b.{0,40}?\b(?:des|der) (?P<body>.{4,90}?)(?:es"
        r"|s)?(?: am\b| vom\b|,|$)",
        text,
    )
    if opening:
        name = re.split(r" (?:der|des) (?=Stadt|Gemeinde|Kreises|Landkreises|Marktes|Amtes)", opening["body"])[0]
        name = re.sub(r"(?<=ausschuss)es$|(?<=tag)(?:e?s)$|(?<=rat)(?:e?s)$|(?<=beirat)(?:e?s)$", "", name)
        name = re.sub(r"^Sitzung de[rs] ", "", name)
        yield part_field("paper.body", line, opening.span("body"), "body of the minutes", value=name)
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


def _deliberations(lines: Sequence[Line]) -> list[Field]:
    """Read the table of deliberations: the body that decides, else the last named."""
    rows = [
        (line, hits[0])
        for line in lines
        if re.search(r"\t| {3,}", line.text)
        and (hits := find_dates(line.text))
        and hits[0].day
        and _BODY.match(line.text)
    ]
    if not rows:
        return []
    deciding = [row for row in rows if re.search(r"Entscheidung|Beschluss(?:fassung)?\b", row[0].text)]
    line, hit = (deciding or rows)[-1]
    cell = re.split(r"\t| {3,}", line.text)[0]
    rule = "row of the Entscheidung" if deciding else "last row of the deliberations"
    return [
        part_field("paper.body", line, (0, len(cell)), rule),
        part_field("paper.session_date", line, (hit.span.start, hit.span.end), rule, value=hit.value),
    ]


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
    for block in blocks[:6]:
        if re.match(
            r"(?:Auszug aus der |Öffentliche )?(?:Niederschrift|Protokoll|Sitzungsprotokoll)",
            block.lines[0].text,
            re.IGNORECASE,
        ):
            first = block.lines[0]
            told = re.search(r" (?:am|vom) (?:\w+, (?:dem |den )?)?\d|[;.] (?=[\wÄÖÜ])", first.text)
            if told:
                value = title_case(first.text[: told.start()])
                yield part_field("subject.0", first, (0, told.start()), "subject", value=value)
                continue
            lines = [line for line in block.lines if not re.match(r"(?:am|vom|Beginn|Ort|Zeit|Ende) ?:?", line.text)]
            yield from _joined("subject.0", lines, 0)


def _joined(name: str, lines: Sequence[Line], start: int) -> Iterator[Field]:
    first = part_field(name, lines[0], (start, len(lines[0].text)), "subject")
    value = " ".join([str(first.value), *(line.text for line in lines[1:])])
    yield line_field(name, lines[0], "subject", value=value) if len(lines) > 1 else first


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
    if not wanted:
        wanted = [part for part in paragraphs[-2:] if re.search(r"\bnimmt\b.{0,80}zur Kenntnis\.?$", part.text.text)]
    if wanted:
        text = " ".join(part.text.text for part in wanted)
        offsets = [offset for part in wanted for offset in part.text.offsets]
        yield Field(
            name="paper.proposed_resolution",
            value=text,
            raw="",
            span=Span(start=offsets[0], end=offsets[0]),
            rule="section of the proposed resolution",
        )


_ROWS: Final = re.compile(
    r"(?P<name>dafür|Ja(?:-Stimmen)?|dagegen|Nein(?:-Stimmen)?|enthalten|Enthaltung(?:en)?) ?: ?(?P<count>\d+)"
)
_ROW_NAMES: Final = {"dafür": "for", "Ja": "for", "dagegen": "against", "Nein": "against"}


def _votes(lines: Sequence[Line]) -> Iterator[Field]:
    number = 0
    before = ""
    for line in lines:
        match = _VOTE.search(line.text)
        row = _ROWS.fullmatch(line.text)
        if match is None and row:
            name = _ROW_NAMES.get(row["name"].split("-")[0], "abstained")
            number += name == "for" and before not in {"", "for"}
            yield part_field(f"votes.{number}.{name}", line, row.span("count"), "votes", value=float(row["count"]))
            before = name
            continue
        counted = _put_against(line.text) if match is None else {}
        if counted:
            for name, count in counted.items():
                yield part_field(f"votes.{number}.{name}", line, (0, len(line.text)), "votes", value=count)
            number += 1
            continue
        agreed = re.search(r"\b(?:einstimmig|einmütig)\b", line.text)
        if match is None and agreed:
            yield part_field(f"votes.{number}.unanimous", line, agreed.span(), "votes", value=True)
            number += 1
        if match is None:
            continue
        groups = (
            ("for", match["yes"] or match["yes2"]),
            ("against", match["no"] or match["no2"]),
            ("abstained", match["none"] or match["none2"]),
        )
        for name, text in groups:
            if text:
                value: Value = _count(text)
                yield part_field(f"votes.{number}.{name}", line, match.span(), "votes", value=value)
        number += 1


def _count(text: str) -> float:
    return float(_COUNTS[text]) if text in _COUNTS else float(text)


def _put_against(text: str) -> dict[str, float]:
    """Read a vote put as one figure against another; the greater is for, unless the proposal fell."""
    found = _AGAINST.search(re.sub(r"(\d) Stimmen gegen (\d)", r"\1 gegen \2", text))
    if found is None or not re.search(r"[Ss]timm|Abgelehnt|Angenommen", text):
        return {}
    ayes, noes = found["yes"] or found["yes2"], found["no"] or found["no2"] or found["no3"]
    if re.search(r"[Aa]bgelehnt", text) and ayes and noes and int(ayes) > int(noes):
        ayes, noes = noes, ayes
    named = {"for": ayes, "against": noes, "abstained": found["none"]}
    return {name: _count(count) for name, count in named.items() if count}
