"""The sentences of the reply that say what has become of a ground, several for each state.

``{topic}`` is what the ground is about (``zum Bedarf``), ``{says}`` the ground itself, ``{day}`` a day,
``{by}`` a body. Which of several sentences is taken is chosen in :mod:`.choosing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from wiedervorlage.foundation.text import Text
from wiedervorlage.recheck.states import State

if TYPE_CHECKING:
    from collections.abc import Mapping

TOPICS: Final[Mapping[str, Text]] = {
    "need": Text(de="zum Bedarf", en="on need"),
    "staffing": Text(de="zur Ausstattung mit Personal", en="on staffing"),
    "funding": Text(de="zur Förderung", en="on funding"),
    "rules": Text(de="zu den geltenden Regeln", en="on the rules in force"),
    "level": Text(de="zur richtigen Ebene", en="on the right level"),
    "support": Text(de="zur Haltung der Beteiligten", en="on the views of those concerned"),
    "resources": Text(de="zu unseren eigenen Kräften", en="on our own resources"),
    "substitute": Text(de="zu bestehenden Angeboten", en="on what there is already"),
    "precondition": Text(de="zu den Voraussetzungen", en="on the preconditions"),
    "instrument": Text(de="zur Eignung", en="on fitness for the purpose"),
    "economy": Text(de="zur Wirtschaftlichkeit", en="on cost and benefit"),
    "priority": Text(de="zum Vorrang anderer Aufgaben", en="on what comes first"),
    "procedure": Text(de="zum Verfahren", en="on procedure"),
    "urgency": Text(de="zur Eile", en="on urgency"),
    "no-change": Text(de="zu den Rahmenbedingungen", en="on the conditions"),
    "change": Text(de="zur Entwicklung", en="on how things developed"),
}
OTHER_TOPIC: Final = Text(de="dazu", en="on this")
FORMAL: Final = frozenset({"procedure", "rules", "precondition", "urgency", "substitute", "resources"})
"""Kinds of ground that state how things are rather than judge, even where no figure measures them."""

INTROS: Final = (
    Text(de="{Topic} haben wir Ihnen geschrieben: {says}", en="{Topic} we wrote to you: {says}"),
    Text(de="Sodann haben wir {topic} ausgeführt: {says}", en="Next, {topic}, we said: {says}"),
    Text(de="Weiter hieß es in unserem Schreiben: {says}", en="Our letter went on: {says}"),
    Text(de="{Topic} lautete unser Grund: {says}", en="{Topic} our ground was: {says}"),
)
ORAL_INTROS: Final = (
    Text(de="{Topic} lautete der Grund: {says}", en="{Topic} the ground was: {says}"),
    Text(de="Ferner hieß es: {says}", en="It was further said: {says}"),
    Text(de="Ein weiterer Grund war: {says}", en="A further ground was: {says}"),
)
FIRST_INTRO: Final = Text(de="An erster Stelle stand der Satz: {says}", en="In the first place stood this: {says}")
LAST_INTRO: Final = Text(de="Zuletzt hieß es {topic}: {says}", en="Lastly, {topic}, it was said: {says}")
DECISIVE_INTRO: Final = Text(
    de="Als maßgeblich war damals genannt: {says}", en="As decisive this was named then: {says}"
)
CONCEDED_INTRO: Final = Text(de="Eingeräumt war zugleich: {says}", en="At the same time this was granted: {says}")

NOW_INTROS: Final = (
    Text(de="{Topic} gilt aus unserer Sicht: {says}", en="{Topic} we hold: {says}"),
    Text(de="{says}", en="{says}"),
    Text(de="Hinzu kommt: {says}", en="Then there is this: {says}"),
    Text(de="Wir stützen uns außerdem darauf: {says}", en="We also rely on this: {says}"),
)
NOW_FIRST_INTRO: Final = Text(de="Für uns steht voran: {says}", en="First of all we hold: {says}")
NOW_LAST_INTRO: Final = Text(
    de="{Topic} ist schließlich zu sagen: {says}", en="{Topic}, finally, this is to be said: {says}"
)
NOW_DECISIVE_INTRO: Final = Text(de="Maßgeblich ist für uns: {says}", en="Decisive for us is: {says}")
NOW_CONCEDED_INTRO: Final = Text(
    de="Unbestritten ist für uns zugleich: {says}", en="Undisputed for us at the same time: {says}"
)

VERDICTS: Final[Mapping[State, tuple[Text, ...]]] = {
    State.HOLDS: (
        Text(de="Das gilt weiter.", en="This still holds."),
        Text(de="Dieser Grund trägt auch heute.", en="This ground carries today as well."),
        Text(de="Daran hat sich nichts geändert.", en="Nothing has changed in this."),
    ),
    State.WEAKENED: (
        Text(
            de="Das gilt noch, aber mit deutlich kleinerem Abstand als damals.",
            en="This still holds, but by a clearly smaller margin than then.",
        ),
    ),
    State.FELL: (
        Text(de="Seit dem {day} trifft das nicht mehr zu.", en="Since {day} this is no longer true."),
        Text(de="Dieser Grund ist seit dem {day} entfallen.", en="This ground fell on {day}."),
        Text(de="Tragen kann dieser Grund seit dem {day} nicht mehr.", en="Since {day} this ground cannot carry."),
    ),
    State.UNKNOWN: (
        Text(
            de="Ob das noch zutrifft, wissen wir seit dem {day} nicht mehr.",
            en="Whether this is still true we have not known since {day}.",
        ),
        Text(de="Seit dem {day} ist offen, ob das noch gilt.", en="Since {day} it is open whether this still holds."),
    ),
    State.NOW_TRUE: (
        Text(
            de="Damals traf das nicht zu; seit dem {day} trifft es zu.",
            en="It was not true then; since {day} it is.",
        ),
    ),
    State.NEVER_HELD: (
        Text(
            de="Heute wissen wir, dass dieser Grund nie getragen hat.",
            en="Today we know that this ground never carried.",
        ),
    ),
    State.NOW_SHOWN: (
        Text(
            de="Damals konnten wir das nicht belegen; heute ist es belegt.",
            en="We could not show this then; today it is shown.",
        ),
    ),
    State.REFUTED: (
        Text(
            de="Belegen konnten wir das damals nicht; seit dem {day} ist es widerlegt.",
            en="We could not show this then; since {day} it is refuted.",
        ),
    ),
    State.UNPROVEN: (
        Text(de="Belegen können wir das bis heute nicht.", en="To this day we cannot show this."),
        Text(de="Dafür fehlt uns nach wie vor ein Beleg.", en="We still have no evidence for this."),
    ),
    State.CURED: (
        Text(de="Diesen Grund hat {by} am {day}{hedge} ausgeräumt", en="{By} removed this ground on {day}{hedge}"),
        Text(
            de="Seit dem {day} ist dieser Grund{hedge} durch {by_acc} ausgeräumt",
            en="Since {day} it is removed, by {by}{hedge}",
        ),
    ),
    State.ACCEPTED: (
        Text(
            de="Diesen Einwand hat {by} am {day}{hedge} hingenommen; er besteht fort, steht aber nicht mehr im Weg",
            en="{By} accepted this objection on {day}{hedge}; it remains but no longer stands in the way",
        ),
        Text(
            de="Auch dies hat {by} am {day}{hedge} in Kauf genommen, ohne es zu bestreiten",
            en="This too {by} accepted on {day}{hedge}, without disputing it",
        ),
    ),
    State.OVERTAKEN: (
        Text(
            de="Die Berechnung dahinter ist überholt; eine neue liegt uns noch nicht vor.",
            en="The calculation behind this is overtaken; there is no new one yet.",
        ),
    ),
    State.CONTESTED: (Text(de="Ob das noch zutrifft, ist umstritten.", en="Whether this is still true is contested."),),
    State.JUDGEMENT: (
        Text(
            de="Das war und ist eine Wertung; mit Zahlen lässt sie sich weder belegen noch widerlegen.",
            en="This was and is a judgement; figures can neither show nor refute it.",
        ),
        Text(
            de="Auch hier haben wir gewertet; darüber entscheidet keine Zahl.",
            en="Here too we judged; no figure decides that.",
        ),
        Text(
            de="Diese Wertung hat seither niemand zurückgenommen; belegen lässt sie sich nicht.",
            en="Nobody has taken this judgement back since; it cannot be shown.",
        ),
    ),
}
NOW_VERDICTS: Final[Mapping[State, tuple[Text, ...]]] = {
    State.HOLDS: (
        Text(de="Dafür liegen uns heute Belege vor.", en="We have evidence for this today."),
        Text(de="Das ist heute belegt.", en="This is shown today."),
        Text(de="Auch das können wir belegen.", en="This too we can show."),
    ),
    State.NEVER_HELD: (
        Text(
            de="Nach den Angaben, die uns vorliegen, trifft das nicht zu.",
            en="By the figures we have this is not true.",
        ),
    ),
    State.UNPROVEN: (
        Text(de="Belegen können wir das heute nicht.", en="We cannot show this today."),
        Text(de="Dafür fehlt uns heute ein Beleg.", en="For this we have no evidence today."),
    ),
    State.JUDGEMENT: (
        Text(
            de="Das ist eine Wertung; mit Zahlen lässt sie sich weder belegen noch widerlegen.",
            en="This is a judgement; figures can neither show nor refute it.",
        ),
        Text(
            de="Auch hier werten wir; darüber entscheidet keine Zahl.", en="Here too we judge; no figure decides that."
        ),
    ),
}
FORMAL_VERDICTS: Final = (
    Text(
        de="Messen lässt sich das nicht; es gilt, solange niemand es ausräumt.",
        en="This cannot be measured; it holds as long as nobody removes it.",
    ),
    Text(
        de="Ein Maß in Zahlen gibt es dafür nicht; ausgeräumt hat es bisher niemand.",
        en="There is no measure in figures for it; nobody has removed it so far.",
    ),
)
UNCHECKED: Final = (
    Text(
        de="Ob diese Angabe heute noch stimmt, haben wir nicht nachgeprüft.",
        en="We have not checked whether this figure is still right today.",
    ),
    Text(de="Auch das haben wir seither nicht nachgeprüft.", en="This, too, we have not checked since."),
    Text(de="Eine neuere Angabe dazu liegt im Vorgang nicht vor.", en="The file holds no newer figure on this."),
)
NOW_UNCHECKED: Final = (
    Text(de="Davon gehen wir nach unseren Unterlagen aus.", en="This is what our papers tell."),
    Text(de="Auch das entnehmen wir unseren Unterlagen.", en="This, too, we take from our papers."),
)
OURS: Final[Mapping[State, Text]] = {
    State.CURED: Text(
        de="Diesen Grund haben wir am {day}{hedge} ausgeräumt", en="We removed this ground on {day}{hedge}"
    ),
    State.ACCEPTED: Text(
        de="Diesen Einwand haben wir am {day}{hedge} hingenommen; er besteht fort, steht aber nicht mehr im Weg",
        en="We accepted this objection on {day}{hedge}; it remains but no longer stands in the way",
    ),
}
INFERRED: Final = Text(de=" nach unserem Verständnis", en=" as we understand it")
CONCEDED: Final[Mapping[State, Text]] = {
    State.JUDGEMENT: Text(de="Dabei bleibt es.", en="That stands."),
    State.HOLDS: Text(de="Das gilt weiter.", en="That still holds."),
    State.FELL: Text(de="Inzwischen hat sich das erledigt.", en="By now that is settled."),
}
NOW_CONCEDED: Final = Text(de="Das haben wir mit bedacht.", en="We have taken that into account.")
UNCOMPARED: Final = (
    Text(de="Widerlegt ist das nicht, belegt aber auch nicht.", en="This is not refuted, but not shown either."),
    Text(
        de="Dagegen spricht nichts, was wir wissen; belegt ist es damit nicht.",
        en="Nothing we know speaks against this; but that does not show it.",
    ),
)
KNOWN: Final = (
    Text(de="Nach allem, was wir wissen, gilt das weiter.", en="By all we know this still holds."),
    Text(de="Nach unserem Kenntnisstand trifft das nach wie vor zu.", en="As far as we know this is still true."),
)
NOW_KNOWN: Final = (
    Text(de="Das entspricht dem, was wir heute wissen.", en="This is in keeping with what we know today."),
    Text(de="Nach unserem Kenntnisstand trifft das zu.", en="As far as we know this is true."),
)
UNCOUNTED: Final = (
    Text(de="Eine Zahl, an der sich das prüfen ließe, haben wir nicht.", en="We have no figure to test this by."),
)
BUILT_ON: Final = (
    Text(
        de="Diese Wertung setzt voraus, was wir {topic} gesagt haben; sie steht und fällt damit.",
        en="This judgement presupposes what we said {topic}; it stands and falls with that.",
    ),
)
AGAIN: Final = Text(
    de="Zwischenzeitlich war dieser Grund entfallen; dem Wortlaut nach gilt er seit dem {day} wieder.",
    en="For a time this ground had fallen; by its wording it holds again since {day}.",
)
STRICT: Final = (
    Text(
        de="Streng genommen trägt dieser Grund allerdings nicht, denn ",
        en="Taken strictly it does not carry, for ",
    ),
    Text(
        de="Streng gelesen ist der Grund freilich nicht zu halten, denn ", en="Read strictly it cannot be upheld, for "
    ),
)
UNPUBLISHED: Final = Text(
    de="Veröffentlicht ist diese Zahl bisher nicht; von außen ließ sich der Grund deshalb nicht prüfen.",
    en="This figure has not been published so far; from outside the ground could therefore not be tested.",
)
ENDOGENOUS: Final = Text(
    de="Die neuere Zahl ist eine Folge der Absage selbst; als Beleg für sie taugt sie deshalb nicht.",
    en="The newer figure follows from the refusal itself; it is therefore no evidence for it.",
)
BOUNDS: Final = (
    Text(
        de="So wie wir ihn lesen, setzt der Grund voraus, dass dieser Wert {side} {bound} liegt.",
        en="As we read it, the ground presupposes that this value is {side} {bound}.",
    ),
    Text(
        de="Tragen würde er nach unserer Lesart nur, solange dieser Wert {side} {bound} liegt.",
        en="By our reading it would carry only as long as this value is {side} {bound}.",
    ),
)
