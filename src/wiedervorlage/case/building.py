"""Build a case from the texts of its folder.

The folder's texts come in, a case and findings come out; nothing here touches a disk. A part that cannot be
used becomes a finding, the rest is built all the same. Whether the parts fit together is the business of
``checking``.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from wiedervorlage.case import model, vocabulary
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.proposals import read_proposals
from wiedervorlage.case.source_text import Path, Plain, SourceError, read_source
from wiedervorlage.case.structure import check_structure
from wiedervorlage.case.tables import read_facts, read_positions, read_regions
from wiedervorlage.case.values import (
    Section,
    ValueReader,
    all_sources,
    all_stated_in,
    as_section,
    maybe_text,
    stated_in,
    text,
    word,
    words,
)
from wiedervorlage.evidence.measures import Measure
from wiedervorlage.evidence.units import Kind, parse_unit
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, Place, has_errors
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.source_text import Source
    from wiedervorlage.evidence.facts import Fact


MAIN_FILE: Final = "case.yaml"
STUDIES: Final = "need/"
"""Where a case keeps studies of need of its own."""
NOBODY: Final = "nobody"
"""What an option serves that serves nobody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseReading:
    """What became of a case folder: the case, unless it has errors, and everything found on the way."""

    case: model.Case | None
    findings: tuple[Finding, ...]


def build_case(texts: Mapping[str, str]) -> CaseReading:
    """Build the case whose folder holds ``texts`` (path within the folder → content)."""
    if MAIN_FILE not in texts:
        return CaseReading(case=None, findings=(finding(MESSAGES, "CAS-001", Place(file=MAIN_FILE, line=1)),))
    try:
        source = read_source(texts[MAIN_FILE], MAIN_FILE)
    except SourceError as error:
        return CaseReading(case=None, findings=(finding(MESSAGES, "CAS-002", error.place, problem=error.problem),))
    findings = [finding(MESSAGES, "CAS-003", place) for place in source.duplicates]
    structure = check_structure(source)
    if has_errors(structure):
        return CaseReading(case=None, findings=(*findings, *structure))
    builder = _Builder(source, texts)
    case = builder.case()
    return CaseReading(case=case, findings=(*findings, *structure, *builder.findings))


class _Builder:
    """Turns the plain data of one folder into a case."""

    def __init__(self, source: Source, texts: Mapping[str, str]) -> None:
        self._values = ValueReader(source)
        self._texts = texts

    @property
    def findings(self) -> list[Finding]:
        return self._values.findings

    def case(self) -> model.Case:
        data = self._values.data
        regions, facts = self._tables()
        subjects = self._subjects(regions)
        group = subjects.get(word(data, "municipalities"))
        municipalities = group.keys if group else ()
        return model.Case(
            id=word(data, "case"),
            title=text(data["title"]),
            region=word(data, "region"),
            question=maybe_text(data.get("question")),
            programme=word(data, "programme"),
            authority=word(data, "authority"),
            weakened_share=self._values.fraction(data.get("weakened_share"), ("weakened_share",)),
            standard=vocabulary.Standard(word(data, "standard") or "preponderance"),
            subjects=subjects,
            municipalities=municipalities,
            population=word(data, "population"),
            need=words(data.get("need")),
            studies=dict(self._studies()),
            need_measure=word(data, "need_measure"),
            levy_base=word(data, "levy_base"),
            staffing_key=_staffing_key(as_section(data.get("staffing_ratio"))),
            measures=self._measures(),
            kinds=(*vocabulary.ReasonKind, *words(data.get("kinds"))),
            sources=self._sources(),
            office_holders=tuple(self._office_holders()),
            events=tuple(self._events()),
            documents={item.id: item for item in self._documents()},
            requests=tuple(self._requests()),
            offers=tuple(self._offers()),
            decisions=tuple(self._decisions()),
            reasons={item.id: item for item in self._reasons()},
            acts=tuple(self._acts()),
            reviews=tuple(self._reviews()),
            options={item.id: item for item in self._options(subjects)},
            positions=self._positions(municipalities),
            doubts=tuple(self._doubts()),
            proposals={item.id: item for item in read_proposals(self._values)},
            regions=regions,
            facts=facts,
        )

    def _tables(self) -> tuple[dict[str, model.Region], tuple[Fact, ...]]:
        regions: dict[str, model.Region] = {}
        facts: list[Fact] = []
        for name in sorted(self._texts):
            if name == "evidence/regions.csv":
                regions, findings = read_regions(self._texts[name], name)
                self._values.findings.extend(findings)
            elif name.startswith("evidence/") and name.endswith(".csv"):
                read, findings = read_facts(self._texts[name], name)
                facts.extend(read)
                self._values.findings.extend(findings)
        return regions, tuple(facts)

    def _positions(self, municipalities: tuple[str, ...]) -> tuple[model.Position, ...]:
        name = "positions.csv"
        if name not in self._texts:
            return ()
        positions, findings = read_positions(self._texts[name], name, municipalities)
        self._values.findings.extend(findings)
        return positions

    def _subjects(self, regions: Mapping[str, model.Region]) -> dict[str, model.Subject]:
        subjects = {}
        for name, plain in as_section(self._values.data.get("subjects")).items():
            section = as_section(plain)
            label = maybe_text(section.get("label"))
            keys, is_group = self._subject_keys(section, regions)
            if label is None:
                label = Text(de=regions[keys[0]].name if len(keys) == 1 and keys[0] in regions else name)
            subjects[name] = model.Subject(name=name, keys=keys, label=label, is_group=is_group)
        return subjects

    @staticmethod
    def _subject_keys(section: Section, regions: Mapping[str, model.Region]) -> tuple[tuple[str, ...], bool]:
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

    def _measures(self) -> dict[str, Measure]:
        measures = {}
        for name, plain in as_section(self._values.data.get("measures")).items():
            section = as_section(plain)
            path: Path = ("measures", name)
            combine = section.get("combine")
            weighted_by = word(combine, "weighted_by") if isinstance(combine, dict) else ""
            measures[name] = Measure(
                id=name,
                label=text(section.get("label") or name),
                unit=parse_unit(word(section, "unit")),
                kind=Kind(word(section, "is")),
                max_age=self._values.duration(section.get("max_age"), (*path, "max_age")),
                publication_lag=self._values.duration(section.get("publication_lag"), (*path, "publication_lag")),
                subject=word(section, "of"),
                combine="weighted" if weighted_by else (combine if isinstance(combine, str) else "sum"),
                weighted_by=weighted_by,
                publisher=word(section, "publisher"),
            )
        return measures

    def _sources(self) -> dict[str, model.Source]:
        sources = {}
        for name, plain in as_section(self._values.data.get("sources")).items():
            section = as_section(plain)
            sources[name] = model.Source(
                id=name,
                title=text(section["title"]),
                kind=word(section, "kind"),
                url=word(section, "url"),
                published=self._values.span(section.get("published"), ("sources", name, "published")),
                one_sided=section.get("one_sided") is True,
                note=maybe_text(section.get("note")),
            )
        return sources

    def _office_holders(self) -> Iterator[model.OfficeHolder]:
        for path, section in self._values.list("office_holders", named=False):
            yield model.OfficeHolder(
                office=text(section["office"]),
                body=word(section, "body"),
                name=word(section, "name"),
                address=maybe_text(section.get("address")),
                since=self._values.span(section.get("from"), (*path, "from")),
                until=self._values.span(section.get("to"), (*path, "to")),
                note=maybe_text(section.get("note")),
            )

    def _events(self) -> Iterator[model.Event]:
        for path, section in self._values.list("events"):
            dated = self._values.dated(section, path)
            if dated:
                yield model.Event(**dated, what=text(section["what"]), kind=word(section, "kind"))

    def _documents(self) -> Iterator[model.Document]:
        for path, section in self._values.list("documents"):
            yield model.Document(
                id=word(section, "id"),
                file=word(section, "file"),
                kind=word(section, "kind"),
                by=word(section, "by"),
                to=word(section, "to"),
                on=self._values.span(section.get("on"), (*path, "on")),
                received=self._values.span(section.get("received"), (*path, "received")),
                restated=section.get("restated") is True,
                sha256=word(section, "sha256"),
                text=word(section, "text"),
                references=words(section.get("references")),
                sources=all_sources(section),
                note=maybe_text(section.get("note")),
                place=self._values.source.place(path),
            )

    def _requests(self) -> Iterator[model.Request]:
        for path, section in self._values.list("requests"):
            dated = self._values.dated(section, path)
            if dated:
                yield model.Request(
                    **dated,
                    to=word(section, "to"),
                    asks=text(section["asks"]),
                    about=word(section, "about"),
                    brings=words(section.get("brings")),
                )

    def _offers(self) -> Iterator[model.Offer]:
        for path, section in self._values.list("offers"):
            dated = self._values.dated(section, path)
            if dated:
                yield model.Offer(
                    **dated,
                    of=text(section["of"]),
                    about=word(section, "about"),
                    brings=words(section.get("brings")),
                    until=self._values.span(section.get("until"), (*path, "until")),
                    answer=word(section, "answer"),
                )

    def _decisions(self) -> Iterator[model.Decision]:
        for path, section in self._values.list("decisions"):
            dated = self._values.dated(section, path)
            if not dated:
                continue
            mode, standard = word(section, "mode"), word(section, "standard")
            yield model.Decision(
                **dated,
                outcome=vocabulary.Outcome(word(section, "outcome")),
                about=text(section["about"]),
                option=word(section, "option"),
                in_writing=section.get("in_writing") is True,
                answers=words(section.get("answers")),
                revisits=words(section.get("revisits")),
                rests_on=words(section.get("rests_on")),
                weighs_against=words(section.get("weighs_against")),
                mode=None if mode in {"", "not stated"} else vocabulary.Mode(mode),
                standard=vocabulary.Standard(standard) if standard else None,
                names_decisive=words(section.get("names_decisive")),
                presupposes=words(section.get("presupposes")),
                vote=self._vote(section.get("vote"), (*path, "vote")),
                stated_in=stated_in(section.get("stated_in")),
            )

    def _vote(self, plain: Plain, path: Path) -> model.Vote | None:
        if plain is None:
            return None
        section = as_section(plain)
        counts: dict[str, int | None] = {}
        for key in ("for", "against", "abstained"):
            written = word(section, key)
            if written and not written.isdigit():
                self._values.say("CAS-042", (*path, key), value=written)
            counts[key] = int(written) if written.isdigit() else None
        return model.Vote(votes_for=counts["for"], votes_against=counts["against"], abstained=counts["abstained"])

    def _reasons(self) -> Iterator[model.Reason]:
        for path, section in self._values.list("reasons"):
            weight = as_section(section["weight"])
            yield model.Reason(
                id=word(section, "id"),
                kind=word(section, "kind"),
                second_kind=word(section, "second_kind"),
                side=vocabulary.Side(word(section, "side")),
                weight=vocabulary.WeightClass(word(weight, "class")),
                weight_note=maybe_text(weight.get("note")),
                says=text(section["says"]),
                quote=word(section, "quote"),
                stated_in=stated_in(section.get("stated_in")),
                also_stated_in=all_stated_in(section.get("also_stated_in")),
                rests_on=words(section.get("rests_on")),
                premise=self._premise(section["premise"], (*path, "premise")),
                note=maybe_text(section.get("note")),
                place=self._values.source.place(path),
            )

    def _premise(self, plain: Plain, path: Path) -> model.Premise | None:
        if not isinstance(plain, dict):
            return None
        texts = {name: word(plain, name) for name in vocabulary.ReadingName if word(plain, name)}
        if vocabulary.ReadingName.FAIR not in texts:
            self._values.say("CAS-024", path)
            return None
        note = maybe_text(plain.get("note"))
        if note is None:
            self._values.say("CAS-025", path)
        return model.Premise(
            texts=texts,
            note=note,
            places={name: self._values.source.place((*path, name)) for name in texts},
        )

    def _acts(self) -> Iterator[model.Act]:
        for path, section in self._values.list("acts"):
            dated = self._values.dated(section, path)
            if dated:
                yield model.Act(
                    **dated,
                    kind=word(section, "kind"),
                    reason=word(section, "reason"),
                    decision=word(section, "decision"),
                )

    def _reviews(self) -> Iterator[model.Review]:
        for path, section in self._values.list("reviews"):
            dated = self._values.dated(section, path, day="promised")
            due = self._values.span(section.get("due"), (*path, "due"))
            if dated and due:
                yield model.Review(**dated, decision=word(section, "decision"), due=due)

    def _studies(self) -> Iterator[tuple[str, str]]:
        """Yield the studies of need that lie in the folder: name and text."""
        for name in sorted(self._texts):
            if name.startswith(STUDIES) and name.endswith(".yaml"):
                yield name.removeprefix(STUDIES).removesuffix(".yaml"), self._texts[name]

    def _served(self, name: str, subjects: Mapping[str, model.Subject]) -> tuple[str, ...] | None:
        """Return the municipalities that ``serves`` names; None where nothing (or nothing known) stands there."""
        if name == NOBODY:
            return ()
        return subjects[name].keys if name in subjects else None

    def _options(self, subjects: Mapping[str, model.Subject]) -> Iterator[model.Option]:
        for _, section in self._values.list("options"):
            name = word(section, "id")
            yield model.Option(
                id=name,
                title=text(section.get("title") or name),
                level=word(section, "level"),
                package=word(section, "package"),
                serves=self._served(word(section, "serves"), subjects),
                applicant={key: str(value) for key, value in as_section(section.get("applicant")).items()},
                figures={key: str(value) for key, value in as_section(section.get("figures")).items()},
                note=maybe_text(section.get("note")),
            )

    def _doubts(self) -> Iterator[model.Doubt]:
        for _, section in self._values.list("doubts", named=False):
            yield model.Doubt(
                about=word(section, "about"),
                says=text(section["says"]),
                sources=words(section.get("sources")),
            )


def _staffing_key(section: Section) -> model.StaffingKey | None:
    if not section:
        return None
    low, high = (Fraction(word(section, name)) if word(section, name) else None for name in ("low", "high"))
    per_post = Fraction(word(section, "per_post"))
    return model.StaffingKey(per_post=per_post, low=low, high=high, source=word(section, "source"))


def _is_below(region: model.Region, above: str, regions: Mapping[str, model.Region]) -> bool:
    seen: set[str] = set()
    parent = region.parent
    while parent and parent not in seen:
        if parent == above:
            return True
        seen.add(parent)
        parent = regions[parent].parent if parent in regions else ""
    return False
