"""Build a case from the texts of its folder.

The folder's texts come in, a case and findings come out; nothing here touches a disk. A part that cannot be
used becomes a finding, the rest is built all the same. Whether the parts fit together is the business of
``checking``.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Final, TypedDict, cast

from wiedervorlage.case import model
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.source_text import Path, Plain, SourceError, read_source
from wiedervorlage.case.structure import check_structure
from wiedervorlage.case.tables import read_facts, read_positions, read_regions
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.evidence.measures import Measure
from wiedervorlage.evidence.units import Kind, parse_unit
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.days import Duration, Span, parse_duration, parse_span
from wiedervorlage.foundation.findings import Finding, Place, has_errors
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.case.source_text import Source
    from wiedervorlage.evidence.facts import Fact

Section = dict[str, Plain]


class _DatedFields(TypedDict):
    """The fields that everything dated shares."""

    id: str
    on: Span
    published: Span | None
    by: str
    sources: tuple[str, ...]
    certainty: Certainty
    note: Text | None
    place: Place


MAIN_FILE: Final = "case.yaml"


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
        self._source = source
        self._texts = texts
        self._data = cast("Section", source.data)
        self._taken: set[str] = set()
        self.findings: list[Finding] = []

    # -- the parts -----------------------------------------------------------------------------------

    def case(self) -> model.Case:
        data = self._data
        regions, facts = self._tables()
        subjects = self._subjects(regions)
        group = subjects.get(_word(data, "municipalities"))
        municipalities = group.keys if group else ()
        return model.Case(
            id=_word(data, "case"),
            title=_text(data["title"]),
            region=_word(data, "region"),
            question=_maybe_text(data.get("question")),
            programme=_word(data, "programme"),
            authority=_word(data, "authority"),
            weakened_share=self._fraction(data.get("weakened_share"), ("weakened_share",)),
            standard=model.Standard(_word(data, "standard") or "preponderance"),
            subjects=subjects,
            municipalities=municipalities,
            population=_word(data, "population"),
            measures=self._measures(),
            kinds=(*model.KINDS_OF_REASON, *_words(data.get("kinds"))),
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
            options={item.id: item for item in self._options()},
            positions=self._positions(municipalities),
            doubts=tuple(self._doubts()),
            regions=regions,
            facts=facts,
        )

    def _tables(self) -> tuple[dict[str, model.Region], tuple[Fact, ...]]:
        regions: dict[str, model.Region] = {}
        facts: list[Fact] = []
        for name in sorted(self._texts):
            if name == "evidence/regions.csv":
                regions, findings = read_regions(self._texts[name], name)
                self.findings.extend(findings)
            elif name.startswith("evidence/") and name.endswith(".csv"):
                read, findings = read_facts(self._texts[name], name)
                facts.extend(read)
                self.findings.extend(findings)
        return regions, tuple(facts)

    def _positions(self, municipalities: tuple[str, ...]) -> tuple[model.Position, ...]:
        name = "positions.csv"
        if name not in self._texts:
            return ()
        positions, findings = read_positions(self._texts[name], name, municipalities)
        self.findings.extend(findings)
        return positions

    def _subjects(self, regions: Mapping[str, model.Region]) -> dict[str, model.Subject]:
        subjects = {}
        for name, plain in _section(self._data.get("subjects")).items():
            section = _section(plain)
            label = _maybe_text(section.get("label"))
            keys, is_group = self._subject_keys(section, regions)
            if label is None:
                label = Text(de=regions[keys[0]].name if len(keys) == 1 and keys[0] in regions else name)
            subjects[name] = model.Subject(name=name, keys=keys, label=label, is_group=is_group)
        return subjects

    @staticmethod
    def _subject_keys(section: Section, regions: Mapping[str, model.Region]) -> tuple[tuple[str, ...], bool]:
        if "body" in section:
            return (_word(section, "body"),), False
        if "region" in section:
            return (_word(section, "region"),), False
        chosen = section.get("regions")
        if isinstance(chosen, list):
            return _words(chosen), True
        wanted = _section(chosen)
        kind, above = _word(wanted, "type"), _word(wanted, "of")
        keys = tuple(
            region.key
            for region in regions.values()
            if (not kind or region.type == kind) and (not above or _is_below(region, above, regions))
        )
        return keys, True

    def _measures(self) -> dict[str, Measure]:
        measures = {}
        for name, plain in _section(self._data.get("measures")).items():
            section = _section(plain)
            path: Path = ("measures", name)
            combine = section.get("combine")
            weighted_by = _word(combine, "weighted_by") if isinstance(combine, dict) else ""
            measures[name] = Measure(
                id=name,
                label=_text(section.get("label") or name),
                unit=parse_unit(_word(section, "unit")),
                kind=Kind(_word(section, "is")),
                max_age=self._duration(section.get("max_age"), (*path, "max_age")),
                publication_lag=self._duration(section.get("publication_lag"), (*path, "publication_lag")),
                subject=_word(section, "of"),
                combine="weighted" if weighted_by else (combine if isinstance(combine, str) else "sum"),
                weighted_by=weighted_by,
                publisher=_word(section, "publisher"),
            )
        return measures

    def _sources(self) -> dict[str, model.Source]:
        sources = {}
        for name, plain in _section(self._data.get("sources")).items():
            section = _section(plain)
            sources[name] = model.Source(
                id=name,
                title=_text(section["title"]),
                kind=_word(section, "kind"),
                url=_word(section, "url"),
                published=self._span(section.get("published"), ("sources", name, "published")),
                one_sided=section.get("one_sided") is True,
                note=_maybe_text(section.get("note")),
            )
        return sources

    def _office_holders(self) -> Iterator[model.OfficeHolder]:
        for path, section in self._list("office_holders", named=False):
            yield model.OfficeHolder(
                office=_text(section["office"]),
                body=_word(section, "body"),
                name=_word(section, "name"),
                address=_maybe_text(section.get("address")),
                since=self._span(section.get("from"), (*path, "from")),
                until=self._span(section.get("to"), (*path, "to")),
                note=_maybe_text(section.get("note")),
            )

    def _events(self) -> Iterator[model.Event]:
        for path, section in self._list("events"):
            dated = self._dated(section, path)
            if dated:
                yield model.Event(**dated, what=_text(section["what"]), kind=_word(section, "kind"))

    def _documents(self) -> Iterator[model.Document]:
        for path, section in self._list("documents"):
            yield model.Document(
                id=_word(section, "id"),
                file=_word(section, "file"),
                kind=_word(section, "kind"),
                by=_word(section, "by"),
                to=_word(section, "to"),
                on=self._span(section.get("on"), (*path, "on")),
                received=self._span(section.get("received"), (*path, "received")),
                restated=section.get("restated") is True,
                sources=_all_sources(section),
                note=_maybe_text(section.get("note")),
                place=self._source.place(path),
            )

    def _requests(self) -> Iterator[model.Request]:
        for path, section in self._list("requests"):
            dated = self._dated(section, path)
            if dated:
                yield model.Request(
                    **dated,
                    to=_word(section, "to"),
                    asks=_text(section["asks"]),
                    about=_word(section, "about"),
                    brings=_words(section.get("brings")),
                )

    def _offers(self) -> Iterator[model.Offer]:
        for path, section in self._list("offers"):
            dated = self._dated(section, path)
            if dated:
                yield model.Offer(
                    **dated,
                    of=_text(section["of"]),
                    about=_word(section, "about"),
                    brings=_words(section.get("brings")),
                    until=self._span(section.get("until"), (*path, "until")),
                    answer=_word(section, "answer"),
                )

    def _decisions(self) -> Iterator[model.Decision]:
        for path, section in self._list("decisions"):
            dated = self._dated(section, path)
            if not dated:
                continue
            mode, standard = _word(section, "mode"), _word(section, "standard")
            yield model.Decision(
                **dated,
                outcome=model.Outcome(_word(section, "outcome")),
                about=_text(section["about"]),
                option=_word(section, "option"),
                in_writing=section.get("in_writing") is True,
                answers=_words(section.get("answers")),
                revisits=_words(section.get("revisits")),
                rests_on=_words(section.get("rests_on")),
                weighs_against=_words(section.get("weighs_against")),
                mode=None if mode in {"", "not stated"} else model.Mode(mode),
                standard=model.Standard(standard) if standard else None,
                names_decisive=_words(section.get("names_decisive")),
                presupposes=_words(section.get("presupposes")),
                vote=self._vote(section.get("vote"), (*path, "vote")),
                stated_in=_stated_in(section.get("stated_in")),
            )

    def _vote(self, plain: Plain, path: Path) -> model.Vote | None:
        if plain is None:
            return None
        section = _section(plain)
        counts: dict[str, int | None] = {}
        for key in ("for", "against", "abstained"):
            written = _word(section, key)
            if written and not written.isdigit():
                self._say("CAS-042", (*path, key), value=written)
            counts[key] = int(written) if written.isdigit() else None
        return model.Vote(votes_for=counts["for"], votes_against=counts["against"], abstained=counts["abstained"])

    def _reasons(self) -> Iterator[model.Reason]:
        for path, section in self._list("reasons"):
            weight = _section(section["weight"])
            yield model.Reason(
                id=_word(section, "id"),
                kind=_word(section, "kind"),
                second_kind=_word(section, "second_kind"),
                side=model.Side(_word(section, "side")),
                weight=model.WeightClass(_word(weight, "class")),
                weight_note=_maybe_text(weight.get("note")),
                says=_text(section["says"]),
                quote=_word(section, "quote"),
                stated_in=_stated_in(section.get("stated_in")),
                rests_on=_words(section.get("rests_on")),
                premise=self._premise(section["premise"], (*path, "premise")),
                note=_maybe_text(section.get("note")),
                place=self._source.place(path),
            )

    def _premise(self, plain: Plain, path: Path) -> model.Premise | None:
        if not isinstance(plain, dict):
            return None
        texts = {name: _word(plain, name) for name in model.ReadingName if _word(plain, name)}
        if model.ReadingName.FAIR not in texts:
            self._say("CAS-024", path)
            return None
        note = _maybe_text(plain.get("note"))
        if note is None:
            self._say("CAS-025", path)
        return model.Premise(
            texts=texts,
            note=note,
            places={name: self._source.place((*path, name)) for name in texts},
        )

    def _acts(self) -> Iterator[model.Act]:
        for path, section in self._list("acts"):
            dated = self._dated(section, path)
            if dated:
                yield model.Act(
                    **dated,
                    kind=_word(section, "kind"),
                    reason=_word(section, "reason"),
                    decision=_word(section, "decision"),
                )

    def _reviews(self) -> Iterator[model.Review]:
        for path, section in self._list("reviews"):
            dated = self._dated(section, path, day="promised")
            due = self._span(section.get("due"), (*path, "due"))
            if dated and due:
                yield model.Review(**dated, decision=_word(section, "decision"), due=due)

    def _options(self) -> Iterator[model.Option]:
        for _, section in self._list("options"):
            name = _word(section, "id")
            yield model.Option(
                id=name,
                title=_text(section.get("title") or name),
                level=_word(section, "level"),
                package=_word(section, "package"),
                note=_maybe_text(section.get("note")),
            )

    def _doubts(self) -> Iterator[model.Doubt]:
        for _, section in self._list("doubts", named=False):
            yield model.Doubt(
                about=_word(section, "about"),
                says=_text(section["says"]),
                sources=_words(section.get("sources")),
            )

    # -- reading values with findings ----------------------------------------------------------------

    def _say(self, code: str, path: Path, **values: object) -> None:
        self.findings.append(finding(MESSAGES, code, self._source.place(path), **values))

    def _list(self, key: str, *, named: bool = True) -> Iterator[tuple[Path, Section]]:
        """Yield the entries of a list; an id that is taken already is a finding, and skipped."""
        for i, plain in enumerate(cast("list[Plain]", self._data.get(key) or [])):
            section = _section(plain)
            path: Path = (key, i)
            identifier = _word(section, "id")
            if named:
                if identifier in self._taken:
                    self._say("CAS-016", (*path, "id"), id=identifier)
                    continue
                self._taken.add(identifier)
            yield path, section

    def _dated(self, section: Section, path: Path, *, day: str = "on") -> _DatedFields | None:
        on = self._span(section.get(day), (*path, day))
        if on is None:
            return None
        return {
            "id": _word(section, "id"),
            "on": on,
            "published": self._span(section.get("published"), (*path, "published")),
            "by": _word(section, "by"),
            "sources": _all_sources(section),
            "certainty": Certainty(_word(section, "certainty") or "certain"),
            "note": _maybe_text(section.get("note")),
            "place": self._source.place(path),
        }

    def _span(self, plain: Plain, path: Path) -> Span | None:
        if plain is None:
            return None
        try:
            return parse_span(str(plain))
        except ValueError:
            self._say("CAS-014", path, value=plain)
            return None

    def _duration(self, plain: Plain, path: Path) -> Duration | None:
        if plain is None:
            return None
        try:
            return parse_duration(str(plain))
        except ValueError:
            self._say("CAS-015", path, value=plain)
            return None

    def _fraction(self, plain: Plain, path: Path) -> Fraction:
        half = Fraction(1, 2)
        if plain is None:
            return half
        try:
            share = Fraction(str(plain).replace(" ", ""))
        except (ValueError, ZeroDivisionError):
            share = Fraction(-1)
        if not 0 <= share <= 1:
            self._say("CAS-017", path, value=plain)
            return half
        return share


def _section(plain: Plain) -> Section:
    return plain if isinstance(plain, dict) else {}


def _word(section: Section, key: str) -> str:
    value = section.get(key)
    return value if isinstance(value, str) else ""


def _words(plain: Plain) -> tuple[str, ...]:
    return tuple(word for word in plain if isinstance(word, str)) if isinstance(plain, list) else ()


def _text(plain: Plain) -> Text:
    if isinstance(plain, dict):
        return Text(de=_word(plain, "de"), en=_word(plain, "en"))
    return Text(de=str(plain))


def _maybe_text(plain: Plain) -> Text | None:
    return None if plain is None else _text(plain)


def _stated_in(plain: Plain) -> model.StatedIn | None:
    section = _section(plain)
    return model.StatedIn(document=_word(section, "document"), at=_word(section, "at")) if section else None


def _all_sources(section: Section) -> tuple[str, ...]:
    single = section.get("source")
    first = (single,) if isinstance(single, str) else _words(single)
    return (*first, *_words(section.get("sources")))


def _is_below(region: model.Region, above: str, regions: Mapping[str, model.Region]) -> bool:
    seen: set[str] = set()
    parent = region.parent
    while parent and parent not in seen:
        if parent == above:
            return True
        seen.add(parent)
        parent = regions[parent].parent if parent in regions else ""
    return False
