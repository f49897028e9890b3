"""What cannot be right: stamps before their letters, banks that do not exist, days and figures that disagree.

Every check offers what was probably meant; nothing is corrected silently.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING, Final

import holidays

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.foundation.wording import write_number
from wiedervorlage.intake.figures.quantities import WORDS, number
from wiedervorlage.intake.head import bank
from wiedervorlage.intake.messages import MESSAGES
from wiedervorlage.intake.reading import Field, Span
from wiedervorlage.intake.text.dates import find_dates
from wiedervorlage.intake.text.patterns import ANY_MONTH

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from wiedervorlage.intake.text.lines import Block, Line

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
_LATEST_ARRIVAL: Final = 21
_TABLE_SUM: Final = re.compile(
    r"(?:Summe|Gesamt(?:kosten|betrag|summe)?|Insgesamt|Zusammen|Total|Summa)\b", re.IGNORECASE
)
_CELL: Final = re.compile(r"(?<![\d.,])-?\d{1,3}(?:\.\d{3})*(?:,\d+)?(?![\d.,])|(?<![\d.,])\d+(?:,\d+)?(?![\d.,])")


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
        yield _offering("INT-001", stamp.span, offers, stamp=stamp.value, earlier=told)
    elif not _is_working_day(day, land):
        yield finding(MESSAGES, "INT-002", _at(stamp.span), stamp=stamp.value)


def _offering(code: str, span: Span, offers: tuple[str, ...], **values: object) -> Finding:
    """Return a finding that offers what was perhaps meant."""
    return replace(finding(MESSAGES, code, _at(span), offer=", ".join(offers) or "–", **values), offers=offers)


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


def check_accounts(fields: Sequence[Field]) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check IBAN, BIC and bank code of each account; with each finding the fields that offer a repair."""
    by_name = {item.name: item for item in fields}
    for name, item in by_name.items():
        if not name.startswith("accounts."):
            continue
        if name.endswith(".iban") and not bank.is_iban(str(item.value)):
            repaired = bank.repaired_iban(str(item.value))
            found = _offering("INT-003", item.span, (repaired,) if repaired else (), iban=item.raw)
            yield found, (_offer(item, repaired),) if repaired else ()
        elif name.endswith(".bic"):
            code = by_name.get(name.replace(".bic", ".bank_code"))
            yield from _check_bic(item, "" if code is None else str(code.value))


def _check_bic(item: Field, bank_code: str) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check a BIC: it must be in the register, or at least fit the bank code."""
    known = bank.register_bics(bank_code) if bank_code else ()
    if bank.is_registered_bic(str(item.value)) or str(item.value) in known:
        return
    found = _offering("INT-004", item.span, known[:1], bic=item.value, bank_code=bank_code or "–")
    yield found, (_valid(item, f"{item.name}_valid"), *([_offer(item, known[0])] if known else []))


def _offer(item: Field, value: str) -> Field:
    head, _, tail = item.name.rpartition(".")
    return Field(
        name=f"{head}.suggested.{tail}",
        value=value,
        raw=item.raw,
        span=item.span,
        rule="offered repair",
        confidence=0.6,
    )


def _valid(item: Field, name: str) -> Field:
    return Field(name=name, value=False, raw=item.raw, span=item.span, rule="register of banks")


def check_dates(text: str, letter: str) -> Iterator[Finding]:
    """Check for days that do not exist, and for letters referred to that are later than this one."""
    for hit in find_dates(text):
        if hit.impossible:
            last = _last_of_month(hit.raw)
            yield _offering("INT-005", hit.span, (last,) if last else (), day=hit.raw)
        elif hit.doubtful:
            yield _offering("INT-009", hit.span, hit.doubtful, day=hit.raw)
    if not letter:
        for match in list(_UNREADABLE.finditer(text))[:1]:
            span = Span(start=match.start("day"), end=match.end("day"))
            yield finding(MESSAGES, "INT-010", _at(span), day=match["day"])
        return
    pattern = r"\bIhr(?:e[nmrs]?)? (?:Schreiben|Brief|Antrag|Anfrage|E-?Mail|Mail)[^.;\n]{0,60}? vom\s+"
    for match in re.finditer(pattern, text):
        late = next((hit for hit in find_dates(text) if hit.span.start == match.end()), None)
        if late and late.has_year and late.value > letter:
            yield finding(MESSAGES, "INT-006", _at(late.span), day=late.value)


_UNREADABLE: Final = re.compile(
    rf"\b[A-ZÄÖÜ][a-zäöüß]+, (?:den |d\. )?(?P<day>(?!\d{{1,2}}\. )[\dIlOo|/'’`°*.\-][\dIlOo|/'’`°*.\- ]{{0,7}}"
    rf"(?:{ANY_MONTH}) (?:19|20)\d{{2}})\b"
)
"""Place, month and year with a day between them that was scanned as something else: "Aue, l/' . März 2018"."""


def _last_of_month(raw: str) -> str:
    """Return the last day of the month named in an impossible day ("31.09.2013"), or ""."""
    for day in range(30, 27, -1):
        hits = find_dates(re.sub(r"^\d{1,2}", str(day), raw))
        if hits and hits[0].value:
            return hits[0].value
    return ""


_BOTH: Final = re.compile(
    r"\b(?P<word>"
    + "|".join(word for word in WORDS if len(word) > 3 and " " not in word)
    + r")\s+\((?:in Ziffern:? )?(?P<digits>\d+(?:,\d+)?)\)",
    re.IGNORECASE,
)
_BOTH_TURNED: Final = re.compile(
    r"\b(?P<digits>\d+(?:,\d+)?)\s+\((?:in Worten:? )?(?P<word>"
    + "|".join(word for word in WORDS if len(word) > 3 and " " not in word)
    + r")\)",
    re.IGNORECASE,
)


def check_words_and_digits(text: str) -> Iterator[Finding]:
    """Check figures given in words and digits at once: "zwölf (13)"."""
    for pattern in (_BOTH, _BOTH_TURNED):
        for match in pattern.finditer(text):
            said, written = WORDS[match["word"].lower()], number(match["digits"])
            if said != written:
                place = _at(Span(start=match.start(), end=match.end()))
                figures = {"said": _figure(said), "written": _figure(written)}
                yield finding(MESSAGES, "INT-007", place, words=match[0], **figures)


def check_tables(blocks: Sequence[Block]) -> Iterator[Finding]:
    """Check the sum row of each table against its rows, column by column from the right."""
    for block in blocks:
        rows: list[list[float]] = []
        for line in block.lines:
            cells = _cells(line)
            if _TABLE_SUM.match(line.text) and len(rows) >= 2 and cells:
                yield from _sums(rows, cells, line)
                rows = []
            elif cells:
                rows.append(cells)


def _cells(line: Line) -> list[float]:
    columns = re.split(r"\t| {2,}|\|", line.text)
    if len(columns) < 2:
        return []
    return [number(cell) for column in columns[1:] for cell in _CELL.findall(column)[:1]]


def _sums(rows: list[list[float]], total: list[float], line: Line) -> Iterator[Finding]:
    for place in range(1, min(len(total), *(len(row) for row in rows)) + 1):
        added, stated = sum(row[-place] for row in rows), total[-place]
        if abs(added - stated) > 0.005:
            figures = {"added": _figure(added), "stated": _figure(stated)}
            yield finding(MESSAGES, "INT-008", _at(line.span), **figures)


def _figure(value: float) -> Text:
    return Text(de=write_number(value), en=write_number(value, "en"))


def _at(span: Span) -> Place:
    return Place(start=span.start, end=span.end)
