"""The wording that a result below it settles, though by itself it hardly sounds like deciding.

"Für das Jahr 2022 sieht die Stadt davon ab, einen Lagebericht anzufertigen." / "Abstimmungsergebnis: einstimmig
beschlossen": what was voted on is what stands there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.lexicon.results import only_counts, result_in
from wiedervorlage.intake.text.verbs import has_verb

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.statements.gathering import Weighed
    from wiedervorlage.intake.statements.results.told_results import Result
    from wiedervorlage.intake.statements.units.places import Places
    from wiedervorlage.intake.text.sentences import Stretch

_MAY_DECIDE: Final = 0.15
"""From this chance on a unit may be what was voted on (set by pages that were looked at)."""
_FAR: Final = 3
"""A result stands at most so many paragraphs below its wording."""


def worded_above(weighed: Sequence[Weighed], places: Places, result: Result, since: int) -> Stretch | None:
    """Return what most likely is the wording a result settles: of the nearest paragraph that may decide, or None.

    Args:
        weighed: the units of the body, with the chance of each role.
        places: its paragraphs.
        result: what came of the vote.
        since: the paragraph up to which everything is settled.
    """
    title = places.body[result.paragraph].title
    found: tuple[int, float, Stretch] | None = None
    for item, chances in weighed:
        stretch = item.unit.stretch
        number = places.at(stretch.begin)
        near = max(since, result.paragraph - 1 - _FAR) < number <= result.paragraph
        if not near or stretch.begin >= result.start or places.body[number].title != title:
            continue
        if chances["decisions"] < _MAY_DECIDE or not has_verb(stretch.text) or stretch.text.rstrip().endswith(":"):
            continue
        if result_in(item.sentence.text) or only_counts(stretch.text):
            continue
        if found is None or (number, chances["decisions"]) > found[:2]:
            found = (number, chances["decisions"], stretch)
    return found[2] if found else None
