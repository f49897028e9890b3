"""Everything that can be wrong or doubtful in a paper that is read (codes ``INT-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity

_DOUBT: Final = Severity.DOUBT
LOOK: Final = ("Am Original prüfen.", "Look at the original.")
_OFFER: Final = ("Am Original prüfen; vielleicht gemeint: {offer}.", "Look at the original; perhaps meant: {offer}.")
_EITHER: Final = (
    "Am Original prüfen; vielleicht gemeint: {offer}{other}.",
    "Look at the original; perhaps meant: {offer}{other}.",
)
_SEND_AGAIN: Final = ("Die Datei neu beschaffen.", "Get the file anew.")

MESSAGES: Final = {
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
    "INT-020": entry("Die Datei ist leer.", "The file is empty.", _SEND_AGAIN),
    "INT-021": entry(
        "Die Datei ist mit {size} MB größer als die Grenze von {limit} MB und wurde nicht gelesen.",
        "The file is {size} MB, larger than the limit of {limit} MB, and was not read.",
        ("Die Datei teilen.", "Split the file."),
    ),
    "INT-022": entry(
        "Diese Art von Datei wird nicht gelesen.",
        "This kind of file is not read.",
        (
            "Als PDF, DOCX, Bild (PNG, JPEG, TIFF), E-Mail (.eml) oder Text speichern.",
            "Save it as PDF, DOCX, image (PNG, JPEG, TIFF), mail (.eml) or text.",
        ),
    ),
    "INT-023": entry(
        "Die Datei ist beschädigt oder unvollständig: {problem}",
        "The file is damaged or cut off: {problem}",
        _SEND_AGAIN,
    ),
    "INT-024": entry(
        "Die Datei ist verschlüsselt (mit Kennwort, Zertifikat oder Rechteverwaltung).",
        "The file is encrypted (by a password, a certificate or rights management).",
        ("Ohne diesen Schutz speichern.", "Save it without this protection."),
    ),
    "INT-025": entry(
        "Von {pages} Seiten wurden die ersten {limit} gelesen.",
        "Of {pages} pages the first {limit} were read.",
        ("Den Rest als eigene Datei lesen.", "Read the rest as a file of its own."),
        _DOUBT,
    ),
    "INT-026": entry(
        "Der Text läuft von rechts nach links; gelesen werden deutsche Schreiben.",
        "The text runs from right to left; German papers are read.",
        ("Eine Übersetzung lesen lassen.", "Have a translation read."),
        _DOUBT,
    ),
    "INT-027": entry("Auf {pages} steht kein lesbarer Text.", "There is no readable text on {pages}.", LOOK, _DOUBT),
    "INT-028": entry(
        "Die Texterkennung ist nicht eingerichtet: {problem}",
        "Text recognition is not set up: {problem}",
        ("Den Zusatz „ocr“ einrichten.", "Install the extra 'ocr'."),
    ),
    "INT-029": entry(
        "Der Text ist nicht in UTF-8 geschrieben und wurde als {encoding} gelesen.",
        "The text is not UTF-8 and was read as {encoding}.",
        ("Umlaute prüfen.", "Check the umlauts."),
        Severity.NOTE,
    ),
    "INT-030": entry(
        "{field}: zwei Lesungen weichen ab, „{first}“ und „{second}“.",
        "{field}: two readings differ, '{first}' and '{second}'.",
        ("Bitte am Bild prüfen.", "Please look at the image."),
        _DOUBT,
    ),
    "INT-031": entry(
        "Die Anlage {name} wurde nicht gelesen.",
        "The attachment {name} was not read.",
        ("Sie einzeln lesen lassen.", "Have it read on its own."),
        Severity.NOTE,
    ),
    "INT-032": entry(
        "Die Texterkennung war nach {seconds} Sekunden nicht fertig; gelesen sind {pages} Seiten.",
        "Text recognition was not done after {seconds} seconds; {pages} pages were read.",
        ("Die Datei teilen.", "Split the file."),
        _DOUBT,
    ),
    "INT-033": entry(
        "Ein Vorschlag des Sprachmodells steht nicht wörtlich im Text und zählt nicht: „{quote}“",
        "A proposal of the language model does not stand in the text and does not count: '{quote}'",
        ("Nichts zu tun.", "Nothing to do."),
        Severity.NOTE,
    ),
    "INT-034": entry(
        "Die Seite war gedreht ({degrees}°) und wurde aufgerichtet gelesen.",
        "The page was turned ({degrees}°) and was read upright.",
        ("Nichts zu tun.", "Nothing to do."),
        Severity.NOTE,
    ),
    "INT-035": entry(
        "Die Datei würde beim Öffnen auf mehr als {limit} MB anwachsen und wurde nicht geöffnet.",
        "Opened, the file would grow to more than {limit} MB; it was not opened.",
        ("Als PDF speichern.", "Save it as PDF."),
    ),
    "INT-036": entry(
        "Die Datei ließ sich nicht in {seconds} Sekunden lesen.",
        "The file could not be read in {seconds} seconds.",
        ("Die Datei teilen oder als Text speichern.", "Split the file, or save it as text."),
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
    "INT-048": entry(
        "Ein zweites Leseprogramm (tesseract mit deutschem Wortschatz) fehlt; nichts ist gegengelesen.",
        "A second reader (tesseract with German) is missing; nothing was compared.",
        (
            "tesseract-ocr-deu einrichten, oder Daten, Zahlen und Namen am Bild prüfen.",
            "Install tesseract-ocr-deu, or check days, numbers and names against the image.",
        ),
        _DOUBT,
    ),
    "INT-049": entry(
        "{count} Zeichenfolgen mit mehr als {longest} Zeichen sind keine Wörter und bleiben außer Betracht.",
        "{count} strings of more than {longest} characters are no words and are left out.",
        LOOK,
        Severity.NOTE,
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
    "INT-060": entry(
        "Bilder, die nicht gelesen wurden: {count}. Was in ihnen geschrieben steht, fehlt.",
        "Pictures that were not read: {count}. What is written in them is missing.",
        (
            "Am Original prüfen; einen eingefügten Scan als PDF oder Bild lesen lassen.",
            "Look at the original; have a scan that was put in read as PDF or image.",
        ),
        _DOUBT,
    ),
    "INT-061": entry(
        "In der Datei sind Änderungen nachverfolgt; gelesen ist sie so, als wären alle angenommen.",
        "Changes are tracked in the file; it was read as if all were accepted.",
        ("Prüfen, welche Fassung gilt.", "Check which version holds."),
        _DOUBT,
    ),
    "INT-062": entry(
        "{kind}-Dateien werden hier nicht gelesen; es fehlt „{package}“.",
        "{kind} files are not read here; '{package}' is missing.",
        (
            "Den Zusatz „{extra}“ einrichten (pip install 'wiedervorlage[{extra}]').",
            "Install the extra '{extra}' (pip install 'wiedervorlage[{extra}]').",
        ),
    ),
    "INT-070": entry(
        "Nicht gelesen, weil nur als Bild vorhanden: {pages}. Die Texterkennung ist nicht eingerichtet: {problem}",
        "Not read, being there as pictures only: {pages}. Text recognition is not set up: {problem}",
        (
            "Den Zusatz „ocr“ einrichten, oder diese Seiten selbst lesen.",
            "Install the extra 'ocr', or read them yourself.",
        ),
        _DOUBT,
    ),
    "INT-071": entry(
        "Nicht gelesen, weil nur als Bild vorhanden: {pages}; die Texterkennung liest je Datei höchstens {limit} Seiten.",
        "Not read, being there as pictures only: {pages}; text recognition reads at most {limit} pages of a file.",
        ("Diese Seiten als eigene Datei lesen lassen.", "Have these pages read as a file of their own."),
        _DOUBT,
    ),
    "INT-072": entry(
        "Nicht gelesen, weil nur als Bild vorhanden: {pages}; die Texterkennung war nach {seconds} Sekunden nicht fertig.",
        "Not read, being there as pictures only: {pages}; text recognition was not done after {seconds} seconds.",
        ("Diese Seiten als eigene Datei lesen lassen.", "Have these pages read as a file of their own."),
        _DOUBT,
    ),
    "INT-065": entry(
        "{of}: „{number}“ ist nicht eindeutig: {first_said} oder {second_said}.",
        "{of}: '{number}' is not clear: {first} or {second}.",
        ("Mit {first} oder {second} eindeutig schreiben.", "Write {first} or {second}, which is clear."),
    ),
    "INT-073": entry(
        "Die Datei ist nicht vollständig: {problem}. Gelesen ist, was da ist.",
        "The file is not complete: {problem}. What is there was read.",
        _SEND_AGAIN,
    ),
    "INT-056": entry(
        "Das Lesen der Datei braucht mehr als {limit} GB Arbeitsspeicher.",
        "Reading the file takes more than {limit} GB of memory.",
        ("Die Datei teilen oder als Text speichern.", "Split the file, or save it as text."),
    ),
    "INT-057": entry(
        "Von {length} Zeichen wurden die ersten {read} gelesen.",
        "Of {length} characters the first {read} were read.",
        ("Den Rest als eigene Datei lesen.", "Read the rest as a file of its own."),
        _DOUBT,
    ),
}
