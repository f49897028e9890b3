"""Votes of more voices than were present: at that very vote ("Anwesend: 14  für: 9  gegen: 7"), or all along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.intake.checks.offering import place_of, told_number
from wiedervorlage.intake.checks.presence import Presence, present_throughout
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.votes.told_votes import votes_by_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field

_WHO: Final = (
    r"(?:(?:[A-ZÄÖÜ][a-zäöü]*)?[Mm]itglieder|Stimmberechtigte|Vertreter|[A-ZÄÖÜ][a-zäöü]+räte|Stadtverordnete)n?"
)
_LABEL: Final = (
    rf"(?<!bwesend )(?<!icht )\b(?:[Aa]nwesende?|Anw\.|[Ss]timmberechtigte?)(?: {_WHO})?(?: \([^()\d]{{2,30}}\))?"
)
_ALONE: Final = (
    r"(?=[ \t]*(?:$|[\n,;|/)]|[ \t]{2}|(?i:ja|für|dafür|nein|gegen|dagegen|abst\w+|beschlu(?:ss|ß))\b))(?!,\d)"
    r"(?!\s*\(?(?:ohne|zzgl|plus|zuzügl))"
)
"""Where others stand behind the number it is not all of them: "12 Räte und der Bürgermeister"."""
_PRESENT: Final = re.compile(
    rf"{_LABEL}[ \t]*[:=|]?\s*(?P<behind>\d{{1,3}}){_ALONE}|\b(?P<before>\d{{1,3}}) anwesenden? {_WHO}\b", re.MULTILINE
)
"""How many were present or had a vote."""
_PART_END: Final = re.compile(r"\n[ \t]*\n|\f|(?<!\bNr)[.!?]\s+(?=[A-ZÄÖÜ])|^(?:TOP|Top|zu) \d", re.MULTILINE)
"""Beyond these another part begins."""
_REACH: Final = 200
"""A vote and those present at it stand no farther apart, in characters."""
_WEIGHED: Final = re.compile(
    r"Stimmenzahl|Stimmen gesamt|Stimmanteil|Stimmengewicht|vertretene[n]? Stimmen|Stimmen vertreten"
)
_OF_MEMBERS: Final = re.compile(
    r"\w*[Vv]erband(?:s?versammlung|svorsteher)|Zweckverband|(?:Gesellschafter|Eigentümer|Haupt|General)versammlung"
    r"|[Gg]enossenschaft"
)
"""Where a member may have several voices, more voices than members are right: so the paper says, or its head names
a house whose members have."""
_HEAD: Final = 1200
"""So many characters name the house; further below another one may be spoken of."""


def check_votes(fields: Iterable[Field], text: str) -> Iterator[Finding]:
    """Tell each vote whose voices are more than those said to be present at it.

    Fewer are right: somebody left the room or was not allowed to vote. A bare number at the beginning says nothing of a
    later vote; so it must stand with the vote, or the head must tell who with a vote was there, and nobody came later.
    """
    if _WEIGHED.search(text) or _OF_MEMBERS.search(text, 0, _HEAD):
        return
    votes = [(_place(vote), vote) for vote in votes_by_number(fields)]
    throughout = present_throughout(text)
    for place, vote in votes:
        counts = [item.value for item in vote.values() if not isinstance(item.value, bool)]
        voices = sum(float(count) for count in counts)
        beside = _present(text, place, [other for other, _ in votes if other != place])
        present = Presence(most=beside, told=beside) if beside else throughout
        if present and voices > present.most:
            told = {"voices": told_number(voices), "present": told_number(present.told)}
            yield finding(MESSAGES, "INT-012", place_of(place), **told)


def _place(vote: dict[str, Field]) -> Span:
    spans = [item.span for item in vote.values()]
    return Span(start=min(span.start for span in spans), end=max(span.end for span in spans))


def _present(text: str, vote: Span, others: list[Span]) -> int:
    """Return how many are said to be present at a vote, 0 where nobody says it; of several numbers the greatest.

    Args:
        text: of the paper.
        vote: where it is told.
        others: where the other votes are told; beyond them nothing belongs to this one.
    """
    before = [match.end() for match in _PART_END.finditer(text, max(0, vote.start - _REACH), vote.start)]
    start = max([0, vote.start - _REACH, *before, *(other.end for other in others if other.end <= vote.start)])
    behind = _PART_END.search(text, vote.end, vote.end + _REACH)
    stops = [other.start for other in others if other.start >= vote.end]
    end = min([vote.end + _REACH, len(text), *([behind.start()] if behind else []), *stops])
    numbers = [int(match["behind"] or match["before"]) for match in _PRESENT.finditer(text, start, end)]
    return max(numbers, default=0)
