"""What can be wrong with a declaration of need or its figures, said once (codes ``NEE-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity

MESSAGES: Final = {
    "NEE-001": entry(
        "Die Datei ist nicht lesbar: {problem}",
        "The file cannot be read: {problem}",
        ("YAML prüfen.", "Check the YAML."),
    ),
    "NEE-002": entry(
        "{where}: Angabe „{name}“ fehlt oder ist falsch ({problem}).",
        "{where}: {name!r} is missing or wrong ({problem}).",
        ("Siehe docs/reference/need.md.", "See docs/reference/need.md."),
    ),
    "NEE-003": entry(
        "{where}: „{value}“ ist nicht bekannt; möglich: {choices}.",
        "{where}: {value!r} is not known; possible: {choices}.",
        ("Eines der genannten Wörter einsetzen.", "Use one of these words."),
    ),
    "NEE-004": entry(
        "Knoten „{name}“ hängt an „{parent}“, den es nicht gibt.",
        "Node {name!r} hangs on {parent!r}, which does not exist.",
        ("Namen des übergeordneten Knotens prüfen.", "Check the name of the parent."),
    ),
    "NEE-010": entry(
        "{indicator}: {count} von {units} Werten fehlen; ersetzt durch {method}.",
        "{indicator}: {count} of {units} values are missing; replaced by {method}.",
        ("Werte beschaffen; ersetzte Werte sind im Ergebnis gekennzeichnet.",
         "Obtain the values; replaced ones are marked in the result."),
        Severity.DOUBT,
    ),
    "NEE-011": entry(
        "{indicator}: {count} Ausreißer auf den nächsten Wert gesetzt.",
        "{indicator}: {count} outliers set to the next value.",
        ("Ausreißer prüfen.", "Check the outliers."),
        Severity.NOTE,
    ),
    "NEE-012": entry(
        "{indicator}: schief geblieben und logarithmiert.",
        "{indicator}: remained skewed and was taken by logarithm.",
        ("Verteilung prüfen.", "Check the distribution."),
        Severity.NOTE,
    ),
    "NEE-013": entry(
        "{unit}: Zu wenig bekannt (weniger als {limit} des Gewichts unter „{node}“); der Wert bleibt unbekannt.",
        "{unit}: too little is known (less than {limit} of the weight under {node!r}); the value stays unknown.",
        ("Werte beschaffen.", "Obtain the values."),
        Severity.DOUBT,
    ),
    "NEE-014": entry(
        "{indicator}: Alle Werte sind gleich; der Indikator unterscheidet nichts und zählt nicht mit.",
        "{indicator}: all values are equal; the indicator tells nothing apart and does not count.",
        ("Indikator herausnehmen.", "Take the indicator out."),
        Severity.DOUBT,
    ),
    "NEE-015": entry(
        "{indicator}: Der Nenner „{denominator}“ fehlt oder ist 0 bei {units}.",
        "{indicator}: the denominator {denominator!r} is missing or 0 for {units}.",
        ("Nenner beschaffen.", "Obtain the denominator."),
        Severity.DOUBT,
    ),
    "NEE-016": entry(
        "{unit}: wegen zu vieler fehlender Werte herausgenommen ({known} bekannt, verlangt {limit}).",
        "{unit}: left out for too many missing values ({known} known, {limit} asked).",
        ("Werte beschaffen oder die Grenze senken.", "Obtain the values or lower the limit."),
        Severity.DOUBT,
    ),
    "NEE-017": entry(
        "{indicator}: Die Spalte fehlt in den Daten.",
        "{indicator}: the column is missing in the data.",
        ("Spalte ergänzen oder den Indikator streichen.", "Add the column or drop the indicator."),
    ),
    "NEE-018": entry(
        "{node}: {method} braucht Werte über 0; es gibt {count} andere. Der Wert bleibt dort unbekannt.",
        "{node}: {method} needs values above 0; {count} are not. The value stays unknown there.",
        ("Auf 1 bis 100 normieren oder arithmetisch zusammenfassen.",
         "Normalise to 1..100 or aggregate arithmetically."),
        Severity.DOUBT,
    ),
    "NEE-019": entry(
        "{node}: Gewichte nach „{method}“ lassen sich nicht finden; es bleiben die angegebenen.",
        "{node}: weights by {method!r} cannot be found; the declared ones stay.",
        ("Mehr Regionen mit Werten in allen Teilen, oder Gewichte angeben.",
         "More regions known in all parts, or declare the weights."),
        Severity.DOUBT,
    ),
    "NEE-020": entry(
        "Für „{name}“ gibt es keinen Stellenschlüssel mit Quelle.",
        "For {name!r} there is no staffing ratio with a source.",
        ("Schlüssel mit Quelle eingeben; es wird keiner angenommen.",
         "Enter a ratio with its source; none is assumed."),
    ),
    "NEE-021": entry(
        "„{value}“ ist keine Zahl und gilt als unbekannt.",
        "{value!r} is no number and counts as unknown.",
        ("Zahl mit Dezimalpunkt eintragen.", "Enter a number with decimal point."),
        Severity.DOUBT,
    ),
    "NEE-022": entry(
        "Die Datei hat keine Zeilen, oder die Spalte „{key}“ fehlt.",
        "The file has no rows, or the column {key!r} is missing.",
        ("Kopfzeile und Schlüsselspalte prüfen.", "Check the header and the column of keys."),
    ),
}  # fmt: skip
