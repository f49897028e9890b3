"""The premises of a case in one batch, with an index from the entries of the record to the premises they touch.

One register holds every reading of every reason as one view knows them on one day. When an entry of the record
changes (a figure, a rule, a position), only the premises that read it are computed again.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, NamedTuple

import numpy as np

from wiedervorlage.case.vocabulary import ReadingName
from wiedervorlage.premises.batch import PremiseBatch
from wiedervorlage.premises.leaves import Leaf, LeafKind
from wiedervorlage.premises.parser import parse
from wiedervorlage.recheck.world import CaseWorld, Record

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from wiedervorlage.case.model import Case
    from wiedervorlage.rules.programme import Programme


class Entry(NamedTuple):
    """An entry of the record, as far as premises can tell entries apart.

    ``fact``: measure and key of the region or body; ``rule``: programme and parameter; ``position``: option;
    ``item``: sort and keyword of an offer, request or event; ``decision``: its id.
    """

    kind: Literal["fact", "rule", "position", "item", "decision"]
    name: str
    subject: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """A premise whose truth changed: 0 false, 1 unknown, 2 true."""

    reason: str
    reading: ReadingName
    before: int
    after: int


class PremiseRegister:
    """Every reading of every premise of a case, as a view knows them on a day."""

    def __init__(self, case: Case, programmes: Mapping[str, Programme], view: str, day: date) -> None:
        """Compile and evaluate the premises of ``case``."""
        self.view, self.day = view, day
        premises = [(reason.id, reason.premise) for reason in case.reasons.values() if reason.premise]
        self.places = tuple((name, reading) for name, _ in premises for reading in ReadingName)
        texts = [premise.text(reading) for _, premise in premises for reading in ReadingName]
        parsed = {text: parse(text) for text in dict.fromkeys(texts)}
        self._world = self._record_of(case, programmes)
        self._batch = PremiseBatch([parsed[text] for text in texts], self._world)
        self._askers: dict[Entry, list[Leaf]] = {}
        for leaf in self._batch.program.leaves:
            for entry in entries_read(leaf, self._world):
                self._askers.setdefault(entry, []).append(leaf)

    @property
    def truth(self) -> Mapping[tuple[str, ReadingName], int]:
        """Return the truth of every premise: 0 false, 1 unknown, 2 true."""
        return dict(zip(self.places, self._batch.truth[:, 0].tolist(), strict=True))

    @property
    def margin(self) -> Mapping[tuple[str, ReadingName], float]:
        """Return how far every premise is from turning (``premises.quantity.margin``); NaN where it has no margin."""
        return dict(zip(self.places, self._batch.margin[:, 0].tolist(), strict=True))

    def readers(self, entries: Iterable[Entry]) -> frozenset[str]:
        """Return the reasons whose premise, in any reading, reads one of ``entries``."""
        rows = (self._batch.readers(leaf) for leaf in self._leaves(entries))
        return frozenset(self.places[row][0] for found in rows for row in found.tolist())

    def renew(self, case: Case, programmes: Mapping[str, Programme], entries: Iterable[Entry]) -> tuple[Turn, ...]:
        """Look again at what ``entries`` answer, in a case with the same premises; return what turned."""
        leaves = self._leaves(entries)
        if not leaves:
            return ()
        self._world = self._record_of(case, programmes)
        return self._moved_to(self._world, leaves)

    def compare(self, case: Case, programmes: Mapping[str, Programme], entries: Iterable[Entry]) -> tuple[Turn, ...]:
        """Return what would turn if ``entries`` answered as in ``case``; the register stays as it is."""
        leaves = self._leaves(entries)
        if not leaves:
            return ()
        turned = self._moved_to(self._record_of(case, programmes), leaves)
        self._batch.renew(self._world, leaves)
        return turned

    def _moved_to(self, world: CaseWorld, leaves: Iterable[Leaf]) -> tuple[Turn, ...]:
        before = self._batch.truth[:, 0]
        renewal = self._batch.renew(world, leaves)
        after = self._batch.truth[:, 0]
        return tuple(
            Turn(
                reason=self.places[row][0], reading=self.places[row][1], before=int(before[row]), after=int(after[row])
            )
            for row in renewal.turned.tolist()
        )

    def _leaves(self, entries: Iterable[Entry]) -> tuple[Leaf, ...]:
        return tuple(dict.fromkeys(leaf for entry in entries for leaf in self._askers.get(entry, ())))

    def _record_of(self, case: Case, programmes: Mapping[str, Programme]) -> CaseWorld:
        day = np.array([self.day.toordinal()], dtype=np.int64)
        return CaseWorld(record=Record(case, programmes, self.view), on=day, known_on=day)


def entries_read(leaf: Leaf, world: CaseWorld) -> frozenset[Entry]:
    """Return the entries of the record that may answer a question, whether they do on this day or not."""
    case = world.record.case
    match leaf.kind:
        case LeafKind.MEASURE:
            measure = case.measures[leaf.words[0]]
            keys = world.keys_of(measure, leaf.words[1])
            names = [measure.id]
            if len(keys) > 1 and measure.combine == "weighted":
                names.append(measure.weighted_by)
            return frozenset(Entry("fact", name, key) for name in names for key in keys)
        case LeafKind.RULE:
            return frozenset({Entry("rule", *leaf.words)})
        case LeafKind.SUPPORT:
            return frozenset({Entry("position", leaf.words[0])})
        case LeafKind.SUPPORT_BY_POPULATION:
            heads = (Entry("fact", case.population, key) for key in case.municipalities)
            return frozenset({Entry("position", leaf.words[0]), *heads})
        case LeafKind.EXISTS:
            return frozenset({Entry("item", *leaf.words)})
        case LeafKind.IN_FORCE:
            return frozenset({Entry("decision", leaf.words[0])})
