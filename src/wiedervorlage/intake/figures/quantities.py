"""Figures with unit and subject: posts, money, shares, people, distances, and what else is counted."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from wiedervorlage.intake.figures.bare_figures import BOOKED, COST_GROUP, PAGE, SHARES_OF_VOTE, WHO_SAT
from wiedervorlage.intake.figures.compound_figures import compounded
from wiedervorlage.intake.figures.contrasted_figures import contrasted
from wiedervorlage.intake.figures.counted_things import by_dozens, counted, how_often, numbered
from wiedervorlage.intake.figures.elliptical_figures import elliptical, with_shared_units
from wiedervorlage.intake.figures.figure_shares import find_shares
from wiedervorlage.intake.figures.measured_figures import (
    in_one_word,
    lasting,
    measured,
    measured_in_words,
    paid,
    stretched,
)
from wiedervorlage.intake.figures.no_figures import counts_nothing
from wiedervorlage.intake.figures.numbers_named import named_numbers
from wiedervorlage.intake.figures.quantity import Quantity
from wiedervorlage.intake.figures.subjects import subject_of
from wiedervorlage.intake.figures.unit_words import UNITS
from wiedervorlage.intake.reading import Span
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.number_words import WORDS, number
from wiedervorlage.intake.text.said_again import SAID_AGAIN

__all__ = ["WORDS", "Quantity", "find_quantities", "number"]

_LEAST_TOLD_APART: Final = 10
"""Below this a count of one thing is told apart from that of another: "vier Höfe", "vier Brunnen"."""


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the figures of a sentence or heading; days, accounts and numbers of paragraphs are none."""
    if WHO_SAT.match(text):
        return ()
    taken = [hit.span for hit in find_dates(text)]
    taken += [
        Span(start=match.start(), end=match.end())
        for pattern in (SHARES_OF_VOTE, BOOKED, SAID_AGAIN, COST_GROUP, PAGE)
        for match in pattern.finditer(text)
    ]
    used = bytearray(len(text))
    for span in taken:
        used[span.start : span.end] = b"\1" * (span.end - span.start)
    found: list[Quantity] = []
    for read in _READERS:
        for quantity in read(text):
            start, end = quantity.span.start, quantity.span.end
            if any(used[start:end]) or counts_nothing(text, quantity):
                continue
            used[start:end] = b"\1" * (end - start)
            found.append(quantity)
    ordered = sorted(found, key=lambda quantity: quantity.span)
    return tuple(
        replace(one, about=subject_of(text, one.span.start, one.span.end, one.unit))
        for one in with_shared_units(text, ordered)
    )


def said_as(quantity: Quantity) -> tuple[float, str]:
    """Return what two mentions of one figure have in common: "vier Höfe" and "den vier Höfen" are one."""
    if quantity.unit.partition("/year")[0] in UNITS:
        return quantity.value, quantity.unit
    alike = quantity.value >= _LEAST_TOLD_APART
    return quantity.value, "" if alike else re.sub(r"(?:e[nrs]?|n|s)$", "", quantity.unit)


def _shares(text: str) -> list[Quantity]:
    return [
        Quantity(
            value=share.value,
            unit=share.unit,
            hedge="",
            span=share.span,
        )
        for share in find_shares(text)
    ]


_READERS: Final = (
    paid,
    _shares,
    stretched,
    measured,
    measured_in_words,
    in_one_word,
    lasting,
    compounded,
    by_dozens,
    how_often,
    numbered,
    contrasted,
    elliptical,
    named_numbers,
    counted,
)
"""From the surest on: what one has read the next ones leave alone."""
