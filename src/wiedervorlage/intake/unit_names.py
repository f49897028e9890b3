"""What the units of figures are called for people, in two languages: "places" is "Plätze", "one place" is "Platz".

A figure that counts something with a noun of its own keeps that noun, in every language.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from wiedervorlage.foundation.text import Language

_YEARLY: Final = "/year"
_DE: Final = {
    "posts": ("Stelle", "Stellen"), "EUR": ("Euro", "Euro"), "DM": ("DM", "DM"), "percent": ("%", "%"),
    "persons": ("Person", "Personen"), "municipalities": ("Gemeinde", "Gemeinden"),
    "households": ("Haushalt", "Haushalte"), "addresses": ("Anschluss", "Anschlüsse"),
    "places": ("Platz", "Plätze"), "schools": ("Schule", "Schulen"), "years": ("Jahr", "Jahre"),
    "months": ("Monat", "Monate"), "weeks": ("Woche", "Wochen"), "days": ("Tag", "Tage"),
    "hours": ("Stunde", "Stunden"), "minutes": ("Minute", "Minuten"),
    "hours/week": ("Stunde in der Woche", "Stunden in der Woche"), "times": ("Mal", "Mal"), "m2": ("m²", "m²"),
    "m3": ("m³", "m³"), "degrees": ("Grad", "Grad"), "l": ("Liter", "Liter"), "t": ("Tonne", "Tonnen"),
    "ct/kWh": ("Cent/kWh", "Cent/kWh"), "members": ("Mitglied", "Mitglieder"), "sites": ("Standort", "Standorte"),
    "partners": ("Partner", "Partner"), "tasks": ("Aufgabe", "Aufgaben"), "cases": ("Fall", "Fälle"),
    "consultations": ("Beratung", "Beratungen"),
    "count": ("", ""), "Mio": ("Million", "Millionen"), "Mrd": ("Milliarde", "Milliarden"),
}  # fmt: skip
_EN: Final = {
    "posts": ("post", "posts"), "percent": ("%", "%"), "persons": ("person", "persons"),
    "municipalities": ("municipality", "municipalities"), "households": ("household", "households"),
    "addresses": ("connection", "connections"), "places": ("place", "places"), "schools": ("school", "schools"),
    "years": ("year", "years"), "months": ("month", "months"), "weeks": ("week", "weeks"), "days": ("day", "days"),
    "hours": ("hour", "hours"), "minutes": ("minute", "minutes"), "hours/week": ("hour a week", "hours a week"),
    "times": ("time", "times"), "m2": ("m²", "m²"), "m3": ("m³", "m³"), "degrees": ("degree", "degrees"),
    "l": ("litre", "litres"), "t": ("tonne", "tonnes"), "ct/kWh": ("cents/kWh", "cents/kWh"),
    "members": ("member", "members"), "sites": ("site", "sites"), "partners": ("partner", "partners"),
    "tasks": ("task", "tasks"), "cases": ("case", "cases"), "consultations": ("consultation", "consultations"),
    "count": ("", ""), "Mio": ("million", "million"), "Mrd": ("billion", "billion"),
}  # fmt: skip
_NAMES: Final[dict[Language, dict[str, tuple[str, str]]]] = {"de": _DE, "en": _EN}
_PER_YEAR: Final = re.compile(r"(?:/| ?(?:im|pro|je) | a )(?:Jahr|year)$| jährlich$", re.IGNORECASE)
_A_YEAR: Final[dict[Language, str]] = {"de": " im Jahr", "en": " a year"}


def unit_name(unit: str, value: float, language: Language) -> str:
    """Return the words of a unit as they stand behind a value; "" for a bare count."""
    bare = unit.removesuffix(_YEARLY)
    one, many = _NAMES[language].get(bare, (bare, bare))
    return (one if value == 1 else many) + (_A_YEAR[language] if bare != unit else "")


def unit_called(typed: str) -> str:
    """Return the unit for what a person calls it: "Euro im Jahr" is "EUR/year"; what is not known stays as typed."""
    bare = _PER_YEAR.sub("", typed.strip())
    called = {"€": "EUR", "prozent": "percent", "v. h.": "percent"}
    for names in _NAMES.values():
        called |= {name.casefold(): unit for unit, pair in names.items() for name in pair if name}
    unit = called.get(bare.casefold(), bare)
    return f"{unit}{_YEARLY}" if bare != typed.strip() else unit
