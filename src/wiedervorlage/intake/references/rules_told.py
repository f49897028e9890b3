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


def with_decree_behind(text: str, found: Sequence[Reference]) -> list[Reference]:
    """Return the references, rules with the day of the decree that brought them: "Richtlinie … (RdErl. v. 2.6.2010)".

    Args:
        text: the sentence.
        found: the references in it.
    """
    done = [*found]
    for rules in [one for one in found if one.kind in _KINDS and not one.date]:
        decrees = [one for one in done if one.kind == "decree" and one.date and one.span.start > rules.span.start]
        decree = next((one for one in decrees if _BRACKET.fullmatch(text, rules.span.end, one.span.start)), None)
        if decree:
            done = [one for one in done if one is not decree and not (one is not rules and _within(one, decree))]
            done = [replace(one, date=decree.date) if one is rules else one for one in done]
    return done


def _within(one: Reference, decree: Reference) -> bool:
    return one.date == decree.date and one.span.start < decree.span.end and decree.span.start < one.span.end


_BRACKET: Final = re.compile(r"[^();.]{0,140} \((?:Gem(?:\.|einsamer) ?)?")


def _dated(text: str, rules: Reference, hits: Sequence[DateHit]) -> Reference:
    hit = next((hit for hit in hits if hit.span.start >= rules.span.end), None)
    if hit is None or not hit.value:
        return rules
    start, end = rules.span.end, hit.span.start
    told = (_UP_TO_DAY.fullmatch(text, start, end) and _SET.match(text, hit.span.end)) or _IN_FORCE.fullmatch(
        text, start, end
    )
    return replace(rules, date=hit.value, span=Span(start=rules.span.start, end=hit.span.end)) if told else rules
