"""Everything that can be wrong with a case folder (codes ``CAS-…``)."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.catalogue import entry
from wiedervorlage.foundation.findings import Severity

_DOUBT: Final = Severity.DOUBT
_FORMAT: Final = ("Siehe docs/reference/case-folder.md.", "See docs/reference/case-folder.md.")

MESSAGES: Final = {
    "CAS-001": entry(
        "case.yaml fehlt.",
        "case.yaml is missing.",
        ("Die Datei anlegen (wv new) oder den Ordner prüfen.", "Create it (wv new), or check the folder."),
    ),
    "CAS-002": entry("Kein lesbares YAML: {problem}", "Not readable as YAML: {problem}", _FORMAT),
    "CAS-003": entry(
        "Der Schlüssel steht doppelt; nur der erste zählt.",
        "The key stands twice; only the first counts.",
        ("Den zweiten entfernen oder umbenennen.", "Remove or rename the second."),
    ),
    "CAS-010": entry("„{key}“ fehlt.", "'{key}' is missing.", ("Ergänzen.", "Add it.")),
    "CAS-011": entry("„{key}“ gehört nicht hierher.", "'{key}' does not belong here.", ("{hint}", "{hint}")),
    "CAS-012": entry(
        "„{value}“ ist hier nicht vorgesehen.", "'{value}' is not provided for here.", ("{hint}", "{hint}")
    ),
    "CAS-013": entry("Falsche Form: {problem}", "Wrong form: {problem}", _FORMAT),
    "CAS-014": entry(
        "„{value}“ ist kein Datum.",
        "'{value}' is no date.",
        ("Etwa 2013-09-26, 2015-07, 2015 oder 2016~.", "Such as 2013-09-26, 2015-07, 2015 or 2016~."),
    ),
    "CAS-015": entry(
        "„{value}“ ist keine Dauer.",
        "'{value}' is no duration.",
        ("Etwa P3Y oder P9M.", "Such as P3Y or P9M."),
    ),
    "CAS-019": entry("Eines davon fehlt: {keys}.", "One of these is missing: {keys}.", ("Ergänzen.", "Add it.")),
    "CAS-016": entry(
        "Die Kennung „{id}“ ist schon vergeben.",
        "The id '{id}' is already taken.",
        ("Eine andere Kennung wählen.", "Choose another id."),
    ),
    "CAS-017": entry(
        "„{value}“ ist kein Bruch zwischen 0 und 1.",
        "'{value}' is no fraction between 0 and 1.",
        ("Etwa 1/2.", "Such as 1/2."),
    ),
    "CAS-020": entry("{sort} „{id}“ gibt es nicht.", "There is no {sort} '{id}'.", ("{hint}", "{hint}")),
    "CAS-021": entry(
        "Der Grund „{id}“ trägt keine Entscheidung.",
        "No decision rests on the reason '{id}'.",
        ("Einer Entscheidung zuordnen oder streichen.", "Give it to a decision, or remove it."),
        _DOUBT,
    ),
    "CAS-022": entry(
        "„{id}“ ist als maßgeblich genannt, gehört aber nicht zu den Gründen der Entscheidung.",
        "'{id}' is named as decisive but is not among the decision's reasons.",
        ("Unter rests_on aufnehmen.", "Add it to rests_on."),
    ),
    "CAS-023": entry(
        "Die Gründe ruhen im Kreis aufeinander: {chain}.",
        "The reasons rest on each other in a circle: {chain}.",
        ("Eine Stelle des Kreises lösen.", "Break the circle at one place."),
    ),
    "CAS-024": entry(
        "Die Annahme hat keine faire Lesart.",
        "The premise has no fair reading.",
        (
            "„fair“ ergänzen; „premise: none“ für ein Werturteil.",
            "Add 'fair'; 'premise: none' for a judgement.",
        ),
    ),
    "CAS-025": entry(
        "Die Lesarten haben keine Begründung.",
        "The readings give no grounds.",
        ("„note“ ergänzen: warum diese Schwellen?", "Add 'note': why these thresholds?"),
        _DOUBT,
    ),
    "CAS-026": entry(
        "Der Grund spricht für die Seite, gegen die entschieden wurde.",
        "The reason speaks for the side that was decided against.",
        (
            "Unter weighs_against aufführen oder „side“ prüfen.",
            "List it under weighs_against, or check 'side'.",
        ),
        _DOUBT,
    ),
    "CAS-027": entry(
        "Die Entscheidung nennt keine Gründe.",
        "The decision names no reasons.",
        ("Gründe ergänzen; sonst ist sie nicht prüfbar.", "Add reasons; it cannot be rechecked otherwise."),
        _DOUBT,
    ),
    "CAS-028": entry(
        "Die Unterlage „{file}“ fehlt.",
        "The document '{file}' is missing.",
        ("Datei ablegen oder Eintrag streichen.", "Add the file, or remove the entry."),
    ),
    "CAS-029": entry(
        "Das Zitat steht nicht in der Unterlage „{document}“.",
        "The quote does not stand in the document '{document}'.",
        ("Wörtlich abschreiben oder umschreiben.", "Copy it verbatim, or restate it."),
        _DOUBT,
    ),
    "CAS-030": entry(
        "Die spätere Entscheidung liegt vor der, die sie neu entscheidet.",
        "The later decision lies before the one it decides anew.",
        ("Tage prüfen.", "Check the days."),
    ),
    "CAS-031": entry(
        "Bekannt, bevor es geschah: {published} vor {on}.",
        "Known before it happened: {published} before {on}.",
        ("Einen der beiden Tage berichtigen.", "Correct one of the two days."),
    ),
    "CAS-032": entry(
        "Eine versprochene Prüfung liegt vor dem Versprechen.",
        "A promised review lies before the promise.",
        ("Tage prüfen.", "Check the days."),
    ),
    "CAS-033": entry(
        "Die Regelgröße „{parameter}“ ist am Tag der Entscheidung nicht belegt.",
        "The rule parameter '{parameter}' is not on record on the day of the decision.",
        (
            "Programm prüfen; das Ergebnis ist sonst unbekannt.",
            "Check the programme; the result is unknown otherwise.",
        ),
        _DOUBT,
    ),
    "CAS-034": entry(
        "Quelle „{source}“ ist einseitig und die einzige.",
        "Source '{source}' is one-sided and the only one.",
        (
            "Eine zweite suchen oder „certainty: partly“ setzen.",
            "Look for a second, or set 'certainty: partly'.",
        ),
        _DOUBT,
    ),
    "CAS-040": entry(
        "Spalte „{column}“ fehlt.",
        "Column '{column}' is missing.",
        ("Kopfzeile ergänzen.", "Add it to the header."),
    ),
    "CAS-041": entry(
        "Die Messgröße „{measure}“ ist nicht erklärt.",
        "The measure '{measure}' is not declared.",
        ("{hint}", "{hint}"),
    ),
    "CAS-042": entry(
        "„{value}“ ist keine Angabe.",
        "'{value}' is no figure.",
        (
            "Etwa 316, 7000+, 1200..1400, ca. 200 oder ein amtliches Zeichen.",
            "Such as 316, 7000+, 1200..1400, ca. 200 or an official symbol.",
        ),
    ),
    "CAS-043": entry(
        "Einheit „{unit}“ passt nicht zur Messgröße ({expected}).",
        "Unit '{unit}' does not fit the measure ({expected}).",
        ("Einheit berichtigen oder umrechnen.", "Correct the unit, or convert."),
    ),
    "CAS-044": entry(
        "Art „{kind}“ passt nicht zur Messgröße ({expected}); die Angabe antwortet nicht.",
        "Kind '{kind}' does not fit the measure ({expected}); the figure does not answer.",
        ("Eine eigene Messgröße erklären.", "Declare a measure of its own."),
        _DOUBT,
    ),
    "CAS-045": entry(
        "Der Regionalschlüssel „{region}“ hat eine Null verloren.",
        "The region key '{region}' has lost a zero.",
        (
            "Als Text mit führender Null schreiben: {suggested}.",
            "Write it as text with its leading zero: {suggested}.",
        ),
    ),
    "CAS-046": entry(
        "Veröffentlicht ({published}), bevor der Zeitraum ({period}) begann.",
        "Published ({published}) before the period ({period}) began.",
        ("Tage prüfen; für Pläne „kind: plan“.", "Check the days; use 'kind: plan' for plans."),
        _DOUBT,
    ),
    "CAS-047": entry(
        "Weder veröffentlicht noch im Haus bekannt: die Angabe antwortet nie.",
        "Neither published nor held by a body: the figure never answers.",
        ("Tag der Veröffentlichung ergänzen.", "Add the day of publication."),
        _DOUBT,
    ),
    "CAS-048": entry(
        "Die Zeile hat {found} Felder statt {expected}.",
        "The row has {found} fields instead of {expected}.",
        ("Anführungszeichen und Kommas prüfen.", "Check quotation marks and commas."),
    ),
    "CAS-049": entry(
        "Gleiche Angabe zweimal mit verschiedenen Werten und demselben Herausgeber am selben Tag.",
        "The same figure twice with different values, by one publisher on one day.",
        ("Eine streichen oder den Tag der Revision nennen.", "Remove one, or give the day of revision."),
    ),
    "CAS-050": entry(
        "Die Messgröße „{measure}“ hat in diesem Vorgang keine Angabe.",
        "The measure '{measure}' has no figure in this case.",
        ("Angaben einlesen (wv evidence import).", "Import figures (wv evidence import)."),
        _DOUBT,
    ),
    "CAS-051": entry(
        "Zeichenkodierung unklar: {problem}",
        "Unclear character encoding: {problem}",
        ("Als UTF-8 speichern.", "Save as UTF-8."),
    ),
    "CAS-052": entry(
        "„{value}“ ist als {read} gelesen: ein Punkt steht hier vor Dezimalstellen.",
        "'{value}' is read as {read}: a point stands before decimals here.",
        (
            "Tausend ohne Punkt schreiben ({thousands}), oder eine Null anfügen ({decimals}).",
            "Write thousands without a point ({thousands}), or add a nought ({decimals}).",
        ),
        _DOUBT,
    ),
    "CAS-060": entry(
        "Unter „{section}“ gibt es „{id}“ nicht.",
        "There is no '{id}' under '{section}'.",
        ("{hint}", "{hint}"),
    ),
    "CAS-061": entry(
        "Diese Stelle lässt sich nicht ändern, ohne anderes zu berühren: {problem}",
        "This place cannot be changed without touching others: {problem}",
        ("Die Datei von Hand ändern.", "Change the file by hand."),
    ),
    "CAS-062": entry(
        "Einen Abschnitt „{section}“ gibt es nicht.",
        "There is no section '{section}'.",
        ("{hint}", "{hint}"),
    ),
    "CAS-063": entry(
        "Der neue Eintrag hat keinen Namen („{key}“).",
        "The new item has no name ('{key}').",
        ("Eine Kennung vergeben.", "Give it an id."),
    ),
    "CAS-064": entry(
        "Über den Vorschlag „{id}“ ist schon entschieden.",
        "The proposal '{id}' has been decided already.",
        ("Den Eintrag selbst ändern.", "Change the item itself."),
    ),
    "CAS-065": entry(
        "„{id}“ bezieht sich auf die Entscheidung „{decision}“, die selbst erst vorgeschlagen ist.",
        "'{id}' refers to the decision '{decision}', which is itself only proposed.",
        (
            "Zuerst die Entscheidung annehmen oder eine andere nennen.",
            "Accept the decision first, or name another.",
        ),
    ),
    "CAS-066": entry(
        "{count} Vorschläge warten auf ein Wort.",
        "{count} proposals wait for somebody's word.",
        ("wv confirm aufrufen.", "Call wv confirm."),
        Severity.NOTE,
    ),
    "CAS-067": entry(
        "Die Unterlage „{file}“ ist nicht mehr, wie sie eingelesen wurde.",
        "The document '{file}' is no longer as it was when it was read.",
        (
            "Das Original wiederherstellen; es bleibt unverändert.",
            "Restore the original; it is kept as it came.",
        ),
        _DOUBT,
    ),
    "CAS-069": entry(
        "Zu welcher Entscheidung die zugesagte Prüfung „{id}“ gehört, sagt das Schreiben nicht.",
        "The paper does not say which decision the promised review '{id}' is about.",
        (
            "Sie nennen: wv confirm VORGANG --set {id} decision=KENNUNG; gibt es noch keine, später annehmen.",
            "Name it: wv confirm CASE --set {id} decision=ID; where there is none yet, accept it later.",
        ),
    ),
    "CAS-068": entry(
        "Beim Lesen der Unterlage „{document}“ fiel auf{where}: {said}",
        "When the document '{document}' was read it was noticed{where}: {said}",
        (
            "{remedy} Ist es geklärt, den Eintrag unter „findings“ bei der Unterlage streichen.",
            "{remedy} Once it is settled, remove the entry under 'findings' of the document.",
        ),
        _DOUBT,
    ),
}
