"""Who asks: by the words of a request, the writer, the reader whose wish is repeated, or somebody told of by name.

A reply both repeats what the other side asked and asks on its own; minutes and council papers tell what others ask.
Where the words do not tell, the kind of paper does, and where that does not either, nobody is named.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.statements.requests.askers_told import told_asker
from wiedervorlage.intake.statements.requests.asking import asks_on_its_own

if TYPE_CHECKING:
    from wiedervorlage.intake.text.sentences import Stretch

ANSWERS: Final = frozenset({"reply letter", "interim reply", "e-mail"})
"""Kinds in which the other side asked, unless the words say otherwise."""
_TELLING: Final = frozenset({"minutes", "council paper"})
"""Kinds that tell of many who ask."""

_ASKED: Final = (
    r"(?:gebeten|beantragt|angefragt|angeregt|gefragt|gewünscht|vorgeschlagen|ersucht|erbeten|begehrt|gefordert)"
)
_VERB: Final = (
    r"(?:bitten|baten|beantragen|beantragten|begehren|begehrten|ersuchen|ersuchten|erbitten|erbaten|verlangen|verlangten"
    r"|fordern|forderten|fragen|fragten|wünschen|wünschten)"
)
_OF_READER: Final = re.compile(
    rf"\b(?:{_VERB} Sie(?! (?:bitte|doch)\b)|Sie {_VERB}|Sie (?:regen|regten|schlagen|schlugen|möchten|wünschten)\b"
    rf"|(?:haben|hatten) Sie\b.*\b{_ASKED}|Sie (?:haben|hatten)\b.*\b{_ASKED}"
    r"|Ihr(?:e[mnr]?|es)? (?:[a-zäöü]+en? )?(?:\w*[Aa]ntrags?|Bitte|Wunschs?|Anliegens?|Vorschlags?|Anregung))\b",
    re.DOTALL,
)
"""Words that repeat what the reader asked."""
_WE_BID: Final = re.compile(
    r"(?:^|[,;:–] ?)\W*(?:Wollen|Können|Könnten|Würden|[a-zäöü]*[Ss](?:enden|chicken)|[Üü]bersenden|[Tt]eilen"
    r"|[Gg]eben|[Rr]eichen|[Ll]egen|[Ss]orgen) Sie\b(?: bitte)?(?: (?:mir|uns|meinem|unserem)\b| für\b| bitte\b)"
    r"|^\W*Bitte [a-zäöü]+n Sie\b"
    r"|\b(?:[Ii]ch|[Ww]ir) (?:fordere|wollte|wollten|will|wollen)\b"
    r"|\bIch wäre Ihnen (?:sehr |daher |deshalb )?(?:dankbar|verbunden)\b"
    r"|^(?:mir|uns)\b.*\bzu [a-zäöü]+en$|^(?:mir|uns)\b.*\w+zu\w+en$"
    r"|\bw(?:ird|erden) (?:daher |hiermit |ferner )?(?:gebeten|ersucht|aufgefordert), mir\b"
    r"|\b(?:ist|sind) mir (?:(?!nicht\b|kein|möglich)[^,;:])*\b(?:[a-zäöü]+zu[a-zäöü]+en|zu [a-zäöü]+en)\W*$"
)
"""What a writer bids his reader, or wants done for himself: "mir … vorzulegen", "wird gebeten, mir … zu nennen"."""
_CALLS_ON: Final = re.compile(
    r"\b(?:[Ww]ir haben|[Ii]ch habe|habe ich|haben wir) Sie\b[^,:;]*?"
    r"\b(?:aufzufordern|zu bitten|zu ersuchen|aufgefordert|gebeten|ersucht)\b"
    r"|\b(?:[Uu]nsere?|[Mm]eine?) (?:Mandant(?:in|schaft)?|Auftraggeber(?:in)?)"
    r" (?:hat|hatte|bittet|fordert|ersucht) Sie\b"
)
"""How a writer calls on the reader for himself or for whom he acts: "Unsere Mandantin hat Sie aufgefordert"."""
_BODY_ASKS: Final = re.compile(r"\bwird (?:daher |hiermit |ferner )?(?:gebeten|ersucht|beauftragt|aufgefordert)\b")
_GROUP: Final = re.compile(r"[Ff]raktion|[Gg]ruppe\b|Ratsherr|Ratsfrau|Bürgerliste|BÜNDNIS|Bündnis")
"""Who moves something in a council and does so in its own name."""
_PARTY: Final = re.compile(
    r"(?:Petent|Antragsteller|Widerspruchsführer|Kläger|Beschwerdeführer|Bewerber|Einsender)(?:in|innen)?|Verein"
    r"|Bürgerinitiative"
)
"""How a reply calls its reader in the third person."""


class Voice(StrEnum):
    """Whose words a request is in."""

    OWN = "own"
    READER = "reader"
    TOLD = "told"
    BODY = "body"
    UNTOLD = "untold"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Whose request it is by its words; ``name`` where somebody is told of."""

    voice: Voice
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parties:
    """Who may ask in a paper: who wrote it, who is written to, the organ that sat."""

    kind: str
    sender: str
    recipient: str
    organ: str = ""


def asker_in(wish: Stretch, sentence: Stretch, lead: str) -> Asker:
    """Return whose request a stretch is.

    Args:
        wish: what is asked.
        sentence: in which it stands: "Ich bitte Sie, … | und mir den Plan vorzulegen".
        lead: the sentence that leads to the list it is a point of, if it is one.
    """
    whole = sentence.paragraph.text.text[sentence.start : max(wish.end, sentence.start)]
    for words in (wish.text, whole, lead):
        voice = _voice(words)
        if voice is not Voice.UNTOLD:
            return Asker(voice=voice)
        name = told_asker(words)
        if name:
            return Asker(voice=Voice.TOLD, name=name)
    return Asker(voice=Voice.UNTOLD)


def _voice(words: str) -> Voice:
    """Return whose words they are; where a sentence repeats and asks, that which it does first."""
    bidding = (asks_on_its_own(words), _WE_BID.search(words), _CALLS_ON.search(words))
    own = min((found.start() for found in bidding if found), default=None)
    reader = _OF_READER.search(words)
    if own is not None and (reader is None or own <= reader.start()):
        return Voice.OWN
    if reader:
        return Voice.READER
    return Voice.BODY if _BODY_ASKS.search(words) else Voice.UNTOLD


def asker_named(asker: Asker, parties: Parties) -> str:
    """Return the name of who asks, as the kind of paper lets it be understood; empty where nobody can be told."""
    telling = parties.kind in _TELLING
    moves = parties.sender if not telling or _GROUP.search(parties.sender) else ""
    match asker.voice:
        case Voice.TOLD:
            return _known(asker.name, parties)
        case Voice.OWN:
            return parties.sender if parties.kind != "minutes" else moves
        case Voice.READER:
            return "" if telling else _called(parties.recipient)
        case Voice.BODY if parties.kind == "minutes":
            return parties.organ
        case _:
            return _called(parties.recipient) if parties.kind in ANSWERS else moves


def _called(recipient: str) -> str:
    """Return what a recipient is called who stands in an address: "Herr", without the column at the right."""
    return re.sub(r"^Herrn\b", "Herr", re.split(r"\s{3,}", recipient, maxsplit=1)[0])


def _known(name: str, parties: Parties) -> str:
    """Return the full name of a party that is told of by a part of it: "die Gemeinde" for "Gemeinde Aue"."""
    if _PARTY.fullmatch(name) and parties.kind not in _TELLING:
        return _called(parties.recipient) if parties.kind in ANSWERS else parties.sender
    part = re.compile(rf"{re.escape(name)}(?!\w)", re.IGNORECASE)
    meant = [party for party in (parties.sender, parties.recipient) if part.search(party)]
    return _called(meant[0]) if len(meant) == 1 else name
