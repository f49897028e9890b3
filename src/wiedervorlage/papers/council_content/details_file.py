"""The details of a council paper from YAML text, with findings where it is wrong."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypedDict, cast

from jsonschema import Draft202012Validator

from wiedervorlage.case.source_text import SourceError, read_source
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.blocks import Closing
from wiedervorlage.papers.council import Consultation
from wiedervorlage.papers.council_content.details import KIND, CouncilDetails
from wiedervorlage.papers.messages import finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.words import Words

RawWords = str | dict[str, str]


class RawStep(TypedDict, total=False):
    """One step of the consultation sequence as the schema lets it through."""

    body: RawWords
    day: str
    role: RawWords
    item: str


class RawClosing(TypedDict, total=False):
    """Who answers for the paper as the schema lets it through."""

    authority: RawWords
    name: RawWords
    role: RawWords


class RawDetails(TypedDict, total=False):
    """Details as the schema lets them through."""

    number: str
    kind: RawWords
    public: bool
    unit: RawWords
    body: RawWords
    item: str
    subject: list[RawWords]
    consultation: list[RawStep]
    budget: RawWords
    closing: RawClosing


def parse_details(text: str, *, file: str = "details.yaml") -> tuple[CouncilDetails | None, tuple[Finding, ...]]:
    """Read the details of a council paper.

    Args:
        text: YAML after ``details.schema.json``.
        file: the name that findings give as their place.

    Returns:
        The details, or ``None`` with findings that say what to mend, and in which line.
    """
    try:
        source = read_source(text, file)
    except SourceError as error:
        return None, (finding("PAP-050", error.problem, error.place),)
    faults = sorted(_validator().iter_errors(source.data), key=lambda fault: list(map(str, fault.absolute_path)))
    found = [
        finding(
            "PAP-050",
            f"{'.'.join(map(str, fault.absolute_path)) or 'details'}: {fault.message}"[:300],
            source.place(tuple(fault.absolute_path)),
        )
        for fault in faults
    ]
    found += [finding("PAP-051", str(place), place) for place in source.duplicates]
    return (None, tuple(found)) if found else (_details(cast("RawDetails", source.data)), ())


def schema() -> Mapping[str, object]:
    """Return the JSON Schema of the details of a council paper."""
    text = files(__package__).joinpath("details.schema.json").read_text(encoding="utf-8")
    return cast("Mapping[str, object]", json.loads(text))


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER)


def _details(raw: RawDetails) -> CouncilDetails:
    return CouncilDetails(
        number=raw.get("number", ""),
        kind=_words(raw["kind"]) if "kind" in raw else KIND,
        public=raw.get("public"),
        unit=_words(raw.get("unit", "")),
        body=_words(raw.get("body", "")),
        item=raw.get("item", ""),
        subject=tuple(map(_words, raw.get("subject", ()))),
        consultations=tuple(map(_step, raw.get("consultation", ()))),
        budget=_words(raw.get("budget", "")),
        closing=_closing(raw["closing"]) if "closing" in raw else None,
    )


def _step(raw: RawStep) -> Consultation:
    return Consultation(
        body=_words(raw["body"]),
        day=date.fromisoformat(raw["day"]) if "day" in raw else None,
        role=_words(raw["role"]),
        item=raw.get("item", ""),
    )


def _closing(raw: RawClosing) -> Closing:
    return Closing(
        greeting="",
        authority=_words(raw.get("authority", "")),
        name=_words(raw["name"]),
        role=_words(raw.get("role", "")),
    )


def _words(raw: RawWords) -> Words:
    return raw if isinstance(raw, str) else Text(de=raw["de"], en=raw.get("en", ""))
