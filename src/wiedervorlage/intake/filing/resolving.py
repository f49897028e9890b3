"""A proposal of a council paper (*Beschlussvorschlag*) and the resolution of the minutes on it: one decision, not two.

Whichever of the two papers comes first, the other is joined to it. A resolution that follows the proposal takes the
place of a proposal nobody has spoken on yet; of one that somebody has accepted it names the paper. What a body resolved
otherwise is a decision of its own that names the paper, and the proposal stays one.
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
_ON_MOTION: Final = re.compile(
    r"\b(?:\w*[Aa]ntr[aä]g\w*|Antragsteller\w*) (?:de[rs]|von|aus)\b"
    r"|\b(?:Änderungs|Ergänzungs|Zusatz|Gegen|Fraktions)antr[aä]g"
    r"|\bAntr[aä]g\w* .{0,60}\b(?:Fraktion|Gruppe)\b"
)
"""A resolution on what members moved is none on what a paper laid before the body."""


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


def decided_otherwise(
    resolution: Proposal, day: str, entries: Sequence[OnFile], taken: Collection[str]
) -> OnFile | None:
    """Return what papers laid before the body that a resolution of minutes rejects, puts off or changes, or None.

    Args:
        resolution: what was read in the minutes.
        day: of the sitting.
        entries: what the case has on file.
        taken: what other resolutions of the same minutes were found to be about.
    """
    other = [
        entry
        for entry in entries
        if _may_resolve(entry, day) and entry.id not in taken and entry.outcome != resolution.kind
    ]
    return _spoken_of(resolution, other)


def decision_otherwise(
    proposed: Proposal, day: str, entries: Sequence[OnFile], taken: Collection[str]
) -> OnFile | None:
    """Return the decision on file by which a body rejected, put off or changed what a council paper proposes, or None.

    Args:
        proposed: what was read in the council paper.
        day: of the paper: nothing before it can have decided on it.
        entries: what the case has on file.
        taken: what other points of the paper were found to have come to.
    """
    own, whole = matters_of(proposed)
    later = [
        entry
        for entry in entries
        if not entry.is_laid_before and entry.day >= day and entry.id not in taken
        and entry.outcome != proposed.kind and entry.whole.is_that_of(whole) and not _ON_MOTION.search(entry.words)
    ]  # fmt: skip
    return _nearest_of(own, whole, later)


def _spoken_of(resolution: Proposal, entries: Sequence[OnFile]) -> OnFile | None:
    """Return the proposal that a resolution speaks of: "der Beschlussvorschlag wird abgelehnt", or its matter."""
    if _ON_MOTION.search(resolution.quote):
        return None
    own, whole = matters_of(resolution)
    fitting = [entry for entry in entries if entry.whole.is_that_of(whole)]
    if _AS_PROPOSED.search(resolution.quote):
        return nearest(whole, fitting)
    return _nearest_of(own, whole, fitting)


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
