"""Things without day or number to which a verb points: what was issued, lies at hand or was said in a sitting."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.references.reference import Reference, author_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_CLAUSE: Final = r"(?:[^.;]|\.(?=\w))"
"""What a clause goes through, also the dots of an address on the web."""
_WHO: Final = r"(?P<article>de[rs]) (?P<of>[A-ZÄÖÜ][\w\-]+(?: für (?:[a-zäöüß]+e[nrs]? )?[A-ZÄÖÜ][\w\-]+)?)"
_NO_DAY: Final = r"(?! (?:vom|von|am) )"
_BODY: Final = (
    r"(?:[A-ZÄÖÜ][\wäöüß]+-,? (?:und )?)*[A-ZÄÖÜ]\w*(?:[Aa]usschuss|[Rr]at|[Bb]eirat|[Vv]ertretung|[Vv]ersammlung"
    r"|tag)"
)
_POINTED: Final = (
    (
        "decree",
        re.compile(
            rf"\b(?:erging|ergingen) vo[mn] {_CLAUSE}{{3,80}}? (?:die|eine|der|ein) "
            r"(?P<name>(?:An)?[Ww]eisung|Anordnung|Erlass|Verfügung)\b"
        ),
    ),
    (
        "letter",
        re.compile(
            r"\b(?:liegt|lag)(?: (?:mir|uns|hier|nun|inzwischen|bereits|auch)){0,3} eine "
            rf"(?P<name>Stellungnahme|Auskunft|Antwort|Äußerung|Mitteilung) {_WHO}\b{_NO_DAY}"
        ),
    ),
    (
        "letter",
        re.compile(
            rf"\b[Ii]n (?:der|einer) (?P<name>Antwort|Stellungnahme) (?:auf|zu) {_CLAUSE}{{3,160}}? "
            r"(?:schreibt|schrieb|teilte?|erklärte?|führte?|heißt|hieß)\b"
        ),
    ),
    (
        "decision",
        re.compile(
            rf"\b(?:de[nrms]|die|das) (?:[^.;,]{{0,60}} )?(?:getroffene|gefasste|gefaßte|ergangene|bestehende)[nrms]? "
            rf"(?P<name>\w*(?:[Bb]eschlu(?:ss|ß)(?:es)?|[Ee]ntscheidung)) {_WHO}\b{_NO_DAY}"
        ),
    ),
    (
        "meeting",
        re.compile(
            r"\b(?:verw(?:ies|eist|eisen|iesen)|Verweis|bezieht sich|bezog sich|Bezug|knüpft|erinnert)\b[^.;]{0,80}?"
            rf" (?:in|aus|während) der (?P<name>(?:[a-zäöü]+e[nr] )?(?:Sitzung|Beratung) (?:de[rs]|im) {_BODY}(?:e?s)?)"
            rf"\b{_NO_DAY}"
        ),
    ),
)
_DENIED: Final = re.compile(r"\b(?:nicht|kein\w*|noch aus)\b")


def find_pointed_to(text: str) -> Iterator[Reference]:
    """Find them in a sentence; one that says that a thing is lacking points to none."""
    for kind, pattern in _POINTED:
        for match in pattern.finditer(text):
            if _DENIED.search(match[0]):
                continue
            parts = match.groupdict()
            of = author_of(parts.get("article") or "", parts.get("of") or "")
            yield Reference(kind=kind, span=Span(start=match.start(), end=match.end()), name=match["name"], of=of)
