"""The findings RUL-…: what can be wrong in a rule file, or in what it is asked to compute."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from wiedervorlage.foundation.catalogue import Entry

_NAME: Final = (
    "Schreibweise prüfen oder den Eintrag anlegen{suggestion}.",
    "Check the spelling or add the entry{suggestion}.",
)

FILE_MESSAGES: Final[Mapping[str, Entry]] = {
    "RUL-001": entry(
        "Die Datei ist kein lesbares YAML: {problem}.",
        "The file is no readable YAML: {problem}.",
        (
            "Einrückung und Anführungszeichen an der Stelle prüfen.",
            "Check indentation and quotes at this place.",
        ),
    ),
    "RUL-002": entry(
        "„{key}“ steht zweimal; nur die erste Angabe wird gelesen.",
        "'{key}' stands twice; only the first is read.",
        (
            "Eine der beiden streichen; zwei Werte ab demselben Tag als Liste schreiben.",
            "Remove one; write two values from the same day as a list.",
        ),
    ),
    "RUL-003": entry(
        "Anker und Verweise (& und *) sind in Regeldateien nicht vorgesehen.",
        "Anchors and aliases (& and *) have no place in rule files.",
        ("Die Angabe ausschreiben.", "Write the value out."),
    ),
    "RUL-004": entry(
        "Unbekannter Schlüssel „{key}“ in {where}.",
        "Unknown key '{key}' in {where}.",
        ("Streichen oder richtig schreiben{suggestion}.", "Remove it or spell it right{suggestion}."),
    ),
    "RUL-005": entry(
        "In {where} fehlt „{key}“.",
        "'{key}' is missing in {where}.",
        ("Die Angabe ergänzen.", "Add it."),
    ),
    "RUL-006": entry(
        "„{key}“ muss {expected} sein.",
        "'{key}' must be {expected}.",
        ("Die Angabe in dieser Form schreiben.", "Write it in this form."),
    ),
    "RUL-007": entry(
        "„{text}“ ist kein Datum.",
        "'{text}' is no date.",
        (
            "Als 2013-09-26, 2015-07 oder 2014 schreiben; wo der Beginn unbekannt ist: unknown.",
            "Write 2013-09-26, 2015-07 or 2014; where the beginning is not known: unknown.",
        ),
    ),
    "RUL-008": entry(
        "„{text}“ ist kein zulässiges Wort für „{key}“.",
        "'{text}' is no word that '{key}' may have.",
        ("Eines von {allowed} wählen.", "Choose one of {allowed}."),
    ),
    "RUL-009": entry(
        "Der Wert „{text}“ passt nicht zur Einheit {unit}.",
        "The value '{text}' does not fit the unit {unit}.",
        (
            "Zahl mit Dezimalpunkt, ja/nein, Datum oder Text schreiben; ohne Angabe der Quelle: unknown.",
            "Write a number with decimal point, yes/no, a date or text; where no source says: unknown.",
        ),
    ),
    "RUL-010": entry(
        "Unbekannte Einheit „{unit}“.",
        "Unknown unit '{unit}'.",
        (
            "Eine bekannte Einheit wählen oder sie unter „units“ anmelden.",
            "Choose a known unit or declare it under 'units'.",
        ),
    ),
    "RUL-011": entry("Unbekannte Quelle „{name}“.", "Unknown source '{name}'.", _NAME),
    "RUL-012": entry(
        "Der Wert endet am {end}, bevor er am {begin} beginnt.",
        "The value ends on {end}, before it begins on {begin}.",
        ("Beginn und Ende prüfen.", "Check beginning and end."),
    ),
    "RUL-013": entry(
        "„{name}“: zwei Angaben gleichen Ranges und Veröffentlichungstages widersprechen sich ({left}, {right}).",
        "'{name}': two statements of the same rank and day of publication disagree ({left}, {right}).",
        (
            "Ende, Rang oder Veröffentlichungstag berichtigen; sonst gilt der spätere Beginn.",
            "Correct the end, the rank or the day of publication; else the later beginning is heard.",
        ),
    ),
    "RUL-014": entry("Unbekannte Regelgröße „{name}“.", "Unknown parameter '{name}'.", _NAME),
    "RUL-015": entry("Unbekannte Angabe {what} „{name}“.", "Unknown {what} '{name}'.", _NAME),
    "RUL-016": entry(
        "Die Aufhebung ({annulled}) liegt vor der Veröffentlichung ({published}).",
        "The annulment ({annulled}) lies before the publication ({published}).",
        ("Beide Tage prüfen.", "Check both days."),
    ),
    "RUL-017": entry(
        "Die Quelle „{name}“ ist aus zweiter Hand und trägt eine Adresse.",
        "The source '{name}' is second-hand and carries an address.",
        (
            "Nur amtliche Seiten mit Adresse angeben; sonst die Herkunft im Titel nennen.",
            "Give addresses of official pages only; else name the origin in the title.",
        ),
    ),
    "RUL-018": entry(
        "„{name}“: vom {begin} bis {end} gilt kein Wert.",
        "'{name}': from {begin} until {end} no value holds.",
        (
            "Den fehlenden Wert ergänzen oder für diese Zeit unknown schreiben.",
            "Add the missing value or write unknown for that time.",
        ),
        Severity.DOUBT,
    ),
    "RUL-019": entry(
        "Die Gewichte des Schlüssels „{name}“ ergeben am {day} zusammen {sum}, nicht 1.",
        "The weights of key '{name}' add up to {sum} on {day}, not 1.",
        ("Die Gewichte prüfen.", "Check the weights."),
    ),
    "RUL-020": entry(
        "Die Datei nennt sich „{name}“, liegt aber unter „{path}“.",
        "The file calls itself '{name}' but lies under '{path}'.",
        ("Kennung oder Ablage ändern.", "Change the id or the place of the file."),
    ),
    "RUL-021": entry(
        "„{name}“ wechselt die Einheit von {left} zu {right}.",
        "'{name}' changes its unit from {left} to {right}.",
        (
            "Zwei Regelgrößen daraus machen oder umrechnen.",
            "Make two parameters of it, or convert.",
        ),
        Severity.DOUBT,
    ),
    "RUL-022": entry(
        "Die Datei ist kein UTF-8; sie wurde als ISO 8859-1 gelesen.",
        "The file is not UTF-8; it was read as ISO 8859-1.",
        ("Als UTF-8 speichern.", "Save it as UTF-8."),
        Severity.DOUBT,
    ),
}
"""Findings about a rule file."""

COMPUTATION_MESSAGES: Final[Mapping[str, Entry]] = {
    "RUL-101": entry(
        "{what}: nicht berechnet; „{name}“: {gap}.",
        "{what}: not computed; '{name}': {gap}.",
        (
            "Einen Tag innerhalb der Geltung wählen oder den Wert mit Fundstelle ergänzen.",
            "Choose a day within its validity, or add the value with its citation.",
        ),
        Severity.DOUBT,
    ),
    "RUL-102": entry(
        "{what}: nicht berechnet, denn keine Quelle nennt „{name}“ für diesen Tag.",
        "{what}: not computed, for no source states '{name}' for this day.",
        ("Den Wert mit Fundstelle ergänzen.", "Add the value with its citation."),
        Severity.DOUBT,
    ),
    "RUL-103": entry(
        "{what}: nicht berechnet, denn die Angabe „{name}“ fehlt für {count} von {all}.",
        "{what}: not computed, for the figure '{name}' is missing for {count} of {all}.",
        ("Die Angabe machen (--fact, --table).", "State it (--fact, --table)."),
        Severity.DOUBT,
    ),
    "RUL-104": entry(
        "{what}: nicht berechnet, denn der Schlüssel teilt auf {expected} Empfänger auf; angegeben sind {given}.",
        "{what}: not computed, for the key divides among {expected} recipients; {given} are given.",
        ("Alle Empfänger angeben.", "Give all recipients."),
        Severity.DOUBT,
    ),
    "RUL-105": entry(
        "{who}: Eingabe und Betrag gehören nicht zusammen: aus {printed} ({label}) folgt "
        "in keinem der {count} möglichen Mittel der veröffentlichte Betrag {published}.",
        "{who}: input and amount do not belong together: from {printed} ({label}) none of the "
        "{count} possible averages gives the published amount {published}.",
        (
            "Eingabe und Betrag an der Quelle nachsehen; zum Betrag passte {fitting}.",
            "Look both up at the source; {fitting} would fit the amount.",
        ),
        Severity.DOUBT,
    ),
    "RUL-106": entry(
        "{who}: zum veröffentlichten Betrag {published} passen {count} mögliche Mittel von {printed} ({label}).",
        "{who}: {count} possible averages of {printed} ({label}) fit the published amount {published}.",
        ("Nichts zu tun; das genaue Mittel bleibt offen.", "Nothing to do; the exact average stays open."),
        Severity.NOTE,
    ),
    "RUL-107": entry(
        "{name}: für den {day} steht kein Betrag in der Regel.",
        "{name}: the rule states no amount for {day}.",
        (
            "Einen Tag innerhalb der Geltung wählen (wv rules timeline zeigt sie).",
            "Choose a day within its validity (wv rules timeline shows it).",
        ),
        Severity.DOUBT,
    ),
}
"""Findings about a computation that a rule refuses or doubts."""

MESSAGES: Final[Mapping[str, Entry]] = {**FILE_MESSAGES, **COMPUTATION_MESSAGES}
