"""Rules as rows of tables: what a programme says on a day, over time, and what changed between two days."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from wiedervorlage.papers.rule_words import (
    is_context,
    said_on,
    silence,
    statement_note,
    statement_source,
    statement_value,
    written_stretch,
)
from wiedervorlage.rules.changes import differences
from wiedervorlage.rules.lookup import Status
from wiedervorlage.rules.timeline import stretches
from wiedervorlage_web.desk.templatetags.language import page_language

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.rules.changes import Change
    from wiedervorlage.rules.parameters import ParameterValue
    from wiedervorlage.rules.programme import Programme


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A parameter on a day: its value, or why it has none."""

    label: str
    value: str
    is_stated: bool
    since: date | None
    known: date | None
    known_inferred: bool
    source: str
    note: str
    context: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretched:
    """What a parameter said from a day to a day; None: nobody says since when, or no end is known."""

    first: date | None
    last: date | None
    value: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OverTime:
    """A parameter with all it said."""

    label: str
    stretches: tuple[Stretched, ...]
    context: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed:
    """A parameter that says something else than before."""

    label: str
    before: str
    after: str
    effective: date
    known: date
    inferred: bool
    source: str
    context: bool


def said_rows(programme: Programme, on: date, known_on: date) -> tuple[Said, ...]:
    """Return what a programme says on a day, with the knowledge of a day."""
    return tuple(_said(programme, name, on, known_on) for name in programme.parameters)


def over_time(programme: Programme) -> tuple[OverTime, ...]:
    """Return what each parameter said over time, with all that is known in the end."""
    language = page_language()
    rows = (
        OverTime(
            label=programme.label(name).in_language(language),
            stretches=tuple(
                Stretched(
                    first=part.first,
                    last=part.last,
                    value=written_stretch(part, language),
                    source=statement_source(part.statement, language),
                )
                for part in stretches(programme, name)
            ),
            context=is_context(programme, name),
        )
        for name in programme.parameters
    )
    return tuple(row for row in rows if row.stretches)


def changed_rows(programme: Programme, since: date, until: date) -> tuple[Changed, ...]:
    """Return what changed between two days."""
    return tuple(_changed(programme, change) for change in differences(programme, since, until))


def _said(programme: Programme, name: str, on: date, known_on: date) -> Said:
    language = page_language()
    statement, status = said_on(programme, name, on, known_on)
    is_stated = statement is not None and status == Status.STATED
    value = (
        statement_value(statement, language)
        if statement is not None and is_stated
        else silence(programme.parameters[name], status, on, known_on, language)
    )
    return Said(
        label=programme.label(name).in_language(language),
        value=value,
        is_stated=is_stated,
        since=statement.valid_from.first if statement is not None and not statement.begin_unknown else None,
        known=statement.known_from if statement is not None else None,
        known_inferred=statement is not None and statement.published is None,
        source=statement_source(statement, language) if statement is not None else "",
        note=statement_note(statement, language) if statement is not None else "",
        context=is_context(programme, name),
    )


def _changed(programme: Programme, change: Change) -> Changed:
    language = page_language()
    spoken = change.after or change.before
    return Changed(
        label=programme.label(change.parameter).in_language(language),
        before=_side(change.before, change.before_status),
        after=_side(change.after, change.after_status),
        effective=change.effective,
        known=change.known,
        inferred=spoken is not None and spoken.is_inferred,
        source=statement_source(spoken, language) if spoken is not None else "",
        context=change.context,
    )


def _side(statement: ParameterValue | None, status: Status) -> str:
    if statement is None:
        return _("kein Wert")
    return statement_value(statement, page_language()) if status == Status.STATED else _("unbekannt")
