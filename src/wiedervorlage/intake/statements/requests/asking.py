"""Who asks in a letter: the one who writes it, or the one whose request it repeats to answer it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

_VERB: Final = (
    r"(?:bitten?|beantragen?|möchten?|ersuchen?|fordern?|hoffen?|wünschen?|erwarten?|appellieren?|regen?|schlagen?"
    r"|wären?|würden?|erbitten?|fragen?|verlangen?|erheben?|legen?|plädieren?)"
)
_OWN: Final = re.compile(
    rf"\b(?:ich|wir)(?: \w+)? {_VERB}\b|\b{_VERB} (?:ich|wir)\b"
    r"|\b(?:meine|unsere)[rn]? (?:bitte|antrag|wunsch|forderung|vorschlag)\b"
    r"|^\W*bitte \w+en sie\b|\w+en sie (?:bitte|doch|endlich)\b",
    re.IGNORECASE,
)
"""What a writer says who asks."""
_REPEATED: Final = re.compile(
    r"\b(?:bitten|beantragen|regen|wünschen|schlagen|fordern|möchten|haben|hatten|fragen|wollen|erbitten|erinnern"
    r"|bemängeln|verlangen|hätten|setzen|treten|werben|plädieren|sprechen|schreiben|schildern) Sie\b"
    r"|\bSie (?:bitten|haben|hatten|regen|möchten|wünschen|beantragen|fragen|wollen|hätten|schlagen|fordern|verlangen"
    r"|sich|erbitten|schreiben|treten|setzen|werben|baten|wollten)\b"
    r"|\bIhr(?:e[mnrs]?)? (?:[a-zäöü]+ )?(?:Antrag|Bitte|Wunsch|Anliegen|Vorschlag|Anregung|Schreiben|Brief|Mail|E-Mail"
    r"|Anfrage|Eingabe|Gesuch)",
    re.IGNORECASE,
)
"""What a writer says who repeats what the other one asked."""
_ENOUGH: Final = 0.4
"""From this sum of chances on somebody asks (set by letters of all kinds that the judge had not seen)."""


def asks_itself(units: Iterable[tuple[str, float]]) -> bool:
    """Say whether the writer asks, and does so more than repeating what was asked.

    Args:
        units: the words of each unit and the chance that it asks.
    """
    own = repeated = 0.0
    for text, chance in units:
        if _OWN.search(text):
            own += chance
        elif repeats(text):
            repeated += chance
    return own >= _ENOUGH and own > repeated


def asks_on_its_own(text: str) -> re.Match[str] | None:
    """Return where words say that their writer asks: "bitte ich", "wir beantragen"."""
    return _OWN.search(text)


def repeats(text: str) -> bool:
    """Say whether the words repeat the other one's wish: "Sie haben … beantragt", "Ihr Antrag"."""
    return _OWN.search(text) is None and _REPEATED.search(text) is not None
