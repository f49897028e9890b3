"""Sets of rules cited with their parts: "Ziel 6.5-2 des Landesentwicklungsplans", "R-FGÜ 2001, Abschnitt 2.3".

One grammar: the part stands before the name ("Nr. 5.1 unserer Verrechnungsgrundsätze") or behind it, and behind
whatever belongs to the name: its year, short form, day and where it was published ("Erlass vom 3. Mai 2011
(AmtsBl. S. 5), Nr. 2").
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import without_genitive
from wiedervorlage.intake.lexicon.word_sections import any_phrase
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.guides import kind_of_guide
from wiedervorlage.intake.references.reference import Reference, overlap
from wiedervorlage.intake.references.rule_names import LAND, is_short, rule_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.dates import DateHit

_NUMBER: Final = r"(?:\d+(?:[.\-/]\d+)*(?: ?[a-z](?![\w.]))?|[IVX]+\b|[A-Z]\d*\b(?!-))"
_PART: Final = rf"(?:,? (?:{any_phrase('rule_words', 'part')}) ?(?:{_NUMBER}|[a-z]\b))"
_PLACE: Final = rf"{_NUMBER}(?: \(\d+\))?{_PART}*(?: ff?\.)?"
_SECTION: Final = rf"(?:{any_phrase('rule_words', 'section')}) ?{_PLACE}"
SEVERAL: Final = rf"{_SECTION}(?:(?:, | und | sowie | u\. )(?:{_SECTION}|\d+(?:\.\d+)*[a-z]?(?![\w.]))){{0,4}}"
"""Parts of a set of rules as they are cited, one or several."""
_ADJECTIVE: Final = (
    rf"(?:(?:\d+\.|[a-zäöüß]{{4,}}e[nrs]|[A-ZÄÖÜ]\w+(?:er"
    rf"|(?:isch|lich|mein|sonder|end|ig)e[ns])|{any_phrase('rule_words', 'abbreviated adjective')}) ){{0,2}}"
)
_OF: Final = (
    r" (?:(?:de[rs]|vom|von|im|in der|zur|zum|unsere[rs]|Ihre[rs]|ihre[rs]|seine[rs]|meine[rs]|dieser|dieses"
    rf"|eure[rs]) )?{_ADJECTIVE}"
)
_BEFORE: Final = re.compile(rf"(?<![\wäöüß])(?P<sections>{SEVERAL}){_OF}[„\"»]?$")
_NAME: Final = re.compile(
    r"(?<![\wäöüß\-/])(?:[A-ZÄÖÜ][\wäöüß]*(?:[-/][A-ZÄÖÜ][\wäöüß]*)*|Allgemeine Vorschrift)(?![\wäöüß\-])"
)
_YEAR: Final = re.compile(r" (?:[A-Z]?\d{1,5}(?:[-/:.]\d+)*(?![\d.]*\.? ?[A-Z]?[a-zäöü]{2,}\b)|(?:19|20)\d\d)\b(?!\. )")
_STATE: Final = re.compile(rf" (?:{LAND}|Doppik\b|Kameral\b)\.?")
_EDITION: Final = re.compile(r" (?:19|20)\d\d\b")
"""Behind a short form: rules by their edition ("R-FGÜ 2001")."""
_EUROPEAN: Final = re.compile(
    r"(?: \((?:EU|EG|EWG|Euratom)\))?(?: Nr\.)? \d{1,4}/\d{1,4}(?:/(?:EWG|EG|EU|Euratom))?(?![\d/])"
)
_TITLE: Final = re.compile(
    r" (?:über|zu[rm]?|für|betreffend|mit|zwischen|de[rs]) (?:(?:die|das|den|dem|der) )?(?:[a-zäöüß]+e[nrs]? )?"
    r"[A-ZÄÖÜ][\wäöüß\-]+"
    r"(?: (?:(?:und|de[rs]|für|von|im|in|in der|an|auf|mit) )?(?:(?:die|das|den|der|dem) )?(?:[a-zäöüß]+e[nrs] )?"
    r"[A-ZÄÖÜ][\wäöüß\-]+){0,4}"
)
_BRACKET: Final = re.compile(r" ?\([^()§]{1,90}\)")
_REMARK: Final = re.compile(rf"{_BRACKET.pattern}$")
_DAY: Final = re.compile(
    r",? (?:(?:in der|i\. ?d\.) (?:Fassung|F\.|Fass\.)(?: der \w+)? )?(?:vom|v\.|Stand:?) |,? \((?:vom |Stand:? ?)?"
)
_VERSION: Final = re.compile(r"[^.;,()]{1,30}\b(?:in der|i\. ?d\.) (?:Fassung|F\.|Fass\.)(?: der \w+)? vom ")
_BEHIND: Final = re.compile(
    r"(?: (?=§|Art|Absch|Kap|Anl|Anh|Ziff|Tz|Rn|Rd|Tarif)"
    r"|(?:,? ?\(|,| –|:)? ?(?:dort|hier|und zwar|insbesondere|insbes\.|vgl\.|siehe|s\.|genauer|nämlich|zu) "
    r"|,? ?\(|, |: ?| – )"
    rf"(?:(?:in|nach|de[nrm]|die|das) ){{0,2}}(?P<sections>{SEVERAL})"
)
_IN: Final = re.compile(
    r"(?: (?:de[rs] )?[A-ZÄÖÜ]\w+){0,3}(?:, (?:zuletzt )?geändert [^;§]{4,60}?,)?"
    rf" (?:(?!und\b|oder\b)[\wäöüß]+ ){{1,4}}in (?:(?:ihre[rm]|seine[rm]) )?(?P<sections>{SEVERAL})"
)
_OTHERS: Final = re.compile(rf"{_OF}(?P<name>[A-ZÄÖÜ][\wäöüß\-/]*)")
_EACH: Final = re.compile(
    rf"(?P<unit>{any_phrase('rule_words', 'section')}) ?{_PLACE}|(?<=[ ])\d+(?:\.\d+)*[a-z]?(?![\w.])"
)
_REACH: Final = 90


def find_cited(text: str, hits: Sequence[DateHit]) -> tuple[Reference, ...]:
    """Find the sets of rules that a sentence cites with a part of theirs, one reference for each part.

    Args:
        text: the sentence.
        hits: its dates.
    """
    found: list[Reference] = []
    for match in _NAME.finditer(text):
        kind = rule_kind(match[0])
        if not kind and is_short(match[0]) and _EDITION.match(text, match.end()):
            kind = "regulation"
        if kind:
            found += _cited(text, match, kind, hits)
    return tuple(found)


_OF_RULES: Final = frozenset({"law", "regulation", "funding rule", "decree", "contract"})


def with_parts(found: Sequence[Reference], cited: Sequence[Reference]) -> list[Reference]:
    """Return the references with those cited with their part in place of what was read of the same words."""
    cited = [one for one in cited if not any(_cites(other, one) for other in found)]
    same = [one for one in found if any(_is_of(one, other) for other in cited)]
    left = [one for one in found if not any(one is other for other in same)]
    return [*left, *(_with_day(one, same) for one in cited)]


def _cites(one: Reference, cited: Reference) -> bool:
    """Say whether a law was read with the same part already, and maybe more of its name."""
    same = one.section == cited.section or one.section.endswith(f" {cited.section}")
    return one.kind == cited.kind == "law" and bool(one.name) and same and overlap(one, cited)


def _is_of(one: Reference, cited: Reference) -> bool:
    """Say whether words were read of which the citation tells more: the rules alone, or another part of them."""
    return overlap(one, cited) and (one.kind in _OF_RULES or (one.kind == "paper" and one.name in cited.name))


def _with_day(cited: Reference, found: Sequence[Reference]) -> Reference:
    days = [one.date for one in found if one.date and one.kind == cited.kind and overlap(one, cited)]
    return replace(cited, date=days[0]) if days and not cited.date else cited


def _cited(text: str, match: re.Match[str], kind: str, hits: Sequence[DateHit]) -> Iterator[Reference]:
    before = _BEFORE.search(text[max(0, match.start() - _REACH) : match.start()])
    end, day = _whole_name(text, match, hits)
    behind = None if before else _part_behind(text, end)
    sections = [*each_part(before["sections"] if before else ""), *each_part(behind["sections"] if behind else "")]
    if not sections:
        return
    start = match.start() - (len(before[0]) if before else 0)
    name = without_genitive(match[0]) + ("" if day else _REMARK.sub("", text[match.end() : end]))
    if kind == "funding rule":
        kind = kind_of_guide(match[0], text)
    if match[0] == _AGENDA:
        return
    for section in sections:
        span = Span(start=start, end=behind.end() if behind else end)
        yield Reference(kind=kind, span=span, name=name, date=day, section=section)


_AGENDA: Final = "Tagesordnung"
"""What lists items and no rules: "§ 5 der Tagesordnung"."""


def _whole_name(text: str, match: re.Match[str], hits: Sequence[DateHit]) -> tuple[int, str]:
    """Return where all that belongs to a name ends, and the day told with it."""
    end = match.end()
    for pattern in (_STATE, _YEAR) if is_short(match[0]) else (_EUROPEAN,):
        more = pattern.match(text, end)
        end = more.end() if more else end
    title = None if is_short(match[0]) else _TITLE.match(text, end)
    for stop in (title.end(), end) if title else (end,):
        dated, day = _dated(text, stop, hits)
        if day:
            bracket = _BRACKET.match(text, dated)
            return (bracket.end() if bracket else dated), day
    stops = [end, *([title.end()] if title else [])]
    stops += [bracket.end() for stop in stops if (bracket := _BRACKET.match(text, stop))]
    return next((stop for stop in stops if _part_behind(text, stop)), end), ""


def _dated(text: str, end: int, hits: Sequence[DateHit]) -> tuple[int, str]:
    link = _DAY.match(text, end) or _VERSION.match(text, end)
    hit = next((hit for hit in hits if link and hit.span.start == link.end() and hit.value), None)
    return (hit.span.end, hit.value) if hit else (end, "")


def _part_behind(text: str, end: int) -> re.Match[str] | None:
    """Return the part told behind a name, unless that part is of another set of rules ("der Satzung, § 5 KAG")."""
    match = _BEHIND.match(text, end) or _IN.match(text, end)
    if match is None:
        return None
    other = _OTHERS.match(text, match.end())
    return None if other and rule_kind(other["name"]) else match


def each_part(sections: str) -> list[str]:
    """Return the parts of a citation one by one, "§§ 8, 11" as "§ 8" and "§ 11"."""
    unit, found = "", []
    for match in _EACH.finditer(sections):
        unit = (match["unit"] or unit).replace("§§", "§")
        words = match[0].replace("§§", "§")
        found.append(words if match["unit"] else f"{unit} {words}")
    return found
