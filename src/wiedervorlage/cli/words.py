"""What the fixed words and fields of a case are called on the terminal."""

from __future__ import annotations

from typing import Final

from wiedervorlage.foundation.text import Text

SORTS: Final = {
    "request": Text(de="Antrag", en="request"),
    "offer": Text(de="Angebot", en="offer"),
    "decision": Text(de="Entscheidung", en="decision"),
    "reason": Text(de="Grund", en="reason"),
    "review": Text(de="Zusage, erneut zu prüfen", en="promise to look again"),
}
PROPOSED: Final = Text(de="Beschlussvorschlag (nicht beschlossen)", en="proposed resolution (not resolved)")
"""A decision that a paper only lays before a body."""
FIELDS: Final = {
    "id": Text(de="Kennung (id)", en="id"),
    "by": Text(de="von (by)", en="by"),
    "to": Text(de="an (to)", en="to"),
    "on": Text(de="Tag (on)", en="day (on)"),
    "published": Text(de="bekannt seit (published)", en="known since (published)"),
    "asks": Text(de="erbeten (asks)", en="asks"),
    "of": Text(de="angeboten (of)", en="of"),
    "answer": Text(de="Antwort (answer)", en="answer"),
    "outcome": Text(de="Ergebnis (outcome)", en="outcome"),
    "about": Text(de="worüber (about)", en="about"),
    "in_writing": Text(de="schriftlich (in_writing)", en="in writing (in_writing)"),
    "answers": Text(de="beantwortet (answers)", en="answers"),
    "rests_on": Text(de="gestützt auf (rests_on)", en="rests on (rests_on)"),
    "weighs_against": Text(de="eingeräumt (weighs_against)", en="conceded (weighs_against)"),
    "revisits": Text(de="entscheidet neu (revisits)", en="decides anew (revisits)"),
    "proposed": Text(de="nur vorgeschlagen (proposed)", en="only proposed (proposed)"),
    "vote": Text(de="Abstimmung (vote)", en="vote (vote)"),
    "promised": Text(de="zugesagt am (promised)", en="promised on (promised)"),
    "due": Text(de="fällig (due)", en="due"),
    "condition": Text(de="wartet auf (condition)", en="waits for (condition)"),
    "certainty": Text(de="Gewissheit (certainty)", en="certainty"),
    "decision": Text(de="zu Entscheidung (decision)", en="about decision (decision)"),
    "mode": Text(de="tragen wie (mode)", en="mode"),
    "kind": Text(de="Art (kind)", en="kind"),
    "side": Text(de="Seite (side)", en="side"),
    "weight": Text(de="Gewicht (weight.class)", en="weight (weight.class)"),
    "says": Text(de="besagt (says)", en="says"),
    "quote": Text(de="Zitat (quote)", en="quote"),
    "premise": Text(de="Annahme (premise)", en="premise"),
    "note": Text(de="Anmerkung (note)", en="note"),
}
"""Fields of items, each with the name that ``--set`` takes in brackets."""
