"""The day of a set of rules that a verb tells: "die Ordnung wurde am 3. Mai neu gefasst", "ist seit Juni in Kraft"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.intake.references.reference import Reference
    from wiedervorlage.intake.text.dates import DateHit

_KINDS: Final = frozenset({"regulation", "funding rule"})
_UP_TO_DAY: Final = re.compile(
    r"(?:,? [\w.\-/„“]+){0,6}?,? (?:am|vom|seit(?: dem)?|zum|mit Wirkung vom|in der Fassung vom) "
)
_SET: Final = re.compile(
    r"(?: [^.;,]{0,60}?)? (?:beschlossen|erlassen|(?:neu ?)?gefasst|festgesetzt|verabschiedet|in Kraft(?:getreten)?"
    r"|rechtskräftig|rechtsverbindlich|rechtswirksam|wirksam|genehmigt|bekannt ?gemacht|bekanntgegeben|veröffentlicht"
    r"|ausgefertigt|aufgestellt|eingeführt|novelliert|überarbeitet)\b"
)
_IN_FORCE: Final = re.compile(
    r"(?: [^.;,]{0,60})? (?:trat|tritt|gilt|galt)(?: [^.;,]{0,40})? (?:am|seit(?: dem)?|zum|ab(?: dem)?) "
)


def with_told_days(text: str, found: Sequence[Reference], hits: Sequence[DateHit]) -> list[Reference]:
    """Return the references, rules without a day with the one a verb tells of them.

    Args:
        text: the sentence.
        found: the references in it.
        hits: its dates.
    """
    return [_dated(text, one, hits) if one.kind in _KINDS and not one.date else one for one in found]


def _dated(text: str, rules: Reference, hits: Sequence[DateHit]) -> Reference:
    hit = next((hit for hit in hits if hit.span.start >= rules.span.end), None)
    if hit is None or not hit.value:
        return rules
    start, end = rules.span.end, hit.span.start
    told = (_UP_TO_DAY.fullmatch(text, start, end) and _SET.match(text, hit.span.end)) or _IN_FORCE.fullmatch(
        text, start, end
    )
    return replace(rules, date=hit.value, span=Span(start=rules.span.start, end=hit.span.end)) if told else rules
