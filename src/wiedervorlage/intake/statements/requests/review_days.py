"""When a matter is looked at again: a day or span where one is told, the condition in words where one is told.

"nach Ablauf von zwei Jahren" is reckoned from the paper's own day and is no day but about a month; "nach Vorliegen
des Haushalts" tells no day, and none is made of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.word_sections import any_of, words
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH
from wiedervorlage.intake.text.relative_dates import find_relative_dates
from wiedervorlage.intake.text.resolving_dates import ahead, coming_month

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

_NOUN: Final = r"[A-ZÄÖÜ][\w-]+"
_CLAUSE: Final = re.compile(
    r"(?P<clause>\b(?:[Ss]obald|[Ww]enn|[Ff]alls|[Ss]ofern|[Nn]achdem|[Ss]olange|[Ss]oweit)\b[^,;:]*)"
    r"|(?:^|(?<=[:;] ))(?P<inverted>Soll(?:t?en?|te)\b[^,;:]*)(?=, )"
    r"|(?:^|(?<=[:;] ))(?P<bidden>[A-ZÄÖÜ][a-zäöü]+n Sie\b[^,;:]*)(?=, (?:dann|so)\b)"
    r"|(?<=, )(?P<until>bis (?!zum\b|zur\b|auf\b|spätestens\b|Ende\b|Mitte\b|Anfang\b)[a-zäöü][^,;:]*)"
)
"""A condition in a clause of its own: what it tells of days is not when the matter is looked at."""
_AFTER: Final = re.compile(
    rf"\b(?:[Nn]ach|[Bb]is zu[mr]?|[Mm]it|[Vv]or) (?:dem |der |den |einer |einem |deren |dessen )?"
    rf"(?:[a-zäöüß]+(?:e[nmrs]?) ){{0,2}}(?!{any_of(words('reviews', 'no event'))}\b)"
    rf"(?=[\w-]*(?i:{any_of(words('reviews', 'events'))})\b){_NOUN}(?: \d{{4}})?"
    rf"(?: (?:des|der|eines|einer|dieser|dieses|aller|von|zum|zur|für|über|am|im|in|durch|mit|und) "
    rf"(?:(?:[a-zäöüß]+(?:e[nmrs]?)|d(?:en|em|er|as|ie)|\d+\.?) ){{0,2}}{_NOUN}(?: \d{{4}})?)*"
)
_LOOSE: Final = re.compile(
    r"\b(?:[Zz]u gegebener Zeit|[Zz]u einem (?:späteren|geeigneten) Zeitpunkt|[Bb]ei (?:nächster )?Gelegenheit"
    r"|[Bb]ei Bedarf"
    r"|[Ii]n (?:der|einer) (?:über)?(?:nächsten|kommenden|folgenden|späteren) \w*[Ss]itzung"
    r"|[Aa]uf die nächste \w*[Ss]itzung"
    r"|[Zz]ur (?:über)?nächsten \w*[Ss]itzung|[Ii]n die nächste \w*[Ss]itzung"
    r"|(?:[Ii]m Rahmen|[Ii]m Zuge|[Bb]ei Aufstellung|[Zz]u Beginn|[Aa]us Anlass) (?:der"
    r"|des) (?:[a-zäöü]+ )?[A-ZÄÖÜ][\w-]+"
    r"(?: (?:für (?:das Jahr )?)?\d{4}(?:/\d{2,4})?)?"
    r"|(?:[Ii]n den|[Zz]u den|[Bb]ei den|[Zz]um|[Mm]it dem) (?:nächsten |kommenden )?(?:Haushalts?\w*|Etat\w*"
    r"|Nachtrag\w*)"
    r"(?: (?:für (?:das Jahr )?)?\d{4}(?:/\d{2,4})?)?"
    rf"|[Bb]ei (?:einer |wesentlich )*(?:(?:veränderte|geänderte|andere|neue|bessere)\w+ {_NOUN}(?: und {_NOUN})?"
    rf"|Änderung(?:en)?(?: (?:des|der|dieser|von) (?:[a-zäöüß]+ )?{_NOUN}(?: und {_NOUN})?)*)"
    r"|(?:halb|viertel)?jährlich|alle (?:zwei|drei|vier|fünf|\d) (?:Jahre|Monate)|einmal (?:im Jahr|jährlich))\b"
)
"""When and on what without a day: "zu gegebener Zeit", "in der nächsten Sitzung", "zum Haushalt 2027"."""
_LATER: Final = re.compile(r"^\W*(?:[Dd]anach|[Ss]odann|[Dd]ann|[Aa]nschließend|[Hh]ernach|[Ee]rst dann)\b")
"""Said of what the sentence before tells."""
_COUNT: Final = (
    r"(?P<count>\d{1,2}|halben|anderthalb|eineinhalb|zweieinhalb|(?:ein|zwei|drei|vier|fünf|sechs|sieben|acht"
    r"|neun|zehn"
    r"|zwölf|achtzehn)(?:e[mnrs]?)?)"
)
_AHEAD: Final = re.compile(
    rf"\b(?:[Nn]ach(?: Ablauf(?: von)?)?|[Ii]n|[Nn]ach Verlauf von|[Bb]innen|[Ii]nnerhalb(?: von)?)"
    rf"(?: (?P<about>etwa|rund|ca\.|ungefähr|gut|knapp|frühestens|spätestens))?(?: einem(?= halben))?"
    rf" {_COUNT}(?:r|s)? (?P<unit>Tag|Woche|Monat|Jahr)(?:e[ns]?|en|n|s)?\b"
    rf"(?! (?:nach|ab|seit|vor)\b| (?:[a-zäöü]+ )?(?:Laufzeit|Betrieb|Dauer|Erprobung|Probe\w*)\b)"
)
"""A time from the paper's day on; one that is reckoned from something else is no day."""
_FROM_SOMETHING: Final = re.compile(
    rf"\b(?:(?:[Nn]ach Ablauf von|[Nn]ach|[Ii]n) )?(?i:{_COUNT}) (?:Tage|Wochen|Monate|Jahre?)n? (?:(?:nach|ab"
    rf"|seit) (?:der |dem )?{_NOUN}"
    rf"|(?:Laufzeit|Betrieb|Dauer|Erprobung|Probe\w*))(?: (?:des|der) (?:[a-zäöüß]+ )?{_NOUN})*"
)
_LEADS: Final = re.compile(
    r"\b(?:[Aa]m|[Ii]m|[Zz]um|[Bb]is(?: spätestens)?|[Aa]b|[Ii]n|[Ss]pätestens(?: aber)?|[Aa]uf(?: den)?"
    r"|[Nn]ach(?: dem)?|[Zz]ur|[Vv]or|de[mn]"
    r"|Sitzung vom|[Ww]iedervorlage:?)(?: \w+(?:tag|woch|abend),?)?(?: (?:den|dem))?[ (]*$"
)
"""Before a day on which something shall happen; "Ihr Antrag vom 3. Mai" names another."""
_LEADS_ITSELF: Final = re.compile(r"^(?:im|zum|bis|in|am|ab)\b|^(?:Anfang|Mitte|Ende|kommende|nächste)", re.IGNORECASE)
_OPEN_MONTH: Final = re.compile(
    rf"\b(?:[Ii]m|[Bb]is(?: zum)?|[Aa]b) (?:Monat )?(?P<month>{ANY_MONTH})\b(?!\.? \d{{4}})"
)
_OPEN_YEAR: Final = re.compile(
    r"\b(?:[Ii]m(?: Laufe des)?|[Ii]n|[Aa]b(?: dem)?|[Bb]is(?: zum)?) (?:Jahr(?:e?s?|e) "
    r"|Kalenderjahr )(?P<year>20\d\d)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """When a matter is looked at again: ``due`` is EDTF, ``condition`` what it waits for in the paper's words."""

    due: str = ""
    condition: str = ""


def when_again(sentence: str, before: str, anchor: date | None) -> When | None:
    """Return when a sentence says that something is done again, or None where it says no day and no condition.

    Args:
        sentence: the words.
        before: the sentence before it, of which "danach" speaks.
        anchor: the paper's own day; without it nothing is reckoned, and a time stays in words.
    """
    clauses = [found[0].strip(" .!") for found in _CLAUSE.finditer(sentence)]
    rest = without_conditions(sentence)
    due = next(iter(_days(rest, anchor)), "")
    condition = clauses[0] if clauses else _condition(rest, due)
    condition = condition[:1].lower() + condition[1:]
    if not condition and not due and _LATER.search(sentence):
        condition = before.strip().rstrip(".")
    return When(due=due, condition=condition) if due or condition else None


def without_conditions(sentence: str) -> str:
    """Return a sentence with blanks in place of the clauses that tell conditions."""
    return _CLAUSE.sub(lambda found: " " * len(found[0]), sentence)


def _condition(rest: str, due: str) -> str:
    """Return the condition told within the clause itself; a time stays in words where no day came of it."""
    if due:
        rest = _AHEAD.sub(lambda found: " " * len(found[0]), rest)
    # Where no day came of a time, there was none to reckon it from: it stays in words.
    counted = None if due else _AHEAD.search(rest)
    found = _FROM_SOMETHING.search(rest) or counted or _AFTER.search(rest) or _LOOSE.search(rest)
    return found[0].strip() if found else ""


def _days(rest: str, anchor: date | None) -> Iterator[str]:
    """Yield the days ahead on which the sentence says something is done, as EDTF."""
    counted = _FROM_SOMETHING.sub(lambda found: " " * len(found[0]), rest)
    for value, _ in sorted(_told(counted, anchor), key=lambda pair: pair[1]):
        last = value.rpartition("/")[2].strip("~")
        if anchor is None or last >= anchor.isoformat()[: len(last)]:
            yield value


def _told(rest: str, anchor: date | None) -> Iterator[tuple[str, int]]:
    for hit in find_dates(rest, anchor=anchor):
        if hit.value and not hit.doubtful and _LEADS.search(rest[: hit.span.start]):
            yield (hit.value if hit.has_year else _next(hit.value, anchor)), hit.span.start
    if anchor is None:
        return
    for found in find_relative_dates(rest, anchor=anchor):
        leads = _LEADS_ITSELF.match(found.raw) or _LEADS.search(rest[: found.span.start])
        if leads and found.rule not in {"ago", "within", "day"}:
            yield found.value, found.span.start
    for match in _AHEAD.finditer(rest):
        yield ahead(match, anchor), match.start()
    for match in _OPEN_MONTH.finditer(rest):
        yield coming_month(match, anchor), match.start()
    for match in _OPEN_YEAR.finditer(rest):
        yield match["year"], match.start()


def _next(value: str, anchor: date | None) -> str:
    """Return a day without a year as the next such day: what is promised lies ahead."""
    if anchor is None or len(value) < len("2024-05-01") or value >= anchor.isoformat():
        return value
    later = f"{int(value[:4]) + 1}{value[4:]}"
    return later if not later.endswith("02-29") else ""
