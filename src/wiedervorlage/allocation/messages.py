"""What can be wrong with a division, said once."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import Entry, entry
from wiedervorlage.foundation.findings import Severity

MESSAGES: Final[dict[str, Entry]] = {
    "ALL-001": entry(
        "{key}: Das Minimum {minimum} liegt über dem Maximum {maximum} (in Schritten).",
        "{key}: the minimum {minimum} lies above the maximum {maximum} (in steps).",
        ("Eine der beiden Grenzen ändern.", "Change one of the two bounds."),
    ),
    "ALL-002": entry(
        "Die Minima zusammen ({needed} Schritte) übersteigen die Gesamtmenge ({total}).",
        "The minimums together ({needed} steps) exceed the total ({total}).",
        ("Gesamtmenge erhöhen oder Minima senken.", "Raise the total or lower the minimums."),
    ),
    "ALL-003": entry(
        "Die Gesamtmenge ({total} Schritte) ist größer als alles, was vergeben werden darf ({room}); "
        "wer kein Gewicht hat, bekommt nur sein Minimum.",
        "The total ({total} steps) is larger than all that may be given ({room}); "
        "whoever has no weight gets only the minimum.",
        ("Maxima anheben oder die Gesamtmenge senken.", "Raise the maximums or lower the total."),
    ),
    "ALL-004": entry(
        "Ein Rest von {rest} bleibt unverteilt: Er reicht für kein weiteres Paket.",
        "A rest of {rest} stays undivided: it is not enough for another package.",
        ("Rest zuwenden oder das Paket teilen.", "Give the rest elsewhere or split the package."),
        Severity.DOUBT,
    ),
    "ALL-005": entry(
        "{key}: Ein Maximum von {maximum} erlaubt das Paket von {package} nicht.",
        "{key}: a maximum of {maximum} does not allow the package of {package}.",
        ("Maximum anheben, oder es bleibt bei nichts.", "Raise the maximum, or it stays at nothing."),
        Severity.DOUBT,
    ),
    "ALL-006": entry(
        "{key}: Das Minimum {minimum} ist weniger als das Paket {package}; es gilt das Paket.",
        "{key}: the minimum {minimum} is less than the package {package}; the package holds.",
        ("Minimum auf 0 oder auf das Paket setzen.", "Set the minimum to 0 or to the package."),
        Severity.NOTE,
    ),
    "ALL-007": entry(
        "Weniger Schritte ({total}) als Berechtigte ({needed}): Die ersten gehen an die größten Gewichte.",
        "Fewer steps ({total}) than claimants ({needed}): the first go to the largest weights.",
        ("Gesamtmenge prüfen.", "Check the total."),
        Severity.NOTE,
    ),
    "ALL-010": entry(
        "Spalte {column} fehlt; es gibt: {columns}.",
        "Column {column} is missing; there are: {columns}.",
        ("Spaltennamen prüfen.", "Check the name of the column."),
    ),
    "ALL-011": entry(
        "{column}: „{value}“ ist keine Zahl ab 0.",
        "{column}: {value!r} is no number from 0 up.",
        ("Zahl mit Punkt oder Komma eintragen.", "Enter a number with decimal point or comma."),
    ),
    "ALL-012": entry(
        "Schlüssel „{key}“ steht mehrmals.",
        "Key {key!r} stands more than once.",
        ("Jede Zeile braucht einen eigenen Schlüssel.", "Every row needs a key of its own."),
    ),
    "ALL-013": entry(
        "{name} {value} ist kein Vielfaches des Schritts {step}.",
        "{name} {value} is no multiple of the step {step}.",
        ("Menge oder Schritt ändern.", "Change the amount or the step."),
    ),
    "ALL-014": entry(
        "Die Datei hat keine Zeilen mit Daten.",
        "The file has no rows of data.",
        ("Kopfzeile und mindestens eine Zeile angeben.", "Give a header and at least one row."),
    ),
    "ALL-015": entry(
        "{column}: Der Wert fehlt. Unbekannt ist nicht null; ohne Gewicht keine Zuteilung.",
        "{column}: the value is missing. Unknown is not zero; without a weight no share.",
        ("Wert eintragen oder die Zeile herausnehmen.", "Enter the value or take the row out."),
    ),
    "ALL-016": entry(
        "„{value}“: Punkt oder Komma könnte Tausender trennen; gelesen als {read}.",
        "{value!r}: the point or comma may group thousands; read as {read}.",
        ("Ohne Tausendertrennung schreiben.", "Write it without grouping."),
        Severity.DOUBT,
    ),
}
