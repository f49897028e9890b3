"""All checks of one imported table in one call."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wiedervorlage.evidence.disclosure import note_small_counts
from wiedervorlage.evidence.quality.bounds import check_bounds
from wiedervorlage.evidence.quality.history import check_against_history
from wiedervorlage.evidence.quality.saying import Speaker
from wiedervorlage.evidence.quality.series import check_series
from wiedervorlage.evidence.quality.sums import check_sums
from wiedervorlage.evidence.quality.territory import check_territory

if TYPE_CHECKING:
    import polars as pl

    from wiedervorlage.evidence.importing.assemble import Imported
    from wiedervorlage.foundation.findings import Finding


def check_table(imported: Imported, history: pl.DataFrame | None = None) -> tuple[Finding, ...]:
    """Return what the figures of a table say about each other, and about what was known before.

    Args:
        imported: the table.
        history: known figures (columns measure, region, last_day, value) to compare with; none by default.
    """
    speaker = Speaker(imported.layout.file, imported.layout.sheet)
    if not imported.facts.is_empty():
        check_bounds(imported.facts, speaker)
        check_territory(imported.facts, speaker)
        check_sums(imported.facts, speaker)
        check_series(imported.facts, speaker)
        if history is not None:
            check_against_history(imported.facts, history, speaker)
    small = note_small_counts(imported.facts, imported.layout.file, imported.layout.sheet)
    return (*speaker.found.findings(), *small)
