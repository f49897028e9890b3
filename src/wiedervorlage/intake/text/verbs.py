"""Whether words hold a verb, as far as their form tells."""

from __future__ import annotations

import re
from typing import Final

_FINITE: Final = re.compile(
    r"\b(?:ist|sind|war|waren|wäre[n]?|sei(?:en)?|bin|hat|haben|habe|hatte[n]?|hätte[n]?"
    r"|wird|werden|werde|wurde[n]?|würde[n]?|kann|können|könne|konnte[n]?|könnte[n]?|muss"
    r"|muß|müssen|müsse|musste[n]?|müsste[n]?"
    r"|soll(?:en|te|ten|e)?|darf|dürfen|dürfe|durfte[n]?|dürfte[n]?|will|wollen|wolle"
    r"|wollte[n]?|mag|mögen|möge|möchte[n]?|lässt|lassen|lasse|ließ\w*|sieht|sehe|sehen|gibt"
    r"|gebe|geht|gehen|gehe|steht|stehen|stehe|stand(?:en)?|bleibt|bleiben|bleibe|liegt"
    r"|liegen|liege|lag(?:en)?|kommt|kommen|komme|kam(?:en)?|hält|halten|halte|hielt(?:en)?"
    r"|fehlt|fehlen|fehle|macht|machen|mache|braucht|brauchen|brauche|spricht|sprechen"
    r"|spreche|trägt|tragen|trage|fällt|fallen|falle|besteht|bestehen|bestehe|gilt|gelten"
    r"|gelte|zeigt|zeigen|zeige|führt|führen|führe|stößt|stoßen|bringt|bringen|findet|finden"
    r"|bittet|bitten|bitte|beträgt|betragen|reicht|reichen|erfolgt|erfordert|erfordern|setzt"
    r"|setzen|sieht|nimmt|nehmen|weiß|wissen|scheint|scheinen|heißt|hieß|gelingt|lohnt"
    r"|wächst|sinkt|steigt|steigen|endet|enden|läuft|laufen|dient|dienen|bedarf|bedürfen"
    r"|ergibt|ergeben|teilt|teilen|lehnt|lehnen|stimmt|stimmen|\w{3,}(?:iert|ieren|iere))\b"
)
_VERB_ENDING: Final = re.compile(
    r"\b(?!(?:nicht|selbst|sonst|erst|seit|fast|jetzt|zuletzt|zunächst|derzeit|damit|somit"
    r"|mit|bereits|statt|gut|hat)\b)[a-zäöüß]{3,}(?:t|en|te|ten|ete|eten|e)$"
)
_PERHAPS_VERB: Final = re.compile(
    r"\b(?!(?:nicht|neben|gegen|zwischen|wegen|oben|unten|außen|innen|selten|meisten|ersten|letzten|nächsten|zweiten"
    r"|selbst|sonst|erst|seit|fast|jetzt|zuletzt|damit|somit|bereits|statt|(?:d|s|k|m)?ein(?:en)|unseren|ihren|allen"
    r"|vielen|solchen|diesen|jeden|anderen|beiden|gestern|morgen|zusammen|oft)\b)"
    r"[a-zäöüß]{2,}(?:t|te|ten|en|eln|ern)\b(?! ?[A-ZÄÖÜ])"
)


def has_common_verb(text: str) -> bool:
    """Say whether a stretch holds a form of one of the commonest verbs."""
    return _FINITE.search(text) is not None


def has_verb(text: str) -> bool:
    """Say whether a stretch of a sentence holds a finite verb, as far as its words tell."""
    bare = text.strip(' ,;:.!?–-"“„”()')
    return bool(_FINITE.search(bare) or (_VERB_ENDING.search(bare) and len(bare.split()) > 2))


def may_have_verb(text: str) -> bool:
    """Say whether a stretch holds a word formed as a verb is and not followed by a noun, as an adjective would be."""
    return has_verb(text) or _PERHAPS_VERB.search(text) is not None


def is_verb(word: str) -> bool:
    """Say whether a single word is a finite verb."""
    return bool(_FINITE.fullmatch(word.strip(",.;")) or _VERB_ENDING.fullmatch(word))
