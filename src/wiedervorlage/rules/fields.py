"""Reading one mapping of a rule file field by field, noting what is wrong with each.

Every reader returns something usable even where the field is wrong, so that one run finds all mistakes.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeVar

from wiedervorlage.foundation.catalogue import finding
from wiedervorlage.foundation.days import Span, parse_span
from wiedervorlage.foundation.text import Text
from wiedervorlage.rules.messages import MESSAGES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date
    from enum import Enum

    from wiedervorlage.foundation.findings import Finding, Place
    from wiedervorlage.rules.marked import Node

_WORD = TypeVar("_WORD", bound="Enum")

MAPPING: Final = Text(de="eine Zuordnung (Schlüssel: Wert)", en="a mapping (key: value)")
LIST: Final = Text(de="eine Liste", en="a list")
WORDS: Final = Text(de="ein Text", en="text")
NUMBER: Final = Text(de="eine Zahl", en="a number")
YES_OR_NO: Final = Text(de="ja oder nein (yes/no)", en="yes or no")
BILINGUAL: Final = Text(de="ein Text oder {de: …, en: …}", en="text or {de: …, en: …}")


class Fields:
    """The fields of one mapping; ``where`` names the mapping in findings."""

    def __init__(self, node: Node, where: str, findings: list[Finding], known: Iterable[str]) -> None:
        self.node = node
        self.where = where
        self.findings = findings
        self.entries: Mapping[str, Node] = node.entries
        if node.kind != "map":
            self.report("RUL-006", node.place, key=where, expected=MAPPING)
            return
        allowed = list(known)
        for key in node.entries:
            if key not in allowed:
                self.report("RUL-004", node.key_places[key], key=key, where=where, suggestion=suggestion(key, allowed))

    def report(self, code: str, place: Place, **values: object) -> None:
        """Note a finding."""
        self.findings.append(finding(MESSAGES, code, place, **values))

    def place_of(self, key: str) -> Place:
        """Return where a field stands; the mapping's own place where it has none."""
        return self.entries[key].place if key in self.entries else self.node.place

    def require(self, *keys: str) -> None:
        """Note which of the fields are missing."""
        for key in keys:
            if self.node.kind == "map" and key not in self.entries:
                self.report("RUL-005", self.node.place, key=key, where=self.where)

    def words(self, key: str, default: str = "") -> str:
        """Return a text field."""
        node = self.entries.get(key)
        if node is None or node.kind == "null":
            return default
        if node.kind in {"map", "seq"}:
            self.report("RUL-006", node.place, key=key, expected=WORDS)
            return default
        return node.text

    def bilingual(self, key: str) -> Text:
        """Return a field with text in one or two languages."""
        node = self.entries.get(key)
        if node is None or node.kind == "null":
            return Text(de="")
        if node.kind == "map" and set(node.entries) <= {"de", "en"}:
            inner = Fields(node, key, self.findings, ("de", "en"))
            return Text(de=inner.words("de"), en=inner.words("en"))
        if node.kind in {"map", "seq"}:
            self.report("RUL-006", node.place, key=key, expected=BILINGUAL)
            return Text(de="")
        return Text(de=node.text)

    def number(self, key: str, default: float) -> float:
        """Return a number field; ``default`` where it is absent, or (with a finding) where it is no number."""
        node = self.entries.get(key)
        if node is None:
            return default
        if node.kind not in {"int", "float"}:
            self.report("RUL-006", node.place, key=key, expected=NUMBER)
            return default
        return float(node.text.replace("_", ""))

    def yes(self, key: str, *, default: bool = False) -> bool:
        """Return a yes-or-no field."""
        node = self.entries.get(key)
        if node is None:
            return default
        if node.kind != "bool":
            self.report("RUL-006", node.place, key=key, expected=YES_OR_NO)
            return default
        return bool(node.plain)

    def choice(self, key: str, words: Mapping[str, _WORD], default: _WORD) -> _WORD:
        """Return a field that is one of some words."""
        node = self.entries.get(key)
        if node is None:
            return default
        if node.text not in words:
            self.report("RUL-008", node.place, text=node.text, key=key, allowed=", ".join(words))
            return default
        return words[node.text]

    def span(self, key: str) -> Span | None:
        """Return a partial date."""
        node = self.entries.get(key)
        return None if node is None or node.kind == "null" else self.span_of(node.text, node.place)

    def span_of(self, text: str, place: Place) -> Span | None:
        """Read a partial date that stands at ``place``."""
        try:
            return parse_span(text)
        except ValueError:
            self.report("RUL-007", place, text=text)
            return None

    def day(self, key: str) -> date | None:
        """Return a field that is one day."""
        span = self.span(key)
        return None if span is None else span.first

    def items(self, key: str) -> tuple[Node, ...]:
        """Return the items of a list field."""
        node = self.entries.get(key)
        if node is None or node.kind == "null":
            return ()
        if node.kind != "seq":
            self.report("RUL-006", node.place, key=key, expected=LIST)
            return ()
        return node.items

    def members(self, key: str) -> Mapping[str, Node]:
        """Return the entries of a field that is itself a mapping."""
        node = self.entries.get(key)
        if node is None or node.kind == "null":
            return {}
        if node.kind != "map":
            self.report("RUL-006", node.place, key=key, expected=MAPPING)
            return {}
        return node.entries

    def list_of_words(self, key: str) -> tuple[str, ...]:
        """Return a field that is a list of words, or one word."""
        node = self.entries.get(key)
        if node is None:
            return ()
        if node.kind == "seq":
            return tuple(item.text for item in node.items)
        return (node.text,)


def suggestion(word: str, known: Iterable[str]) -> Text:
    """Return ", did you mean …?" where a known word is close."""
    close = get_close_matches(word, list(known), n=1)
    if not close:
        return Text(de="", en="")
    return Text(de=f" (gemeint: „{close[0]}“?)", en=f" (did you mean '{close[0]}'?)")
