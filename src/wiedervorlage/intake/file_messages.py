"""What can be wrong with a file before its paper is read: damage, locks, bounds, parts that are missing (``INT-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity

_DOUBT: Final = Severity.DOUBT
LOOK: Final = ("Am Original prüfen.", "Look at the original.")
_SEND_AGAIN: Final = ("Die Datei neu beschaffen.", "Get the file anew.")

FILE_MESSAGES: Final = {
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
        "Nur als Bild vorhanden und nicht gelesen: {pages}. Die Texterkennung ist nicht eingerichtet: {problem}",
        "Not read, being there as pictures only: {pages}. Text recognition is not set up: {problem}",
        (
            "Den Zusatz „ocr“ einrichten, oder diese Seiten selbst lesen.",
            "Install the extra 'ocr', or read them yourself.",
        ),
        _DOUBT,
    ),
    "INT-071": entry(
        "Nur als Bild vorhanden und nicht gelesen: {pages}; die Texterkennung liest je Datei höchstens {limit} Seiten.",
        "Not read, being there as pictures only: {pages}; text recognition reads at most {limit} pages of a file.",
        ("Diese Seiten als eigene Datei lesen lassen.", "Have these pages read as a file of their own."),
        _DOUBT,
    ),
    "INT-072": entry(
        "Nur als Bild vorhanden und nicht gelesen: {pages}; die Texterkennung war nach {seconds} Sekunden nicht fertig.",
        "Not read, being there as pictures only: {pages}; text recognition was not done after {seconds} seconds.",
        ("Diese Seiten als eigene Datei lesen lassen.", "Have these pages read as a file of their own."),
        _DOUBT,
    ),
    "INT-073": entry(
        "Die Datei ist nicht vollständig: {problem}. Gelesen ist, was da ist.",
        "The file is not complete: {problem}. What is there was read.",
        _SEND_AGAIN,
        _DOUBT,
    ),
    "INT-074": entry(
        "Das Bild hat mehr als {limit} Millionen Bildpunkte und wurde nicht gelesen.",
        "The image has more than {limit} million pixels and was not read.",
        ("Mit 300 dpi neu scannen, große Pläne in Teilen.", "Scan it anew at 300 dpi, large plans in parts."),
    ),
}
