"""The items of a reading that are told in a line each: references, figures and days."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.days import parse_span
from wiedervorlage.foundation.wording import NBSP, worded, write_number, write_span
from wiedervorlage.intake.lexicon.reference_nouns import without_genitive
from wiedervorlage.intake.naming import person_named, word_for
from wiedervorlage.intake.unit_names import unit_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.text import Language
    from wiedervorlage.intake.reading import Value

_HEDGES_EN: Final = {
    "rund": "about", "rd.": "about", "ca.": "about", "circa": "about", "zirka": "about", "etwa": "about",
    "ungefähr": "about", "annähernd": "nearly", "knapp": "just under", "gut": "just over", "über": "over",
    "mehr als": "more than", "bis zu": "up to", "mindestens": "at least", "wenigstens": "at least",
    "höchstens": "at most", "maximal": "at most", "weniger als": "less than", "nur": "only", "lediglich": "only",
    "fast": "almost", "nahezu": "almost", "keine": "not even", "noch": "still", "immerhin": "no less than",
    "im Schnitt": "on average", "im Schnitt nur": "on average only", "im Schnitt auch": "on average also",
    "im Schnitt auch nur": "on average also only",
}  # fmt: skip
_MONEY: Final = ("EUR", "DM")
_UP_TO: Final = re.compile(r"bis (?P<high>\d[\d.]*)")
_TELLS_ITSELF: Final = re.compile(
    r"\w*(?:sitzung|gespräch|termin|begehung|beratung|besprechung|versammlung|konferenz|telefonat|anhörung|schreiben|antrag"
    r"|anfrage|vertrag|angebot|vereinbarung|beschluss|vorlage|drucksache|niederschrift|protokoll|gutachten|bericht|gesetz"
    r"|gesetzbuch|satzung|verordnung|ordnung|richtlinien?|programm|erlass|bescheid|urteil|plan)(?:e?s)?\b",
    re.IGNORECASE,
)
"""A name that says of what kind it is: "Geschäftsordnung", "Angebot", "Ortsbesichtigungstermin"."""


def told_day(text: str, language: Language) -> str:
    """Return a day or stretch of days (EDTF) as people write it; what is none of that as it stands."""
    try:
        return write_span(parse_span(text), language).replace(NBSP, " ")
    except ValueError:
        return text


def told_figure(parts: Mapping[str, Value], language: Language) -> str:
    """Return a figure in a line: "rund 4 bis 6 Monate (Wartezeit)"."""
    value, unit, hedge = float(parts["value"]), str(parts["unit"]), str(parts.get("hedge", ""))
    figure = _written(value, unit, language)
    if span := _UP_TO.fullmatch(hedge):
        value, hedge = float(span["high"]), ""
        figure = f"{figure} {worded(language, 'bis', 'to')} {_written(value, unit, language)}"
    elif language == "en":
        hedge = _HEDGES_EN.get(hedge, hedge)
    about = f"({parts['about']})" if parts.get("about") else ""
    return " ".join(filter(None, (hedge, figure, unit_name(unit, value, language), about)))


def _written(value: float, unit: str, language: Language) -> str:
    """Return a value as it stands before its unit: money in whole amounts or with both figures of its cents."""
    is_money_with_cents = unit.startswith(_MONEY) and value != round(value) and value == round(value, 2)
    return write_number(value, language, decimals=2 if is_money_with_cents else None)


def told_reference(parts: Mapping[str, Value], language: Language) -> str:
    """Return a reference in a line: "§ 25 Geschäftsordnung", "Schreiben vom 9. Oktober 2003, Stadt Haselbrunn"."""
    noun, blank, rest = str(parts.get("name", "")).partition(" ")
    name, kind = f"{without_genitive(noun)}{blank}{rest}", word_for(str(parts["kind"]), language)
    named = " ".join(filter(None, (str(parts.get("section", "")), name)))
    told = named if _TELLS_ITSELF.match(name) and language == "de" else ", ".join(filter(None, (kind, named)))
    told += _dated(str(parts.get("date", "")), name, language)
    ways = " → ".join(person_named(str(parts[way])) for way in ("from", "to") if parts.get(way))
    return ", ".join(filter(None, (told, str(parts.get("of", "")), ways)))


def _dated(day: str, name: str, language: Language) -> str:
    if not day or day in name:
        return ""
    told = told_day(day, language)
    return f" {worded(language, 'vom' if '-' in day else 'aus', 'of')} {told}"
