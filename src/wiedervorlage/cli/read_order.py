"""The order in which a clerk reads the fields of a paper: what it is, from when, from whom, to whom, about what.

Fields are read where they happen to stand; told in that order, a letter's telephone would part its sender.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.reading import Field

_PARTY: Final = ("body", "office", "unit", "person", "street", "postcode", "town", "email")
_CONTACT: Final = ("name", "room", "direct", "phone", "switchboard", "mobile", "fax", "email", "web")
_ORDER: Final = (
    "paper.kind", "paper.number", "paper.body", "paper.session_date", "paper.agenda_item", "paper.public",
    "paper.deliberations",
    "attachment.label", "attachment.agenda_item",
    "date", "received_stamp.date", "received_stamp.body", "received_stamp.routing",
    *(f"sender.{part}" for part in _PARTY), *(f"contact.{part}" for part in _CONTACT),
    *(f"recipient.{part}" for part in _PARTY),
    "our_reference", "your_reference", "your_letter_date",
    "subject", "paper.proposed_resolution",
    "salutation", "closing", "signing.by_order", "signing.name", "signing.role",
    "signing.further", "signing.further.by_order", "signing.further.name", "signing.further.role",
    "enclosures", "copies",
    "accounts", "accounts.bank", "accounts.account", "accounts.bank_code", "accounts.iban", "accounts.valid",
    "accounts.bic", "accounts.bic_valid", "accounts.suggested",
    "tax_number",
)  # fmt: skip
_RANKS: Final = {path: rank for rank, path in enumerate(_ORDER)}


def in_reading_order(fields: Iterable[Field]) -> list[Field]:
    """Return the fields as a clerk reads them, each account as a whole; what has no place of its own comes last."""
    return sorted(fields, key=lambda item: _place(item.name))


def _place(name: str) -> tuple[int, int, int]:
    """Return where a field stands: its group, its number in a list, its part ("accounts.1.iban")."""
    parts = name.split(".")
    first = next((place for place, part in enumerate(parts) if part.isdigit()), None)
    if first is None:
        return _rank(parts), 0, 0
    return _rank(parts[:first]), int(parts[first]), _rank([part for part in parts if not part.isdigit()])


def _rank(parts: list[str]) -> int:
    """Return the rank of a path, or of the longest known one it begins with."""
    known = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next((_RANKS[path] for path in known if path in _RANKS), len(_RANKS))
