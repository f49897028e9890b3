"""Reading declarations: a mapping from YAML whose fields are fetched by type, with findings where they fail."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

import yaml

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Place
from wiedervorlage.foundation.text import Text
from wiedervorlage.need.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from wiedervorlage.foundation.findings import Finding

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """One mapping of a declaration. Wrong fields give their default and a finding, never an exception."""

    def __init__(self, values: Mapping[object, object], where: str, file: str, findings: list[Finding]) -> None:
        self._values = values
        self._where = where
        self._place = Place(file=file)
        self.findings = findings

    def has(self, name: str) -> bool:
        """Say whether the field is there."""
        return name in self._values

    def names(self) -> list[str]:
        """Return the names of all fields."""
        return [str(name) for name in self._values]

    def text(self, name: str, default: str | None = None) -> str:
        """Return a word; required where there is no default."""
        value = self._values.get(name, default)
        if value is None or isinstance(value, (dict, list)):
            self._wrong(name, "text")
            return default or ""
        return str(value)

    def number(self, name: str, default: float | None = None) -> float:
        """Return a number; required where there is no default."""
        value = self._values.get(name, default)
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            self._wrong(name, "number")
            return default or 0.0
        return float(value)

    def optional_number(self, name: str) -> float | None:
        """Return a number, or None where it is not there."""
        return self.number(name) if self.has(name) else None

    def label(self, name: str) -> Text:
        """Return a text in two languages, ``{de: …, en: …}`` or one word for both."""
        value = self._values.get(name, "")
        if isinstance(value, dict):
            return Text(de=str(value.get("de", "")).strip(), en=str(value.get("en", "")).strip())
        return Text(de=str(value).strip())

    def words(self, name: str) -> tuple[str, ...]:
        """Return a list of words; a single word is a list of one."""
        value = self._values.get(name, [])
        return tuple(str(word) for word in value) if isinstance(value, list) else (str(value),)

    def numbers(self, name: str) -> tuple[float, ...]:
        """Return a list of numbers."""
        value = self._values.get(name, [])
        if not isinstance(value, list) or not all(isinstance(v, (int, float)) for v in value):
            self._wrong(name, "list of numbers")
            return ()
        return tuple(float(v) for v in value)

    def choice(self, name: str, kind: type[Choice], default: Choice) -> Choice:
        """Return one of the words of ``kind``."""
        value = str(self._values.get(name, default.value))
        if value in {member.value for member in kind}:
            return kind(value)
        choices = ", ".join(member.value for member in kind)
        self.findings.append(
            finding(MESSAGES, "NEE-003", self._place, where=f"{self._where}.{name}", value=value, choices=choices)
        )
        return default

    def part(self, name: str) -> Fields:
        """Return a mapping inside this one; empty where it is not there."""
        value = self._values.get(name, {})
        if not isinstance(value, dict):
            self._wrong(name, "mapping")
            value = {}
        return Fields(value, f"{self._where}.{name}", self._place.file, self.findings)

    def parts(self, name: str) -> Iterator[Fields]:
        """Yield the mappings of a list."""
        value = self._values.get(name, [])
        if not isinstance(value, list):
            self._wrong(name, "list")
            return
        for number, entry in enumerate(value, start=1):
            where = f"{self._where}.{name}[{number}]"
            if isinstance(entry, dict):
                yield Fields(entry, where, self._place.file, self.findings)
            else:
                self._wrong(f"{name}[{number}]", "mapping")

    def _wrong(self, name: str, wanted: str) -> None:
        self.findings.append(finding(MESSAGES, "NEE-002", self._place, where=self._where, name=name, problem=wanted))


def read_fields(text: str, file: str, findings: list[Finding]) -> Fields | None:
    """Read YAML into fields; None, with a finding, where it is no mapping."""
    try:
        loaded = yaml.safe_load(text)
    except yaml.YAMLError as error:
        findings.append(finding(MESSAGES, "NEE-001", Place(file=file), problem=str(error).replace("\n", " ")))
        return None
    if not isinstance(loaded, dict):
        findings.append(finding(MESSAGES, "NEE-001", Place(file=file), problem="no mapping"))
        return None
    return Fields(loaded, "", file, findings)
