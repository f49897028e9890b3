"""Read the values of case.yaml: dates, durations, fractions, ids, each with a finding where it is none."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, TypedDict, cast

from wiedervorlage.case.dated import StatedIn
from wiedervorlage.case.messages import MESSAGES
from wiedervorlage.case.source_text import Path, Plain
from wiedervorlage.evidence.facts import Certainty
from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.days import Duration, Span, parse_duration, parse_span
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from wiedervorlage.case.source_text import Source
    from wiedervorlage.foundation.findings import Finding, Place

Section = dict[str, Plain]


class DatedFields(TypedDict):
    """The fields that everything dated shares."""

    id: str
    on: Span
    published: Span | None
    by: str
    sources: tuple[str, ...]
    certainty: Certainty
    note: Text | None
    place: Place


class ValueReader:
    """Reads values of one case.yaml and collects what is wrong with them."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.data = cast("Section", source.data)
        self.findings: list[Finding] = []
        self._taken: set[str] = set()

    def say(self, code: str, path: Path, **values: object) -> None:
        """Note a finding at the place of ``path``."""
        self.findings.append(finding(MESSAGES, code, self.source.place(path), **values))

    def list(self, key: str, *, named: bool = True) -> Iterator[tuple[Path, Section]]:
        """Yield the entries of a list; an id that is taken already is a finding, and skipped."""
        for i, plain in enumerate(cast("list[Plain]", self.data.get(key) or [])):
            section = as_section(plain)
            path: Path = (key, i)
            identifier = word(section, "id")
            if named:
                if identifier in self._taken:
                    self.say("CAS-016", (*path, "id"), id=identifier)
                    continue
                self._taken.add(identifier)
            yield path, section

    def dated(self, section: Section, path: Path, *, day: str = "on") -> DatedFields | None:
        """Return what everything dated shares, or None where the day cannot be read."""
        on = self.span(section.get(day), (*path, day))
        if on is None:
            return None
        return {
            "id": word(section, "id"),
            "on": on,
            "published": self.span(section.get("published"), (*path, "published")),
            "by": word(section, "by"),
            "sources": all_sources(section),
            "certainty": Certainty(word(section, "certainty") or "certain"),
            "note": maybe_text(section.get("note")),
            "place": self.source.place(path),
        }

    def span(self, plain: Plain, path: Path) -> Span | None:
        """Read a partial date."""
        if plain is None:
            return None
        try:
            return parse_span(str(plain))
        except ValueError:
            self.say("CAS-014", path, value=plain)
            return None

    def duration(self, plain: Plain, path: Path) -> Duration | None:
        """Read a duration."""
        if plain is None:
            return None
        try:
            return parse_duration(str(plain))
        except ValueError:
            self.say("CAS-015", path, value=plain)
            return None

    def fraction(self, plain: Plain, path: Path) -> Fraction:
        """Read a share between 0 and 1; one half where nothing usable stands there."""
        half = Fraction(1, 2)
        if plain is None:
            return half
        try:
            share = Fraction(str(plain).replace(" ", ""))
        except (ValueError, ZeroDivisionError):
            share = Fraction(-1)
        if not 0 <= share <= 1:
            self.say("CAS-017", path, value=plain)
            return half
        return share


def as_section(plain: Plain) -> Section:
    """Return a mapping, or an empty one where something else stands."""
    return plain if isinstance(plain, dict) else {}


def word(section: Section, key: str) -> str:
    """Return a text value, or an empty text."""
    value = section.get(key)
    return value if isinstance(value, str) else ""


def words(plain: Plain) -> tuple[str, ...]:
    """Return the texts of a list."""
    return tuple(word for word in plain if isinstance(word, str)) if isinstance(plain, list) else ()


def text(plain: Plain) -> Text:
    """Return text in two languages."""
    if isinstance(plain, dict):
        return Text(de=word(plain, "de"), en=word(plain, "en"))
    return Text(de=str(plain))


def maybe_text(plain: Plain) -> Text | None:
    """Return text in two languages, or None."""
    return None if plain is None else text(plain)


def stated_in(plain: Plain) -> StatedIn | None:
    """Return where something is said."""
    section = as_section(plain)
    return StatedIn(document=word(section, "document"), at=word(section, "at")) if section else None


def all_stated_in(plain: Plain) -> tuple[StatedIn, ...]:
    """Return further places where the same is said."""
    places = [stated_in(item) for item in plain] if isinstance(plain, list) else []
    return tuple(place for place in places if place is not None)


def all_sources(section: Section) -> tuple[str, ...]:
    """Return the sources named under ``source`` and ``sources``."""
    single = section.get("source")
    first = (single,) if isinstance(single, str) else words(single)
    return (*first, *words(section.get("sources")))
