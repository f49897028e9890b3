"""What a case counts and of whom: the subjects, the measures and the ratio of need to posts of case.yaml."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from wiedervorlage.case.subjects import StaffingKey, Subject
from wiedervorlage.case.values import as_section, maybe_text, text, word, words
from wiedervorlage.evidence.measures import Measure
from wiedervorlage.evidence.units import Kind, parse_unit
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.source_text import Path
    from wiedervorlage.case.subjects import Region
    from wiedervorlage.case.values import Section, ValueReader


def read_subjects(values: ValueReader, regions: Mapping[str, Region]) -> dict[str, Subject]:
    """Return what names before the dot mean; what has no label bears the name of its one region, else its own."""
    subjects = {}
    for name, plain in as_section(values.data.get("subjects")).items():
        section = as_section(plain)
        label = maybe_text(section.get("label"))
        keys, is_group = _subject_keys(section, regions)
        if label is None:
            label = Text(de=regions[keys[0]].name if len(keys) == 1 and keys[0] in regions else name)
        subjects[name] = Subject(name=name, keys=keys, label=label, is_group=is_group)
    return subjects


def _subject_keys(section: Section, regions: Mapping[str, Region]) -> tuple[tuple[str, ...], bool]:
    """Return the keys of a subject, and whether it is a group: a body, one region, or several by list or by type."""
    if "body" in section:
        return (word(section, "body"),), False
    if "region" in section:
        return (word(section, "region"),), False
    chosen = section.get("regions")
    if isinstance(chosen, list):
        return words(chosen), True
    wanted = as_section(chosen)
    kind, above = word(wanted, "type"), word(wanted, "of")
    keys = tuple(
        region.key
        for region in regions.values()
        if (not kind or region.type == kind) and (not above or _is_below(region, above, regions))
    )
    return keys, True


def _is_below(region: Region, above: str, regions: Mapping[str, Region]) -> bool:
    seen: set[str] = set()
    parent = region.parent
    while parent and parent not in seen:
        if parent == above:
            return True
        seen.add(parent)
        parent = regions[parent].parent if parent in regions else ""
    return False


def read_measures(values: ValueReader) -> dict[str, Measure]:
    """Return the measures by name; what has no label bears its name."""
    measures = {}
    for name, plain in as_section(values.data.get("measures")).items():
        section = as_section(plain)
        path: Path = ("measures", name)
        combine = section.get("combine")
        weighted_by = word(combine, "weighted_by") if isinstance(combine, dict) else ""
        measures[name] = Measure(
            id=name,
            label=text(section.get("label") or name),
            unit=parse_unit(word(section, "unit")),
            kind=Kind(word(section, "is")),
            max_age=values.duration(section.get("max_age"), (*path, "max_age")),
            publication_lag=values.duration(section.get("publication_lag"), (*path, "publication_lag")),
            subject=word(section, "of"),
            combine="weighted" if weighted_by else (combine if isinstance(combine, str) else "sum"),
            weighted_by=weighted_by,
            publisher=word(section, "publisher"),
        )
    return measures


def read_staffing_key(section: Section) -> StaffingKey | None:
    """Return the ratio of need to posts that somebody answers for; None where nobody does."""
    if not section:
        return None
    low, high = (Fraction(word(section, name)) if word(section, name) else None for name in ("low", "high"))
    per_post = Fraction(word(section, "per_post"))
    return StaffingKey(per_post=per_post, low=low, high=high, source=word(section, "source"))
