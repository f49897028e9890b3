"""What only the office knows: number, publicity, consultation sequence, responsible unit, agenda item.

Nothing of it is invented. What is missing stands in the paper as a visible gap for the session service.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.words import Words, say

if TYPE_CHECKING:
    from wiedervorlage.papers.blocks import Closing
    from wiedervorlage.papers.council import Consultation

BUDGET_TO_BE_ADDED: Final = Text(de="wird von der Kämmerei ergänzt", en="to be added by the treasury")
KIND: Final = Text(de="Beschlussvorlage", en="Paper for resolution")


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilDetails:
    """The details of one paper.

    Attributes:
        number: of the paper; empty: to be added.
        kind: what sort of paper it is.
        public: whether it is treated in public; None: to be added.
        unit: the responsible unit.
        body: who resolves, as it calls itself.
        item: agenda item that the annexes belong to.
        subject: the subject; empty: the title of the case.
        consultations: the consultation sequence.
        budget: budget line and cover of the cost.
        closing: who answers for the paper; the signature itself is never set.
    """

    number: str = ""
    kind: Words = KIND
    public: bool | None = None
    unit: Words = ""
    body: Words = ""
    item: str = ""
    subject: tuple[Words, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    budget: Words = ""
    closing: Closing | None = None

    @property
    def resolving_body(self) -> Words:
        """Return who resolves: as named, else the last body of the consultation sequence; empty: not known."""
        if self.body or not self.consultations:
            return self.body
        return self.consultations[-1].body

    def responsible(self) -> Text:
        """Return the responsible unit, or what stands for it in a sentence."""
        if not self.unit:
            return Text(de="die federführende Organisationseinheit", en="the responsible unit")
        return Text(de=say(self.unit, "de"), en=say(self.unit, "en"))
