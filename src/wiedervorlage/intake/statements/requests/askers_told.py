"""Who is told to ask: "Herr Kranefeld (CDU) beantragt, …", "Mit Schreiben vom … hat der Sportbund angeregt, …"."""

from __future__ import annotations

import re
from typing import Final

_WORD: Final = r"[„\"]?[A-ZÄÖÜ][\w/&.\-]{0,40}[“”\"]?"
_JOINED: Final = r"und|von|der|des|dem|den|die|für|im|in|am|an|zu|vom|aus|e\. ?V\.|\d{1,4}"
_LEADS: Final = (
    r"Mit|Zwar|Sodann|Dann|Ferner|Weiter(?:hin)?|Außerdem|Zugleich|Zudem|Daher|Deshalb|Hierzu|Dazu|Am|Im|In|Unter|Auf"
    r"|Bereits|Zunächst|Anschließend|Daraufhin|Schließlich|Nunmehr|Nun|Gleichzeitig|Darüber|Nach|Vor|Namens|Seit|So|Auch"
)
"""What opens a sentence before its verb, so that whoever asks stands behind."""
_BINDS: Final = (
    r"Statt|Bei|Durch|Ohne|Wegen|Gegen|Zum|Zur|Beim|Vom|Von|Als|Wie|Da|Weil|Wenn|Obwohl|Während|Damit|Ob|Für|Um|Wir|Ich"
)
_NAME: Final = (
    rf"(?!(?:{_LEADS}|{_BINDS})\b)(?:{_WORD})"
    rf"(?:(?: (?:{_JOINED}|{_WORD})){{0,8}}?(?: (?:e\. ?V\.|\d{{1,4}}|{_WORD})))??"
)
_ON: Final = r"(?:[^.;]|\.(?! [A-ZÄÖÜ]))*?"
"""On within a sentence: a dot of a day or a short word does not end it."""
_ARTICLE: Final = r"(?:[Dd](?:er|ie|as)|[Ee]in(?:e)?) (?:[a-zäöü]+e[rs]? )?"
_BESIDE: Final = r"(?P<beside>(?: ?\([^()]{1,40}\)|, [^,;:.]{2,40}(?:, [^,;:.]{2,30})?,)?)"
_SUBJECT: Final = rf"(?:{_ARTICLE})?(?P<who>{_NAME}){_BESIDE}"
_ASKS: Final = (
    r"(?:beantragt(?:e|en)?|beantragen|bittet|bitten|bat|baten|fragt(?:e|en)?|erbittet|erbat(?:en)?|ersucht(?:e|en)?"
    r"|fordert(?:e|en)?|fordern|wünscht(?:e|en)?|wünschen|verlangt(?:e|en)?|verlangen|begehrt(?:e|en)?|möchten?|will|wollen"
    r"|reg(?:t|te|ten|en)\b[^;]{0,200}?\ban\b|schl(?:ägt|agen|ug|ugen)\b[^;]{0,200}?\bvor\b"
    r"|stell(?:t|te|ten|en)\b[^.;:]{0,40}\bAntrag)\b"
)
_HAS_ASKED: Final = (
    r"(?:beantragt|gebeten|angeregt|gefordert|gewünscht|verlangt|ersucht|angefragt|gefragt|vorgeschlagen|nachgesucht"
    r"|erbeten|begehrt|aufgefordert)\b"
)
_FIRST: Final = re.compile(
    rf"(?:^|: |\bdass |\bdaß )\W*(?:Zu \d+\. )?{_SUBJECT} (?:{_ASKS}|(?:hat|haben|hatten?)\b{_ON}\b{_HAS_ASKED})"
)
"""Whoever asks opens the sentence."""
_AFTER: Final = rf"^\W*(?:{_LEADS})\b(?:[^.;:]|\.(?! [A-ZÄÖÜ])){{0,90}}? "
_BEHIND_AUXILIARY: Final = re.compile(rf"{_AFTER}(?:hat|haben|hatten?) {_SUBJECT} {_ON}\b{_HAS_ASKED}")
_BEHIND_VERB: Final = re.compile(rf"{_AFTER}(?={_ASKS})\w+ {_SUBJECT}(?=,| (?!(?:und|von|de[rs]|e\.)\b)[a-zäöü(])")
"""An adverb opens the sentence, the verb follows, then whoever asks."""
_MOVED_BY: Final = re.compile(
    rf"^\W*(?:\w*[Aa]ntrag|Anregung|Vorschlag|Wunsch|Anfrage) (?:de[rs]|von) (?P<who>{_NAME})(?P<beside>)"
    r"(?=:| auf\b| vom\b|,)"
)
_IN_NAME_OF: Final = re.compile(
    rf" (?:für|namens|im Namen) (?:der|die|des|den) (?P<who>[A-ZÄÖÜ][\w/ ]{{0,60}}?-?"
    rf"(?:[Ff]raktion(?: {_NAME})?|[Gg]ruppe|verband|verein))(?=[ ,])"
)
"""A speaker who moves something for others."""
_PERSON: Final = re.compile(r", ((?:Herr|Frau) [A-ZÄÖÜ][^,]+),")
_NOBODY: Final = re.compile(
    r"(?:Er|Sie|Es|Wir|Ich|Man|Wer|Diese[rs]?|Jene[rs]?|Einige|Beide|Alle|Andere|Manche|Viele|Ihr|Letztere[r]?|Niemand"
    r"|Was|Welche[rs]?|Jede[r]?|Keine?[r]?|Bitte|Ihre?|Unsere?|Meine?|Dort|Hier)\b"
    r"|\w*(?:[Aa]ntrag|[Ss]chreiben|[Bb]rief|[Pp]etition|[Vv]orlage|[Ee]ingabe|[Bb]ericht|[Gg]utachten|[Bb]eschlu(?:ss|ß)"
    r"|[Vv]orschlag|[Ee]ntwurf|[Kk]onzept|[Gg]esetz|[Vv]erordnung|[Rr]ichtlinie|[Ss]atzung|[Ee]rlass|Erlaß|[Mm]ail"
    r"|[Pp]lan|[Vv]erfügung|[Rr]egelung|[Ff]rage|[Bb]itte|[Aa]nregung|[Ww]unsch|[Ff]orderung)\b"
)
"""What names nobody: pronouns, and papers that ask on behalf of whoever wrote them."""


def told_asker(words: str) -> str:
    """Return the name of whoever is told to ask, without the article; empty where nobody is told."""
    for form in (_FIRST, _MOVED_BY, _BEHIND_AUXILIARY, _BEHIND_VERB):
        found = form.search(words)
        if found and not _NOBODY.match(found["who"]):
            return _named(found, words)
    return ""


def _named(found: re.Match[str], words: str) -> str:
    """Return the name: for whom a speaker asks, else who he is, with his party, as it stands beside him."""
    for_others = _IN_NAME_OF.match(words, found.end()) or _IN_NAME_OF.search(found[0])
    if for_others:
        return for_others["who"]
    person = _PERSON.match(found["beside"])
    party = found["beside"].strip() if found["beside"].strip().startswith("(") else ""
    return person[1] if person else " ".join(filter(None, (found["who"], party)))
