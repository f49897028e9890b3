"""What a body resolved, told by a verb: "Der Gemeinderat hat 2002 dieselbe Bitte abgeschlagen"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.reference_nouns import kind_of_noun
from wiedervorlage.intake.lexicon.resolving import (
    resolved_by_authority,
    resolved_in_past,
    resolved_participles,
    resolved_with_day,
)
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference
from wiedervorlage.intake.text.dates import day_of
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.intake.text.dates import DateHit

_BODY: Final = (
    r"(?P<of>(?:\w*(?:[Aa]usschu(?:ss|ß)|(?<!Land)(?<!Hof)(?<!Bau)(?<!Amts)(?<!Studien)rat|[Vv]ersammlung"
    r"|[Kk]ommission|[Kk]uratorium"
    r"|[Gg]ericht|[Gg]erichtshof|[Vv]orstand|[Bb]eirat|[Ss]ynode|[Kk]irchenkonferenz|[Kk]onvent)|Rat|Kreistag"
    r"|Landtag|Bundestag|Bundesrat"
    r"|Bezirkstag|Kirchenkreistag|Senat|Magistrat|Presbyterium|Präsidium|Bezirksverordneten|Stadtverordneten"
    r"|Gemeindevertretung|\w+vertretung"
    r"|BVV|SVV|StVV|HFA|Landesausschuss|Schiedsstelle|Bürgerschaft|Landesregierung|Bundesregierung)(?:es"
    r"|s)?(?: (?:de[rs] |in )?[A-ZÄÖÜ][\wäöüß\-]+(?: [A-ZÄÖÜ][\wäöüß\-]+)?)?)"
)
_VERB: Final = resolved_participles()
_DOT: Final = (
    r"(?:[^.;]|(?<=\d)\.(?!\d{3}\b)|(?<= \d)\.(?=\d{3}\b)|(?<=\d\d)\.(?=\d{3}\b)|(?<=\bSt)\.|(?<=\bNr)\.|(?<=\bAbs)\.)"
)
"""What a clause goes through: also the dot of a number, not the one that ends the sentence."""
_TELLS: Final = re.compile(rf"\b{_BODY} (?:hat|haben|hatten?|habe) (?P<clause>{_DOT}{{0,160}}?)\b{_VERB}\b")
_AUTHORITY: Final = re.compile(
    r"\b(?P<of>\w*(?:amt|[Bb]ehörde|präsidium|[Mm]inisterium|[Dd]irektion)) (?:hat|hatte|habe) "
    rf"(?P<clause>{_DOT}{{0,120}}?)\b{resolved_by_authority()}\b"
)
_TURNED: Final = re.compile(
    rf"\b(?:[Hh]at|[Hh]aben|[Hh]atten?|[Hh]abe) (?P<time>[^.;,]{{0,40}}?)(?:de[rs]|die|das|unser"
    rf"|Ihr) {_BODY} (?P<clause>{_DOT}{{0,140}}?)\b{_VERB}\b"
)
_IN_BODY: Final = re.compile(
    rf"\b(?:hat|haben|hatten?|habe)\b[^.;,]{{0,60}}? (?:im|in der"
    rf"|in unserem) {_BODY} (?P<clause>{_DOT}{{0,90}}?)\b{_VERB}\b"
)
_PASSIVE: Final = re.compile(
    rf"\b(?:vom|von der|durch den|durch die|durch das) {_BODY} (?P<clause>{_DOT}{{0,90}}?)\b(?:{_VERB}"
    rf"|beanstandet) (?:worden|wurden?)\b"
)
_WAS_BY: Final = re.compile(
    rf"\b(?:wurden?|ist|sind) (?P<time>{_DOT}{{0,90}}?)\b(?:vom|von der|durch den|durch die|durch das)"
    rf" {_BODY} (?P<clause>{_DOT}{{0,90}}?)\b{_VERB}\b"
)
_BY_US: Final = re.compile(
    r"\b(?:wir|ich)(?P<of>) (?P<clause>[^.;,]{0,60}?)\b(?:entschieden|bewilligt|genehmigt|abgelehnt|erlaubt"
    r"|zugelassen) (?:haben|habe)\b"
    r"|\b(?:haben wir|habe ich) (?P<late>[^.;,]{0,60}?)\b(?:entschieden|bewilligt|genehmigt|abgelehnt|erlaubt)\b"
)
_SAID: Final = re.compile(
    rf"\b{_BODY} (?:hat|habe|hatte) (?P<clause>{_DOT}{{0,90}}?)\b(?:gesagt|gefordert"
    rf"|verlangt|zugesagt|ausgesprochen"
    rf"|erklärt)\b"
)
_BEHIND: Final = re.compile(
    rf"\b(?:de[rs]|die|das|unser|Ihr) {_BODY} (?P<clause>(?:[^.;,]|(?<=\d)\.(?!\d{{3}}\b)){{0,90}}?)\b{_VERB} (?:hat"
    rf"|haben|hatten?|habe)\b"
)
_RELATIVE: Final = re.compile(
    rf"\b{_BODY}[^.;,]{{0,40}}, (?:der|die|das) (?P<clause>(?:[^.;,]"
    rf"|(?<=\d)\.(?!\d{{3}}\b)){{0,90}}?)\b{_VERB} (?:hat|haben|hatten?|habe)\b"
)
_PAST: Final = resolved_in_past()
_SIMPLE: Final = re.compile(
    rf"(?:\b[Aa]m (?P<time>[^;,]{{4,25}}) )?\b{_PAST} (?:de[rs]|die|das|unser|Ihr) {_BODY}(?P<clause>)"
)
_SIMPLE_BEHIND: Final = re.compile(
    rf"\b{_BODY} {_PAST} (?P<clause>(?:[^.;,]{{0,60}} )?"
    r"(?:(?:19|20)\d\d|am|vom|im|gestern|vorgestern)(?: [^;,]{4,25}?)?)"
    r"(?= [a-zäöü]| [A-ZÄÖÜ]|[.;,](?!\d)|$)"
)
_WEAK: Final = re.compile(rf"{resolved_with_day()}(?: \w+)?$")
"""What tells a decision only where the day or year stands with it."""
_ORALLY: Final = re.compile(
    r"\b(?:noch nicht|nicht|mündlich|telefonisch|am Telefon|mit (?:\w+)?(?:[Ss]chreiben|[Bb]rief|[Mm]ail|[Ff]ax"
    r"|[Ss]tellungnahme|[Bb]ericht|[Nn]achricht))\b"
)
_IN_MONTH: Final = re.compile(rf"\bim {ANY_MONTH}\b")
"""What tells a decision by its time, though its year is unknown; without any time it is only spoken of."""
_NOT_YET: Final = re.compile(r"\b(?:noch nicht|noch gar nicht|nichts|nie)\b|\bnicht\s*$")


def find_decisions(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find them in a sentence, given its dates; with the day of the clause where it names one.

    Args:
        text: the sentence.
        hits: its dates, told ones too.
    """
    taken: set[int] = set()
    for pattern in (_TELLS, _TURNED, _IN_BODY, _BEHIND, _RELATIVE, _PASSIVE):
        for match in pattern.finditer(text):
            words = match["clause"] if "time" not in match.re.groupindex else f"{match['time']} {match['clause']}"
            if match.end() in taken or (_NOT_YET.search(words) and "beanstandet" not in match[0]):
                continue
            taken.add(match.end())
            told = _decision(text, match, hits)
            if day_of(told.date) or (
                not _WEAK.search(match[0]) and (told.date or told.name == "Urteil" or _IN_MONTH.search(match[0]))
            ):
                yield told
    yield from _by_past(text, hits)
    for match in _AUTHORITY.finditer(text):
        if not _ORALLY.search(match["clause"]) and (told := _decision(text, match, hits)).date:
            yield told
    for match in _WAS_BY.finditer(text):
        if not _NOT_YET.search(f"{match['time']} {match['clause']}") and (told := _decision(text, match, hits)).date:
            yield told
    for pattern in (_BY_US, _SAID):
        for match in pattern.finditer(text):
            told = _decision(text, match, hits)
            if told.date and (pattern is _SAID) == (len(told.date) == _MONTH) and len(told.date) <= _MONTH:
                yield told


def _by_past(text: str, hits: tuple[DateHit, ...]) -> Iterator[Reference]:
    """Find what was resolved on a day in the simple past: "am 2. Juni beschloss der Rat"."""
    for pattern in (_SIMPLE, _SIMPLE_BEHIND):
        for match in pattern.finditer(text):
            sitting = "itzung" in match["clause"]
            told = _decision(text, match, hits)
            if not sitting and told.date and (pattern is _SIMPLE or day_of(told.date)):
                yield told


_MONTH: Final = len("2013-09")
_OF_OTHER: Final = re.compile(
    r"\b(?P<noun>[A-ZÄÖÜ][\wäöüß\-]+)(?: de[rs] [A-ZÄÖÜ]\w+)? (?:vom|v\.) $|\b(?P<term>Wirkung|ab|bis|zum"
    r"|Stand) (?:vom |zum )?$"
)
"""Before the day of a motion on which was resolved, or that from which it holds."""


def _is_of_other(before: str) -> bool:
    match = _OF_OTHER.search(before)
    return match is not None and (bool(match["term"]) or kind_of_noun(match["noun"]) in {"letter", "paper", "contract"})


def _decision(text: str, match: re.Match[str], hits: tuple[DateHit, ...]) -> Reference:
    """Make the reference, with the day within the clause or just before it ("2012 hat der Kreistag …")."""
    span = Span(start=match.start(), end=match.end())
    within = [hit for hit in hits if span.start - 1 <= hit.span.end <= span.end and hit.value]
    within = [hit for hit in within if not _is_of_other(text[: hit.span.start])] or within
    told = re.search(r"\b(?P<year>(?:19|20)\d\d)\b", text[max(0, match.start() - 5) : match.end()])
    full = [hit for hit in within if hit.day] or within
    day = full[0].value if full else told["year"] if told else ""
    name = "Urteil" if re.search(r"[Gg]ericht", match["of"] or "") else "Beschluss"
    return Reference(kind="decision", span=span, name=name, of=match["of"], date=day)
