"""A reading as JSON: the nested record a clerk would write, and beside it every field with its place.

The shape is described by ``reading.schema.json`` in this folder and in the reference.
"""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.intake.reading import Decision, Field, Quote, Reading, Reason, Request

SCHEMA_VERSION: Final = 1
ABOUT: Final = {
    "INT-001": "received stamp",
    "INT-002": "received stamp",
    "INT-003": "IBAN",
    "INT-004": "BIC",
    "INT-005": "date",
    "INT-006": "reference",
    "INT-007": "words and digits",
    "INT-008": "table sum",
    "INT-011": "weekday",
    "INT-012": "votes and presence",
    "INT-013": "table sum",
    "INT-016": "bank code",
    "INT-017": "account",
    "INT-018": "BIC",
}
"""What a finding of a letter's content is about; findings about the file itself have no entry."""
_LISTS: Final = ("subject", "enclosures", "accounts", "references", "quantities", "dates")


def encode_reading(reading: Reading) -> dict[str, object]:
    """Return the reading as plain data, ready for ``json.dumps``."""
    record = nest(reading.fields)
    for name in _LISTS:
        record.setdefault(name, [])
    record.pop("your_letter_date", None)
    record.update(
        schema_version=SCHEMA_VERSION,
        kind=reading.kind,
        requests=[
            {"by": item.by, "asks": item.asks, "due": item.due or None, **_quoted(item.quote), "rule": item.rule}
            for item in reading.requests
        ],
        decisions=[
            {
                "about": item.about, "outcome": item.outcome, "hedge": item.hedge or None, **_quoted(item.quote),
                "repeats": [_quoted(quote) for quote in item.repeats], "vote": item.vote, "confidence": item.confidence,
                "rule": item.rule, "status": "proposed",
            }
            for item in reading.decisions
        ],
        reasons=[
            {
                "kind": item.kind.value, "second_kind": item.second_kind.value if item.second_kind else None,
                "side": item.side.value, "weight": item.weight.value, "form": item.form, "hedge": item.hedge or None,
                "reported": item.reported, "supports": list(item.supports), **_quoted(item.quote),
                "confidence": item.confidence, "rule": item.rule, "status": "proposed",
            }
            for item in reading.reasons
        ],
        conceded=[
            {"kind": item.kind.value if item.kind else None, "side": item.side.value, **_quoted(item.quote)}
            for item in reading.concessions
        ],
        offers=[
            {"by": item.by, "outcome": item.outcome, **_quoted(item.quote), "rule": item.rule}
            for item in reading.offers
        ],
        reviews=[
            {
                "due": item.due or None, "condition": item.condition or None, "decision": item.decision,
                **_quoted(item.quote), "rule": item.rule, "status": "proposed",
            }
            for item in reading.reviews
        ],
        agenda=[_item(reading, number) for number in range(len(reading.agenda))],
        findings=[_finding(item) for item in reading.findings],
        fields=[_field(item) for item in reading.fields],
    )  # fmt: skip
    if reading.requests:
        record["request"] = {"by": reading.requests[0].by, "asks": reading.requests[0].asks}
    return record


def nest(fields: Iterable[Field]) -> dict[str, object]:
    """Nest fields by their paths: ``accounts.0.iban`` becomes ``{"accounts": [{"iban": …}]}``."""
    tree: dict[str, object] = {}
    for item in fields:
        node = tree
        *path, last = item.name.split(".")
        for part in path:
            node = node.setdefault(part, {})  # type: ignore[assignment]  # inner nodes are always dicts
        node[last] = item.value
    return {name: _listed(value) for name, value in tree.items()}


def _item(reading: Reading, number: int) -> dict[str, object]:
    """Return an item of the agenda with the numbers of the statements that stand in it."""
    item = reading.agenda[number]

    def standing(statements: Iterable[Request | Decision | Reason]) -> list[int]:
        return [place for place, one in enumerate(statements) if reading.item_at(one.quote.start) == number]

    told = {} if item.public is None else {"public": item.public}
    return {
        "number": item.number, "title": item.title, **told, "span": [item.span.start, item.span.end],
        "requests": standing(reading.requests), "decisions": standing(reading.decisions),
        "reasons": standing(reading.reasons),
    }  # fmt: skip


def _listed(value: object) -> object:
    """Turn dicts whose keys all count into lists."""
    if not isinstance(value, dict):
        return value
    if value and all(key.isdigit() for key in value):
        return [_listed(value[key]) for key in sorted(value, key=int)]
    return {key: _listed(item) for key, item in value.items()}


def _quoted(quote: Quote) -> dict[str, object]:
    return {"quote": quote.text, "spans": [[piece.start, piece.end] for piece in quote.pieces]}


def _field(item: Field) -> dict[str, object]:
    box = None if item.box is None else [round(side, 1) for side in asdict(item.box).values()]
    return {
        "name": item.name, "value": item.value, "raw": item.raw, "span": [item.span.start, item.span.end],
        "page": item.page, "box": box, "confidence": item.confidence, "rule": item.rule,
        "score": None if item.score is None else round(item.score, 3), "second": item.second,
    }  # fmt: skip


def _finding(item: Finding) -> Mapping[str, object]:
    return {
        "code": item.code, "severity": item.severity.value, "about": ABOUT.get(item.code, "file"),
        "problem": item.message.en, "message": {"de": item.message.de, "en": item.message.en},
        "remedy": {"de": item.remedy.de, "en": item.remedy.en}, "page": item.place.page,
        "span": None if item.place.start is None else [item.place.start, item.place.end],
    }  # fmt: skip
