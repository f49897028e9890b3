"""Letters of the writer's own that no pronoun tells: "haben wir Ihnen mit Schreiben vom 6. August mitgeteilt"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.intake.references.reference import Reference

_BY: Final = re.compile(r"\b(?:[Mm]it|[Dd]urch|[Pp]er|[Ii]n)(?: [a-zäöüß]+e[mnr])?\s*$")
"""By a letter something was done; "auf Schreiben vom" or "das Schreiben vom" tells nothing of who wrote it."""
_CLAUSE: Final = re.compile(r"[,;:](?=\s)")
"""Where a clause of a sentence ends."""
_I_DID: Final = re.compile(
    r"\b(?:(?:ha(?:be|tte)|wurde) (?:ich|Ihnen)|(?:ha(?:ben|tten)) wir|[Ii]ch (?:habe|hatte)|[Ww]ir (?:haben|hatten)"
    r"|(?:wird|werden|wurden|ist|sind) Ihnen|\w+te ich|\w+ten wir|(?:bat|schrieb) ich|(?:baten|schrieben) wir"
    r"|erhalten Sie)\b"
)
_GOT: Final = re.compile(
    r"\b(?:erhalten(?! Sie\b)|bekommen|empfangen|eingegangen|zur Kenntnis|vernommen|entnommen|erfahren|gelesen)\b"
)
"""What the writer took in: then the letter is another's."""
_YOU_DID: Final = re.compile(r"\b(?:haben|hatten) Sie\b|\bSie (?:haben|hatten)\b|\bIhre?[mnrs]?\b")


def told_as_sent(reference: Reference, text: str) -> Reference:
    """Return a letter as the writer's own where its clause says that he did something by it."""
    start, end = reference.span.start, reference.span.end
    if reference.kind != "letter" or reference.whose or reference.of or not _BY.search(text, 0, start):
        return reference
    begin = max((match.end() for match in _CLAUSE.finditer(text, 0, start)), default=0)
    stop = next((match.start() for match in _CLAUSE.finditer(text, end)), len(text))
    clause = text[begin:stop]
    if _I_DID.search(clause) and not _GOT.search(clause) and not _YOU_DID.search(clause):
        return replace(reference, whose="unser")
    return reference
