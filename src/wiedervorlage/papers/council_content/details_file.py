"""The details of a council paper from YAML text, with findings where it is wrong."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, TypedDict, cast

from wiedervorlage.papers.blocks import Closing
from wiedervorlage.papers.council import Consultation
from wiedervorlage.papers.council_content.details import KIND, CouncilDetails
from wiedervorlage.papers.stated_file import RawWords, StatedFile, validator_of, words_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.findings import Finding


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
    plain, findings = _file().read(text, file)
    return (None, findings) if findings else (_details(cast("RawDetails", plain)), ())


def schema() -> Mapping[str, object]:
    """Return the JSON Schema of the details of a council paper."""
    text = files(__package__).joinpath("details.schema.json").read_text(encoding="utf-8")
    return cast("Mapping[str, object]", json.loads(text))


@cache
def _file() -> StatedFile:
    return StatedFile(what="details", validator=validator_of(schema()), unreadable="PAP-050", doubled="PAP-051")


def _details(raw: RawDetails) -> CouncilDetails:
    return CouncilDetails(
        number=raw.get("number", ""),
        kind=words_of(raw["kind"]) if "kind" in raw else KIND,
        public=raw.get("public"),
        unit=words_of(raw.get("unit", "")),
        body=words_of(raw.get("body", "")),
        item=raw.get("item", ""),
        subject=tuple(map(words_of, raw.get("subject", ()))),
        consultations=tuple(map(_step, raw.get("consultation", ()))),
        budget=words_of(raw.get("budget", "")),
        closing=_closing(raw["closing"]) if "closing" in raw else None,
    )


def _step(raw: RawStep) -> Consultation:
    return Consultation(
        body=words_of(raw["body"]),
        day=date.fromisoformat(raw["day"]) if "day" in raw else None,
        role=words_of(raw["role"]),
        item=raw.get("item", ""),
    )


def _closing(raw: RawClosing) -> Closing:
    return Closing(
        greeting="",
        authority=words_of(raw.get("authority", "")),
        name=words_of(raw["name"]),
        role=words_of(raw.get("role", "")),
    )
