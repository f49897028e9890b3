"""A BIC against the bank code of its account.

Banks merge, and the register is today's: a BIC or a bank code that is gone from it is no error, nor is the BIC of a
house that has taken the other over. An error is a BIC of another bank or of a kind of bank that the other is not, and
one that a slip parts from the right one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.intake.checks.bank_repairs import repaired_bic
from wiedervorlage.intake.checks.offering import offering
from wiedervorlage.intake.checks.printed_accounts import offered, text_of
from wiedervorlage.intake.head.lines.bank_register import (
    codes_of_bic,
    is_bic,
    is_of_other_kind,
    is_registered_bic,
    may_be_one_house,
    register_bics,
    whole_bic,
)
from wiedervorlage.intake.reading import Field
from wiedervorlage.intake.text.lookalikes import is_one_slip_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.checks.printed_accounts import PrintedAccount


def check_bic(own: PrintedAccount, accounts: Sequence[PrintedAccount]) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Check the BIC of an account; with the finding come the fields that tell it is wrong and what may be meant.

    A BIC that fits another account of the paper is taken to have come to this one by how the lines are set.
    """
    if own.bic is None:
        return
    bic = text_of(own.bic)
    if is_registered_bic(bic):
        if not (may_be_one_house(bic, own.code) or _fits_another(bic, accounts)):
            yield from _of_another_bank(own, bic)
        elif own.bank_code is not None and not register_bics(own.code):
            yield from _with_code_misprinted(own, bic)
        return
    known = register_bics(own.code)
    is_false = not is_bic(bic) or is_of_other_kind(bic, own.code)
    meant = repaired_bic(bic, known) or (known[0] if known and is_false else "")
    if meant or not is_bic(bic):
        code, told = ("INT-004", {"bank_code": own.code}) if known else ("INT-018", {})
        yield (
            offering(code, own.bic.span, (meant,) if meant else (), bic=bic, **told),
            (_false(own.bic), *([offered(own.bic, meant)] if meant else [])),
        )


def _fits_another(bic: str, accounts: Sequence[PrintedAccount]) -> bool:
    return any(whole_bic(bic) in register_bics(one.code) for one in accounts)


def _of_another_bank(own: PrintedAccount, bic: str) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    if own.bic is not None:
        meant = register_bics(own.code)[0]
        found = offering("INT-004", own.bic.span, (meant,), bic=bic, bank_code=own.code)
        yield found, (_false(own.bic), offered(own.bic, meant))


def _with_code_misprinted(own: PrintedAccount, bic: str) -> Iterator[tuple[Finding, tuple[Field, ...]]]:
    """Tell a bank code that the register does not know where the BIC beside it is of one that is a slip apart."""
    near = [code for code in codes_of_bic(bic) if is_one_slip_apart(code, own.code)]
    if own.bank_code is not None and not own.german_iban and len(near) == 1:
        found = offering("INT-004", own.bank_code.span, tuple(near), bic=bic, bank_code=own.code)
        yield found, (offered(own.bank_code, near[0]),)


def _false(bic: Field) -> Field:
    return Field(name=f"{bic.name}_valid", value=False, raw=bic.raw, span=bic.span, rule="register of banks")
