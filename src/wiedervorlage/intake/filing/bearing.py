"""What the grounds of a motion bear on, and what a promise to look again is about: neither decides anything itself.

Grounds bear on what a body decides on the motion, and speak against a refusal; a promise is about what was decided.
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


def decided_before(heading: str, day: str, entries: Iterable[OnFile]) -> OnFile | None:
    """Return what was decided last on the matter of a paper that promises to look at it again, or None.

    Args:
        heading: the subject of the paper.
        day: of the paper; nothing decided later is looked at again by it.
        entries: what was decided or laid before a body.
    """
    matter = matter_of(heading)
    earlier = [e for e in entries if e.day <= day and not e.is_laid_before and matter.shared_with(e.whole) >= _SHARED]
    last = max((entry.day for entry in earlier), default="")
    return nearest(matter, [entry for entry in earlier if entry.day == last])
