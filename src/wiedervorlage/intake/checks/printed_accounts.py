"""The accounts of a paper as they are printed, to be checked, and the repairs that are offered for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.intake.head.bank.bank import OF_IBAN
from wiedervorlage.intake.head.lines.bank_register import is_german_iban
from wiedervorlage.intake.reading import Field

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedAccount:
    """What is printed of one account; None for what is not."""

    iban: Field | None = None
    bic: Field | None = None
    bank_code: Field | None = None
    account: Field | None = None

    @property
    def german_iban(self) -> str:
        """Return the IBAN if it is a German one that passes its check digits, else ""."""
        text = text_of(self.iban)
        return text if is_german_iban(text) else ""

    @property
    def code(self) -> str:
        """Return the bank code: that of the IBAN, which its check digits prove, else the printed one."""
        return self.german_iban[4:12] or text_of(self.bank_code)


def accounts_of(fields: Iterable[Field]) -> list[PrintedAccount]:
    """Return the accounts of a paper in the order of their fields."""
    parts: dict[str, dict[str, Field]] = {}
    for item in fields:
        head, _, name = item.name.rpartition(".")
        if head.startswith("accounts.") and name in PrintedAccount.__slots__ and item.rule != OF_IBAN:
            parts.setdefault(head, {})[name] = item
    return [_account(one) for one in parts.values()]


def _account(part: Mapping[str, Field]) -> PrintedAccount:
    return PrintedAccount(
        iban=part.get("iban"), bic=part.get("bic"), bank_code=part.get("bank_code"), account=part.get("account")
    )


def text_of(item: Field | None) -> str:
    """Return what a field says, "" where there is none."""
    return "" if item is None else str(item.value)


def offered(item: Field, value: str, name: str = "") -> Field:
    """Return the field that offers ``value`` instead of what an account's field says, or under another ``name``."""
    head, _, own = item.name.rpartition(".")
    rule = "offered repair"
    path = f"{head}.suggested.{name or own}"
    return Field(name=path, value=value, raw=item.raw, span=item.span, rule=rule, confidence=0.6)
