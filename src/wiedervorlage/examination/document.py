"""The examination as a JSON document; keys sorted, the same inputs give the same bytes."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from datetime import date
from enum import Enum, IntEnum
from typing import TYPE_CHECKING

from wiedervorlage.examination.examine import SCHEMA_VERSION
from wiedervorlage.recheck.states import State

if TYPE_CHECKING:
    from wiedervorlage.examination.examine import Examination
    from wiedervorlage.examination.options import OptionRow
    from wiedervorlage.examination.verdict import ModeVerdict, OptionVerdict
    from wiedervorlage.examination.what_if import WhatIf

Json = dict[str, object]
_CARRIED = ("not-carried", "open", "carried")


def examination_document(result: Examination, version: str) -> Json:
    """Return the document of an examination; ``version`` is that of the program."""
    return {
        "schema": f"wiedervorlage/examination/{SCHEMA_VERSION}",
        "version": version,
        "case": result.case.id,
        "day": result.day.isoformat(),
        "views": list(result.views),
        "inputs": dict(result.inputs),
        "options": [_option(row) for rows in result.options.values() for row in rows],
        "verdicts": [_verdict(judged) for judged in result.verdicts.values() if judged.standing is not None],
    }


def what_if_document(result: WhatIf, version: str) -> Json:
    """Return the document of a supposition: what was supposed, the verdicts, and what came out otherwise."""
    supposed = result.supposition
    return {
        "schema": "wiedervorlage/what-if/1",
        "version": version,
        "case": result.case.id,
        "day": result.day.isoformat(),
        "supposed": {
            "figures": [{"measure": m, "subject": s, "value": v} for (m, s), v in supposed.figures.items()],
            "corrections": dict(supposed.corrections),
            "premises": [{"reason": n, "reading": r.value, "text": t} for (n, r), t in supposed.premises.items()],
            "rules": [{"programme": p, "parameter": n, "value": v} for (p, n), v in supposed.rules.items()],
            "positions": [
                {"municipality": m, "option": o, "stance": s.value} for (m, o), s in supposed.positions.items()
            ],
            "reasons": dict(supposed.reasons),
        },
        "touched": sorted(result.touched),
        "turned": {view: plain(turned) for view, turned in result.turned.items()},
        "states": plain(result.states),
        "outcomes": [
            {**asdict(change), "before": _CARRIED[change.before], "after": _CARRIED[change.after]}
            for change in result.outcomes
        ],
        "verdicts": [_verdict(judged) for judged in result.verdicts.values() if judged.standing is not None],
    }


def _option(row: OptionRow) -> Json:
    return {
        "option": row.option.id,
        "view": row.view,
        "figures": {name: plain(bounds) for name, bounds in row.figures.items()},
        "support": plain(row.support),
        "support_population": plain(row.support_population),
        "funding": plain(row.funding),
        "covered": plain(row.covered),
        "burden": plain(row.burden),
        "standing": row.standing.id if row.standing else None,
    }


def _verdict(judged: OptionVerdict) -> Json:
    return {
        "option": judged.option,
        "view": judged.view,
        "day": judged.day.isoformat(),
        "decision": judged.standing.id if judged.standing else None,
        "reasons": [plain(reason) for reason in judged.reasons],
        "modes": [_mode(mode) for mode in judged.modes],
        "contradictions": [plain(pair) for pair in judged.contradictions],
    }


def _mode(mode: ModeVerdict) -> Json:
    turning = mode.to_turn
    return {
        "mode": mode.mode.value,
        "carried": _CARRIED[mode.carried],
        "by_reading": {name.value: _CARRIED[value] for name, value in mode.by_reading.items()},
        "share": list(mode.share) if mode.share else None,
        "to_turn": {
            "wanted": _CARRIED[turning.wanted],
            "size": turning.size,
            "count": turning.count,
            "sets": [sorted(chosen) for chosen in turning.sets],
        },
        "ways": [
            {
                "reasons": [move.reason for move in way.moves],
                "by": [plain(move.by.flip) if move.by else None for move in way.moves],
                "acts": way.acts,
                "distance": plain(way.distance),
            }
            for way in mode.ways
        ],
        "assumptions": [plain(assumption) for assumption in mode.assumptions],
    }


def plain(value: object) -> object:
    """Return a value as JSON knows it: days as ISO text, states and words by their names."""
    match value:
        case State():
            return value.word
        case IntEnum():
            return int(value)
        case Enum():
            return value.value
        case date():
            return value.isoformat()
        case dict():
            return {str(plain(key)): plain(item) for key, item in value.items()}
        case tuple() | list():
            return [plain(item) for item in value]
        case float():
            return round(value, 9)
        case _ if is_dataclass(value) and not isinstance(value, type):
            return plain(asdict(value))
        case _:
            return value
