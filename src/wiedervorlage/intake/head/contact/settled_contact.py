"""Which number is the house's and which the clerk's, and whom a mail names, told once the whole head is known."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.intake.reading import Field


def settled_contact(found: Mapping[str, Field], *, is_mail: bool) -> dict[str, Field]:
    """Return the fields with a paper's one number as its telephone, and whoever signs a mail as its contact."""
    settled = dict(found)
    house = settled.pop("contact.switchboard", None)
    direct, signed, own = (found.get(name) for name in ("contact.direct", "signing.name", "contact.phone"))
    if house is not None:
        settled["contact.phone"] = replace(house, name="contact.phone")
        direct = direct or (own if own and own.value != house.value else None)
    if direct is not None:
        settled["contact.direct"] = replace(direct, name="contact.direct")
    if direct is not None and "contact.phone" not in settled:
        del settled["contact.direct"]
        settled["contact.phone"] = replace(direct, name="contact.phone")
    house_mail = is_mail and "sender.body" in found
    if house_mail and signed is not None and "contact.phone" in settled and "contact.name" not in settled:
        settled["contact.name"] = replace(signed, name="contact.name", rule="signatory of the mail", confidence=0.7)
    return settled
