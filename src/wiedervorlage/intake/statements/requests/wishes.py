"""Wishes of a letter: several in one sentence, those of a list, and what it bids."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon import statements
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.word_sections import any_of, words
from wiedervorlage.intake.reading import Request
from wiedervorlage.intake.text.paragraphs import is_point
from wiedervorlage.intake.text.quoting import quote_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.intake.statements.units.placing import Placed
    from wiedervorlage.intake.text.sentences import Stretch

BIDDEN: Final = "bidden"
"""The rule of a request that bids: "Lassen Sie den Baum stehen"."""
_INFINITIVE: Final = r"(?:\bzu [a-zäöüß]+n|\b[a-zäöüß]+zu[a-zäöüß]+en)"
_NOUN: Final = r"(?=[^,;:]*\b[A-ZÄÖÜ][a-zäöüß]{2,})"
_JOINT: Final = re.compile(
    rf"(?<=n),? und (?!zwar\b)(?:dafür |dazu |dabei |zugleich |außerdem )?{_NOUN}(?=[^,;:]*?{_INFINITIVE}\W*$)"
    r"|,? und (?=(?:dass|daß) )"
    r"|,? und (?=[a-zäöü]+en Sie )"
    r"|(?P<point>[,;]|,? (?:und|sowie))\s+\(?[b-h]\)\s+"
)
_ENDS_IN_WISH: Final = re.compile(rf"{_INFINITIVE}$")
_PURPOSE: Final = re.compile(r"\bum [^,]*$")
_ASKING: Final = any_of(words("wishes", "asking"))
_COUNTED: Final = any_of(words("wishes", "counted"))
_NEEDS: Final = (
    r"(?:(?:benötige|brauche) ich|(?:benötigen|brauchen) wir|[Ii]ch benötige|[Ww]ir benötigen|fehlen (?:mir|uns)"
    r"|reichen Sie|legen Sie|übersenden Sie|senden Sie)"
)
"""What an office says that lists the papers it lacks."""
_ANNOUNCES: Final = re.compile(
    rf"(?:.*\b(?:{_ASKING} (?:ich|wir)|(?:[Ii]ch|[Ww]ir)(?: \w+)? {_ASKING})\b[^,]{{0,60}}[:,]"
    rf"|.*\b{_ASKING}\b[^,]{{0,40}}, darauf hinzuwirken[:,]"
    rf"|.*\bum {_COUNTED}\b.{{0,60}}"
    rf"|.*\b{_NEEDS}\b[^,:]{{0,60}}\b(?:folgende|nachstehende|diese)\b[^,:]{{0,40}}:)\s*",
    re.DOTALL,
)
_BIDS: Final = re.compile(
    rf"\W*(?:[Bb]itte )?(?!(?i:{any_of(words('wishes', 'courtesy'))})\b)[A-ZÄÖÜ]?[a-zäöüß]+n Sie\b"
)


def request_of(stretch: Stretch) -> Request:
    """Return what a unit asks for."""
    cue = first_cue(statements.REQUEST, fold(stretch.text))
    quote = quote_of(stretch)
    return Request(asks=quote.text, quote=quote, rule=cue.source if cue else "model")


def wishes_in(stretch: Stretch) -> tuple[Stretch, ...]:
    """Part a request into its wishes: "…, den Zaun zu setzen | und den Weg zu sperren", "dass … | und dass …"."""
    text = stretch.text
    parts: list[Stretch] = []
    start = 0
    for joint in _JOINT.finditer(text):
        before = text[start : joint.start()]
        if joint["point"]:
            parts.append(replace(stretch, start=stretch.start + start, end=stretch.start + joint.start()))
            start = joint.end()
            continue
        infinitive = text[joint.end() :].split(" ", 1)[0] not in {"dass", "daß"} and not _bids(text[joint.end() :])
        if infinitive and (not _ENDS_IN_WISH.search(before) or _PURPOSE.search(before)):
            continue
        if not infinitive and not (re.search(r"\b(?:dass|daß)\b", before) or _bids(before)):
            continue
        parts.append(replace(stretch, start=stretch.start + start, end=stretch.start + joint.start()))
        start = joint.end()
    return (*parts, replace(stretch, start=stretch.start + start))


def _bids(text: str) -> bool:
    return _BIDS.match(text) is not None


def bids(text: str) -> bool:
    """Say whether a sentence bids what is meant: "Lassen Sie den Baum stehen!", not "Haben Sie Dank"."""
    return _bids(text) and not text.rstrip().endswith("?")


_HAD_ASKED: Final = re.compile(
    r"\bhatten?\b.*\b(?:ersucht|gebeten|aufgefordert|gefragt|angefragt|beantragt|angeregt)\b", re.DOTALL
)


def new_wishes(requests: Sequence[Request]) -> Sequence[Request]:
    """Return what a letter that asks wants now, without what it tells that it had asked before; all if that is all."""
    new = [request for request in requests if not _HAD_ASKED.search(request.quote.text)]
    return new or requests


def announces(text: str) -> bool:
    """Say whether words but announce wishes: "Wir bitten um zweierlei:", "Darum fordern wir:"."""
    return _ANNOUNCES.fullmatch(text) is not None


def announced(placed: Sequence[Placed]) -> Iterator[Placed]:
    """Yield the points of a list that stands below words that announce wishes."""
    listing = False
    for item in placed:
        if announces(item.sentence.text):
            listing = True
            continue
        if listing and item.place.sentence == 0 and item.place.unit == 0:
            listing = is_point(item.sentence.paragraph)
        if listing and item.place.sentence == 0:
            yield item
