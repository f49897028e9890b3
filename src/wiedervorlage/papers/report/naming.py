"""What the fixed words of a case are called in the report: kinds, weights, causes, stances, acts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.case.vocabulary import Stance, WeightClass
from wiedervorlage.foundation.text import Text
from wiedervorlage.recheck.result import Cause

if TYPE_CHECKING:
    from collections.abc import Mapping

WEIGHTS: Final = {
    WeightClass.DECISIVE: Text(de="maßgeblich", en="decisive"),
    WeightClass.SUPPORTING: Text(de="stützend", en="supporting"),
    WeightClass.MENTIONED: Text(de="erwähnt", en="mentioned"),
}
CAUSES: Final = {
    Cause.NOT_CARRIED: Text(de="Ergebnis nicht mehr getragen", en="outcome no longer carried"),
    Cause.DECISIVE_GONE: Text(de="maßgeblicher Grund trägt nicht mehr", en="decisive reason no longer carries"),
    Cause.REVIEW: Text(de="zugesagte Überprüfung", en="promised review"),
    Cause.RULE_CHANGED: Text(de="Regel geändert", en="rule changed"),
    Cause.NEW_FACT: Text(de="neue Angabe vorgelegt", en="new figure brought"),
}
CARRIED: Final = {
    "carried": Text(de="getragen", en="carried"),
    "open": Text(de="offen", en="open"),
    "not-carried": Text(de="nicht mehr getragen", en="no longer carried"),
}
STANCES: Final = {
    Stance.FOR: Text(de="dafür", en="for"),
    Stance.AGAINST: Text(de="dagegen", en="against"),
    Stance.CONDITIONAL: Text(de="unter Bedingung", en="on a condition"),
    Stance.ABSTAINED: Text(de="enthalten", en="abstained"),
    Stance.UNKNOWN: Text(de="unbekannt", en="unknown"),
}
ACTS: Final = {
    "cured": Text(de="Grund ausgeräumt", en="ground cured"),
    "accepted": Text(de="Grund hingenommen", en="ground accepted"),
    "lifted": Text(de="frühere Handlung aufgehoben", en="earlier act lifted"),
    "upheld": Text(de="Entscheidung bekräftigt", en="decision upheld"),
    "referred": Text(de="verwiesen", en="referred"),
    "suspended": Text(de="Entscheidung ausgesetzt", en="decision suspended"),
    "annulled": Text(de="Entscheidung aufgehoben", en="decision annulled"),
    "superseded": Text(de="Entscheidung ersetzt", en="decision superseded"),
}
KINDS: Final[Mapping[str, Text]] = {
    "need": Text(de="Bedarf", en="need"),
    "staffing": Text(de="Stellenausstattung", en="staffing"),
    "funding": Text(de="Förderung", en="funding"),
    "rules": Text(de="Regeln", en="rules"),
    "level": Text(de="zuständige Ebene", en="level"),
    "support": Text(de="Rückhalt", en="support"),
    "resources": Text(de="Personal und Mittel", en="resources"),
    "substitute": Text(de="Ersatz", en="substitute"),
    "precondition": Text(de="Voraussetzung", en="precondition"),
    "instrument": Text(de="Eignung des Mittels", en="fitness of the instrument"),
    "economy": Text(de="Wirtschaftlichkeit", en="economy"),
    "priority": Text(de="Vorrang anderer Aufgaben", en="priority of other tasks"),
    "procedure": Text(de="Verfahren", en="procedure"),
    "urgency": Text(de="Eile", en="urgency"),
    "no-change": Text(de="nichts hat sich geändert", en="nothing has changed"),
    "change": Text(de="Änderung", en="change"),
}
