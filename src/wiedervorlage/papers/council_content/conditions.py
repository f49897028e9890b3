"""The conditions of the funding: met, open, violated, or not on record, each with its norm."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.citing import rule_note
from wiedervorlage.papers.council_content.speech import UNKNOWN, joined, quoted, say, set_right
from wiedervorlage.papers.words import runs
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.funding import ConditionStanding
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Runs

STANDINGS: Final = {
    Standing.MET: Text(de="erfüllt", en="met"),
    Standing.OPEN: Text(de="offen", en="open"),
    Standing.FAILED: Text(de="verletzt", en="violated"),
    Standing.UNKNOWN: Text(de="nicht belegt", en="not on record"),
}


def conditions(matter: Matter) -> Iterator[b.Block]:
    """Return the conditions of every programme that an option would use, as a table, and those nobody told."""
    programmes = dict.fromkeys(row.funding.programme for row in matter.rows if row.funding)
    for name in programmes:
        rows = [row for row in matter.rows if row.funding and row.funding.programme == name]
        standings = [{c.id: c.standing for c in row.funding.conditions} if row.funding else {} for row in rows]
        found = {c.id: c for row in rows if row.funding for c in row.funding.conditions}
        told = [c for c in found.values() if any(s.get(c.id) is not Standing.UNKNOWN for s in standings)]
        title = set_right(matter.programmes[name].title)
        if told:
            yield b.Table(
                caption=say(f"Bedingungen der Förderung: {title.de}", f"Conditions of the funding: {title.en}"),
                columns=(
                    b.Column(header=say("Bedingung", "Condition"), share=6),
                    *(b.Column(header=set_right(row.option.title), share=4) for row in rows),
                ),
                rows=tuple(
                    (
                        _condition(matter, c),
                        *(runs(STANDINGS.get(s.get(c.id, Standing.UNKNOWN), UNKNOWN)) for s in standings),
                    )
                    for c in told
                ),
            )
        yield from _untold(matter, title, [c for c in found.values() if c not in told], has_table=bool(told))


def _condition(matter: Matter, condition: ConditionStanding) -> Runs:
    return (*runs(set_right(condition.label)), *rule_note(matter, condition.citation))


def _untold(
    matter: Matter, programme: Text, conditions: list[ConditionStanding], *, has_table: bool
) -> Iterator[b.Block]:
    """List the conditions on which the record says nothing for any option, together by their norm."""
    if not conditions:
        return
    title = quoted(programme)
    more = say("weitere ", "further ") if has_table else Text(de="", en="")
    yield b.Paragraph(runs=runs(say(
        f"Das Programm {title.de} stellt {more.de}Bedingungen. Ob sie erfüllt sind, ist für keine Variante belegt:",
        f"The programme {title.en} sets {more.en}conditions. For no option is it on record whether they are met:",
    )))  # fmt: skip
    groups: dict[str, list[ConditionStanding]] = {}
    for condition in conditions:
        groups.setdefault(condition.citation, []).append(condition)
    yield b.Enumeration(
        numbered=False,
        items=tuple(
            (*runs(joined(set_right(c.label) for c in members)), *rule_note(matter, citation))
            for citation, members in groups.items()
        ),
    )
