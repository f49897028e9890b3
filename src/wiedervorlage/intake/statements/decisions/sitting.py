"""What a paper tells of a sitting beside its words: how was voted, and in which item of the agenda."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.reading import AgendaItem
    from wiedervorlage.intake.votes.told_votes import ToldVote


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """The votes a paper tells and the items of its agenda; a paper without a sitting has neither."""

    votes: Sequence[ToldVote] = ()
    agenda: Sequence[AgendaItem] = ()


NO_SITTING = Sitting()
