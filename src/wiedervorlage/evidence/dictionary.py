"""The dictionary of measures: what the codes and column titles of the usual tables mean.

The dictionary is data (``data/evidence/dictionary.csv``). What it does not know is imported under its code,
or under a short form of its title, and said. Two ids of the same ``concept`` are two series of the same
thing (register against projection) and are never put into one line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from wiedervorlage.evidence.builtin import builtin_rows
from wiedervorlage.evidence.units import Kind
from wiedervorlage.foundation.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

_UMLAUTS: Final = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue", "\ufffd": "_"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What a measure is.

    Attributes:
        unit_texts: how the unit is printed in the tables; empty where it may be anything.
        additive: whether the figures of parts add up to that of the whole.
        low, high: bounds that a figure cannot leave.
        series: how the figures come about; ``concept`` names the thing measured, whatever the series.
        is_known: whether the dictionary knows it.
    """

    id: str
    unit: str
    kind: Kind = Kind.STOCK
    unit_texts: tuple[str, ...] = ()
    additive: bool = False
    low: float | None = None
    high: float | None = None
    series: str = ""
    concept: str = ""
    de: str = ""
    en: str = ""
    is_known: bool = True


@cache
def measures() -> Mapping[str, Measure]:
    """Return the known measures by id."""
    return {row["id"]: _measure(row) for row in builtin_rows("dictionary")}


def find_measure(code: str, label: str, unit: str) -> tuple[Measure, str]:
    """Return the measure of a column, and a further characteristic hidden in its title.

    Args:
        code: the official code, or empty.
        label: the column title; characters lost in saving (U+FFFD) match any letter.
        unit: the unit as printed, used for what the dictionary does not know.
    """
    by_code, by_label = _index()
    if code and code in by_code:
        return by_code[code], ""
    identifier, dims = split_key(code)
    if identifier in measures():
        return measures()[identifier], dims
    plain = _plain(label)
    if not code and (known := by_label.get(plain)):
        return known, ""
    if not code:
        for title, measure in by_label.items():
            if hidden := _match(title, plain):
                rest = hidden.strip("| ")
                return measure, "" if rest in {"", "insgesamt"} else f"part={short_form(rest)}"
    name = code or short_form(label)
    return Measure(id=split_key(name)[0], unit=unit, de=label, en=label, is_known=False), split_key(name)[1]


def measure_key(identifier: str, dims: str) -> str:
    """Return the name under which figures with further characteristics are kept: ``population{GES=GESM}``.

    The characteristics are sorted, so that old and new files of one table agree.
    """
    parts = sorted(part for part in dims.split(";") if part)
    return f"{identifier}{{{';'.join(parts)}}}" if parts else identifier


def split_key(key: str) -> tuple[str, str]:
    """Return id and further characteristics of a measure key."""
    identifier, _, dims = key.partition("{")
    return identifier, dims.removesuffix("}")


def measure_of_key(key: str) -> Measure:
    """Return the measure of a key; an unknown one has no unit."""
    identifier = split_key(key)[0]
    return measures().get(identifier) or Measure(id=identifier, unit="", is_known=False)


def plain_label(key: str) -> Text:
    """Return a measure key for people: its name in the dictionary, further characteristics in brackets."""
    measure, dims = measure_of_key(key), split_key(key)[1]
    tail = f" [{dims.replace(';', ', ')}]" if dims else ""
    return Text(de=(measure.de or measure.id) + tail, en=(measure.en or measure.id) + tail)


def short_form(label: str) -> str:
    """Return a title as a name: lower case, letters, digits and underscores."""
    return re.sub(r"[^a-z0-9]+", "_", label.translate(_UMLAUTS).lower()).strip("_") or "unnamed"


@cache
def _index() -> tuple[Mapping[str, Measure], Mapping[str, Measure]]:
    rows = builtin_rows("dictionary")
    known = [_measure(row) for row in rows]
    by_code = {row["code"]: measure for row, measure in zip(rows, known, strict=True) if row["code"]}
    by_label = {_plain(row["label"]): measure for row, measure in zip(rows, known, strict=True)}
    return by_code, by_label


def _match(title: str, label: str) -> str:
    """Return what stands for the star of a title, or the label itself where lost letters match."""
    if title.endswith("*"):
        head = title[:-1].rstrip("| ").strip()
        match = re.match(_wild(label, head), label) if "\ufffd" in label else None
        if label.startswith(head):
            return label[len(head) :] or "|"
        return label[match.end() :] or "|" if match else ""
    if "\ufffd" not in label:
        return ""
    return "|" if re.fullmatch(re.escape(label).replace("\ufffd", r".{1,2}"), title) else ""


def _wild(label: str, head: str) -> str:
    return "(?!)" if len(label) < len(head) else re.escape(head)


def _plain(label: str) -> str:
    return " ".join(label.split()).lower()


def _measure(row: Mapping[str, str]) -> Measure:
    return Measure(
        id=row["id"],
        unit=row["unit"],
        kind=Kind(row["kind"]),
        unit_texts=tuple(row["unit_texts"].split("|")),
        additive=row["additive"] == "yes",
        low=float(row["low"]) if row["low"] else None,
        high=float(row["high"]) if row["high"] else None,
        series=row["series"],
        concept=row["concept"],
        de=row["de"],
        en=row["en"],
    )
