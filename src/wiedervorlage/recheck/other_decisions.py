"""The other decisions on file in the terminal, and what became of what was only laid before a body."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from wiedervorlage.case.laid_before import what_became
from wiedervorlage.foundation.wording import short_day, worded
from wiedervorlage.recheck.line_breaks import one_line
from wiedervorlage.recheck.naming import DECISIONS, FATES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from wiedervorlage.case.laid_before import Became
    from wiedervorlage.case.model import Decision
    from wiedervorlage.foundation.text import Language
    from wiedervorlage.recheck.result import Recheck

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


def other_decisions(result: Recheck, language: Language) -> Iterator[str]:
    """Name the other decisions on file, among which ``--decision`` chooses, and what nobody has resolved yet."""
    others = [decision for decision in result.case.decisions if decision.id != result.decision.id]
    heading = worded(language, "Weitere Entscheidungen (--decision ID):", "Other decisions (--decision ID):")
    yield from _listed(heading, others, language)
    for fate, name in FATES.items():
        became = [one for one in what_became(result.case) if one.fate is fate]
        listed = [one.proposal for one in became]
        yield from _listed(f"{name.in_language(language)}:", listed, language, _settled(became, language))


def _settled(became: Iterable[Became], language: Language) -> dict[str, str]:
    """Return of each proposal that was decided on the day and the decision."""
    return {
        one.proposal.id: f"{worded(language, 'am', 'on')} {short_day(one.decision.day, language)} [{one.decision.id}]"
        for one in became
        if one.decision is not None
    }


def _listed(
    heading: str, decisions: Iterable[Decision], language: Language, settled: Mapping[str, str] = _NOTHING
) -> Iterator[str]:
    """List decisions in a line each; ``settled`` tells by id when and by which other one it was decided on."""
    others = sorted(decisions, key=lambda d: d.day)
    if others:
        yield f"  {heading}"
    width = max((len(other.id) for other in others), default=0)
    for other in others:
        told = f"{short_day(other.day, language)} {other.by}: {DECISIONS[other.outcome].in_language(language)}"
        lead = f"    {other.id:<{width}}  "
        if other.id in settled:
            yield f"{lead}{settled[other.id]}"
            lead = " " * len(lead)
        yield one_line(lead, f"{told}, {other.about.in_language(language)}")
