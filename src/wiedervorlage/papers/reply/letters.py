"""What the letters of the case tell about the bodies that wrote them: address, signs, who signed.

They are read by :mod:`wiedervorlage.intake`; only what stands in a letter of that day or before is used, and
nothing personal (room, direct line, e-mail): who writes today has these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.read import read_paper

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.model import Case
    from wiedervorlage.case.on_file import Document
    from wiedervorlage.intake.reading import Reading

PLACE_TO_FILL: Final = "[Straße, Postleitzahl und Ort]"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostalAddress:
    """Street (perhaps none) and postcode with town of a body; empty where no letter tells."""

    street: str = ""
    town: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines of the address that are known."""
        return tuple(line for line in (self.street, self.town) if line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Correspondence:
    """The letters of a case until a day, oldest first, each with its reading."""

    letters: tuple[tuple[Document, Reading], ...]

    def address(self, body: str) -> PostalAddress:
        """Return the latest address of ``body``: its own letterhead first, then where others wrote to."""
        for part in ("sender", "recipient"):
            for document, reading in reversed(self.letters):
                if body == (document.by if part == "sender" else document.to):
                    street, code, town = (reading.text_of(f"{part}.{name}") for name in ("street", "postcode", "town"))
                    if code and town:
                        return PostalAddress(street=street, town=f"{code} {town}")
        return PostalAddress()

    def unit(self, body: str) -> str:
        """Return the unit of ``body`` that wrote last (``Dezernat II``)."""
        return self._last(body, "sender.unit")

    def head(self, body: str) -> str:
        """Return how the head of ``body`` stands in its letterhead (``Der Landrat``)."""
        return self._last(body, "sender.office")

    def sign(self, body: str) -> str:
        """Return the sign (*Zeichen*) of ``body`` in its last letter."""
        return self._last(body, "our_reference")

    def signing(self, body: str) -> tuple[str, str]:
        """Return the office that signed the last letter of ``body``, and on whose authority (*Im Auftrag*)."""
        return self._last(body, "signing.role"), self._last(body, "signing.by_order")

    def _last(self, body: str, name: str) -> str:
        for document, reading in reversed(self.letters):
            if document.by == body and reading.text_of(name):
                return reading.text_of(name)
        return ""


def correspondence(case: Case, texts: Mapping[str, str]) -> Correspondence:
    """Read the letters of ``case`` (already without later ones) from the texts of its folder."""
    documents = sorted(
        (d for d in case.documents.values() if (d.text or d.file) in texts and d.on is not None),
        key=lambda d: (d.on.last, d.id) if d.on else (),
    )
    return Correspondence(letters=tuple((d, read_paper(_body(texts[d.text or d.file]))) for d in documents))


def _body(text: str) -> str:
    """Leave out a remark of the case before the letter itself."""
    return "\n".join(line for line in text.split("\n") if not line.startswith("# "))
