"""Financial effects: yes, as far as known; what is known of cost and own share; its burden by head."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers import blocks as b
from wiedervorlage.papers.council_content.details import BUDGET_TO_BE_ADDED
from wiedervorlage.papers.council_content.options import cost, euros, own_share
from wiedervorlage.papers.council_content.speech import listed, quoted, say, set_right
from wiedervorlage.papers.words import runs, strong
from wiedervorlage.recheck.figures import subject_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.examination.options import OptionRow
    from wiedervorlage.papers.council_content.details import CouncilDetails
    from wiedervorlage.papers.council_content.matter import Matter
    from wiedervorlage.papers.words import Inline, Runs


def finance(matter: Matter, details: CouncilDetails) -> tuple[b.Block, ...]:
    """Return the part on financial effects."""
    costly = [row for row in matter.rows if _has_cost(row)]
    unknown = [row for row in matter.rows if not _is_known(row)]
    return (
        *_answer(matter, costly, unknown),
        *_unknown(unknown if costly else []),
        *_burdens(matter),
        _budget(details),
    )


def _has_cost(row: OptionRow) -> bool:
    figures = (row.figures.get("cost"), row.figures.get("own_share"))
    share = row.funding.own_share if row.funding else None
    return any(figure is not None and figure.high > 0 for figure in figures) or (share is not None and share[1] > 0)


def _is_known(row: OptionRow) -> bool:
    return any(row.figures.get(name) is not None for name in ("cost", "own_share")) or (
        row.funding is not None and row.funding.own_share is not None
    )


def _answer(matter: Matter, costly: list[OptionRow], unknown: list[OptionRow]) -> Iterator[b.Block]:
    yes = strong(say("Ja. ", "Yes. "))
    if len(costly) == 1:
        yield b.Paragraph(runs=(yes, *_option(matter, costly[0])))
    elif costly:
        titles = listed(quoted(set_right(row.option.title)) for row in costly)
        words = say(f"Kosten nennt die Akte bei den Varianten {titles.de}.", f"The record names cost for {titles.en}.")
        yield b.Paragraph(runs=(yes, *runs(words)))
        yield from (b.Paragraph(runs=_option(matter, row)) for row in costly)
    elif unknown:
        yield b.Paragraph(runs=(
            strong(say("Nicht bekannt. ", "Unknown. ")),
            *runs(say("Kosten nennt die Akte für keine der Varianten.", "The record names no cost for any option.")),
        ))  # fmt: skip
    else:
        yield b.Paragraph(runs=(strong(say("Nein.", "No.")),))


def _option(matter: Matter, row: OptionRow) -> Runs:
    """Say what an option costs, what the Land gives, and what is left."""
    title = quoted(set_right(row.option.title))
    parts: list[Inline] = []
    if row.figures.get("cost") is not None:
        parts += runs(say(f"Die Variante {title.de} kostet im Jahr ", f"The option {title.en} costs, a year, "))
        parts += [*cost(matter, row), *runs(say(". ", ". "))]
    else:
        parts += runs(say(f"Was die Variante {title.de} insgesamt kostet, ist nicht bekannt. ",
                          f"What the option {title.en} costs in all is unknown. "))  # fmt: skip
    if row.funding is not None and row.funding.grant is not None:
        grant = euros(row.funding.grant)
        parts += runs(say(f"Das Land gibt höchstens {grant.de}. ", f"The Land gives at most {grant.en}. "))
    parts += [*runs(say("Der Eigenanteil beträgt ", "The own share is ")), *own_share(matter, row), *runs(".")]
    return tuple(parts)


def _unknown(rows: list[OptionRow]) -> Iterator[b.Block]:
    if rows:
        titles = listed(quoted(set_right(row.option.title)) for row in rows)
        yield b.Paragraph(runs=runs(say(
            f"Nicht bekannt sind die Auswirkungen bei {titles.de}.", f"Unknown are the effects of {titles.en}."
        )))  # fmt: skip


def _burdens(matter: Matter) -> Iterator[b.Block]:
    for row in matter.rows:
        if row.burden and row.funding is not None and row.funding.own_share is not None:
            yield b.Paragraph(runs=runs(_burden(matter, row)))


def _burden(matter: Matter, row: OptionRow) -> Text:
    ordered = sorted(row.burden, key=lambda item: item.by_head)
    least, most = (euros((round(item.by_head), round(item.by_head))) for item in (ordered[0], ordered[-1]))
    names = [subject_label(matter.case, item.municipality) for item in (ordered[0], ordered[-1])]
    title = quoted(set_right(row.option.title))
    share = row.funding.own_share if row.funding else None
    levy = say("Nach der Umlagegrundlage verteilt er sich anders.", "By the levy base it falls otherwise.")
    if all(item.by_levy is None for item in row.burden):
        levy = say(
            "Wie eine Umlage ihn tatsächlich verteilt, ist nicht bekannt.", "How a levy would divide it is unknown."
        )
    bound = say("höchstens ", "at most ") if share is not None and share[0] != share[1] else Text(de="", en="")
    return say(
        f"Verteilt man den Eigenanteil bei {title.de} rechnerisch nach Einwohnern, entfallen auf {names[0]} "
        f"{bound.de}{least.de} und auf {names[1]} {bound.de}{most.de} im Jahr. {levy.de} Alle Gemeinden stehen in der "
        "Anlage.",
        f"Divided by head, the own share of {title.en} means {bound.en}{least.en} a year for {names[0]} and {bound.en}"
        f"{most.en} for {names[1]}. {levy.en} All municipalities are listed in the annex.",
    )


def _budget(details: CouncilDetails) -> b.Paragraph:
    cover = details.budget or BUDGET_TO_BE_ADDED
    return b.Paragraph(
        runs=(*runs(say("Haushaltsstelle und Deckung: ", "Budget line and cover: ")), *runs(cover), *runs("."))
    )
