"""What a paper refers to: letters, meetings, laws, funding rules, decrees, papers, agenda items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.agreements import find_agreements
from wiedervorlage.intake.references.dated_named import find_dated
from wiedervorlage.intake.references.decisions_told import find_decisions
from wiedervorlage.intake.references.instructions import find_numbered_circulars, find_short_named
from wiedervorlage.intake.references.letters_named import find_letters
from wiedervorlage.intake.references.letters_told import find_letters_told
from wiedervorlage.intake.references.letters_undated import find_undated_letters
from wiedervorlage.intake.references.meetings_named import find_meetings, find_sittings_of_month
from wiedervorlage.intake.references.named_things import find_dated_nouns
from wiedervorlage.intake.references.norms import find_norms
from wiedervorlage.intake.references.papers_named import find_named_papers, kind_of_guide
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.references.signs_named import find_signs
from wiedervorlage.intake.references.told_days import told_days
from wiedervorlage.intake.text.dates import DateHit, find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

__all__ = ["Reference", "find_references", "law_name"]

_SECTION: Final = re.compile(
    r"(?P<section>(?:§§?|Art(?:ikel|\.)|Ziff(?:er|\.)|Tarif(?:stelle|nummer)) ?\d+(?: ?[a-z](?!\w))?(?:(?: ?(?:,"
    r"|und|bis|ff?\.?"
    r"|i\. ?V\. ?m\.) ?(?:§ ?)?\d+[a-z]?)*)(?: (?:Abs\.|Absatz|Satz|Nr\.|Ziff\.) ?\d+[a-z]?)*)"
    r"(?: (?:(?:de[rs]|vom|unsere[rs]|Ihre[rs]|dieser) )?(?:[A-ZÄÖÜ]\w+(?:er|en"
    r"|es) )?(?P<law>\d+\. BImSchV|[A-ZÄÖÜ]\w+-(?:ZV|DVO|VO)\b|[A-ZÄÖÜ][a-zäöüß]+- und [A-ZÄÖÜ]\w+gesetz(?:es)?"
    r"|SGB [IVX]+|[A-ZÄÖÜ]\w*[Vv]erfassung"
    r"|Gesetze?s? (?:über|zu[rm]) (?:(?:die|das|den) )?(?:[a-zäöü]+e[nrs]? )?[A-ZÄÖÜ]\w+(?: (?:und"
    r"|de[rs]) [A-ZÄÖÜ]\w+)?"
    r"|(?:Satzung|Verordnung)\b"
    r"|[A-ZÄÖÜ][\wäöüß\-]*(?:[Gg]esetz(?:es"
    r"|buch(?:es)?)?"
    r"|[Oo]rdnung|[Ss]atzung|[Vv]erordnung)(?: [A-ZÄÖÜ]\w+(?:-[A-ZÄÖÜ]\w+)*)?"
    r"|[A-Z][A-Za-zÄÖÜäöüß]*[A-Z][A-Za-z]*(?: (?:NRW|NW|Bbg|BW|LSA|[A-Z]{1,3}))?))?"
)
_STANDS_ALONE: Final = re.compile(r"(?=[.,;:)]|$)| (?!de[rs]\b|im\b|vom\b|unser|Ihre|diese|und \d|bis\b)[a-zäöü]")
"""Behind a section without its law: nothing that could name one."""
_LAW: Final = re.compile(r"\b(?P<law>[A-ZÄÖÜ][\wäöüß\-]{3,}(?:[Gg]esetz(?:es)?|[Oo]rdnung|satzung))\b(?! des Hauses)")
_NO_LAW: Final = re.compile(
    r"(?:Tages|Größen|Rang|Unter|Neu|Ein|An|Zu|Haus|Geschäfts|Betriebs|Neu|(?<!-)Ver|An|Ab|Bei|Raum|Tarif|Haus)ordnung$"
)
_PLANNED: Final = re.compile(r"\b(?:[Ee]ine[mns]?|[Ee]in|eines|[Kk]ein|Vollzug de[rs]|\w+gesetz zum)\s+$")
"""Before a law or programme that is only wished for, or whose execution heads a letter."""
_RULE: Final = re.compile(
    r"(?:(?P<section>(?:Nr\.|Pkt\.|Nummer|Abschnitt|Kapitel|Punkt|Tz\.) ?\d+(?:\.\d+)*|Ziff(?:er"
    r"|\.) ?\d+(?:\.\d+)*) (?:(?:de[rs]|Ihrer|unserer|seiner|ihrer|dieser"
    r"|von) )?)?\b(?P<name>[A-ZÄÖÜ][\wäöüß\-]*(?:richtlinien?"
    r"|[Ff]örderplan|programms?|topf(?:es)?|fonds|[Aa]usgleichsstock(?:s|es)?|-Programms?|-Fonds|-Richtlinien?)(?!\w)"
    r"|Richtlinien?(?!\w)|VwV[ -][A-ZÄÖÜ]\w+|(?<=\d )ANBest-[A-Z][a-z]?|(?<=\d der )ANBest-[A-Z][a-z]?"
    r"|(?:Förder|Zuwendungs|Vergabe)grundsätzen?"
    r"|(?:\w*[Pp]rogramm)s? „[^“”\"]{3,60}[“”\"])(?P<quoted> „[^“”\"]{3,60}[“”\"])?"
    r"(?:,?(?: insbesondere| dort| hier| und zwar)? \(?"
    r"(?P<behind>(?:Nr\.|Nummer|Abschnitt|Kapitel|Punkt|Ziff(?:er|\.)) ?\d+(?:\.\d+)*)\)?)?"
)


def find_references(text: str, *, anchor: date | None) -> tuple[Reference, ...]:
    """Find the references in a sentence, subject line or heading.

    Args:
        text: the text.
        anchor: the paper's own date, for days without a year.
    """
    hits = told_days(text, find_dates(text, anchor=anchor), anchor=anchor)
    found = [*find_letters(text, hits), *find_meetings(text, hits), *_rules(text, hits), *find_dated(text, hits)]
    found += [
        *find_agreements(text, hits, anchor),
        *find_letters_told(text, hits),
        *find_norms(text),
        *find_undated_letters(text),
        *find_signs(text),
        *find_named_papers(text),
    ]
    found += [*find_decisions(text, hits), *find_sittings_of_month(text, anchor)]
    dated = [*find_dated_nouns(text, hits)]
    found = [one for one in found if not any(_told_better(one, other) for other in dated)]
    found += [*dated, *find_numbered_circulars(text), *find_short_named(text, hits)]
    return tuple(sorted(_whole(found), key=lambda reference: reference.span))


_STATUTES_OF: Final = frozenset({"law", "regulation"})


def _whole(found: list[Reference]) -> Iterator[Reference]:
    """Leave out what another pattern read as a part of the same thing."""
    seen: list[Reference] = []
    for one in found:
        twice = any(
            one.kind == other.kind and one.date == other.date and one.section == other.section and _overlap(one, other)
            for other in seen
            if one.date or one.name == other.name
        )
        if not twice and not any(_within(one, other) for other in found):
            seen.append(one)
            yield one


def _overlap(one: Reference, other: Reference) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end


def _told_better(one: Reference, other: Reference) -> bool:
    """Say whether the noun nearest to the day tells what the day is of: not the letter it stands in."""
    same = one.date == other.date and _overlap(one, other)
    if not same or one.kind == other.kind or other.kind not in _BY_NOUN:
        return False
    return (
        one.kind in {"letter", "decision"}
        and other.kind != "letter"
        and (one.kind == "letter" or other.kind == "decree")
    )


_BY_NOUN: Final = frozenset({"paper", "press", "decree", "contract", "decision", "regulation"})


def _within(one: Reference, other: Reference) -> bool:
    same = one.kind == other.kind or {one.kind, other.kind} <= _STATUTES_OF
    inside = other.span.start <= one.span.start and one.span.end <= other.span.end and one.span != other.span
    overlaps = _overlap(one, other)
    less = not (one.date or one.section) and bool(other.date or other.section)
    if {one.kind, other.kind} == {"meeting", "decision"} and one.date == other.date:
        sitting = re.search(r"[Ss]itzung", one.name if one.kind == "meeting" else other.name)
        return overlaps and (one.kind == "decision") == bool(sitting)
    if one.kind == "decision" and other.kind == "case number" and not one.date:
        return overlaps
    if one.kind == "case number" and other.kind == "letter" and other.date and one.name.startswith("Antrag"):
        return overlaps
    if one.kind == "decision" and other.kind == "letter" and one.date == other.date and one.name == other.name:
        return overlaps
    more = bool(one.date or one.section) and not (other.date or other.section)
    return same and ((inside and not more) or (overlaps and less))


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
        elif match["section"].startswith("§") and _STANDS_ALONE.match(text, match.end()):
            yield Reference(kind="law", span=Span(start=match.start(), end=match.end()), section=match["section"])
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
        section = match["section"] or match["behind"] or ""
        if bare and not (match["quoted"] or section or hit):
            continue
        yield Reference(
            kind=kind_of_guide(match["name"], text),
            span=Span(start=match.start(), end=hit.span.end if hit else match.end()),
            name=match["name"] + (match["quoted"] or ""),
            date=hit.value if hit else "",
            section=section,
            of="Land" if re.search(r"\bLand(?:es)?\b|\bLandes\w+", text) else "",
        )


_STATUTES: Final = re.compile(
    r"(?:Gemeinde|Kreis|Landkreis|Amts|Landeshaushalts|Bundeshaushalts|Haushalts|Bau|Landesbau"
    r"|Insolvenz|Abgaben|Zivilprozess|Verwaltungsgerichts|Gewerbe|Handwerks|Kommunal)[Oo]rdnung"
)


def _law_or_regulation(name: str) -> str:
    """Tell a law from what a body gives itself or an authority decrees: bye-law, ordinance, order of use."""
    if re.match(r"(?:Zuschu(?:ss|ß)|Zuwendungs|Förder|Beihilfe)\w*ordnung$", name):
        return "funding rule"
    if re.search(r"(?:satzung|verordnung|ordnung)$", name, re.IGNORECASE) and not _STATUTES.fullmatch(name):
        return "regulation"
    return "law"


def law_name(text: str) -> str:
    """Return the name of a law without the genitive ("Nahverkehrsgesetzes" → "Nahverkehrsgesetz")."""
    return re.sub(r"(?<=[Gg]esetz)es\b|(?<=buch)es\b", "", text)
