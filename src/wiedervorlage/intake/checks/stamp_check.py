"""The received stamp: not earlier than the letter, not on a day on which nobody stamps."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

import holidays

from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.checks.offering import offering
from wiedervorlage.intake.text.dates import day_of
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
        told = Text(
            de=" und als ".join(_label_de(other, letter) for other in earlier),
            en=" and than ".join(_label_en(other, letter) for other in earlier),
        )
        offers = _offers(day, earlier, land)
        yield offering("INT-001", stamp.span, offers, stamp=stamp.value, earlier=told)
    elif not _is_working_day(day, land):
        # What was answered bounds the day only where the letter bears none: the letter came after it.
        offers = _offers(day, [latest] if letter is not None and letter.value else answered, land)
        yield offering("INT-002", stamp.span, offers, stamp=stamp.value, day=_day_off(day, land))


def _label_de(day: str, letter: Field | None) -> str:
    itself = letter is not None and letter.value == day
    return f"das Schreiben ({day})" if itself else f"ein früheres, auf das dieses Schreiben antwortet ({day})"


def _label_en(day: str, letter: Field | None) -> str:
    itself = letter is not None and letter.value == day
    return f"the letter ({day})" if itself else f"a former one that this letter answers ({day})"


def _offers(stamp: date, earlier: Sequence[str], land: str) -> tuple[str, ...]:
    """Return the working days most like the stamped one in the three weeks after the last of what is earlier.

    Nothing is offered where no day bounds them: too many would fit.
    """
    days = [day for day in map(day_of, earlier) if day is not None]
    if not days:
        return ()
    first = max(days)
    last = first + timedelta(days=_LATEST_ARRIVAL)
    alike = _days_alike(stamp, {stamp.year, first.year, last.year})
    found = [(changed, day) for changed, day in alike if first <= day <= last and _is_working_day(day, land)]
    fewest = min((changed for changed, _ in found), default=0)
    return tuple(sorted({day.isoformat() for changed, day in found if changed == fewest}))


def _days_alike(stamp: date, years: set[int]) -> Iterator[tuple[int, date]]:
    """Yield the days that a stamp may have meant, each with how much of it would have to be read otherwise.

    Digits are taken for each other; and the wheel of the month, or in January that of the year, was not turned on.
    """
    digits = f"{stamp.day:02d}{stamp.month:02d}"
    for year in years:
        turned = year != stamp.year
        for choice in product(*(DIGITS[digit] for digit in digits)):
            changed = sum(left != right for left, right in zip(choice, digits, strict=True))
            yield from _day(turned + changed, year, int("".join(choice[2:])), int("".join(choice[:2])))
        for month in range(1, 13):
            yield from _day(turned + (month != stamp.month), year, month, stamp.day)


def _day(changed: int, year: int, month: int, day: int) -> Iterator[tuple[int, date]]:
    """Yield a day with what was changed for it, if there is such a day."""
    try:
        yield changed, date(year, month, day)
    except ValueError:
        return


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
