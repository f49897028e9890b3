"""What a paper refers to: letters, meetings, laws, funding rules, decrees, papers, agenda items."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.dates import DateHit, find_dates
from wiedervorlage.intake.reading import Span

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_LETTER: Final = re.compile(
    r"(?P<whose>Ihr(?:e[nmrs]?|es)?|[Mm]ein(?:e[nmrs]?)?"
    r"|[Uu]nser(?:e[nmrs]?)?)?\s*(?:o\. ?g\. |vorbezeichnete[ns]? |freundliche[ns]? )?"
    r"(?P<name>(?:An)?[Ss]chreibens?|Nachricht|Fax|Telefax|\w+[Aa]ntrag(?:s|es)?|Einladung"
    r"|Bewerbung|Widerspruch|Petition|Briefe?s?|E-?Mail|Mail|Antr(?:ag|ags|ages)|Anfrage|Zuschrift"
    r"|Eingabe|Gesuch|Anregung|Stellungnahme|Bericht)\b(?P<to>(?: an| auf"
    r"| zu[rm]?) [^.;,]{0,80}?)?(?: (?:de[rs]|von|aus) [A-ZÄÖÜ][\w\-]+(?: [\w\-„“]+){0,3}?)?"
    r",?\s+(?:vom|v\.)\s+(?P<date>)"
)
_YOURS: Final = re.compile(
    r"\bIhr(?:e[nmrs]?|es)?\s+(?:[a-zäöüß]+e[nrms]? )?(?P<name>[A-ZÄÖÜ][\wäöüß\-]+)\s+(?:vom|v\.)\s+"
)
_DECIDED: Final = re.compile(r"[Bb]eschlu|[Bb]escheid|[Ee]rla(?:ss|ß)|[Vv]ertrag|[Ss]atzung|[Vv]orlage")
_WROTE: Final = re.compile(
    r"\b[Aa]m (?P<date>\d{1,2}\.[^,;]{2,20}?) (?:haben Sie|hatten Sie|schrieben Sie|baten Sie"
    r"|beantragten Sie|wandten Sie sich"
    r"|habe ich Ihnen|haben wir Ihnen|schrieb ich Ihnen|hatte ich Ihnen)"
)
_MEETING: Final = re.compile(
    r"\b(?P<name>(?:Haupt|Bürgermeister|Jugendhilfe|Sozial|Schul|Kreis|Rats|Fach|Rund"
    r"|Regional|Landes|Umwelt|Bau)?\w*(?:konferenz|[Aa]usschu(?:ss|ß)(?:es)?|ausschüsse"
    r"|[Bb]eirat|vorstand|[Ss]itzung|tag(?:es)?|[Ll]enkungsgruppe|[Aa]rbeitsgruppe"
    r"|[Dd]ienstbesprechung|[Bb]esprechung|[Vv]ersammlung)"
    r"|Konferenz(?: der [A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?| „[^“]{3,60}“)?"
    r"|Runde[rnm]? Tisch(?:es|s)?(?: [A-ZÄÖÜ]\w+)?|Rat(?:es|s)?(?= (?:der|hat|am))"
    r"|Gemeinderat(?:es|s)?|Stadtrat(?:es|s)?|Kreistag(?:es|s)?|Ortsbeirat(?:es|s)?"
    r"|Ausschuss(?:es)? für [A-ZÄÖÜ]\w+(?:(?:,| und)? (?:und )?[A-ZÄÖÜ]\w+){0,3}|Gespräch"
    r"|Ortstermin|Magistrat|Verbandsversammlung)\b"
)
_TOOK: Final = re.compile(
    r"[^;.]{0,25}\b(?:gefasst|gesperrt)\b"
    r"|[^;.]{0,120}\b(?:beschlossen|abgelehnt|zugestimmt|bewilligt|erhöht|verlängert|gefordert|gewählt|entschieden"
    r"|gestrichen|verabschiedet|genehmigt|verworfen|geändert|bestimmt)\b"
)
"""What turns a body's day into its decision: the verb that closes the clause."""
_NO_MEETING: Final = re.compile(
    r"(?:Montag|Dienstag|Donnerstag|Freitag|Samstag|Sonntag|Stichtag|Vertrag|Antrag|Betrag"
    r"|Beitrag|Auftrag|Landtag|Feiertag|Nachmittag|Vormittag|Jahrestag|Sonnabend"
    r"|Abgabe\w+)(?:es|s)?$"
)
_SECTION: Final = re.compile(
    r"(?P<section>(?:§§?|Art(?:ikel|\.)|Ziff(?:er|\.)) ?\d+[a-z]?(?:(?: ?(?:,|und|bis|ff?\.?"
    r"|i\. ?V\. ?m\.) ?(?:§ ?)?\d+[a-z]?)*)(?: (?:Abs\.|Absatz|Satz|Nr\.|Ziff\.) ?\d+)*)"
    r"(?: (?:(?:de[rs]|unsere[rs]|Ihre[rs]|dieser) )?(?P<law>SGB [IVX]+|[A-ZÄÖÜ][\wäöüß\-]*(?:[Gg]esetz(?:es"
    r"|buch(?:es)?)?"
    r"|[Oo]rdnung|[Ss]atzung|[Vv]erordnung)(?: [A-ZÄÖÜ]\w+(?:-[A-ZÄÖÜ]\w+)*)?"
    r"|[A-Z][A-Za-zÄÖÜäöüß]*[A-Z][A-Za-z]*(?: (?:NRW|NW|Bbg|BW|LSA|[A-Z]{1,3}))?))?"
)
_LAW: Final = re.compile(r"\b(?P<law>[A-ZÄÖÜ][\wäöüß\-]{3,}(?:[Gg]esetz(?:es)?|[Oo]rdnung|satzung))\b(?! des Hauses)")
_NO_LAW: Final = re.compile(
    r"(?:Tages|Größen|Rang|Unter|Neu|Ein|An|Zu|Haus|Geschäfts|Betriebs|Neu|Ver|An|Ab|Bei|Raum|Tarif|Haus)ordnung$|Haushaltssatzung$"
)
_RULE: Final = re.compile(
    r"(?:(?P<section>(?:Nr\.|Nummer|Abschnitt|Kapitel|Punkt) ?\d+(?:\.\d+)*|Ziff(?:er"
    r"|\.) ?\d+(?:\.\d+)*) (?:de[rs] )?)?\b(?P<name>[A-ZÄÖÜ][\wäöüß\-]*(?:richtlinien?"
    r"|[Ff]örderplan|programms?|topf(?:es)?|fonds)|Richtlinien?"
    r"|(?:\w*[Pp]rogramm)s? „[^“]{3,60}“)(?P<quoted> „[^“]{3,60}“)?"
)
_DECREE: Final = re.compile(r"\b(?P<name>(?:Rund)?[Ee]rlass(?:es)?|Runderlaß|Erlaß)\b[^.;]{0,30}?\bvom\s+")
_DATED: Final = (
    (
        "decision",
        re.compile(r"\b(?P<name>\w*[Bb]eschlu(?:ss|ß)(?:es)?|\w*[Bb]escheid(?:es|s)?)(?: [\w/]+){0,4}? vom\s+"),
    ),
    ("contract", re.compile(r"\b(?P<name>\w*(?:[Vv]ertrag|[Vv]ereinbarung)(?:s|es)?)(?: [\w]+){0,4}? vom\s+")),
    (
        "regulation",
        re.compile(r"\b(?P<name>\w*(?:[Ss]atzung|[Vv]erordnung|[Bb]enutzungsordnung))(?: [\w]+){0,4}? vom\s+"),
    ),
)
_PAPER: Final = re.compile(
    r"\b(?P<name>(?:\w*[Vv]orlage|Drucksache|Drs\."
    r"|DS)(?:-Nr\.)?:?(?: de[rs] [A-ZÄÖÜ]\w+)? ?(?:Nr\. ?)?(?P<number>[A-Z]{0,3}[/ ]?\d[\w/.\-]*\d))"
)
_ITEM: Final = re.compile(
    r"(?m)^\s*(?P<name>TOP \d+(?:\.\d+)*\b|Punkt \d+(?= der Tagesordnung)|§ \d+(?=\s+[A-ZÄÖÜ][a-zäöüß]+[\w ]+(?:–|$)))"
)
_CASE_NUMBER: Final = re.compile(r"(?<!\d, )(?:Aktenzeichen|Geschäftszeichen|Az\.:?)\s+(?P<name>\d[\w./\-]{4,}\d)")
_PRESS: Final = re.compile(
    r"\b(?P<name>(?:[A-ZÄÖÜ]\w+er )?(?:Anzeiger|Zeitung|Nachrichten|Tageblatt|Kurier"
    r"|Rundschau|Presse|Bote|Allgemeine)) vom "
)
_CIRCULAR: Final = re.compile(r"Rund(?:schreiben|erlass) Nr\. \d+/\d+")
_RULES_ON: Final = re.compile(
    r"(?:Verordnung|Satzung) über (?:die|das|den) [A-ZÄÖÜ][\w\-]+(?! [a-zäöü]+ [^.]{0,40}vom \d)"
)
_NEAR: Final = 110


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """Something referred to: kind, parts (name, date, from, to, section, of) and its place in the text given."""

    kind: str
    span: Span
    name: str = ""
    date: str = ""
    whose: str = ""
    to: str = ""
    section: str = ""
    of: str = ""


def find_references(text: str, *, anchor: date | None) -> tuple[Reference, ...]:
    """Find the references in a sentence, subject line or heading.

    Args:
        text: the text.
        anchor: the paper's own date, for days without a year.
    """
    hits = find_dates(text, anchor=anchor)
    found = [*_letters(text, hits), *_meetings(text, hits), *_rules(text, hits), *_named(text, hits)]
    return tuple(sorted(found, key=lambda reference: reference.span))


def _letters(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    for match in _LETTER.finditer(text):
        hit = next((hit for hit in hits if hit.span.start - match.end() in range(3)), None)
        if hit and hit.value:
            to = re.sub(r"^an (?:Herrn?|Frau|den|die)?\s*", "", (match["to"] or "").strip())
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name=match["name"],
                date=hit.value,
                whose=match["whose"] or "",
                to=to if (match["to"] or "").strip().startswith("an ") else "",
            )
    for match in _YOURS.finditer(text):
        hit = next((hit for hit in hits if hit.span.start - match.end() in range(3)), None)
        known = _LETTER.search(match[0] + " ") or _DECIDED.search(match["name"])
        if hit and hit.value and not known:
            span = Span(start=match.start(), end=hit.span.end)
            yield Reference(kind="letter", span=span, name=match["name"], date=hit.value, whose="Ihr")
    for match in _WROTE.finditer(text):
        hit = next((hit for hit in hits if hit.span.start == match.start("date")), None)
        if hit and hit.value:
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name="Schreiben",
                date=hit.value,
                whose="Ihr" if "Sie" in match[0] else "mein",
            )
    for match in re.finditer(
        r"(?:hat|haben) (?:unter dem |mit Schreiben vom )|ergänzt (?:am|mit Schreiben vom) "
        r"|(?:Ihr Haus|Sie) schrieb(?:en)? (?:uns|mir) am |(?:die|das"
        r"|den) Sie (?:uns|mir) am "
        r"|in Ihrer (?:E-?)?Mail vom |Mail vom ",
        text,
    ):
        hit = next((hit for hit in hits if hit.span.start == match.end()), None)
        if hit and hit.value:
            yield Reference(
                kind="letter",
                span=Span(start=match.start(), end=hit.span.end),
                name="Ergänzung",
                date=hit.value,
                whose="Ihr",
            )


def _meetings(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    taken: set[int] = set()
    for match in _MEETING.finditer(text):
        name = match["name"]
        if _NO_MEETING.search(name):
            continue
        near = [
            hit
            for hit in hits
            if 0 <= hit.span.start - match.end() <= _NEAR
            and hit.span.start not in taken
            and re.search(r"\b(?:am|vom|dem)(?:\s+\w+,?(?: dem| den)?)?\s+$|[\t ]$", text[match.end() : hit.span.start])
            and re.search(r"\b(?:am|dem)\b|\t", text[match.end() : hit.span.start])
        ]
        if near and len(near[0].value) == len("2012-09-12"):
            taken.add(near[0].span.start)
            span = Span(start=match.start(), end=near[0].span.end)
            if _TOOK.match(text[span.end :]) and re.search(r"\b(?:ha(?:t|be|tte)|der|die)\b", text[: span.end]):
                yield Reference(kind="decision", span=span, name="Beschluss", of=name, date=near[0].value)
            else:
                yield Reference(kind="meeting", span=span, name=name, date=near[0].value)


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
    for kind, pattern in (("paper", _PAPER), ("case number", _CASE_NUMBER), ("agenda item", _ITEM)):
        for match in pattern.finditer(text):
            yield Reference(kind=kind, span=Span(start=match.start("name"), end=match.end("name")), name=match["name"])


_STATUTES: Final = re.compile(
    r"(?:Gemeinde|Kreis|Landkreis|Amts|Landeshaushalts|Bundeshaushalts|Haushalts|Bau|Landesbau|Straßenverkehrs-|Straßenverkehrs"
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
