"""What was perhaps meant by an IBAN or a BIC that cannot be right: one repair, or none.

A repair is offered where check digits and register leave exactly one, of the likeliest kind first: letters that look
like digits, then digits that changed places or are a stroke apart, those that look somewhat alike, then any one digit.
Where several are left, what the paper prints beside it may settle which.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.lines.bank_register import (
    is_iban,
    is_registered_bic,
    keeps_rule_of_its_bank,
    length_of_iban,
    register_bics,
    whole_bic,
)
from wiedervorlage.intake.text.lookalikes import (
    as_digits,
    is_one_slip_apart,
    spelt_alike,
    with_neighbours_turned,
    with_one_digit_alike,
    with_one_digit_wrong,
    with_one_left_out,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_COUNTRY: Final = 2
_CODE: Final = slice(4, 12)
_ACCOUNT: Final = slice(12, None)
_OF_SUBACCOUNT: Final = 3
"""So many noughts at most does an IBAN set behind the number of an account, where the bank counts subaccounts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What a paper prints beside an IBAN: bank code, account and BIC of the same account, and its other IBANs."""

    bank_code: str = ""
    account: str = ""
    bic: str = ""
    ibans: tuple[str, ...] = ()


def repaired_iban(text: str, beside: Beside = Beside()) -> str:
    """Return the one IBAN that may be meant, or ""."""
    candidate = text[:_COUNTRY] + as_digits(text[_COUNTRY:])
    if candidate != text:
        return candidate if is_iban(candidate) else ""
    head, digits, long = text[:_COUNTRY], text[_COUNTRY:], length_of_iban(text)
    turned = with_neighbours_turned(digits)
    if len(text) == long + 1:
        kinds: tuple[set[str], ...] = (with_one_left_out(digits),)
    elif len(text) == long:
        close = turned | with_one_digit_alike(digits, closely=True)
        kinds = (close, with_one_digit_alike(digits), with_one_digit_wrong(digits))
    else:
        return ""
    known = [sorted(one for one in (head + other for other in kind) if _is_known(one)) for kind in kinds]
    witnessed = {one for kind in known for one in kind if _is_witnessed(one, beside)}
    if len(witnessed) == 1:
        return witnessed.pop()
    for kind in known:
        fitting = _settled(kind, beside)
        # Of what is left a hand that typed turned two neighbours most often.
        fitting = [one for one in fitting if one[_COUNTRY:] in turned] or fitting
        if fitting:
            return fitting[0] if len(fitting) == 1 else ""
    return ""


def _is_witnessed(iban: str, beside: Beside) -> bool:
    """Say whether a paper prints an IBAN elsewhere too, or the account that it is of."""
    own = is_account_of(iban, beside.account) and beside.bank_code in {"", iban[_CODE]}
    return own or iban in beside.ibans


def _is_known(iban: str) -> bool:
    """Say whether check digits and register pass an IBAN."""
    return is_iban(iban) and bool(register_bics(iban[_CODE]))


def _settled(left: list[str], beside: Beside) -> list[str]:
    """Return those that agree best with bank code and BIC beside them and with the rule of their bank."""
    witnesses = (
        lambda iban: iban[_CODE] == beside.bank_code,
        lambda iban: whole_bic(beside.bic) in register_bics(iban[_CODE]),
        keeps_rule_of_its_bank,
    )
    for agrees in witnesses:
        if len(left) > 1:
            left = [one for one in left if agrees(one)] or left
    return left


def is_account_of(iban: str, account: str) -> bool:
    """Say whether a German IBAN holds the number of an account, perhaps with the noughts of its subaccount."""
    held, number = iban[_ACCOUNT].lstrip("0"), account.lstrip("0")
    return (
        number != ""
        and held.startswith(number)
        and held[len(number) :] in ("0" * many for many in range(_OF_SUBACCOUNT))
    )


def repaired_bic(bic: str, known: Sequence[str]) -> str:
    """Return the one BIC that may be meant, or "".

    Args:
        bic: what is printed.
        known: the BICs of the bank code beside it; without any the register is asked for one that looks alike.
    """
    whole = whole_bic(bic)
    if not known:
        alike = [one for one in spelt_alike(bic) if is_registered_bic(one)]
        return alike[0] if len(alike) == 1 else ""
    looks_alike = [one for one in known if as_digits(one) == as_digits(whole)]
    near = looks_alike or [one for one in known if is_one_slip_apart(one, whole)]
    return near[0] if len(near) == 1 else ""
