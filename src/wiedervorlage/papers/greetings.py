"""How a person is addressed: on the envelope, in the salutation, in running text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from wiedervorlage.foundation.wording import NBSP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.text import Language

Form = Literal["Frau", "Herr", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """A person in office: form of address, academic title, first and last name, office held.

    ``form`` is empty where it is not known or not wanted; the full name is used then.
    """

    last: str
    first: str = ""
    form: Form = ""
    title: str = ""
    office: str = ""

    @property
    def full_name(self) -> str:
        """Title, first and last name."""
        return " ".join(part for part in (self.title, self.first, self.last) if part).replace(". ", f".{NBSP}")

    @property
    def short_name(self) -> str:
        """Title and last name, joined so that no line breaks between them."""
        return NBSP.join(part for part in (self.title, self.last) if part)

    def envelope(self) -> str:
        """Return the line of the address: ``Frau Dr. Eva Muster``, ``Herrn Karl Muster``."""
        form = "Herrn" if self.form == "Herr" else self.form
        return f"{form} {self.full_name}".strip()


def salutation(addressees: Sequence[Addressee], language: Language = "de") -> str:
    """Return the salutation; without a known person *Sehr geehrte Damen und Herren,*."""
    if language == "en":
        names = ", ".join(_english(person) for person in addressees)
        return f"Dear {names}," if names else "Dear Sir or Madam,"
    if not addressees:
        return "Sehr geehrte Damen und Herren,"
    parts = [_german(person) for person in addressees]
    return ", ".join([parts[0], *(part[0].lower() + part[1:] for part in parts[1:])]) + ","


def _german(person: Addressee) -> str:
    if person.form == "Frau":
        return f"Sehr geehrte Frau {person.short_name}"
    if person.form == "Herr":
        return f"Sehr geehrter Herr {person.short_name}"
    return f"Guten Tag {person.full_name}"


def _english(person: Addressee) -> str:
    form = {"Frau": "Ms", "Herr": "Mr"}.get(person.form, "")
    if person.title.startswith(("Dr", "Prof")):
        form = ""
    return f"{form} {person.short_name if form or person.title else person.full_name}".strip()
