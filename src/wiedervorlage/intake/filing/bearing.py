"""What the grounds of a motion bear on: it decides nothing itself.

They bear on what a body decides on it, and speak against a refusal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.filing.decided_on_file import nearest
from wiedervorlage.intake.filing.matters import Matter, matter_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from wiedervorlage.intake.filing.decided_on_file import OnFile

_SHARED: Final = 2


def borne_on(heading: str, day: str, entries: Iterable[OnFile]) -> OnFile | None:
    """Return what was decided on the matter of a motion.

    Args:
        heading: the subject of the motion.
        day: of the motion; nothing decided before it was decided on it.
        entries: what was decided or laid before a body.
    """
    motion = Matter(words=matter_of(heading).words, days=frozenset({day} if day else ()))
    return nearest(motion, [e for e in entries if e.day >= day and motion.shared_with(e.whole) >= _SHARED])
