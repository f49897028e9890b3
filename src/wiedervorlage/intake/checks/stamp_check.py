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
from wiedervorlage.intake.text.lookalikes import DIGITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Field

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
    # What is later than the letter itself has not been answered: its day is wrong, or it is still to be written.
    latest = str(letter.value) if letter is not None and letter.value else "9999"
    earlier += [other for other in answered if str(stamp.value) < other <= latest]
    if earlier:
        candidates = _stamp_candidates(day, max(date.fromisoformat(other) for other in earlier), land)
        offers = tuple(candidate.isoformat() for candidate in candidates)
        told = Text(
            de=" und als ".join(_label_de(other, letter) for other in earlier),
            en=" and than ".join(_label_en(other, letter) for other in earlier),
        )
        yield offering("INT-001", stamp.span, offers, stamp=stamp.value, earlier=told)
    elif not _is_working_day(day, land):
        yield finding(MESSAGES, "INT-002", place_of(stamp.span), stamp=stamp.value, day=_day_off(day, land))


def _label_de(day: str, letter: Field | None) -> str:
    itself = letter is not None and letter.value == day
    return f"das Schreiben ({day})" if itself else f"ein früheres, auf das dieses Schreiben antwortet ({day})"


def _label_en(day: str, letter: Field | None) -> str:
    itself = letter is not None and letter.value == day
    return f"the letter ({day})" if itself else f"a former one that this letter answers ({day})"


def _stamp_candidates(day: date, after: date, land: str) -> list[date]:
    """Return the working days that look like ``day`` and lie in the three weeks after the letter."""
    digits = f"{day.day:02d}{day.month:02d}"
    found: list[tuple[int, date]] = []
    for choice in product(*(DIGITS[digit] for digit in digits)):
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
    return day.weekday() < _SATURDAY and day not in _calendar(land, day.year, "de")


def _day_off(day: date, land: str) -> Text:
    """Return what a day is on which nobody works, in both languages: "einen Sonntag", "einen Feiertag (Erster Mai)"."""
    if day.weekday() >= _SATURDAY:
        german, english = (("Samstag", "Saturday"), ("Sonntag", "Sunday"))[day.weekday() - _SATURDAY]
        return Text(de=f"einen {german}", en=f"a {english}")
    return Text(
        de=f"einen Feiertag ({_calendar(land, day.year, 'de')[day]})",
        en=f"a holiday ({_calendar(land, day.year, 'en_US')[day]})",
    )


_SATURDAY: Final = 5
"""The number of that day of the week, from Monday as 0."""


@lru_cache(maxsize=64)
def _calendar(land: str, year: int, language: str) -> Mapping[date, str]:
    try:
        return holidays.country_holidays("DE", subdiv=land or None, years=year, language=language)
    except NotImplementedError:
        return holidays.country_holidays("DE", years=year, language=language)
