"""IBAN, bank code and BIC by their form, their check digits and the register of banks.

An account number of a bank is no secret of the register: only form, check digits, bank code and BIC are
checked. The register is today's; a name that differs from it is no error, since banks merge.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from schwifty import BIC, IBAN, registry
from schwifty.exceptions import SchwiftyException

_LENGTHS: Final = {
    "DE": 22, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24,
    "SM": 27,
}  # fmt: skip
"""The characters of an IBAN in the countries that pay by SEPA (ISO 13616)."""
_COOPERATIVE: Final = ("GENO",)
_SAVINGS: Final = ("WELA", "NOLA", "BYLA", "SOLA", "HELA", "MALA", "BRLA", "SALA")
_SHARED: Final = (*_COOPERATIVE, *_SAVINGS)
"""So the BICs of many savings banks and cooperative banks begin: with their central institution's letters."""
_FORMER: Final = (" -alt-", " eh ")
"""In the register's names: a bank code that is kept although its bank is part of another, or has gone."""


def is_iban(text: str) -> bool:
    """Say whether the text is an IBAN by form and check digits."""
    try:
        IBAN(text)
    except (SchwiftyException, ValueError):
        return False
    return True


def length_of_iban(text: str) -> int:
    """Return how many characters an IBAN of the country has that the text begins with; 0 where it is not known."""
    return _LENGTHS.get(text[:2], 0)


def is_german_iban(text: str) -> bool:
    """Say whether the text is a German IBAN: eight digits of it are the bank code, ten the number of the account."""
    return text.startswith("DE") and is_iban(text)


def german_iban(bank_code: str, account: str) -> str:
    """Return the IBAN of an account at a German bank, or "" where the two cannot give one."""
    try:
        return str(IBAN.generate("DE", bank_code=bank_code, account_code=account))
    except (SchwiftyException, ValueError):
        return ""


def keeps_rule_of_its_bank(iban: str) -> bool:
    """Say whether the account number of an IBAN has the check digit that its bank asks for, as far as it is known."""
    try:
        return bool(IBAN(iban).bban.validate_national_checksum())
    except (SchwiftyException, ValueError):
        return False


def register_bics(bank_code: str) -> tuple[str, ...]:
    """Return the BICs that the register knows for a German bank code."""
    try:
        return tuple(str(bic) for bic in BIC.candidates_from_bank_code("DE", bank_code))
    except (SchwiftyException, ValueError):
        return ()


def is_bic(text: str) -> bool:
    """Say whether a text has the form of a BIC, its country included."""
    try:
        BIC(text)
    except (SchwiftyException, ValueError):
        return False
    return True


def is_registered_bic(text: str) -> bool:
    """Say whether a BIC has the right form and stands in the register; the short one is that of the head office."""
    try:
        return bool(BIC(whole_bic(text)).exists)
    except (SchwiftyException, ValueError):
        return False


def whole_bic(text: str) -> str:
    """Return a BIC with its eleven characters, as the register has it: of the head office ``XXX`` may be left out."""
    return f"{text}XXX" if len(text) == len("WELADEDD") else text


def codes_of_bic(bic: str) -> tuple[str, ...]:
    """Return the German bank codes that the register knows for a BIC."""
    banks = registry.get_banks_by_bic(whole_bic(bic))
    return tuple(dict.fromkeys(bank.bank_code for bank in banks if bank.country_code == "DE"))


@lru_cache(maxsize=256)
def may_be_one_house(bic: str, bank_code: str) -> bool:
    """Say whether a registered BIC may be that of the bank code: its own, its house's, or one that merged with it.

    Banks merge, keep codes and BICs of what they took over, and lead payments of all branches over one of them. What
    the register tells of that counts: the letters of the house, a name within the other, a code that is kept as former.
    """
    bic = whole_bic(bic)
    known = register_bics(bank_code)
    if bic in known or not known:
        return True
    if bic[:4] not in _SHARED and any(bic[:4] == one[:4] for one in known):
        return True
    theirs = {bank.name for bank in registry.get_banks_by_bic(bic)}
    own = {bank.name for bank in registry.get_banks_by_code("DE", bank_code)}
    return (
        _is_former(theirs) or _is_former(own) or any(left in right or right in left for left in theirs for right in own)
    )


def is_of_other_kind(bic: str, bank_code: str) -> bool:
    """Say whether a BIC is of a cooperative bank and the bank code of a savings bank, or the other way round.

    These never merge: the letters tell so of a BIC that is gone from the register, too.
    """
    known = register_bics(bank_code)
    own, others = (_SAVINGS, _COOPERATIVE) if bic[:4] in _SAVINGS else (_COOPERATIVE, _SAVINGS)
    return bool(known) and bic[:4] in own and all(one[:4] in others for one in known)


def _is_former(names: set[str]) -> bool:
    return any(mark in f"{name} " for name in names for mark in _FORMER)
