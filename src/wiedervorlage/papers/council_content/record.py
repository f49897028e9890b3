"""Facts and law: what happened, the grounds of the earlier decisions and how they stand, the funding rule."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.model import Act, Decision, Offer, Request, Review
from wiedervorlage.case.vocabulary import Mode, Outcome, ReadingName
from wiedervorlage.evidence.facts import PUBLIC
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import item_note
from wiedervorlage.papers.council_content.grounds import grounds_of, grounds_table, later_table, standing_of
from wiedervorlage.papers.council_content.speech import (
    at_span,
    body,
    both,
    day_of,
    in_cell,
    joined,
    listed,
    quoted,
    say,
    set_right,
    whole,
)
from wiedervorlage.papers.counting import counted, number_word
from wiedervorlage.papers.grammar import GRUND, Noun
from wiedervorlage.papers.report.naming import ACTS
from wiedervorlage.papers.words import runs, strong
from wiedervorlage.premises.truth import FALSE, TRUE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.papers.council_content.grounds import Ground
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs
    from wiedervorlage.recheck.result import Recheck
    from wiedervorlage.recheck.track import DecisionTrack

_OUTCOMES: Final = {
    Outcome.REFUSE: Text(de="abgelehnt", en="refused"),
    Outcome.GRANT: Text(de="beschlossen", en="granted"),
    Outcome.PARTIAL: Text(de="teilweise beschlossen", en="granted in part"),
    Outcome.DEFER: Text(de="vertagt", en="put off"),
}
_CARRIED: Final = {
    TRUE: Text(de="wird weiter getragen", en="is still carried"),
    FALSE: Text(de="wird nicht mehr getragen", en="is no longer carried"),
}
_OPEN: Final = Text(de="ist offen", en="is open")


_ACTS: Final = {**ACTS, "lifted": Text(de="gilt wieder", en="stands again")}
Item = Decision | Request | Offer | Review | Act


def facts(matter: Matter) -> tuple[b.Block, ...]:
    """Return the part on facts and law up to the grounds (the rule follows apart)."""
    grounds = grounds_of(matter, matter.earlier)
    first = matter.decision
    when = day_of(first.day)
    blocks: list[b.Block] = [
        _opening(matter),
        b.Heading(words=say("Bisheriges Verfahren", "Proceedings so far"), level=3),
        *_proceedings(matter),
        b.Heading(
            words=say(
                f"Die Gründe der Entscheidung vom {when.de} und ihr heutiger Stand",
                f"The grounds of the decision of {when.en} and how they stand today",
            ),
            level=3,
        ),
        *_standing(matter, grounds),
        grounds_table(matter, grounds, say(f"Gründe vom {when.de}, Stand {day_of(matter.day).de}",
                                           f"Grounds of {when.en} as of {day_of(matter.day).en}")),
        *_carried(matter),
    ]  # fmt: skip
    if matter.later:
        blocks += _later(matter)
    return tuple(blocks)


def _opening(matter: Matter) -> b.Paragraph:
    day = day_of(matter.day)
    known = say("öffentlich bekannt", "publicly known")
    if matter.view != PUBLIC:
        known = say("im Haus bekannt", "known in the house")
    return b.Paragraph(runs=runs(say(
        f"Diese Vorlage stellt zusammen, was am {day.de} {known.de} war. Was ein Gremium an diesem Tag oder später "
        "beschließt, ist nicht berücksichtigt. Die Vorlage prüft, ob die Gründe der früheren Entscheidung noch "
        "zutreffen, und stellt die Varianten nebeneinander; sie nimmt keine Entscheidung vorweg.",
        f"This paper puts together what was {known.en} on {day.en}. What a body resolves on that day or later is left "
        "out. It tests whether the grounds of the earlier decision still hold and puts the options side by side; it "
        "decides nothing.",
    )))  # fmt: skip


def _proceedings(matter: Matter) -> Iterator[b.Block]:
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
            due = at_span(item.due)
            return say(f"Erneute Prüfung {due.de}", f"Review {due.en}"), say("zugesagt", "promised")
        case Act():
            about = quoted(set_right(matter.case.decision(item.decision).about))
            what = say(f"Zu {about.de}", f"On {about.en}")
            if item.note:
                note = set_right(item.note)
                what = say(f"{what.de}: {note.de}", f"{what.en}: {note.en}")
            return what, _ACTS.get(item.kind, Text(de=item.kind))


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


def _standing(matter: Matter, grounds: tuple[Ground, ...]) -> Iterator[b.Block]:
    own = [ground for ground in grounds if ground.supports]
    conceded = len(grounds) - len(own)
    sentences = [_decided(matter.decision)]
    if len(matter.earlier) > 1:
        others = listed(quoted(set_right(result.decision.about)) for result in matter.earlier[1:])
        sentences.append(say(f"Dasselbe Schreiben entschied auch über {others.de}.",
                             f"The same paper also decided on {others.en}."))  # fmt: skip
    given = say(f"Genannt sind dafür {counted(len(own), GRUND)}", f"It gives {_count(len(own), 'ground')}")
    if conceded:
        verb = "ist" if conceded == 1 else "sind"
        given = say(
            f"{given.de}; {counted(conceded, GRUND)} {verb} der anderen Seite eingeräumt",
            f"{given.en} and concedes {_count(conceded, 'ground')} to the other side",
        )
    sentences.append(say(f"{given.de}.", f"{given.en}."))
    yield b.Paragraph(runs=runs(joined(sentences, by=" ")))
    yield b.Paragraph(runs=(*runs(strong(say("Ergebnis der Prüfung: ", "Result: "))), *runs(_counts(grounds))))


def _decided(decision: Decision) -> Text:
    who, when = body(decision.by), at_span(decision.on)
    verbs = {
        Outcome.REFUSE: ("lehnte {} ab", "refused {}"),
        Outcome.GRANT: ("beschloss {}", "granted {}"),
        Outcome.PARTIAL: ("beschloss {} teilweise", "granted {} in part"),
        Outcome.DEFER: ("vertagte {}", "put off {}"),
    }
    german, english = verbs[decision.outcome]
    about = quoted(set_right(decision.about))
    return say(
        f"{who[:1].upper()}{who[1:]} {german.format(when.de)}: {about.de}.",
        f"{decision.by} {english.format(when.en)}: {about.en}.",
    )


def _count(count: int, noun: str) -> str:
    return f"{number_word(count, 'en')} {noun}{'' if count == 1 else 's'}"


_LEADS: Final = {
    "steady": ("Nach den vorliegenden Angaben {trifft} {gründe} weiter zu",
               "On the figures at hand {grounds} still {hold}"),
    "judgement": ("{Gründe} {ist} Wertungen, die keine Zahl belegt oder widerlegt",
                  "{grounds} {are} judgements that no figure proves or disproves"),
    "gone": ("Nicht mehr zutreffend {ist} {gründe}", "no longer true {are} {grounds}"),
    "open": ("Offen {ist} {gründe}", "open {are} {grounds}"),
}  # fmt: skip


def _counts(grounds: tuple[Ground, ...]) -> Text:
    """Say in a sentence each how many grounds stand how, with their numbers."""
    return joined((_counted(kind, members) for kind, members in standing_of(grounds) if members), by=" ")


def _counted(kind: str, members: tuple[Ground, ...]) -> Text:
    is_one = len(members) == 1
    found = counted(len(members), GRUND)
    german, english = _LEADS[kind]
    if kind == "judgement" and is_one:
        german, english = german.replace("Wertungen", "eine Wertung"), english.replace("judgements", "a judgement")
    verbs = ("trifft", "ist", "holds", "is") if is_one else ("treffen", "sind", "hold", "are")
    words = {"gründe": found, "Gründe": found[:1].upper() + found[1:], "grounds": _count(len(members), "ground")}
    words |= dict(zip(("trifft", "ist", "hold", "are"), verbs, strict=True))
    said, told = german.format_map(words), english.format_map(words)
    numbers = listed(Text(de=str(g.number), en=str(g.number)) for g in members)
    return say(f"{said} (Nr.\u00a0{numbers.de}).", f"{told[:1].upper()}{told[1:]} (no. {numbers.en}).")


def _carried(matter: Matter) -> Iterator[b.Block]:
    """Say whether the outcomes are still carried, mode by mode, and since when there was cause to look again."""
    modes = [mode for mode in Mode if any(mode in _fair(matter, r).outcome for r in matter.earlier)]
    heads = {
        Mode.EACH: say("wenn ein Grund genügt", "if one ground suffices"),
        Mode.ALL: say("wenn alle nötig sind", "if all are needed"),
        Mode.WEIGHING: say("wenn abgewogen wird", "if they are weighed"),
    }
    if all(r.decision.mode is None for r in matter.earlier):
        yield b.Paragraph(runs=runs(say(
            "Wie die Gründe zusammenwirken, sagt die Entscheidung nicht. Gerechnet ist deshalb dreifach: wenn ein "
            "einziger Grund genügt, wenn nur alle zusammen tragen und wenn Gründe und Gegengründe abgewogen werden.",
            "The decision does not say how its grounds work together. So three ways are computed: if a single ground "
            "suffices, if only all together carry, and if grounds for and against are weighed.",
        )))  # fmt: skip
    yield b.Table(
        caption=say("Trägt die Begründung das Ergebnis noch?", "Do the grounds still carry the outcome?"),
        columns=(
            b.Column(header=say("Entscheidung", "Decision"), share=6),
            *(b.Column(header=heads[mode], share=3) for mode in modes),
        ),
        rows=tuple(
            (
                runs(whole(result.decision.about)),
                *(runs(_carries(matter, result, mode)) for mode in modes),
            )
            for result in matter.earlier
        ),
    )
    yield b.Paragraph(runs=runs(_cause(matter)))


def _fair(matter: Matter, result: Recheck) -> DecisionTrack:
    return result.tracks[matter.view, ReadingName.FAIR]


def _carries(matter: Matter, result: Recheck, mode: Mode) -> Text:
    outcome = _fair(matter, result).outcome
    if mode not in outcome:
        return Text(de="–", en="–")
    return _CARRIED.get(int(outcome[mode][-1]), _OPEN)


def _cause(matter: Matter) -> Text:
    result = matter.earlier[0]
    due = result.first_due(matter.view)
    if due is None or due.day is None:
        return say(
            "Bis zu diesem Tag gab es keinen Anlass zur erneuten Prüfung, der sich aus der Entscheidung selbst ergibt.",
            "Until that day there was no cause to look again that follows from the decision itself.",
        )
    since, because = day_of(due.day), whole(due.because)
    tail = say("", "")
    if due.closed_on is not None:
        closed = at_span(matter.case.decision(due.closed_by).on)
        tail = say(f" Darüber wurde {closed.de} erneut entschieden.", f" It was decided anew {closed.en}.")
    return say(
        f"Anlass zur erneuten Prüfung bestand, gemessen an der Entscheidung selbst, seit dem {since.de}. {because.de}"
        f"{tail.de} Eine Rechtspflicht zur erneuten Prüfung folgt daraus nicht.",
        f"Measured by the decision itself there was cause to look again since {since.en}. {because.en}{tail.en} "
        "No legal duty to look again follows from that.",
    )


def _later(matter: Matter) -> Iterator[b.Block]:
    yield b.Heading(words=say("Gründe der späteren Entscheidungen", "Grounds of the later decisions"), level=3)
    yield b.Paragraph(runs=runs(say(
        "Nach dieser Entscheidung wurde in der Sache weiter entschieden. Die Gründe, soweit sie überliefert sind, "
        "stehen hier mit ihrem Stand.",
        "Further decisions on the matter followed. Their grounds, as far as they are on record, stand here with their "
        "state.",
    )))  # fmt: skip
    yield later_table(matter)
