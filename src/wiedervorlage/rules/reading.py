"""Reading a rule file: text in, programme and findings out.

The form of the file is described in docs/reference/rules.md and in ``rule.schema.json``. Whatever is wrong
becomes a finding with line and column; the rest is still read.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.findings import Finding, has_errors
from wiedervorlage.rules.checks import check_programme
from wiedervorlage.rules.fields import Fields
from wiedervorlage.rules.marked import Node, read_marked
from wiedervorlage.rules.messages import MESSAGES
from wiedervorlage.rules.parameters import Citation, SourceKind
from wiedervorlage.rules.programme import ApplicantFact, Programme
from wiedervorlage.rules.reading_funding import FundingReader
from wiedervorlage.rules.reading_parameters import ParameterReader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.text import Text
    from wiedervorlage.rules.parameters import ParameterValue

_FIELDS: Final = (
    "programme", "title", "summary", "units", "sources", "facts", "parameters", "conditions", "package",
    "keys", "money", "caps", "own_share",
)  # fmt: skip
_FACT_FIELDS: Final = ("label", "unit", "options", "average_of", "register", "measure")
_SOURCE_FIELDS: Final = ("title", "locator", "kind", "address")


def read_programme(text: str, file: str, expected_id: str = "") -> tuple[Programme | None, tuple[Finding, ...]]:
    """Read a rule file.

    Args:
        text: the file's text.
        file: its name, for the places of findings.
        expected_id: the id that its place in the folder gives it; empty: none.

    Returns:
        the programme (None where nothing can be read or an error keeps it from being used), and the findings.
    """
    root, marked = read_marked(text, file)
    if root is None:
        return None, marked
    findings = list(marked)
    programme = _Reader(root, findings).programme()
    if expected_id and programme.id and programme.id != expected_id:
        place = root.entries["programme"].place
        findings.append(finding(MESSAGES, "RUL-020", place, name=programme.id, path=expected_id))
    findings.extend(check_programme(programme))
    ordered = tuple(sorted(findings, key=lambda f: (f.place.line or 0, f.place.column or 0, f.code)))
    return (None if has_errors(ordered) else programme), ordered


class _Reader:
    """Reads the parts of a file that stand above parameters and funding."""

    def __init__(self, root: Node, findings: list[Finding]) -> None:
        self.fields = Fields(root, "Regeldatei", findings, _FIELDS)
        self.fields.require("programme", "title", "parameters")

    def programme(self) -> Programme:
        fields = self.fields
        sources = self._sources()
        units = fields.list_of_words("units")
        reader = ParameterReader(sources, units, fields.findings)
        parameters: dict[str, tuple[ParameterValue, ...]] = {}
        labels: dict[str, Text] = {}
        for name, node in fields.members("parameters").items():
            parameters[name], labels[name] = reader.parameter(name, node)
        funding = FundingReader(fields)
        return Programme(
            id=fields.words("programme"),
            title=fields.bilingual("title"),
            summary=fields.bilingual("summary"),
            parameters=MappingProxyType(parameters),
            labels=MappingProxyType(labels),
            facts=MappingProxyType(self._facts()),
            conditions=funding.conditions(),
            package=funding.package(),
            keys=MappingProxyType(funding.keys()),
            components=funding.components(),
            caps=funding.caps(),
            own_share=funding.own_share(),
            place=fields.node.place,
        )

    def _sources(self) -> Mapping[str, Citation]:
        return {name: self._source(name, node) for name, node in self.fields.members("sources").items()}

    def _source(self, name: str, node: Node) -> Citation:
        fields = Fields(node, name, self.fields.findings, _SOURCE_FIELDS)
        fields.require("title", "kind")
        kinds = {kind.value: kind for kind in SourceKind}
        citation = Citation(
            title=fields.words("title"),
            locator=fields.words("locator"),
            kind=fields.choice("kind", kinds, SourceKind.OFFICIAL),
            address=fields.words("address"),
        )
        if citation.address and citation.is_second_hand:
            fields.report("RUL-017", fields.place_of("address"), name=name)
        return citation

    def _facts(self) -> dict[str, ApplicantFact]:
        return {name: self._fact(name, node) for name, node in self.fields.members("facts").items()}

    def _fact(self, name: str, node: Node) -> ApplicantFact:
        fields = Fields(node, name, self.fields.findings, _FACT_FIELDS)
        fields.require("label", "unit")
        return ApplicantFact(
            id=name,
            label=fields.bilingual("label"),
            unit=fields.words("unit"),
            options=fields.list_of_words("options"),
            average_of=int(fields.number("average_of", 1)),
            register=fields.words("register"),
            measure=fields.words("measure"),
        )
