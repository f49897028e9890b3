"""What an office states in YAML for its papers, checked against a JSON schema, with findings where it is wrong."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from wiedervorlage.case.source_text import SourceError, read_source
from wiedervorlage.foundation.text import Text
from wiedervorlage.papers.messages import finding

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.case.source_text import Plain
    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.papers.words import Words

RawWords = str | dict[str, str]
"""Words as the schema lets them through: alike in both languages, or ``de`` and perhaps ``en``."""

_LONGEST_FAULT = 300
"""Characters of a fault that are shown: a schema's message may quote a whole section."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedFile:
    """One sort of file that an office writes.

    Attributes:
        what: how the whole of it is called, where a fault is of no key.
        validator: of its JSON Schema; see ``validator_of``.
        unreadable: code of the finding where it is no YAML or not after the schema.
        doubled: code of the finding where a key stands twice.
    """

    what: str
    validator: Draft202012Validator
    unreadable: str
    doubled: str

    def read(self, text: str, file: str) -> tuple[Plain, tuple[Finding, ...]]:
        """Return the plain data of ``text``, and what is wrong with it; only data without findings may be used.

        Args:
            text: YAML.
            file: the name that findings give as their place.
        """
        try:
            source = read_source(text, file)
        except SourceError as error:
            return None, (finding(self.unreadable, error.problem, error.place),)
        faults = sorted(self.validator.iter_errors(source.data), key=lambda fault: list(map(str, fault.absolute_path)))
        found = [
            finding(
                self.unreadable,
                f"{'.'.join(map(str, fault.absolute_path)) or self.what}: {fault.message}"[:_LONGEST_FAULT],
                source.place(tuple(fault.absolute_path)),
            )
            for fault in faults
        ]
        found += [finding(self.doubled, str(place), place) for place in source.duplicates]
        return source.data, tuple(found)


def validator_of(schema: Mapping[str, object]) -> Draft202012Validator:
    """Return what checks a file against ``schema``, days and addresses included."""
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def words_of(raw: RawWords) -> Words:
    """Return words as papers hold them."""
    return raw if isinstance(raw, str) else Text(de=raw["de"], en=raw.get("en", ""))
