"""What modes, readings, outcomes and sides are called among people; said once for terminal, report and papers."""

from __future__ import annotations

from typing import Final

from wiedervorlage.case.laid_before import Fate
from wiedervorlage.case.vocabulary import Mode, Outcome, ReadingName, Side
from wiedervorlage.foundation.text import Text

MODE_NAMES: Final = {
    Mode.EACH: Text(de="wenn jeder Grund für sich trägt", en="if each reason suffices by itself"),
    Mode.ALL: Text(de="wenn die Gründe nur zusammen tragen", en="if the reasons carry only together"),
    Mode.WEIGHING: Text(de="wenn die Gründe abgewogen werden", en="if the reasons are weighed"),
}
READING_NAMES: Final = {
    ReadingName.FAIR: Text(de="fair", en="fair"),
    ReadingName.STRICTER: Text(de="strenger", en="stricter"),
    ReadingName.LAXER: Text(de="milder", en="laxer"),
}
DECISIONS: Final = {
    Outcome.REFUSE: Text(de="Absage", en="refusal"),
    Outcome.GRANT: Text(de="Zusage", en="approval"),
    Outcome.PARTIAL: Text(de="teilweise Zusage", en="partial approval"),
    Outcome.DEFER: Text(de="Vertagung", en="deferral"),
    Outcome.REFER: Text(de="Verweisung", en="referral"),
}
FATES: Final = {
    Fate.OPEN: Text(de="Vorgeschlagen, nicht beschlossen", en="Proposed, not resolved"),
    Fate.PUT_OFF: Text(de="Vorgeschlagen und vertagt", en="Proposed and put off"),
    Fate.REFERRED: Text(de="Vorgeschlagen und verwiesen", en="Proposed and referred"),
    Fate.RESOLVED: Text(de="Vorgeschlagen und beschlossen", en="Proposed and resolved"),
    Fate.CHANGED: Text(de="Vorgeschlagen, anders beschlossen", en="Proposed, resolved otherwise"),
    Fate.REJECTED: Text(de="Vorgeschlagen und abgelehnt", en="Proposed and rejected"),
}
"""What became of a proposed resolution."""
SIDES: Final = {Side.FOR: Text(de="dafür", en="for"), Side.AGAINST: Text(de="dagegen", en="against")}
"""For or against what is asked for, whatever was decided on it."""
CONCEDED: Final = Text(de="eingeräumt", en="conceded")
"""What a paper grants to the other side."""
