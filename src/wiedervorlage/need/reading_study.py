"""Read a study of need from YAML, with findings where it is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from wiedervorlage.need.study import Amount, Column, NeedStudy

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding


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
