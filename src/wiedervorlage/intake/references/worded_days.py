"""The words that tell a day, month or year by the day of the paper: "am Dienstag voriger Woche", "im Vorjahr".

What a word leaves open stays open: a month is told as a month, a year as a year.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import DateHit
from wiedervorlage.intake.text.patterns import ANY_MONTH, MONTHS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_WEEKDAYS: Final = ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag", "Sonnabend")
_SEASON_ENDS: Final = {"Frühjahr": 5, "Frühling": 5, "Sommer": 8, "Herbst": 11, "Winter": 2}
_PAST: Final = "(?:vergangene|letzte|vorige|verflossene|abgelaufene)[nrms]?"
_LEAD: Final = r"(?:(?<=am )|(?<=vom )|(?<=dem )|(?<=im )|(?<=den )|(?<=der )|(?<=von )|(?<=des )|(?<=habe )|(?<=hat ))"
_WEEKDAY: Final = re.compile(
    rf"(?P<ahead>(?<=für )|\b(?:für )?(?:kommende|nächste)[nrms]? )?\b(?P<past>{_PAST} )?"
    rf"(?P<day>{'|'.join(_WEEKDAYS)})(?P<week> (?:der |in der )?(?:{_PAST}|vor\w+) Woche"
    r"| vor (?:einer Woche|acht Tagen)| dieser Woche)?\b(?!,? (?:de[nm] )?\d)"
)
_MONTH: Final = re.compile(
    rf"(?:(?<=im )|(?<=vom )|(?<=dem )|(?<=seit )|(?<=Ende )|(?<=Anfang )|(?<=Mitte ))(?:{_PAST} )?(?:(?:Ende"
    rf"|Anfang|Mitte) )?"
    rf"(?P<month>{ANY_MONTH})(?P<last> (?:des )?(?:{_PAST} Jahres|v\. ?J\.|Vorjahr(?:e?s)?))?\b(?! (?:19"
    rf"|20)\d\d)"
)
_YEAR: Final = re.compile(rf"{_LEAD}(?:(?P<before>vorletzten?) Jahre?s?|{_PAST} Jahre?s?|Vorjahre?s?)\b")
_SEASON: Final = re.compile(
    rf"{_LEAD}(?:{_PAST} )?(?:Früh|Spät)?(?P<season>{'|'.join(_SEASON_ENDS)}|sommer|herbst|winter)s?"
    rf"(?P<last> (?:des )?(?:{_PAST} Jahres|Vorjahre?s?))?(?: (?P<year>(?:19|20)\d\d))?\b(?! \d)"
)
_WEEK_AGO: Final = re.compile(
    r"\b(?:heute )?vor (?:genau |heute )?(?P<weeks>einer Woche|acht Tagen|zwei Wochen|drei Wochen|vierzehn Tagen)\b"
)
_WEEK: Final = re.compile(rf"(?<=der ){_PAST} Woche\b")
_JUST: Final = re.compile(r"\b(?:so)?eben(?= am Telefon)|\bheute(?= (?:am Telefon|telefonisch))")
_YESTERDAY: Final = re.compile(
    r"(?<= von )(?P<when>gestern|vorgestern|heute)\b|\b(?P<that>gestrige|vorgestrige|heutige)[nrms]?(?= [A-ZÄÖÜ])"
    r"|\b(?P<part>heute|gestern) (?:früh|morgen|vormittag|mittag|nachmittag|abend|Vormittag|Mittag|Nachmittag|Abend)\b"
)
_ADVERB: Final = re.compile(r"(?<!bis )(?<!seit )(?<!von )(?<!ab )\b(?P<word>gestern|vorgestern)\b")
_VORTAG: Final = re.compile(r"\bam (?P<day>Vortag|Vorabend)\b(?! de[rs]\b)")
_OF_LAST_MONTH: Final = re.compile(rf"\b(?P<day>\d{{1,2}})\. (?:des|im) (?:{_PAST} Monats?|Vormonats?)\b")
_LAST_MONTH: Final = re.compile(rf"(?:(?<=vom )|(?<=im )){_PAST} Monat\b")
_DAY_ALONE: Final = re.compile(
    r"(?:(?<=\bam )|(?<=\bvom ))(?P<day>[1-9]|[12]\d|3[01])\.(?=,? (?!de[rs] )[a-zäöü]|[,;:)]|$)"
)


def worded_days(text: str, anchor: date) -> Iterator[DateHit]:
    """Yield what the words of a sentence tell, form by form; the value is empty where there is no such day.

    Args:
        text: the sentence.
        anchor: the paper's own day.
    """
    for pattern, value in _FORMS:
        for match in pattern.finditer(text):
            span = Span(start=match.start(), end=match.end())
            yield DateHit(span=span, raw=match[0], value=value(match, anchor))


def day_in_month(month: date, day: str) -> str:
    """Return a day of the month that another day lies in; empty where it has no such day."""
    try:
        return month.replace(day=int(day)).isoformat()
    except ValueError:
        return ""


def _weekday(match: re.Match[str], anchor: date) -> str:
    """Resolve "am Dienstag" (the last one), "vorigen Dienstag" (not yesterday), "Dienstag voriger Woche"."""
    number = 5 if match["day"] == "Sonnabend" else _WEEKDAYS.index(match["day"])
    week = match["week"] or ""
    if match["ahead"] is not None:
        return (anchor + timedelta(days=(number - anchor.weekday()) % 7 or 7)).isoformat()
    back = (anchor.weekday() - number) % 7 or 7
    if "dieser" in week:
        back = anchor.weekday() - number
    elif week.startswith((" vor ein", " vor acht")):
        back += 7
    elif week:
        back = anchor.weekday() - number + 7
    elif match["past"] and back == 1:
        back = 8
    return (anchor - timedelta(days=back)).isoformat()


def _month(match: re.Match[str], anchor: date) -> str:
    month = MONTHS.index(match["month"]) + 1
    back = 1 if match["last"] or month > anchor.month else 0
    return f"{anchor.year - back:04d}-{month:02d}"


def _year(match: re.Match[str], anchor: date) -> str:
    return f"{anchor.year - (2 if match['before'] else 1):04d}"


def _season(match: re.Match[str], anchor: date) -> str:
    if match["year"]:
        return match["year"]
    last = match["last"] or anchor.month <= _SEASON_ENDS[match["season"].capitalize()] - 2
    return f"{anchor.year - (1 if last else 0):04d}"


def _week(_match: re.Match[str], anchor: date) -> str:
    monday = anchor - timedelta(days=anchor.weekday() + 7)
    friday = monday + timedelta(days=4)
    return f"{monday:%Y-%m}" if monday.month == friday.month else ""


def _week_ago(match: re.Match[str], anchor: date) -> str:
    if not re.search(r"genau|heute", match[0]):
        return ""
    weeks = {"einer Woche": 1, "acht Tagen": 1, "drei Wochen": 3}.get(match["weeks"], 2)
    return (anchor - timedelta(days=7 * weeks)).isoformat()


def _yesterday(match: re.Match[str], anchor: date) -> str:
    word = match["when"] or match["that"] or match["part"]
    return (anchor - timedelta(days=0 if word.startswith("heut") else 2 if word.startswith("vor") else 1)).isoformat()


def _last_month(_match: re.Match[str], anchor: date) -> str:
    return f"{anchor.replace(day=1) - timedelta(days=1):%Y-%m}"


def _day_alone(match: re.Match[str], anchor: date) -> str:
    return day_in_month(anchor, match["day"])


def _of_last_month(match: re.Match[str], anchor: date) -> str:
    return day_in_month(anchor.replace(day=1) - timedelta(days=1), match["day"])


_FORMS: Final[tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], str]], ...]] = (
    (_WEEKDAY, _weekday),
    (_MONTH, _month),
    (_SEASON, _season),
    (_WEEK_AGO, _week_ago),
    (_YEAR, _year),
    (_WEEK, _week),
    (_YESTERDAY, _yesterday),
    (_LAST_MONTH, _last_month),
    (_DAY_ALONE, _day_alone),
    (_ADVERB, lambda match, anchor: (anchor - timedelta(days=1 + match["word"].startswith("vor"))).isoformat()),
    (_VORTAG, lambda _match, anchor: (anchor - timedelta(days=1)).isoformat()),
    (_OF_LAST_MONTH, _of_last_month),
    (_JUST, lambda _match, anchor: anchor.isoformat()),
)
