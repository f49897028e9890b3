"""Who is meant by ``wv rules fund``, and what the call, a table and the packaged figures state of them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from wiedervorlage.evidence.builtin import builtin_regions
from wiedervorlage.foundation.errors import WiedervorlageError
from wiedervorlage.rules.applicants import ApplicantFactError, from_register, latest_figures, read_stated

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wiedervorlage.evidence.intervals import Interval
    from wiedervorlage.rules.applicants import Stated
    from wiedervorlage.rules.programme import Programme

_GROUPS = {"kreise": "kreis", "gemeinden": "gemeinde"}


class ApplicantCallError(WiedervorlageError):
    """The call does not say who applies, or says it in a way that cannot be read."""


def ask(programme: Programme, arguments: argparse.Namespace) -> dict[str, dict[str, Stated]]:
    """Return what is stated of each applicant: packaged figures, then the table, then the call.

    Raises:
        ApplicantCallError: nobody applies, or the table cannot be read.
        ApplicantFactError: a fact is none of the programme's, or does not fit its unit.
    """
    table = _table(programme, arguments.table) if arguments.table else {}
    keys = list(dict.fromkeys([key for word in arguments.applicants for key in _meant(word)] + list(table)))
    if not keys:
        raise ApplicantCallError("nobody applies: give --for KEY or --table CSV")
    regions = builtin_regions()
    registered = from_register(programme, [key for key in keys if key in regions], arguments.on)
    called = dict(_fact(programme, word) for word in arguments.fact)
    return {key: {**registered.get(key, {}), **table.get(key, {}), **called} for key in keys}


def _meant(word: str) -> list[str]:
    regions = builtin_regions()
    if word in _GROUPS:
        return [key for key, region in regions.items() if region.level == _GROUPS[word]]
    if word.endswith("*"):
        return [key for key, r in regions.items() if r.level == "gemeinde" and key.startswith(word[:-1])]
    return [word]


def _fact(programme: Programme, word: str) -> tuple[str, Stated]:
    name, _, written = word.partition("=")
    if name not in programme.facts:
        listed = ", ".join(programme.facts) or "–"
        raise ApplicantFactError(f"{programme.id} asks for no fact {name!r}; it asks for {listed}")
    return name, read_stated(programme.facts[name], written)


def _table(programme: Programme, path: Path) -> dict[str, dict[str, Stated]]:
    return {
        row["region"]: {
            name: read_stated(programme.facts[name], written)
            for name, written in row.items()
            if name in programme.facts and written
        }
        for row in _rows(path)
    }


def _rows(path: Path) -> list[dict[str, str]]:
    if not path.is_file():
        raise ApplicantCallError(f"no table at {path}")
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    if not rows or "region" not in rows[0]:
        raise ApplicantCallError(f"{path} needs a header with a column 'region', and rows")
    return rows


def published_amounts(arguments: argparse.Namespace, stated: dict[str, dict[str, Stated]]) -> dict[str, float]:
    """Return the published amount of each applicant: from a column of the table, else a packaged measure."""
    if arguments.table:
        rows = {row["region"]: row.get(arguments.published, "") for row in _rows(arguments.table)}
        return {key: float(written) for key, written in rows.items() if written}
    found: dict[str, Interval] = latest_figures(arguments.published, frozenset(stated), arguments.on)
    if not found:
        raise ApplicantCallError(f"no packaged measure {arguments.published!r} for these applicants")
    return {key: value.low for key, value in found.items()}
