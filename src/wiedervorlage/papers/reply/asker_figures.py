"""Newer figures of the body that asked, on which no ground rests: known, so they are said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.reply.choosing import Chooser
from wiedervorlage.papers.reply.telling_figures import FigureTeller
from wiedervorlage.papers.words import runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.model import Case
    from wiedervorlage.evidence.facts import Fact
    from wiedervorlage.papers.reply.asker import Asker
    from wiedervorlage.papers.reply.footnotes import Footnotes
    from wiedervorlage.papers.reply.grounds import Standing
    from wiedervorlage.papers.words import Inline, Runs, Words

_MOST: Final = 3


def asker_figures(standing: Standing, asker: Asker, notes: Footnotes) -> Iterator[Runs]:
    """Yield two sentences with the newest figure of each measure of the asker since the earlier paper."""
    newest: dict[str, Fact] = {}
    keys = _keys(standing.case, asker.name)
    for fact in standing.case.facts:
        after = fact.period.last > standing.decision.day and fact.period.first <= standing.day
        if fact.subject in keys and after and fact.value is not None:
            held = newest.get(fact.measure)
            if held is None or held.period.last < fact.period.last:
                newest[fact.measure] = fact
    facts = sorted(newest.values(), key=lambda fact: fact.period.last)[-_MOST:]
    if not facts:
        return
    teller = FigureTeller(case=standing.case, notes=notes, chooser=Chooser())
    their = asker.body
    yield runs(
        Text(
            de=f"Aus {their.your('dat')} kennen wir außerdem neuere Zahlen, auf denen keiner unserer Gründe beruht.",
            en=f"From {their.your_english()} we also know newer figures on which none of our grounds rests.",
        )
    )
    parts: list[Words | Inline] = [Text(de="Genannt werden dort ", en="Named there are ")]
    for index, fact in enumerate(facts):
        if index:
            last = index == len(facts) - 1
            parts.append(Text(de=" und " if last else ", ", en=" and " if last else ", "))
        parts += [teller.in_list(fact), notes.of_fact(fact)]
    yield runs(*parts, ".")


def _keys(case: Case, name: str) -> frozenset[str]:
    """Return the region keys of a body: by the label of a declared subject, or by the region's own name."""
    declared = [key for subject in case.subjects.values() if subject.label.de == name for key in subject.keys]
    named = [region.key for region in case.regions.values() if region.name in {name, name.partition(" ")[2]}]
    return frozenset((*declared, *named))
