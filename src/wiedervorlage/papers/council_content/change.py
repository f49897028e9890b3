"""What would have to change for the outcome to change, and which figures show it first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.grounds import grounds_of
from wiedervorlage.papers.council_content.speech import (
    joined,
    listed,
    quoted,
    say,
    set_right,
    span_of,
    whole,
)
from wiedervorlage.papers.council_content.watching import watching
from wiedervorlage.papers.counting import number_word
from wiedervorlage.papers.words import runs
from wiedervorlage.premises.truth import TRUE
from wiedervorlage.recheck.naming import MODE_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.turning import Turning
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs

_MOST: Final = 3
_OUTCOMES: Final = (
    Text(de="wird nicht mehr getragen", en="is no longer carried"),
    Text(de="ist offen", en="is open"),
    Text(de="wird weiter getragen", en="is still carried"),
)


def change(matter: Matter) -> tuple[b.Block, ...]:
    """Return the part on what would have to change, for the options that the earlier decisions were about."""
    wanted = dict.fromkeys(result.decision.option for result in matter.earlier)
    judged = [matter.examination.verdicts[name, matter.view] for name in wanted if name in matter.case.options]
    judged = [verdict for verdict in judged if verdict.standing is not None and verdict.modes]
    if not judged:
        return ()
    blocks: list[b.Block] = []
    for verdict in judged:
        shown = () if blocks else (_shown(len(judged)),)
        blocks += _verdict(matter, verdict, shown)
    return (*blocks, *watching(matter, judged))


def _shown(tables: int) -> Text:
    """Say what the tables show; said once, before the first."""
    if tables == 1:
        return say(
            "Die Tabelle zeigt, welche Gründe sich mindestens ändern müssten, damit die Begründung dieses Ergebnis "
            "nicht mehr oder wieder trägt.",
            "The table shows which grounds would have to change at least for its grounds no longer, or again, to carry "
            "that outcome.",
        )
    return say(
        "Die Tabellen zeigen zu jeder Entscheidung, welche Gründe sich mindestens ändern müssten, damit die Begründung "
        "ihr Ergebnis nicht mehr oder wieder trägt.",
        "The tables show for each decision which grounds would have to change at least for its grounds no longer, or "
        "again, to carry its outcome.",
    )


def _verdict(matter: Matter, verdict: OptionVerdict, shown: tuple[Text, ...]) -> Iterator[b.Block]:
    standing = verdict.standing
    if standing is None:
        return
    title = quoted(set_right(matter.case.options[verdict.option].title))
    about, when = quoted(set_right(standing.about)), span_of(standing.on)
    last = say(
        f"Zuletzt entschieden wurde zu {title.de}: {about.de} ({when.de}).",
        f"The last decision on {title.en} is {about.en} ({when.en}).",
    )
    yield b.Paragraph(runs=runs(joined((last, *shown), by=" ")))
    yield b.Table(
        caption=say(f"Kleinste Änderungen zu {title.de}", f"Smallest changes on {title.en}"),
        columns=(
            b.Column(header=say("Wie die Gründe tragen", "How the grounds carry"), share=4),
            b.Column(header=say("Die Entscheidung", "The decision"), share=3),
            b.Column(header=say("Ändern müsste sich", "What would have to change"), share=8),
        ),
        rows=tuple(_rows(matter, verdict)),
    )


def _rows(matter: Matter, verdict: OptionVerdict) -> Iterator[tuple[Runs, ...]]:
    """Yield a row for every different answer; modes that answer alike share one."""
    groups: dict[tuple[int, Text], list[ModeVerdict]] = {}
    for mode in verdict.modes:
        groups.setdefault((mode.carried, _needed(matter, verdict, mode)), []).append(mode)
    for (carried, needed), members in groups.items():
        name = joined(MODE_NAMES[mode.mode] for mode in members)
        if len(groups) == 1 < len(members):
            name = say("wie auch immer die Gründe zusammenwirken", "however the grounds work together")
        yield runs(name), runs(_OUTCOMES[carried]), runs(needed)


def _needed(matter: Matter, verdict: OptionVerdict, mode: ModeVerdict) -> Text:
    turning = mode.to_turn
    if turning.size is None:
        return say("Keine Änderung der Gründe genügt.", "No change of the grounds suffices.")
    if turning.size == 0:
        return say("Nichts; es ist schon so.", "Nothing; it is so already.")
    shown = _MOST if turning.size <= _MOST else 1
    ways = joined((_named(matter, verdict, chosen) for chosen in turning.sets[:shown]), by=" – oder – ")
    told = whole(joined((_goal(turning), ways), by=": "))
    return joined((told, *_more(turning.count - shown)), by=" ")


def _goal(turning: Turning) -> Text:
    goal = (
        say("Wieder getragen wäre sie", "It would be carried again")
        if turning.wanted == TRUE
        else say("Nicht mehr getragen wäre sie", "It would no longer be carried")
    )
    count = turning.size or 0
    if count == 1:
        return say(f"{goal.de}, wenn sich dieser Grund änderte", f"{goal.en} if this ground changed")
    return say(
        f"{goal.de}, wenn sich diese {number_word(count)} Gründe änderten",
        f"{goal.en} if these {number_word(count, 'en')} grounds changed",
    )


def _more(count: int) -> tuple[Text, ...]:
    if count <= 0:
        return ()
    if count == 1:
        return (say("Eine weitere Möglichkeit gibt es.", "There is one more way."),)
    return (
        say(f"Es gibt {number_word(count)} weitere Möglichkeiten.", f"There are {number_word(count, 'en')} more ways."),
    )


def _named(matter: Matter, verdict: OptionVerdict, chosen: frozenset[str]) -> Text:
    """Name reasons by their number in the table of grounds; in full where they do not stand there."""
    numbers = {ground.reason.id: ground.number for ground in grounds_of(matter, matter.earlier)}
    earlier = {result.decision.id for result in matter.earlier}
    if verdict.standing is not None and verdict.standing.id in earlier and chosen <= numbers.keys():
        found = listed(Text(de=str(n), en=str(n)) for n in sorted(numbers[name] for name in chosen))
        return say(f"Nr.\u00a0{found.de}", f"no. {found.en}")
    says = [set_right(matter.case.reasons[name].says) for name in matter.case.reasons if name in chosen]
    return listed(quoted(Text(de=text.de.removesuffix("."), en=text.en.removesuffix("."))) for text in says)
