"""Everything that can be wrong or doubtful in a paper that is read (codes ``INT-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity
from wiedervorlage.intake.file_messages import FILE_MESSAGES, LOOK

_DOUBT: Final = Severity.DOUBT
_OFFER: Final = ("Am Original prüfen; vielleicht gemeint: {offer}.", "Look at the original; perhaps meant: {offer}.")
_EITHER: Final = (
    "Am Original prüfen; vielleicht gemeint: {offer}{other}.",
    "Look at the original; perhaps meant: {offer}{other}.",
)

MESSAGES: Final = {
    **FILE_MESSAGES,
    "INT-001": entry(
        "Der Eingangsstempel ({stamp}) ist älter als {earlier}.",
        "the received stamp ({stamp}) is earlier than {earlier}",
        _OFFER,
        _DOUBT,
    ),
    "INT-002": entry(
        "Der Eingangsstempel ({stamp}) fällt auf keinen Arbeitstag, sondern auf {day}.",
        "the received stamp ({stamp}) is no working day but {day}",
        _OFFER,
        _DOUBT,
    ),
    "INT-003": entry(
        "Die IBAN {iban} besteht die Prüfziffer nicht.", "the IBAN {iban} fails its check digits", _OFFER, _DOUBT
    ),
    "INT-004": entry(
        "{bic} ist nicht die BIC der Bankleitzahl {bank_code}.",
        "{bic} is not the BIC of bank code {bank_code}",
        _OFFER,
        _DOUBT,
    ),
    "INT-005": entry("Den Tag {day} gibt es nicht.", "{day} does not exist", _OFFER, _DOUBT),
    "INT-006": entry(
        "Das Schreiben bezieht sich auf eines, das später ist ({day}).",
        "refers to a later letter ({day})",
        ("Eines der beiden Daten prüfen.", "Check one of the two dates."),
        _DOUBT,
    ),
    "INT-007": entry(
        "„{words}“: das Wort sagt {said}, die Ziffern {written}.",
        "“{words}”: the word says {said}, the digits say {written}",
        LOOK,
        _DOUBT,
    ),
    "INT-008": entry(
        "Die Zeilen ergeben {added}, nicht die angegebenen {stated}.",
        "the rows add up to {added} and not to the stated {stated}",
        ("Zeilen und Summe prüfen.", "Check rows and sum."),
        _DOUBT,
    ),
    "INT-009": entry(
        "Bei {day} ist nicht zu erkennen, was der Tag und was der Monat ist.",
        "{day} does not tell which figure is the day and which the month",
        _OFFER,
        _DOUBT,
    ),
    "INT-010": entry(
        "Der Tag des Schreibens ist nicht zu lesen („{day}“).",
        "the day of the letter cannot be read ('{day}')",
        LOOK,
        _DOUBT,
    ),
    "INT-011": entry(
        "Der {day} ist ein {weekday}, kein {printed}.",
        "{day} is a {weekday} and not a {printed}",
        ("Tag und Wochentag prüfen.", "Check day and weekday."),
        _DOUBT,
    ),
    "INT-012": entry(
        "Die Abstimmung zählt {voices} Stimmen, anwesend waren {present}.",
        "the vote counts {voices} voices, {present} were present",
        ("Stimmen und Anwesende prüfen.", "Check voices and who was present."),
        _DOUBT,
    ),
    "INT-013": entry(
        "Die Zeile ergibt {added}, nicht die angegebenen {stated}.",
        "the row adds up to {added} and not to the stated {stated}",
        ("Die Zahlen der Zeile prüfen.", "Check the figures of the row."),
        _DOUBT,
    ),
    "INT-016": entry(
        "Die Bankleitzahl {bank_code} ist nicht die der IBAN {iban}.",
        "the bank code {bank_code} is not that of the IBAN {iban}",
        _EITHER,
        _DOUBT,
    ),
    "INT-017": entry(
        "Die Kontonummer {account} ist nicht die der IBAN {iban}.",
        "the account number {account} is not that of the IBAN {iban}",
        _EITHER,
        _DOUBT,
    ),
    "INT-018": entry(
        "Die BIC {bic} kennt das Verzeichnis der Banken nicht.",
        "the register of banks does not know the BIC {bic}",
        _OFFER,
        _DOUBT,
    ),
    "INT-030": entry(
        "{field}: zwei Lesungen weichen ab, „{first}“ und „{second}“.",
        "{field}: two readings differ, '{first}' and '{second}'.",
        ("Bitte am Bild prüfen.", "Please look at the image."),
        _DOUBT,
    ),
    "INT-033": entry(
        "Ein Vorschlag des Sprachmodells steht nicht wörtlich im Text und zählt nicht: „{quote}“",
        "A proposal of the language model does not stand in the text and does not count: '{quote}'",
        ("Nichts zu tun.", "Nothing to do."),
        Severity.NOTE,
    ),
    "INT-040": entry(
        "Die Antworten sind nicht lesbar: {problem}",
        "The answers cannot be read: {problem}",
        ("wv new … --form schreibt ein Muster.", "wv new … --form writes a form."),
    ),
    "INT-041": entry(
        "„{key}“ gehört nicht in die Antworten.",
        "'{key}' does not belong to the answers.",
        ("Vorgesehen: {known}", "Provided for: {known}"),
    ),
    "INT-042": entry(
        "Es fehlt: {key}.",
        "Missing: {key}.",
        ("In den Antworten ergänzen ({hint}).", "Add it to the answers ({hint})."),
    ),
    "INT-043": entry(
        "Keine Entscheidung ist angenommen; ohne sie ist nichts zu prüfen.",
        "No decision is taken; without one there is nothing to recheck.",
        (
            "Unter „decisions“ eine annehmen oder selbst eintragen.",
            "Take one under 'decisions', or write one in.",
        ),
    ),
    "INT-044": entry(
        "Die Vorlage „{template}“ gibt es nicht.",
        "There is no template '{template}'.",
        ("Vorgesehen: {known}", "Provided for: {known}"),
    ),
    "INT-045": entry(
        "Grund „{reason}“, Vorlage „{template}“: „{value}“ passt nicht in „{slot}“ ({label}).",
        "Reason '{reason}', template '{template}': '{value}' does not fit '{slot}' ({label}).",
        (
            "Unter „with“ ausfüllen, oder „premise: none“.",
            "Fill it in under 'with', or 'premise: none'.",
        ),
    ),
    "INT-046": entry(
        "Für „{measure}“ ist keine Einheit erklärt; keine gewählte Vorlage braucht diese Messgröße.",
        "No unit is declared for '{measure}'; no chosen template needs this measure.",
        ("Namen prüfen oder unter „measures“ erklären.", "Check the name, or declare it under 'measures'."),
    ),
    "INT-047": entry(
        "Grund „{reason}“: die Vorlage „{template}“ braucht die Gemeinden des Vorgangs.",
        "Reason '{reason}': the template '{template}' needs the municipalities of the case.",
        (
            "Unter „municipalities“ ihre Regionalschlüssel nennen.",
            "Give their region keys under 'municipalities'.",
        ),
    ),
    "INT-050": entry(
        "Diese Worte stehen so nicht im gelesenen Text.",
        "These words do not stand like this in the text as read.",
        (
            "Den Wortlaut aus dem gelesenen Text übernehmen, mit seinen Lesefehlern.",
            "Take the words from the text as read, with its misreadings.",
        ),
    ),
    "INT-051": entry(
        "Diese Worte stehen {count}-mal im gelesenen Text.",
        "These words stand {count} times in the text as read.",
        (
            "Einige Wörter davor oder dahinter mitnehmen, bis nur noch die eine Stelle gemeint sein kann.",
            "Take some words before or after them too, until only the one place can be meant.",
        ),
    ),
    "INT-065": entry(
        "{of}: „{number}“ ist nicht eindeutig: {first_said} oder {second_said}.",
        "{of}: '{number}' is not clear: {first} or {second}.",
        ("Mit {first} oder {second} eindeutig schreiben.", "Write {first} or {second}, which is clear."),
    ),
}
