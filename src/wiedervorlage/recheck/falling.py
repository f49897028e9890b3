"""Since when something no longer held, told over the readings of the premises."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.recheck.runs import first_stretch

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from wiedervorlage.premises.truth import BoolArray
    from wiedervorlage.recheck.track import DecisionTrack


@dataclass(frozen=True, slots=True, kw_only=True)
class Fallen:
    """The days on which a condition first held, over the readings.

    Attributes:
        day: under the fair reading; None: under that never.
        earliest, latest: over all readings; no latest where it never held under one of them.
        until: last day of that first stretch under the fair reading; None: it lasts, or there is none.
        by: the reading that gives the earliest day.
    """

    day: date | None
    earliest: date
    latest: date | None
    until: date | None = None
    by: ReadingName = ReadingName.FAIR

    @property
    def reading(self) -> ReadingName:
        """Return the reading under which the earliest day that counts was found."""
        return ReadingName.FAIR if self.day else self.by


def fallen_over_readings(
    tracks: Mapping[ReadingName, DecisionTrack], condition: Callable[[DecisionTrack], BoolArray]
) -> Fallen | None:
    """Return when ``condition`` first held, over the readings; None where it never did under any.

    Args:
        tracks: the decision under each reading, over the same days.
        condition: says for each day whether it holds.
    """
    stretches = {reading: first_stretch(condition(track), track.days) for reading, track in tracks.items()}
    days = {reading: stretch[0] for reading, stretch in stretches.items() if stretch}
    if not days:
        return None
    fair = stretches[ReadingName.FAIR]
    by, earliest = min(days.items(), key=lambda item: item[1])
    latest = max(days.values()) if len(days) == len(tracks) else None
    return Fallen(
        day=fair[0] if fair else None, earliest=earliest, latest=latest, until=fair[1] if fair else None, by=by
    )
