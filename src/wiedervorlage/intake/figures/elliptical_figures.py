"""Figures whose unit or noun was said before: "2019 waren es 1.390", "ein Schutzstreifen 95.000", "von denen neun"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.figures.bare_figures import ATTENDANCE, BARE, BARE_WORD, DONE, LABELS, RATIO
from wiedervorlage.intake.figures.quantity import HEDGE, YEAR, Quantity, quantity_of, up_to
from wiedervorlage.intake.figures.unit_words import SCALE
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.number_words import BESIDE, COUNTING, FIGURE, number, written
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEAST: Final = 10
_MORE: Final = re.compile(
    rf"(?<!\w){HEDGE}(?P<number>(?<![\w.,/])\d{{1,3}}|\b(?i:{COUNTING})) "
    r"(?:(?:(?:andere|weitere)n?(?= [a-zäöü]+\b(?! [A-ZÄÖÜ])))"
    r"|davon(?= [a-zäöü]|[,.]))"
)
_ENDS: Final = r"(?=[,;!?)](?:\s|$)|\.?\s*$|\.\s+[„\"]?[A-ZÄÖÜ]| (?:und|oder|–) )"
_WITH_CUE: Final = re.compile(
    r"\b(?:haben|hat|hatten?|kamen|kommen|kostet|kosten|kostete|verlangt"
    r"|zahlen|zählt(?:e|en)?|l(?:ie|a)gt? (?:mit|bei)|waren|sind|wären|werden|wurden"
    r"|blieben|bleiben|fehlen|reichen|höchstens|mindestens|dagegen|nur|noch|ganze|gut|rund"
    rf"|knapp|etwa|fast|davon|hatten? im [A-Z]\w+|insgesamt|zusammen|je) "
    rf"(?P<hedge>rund |etwa |knapp |gut |fast |nur |noch )?{FIGURE}"
    r"(?=[,;!?)](?:\s|$)|\.?\s*$|\.\s+[„\"]?[A-ZÄÖÜ]| (?:darunter|darüber|heute|jetzt|mehr|weniger|übrig|von)\b)"
)
_GROUPED: Final = re.compile(rf"[a-zäöüß)] (?P<hedge>)(?P<number>\d{{1,3}}(?:\.\d{{3}})+){_ENDS}")
_DIFFERENCE: Final = re.compile(rf"(?:^|[,;] |[a-zäöüß] )(?P<hedge>){FIGURE}(?= (?:mehr|weniger) als\b)")
_SUBJECT: Final = re.compile(
    rf"(?:^|[,;] |(?<!\d )\bund )"
    rf"(?P<hedge>(?:[Rr]und|[Ee]twa|[Nn]ur|[Nn]och|[Mm]ehr als|[Üü]ber|[Gg]ut|[Kk]napp|[Ff]ast) )?{FIGURE}"
    r"(?= (?:wollen|nutzen|sind|waren|seien|wären|haben|hatten|stehen|wurden|werden|kamen|fehlen|blieben|davon"
    r"|liegen|wohnen|leben)\b)"
)
"""A bare number that begins a clause: "34 sind noch da"."""
_BEFORE_PARTICLE: Final = re.compile(
    r"(?<!Jahr)(?<!Herbst)(?<!Sommer)(?<!Winter)(?<!unter)(?<!über)(?<=[\wäöüß]) "
    rf"(?P<hedge>nur |höchstens |rund |etwa )?{FIGURE}"
    r"(?= (?:zu|vor|an|aus|ab|ein|frei|auf|bei|dazu|weg|hin|zurück|hoch|herab|herunter)(?:[.,;]|$))"
)
"""A bare number before the end of a parted verb: "läßt in Wohngebieten 49 zu"."""
_BESIDE_ANOTHER: Final = re.compile(
    rf"\d [a-zäöüß ]{{0,30}}[A-ZÄÖÜ]\w+(?: (?:in|im|aus|auf|mit|bei|am)\b[^.;,\d]{{2,30}})?,?"
    rf" (?:und|davon|sowie) (?P<hedge>nur |rund )?{FIGURE}"
    r"(?= (?:in|aus|im|von|bei|für|auf)\b)"
)
"""A bare number beside one with its noun: "23 aktive Kameraden und 9 in der Jugendwehr"."""
_BARE_RANGE: Final = re.compile(
    r"\b(?P<before>[a-zäöüß]+|\w+(?:tag|abend|[wW]oche|[mM]onat|[jJ]ahr)e?n?) "
    rf"(?P<hedge>)(?P<low>\d+|(?i:{COUNTING})) bis (?P<number>\d+|(?i:{COUNTING}))"
    r"(?=[.,;)](?:\s|$)|$)"
)
_NO_RANGE: Final = re.compile(
    r"^(?:von|um|zwischen|ab|§+|Nrn?\.|Nummern?|TOP|Abs\.|Seiten?|S\.|Anlagen?|Bl[oö]ck\w*|Parzellen?|Klassen?|Stufen?|Linien?"
    r"|Uhr|täglich|vom|Artikel|Art\.|Ziff\.|Punkte?|Kapitel|Zeilen?|Haus|Häuser|Eing[aä]ng\w*|\w*\d\w*|\w*[Ss]tr(?:aße|\.)"
    r"|\w*(?:weg|platz|gasse|ring))$"
)
_FROM_TO: Final = re.compile(
    rf"\bauf (?P<hedge>rund |etwa |knapp |gut |fast |nur |über )?{FIGURE}"
    r"(?= (?:heute|[a-zäöü]+zu[a-zäöü]{3,}en|(?:ge|be|ver|[a-z]+ge)[a-zäöü]{3,}(?:t|en))\b)"
)
_AFTER_TIME: Final = re.compile(
    rf"(?:{ANY_MONTH}|Jahr|Monat|Woche|Winter|Sommer) "
    rf"(?P<hedge>nur |rund |noch )?(?=\d\d?\.?\d){FIGURE}(?=[,;](?:\s|$)|\.?\s*$|\.\s+[A-ZÄÖÜ])"
)
"""A bare number of three digits or more behind a time: "bis Ende August 263"."""
_DEFINITE: Final = re.compile(r"\b(?:der|die|den|dem|des|das) $")
_GENERAL: Final = re.compile(
    rf"\b(?P<before>[a-zäöüß]+) (?P<hedge>rund |etwa |knapp |gut |fast |nur |noch )?{FIGURE}"
    r"(?=[,;!?](?:\s|$)|\.?\s*$|\.\s+[„\"]?[A-ZÄÖÜ])"
)
_NO_COUNT_AFTER: Final = re.compile(
    r"(?:über|unter|als|um|ab|bis|vom?|am|den|dem|de[rs]|die|das|zum|zur|nach|in|im|und|oder|seit|sei|ist|war|wird|wurde|mit|gegen"
    r"|nr|s|vor"
    r"|(?:sein|ihr|unser|mein|dies|jed)e?[rnms]?|fast|bald|schon|erst|gerade|je|pro|fassung|nebst|sowie|zu|beim|an|laut|siehe)"
)
_WORD: Final = re.compile(
    rf"(?:^|[,:;] |\b(?P<before>[\wÄÖÜäöüß]+) )(?P<hedge>)(?P<number>(?i:{COUNTING})\b){BESIDE}"
    r"(?=[,;:!?)](?:\s|$)|\.\s|\.?$| (?P<after>[a-zäöüß]+)\b)(?! (?:[a-zäöüß\-]+e[nrms]? ){0,2}[A-ZÄÖÜ])"
)
_NOT_BEFORE: Final = re.compile(
    r"(?:um|halb|über|unter|gegen|mit|ab|keine|nach|bis|vor|seit|zu|viertel|kurz|alle[nr]?|die|den|der|diese[nr]?|beiden?"
    r"|jünger|älter|als|bald|in|außer|zwischen|von|ist|sei|wird|wurde|eine?|paar|einige|mehrere|viele|morgens|abends"
    rf"|nachts|(?!{ANY_MONTH})[A-ZÄÖÜ]\w*|\d{{1,3}}|unsere[rn]?|ihre[rn]?|Ihre[rn]?|im|am|und|oder|x)"
)
_NOT_AFTER: Final = re.compile(
    r"(?:mal|zu|bis|und|oder|dafür|dagegen|prozent|von|vom|gegen|mit|jährige\w*|geben|gibt|nehmen|nimmt|läutet|beginnt|tagt|läuten)"
)
_SHARED: Final = {"EUR", "EUR/year", "DM", "DM/year", "percent", "km"}
_PARTED: Final = {"years", "months", "posts", "municipalities", "km"}
_PART_OF: Final = re.compile(
    r"\b(?:davon|darunter|(?:[Ss]ie|er|[Ww]ir) (?:haben|hat)"
    r"|(?:besetzt|unbesetzt|belegt|frei|offen|bewilligt|beantragt) (?:sind|waren|werden|wurden))(?: nur| noch| rund)? $"
)
_HUNDRED, _NEAR = 100, 30
_PAID: Final = re.compile(r"kost|verlang|zahl|berechne|nimmt|nehmen|Preis|Gebühr|Beitrag|Miete")


def elliptical(text: str) -> Iterator[Quantity]:
    """Find figures whose unit was said before; ``shared_units`` gives it."""
    yield from _in_digits(text)
    yield from _in_words(text)
    for match in RATIO.finditer(text):
        if "schlüssel" in text.lower():
            yield quantity_of(text, match, "count", number(match["number"]), match.end())
    for match in _MORE.finditer(text):
        yield quantity_of(text, match, "count", written(match["number"]), match.end())


def _in_digits(text: str) -> Iterator[Quantity]:
    seated = ATTENDANCE.search(text) is not None
    for pattern in (
        BARE,
        _WITH_CUE,
        _GROUPED,
        _FROM_TO,
        _DIFFERENCE,
        _SUBJECT,
        _BEFORE_PARTICLE,
        _GENERAL,
        _AFTER_TIME,
    ):
        for match in pattern.finditer(text):
            value = number(match["number"])
            if pattern is _GENERAL and _NO_COUNT_AFTER.fullmatch(match["before"]):
                continue
            if pattern is _AFTER_TIME and value < _HUNDRED:
                continue
            if pattern is _BEFORE_PARTICLE and _DEFINITE.search(text, max(0, match.start() - 5), match.start("number")):
                continue
            if "." not in match["number"] and LABELS.search(text, max(0, match.start() - 30), match.start("number")):
                continue
            if value >= _LEAST and not seated and not YEAR.fullmatch(match["number"]):
                yield quantity_of(text, match, "count", value, match.end())
    for match in _BESIDE_ANOTHER.finditer(text):
        if not seated and not YEAR.fullmatch(match["number"]):
            yield quantity_of(text, match, "count", number(match["number"]), match.end())
    for match in _BARE_RANGE.finditer(text):
        low = written(match["low"])
        if (
            not _NO_RANGE.search(match["before"])
            and not YEAR.fullmatch(match["low"])
            and low < written(match["number"])
        ):
            span = Span(start=match.start("low"), end=match.end())
            yield Quantity(value=low, unit="count", hedge=up_to(written(match["number"])), span=span)


def _in_words(text: str) -> Iterator[Quantity]:
    seated = ATTENDANCE.search(text) is not None
    for pattern in (BARE_WORD, DONE):
        for match in pattern.finditer(text):
            value = written(match["number"])
            if (
                not (seated and pattern is DONE)
                and not YEAR.fullmatch(match["number"])
                and (pattern is BARE_WORD or value >= _LEAST)
            ):
                yield quantity_of(text, match, "count", value, match.end())
    for match in _WORD.finditer(text):
        if _NOT_BEFORE.fullmatch(match["before"] or "") or _NOT_AFTER.fullmatch(match["after"] or ""):
            continue
        if seated or (match["before"] is None and match["after"] is None):
            continue
        yield quantity_of(text, match, "count", written(match["number"]), match.end())


def with_shared_units(text: str, found: Sequence[Quantity]) -> Iterator[Quantity]:
    """Give a bare figure the unit of money, share or distance said before it in the sentence.

    Args:
        text: the sentence.
        found: the figures of a sentence in their order.
    """
    shared = last = ""
    for quantity in found:
        if quantity.unit in _SHARED:
            shared = quantity.unit
        unit = _unit_before(text, quantity, shared, last)
        if quantity.unit in SCALE and unit in _SHARED:
            yield replace(quantity, unit=unit, value=quantity.value * SCALE[quantity.unit])
        else:
            yield replace(quantity, unit=unit)
        last = unit


def _unit_before(text: str, quantity: Quantity, shared: str, last: str) -> str:
    """Return the unit of a bare figure: of the figure of which it is a part ("davon vier"), or the shared one."""
    if quantity.unit != "count" and quantity.unit not in SCALE:
        return quantity.unit
    if last in _PARTED and _PART_OF.search(text, max(0, quantity.span.start - _NEAR), quantity.span.start):
        return last
    if quantity.unit in SCALE:
        return shared if shared.startswith(("EUR", "DM")) else quantity.unit
    return shared if shared and _fits(text, quantity, shared) else quantity.unit


def _fits(text: str, quantity: Quantity, unit: str) -> bool:
    """Say whether a bare figure can be of the unit: money is hundreds or paid, a share no more than a hundred."""
    if unit == "percent":
        return quantity.value <= _HUNDRED
    paid = _PAID.search(text[max(0, quantity.span.start - _NEAR) : quantity.span.end])
    return unit != "km" and (quantity.value >= _HUNDRED or paid is not None)
