"""What a paper refers to: letters, meetings, laws, funding rules, decrees, papers, agenda items."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.references.agreements import find_agreements
from wiedervorlage.intake.references.bodies_listed import with_listed_bodies
from wiedervorlage.intake.references.contracts_named import find_contracts
from wiedervorlage.intake.references.contracts_signed import find_signed
from wiedervorlage.intake.references.dated_named import find_dated
from wiedervorlage.intake.references.decisions_told import find_decisions
from wiedervorlage.intake.references.guides import with_titles
from wiedervorlage.intake.references.instructions import find_numbered_circulars, find_short_named
from wiedervorlage.intake.references.letters_named import find_letters
from wiedervorlage.intake.references.letters_told import find_letters_told
from wiedervorlage.intake.references.letters_undated import find_undated_letters
from wiedervorlage.intake.references.meetings_named import find_meetings
from wiedervorlage.intake.references.meetings_told import find_meetings_told
from wiedervorlage.intake.references.motions_signed import signed
from wiedervorlage.intake.references.named_things import find_dated_nouns
from wiedervorlage.intake.references.norms import find_norms
from wiedervorlage.intake.references.numbered_nouns import find_numbered_nouns
from wiedervorlage.intake.references.papers_named import find_named_papers
from wiedervorlage.intake.references.parts_later import with_later_parts
from wiedervorlage.intake.references.pointed_to import find_pointed_to
from wiedervorlage.intake.references.press_named import find_press
from wiedervorlage.intake.references.press_told import find_press_told
from wiedervorlage.intake.references.reference import Reference, overlap
from wiedervorlage.intake.references.rules_cited import find_cited, with_parts
from wiedervorlage.intake.references.rules_named import find_rules
from wiedervorlage.intake.references.rules_told import with_decree_behind, with_told_days
from wiedervorlage.intake.references.seemingly_named import names_no_thing
from wiedervorlage.intake.references.signs_named import find_signs
from wiedervorlage.intake.references.sittings_of_month import find_sittings_of_month
from wiedervorlage.intake.references.told_days import told_days
from wiedervorlage.intake.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

__all__ = ["Reference", "find_references"]


def find_references(text: str, *, anchor: date | None) -> tuple[Reference, ...]:
    """Find the references in a sentence, subject line or heading.

    Args:
        text: the text.
        anchor: the paper's own date, for days without a year.
    """
    hits = told_days(text, find_dates(text, anchor=anchor), anchor=anchor)
    found = [*find_letters(text, hits), *find_meetings(text, hits), *find_rules(text, hits), *find_dated(text, hits)]
    found += [
        *find_agreements(text, hits, anchor),
        *find_letters_told(text, hits),
        *find_meetings_told(text, hits),
        *find_norms(text),
        *find_undated_letters(text),
        *find_signs(text),
        *find_numbered_nouns(text),
        *find_named_papers(text),
        *find_contracts(text),
        *find_signed(text, hits),
    ]
    found += [*find_decisions(text, hits), *find_sittings_of_month(text, anchor), *find_pointed_to(text)]
    dated = [*find_dated_nouns(text, hits)]
    found = [one for one in found if not any(_told_better(one, other) for other in dated)]
    found += [
        *dated,
        *find_numbered_circulars(text),
        *find_short_named(text, hits),
        *find_press(text),
        *find_press_told(text, hits),
    ]
    found = with_listed_bodies(text, found, hits)
    cited = with_parts(found, find_cited(text, hits))
    found = with_told_days(text, with_later_parts(text, with_decree_behind(text, cited)), hits)
    found = [one for one in signed(text, [*with_titles(text, found)]) if not names_no_thing(text, one)]
    return tuple(sorted(_whole(found), key=lambda reference: reference.span))


_STATUTES_OF: Final = frozenset({"law", "regulation"})


def _whole(found: list[Reference]) -> Iterator[Reference]:
    """Leave out what another pattern read as a part of the same thing."""
    seen: list[Reference] = []
    for one in found:
        twice = any(
            one.kind == other.kind and one.date == other.date and one.section == other.section and overlap(one, other)
            for other in seen
            if one.date or one.name == other.name
        )
        if not twice and not any(_within(one, other) for other in found):
            seen.append(one)
            yield one


def _told_better(one: Reference, other: Reference) -> bool:
    """Say whether the noun nearest to the day tells what the day is of: not the letter it stands in."""
    same = one.date == other.date and overlap(one, other)
    if same and one.kind == "paper" and other.kind == "letter" and one.name == other.name:
        return True
    if not same or one.kind == other.kind or other.kind not in _BY_NOUN:
        return False
    if one.name == other.name and one.kind not in {"letter", "decision", "meeting"}:
        return True
    return (
        one.kind in {"letter", "decision"}
        and other.kind != "letter"
        and (one.kind == "letter" or other.kind == "decree")
    )


_BY_NOUN: Final = frozenset({"paper", "press", "decree", "contract", "decision", "regulation"})


def _within(one: Reference, other: Reference) -> bool:
    same = one.kind == other.kind or {one.kind, other.kind} <= _STATUTES_OF
    inside = other.span.start <= one.span.start and one.span.end <= other.span.end and one.span != other.span
    overlaps = overlap(one, other)
    if (one.kind, other.kind) == ("law", "contract") and one.name == other.name and other.date:
        return True
    less = not (one.date or one.section) and bool(other.date or other.section)
    if {one.kind, other.kind} == {"meeting", "decision"} and one.date == other.date:
        if (one if one.kind == "decision" else other).name not in {"Beschluss", "Urteil", "Entscheidung"}:
            return False
        sitting = re.search(r"[Ss]itzung", one.name if one.kind == "meeting" else other.name)
        return overlaps and (one.kind == "decision") == bool(sitting)
    if one.kind == other.kind == "decision" and one.date == other.date and one.name != other.name and overlaps:
        return one.name == "Beschluss"
    if one.kind == "decision" and other.kind == "case number" and not one.date:
        return overlaps
    if one.kind == "case number" and other.kind == "letter" and other.date and one.name.startswith("Antrag"):
        return overlaps
    if one.kind == "decision" and other.kind == "letter" and one.date == other.date and one.name == other.name:
        return overlaps
    more = bool(one.date or one.section) and not (other.date or other.section)
    return same and ((inside and not more) or (overlaps and less))
