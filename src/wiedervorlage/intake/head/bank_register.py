"""IBAN, bank code and BIC by their form, their check digits and the register of banks.

An account number of a bank is no secret of the register: only form, check digits, bank code and BIC are
checked. The register is today's; a name that differs from it is no error, since banks merge.
"""

from __future__ import annotations

from typing import Final

from schwifty import BIC, IBAN
from schwifty.exceptions import SchwiftyException

_LOOKALIKE: Final = str.maketrans({"O": "0", "I": "1", "l": "1", "S": "5", "B": "8", "G": "6", "Z": "2"})
_LENGTHS: Final = {
    "DE": 22, "AT": 20, "BE": 16, "BG": 22, "CH": 21, "CY": 28, "CZ": 24, "DK": 18, "EE": 20, "ES": 24, "FI": 18,
    "FR": 27, "GB": 22, "GR": 27, "HR": 21, "HU": 28, "IE": 22, "IS": 26, "IT": 27, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MT": 31, "NL": 18, "NO": 15, "PL": 28, "PT": 25, "RO": 24, "SE": 24, "SI": 19, "SK": 24,
    "SM": 27,
}  # fmt: skip
"""The characters of an IBAN in the countries that pay by SEPA (ISO 13616)."""


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


def repaired_iban(text: str) -> str:
    """Return the one IBAN that may be meant, or "": look-alike characters (O/0, I/1, S/5, B/8, G/6) read as digits.

    Where all are digits, two neighbours may have changed places; that counts if only one such change gives an IBAN, and
    the register knows its bank.
    """
    candidate = text[:2] + text[2:].translate(_LOOKALIKE)
    if candidate != text:
        return candidate if is_iban(candidate) else ""
    turned = {text[:at] + text[at + 1] + text[at] + text[at + 2 :] for at in range(2, len(text) - 1)}
    fitting = [one for one in sorted(turned) if is_iban(one) and register_bics(one[4:12])]
    return fitting[0] if len(fitting) == 1 else ""


def register_bics(bank_code: str) -> tuple[str, ...]:
    """Return the BICs that the register knows for a German bank code."""
    try:
        return tuple(str(bic) for bic in BIC.candidates_from_bank_code("DE", bank_code))
    except (SchwiftyException, ValueError):
        return ()


def is_registered_bic(text: str) -> bool:
    """Say whether a BIC has the right form and stands in the register; the short one is that of the head office."""
    try:
        return bool(BIC(whole_bic(text)).exists)
    except (SchwiftyException, ValueError):
        return False


def whole_bic(text: str) -> str:
    """Return a BIC with its eleven characters, as the register has it: of the head office ``XXX`` may be left out."""
    return f"{text}XXX" if len(text) == len("WELADEDD") else text
