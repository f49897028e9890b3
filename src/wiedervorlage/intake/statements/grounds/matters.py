"""The matter of a decision by its nouns: which of several decisions a ground speaks of."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_NOUN: Final = re.compile(r"\b[A-ZÄÖÜ][\wäöüß\-]{4,}")
_ENDING: Final = re.compile(r"(?:e[nrs]?|[ns])$")
_LEAST: Final = 4
"""So many letters a stem has at least by which two nouns are held against each other."""
_OF_ANY_PAPER: Final = frozenset(
    _ENDING.sub("", word.lower())
    for word in (
        "Gründen", "Grund", "Verwaltung", "Kreisverwaltung", "Stadtverwaltung", "Anlass", "Einrichtung",
        "Erstellung", "Zurzeit", "Derzeit", "Antrag", "Anträge", "Jahre", "Kreis", "Landes", "Stadt", "Gemeinde",
        "Stelle", "Förderung", "Wunsch", "Bitte", "Anregung", "Vorschlag", "Leider", "Daher", "Deshalb",
        "Möglichkeit", "Mittel", "Kosten", "Prüfung", "Entscheidung", "Beschluss", "Bereich", "Maßnahme",
        "Vorhaben", "Voraussetzung", "Schreiben", "Bewilligung", "Genehmigung", "Erlaubnis", "Zustimmung",
        "Ausnahme", "Zuwendung", "Bescheid", "Rahmen", "Haushalt", "Stimmen", "Mehrheit", "Abstimmung",
        "Ausschuss", "Vorstand", "Januar", "Februar", "April", "Juni", "Juli", "August", "September", "Oktober",
        "November", "Dezember", "Monat", "Woche", "Ihnen", "Ihrem", "Ihren", "Ihrer", "Diese", "Dieser", "Dieses",
        "Damit", "Hierzu", "Außerdem", "Zudem",
    )
)  # fmt: skip
"""Words with a capital that tell no matter."""


def most_named(text: str, matters: Sequence[str]) -> int | None:
    """Return the number of the matter that a text names most; None where it names none, or two alike.

    Nouns that stand in several of the matters tell none of them apart. A compound and its last part are one noun:
    "das Konzept" names the "Verkehrskonzept".

    >>> most_named("Für das Konzept fehlt Personal.", ["Das Zentrum wird nicht errichtet.", "Kein Verkehrskonzept."])
    1

    Args:
        text: of a ground.
        matters: the words of the decisions.
    """
    said = _nouns(text)
    counts = [sum(any(_same(one, other) for other in own) for one in said) for own in _own_nouns(tuple(matters))]
    most = max(counts, default=0)
    return counts.index(most) if most and counts.count(most) == 1 else None


@lru_cache(maxsize=32)
def _own_nouns(matters: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return the nouns of each matter that no other has; asked for every ground of an item."""
    nouns = [_nouns(matter) for matter in matters]
    return tuple(
        frozenset(one for one in some if not _stands_in_another(one, nouns, number))
        for number, some in enumerate(nouns)
    )


def _stands_in_another(noun: str, nouns: Sequence[set[str]], number: int) -> bool:
    return any(_same(noun, other) for place, some in enumerate(nouns) if place != number for other in some)


def _nouns(text: str) -> set[str]:
    stems = (_ENDING.sub("", noun.lower()) for noun in _NOUN.findall(text))
    return {stem for stem in stems if len(stem) >= _LEAST and stem not in _OF_ANY_PAPER}


def _same(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)
