"""What a paper refers to: letters, meetings, laws, funding rules, decrees, papers, agenda items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.agreements import find_agreements
from wiedervorlage.intake.dates import DateHit, find_dates
from wiedervorlage.intake.letters_named import find_letters
from wiedervorlage.intake.meetings_named import find_meetings
from wiedervorlage.intake.norms import find_norms
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.reference import Reference

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

__all__ = ["Reference", "find_references", "law_name"]

_SECTION: Final = re.compile(
    r"(?P<section>(?:§§?|Art(?:ikel|\.)|Ziff(?:er|\.)) ?\d+[a-z]?(?:(?: ?(?:,|und|bis|ff?\.?"
    r"|i\. ?V\. ?m\.) ?(?:§ ?)?\d+[a-z]?)*)(?: (?:Abs\.|Absatz|Satz|Nr\.|Ziff\.) ?\d+[a-z]?)*)"
    r"(?: (?:(?:de[rs]|unsere[rs]|Ihre[rs]|dieser) )?(?P<law>SGB [IVX]+|(?:Satzung|Verordnung)\b"
    r"|[A-ZÄÖÜ][\wäöüß\-]*(?:[Gg]esetz(?:es"
    r"|buch(?:es)?)?"
    r"|[Oo]rdnung|[Ss]atzung|[Vv]erordnung)(?: [A-ZÄÖÜ]\w+(?:-[A-ZÄÖÜ]\w+)*)?"
    r"|[A-Z][A-Za-zÄÖÜäöüß]*[A-Z][A-Za-z]*(?: (?:NRW|NW|Bbg|BW|LSA|[A-Z]{1,3}))?))?"
)
_LAW: Final = re.compile(r"\b(?P<law>[A-ZÄÖÜ][\wäöüß\-]{3,}(?:[Gg]esetz(?:es)?|[Oo]rdnung|satzung))\b(?! des Hauses)")
_NO_LAW: Final = re.compile(
    r"(?:Tages|Größen|Rang|Unter|Neu|Ein|An|Zu|Haus|Geschäfts|Betriebs|Neu|(?<!-)Ver|An|Ab|Bei|Raum|Tarif|Haus)ordnung$|Haushaltssatzung$"
)
_PLANNED: Final = re.compile(r"\b(?:eine[mns]?|ein|eines|kein|Vollzug de[rs]|\w+gesetz zum)\s+$")
"""Before a law or programme that is only wished for, or whose execution heads a letter."""
_RULE: Final = re.compile(
    r"(?:(?P<section>(?:Nr\.|Nummer|Abschnitt|Kapitel|Punkt) ?\d+(?:\.\d+)*|Ziff(?:er"
    r"|\.) ?\d+(?:\.\d+)*) (?:de[rs] )?)?\b(?P<name>[A-ZÄÖÜ][\wäöüß\-]*(?:richtlinien?"
    r"|[Ff]örderplan|programms?|topf(?:es)?|fonds|-Programms?|-Fonds|-Richtlinien?)(?!\w)"
    r"|Richtlinien?(?!\w)|VwV [A-ZÄÖÜ]\w+"
    r"|(?:\w*[Pp]rogramm)s? „[^“]{3,60}“)(?P<quoted> „[^“]{3,60}“)?"
)
_DECREE: Final = re.compile(
    r"\b(?P<name>(?:Rund)?[Ee]rlass(?:es)?|Runderlaß|Erlaß|Rundschreibens?)\b[^.;]{0,30}?\bvom\s+"
)
_DATED: Final = (
    (
        "decision",
        re.compile(
            r"\b(?P<name>\w*[Bb]eschlu(?:ss|ß)(?:es)?|\w*[Bb]escheid(?:es|s)?|Urteils?"
            r"|\w*[Gg]enehmigung)(?: [\w/]+){0,4}? vom\s+"
        ),
    ),
    (
        "paper",
        re.compile(
            r"\b(?P<name>(?:Öffentliche )?\w*(?:[Bb]ekanntmachung|[Vv]ermerk|[Gg]utachten|[Kk]onzept|[Pp]rotokoll"
            r"|[Nn]iederschrift|[Ee]ntwurf))(?:e?s)?(?: [\w/]+){0,3}? vom\s+"
        ),
    ),
    ("contract", re.compile(r"\b(?P<name>\w*(?:[Vv]ertrag|[Vv]ereinbarung)(?:s|es)?)(?: [\w]+){0,4}? vom\s+")),
    (
        "regulation",
        re.compile(r"\b(?P<name>\w*(?:[Ss]atzung|[Vv]erordnung|[Bb]enutzungsordnung))(?: (?!mit\b)\w+){0,4}? vom\s+"),
    ),
)
_PAPER: Final = re.compile(
    r"\b(?P<name>(?:\w*[Vv]orlage|Drucksache|Drs\."
    r"|DS|BV)(?:-Nr\.)?:?(?: de[rs] [A-ZÄÖÜ]\w+)? ?(?:Nr\. ?)?(?P<number>[A-Z]{0,4}[/ -]?\d[\w/.\-]*(?:\d|/[A-Z]+)))"
)
_ITEM: Final = re.compile(
    r"(?m)^\s*(?P<name>TOP \d+(?:\.\d+)*\b|Punkt \d+(?= der Tagesordnung)|zu \d+(?=\s+[A-ZÄÖÜ])"
    r"|§ \d+(?=\s+[A-ZÄÖÜ][a-zäöüß]+[\w ]+(?:–|$)))"
)
_CASE_NUMBER: Final = re.compile(r"(?<!\d, )(?:Aktenzeichen|Geschäftszeichen|Az\.:?)\s+(?P<name>\d[\w./\-]{4,}\d)")
_NUMBERED: Final = re.compile(r"\b(?P<name>Antrag (?:Nr\. ?)?\d+/\d+)\b")
_PRESS: Final = re.compile(
    r"\b(?P<name>(?:[A-ZÄÖÜ]\w+er )?(?:Anzeiger|Zeitung|Nachrichten|Tageblatt|Kurier"
    r"|Rundschau|Presse|Bote|Allgemeine)) vom "
)
_CIRCULAR: Final = re.compile(r"Rund(?:schreiben|erlass) Nr\. \d+/\d+")
_RULES_ON: Final = re.compile(
    r"(?:Verordnung|Satzung) über (?:die|das|den) [A-ZÄÖÜ][\w\-]+(?! [a-zäöü]+ [^.]{0,40}vom \d)"
)


def find_references(text: str, *, anchor: date | None) -> tuple[Reference, ...]:
    """Find the references in a sentence, subject line or heading.

    Args:
        text: the text.
        anchor: the paper's own date, for days without a year.
    """
    hits = find_dates(text, anchor=anchor)
    found = [*find_letters(text, hits), *find_meetings(text, hits), *_rules(text, hits), *_named(text, hits)]
    found += [*find_agreements(text, hits, anchor), *find_norms(text)]
    whole = [
        one for one in found if not any(one.kind == other.kind and _within(one.span, other.span) for other in found)
    ]
    return tuple(sorted(whole, key=lambda reference: reference.span))


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def _rules(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    sections: list[str] = []
    for match in _SECTION.finditer(text):
        if match["law"]:
            sections.append(match["law"])
            yield Reference(
                kind=_law_or_regulation(match["law"]),
                span=Span(start=match.start(), end=match.end()),
                name=law_name(match["law"]),
                section=match["section"],
            )
    for match in _LAW.finditer(text):
        if _PLANNED.search(text[max(0, match.start() - 25) : match.start()]):
            continue
        if (
            match["law"] not in sections
            and not any(match["law"] in name for name in sections)
            and not _NO_LAW.search(match["law"])
        ):
            kind = _law_or_regulation(match["law"])
            hit = next((hit for hit in hits if hit.span.start - match.end() == len(" vom ")), None)
            dated = hit is not None and text[match.end() : hit.span.start] == " vom "
            yield Reference(
                kind=kind,
                span=Span(start=match.start(), end=match.end()),
                name=law_name(match["law"]),
                date=hit.value if hit is not None and dated else "",
            )
    for match in _RULE.finditer(text):
        hit = next(
            (
                hit
                for hit in hits
                if hit.span.start - match.end() in range(8) and "vom" in text[match.end() : hit.span.start]
            ),
            None,
        )
        bare = re.fullmatch(r"Programms?|Richtlinien?|Nachfolge\w+|\w*[Mm]odellprogramms?", match["name"])
        if _PLANNED.search(text[max(0, match.start() - 25) : match.start()]):
            continue
        if bare and not (match["quoted"] or match["section"] or hit):
            continue
        yield Reference(
            kind="funding rule",
            span=Span(start=match.start(), end=hit.span.end if hit else match.end()),
            name=match["name"] + (match["quoted"] or ""),
            date=hit.value if hit else "",
            section=match["section"] or "",
            of="Land" if re.search(r"\bLand(?:es)?\b|\bLandes\w+", text) else "",
        )


def _named(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    for kind, pattern in (("decree", _DECREE), ("press", _PRESS), *_DATED):
        for match in pattern.finditer(text):
            hit = next((hit for hit in hits if hit.span.start == match.end()), None)
            if hit:
                yield Reference(
                    kind=kind, span=Span(start=match.start(), end=hit.span.end), name=match["name"], date=hit.value
                )
    for match in _CIRCULAR.finditer(text):
        yield Reference(kind="decree", span=Span(start=match.start(), end=match.end()), name=match[0])
    for match in _RULES_ON.finditer(text):
        yield Reference(kind="regulation", span=Span(start=match.start(), end=match.end()), name=match[0])
    for kind, pattern in (
        ("paper", _PAPER),
        ("case number", _CASE_NUMBER),
        ("case number", _NUMBERED),
        ("agenda item", _ITEM),
    ):
        for match in pattern.finditer(text):
            yield Reference(kind=kind, span=Span(start=match.start("name"), end=match.end("name")), name=match["name"])


_STATUTES: Final = re.compile(
    r"(?:Gemeinde|Kreis|Landkreis|Amts|Landeshaushalts|Bundeshaushalts|Haushalts|Bau|Landesbau"
    r"|Insolvenz|Abgaben|Zivilprozess|Verwaltungsgerichts|Gewerbe|Handwerks|Kommunal)[Oo]rdnung"
)


def _law_or_regulation(name: str) -> str:
    """Tell a law from what a body gives itself or an authority decrees: bye-law, ordinance, order of use."""
    if re.search(r"(?:satzung|verordnung|ordnung)$", name, re.IGNORECASE) and not _STATUTES.fullmatch(name):
        return "regulation"
    return "law"


def law_name(text: str) -> str:
    """Return the name of a law without the genitive ("Nahverkehrsgesetzes" → "Nahverkehrsgesetz")."""
    return re.sub(r"(?<=[Gg]esetz)es\b|(?<=buch)es\b", "", text)
