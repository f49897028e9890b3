"""Laws, regulations and funding rules by their name, with their sections."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.guides import kind_of_guide
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.references.rule_names import LAND, SHORT_BEHIND, TITLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_NUMBER: Final = r"\d+(?:\.\d+)*(?: ?[a-z](?!\w))?"
_PART: Final = (
    r"(?:,? (?:(?:Abs\.|Absatz|Satz|Nr\.|Nrn\.|Ziff\.|Ziffer|Buchst\.|Buchstabe|lit\.|Hs\.|Halbsatz) ?"
    r"(?:\d+[a-z]?|[a-z]\b)|\(\d+\)|[a-z]\)))*"
)
_SECTION: Final = re.compile(
    rf"(?P<section>(?:§§?|Art(?:ikel|\.)|Ziff(?:er|\.)|Tarif(?:stelle|nummer)) ?{_NUMBER}{_PART}"
    rf"(?: ?(?:,|und|sowie|bis|ff?\.?|i\. ?V\. ?m\.) ?{_NUMBER}{_PART})*(?: ff?\.)?)"
    r"(?: (?:(?:de[rs]|vom|unsere[rs]|Ihre[rs]|dieser) )?(?:[A-ZÄÖÜ]\w+(?:er|en"
    r"|es) )?(?P<law>\d+\. BImSchV|[A-ZÄÖÜ]\w+-(?:ZV|DVO|VO)\b|[A-ZÄÖÜ][a-zäöüß]+- und [A-ZÄÖÜ]\w+gesetz(?:es)?"
    rf"|SGB [IVX]+|[A-ZÄÖÜ]\w*[Vv]erfassung|Gesetze?s? {TITLE}"
    r"|(?:Satzung|Verordnung)\b"
    r"|[A-ZÄÖÜ][\wäöüß\-]*(?:[Gg]esetz(?:es"
    r"|buch(?:es)?)?"
    r"|[Oo]rdnung|[Ss]atzung|[Vv]erordnung)(?: für (?:d(?:as|en|ie) )?(?:Land |Freistaat )?[A-ZÄÖÜ][\w\-]+"
    r"|(?: [A-ZÄÖÜ]\w+(?:-[A-ZÄÖÜ]\w+)*)?)"
    rf"|[A-Z][A-Za-zÄÖÜäöüß]*[A-Z][A-Za-z]*(?:-(?:M-V|[A-Z]{{2,6}})\b)?(?: (?:{LAND}|[A-Z]{{1,3}}(?![\w-])))?))?"
)
_STANDS_ALONE: Final = re.compile(
    r"(?=[.,;:)]|$)| (?=\([A-ZÄÖÜ])| (?!de[rs]\b|im\b|vom\b|unser|Ihre|diese|und \d|bis\b)[a-zäöü]"
)
"""Behind a section without its law: nothing that could name one."""
_LAW: Final = re.compile(r"\b(?P<law>[A-ZÄÖÜ][\wäöüß\-]{3,}(?:[Gg]esetz(?:es)?|[Oo]rdnung|satzung))\b(?! des Hauses)")
_NO_LAW: Final = re.compile(
    r"(?:Tages|Größen|Rang|Unter|Neu|Ein|An|Zu|Haus|Geschäfts|Betriebs|Neu|(?<!-)Ver|An|Ab|Bei|Raum|Tarif|Haus|\w[Aa]n)ordnung$"
)
_PLANNED: Final = re.compile(
    r"\b(?:[Ee]ine[mns]?|[Ee]in|eines|[Kk]ein|Vollzug de[rs]"
    r"|Neufassung (?:de[rs]|einer)"
    r"|\w+gesetz zum)\s+$"
)
"""Before a law or programme that is only wished for, or whose execution heads a letter."""
_RULE: Final = re.compile(
    r"(?:(?P<section>(?:Nr\.|Pkt\.|Nummer|Abschnitt|Kapitel|Punkt|Tz\.) ?\d+(?:\.\d+)*|Ziff(?:er"
    r"|\.) ?\d+(?:\.\d+)*) (?:(?:de[rs]|Ihrer|unserer|seiner|ihrer|dieser"
    r"|von) )?)?\b(?P<name>[A-ZÄÖÜ][\wäöüß\-]*(?:richtlinien?"
    r"|(?<!Frauen)(?<!stellungs)(?<!Personal)[Ff]örderplan|programms?|topf(?:es)?|fonds|[Aa]usgleichsstock(?:s|es)?|-Programms?|-Fonds|-Richtlinien?)(?!\w)"
    r"|Richtlinien?(?!\w)|VwV[ -][A-ZÄÖÜ]\w+|(?<=\d )ANBest-[A-Z][a-z]?|(?<=\d der )ANBest-[A-Z][a-z]?"
    r"|(?:Förder|Zuwendungs|Vergabe)grundsätzen?"
    r"|(?:\w*[Pp]rogramm)s? „[^“”\"]{3,60}[“”\"])(?P<quoted> „[^“”\"]{3,60}[“”\"])?"
    r"(?:,?(?: insbesondere| dort| hier| und zwar)? \(?"
    r"(?P<behind>(?:Nr\.|Nummer|Abschnitt|Kapitel|Punkt|Ziff(?:er|\.)) ?\d+(?:\.\d+)*)\)?)?"
)


def find_rules(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates; a lone "§ 5" is one of a law without a name."""
    found = [*_by_section(text)]
    yield from found
    yield from _laws(text, hits, [one.name for one in found if one.name])
    yield from _guides(text, hits)


def _by_section(text: str) -> Iterator[Reference]:
    matches = [*_SECTION.finditer(text)]
    for match, after in zip(matches, (*matches[1:], None), strict=False):
        law, span = match["law"], Span(start=match.start(), end=match.end())
        if not law and after and _AND.fullmatch(text, match.end(), after.start()):
            law = after["law"]
        if law and _AGENDA.fullmatch(law):
            continue
        if law:
            short = SHORT_BEHIND.match(text, match.end()) if match["law"] else None
            name = law_name(law) + (short[0] if short else "")
            for section in _each(match["section"]):
                yield Reference(kind=_law_or_regulation(law), span=span, name=name, section=section)
        elif match["section"].startswith("§") and _STANDS_ALONE.match(text, match.end()):
            yield Reference(kind="law", span=span, section=match["section"])


_AGENDA: Final = re.compile(r"Tagesordnung\b.*")
"""What lists items and no rules: "§ 5 der Tagesordnung"."""


def _laws(text: str, hits: tuple[DateHit, ...], sections: list[str]) -> Iterator[Reference]:
    for match in _LAW.finditer(text):
        if _PLANNED.search(text[max(0, match.start() - 35) : match.start()]):
            continue
        if not _is_of_rules(match["law"]):
            continue
        if not any(law_name(match["law"]) in name for name in sections) and not _NO_LAW.search(match["law"]):
            kind = _law_or_regulation(match["law"])
            hit = next((hit for hit in hits if hit.span.start - match.end() == len(" vom ")), None)
            dated = hit is not None and text[match.end() : hit.span.start] == " vom "
            yield Reference(
                kind=kind,
                span=Span(start=match.start(), end=match.end()),
                name=law_name(match["law"]) + (year[0] if (year := _OF_YEAR.match(text, match.end())) else ""),
                date=hit.value if hit is not None and dated else "",
            )


def _is_of_rules(name: str) -> bool:
    """Say whether a noun's head is a law or order, not an arrangement ("Neuordnung") or a command ("Anordnung")."""
    head = name.lower().endswith(("gesetz", "gesetzes", "bauordnung"))
    return head or kind_of_noun(name) in _RULES_OF_HEAD or _STATUTES.fullmatch(name) is not None


def _guides(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    for match in _RULE.finditer(text):
        hit = next(
            (
                hit
                for hit in hits
                if hit.span.start - match.end() in range(8) and "vom" in text[match.end() : hit.span.start]
            ),
            None,
        )
        bare = _CLASS.fullmatch(match["name"])
        if _PLANNED.search(text[max(0, match.start() - 25) : match.start()]):
            continue
        section = match["section"] or match["behind"] or ""
        if bare and not (match["quoted"] or section or hit or _SHORTENED.match(text, match.end())):
            continue
        yield Reference(
            kind=kind_of_guide(match["name"], text),
            span=Span(start=match.start(), end=hit.span.end if hit else match.end()),
            name=re.sub(r"(?<=programm)s$", "", match["name"]) + (match["quoted"] or ""),
            date=hit.value if hit else "",
            section=section,
            of="Land" if _OF_LAND.search(text) else "",
        )


_SHORTENED: Final = re.compile(rf" {TITLE}[“”\"«]?{SHORT_BEHIND.pattern}")
"""Behind a guideline without day or section: its title with its short form, by which it is found."""
_OF_YEAR: Final = re.compile(r"(?<=aushaltssatzung) (?:19|20)\d\d\b(?! ?[€E])")
"""Behind a budget: the year by which it is one of many."""
_CLASS: Final = re.compile(
    r"Richtlinien?|Nachfolge\w+|(?:(?:Förder|Ausbau|Investitions|Sonder|Bau|Arbeits|Sanierungs|Maßnahmen|Sofort|Aktions"
    r"|Sport|Kultur|Ferien|Jahres|Wahl|Rahmen|Kontroll)?[Pp]rogramm|\w*[Mm]odellprogramm)(?:e?s)?"
)
"""What names a class of programmes only, unless a title, a day or a section stands with it."""
_OF_LAND: Final = re.compile(r"\bLand(?:es)?\b|\bLandes(?!haupt)\w+")
_AND: Final = re.compile(r",? ?(?:und|sowie|oder|i\. ?V\. ?m\.|in Verbindung mit|,)? ?")
"""Between two sections of the same law: "§ 3 Abs. 1 und § 5 KAG"."""
_SEVERAL: Final = re.compile(rf"§§ ?(?P<numbers>{_NUMBER}{_PART}(?: ?(?:,|und|sowie) ?{_NUMBER}{_PART})+)")
_ONE: Final = re.compile(rf"{_NUMBER}{_PART}")


def _each(section: str) -> list[str]:
    """Return the sections of a list one by one: "§§ 23 und 44" are two."""
    several = _SEVERAL.fullmatch(section)
    return [f"§ {one[0]}" for one in _ONE.finditer(several["numbers"])] if several else [section]


_RULES_OF_HEAD: Final = frozenset({"regulation", "funding rule"})
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
