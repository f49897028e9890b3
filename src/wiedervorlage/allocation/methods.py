"""The methods of apportionment, and what each of them promises.

A divisor method rounds every claim ``weight / divisor`` at its own *signposts*: a claim between ``s`` and
``s + 1`` is rounded up from the signpost ``d(s)`` on, and the divisor is chosen so that the sum fits. The same
shares follow from giving the seats one by one to the largest quotient ``weight / d(s)``.

Source: Balinski and Young, *Fair Representation* (2nd ed. 2001), ch. 12 and appendix A; Pukelsheim,
*Proportional Representation* (2nd ed. 2017), ch. 3, 4 and 9.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Method(StrEnum):
    """How a total is divided."""

    HAMILTON = "hamilton"
    """Whole part of the quota, then the largest remainders (Hare/Niemeyer)."""
    ADAMS = "adams"
    DEAN = "dean"
    HUNTINGTON_HILL = "huntington-hill"
    SAINTE_LAGUE = "sainte-lague"
    """Standard rounding (Webster, Schepers)."""
    DHONDT = "dhondt"
    """Rounding down (Jefferson)."""
    EQUAL = "equal"
    """The same for every applicant, whatever the weight (*Gießkanne*)."""
    PROPORTIONAL = "proportional"
    """Exactly proportional but for the last step, which goes by largest remainders: for money."""


class Promise(StrEnum):
    """A property that a method keeps on every problem without minimum and maximum."""

    QUOTA = "quota"
    """Nobody is a whole step away from the exact share."""
    LOWER_QUOTA = "lower quota"
    """Nobody gets less than the exact share rounded down."""
    UPPER_QUOTA = "upper quota"
    """Nobody gets more than the exact share rounded up."""
    HOUSE = "house monotone"
    """A larger total takes from nobody."""
    POPULATION = "population monotone"
    """Who grows never loses to one who shrinks."""
    EACH_ONE = "at least one"
    """Whoever has a weight gets at least one step, if the total is that large."""


_DIVISOR: Final = frozenset({Promise.HOUSE, Promise.POPULATION})
PROMISES: Final[dict[Method, frozenset[Promise]]] = {
    Method.HAMILTON: frozenset({Promise.QUOTA, Promise.LOWER_QUOTA, Promise.UPPER_QUOTA}),
    Method.PROPORTIONAL: frozenset({Promise.QUOTA, Promise.LOWER_QUOTA, Promise.UPPER_QUOTA}),
    Method.ADAMS: _DIVISOR | {Promise.UPPER_QUOTA, Promise.EACH_ONE},
    Method.DEAN: _DIVISOR | {Promise.EACH_ONE},
    Method.HUNTINGTON_HILL: _DIVISOR | {Promise.EACH_ONE},
    Method.SAINTE_LAGUE: _DIVISOR,
    Method.DHONDT: _DIVISOR | {Promise.LOWER_QUOTA},
    Method.EQUAL: frozenset({Promise.HOUSE}),
}
"""What each method promises; the tests hold it to every word. Quota is measured against the weights; equal
shares promise nothing about them."""

DIVISOR_METHODS: Final = (
    Method.ADAMS, Method.DEAN, Method.HUNTINGTON_HILL, Method.SAINTE_LAGUE, Method.DHONDT,
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Signposts:
    """Where a divisor method rounds.

    Attributes:
        method: one of the divisor methods.
        first: a first signpost in place of the method's own, to keep small parties out or let them in: 7/10
            gives the modified Sainte-Laguë method of Scandinavia (first divisor 1.4). Positive and below
            the second signpost.
    """

    method: Method
    first: Fraction | None = None

    def __post_init__(self) -> None:
        """Refuse what has no signposts, or signposts out of order."""
        if self.method not in DIVISOR_METHODS:
            raise ValueError(f"{self.method} is no divisor method")
        if self.first is not None and not 0 < self.first < self._second():
            raise ValueError(f"the first signpost must lie between 0 and {self._second()}, not {self.first}")

    @property
    def serves_all_first(self) -> bool:
        """Say whether the first seat costs nothing, so that everybody gets one before anybody gets two."""
        return self.first is None and self.method in {Method.ADAMS, Method.DEAN, Method.HUNTINGTON_HILL}

    def values(self, seats: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return ``d(seats)`` for each entry; a first signpost of 0 comes back as 0."""
        match self.method:
            case Method.ADAMS:
                found = seats.copy()
            case Method.DHONDT:
                found = seats + 1.0
            case Method.SAINTE_LAGUE:
                found = seats + 0.5
            case Method.HUNTINGTON_HILL:
                found = np.sqrt(seats * (seats + 1.0))
            case _:
                found = seats * (seats + 1.0) / (seats + 0.5)
        if self.first is not None:
            found[seats == 0.0] = float(self.first)
        return found

    def round(self, claims: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return each claim rounded at the signposts, up to errors of floating point at a signpost."""
        match self.method:
            case Method.ADAMS:
                seats = np.ceil(claims)
            case Method.DHONDT:
                seats = np.floor(claims)
            case Method.SAINTE_LAGUE:
                seats = np.rint(claims)
            case Method.HUNTINGTON_HILL:
                seats = np.floor(claims)
                seats += claims * claims > seats * (seats + 1.0)
            case _:
                seats = np.floor(claims)
                seats += claims * (seats + 0.5) > seats * (seats + 1.0)
        if self.first is not None:
            np.maximum(seats, 1.0, out=seats)
            seats[claims < float(self.first)] = 0.0
        return seats

    def rank(self, weight: Fraction, seats: int) -> Fraction:
        """Return a number that orders quotients exactly: the quotient, for Huntington-Hill its square.

        Only quotients of one method may be compared. The signpost must not be 0.
        """
        if seats == 0 and self.first is not None:
            quotient = weight / self.first
            return quotient * quotient if self.method is Method.HUNTINGTON_HILL else quotient
        match self.method:
            case Method.ADAMS:
                return weight / seats
            case Method.DHONDT:
                return weight / (seats + 1)
            case Method.SAINTE_LAGUE:
                return 2 * weight / (2 * seats + 1)
            case Method.HUNTINGTON_HILL:
                return weight * weight / (seats * (seats + 1))
            case _:
                return weight * (2 * seats + 1) / (2 * seats * (seats + 1))

    def _second(self) -> Fraction:
        if self.method is Method.HUNTINGTON_HILL:
            return Fraction(7, 5)  # just below the root of two
        seconds = {
            Method.ADAMS: Fraction(1), Method.DHONDT: Fraction(2),
            Method.SAINTE_LAGUE: Fraction(3, 2), Method.DEAN: Fraction(4, 3),
        }  # fmt: skip
        return seconds[self.method]
