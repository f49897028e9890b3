"""Whether the grounds still carry the outcomes, and since when there was cause to look again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Mode, ReadingName
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import source_note
from wiedervorlage.papers.council_content.speech import at_span, day_of, joined, say, whole
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.papers.words import runs
from wiedervorlage.premises.truth import FALSE, TRUE
from wiedervorlage.recheck.result import Cause

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs
    from wiedervorlage.recheck.result import Due, Recheck
    from wiedervorlage.recheck.track import DecisionTrack

_CARRIED: Final = {
    TRUE: Text(de="wird weiter getragen", en="is still carried"),
    FALSE: Text(de="wird nicht mehr getragen", en="is no longer carried"),
}
_OPEN: Final = Text(de="ist offen", en="is open")
_MODES: Final = {
    Mode.EACH: Text(
        de="Nach ihrem Wortlaut genügt der Entscheidung jeder ihrer Gründe für sich.",
        en="By its wording each of its grounds suffices for the decision by itself.",
    ),
    Mode.ALL: Text(
        de="Nach ihrem Wortlaut tragen die Gründe die Entscheidung nur zusammen.",
        en="By its wording only all grounds together carry the decision.",
    ),
    Mode.WEIGHING: Text(
        de="Nach ihrem Wortlaut beruht die Entscheidung auf einer Abwägung von Gründen und Gegengründen.",
        en="By its wording the decision rests on weighing grounds for and against.",
    ),
}


def carried(matter: Matter) -> Iterator[b.Block]:
    """Say whether the outcomes are still carried, mode by mode, and since when there was cause to look again."""
    modes = [mode for mode in Mode if any(mode in _fair(matter, r).outcome for r in matter.earlier)]
    heads = {
        Mode.EACH: say("wenn ein Grund genügt", "if one ground suffices"),
        Mode.ALL: say("wenn alle nötig sind", "if all are needed"),
        Mode.WEIGHING: say("wenn abgewogen wird", "if they are weighed"),
    }
    if not any(result.decision.rests_on for result in matter.earlier):
        return
    mode = matter.decision.mode
    if mode is not None:
        yield b.Paragraph(runs=runs(_MODES[mode]))
    elif any(len(reasons_of(result.decision)) > 1 for result in matter.earlier):
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
    yield b.Paragraph(runs=_cause(matter))


def _fair(matter: Matter, result: Recheck) -> DecisionTrack:
    return result.tracks[matter.view, ReadingName.FAIR]


def _carries(matter: Matter, result: Recheck, mode: Mode) -> Text:
    outcome = _fair(matter, result).outcome
    if mode not in outcome:
        return Text(de="–", en="–")
    return _CARRIED.get(int(outcome[mode][-1]), _OPEN)


def _cause(matter: Matter) -> Runs:
    """Say since when there was cause to look again under the fair reading, why, and what other readings give."""
    due = matter.earlier[0].first_due(matter.view)
    if due is None or due.day is None:
        return runs(say(
            "Bis zu diesem Tag gab es keinen Anlass zur erneuten Prüfung, der sich aus der Entscheidung selbst ergibt.",
            "Until that day there was no cause to look again that follows from the decision itself.",
        ))  # fmt: skip
    since = day_of(due.day)
    lead = say(
        f"Anlass zur erneuten Prüfung bestand, gemessen an der Entscheidung selbst, seit dem {since.de}.",
        f"Measured by the decision itself there was cause to look again since {since.en}.",
    )
    said = joined((lead, whole(due.because)), by=" ")
    closed: tuple[Text, ...] = ()
    if due.closed_on is not None:
        when = at_span(matter.case.decision(due.closed_by).on)
        closed = (say(f"Darüber wurde {when.de} erneut entschieden.", f"It was decided anew {when.en}."),)
    duty = say(
        "Eine Rechtspflicht zur erneuten Prüfung folgt daraus nicht.", "No legal duty to look again follows from that."
    )
    rest = joined((*_range(due), *closed, duty), by=" ")
    return (*runs(said), *source_note(matter, due.sources), *runs(say(f" {rest.de}", f" {rest.en}")))


def _range(due: Due) -> Iterator[Text]:
    """Say within which days the cause lies, over the readings or the imprecise date of a promise."""
    first, last = day_of(due.earliest), day_of(due.latest) if due.latest else None
    if due.cause is Cause.REVIEW and last is not None and due.earliest != due.latest:
        yield say(
            f"Der zugesagte Tag ist nur ungenau bekannt; er liegt zwischen dem {first.de} und dem {last.de}.",
            f"The promised day is known only imprecisely; it lies between {first.en} and {last.en}.",
        )
    elif last is None and due.earliest == due.day:
        yield say("Nach einer anderen Lesart bestand kein Anlass.", "Under another reading there was no cause.")
    elif last is None:
        yield say(
            f"Je nach Lesart bestand er schon seit dem {first.de} oder gar nicht.",
            f"By reading it was there since {first.en} already, or not at all.",
        )
    elif (due.earliest, due.latest) != (due.day, due.day):
        yield say(
            f"Je nach Lesart liegt dieser Tag zwischen dem {first.de} und dem {last.de}.",
            f"By reading that day lies between {first.en} and {last.en}.",
        )
    if due.inferred:
        yield say("Der Tag ist erschlossen.", "The day is inferred.")
