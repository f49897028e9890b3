"""One wish that a paper says in two sentences, points or halves: one request, not two.

"…, diese Absage zu überdenken und eine Fachkraft einzustellen" asks for one thing, "ihn stehen zu lassen" goes on from
the sentence before, and what the first sentence asks the last one often asks again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.proposals import ProposalSort
from wiedervorlage.intake.filing.matters import EVERYWHERE, matter_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.filing.proposals import Proposal

_NAMED: Final = re.compile(
    r"(?<![.!?] )(?<!^)\b[A-ZÄÖÜ][\wäöüß-]{2,}"
    r"|^[A-ZÄÖÜ]\w{3,}(?= (?:soll|sollen|muss|muß|müssen|wird|werden|möge|mögen)\b)"
)
_SPOKEN_TO: Final = frozenset({"Sie", "Ihr", "Ihre", "Ihren", "Ihrem", "Ihrer", "Ihres", "Ihnen", "Uhr"})
_EARLIER: Final = re.compile(
    r"(?:Absage|Ablehnung|Haltung|Entscheidung|Beschluss|Beschluß|Bescheid|Nein|Antrag|Bitte)\w*"
)
"""What was decided or asked before: it names nothing of what is wished now."""
_GOES_ON: Final = re.compile(
    r"(?:^|\b(?:bitte[nt]?|beantrag\w+|ersuch\w+|fordern?)\b[^,;]{0,40}, ?)"
    r"(?:sie|ihn|es|davon|dafür|hierfür|hierzu|daran|darauf)\b(?! (?:[a-zäöü]+ )?[A-ZÄÖÜ])"
    r"|^(?:hierfür|dafür|hierzu)\b"
)
"""A wish that begins with what the sentence before has named."""
_ANNOUNCED: Final = re.compile(
    r"\b(?:wie folgt|folgende[nrms]?|nachstehende[nrms]?)\b|^(?:Zu|Auf) (?:Ihre[nrm]?|de[nrm]|Ihre) \w+$"
)
_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")
_BETWEEN: Final = 8
"""So many characters lie between two halves of a sentence (", und ") at most."""
_NEAR: Final = 200
"""So near a sentence stands that goes on from the one before."""


def one_wish_each(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """Return proposals so that each request is a wish of its own; what only announces others below it is left out.

    Args:
        proposals: of one paper, its requests in the order of its text.
    """
    kept: list[Proposal] = []
    for later in proposals:
        place = next((number for number in reversed(range(len(kept))) if _is_one(kept[number], later)), None)
        if place is None:
            kept.append(later)
        else:
            kept[place] = _joined(kept[place], later)
    return tuple(one for one in kept if not _announces(one, kept))


def _is_one(first: Proposal, later: Proposal) -> bool:
    if not (first.sort is later.sort is ProposalSort.REQUEST) or first.by != later.by:
        return False
    return _halves(first, later) or _says_again(first, later)


def _halves(first: Proposal, later: Proposal) -> bool:
    """Say whether one goes on from the other: halves of a sentence, or a sentence behind it."""
    apart = _distance(first, later)
    if _GOES_ON.search(later.quote) and 0 <= apart <= _NEAR:
        return True
    goes_on = later.quote[:1].islower()
    return goes_on and 0 <= apart <= _BETWEEN and (names_nothing(first.quote) or names_nothing(later.quote))


def _says_again(first: Proposal, later: Proposal) -> bool:
    """Say whether all that one names the other names, too, with no other figure and no other day."""
    one, other = matter_of(first.quote), matter_of(later.quote)
    fewer, more = (one, other) if len(one.words) <= len(other.words) else (other, one)
    short, long = (first, later) if fewer is one else (later, first)
    return (
        len(fewer.words) >= _ENOUGH
        and fewer.words <= more.words
        and fewer.days <= more.days
        and _figures(short.quote) <= _figures(long.quote)
    )


_ENOUGH: Final = 2
"""So many nouns a wish names that another sentence says again; one alone may be the street of both."""


def names_nothing(words: str) -> bool:
    """Say whether a wish names nothing of what is wished: "diese Absage zu überdenken", "es nachzureichen"."""
    named = {word for word in _NAMED.findall(words) if not _EARLIER.fullmatch(word)} - _SPOKEN_TO
    return all(word[:7].lower() in EVERYWHERE for word in named) and not any(character.isdigit() for character in words)


def _announces(request: Proposal, others: Sequence[Proposal]) -> bool:
    """Say whether a sentence but leads to the wishes below it: "künftig wie folgt zu verfahren"."""
    if request.sort is not ProposalSort.REQUEST:
        return False
    below = [one for one in others if one is not request and one.sort is request.sort and one.by == request.by]
    return bool(below) and names_nothing(request.quote) and _ANNOUNCED.search(request.quote) is not None


def _joined(first: Proposal, later: Proposal) -> Proposal:
    """Return both as one: what the longer of two equal wishes says, or both halves."""
    if not _halves(first, later):
        fuller = later if len(matter_of(later.quote).words) > len(matter_of(first.quote).words) else first
        return replace(first, matter=fuller.matter, quote=fuller.quote, pieces=fuller.pieces)
    told = (first.matter or first.quote, later.matter or later.quote)
    return replace(
        first,
        matter="; ".join(told),
        quote=f"{first.quote} … {later.quote}",
        pieces=(*first.pieces, *later.pieces),
    )


def _distance(first: Proposal, later: Proposal) -> int:
    """Return how many characters lie between two quotes; less than none where the later begins before."""
    return later.pieces[0].start - first.pieces[-1].end if first.pieces and later.pieces else -1


def _figures(words: str) -> frozenset[str]:
    """Return all figures, those of years and paragraphs too: the plan of another year is another plan."""
    return frozenset(_FIGURE.findall(words))
