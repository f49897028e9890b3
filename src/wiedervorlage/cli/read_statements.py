"""The statements of a reading on the terminal, each with its quote; those of a sitting by the items of its agenda."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.cli.read_items import told_day
from wiedervorlage.foundation.wording import NBSP
from wiedervorlage.intake.naming import word_for
from wiedervorlage.intake.votes.vote_words import votes_in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Decision, Quote, Reading, Reason, Request, Review

WIDTH: Final = 100
_HEADINGS: Final[dict[Language, dict[str, str]]] = {
    "de": {
        "requests": "Gebeten wird", "decisions": "Entschieden wird", "reasons": "Gründe", "concessions": "Eingeräumt",
        "offers": "Angebote", "reviews": "Erneute Prüfung zugesagt", "proposed": "Zum Beschluss vorgeschlagen",
        "agenda": "Tagesordnung", "outside": "Außerhalb der Tagesordnung", "item": "TOP",
        "closed": "nicht öffentlich",
        "one of requests": "Gebeten wird", "asker": "von", "due": "bis",
        "one of reasons": "Grund", "one of concessions": "Eingeräumt",
        "one of offers": "Angebot", "one of reviews": "Erneute Prüfung zugesagt",
    },
    "en": {
        "requests": "Asked for", "decisions": "Decided", "reasons": "Reasons", "concessions": "Conceded",
        "offers": "Offers", "reviews": "Promised to look again", "proposed": "Proposed for resolution",
        "agenda": "Agenda", "outside": "Outside the agenda", "item": "item",
        "closed": "not public",
        "one of requests": "Asked for", "asker": "by", "due": "until",
        "one of reasons": "Reason", "one of concessions": "Conceded",
        "one of offers": "Offer", "one of reviews": "Promised to look again",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One statement: the heading it stands under, what is told of it, its words."""

    section: str
    head: str
    quote: Quote


def statement_lines(reading: Reading, language: Language) -> list[str]:
    """Return the statements as lines: by their sorts, and by the items of the agenda where there is one."""
    told = list(_told(reading, language))
    words = _HEADINGS[language]
    if not reading.agenda:
        return list(_sections(told, words))
    outside = [one for one in told if reading.item_at(one.quote.start) is None]
    lines = [words["outside"], *_within(outside, words), ""] if outside else []
    lines += [words["agenda"]]
    for number, item in enumerate(reading.agenda):
        closed = f" ({words['closed']})" if item.public is False else ""
        lines += _wrapped(f"{words['item']} {item.number}  {item.title}".rstrip() + closed, 2, hanging=8)
        lines += _within([one for one in told if reading.item_at(one.quote.start) == number], words)
    return [*lines, ""]


def _told(reading: Reading, language: Language) -> Iterator[_Told]:
    """Yield the statements by sort; a motion that was voted on stands once, with what became of it."""
    votes = votes_in_words(reading.fields, language)
    decided = {item.quote.text for item in reading.decisions}
    for request in reading.requests:
        if request.quote.text not in decided:
            yield _Told(section="requests", head=_asked(request, language), quote=request.quote)
    section = "proposed" if reading.is_laid_before else "decisions"
    for decision in reading.decisions:
        yield _Told(section=section, head=_decided(decision, votes, language), quote=decision.quote)
    for reason in reading.reasons:
        yield _Told(section="reasons", head=_argued(reason, language), quote=reason.quote)
    for grant in reading.concessions:
        kind = word_for(grant.kind.value, language) if grant.kind else ""
        yield _Told(section="concessions", head=kind, quote=grant.quote)
    for offer in reading.offers:
        yield _Told(section="offers", head=word_for(offer.outcome, language), quote=offer.quote)
    for review in reading.reviews:
        yield _Told(section="reviews", head=_promised(review, language), quote=review.quote)


def _asked(request: Request, language: Language) -> str:
    """Return who asks, until when: "von: Herr Kranewitt · bis 8. Oktober 2021"; the colon keeps the name as it is."""
    words = _HEADINGS[language]
    asker = f"{words['asker']}: {request.by}" if request.by else ""
    until = told_day(request.due.rpartition("/")[2].strip("~"), language)
    due = f"{words['due']} {until}" if request.due else ""
    return " · ".join(filter(None, (asker, due))).replace(NBSP, " ")


def _decided(decision: Decision, votes: Sequence[str], language: Language) -> str:
    vote = votes[decision.vote] if decision.vote is not None else ""
    return " · ".join(filter(None, (word_for(decision.outcome, language), _hedged(decision.hedge), vote)))


def _argued(reason: Reason, language: Language) -> str:
    words = [word_for(word, language) for word in (reason.kind.value, reason.side.value, reason.weight.value)]
    if reason.reported:
        words.append({"de": "berichtet", "en": "reported"}[language])
    return ", ".join(filter(None, [*words, _hedged(reason.hedge)]))


def _promised(review: Review, language: Language) -> str:
    """Return when it comes: the day, else what it waits for in the paper's words."""
    due = told_day(review.due, language).replace(NBSP, " ") if review.due else ""
    return " · ".join(filter(None, (due, review.condition)))


def _hedged(hedge: str) -> str:
    """Return a hedge as it is written within a line: "derzeit", also where it opens a sentence."""
    return hedge[:1].lower() + hedge[1:]


def _sections(told: Sequence[_Told], words: dict[str, str]) -> Iterator[str]:
    """Yield the statements under a heading for each sort, and a blank line below each sort."""
    for section in dict.fromkeys(one.section for one in told):
        yield words[section]
        for one in told:
            if one.section == section:
                yield f"  {one.head or '–'}"
                yield from _wrapped(_in_marks(one.quote.text), 4)
        yield ""


def _within(told: Sequence[_Told], words: dict[str, str]) -> Iterator[str]:
    """Yield the statements of one item: what was decided first, any other with its sort before it."""
    for one in sorted(told, key=lambda one: one.section != "decisions"):
        sort = words.get(f"one of {one.section}", "")
        joint = " " if one.section == "requests" else ": "
        yield f"    {joint.join(filter(None, (sort, one.head)))}"
        yield from _wrapped(_in_marks(one.quote.text), 6)


def _in_marks(text: str) -> str:
    """Return the words of a paper in marks; its own around the whole, or left over at its end, are not doubled."""
    bare = text.strip()
    if bare.endswith("“") and bare.count("„") == bare.count("“") - 1:
        bare = bare[:-1]
    elif bare.startswith("„") and bare.endswith("“") and bare.count("„") == 1:
        bare = bare[1:-1]
    return f"„{bare}“"


def _wrapped(text: str, indent: int, hanging: int | None = None) -> list[str]:
    below = indent if hanging is None else hanging
    return textwrap.wrap(text, WIDTH, initial_indent=" " * indent, subsequent_indent=" " * below)
