"""Making fields: a value, and the exact characters of the line it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.reading import Field, Span, Value

if TYPE_CHECKING:
    import re

    from wiedervorlage.intake.text.lines import Line


def line_field(name: str, line: Line, rule: str, *, value: Value | None = None, confidence: float = 0.9) -> Field:
    """Return a field that takes the whole line."""
    return part_field(name, line, (0, len(line.text)), rule, value=value, confidence=confidence)


def part_field(
    name: str, line: Line, part: tuple[int, int], rule: str, *, value: Value | None = None, confidence: float = 0.9
) -> Field:
    """Return a field that takes characters ``part`` of the line; by default they are its value."""
    start, end = part
    raw = line.text[start:end]
    start += len(raw) - len(raw.lstrip())
    end -= len(raw) - len(raw.rstrip())
    raw = line.text[start:end]
    return Field(
        name=name,
        value=" ".join(raw.split()) if value is None else value,
        raw=raw,
        span=Span(start=line.start + start, end=line.start + end),
        rule=rule,
        confidence=confidence,
    )


def match_field(name: str, line: Line, match: re.Match[str], group: str, rule: str) -> Field:
    """Return a field that takes a named group of a match in the line."""
    return part_field(name, line, match.span(group), rule)


_KEPT: Final = {
    form.upper(): form
    for form in (
        "GmbH",
        "gGmbH",
        "mbH",
        "mbB",
        "AG",
        "KG",
        "eG",
        "AöR",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "BDA",
        "TSV",
        "TV",
    )
}
"""Forms of companies, Roman numbers and short names that keep their letters."""


def title_case(text: str) -> str:
    """Return print in capitals as it is written in running text; other print stays as it is."""
    letters = [character for character in text if character.isalpha()]
    if not letters or sum(character.isupper() for character in letters) < 0.8 * len(letters):
        return text
    small = {"der", "die", "das", "des", "und", "für", "von", "im", "in", "an", "am", "zu", "zur"}
    words = ["-".join(_KEPT.get(part.upper(), part.capitalize()) for part in word.split("-")) for word in text.split()]
    return " ".join(word.lower() if number and word.lower() in small else word for number, word in enumerate(words))
