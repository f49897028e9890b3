"""Verbs and phrases that decide: refuse, grant, defer; and the hedges that soften them."""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.lexicon.cues import Cue, load_cues

_CUES: Final = load_cues("decisions")
REFUSE: Final = _CUES["refuse"]
GRANT: Final = _CUES["grant"]
DEFER: Final = _CUES["defer"]
PARTIAL: Final = _CUES["partial"]
REFER: Final = _CUES["refer"]
NOT_DECIDING: Final = _CUES["not-deciding"]
OUTRIGHT: Final[tuple[tuple[str, tuple[Cue, ...]], ...]] = (
    ("refer", _CUES["refers"]),
    ("defer", _CUES["defers"]),
    ("refuse", (*_CUES["refuses"], *_CUES["refuses a wish"])),
    ("partial", (*_CUES["grants in part"], *_CUES["meets a wish in part"])),
    ("grant", (*_CUES["grants"], *_CUES["grants for the last time"], *_CUES["grants gladly"])),
)
"""What decides in a letter by being said and leaves no doubt of the outcome."""
GRANTS_LAST: Final = _CUES["grants for the last time"]
ANSWERS_A_WISH: Final = (*_CUES["refuses a wish"], *_CUES["meets a wish in part"], *_CUES["grants gladly"])
"""What answers the reader's wish outright, though it repeats the wish or what it is about."""
REFUSES_WITH_GROUND: Final = _CUES["refuses with a ground"]
"""What refuses in a letter where its ground stands right behind it."""
PERFORMS: Final = _CUES["performs"]
NEVER: Final = _CUES["never"]
"""What decides nothing, whatever it sounds like."""
ONLY_TOLD: Final = _CUES["only told"]
TACIT: Final = _CUES["tacit"]
MOVES: Final = _CUES["moves"]
RAISES_NOTHING: Final = _CUES["raises nothing"]
HEDGE: Final = re.compile(
    r"\b(?:zurzeit|zur Zeit|derzeit|gegenwärtig|momentan|vorerst|vorläufig|einstweilen"
    r"|bis auf Weiteres|zum jetzigen Zeitpunkt|im Augenblick|zunächst|grundsätzlich"
    r"|in der Regel"
    r"|voraussichtlich|unter Vorbehalt|vorbehaltlich|in diesem Jahr"
    r"|im laufenden (?:Haushalts)?jahr|auf absehbare Zeit|(?:fast|nahezu"
    r"|beinahe) (?:alle[rn]?|sämtliche[rn]?)|überwiegend|mehrheitlich|aus heutiger Sicht"
    r"|nach derzeitigem Stand|leider|eher)\b"
    r"|\((?:fast|nahezu|beinahe)\) (?:alle[rn]?|sämtliche[rn]?)\b",
    re.IGNORECASE,
)
PERFORMED: Final[tuple[tuple[str, tuple[Cue, ...]], ...]] = (
    ("partial", PARTIAL),
    ("refer", REFER),
    ("defer", DEFER),
    ("refuse", REFUSE),
    ("grant", GRANT),
)
