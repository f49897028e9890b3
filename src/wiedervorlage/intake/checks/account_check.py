"""IBAN, bank code, account and BIC of each account: the check digits, and each against the others and the register."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from wiedervorlage.foundation.text import Text
from wiedervorlage.intake.checks.bank_repairs import Beside, is_account_of, repaired_iban
from wiedervorlage.intake.checks.bic_check import check_bic
from wiedervorlage.intake.checks.offering import offering
from wiedervorlage.intake.checks.printed_accounts import accounts_of, offered, text_of
from wiedervorlage.intake.head.lines.bank_register import german_iban, is_iban, may_be_one_house, register_bics
from wiedervorlage.intake.text.lookalikes import is_one_slip_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.checks.printed_accounts import PrintedAccount
    from wiedervorlage.intake.reading import Field


def check_accounts(fields: Sequence[Field]) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check what is printed of each account; with each finding the fields that offer what was perhaps meant.

    The name of a bank is not checked: it changes, and the register knows today's.
    """
    accounts = accounts_of(fields)
    for own in accounts:
        yield from _check_digits(own, accounts)
        yield from _check_code(own, accounts)
        yield from _check_number(own, accounts)
        yield from check_bic(own, accounts)


def _check_digits(
    own: PrintedAccount, accounts: Sequence[PrintedAccount]
) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    if own.iban is None or is_iban(text_of(own.iban)):
        return
    beside = Beside(
        bank_code=text_of(own.bank_code),
        account=text_of(own.account),
        bic=text_of(own.bic),
        ibans=tuple(one.german_iban for one in accounts if one.german_iban),
    )
    repaired = repaired_iban(text_of(own.iban), beside)
    found = offering("INT-003", own.iban.span, (repaired,) if repaired else (), iban=_printed(own.iban))
    yield found, (offered(own.iban, repaired),) if repaired else ()


def _printed(item: Field) -> str:
    """Return an IBAN as it is printed; one that goes on in another row of a column in groups of four."""
    told, value = " ".join(item.raw.split()), str(item.value)
    return told if told.replace(" ", "") == value else " ".join(re.findall(".{1,4}", value))


def _check_code(own: PrintedAccount, accounts: Sequence[PrintedAccount]) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check the printed bank code against that in the IBAN."""
    if own.iban is None or own.bank_code is None or not _contradicts(own, accounts):
        return
    of_iban, printed = own.german_iban[4:12], text_of(own.bank_code)
    iban = german_iban(printed, text_of(own.account)) if register_bics(printed) else ""
    shown = {"bank_code": own.bank_code.raw, "iban": _printed(own.iban), "other": _or(iban)}
    found = offering("INT-016", own.bank_code.span, (of_iban,), **shown)
    yield found, _either(own.bank_code, of_iban, iban)


def _or(iban: str) -> Text:
    """Return how a finding goes on that offers a part of the printed IBAN, or another IBAN instead."""
    return Text(de=f" oder als IBAN {iban}", en=f" or the IBAN {iban}") if iban else Text(de="", en="")


def _either(item: Field, of_iban: str, iban: str) -> tuple[Field, ...]:
    """Return the fields that offer what the printed IBAN holds, and the IBAN that the other print makes."""
    return (offered(item, of_iban), *([offered(item, iban, "iban")] if iban else []))


def _contradicts(own: PrintedAccount, accounts: Sequence[PrintedAccount]) -> bool:
    """Say whether a printed bank code is not that of the IBAN beside it.

    A house may lead its branches' accounts under one code, and a code may be gone since: then only a slip tells. Nor is
    it a contradiction where an IBAN came among the lines of another account of the paper.
    """
    printed, of_iban = text_of(own.bank_code), own.german_iban[4:12]
    if not printed or not of_iban or printed == of_iban:
        return False
    if printed in {one.german_iban[4:12] for one in accounts} or of_iban in {
        text_of(one.bank_code) for one in accounts
    }:
        return False
    theirs = register_bics(of_iban)
    if not theirs or not register_bics(printed):
        return is_one_slip_apart(printed, of_iban)
    return not any(may_be_one_house(bic, printed) for bic in theirs)


def _check_number(
    own: PrintedAccount, accounts: Sequence[PrintedAccount]
) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check the printed number of an account against that in the IBAN, unless its bank has another code by now."""
    iban, number, code = own.german_iban, text_of(own.account), text_of(own.bank_code)
    if own.iban is None or own.account is None or not iban:
        return
    if code not in {"", iban[4:12]} and not _contradicts(own, accounts):
        return
    if any(is_account_of(one.german_iban, number) or is_account_of(iban, text_of(one.account)) for one in accounts):
        return
    of_iban = iban[12:].lstrip("0")
    other = german_iban(iban[4:12], number) if code in {"", iban[4:12]} else ""
    shown = {"account": own.account.raw, "iban": _printed(own.iban), "other": _or(other)}
    found = offering("INT-017", own.account.span, (of_iban,), **shown)
    yield found, _either(own.account, of_iban, other)
