"""The received stamp: not earlier than the letter, not on a day on which nobody stamps."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

import holidays

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.checks.offering import offering, place_of
from wiedervorlage.intake.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field

_LOOKALIKES: Final = {
    "0": "01689",
    "1": "017",
    "2": "27",
    "3": "38",
    "5": "56",
    "6": "0568",
    "7": "127",
    "8": "0369",
    "9": "09",
    "4": "4",
}
"""Digits that are taken for each other in print."""
_LATEST_ARRIVAL: Final = 21
"""A letter arrives within so many days of its date."""


def check_stamp(fields: Sequence[Field], *, land: str, answered: Sequence[str]) -> Iterator[Finding]:
    """Check the received stamp against the letter's day, the letters it answers and the Land's calendar.

    Args:
        fields: the fields read.
        land: ISO 3166-2 code of the Land without ``DE-`` ("NW"); empty where unknown.
        answered: days of the letters that this one answers.
    """
    by_name = {item.name: item for item in fields}
    stamp, letter = by_name.get("received_stamp.date"), by_name.get("date")
    if stamp is None or not stamp.value:
        return
    day = date.fromisoformat(str(stamp.value))
    earlier = [str(item.value) for item in (letter,) if item is not None and str(item.value) > str(stamp.value)]
    earlier += [other for other in answered if other > str(stamp.value)]
    if earlier:
        candidates = _stamp_candidates(day, max(date.fromisoformat(other) for other in earlier), land)
        offers = tuple(candidate.isoformat() for candidate in candidates)
        told = Text(
            de=" und ".join(_label_de(other, letter) for other in earlier),
            en=" and than ".join(_label_en(other, letter) for other in earlier),
        )
        yield offering("INT-001", stamp.span, offers, stamp=stamp.value, earlier=told)
    elif not _is_working_day(day, land):
        yield finding(MESSAGES, "INT-002", place_of(stamp.span), stamp=stamp.value)


def _label_de(day: str, letter: Field | None) -> str:
    return f"das Schreiben ({day})" if letter and letter.value == day else f"das Schreiben, das es beantwortet ({day})"


def _label_en(day: str, letter: Field | None) -> str:
    return f"the letter ({day})" if letter and letter.value == day else f"the letter it answers ({day})"


def _stamp_candidates(day: date, after: date, land: str) -> list[date]:
    """Return the working days that look like ``day`` and lie in the three weeks after the letter."""
    digits = f"{day.day:02d}{day.month:02d}"
    found: list[tuple[int, date]] = []
    for choice in product(*(_LOOKALIKES[digit] for digit in digits)):
        changed = sum(left != right for left, right in zip(choice, digits, strict=True))
        try:
            candidate = date(day.year, int("".join(choice[2:])), int("".join(choice[:2])))
        except ValueError:
            continue
        if after <= candidate <= after + timedelta(days=_LATEST_ARRIVAL) and _is_working_day(candidate, land):
            found.append((changed, candidate))
    for month in range(1, 13):
        try:
            candidate = day.replace(month=month)
        except ValueError:
            continue
        if after <= candidate <= after + timedelta(days=_LATEST_ARRIVAL) and _is_working_day(candidate, land):
            found.append((1, candidate))
    best = min((changed for changed, _ in found), default=0)
    return sorted({candidate for changed, candidate in found if changed == best})


def _is_working_day(day: date, land: str) -> bool:
    return day.weekday() < 5 and day not in _calendar(land, day.year)


@lru_cache(maxsize=64)
def _calendar(land: str, year: int) -> Container[date]:
    try:
        return holidays.country_holidays("DE", subdiv=land or None, years=year)
    except NotImplementedError:
        return holidays.country_holidays("DE", years=year)
