"""Sentences of administrative German.

Abbreviations, ordinals, paragraphs of law and list numbers do not end a sentence.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from wiedervorlage.intake.text.list_items import LIST_MARK
from wiedervorlage.intake.text.said_again import IN_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from wiedervorlage.intake.text.paragraphs import Paragraph

_ABBREVIATION: Final = re.compile(
    r"(?:^|[\s(„/.])(?:z|B|d|h|u|a|o|g|i|V|A|m|w|v|H|s|S|J|M|f|ff|Nr|Nrn|Abs|Art|Ziff|Buchst"
    r"|Alt|Satz|Hs|Tz|Rn|Kap|Anl|vgl|bzw|ca|rd|max|mind|evtl|ggf|ggfs|inkl|einschl|zzgl"
    r"|abzgl|usw|etc|sog|gem|lfd|Dr|Prof|Dipl|Ing|med|jur|phil|rer|nat|Hr|Fr|St|Str|Tel|Az"
    r"|Mio|Mrd|Tsd|TEUR|Jan|Feb|Apr|Aug|Sep|Sept|Okt|Nov|Dez|Bd|Jg|Hrsg|geb|verst|gez|Pos"
    r"|Stck|Std|Min|tägl|wöchentl|jährl|mtl|städt|ev|kath|luth|bes|allg|insb|insbes|entspr"
    r"|zul|geänd|Drs|Fa|lt|Schr|Erl|RdErl|Urt|Beschl|dgl|Flst|Bbg|Nds|mdl|schriftl|tel|Ausg|GV|SGV|NRW|a\.d|e|p"
    r"|[A-ZÄÖÜ]\w*[Bb]l|(?:St|B)Anz|Amtl|Anz|Schl\.-H|Schl\.-Holst|Sächs|Thür|Hess|Hmb"
    r"|[Ee]hem|Dipl\.-(?:[A-ZÄÖÜ][a-zäöü]+\.-)*[A-ZÄÖÜ][a-zäöü]+|i\. ?W|gepl|vorauss|Durchw|zzt"
    r"|Abschn|Gesetzl|gesetzl|Unterabs|UAbs|Halbs|Rdnr|Rdn|Rz|Bek)\.$"
)
"""What is short before its dot; every word in "Bl." is a gazette: "MBl.", "GVOBl.", "ABl.", "GMBl."."""
_ORDINAL: Final = re.compile(r"(?:^|[\s(])(?:[0-2]?\d|3[01]|[IVX]{1,4})\.$")
_OFFICE: Final = re.compile(
    r"(?:^|[\s(„/.-])(?:O?[Bb]gm|(?:[A-ZÄÖÜ][a-zäöü]+)?[Bb]ürgerm|Bgmst|Bgo|[Ss]tv|[Ss]tellv|[Vv]ors|Mitgl|bgl|bürgerl|Abg|Beig"
    r"|OAR|AR|Amtm|Amtsinsp|Insp|Sekr|[Vv]erw|GVertr|Gemeindevertr|Stadtvertr|Stadtverordn|Ratsh|Ratsmitgl)\.$"
)
"""An office or a seat, short before the name of who holds it: "Bgm. Untiedt", "bgl. Mitgl. Ohlsen"."""
_COUNT: Final = re.compile(
    r"(?:^|[\s(])0\.$|\b(?:(?:\w+-?)?[Ss]timmen?|[Ee]nthaltung(?:en)?|[Uu]ngültig\w*|[Dd]agegen|Ja|Nein):? \d{1,2}\.$"
)
"""Nothing is counted as the noughth, and behind a side of a vote stands how many voted so: "ungültig: 0."."""
_SAYS: Final = re.compile(r"(?:Der|Die|Das|Dem|Damit|Somit|Es|Herr|Frau)\b")
"""So a sentence begins behind such a count; a number before an office is an ordinal, "Nein: 1. Bürgermeister"."""
_NO_NAME: Final = re.compile(
    rf"{_SAYS.pattern}|(?:Den|Des|Er|Sie|Ein|Eine|Dies\w*|Auch|Auf|Bei|In|Im|Am|Nach|Mit|Zu|Für|Vom?|Dann|Danach|Sodann)\b"
)
"""So a sentence begins, and no name."""
_BEFORE_WORDS: Final = re.compile(rf"\b{IN_WORDS}:?$")
"""Before an amount in words, which may begin with the money: "(in Worten: Euro siebzigtausend)"."""
_END: Final = re.compile(r"[.!?:…](?:[\"“”«»)\]]*)(?=\s)")
_LONGEST: Final = 2000
"""A stretch of so many characters is ended at the next mark whatever it is."""
_AROUND: Final = 120
"""So many characters before and behind a mark tell whether a sentence ends there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Characters ``start`` to ``end`` of a paragraph: a sentence or a clause."""

    paragraph: Paragraph
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return the characters."""
        return self.paragraph.text.text[self.start : self.end]

    @property
    def begin(self) -> int:
        """Return where it begins in the received text."""
        offsets = self.paragraph.text.offsets
        return offsets[self.start] if self.start < len(offsets) else 0

    def covers(self, offset: int) -> bool:
        """Say whether a character of the received text stands in it."""
        offsets = self.paragraph.text.offsets
        end = min(self.end, len(offsets))
        return self.start < end and offsets[self.start] <= offset <= offsets[end - 1]


def sentences(paragraph: Paragraph) -> tuple[Stretch, ...]:
    """Part a paragraph into sentences; a colon ends one where a capital letter follows."""
    text = paragraph.text.text
    first = LIST_MARK.match(text)
    start = first.end() if first else 0
    done: list[Stretch] = []
    for match in _END.finditer(text):
        if match.end() <= start or not (_ends_here(text, start, match) or match.end() - start > _LONGEST):
            continue
        done.append(Stretch(paragraph=paragraph, start=start, end=match.end()))
        start = match.end() + 1
    if text[start:].strip():
        done.append(Stretch(paragraph=paragraph, start=start, end=len(text)))
    return tuple(piece for stretch in done for piece in _bounded(stretch))


def _bounded(stretch: Stretch) -> Iterator[Stretch]:
    """Part what no sentence could be (a list without marks, a data dump) at blanks, so that it ends in time."""
    start = stretch.start
    while stretch.end - start > 2 * _LONGEST:
        cut = stretch.paragraph.text.text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield Stretch(paragraph=stretch.paragraph, start=start, end=cut)
        start = cut
    yield replace(stretch, start=start)


def _ends_here(text: str, start: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - _AROUND) : match.start() + 1]
    after = text[match.end() : match.end() + _AROUND].lstrip()
    if _BEFORE_WORDS.search(before):
        return False
    if match[0][0] in "!?…":
        return not after[:1].islower()
    if match[0][0] == ":":
        return after[:1].isupper() and len(after.split()) > 3
    if after[:1].islower() or _ABBREVIATION.search(before):
        return False
    if _OFFICE.search(before) and after[:1].isalpha() and not _NO_NAME.match(after):
        return False
    if _COUNT.search(before) and _SAYS.match(after):
        return True
    return not (_ORDINAL.search(before) and (after[:1].isupper() or after[:1].isdigit()))


def all_sentences(parts: Iterable[Paragraph]) -> tuple[Stretch, ...]:
    """Return the sentences of all paragraphs that are no tables."""
    return tuple(sentence for part in parts if not part.is_table for sentence in sentences(part))
