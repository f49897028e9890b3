"""An office's template from YAML text, with findings where it is wrong."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypedDict, cast

from wiedervorlage.papers.blocks import DetailColumn, Emblem, Letterhead
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.office import COUNCIL_ORDER, LETTER_ORDER, Office
from wiedervorlage.papers.paper import Look
from wiedervorlage.papers.stated_file import RawWords, StatedFile, validator_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.words import Words


class RawEmblem(TypedDict):
    """An emblem as the schema lets it through."""

    svg: str
    alternative: RawWords


class RawLetterhead(TypedDict, total=False):
    """A letterhead as the schema lets it through."""

    name: RawWords
    lines: list[RawWords]
    emblem: RawEmblem


class RawColumn(TypedDict, total=False):
    """A column of sender's details as the schema lets it through."""

    heading: RawWords
    lines: list[RawWords]


class RawLook(TypedDict, total=False):
    """A look as the schema lets it through: figures are text still."""

    accent: str
    body_size: str
    fold_marks: bool
    hole_mark: bool


class RawOffice(TypedDict, total=False):
    """A template as the schema lets it through."""

    name: RawWords
    return_line: RawWords
    letterhead: RawLetterhead
    details: list[RawColumn]
    form: str
    look: RawLook
    letter_order: list[str]
    council_order: list[str]
    headings: dict[str, RawWords]
    phrases: dict[str, RawWords]


def parse_office(text: str, *, file: str = "office.yaml") -> tuple[Office | None, tuple[Finding, ...]]:
    """Read the template of an office.

    Args:
        text: YAML after ``office.schema.json``.
        file: the name that findings give as their place.

    Returns:
        The office, or ``None`` with findings that say what to mend, and in which line.
    """
    plain, findings = _file().read(text, file)
    return (None, findings) if findings else (_office(cast("RawOffice", plain)), ())


def schema() -> Mapping[str, object]:
    """Return the JSON Schema of an office's template."""
    text = files(__package__).joinpath("office.schema.json").read_text(encoding="utf-8")
    return cast("Mapping[str, object]", json.loads(text))


@cache
def _file() -> StatedFile:
    return StatedFile(what="office", validator=validator_of(schema()), unreadable="PAP-020", doubled="PAP-022")


def _office(raw: RawOffice) -> Office:
    return Office(
        name=words_of(raw["name"]),
        letterhead=_letterhead(raw["letterhead"]),
        return_line=words_of(raw["return_line"]),
        details=tuple(
            DetailColumn(heading=words_of(column.get("heading", "")), lines=_lines(column["lines"]))
            for column in raw.get("details", ())
        ),
        form=Form(raw.get("form", "B")),
        look=_look(raw.get("look", {})),
        letter_order=tuple(raw.get("letter_order", LETTER_ORDER)),
        council_order=tuple(raw.get("council_order", COUNCIL_ORDER)),
        headings={key: words_of(value) for key, value in raw.get("headings", {}).items()},
        phrases={key: words_of(value) for key, value in raw.get("phrases", {}).items()},
    )


def _look(raw: RawLook) -> Look:
    usual = Look()
    return Look(
        accent=raw.get("accent", usual.accent),
        body_size=float(raw.get("body_size", usual.body_size)),
        fold_marks=raw.get("fold_marks", usual.fold_marks),
        hole_mark=raw.get("hole_mark", usual.hole_mark),
    )


def _letterhead(raw: RawLetterhead) -> Letterhead:
    emblem = raw.get("emblem")
    return Letterhead(
        name=words_of(raw["name"]),
        lines=_lines(raw.get("lines", [])),
        emblem=Emblem(svg=emblem["svg"], alternative=words_of(emblem["alternative"])) if emblem else None,
    )


def _lines(raw: list[RawWords]) -> tuple[Words, ...]:
    return tuple(map(words_of, raw))
