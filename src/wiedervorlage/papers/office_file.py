"""An office's template from YAML text, with findings where it is wrong."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any, cast

import yaml
from jsonschema import Draft202012Validator

from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.blocks import DetailColumn, Emblem, Letterhead
from wiedervorlage.papers.din5008 import Form
from wiedervorlage.papers.messages import finding
from wiedervorlage.papers.office import COUNCIL_ORDER, LETTER_ORDER, Office
from wiedervorlage.papers.paper import Look

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.words import Words

Raw = dict[str, Any]


def parse_office(text: str, *, file: str = "office.yaml") -> tuple[Office | None, tuple[Finding, ...]]:
    """Read the template of an office.

    Args:
        text: YAML after ``office.schema.json``.
        file: the name that findings give as their place.

    Returns:
        The office, or ``None`` with findings that say what to mend.
    """
    try:
        raw = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = Place(file=file, line=mark.line + 1, column=mark.column + 1) if mark else Place(file=file)
        return None, (finding("PAP-020", str(getattr(error, "problem", error)), place),)
    faults = sorted(_validator().iter_errors(raw), key=lambda fault: list(map(str, fault.absolute_path)))
    if faults:
        return None, tuple(
            finding("PAP-020", f"{'.'.join(map(str, fault.absolute_path)) or 'office'}: {fault.message}"[:300],
                    Place(file=file))
            for fault in faults
        )  # fmt: skip
    return _office(cast("Raw", raw)), ()


def schema() -> Mapping[str, Any]:
    """Return the JSON Schema of an office's template."""
    text = files(__package__).joinpath("office.schema.json").read_text(encoding="utf-8")
    return cast("Mapping[str, Any]", json.loads(text))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def _office(raw: Raw) -> Office:
    return Office(
        name=_words(raw["name"]),
        letterhead=_letterhead(raw["letterhead"]),
        return_line=_words(raw["return_line"]),
        details=tuple(
            DetailColumn(heading=_words(column.get("heading", "")), lines=_lines(column["lines"]))
            for column in raw.get("details", ())
        ),
        form=Form(raw.get("form", "B")),
        look=Look(**raw.get("look", {})),
        letter_order=tuple(raw.get("letter_order", LETTER_ORDER)),
        council_order=tuple(raw.get("council_order", COUNCIL_ORDER)),
        headings={key: _words(value) for key, value in raw.get("headings", {}).items()},
        phrases={key: _words(value) for key, value in raw.get("phrases", {}).items()},
    )


def _letterhead(raw: Raw) -> Letterhead:
    emblem = raw.get("emblem")
    return Letterhead(
        name=_words(raw["name"]),
        lines=_lines(raw.get("lines", [])),
        emblem=Emblem(svg=emblem["svg"], alternative=_words(emblem["alternative"])) if emblem else None,
    )


def _lines(raw: list[str | Raw]) -> tuple[Words, ...]:
    return tuple(map(_words, raw))


def _words(raw: str | Raw) -> Words:
    return raw if isinstance(raw, str) else Text(de=raw["de"], en=raw.get("en", ""))
