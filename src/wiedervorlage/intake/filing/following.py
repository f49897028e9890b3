"""How a decision follows what is on file: which requests it answers, and which decision it decides anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.filing.decided_on_file import is_formality, matters_of, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from wiedervorlage.intake.filing.asked_on_file import AskedOnFile
    from wiedervorlage.intake.filing.decided_on_file import OnFile
    from wiedervorlage.intake.filing.matters import Matter
    from wiedervorlage.intake.filing.new_document import NewDocument
    from wiedervorlage.intake.filing.proposals import Proposal

_THE_MATTER: Final = re.compile(
    r"\b(?:Entscheidung|Angelegenheit|Sache|Anliegen|Wunsch|Bitte|Ersuchen|Anregung|Einrichtung|Errichtung"
    r"|(?:Ihr(?:e[mnrs]?)?|[Dd](?:er|em|en|es)) Antr(?:ag|ags|äge))\b"
)
"""So a decision speaks of its matter without naming it again: "die Entscheidung zurückzustellen"."""


def answered_by(
    decision: Proposal, day: str, document: NewDocument, requests: Sequence[AskedOnFile]
) -> tuple[str, ...]:
    """Return the requests on file that a decision answers.

    That is what it names by its day, else the letter it replies to, else what others asked on the same matter.

    Args:
        decision: what was read.
        day: of the decision; it answers nothing later.
        document: the paper that tells of it; its own requests it does not answer.
        requests: what the case has on file.
    """
    if is_formality(decision.heading, decision.quote):
        return ()
    own, whole = matters_of(decision)
    of_others = [asked for asked in requests if asked.day <= day and asked.by != document.by]
    for days in (own.days, {document.asked_on} if document.is_reply else set(), whole.days):
        named = [asked.id for asked in of_others if asked.day in days]
        if named:
            return tuple(named)
    return tuple(asked.id for asked in of_others if whole.is_that_of(asked.whole) and _is_on(own, decision, asked))


def revisited_by(decision: Proposal, day: str, entries: Iterable[OnFile]) -> tuple[str, ...]:
    """Return the last decision before ``day`` on the same matter; what was only laid before a body is none."""
    if is_formality(decision.heading, decision.quote):
        return ()
    own, whole = matters_of(decision)
    earlier = [
        entry
        for entry in entries
        if not entry.is_laid_before
        and entry.day < day
        and whole.is_that_of(entry.whole)
        and _is_on(own, decision, entry)
    ]
    last = max((entry.day for entry in earlier), default="")
    found = nearest(whole, [entry for entry in earlier if entry.day == last])
    return (found.id,) if found is not None else ()


def _is_on(own: Matter, decision: Proposal, other: AskedOnFile | OnFile) -> bool:
    """Say whether a decision is on the other's own matter, not only under the same subject.

    The subject of a letter may be the branch office, and one of its sentences the consulting hours.
    """
    return bool(own.shared_with(other.own)) or _THE_MATTER.search(decision.quote) is not None
