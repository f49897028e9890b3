"""Totals that name what they add up: "Gesamtausgaben" below the rows of a plan of finance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.checks.table_cells import columns_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.text.lines import Line

_IN: Final = r"(?:,? ?\(?(?:in )?(?:T?EUR|T?Euro|T?€|DM|brutto|netto)\)?)?:?"
_OUTLAY: Final = re.compile(rf"Gesamt(?:ausgaben?|aufwand|aufwendungen|auszahlungen|investition(?:en|skosten)?){_IN}")
_INCOME: Final = re.compile(rf"Gesamt(?:einnahmen?|erträge?|einzahlungen|finanzierung|deckung){_IN}")
_NO_OUTLAY: Final = re.compile(
    r"zuwend|zuschu[sß]|förder|eigen|anteil|einnahme|ertr[aä]g|einzahlung|darlehen|kredit|spende|rücklage|beitr[aä]g|mittel",
    re.IGNORECASE,
)
"""In the label of a row that pays: it stands above the whole of what is paid without being a part of it."""
_NO_INCOME: Final = re.compile(
    r"ausgab|aufw[ae]nd|auszahl|kosten(?!beitr|erstatt|beteil|anteil)|fähig|satz\b", re.IGNORECASE
)
_NO_SUMMAND: Final = re.compile(
    r"bisher|vorjahr|rest|verbleib|ansatz|differenz|überschu|fehlb|saldo|ergebnis|bestand|je |pro |quote|summe",
    re.IGNORECASE,
)
_SOME: Final = re.compile(r"\b(?:Auszug|auszugsweise|[Ww]esentliche[nr]?|[Gg]rößte[nr]?|u\. ?a\.)|…|\.\.\.")
"""Said of a table that leaves rows out."""
_NEAR: Final = 0.2


def is_named_total(line: Line, rows: Sequence[Line]) -> bool:
    """Say whether a row is by its name the total of the rows above it, none of which is of another kind.

    Args:
        line: the row.
        rows: those above it that have figures, since the last sum.
    """
    label = columns_of(line)[0]
    kinds = ((_OUTLAY, _NO_OUTLAY), (_INCOME, _NO_INCOME))
    others = next((others for total, others in kinds if total.fullmatch(label)), None)
    if others is None:
        return False
    labels = [columns_of(row)[0] for row in rows]
    return not any(others.search(one) or _NO_SUMMAND.search(one) for one in labels)


def leaves_rows_out(text: str) -> bool:
    """Say whether a table tells that it has but some of the rows."""
    return _SOME.search(text) is not None


def is_near(added: float, stated: float) -> bool:
    """Say whether what the rows add up to is near a total: a misprint, and not rows of which only some are told."""
    return abs(added - stated) <= _NEAR * max(abs(added), abs(stated))
