"""IBAN, BIC and bank code against each other and the register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wiedervorlage.intake.checks.offering import offering
from wiedervorlage.intake.head import bank_register
from wiedervorlage.intake.reading import Field

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding


def check_accounts(fields: Sequence[Field]) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check IBAN, BIC and bank code of each account; with each finding the fields that offer a repair."""
    by_name = {item.name: item for item in fields}
    for name, item in by_name.items():
        if not name.startswith("accounts."):
            continue
        if name.endswith(".iban") and not bank_register.is_iban(str(item.value)):
            repaired = bank_register.repaired_iban(str(item.value))
            found = offering("INT-003", item.span, (repaired,) if repaired else (), iban=_printed(item))
            yield found, (_offer(item, repaired),) if repaired else ()
        elif name.endswith(".bic"):
            code = by_name.get(name.replace(".bic", ".bank_code"))
            yield from _check_bic(item, "" if code is None else str(code.value))


def _printed(item: Field) -> str:
    """Return an IBAN as it is printed; one that goes on in another row of a column in groups of four."""
    told, value = " ".join(item.raw.split()), str(item.value)
    return told if told.replace(" ", "") == value else " ".join(re.findall(".{1,4}", value))


def _check_bic(item: Field, bank_code: str) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check a BIC: it must be in the register, or at least fit the bank code."""
    known = bank_register.register_bics(bank_code) if bank_code else ()
    if bank_register.is_registered_bic(str(item.value)) or bank_register.whole_bic(str(item.value)) in known:
        return
    found = offering("INT-004", item.span, known[:1], bic=item.value, bank_code=bank_code or "–")
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
