"""What comes out of a division: the shares, the ties and how they were settled, and the certificate.

A certificate lets anybody check the result with a pocket calculator. For a divisor method: every divisor in
the interval, rounded at the method's signposts and kept between minimum and maximum, gives just these
shares; the last step given had the smallest quotient of all given, the next one would have the largest of
all that were not. For the largest remainders: the remainder that just got a step and the one that just did
not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True)
class TiedSteps:
    """Steps of one draw to which several regions had exactly the same claim.

    Attributes:
        draw: row of the weights.
        regions: columns that competed, in the order of the tie rule.
        awarded: those of them that got a step.
        exact: the claims are equal by exact arithmetic; otherwise within the declared tolerance.
    """

    draw: int
    regions: tuple[int, ...]
    awarded: tuple[int, ...]
    exact: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Division:
    """Shares of all draws, with what shows that they are right.

    Attributes:
        steps: whole steps, draws × regions; each row sums to its total.
        ties: the settled ties of all draws.
        last: per draw the region that got the last step beyond its minimum, -1 where nobody did.
        next: per draw the region that would get one step more, -1 where nobody may.
        last_claim, next_claim: their claims. For a divisor method quotients: the shares follow from any
            divisor between ``next_claim`` and ``last_claim``. For the largest remainders: remainders as
            a share of a step; nan where there is none.
        rate: for the largest remainders, steps per unit of weight among those between their bounds.
    """

    steps: NDArray[np.int64]
    ties: tuple[TiedSteps, ...]
    last: NDArray[np.int64]
    next: NDArray[np.int64]
    last_claim: NDArray[np.float64]
    next_claim: NDArray[np.float64]
    rate: NDArray[np.float64] | None = None


def join_divisions(parts: Sequence[Division]) -> Division:
    """Return the division of all draws from those of its chunks, in their order; at least one."""
    rates = [part.rate for part in parts if part.rate is not None]
    return Division(
        steps=np.concatenate([part.steps for part in parts]),
        ties=tuple(tie for part in parts for tie in part.ties),
        last=np.concatenate([part.last for part in parts]),
        next=np.concatenate([part.next for part in parts]),
        last_claim=np.concatenate([part.last_claim for part in parts]),
        next_claim=np.concatenate([part.next_claim for part in parts]),
        rate=np.concatenate(rates) if rates else None,
    )
