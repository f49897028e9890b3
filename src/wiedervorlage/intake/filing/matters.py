"""What a statement is about: the nouns it names and the days, by which two papers on one matter know each other."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from wiedervorlage.intake.filing.shared_nouns import nouns
from wiedervorlage.intake.text.dates import find_dates

_OF_A_TOWN: Final = re.compile(r"\b(?:Gemeinde|Stadt|Kreis)(?P<first>[a-zäöüß])(?=[a-zäöüß]{4})")
"""Before what belongs to it: the "Gemeindebücherei" of the minutes is the "Bücherei" of the motion."""
EVERYWHERE: Final = nouns(
    "Entscheidung Beschluss Beschluß Beschlussvorschlag Beschlußvorschlag Beschlussvorlage Vorlage Vorschlag "
    "Verwaltungsvorschlag Sitzung Niederschrift Tagesordnung Tagesordnungspunkt Angelegenheit Verwaltung Ausschuss "
    "Ausschuß Kreisausschuss Kreistag Gemeinderat Stadtrat Landkreis Landrat Bürgermeister Fraktion Jahr Jahre Euro "
    "Prozent Stellungnahme Anlage Bezug Betreff Januar Februar März April Juni Juli August September Oktober "
    "November Dezember Dieser Diese Dieses Eine Einen Einer Eines Nach Auch Außerdem Zwar Aber Durch Unter Über "
    "Dies Dafür Damit Derzeit Sodann Ihre Ihren Ihrem Wegen Beim Bitte Hier Ferner Zudem Alle Unsere Unser Dazu "
    "Daher Deshalb Seit Soweit Sowie"
)
"""Words that papers on any matter have in common, and those that begin a sentence."""
_SHARED: Final = 2
"""So many nouns in common are no accident, ..."""
_MOST: Final = 0.5
"""... if they are so much of what the one with fewer names."""
_DAY: Final = len("2019-01-11")


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a statement names: stems of nouns, and days in ISO."""

    words: frozenset[str]
    days: frozenset[str] = frozenset()

    def shared_with(self, other: Matter) -> int:
        """Return how much two matters have in common; a day that both name counts as two nouns."""
        return len(self.words & other.words) + 2 * len(self.days & other.days)

    def is_that_of(self, other: Matter) -> bool:
        """Say whether both are one matter: most of what the one with fewer words names, the other names too."""
        shared = len(self.words & other.words)
        fewer = min(len(self.words), len(other.words))
        return shared >= _SHARED and shared >= _MOST * fewer


def matter_of(*texts: str) -> Matter:
    """Return what texts are about: a heading and the words below it, a subject and what is asked."""
    whole = ". ".join(filter(None, texts))
    named = nouns(_OF_A_TOWN.sub(lambda found: found["first"].upper(), whole))
    days = frozenset(hit.value for hit in find_dates(whole) if len(hit.value) == _DAY)
    return Matter(words=named - EVERYWHERE, days=days)
