"""Everything that can be wrong with a paper or with the template of an office (codes ``PAP-…``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation import catalogue
from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import NOWHERE, Place, Severity

if TYPE_CHECKING:
    from wiedervorlage.foundation.findings import Finding

_DOUBT, _NOTE = Severity.DOUBT, Severity.NOTE

MESSAGES: Final[dict[str, catalogue.Entry]] = {
    "PAP-001": entry(
        "Ein Datum steht in ISO-Schreibweise: {what}",
        "A date stands in ISO notation: {what}",
        ("Das Datum ausschreiben (1. Oktober 2015).", "Write the date out (1 October 2015)."),
        _DOUBT,
    ),
    "PAP-002": entry(
        "Gerade Anführungszeichen: {what}",
        "Straight quotation marks: {what}",
        ("Deutsche Anführungszeichen setzen („…“).", "Use typographic quotation marks (“…”)."),
        _DOUBT,
    ),
    "PAP-003": entry(
        "Ein Satz hat mehr als 35 Wörter: {what}",
        "A sentence has more than 35 words: {what}",
        ("Den Satz teilen.", "Split the sentence."),
        _DOUBT,
    ),
    "PAP-004": entry(
        "Zwei Leerzeichen hintereinander: {what}",
        "Two blanks in a row: {what}",
        ("Ein Leerzeichen löschen.", "Delete one blank."),
        _NOTE,
    ),
    "PAP-005": entry(
        "Hier darf die Zeile nicht brechen: {what}",
        "The line must not break here: {what}",
        ("Ein geschütztes Leerzeichen setzen.", "Put a protected space."),
        _NOTE,
    ),
    "PAP-006": entry(
        "Der Betreff trägt das Wort „Betreff“ oder endet mit einem Punkt: {what}",
        "The subject bears a label or ends with a full stop: {what}",
        ("Nur den Gegenstand nennen, ohne Punkt.", "Name the matter only, without full stop."),
        _DOUBT,
    ),
    "PAP-007": entry(
        "Die Anschrift hat mehr Zeilen, als das Feld fasst: {what}",
        "The address has more lines than the field holds: {what}",
        ("Auf höchstens neun Zeilen kürzen, Vermerke eingerechnet.", "Keep to nine lines, remarks included."),
        _DOUBT,
    ),
    "PAP-008": entry(
        "Eine Abbildung hat keinen Alternativtext: {what}",
        "A figure has no text alternative: {what}",
        ("In einem Satz sagen, was die Abbildung zeigt.", "Say in one sentence what the figure shows."),
    ),
    "PAP-009": entry(
        "Eine Überschrift überspringt eine Ebene: {what}",
        "A heading skips a level: {what}",
        ("Die nächste Ebene nehmen.", "Take the next level."),
    ),
    "PAP-010": entry(
        "Das Zeichen {what} kann keine der mitgelieferten Schriften zeigen; im PDF steht dafür „�“.",
        "None of the shipped fonts can show the character {what}; the PDF has '�' in its place.",
        ("Den Namen oder Text in lateinischer Schrift beifügen.", "Add the name or text in Latin letters."),
        _DOUBT,
    ),
    "PAP-011": entry(
        "Drei Sätze hintereinander beginnen gleich: {what}",
        "Three sentences in a row begin alike: {what}",
        ("Einen der Sätze umstellen.", "Rephrase one of them."),
        _DOUBT,
    ),
    "PAP-012": entry(
        "Unter einer Überschrift steht nichts: {what}",
        "Nothing stands under a heading: {what}",
        ("Etwas schreiben oder die Überschrift streichen.", "Write something or drop the heading."),
        _DOUBT,
    ),
    "PAP-013": entry(
        "Die Farbe hebt sich zu schwach vom Papier ab: {what}",
        "The colour stands out too little from the paper: {what}",
        ("Eine dunklere Farbe wählen (Kontrast mindestens 4,5).", "Take a darker colour (contrast at least 4.5)."),
        _DOUBT,
    ),
    "PAP-030": entry(
        "Wer das Amt an diesem Tag innehat, ist nicht belegt: {what}",
        "Who holds the office on this day is not on record: {what}",
        (
            "Den Namen eintragen oder im Vorgang unter office_holders ergänzen.",
            "Enter the name, or add it to office_holders in the case.",
        ),
        _DOUBT,
    ),
    "PAP-031": entry(
        "Die Anschrift steht in keinem Schreiben des Vorgangs: {what}",
        "The address stands in no letter of the case: {what}",
        ("Straße, Postleitzahl und Ort eintragen.", "Enter street, postcode and town."),
        _DOUBT,
    ),
    "PAP-032": entry(
        "Die Angabe wurde einer Quelle entnommen, die am Tag des Schreibens noch nicht vorlag oder keinen Tag nennt: {what}",
        "The figure was taken from a source that was not there yet on the day of the letter, or names no day: {what}",
        (
            "Die Fußnote nennt Herausgeber und Stand; wer zeichnet, prüft die damalige Veröffentlichung.",
            "The footnote names publisher and period; whoever signs checks what was printed then.",
        ),
        _NOTE,
    ),
    "PAP-033": entry(
        "Auf keine Anregung und keinen Antrag im Vorgang geht diese Entscheidung ein: {what}",
        "No request in the case is answered by this decision: {what}",
        (
            "Im Vorgang unter answers eintragen, worauf die Entscheidung antwortet.",
            "Enter under answers what the decision answers.",
        ),
    ),
    "PAP-020": entry(
        "Die Vorlage des Amts ist nicht lesbar: {what}",
        "The office's template cannot be read: {what}",
        (
            "Die Datei nach docs/how-to/letterhead-and-text-modules.md berichtigen.",
            "Correct the file after docs/how-to/letterhead-and-text-modules.md.",
        ),
    ),
    "PAP-021": entry(
        "Ein Textbaustein nennt einen unbekannten Platzhalter: {what}",
        "A phrase names an unknown placeholder: {what}",
        ("Nur die Platzhalter benutzen, die der Baustein kennt.", "Use the placeholders of that phrase only."),
    ),
    "PAP-022": entry(
        "Der Schlüssel steht doppelt: {what}",
        "The key stands twice: {what}",
        ("Den zweiten entfernen oder umbenennen.", "Remove or rename the second."),
    ),
    "PAP-050": entry(
        "Die Angaben zur Vorlage sind nicht lesbar: {what}",
        "The details of the council paper cannot be read: {what}",
        (
            "Die Datei nach docs/how-to/write-a-council-paper.md berichtigen.",
            "Correct the file after docs/how-to/write-a-council-paper.md.",
        ),
    ),
    "PAP-051": entry(
        "Der Schlüssel steht in den Angaben zur Vorlage doppelt: {what}",
        "The key stands twice in the details of the council paper: {what}",
        ("Den zweiten entfernen.", "Remove the second."),
    ),
    "PAP-060": entry(
        "Diese Fußnote gibt es hier nicht: {what}",
        "There is no such footnote here: {what}",
        ("Nur die Fußnoten des Abschnitts verwenden.", "Use the footnotes of the passage only."),
    ),
    "PAP-061": entry(
        "Eine Fußnote wurde gestrichen: {what}",
        "A footnote was dropped: {what}",
        (
            "Die Angabe steht jetzt ohne Quelle. Ist das gewollt?",
            "The figure stands without a source now. Is that meant?",
        ),
        _DOUBT,
    ),
    "PAP-062": entry(
        "Eine Änderung passt zu keinem Abschnitt mehr: {what}",
        "An edit fits no passage any more: {what}",
        (
            "Das Schriftstück neu ansehen und die Änderung übertragen.",
            "Look at the paper again and carry the edit over.",
        ),
        _DOUBT,
    ),
}


def finding(code: str, what: str, place: Place = NOWHERE) -> Finding:
    """Return the finding ``code`` about ``what``, the place in the text or the key in the template."""
    return catalogue.finding(MESSAGES, code, place, what=what)
