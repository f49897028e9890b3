"""The words that premises of a case may use: its measures, subjects, dated items, options, and the rules."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from wiedervorlage.evidence.units import Unit, parse_unit
from wiedervorlage.premises.checking import Vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.rules.programme import Programme


def premise_words(case: Case, programmes: Mapping[str, Programme]) -> Vocabulary:
    """Return the words that premises of ``case`` may use."""
    return Vocabulary(
        measures={name: (measure.unit, measure.kind) for name, measure in case.measures.items()},
        subjects=frozenset(case.subjects),
        programmes=_RuleUnits(programmes),
        dated=frozenset(case.dated()),
        options=frozenset(case.options),
        decisions=frozenset(decision.id for decision in case.decisions),
        keywords={
            "offer": frozenset(word for item in case.offers for word in (item.id, item.about) if word),
            "event": frozenset(word for item in case.events for word in (item.id, item.kind) if word),
            "request": frozenset(word for item in case.requests for word in (item.id, item.about) if word),
        },
    )


class _RuleUnits(Mapping[str, Mapping[str, Unit | None]]):
    """The units of rule parameters by programme; a rule file is read only when a premise names it."""

    def __init__(self, programmes: Mapping[str, Programme]) -> None:
        self._programmes = programmes

    def __getitem__(self, name: str) -> Mapping[str, Unit | None]:
        programme = self._programmes[name]
        return {key: _unit_of(programme, key) for key in programme.parameters}

    def __iter__(self) -> Iterator[str]:
        return iter(self._programmes)

    def __len__(self) -> int:
        return len(self._programmes)


def _unit_of(programme: Programme, parameter: str) -> Unit | None:
    """Return the unit of a rule parameter; None where its values are words, yes or no."""
    values = programme.parameters[parameter]
    unit = values[0].unit if values else ""
    return None if unit in {"text", "bool", "date"} else parse_unit(unit)
