"""The JSON document of ``wv rules fund``."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import numpy as np

from wiedervorlage.cli.rules_output import statement_row
from wiedervorlage.rules.conditions import Standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wiedervorlage.foundation.findings import Finding
    from wiedervorlage.rules.bounds import Bounds
    from wiedervorlage.rules.provision import Provision


def fund_document(given: Provision, checks: Sequence[Finding], prefix: str) -> dict[str, object]:
    """Return what applicants get as plain data; amounts in euros, posts as numbers, unknown as null."""
    return {
        "schema": "wiedervorlage/rules-fund/1",
        "programme": given.programme.id,
        "on": date.fromordinal(int(given.on[0])).isoformat(),
        "known_on": date.fromordinal(int(given.known_on[0])).isoformat(),
        "applicants": [
            _applicant(given, row, key) for row, key in enumerate(given.applicants.keys) if key.startswith(prefix)
        ],
        "parameters": [{"parameter": used.parameter, **statement_row(used.statement)} for used in given.used],
        "findings": [
            {"code": found.code, "message": {"de": found.message.de, "en": found.message.en}}
            for found in (*given.findings, *checks)
        ],
    }


def _applicant(given: Provision, row: int, key: str) -> dict[str, object]:
    return {
        "applicant": key,
        "conditions": {
            name: Standing(int(standing[row, 0])).name.lower() for name, standing in given.conditions.items()
        },
        "posts": {name: _value(figures, row) for name, figures in given.posts.items()},
        "money": {name: _value(figures, row) for name, figures in given.money.items()},
        "grant": _value(given.grant, row),
        "own_share": None if given.own_share is None else _value(given.own_share, row),
    }


def _value(figures: Bounds, row: int) -> float | dict[str, float] | None:
    low = figures.low[min(row, figures.low.shape[0] - 1), 0]
    high = figures.high[min(row, figures.high.shape[0] - 1), 0]
    if np.isnan(low):
        return None
    return float(low) if low == high else {"low": float(low), "high": float(high)}
