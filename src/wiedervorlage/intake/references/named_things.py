"""Things a paper names by their noun with a day: what the noun points to says the lexicon, the rest is one grammar.

The day stands behind ("Gutachten des Büros Nord vom 3. Mai", "Beschluss (12. März)"), before ("am 12. März beim
Ortstermin", "die am 3. Mai geschlossene Vereinbarung", "12. März: Gespräch mit der Bank") or is told of the thing
("das Treffen war am 12. März").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.guides import kind_of_guide
from wiedervorlage.intake.references.instructions import instructed
from wiedervorlage.intake.references.meeting_nouns import is_talk_of_body
from wiedervorlage.intake.references.nouns import ADJECTIVE, COUNTED, Noun, find_nouns
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.references.told_of import noun_told_of
from wiedervorlage.intake.text.dates import day_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.text.dates import DateHit

_INVITED: Final = re.compile(r"\b(?:zu eine[mr]|einen|um einen|zu) (?:\w+ )?$")
_BETWEEN: Final = re.compile(
    r"(?:[“\"«.]?(?: (?:de[rnms]|die|das|vo[nm]|zu[mr]?|mit|für|über|an|am|auf|aus|beim?|im|in|gegen|und|nach"
    r"|wegen|zwischen|sowie|betreffend|gem(?:äß|\.)|§§?|Abs\.|Satz|unsere[rnms]?|Ihre[rnms]?|seine[rnms]?"
    r"|eine[rnms]?|& ?|Nr\.|[„\"»]?[A-ZÄÖÜ][\wäöüß.\-&]*[“\"«]?"
    r"|\d[\w/.\-]*|\([^)]{1,60}\)|[a-zäöüß]+(?:isch|lich|ig|al|eigen)e[nrs]|\+|[–-] [^–]{2,30} [–-])){0,12}(?<! und))"
)
_LINK: Final = (
    r"(?:,? (?:vom|v\.|von|aus(?: de[mnr](?: Jahre?)?)?|mit Stand|Stand:?|mit Datum)"
    r"(?: (?:vom|von))?|,? \((?:[a-zäöü]+ ){0,3}?(?:vom |Stand:? |von |am )?"
    r"|,? \((?:[A-ZÄÖÜ][\w.\-]* ?){1,4}, (?:vom |Stand:? |am )?)"
)
_LINK_OF_MEETING: Final = r"(?:,? (?:am|im|vom|von|in der|aus de[mr]|von|des|für den)|,? \((?:am )?| (?=$))"
_WEEKDAY: Final = r"(?:,? ?(?:\w+tag|Mittwoch|Sonnabend|Mo|Di|Mi|Do|Fr|Sa)\.?,?(?: de[nm])?| (?:Anfang|Mitte|Ende))?"
_BEHIND: Final = re.compile(rf"(?P<between>{_BETWEEN.pattern}?){_LINK}{_WEEKDAY}\s*$")
_BEHIND_MEETING: Final = re.compile(rf"(?P<between>{_BETWEEN.pattern}?){_LINK_OF_MEETING}{_WEEKDAY}\s*$")
_OPEN: Final = re.compile(r"\b(?:auf|um|für|ohne|kein\w*|jede\w*|zu|als) (?:\w+e[nmrs]? )?$")
"""Before a noun that points to nothing without an article."""
_DIRECT: Final = re.compile(r"[“\"«]?,? (?:vom|von|v\.|\(Stand:?)\s+")
_REACH: Final = 130


def find_dated_nouns(text: str, hits: Sequence[DateHit]) -> Iterator[Reference]:
    """Find the things that a sentence names with their day.

    Args:
        text: the sentence.
        hits: its dates, told ones too.
    """
    if not hits:
        return
    nouns = find_nouns(text)
    yield from _resolved_there(text, hits, nouns)
    last: tuple[Noun, int] | None = None
    for hit in hits:
        if not hit.value:
            continue
        noun = _before_day(text, hit, nouns)
        joined = _JOINED.search(text[: hit.span.start]) if last and not noun else None
        if last and joined and joined.start() == last[1]:
            noun = last[0]
        noun = noun or _behind_day(text, hit, nouns) or noun_told_of(text, hit, nouns)
        if noun and not is_talk_of_body(text, noun.name, noun.span.end):
            if _SPAN.match(text, hit.span.end) and noun.kind != "meeting":
                last = (noun, hit.span.end)
                continue
            again = joined is not None and last is not None and noun is last[0]
            start = hit.span.start if again else min(noun.span.start, hit.span.start)
            end = max(noun.span.end, hit.span.end)
            last = (noun, hit.span.end)
            yield Reference(kind=_kind(text, noun), span=Span(start=start, end=end), name=noun.name, date=hit.value)


def _resolved_there(text: str, hits: Sequence[DateHit], nouns: Sequence[Noun]) -> Iterator[Reference]:
    """Find what was resolved at a sitting told with its day: "in der Sitzung am 3. Mai den Grundsatzbeschluss"."""
    for hit in hits:
        noun = noun_told_of(text, hit, nouns) if hit.day else None
        if noun and noun.kind == "decision" and noun.span.start > hit.span.end and len(noun.name) > len("Beschluss"):
            yield Reference(kind="decision", span=noun.span, name=noun.name, date=hit.value)


_SPAN: Final = re.compile(r" (?:bis|–) (?:zum )?\d")
"""Behind a day that only begins a span of time."""


def _kind(text: str, noun: Noun) -> str:
    """Return what the noun is here: what was sent in ("Ihr Attest") is a letter, a rule of money a funding rule."""
    before = text[: noun.span.start]
    yours = re.search(rf"\b[IE](?:hr|uer|ur)(?:e[nmrs]?)? {ADJECTIVE}$", before)
    work = (_WORK.search(noun.name) and noun.name != "Vorlage") or COUNTED.search(noun.name)
    if yours and noun.kind == "paper" and not work:
        return "letter"
    if yours and noun.name.endswith(("ngebot", "blehnung")):
        return "letter"
    if _BILL.search(noun.name) and (yours or re.search(rf"\b(?:[Uu]nsere|[Mm]eine)[rn]? {ADJECTIVE}$", before)):
        return "letter"
    if (
        noun.kind == "meeting"
        and _HEARD.search(noun.name)
        and re.search(rf"\b(?:[Zz]u|[Aa]uf) Ihre[rn]? {ADJECTIVE}$", before)
    ):
        return "letter"
    if noun.kind == "funding rule":
        return kind_of_guide(noun.name, text)
    return instructed(text, noun.name, noun.kind)


_WORK: Final = re.compile(
    r"(?:gutachten|protokoll|niederschrift|entwurf|vorlage|vermerk|aushang|prüf(?:ungs)?bericht"
    r"|jahresbericht|studie|analyse|plan|planung|statistik|verzeichnis|kataster|berechnung|kalkulation)\w{0,2}$",
    re.IGNORECASE,
)
"""What stays a paper even where it is the reader's own."""
_BILL: Final = re.compile(
    r"(?:^|abschlags|schluss|jahres|teil|verbrauchs|strom|gas|wasser|honorar|arzt|handwerker)rechnung$", re.IGNORECASE
)
"""A bill, which is sent; no reckoning ("Wirtschaftlichkeitsrechnung")."""
_HEARD: Final = re.compile(r"[Aa]nhörung$")
"""What one answers in writing; a hearing where it is told with "in" or "bei"."""


def _before_day(text: str, hit: DateHit, nouns: Sequence[Noun]) -> Noun | None:
    """Return the noun whose day stands behind it: the nearest one that only its own attributes part from it."""
    for noun in reversed(nouns):
        if noun.span.end > hit.span.start or hit.span.start - noun.span.end > _REACH:
            continue
        if not noun.pointed and _OPEN.search(text[: noun.span.start]):
            continue
        if noun.kind in _IN_TITLE and _OF_TITLE.search(text[: noun.span.start]):
            continue
        if not noun.pointed and not _DIRECT.fullmatch(text, noun.span.end, hit.span.start):
            return None
        if _SAME_DAY.fullmatch(hit.raw) and text[noun.span.end : hit.span.start] == " ":
            return noun
        pattern = _BEHIND_MEETING if noun.kind in {"meeting", "press"} else _BEHIND
        if pattern.fullmatch(text, noun.span.end, hit.span.start):
            return noun if _points(text, noun, hit) else None
        if noun.kind != "letter":
            return None
    return None


_SAME_DAY: Final = re.compile(r"(?:des )?(?:gleichen|selben) (?:Datums|Tages)")
"""A day that stands right behind its noun: "das Begleitschreiben gleichen Datums"."""
_OF_TITLE: Final = re.compile(
    r"(?:[Ss]atzung|[Vv]erordnung|[Oo]rdnung|[Vv]ertrag|[Vv]ereinbarung|[Ee]rla(?:ss|ß)|[Rr]ichtlinien?|[Gg]esetz"
    r"|[Vv]erfügung|[Gg]rundsätze|[Rr]undschreiben)(?:e?s|n)? (?:über|zu[rm]?|für|betreffend) "
    r"(?:(?:die|den|das|der|dem) )?(?:\w+ ){0,2}$"
)
"""Before a noun that belongs to the title of rules or a contract: the day behind it is theirs."""
_IN_TITLE: Final = frozenset({"paper", "decision", "contract", "regulation"})
_JOINED: Final = re.compile(r"(?:,|,? und|,? sowie) (?:(?:am|vom|im) )?$")
"""Between two days of the same thing: "Gespräche im Februar und am 10. März"."""


def _points(text: str, noun: Noun, hit: DateHit) -> bool:
    """Say whether noun and day point to something that was or is fixed: no invitation, no month to come, no term."""
    if noun.kind == "letter":
        return not text[: hit.span.start].endswith(" (")
    if noun.kind != "meeting":
        return True
    if _INVITED.search(text[: noun.span.start]):
        return False
    return day_of(hit.value) is not None or (_PAST.search(text) is not None and _TO_COME.search(text) is None)


_PAST: Final = re.compile(r"\b(?:hat|haben|hatten?|habe|war|waren|wurden?|worden)\b")
_TO_COME: Final = re.compile(
    r"\b(?:vertag\w+|verschoben|verschieben|beginnt|befunden|zurückgestellt|zurückzustellen|wird|werden|findet|finden"
    r"|nicht vor|erst)\b(?! worden)"
)
"""In a sentence about a meeting that is still to come, which is told by its month."""
_AT: Final = re.compile(
    r"(?: [^.;:,)]{0,60}?)? (?:beim|bei (?:de[rm]|unsere[rm]|eine[rm])|zu[mr]|im|in (?:de[rm]|unsere[rm]|Ihre[rm]"
    r"|eine[rm]|seine[rm])|auf (?:de[rm]|eine[rm]|unsere[rm])|eine?|während de[rs]) (?:\w+e[nmrs]? |\d+\. ){0,2}$"
)
_RULES: Final = frozenset({"regulation", "funding rule"})
"""What is only resolved on a day: the day is the decision's."""
_ITEM: Final = re.compile(r"(?:^|\s)[-–•*] $|^\s*$")
_DONE: Final = re.compile(r"(?: \w+)? \w{4,}(?:te|ene|tete|ne)[nrms]? (?:[a-zäöü]+e[nmrs]? )?$")
_AM: Final = re.compile(
    r"\s[-–•*] $|\b(?:am|vom|für(?: den)?|[Aa]m|[Ii]m|auf den) (?:\w+tag,? (?:de[nm] )?)?$|^- $|^$|^\W*$"
)


def _behind_day(text: str, hit: DateHit, nouns: Sequence[Noun]) -> Noun | None:
    """Return the noun whose day stands before it."""
    lead = _AM.search(text[: hit.span.start]) or "gestrig" in hit.raw or len(hit.value) == len("2012")
    for noun in nouns if lead else ():
        if noun.span.start < hit.span.end or noun.span.start - hit.span.end > _REACH:
            continue
        between = text[hit.span.end : noun.span.start]
        if between == " " and hit.raw.endswith(("gestrige", "gestrigen", "gestriges", "gestriger", "gestrigem")):
            return noun
        if _DONE.fullmatch(between):
            return None if noun.kind in _RULES and "eschl" in between else noun
        if re.fullmatch(r": (?:\w+e[nrs]? )?", between) and _ITEM.search(text[: hit.span.start]):
            return noun
        if not noun.pointed:
            continue
        if noun.kind == "meeting" and _AT.fullmatch(between):
            return noun
    return None
