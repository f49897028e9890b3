"""The options of a case side by side: what each would cost, bring and need, and what is still to be entered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from wiedervorlage.examination.amounts import FIGURES, pair, share
from wiedervorlage.examination.option_words import covered_words
from wiedervorlage.foundation.wording import write_day
from wiedervorlage.papers.report.examination import figure_words
from wiedervorlage.recheck.naming import DECISIONS
from wiedervorlage.rules.conditions import Standing
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.funding import ConditionStanding, OptionFunding
    from wiedervorlage.examination.options import OptionRow

    Lines = tuple[str, ...]

_MARKS: Final = {Standing.MET: "✓", Standing.FAILED: "✗", Standing.OPEN: "○", Standing.UNKNOWN: "?"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Criterion:
    """One row of the table: a cell of lines for each option; an empty cell means it does not arise."""

    label: str
    cells: tuple[tuple[str, ...], ...]


def criteria(result: Examination, view: str) -> tuple[Criterion, ...]:
    """Return the rows of the table of options in a view; rows that arise for no option are left out."""
    rows = result.options[view]
    named = dict.fromkeys(name for row in rows for name in row.figures)
    makers: list[tuple[str, Callable[[OptionRow], Lines]]] = [(_("Zuletzt entschieden"), _decided)]
    makers += [(_figure_label(name), _figure_maker(result, name)) for name in named]
    makers += [
        (_("Stellen nach der Förderregel"), _posts),
        (_("Landesgeld höchstens"), lambda row: _money(row.funding, "grant")),
        (_("Eigenanteil nach der Förderregel"), lambda row: _money(row.funding, "own_share")),
        (_("Bedingungen der Förderung"), _conditions),
        (_("Gedeckter Bedarf"), lambda row: covered_words(result, row.covered, page_language())),
        (_("Gemeinden dafür"), lambda row: (share(row.support, page_language()),)),
        (_("Gemeinden dafür, nach Einwohnern"), _by_population),
        (_("Noch einzutragen"), _to_enter),
    ]
    found = (Criterion(label=label, cells=tuple(make(row) for row in rows)) for label, make in makers)
    return tuple(criterion for criterion in found if any(criterion.cells))


def _decided(row: OptionRow) -> Lines:
    if row.standing is None:
        return (_("noch nichts"),)
    outcome = DECISIONS[row.standing.outcome].in_language(page_language())
    return (f"{outcome}, {write_day(row.standing.day, page_language())}",)


def _figure_label(name: str) -> str:
    label = FIGURES[name].in_language(page_language()) if name in FIGURES else name
    return _("%(figure)s auf der Akte") % {"figure": label[:1].upper() + label[1:]}


def _figure_maker(result: Examination, name: str) -> Callable[[OptionRow], Lines]:
    def make(row: OptionRow) -> Lines:
        return (figure_words(result, row.figures[name], page_language()),) if name in row.figures else ()

    return make


def _posts(row: OptionRow) -> Lines:
    if row.funding is None:
        return ()
    own = pair(row.funding.posts, page_language())
    land = pair(row.funding.posts_land, page_language())
    return (own, _("davon vom Land: %(posts)s") % {"posts": land})


def _money(funding: OptionFunding | None, name: str) -> Lines:
    if funding is None:
        return ()
    return (pair(getattr(funding, name), page_language(), " €"),)


def _conditions(row: OptionRow) -> Lines:
    if row.funding is None:
        return ()
    words = {
        Standing.FAILED: _("verletzt"),
        Standing.OPEN: _("noch offen"),
        Standing.UNKNOWN: _("nicht angegeben"),
        Standing.MET: _("erfüllt"),
    }
    return tuple(
        f"{_MARKS[standing]} {said}: {_condition(condition)}"
        for standing, said in words.items()
        for condition in row.funding.standing(standing)
    )


def _condition(condition: ConditionStanding) -> str:
    label = condition.label.in_language(page_language())
    return f"{label} ({condition.citation})" if condition.citation else label


def _by_population(row: OptionRow) -> Lines:
    return () if row.support_population is None else (share(row.support_population, page_language()),)


def _to_enter(row: OptionRow) -> Lines:
    return tuple(_missing(row))


def _missing(row: OptionRow) -> Iterator[str]:
    for name, bounds in row.figures.items():
        if bounds is None:
            yield FIGURES[name].in_language(page_language()) if name in FIGURES else name
    if row.funding is not None:
        yield from (c.label.in_language(page_language()) for c in row.funding.standing(Standing.UNKNOWN))
        yield from (gap.in_language(page_language()) for gap in row.funding.gaps)
    if (row.support.low, row.support.high) == (0.0, 1.0):
        yield _("Stellungnahmen der Gemeinden")
