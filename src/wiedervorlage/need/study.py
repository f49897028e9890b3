"""A study of need: an index, the figures it is computed from, and what counts as the amount of need.

Studies are data (YAML): regions and programmes stand there, never in the code.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import TYPE_CHECKING, Final

import numpy as np

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.days import Duration, parse_duration
from wiedervorlage.foundation.findings import Place, has_errors
from wiedervorlage.need.declaration import (
    Imputation,
    IndexDeclaration,
    IndexMethod,
    Indicator,
    Mean,
    Node,
    Scaling,
    Treatment,
    Weighting,
)
from wiedervorlage.need.fields import Fields, read_fields
from wiedervorlage.need.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.foundation.text import Text


OF_CASE: Final = "case"
"""The table of a study whose columns are measures of the case it belongs to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where a column of figures comes from: table, measure, and period (empty: the year asked)."""

    measure: str
    table: str
    period: str = ""
    basis: str = ""
    rounded_to: float = 0.0
    """The figures vary evenly by half of this up and down, for draws."""
    label: Text | None = None
    """What tables call the column; None: they do not show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """How many people (or what else) the need is, for dividing: a product or a sum of columns."""

    label: Text
    product: tuple[str, ...] = ()
    sum: tuple[str, ...] = ()
    per: float = 1.0

    def of(self, columns: Mapping[str, NDArray[np.float64]]) -> NDArray[np.float64]:
        """Return the amount of each region; nan where a part is unknown."""
        names = self.product or self.sum
        stacked = np.array([columns[name] for name in names])
        joint: NDArray[np.float64] = stacked.prod(axis=0) if self.product else stacked.sum(axis=0)
        return joint / self.per


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedStudy:
    """A study: which regions, which years, which columns, the index and the amount.

    Attributes:
        regions: attributes that a region must have (``level``, ``parent``, ``type``).
        years: years for which the columns are on record.
        heads: column of inhabitants.
        alternatives: other amounts that may stand for part of the need, for draws.
        methods, weight_noise: what else is admissible, for draws.
        package, step: posts of the programme's package, and the smallest step.
        is_shared: whether one package is for all regions together; else there is one for each.
        publication_lag: how long after the end of their year the figures are taken to have been out; None: they
            stand in a case, which knows the days itself, or nobody has said.
    """

    declaration: IndexDeclaration
    table: str
    regions: Mapping[str, str]
    years: tuple[int, ...]
    columns: Mapping[str, Column]
    heads: str
    amount: Amount
    alternatives: tuple[Amount, ...] = ()
    methods: tuple[IndexMethod, ...] = ()
    weight_noise: float = 0.0
    package: float | None = None
    step: float = 1.0
    is_shared: bool = False
    publication_lag: Duration | None = None

    @property
    def is_of_case(self) -> bool:
        """Say whether the figures stand in a case rather than in packaged tables."""
        return self.table == OF_CASE

    def latest_year(self, day: date | None = None) -> int | None:
        """Return the last year on record; with a day, the last whose figures were out by then (None: none was)."""
        years = [
            year
            for year in self.years
            if day is None
            or (self.publication_lag is not None and self.publication_lag.after(date(year, 12, 31)) <= day)
        ]
        return max(years, default=None)


def packaged_studies() -> tuple[str, ...]:
    """Return the names of the studies and claims that come with the package."""
    folder = files("wiedervorlage") / "data" / "need"
    return tuple(sorted(path.name.removesuffix(".yaml") for path in folder.iterdir()))


def packaged_text(name: str) -> str | None:
    """Return the YAML of a packaged study or claim, None where there is none of that name."""
    if name not in packaged_studies():
        return None
    return (files("wiedervorlage") / "data" / "need" / f"{name}.yaml").read_text(encoding="utf-8")


def is_claim(text: str) -> bool:
    """Say whether the YAML of a study is that of a claim about need."""
    return "\nclaim:" in f"\n{text}"


def read_study(text: str, file: str = "") -> tuple[NeedStudy | None, tuple[Finding, ...]]:
    """Read a study from YAML.

    Returns:
        the study, and findings; None where an error keeps it from being used.
    """
    findings: list[Finding] = []
    fields = read_fields(text, file, findings)
    if fields is None:
        return None, tuple(findings)
    declaration = _declaration(fields)
    _check_parents(declaration, file, findings)
    uncertainty, package, amount = fields.part("uncertainty"), fields.part("package"), fields.part("amount")
    columns = fields.part("columns")
    table = fields.text("table", "")
    study = NeedStudy(
        declaration=declaration,
        table=table,
        regions={name: fields.part("regions").text(name) for name in fields.part("regions").names()},
        years=tuple(int(year) for year in fields.numbers("years")),
        columns={name: read_column(columns.part(name), table) for name in columns.names()},
        heads=fields.text("heads", ""),
        amount=_amount(amount),
        alternatives=tuple(_amount(part) for part in uncertainty.parts("amounts")),
        methods=tuple(_method(part) for part in uncertainty.parts("methods")),
        weight_noise=uncertainty.number("weight_noise", 0.0),
        package=package.optional_number("posts"),
        step=package.number("step", 1.0),
        is_shared=package.text("for", "each") == "all",
        publication_lag=read_lag(fields, file, findings),
    )
    return (None if has_errors(findings) else study), tuple(findings)


def read_column(fields: Fields, table: str) -> Column:
    """Return one column as declared; ``table`` is where it comes from unless it says otherwise."""
    return Column(
        measure=fields.text("measure"),
        table=fields.text("table", table),
        period=fields.text("period", ""),
        basis=fields.text("basis", ""),
        rounded_to=fields.number("rounded_to", 0.0),
        label=fields.label("label") if fields.has("label") else None,
    )


def read_lag(fields: Fields, file: str, findings: list[Finding]) -> Duration | None:
    """Return ``publication_lag``; None, with a finding where it is no duration."""
    written = fields.text("publication_lag", "")
    try:
        return parse_duration(written) if written else None
    except ValueError as error:
        place = Place(file=file)
        findings.append(finding(MESSAGES, "NEE-002", place, where="", name="publication_lag", problem=str(error)))
        return None


def _amount(part: Fields) -> Amount:
    return Amount(
        label=part.label("label"),
        product=part.words("product") if part.has("product") else (),
        sum=part.words("sum") if part.has("sum") else (),
        per=part.number("per", 1.0),
    )


def _declaration(fields: Fields) -> IndexDeclaration:
    return IndexDeclaration(
        id=fields.text("study"),
        label=fields.label("label"),
        note=fields.label("note"),
        indicators=tuple(_indicator(part) for part in fields.parts("indicators")),
        nodes=tuple(
            Node(
                id=part.text("id"),
                label=part.label("label"),
                parent=part.text("parent", ""),
                weight=part.number("weight", 1.0),
                mean=part.choice("mean", Mean, Mean.ARITHMETIC) if part.has("mean") else None,
            )
            for part in fields.parts("nodes")
        ),
        method=_method(fields.part("method")),
    )


def _indicator(part: Fields) -> Indicator:
    return Indicator(
        id=part.text("id"),
        label=part.label("label"),
        parent=part.text("parent"),
        weight=part.number("weight", 1.0),
        direction=-1 if part.text("direction", "up") in {"down", "-1"} else 1,
        denominator=part.text("denominator", ""),
        factor=part.number("factor", 1.0),
        target=part.optional_number("target"),
        low=part.optional_number("low"),
        high=part.optional_number("high"),
        noise=part.number("noise", 0.0),
    )


def _method(part: Fields) -> IndexMethod:
    span = part.numbers("scale") if part.has("scale") else (0.0, 100.0)
    treatment = part.part("treatment")
    return IndexMethod(
        known=part.number("known", 0.0),
        imputation=part.choice("imputation", Imputation, Imputation.NONE),
        treatment=Treatment(
            winsorise=int(treatment.number("winsorise", 5)),
            logarithm=treatment.text("logarithm", "True") == "True",
        )
        if part.has("treatment")
        else None,
        scaling=part.choice("scaling", Scaling, Scaling.MIN_MAX),
        scale=(span[0], span[1]) if len(span) == 2 else (0.0, 100.0),
        weighting=part.choice("weighting", Weighting, Weighting.GIVEN),
        mean=part.choice("mean", Mean, Mean.ARITHMETIC),
        exponent=part.number("exponent", 1.0),
        limit=part.number("limit", 2 / 3),
    )


def _check_parents(declaration: IndexDeclaration, file: str, findings: list[Finding]) -> None:
    names = {node.id for node in declaration.nodes}
    parts: list[Indicator | Node] = [*declaration.indicators, *declaration.nodes]
    findings += [
        finding(MESSAGES, "NEE-004", Place(file=file), name=part.id, parent=part.parent)
        for part in parts
        if part.parent and part.parent not in names
    ]
    if sum(1 for node in declaration.nodes if not node.parent) != 1:
        findings.append(
            finding(MESSAGES, "NEE-002", Place(file=file), where="nodes", name="root", problem="exactly one")
        )
