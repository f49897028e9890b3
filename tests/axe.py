"""axe-core on a page in a browser: what breaks WCAG 2.1 A and AA, and good practice."""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"]
_RUN: Final = f"""() => axe.run({{runOnly: {_RULES}, resultTypes: ["violations"]}}).then(result => ({{
  violations: result.violations.map(each => [each.id, each.nodes[0].html.slice(0, 200)]),
  passed: result.passes.length, version: result.testEngine.version}}))"""
"""Of the rules that pass only the number comes back: their nodes, thousands on a long page, took half of the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What axe found on a page: each violation with the first place, and how many rules passed."""

    violations: tuple[tuple[str, str], ...]
    passed: int
    version: str


@cache
def _source() -> str:
    """Return axe-core as the dev dependency ships it."""
    found = importlib.util.find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


def look_at(tab: Page) -> Looked:
    """Run axe on the page as it stands."""
    if tab.evaluate("typeof axe") == "undefined":
        tab.evaluate(_source())
    found = tab.evaluate(_RUN)
    violations = tuple((str(rule), str(place)) for rule, place in found["violations"])
    return Looked(violations=violations, passed=found["passed"], version=found["version"])
