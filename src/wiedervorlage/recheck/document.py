"""The recheck as a JSON document: schema version, inputs, days, views, states, due days, notices.

``wv recheck --json`` prints it. Keys are sorted and numbers are written in one way, so that the same inputs
give the same bytes. The schema is ``recheck.schema.json`` beside this module.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from wiedervorlage.recheck.result import SCHEMA_VERSION

if TYPE_CHECKING:
    from datetime import date

    from wiedervorlage.foundation.text import Text
    from wiedervorlage.recheck.result import Due, Recheck

Json = dict[str, object]


def recheck_document(result: Recheck, version: str) -> Json:
    """Return the document of a recheck; ``version`` is that of the program."""
    return {
        "schema": f"wiedervorlage/recheck/{SCHEMA_VERSION}",
        "version": version,
        "case": result.case.id,
        "decision": result.decision.id,
        "decided_on": _day(result.decision.day),
        "since": _day(result.since),
        "until": _day(result.until),
        "known_on": _day(result.known_on),
        "views": list(result.views),
        "turn": [_day(day) for day in result.turn] if result.turn else None,
        "inputs": dict(result.inputs),
        "states": [
            {"reason": r.reason, "view": r.view, "reading": r.reading, "day": _day(r.day), "state": r.state.word}
            for r in result.states
        ],
        "outcomes": [
            {
                "mode": o.mode, "view": o.view, "reading": o.reading, "day": _day(o.day), "carried": o.carried,
                "share": [round(s, 9) for s in o.share] if o.share else None,
            }
            for o in result.outcomes
        ],
        "due": [_due(item) for item in result.due],
        "notices": [
            {"day": _day(n.day), "view": n.view, "about": n.about, "says": _text(n.says)} for n in result.notices
        ],
        "hindsight": [
            {"reason": h.reason, "view": h.view, "reading": h.reading, "known_since": _day(h.known_since)}
            for h in result.hindsight
        ],
    }  # fmt: skip


def write_document(document: Json) -> str:
    """Return the document as text, always in the same order."""
    return json.dumps(document, ensure_ascii=False, sort_keys=True, indent=1) + "\n"


def _due(item: Due) -> Json:
    return {
        "decision": item.decision,
        "view": item.view,
        "cause": item.cause.value,
        "modes": [mode.value for mode in item.modes],
        "reason": item.reason,
        "day": _day(item.day),
        "day_range": [_day(item.earliest), _day(item.latest)],
        "until": _day(item.until),
        "because": _text(item.because),
        "source": list(item.sources),
        "inferred": item.inferred,
        "lead_days": list(item.lead_days) if item.lead_days else None,
        "closed_by": item.closed_by or None,
        "closed_on": _day(item.closed_on),
    }


def _text(text: Text) -> Json:
    return {"de": text.de, "en": text.en}


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
