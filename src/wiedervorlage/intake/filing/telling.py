"""What an item of a case is told to be about: the matter, without the courtesies that lead to it."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.filing.matters import matter_of
from wiedervorlage.intake.filing.one_wish import names_nothing

_LEADS: Final = (
    re.compile(
        r"[^,;:]{0,160}?\b(?:teile?n?) (?:ich|wir) (?:Ihnen )?(?:\w+ )?mit, da(?:ß|ss) (?=\w)"
        r"|(?:[Ll]eider )?(?:[Ii]ch|[Ww]ir)? ?(?:muß|muss|müssen|darf|dürfen|möchten?|kann|können) (?:ich |wir )?Ihnen "
        r"(?:\w+ )?(?:mitteilen|sagen), da(?:ß|ss) (?=\w)"
    ),
    re.compile(
        r"[^,;:]{0,160}?\b(?:haben|hatten) Sie (?:mich |uns )?(?:\w+ )?"
        r"(?:gebeten|beantragt|angefragt|angeregt|ersucht|gewünscht|vorgeschlagen), (?=\w)"
        r"|[^,;:]{0,160}?\b(?:hat|hatte|haben|hatten) (?:die|der|das) [^,;:]{3,80}? "
        r"(?:gebeten|beantragt|angeregt|ersucht|vorgeschlagen), (?=\w)"
    ),
)
"""So a letter leads to what it decides ("… teile ich mit, daß") and to what it was asked ("… haben Sie gebeten,")."""


def without_lead(words: str) -> str:
    """Return what a sentence says, without the words that lead to it."""
    for lead in _LEADS:
        found = lead.match(words)
        if found:
            return words[found.end() :]
    return words


def told_about(words: str, heading: str) -> str:
    """Return what a decision is about: in its own words, where they name anything; else what stands above them.

    "Dem kann ich nicht zustimmen" names nothing; the subject of the letter does.
    """
    told = without_lead(words)
    return heading if heading and not matter_of(told).words else told


def told_wish(words: str, heading: str) -> str:
    """Return what is asked for, with what stands above it where the words name nothing: "ihn stehen zu lassen"."""
    told = without_lead(words)
    return f"{told} ({heading})" if heading and names_nothing(told) else told
