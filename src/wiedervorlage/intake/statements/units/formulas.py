"""The sentence of minutes or papers that leads to a resolution without a heading, and resolves nothing by itself.

"Der Rat beschließt:", "Nach kurzer Aussprache wird mit 9 gegen 3 Stimmen bei 1 Enthaltung b e s c h l o s s e n :".
"""

from __future__ import annotations

import re
from typing import Final

from wiedervorlage.intake.head.kinds.organs import ORGAN
from wiedervorlage.intake.text.names import closed_up

_BODY_RESOLVES: Final = re.compile(
    rf"(?:^|[.!?] )\W*(?:D(?:er|ie|as) )?{ORGAN}\b(?:(?!\d|[.;:]).){{0,60}}"
    r"\b(?:beschlie(?:ß|ss)(?:t|en)|fass(?:t|te|en) (?:de[nr]|folgende[nr]?|nachstehende[nr]?)\b[^.;:]{0,40}"
    r"Beschl(?:uss|uß|üsse))[^.;:]{0,40}:$"
    rf"|^\W*(?:D(?:er|ie|as) )?(?:{ORGAN}|BVV) ha(?:t|ben) (?:[Ff]olgendes |[Nn]achstehendes )?beschlossen:$"
)
"""A body by name, and that it resolves."""
_SENTENCE_ENDS: Final = re.compile(r"(?<=[a-zäöüß)]{3})[.!?] (?=[A-ZÄÖÜ])")
_IS_RESOLVED: Final = re.compile(
    r"\b(?:wird|wurde|werden|wurden)\b.*"
    r"\b(?:beschlossen|(?:folgende[rn]?|nachstehende[rn]?) Beschlu(?:ss|ß) gefa(?:ss|ß)t) ?:$"
    r"|^\W*Beschlossen (?:wird|wurde)\b[^.;]{0,80}:$"
    r"|\b(?:ergeht|erging|fasst|faßt|fasste|faßte|fassen|fassten|faßten)\b.*"
    r"\b(?:folgende[rn]?|nachstehende[rn]?|de[rn]) (?:\w+ )?Beschlu(?:ss|ß) ?:$"
    rf"|\b(?:beschlie(?:ß|ss)t|beschloss|beschloß) (?:(?:der|die|das) {ORGAN}\b)?.*"
    r"(?:[Ss]timmen?|[Ee]nthaltung(?:en)?|einstimmig|einmütig|mehrheitlich|[Ff]olgendes|\d) ?:$"
)
"""Nobody is named, or how was voted stands between."""
_NOT_NOW: Final = re.compile(
    r"\b[Aa]m \d{1,2}\.|\b(?:(?:19|20)\d\d\b|hatten?|bereits|schon|damals|seinerzeit|zuletzt|soll\w*|möge|wolle"
    r"|könn\w*|müss\w*|vorgeschlagen|beantragt|empfohlen|ob|wenn|dass|daß)\b"
)
"""What was resolved on another day, or is but to be."""
_LONGEST: Final = 300


def leads_to_resolution(text: str) -> bool:
    """Say whether the last sentence of a text leads to what is resolved; print may be spaced out.

    Args:
        text: of a paragraph or a sentence.
    """
    words = closed_up(text.strip())
    if not words.endswith(":"):
        return False
    last = _SENTENCE_ENDS.split(words)[-1]
    resolved = len(last) <= _LONGEST and _IS_RESOLVED.search(last) is not None and _NOT_NOW.search(last) is None
    return resolved or _BODY_RESOLVES.search(words) is not None
