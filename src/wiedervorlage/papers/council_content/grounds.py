"""The grounds of the earlier decisions: what each said, how it is measured, then and now, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import figures_note, item_note
from wiedervorlage.papers.council_content.speech import (
    day_in_cell,
    in_cell,
    joined,
    listed,
    quoted,
    say,
    set_right,
    whole,
)
from wiedervorlage.papers.council_content.yardstick import figures_now, figures_then, yardstick
from wiedervorlage.papers.report.naming import ACTS
from wiedervorlage.papers.report.report import reasons_of
from wiedervorlage.papers.stated_figures import is_unchecked
from wiedervorlage.papers.words import emphasis, runs
from wiedervorlage.recheck.naming import READING_NAMES
from wiedervorlage.recheck.states import CARRYING, NAMES, NOT_CARRYING, State

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from wiedervorlage.case.model import Act, Reason
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Inline, Runs
    from wiedervorlage.recheck.result import Recheck

STEADY: Final = CARRYING - {State.JUDGEMENT, State.ACCEPTED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A reason with its number in the paper, the recheck that follows it, and its state on the day."""

    number: int
    reason: Reason
    result: Recheck
    state: State
    by_reading: tuple[tuple[ReadingName, State], ...]

    @property
    def supports(self) -> bool:
        """Say whether it was given for the outcome (else it was conceded or presupposed)."""
        return self.reason.id in self.result.decision.rests_on


def grounds_of(matter: Matter, results: tuple[Recheck, ...]) -> tuple[Ground, ...]:
    """Return every reason of the decisions once, in the order of the paper they stand in, numbered from 1."""
    followed: dict[str, Recheck] = {}
    for result in results:
        for name in reasons_of(result.decision):
            followed.setdefault(name, result)
    order = list(matter.case.reasons)
    names = sorted(followed, key=order.index)
    return tuple(_ground(matter, number, name, followed[name]) for number, name in enumerate(names, start=1))


def _ground(matter: Matter, number: int, name: str, result: Recheck) -> Ground:
    states = {
        reading: State(int(result.tracks[matter.view, reading].reasons[name].states[-1])) for reading in ReadingName
    }
    fair = states.pop(ReadingName.FAIR)
    return Ground(
        number=number, reason=matter.case.reasons[name], result=result, state=fair, by_reading=tuple(states.items())
    )


def grounds_table(matter: Matter, grounds: tuple[Ground, ...], caption: Text) -> b.Table:
    """Return the grounds as a table: ground and measure, then, now, state."""
    headers = (
        (say("Nr.", "No."), "right", 4),
        (say("Grund und Maßstab", "Ground and measure"), "left", 17),
        (say("damals", "then"), "left", 10),
        (say("heute", "now"), "left", 10),
        (say("Stand", "State"), "left", 9),
    )
    return b.Table(
        caption=caption,
        columns=tuple(
            b.Column(header=header, align="right" if align == "right" else "left", share=share)
            for header, align, share in headers
        ),
        rows=tuple(ground_row(matter, ground) for ground in grounds),
    )


def later_table(matter: Matter) -> b.Table:
    """Return the grounds of the decisions that followed, each with its decision."""
    headers = (
        (say("Entscheidung", "Decision"), 4),
        (say("Grund und Maßstab", "Ground and measure"), 8),
        (say("damals", "then"), 5),
        (say("heute", "now"), 5),
        (say("Stand", "State"), 4),
    )
    rows = []
    for result in matter.later:
        decision = result.decision
        when = in_cell(decision.on)
        named = say(f"{decision.by}, {when.de}", f"{decision.by}, {when.en}")
        rows += [(runs(named), *ground_row(matter, ground)[1:]) for ground in grounds_of(matter, (result,))]
    return b.Table(
        caption=say(
            "Gründe der späteren Entscheidungen und ihr Stand", "Grounds of the later decisions and their state"
        ),
        columns=tuple(b.Column(header=header, share=share) for header, share in headers),
        rows=tuple(rows),
    )


def ground_row(matter: Matter, ground: Ground) -> tuple[Runs, ...]:
    """Return one ground as a row."""
    measured = yardstick(matter, ground.result, ground.reason)
    says: list[Inline] = [*runs(whole(set_right(ground.reason.says)))]
    if ground.reason.id in ground.result.decision.names_decisive:
        says += runs(say(" Nach der Entscheidung selbst maßgeblich.", " Decisive by the decision itself."))
    elif not ground.supports:
        says += runs(say(" Der anderen Seite eingeräumt.", " Conceded to the other side."))
    if ground.reason.rests_on and measured.measure is None:
        says += runs(emphasis(_below(matter, ground)))
    if measured.measure is not None:
        says += runs(emphasis(say(f" Maßstab: {measured.measure.de}.", f" Measure: {measured.measure.en}.")))
    says += [part for act in matter.case.acts if act.reason == ground.reason.id for part in _act(matter, act)]
    then = figures_then(matter, ground.result, ground.reason)
    now = figures_now(matter, ground.result, ground.reason)
    judged = ground.reason.premise is None
    return (
        runs(str(ground.number)),
        tuple(says),
        (*runs(measured.then), *(() if judged else figures_note(matter, then))),
        (*runs(measured.now), *(() if judged or now == then else figures_note(matter, now))),
        runs(state_words(ground)),
    )


def _act(matter: Matter, act: Act) -> Runs:
    """Tell an act on a ground: who, when, what, with its source."""
    when, what = in_cell(act.on), set_right(act.note) if act.note else ACTS.get(act.kind, Text(de=act.kind))
    told = whole(say(f"{act.by}, {when.de}: {what.de}", f"{act.by}, {when.en}: {what.en}"))
    return (*runs(say(f" {told.de}", f" {told.en}")), *item_note(matter, act))


def _below(matter: Matter, ground: Ground) -> Text:
    below = listed(quoted(set_right(matter.case.reasons[name].says)) for name in ground.reason.rests_on)
    return say(f" Stützt sich auf {below.de}", f" Rests on {below.en}")


def state_words(ground: Ground) -> Text:
    """Return the state with the day since when, and the other readings where they differ."""
    words, since = NAMES[ground.state], _since(ground)
    if since is not None and ground.state is State.NEVER_HELD:
        day = day_in_cell(since)
        words = say(f"{words.de}, bekannt seit {day.de}", f"{words.en}, known since {day.en}")
    elif since is not None and ground.state is not State.JUDGEMENT:
        day = day_in_cell(since)
        words = say(f"{words.de} seit {day.de}", f"{words.en} since {day.en}")
    others = [_read_so(reading, NAMES[other]) for reading, other in ground.by_reading if other is not ground.state]
    if not others:
        return words
    read = joined(others)
    return say(f"{words.de} ({read.de})", f"{words.en} ({read.en})")


def _read_so(reading: ReadingName, state: Text) -> Text:
    name = READING_NAMES[reading]
    return say(f"{name.de} gelesen: {state.de}", f"{name.en} reading: {state.en}")


def _since(ground: Ground) -> date | None:
    own = [
        run
        for run in ground.result.states
        if run.reason == ground.reason.id and run.reading is ReadingName.FAIR and run.view in ground.result.views
    ]
    return own[-1].day if len(own) > 1 else None


def standing_of(grounds: tuple[Ground, ...]) -> Iterator[tuple[str, tuple[Ground, ...]]]:
    """Group the grounds for the outcome by how they stand: steady, judgement, unchecked, gone, open."""
    own = tuple(ground for ground in grounds if ground.supports)
    yield "steady", tuple(g for g in own if g.state in STEADY)
    judged = tuple(g for g in own if g.state is State.JUDGEMENT)
    yield "judgement", tuple(g for g in judged if not is_unchecked(g.reason))
    yield "unchecked", tuple(g for g in judged if is_unchecked(g.reason))
    yield "accepted", tuple(g for g in own if g.state is State.ACCEPTED)
    yield "gone", tuple(g for g in own if g.state in NOT_CARRYING)
    yield "open", tuple(g for g in own if g.state not in STEADY | NOT_CARRYING | {State.JUDGEMENT, State.ACCEPTED})
