"""Which case a paper belongs to, and why: file numbers, parties, subject, days."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.filing.shared_nouns import nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from wiedervorlage.case.model import Case
    from wiedervorlage.foundation.days import Span
    from wiedervorlage.intake.reading import AgendaItem, Reading

_REFERENCE, _DAY, _SUBJECT, _PARTY = 0.5, 0.2, 0.35, 0.15
SURE: Final = 0.4
"""From this score on a case is taken to be the paper's own, if no other comes near."""
_NAMED: Final = 2
"""An item whose title says nothing of a case names so many of its nouns if it concerns it."""
AHEAD: Final = 0.15
"""How far the best case must be ahead of the next."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSketch:
    """What is needed of a case to tell whether a document belongs to it."""

    id: str
    references: tuple[str, ...] = ()
    parties: tuple[str, ...] = ()
    subject: str = ""
    days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """How well a document fits a case, from 0 to 1, and why, one clue each."""

    case: str
    score: float
    clues: tuple[Text, ...]


def sketch_case(case: Case) -> CaseSketch:
    """Return what of a case a paper can be known by."""
    parties = [case.authority, *(item.by for item in (*case.requests, *case.offers, *case.decisions))]
    parties += [item.to for item in case.requests]
    for document in case.documents.values():
        parties += [document.by, document.to]
    subject = " ".join((case.title.de, *(option.title.de for option in case.options.values())))
    return CaseSketch(
        id=case.id,
        references=tuple(ref for document in case.documents.values() for ref in document.references),
        parties=tuple(dict.fromkeys(filter(None, parties))),
        subject=subject,
        days=tuple(sorted(set(_days(case)))),
    )


def _days(case: Case) -> Iterator[str]:
    spans: list[Span | None] = [document.on for document in case.documents.values()]
    spans += [item.on for item in (*case.requests, *case.decisions, *case.events)]
    for span in spans:
        if span is not None and span.first == span.last:
            yield span.first.isoformat()


def match_case(reading: Reading, cases: Iterable[CaseSketch]) -> tuple[Match, ...]:
    """Rank the cases a document may belong to; those without any clue are left out."""
    found = [_match(reading, case) for case in cases]
    return tuple(sorted((match for match in found if match.clues), key=lambda match: (-match.score, match.case)))


def own_case(matches: Sequence[Match]) -> Match | None:
    """Return the match that stands out, or None where none does or two come near each other."""
    if not matches or matches[0].score < SURE:
        return None
    return matches[0] if len(matches) == 1 or matches[0].score - matches[1].score >= AHEAD else None


def _match(reading: Reading, case: CaseSketch) -> Match:
    """Weigh the clues: a shared file number says most, then the subject, a letter's day, the parties."""
    clues: list[Text] = []
    score = 0.0
    for value in _values(reading, ("our_reference", "your_reference", "references")):
        if any(_plain(value) == _plain(other) for other in case.references):
            clues.append(Text(de=f"Aktenzeichen {value}", en=f"reference {value}"))
            score += _REFERENCE
    shared = sorted(_whole(_shared_most(reading, case), case.subject))
    if shared:
        clues.append(Text(de=f"Betreff: {', '.join(shared)}", en=f"subject: {', '.join(shared)}"))
        score += _SUBJECT * min(1.0, len(shared) / max(1, min(3, len(nouns(case.subject)))))
    days = sorted({value for value in _values(reading, ("references", "your_letter_date")) if value in case.days})
    if days:
        clues.append(Text(de=f"nimmt Bezug auf {', '.join(days)}", en=f"refers to {', '.join(days)}"))
        score += _DAY
    parties = {_plain(party) for party in case.parties}
    named = _values(reading, ("sender.body", "recipient.body", "sender.person"))
    named = [value for value in dict.fromkeys(named) if _plain(value) in parties]
    clues += [Text(de=f"beteiligt: {value}", en=f"party {value}") for value in named]
    score += _PARTY * min(2, len(named))
    return Match(case=case.id, score=round(min(score, 1.0), 3), clues=tuple(clues))


def own_items(reading: Reading, case: CaseSketch) -> tuple[AgendaItem, ...]:
    """Return the items of a sitting that concern a case: their titles share nouns with what the case is about.

    Where no title does, those whose text names at least two of its nouns; none where no item concerns it.
    """
    about = nouns(case.subject)
    titled = tuple(item for item in reading.agenda if about & nouns(item.title))
    if titled:
        return titled
    return tuple(
        item for item in reading.agenda if len(about & nouns(reading.text[item.span.start : item.span.end])) >= _NAMED
    )


def _shared_most(reading: Reading, case: CaseSketch) -> frozenset[str]:
    """Return the nouns of a case that the subject of a paper, or one title of its agenda, shares most of."""
    subjects = [" ".join(_values(reading, ("subject",))), *(item.title for item in reading.agenda)]
    return max((nouns(case.subject) & nouns(subject) for subject in subjects), key=len)


def _whole(stems: frozenset[str], text: str) -> set[str]:
    """Return the words of ``text`` that the stems were taken from."""
    words = {word[:7].lower(): word for word in reversed(re.findall(r"\b[A-ZÄÖÜ][\wäöüß\-]{3,}", text))}
    return {words.get(stem, stem) for stem in stems}


def _values(reading: Reading, names: Sequence[str]) -> list[str]:
    return [
        str(item.value)
        for item in reading.fields
        if any(item.name == name or item.name.startswith(f"{name}.") for name in names)
    ]


def _plain(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())
