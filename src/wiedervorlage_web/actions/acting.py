"""Who acts, for which house, at which moment: what every action takes first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage_web.people.rights import Right, require
from wiedervorlage_web.records.events import Event, record
from wiedervorlage_web.records.keeping import RecordKeeper

if TYPE_CHECKING:
    from datetime import date, datetime

    from wiedervorlage_web.people.models import Membership, Organisation, User


@dataclass(frozen=True, slots=True, kw_only=True)
class Acting:
    """A member at a moment; ``today`` is the day in the house's time zone."""

    membership: Membership
    at: datetime
    today: date

    @property
    def user(self) -> User:
        """Return the person."""
        return self.membership.user

    @property
    def house(self) -> Organisation:
        """Return the organisation."""
        return self.membership.organisation

    @property
    def keeper(self) -> RecordKeeper:
        """Return the keeper of the house's cases, writing in this person's name."""
        return RecordKeeper(organisation=self.house, by=self.user, at=self.at)

    def needs(self, right: Right) -> None:
        """Raise where the right is missing.

        Raises:
            PermissionDenied: it is.
        """
        require(self.membership, right)

    def tell(self, event: Event) -> None:
        """Write an event in this person's name; inside the transaction of the change."""
        record(event, self.user, self.house, self.at)
