"""Whether a ground states a figure as a fact: days and norms are none, and what weighs a figure is a judgement."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.case.model import Reason

_MONTHS: Final = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_NO_FIGURES: Final = re.compile(
    r"\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?"  # 15.10.2025
    rf"|\d{{1,2}}\.\s?(?:{_MONTHS})(?:\s\d{{4}})?"
    r"|\b(?:19|20)\d{2}(?:/(?:\d{4}|\d{2}))?\b(?!\s*(?:€|Euro|EUR|Prozent|%|Personen|Menschen|Kinder|Einwohner|Plätze|Fälle))"
    r"|(?:§+|\bArt(?:ikel|\.)|\bAbs(?:atz|\.)|\bSatz|\bNr\.|\bNummer|\bZiffer|\bBuchst\.|\bTz\.|\bKapitel|\bAnlage|\bSeite"
    r"|\bEntgeltgruppe|\bBesoldungsgruppe|\bProdukt|\bTOP)\s*(?:[A-Z]\s)?\d+[\d./]*[a-z]?(?:\s*(?:,|und|bis)\s*\d+[a-z]?)*"
    r"|\b[A-Z]+\d+\b|\b\d+[a-z]+\b"
)
_JUDGES: Final = re.compile(
    r"\b(?:un)?(?:erforderlich|notwendig|nötig|sinnvoll|angemessen|geboten|vertretbar|zumutbar|geeignet|zweckmäßig|"
    r"gerecht(?:fertigt)?|verhältnismäßig|wünschenswert|genüg(?:t|en)|müss(?:t|)en|muss|soll(?:t|)en?|dürf(?:t|)en|darf)\b",
    re.IGNORECASE,
)


def states_figure(sentence: str) -> bool:
    """Say whether a German sentence states a figure, as a fact that somebody could look up again.

    Example:
        >>> states_figure("Die Schule besuchen nach dem Stand vom 15.10.2025 noch 213 Kinder.")
        True
        >>> states_figure("Nach § 7 Abs. 2 der Satzung vom 3. Mai 2019 ist der Rat zuständig.")
        False
        >>> states_figure("Eine Einrichtung mit 40 Plätzen ist nicht erforderlich.")
        False
    """
    return not _JUDGES.search(sentence) and any(letter.isdigit() for letter in _NO_FIGURES.sub(" ", sentence))


def is_unchecked(reason: Reason) -> bool:
    """Say whether a reason states a figure and nobody said what would make it untrue."""
    return reason.premise is None and not reason.rests_on and states_figure(reason.says.de)
