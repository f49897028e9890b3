"""Letters, notices and decrees that a paper tells of as written, although they are later than itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_LETTER: Final = r"(?:(?:An)?[Ss]chreiben|[Bb]rief|E-?Mail|Mail|(?:Tele)?[Ff]ax|Antrag|Anfrage|Eingabe|Antwort)"
_NOTICE: Final = (
    r"(?:(?:\w*[Bb]escheid|\w*[Bb]ericht|(?:Rund|Bezugs)?[Ee]rla(?:ss|ß)|\w*[Vv]erfügung|Stellungnahme|Mitteilung|Anzeige"
    r"|Widerspruch|Beschwerde|Rundschreiben)(?:e?s)?)"
)
_WRITER: Final = (
    r"(?:\s+(?:de[rs]|Ihre[rs]|meine[rs]|unsere[rs])\s+[A-ZÄÖÜ][\w.\-]+(?:\s+(?:für\s+)?[A-ZÄÖÜ][\w.\-]+){0,3})?"
)
"""Who wrote: "Schreiben der Kämmerei vom"."""
_WRITTEN_ON: Final = re.compile(
    r"\b(?P<read>Ihr)(?:e[nmrs]?)? (?:(?:Schreiben|Brief|Antrag|Anfrage|E-?Mail|Mail)(?P<about>[^.;\n]{0,60}?)"
    rf"|{_NOTICE}{_WRITER})\s+vom\s+"
    r"|\b(?:(?:[Mm]it|[Dd]urch|[Ii]n|[Aa]uf|[Zz]u|[Aa]us|[Nn]ach|[Gg]emäß|[Ll]aut|[Pp]er|Bezug:?)"
    r"(?:\s+(?:mein|unser|Ihr|sein|ihr|d)(?:e[mnr]?|as|ie)?)?|[Mm]ein(?:e[mnr]?)?|[Uu]nser(?:e[mnr]?)?)"
    rf"\s+(?:{_LETTER}|{_NOTICE}){_WRITER}\s+vom\s+"
)
"""A letter that has been written, before its day; it cannot be later than the one that speaks of it."""
_EVENT: Final = re.compile(
    r"(?:[Vv]eranstaltung|[Ss]itzung|[Ff]reizeit|[Ff]ahrt|[Rr]eise|[Tt]agung|[Tt]ermin|[Bb]esuch|[Aa]ufenthalt|[Ll]ehrgang"
    r"|[Ss]eminar|[Uu]rlaub|[Zz]eit|[Zz]eitraum|[Ff]est|[Mm]arkt|[Kk]onzert|[Ll]ager|[Tt]urnier|[Tt]age?|[Ww]ochen?"
    r"|[Vv]ersammlung|[Ww]ahl|[Ww]irkung)$"
)
"""What a request is about and has the day: "Ihr Antrag auf Zuschuss für das Zeltlager vom"."""
_SPAN: Final = re.compile(r"\s*(?:bis\b|an\b|ab\b|[-–]\s*\d)")
"""Behind a day that begins a span: "vom 5. bis 8. Dezember"."""
_CLAUSE_ENDS: Final = re.compile(r"(?:(?<!\d)|(?<=\d{4}))[.;!?](?:\s|$)|\n\s*\n")
_TO_COME: Final = re.compile(
    r"\b(?:soll(?:en|te|ten)?|wird|werden?|folg(?:t|en)|ergeht|ergehen|erhalten|erhält|künftig|voraussichtlich|spätestens"
    r"|beabsichtig\w+|geplant\w*|vorgesehen\w*|Entwurf)\b"
)
_WAS: Final = re.compile(
    r"\b(?:hat|habe|haben|hatten?|wurden?|worden|war|waren|gingen?|ging|kam|teilten?|baten?|bat|beantragten?|erbetene?[nrs]?"
    r"|gestellte[nrs]?|vorgelegte[nrs]?|beantragte[nrs]?|angekündigte[nrs]?|danken?|Dank|lieg(?:t|en))\b"
)


def later_letters(text: str, letter: str) -> Iterator[DateHit]:
    """Yield the days of letters that are told of as written, although they are later than the paper.

    Args:
        text: the paper.
        letter: its own day, in ISO 8601.
    """
    hits = {hit.span.start: hit for hit in find_dates(text)}
    for match in _WRITTEN_ON.finditer(text):
        late = hits.get(match.end())
        if late is None or not late.has_year or late.value <= letter or _SPAN.match(text, late.span.end):
            continue
        if not (_EVENT.search(match["about"] or "") or _is_to_come(text, match)):
            yield late


def _is_to_come(text: str, match: re.Match[str]) -> bool:
    """Say whether the sentence speaks of a letter that will be written; what the reader wrote has been."""
    begin = max((end.end() for end in _CLAUSE_ENDS.finditer(text, 0, match.start())), default=0)
    ends = _CLAUSE_ENDS.search(text, match.end())
    clause = text[begin : ends.start() if ends else len(text)]
    if match["read"]:
        return re.search(r"\bsoll(?:en|te|ten)?\b", clause) is not None
    return _TO_COME.search(clause) is not None and _WAS.search(clause) is None
