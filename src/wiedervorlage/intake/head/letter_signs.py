"""Signs of what a letter does: who writes to whom, what its subject calls it, how its sentences speak.

None of them settles anything alone; :mod:`wiedervorlage.intake.statements.judging.letter_kinds` weighs them.
The sections of ``lexicon/kinds.txt`` are signs; ``opens: …`` is the same in the first two sentences. The others:

===================  ==================================================================================
``unasked``          nothing tells that somebody had written before: it tells of something, or asks
``answers a sign``   the other's sign or letter is named in its information block
``by order``         signed "Im Auftrag", "In Vertretung", "i. A."
``office to many``   an office writes to all mayors, schools or offices of its district
``private to many``  a club or a firm writes to its members or customers
``published``        a gazette prints it with the line of a decree: its house, day and sign
``leaves-open``      something is still open, and nothing said of how it will go on
``decides``          a decision was read in it
``decides_surely``   one of which the judge is all but sure
``asks``             a request of the writer's own was read in it
``asks_itself``      asking is what its writer does most
``bids``             it bids: "Ändern Sie …", "Bitte greifen Sie ein"
===================  ==================================================================================
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.head.published_decrees import PUBLISHED
from wiedervorlage.intake.head.sender.settled_sender import is_public
from wiedervorlage.intake.head.zones.zones import Paper, Zone
from wiedervorlage.intake.lexicon.cues import first_cue, fold
from wiedervorlage.intake.lexicon.kinds import SIGNS
from wiedervorlage.intake.text.names import closed_up
from wiedervorlage.intake.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from wiedervorlage.intake.reading import Field
    from wiedervorlage.intake.text.paragraphs import Paragraph


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What was read of the body's statements.

    Attributes:
        decides: whether a decision was read.
        decides_surely: whether one was of which the judge is all but sure.
        asks: whether a request of the writer's own was read.
        asks_itself: whether asking is what the writer does.
    """

    decides: bool = False
    decides_surely: bool = False
    asks: bool = False
    asks_itself: bool = False


_HEAD: Final = (Zone.LETTERHEAD, Zone.INFO, Zone.SUBJECT, Zone.DATE, Zone.ADDRESS, Zone.SALUTATION)
_IN_TITLES: Final = tuple(name for name in SIGNS if name.startswith("title-"))
_IN_SUBJECT: Final = tuple(name for name in SIGNS if name.startswith("subject-"))
_IN_ADDRESS: Final = ("to-many", "office", "private")
_IN_LETTERHEAD: Final = ("higher",)
_IN_BODY: Final = tuple(
    name for name in SIGNS if name not in {*_IN_TITLES, *_IN_SUBJECT, *_IN_ADDRESS, *_IN_LETTERHEAD}
)
_TITLE: Final = 110
"""A line of the head with more characters is no title."""
_TOP: Final = 4
"""So many blocks are the head of a paper that has no zones of a letter."""
_OPENING: Final = 2
"""So many sentences open a letter."""
_BIDS: Final = re.compile(
    r"(?:Bitte [a-zäöü]+n Sie\b|(?!(?:Haben|Hatten|Hätten|Sind|Waren|Wären|Würden|Werden|Können|Könnten|Möchten|Wollen"
    r"|Sollten|Müssen|Dürfen|Baten|Bitten|Fragen|Regen|Fordern|Wünschen|Beantragen)\b)[A-ZÄÖÜ][a-zäöü]+n Sie\b)"
)
"""A sentence that bids: "Verschieben Sie die Erhöhung"."""
_BIDS_WITHIN: Final = re.compile(r"(?:\bbitte|: |[Dd]eshalb,? |[Dd]aher,? )(?:bitte )?[A-Za-zäöü]+n Sie\b")


def signs_of_letter(paper: Paper, body: Sequence[Paragraph], fields: Mapping[str, Field], said: Said) -> frozenset[str]:
    """Return the signs a letter shows.

    Args:
        paper: the zones of the letter.
        body: its paragraphs.
        fields: what was read of its head, by name.
        said: what its body states.
    """
    spoken = [sentence.text for part in body if not part.is_table for sentence in sentences(part)]
    found = {*_of_correspondents(paper, fields), *_of_head(paper, fields), *_of_sentences(spoken)}
    found |= {name for name in Said.__slots__ if getattr(said, name)}
    if any(item.rule == PUBLISHED for item in fields.values()):
        found.add("published")
    if any(tells_of_reader(text, _house(fields, "recipient"), _house(fields, "sender")) for text in spoken[:_OPENING]):
        found |= {"names-you", "opens: names-you"}
    if "still-open" in found and not found & _TO_COME:
        found.add("leaves-open")
    return frozenset(found if found & _ASKED else found | {"unasked"})


_TO_COME: Final = {"will-tell", "awaits", "title-interim"}
"""Who answers but for now tells how it will go on: of 14 letters that leave a thing open without, 12 are replies."""
_ASKED: Final = {"answers", "names-you", "subject-answers", "answers a sign", "title-notice", "title-interim"}
"""Any of these tells that somebody had written before."""


def _of_correspondents(paper: Paper, fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield what is told of who writes to whom."""
    top = (Zone.LETTERHEAD, Zone.RETURN) if paper.is_letter else (Zone.BODY,)
    writer = _house(fields, "sender") or _text(paper, *top)
    reader = f"{_house(fields, 'recipient')} {_text(paper, Zone.ADDRESS, Zone.SALUTATION)}"
    writes, receives = _is_office(writer, public=is_public(fields)), _is_office(reader)
    many = first_cue(SIGNS["to-many"], fold(_text(paper, Zone.ADDRESS, Zone.SALUTATION))) is not None
    yield {True: "office writes", False: "private writes", None: "somebody writes"}[writes]
    yield {True: "to an office", False: "to people", None: "to somebody"}[receives]
    if not paper.of(Zone.SALUTATION):
        yield "no salutation"
    if "signing.by_order" in fields:
        yield "by order"
    if any(name in fields for name in ("your_reference", "your_letter", "your_date")):
        yield "answers a sign"
    if many:
        yield "office to many" if writes else "private to many"
    elif writes is False and receives:
        yield "private to office"
    elif writes and receives is False:
        yield "office to people"
    if first_cue(SIGNS["higher"], fold(writer)):
        yield "higher"


def _house(fields: Mapping[str, Field], who: str) -> str:
    names = [f"{who}.{part}" for part in ("body", "office", "unit", "person")]
    return " ".join(str(fields[name].value) for name in names if name in fields)


def _text(paper: Paper, *zones: Zone) -> str:
    return " ".join(block.text for block in paper.of(*zones)[:2])


def _is_office(text: str, *, public: bool | None = None) -> bool | None:
    """Say whether words name an office (True) or a club, firm or person (False); None where they tell neither."""
    folded = fold(text)
    if first_cue(SIGNS["office"], folded):
        return True
    if first_cue(SIGNS["private"], folded):
        return False
    return public


def _of_head(paper: Paper, fields: Mapping[str, Field]) -> Iterator[str]:
    """Yield what the lines above the body call the letter."""
    subject = [fold(str(item.value)) for name, item in fields.items() if name.startswith("subject.")]
    blocks = paper.of(*_HEAD) if paper.is_letter else paper.of(Zone.BODY)[:_TOP]
    titles = [fold(closed_up(line.text)) for block in blocks for line in block.lines if len(line.text) < _TITLE]
    for name in _IN_SUBJECT:
        if any(first_cue(SIGNS[name], line) for line in subject):
            yield name
    for name in _IN_TITLES:
        if any(first_cue(SIGNS[name], line) for line in titles):
            yield name


_READER: Final = re.compile(
    r"\W*(?:die|der|das) (?P<noun>[A-ZÄÖÜ][\w-]+)(?: [A-ZÄÖÜ][\w-]+)?"
    r" (?:wünscht|bittet|beantragt|möchte|schlägt|regt|fragt"
    r"|hat\b.*\b(?:gebeten|nachgesucht|beantragt|angefragt|angeregt|vorgeschlagen|gewünscht))\b",
    re.IGNORECASE,
)
"""A sentence that tells what somebody wants, as answers open: "die Gemeinde wünscht …", "der Verein hat … gebeten"."""


def tells_of_reader(text: str, reader: str, writer: str) -> bool:
    """Say whether a sentence tells what the reader wants, named as others are: "der Verein hat gebeten, …".

    Args:
        text: the sentence.
        reader: the names of who is written to.
        writer: the names of who writes.
    """
    found = _READER.match(text)
    noun = found["noun"].casefold() if found else ""
    return bool(noun) and _is_named(noun, reader) and not _is_named(noun, writer)


def _is_named(noun: str, house: str) -> bool:
    return any(word.endswith(noun) for word in re.findall(r"[\w-]+", house.casefold()))


def _of_sentences(spoken: Sequence[str]) -> Iterator[str]:
    """Yield how the sentences speak, and how those do that open the letter."""
    for number, text in enumerate(spoken):
        folded = fold(text)
        for name in _IN_BODY:
            if first_cue(SIGNS[name], folded):
                yield name
                if number < _OPENING:
                    yield f"opens: {name}"
        if text.rstrip().endswith("?"):
            yield "question"
        if _BIDS.match(text) or _BIDS_WITHIN.search(text):
            yield "bids"
