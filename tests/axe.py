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

_QUICKER: Final = """(() => {
  class Kept {
    constructor(pairs) { this.name = Symbol(); for (const [thing, value] of pairs || []) this.set(thing, value); }
    get(thing) { return this.has(thing) ? thing[this.name] : undefined; }
    has(thing) { return Object(thing) === thing && Object.hasOwn(thing, this.name); }
    set(thing, value) {
      Object.defineProperty(thing, this.name, {value, writable: true, configurable: true});
      return this;
    }
    delete(thing) { return this.has(thing) && delete thing[this.name]; }
  }
  const WeakMap = Kept, WeakSet = class extends Kept { add(thing) { return this.set(thing, true); } };
  %s
  const colour = axe.commons.color.Color.prototype, parse = colour.parseString, known = new Map();
  colour.parseString = function (text) {
    if (known.has(text)) {
      [this.r, this.g, this.b, this.alpha] = known.get(text);
    } else {
      parse.call(this, text);
      known.set(text, [this.r, this.g, this.b, this.alpha]);
    }
    return this;
  };
})()"""
"""Nearly all its time axe takes for contrasts: for each text it reads the colours of all that lies beneath anew, and
keeps the parts of each colour in six weak maps, which grow to hundred thousands of keys. Here a part is kept at its
colour, and what a colour's words mean is found out once; what comes out is the same, in half of the time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What axe found on a page: each violation with the first place, and how many rules passed."""

    violations: tuple[tuple[str, str], ...]
    passed: int
    version: str


@cache
def _source() -> str:
    """Return axe-core as the dev dependency ships it, made quicker."""
    found = importlib.util.find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    return _QUICKER.replace("%s", (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8"))


def look_at(tab: Page) -> Looked:
    """Run axe on the page as it stands."""
    if tab.evaluate("typeof axe") == "undefined":
        tab.evaluate(_source())
    found = tab.evaluate(_RUN)
    violations = tuple((str(rule), str(place)) for rule, place in found["violations"])
    return Looked(violations=violations, passed=found["passed"], version=found["version"])
