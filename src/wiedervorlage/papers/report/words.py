"""The fixed words of the report in its two languages."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.text import Text

WORDS: Final = {
    "answer": Text(de="Antwort", en="Answer"),
    "question": Text(de="Frage", en="Question"),
    "default_question": Text(
        de="Trägt die Entscheidung vom {day} noch, und seit wann bestand Anlass, neu zu prüfen?",
        en="Does the decision of {day} still stand, and since when was there cause to look again?",
    ),
    "contents": Text(de="Inhalt", en="Contents"),
    "timeline": Text(de="Die Gründe im Zeitverlauf", en="The reasons over time"),
    "reasons": Text(de="Die Gründe im Einzelnen", en="The reasons one by one"),
    "held": Text(de="Was bei der Wende noch galt", en="What still held at the turn"),
    "due": Text(de="Tage mit Anlass zur Prüfung", en="Days with cause to look again"),
    "doubts": Text(de="Was zweifelhaft ist", en="What is doubtful"),
    "notices": Text(de="Was sich außerdem änderte", en="What else changed"),
    "method": Text(de="Wie gerechnet wurde", en="How this was computed"),
    "skip": Text(de="Zum Inhalt springen", en="Skip to content"),
    "none": Text(de="keiner", en="none"),
    "never": Text(de="nie", en="never"),
    "day": Text(de="Tag", en="Day"),
    "cause": Text(de="Anlass", en="Cause"),
    "view": Text(de="Sicht", en="View"),
    "range": Text(de="Spanne über die Lesarten", en="Range over the readings"),
    "lead": Text(de="Abstand zur Wende", en="Lead over the turn"),
    "closed": Text(de="Neu entschieden", en="Decided anew"),
    "source": Text(de="Quelle", en="Source"),
    "sources": Text(de="Quellen", en="Sources"),
    "state": Text(de="Zustand", en="State"),
    "from": Text(de="ab", en="from"),
    "reason": Text(de="Grund", en="Reason"),
    "reading": Text(de="Lesart", en="Reading"),
    "premise": Text(de="Annahme", en="Premise"),
    "quote": Text(de="Wörtlich", en="Verbatim"),
    "why": Text(de="Warum diese Lesarten", en="Why these readings"),
    "judgement": Text(
        de="Eine Wertung: Sie lässt sich nicht an Zahlen prüfen und ändert sich nur durch eine Handlung.",
        en="A judgement: it cannot be tested against figures, and changes only by an act.",
    ),
    "value": Text(de="Wert", en="value"),
    "threshold": Text(de="Schwelle", en="threshold"),
    "known_public": Text(de="öffentlich bekannt seit", en="public since"),
    "known_house": Text(de="im Haus bekannt seit", en="known in the house since"),
    "figure": Text(de="Angabe", en="Figure"),
    "period": Text(de="Zeitraum", en="Period"),
    "figures": Text(de="Die Zahlen dahinter", en="The figures behind it"),
    "inferred": Text(de="erschlossen", en="inferred"),
    "one_sided": Text(de="einseitig", en="one-sided"),
    "not_public": Text(de="nicht veröffentlicht", en="not published"),
    "legal": Text(
        de="„Anlass“ meint hier einen Anlass in den eigenen Worten der Entscheidung, nie eine Rechtspflicht. "
        "Der Bericht entscheidet für niemanden und ist keine Rechtsberatung.",
        en="“Cause” is meant in the decision’s own terms, never as a legal duty. The report decides for nobody "
        "and is no legal advice.",
    ),
    "no_due": Text(de="Kein Anlass nach dieser Sicht.", en="No cause in this view."),
    "hindsight": Text(
        de="Schon am Tag der Entscheidung falsch, bekannt erst seit dem {day} (Lesart: {reading}).",
        en="False on the day of the decision already, known only since {day} (reading: {reading}).",
    ),
    "turned": Text(
        de="Am {day} wurde in der Sache anders entschieden. Nach der fairen Lesart trugen an diesem Tag noch:",
        en="On {day} the matter was decided otherwise. Under the fair reading these still carried on that day:",
    ),
    "nothing_held": Text(de="keiner der Gründe", en="none of the reasons"),
    "chart_note": Text(
        de="Balken: Zustand jedes Grundes (mit Worten, nicht nur mit Farbe). Dreiecke: Tage mit Anlass. "
        "Senkrechte Linien: wirkliche Entscheidungen.",
        en="Bars: state of each reason (in words, not by colour alone). Triangles: days with cause. "
        "Vertical lines: real decisions.",
    ),
    "made": Text(
        de="Erstellt mit Wiedervorlage {version}. Dieselben Eingaben ergeben denselben Bericht, Zeichen für Zeichen.",
        en="Made with Wiedervorlage {version}. The same inputs give the same report, character for character.",
    ),
    "repeat": Text(de="Wiederholen mit", en="Repeat with"),
    "inputs": Text(de="Eingaben und ihre Prüfsummen", en="Inputs and their hashes"),
    "file": Text(de="Datei", en="File"),
    "hash": Text(de="Prüfsumme", en="Hash"),
    "as_table": Text(de="Als Tabelle", en="As a table"),
    "kind": Text(de="Art", en="Kind"),
    "weight": Text(de="Gewicht", en="Weight"),
    "outcome": Text(de="Wird das Ergebnis noch getragen?", en="Is the outcome still carried?"),
    "mode": Text(de="Wie die Gründe tragen", en="How the reasons carry"),
    "approx": Text(de="ungenau", en="imprecise"),
    "decisions": Text(de="Die wirklichen Entscheidungen", en="The real decisions"),
    "body": Text(de="Wer", en="Body"),
    "matter": Text(de="Worüber", en="Matter"),
    "decided": Text(de="Wie", en="Outcome"),
    "stated": Text(de="Genannt am", en="Stated on"),
    "back": Text(de="Zum Anfang", en="Back to top"),
}
WEIGHTS: Final = {
    "decisive": Text(de="maßgeblich", en="decisive"),
    "supporting": Text(de="stützend", en="supporting"),
    "mentioned": Text(de="erwähnt", en="mentioned"),
}
CAUSES: Final = {
    "not-carried": Text(de="Ergebnis nicht mehr getragen", en="outcome no longer carried"),
    "decisive-gone": Text(de="maßgeblicher Grund entfallen", en="decisive reason gone"),
    "review": Text(de="zugesagte Überprüfung", en="promised review"),
    "rule-changed": Text(de="Regel geändert", en="rule changed"),
    "new-fact": Text(de="neue Angabe vorgelegt", en="new figure brought"),
}
READINGS: Final = {
    "fair": Text(de="fair", en="fair"),
    "stricter": Text(de="strenger", en="stricter"),
    "laxer": Text(de="milder", en="laxer"),
}
CARRIED: Final = {
    "carried": Text(de="getragen", en="carried"),
    "open": Text(de="offen", en="open"),
    "not-carried": Text(de="nicht mehr getragen", en="no longer carried"),
}
OUTCOMES: Final = {
    "refuse": Text(de="abgelehnt", en="refused"),
    "grant": Text(de="bewilligt", en="granted"),
    "partial": Text(de="teilweise", en="in part"),
    "defer": Text(de="vertagt", en="deferred"),
}
KINDS: Final = {
    "need": Text(de="Bedarf", en="need"),
    "staffing": Text(de="Stellen", en="staffing"),
    "funding": Text(de="Förderung", en="funding"),
    "rules": Text(de="Regeln", en="rules"),
    "level": Text(de="Zuständige Ebene", en="level"),
    "support": Text(de="Rückhalt", en="support"),
    "resources": Text(de="Personal und Mittel", en="resources"),
    "substitute": Text(de="Ersatz", en="substitute"),
    "precondition": Text(de="Voraussetzung", en="precondition"),
    "instrument": Text(de="Eignung", en="instrument"),
    "economy": Text(de="Wirtschaftlichkeit", en="economy"),
    "priority": Text(de="Vorrang", en="priority"),
    "procedure": Text(de="Verfahren", en="procedure"),
    "urgency": Text(de="Eile", en="urgency"),
    "no-change": Text(de="keine Änderung", en="no change"),
    "change": Text(de="Änderung", en="change"),
}
