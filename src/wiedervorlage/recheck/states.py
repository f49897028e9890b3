"""The states of reasons, and the table that gives them (design, section 4.1).

A state compares the value of a premise on the day of the decision, as known then (v0), with its value on
another day (v). Every pair has exactly one state.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final

import numpy as np
import numpy.typing as npt

from wiedervorlage.foundation.text import Text
from wiedervorlage.premises.truth import FALSE, TRUE, UNKNOWN, BoolArray, FloatArray, TruthArray


class State(IntEnum):
    """What has become of a reason."""

    HOLDS = 0
    WEAKENED = 1
    FELL = 2
    UNKNOWN = 3
    NOW_TRUE = 4
    NEVER_HELD = 5
    NOW_SHOWN = 6
    REFUTED = 7
    UNPROVEN = 8
    CURED = 9
    ACCEPTED = 10
    OVERTAKEN = 11
    CONTESTED = 12
    JUDGEMENT = 13

    @property
    def word(self) -> str:
        """Return the state as documents write it: ``never-held``."""
        return self.name.lower().replace("_", "-")


StateArray = npt.NDArray[np.int8]

CARRYING: Final = frozenset(
    {State.HOLDS, State.WEAKENED, State.NOW_SHOWN, State.NOW_TRUE, State.ACCEPTED, State.JUDGEMENT}
)
NOT_CARRYING: Final = frozenset({State.FELL, State.NEVER_HELD, State.REFUTED, State.CURED})
GONE: Final = frozenset({State.FELL, State.NEVER_HELD, State.REFUTED})
"""States in which a reason that the paper names as decisive makes a new look due."""

_TABLE: Final = np.array(
    [
        # v = false          unknown            true
        [State.NEVER_HELD, State.NEVER_HELD, State.NOW_TRUE],  # v0 = false
        [State.REFUTED, State.UNPROVEN, State.NOW_SHOWN],  # v0 = unknown
        [State.FELL, State.UNKNOWN, State.HOLDS],  # v0 = true
    ],
    dtype=np.int8,
)
_CARRIES: Final = np.array(
    [TRUE if s in CARRYING else FALSE if s in NOT_CARRYING else UNKNOWN for s in State], dtype=np.int8
)

NAMES: Final = {
    State.HOLDS: Text(de="gilt", en="holds"),
    State.WEAKENED: Text(de="gilt, geschwächt", en="holds, weakened"),
    State.FELL: Text(de="entfallen", en="fell"),
    State.UNKNOWN: Text(de="nicht mehr bekannt", en="no longer known"),
    State.NOW_TRUE: Text(de="gilt inzwischen", en="true by now"),
    State.NEVER_HELD: Text(de="galt nie", en="never held"),
    State.NOW_SHOWN: Text(de="inzwischen belegt", en="shown by now"),
    State.REFUTED: Text(de="widerlegt", en="refuted"),
    State.UNPROVEN: Text(de="unbelegt", en="unproven"),
    State.CURED: Text(de="ausgeräumt", en="cured"),
    State.ACCEPTED: Text(de="hingenommen", en="accepted"),
    State.OVERTAKEN: Text(de="überholt", en="overtaken"),
    State.CONTESTED: Text(de="umstritten", en="contested"),
    State.JUDGEMENT: Text(de="Wertung", en="judgement"),
}


def state_table(v0: TruthArray, v: TruthArray) -> StateArray:
    """Return the state for values on the day of the decision and now (arrays that broadcast)."""
    return _TABLE[v0, v]


def weaken(states: StateArray, margin: FloatArray, first_margin: float, share: float) -> StateArray:
    """Mark where a reason still holds but its margin is under ``share`` of that on the first day."""
    with np.errstate(invalid="ignore"):
        thin: BoolArray = margin < share * first_margin
    return np.where((states == State.HOLDS) & thin, State.WEAKENED, states).astype(np.int8)


def carries(states: StateArray) -> TruthArray:
    """Return whether reasons in these states carry; unknown where the state leaves it open."""
    return _CARRIES[states]
