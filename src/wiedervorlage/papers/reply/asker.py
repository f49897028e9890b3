"""Whoever asked, as the letter speaks to them: the person who wrote, or the body where another is in office now."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.knowledge import in_office
from wiedervorlage.papers.reply.phrases import body

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.case.model import Case, Decision, Request
    from wiedervorlage.papers.reply.phrases import Body

_APPLICATION: Final = re.compile(r"\b[Bb]eantrag|\b(?:Förder)?[Aa]ntr[aä]g(?!ste)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """The body that asked; ``is_same`` unless another person heads it on the day of the letter."""

    name: str
    is_same: bool

    @property
    def body(self) -> Body:
        """Return the body in words."""
        return body(self.name)

    def thing(self, german: str, gender: str, english: str) -> Text:
        """Return something of theirs, as an object: ``Ihr Angebot``, ``den Antrag Ihrer Stadt``."""
        if self.is_same:
            return Text(de=f"{({'f': 'Ihre', 'm': 'Ihren', 'n': 'Ihr'})[gender]} {german}", en=f"your {english}")
        article = {"f": "die", "m": "den", "n": "das"}[gender]
        return Text(de=f"{article} {german} {self.body.your('gen')}", en=f"the {english} of {self.body.your_english()}")

    def have(self) -> Text:
        """Return subject and auxiliary: ``Sie haben``, ``Ihre Stadt hat``."""
        if self.is_same:
            return Text(de="Sie haben", en="you")
        return Text(de=f"{self.body.your()} hat", en=self.body.your_english())


def is_application(request: Request, decision: Decision) -> bool:
    """Say whether an application (*Antrag*) was made, by the words of the request or of the decision on it."""
    at = decision.stated_in.at if decision.stated_in else ""
    return any(_APPLICATION.search(words) for words in (request.asks.de, decision.about.de, at))


def asker_of(case: Case, request: Request, day: date) -> Asker:
    """Return who asked, as the letter of ``day`` speaks to them."""
    then, now = (in_office(case, request.by, d) for d in (request.on.last, day))
    changed = bool(then and now) and then[0].name != now[0].name
    return Asker(name=request.by, is_same=not changed)
