"""A proposal of a council paper (*Beschlussvorschlag*) and the resolution of the minutes on it: one decision, not two.

Whichever of the two papers comes first, the other is joined to it. A resolution that follows the proposal takes the
place of a proposal nobody has spoken on yet; of one that somebody has accepted it names the paper. What a body resolved
otherwise is a decision of its own, and the proposal stays one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.filing.decided_on_file import matters_of, nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from wiedervorlage.intake.filing.decided_on_file import OnFile
    from wiedervorlage.intake.filing.matters import Matter
    from wiedervorlage.intake.filing.proposals import Proposal

_AS_PROPOSED: Final = re.compile(
    r"\b(?:Beschlu(?:ss|ß)(?:vorschlag|empfehlung|vorlage|antrag|entwurf)\w*|Verwaltungsvorschlag\w*"
    r"|Verwaltungsvorlage|Vorlage|vorschlagsgemäß|wie vorgeschlagen|Vorschlag der Verwaltung)\b"
)
"""So a resolution refers to what was laid before the body, instead of saying it again."""


def laid_before_it(
    resolution: Proposal, day: str, entries: Sequence[OnFile], taken: Collection[str]
) -> tuple[OnFile, ...]:
    """Return what papers laid before the body that a resolution of minutes resolves.

    Args:
        resolution: what was read in the minutes.
        day: of the sitting.
        entries: what the case has on file.
        taken: what other resolutions of the same minutes were found to resolve.
    """
    open_to_it = [entry for entry in entries if _may_resolve(entry, day) and entry.id not in taken]
    own, whole = matters_of(resolution)
    if resolution.kind == "grant" and _AS_PROPOSED.search(resolution.quote):
        # One vote on the proposal resolves all its points, a refusal among them too.
        fitting = [entry for entry in open_to_it if entry.whole.is_that_of(whole)]
        first = nearest(whole, fitting)
        return tuple(entry for entry in fitting if first is not None and entry.document == first.document)
    same = [entry for entry in open_to_it if entry.outcome == resolution.kind and entry.whole.is_that_of(whole)]
    found = _nearest_of(own, whole, same)
    return (found,) if found is not None else ()


def _may_resolve(entry: OnFile, day: str) -> bool:
    return entry.is_laid_before and entry.day <= day


def resolution_of(proposed: Proposal, day: str, entries: Sequence[OnFile], taken: Collection[str]) -> OnFile | None:
    """Return the resolution on file that a proposal of a council paper came to, with the same outcome.

    Args:
        proposed: what was read in the council paper.
        day: of the paper: nothing before it can have resolved it.
        entries: what the case has on file.
        taken: what other points of the paper were found to have come to.
    """
    own, whole = matters_of(proposed)
    later = [
        entry
        for entry in entries
        if not entry.is_laid_before and entry.day >= day and entry.id not in taken
        and entry.outcome == proposed.kind and entry.whole.is_that_of(whole)
    ]  # fmt: skip
    return _nearest_of(own, whole, later)


def _nearest_of(own: Matter, whole: Matter, entries: Sequence[OnFile]) -> OnFile | None:
    """Return what comes nearest in its own words; the heading decides only where words name nothing.

    Under one heading stand the vote on putting the matter off and the vote on the matter.
    """
    fitting = [entry for entry in entries if not (own.words and entry.own.words) or own.shared_with(entry.own)]
    return nearest(own if own.words else whole, fitting)
