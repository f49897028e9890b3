"""What a motion in the form of a letter wants a house to resolve: "Der Rat möge beschließen:" and the points below it.

To the house they are proposed, but the writer asks for them, point by point, though their words ask nothing: "Der
Rufbus verkehrt auch samstags." What such a point adds to it ("Die Mittel sind bereitzustellen.") is a part of it, and
no ground. That the motion be put on the agenda is asked in passing.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING, Final, TypeVar

from wiedervorlage.intake.reading import Request
from wiedervorlage.intake.statements.units.framing import framed_by_points
from wiedervorlage.intake.text.paragraphs import is_point
from wiedervorlage.intake.text.patterns import PROPOSAL
from wiedervorlage.intake.text.quoting import quote_of
from wiedervorlage.intake.text.sentences import sentences
from wiedervorlage.intake.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.intake.reading import Concession, Decision, Offer, Reason
    from wiedervorlage.intake.text.paragraphs import Paragraph
    from wiedervorlage.intake.text.sentences import Stretch

    _Statement = TypeVar("_Statement", Request, Decision, Offer, Concession, Reason)

MOVED: Final = "moved"
"""The rule of a request that a sentence moves: "Der Rat möge beschließen:"."""
COMMENTED: Final = "motion commented on"
"""The rule of what a motion asked for, where an administration repeats its words to comment on it."""
LAID: Final = "laid before a house"
"""The rule of what stands under "Beschlussvorschlag": asked for where the letter asks, else proposed."""

_RESOLVE: Final = (
    r"(?:beschlie(?:ß|ss)en|(?:de[nr]|folgende[nr]?|nachstehende[nr]?)\b[^.;:]{0,30}Beschl(?:uss|uß|üsse) fassen)"
)
_MAY_RESOLVE: Final = rf"\b(?:möge|mögen|wolle|wollen)\b[^.;:]{{0,80}}\b{_RESOLVE}"
_BEGS_TO_RESOLVE: Final = (
    r"\b(?:bitte[nt]?|beantrag(?:e|t|en)|ersuch(?:e|t|en))\b[^.;:]{0,140}"
    r"\b(?:zu beschlie(?:ß|ss)en|Beschl(?:uss|uß|üsse) zu fassen)"
)
_THIS_MOTION: Final = r"\b(?:folgende[nr]?|nachstehende[nr]?)\b[^.;:]{0,40}\bAntr(?:ag|äge)"
_MOVES: Final = re.compile(
    rf"(?:(?:{_MAY_RESOLVE}|{_BEGS_TO_RESOLVE})\b[^.;:]{{0,30}}|{_THIS_MOTION}\b[^.;:]{{0,90}}):?$", re.IGNORECASE
)
"""So ends a heading or a sentence that moves what stands below it."""
_RESOLVES: Final = re.compile(r"\bbeschlie(?:ß|ss)(?:t|en)\b[^.;:]{0,40}:$")
"""So ends a sentence that words what stands below it as resolved."""
_MOVES_ITSELF: Final = re.compile(rf"\W*(?:Der|Die|Das) [^.;:,]{{3,80}}{_MAY_RESOLVE}, ", re.IGNORECASE)
"""So begins a sentence that says itself what it moves: "Der Rat möge beschließen, die Verwaltung zu beauftragen, …"."""
_REPEATS: Final = re.compile(
    r"(?:\b(?:Wortlaut|Text) (?:de[sr]|dieses) \w*[Aa]ntr(?:ags?|äge)\b[^.;:]{0,60}|\bAntrags(?:text|wortlaut)"
    r"|\b(?:Der|Dieser) \w*[Aa]ntrag\b[^.;:]{0,60}\b(?:lautete?|hat folgenden Wortlaut)\b[^.;:]{0,20}):?$"
)
"""So ends a heading or a sentence that repeats the words of a motion."""
_COMMENTS: Final = re.compile(
    r"\bnimmt\b[^.;:]{0,60}\bStellung\b|^Stellungnahme(?: der (?:\w+)?[Vv]erwaltung| des \w+)?:?$", re.MULTILINE
)
"""What an administration says of a motion begins so."""
_TO_AGENDA: Final = re.compile(r"\bAntr(?:ag|äge)\b.*\bTagesordnung\b", re.DOTALL)
_FARTHEST: Final = 4
"""So many paragraphs without marks of a list belong to a motion where a heading ends it."""


def motion_points(body: Sequence[Paragraph]) -> tuple[Request, ...]:
    """Return what is moved in a letter, a request for each point, or for each sentence where there are no points.

    Args:
        body: the paragraphs of the letter.
    """
    parts = [part for part in body if not (part.is_table or part.is_title)]
    frames = framed_by_points(parts)
    found: dict[int, Request] = {}
    for number, part in enumerate(parts):
        moved = [(stretch, MOVED) for stretch in _moved_within(part)]
        moved += [
            (stretch, rule)
            for below, rule in _moved_below(parts, number)
            if below not in frames
            for stretch in _asked(parts[below])
        ]
        for stretch, rule in moved:
            quote = quote_of(stretch)
            found.setdefault(quote.start, Request(asks=quote.text, quote=quote, rule=rule))
    return tuple(found[start] for start in sorted(found))


def moved_in(body: Sequence[Paragraph], *, is_letter: bool, voted: bool) -> tuple[Request, ...]:
    """Return what a letter moves; of another paper, what a motion asked for that an administration comments on.

    Args:
        body: the paragraphs.
        is_letter: whether the paper is a letter.
        voted: whether it tells a vote: where one was taken, the words of a motion were resolved.
    """
    if is_letter:
        return motion_points(body)
    begins = max((part.text.offsets[0] for part in _comments(body) if part.text.offsets), default=0)
    if voted or not begins:
        return ()
    points = (point for point in motion_points(body) if point.rule == MOVED and point.quote.start < begins)
    return tuple(replace(point, rule=COMMENTED) for point in points)


def _comments(body: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the paragraphs with which a comment begins, below its heading or in so many words."""
    heading = ""
    for part in body:
        if (part.heading != heading and _COMMENTS.search(part.heading)) or _COMMENTS.search(part.text.text):
            yield part
        heading = part.heading


def standing(moved: Iterable[Request], kind: str) -> tuple[Request, ...]:
    """Return what of it is asked for in a kind of paper.

    A council paper proposes what it moves itself; what stands under the heading of a proposal is asked for only where
    the letter is a request.
    """
    rules = {"request": {MOVED, LAID}, "council paper": {COMMENTED}}.get(kind, {MOVED, COMMENTED})
    return tuple(point for point in moved if point.rule in rules)


def _moved_within(part: Paragraph) -> Iterator[Stretch]:
    """Yield the sentences of a paragraph that move something themselves, and those behind one that leads to them."""
    led = False
    for sentence in sentences(part):
        if led or _MOVES_ITSELF.match(sentence.text):
            yield sentence
        led = led or _leads(sentence.text)


def _leads(text: str) -> bool:
    text = text.rstrip()
    return text.endswith(":") and (_MOVES.search(text) or _REPEATS.search(text)) is not None


def _moved_below(parts: Sequence[Paragraph], number: int) -> Iterator[tuple[int, str]]:
    """Yield the paragraphs that a heading moves, or a paragraph that ends in such a sentence."""
    text, heading = parts[number].text.text.rstrip(), parts[number].heading
    opens = not number or parts[number - 1].heading != heading
    if _leads(text):
        first, rule = number + 1, MOVED
    elif _RESOLVES.search(text):
        first, rule = number + 1, LAID
    elif opens and (_MOVES.search(heading) or _REPEATS.search(heading)):
        first, rule = number, MOVED
    elif opens and PROPOSAL.search(heading):
        first, rule = number, LAID
    else:
        return
    for below in _together(parts, first):
        if _says(parts[below]):
            yield below, rule


def _says(part: Paragraph) -> bool:
    """Say whether a paragraph says what is moved: no title of the motion, no sentence that leads on."""
    text = part.text.text.rstrip()
    return (is_point(part) or has_verb(text)) and not (_leads(text) or _RESOLVES.search(text))


def _together(parts: Sequence[Paragraph], first: int) -> Sequence[int]:
    """Return the numbers of the paragraphs of a motion: a list with what leads to it, or all up to a near heading."""
    section = range(first, first)
    for number in range(first, len(parts)):
        if parts[number].heading != parts[first].heading:
            break
        section = range(first, number + 1)
    points = next((number for number in section[:2] if is_point(parts[number])), None)
    if points is not None:
        return [*range(first, points), *takewhile(lambda number: is_point(parts[number]), range(points, section.stop))]
    is_closed = section.stop < len(parts) and len(section) <= _FARTHEST
    return section if is_closed else section[:1]


def _asked(part: Paragraph) -> Iterable[Stretch]:
    """Return a point as a whole, another paragraph by its sentences, without one that only leads to them."""
    found = [sentence for sentence in sentences(part) if not sentence.text.rstrip().endswith(":")]
    if found and is_point(part):
        return [replace(found[0], end=found[-1].end)]
    return found


def beside_motion(found: Sequence[_Statement], moved: Sequence[Request]) -> tuple[_Statement, ...]:
    """Return the statements that stand in none of the points that are moved.

    Args:
        found: statements of one role.
        moved: the points.
    """
    return tuple(
        one for one in found if not any(point.quote.start <= one.quote.start < point.quote.end for point in moved)
    )


def joined(requests: Sequence[Request], moved: Sequence[Request]) -> tuple[Request, ...]:
    """Return the requests with what is moved, in their order; without those that but lead to it.

    Args:
        requests: those read beside the motion, among them that it be put on the agenda.
        moved: the points of the motion.
    """
    beside = [one for one in beside_motion(requests, moved) if not _only_moves(one)]
    return tuple(sorted([*beside, *moved], key=lambda request: request.quote.start))


def _only_moves(request: Request) -> bool:
    """Say whether a request but leads to the motion, or wants it dealt with: "den Antrag auf die Tagesordnung …"."""
    return _TO_AGENDA.search(request.quote.text) is not None or _MOVES.search(request.quote.text) is not None
