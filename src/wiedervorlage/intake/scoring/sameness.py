"""When what was read is what was expected: values, accounts, references, quantities, votes, quotes of statements."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, cast

if TYPE_CHECKING:
    from collections.abc import Mapping

UNITS: Final = frozenset({"posts", "EUR", "EUR/year", "DM", "DM/year", "percent", "km", "years", "municipalities"})
"""Units by which figures differ; other units careful readers name differently, and they are not compared."""
_STATUTES: Final = frozenset({"law", "regulation"})
"""Two kinds of reference that careful readers take for each other; the name tells which is meant."""
_MARKS: Final = str.maketrans({**dict.fromkeys("„“”‟«»‘’‚", '"'), **dict.fromkeys("‐‑–—", "-"), "'": '"'})
_ADDRESS: Final = re.compile(r"^(?:herrn?|frau|hr\.|fr\.)\s+")
_LABEL: Final = re.compile(r"^(?:top|tagesordnungspunkt|punkt|nr\.)\s*")
_SHORT_SHARE: Final = 0.6
_LONG_SHARE: Final = 0.3
_ONE_CLAUSE: Final = 24
"""A quote of at most so many words that holds the other one whole is the clause of the same statement."""


def fold(value: object) -> str:
    """Return a value for comparison: letter case, white space and a closing semicolon folded."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return f"{float(value):g}"
    return " ".join(str(value).casefold().translate(_MARKS).split()).rstrip(";,").strip()


def same_leaf(group: str, wanted: object, got: object) -> bool:
    """Say whether a value is the same: numbers by their digits, words as :func:`fold` leaves them."""
    if group.endswith(("phone", "direct", "fax", "mobile", "accounts.account", "accounts.bank_code")):
        return re.sub(r"\D", "", str(wanted)) == re.sub(r"\D", "", str(got))
    return _bare(group, wanted) == _bare(group, got)


def _bare(group: str, value: object) -> str:
    folded = fold(value).rstrip(".")
    if group.endswith(("person", "contact.name", "signing.name")):
        return _ADDRESS.sub("", folded)
    return _LABEL.sub("", folded) if group.endswith("agenda_item") else folded


def same_account(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two accounts are one: by the IBAN, else by the account number, else by the bank."""
    if "iban" in wanted and "iban" in got:
        return _letters(wanted["iban"]) == _letters(got["iban"])
    return _letters(wanted.get("account", wanted.get("bank"))) == _letters(got.get("account", got.get("bank")))


def same_reference(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two references name one thing: of one kind, and by the day, else by the name."""
    kinds = {wanted.get("kind"), got.get("kind")}
    if len(kinds) > 1 and kinds != _STATUTES:
        return False
    if wanted.get("date"):
        return wanted["date"] == got.get("date")
    if wanted.get("section") and fold(wanted["section"]) != fold(got.get("section", "")):
        return False
    which = "name" if "name" in wanted else "of" if "of" in wanted else "from"
    left, right = _letters(wanted.get(which, "")), _letters(got.get(which, ""))
    return bool(left and right) and (left in right or right in left or SequenceMatcher(a=left, b=right).ratio() > 0.7)


def _letters(value: object) -> str:
    return re.sub(r"[\W_]", "", fold(value))


def same_quantity(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two figures are equal; their units count where the unit is one of :data:`UNITS`."""
    value = wanted.get("value", wanted.get("low"))
    if not isinstance(value, int | float) or not isinstance(got.get("value"), int | float):
        return False
    if abs(float(value) - float(cast("float", got["value"]))) > 1e-9:
        return False
    return wanted.get("unit") not in UNITS or wanted.get("unit") == got.get("unit")


def same_vote(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two votes came out alike, as far as the expected one is told."""
    if wanted.get("unanimous"):
        return bool(got.get("unanimous"))
    return all(
        fold(wanted[name]) == fold(got.get(name, "")) for name in ("for", "against", "abstained") if name in wanted
    )


def same_quote(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two quotes are of one statement: they share most of their words, in order."""
    left = re.findall(r"\w+", fold(wanted.get("quote", "")))
    right = re.findall(r"\w+", fold(got.get("quote", "")))
    if not left or not right:
        return False
    blocks = SequenceMatcher(a=left, b=right, autojunk=False).get_matching_blocks()
    common = sum(block.size for block in blocks)
    if max(len(left), len(right)) <= _ONE_CLAUSE and max(block.size for block in blocks) == min(len(left), len(right)):
        return True  # one marked the words that state it, the other the clause in which they stand
    return common >= _SHORT_SHARE * min(len(left), len(right)) and common >= _LONG_SHARE * max(len(left), len(right))


def same_reason(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two grounds are of one kind, the second kind of the expected one included, and of one statement."""
    return got.get("kind") in {wanted.get("kind"), wanted.get("second_kind")} and same_quote(wanted, got)


def same_outcome(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two decisions or offers have one outcome and are of one statement."""
    return wanted.get("outcome") == got.get("outcome") and same_quote(wanted, got)


def same_finding(wanted: Mapping[str, object], got: Mapping[str, object]) -> bool:
    """Say whether two findings are about one thing."""
    return wanted.get("about") == got.get("about")
