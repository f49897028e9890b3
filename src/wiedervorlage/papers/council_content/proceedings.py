"""What happened in the matter: requests, offers, decisions, promised reviews, acts; what is still unanswered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.model import Act, Decision, Offer, Request, Review
from wiedervorlage.case.vocabulary import Outcome
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import item_note
from wiedervorlage.papers.council_content.speech import (
    at_span,
    both,
    in_cell,
    listed,
    quoted,
    say,
    set_right,
    whole,
)
from wiedervorlage.papers.counting import counted, number_word
from wiedervorlage.papers.grammar import Noun
from wiedervorlage.papers.report.naming import ACTS
from wiedervorlage.papers.words import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs

_OUTCOMES: Final = {
    Outcome.REFUSE: Text(de="abgelehnt", en="refused"),
    Outcome.GRANT: Text(de="beschlossen", en="granted"),
    Outcome.PARTIAL: Text(de="teilweise beschlossen", en="granted in part"),
    Outcome.DEFER: Text(de="vertagt", en="put off"),
    Outcome.REFER: Text(de="verwiesen", en="referred"),
}
_ACTS: Final = {**ACTS, "lifted": Text(de="gilt wieder", en="stands again")}
Item = Decision | Request | Offer | Review | Act


def proceedings(matter: Matter) -> Iterator[b.Block]:
    """Return the table of what happened, and who still waits for an answer."""
    case = matter.case
    answered = {name for decision in case.decisions for name in decision.answers}
    items: list[Item] = [
        *case.decisions,
        *case.reviews,
        *(act for act in case.acts if act.decision in {decision.id for decision in case.decisions}),
        *(request for request in case.requests if request.id in answered),
        *case.offers,
    ]
    items.sort(key=lambda item: (item.on.first, item.on.last, not isinstance(item, Request | Offer)))
    headers = ((say("Tag", "Day"), 4), (say("Wer", "Who"), 4), (say("Was", "What"), 8), (say("Ergebnis", "Outcome"), 3))
    yield b.Table(
        caption=say("Anregungen und Entscheidungen in der Sache", "Requests and decisions on the matter"),
        columns=tuple(b.Column(header=header, share=share) for header, share in headers),
        rows=tuple(_proceeding(matter, item) for item in items),
    )
    waiting = [r for r in case.requests if r.id not in answered and r.on.last > matter.decision.day]
    if waiting:
        yield b.Paragraph(runs=runs(_waiting(waiting)))


def _waiting(requests: list[Request]) -> Text:
    count = len(requests)
    who = listed(Text(de=name, en=name) for name in dict.fromkeys(request.by for request in requests))
    verb = "ist" if count == 1 else "sind"
    english = f"{number_word(count, 'en')} further {'request' if count == 1 else 'requests'}"
    return say(
        f"Unbeantwortet {verb} nach den Unterlagen {counted(count, _WEITERE if count > 1 else _WEITERE_EINE)}. "
        f"Absender: {who.de}. Die Zeittafel in der Anlage führt sie auf.",
        f"By the record, {english} {'is' if count == 1 else 'are'} unanswered. Senders: {who.en}. "
        "The table of events in the annex lists them all.",
    )


_WEITERE: Final = Noun(gender="f", singular="weitere Anregung", plural="weitere Anregungen und Anträge")
_WEITERE_EINE: Final = Noun(gender="f", singular="weitere Anregung", plural="weitere Anregungen")


def _proceeding(matter: Matter, item: Item) -> tuple[Runs, ...]:
    what, outcome = _told(matter, item)
    return (
        runs(in_cell(item.on)),
        runs(Text(de=item.by, en=item.by)),
        (*runs(whole(what)), *item_note(matter, item)),
        runs(outcome),
    )


def _told(matter: Matter, item: Item) -> tuple[Text, Text]:
    """Return what happened and what it came to."""
    match item:
        case Decision():
            return item.about, _outcome(item)
        case Request():
            return item.asks, say("Anregung", "request")
        case Offer():
            return item.of, say("Angebot", "offer")
        case Review():
            return _looked_at_again(item), say("zugesagt", "promised")
        case Act():
            about = quoted(set_right(matter.case.decision(item.decision).about))
            what = say(f"Zu {about.de}", f"On {about.en}")
            if item.note:
                note = set_right(item.note)
                what = say(f"{what.de}: {note.de}", f"{what.en}: {note.en}")
            return what, _ACTS.get(item.kind, Text(de=item.kind))


def _looked_at_again(review: Review) -> Text:
    """Return when a matter is looked at again: on its day, else when what it waits for has come."""
    if review.due is not None:
        due = at_span(review.due)
        return say(f"Erneute Prüfung {due.de}", f"Review {due.en}")
    condition = set_right(review.condition) if review.condition else Text(de="")
    return say(f"Erneute Prüfung ohne Tag: „{condition.de}“", f"Review without a day: “{condition.en}”")


def _outcome(decision: Decision) -> Text:
    words = _OUTCOMES[decision.outcome]
    vote = decision.vote
    if vote is None:
        return words

    def said(language: Language) -> str:
        names = (
            (("Ja", vote.votes_for), ("Nein", vote.votes_against), ("Enthaltungen", vote.abstained))
            if language == "de"
            else (("for", vote.votes_for), ("against", vote.votes_against), ("abstained", vote.abstained))
        )
        counts = ", ".join(f"{count} {name}" for name, count in names if count is not None)
        return f"{words.in_language(language)} ({counts})"

    return both(said)
