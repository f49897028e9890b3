"""Everything that can be wrong with a premise (codes ``PRE-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity

_KNOWN: Final = ("{hint}", "{hint}")

MESSAGES: Final = {
    "PRE-000": entry(
        "Die Annahme ist nicht lesbar: {problem}",
        "The premise cannot be read: {problem}",
        ("{hint}", "{hint}"),
    ),
    "PRE-001": entry(
        "Die Annahme ist eine Zahl, keine Aussage.",
        "The premise is a number, not a statement.",
        ("Mit einer Schwelle vergleichen, etwa „… < 5“.", "Compare it with a threshold, such as '… < 5'."),
    ),
    "PRE-002": entry(
        "Ein Wort in Anführungszeichen kann hier nicht stehen.",
        "A quoted word cannot stand here.",
        ("Eine Messgröße oder Funktion einsetzen.", "Use a measure or a function."),
    ),
    "PRE-003": entry(
        "Hier muss eine Aussage stehen, keine Zahl.",
        "A statement is needed here, not a number.",
        ("Mit einer Schwelle vergleichen.", "Compare it with a threshold."),
    ),
    "PRE-004": entry(
        "Hier muss eine Zahl stehen, keine Aussage.",
        "A number is needed here, not a statement.",
        ("Die Klammern prüfen.", "Check the parentheses."),
    ),
    "PRE-010": entry("Messgröße „{word}“ ist nicht bekannt.", "Unknown measure '{word}'.", _KNOWN),
    "PRE-011": entry("Bezug „{word}“ ist nicht bekannt.", "Unknown subject '{word}'.", _KNOWN),
    "PRE-012": entry("Tag oder Kennung „{word}“ ist nicht bekannt.", "Unknown day or id '{word}'.", _KNOWN),
    "PRE-013": entry("Funktion „{word}“ ist nicht bekannt.", "Unknown function '{word}'.", _KNOWN),
    "PRE-014": entry(
        "„{word}“ hat die falsche Zahl von Angaben (erwartet: {count}).",
        "'{word}' has the wrong number of arguments (expected: {count}).",
        ("Siehe docs/reference/premises.md.", "See docs/reference/premises.md."),
    ),
    "PRE-015": entry("Variante „{word}“ ist nicht bekannt.", "Unknown option '{word}'.", _KNOWN),
    "PRE-016": entry("Entscheidung „{word}“ ist nicht bekannt.", "Unknown decision '{word}'.", _KNOWN),
    "PRE-017": entry("Programm „{word}“ ist nicht bekannt.", "Unknown programme '{word}'.", _KNOWN),
    "PRE-018": entry("Regelgröße „{word}“ ist nicht bekannt.", "Unknown rule parameter '{word}'.", _KNOWN),
    "PRE-019": entry("Stichwort „{word}“ ist nicht bekannt.", "Unknown keyword '{word}'.", _KNOWN),
    "PRE-020": entry(
        "Die Einheiten passen nicht: {left} und {right}.",
        "The units do not fit: {left} and {right}.",
        ("Gleiche Einheiten vergleichen oder umrechnen.", "Compare like units, or convert."),
    ),
    "PRE-021": entry(
        "Worte einer Regel lassen sich nur mit „==“ oder „!=“ vergleichen.",
        "Words of a rule can only be compared with '==' or '!='.",
        (
            "Einen anderen Wert derselben Regel danebenstellen.",
            "Compare with another value of the same rule.",
        ),
    ),
    "PRE-022": entry(
        "Verschiedene Arten von Größen stehen nebeneinander: {kinds}.",
        "Different kinds of measures stand side by side: {kinds}.",
        (
            "Prüfen, ob das gemeint ist (Bestand, Bewegung, Mittel, Plan).",
            "Check that this is meant (stock, flow, mean, plan).",
        ),
        Severity.DOUBT,
    ),
    "PRE-023": entry(
        "„since“ ist ein Tag oder eine Kennung in Anführungszeichen.",
        "'since' is a quoted day or id.",
        ('Etwa changed(x, "2012-09-12", 20 %).', 'Such as changed(x, "2012-09-12", 20 %).'),
    ),
    "PRE-024": entry(
        "Die bloße Zahl {number} wird als {number} Prozent gelesen.",
        "The bare number {number} is read as {number} percent.",
        ("Als Prozent schreiben, etwa „60 %“.", "Write it as a percentage, such as '60 %'."),
        Severity.DOUBT,
    ),
}
