"""What the linter of papers says: one row per code, with remedy, in both languages."""

from __future__ import annotations

from typing import Final, NamedTuple

from wiedervorlage.foundation.findings import Finding, Place, Severity
from wiedervorlage.foundation.text import Text


class Message(NamedTuple):
    """A message of the linter; ``{what}`` is the place in the text it speaks of."""

    severity: Severity
    de: str
    en: str
    remedy_de: str
    remedy_en: str


_DOUBT, _ERROR, _NOTE = Severity.DOUBT, Severity.ERROR, Severity.NOTE

MESSAGES: Final[dict[str, Message]] = {
    "PAP-001": Message(
        _DOUBT, "Ein Datum steht in ISO-Schreibweise: {what}", "A date stands in ISO notation: {what}",
        "Das Datum ausschreiben (1. Oktober 2015).", "Write the date out (1 October 2015)."),
    "PAP-002": Message(
        _DOUBT, "Gerade Anführungszeichen: {what}", "Straight quotation marks: {what}",
        "Deutsche Anführungszeichen setzen („…“).", "Use typographic quotation marks (“…”)."),
    "PAP-003": Message(
        _DOUBT, "Ein Satz hat mehr als 35 Wörter: {what}", "A sentence has more than 35 words: {what}",
        "Den Satz teilen.", "Split the sentence."),
    "PAP-004": Message(
        _NOTE, "Zwei Leerzeichen hintereinander: {what}", "Two blanks in a row: {what}",
        "Ein Leerzeichen löschen.", "Delete one blank."),
    "PAP-005": Message(
        _NOTE, "Hier darf die Zeile nicht brechen: {what}", "The line must not break here: {what}",
        "Ein geschütztes Leerzeichen setzen.", "Put a protected space."),
    "PAP-006": Message(
        _DOUBT, "Der Betreff trägt das Wort „Betreff“ oder endet mit einem Punkt: {what}",
        "The subject bears a label or ends with a full stop: {what}",
        "Nur den Gegenstand nennen, ohne Punkt.", "Name the matter only, without full stop."),
    "PAP-007": Message(
        _DOUBT, "Die Anschrift hat mehr Zeilen, als das Feld fasst: {what}",
        "The address has more lines than the field holds: {what}",
        "Auf höchstens neun Zeilen kürzen, Vermerke eingerechnet.", "Keep to nine lines, remarks included."),
    "PAP-008": Message(
        _ERROR, "Eine Abbildung hat keinen Alternativtext: {what}", "A figure has no text alternative: {what}",
        "In einem Satz sagen, was die Abbildung zeigt.", "Say in one sentence what the figure shows."),
    "PAP-009": Message(
        _ERROR, "Eine Überschrift überspringt eine Ebene: {what}", "A heading skips a level: {what}",
        "Die nächste Ebene nehmen.", "Take the next level."),
    "PAP-010": Message(
        _DOUBT, "Das Zeichen {what} kann keine der mitgelieferten Schriften zeigen; im PDF steht dafür „�“.",
        "None of the shipped fonts can show the character {what}; the PDF has '�' in its place.",
        "Den Namen oder Text in lateinischer Schrift beifügen.", "Add the name or text in Latin letters."),
    "PAP-011": Message(
        _DOUBT, "Drei Sätze hintereinander beginnen gleich: {what}", "Three sentences in a row begin alike: {what}",
        "Einen der Sätze umstellen.", "Rephrase one of them."),
    "PAP-012": Message(
        _DOUBT, "Unter einer Überschrift steht nichts: {what}", "Nothing stands under a heading: {what}",
        "Etwas schreiben oder die Überschrift streichen.", "Write something or drop the heading."),
    "PAP-013": Message(
        _DOUBT, "Die Farbe hebt sich zu schwach vom Papier ab: {what}",
        "The colour stands out too little from the paper: {what}",
        "Eine dunklere Farbe wählen (Kontrast mindestens 4,5).", "Take a darker colour (contrast at least 4.5)."),
    "PAP-020": Message(
        _ERROR, "Die Vorlage des Amts ist nicht lesbar: {what}", "The office's template cannot be read: {what}",
        "Die Datei nach docs/how-to/letterhead-and-text-modules.md berichtigen.",
        "Correct the file after docs/how-to/letterhead-and-text-modules.md."),
    "PAP-021": Message(
        _ERROR, "Ein Textbaustein nennt einen unbekannten Platzhalter: {what}",
        "A phrase names an unknown placeholder: {what}",
        "Nur die Platzhalter benutzen, die der Baustein kennt.", "Use the placeholders of that phrase only."),
}  # fmt: skip


def finding(code: str, what: str, place: Place | None = None) -> Finding:
    """Return the finding ``code`` about ``what``."""
    message = MESSAGES[code]
    return Finding(
        code=code,
        severity=message.severity,
        message=Text(de=message.de.format(what=what), en=message.en.format(what=what)),
        remedy=Text(de=message.remedy_de, en=message.remedy_en),
        place=place or Place(),
    )
